//! The mechanism: paths, values, rows, and that an answer's size is bounded.

use super::rules::{self, Check, Pair, Rule, rule};
use super::{Errors, Path, Plain};
use keelson_api::catalogue::names::{pod_spec, probe};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::{Object, Value};

fn object(text: &str) -> Object {
    match json::parse(text.as_bytes(), &mut Diagnostics::new()).unwrap() {
        Value::Object(object) => object,
        other => panic!("not an object: {other:?}"),
    }
}

fn told(errors: &Errors) -> Vec<String> {
    errors.as_slice().iter().map(ToString::to_string).collect()
}

#[test]
fn paths_print_as_field_path_does() {
    let root = Path::root("spec");
    let list = root.field("template.spec");
    let item = list.name(pod_spec::CONTAINERS);
    let item = item.index(3);
    assert_eq!(item.key("a/b").text(), "spec.template.spec.containers[3][a/b]");
    assert_eq!(Path::none().text(), "");
    assert_eq!(Path::none().field("metadata").key("k").text(), "metadata[k]");
}

#[test]
fn values_print_as_field_error_does() {
    let mut errors = Errors::new();
    let path = Path::root("f");
    errors.invalid(&path, "a\"b", "no");
    errors.invalid(&path, -1_i64, "no");
    errors.invalid(&path, ["a", "<b>"], "no");
    errors.invalid(&path, Plain("null"), "");
    errors.not_supported(&path, "x", &["A", "B"]);
    errors.too_many(&path, 3, 1);
    errors.required(&path, "");
    let want = [
        r#"f: Invalid value: "a\"b": no"#,
        "f: Invalid value: -1: no",
        r#"f: Invalid value: ["a","\u003cb\u003e"]: no"#,
        "f: Invalid value: null",
        r#"f: Unsupported value: "x": supported values: "A", "B""#,
        "f: Too many: 3: must have at most 1 item",
        "f: Required value",
    ];
    assert_eq!(told(&errors), want);
}

#[test]
fn rows_run_in_their_order_and_leave_absent_fields_alone() {
    const RULES: &[Rule] = &[
        rule(probe::TIMEOUT_SECONDS, Check::NonNegative),
        rule(probe::PERIOD_SECONDS, Check::Positive),
        rule(pod_spec::HOSTNAME, Check::MaxBytes(2)),
        rule(pod_spec::DNS_POLICY, Check::RequiredOneOf("say which", &["None"])),
        rule(pod_spec::HOSTNAME, Check::Immutable),
        rule(pod_spec::CONTAINERS, Check::Each(&[rule(pod_spec::HOSTNAME, Check::Required(""))])),
        rule(pod_spec::CONTAINERS, Check::UniqueBy(pod_spec::SUBDOMAIN)),
    ];
    let run = |new: &str, old: Option<&str>| {
        let (new, old) = (object(new), old.map(object));
        let mut errors = Errors::new();
        let pair = Pair { new: &new, old: old.as_ref() };
        rules::run(RULES, pair, &Path::root("s"), &mut errors);
        told(&errors)
    };
    assert_eq!(
        run("{}", None),
        [
            "s.periodSeconds: Invalid value: 0: must be greater than zero",
            "s.dnsPolicy: Required value: say which"
        ]
    );
    let bad = r#"{"timeoutSeconds":-1,"periodSeconds":1,"hostname":"abc","dnsPolicy":"Any",
        "containers":[{"hostname":"a","subdomain":"x"},{"subdomain":"x"}]}"#;
    assert_eq!(
        run(bad, Some(r#"{"hostname":"b"}"#)),
        [
            "s.timeoutSeconds: Invalid value: -1: must be greater than or equal to 0",
            "s.hostname: Too long: may not be more than 2 bytes",
            r#"s.dnsPolicy: Unsupported value: "Any": supported values: "None""#,
            r#"s.hostname: Invalid value: "abc": field is immutable"#,
            "s.containers[1].hostname: Required value",
            r#"s.containers[1].subdomain: Duplicate value: "x""#,
        ]
    );
}

#[test]
fn a_flood_of_faults_is_kept_as_far_as_it_is_told() {
    let mut errors = Errors::new();
    let path = Path::root("spec.containers");
    for at in 0..200_000 {
        errors.required(&path.index(at), "words that take some room");
    }
    assert!((10_000..100_000).contains(&errors.len()), "{}", errors.len());
}
