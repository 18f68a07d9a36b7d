//! Rows 1, 2, 3 and 7: bodies that are too long, too deep, that expand, that are compressed.

use super::{
    APPLY_PATCH, BASE, CONFIG_MAPS, JSON, JSON_PATCH, MERGE_PATCH, PROTOBUF, STRATEGIC_PATCH, Target, YAML,
    config_map, expect,
};

const LIMIT: usize = 3 << 20;

/// Every way to send a body.
fn ways() -> [(&'static str, String, &'static str); 9] {
    let apply = format!("{BASE}?fieldManager=x");
    [
        ("POST", CONFIG_MAPS.to_owned(), JSON),
        ("POST", CONFIG_MAPS.to_owned(), PROTOBUF),
        ("PUT", BASE.to_owned(), JSON),
        ("PATCH", BASE.to_owned(), JSON_PATCH),
        ("PATCH", BASE.to_owned(), MERGE_PATCH),
        ("PATCH", BASE.to_owned(), STRATEGIC_PATCH),
        ("PATCH", apply, APPLY_PATCH),
        ("DELETE", BASE.to_owned(), JSON),
        ("DELETE", format!("{CONFIG_MAPS}?labelSelector=no=one"), JSON),
    ]
}

#[test]
fn row_1_bodies_beyond_the_limit() {
    let target = Target::start();
    let too_long = [config_map("t", ""), vec![b' '; LIMIT]].concat();
    for (method, path, content_type) in ways() {
        let what = format!("{method} {content_type}");
        let reply = target.send(method, &path, content_type, &too_long[..=LIMIT]);
        expect(&what, &reply, 413, "Request entity too large: limit is 3145728");
        // Without a length in front it is only seen on the way.
        let chunked = format!("Content-Type: {content_type}\r\nTransfer-Encoding: chunked\r\n");
        let size = format!("{:x}\r\n", LIMIT + 1);
        let body = [size.as_bytes(), &too_long[..=LIMIT], b"\r\n0\r\n\r\n"].concat();
        let reply = target.chunked(method, &path, &chunked, &body);
        expect(&what, &reply, 413, "Request entity too large: limit is 3145728");
    }
    let whole = &too_long[..LIMIT];
    let path = format!("{CONFIG_MAPS}?dryRun=All");
    expect("all that fits", &target.send("POST", &path, JSON, whole), 201, "");
    expect("all that fits", &target.send("POST", &path, YAML, whole), 201, "");
    target.survived();
}

#[test]
fn row_2_deep_json() {
    let target = Target::start();
    let (lists, objects) = ("[".repeat(LIMIT), r#"{"a":"#.repeat(LIMIT / 5));
    for (method, path, content_type) in ways().into_iter().filter(|way| way.2 != PROTOBUF) {
        for deep in [&lists, &objects] {
            let reply = target.send(method, &path, content_type, deep.as_bytes());
            assert_eq!(reply.code, 400, "{method} {content_type}: {:.300}", reply.text());
            assert!(reply.text().contains("exceeded max depth"), "{:.300}", reply.text());
        }
    }
    let closed = format!("{}1{}", r#"{"a":["#.repeat(5000), "]}".repeat(5000));
    let unknown = config_map("a", &format!(r#","x":{closed}"#));
    for query in ["", "?fieldValidation=Ignore", "?fieldValidation=Strict"] {
        let reply = target.send("POST", &format!("{CONFIG_MAPS}{query}"), JSON, &unknown);
        assert!(reply.code == 400 && reply.text().contains("exceeded max depth"), "{:.300}", reply.text());
    }
    target.survived();
}

#[test]
fn row_3_yaml_that_expands() {
    let target = Target::start();
    let head = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
    let mut laugh = format!("{head}l0: &l0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n");
    for level in 1..10 {
        let inner = vec![format!("*l{}", level - 1); 9].join(",");
        laugh.push_str(&format!("l{level}: &l{level} [{inner}]\n"));
    }
    let long = "x".repeat(1 << 20);
    let aliases = format!("{head}x: &x {long}\ny: [{}]\n", vec!["*x"; 300_000].join(","));
    let keys = format!("{head}x: &x {long}\ny:\n{}", "- ? *x\n".repeat(200_000));
    for (what, bomb) in [("laugh", laugh), ("values", aliases), ("keys", keys)] {
        let reply = target.at_ease(what, || target.send("POST", CONFIG_MAPS, YAML, bomb.as_bytes()));
        let why = "the object provided is unrecognized (must be of type ConfigMap): \
                   yaml: document contains excessive aliasing (6170";
        expect(what, &reply, 400, why);
        let reply = target.send("PATCH", &format!("{BASE}?fieldManager=x"), APPLY_PATCH, bomb.as_bytes());
        let why =
            "error decoding YAML: error converting YAML to JSON: yaml: document contains excessive aliasing";
        expect(what, &reply, 400, why);
    }
    let itself = format!("{head}x: &x {{y: *x}}\n");
    let why = "the object provided is unrecognized (must be of type ConfigMap): yaml: anchor 'x' value contains itself";
    expect("itself", &target.send("POST", CONFIG_MAPS, YAML, itself.as_bytes()), 400, why);
    let nested: String = (0..5000).map(|level| format!("{:level$}-\n", "")).take(2000).collect();
    for (what, deep) in [
        ("flow", "[".repeat(LIMIT)),
        ("maps", "{".repeat(LIMIT)),
        ("block", "- ".repeat(LIMIT / 2)),
        ("keys", "? ".repeat(LIMIT / 2)),
        ("closed", format!("{head}x: {}{}", "[".repeat(5000), "]".repeat(5000))),
        ("lines", nested),
    ] {
        let reply = target.at_ease(what, || target.send("POST", CONFIG_MAPS, YAML, deep.as_bytes()));
        assert!(
            reply.code == 400 && reply.text().contains("exceeded max depth"),
            "{what} {:.300}",
            reply.text()
        );
    }
    target.survived();
}

#[test]
fn row_7_compressed_bodies_are_not_opened() {
    let target = Target::start();
    // The beginning of a gzip stream of blanks, and bytes that would expand a thousandfold.
    let bomb = [b"\x1f\x8b\x08\0\0\0\0\0\x04\xff\xec\xc1\x01".as_slice(), &[0; 2 << 20]].concat();
    for encoding in ["gzip", "deflate", "zstd", "br"] {
        let headers = format!("Content-Type: {JSON}\r\nContent-Encoding: {encoding}\r\n");
        let why = "the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind; \
                   json parse error: invalid character '\\x1f' looking for beginning of value (1f8b0800";
        expect(encoding, &target.ask("POST", CONFIG_MAPS, &headers, &bomb), 400, why);
        // The header alone says nothing.
        let plain = config_map("a", "");
        expect(
            encoding,
            &target.ask("POST", &format!("{CONFIG_MAPS}?dryRun=All"), &headers, &plain),
            201,
            "",
        );
        let headers = format!("Content-Type: {MERGE_PATCH}\r\nContent-Encoding: {encoding}\r\n");
        let why = "error decoding patch: invalid character '\\x1f' looking for beginning of value";
        expect(encoding, &target.ask("PATCH", BASE, &headers, &bomb), 400, why);
    }
    expect("a type of its own", &target.send("POST", CONFIG_MAPS, "application/gzip", &bomb), 415, "");
    target.survived();
}
