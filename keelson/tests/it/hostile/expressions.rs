//! Row 18: expressions and schemas as deep and as long as they may be.

use super::{JSON, Target, expect};

const DEFINITIONS: &str = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All";

/// A definition whose `spec` has this schema.
fn definition(schema: &str) -> Vec<u8> {
    format!(
        r#"{{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{{"name":"as.x.io"}},
        "spec":{{"group":"x.io","scope":"Cluster","names":{{"plural":"as","kind":"A"}},"versions":[{{"name":"v1",
        "served":true,"storage":true,"schema":{{"openAPIV3Schema":{{"type":"object","properties":{{"spec":{schema}
        }}}}}}}}]}}}}"#
    )
    .into_bytes()
}

/// A schema within `depth` others.
fn nested(inner: &str, depth: usize) -> String {
    let front = r#"{"type":"object","properties":{"a":"#;
    format!("{}{inner}{}", front.repeat(depth), "}}".repeat(depth))
}

fn ruled(rule: &str) -> String {
    format!(r#"{{"type":"object","x-kubernetes-validations":[{{"rule":"{rule}"}}]}}"#)
}

#[test]
fn row_18_depth() {
    let target = Target::start();
    let post = |schema: &str| target.send("POST", DEFINITIONS, JSON, &definition(schema));
    let deep = |front: &str, depth: usize| format!("{}1{}", front.repeat(depth), ")".repeat(depth));
    for rule in [
        deep("[1].map(x, true, ", 125),
        deep("[1].sortBy(x, ", 249),
        deep("optional.of(1).optMap(x, ", 200),
        deep(&format!("{}-[1].map(x, true, ", "true||".repeat(60)), 240),
    ] {
        let reply = target.at_ease("a deep rule", || post(&nested(&ruled(&rule), 110)));
        assert_eq!(reply.code, 422, "{:.300}", reply.text());
        assert!(reply.text().contains("expression has more than 500 levels"), "{:.300}", reply.text());
    }
    let reply = post(&nested(&ruled("self==self"), 110));
    expect("a deep schema", &reply, 201, "");
    let pattern = format!("{}a{}", "(".repeat(990), ")".repeat(990));
    let leaf = format!(r#"{{"type":"string","default":"a","pattern":"{pattern}"}}"#);
    let reply = target.at_ease("a deep pattern", || post(&leaf));
    expect("a deep pattern", &reply, 201, "");
    target.survived();
}

#[test]
fn row_18_patterns_that_take_long_to_compile() {
    let target = Target::start();
    let leaf = |at: usize| {
        format!(r#""a{at}":{{"type":"string","default":"a","pattern":"a|b{at}(\\\\pL{{100}}){{10}}"}}"#)
    };
    let many: Vec<String> = (0..20_000).map(leaf).collect();
    let schema = format!(r#"{{"type":"object","properties":{{{}}}}}"#, many.join(","));
    let reply = target.send("POST", DEFINITIONS, JSON, &definition(&schema));
    assert_eq!(reply.code, 422, "{:.300}", reply.text());
    assert!(reply.text().contains("too large to be compared"), "{:.300}", reply.text());
    target.survived();
}
