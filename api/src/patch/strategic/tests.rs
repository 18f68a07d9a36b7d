//! Strategic merge on pods and deployments; api/tests/strategic.rs runs the large corpus.

use super::*;
use crate::catalogue;
use crate::codec::{Diagnostics, json};
use crate::tree::Raw;

fn object(text: &str) -> Object {
    let value = json::parse(text.as_bytes(), &mut Diagnostics::new()).expect("the test's JSON");
    value.as_object().expect("an object").clone()
}

fn ty(group: &str, version: &str, kind: &str) -> TypeId {
    catalogue::kind(group, version, kind).expect("a kind of the catalogue").ty
}

fn pod(original: &str, patch: &str) -> Result<Object, PatchError> {
    merge(ty("", "v1", "Pod"), object(original), object(patch))
}

#[track_caller]
fn gives(original: &str, patch: &str, result: &str) {
    assert_eq!(pod(original, patch), Ok(object(result)), "{original} {patch}");
}

#[track_caller]
fn fails(original: &str, patch: &str, code: u16, message: &str) {
    let error = pod(original, patch).expect_err(patch);
    assert_eq!((error.code(), error.to_string().as_str()), (code, message), "{original} {patch}");
}

/// `{"spec":{"containers":[…]}}` of `name:image` pairs.
fn containers(names: &str) -> String {
    let one = |pair: &str| {
        let (name, image) = pair.split_once(':').unwrap_or((pair, ""));
        format!(r#"{{"name":"{name}","image":"{image}"}}"#)
    };
    let all: Vec<_> = names.split_whitespace().map(one).collect();
    format!(r#"{{"spec":{{"containers":[{}]}}}}"#, all.join(","))
}

#[test]
fn merges_lists_by_key() {
    let patch = r#"{"spec":{"containers":[{"name":"b","image":"2"},{"name":"new","image":"3"}]}}"#;
    gives(&containers("a:1 b:1 c:1"), patch, &containers("a:1 b:2 new:3 c:1"));
    gives("{}", &containers("a:1"), &containers("a:1"));
}

#[test]
fn deletes_and_replaces() {
    let patch = r#"{"spec":{"containers":[{"$patch":"delete","name":"a"}]}}"#;
    gives(&containers("a:1 b:1"), patch, &containers("b:1"));
    let patch = r#"{"spec":{"containers":[{"$patch":"replace"},{"name":"z","image":"9"}]}}"#;
    gives(&containers("a:1 b:1"), patch, &containers("z:9"));
    gives(
        &containers("a:1"),
        r#"{"spec":{"$patch":"replace","nodeName":"n"}}"#,
        r#"{"spec":{"nodeName":"n"}}"#,
    );
    gives(&containers("a:1"), r#"{"spec":{"$patch":"delete"}}"#, r#"{"spec":{}}"#);
    gives(
        &containers("a:1"),
        r#"{"spec":null,"metadata":{"labels":{"a":null,"b":"c"}}}"#,
        r#"{"metadata":{"labels":{"b":"c"}}}"#,
    );
    // Where there is nothing to merge with, directives vanish with what they are in.
    let patch = r#"{"spec":{"volumes":[{"name":"v"},{"$patch":"delete","name":"w"}],
        "affinity":{"$patch":"delete"}}}"#;
    gives(r#"{"spec":{}}"#, patch, r#"{"spec":{"volumes":[{"name":"v"}]}}"#);
}

#[test]
fn sets_the_order() {
    let patch = r#"{"spec":{"$setElementOrder/containers":[{"name":"c"},{"name":"a"}]}}"#;
    gives(&containers("a:1 b:1 c:1"), patch, &containers("b:1 c:1 a:1"));
    let patch = r#"{"spec":{"$setElementOrder/containers":[{"name":"d"},{"name":"b"}],
        "containers":[{"name":"d","image":"4"},{"$patch":"delete","name":"a"}]}}"#;
    gives(&containers("a:1 b:1 c:1"), patch, &containers("c:1 d:4 b:1"));
    let patch = r#"{"metadata":{"$setElementOrder/finalizers":["x","b","a"],"finalizers":["x"]}}"#;
    gives(
        r#"{"metadata":{"finalizers":["a","b","server"]}}"#,
        patch,
        r#"{"metadata":{"finalizers":["x","b","a","server"]}}"#,
    );
}

