//! Rows 16 and 17: selectors that are long, numbers that are none, tokens that are forged.

use super::{BASE, CONFIG_MAPS, JSON, Target, expect};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

#[test]
fn row_16_selectors() {
    let target = Target::start();
    let list = |query: &str| target.get(&format!("{CONFIG_MAPS}?{query}"));
    let joined =
        |count: usize, term: &str| (0..count).map(|i| format!("{term}{i}")).collect::<Vec<_>>().join(",");
    assert_eq!(list(&format!("labelSelector={}", joined(7_000, "k"))).code, 200);
    assert_eq!(list(&format!("labelSelector=a+in+({})", joined(9_000, "v"))).code, 200);
    assert_eq!(list(&format!("labelSelector=a+notin+({})", joined(9_000, "v"))).code, 200);
    // Longer ones are longer than an address may be.
    for query in [joined(100_000, "k"), format!("a+in+({})", joined(100_000, "v")), "a".repeat(1_000_000)] {
        assert!(matches!(list(&format!("labelSelector={query}")).code, 414 | 431));
    }
    let names = vec!["metadata.name!=x"; 3_000].join(",");
    assert_eq!(list(&format!("fieldSelector={names}")).code, 200);
    let begin = "unable to parse requirement: ";
    for (selector, why) in [
        ("a+in+(", "found '', expected: ',', ')' or identifier"),
        ("!!a", "found '!', expected: identifier"),
        ("a%3Ex", "values[0]: Invalid value: \"x\": for 'Gt', 'Lt' operators, the value must be an integer"),
        ("a/b/c=1", "<nil>: Invalid value: \"a/b/c\": a valid label key must consist of"),
    ] {
        expect(selector, &list(&format!("labelSelector={selector}")), 400, &format!("{begin}{why}"));
    }
    for method in ["GET", "DELETE"] {
        let path = format!("{CONFIG_MAPS}?dryRun=All&fieldSelector=spec.foo=1");
        let reply = target.ask(method, &path, "", b"");
        assert!(reply.code == 400 && reply.text().contains("spec.foo"), "{}", reply.text());
    }
    expect("no operator", &list("fieldSelector=a"), 400, "invalid selector: 'a'; can't understand 'a'");
    let why = r"invalid field selector: invalid escape sequence: \x";
    expect("escape", &list("fieldSelector=metadata.name=a%5Cx"), 400, why);
    target.survived();
}

