//! Which road messages take, and that both say the same.

use super::*;
use crate::catalogue::TypeId;
use crate::catalogue::types::{CORE_V1_CONFIG_MAP, CORE_V1_POD};
use crate::codec::wire::{write_bytes, write_nested, write_number};
use crate::codec::{Diagnostics, envelope};
use std::path::PathBuf;

fn message(ty: TypeId, body: &str) -> Vec<u8> {
    let object = json::decode(ty, body.as_bytes(), &mut Diagnostics::new()).expect(body);
    let mut message = Vec::new();
    proto::encode(ty, &object, &mut message);
    message
}

fn members(ty: TypeId, message: &[u8]) -> (String, bool) {
    let (mut both, mut short) = (b"before".to_vec(), Vec::new());
    json(ty, message, &mut both).expect("a message");
    let fast = fast::members(ty, message, &mut short).is_some();
    let text = String::from_utf8(both).expect("JSON is text");
    (text.strip_prefix("before").expect("what was there stays").to_owned(), fast)
}

#[test]
fn members_without_kind_and_whole_objects() {
    let body = r#"{"metadata":{"name":"a","labels":{"b":"<","c":"2"}},"data":{"k":"v"}}"#;
    let (text, fast) = members(CORE_V1_CONFIG_MAP, &message(CORE_V1_CONFIG_MAP, body));
    assert_eq!(text, r#""metadata":{"name":"a","labels":{"b":"\u003c","c":"2"}},"data":{"k":"v"}"#);
    assert!(fast);
    let mut object = Vec::new();
    whole("ConfigMap", "v1", text.as_bytes(), &mut object);
    let head = r#"{"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"a""#;
    assert!(String::from_utf8_lossy(&object).starts_with(head));
    let (nothing, fast) = members(CORE_V1_CONFIG_MAP, b"");
    assert_eq!((nothing.as_str(), fast), (r#""metadata":{}"#, true));
}

#[test]
fn unusual_messages_take_the_longer_road() {
    // A map out of order, and with a key that comes twice.
    let mut unsorted = Vec::new();
    for (key, value) in [("b", "1"), ("a", "2"), ("b", "3")] {
        write_nested(2, &mut unsorted, |out| {
            write_bytes(1, key.as_bytes(), out);
            write_bytes(2, value.as_bytes(), out);
        });
    }
    let expected = (r#""metadata":{},"data":{"a":"2","b":"3"}"#.to_owned(), false);
    assert_eq!(members(CORE_V1_CONFIG_MAP, &unsorted), expected);
    // A struct in two pieces, and text that is not UTF-8.
    let mut pieces = Vec::new();
    write_nested(1, &mut pieces, |out| write_bytes(1, b"n\xff", out));
    write_nested(1, &mut pieces, |out| write_bytes(3, b"ns", out));
    let expected = ("\"metadata\":{\"name\":\"n\u{fffd}\",\"namespace\":\"ns\"}".to_owned(), false);
    assert_eq!(members(CORE_V1_CONFIG_MAP, &pieces), expected);
}

#[test]
fn unknown_fields_and_other_orders_are_no_obstacle() {
    let mut mixed = Vec::new();
    write_number(99, 5, &mut mixed);
    write_nested(2, &mut mixed, |out| {
        write_bytes(10, b"node", out);
        write_nested(2, out, |out| write_bytes(1, b"one", out));
        write_number(11, 1, out);
        write_nested(2, out, |out| write_bytes(1, b"two", out));
        write_bytes(10, b"later", out);
    });
    let (text, fast) = members(CORE_V1_POD, &mixed);
    let containers = r#"[{"name":"one","resources":{}},{"name":"two","resources":{}}]"#;
    let spec = format!(r#"{{"containers":{containers},"nodeName":"later","hostNetwork":true}}"#);
    assert_eq!(text, format!(r#""metadata":{{}},"spec":{spec},"status":{{}}"#));
    assert!(fast);
}

#[test]
fn malformed_messages_are_refused() {
    let whole = message(CORE_V1_POD, r#"{"metadata":{"name":"abc"},"spec":{"containers":[{"name":"x"}]}}"#);
    let mut out = b"kept".to_vec();
    for end in 0..whole.len() {
        let cut = json(CORE_V1_POD, &whole[..end], &mut out);
        assert_eq!(cut.is_err(), proto::decode(CORE_V1_POD, &whole[..end]).is_err());
        out.truncate(4);
    }
    let mut wrong = Vec::new();
    write_number(2, 1, &mut wrong);
    let error = json(CORE_V1_POD, &wrong, &mut out).expect_err("a number is no spec");
    assert_eq!(error.message(), "proto: wrong wireType = 0 for field Spec");
    // A length far beyond the message.
    let error = json(CORE_V1_POD, b"\x0a\xff\xff\xff\xff\x0f", &mut out).expect_err("too long");
    assert_eq!(error.message(), "unexpected EOF");
}

/// What upstream stores takes the short road.
#[test]
fn fixtures_take_the_short_road() {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/kubernetes-1.36");
    let folder = std::env::var_os("KEELSON_REFERENCE").map_or(beside, PathBuf::from).join("fixtures");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no reference data at {}", folder.display());
        return;
    };
    let (mut short, mut long) = (0, Vec::new());
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "pb") {
            continue;
        }
        let bytes = std::fs::read(&path).expect("a fixture");
        let unknown = envelope::unwrap(&bytes).expect("an envelope");
        let (group, version) = unknown.api_version.rsplit_once('/').unwrap_or(("", unknown.api_version));
        let Some(row) = crate::catalogue::kind(group, version, unknown.kind) else { continue };
        match fast::members(row.ty, unknown.raw, &mut Vec::new()) {
            Some(()) => short += 1,
            None => long.push(unknown.kind.to_owned()),
        }
    }
    // Schemas that stand where lists of strings or of schemas may are left to the longer road.
    assert!(long.iter().all(|kind| kind == "CustomResourceDefinition"), "{long:?}");
    assert!(short >= 180, "{short}");
}
