//! What Go's decoder says of the same text, and what its encoder writes.

use super::*;
use crate::catalogue::types::{
    APPS_V1_DEPLOYMENT, AUTHENTICATION_V1_TOKEN_REVIEW, CORE_V1_CONFIG_MAP, CORE_V1_POD,
};
use crate::catalogue::{TypeId, type_named};
use crate::codec::{DecodeKind, Diagnostics};
use crate::tree::{MAX_DEPTH, Value};

fn fault(body: &str) -> String {
    parse(body.as_bytes(), &mut Diagnostics::new()).expect_err(body).to_string()
}

fn typed(ty: TypeId, body: &str) -> (Result<String, String>, Vec<String>) {
    let mut diag = Diagnostics::new();
    let read = decode(ty, body.as_bytes(), &mut diag);
    let printed = read.map(|object| {
        let mut out = Vec::new();
        encode(ty, &object, &mut out);
        String::from_utf8(out).expect("JSON is text")
    });
    (printed.map_err(|error| error.to_string()), diag.into_problems())
}

fn refused(ty: TypeId, body: &str) -> String {
    typed(ty, body).0.expect_err(body)
}

fn written(value: &Value) -> String {
    let mut out = Vec::new();
    write(value, &mut out);
    String::from_utf8(out).expect("JSON is text")
}

#[test]
fn syntax_errors_in_go_words() {
    let cases = [
        ("", "unexpected end of JSON input"),
        ("{", "unexpected end of JSON input"),
        ("[1,", "unexpected end of JSON input"),
        ("\"ab", "unexpected end of JSON input"),
        ("{\"a\"", "unexpected end of JSON input"),
        ("-", "invalid character ' ' in numeric literal"),
        ("tru", "invalid character ' ' in literal true (expecting 'e')"),
        ("nil", "invalid character 'i' in literal null (expecting 'u')"),
        ("x", "invalid character 'x' looking for beginning of value"),
        ("'a'", "invalid character '\\'' looking for beginning of value"),
        ("é", "invalid character 'Ã' looking for beginning of value"),
        ("{a:1}", "invalid character 'a' looking for beginning of object key string"),
        ("{\"a\":1,}", "invalid character '}' looking for beginning of object key string"),
        ("{\"a\" 1}", "invalid character '1' after object key"),
        ("{\"a\":1 \"b\"}", "invalid character '\"' after object key:value pair"),
        ("[1 2]", "invalid character '2' after array element"),
        ("[1,]", "invalid character ']' looking for beginning of value"),
        ("{} x", "invalid character 'x' after top-level value"),
        ("01", "invalid character '1' after top-level value"),
        ("1.x", "invalid character 'x' after decimal point in numeric literal"),
        ("1e", "invalid character ' ' in exponent of numeric literal"),
        ("\"\\x\"", "invalid character 'x' in string escape code"),
        ("\"\\u12g4\"", "invalid character 'g' in \\u hexadecimal character escape"),
        ("\"a\nb\"", "invalid character '\\n' in string literal"),
        ("1e999", "json: cannot unmarshal number 1e999 into Go value of type float64"),
    ];
    for (body, message) in cases {
        assert_eq!(fault(body), message, "{body:?}");
        // Skipped text meets the same scanner.
        if !body.is_empty() && !message.contains("unmarshal") {
            let inside = format!("{{\"nope\":{body}");
            assert!(decode(CORE_V1_POD, inside.as_bytes(), &mut Diagnostics::new()).is_err(), "{inside}");
        }
    }
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(parse(nested(MAX_DEPTH).as_bytes(), &mut Diagnostics::new()).is_ok());
    for depth in [MAX_DEPTH + 1, 100_000] {
        let error = parse(nested(depth).as_bytes(), &mut Diagnostics::new()).expect_err("too deep");
        assert_eq!(error.kind(), DecodeKind::Depth);
        assert_eq!(error.message(), "invalid character '[' exceeded max depth");
        let inside = format!("{{\"nope\":{}}}", nested(depth));
        let error = decode(CORE_V1_POD, inside.as_bytes(), &mut Diagnostics::new()).expect_err("too deep");
        assert_eq!(error.kind(), DecodeKind::Depth);
    }
}

