//! Ownership step by step, on objects of this project's own.

use super::*;
use crate::catalogue;
use crate::codec::json;
use crate::status::Status;
use crate::tree::Key;

fn plain_tree(text: &str) -> Object {
    match parse(text.as_bytes(), &mut Diagnostics::ignore()) {
        Ok(Value::Object(object)) => object,
        other => panic!("{other:?}"),
    }
}

fn object(manager: &FieldManager<'_>, text: &str) -> Object {
    json::decode(manager.ty, text.as_bytes(), &mut Diagnostics::ignore()).expect("a valid object")
}

fn kind(api_version: &'static str, kind: &'static str) -> FieldManager<'static> {
    let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
    FieldManager {
        ty: catalogue::kind(group, version, kind).expect("a kind").ty,
        api_version,
        kind,
        subresource: "",
        form: Form::Canonical,
        key_defaults: true,
        filters: &[],
        versions: &OneVersion,
    }
}

fn config_map() -> FieldManager<'static> {
    kind("v1", "ConfigMap")
}

/// `Apply alpha 12 {...}` for each entry.
fn record(object: &Object) -> Vec<String> {
    let entry = |entry: &Value| {
        let entry = entry.as_object().expect("an entry");
        let fields = match entry.get("fieldsV1") {
            Some(Value::Raw(raw)) => raw.as_str(),
            other => panic!("{other:?}"),
        };
        let seconds = entry.str("time").map(|time| crate::leaf::time::parse(time).expect("a time").seconds);
        let time = seconds.map_or_else(|| "-".to_owned(), |seconds| seconds.to_string());
        let (operation, name) = (entry.text("operation"), entry.text("manager"));
        let mut line = format!("{operation} {name} {time} {fields}");
        if let Some(subresource) = entry.str("subresource") {
            line.push_str(&format!(" {subresource}"));
        }
        line
    };
    managed::list(object).iter().map(entry).collect()
}

/// As after a create.
fn stored(mut object: Object) -> Object {
    object.object_entry(METADATA).insert(object_meta::UID, "u");
    object
}

fn set(text: &str) -> Set {
    Set::from_json(text).expect("a set")
}

#[test]
fn sets_are_read_and_written_in_order() {
    let text = r#"{"f:b":{},"f:a":{".":{},"i:2":{},"v:10":{},"v:9":{},"v:\"x\"":{},"f:c":null},
        "k:{\"port\":443,\"name\":\"z\"}":{"f:port":{}},"k:{\"port\":80}":{},"z:later":{"f:a":{}}}"#;
    let want = concat!(
        r#"{"f:a":{".":{},"f:c":{},"v:9":{},"v:10":{},"v:\"x\"":{},"i:2":{}},"f:b":{},"#,
        r#""k:{\"name\":\"z\",\"port\":443}":{"f:port":{}},"k:{\"port\":80}":{}}"#
    );
    let read = set(text);
    assert_eq!(read.to_json(), want);
    assert_eq!(set(want), read);
    assert_eq!(set("{}"), Set::new());
    assert_eq!(set("null").to_json(), "{}");
}

#[test]
fn sets_escape_as_upstream_does() {
    let text = r#"{"f:a<\"\u0001\n":{},"k:{\"n<\":\"a\\u003c\\\"\"}":{},"v:\"<\"":{}}"#;
    let want = r#"{"f:a<\"\u0001\n":{},"k:{\"n<\":\"a\\u003c\\\"\"}":{},"v:\"\\u003c\"":{}}"#;
    assert_eq!(set(text).to_json(), want);
}

