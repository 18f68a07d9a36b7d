//! What a client sees of definitions that are changed, as a kube-apiserver 1.36 said it.
//!
//! `KEELSON_DEFINITIONS` names a file of more records.

use crate::metadata;
use crate::options::Caller;
use crate::strategy;
use crate::table::ROWS;
use crate::validate::{self, Subject};
use keelson_api::catalogue;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::codec::{Diagnostics, json};
use keelson_api::status::Status;
use keelson_api::tree::{Object, Value};
use keelson_api::user::User;

/// What of an answer is compared, besides the generation.
const KEPT: [&str; 2] = ["spec", "status"];

const RECORDED: &str = include_str!("../../../tests/tables/definitions.jsonl");

fn parse(text: &str) -> Object {
    match json::parse(text.as_bytes(), &mut Diagnostics::new()) {
        Ok(Value::Object(object)) => object,
        other => panic!("not an object: {other:?}"),
    }
}

fn text(object: &Object) -> String {
    let mut out = Vec::new();
    json::write(&Value::Object(object.clone()), &mut out);
    String::from_utf8(out).unwrap()
}

/// A definition of a record as it is received.
fn definition(record: &Object, member: &str) -> Object {
    let ty = catalogue::kind("apiextensions.k8s.io", "v1", "CustomResourceDefinition").unwrap().ty;
    let given = text(record.object(member).unwrap());
    let mut object = json::decode(ty, given.as_bytes(), &mut Diagnostics::new()).unwrap();
    crate::defaults::apply(ty, &mut object);
    object
}

/// The answer to an update: the state that would be stored, or why not.
fn answer(record: &Object) -> (Result<Object, Box<Status>>, Vec<String>) {
    let row = ROWS.iter().find(|row| row.resource == "customresourcedefinitions").unwrap();
    let own = strategy::of(row);
    let (old, mut new) = (definition(record, "old"), definition(record, "new"));
    let kept = if record.text("sub") == "status" { "spec" } else { "status" };
    match old.get(kept) {
        Some(value) => new.insert(kept, value.clone()),
        None => new.remove(kept),
    };
    if record.text("sub").is_empty() {
        own.prepare_update(&mut new, &old);
    }
    let (now, before) = (metadata::of_mut(&mut new), metadata::of(&old));
    for at in [meta::UID, meta::CREATION_TIMESTAMP, meta::GENERATION] {
        metadata::copy(now, before, at);
    }
    let differs = seen(&new, &["spec"]) != seen(&old, &["spec"]);
    if own.counts(&new, &old, differs && record.text("sub").is_empty()) {
        metadata::bump_generation(metadata::of_mut(&mut new));
    }
    let sub = if record.text("sub").is_empty() { "" } else { "status" };
    let subject = Subject { row, sub, new: &new, old: Some(&old), allow_privileged: true };
    let mut warnings = Vec::new();
    let user = User::default();
    let mut caller = Caller { user: &user, user_agent: "", warnings: &mut warnings };
    let judged = validate::object(validate::of(row), &subject, Vec::new(), &mut caller);
    own.keep(&mut new);
    (judged.map(|()| new), warnings)
}

/// The causes of an answer, sorted: Go's maps have no order.
fn causes(status: &Object) -> Vec<String> {
    let causes = status.object("details").map(|details| details.list("causes")).unwrap_or_default();
    let told = causes.iter().filter_map(Value::as_object);
    let mut causes: Vec<String> = told
        .map(|one| format!("{} {}: {}", one.text("reason"), one.text("field"), one.text("message")))
        .collect();
    causes.sort_unstable();
    causes
}

/// Members of an object and its generation, empty lists left out.
fn seen(object: &Object, members: &[&str]) -> String {
    let ty = catalogue::kind("apiextensions.k8s.io", "v1", "CustomResourceDefinition").unwrap().ty;
    let mut own = object.clone();
    let generation = metadata::of(&own).int(meta::GENERATION);
    own.retain(|key, _| members.contains(&key.as_str()));
    let mut out = Vec::new();
    json::encode(ty, &own, &mut out);
    format!("{generation:?} {}", String::from_utf8(out).unwrap())
}

