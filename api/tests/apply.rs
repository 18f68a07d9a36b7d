//! Field ownership against the reference data: what upstream's field manager makes of 418 sequences of
//! applies and updates by three managers.

use keelson_api::apply::{FieldManager, Form, OneVersion};
use keelson_api::catalogue;
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::{Object, Value};
use std::path::PathBuf;

const SEQUENCES: usize = 418;
const STEPS: usize = 2926;
/// Steps that upstream refuses.
const ERRORS: usize = 542;
/// Sequences of kinds that no resource serves: upstream has no schema for them and refuses every step.
const WITHOUT_SCHEMA: usize = 4;

fn reference() -> PathBuf {
    let default = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/kubernetes-1.36"));
    std::env::var_os("KEELSON_REFERENCE").map_or_else(default, PathBuf::from)
}

fn member(case: &mut Object, name: &str) -> Object {
    match case.remove(name) {
        Some(Value::Object(object)) => object,
        other => panic!("{name}: {other:?}"),
    }
}

/// The object with its record as plain trees, entries in an order of their own.
fn comparable(mut object: Object) -> Value {
    let meta = object.object_mut("metadata");
    if let Some(list) = meta.and_then(|meta| meta.list_mut("managedFields")) {
        for entry in list.iter_mut().filter_map(Value::as_object_mut) {
            entry.remove("time");
            if let Some(Value::Raw(raw)) = entry.get("fieldsV1") {
                let read = json::parse(raw.as_str().as_bytes(), &mut Diagnostics::new());
                entry.insert("fieldsV1", read.expect("a set is JSON"));
            }
        }
        list.sort_by_key(text);
    }
    Value::Object(object)
}

fn text(value: &Value) -> String {
    let mut out = Vec::new();
    json::write(value, &mut out);
    String::from_utf8(out).expect("JSON is text")
}

/// Lists of problems in no order: upstream walks maps at random.
fn sorted(error: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = error.lines().collect();
    lines.sort_unstable();
    lines
}

fn parse(line: &str) -> Object {
    match json::parse(line.as_bytes(), &mut Diagnostics::new()) {
        Ok(Value::Object(case)) => case,
        other => panic!("no object: {other:?}"),
    }
}

/// Runs a sequence; the errors met, or the first step that went otherwise.
fn run(case: &mut Object, manager: &FieldManager<'_>) -> Result<(usize, usize), String> {
    let mut live = Object::new();
    live.insert("apiVersion", manager.api_version);
    live.insert("kind", manager.kind);
    let (mut steps, mut errors) = (0, 0);
    let Some(Value::List(list)) = case.remove("steps") else { panic!("no steps") };
    for (i, step) in list.into_iter().enumerate() {
        let Value::Object(mut step) = step else { panic!("step {i}") };
        let mut object = member(&mut step, "object");
        let name = step.text("manager").to_owned();
        let outcome = if step.text("op") == "update" {
            manager.update(&live, &mut object, &name, 0);
            Ok(object)
        } else {
            let force = step.bool("force").unwrap_or_default();
            manager.apply(&live, &object, &name, force, 0).map_err(|error| error.to_string())
        };
        steps += 1;
        match (outcome, step.str("error")) {
            (Ok(_), Some(want)) => return Err(format!("step {i}: no error, but want {want}")),
            (Err(error), want) if want.map(sorted).as_ref() != Some(&sorted(&error)) => {
                return Err(format!("step {i}: {error}\n  want {want:?}"));
            }
            (Err(_), _) => errors += 1,
            (Ok(object), None) => live = object,
        }
        let want = comparable(member(&mut step, "live"));
        let have = comparable(live.clone());
        if have != want {
            return Err(format!("step {i}:\n  have {}\n  want {}", text(&have), text(&want)));
        }
    }
    Ok((steps, errors))
}

#[test]
fn owns_and_applies_as_upstream_does() {
    let path = reference().join("cases/apply.jsonl");
    let Ok(cases) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: there is no {}", path.display());
        return;
    };
    let (mut equal, mut without, mut steps, mut errors) = (0, 0, 0, 0);
    let mut wrong = Vec::new();
    for (i, line) in cases.lines().enumerate() {
        let mut case = parse(line);
        let gvk = case.text("gvk").to_owned();
        let (api_version, kind) = gvk.rsplit_once('/').expect("a version and a kind");
        let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
        let ty = catalogue::kind(group, version, kind).unwrap_or_else(|| panic!("no {gvk}")).ty;
        if case.list("steps").iter().all(no_schema) {
            without += 1;
            steps += case.list("steps").len();
            errors += case.list("steps").len();
            continue;
        }
        let manager = FieldManager {
            ty,
            api_version,
            kind,
            subresource: "",
            form: Form::Plain,
            // The sequences were recorded with the schemas of OpenAPI v2.
            key_defaults: false,
            filters: &[],
            versions: &OneVersion,
        };
        match run(&mut case, &manager) {
            Ok(done) => {
                equal += 1;
                steps += done.0;
                errors += done.1;
            }
            Err(error) => wrong.push(format!("line {} {gvk} {error}", i + 1)),
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong[..wrong.len().min(3)].join("\n"));
    assert_eq!((equal, without), (SEQUENCES - WITHOUT_SCHEMA, WITHOUT_SCHEMA));
    assert_eq!((steps, errors), (STEPS, ERRORS));
}

fn no_schema(step: &Value) -> bool {
    let error = step.as_object().and_then(|step| step.str("error"));
    error.is_some_and(|error| error.contains("no corresponding type"))
}
