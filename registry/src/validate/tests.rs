//! The mechanism: paths, values, rows, and that an answer's size is bounded.

use super::rules::{self, Check, Pair, Rule, rule};
use super::{Errors, Path, Plain, cidr};
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
fn every_kind_that_is_stored_is_judged() {
    let stored = crate::table::ROWS.iter().filter(|row| row.storage.is_some());
    let unjudged: Vec<_> = stored.filter(|row| super::of(row).is_none()).map(|row| row.resource).collect();
    assert_eq!(unjudged, Vec::<&str>::new());
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

#[test]
fn ranges_of_addresses_are_read_and_judged_as_go_does() {
    let told = |strict: bool, value: &str| {
        let mut errors = Errors::new();
        if strict {
            cidr::strict(value, &Path::root("f"), &mut errors);
        } else {
            cidr::legacy(value, false, &Path::root("f"), &mut errors);
        }
        errors.as_slice().first().map(|error| error.detail.clone()).unwrap_or_default()
    };
    for (value, detail) in [
        ("10.0.0.0/8", ""),
        ("2001:DB8:0::/64", ""),
        ("0.0.0.0/0", ""),
        ("10.0.0.0/33", "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)"),
        ("10.0.0.0", "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)"),
        ("010.0.0.0/8", "must not have leading 0s in IP or prefix length"),
        ("10.0.0.0/08", "must not have leading 0s in IP or prefix length"),
        ("::ffff:10.0.0.0/104", "must not have an IPv4-mapped IPv6 address"),
        ("10.1.0.0/8", "must not have bits set beyond the prefix length"),
    ] {
        assert_eq!(told(false, value), detail, "{value}");
    }
    assert_eq!(told(true, "2001:DB8:0::/64"), "must be in canonical form (\"2001:db8::/64\")");
    let mut warnings = Vec::new();
    cidr::warnings("10.1.2.3/08", &Path::root("f"), &mut warnings);
    assert_eq!(
        warnings,
        [
            "f: CIDR value \"10.1.2.3/08\" is ambiguous in this context (should be \"10.0.0.0/8\" or \
             \"10.1.2.3/32\"?)",
            "f: non-standard CIDR value \"10.1.2.3/08\" is invalid: use \"10.0.0.0/8\"",
        ]
    );
    let range = |text| cidr::Cidr::parse(text).unwrap();
    assert!(range("10.0.0.0/8").is_above(&range("10.2.0.0/16")));
    assert!(!range("10.0.0.0/8").is_above(&range("10.0.0.0/8")));
    assert!(!range("10.0.0.0/8").is_above(&range("11.0.0.0/16")));
    assert!(!range("::/0").is_above(&range("10.0.0.0/8")));
}
