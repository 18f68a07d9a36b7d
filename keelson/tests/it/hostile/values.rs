//! Rows 5 and 6: values that cannot be, and protobuf and CBOR that nobody's encoder wrote.

use super::{CONFIG_MAPS, JSON, MERGE_PATCH, PROTOBUF, Target, YAML, config_map, expect};

const UNRECOGNIZED: &str = "the object provided is unrecognized (must be of type ConfigMap): ";
const JSON_FAULT: &str = "couldn't get version/kind; json parse error: ";

fn dry_run() -> String {
    format!("{CONFIG_MAPS}?dryRun=All")
}

#[test]
fn row_5_fields_that_come_twice_or_are_unknown() {
    let target = Target::start();
    let twice = r#"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a","name":"b"},
        "data":{"a":"1","a":"2"},"Metadata":{"name":"x"},"zz":{}}"#;
    let problems = [
        r#"duplicate field "metadata.name""#,
        r#"duplicate field "data.a""#,
        r#"unknown field "Metadata""#,
        r#"unknown field "zz""#,
    ];
    let post = |validation: &str| {
        let path = format!("{CONFIG_MAPS}?dryRun=All&fieldValidation={validation}");
        target.send("POST", &path, JSON, twice.as_bytes())
    };
    let head = r#"ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: "#;
    expect("strict", &post("Strict"), 400, &format!("{head}{}", problems.join(", ")));
    for validation in ["Warn", "Ignore", ""] {
        let reply = post(validation);
        expect(validation, &reply, 201, "");
        assert!(reply.text().contains(r#""name":"b""#) && reply.text().contains(r#""data":{"a":"2"}"#));
        for problem in problems {
            let warning = format!("299 - \"{}\"", problem.replace('"', "\\\"")).to_ascii_lowercase();
            assert_eq!(reply.head.contains(&warning), validation != "Ignore", "{validation} {}", reply.head);
        }
    }
    let why = "CreateOptions.meta.k8s.io \"\" is invalid: fieldValidation: Unsupported value: \"Nope\": ";
    expect("no such validation", &post("Nope"), 422, why);
    let yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: b, a: c}\n";
    let strict = format!("{CONFIG_MAPS}?fieldValidation=Strict");
    let why = format!("{head}yaml: unmarshal errors:\n  line 4: key \"a\" already set in map");
    expect("yaml", &target.send("POST", &strict, YAML, yaml.as_bytes()), 400, &why);
    target.survived();
}

