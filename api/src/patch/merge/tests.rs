//! Merge patches: the cases of the RFC where the library agrees, and those where it does not.

use super::*;
use crate::codec::{Diagnostics, json};
use crate::tree::Raw;

fn value(text: &str) -> Value {
    json::parse(text.as_bytes(), &mut Diagnostics::new()).expect("the test's JSON")
}

fn object(text: &str) -> Object {
    value(text).as_object().expect("an object").clone()
}

#[track_caller]
fn gives(original: &str, patch: &str, result: &str) {
    assert_eq!(apply(object(original), value(patch)), Ok(value(result)), "{original} {patch}");
}

#[test]
fn merges() {
    gives(r#"{"a":"b"}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#);
    gives(r#"{"a":"b"}"#, r#"{"b":"c"}"#, r#"{"a":"b","b":"c"}"#);
    gives(r#"{"a":"b","b":"c"}"#, r#"{"a":null}"#, r#"{"b":"c"}"#);
    gives(r#"{"a":["b"]}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#);
    gives(r#"{"a":{"b":"c"}}"#, r#"{"a":{"b":"d","c":null}}"#, r#"{"a":{"b":"d"}}"#);
    gives(r#"{"e":null}"#, r#"{"a":1}"#, r#"{"e":null,"a":1}"#);
    gives(r#"{"a":{"b":[{"c":1}]}}"#, r#"{"a":{"b":[1]}}"#, r#"{"a":{"b":[1]}}"#);
    gives("{}", r#"{"a":{"bb":{"ccc":null}}}"#, r#"{"a":{"bb":{}}}"#);
    gives(r#"{"a":null}"#, r#"{"a":{"b":null,"c":1}}"#, r#"{"a":{"c":1}}"#);
}

#[test]
fn prunes_nulls_in_lists_as_the_library_does() {
    gives("{}", r#"{"a":[null,{"b":null}]}"#, r#"{"a":[null,{}]}"#);
    gives(r#"{"a":1}"#, r#"{"a":[{"b":null}]}"#, r#"{"a":[{}]}"#);
    gives(r#"{"a":{}}"#, r#"{"a":[{"b":null}]}"#, r#"{"a":[{"b":null}]}"#);
    gives(r#"{"a":1}"#, r#"[1,{"b":null}]"#, r#"[1,{}]"#);
}

#[test]
fn refuses_what_is_no_object() {
    for patch in ["null", "1", r#""a""#, "true"] {
        let error = apply(Object::new(), value(patch));
        assert_eq!(error, Err(PatchError::Malformed("Invalid JSON Patch".to_owned())), "{patch}");
    }
    let message =
        "error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}";
    assert_eq!(check(&value("[]")), Err(PatchError::Malformed(message.to_owned())));
    assert_eq!((check(&value("{}")), check(&value("null"))), (Ok(()), Ok(())));
}

#[test]
fn reads_raw_leaves_that_it_merges_into() {
    let original = [("a", Value::Raw(Raw::new(r#"{"x":1,"y":2}"#))), ("b", Value::Raw(Raw::new("{}")))];
    let result = apply(original.into_iter().collect(), value(r#"{"a":{"x":null}}"#)).expect("it applies");
    let expected = [("a", value(r#"{"y":2}"#)), ("b", Value::Raw(Raw::new("{}")))];
    assert_eq!(result, Value::Object(expected.into_iter().collect()));
}
