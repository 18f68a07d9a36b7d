//! Spot facts of the generated rows, and that every kind of the reference data has one.

use super::*;
use std::path::PathBuf;

fn ty(name: &str) -> &'static Type {
    type_named(name).unwrap_or_else(|| panic!("no type {name}")).row()
}

fn field(of: &str, name: &str) -> &'static Field {
    let name = Name::lookup(name).unwrap_or_else(|| panic!("no name {name}"));
    ty(of).field(name).unwrap_or_else(|| panic!("no field {name:?} in {of}"))
}

fn core(of: &str, name: &str) -> &'static Field {
    field(&format!("io.k8s.api.core.v1.{of}"), name)
}

/// The reference data's folder, if it is there.
fn reference(part: &str) -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/kubernetes-1.36");
    let folder = std::env::var_os("KEELSON_REFERENCE").map_or(beside, PathBuf::from).join(part);
    if !folder.exists() {
        println!("skipped: no reference data at {}", folder.display());
        return None;
    }
    Some(folder)
}

#[test]
fn names_are_sorted_unique_and_found() {
    assert!(FIELD_NAMES.is_sorted_by(|a, b| a < b));
    for (i, text) in FIELD_NAMES.iter().enumerate() {
        let name = Name::lookup(text).expect("every name is found");
        assert_eq!((name.0 as usize, name.as_str()), (i, *text));
    }
    for other in ["", "nodename", "nodeName ", "no such name", "\u{fffd}"] {
        assert_eq!(Name::lookup(other), None);
    }
    assert_eq!(names::pod_spec::NODE_NAME.as_str(), "nodeName");
    assert_eq!(names::object_meta::DELETION_TIMESTAMP.as_str(), "deletionTimestamp");
    assert_eq!(names::json_schema_props::X_KUBERNETES_MAP_TYPE.as_str(), "x-kubernetes-map-type");
    assert_eq!(names::daemon_endpoint::PORT.as_str(), "Port");
}

#[test]
fn types_and_kinds_are_sorted() {
    assert!(TYPES.is_sorted_by(|a, b| a.name < b.name));
    assert!(KINDS.is_sorted_by(|a, b| (a.group, a.version, a.kind) < (b.group, b.version, b.kind)));
    assert_eq!(types::CORE_V1_POD_SPEC.row().name, "io.k8s.api.core.v1.PodSpec");
    for row in KINDS {
        assert!(row.ty.row().name.ends_with(&format!(".{}", row.kind)), "{row:?}");
    }
}

/// Targets stand where they are meant to stand, numbers ascend, patch and list keys are members.
#[test]
fn rows_hold_together() {
    let nested = |kind| {
        use Kind::{Inline, Message, SchemaOrArray, SchemaOrBool, SchemaOrStringArray};
        matches!(kind, Message | Inline | SchemaOrArray | SchemaOrBool | SchemaOrStringArray)
    };
    for ty in TYPES {
        assert!(ty.proto.is_sorted_by(|a, b| 0 < a.number && a.number < b.number), "{}", ty.name);
        for field in ty.json.iter().chain(ty.proto) {
            assert_eq!(nested(field.kind), field.target != TypeId::NONE, "{} {field:?}", ty.name);
            assert!(field.target == TypeId::NONE || (field.target.0 as usize) < TYPES.len());
            for key in field.facts.list_keys.iter().chain(&field.facts.patch_key) {
                assert!(field.target.row().field(*key).is_some(), "{} {field:?}", ty.name);
            }
        }
        let names: std::collections::BTreeSet<Name> = ty.json.iter().map(|field| field.name).collect();
        assert_eq!(names.len(), ty.json.len(), "{}: a member twice", ty.name);
        assert!(ty.json.iter().all(|field| field.kind != Kind::Inline), "{}", ty.name);
    }
}

#[test]
fn fields_of_a_pod() {
    let node = core("PodSpec", "nodeName");
    assert_eq!((node.number, node.kind, node.card), (10, Kind::String, Card::One));
    assert_eq!((node.pointer, node.omit), (false, Omit::Empty));
    let containers = core("PodSpec", "containers");
    assert_eq!((containers.number, containers.card, containers.omit), (2, Card::List, Omit::Never));
    assert_eq!(containers.target.row().name, "io.k8s.api.core.v1.Container");
    let facts = containers.facts;
    assert_eq!((facts.patch_merge, facts.patch_key), (true, Some(names::container::NAME)));
    assert_eq!((facts.topology, facts.list_keys), (Topology::Map, &[names::container::NAME][..]));
    assert!(facts.required);
    let volumes = core("PodSpec", "volumes").facts;
    assert!(volumes.patch_merge && volumes.patch_retain_keys && !volumes.required);
    let ports = core("Container", "ports").facts;
    let keys = [names::container_port::CONTAINER_PORT, names::container_port::PROTOCOL];
    assert_eq!((ports.list_keys, ports.patch_key), (&keys[..], Some(keys[0])));
    let protocol = core("ContainerPort", "protocol").facts;
    assert_eq!((protocol.default, protocol.values), (Some("\"TCP\""), &["SCTP", "TCP", "UDP"][..]));
    assert!(core("PodSpec", "hostUsers").pointer);
    assert_eq!(core("PodSpec", "nodeSelector").facts.topology, Topology::Atomic);
}

