//! The codecs against Kubernetes' own serializers: every reference case and fixture, byte for byte.

#[path = "codec/digests.rs"]
mod digests;
#[path = "codec/hostile.rs"]
mod hostile;

use base64::Engine;
use keelson_api::catalogue::{self, Card, Kind, KindRow, TypeId};
use keelson_api::codec::{Diagnostics, envelope, json, proto, transcode, yaml};
use keelson_api::schema;
use keelson_api::tree::{Object, Value};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// A folder or file of the reference data, if it is there.
fn reference(part: &str) -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/kubernetes-1.36");
    let path = std::env::var_os("KEELSON_REFERENCE").map_or(beside, PathBuf::from).join(part);
    if !path.exists() {
        println!("skipped: no reference data at {}", path.display());
        return None;
    }
    Some(path)
}

/// The type of `group/version/Kind` or `version/Kind`.
fn type_of(gvk: &str) -> TypeId {
    kind_of(gvk).unwrap_or_else(|| panic!("no kind {gvk}")).ty
}

fn kind_of(gvk: &str) -> Option<&'static KindRow> {
    let mut parts = gvk.rsplit('/');
    let (kind, version) = (parts.next().expect("a kind"), parts.next().expect("a version"));
    catalogue::kind(parts.next().unwrap_or_default(), version, kind)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The tree as it comes out of protobuf, which cannot say everything: lists and maps without items are