#[test]
fn what_is_no_set_is_refused() {
    for text in ["[]", r#"{"f:a":1}"#, r#"{"a":{}}"#, r#"{"fa":{}}"#, r#"{"i:x":{}}"#, r#"{"k:[]":{}}"#, "{"]
    {
        assert!(Set::from_json(text).is_err(), "{text}");
    }
    let deep = format!("{}{{}}{}", r#"{"f:a":"#.repeat(300), "}".repeat(300));
    assert!(Set::from_json(&deep).is_err());
}

#[test]
fn sets_in_any_order_take_no_longer() {
    let names: Vec<String> = (0..50_000).rev().map(|i| format!(r#""f:n{i:06}":{{}}"#)).collect();
    let large = set(&format!("{{{}}}", names.join(",")));
    assert_eq!(large.paths().len(), 50_000);
    let contradictory = r#"{"v:9007199254740993":{},"v:9007199254740992.0":{},"v:9007199254740992":{}}"#;
    assert_eq!(set(contradictory).paths().len(), 2);
}

#[test]
fn operations_on_sets() {
    let a = set(r#"{"f:a":{".":{},"f:b":{},"f:c":{}},"f:d":{}}"#);
    let b = set(r#"{"f:a":{"f:b":{},"f:x":{}},"f:d":{}}"#);
    assert_eq!(
        a.clone().union(b.clone()).to_json(),
        r#"{"f:a":{".":{},"f:b":{},"f:c":{},"f:x":{}},"f:d":{}}"#
    );
    assert_eq!(a.intersection(&b).to_json(), r#"{"f:a":{"f:b":{}},"f:d":{}}"#);
    let mut rest = a.clone();
    assert!(rest.subtract(&b));
    assert!(!rest.subtract(&b));
    assert_eq!(rest.to_json(), r#"{"f:a":{".":{},"f:c":{}}}"#);
    let mut outside = a.clone();
    outside.subtract_recursive(&set(r#"{"f:a":{}}"#));
    assert_eq!(outside.to_json(), r#"{"f:d":{}}"#);
    assert_eq!(a.leaves().to_json(), r#"{"f:a":{"f:b":{},"f:c":{}},"f:d":{}}"#);
    assert!(rest.is_within(&a) && !a.is_within(&rest));
    assert!(a.has(&[Element::name("a"), Element::name("b")]) && !b.has(&[Element::name("a")]));
}

#[test]
fn filters_keep_what_counts() {
    let mut fields =
        set(r#"{"f:metadata":{"f:labels":{}},"f:spec":{"k:{\"name\":\"a\"}":{".":{},"f:x":{},"f:y":{}}}}"#);
    let name = |name| Some(Element::name(name));
    Filter::Under(vec![vec![name("spec"), None, name("x")]]).apply(&mut fields);
    assert_eq!(fields.to_json(), r#"{"f:spec":{"k:{\"name\":\"a\"}":{".":{},"f:x":{}}}}"#);
    Filter::Except(Set::of([&["spec"][..]])).apply(&mut fields);
    assert!(fields.is_empty());
}

#[test]
fn a_create_is_owned_with_the_zero_values_that_go_prints() {
    let manager = kind("apps/v1", "Deployment");
    let text = r#"{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d","labels":{"a":"b"}},
        "spec":{"replicas":1,"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},
        "spec":{"containers":[{"name":"c","image":"i","ports":[{"containerPort":80,"protocol":"TCP"}]}]}}}}"#;
    let mut new = object(&manager, text);
    manager.update(&Object::new(), &mut new, "me", 7);
    let want = concat!(
        r#"Update me 7 {"f:metadata":{"f:labels":{".":{},"f:a":{}}},"#,
        r#""f:spec":{"f:replicas":{},"f:selector":{},"#,
        r#""f:template":{"f:metadata":{"f:labels":{".":{},"f:a":{}}},"f:spec":{"f:containers":{"#,
        r#""k:{\"name\":\"c\"}":{".":{},"f:image":{},"f:name":{},"f:ports":{".":{},"#,
        r#""k:{\"containerPort\":80,\"protocol\":\"TCP\"}":{".":{},"f:containerPort":{},"f:protocol":{}}},"#,
        r#""f:resources":{}}}}}}}"#
    );
    assert_eq!(record(&new), [want]);
}

#[test]
fn updates_move_fields_and_keep_times_of_others() {
    let manager = config_map();
    let mut live = object(&manager, r#"{"metadata":{"name":"c"},"data":{"a":"1","b":"1"}}"#);
    manager.update(&Object::new(), &mut live, "one", 1);
    let live = stored(live);
    let mut new = live.clone();
    new.object_entry("data").insert("a", "2");
    new.object_entry("data").insert("c", "2");
    manager.update(&live, &mut new, "two", 2);
    let two = r#"Update two 2 {"f:data":{"f:a":{},"f:c":{}}}"#;
    assert_eq!(record(&new), [r#"Update one 1 {"f:data":{".":{},"f:b":{}}}"#, two]);
    let mut same = new.clone();
    manager.update(&new, &mut same, "three", 3);
    assert_eq!(same, new);
    let mut less = new.clone();
    less.object_mut("data").expect("data").remove("b");
    manager.update(&new, &mut less, "three", 4);
    assert_eq!(record(&less), [r#"Update one 1 {"f:data":{}}"#, two]);
}

#[test]
fn requests_may_reset_the_record_and_not_spoil_it() {
    let manager = config_map();
    let mut live = object(&manager, r#"{"metadata":{"name":"c"},"data":{"a":"1"}}"#);
    manager.update(&Object::new(), &mut live, "one", 1);
    let live = stored(live);
    let with = |list: &str| {
        let text =
            format!(r#"{{"metadata":{{"name":"c","uid":"u","managedFields":{list}}},"data":{{"a":"2"}}}}"#);
        let mut new = object(&manager, &text);
        manager.update(&live, &mut new, "two", 2);
        record(&new)
    };
    let tracked = [r#"Update one 1 {"f:data":{}}"#, r#"Update two 2 {"f:data":{"f:a":{}}}"#];
    assert_eq!(with("null"), tracked);
    assert!(with("[]").is_empty());
    assert!(with("[{}]").is_empty());
    for bad in [
        r#"[{"manager":"m","operation":"Update","apiVersion":"v1","fieldsType":"Other"}]"#,
        r#"[{"manager":"m","operation":"Other","apiVersion":"v1","fieldsType":"FieldsV1"}]"#,
        r#"[{"manager":"m","operation":"Update","fieldsType":"FieldsV1"}]"#,
        r#"[{"operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"a":1}}]"#,
    ] {
        assert_eq!(with(bad), tracked, "{bad}");
    }
    let renamed = r#"[{"manager":"m","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1",
        "fieldsV1":{"f:data":{"f:b":{},".":{}}}}]"#;
    let want = [r#"Update m - {"f:data":{".":{},"f:b":{}}}"#, r#"Update two 2 {"f:data":{"f:a":{}}}"#];
    assert_eq!(with(renamed), want);
    let status = FieldManager { subresource: "status", ..manager };
    let mut new =
        object(&manager, r#"{"metadata":{"name":"c","uid":"u","managedFields":[]},"data":{"a":"2"}}"#);
    status.update(&live, &mut new, "two", 2);
    assert_eq!(record(&new), [tracked[0], r#"Update two 2 {"f:data":{"f:a":{}}} status"#]);
}

#[test]
fn an_object_without_a_record_gets_one_by_the_first_apply() {
    let manager = config_map();
    let live = stored(object(&manager, r#"{"metadata":{"name":"c"},"data":{"a":"1"}}"#));
    let mut new = live.clone();
    new.object_entry("data").insert("a", "2");
    manager.update(&live, &mut new, "one", 1);
    assert!(record(&new).is_empty());
    let applied =
        plain_tree(r#"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c"},"data":{"b":"1"}}"#);
    let result = manager.apply(&new, &applied, "two", false, 2).expect("applied");
    let before = r#"Update before-first-apply 2 {"f:data":{".":{},"f:a":{}}}"#;
    assert_eq!(record(&result), [r#"Apply two 2 {"f:data":{"f:b":{}}}"#, before]);
    assert_eq!(result.object("data"), Some(&plain_tree(r#"{"a":"2","b":"1"}"#)));
}

fn applied(data: &str) -> Object {
    plain_tree(&format!(
        r#"{{"apiVersion":"v1","kind":"ConfigMap","metadata":{{"name":"c","namespace":"n"}},"data":{data}}}"#
    ))
}

#[test]
fn applies_own_share_fight_and_let_go() {
    let manager = config_map();
    let apply = |live: &Object, data: &str, name: &str, force: bool, now: i64| {
        manager.apply(live, &applied(data), name, force, now)
    };
    let live = stored(apply(&Object::new(), r#"{"a":"1","b":"1"}"#, "one", false, 1).expect("created"));
    assert_eq!(record(&live), [r#"Apply one 1 {"f:data":{"f:a":{},"f:b":{}}}"#]);
    assert_eq!(apply(&live, r#"{"a":"1","b":"1"}"#, "one", false, 9).as_ref(), Ok(&live));
    let shared = apply(&live, r#"{"a":"1"}"#, "two", false, 2).expect("shared");
    assert_eq!(record(&shared)[0], r#"Apply two - {"f:data":{"f:a":{}}}"#);
    let error = apply(&shared, r#"{"a":"3"}"#, "three", false, 3).expect_err("a conflict");
    let status: Box<Status> = error.into();
    assert_eq!((status.code, status.reason.as_str()), (409, "Conflict"));
    let message = concat!(
        "Apply failed with 2 conflicts: conflicts with \"one\":\n- .data.a\n",
        "conflicts with \"two\":\n- .data.a"
    );
    assert_eq!(status.message, message);
    let causes = status.details.expect("details").causes;
    let shown: Vec<_> =
        causes.iter().map(|c| (c.reason.as_str(), c.message.as_str(), c.field.as_str())).collect();
    let cause = |message| ("FieldManagerConflict", message, ".data.a");
    assert_eq!(shown, [cause("conflict with \"one\""), cause("conflict with \"two\"")]);
    let forced = apply(&shared, r#"{"a":"3"}"#, "three", true, 4).expect("forced");
    let want = [r#"Apply one 1 {"f:data":{"f:b":{}}}"#, r#"Apply three 4 {"f:data":{"f:a":{}}}"#];
    assert_eq!(record(&forced), want);
    let gone = apply(&forced, r#"{"x":"1"}"#, "three", false, 5).expect("let go");
    assert_eq!(gone.object("data"), Some(&plain_tree(r#"{"b":"1","x":"1"}"#)));
}

#[test]
fn conflicts_with_updaters_name_version_and_subresource() {
    let manager = config_map();
    let scale = FieldManager { subresource: "status", ..manager };
    let mut live = object(&manager, r#"{"metadata":{"name":"c"},"data":{"a":"1"}}"#);
    scale.update(&Object::new(), &mut live, "one", 1);
    let error =
        manager.apply(&stored(live), &applied(r#"{"a":"2"}"#), "two", false, 2).expect_err("a conflict");
    let message =
        "Apply failed with 1 conflict: conflict with \"one\" with subresource \"status\" using v1: .data.a";
    assert_eq!(error.to_string(), message);
}

#[test]
fn what_cannot_be_applied_is_refused_in_upstreams_words() {
    let manager = config_map();
    let refuse = |text: &str| {
        let error = manager.apply(&Object::new(), &plain_tree(text), "m", false, 1).expect_err(text);
        let status: Box<Status> = error.into();
        (status.code, status.message.clone())
    };
    let prefix = "failed to create typed patch object (n/c; /v1, Kind=ConfigMap): ";
    let meta = r#""metadata":{"name":"c","namespace":"n"}"#;
    let unknown = refuse(&format!(r#"{{"apiVersion":"v1","kind":"ConfigMap",{meta},"x":1}}"#));
    assert_eq!(unknown, (500, format!("{prefix}.x: field not declared in schema")));
    let wrong = refuse(&format!(r#"{{"apiVersion":"v1","kind":"ConfigMap",{meta},"data":{{"a":5}}}}"#));
    let words = ".data.a: expected string, got &value.valueUnstructured{Value:5}";
    assert_eq!(wrong, (500, format!("{prefix}{words}")));
    let other = refuse(r#"{"apiVersion":"v1","kind":"Secret"}"#);
    assert_eq!(other, (400, "invalid object type: /v1, Kind=Secret".to_owned()));
    let recorded = refuse(r#"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"managedFields":[]}}"#);
    assert_eq!(recorded, (400, "metadata.managedFields must be nil".to_owned()));
}

#[test]
fn items_without_keys_and_items_that_come_twice() {
    let manager = kind("v1", "ServiceAccount");
    let account = |secrets: &str| {
        let text = format!(
            r#"{{"apiVersion":"v1","kind":"ServiceAccount","metadata":{{"name":"s"}},"secrets":{secrets}}}"#
        );
        (object(&manager, &text), plain_tree(&text))
    };
    // References to secrets may lack their only key: nothing is recorded then.
    let (mut unkeyed, applied) = account("[{}]");
    manager.update(&Object::new(), &mut unkeyed, "m", 1);
    assert!(record(&unkeyed).is_empty());
    let error = manager.apply(&Object::new(), &applied, "m", false, 1).expect_err("no key");
    let words = concat!(
        "failed to create typed patch object (/s; /v1, Kind=ServiceAccount): .secrets: element 0: ",
        "associative list with keys has an element that omits all key fields [\"name\"] (and doesn't have ",
        "default values for any key fields)"
    );
    assert_eq!(error.to_string(), words);
    let (mut twice, applied) = account(r#"[{"name":"a"},{"name":"b"},{"name":"a"}]"#);
    manager.update(&Object::new(), &mut twice, "m", 1);
    let list = r#""f:secrets":{".":{},"k:{\"name\":\"a\"}":{},"k:{\"name\":\"b\"}":{}}"#;
    assert_eq!(record(&twice), [format!("Update m 1 {{{list}}}")]);
    let error = manager.apply(&Object::new(), &applied, "m", false, 1).expect_err("twice");
    assert!(error.to_string().ends_with(".secrets: duplicate entries for key [name=\"a\"]"), "{error}");
}

#[test]
fn lists_keep_their_order_but_for_what_is_applied_otherwise() {
    let manager = kind("v1", "Service");
    let service = |ports: &[i64]| {
        let ports: Vec<String> =
            ports.iter().map(|port| format!(r#"{{"name":"p{port}","port":{port}}}"#)).collect();
        plain_tree(&format!(
            r#"{{"apiVersion":"v1","kind":"Service","metadata":{{"name":"s"}},"spec":{{"ports":[{}]}}}}"#,
            ports.join(",")
        ))
    };
    let order = |object: &Object| -> Vec<i64> {
        let ports = object.object("spec").expect("a spec").list("ports");
        ports.iter().map(|port| port.as_object().and_then(|port| port.int("port")).expect("a port")).collect()
    };
    let live = manager.apply(&Object::new(), &service(&[1, 2, 3, 4]), "one", false, 1).expect("created");
    let live = stored(live);
    let more = manager.apply(&live, &service(&[4, 9, 2]), "two", false, 2).expect("applied");
    assert_eq!(order(&more), [1, 3, 4, 9, 2]);
    let less = manager.apply(&more, &service(&[2]), "one", false, 3).expect("applied");
    assert_eq!(order(&less), [4, 9, 2]);
}

#[test]
fn kubectl_takes_over_what_it_applied_on_its_own() {
    let manager = config_map();
    let last = |data: &str| {
        let mut text = Vec::new();
        json::write(&Value::Object(applied(data)), &mut text);
        String::from_utf8(text).expect("JSON is text")
    };
    let mut live = object(&manager, r#"{"metadata":{"name":"c","namespace":"n"},"data":{"a":"1","b":"1"}}"#);
    let annotation = Key::new("kubectl.kubernetes.io/last-applied-configuration");
    let annotations = live.object_entry(METADATA).object_entry(object_meta::ANNOTATIONS);
    annotations.insert(annotation.clone(), last(r#"{"a":"1"}"#));
    manager.update(&Object::new(), &mut live, "kubectl-client-side-apply", 1);
    let live = stored(live);
    let conflict = manager.apply(&live, &applied(r#"{"a":"2"}"#), "other", false, 2);
    assert!(matches!(conflict, Err(ApplyError::Conflicts(conflicts)) if conflicts.len() == 1));
    let conflict = manager.apply(&live, &applied(r#"{"a":"2","b":"2"}"#), "kubectl", false, 2);
    assert!(matches!(conflict, Err(ApplyError::Conflicts(conflicts)) if conflicts.len() == 1));
    let taken = manager.apply(&live, &applied(r#"{"a":"2"}"#), "kubectl", false, 2).expect("taken over");
    assert_eq!(record(&taken)[0], r#"Apply kubectl 2 {"f:data":{"f:a":{}}}"#);
    let annotations = taken.object(METADATA).and_then(|meta| meta.object(object_meta::ANNOTATIONS));
    let want = format!("{}\n", last(r#"{"a":"2"}"#));
    assert_eq!(annotations.and_then(|all| all.str(&annotation)), Some(want.as_str()));
}

#[test]
fn the_oldest_updaters_become_one() {
    let manager = config_map();
    let mut live = Object::new();
    for i in 0..12 {
        let mut new =
            if i == 0 { object(&manager, r#"{"metadata":{"name":"c","uid":"u"}}"#) } else { live.clone() };
        new.object_entry("data").insert(format!("k{i:02}").as_str(), "v");
        manager.update(&live, &mut new, &format!("m{i:02}"), i);
        live = new;
    }
    let record = record(&live);
    assert_eq!(record.len(), 10);
    let ancient = r#"Update ancient-changes 2 {"f:data":{".":{},"f:k00":{},"f:k01":{},"f:k02":{}}}"#;
    assert_eq!(record[0], ancient);
    assert_eq!(record[9], r#"Update m11 11 {"f:data":{"f:k11":{}}}"#);
}

#[test]
fn a_request_with_many_managers_is_bounded() {
    let manager = config_map();
    let entry = |i: usize| {
        format!(
            r#"{{"manager":"m{i}","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1",
            "fieldsV1":{{"f:data":{{"f:k{i}":{{}}}}}}}}"#
        )
    };
    let entries: Vec<String> = (0..20_000).map(entry).collect();
    let text = format!(
        r#"{{"metadata":{{"name":"c","managedFields":[{}]}},"data":{{"a":"1"}}}}"#,
        entries.join(",")
    );
    let mut new = object(&manager, &text);
    manager.update(&Object::new(), &mut new, "me", 5);
    assert_eq!(record(&new).len(), 10);
}

/// A kind whose second version has the same fields.
struct Twin(TypeId);

impl Versions for Twin {
    fn ty(&self, api_version: &str) -> Option<TypeId> {
        (api_version == "v2").then_some(self.0)
    }

    fn convert(&self, object: &Object, _: &str, to: &str) -> Result<Object, String> {
        let mut object = object.clone();
        object.insert(API_VERSION, to);
        Ok(object)
    }
}

#[test]
fn managers_of_other_versions() {
    let twin = Twin(config_map().ty);
    let manager = FieldManager { versions: &twin, ..config_map() };
    let text = r#"{"metadata":{"name":"c","namespace":"n","uid":"u","managedFields":[
        {"manager":"gone","operation":"Update","apiVersion":"v0","fieldsType":"FieldsV1",
         "fieldsV1":{"f:data":{}}},
        {"manager":"old","operation":"Apply","apiVersion":"v2","fieldsType":"FieldsV1",
         "fieldsV1":{"f:data":{"f:a":{},"f:b":{}}}}]},"data":{"a":"1","b":"1"}}"#;
    let live = object(&manager, text);
    let mut new = live.clone();
    new.object_entry("data").insert("a", "2");
    manager.update(&live, &mut new, "me", 3);
    assert_eq!(
        record(&new),
        [r#"Apply old - {"f:data":{"f:b":{}}}"#, r#"Update me 3 {"f:data":{"f:a":{}}}"#]
    );
    let versions: Vec<&str> =
        managed::list(&new).iter().map(|e| e.as_object().expect("one").text("apiVersion")).collect();
    assert_eq!(versions, ["v2", "v1"]);
    // The one that applied in another version lets go of what it does not apply any more.
    let result = manager.apply(&live, &applied(r#"{"b":"1"}"#), "old", false, 4).expect("applied");
    assert_eq!(record(&result), [r#"Apply old 4 {"f:data":{"f:b":{}}}"#]);
    assert_eq!(result.object("data"), Some(&plain_tree(r#"{"b":"1"}"#)));
    let error = manager.apply(&live, &applied(r#"{"b":"2"}"#), "new", false, 4).expect_err("a conflict");
    assert_eq!(error.to_string(), "Apply failed with 1 conflict: conflict with \"old\": .data.b");
}

#[test]
fn schemas_that_became_atomic() {
    let manager = kind("apps/v1", "Deployment");
    let text = r#"{"metadata":{"name":"d","uid":"u","managedFields":[
        {"manager":"m","operation":"Update","apiVersion":"apps/v1","fieldsType":"FieldsV1",
         "fieldsV1":{"f:spec":{"f:replicas":{},"f:selector":{"f:matchLabels":{"f:a":{}}}}}}]},
        "spec":{"replicas":1,"selector":{"matchLabels":{"a":"b"}}}}"#;
    let live = object(&manager, text);
    let mut new = live.clone();
    manager.update(&live, &mut new, "me", 3);
    assert_eq!(record(&new), [r#"Update m - {"f:spec":{"f:replicas":{},"f:selector":{}}}"#]);
}

#[test]
fn scale_sees_replicas_alone() {
    let fields = ScaleFields { api_version: "apps/v1", paths: &[("apps/v1", &["spec", "replicas"])] };
    let text = r#"{"metadata":{"managedFields":[
        {"manager":"a","operation":"Apply","apiVersion":"apps/v1","fieldsType":"FieldsV1",
         "fieldsV1":{"f:spec":{"f:paused":{},"f:replicas":{}}}},
        {"manager":"b","operation":"Update","apiVersion":"apps/v1","fieldsType":"FieldsV1",
         "fieldsV1":{"f:spec":{"f:paused":{}}}}]}}"#;
    let parent = object(&kind("apps/v1", "Deployment"), text);
    let of_object = managed::list(&parent);
    let of_scale = fields.to_scale(of_object).expect("a record");
    let mut scale = Object::new();
    scale.object_entry(METADATA).insert(object_meta::MANAGED_FIELDS, of_scale.clone());
    assert_eq!(record(&scale), [r#"Apply a - {"f:spec":{"f:replicas":{}}}"#]);
    let kept = fields.to_object(of_object, &of_scale).expect("a record");
    assert_eq!(kept, of_object);
    let other = r#"{"metadata":{"managedFields":[
        {"manager":"s","operation":"Update","apiVersion":"autoscaling/v1","fieldsType":"FieldsV1",
         "fieldsV1":{"f:spec":{"f:replicas":{}}},"subresource":"scale"}]}}"#;
    let other = object(&kind("autoscaling/v1", "Scale"), other);
    let mut after = Object::new();
    let moved = fields.to_object(of_object, managed::list(&other)).expect("a record");
    after.object_entry(METADATA).insert(object_meta::MANAGED_FIELDS, moved);
    let want = [
        r#"Apply a - {"f:spec":{"f:paused":{}}}"#,
        r#"Update b - {"f:spec":{"f:paused":{}}}"#,
        r#"Update s - {"f:spec":{"f:replicas":{}}} scale"#,
    ];
    assert_eq!(record(&after), want);
}

#[test]
fn times_alone_change_nothing() {
    let manager = config_map();
    let mut live = object(&manager, r#"{"metadata":{"name":"c"},"data":{"a":"1"}}"#);
    manager.update(&Object::new(), &mut live, "one", 1);
    let mut later = object(&manager, r#"{"metadata":{"name":"c"},"data":{"a":"1"},"binaryData":{}}"#);
    manager.update(&Object::new(), &mut later, "one", 2);
    let mut other = later.clone();
    keep_times(&live, &mut later);
    assert_eq!(record(&later), record(&live));
    other.object_entry("data").insert("a", "2");
    keep_times(&live, &mut other);
    assert_ne!(record(&other), record(&live));
}