/// What differs from a record; empty: nothing.
fn difference(line: &str) -> String {
    let record = parse(line);
    let (got, warnings) = answer(&record);
    let wanted: Vec<&str> = record.list("warnings").iter().filter_map(Value::as_str).collect();
    let told = |kind: &str, want: String, got: String| {
        if want == got { String::new() } else { format!("{kind}\n  want {want}\n  got  {got}\n") }
    };
    match got {
        Ok(new) if record.contains("answer") => {
            told("warnings", format!("{wanted:?}"), format!("{warnings:?}"))
                + &told("object", seen(&definition(&record, "answer"), &KEPT), seen(&new, &KEPT))
        }
        Ok(_) => format!("refused with {}\n", causes(record.object("status").unwrap()).join("\n  ")),
        Err(status) if record.contains("answer") => format!("accepted; {}\n", status.message),
        Err(status) => {
            let got = causes(&status.to_tree());
            told("causes", causes(record.object("status").unwrap()).join("\n       "), got.join("\n       "))
        }
    }
}

#[test]
fn updates_are_answered_as_recorded() {
    let more = std::env::var("KEELSON_DEFINITIONS").ok();
    let more = more.map(|path| std::fs::read_to_string(path).unwrap()).unwrap_or_default();
    let (mut records, mut different) = (0, Vec::new());
    for line in RECORDED.lines().chain(more.lines()) {
        records += 1;
        let difference = difference(line);
        if !difference.is_empty() {
            different.push(format!("{}: {difference}", parse(line).text("case")));
        }
    }
    assert!(different.is_empty(), "{} of {records}:\n{}", different.len(), different.join("\n"));
}

/// A schema within `depth` others; `@` is where the next one stands.
fn nested(around: &str, inner: &str, depth: usize) -> String {
    let (front, back) = around.split_once('@').unwrap();
    format!("{}{inner}{}", front.repeat(depth), back.repeat(depth))
}

/// An answer for a definition with this schema; the time it takes is bounded by what it is bounded by.
fn judged(schema: &str) -> String {
    let definition = |schema: &str| {
        format!(
            r#"{{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{{"name":
            "as.x.io","resourceVersion":"1"}},"spec":{{"group":"x.io","scope":"Cluster","names":{{"plural":"as",
            "singular":"a","kind":"A","listKind":"AList"}},"versions":[{{"name":"v1","served":true,
            "storage":true,"schema":{{"openAPIV3Schema":{{"type":"object","properties":{{"spec":{schema}}}}}}}}}]}}}}"#
        )
    };
    let old = definition(r#"{"type":"object"}"#);
    let record = parse(&format!(r#"{{"sub":"","old":{old},"new":{}}}"#, definition(schema)));
    match answer(&record).0 {
        Ok(_) => String::new(),
        Err(status) => format!("{status:?}"),
    }
}

#[test]
fn the_deepest_schemas_need_half_of_a_stack() {
    let run = || {
        let lists = r#"{"type":"array","items":@}"#;
        let members = r#"{"type":"object","properties":{"a":@}}"#;
        let rules =
            r#"{"type":"object","x-kubernetes-validations":[{"rule":"self==self"}],"properties":{"a":@}}"#;
        let leaf = r#"{"type":"string"}"#;
        for (around, depth) in [
            (lists, 235),
            (members, 117),
            (rules, 117),
            (r#"{"type":"object","additionalProperties":@}"#, 235),
            (r#"{"allOf":[@]}"#, 117),
            (r#"{"anyOf":[@],"not":{}}"#, 117),
            (r#"{"not":@}"#, 235),
        ] {
            judged(&nested(around, leaf, depth));
        }
        let deep = format!("{}1{}", "[1].map(x, true, ".repeat(124), ")".repeat(124));
        let rule = format!(r#"{{"type":"object","x-kubernetes-validations":[{{"rule":"{deep}==[]"}}]}}"#);
        judged(&nested(members, &rule, 115));
        let default = format!("{}1{}", r#"{"a":["#.repeat(110), "]}".repeat(110));
        let any =
            format!(r#"{{"type":"object","x-kubernetes-preserve-unknown-fields":true,"default":{default}}}"#);
        judged(&any);
        for pattern in [nested("(@)", "a", 990), nested("(a|@)*", "a", 330), "(a|b)*".repeat(5_000)] {
            let leaf = format!(r#"{{"type":"string","default":"a","pattern":"{pattern}"}}"#);
            let said = judged(&leaf);
            assert!(!said.contains("too large"), "{said:.300}");
        }
    };
    // Threads of the server have 4 MiB.
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(run);
    thread.expect("a thread").join().expect("no fault");
}