#[test]
fn inlined_structs_nest_in_protobuf_only() {
    let volume = ty("io.k8s.api.core.v1.Volume");
    assert_eq!(volume.json[0].name.as_str(), "name");
    assert_eq!(volume.json[1].name.as_str(), "hostPath");
    assert_eq!((volume.json[1].number, volume.proto.len()), (0, 2));
    let source = &volume.proto[1];
    assert_eq!((source.number, source.kind, source.name.as_str()), (2, Kind::Inline, "volumeSource"));
    assert_eq!(source.target.row().proto[0].name.as_str(), "hostPath");
    let pod = ty("io.k8s.api.core.v1.Pod");
    let json: Vec<_> = pod.json.iter().map(|field| (field.name.as_str(), field.number)).collect();
    assert_eq!(json, [("kind", 0), ("apiVersion", 0), ("metadata", 1), ("spec", 2), ("status", 3)]);
    assert_eq!(pod.proto.len(), 3);
}

#[test]
fn special_kinds() {
    let meta = "io.k8s.apimachinery.pkg.apis.meta.v1";
    let created = field(&format!("{meta}.ObjectMeta"), "creationTimestamp");
    assert_eq!((created.kind, created.pointer, created.omit), (Kind::Time, false, Omit::Zero));
    let deleted = field(&format!("{meta}.ObjectMeta"), "deletionTimestamp");
    assert_eq!((deleted.kind, deleted.pointer, deleted.omit), (Kind::Time, true, Omit::Empty));
    assert_eq!(field(&format!("{meta}.ManagedFieldsEntry"), "fieldsV1").kind, Kind::FieldsV1);
    assert_eq!(field(&format!("{meta}.APIResource"), "verbs").kind, Kind::StringList);
    assert_eq!(field(&format!("{meta}.WatchEvent"), "object").kind, Kind::RawExtension);
    let cells = field(&format!("{meta}.TableRow"), "cells");
    assert_eq!((cells.kind, cells.card, cells.number), (Kind::Json, Card::List, 0));
    assert!(ty(&format!("{meta}.Table")).proto.is_empty());
    assert_eq!(core("Event", "eventTime").kind, Kind::MicroTime);
    assert_eq!(core("ServicePort", "targetPort").kind, Kind::IntOrString);
    let limits = core("ResourceRequirements", "limits");
    assert_eq!((limits.kind, limits.card), (Kind::Quantity, Card::Map));
    assert_eq!((core("Secret", "data").kind, core("Secret", "data").card), (Kind::Bytes, Card::Map));
    let extra = field("io.k8s.api.authentication.v1.UserInfo", "extra");
    assert_eq!((extra.kind, extra.card), (Kind::StringList, Card::Map));
    assert!(ty("io.k8s.api.core.v1.LocalObjectReference").atomic);
    let raw = &ty("io.k8s.apimachinery.pkg.runtime.Unknown").proto[1];
    assert_eq!((raw.name.as_str(), raw.number, raw.kind), ("raw", 2, Kind::Bytes));
}

#[test]
fn schemas_of_custom_resources() {
    let schema = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps";
    assert_eq!(field(schema, "$schema").number, 2);
    assert_eq!((field(schema, "default").kind, field(schema, "default").pointer), (Kind::Json, true));
    assert_eq!(field(schema, "items").kind, Kind::SchemaOrArray);
    assert_eq!(field(schema, "items").target.row().name, schema);
    assert_eq!(field(schema, "additionalProperties").kind, Kind::SchemaOrBool);
    let dependencies = field(schema, "dependencies");
    assert_eq!((dependencies.kind, dependencies.card), (Kind::SchemaOrStringArray, Card::Map));
    assert_eq!(field(schema, "definitions").target.row().name, schema);
    assert_eq!(field(schema, "maximum").kind, Kind::Double);
}

#[test]
fn kinds_by_group() {
    let found = |group, version, name| kind(group, version, name).map(|row| row.ty.row().name);
    assert_eq!(found("", "v1", "Pod"), Some("io.k8s.api.core.v1.Pod"));
    assert_eq!(found("", "v1", "Status"), Some("io.k8s.apimachinery.pkg.apis.meta.v1.Status"));
    assert_eq!(found("apps", "v1", "DeploymentList"), Some("io.k8s.api.apps.v1.DeploymentList"));
    assert!(found("meta.k8s.io", "v1", "DeleteOptions").is_some());
    assert!(found("meta.k8s.io", "v1", "PartialObjectMetadataList").is_some());
    assert!(found("extensions", "v1beta1", "Ingress").is_some());
    assert_eq!(found("apps", "v1", "Pod"), None);
}

#[test]
fn every_kind_of_the_fixtures_has_a_row() {
    let Some(folder) = reference("fixtures") else { return };
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let Some(stem) = name.strip_suffix(".pb") else { continue };
        let mut parts = stem.rsplitn(3, '.');
        let (kind_name, version) = (parts.next().unwrap(), parts.next().unwrap());
        let group = parts.next().filter(|group| *group != "core").unwrap_or("");
        assert!(kind(group, version, kind_name).is_some(), "{name}");
        seen += 1;
    }
    assert!(seen >= 180, "{seen} fixtures");
}

#[test]
fn every_kind_of_the_codec_cases_has_a_row() {
    let Some(file) = reference("cases/codec.jsonl") else { return };
    let text = std::fs::read_to_string(file).unwrap();
    let mut seen = std::collections::BTreeSet::new();
    for line in text.lines() {
        let gvk = line.split_once("\"gvk\":\"").unwrap().1.split('"').next().unwrap();
        let mut parts = gvk.rsplitn(3, '/');
        let (kind_name, version) = (parts.next().unwrap(), parts.next().unwrap());
        assert!(kind(parts.next().unwrap_or(""), version, kind_name).is_some(), "{gvk}");
        seen.insert(gvk);
    }
    assert!(seen.len() >= 170, "{} kinds", seen.len());
}