#[test]
fn numbers_and_strings() {
    let cases = [
        ("9223372036854775807", "9223372036854775807"),
        ("9223372036854775808", "9223372036854776000"),
        ("-0", "0"),
        ("1.0", "1"),
        ("1e3", "1000"),
        ("1e21", "1e+21"),
        ("1e20", "100000000000000000000"),
        ("0.000001", "0.000001"),
        ("0.0000001", "1e-7"),
        ("123456.789", "123456.789"),
        ("5e-324", "5e-324"),
        ("1.7976931348623157e308", "1.7976931348623157e+308"),
        ("-1.5e-10", "-1.5e-10"),
        ("\"\\u003c<>&\\u2028\\ud83d\\ude00\\ud800x\"", "\"\\u003c\\u003c\\u003e\\u0026\\u2028😀\u{fffd}x\""),
        ("\"\\b\\f\\n\\r\\t\\u0001\\/\\\\\\\"\"", "\"\\b\\f\\n\\r\\t\\u0001/\\\\\\\"\""),
        ("\"\u{7f}é日本\"", "\"\u{7f}é日本\""),
        ("{\"b\":1,\"a\":[],\"B\":null}", "{\"B\":null,\"a\":[],\"b\":1}"),
    ];
    for (body, printed) in cases {
        let value = parse(body.as_bytes(), &mut Diagnostics::new()).unwrap_or_else(|e| panic!("{body}: {e}"));
        assert_eq!(written(&value), printed, "{body}");
    }
    let broken = parse(b"\"a\xff\xe2\x82b\"", &mut Diagnostics::new()).expect("Go repairs it");
    assert_eq!(broken.as_str(), Some("a\u{fffd}\u{fffd}\u{fffd}b"));
}