#[test]
fn merges_and_deletes_scalars() {
    let original = r#"{"metadata":{"finalizers":["a","b","c"]}}"#;
    let patch = r#"{"metadata":{"finalizers":["d","b"]}}"#;
    gives(original, patch, r#"{"metadata":{"finalizers":["d","a","b","c"]}}"#);
    let patch = r#"{"metadata":{"$deleteFromPrimitiveList/finalizers":["a","c","zz"]}}"#;
    gives(original, patch, r#"{"metadata":{"finalizers":["b"]}}"#);
    gives("{}", patch, r#"{"metadata":{"$deleteFromPrimitiveList/finalizers":["a","c","zz"]}}"#);
}

#[test]
fn replaces_atomic_lists() {
    let original = r#"{"spec":{"containers":[{"name":"a","command":["x","y"]}]}}"#;
    let patch = r#"{"spec":{"containers":[{"name":"a","command":["z"]}]}}"#;
    gives(original, patch, patch);
}

#[test]
fn retains_keys() {
    let deployment = ty("apps", "v1", "Deployment");
    let original =
        r#"{"spec":{"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":1}},"replicas":1}}"#;
    let patch = r#"{"spec":{"strategy":{"$retainKeys":["type"],"type":"Recreate"}}}"#;
    let result = merge(deployment, object(original), object(patch));
    assert_eq!(result, Ok(object(r#"{"spec":{"strategy":{"type":"Recreate"},"replicas":1}}"#)));
    let patch = r#"{"spec":{"strategy":{"$retainKeys":["type"],"rollingUpdate":{}}}}"#;
    let error = merge(deployment, object(original), object(patch)).expect_err("a member is not retained");
    assert_eq!(error, PatchError::Malformed("invalid patch format of retainKeys".to_owned()));
}

#[test]
fn says_what_is_wrong() {
    let one = containers("a:1");
    for (patch, code, message) in [
        (r#"{"$patch":"what"}"#, 500, "unknown patch type: what in map: map[$patch:what]"),
        (
            r#"{"spec":{"$patch":1,"b":[true,null]}}"#,
            500,
            "unknown patch type: %!s(int64=1) in map: map[$patch:1 b:[true <nil>]]",
        ),
        (
            r#"{"spec":{"containers":[{"image":"x"}]}}"#,
            500,
            "map: map[image:x] does not contain declared merge key: name",
        ),
        (
            r#"{"spec":{"containers":[{"$patch":"delete"}]}}"#,
            500,
            "map: map[$patch:delete] does not contain declared merge key: name",
        ),
        (
            r#"{"spec":{"containers":[{"$patch":"merge","name":"a"}]}}"#,
            500,
            "merging lists cannot yet be specified in the patch",
        ),
        (
            r#"{"spec":{"containers":["x"]}}"#,
            500,
            "list element types are not identical: [[map[image:1 name:a]] [x]]",
        ),
        (
            r#"{"spec":{"$setElementOrder/containers":{}}}"#,
            500,
            "expected a []interface {}, but received a map[string]interface {}",
        ),
        (
            r#"{"spec":{"$setElementOrder/containers":[],"containers":null}}"#,
            500,
            "expected a []interface {}, but received a %!s(<nil>)",
        ),
        (r#"{"spec":{"$setElementOrder/containers":["a"]}}"#, 500, "value for key 0 is not a map"),
        (
            r#"{"spec":{"$setElementOrdercontainers":[]}}"#,
            400,
            "invalid patch format of setElementOrder list",
        ),
        (
            r#"{"spec":{"$setElementOrder/nope":[]}}"#,
            500,
            r#"unable to find api field in struct PodSpec for the json field "nope""#,
        ),
        (r#"{"spec":{"$deleteFromPrimitiveList":["a"]}}"#, 400, "invalid patch format of primitive list"),
        (r#"{"spec":{"$retainKeys":"name"}}"#, 400, "invalid patch format of retainKeys"),
    ] {
        fails(&one, patch, code, message);
    }
    let patch =
        r#"{"spec":{"$setElementOrder/containers":[{"name":"b"}],"containers":[{"name":"a","image":"2"}]}}"#;
    let message = "The order in patch list:\n[map[image:2 name:a]]\n \
                   doesn't match $setElementOrder list:\n[map[name:b]]\n";
    fails(&one, patch, 500, message);
    let lists = r#"{"metadata":{"finalizers":[["a"]]}}"#;
    fails(lists, r#"{"metadata":{"finalizers":["a"]}}"#, 422, "lists of lists are not supported");
    let unknown = r#"{"spec":{"what":{"a":{}}}}"#;
    let message = r#"unable to find api field in struct PodSpec for the json field "what""#;
    fails(unknown, unknown, 500, message);
}

#[test]
fn merges_into_raw_leaves_and_maps() {
    let revision = ty("apps", "v1", "ControllerRevision");
    let original = |raw: &str| [("data", Value::Raw(Raw::new(raw)))].into_iter().collect();
    let result = merge(revision, original(r#"{"a":1,"b":2}"#), object(r#"{"data":{"b":3}}"#));
    assert_eq!(result, Ok(object(r#"{"data":{"a":1,"b":3}}"#)));
    let error = merge(revision, original(r#"{"spec":{}}"#), object(r#"{"data":{"spec":{}}}"#));
    let message = r#"unable to find api field in struct RawExtension for the json field "spec""#;
    assert_eq!(error, Err(PatchError::Unclassified(message.to_owned())));

    let review = ty("authorization.k8s.io", "v1", "SubjectAccessReview");
    let extra = r#"{"spec":{"extra":{"k":["a"]}}}"#;
    let message = "merging an object in json but data type is not struct, instead is: map";
    let error = merge(review, object(extra), object(extra));
    assert_eq!(error, Err(PatchError::Unclassified(message.to_owned())));
    let patch = r#"{"spec":{"extra":{"other":["a"]}}}"#;
    let result = merge(review, object(extra), object(patch));
    assert_eq!(result, Ok(object(r#"{"spec":{"extra":{"k":["a"],"other":["a"]}}}"#)));
}

#[test]
fn long_lists_merge() {
    let n = 20_000;
    let of = |image: &str| (0..n).map(|i| format!("c{i}:{image}")).collect::<Vec<_>>().join(" ");
    let result = pod(&containers(&of("1")), &containers(&of("2"))).expect("it merges");
    assert_eq!(result, object(&containers(&of("2"))));
    let order: Vec<_> = (0..n).rev().map(|i| format!(r#"{{"name":"c{i}"}}"#)).collect();
    let patch = format!(r#"{{"spec":{{"$setElementOrder/containers":[{}]}}}}"#, order.join(","));
    let result = pod(&containers(&of("1")), &patch).expect("it merges");
    let first = result.object("spec").map(|spec| spec.list("containers"));
    let first =
        first.and_then(|list| list.first()).and_then(Value::as_object).map(|first| first.text("name"));
    assert_eq!(first, Some(format!("c{}", n - 1).as_str()));
}