/// absent, bytes and lists in maps are never nil. Was anything lost?
fn lose(ty: TypeId, object: &mut Object) -> bool {
    let mut lost = false;
    for field in ty.row().json {
        let Some(value) = object.get_mut(field.name) else { continue };
        match (field.card, value) {
            (Card::One, Value::Object(inner)) if field.kind == Kind::Message => {
                lost |= lose(field.target, inner);
                if inner.is_empty() && !field.pointer {
                    object.remove(field.name);
                }
            }
            (Card::List, Value::List(items)) if items.is_empty() => {
                object.remove(field.name);
                lost = true;
            }
            (Card::Map, Value::Object(map)) if map.is_empty() => {
                object.remove(field.name);
                lost = true;
            }
            (Card::List, Value::List(items)) if field.kind == Kind::Message => {
                for item in items {
                    let Value::Object(item) = item else { panic!("a message is an object") };
                    lost |= lose(field.target, item);
                }
            }
            (Card::Map, Value::Object(map)) => {
                for (_, value) in map.iter_mut() {
                    match (field.kind, &mut *value) {
                        (Kind::Bytes, Value::Null) => (*value, lost) = ("".into(), true),
                        (Kind::StringList, Value::Null) => (*value, lost) = (Value::List(vec![]), true),
                        (Kind::Message, Value::Object(inner)) => lost |= lose(field.target, inner),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    lost
}

/// Everything that must hold of one object in both encodings; what went wrong, if anything; else
/// whether protobuf lost something.
fn round_trips(
    ty: TypeId,
    kind: &str,
    api_version: &str,
    json_text: &str,
    pb: &[u8],
) -> Result<bool, String> {
    let mut diag = Diagnostics::new();
    let mut tree = json::decode(ty, json_text.as_bytes(), &mut diag).map_err(|e| format!("decode: {e}"))?;
    if !diag.is_empty() {
        return Err(format!("strict: {:?}", diag.problems()));
    }
    let mut again = Vec::new();
    json::encode(ty, &tree, &mut again);
    if again != json_text.as_bytes() {
        return Err(format!("json to json:\n got {}\nwant {json_text}", text(&again)));
    }
    let plain = json::parse(json_text.as_bytes(), &mut diag).expect("it was decoded");
    let retyped = schema::retype(ty, plain.clone(), &mut diag).map_err(|e| format!("retype: {e}"))?;
    let converted = schema::convert(ty, plain.clone(), &mut diag).map_err(|e| format!("convert: {e}"))?;
    if !diag.is_empty() {
        return Err(format!("strict: {:?}", diag.problems()));
    }
    let shown = Value::Object(schema::materialize(ty, &tree));
    let (mut shown_text, mut plain_text) = (Vec::new(), Vec::new());
    json::write(&shown, &mut shown_text);
    json::write(&plain, &mut plain_text);
    let reread = json::parse(&shown_text, &mut diag).expect("what was written can be read");
    if reread != plain {
        return Err(format!("materialize:\n got {}\nwant {}", text(&shown_text), text(&plain_text)));
    }
    if retyped != tree || converted != tree {
        return Err(format!("retype:\n got {retyped:?}\n and {converted:?}\nwant {tree:?}"));
    }
    let mut message = Vec::new();
    proto::encode(ty, &tree, &mut message);
    let wrapped = envelope::wrap(api_version, kind, &message);
    let unknown = envelope::unwrap(pb).map_err(|e| format!("unwrap: {e}"))?;
    if wrapped != pb {
        return Err(format!("json to pb:\n got {message:x?}\nwant {:x?}", unknown.raw));
    }
    if (unknown.kind, unknown.api_version) != (kind, api_version) {
        return Err(format!("envelope: {unknown:?}"));
    }
    let lost = lose(ty, &mut tree);
    let mut want = Vec::new();
    json::encode(ty, &tree, &mut want);
    let mut read = proto::decode(ty, unknown.raw).map_err(|e| format!("pb decode: {e}"))?;
    if !kind.is_empty() {
        read.insert("kind", kind);
        read.insert("apiVersion", api_version);
    }
    let mut printed = Vec::new();
    json::encode(ty, &read, &mut printed);
    if printed != want || (!lost && want != json_text.as_bytes()) {
        return Err(format!("pb to json:\n got {}\nwant {}", text(&printed), text(&want)));
    }
    let mut members = Vec::new();
    transcode::json(ty, unknown.raw, &mut members).map_err(|e| format!("transcode: {e}"))?;
    let mut whole = Vec::new();
    if kind.is_empty() {
        // A WatchEvent is not an object: it has no kind.
        whole = [b"{", members.as_slice(), b"}"].concat();
    } else {
        transcode::whole(kind, api_version, &members, &mut whole);
    }
    if whole != want {
        return Err(format!("transcoded:\n got {}\nwant {}", text(&whole), text(&want)));
    }
    Ok(lost)
}

/// What is wrong with the reference cases; none if they are not there.
fn check_cases() -> Option<Vec<String>> {
    let lines = std::fs::read_to_string(reference("cases/codec.jsonl")?).expect("the cases can be read");
    let (mut count, mut lost, mut gvks, mut wrong) = (0, 0, BTreeSet::new(), Vec::new());
    for line in lines.lines() {
        let case = json::parse(line.as_bytes(), &mut Diagnostics::new()).expect("a case is JSON");
        let Value::Object(case) = case else { panic!("a case is an object") };
        let gvk = case.text("gvk");
        let (api_version, kind) = gvk.rsplit_once('/').expect("a gvk has a version");
        let pb = base64::engine::general_purpose::STANDARD.decode(case.text("pb")).expect("base64");
        match round_trips(type_of(gvk), kind, api_version, case.text("json"), &pb) {
            Ok(lossy) => lost += usize::from(lossy),
            Err(error) => wrong.push(format!("{gvk} {}: {error}", case.text("case"))),
        }
        count += 1;
        gvks.insert(gvk.to_owned());
    }
    // Upstream loses something of the same 62 when it reads its own protobuf.
    assert_eq!((count, gvks.len(), lost + wrong.len()), (1359, 170, 62 + wrong.len()));
    Some(wrong)
}

#[test]
fn cases_of_upstream() {
    let Some(wrong) = check_cases() else { return };
    for report in wrong.iter().take(20) {
        println!("{}", report.chars().take(3000).collect::<String>());
    }
    assert!(wrong.is_empty(), "{} cases", wrong.len());
}

/// What is wrong with one fixture, given its JSON, protobuf and YAML files.
fn fixture(ty: TypeId, indented: &[u8], pb: &[u8], yaml_text: &[u8]) -> Result<(), String> {
    let unknown = envelope::unwrap(pb).map_err(|e| format!("unwrap: {e}"))?;
    let mut diag = Diagnostics::new();
    let tree = json::decode(ty, indented, &mut diag).map_err(|e| format!("decode: {e}"))?;
    let mut printed = Vec::new();
    json::encode(ty, &tree, &mut printed);
    let mut lines = Vec::new();
    json::indent(&printed, &mut lines);
    if lines != indented {
        return Err(format!("json:\n got {}\nwant {}", text(&lines), text(indented)));
    }
    let lossy = round_trips(ty, unknown.kind, unknown.api_version, &text(&printed), pb)?;
    let plain = json::parse(indented, &mut diag).map_err(|e| format!("parse: {e}"))?;
    let mut yaml_printed = Vec::new();
    yaml::write(&plain, &mut yaml_printed);
    if yaml_printed != yaml_text {
        return Err(format!("yaml:\n got {}\nwant {}", text(&yaml_printed), text(yaml_text)));
    }
    let json_of_yaml = yaml::to_json(yaml_text, &mut diag).map_err(|e| format!("yaml: {e}"))?;
    let tree_of_yaml = json::decode(ty, &json_of_yaml, &mut diag).map_err(|e| format!("yaml: {e}"))?;
    let mut printed_of_yaml = Vec::new();
    json::encode(ty, &tree_of_yaml, &mut printed_of_yaml);
    if printed_of_yaml != printed || lossy || !diag.is_empty() {
        return Err(format!("yaml to json:\n got {} {:?}", text(&printed_of_yaml), diag.problems()));
    }
    Ok(())
}

#[test]
fn fixtures_of_upstream() {
    let Some(folder) = reference("fixtures") else { return };
    let (mut count, mut wrong) = (0, Vec::new());
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let read = |extension| std::fs::read(path.with_extension(extension)).expect("three files each");
        let name = path.file_stem().and_then(|name| name.to_str()).expect("a name");
        let mut parts = name.rsplitn(3, '.');
        let (kind, version) = (parts.next().expect("a kind"), parts.next().expect("a version"));
        let group = parts.next().filter(|group| *group != "core").unwrap_or_default();
        let ty = type_of(&format!("{group}/{version}/{kind}"));
        if let Err(error) = fixture(ty, &read("json"), &read("pb"), &read("yaml")) {
            wrong.push(format!("{}: {error}", path.display()));
        }
        count += 1;
    }
    for report in wrong.iter().take(5) {
        println!("{}", report.chars().take(3000).collect::<String>());
    }
    assert!(wrong.is_empty(), "{} of {count} fixtures", wrong.len());
    assert_eq!(count, 185);
}

/// What kube-apiserver said of a recorded body's form: its refusal, or its warnings about fields.
fn recorded_verdict(record: &Object) -> (Option<&str>, Vec<String>) {
    let message = record.object("status").map_or("", |status| status.text("message"));
    let refusal = message.split_once(" cannot be handled as a ").and_then(|(_, rest)| rest.split_once(": "));
    let warning = |warning: &Value| {
        let text = warning.as_str()?.strip_prefix("299 - \"")?.strip_suffix('"')?.replace("\\\"", "\"");
        ["unknown field ", "duplicate field "].iter().any(|what| text.starts_with(what)).then_some(text)
    };
    (refusal.map(|(_, why)| why), record.list("warnings").iter().filter_map(warning).collect())
}

#[test]
fn recorded_bodies_are_refused_in_the_same_words() {
    let Some(folder) = reference("recorded") else { return };
    let (mut refused, mut warned, mut taken, mut wrong) = (0, 0, 0, Vec::new());
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let lines = std::fs::read_to_string(entry.expect("an entry").path()).expect("records");
        for line in lines.lines() {
            let record = json::parse(line.as_bytes(), &mut Diagnostics::new()).expect("a record is JSON");
            let Value::Object(record) = record else { panic!("a record is an object") };
            let (Some(body), Some(row)) = (record.get("body"), kind_of(record.text("gvk"))) else { continue };
            let (refusal, warnings) = recorded_verdict(&record);
            let mut sent = Vec::new();
            json::write(body, &mut sent);
            let ignored = record.text("path").contains("fieldValidation=Ignore");
            let mut diag = if ignored { Diagnostics::ignore() } else { Diagnostics::new() };
            let read = json::decode(row.ty, &sent, &mut diag);
            let verdict = match (&read, refusal) {
                (Ok(_), Some(refusal)) => {
                    refused += 1;
                    refusal == format!("strict decoding error: {}", diag.problems().join(", "))
                }
                (Err(error), refusal) => {
                    refused += 1;
                    refusal == Some(error.message())
                }
                (Ok(_), None) => {
                    warned += usize::from(!warnings.is_empty());
                    taken += 1;
                    // Where it was refused for what it says, nothing was said of its form.
                    diag.problems() == warnings || record.int("code") >= Some(400)
                }
            };
            if !verdict {
                let read = read.map(|_| diag.into_problems());
                wrong.push(format!(
                    "{} {}: {read:?} {refusal:?} {warnings:?}",
                    record.text("gvk"),
                    record.text("case")
                ));
            }
        }
    }
    for report in wrong.iter().take(20) {
        println!("{}", report.chars().take(600).collect::<String>());
    }
    assert!(wrong.is_empty(), "{} wrong", wrong.len());
    assert_eq!((refused, warned, taken), (193, 140, 7426));
}
