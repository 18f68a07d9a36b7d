//! YAML as sigs.k8s.io/yaml reads and prints it.

use super::*;
use crate::codec::DecodeKind;

fn read(text: &str) -> Result<String, String> {
    let mut diag = Diagnostics::new();
    let json = to_json(text.as_bytes(), &mut diag).map_err(|error| error.to_string())?;
    let problems = diag.into_problems().join("; ");
    Ok(String::from_utf8(json).expect("JSON is text") + &problems)
}

fn printed(json: &str) -> String {
    let mut out = Vec::new();
    from_json(json.as_bytes(), &mut out).expect(json);
    String::from_utf8(out).expect("YAML is text")
}

#[test]
fn scalars_of_yaml_1_1() {
    let cases = [
        ("yes", "true"),
        ("Off", "false"),
        ("y", "true"),
        ("~", "null"),
        ("", "null"),
        ("012", "10"),
        ("08", "8"),
        ("0x1F", "31"),
        ("0b101", "5"),
        ("0o17", "15"),
        ("1_000", "1000"),
        ("+5", "5"),
        ("1e3", "1000"),
        ("1.50", "1.5"),
        (".5", "0.5"),
        ("18446744073709551615", "18446744073709552000"),
        ("2001-01-01", "\"2001-01-01\""),
        ("1:30", "\"1:30\""),
        ("100m", "\"100m\""),
        ("'yes'", "\"yes\""),
        ("!!str 5", "\"5\""),
        ("!!float 5", "5"),
        ("!!binary aGk=", "\"hi\""),
        ("!x yes", "\"yes\""),
        ("nullx", "\"nullx\""),
        ("1e999", "\"1e999\""),
    ];
    for (text, json) in cases {
        assert_eq!(read(&format!("a: {text}\n")), Ok(format!("{{\"a\":{json}}}")), "{text}");
    }
}

#[test]
fn documents() {
    assert_eq!(read(""), Ok("null".to_owned()));
    assert_eq!(read("# nothing\n"), Ok("null".to_owned()));
    assert_eq!(read("a: 1\n---\nb: 2\n"), Ok("{\"a\":1}".to_owned()));
    assert_eq!(
        read("{\"kind\": \"Pod\", \"n\": [1, 2.5]}"),
        Ok("{\"kind\":\"Pod\",\"n\":[1,2.5]}".to_owned())
    );
    assert_eq!(
        read("b: |\n  x\n   y\na: >-\n  x\n  y\n"),
        Ok("{\"a\":\"x y\",\"b\":\"x\\n y\\n\"}".to_owned())
    );
    assert_eq!(read("1: a\ntrue: b\n1.5: c\n"), Ok("{\"1\":\"a\",\"1.5\":\"c\",\"true\":\"b\"}".to_owned()));
}

#[test]
fn anchors_and_merges() {
    let text = "base: &b {x: 1, w: 2}\nown: {<<: *b, w: 3}\nlist: {<<: [*b, {x: 9, z: 4}]}\n";
    let json = "{\"base\":{\"w\":2,\"x\":1},\"list\":{\"w\":2,\"x\":1,\"z\":4},\"own\":{\"w\":3,\"x\":1}}";
    let problems = concat!(
        "yaml: unmarshal errors:\n  line 2: key \"w\" already set in map",
        "\n  line 1: key \"x\" already set in map"
    );
    assert_eq!(read(text), Ok(format!("{json}{problems}")));
    assert_eq!(read("a: *b\n"), Err("yaml: unknown anchor 'b' referenced".to_owned()));
    assert_eq!(read("a: &a [*a]\n"), Err("yaml: anchor 'a' value contains itself".to_owned()));
    let merge = "yaml: map merge requires map or sequence of maps as the value";
    assert_eq!(read("<<: 5\n"), Err(merge.to_owned()));
    for merged in ["! <<: {a: b}", "! \"<<\": {a: b}", "!!merge \"<<\": {a: b}", "? ! <<\n: [{a: b}]\n"] {
        assert_eq!(read(merged), Ok("{\"a\":\"b\"}".to_owned()), "{merged}");
    }
    for kept in ["\"<<\": {a: b}", "!!str <<: {a: b}", "!foo <<: {a: b}"] {
        assert_eq!(read(kept), Ok("{\"\\u003c\\u003c\":{\"a\":\"b\"}}".to_owned()), "{kept}");
    }
}

#[test]
fn duplicates_are_one_problem() {
    let text = "a: 1\nb:\n  c: 1\n  c: 2\na: 3\n";
    let problem = concat!(
        "yaml: unmarshal errors:\n  line 4: key \"c\" already set in map",
        "\n  line 5: key \"a\" already set in map"
    );
    assert_eq!(read(text), Ok(format!("{{\"a\":3,\"b\":{{\"c\":2}}}}{problem}")));
    let mut ignore = Diagnostics::ignore();
    assert!(parse(text.as_bytes(), &mut ignore).is_ok() && ignore.is_empty());
}