#[test]
fn row_16_selectors_and_labels_of_objects() {
    let target = Target::start();
    let apps = "/apis/apps/v1/namespaces/default/deployments?dryRun=All";
    let deployment = |expressions: &str| {
        let selector = format!(r#"{{"matchLabels":{{"a":"b"}},"matchExpressions":[{expressions}]}}"#);
        let container = r#"{"name":"c","image":"i"}"#;
        let template =
            format!(r#"{{"metadata":{{"labels":{{"a":"b"}}}},"spec":{{"containers":[{container}]}}}}"#);
        format!(
            r#"{{"apiVersion":"apps/v1","kind":"Deployment","metadata":{{"name":"d"}},"spec":{{"selector":{selector},"template":{template}}}}}"#
        )
    };
    let values: Vec<String> = (0..100_000).map(|i| format!("\"v{i}\"")).collect();
    let one = format!(r#"{{"key":"a","operator":"NotIn","values":[{}]}}"#, values.join(","));
    let many: Vec<String> =
        (0..10_000).map(|i| format!(r#"{{"key":"k{i}","operator":"DoesNotExist"}}"#)).collect();
    for (what, expressions) in [("values", one), ("requirements", many.join(","))] {
        let body = deployment(&expressions);
        let reply = target.at_ease(what, || target.send("POST", apps, JSON, body.as_bytes()));
        expect(what, &reply, 201, "");
    }
    for (key, code) in [("k", 201), ("K k", 422)] {
        let labels: Vec<String> = (0..10_000).map(|i| format!("\"{key}{i}\":\"v\"")).collect();
        let body = format!(r#"{{"metadata":{{"name":"l","labels":{{{}}}}}}}"#, labels.join(","));
        let path = format!("{CONFIG_MAPS}?dryRun=All");
        let reply = target.at_ease(key, || target.send("POST", &path, JSON, body.as_bytes()));
        assert_eq!(reply.code, code, "{key} {:.300}", reply.text());
        // A reply tells of so many faults and no more.
        assert!(reply.body.len() < 4 << 20, "{}", reply.body.len());
    }
    target.survived();
}

#[test]
fn row_17_numbers() {
    let target = Target::start();
    let list = |query: &str| target.get(&format!("{CONFIG_MAPS}?{query}"));
    assert_eq!(list("limit=-1").code, 200);
    assert_eq!(list("limit=9223372036854775807").code, 200);
    for (number, fault) in
        [("9223372036854775808", "value out of range"), ("abc", "invalid syntax"), ("1.5", "invalid syntax")]
    {
        let why = format!("strconv.ParseInt: parsing \"{number}\": {fault}");
        expect(number, &list(&format!("limit={number}")), 400, &why);
        expect(number, &list(&format!("timeoutSeconds={number}")), 400, &why);
        let path = format!("{BASE}?dryRun=All&gracePeriodSeconds={number}");
        expect(number, &target.ask("DELETE", &path, "", b""), 400, &why);
    }
    assert_eq!(target.get(&format!("{BASE}?timeout=99999h")).code, 200);
    assert_eq!(target.get(&format!("{BASE}?timeout=-1s")).code, 200);
    let begin = "invalid timeout specified in the request URL - time: ";
    for (timeout, why) in [
        ("abc", "invalid duration \"abc\""),
        ("30", "missing unit in duration \"30\""),
        ("9999999999999h", "invalid duration \"9999999999999h\""),
    ] {
        expect(timeout, &target.get(&format!("{BASE}?timeout={timeout}")), 400, &format!("{begin}{why}"));
    }
    for (version, fault) in [
        ("-1", "invalid syntax"),
        ("abc", "invalid syntax"),
        ("1.5", "invalid syntax"),
        ("%2B1", "invalid syntax"),
        ("18446744073709551616", "value out of range"),
    ] {
        let shown = version.replace("%2B", "+");
        let why = format!(
            "resourceVersion: Invalid value: \"{shown}\": strconv.ParseUint: parsing \"{shown}\": {fault}"
        );
        expect(version, &target.get(&format!("{BASE}?resourceVersion={version}")), 500, &why);
        expect(version, &list(&format!("watch=1&resourceVersion={version}")), 500, &why);
        let why = format!("invalid resource version: {why}");
        expect(version, &list(&format!("resourceVersion={version}")), 400, &why);
        let exact = format!("resourceVersionMatch=Exact&resourceVersion={version}");
        expect(version, &list(&exact), 400, &why);
    }
    let future = "18446744073709551615";
    let why = format!("Timeout: Too large resource version: {future}, current: ");
    expect("future", &list(&format!("resourceVersion={future}")), 504, &why);
    let watch = list(&format!("watch=1&timeoutSeconds=1&resourceVersion={future}"));
    assert_eq!((watch.code, watch.body.len()), (200, 0));
    target.survived();
}

#[test]
fn row_17_continue_tokens() {
    let target = Target::start();
    let go_on = |token: &str| target.get(&format!("{CONFIG_MAPS}?limit=1&continue={token}"));
    let encoded = |text: &str| URL_SAFE_NO_PAD.encode(text);
    let begin = "invalid continue token: continue key is not valid: ";
    let field = "json: cannot unmarshal string into Go struct field continueToken.rv of type int64";
    for (token, why) in [
        ("!!!".to_owned(), "illegal base64 data at input byte 0"),
        (encoded("hello"), "invalid character 'h' looking for beginning of value"),
        (encoded("{}"), "server does not recognize this encoded version "),
        (encoded("[]"), "json: cannot unmarshal array into Go value of type storage.continueToken"),
        (
            encoded(r#"{"v":"meta.k8s.io/v2","rv":1,"start":"a"}"#),
            "server does not recognize this encoded version ",
        ),
        (encoded(r#"{"v":"meta.k8s.io/v1","rv":"1","start":"a"}"#), field),
        (
            encoded(r#"{"v":"meta.k8s.io/v1","rv":0,"start":"a"}"#),
            "incorrect encoded start resourceVersion (version meta.k8s.io/v1)",
        ),
        (encoded(r#"{"v":"meta.k8s.io/v1","rv":1}"#), "encoded start key empty (version meta.k8s.io/v1)"),
        (encoded(r#"{"v":"meta.k8s.io/v1","rv":-1,"start":"../secrets/x"}"#), "../secrets/x"),
        (encoded(r#"{"v":"meta.k8s.io/v1","rv":-1,"start":"/../secrets/x"}"#), "/../secrets/x"),
        (encoded(r#"{"v":"meta.k8s.io/v1","rv":-1,"start":"a/../../secrets"}"#), "a/../../secrets"),
        (encoded(r#"{"v":"meta.k8s.io/v1","rv":-1,"start":"//a"}"#), "//a"),
        ("a".repeat(60_000), "it is too long"),
    ] {
        expect(&token, &go_on(&token), 400, &format!("{begin}{why}"));
    }
    let future = encoded(r#"{"v":"meta.k8s.io/v1","rv":9223372036854775807,"start":"a\u0000"}"#);
    let why = "Timeout: Too large resource version: 9223372036854775807, current: ";
    expect("of the future", &go_on(&future), 504, why);
    // A token of another list means a place in this one, and no more.
    let foreign = encoded(r#"{"v":"meta.k8s.io/v1","rv":-1,"start":"secrets/x\u0000"}"#);
    let reply = go_on(&foreign);
    assert!(reply.code == 200 && !reply.text().contains("Secret"), "{}", reply.text());
    target.survived();
}
