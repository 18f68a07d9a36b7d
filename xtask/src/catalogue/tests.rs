//! The readers and the namer on small texts; the whole on a Kubernetes tree where one is at hand.

use super::go::{Body, Expr, Package, Value};
use super::naming::{snake, stability, upper};
use super::proto::Label;
use super::source::GoName;

#[test]
fn names_in_rust() {
    for (from, to) in [
        ("clusterIPs", "cluster_ips"),
        ("podCIDRs", "pod_cidrs"),
        ("nonResourceURLs", "non_resource_urls"),
        ("serverAddressByClientCIDRs", "server_address_by_client_cidrs"),
        ("CSINodeSpec", "csi_node_spec"),
        ("APIVersions", "api_versions"),
        ("IPSec", "ip_sec"),
        ("fieldsV1", "fields_v1"),
        ("openAPIV3Schema", "open_api_v3_schema"),
        ("x-kubernetes-list-type", "x_kubernetes_list_type"),
        ("$ref", "dollar_ref"),
        ("Port", "port"),
    ] {
        assert_eq!(snake(from), to);
    }
    assert_eq!(upper("hostIPC"), "HOST_IPC");
    let core = GoName::new("k8s.io/api/core/v1", "PodSpec");
    assert_eq!(core.openapi(), "io.k8s.api.core.v1.PodSpec");
    let crd = GoName::new("k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1", "JSON");
    assert_eq!(crd.openapi(), "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON");
}

#[test]
fn newer_and_more_stable_versions_come_first() {
    let mut versions = ["v1alpha1", "v1", "v1beta2", "v2beta1", "v2", "v1beta1", "v1alpha3"];
    versions.sort_by_key(|version| stability(version));
    assert_eq!(versions, ["v2", "v1", "v2beta1", "v1beta2", "v1beta1", "v1alpha3", "v1alpha1"]);
}

const GO: &str = r#"
package v1

import (
	"k8s.io/api/other"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// Mode says how.
// +enum
type Mode string

const (
	ModeA Mode = "a"
	// comment
	ModeB      = Mode(other.B) // why
	Untyped    = "u"
)

func ignored() {
	type Inside struct {
}

// +structType=atomic

// Thing is a thing.
type Thing struct {
	metav1.TypeMeta `json:",inline"`

	// Detached comment.
	// +optional

	// +listType=map
	// +listMapKey=name
	// +listMapKey=kind
	Parts []*Part `json:"parts,omitempty" patchStrategy:"merge" protobuf:"bytes,2,rep,name=parts"`
	Table map[other.Key][]byte // no tag
	/* gone
	Old string `json:"old"`
	*/
	Mode *Mode `json:"mode"`
}

type Same = other.Thing
"#;

/// A package read from one file with that text; `test` keeps parallel tests apart.
fn package(test: &str, text: &str) -> Package {
    let dir = std::env::temp_dir().join(format!("keelson-xtask-{}-{test}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    std::fs::write(dir.join("types.go"), text).unwrap();
    std::fs::write(dir.join("types_test.go"), "not Go at all {").unwrap();
    let package = Package::read(&dir).unwrap();
    std::fs::remove_dir_all(&dir).unwrap();
    package
}

#[test]
fn go_declarations() {
    let package = package("declarations", GO);
    let (thing, imports) = &package.types["Thing"];
    assert_eq!(imports["metav1"], "k8s.io/apimachinery/pkg/apis/meta/v1");
    assert_eq!(imports["other"], "k8s.io/api/other");
    assert_eq!(super::go::markers(&thing.comments, "structType").next(), Some("atomic"));
    let Body::Struct(fields) = &thing.body else { panic!("{thing:?}") };
    let names: Vec<_> = fields.iter().map(|field| (field.name.as_str(), field.embedded)).collect();
    assert_eq!(names, [("TypeMeta", true), ("Parts", false), ("Table", false), ("Mode", false)]);
    let parts = &fields[1];
    assert_eq!(parts.markers("listMapKey").collect::<Vec<_>>(), ["name", "kind"]);
    assert_eq!(parts.markers("optional").next(), None);
    assert_eq!(parts.tag("json"), "parts,omitempty");
    assert_eq!(parts.tag("patchStrategy"), "merge");
    let part = Expr::Pointer(Box::new(Expr::Ident("Part".to_owned())));
    assert_eq!(parts.expr, Expr::Slice(Box::new(part)));
    let bytes = Expr::Slice(Box::new(Expr::Ident("byte".to_owned())));
    assert_eq!(fields[2].expr, Expr::Map(Box::new(bytes)));
    assert!(matches!(package.types["Same"].0.body, Body::Alias(Expr::Qualified(..))));
    assert!(!package.types.contains_key("Inside"));
}

#[test]
fn go_constants() {
    let package = package("constants", GO);
    let found: Vec<_> = package.constants.iter().map(|c| (c.name.as_str(), c.ty.as_str())).collect();
    assert_eq!(found, [("ModeA", "Mode"), ("ModeB", "Mode")]);
    assert!(matches!(&package.constants[0].value, Value::Text(text) if text == "a"));
    let Value::Of(of) = &package.constants[1].value else { panic!("{:?}", package.constants) };
    assert_eq!(*of, Expr::Qualified("other".to_owned(), "B".to_owned()));
}

#[test]
fn messages() {
    let file = std::env::temp_dir().join(format!("keelson-xtask-{}.proto", std::process::id()));
    let text = "// message Not {\nmessage A {\n  // optional string b = 9;\n  optional .x.y.B b = 1;\n\
                \n  map<string, bytes> c = 3;\n  repeated string d = 12;\n}\n";
    std::fs::write(&file, text).unwrap();
    let messages = super::proto::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    let fields: Vec<_> =
        messages["A"].iter().map(|f| (f.name.as_str(), f.number, f.label, f.ty.as_str())).collect();
    let expected =
        [("b", 1, Label::One, "B"), ("c", 3, Label::Map, "bytes"), ("d", 12, Label::Repeated, "string")];
    assert_eq!(fields, expected);
    assert_eq!(messages.len(), 1);
}

/// The committed rows are what the tree named by `KEELSON_KUBERNETES` gives.
#[test]
fn rows_are_as_the_tree_says() {
    super::run(&["--check".to_owned()]).unwrap();
}