#[test]
fn faults_in_go_words() {
    let cases = [
        ("a: b: c\n", "yaml: mapping values are not allowed in this context"),
        ("x: 1\na: b: c\n", "yaml: line 2: mapping values are not allowed in this context"),
        ("a: `x`\n", "yaml: found character that cannot start any token"),
        ("a: 1\n\tb: 2\n", "yaml: line 2: found a tab character that violates indentation"),
        ("a: \"x\n", "yaml: line 2: found unexpected end of stream"),
        ("a: .inf\n", "json: unsupported value: +Inf"),
        ("a: !!int x\n", "yaml: cannot decode !!str `x` as a !!int"),
        ("a: \u{1}\n", "yaml: control characters are not allowed"),
        ("[a]: 1\n", "yaml: invalid map key: []interface {}"),
    ];
    for (text, message) in cases {
        assert_eq!(read(text), Err(message.to_owned()), "{text:?}");
    }
}

#[test]
fn hostile_documents_are_bounded() {
    let mut bomb = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for i in 1..12 {
        let aliases = vec![format!("*a{}", i - 1); 10].join(",");
        bomb.push_str(&format!("a{i}: &a{i} [{aliases}]\n"));
    }
    assert_eq!(read(&bomb), Err("yaml: document contains excessive aliasing".to_owned()));
    // Few steps, but each brings in a long text, as a value or as a key.
    let long = "x".repeat(1 << 20);
    for (alias, times) in [("- *a\n", 40), ("- {*a : 1}\n", 40), ("- ? *a\n", 40)] {
        let bomb = format!("- &a {long}\n{}", alias.repeat(times));
        assert_eq!(read(&bomb), Err("yaml: document contains excessive aliasing".to_owned()), "{alias}");
        let few = format!("- &a {long}\n{}", alias.repeat(5));
        assert!(read(&few).is_ok_and(|json| json.len() > 6 << 20), "{alias}");
    }
    let twice = format!("a: &a {}\n{}", "y".repeat(1 << 19), "? *a\n: 1\n".repeat(11));
    let mut diag = Diagnostics::new();
    parse(twice.as_bytes(), &mut diag).expect("few enough");
    let told: usize = diag.problems().iter().map(String::len).sum();
    assert!((1 << 19..2 << 20).contains(&told), "{told}");
    for deep in ["[".repeat(100_000), "- ".repeat(100_000), "{a: ".repeat(5000)] {
        let error = parse(deep.as_bytes(), &mut Diagnostics::new()).expect_err("too deep");
        assert_eq!(error.kind(), DecodeKind::Depth, "{error}");
    }
    let keys: Vec<String> = (0..3000).map(|i| format!("\"{}\":1", i * 7919 % 100_003)).collect();
    assert_eq!(printed(&format!("{{{}}}", keys.join(","))).lines().count(), 3000);
}

#[test]
fn text_that_needs_quotes() {
    let cases = [
        ("a", "a"),
        ("", "\"\""),
        ("yes", "\"yes\""),
        ("n", "\"n\""),
        ("1", "\"1\""),
        ("1:30", "\"1:30\""),
        ("2001-01-01", "\"2001-01-01\""),
        ("<<", "<<"),
        ("a: b", "'a: b'"),
        ("a:b", "a:b"),
        ("a #b", "'a #b'"),
        ("- a", "'- a'"),
        ("-a", "-a"),
        ("it's", "it's"),
        ("'s'", "'''s'''"),
        (" a", "' a'"),
        ("a\\tb", "\"a\\tb\""),
        ("😀", "\"\\U0001F600\""),
        ("é日", "é日"),
        ("---", "'---'"),
        ("\\u00a0x", "\u{a0}x"),
        ("a\\r", "\"a\\r\""),
    ];
    for (text, yaml) in cases {
        assert_eq!(printed(&format!("\"{text}\"")), format!("{yaml}\n"), "{text:?}");
    }
}

#[test]
fn blocks_folds_and_order() {
    let cases = [
        (r#"{"a":"x\ny\n"}"#, "a: |\n  x\n  y\n"),
        (r#"{"a":"x\n\n"}"#, "a: |+\n  x\n\n"),
        (r#"{"a":"x\ny"}"#, "a: |-\n  x\n  y\n"),
        (r#"{"a":" x\ny"}"#, "a: |2-\n   x\n  y\n"),
        (r#"{"a":"x \ny"}"#, "a: \"x \\ny\"\n"),
        (
            r#"{"a":[{"b":[1,[2,"x\ny"]],"c":{}}],"d":[]}"#,
            "a:\n- b:\n  - 1\n  - - 2\n    - |-\n      x\n      y\n  c: {}\nd: []\n",
        ),
        (r#"{"a10":1,"a2":2,"A":3,"_":4,"a-1":5}"#, "_: 4\nA: 3\na-1: 5\na2: 2\na10: 1\n"),
        (r#"{"x\ny":1}"#, "? |-\n  x\n  y\n: 1\n"),
        (r#"[1.5,1e21,1e-7,1000000,null,true]"#, "- 1.5\n- 1e+21\n- 1e-07\n- 1000000\n- null\n- true\n"),
    ];
    for (json, yaml) in cases {
        assert_eq!(printed(json), yaml, "{json}");
    }
    let words = ["word"; 30].join(" ");
    let folded = printed(&format!("{{\"a\":\"{words}\"}}"));
    assert_eq!(folded, format!("a: {}\n  {}\n", ["word"; 16].join(" "), ["word"; 14].join(" ")));
}
