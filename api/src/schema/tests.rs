//! Both of Go's roads into a typed object, and the way back.

use super::*;
use crate::catalogue::TypeId;
use crate::catalogue::types::{
    APPS_V1_CONTROLLER_REVISION, APPS_V1_DEPLOYMENT, CORE_V1_CONFIG_MAP, CORE_V1_POD,
};
use crate::codec::{DecodeError, Diagnostics, json};
use crate::tree::{Object, Value};

type Road = fn(TypeId, Value, &mut Diagnostics) -> Result<Object, DecodeError>;

fn read(road: Road, ty: TypeId, body: &str) -> (Result<String, String>, Vec<String>) {
    let mut diag = Diagnostics::new();
    let value = json::parse(body.as_bytes(), &mut diag).expect(body);
    let read = road(ty, value, &mut diag).map(|object| {
        let mut out = Vec::new();
        json::encode(ty, &object, &mut out);
        String::from_utf8(out).expect("JSON is text")
    });
    (read.map_err(|error| error.to_string()), diag.into_problems())
}

#[test]
fn the_decoder_words_its_faults() {
    let cases = [
        (
            r#"{"spec":{"priority":1.5}}"#,
            "json: cannot unmarshal number 1.5 into Go struct field PodSpec.spec.priority of type int32",
        ),
        (
            r#"{"spec":{"containers":[{"args":"x"}]}}"#,
            "json: cannot unmarshal string into Go struct field Container.spec.containers.args of type []string",
        ),
        (
            r#"{"metadata":{"deletionTimestamp":5}}"#,
            "json: cannot unmarshal number into Go struct field ObjectMeta.metadata.deletionTimestamp of type string",
        ),
        ("[]", "json: cannot unmarshal array into Go value of type v1.Pod"),
    ];
    for (body, message) in cases {
        assert_eq!(read(retype, CORE_V1_POD, body).0, Err(message.to_owned()));
    }
    let (read, problems) =
        read(retype, CORE_V1_POD, r#"{"b":1,"spec":{"nodeSelector":{"x":null},"volume":[]},"a":1}"#);
    assert_eq!(problems, [r#"unknown field "b""#, r#"unknown field "spec.volume""#, r#"unknown field "a""#]);
    let spec = r#"{"metadata":{},"spec":{"containers":null,"nodeSelector":{"x":""}},"status":{}}"#;
    assert_eq!(read.as_deref(), Ok(spec));
}

#[test]
fn the_converter_words_its_own() {
    let cases = [
        (CORE_V1_POD, r#"{"spec":{"priority":"1"}}"#, "unrecognized type: int32"),
        (CORE_V1_POD, r#"{"spec":{"priority":1.5}}"#, "cannot convert float64 to int32"),
        (CORE_V1_POD, r#"{"spec":{"nodeName":1}}"#, "cannot convert int64 to string"),
        (CORE_V1_POD, r#"{"spec":{"nodeName":true}}"#, "unrecognized type: string"),
        (CORE_V1_POD, r#"{"spec":{"containers":{}}}"#, "cannot restore slice from map"),
        (CORE_V1_POD, r#"{"spec":{"nodeSelector":"x"}}"#, "cannot restore map from string"),
        (CORE_V1_POD, r#"{"spec":5}"#, "cannot restore struct from: int64"),
        (
            CORE_V1_POD,
            r#"{"metadata":{"deletionTimestamp":5}}"#,
            "json: cannot unmarshal number into Go value of type string",
        ),
        (
            CORE_V1_CONFIG_MAP,
            r#"{"binaryData":{"a":"AQ"}}"#,
            "error decoding from json: illegal base64 data at input byte 0",
        ),
    ];
    for (ty, body, message) in cases {
        assert_eq!(read(convert, ty, body).0, Err(message.to_owned()), "{body}");
    }
    // Integers are cut to their width, and problems are sorted.
    let (read, problems) =
        read(convert, CORE_V1_POD, r#"{"spec":{"priority":4294967301,"z":1},"b":1,"a":2}"#);
    assert_eq!(problems, [r#"unknown field "a""#, r#"unknown field "b""#, r#"unknown field "spec.z""#]);
    assert!(read.is_ok_and(|text| text.contains(r#""priority":5"#)));
}

#[test]
fn whole_floats_and_raw_text() {
    let (read_back, _) = read(retype, APPS_V1_DEPLOYMENT, r#"{"spec":{"replicas":1e0,"paused":true}}"#);
    assert!(read_back.is_ok_and(|text| text.contains(r#""replicas":1,"#)));
    let body = r#"{"data":{"b":1,"a":[{"x":"<"}]},"revision":3}"#;
    let (printed, _) = read(retype, APPS_V1_CONTROLLER_REVISION, body);
    let expected = r#"{"metadata":{},"data":{"a":[{"x":"\u003c"}],"b":1},"revision":3}"#;
    assert_eq!(printed.as_deref(), Ok(expected));
}

#[test]
fn materialized_as_printed() {
    let mut diag = Diagnostics::new();
    let body = br#"{"kind":"ControllerRevision","data": { "z" : 1 , "a" : "<" } }"#;
    let object = json::decode(APPS_V1_CONTROLLER_REVISION, body, &mut diag).expect("JSON");
    let shown = materialize(APPS_V1_CONTROLLER_REVISION, &object);
    let keys: Vec<&str> = shown.keys().map(crate::tree::Key::as_str).collect();
    assert_eq!(keys, ["kind", "metadata", "data", "revision"]);
    assert_eq!(shown.get("revision"), Some(&Value::Int(0)));
    let Some(Value::Raw(raw)) = shown.get("data") else { panic!("{shown:?}") };
    assert_eq!(raw.as_str(), r#"{"z":1,"a":"\u003c"}"#);
    assert_eq!(shown.get("metadata"), Some(&Value::object()));
}
