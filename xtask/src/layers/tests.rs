//! Each rule holds a graph that keeps it and one that breaks it; the last test asks the real workspace.

use super::*;
use serde_json::json;

/// A graph of our crates with the edges given; an edge to an unknown name is to somebody else's crate.
fn graph(edges: &[(&str, &str, Option<&str>)]) -> Value {
    let mut names: BTreeSet<&str> = edges.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
    names.insert("keelson");
    let ours: Vec<&str> =
        names.iter().copied().filter(|n| n.starts_with("keelson") || *n == "xtask").collect();
    let from = |name: &str| edges.iter().filter(move |edge| edge.0 == name).collect::<Vec<_>>();
    let packages: Vec<Value> = names
        .iter()
        .map(|name| {
            let to = from(name).into_iter().map(|(_, to, kind)| json!({"name": to, "kind": kind}));
            json!({"id": name, "name": name, "dependencies": to.collect::<Vec<_>>()})
        })
        .collect();
    let nodes: Vec<Value> = names
        .iter()
        .map(|name| {
            let to =
                from(name).into_iter().map(|(_, to, kind)| json!({"pkg": to, "dep_kinds": [{"kind": kind}]}));
            json!({"id": name, "deps": to.collect::<Vec<_>>()})
        })
        .collect();
    json!({"workspace_members": ours, "packages": packages, "resolve": {"nodes": nodes}})
}

fn faults(edges: &[(&str, &str, Option<&str>)]) -> Vec<String> {
    check(&graph(edges), &BTreeMap::new()).expect("a whole graph")
}

#[test]
fn an_edge_of_the_table_is_allowed_and_no_other() {
    assert!(
        faults(&[("keelson-authn", "keelson-api", None), ("keelson", "keelson-gateway", None)]).is_empty()
    );
    assert_eq!(
        faults(&[("keelson-api", "keelson-storage", None)]),
        ["keelson-api may not depend on keelson-storage"]
    );
    assert_eq!(
        faults(&[("keelson-gateway", "keelson-storage-embedded", None)]),
        ["keelson-gateway may not depend on keelson-storage-embedded"]
    );
}

#[test]
fn tests_may_see_the_testkit_and_the_crate_itself_may_not() {
    assert!(faults(&[("keelson-registry", "keelson-storage-testkit", Some("dev"))]).is_empty());
    assert_eq!(
        faults(&[("keelson-registry", "keelson-storage-testkit", None)]),
        ["keelson-registry may not depend on keelson-storage-testkit"]
    );
    assert_eq!(
        faults(&[("keelson-authz", "keelson-storage-testkit", Some("dev"))]),
        ["the tests of keelson-authz may not depend on keelson-storage-testkit"]
    );
}

#[test]
fn what_must_not_be_seen_is_found_behind_others() {
    let far = [("keelson-registry", "helpful", None), ("helpful", "hyper", None)];
    assert_eq!(faults(&far), ["keelson-registry must never see hyper"]);
    let tests_only = [("keelson-registry", "helpful", Some("dev")), ("helpful", "hyper", None)];
    assert!(faults(&tests_only).is_empty());
    assert_eq!(faults(&[("keelson-api", "tokio", None)]), ["keelson-api must never see tokio"]);
}

#[test]
fn heavy_crates_have_one_owner() {
    assert!(faults(&[("keelson-e2e", "kube", Some("dev"))]).is_empty());
    assert_eq!(
        faults(&[("keelson", "kube", Some("dev"))]),
        ["keelson may not depend on kube: only keelson-e2e may"]
    );
}

#[test]
fn a_crate_of_ours_needs_a_row() {
    assert_eq!(
        faults(&[("keelson-extras", "keelson-api", None)]),
        ["keelson-extras has no row in the table of xtask/src/layers.rs"]
    );
}

#[test]
fn bans_and_licences_judge_what_is_built() {
    let built = built(
        "keelson v0.1.0 (/somewhere)|Apache-2.0\nring v0.17.14|Apache-2.0 AND ISC (*)\nsecret v1.0.0|\n\
         gnu v1.0.0|GPL-3.0\n",
    );
    assert_eq!(
        check(&graph(&[]), &built).expect("a whole graph"),
        [
            "ring is banned: one crypto provider: aws-lc-rs",
            "gnu comes under \"GPL-3.0\", which is not allowed",
            "secret comes under \"\", which is not allowed",
        ]
    );
}

#[test]
fn licences_are_read_as_expressions() {
    let allowed = |expression| licence::is_allowed("some", expression);
    assert!(allowed("MIT"));
    assert!(allowed("MIT/Apache-2.0"));
    assert!(allowed("GPL-3.0 OR MIT"));
    assert!(allowed("(MIT OR GPL-3.0) AND Unicode-3.0"));
    assert!(allowed("Apache-2.0 WITH LLVM-exception OR GPL-2.0"));
    assert!(!allowed("MIT AND GPL-3.0"));
    assert!(!allowed("(MIT OR Apache-2.0"));
    assert!(!allowed("MIT Apache-2.0"));
    assert!(!allowed("MPL-2.0+"));
    assert!(licence::is_allowed("imbl", "MPL-2.0+"));
}

#[test]
fn a_graph_without_us_is_refused() {
    assert!(check(&json!({}), &BTreeMap::new()).is_err());
}

#[test]
fn the_workspace_keeps_its_layers() {
    let (metadata, built) = ask().expect("cargo answers");
    let none: [&str; 0] = [];
    assert_eq!(check(&metadata, &built).expect("cargo's own graph"), none);
    let rows: BTreeSet<String> = LAYERS.iter().map(|layer| layer.name.to_owned()).collect();
    assert_eq!(
        Graph::read(&metadata).expect("cargo's own graph").ours,
        rows,
        "a row for a crate that is gone"
    );
}
