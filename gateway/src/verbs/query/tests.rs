use super::{delete, delete_body, flag, get, list, pin_name, write};
use crate::context::Query;
use keelson_registry::options::Media;

fn refused<T: std::fmt::Debug>(result: keelson_api::status::Result<T>) -> String {
    let status = result.unwrap_err();
    assert_eq!((status.code, &status.details), (400, &None));
    status.message
}

#[test]
fn flags_are_set_by_anything_but_no() {
    for (query, want) in [
        ("", false),
        ("watch=0", false),
        ("watch=FALSE", false),
        ("watch", true),
        ("watch=", true),
        ("watch=no", true),
        ("watch=0&watch=1", false),
    ] {
        assert_eq!(flag(&Query::parse(query), "watch"), want, "{query}");
    }
}

#[test]
fn list_options_are_read() {
    let query = "labelSelector=a%3Db&fieldSelector=c&resourceVersion=5&resourceVersionMatch=Exact&limit=-1\
                 &timeoutSeconds=%2B7&continue=x&allowWatchBookmarks=true&sendInitialEvents=false&limit=x";
    let options = list(&Query::parse(query)).unwrap();
    assert_eq!((options.label_selector.as_str(), options.field_selector.as_str()), ("a=b", "c"));
    assert_eq!((options.resource_version.as_str(), options.resource_version_match.as_str()), ("5", "Exact"));
    assert_eq!((options.limit, options.timeout_seconds), (-1, Some(7)));
    assert_eq!((options.allow_watch_bookmarks, options.send_initial_events), (true, Some(false)));
    assert_eq!(options.continue_token, "x");
    let options = list(&Query::default()).unwrap();
    assert_eq!((options.limit, options.timeout_seconds, options.send_initial_events), (0, None, None));
}

#[test]
fn numbers_are_gos() {
    let refusal = |query: &str| refused(list(&Query::parse(query)));
    assert_eq!(refusal("limit=x"), "strconv.ParseInt: parsing \"x\": invalid syntax");
    assert_eq!(refusal("timeoutSeconds="), "strconv.ParseInt: parsing \"\": invalid syntax");
    let large = "strconv.ParseInt: parsing \"99999999999999999999\": value out of range";
    assert_eq!(refusal("limit=99999999999999999999"), large);
}

#[test]
fn exports_are_history() {
    assert_eq!(get(&Query::parse("resourceVersion=7&export=0")), Ok("7"));
    let message = refused(get(&Query::parse("export=1")));
    assert_eq!(message, "the export parameter, deprecated since v1.14, is no longer supported");
}

#[test]
fn a_watched_name_is_a_selector() {
    let pinned = |selector: &str, name: &str| {
        let mut options = list(&Query::default()).unwrap();
        selector.clone_into(&mut options.field_selector);
        pin_name(&mut options, name).map(|()| options.field_selector)
    };
    assert_eq!(pinned("", "").unwrap(), "");
    assert_eq!(pinned("", "a,b").unwrap(), "metadata.name=a\\,b");
    assert_eq!(pinned("metadata.name==x", "x").unwrap(), "metadata.name==x");
    for selector in ["metadata.name=y", "metadata.name!=y", "spec.x=x"] {
        let message = refused(pinned(selector, "x"));
        assert_eq!(message, "fieldSelector metadata.name doesn't match requested name");
    }
    assert!(refused(pinned("x y", "x")).starts_with("invalid selector"));
}

#[test]
fn write_options_are_read() {
    let options = write(&Query::parse("dryRun=All&dryRun=x&fieldManager=m&fieldValidation=Strict&force"));
    assert_eq!(options.dry_run, ["All", "x"]);
    assert_eq!((options.field_manager.as_str(), options.field_validation.as_str()), ("m", "Strict"));
    assert_eq!(options.force, Some(true));
}

#[test]
fn delete_options_come_by_query() {
    let query = "gracePeriodSeconds=0&orphanDependents=&propagationPolicy=&dryRun=All&uid=u&resourceVersion=";
    let options = delete(&Query::parse(query)).unwrap();
    assert_eq!((options.grace_period_seconds, options.orphan_dependents), (Some(0), Some(true)));
    assert_eq!(options.propagation_policy.as_deref(), Some(""));
    assert_eq!(options.dry_run, ["All"]);
    assert_eq!(options.precondition_uid.as_deref(), Some("u"));
    assert_eq!(options.precondition_resource_version, None);
}

#[test]
fn delete_options_come_by_body() {
    let body = br#"{"kind":"DeleteOptions","apiVersion":"foo/v1","gracePeriodSeconds":5,"dryRun":["All"],
        "x":1,"orphanDependents":false,"propagationPolicy":"Orphan",
        "preconditions":{"uid":"u","resourceVersion":"7"}}"#;
    let options = delete_body(Media::Json, body).unwrap();
    assert_eq!((options.grace_period_seconds, options.orphan_dependents), (Some(5), Some(false)));
    assert_eq!(options.propagation_policy.as_deref(), Some("Orphan"));
    assert_eq!(options.precondition_uid.as_deref(), Some("u"));
    assert_eq!(options.precondition_resource_version.as_deref(), Some("7"));
    assert_eq!(options.dry_run, ["All"]);
    for body in [&b"{}"[..], br#"{"kind":"DeleteOptions"}"#, br#"{"apiVersion":"v1"}"#] {
        assert_eq!(delete_body(Media::Json, body).unwrap().grace_period_seconds, None);
    }
}

#[test]
fn what_is_no_delete_options_is_refused_in_kube_apiservers_words() {
    let refusal = |body: &[u8]| refused(delete_body(Media::Json, body));
    assert_eq!(
        refusal(br#"{"kind":"Foo","apiVersion":"apps/v1"}"#),
        "no kind \"Foo\" is registered for version \"apps/v1\" in scheme \
         \"k8s.io/apimachinery/pkg/apis/meta/internalversion/scheme/register.go:27\""
    );
    assert_eq!(
        refusal(br#"{"gracePeriodSeconds":"x"}"#),
        "json: cannot unmarshal string into Go struct field DeleteOptions.gracePeriodSeconds of type int64"
    );
    assert_eq!(refusal(b"{"), "couldn't get version/kind; json parse error: unexpected end of JSON input");
    assert_eq!(
        refusal(b"[]"),
        "couldn't get version/kind; json parse error: json: cannot unmarshal array into Go value of type \
         struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \
         \"json:\\\"kind,omitempty\\\"\" }"
    );
    assert_eq!(
        refusal(br#"{"kind":5}"#),
        "couldn't get version/kind; json parse error: json: cannot unmarshal number into Go struct field \
         .kind of type string"
    );
    assert_eq!(delete_body(Media::Json, b"null").unwrap().grace_period_seconds, None);
    let binary = refused(delete_body(Media::Protobuf, b"gracePeriodSeconds: x"));
    assert_eq!(
        binary,
        "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]"
    );
}
