//! Strategic merge patch against the reference data: what upstream's merge makes of 1,256 patches.

use keelson_api::catalogue;
use keelson_api::codec::{Diagnostics, json};
use keelson_api::patch::strategic;
use keelson_api::tree::{Object, Value};
use std::path::PathBuf;

const CASES: usize = 1256;
const ERRORS: usize = 4;

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

#[test]
fn merges_as_upstream_does() {
    let path = reference().join("cases/strategic-merge.jsonl");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: there is no {}", path.display());
        return;
    };
    let (mut merged, mut errors, mut wrong) = (0, 0, Vec::new());
    for (i, line) in text.lines().enumerate() {
        let case = json::parse(line.as_bytes(), &mut Diagnostics::new()).expect("a line is JSON");
        let Value::Object(mut case) = case else { panic!("line {} is no object", i + 1) };
        let gvk: Vec<&str> = case.text("gvk").split('/').collect();
        let (group, version, kind) = match gvk[..] {
            [version, kind] => ("", version, kind),
            [group, version, kind] => (group, version, kind),
            _ => panic!("line {}: {gvk:?}", i + 1),
        };
        let ty = catalogue::kind(group, version, kind).unwrap_or_else(|| panic!("no {gvk:?}")).ty;
        let original = member(&mut case, "original");
        let patch = member(&mut case, "patch");
        match strategic::merge(ty, original, patch) {
            Ok(result) if case.object("result") == Some(&result) => merged += 1,
            Err(error) if case.str("error") == Some(error.to_string().as_str()) => errors += 1,
            other => wrong.push(format!(
                "line {}: {:?}\n  want {:?}\n  or {:?}",
                i + 1,
                other,
                case.object("result"),
                case.str("error")
            )),
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong[..wrong.len().min(3)].join("\n"));
    assert_eq!((merged, errors), (CASES - ERRORS, ERRORS));
}