#[test]
fn untyped_duplicates() {
    let mut diag = Diagnostics::new();
    let value = parse(br#"{"a":[{"b":1,"b":2}],"a":3,"x.y":{"k":1,"k":1}}"#, &mut diag).expect("JSON");
    assert_eq!(written(&value), r#"{"a":3,"x.y":{"k":1}}"#);
    assert_eq!(
        diag.problems(),
        [r#"duplicate field "a[0].b""#, r#"duplicate field "a""#, r#"duplicate field "x.y.k""#]
    );
}

#[test]
fn strict_problems_come_in_order_with_paths() {
    let body = r#"{"kind":"Pod","nope":{"a":1,"a":2},"spec":{"containers":[{"name":"a","Name":"b","name":"c",
        "env":[{"vale":"x"}],"resources":{"limits":{"cpu":"1","cpu":"2"}}}],"nodename":1},
        "metadata":{"labels":{"a\"b":"x","a\"b":"y"}},"kind":"Pod"}"#;
    let (printed, problems) = typed(CORE_V1_POD, body);
    assert_eq!(
        problems,
        [
            r#"unknown field "nope""#,
            r#"unknown field "spec.containers[0].Name""#,
            r#"duplicate field "spec.containers[0].name""#,
            r#"unknown field "spec.containers[0].env[0].vale""#,
            r#"duplicate field "spec.containers[0].resources.limits.cpu""#,
            r#"unknown field "spec.nodename""#,
            r#"duplicate field "metadata.labels.a\"b""#,
            r#"duplicate field "kind""#,
        ]
    );
    let printed = printed.expect("strict problems are no errors");
    assert!(printed.contains(r#""name":"c""#) && printed.contains(r#""limits":{"cpu":"2"}"#), "{printed}");
}

#[test]
fn problems_are_capped_and_ignored() {
    let members: Vec<String> = (0..300).map(|i| format!("\"x{i}\":1")).collect();
    let body = format!("{{{}}}", members.join(","));
    assert_eq!(typed(CORE_V1_POD, &body).1.len(), 100);
    let mut ignore = Diagnostics::ignore();
    assert!(decode(CORE_V1_POD, body.as_bytes(), &mut ignore).is_ok() && ignore.is_empty());
}

#[test]
fn type_errors_in_go_words() {
    let cases = [
        (
            CORE_V1_POD,
            r#"{"spec":{"containers":"x"}}"#,
            "string into Go struct field PodSpec.spec.containers of type []v1.Container",
        ),
        (
            CORE_V1_POD,
            r#"{"spec":{"containers":[{"args":[1]}]}}"#,
            "number into Go struct field Container.spec.containers.args of type string",
        ),
        (
            CORE_V1_POD,
            r#"{"spec":{"hostNetwork":"x"}}"#,
            "string into Go struct field PodSpec.spec.hostNetwork of type bool",
        ),
        (
            CORE_V1_POD,
            r#"{"spec":{"priority":1.0}}"#,
            "number 1.0 into Go struct field PodSpec.spec.priority of type int32",
        ),
        (
            CORE_V1_POD,
            r#"{"spec":{"priority":2147483648}}"#,
            "number 2147483648 into Go struct field PodSpec.spec.priority of type int32",
        ),
        (
            CORE_V1_POD,
            r#"{"spec":{"volumes":[{"hostPath":1}]}}"#,
            "number into Go struct field Volume.spec.volumes.VolumeSource.hostPath of type v1.HostPathVolumeSource",
        ),
        (
            CORE_V1_POD,
            r#"{"spec":{"nodeSelector":[]}}"#,
            "array into Go struct field PodSpec.spec.nodeSelector of type map[string]string",
        ),
        (
            CORE_V1_POD,
            r#"{"metadata":{"labels":{"a":true}}}"#,
            "bool into Go struct field ObjectMeta.metadata.labels of type string",
        ),
        (
            CORE_V1_POD,
            r#"{"metadata":{"creationTimestamp":5}}"#,
            "number into Go struct field ObjectMeta.metadata.creationTimestamp of type string",
        ),
        (CORE_V1_POD, r#"{"kind":5}"#, "number into Go struct field Pod.TypeMeta.kind of type string"),
        (CORE_V1_POD, "[]", "array into Go value of type v1.Pod"),
        (
            APPS_V1_DEPLOYMENT,
            r#"{"spec":{"strategy":{"rollingUpdate":{"maxSurge":true}}}}"#,
            "bool into Go struct field RollingUpdateDeployment.spec.strategy.rollingUpdate.maxSurge of type int32",
        ),
        (
            AUTHENTICATION_V1_TOKEN_REVIEW,
            r#"{"status":{"user":{"extra":{"a":"x"}}}}"#,
            "string into Go struct field UserInfo.status.user.extra of type v1.ExtraValue",
        ),
        (
            CORE_V1_CONFIG_MAP,
            r#"{"binaryData":{"a":[1,300]}}"#,
            "number 300 into Go struct field ConfigMap.binaryData of type uint8",
        ),
    ];
    for (ty, body, message) in cases {
        assert_eq!(refused(ty, body), format!("json: cannot unmarshal {message}"), "{body}");
    }
}

#[test]
fn leaf_errors_end_the_reading_and_syntax_outweighs_them() {
    let body = r#"{"spec":{"hostNetwork":1,"containers":[{"resources":{"limits":{"cpu":"x"}}}],"nope":1}}"#;
    let (refusal, _) = typed(CORE_V1_POD, body);
    let words = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    assert_eq!(refusal, Err(words.to_owned()));
    assert_eq!(refused(CORE_V1_POD, &body[..body.len() - 1]), "unexpected end of JSON input");
    let base64 = refused(CORE_V1_CONFIG_MAP, r#"{"binaryData":{"a":"AQ"},"data":5}"#);
    assert_eq!(base64, "illegal base64 data at input byte 0");
    let time = refused(CORE_V1_POD, r#"{"metadata":{"deletionTimestamp":""}}"#);
    assert!(time.starts_with("parsing time \"\" as"), "{time}");
}

#[test]
fn null_and_what_comes_twice() {
    let (printed, _) = typed(
        CORE_V1_POD,
        r#"{"metadata":{"name":"a","labels":{"x":null}},"metadata":{"labels":{"y":"1"},"annotations":null},
        "spec":{"containers":[null],"priority":1,"priority":null,"nodeName":"n","nodeName":null,"volumes":[]}}"#,
    );
    assert_eq!(
        printed.as_deref(),
        Ok(concat!(
            r#"{"metadata":{"name":"a","labels":{"x":"","y":"1"}},"#,
            r#""spec":{"containers":[{"name":"","resources":{}}],"nodeName":"n"},"status":{}}"#
        ))
    );
}

#[test]
fn text_to_text() {
    let spaced = "{ \"a\" : [ 1 , {\"<b>\\u003c\\\"\": \"x  y\" } , [ ] , { } ] ,\n\t\"c\" : null }";
    let mut small = Vec::new();
    compact(spaced.as_bytes(), &mut small);
    let small = String::from_utf8(small).expect("JSON is text");
    assert_eq!(small, r#"{"a":[1,{"\u003cb\u003e\u003c\"":"x  y"},[],{}],"c":null}"#);
    let mut lines = Vec::new();
    indent(small.as_bytes(), &mut lines);
    let expected = concat!(
        "{\n  \"a\": [\n    1,\n    {\n      \"\\u003cb\\u003e\\u003c\\\"\": \"x  y\"\n    },\n",
        "    [],\n    {}\n  ],\n  \"c\": null\n}"
    );
    assert_eq!(String::from_utf8_lossy(&lines), expected);
}

/// The decoder keeps a bit for each member it has met.
#[test]
fn no_type_has_more_members_than_bits() {
    for row in crate::catalogue::kinds() {
        assert!(row.ty.row().json.len() <= 128);
    }
    let schema = type_named("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps");
    assert!(schema.is_some_and(|ty| (40..128).contains(&ty.row().json.len())));
}

#[test]
fn kind_and_version_of_a_body() {
    let meta = type_meta(br#" {"spec":{"kind":1},"APIVERSION":"v1","kind":"Pod","other":[{}]} "#);
    let meta = meta.expect("an object");
    assert_eq!((meta.api_version.as_str(), meta.kind.as_str()), ("v1", "Pod"));
    let cases = [
        ("{", "unexpected end of JSON input"),
        (r#"{"kind":5}"#, "json: cannot unmarshal number into Go struct field .kind of type string"),
        (
            "5",
            concat!(
                "json: cannot unmarshal number into Go value of type struct { APIVersion string ",
                r#""json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }"#
            ),
        ),
    ];
    for (body, message) in cases {
        let error = type_meta(body.as_bytes()).expect_err(body);
        assert_eq!(error.message(), format!("couldn't get version/kind; json parse error: {message}"));
    }
}
