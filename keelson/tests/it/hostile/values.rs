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
fn row_5_numbers_of_32_bits_and_of_yaml() {
    let target = Target::start();
    let apps = "/apis/apps/v1/namespaces/default/deployments?dryRun=All";
    for number in ["2147483648", "-2147483649", "1e3"] {
        let body =
            format!(r#"{{"apiVersion":"apps/v1","kind":"Deployment","spec":{{"replicas":{number}}}}}"#);
        let why = format!(
            "Deployment in version \"v1\" cannot be handled as a Deployment: json: cannot unmarshal number \
             {number} into Go struct field DeploymentSpec.spec.replicas of type int32"
        );
        expect(number, &target.send("POST", apps, JSON, body.as_bytes()), 400, &why);
    }
    let post = |number: &str| {
        let head = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";
        let body = format!("{head}  generation: {number}\n");
        let apply = format!("{CONFIG_MAPS}/a?dryRun=All&fieldManager=x");
        let applied = target.send("PATCH", &apply, super::APPLY_PATCH, body.as_bytes());
        (target.send("POST", &dry_run(), YAML, body.as_bytes()), applied)
    };
    for (number, shown) in [(".nan", "NaN"), (".inf", "+Inf"), ("-.inf", "-Inf")] {
        let (created, applied) = post(number);
        expect(number, &created, 400, &format!("{UNRECOGNIZED}json: unsupported value: {shown} ("));
        let why =
            format!("error decoding YAML: error converting YAML to JSON: json: unsupported value: {shown}");
        expect(number, &applied, 400, &why);
    }
    let (created, applied) = post("1e999");
    let why = "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: json: cannot unmarshal string into \
               Go struct field ObjectMeta.metadata.generation of type int64";
    expect("1e999", &created, 400, why);
    let why = "failed to create typed patch object (/a; /v1, Kind=ConfigMap): .metadata.generation: expected \
               numeric (int or float), got string";
    expect("1e999", &applied, 500, why);
    for number in ["0x10", "0o7", "0b11", "017", "1_000", "+5", "1.0", "~"] {
        let (created, applied) = post(number);
        assert_eq!((created.code, applied.code), (201, 201), "{number} {}", created.text());
    }
    let (created, applied) = post("18446744073709551616");
    assert_eq!(created.code, 400, "{}", created.text());
    assert!(matches!(applied.code, 422 | 500), "{}", applied.text());
    target.survived();
}

#[test]
fn row_5_patches() {
    let target = Target::start();
    let patch = |content_type: &str, body: &[u8], validation: &str| {
        let path = format!("{}?dryRun=All&fieldValidation={validation}", super::BASE);
        target.send("PATCH", &path, content_type, body)
    };
    let twice = br#"{"data":{"a":"1","a":"2"},"zz":1,"metadata":{"Labels":{}}}"#;
    let problems =
        [r#"duplicate field "data.a""#, r#"unknown field "metadata.Labels""#, r#"unknown field "zz""#];
    for (content_type, begin) in [(MERGE_PATCH, "error decoding patch: "), (super::STRATEGIC_PATCH, "")] {
        let strict = patch(content_type, twice, "Strict");
        expect("strict", &strict, 422, " \"\" is invalid: patch: Invalid value: ");
        let said = strict.message().expect("a message");
        assert!(said.ends_with(&format!(": strict decoding error: {}", problems.join(", "))), "{said}");
        let warned = patch(content_type, twice, "Warn");
        assert!(warned.code == 200 && warned.text().contains(r#""data":{"a":"2"}"#), "{}", warned.text());
        for problem in problems {
            let warning = format!("299 - \"{}\"", problem.replace('"', "\\\"")).to_ascii_lowercase();
            assert!(warned.head.contains(&warning), "{problem} {}", warned.head);
        }
        let ignored = patch(content_type, twice, "Ignore");
        assert!(ignored.code == 200 && !ignored.head.contains("warning:"), "{}", ignored.head);
        for (body, code, fault) in [
            (&br#"{"data":{"k":"\ud800"}}"#[..], 200, ""),
            (b"{\"data\":{\"k\":\"\xff\"}}", 200, ""),
            (br#"{"data":{"k":"\u0000"}}"#, 200, ""),
            (b"\xef\xbb\xbf{}", 400, "invalid character 'ï' looking for beginning of value"),
            (b"{\"data\":{\"k\":\"a\0\"}}", 400, r"invalid character '\x00' in string literal"),
            (b"[]", 400, "json: cannot unmarshal array into Go value of type map[string]interface {}"),
            (b"\"\"", 400, "json: cannot unmarshal string into Go value of type map[string]interface {}"),
            (b"", 400, "unexpected end of JSON input"),
        ] {
            let fault = if code == 200 { String::new() } else { format!("{begin}{fault}") };
            expect(&String::from_utf8_lossy(body), &patch(content_type, body, "Warn"), code, &fault);
        }
    }
    expect("nothing", &patch(MERGE_PATCH, b"null", "Warn"), 400, "Invalid JSON Patch");
    expect("nothing", &patch(super::STRATEGIC_PATCH, b"null", "Warn"), 200, "");
    let body = br#"[{"op":"add","path":"/data/k","value":1e999}]"#;
    let why =
        "error decoding patch: json: cannot unmarshal number 1e999 into Go struct field jsonPatchOp.value";
    expect("1e999", &patch(super::JSON_PATCH, body, "Warn"), 400, why);
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
    let head = "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: ";
    for (what, body, begin, fault) in [
        ("truncated", with(b"")[..12].to_vec(), UNRECOGNIZED, "unexpected EOF ("),
        ("truncated inside", message("ConfigMap", b"\x0a\x09\x0a\x01a"), head, "unexpected EOF"),
        ("giant", message("ConfigMap", b"\x0a\xff\xff\xff\xff\x07"), head, "unexpected EOF"),
        ("giant envelope", b"k8s\0\x0a\xff\xff\xff\xff\x07".to_vec(), UNRECOGNIZED, "unexpected EOF ("),
        (
            "ten bytes",
            message("ConfigMap", b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"),
            head,
            "proto: integer overflow",
        ),
        ("wrong magic", [b"k8s\x01", &with(b"")[4..]].concat(), UNRECOGNIZED, prefix),
        ("no magic", with(b"")[4..].to_vec(), UNRECOGNIZED, prefix),
        ("JSON", config_map("a", ""), UNRECOGNIZED, prefix),
        ("groups", with(&b"\xfb\x07".repeat(1_000_000)), head, "proto: exceeded max depth"),
        ("an end of no group", with(b"\xfc\x07"), head, "proto: ConfigMap: wiretype end group for non-group"),
        ("field 0", with(b"\0\0"), head, "proto: ConfigMap: illegal tag 0 (wire type 0)"),
        ("wire type 7", with(b"\x7f"), head, "proto: illegal wireType 7"),
        (
            "another wire type",
            message("ConfigMap", b"\x08\x01"),
            head,
            "proto: wrong wireType = 0 for field ObjectMeta",
        ),
    ] {
        expect(what, &post(&body), 400, &format!("{begin}{fault}"));
    }
    let why = "Secret in version \"v1\" cannot be handled as a ConfigMap: converting (v1.Secret) to \
               (core.ConfigMap): unknown conversion";
    expect("another kind", &post(&message("Secret", &meta)), 400, why);
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