#[test]
fn row_5_numbers() {
    let target = Target::start();
    let post = |number: &str| {
        let body = config_map("a", "");
        let body = String::from_utf8(body)
            .expect("text")
            .replace(r#""name":"a""#, &format!(r#""name":"a","generation":{number}"#));
        target.send("POST", &dry_run(), JSON, body.as_bytes())
    };
    for (number, fault) in [
        ("NaN", "invalid character 'N' looking for beginning of value"),
        ("Infinity", "invalid character 'I' looking for beginning of value"),
        ("01", "invalid character '1' after object key:value pair"),
        ("+1", "invalid character '+' looking for beginning of value"),
        (".5", "invalid character '.' looking for beginning of value"),
        ("1.", "invalid character '}' after decimal point in numeric literal"),
        ("0x10", "invalid character 'x' after object key:value pair"),
        ("-", "invalid character '}' in numeric literal"),
    ] {
        expect(number, &post(number), 400, &format!("{UNRECOGNIZED}{JSON_FAULT}{fault} "));
        let patch = format!(r#"{{"metadata":{{"generation":{number}}}}}"#);
        let reply = target.send("PATCH", super::BASE, MERGE_PATCH, patch.as_bytes());
        expect(number, &reply, 400, &format!("error decoding patch: {fault}"));
    }
    for (number, kind) in [
        ("1e999", "number 1e999"),
        ("9223372036854775808", "number 9223372036854775808"),
        ("-9223372036854775809", "number -9223372036854775809"),
        ("1.5", "number 1.5"),
        ("1e3", "number 1e3"),
        ("\"1\"", "string"),
        ("[]", "array"),
    ] {
        let why = format!(
            "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: json: cannot unmarshal {kind} into Go \
             struct field ObjectMeta.metadata.generation of type int64"
        );
        expect(number, &post(number), 400, &why);
    }
    let why = "error decoding patch: json: cannot unmarshal number 1e999 into Go value of type float64";
    let reply = target.send("PATCH", super::BASE, MERGE_PATCH, br#"{"x":1e999}"#);
    expect("1e999", &reply, 400, why);
    target.survived();
}

#[test]
fn row_5_texts() {
    let target = Target::start();
    let post = |text: &[u8]| {
        let [front, back] = [&br#"{"metadata":{"name":"a"},"data":{"k":""#[..], br#""}}"#];
        target.send("POST", &dry_run(), JSON, &[front, text, back].concat())
    };
    for (text, kept) in [
        (&b"\\ud800"[..], "\u{fffd}"),
        (b"\\udc00\\ud800", "\u{fffd}\u{fffd}"),
        (b"\\u0000", "\\u0000"),
        (b"\xff\xfe", "\u{fffd}\u{fffd}"),
        (b"\xc0\xaf", "\u{fffd}\u{fffd}"),
    ] {
        let reply = post(text);
        assert!(reply.code == 201 && reply.text().contains(&format!("\"k\":\"{kept}\"")), "{}", reply.text());
    }
    for (text, fault) in [
        (&b"\0"[..], r"invalid character '\x00' in string literal"),
        (b"\n", r"invalid character '\n' in string literal"),
        (b"\\x", "invalid character 'x' in string escape code"),
        (b"\\u12g4", r"invalid character 'g' in \u hexadecimal character escape"),
    ] {
        expect(fault, &post(text), 400, &format!("{UNRECOGNIZED}{JSON_FAULT}{fault} ("));
    }
    for (front, back, fault) in [
        (&b"\xef\xbb\xbf"[..], &b""[..], "invalid character 'ï' looking for beginning of value"),
        (b"\0", b"", r"invalid character '\x00' looking for beginning of value"),
        (b"", b"}", "invalid character '}' after top-level value"),
        (b"", b"\0", r"invalid character '\x00' after top-level value"),
        (b"", b"{}", "invalid character '{' after top-level value"),
    ] {
        let body = [front, &config_map("a", ""), back].concat();
        let reply = target.send("POST", &dry_run(), JSON, &body);
        expect(fault, &reply, 400, &format!("{UNRECOGNIZED}{JSON_FAULT}{fault} ("));
    }
    for (body, fault) in [
        (&b""[..], "unexpected end of JSON input (<empty>)"),
        (b"  ", "unexpected end of JSON input (2020)"),
        (b"{\"a\"", "unexpected end of JSON input ({\"a\")"),
        (b"[]", "json: cannot unmarshal array into Go value of type struct { APIVersion string "),
        (b"1", "json: cannot unmarshal number into Go value of type struct { APIVersion string "),
        (b"{\"kind\":1}", "json: cannot unmarshal number into Go struct field .kind of type string ("),
    ] {
        let reply = target.send("POST", &dry_run(), JSON, body);
        expect(fault, &reply, 400, &format!("{UNRECOGNIZED}{JSON_FAULT}{fault}"));
    }
    let marked = [b"\xef\xbb\xbf", config_map("a", "").as_slice()].concat();
    expect("a mark in YAML", &target.send("POST", &dry_run(), YAML, &marked), 201, "");
    let why = format!("{UNRECOGNIZED}yaml: control characters are not allowed (");
    expect("NUL in YAML", &target.send("POST", &dry_run(), YAML, b"a: \0"), 400, &why);
    target.survived();
}

fn varint(mut value: usize) -> Vec<u8> {
    let mut out = Vec::new();
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
    out
}

fn field(number: usize, bytes: &[u8]) -> Vec<u8> {
    [varint(number << 3 | 2), varint(bytes.len()), bytes.to_vec()].concat()
}

/// A message in its envelope.
fn message(kind: &str, message: &[u8]) -> Vec<u8> {
    let meta = [field(1, b"v1"), field(2, kind.as_bytes())].concat();
    [b"k8s\0".to_vec(), field(1, &meta), field(2, message)].concat()
}

#[test]
fn row_6_protobuf() {
    let target = Target::start();
    let post = |body: &[u8]| target.send("POST", &dry_run(), PROTOBUF, body);
    let meta = field(1, &field(1, b"a"));
    let with = |tail: &[u8]| message("ConfigMap", &[&meta, tail].concat());
    expect("well-formed", &post(&with(b"")), 201, "");
    expect("a million unknown fields", &post(&with(&b"\xf8\x07\x01".repeat(1_000_000))), 201, "");
    let prefix = "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]";
    for (what, body, fault) in [
        ("truncated", with(b"")[..12].to_vec(), "unexpected EOF"),
        ("truncated inside", message("ConfigMap", b"\x0a\x09\x0a\x01a"), "unexpected EOF"),
        ("giant", message("ConfigMap", b"\x0a\xff\xff\xff\xff\x07"), "unexpected EOF"),
        ("giant envelope", b"k8s\0\x0a\xff\xff\xff\xff\x07".to_vec(), "unexpected EOF"),
        (
            "ten bytes",
            message("ConfigMap", b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"),
            "integer overflow",
        ),
        ("wrong magic", [b"k8s\x01", &with(b"")[4..]].concat(), prefix),
        ("no magic", with(b"")[4..].to_vec(), prefix),
        ("JSON", config_map("a", ""), prefix),
        ("groups", with(&b"\xfb\x07".repeat(1_000_000)), ""),
        ("an end of no group", with(b"\xfc\x07"), "wiretype end group for non-group"),
        ("field 0", with(b"\0\0"), "illegal tag 0 (wire type 0)"),
        ("wire type 7", with(b"\x7f"), "illegal wireType 7"),
        ("another wire type", message("ConfigMap", b"\x08\x01"), "wrong wireType = 0 for field"),
        (
            "another kind",
            message("Secret", &meta),
            "converting (v1.Secret) to (core.ConfigMap): unknown conversion",
        ),
    ] {
        let reply = post(&body);
        assert!(reply.code == 400 && reply.text().contains(fault), "{what}: {:.400}", reply.text());
    }
    let reply = target.send("DELETE", super::BASE, PROTOBUF, b"xx");
    assert!(reply.code == 400 && reply.text().contains(prefix), "{}", reply.text());
    // Structs of which nothing is said, as many as fit.
    let owners = message("ConfigMap", &field(1, &[field(1, b"a"), b"\x6a\0".repeat(1_500_000)].concat()));
    assert!(matches!(post(&owners).code, 400 | 413 | 422));
    target.survived();
}

#[test]
fn row_6_cbor_is_not_spoken() {
    let target = Target::start();
    let deep = [b"\xd9\xd9\xf7".to_vec(), b"\x81".repeat(1_000_000)].concat();
    for body in [&b"\xd9\xd9\xf7\xa0"[..], &deep] {
        let why = "the body of the request was in an unknown format - accepted media types include: \
                   application/json, application/yaml, application/vnd.kubernetes.protobuf";
        expect("create", &target.send("POST", CONFIG_MAPS, "application/cbor", body), 415, why);
        let reply = target.send("PATCH", super::BASE, "application/apply-patch+cbor", body);
        expect("apply", &reply, 415, "415: Unsupported Media Type");
    }
    target.survived();
}
