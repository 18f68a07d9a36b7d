//! Operations, pointers and errors as kube-apiserver's library has them, and what hostile patches meet.

use super::*;
use crate::codec::Diagnostics;
use crate::tree::Raw;

fn json(text: &str) -> Value {
    json::parse(text.as_bytes(), &mut Diagnostics::new()).expect("the test's JSON")
}

fn patched(doc: &str, patch: &str) -> Result<Value, PatchError> {
    apply(json(doc), &json(patch))
}

#[track_caller]
fn gives(doc: &str, patch: &str, result: &str) {
    assert_eq!(patched(doc, patch), Ok(json(result)), "{doc} {patch}");
}

#[track_caller]
fn fails(doc: &str, patch: &str, message: &str) {
    assert_eq!(patched(doc, patch), Err(PatchError::Inapplicable(message.to_owned())), "{doc} {patch}");
}

#[test]
fn adds_members_and_elements() {
    gives(r#"{"a":1}"#, r#"[{"op":"add","path":"/b","value":{"c":[]}}]"#, r#"{"a":1,"b":{"c":[]}}"#);
    gives(r#"{"a":1}"#, r#"[{"op":"add","path":"/a","value":2}]"#, r#"{"a":2}"#);
    gives(r#"{"a":[1,2]}"#, r#"[{"op":"add","path":"/a/1","value":9}]"#, r#"{"a":[1,9,2]}"#);
    gives(r#"{"a":[1,2]}"#, r#"[{"op":"add","path":"/a/2","value":9}]"#, r#"{"a":[1,2,9]}"#);
    gives(r#"{"a":[1,2]}"#, r#"[{"op":"add","path":"/a/-","value":9}]"#, r#"{"a":[1,2,9]}"#);
    gives(r#"{"a":[1,2]}"#, r#"[{"op":"add","path":"/a/-1","value":9}]"#, r#"{"a":[1,2,9]}"#);
    gives(r#"{"a":[1,2]}"#, r#"[{"op":"add","path":"/a/-3","value":9}]"#, r#"{"a":[9,1,2]}"#);
    gives("{}", r#"[{"op":"add","path":"/a"}]"#, r#"{"a":null}"#);
}

#[test]
fn removes_replaces_moves_and_copies() {
    gives(r#"{"a":[1,2,3]}"#, r#"[{"op":"remove","path":"/a/-2"}]"#, r#"{"a":[1,3]}"#);
    gives(
        r#"{"a":[1,2]}"#,
        r#"[{"op":"replace","path":"/a/0","value":{"x":null}}]"#,
        r#"{"a":[{"x":null},2]}"#,
    );
    gives("{}", r#"[{"op":"replace","path":"/a","value":1}]"#, r#"{"a":1}"#);
    gives(r#"{"a":{"b":1}}"#, r#"[{"op":"move","from":"/a/b","path":"/c"}]"#, r#"{"a":{},"c":1}"#);
    gives(r#"{"a":[1,2,3]}"#, r#"[{"op":"move","from":"/a/0","path":"/a/-"}]"#, r#"{"a":[2,3,1]}"#);
    gives(r#"{"a":{"b":1}}"#, r#"[{"op":"copy","from":"/a","path":"/a/c"}]"#, r#"{"a":{"b":1,"c":{"b":1}}}"#);
    gives("{}", r#"[{"op":"copy","from":"/none","path":"/a"}]"#, r#"{"a":null}"#);
}

#[test]
fn replaces_the_root() {
    gives(r#"{"a":1}"#, r#"[{"op":"replace","path":"","value":{"b":2}}]"#, r#"{"b":2}"#);
    let message = "replace operation value must be object or array: %!w(<nil>)";
    fails(r#"{"a":1}"#, r#"[{"op":"replace","path":"","value":1}]"#, message);
    let message = "add operation does not apply: doc is missing path: \"\": missing value";
    fails("{}", r#"[{"op":"add","path":"","value":{}}]"#, message);
}

#[test]
fn reads_pointers() {
    gives(
        r#"{"a/b":{"m~n":1}}"#,
        r#"[{"op":"replace","path":"/a~1b/m~0n","value":2}]"#,
        r#"{"a/b":{"m~n":2}}"#,
    );
    gives(r#"{"~1":1,"~":{"":2}}"#, r#"[{"op":"remove","path":"/~01"}]"#, r#"{"~":{"":2}}"#);
    gives(r#"{"~":{"":2}}"#, r#"[{"op":"remove","path":"/~/"}]"#, r#"{"~":{}}"#);
    // What stands before the first slash is passed over.
    gives(r#"{"a":1,"b":2}"#, r#"[{"op":"remove","path":"a/b"}]"#, r#"{"a":1}"#);
    gives(r#"{"a":[0,1]}"#, r#"[{"op":"test","path":"/a/+01","value":1}]"#, r#"{"a":[0,1]}"#);
}

#[test]
fn tests_values() {
    let doc = r#"{"a":{"x":[1,{"y":null}],"z":"s"},"n":null}"#;
    for (path, value) in [
        ("", doc),
        ("/a", r#"{"z":"s","x":[1,{"y":null}]}"#),
        ("/a/x/0", "1"),
        ("/n", "null"),
        ("/absent", "null"),
        ("/a/x/-1/y", "null"),
    ] {
        gives(doc, &format!(r#"[{{"op":"test","path":"{path}","value":{value}}}]"#), doc);
    }
    for (path, value) in [("/a/x", "[1]"), ("/a/x/0", "1.0"), ("/a/z", "null"), ("/n", "0"), ("/q", "{}")] {
        let patch = format!(r#"[{{"op":"test","path":"{path}","value":{value}}}]"#);
        fails(doc, &patch, &format!("testing value {path} failed: test failed"));
    }
}

/// Every operation on this document fails with its message.
#[track_caller]
fn each_fails(cases: &[(&str, &str)]) {
    for (operation, message) in cases {
        fails(r#"{"a":{"b":[1]},"s":"x"}"#, &format!("[{operation}]"), message);
    }
}

#[test]
fn says_which_path_is_missing() {
    let add =
        |path: &str| format!("add operation does not apply: doc is missing path: \"{path}\": missing value");
    let at = "operation does not apply: doc is missing";
    each_fails(&[
        (r#"{"op":"add","path":"/x/y","value":1}"#, &add("/x/y")),
        (r#"{"op":"add","path":"/s/y","value":1}"#, &add("/s/y")),
        (r#"{"op":"remove","path":"/x/y"}"#, &format!("remove {at} path: \"/x/y\": missing value")),
        (r#"{"op":"replace","path":"/a/b/1"}"#, &format!("replace {at} key: /a/b/1: missing value")),
        (r#"{"op":"replace","path":"/x/y"}"#, &format!("replace {at} path: /x/y: missing value")),
        (
            r#"{"op":"move","from":"/a","path":"/a/b/c"}"#,
            &format!("move {at} destination path: /a/b/c: missing value"),
        ),
        (r#"{"op":"copy","from":"/x/y","path":"/z"}"#, &format!("copy {at} from path: /x/y: missing value")),
        (
            r#"{"op":"test","path":"/x/y"}"#,
            "test operation does not apply: is missing path: /x/y: missing value",
        ),
    ]);
}

#[test]
fn says_which_element_is_missing() {
    let syntax = r#"value was not a proper array index: 'x': strconv.Atoi: parsing "x": invalid syntax"#;
    let index = |i: i64| format!("Unable to access invalid index: {i}: invalid index referenced");
    let key = |key: &str| format!("Unable to remove nonexistent key: {key}: missing value");
    each_fails(&[
        (r#"{"op":"add","path":"/a/b/x"}"#, &format!("error in add for path: '/a/b/x': {syntax}")),
        (r#"{"op":"add","path":"/a/b/3"}"#, &format!("error in add for path: '/a/b/3': {}", index(3))),
        (r#"{"op":"remove","path":"/a/c"}"#, &format!("error in remove for path: '/a/c': {}", key("c"))),
        (
            r#"{"op":"remove","path":"/a/b/-2"}"#,
            &format!("error in remove for path: '/a/b/-2': {}", index(-2)),
        ),
        (r#"{"op":"move","from":"/a/x","path":"/y"}"#, &format!("error in move for path: 'x': {}", key("x"))),
        (
            r#"{"op":"copy","from":"/a/b/9","path":"/y"}"#,
            &format!("error in copy for from: '/a/b/9': {}", index(9)),
        ),
        (
            r#"{"op":"test","path":"/a/b/99999999999999999999"}"#,
            "error in test for path: '/a/b/99999999999999999999': \
             strconv.Atoi: parsing \"99999999999999999999\": value out of range",
        ),
    ]);
}

#[test]
fn says_what_is_wrong_with_an_operation() {
    each_fails(&[
        (r#"{"op":"add","value":1}"#, "add operation failed to decode path: missing value"),
        (
            r#"{"op":"replace","path":5}"#,
            "replace operation failed to decode path: \
             json: cannot unmarshal number into Go value of type string",
        ),
        (
            r#"{"op":"replace"}"#,
            "replace operation failed to decode path: operation missing path field: missing value",
        ),
        (
            r#"{"op":"move","path":"/y"}"#,
            "move operation failed to decode from: operation, missing from field: missing value",
        ),
        (r#"{"op":"increment","path":"/s"}"#, "Unexpected kind: increment"),
        ("{}", "Unexpected kind: unknown"),
        ("null", "Unexpected kind: unknown"),
    ]);
}

#[test]
fn refuses_what_is_no_patch() {
    let malformed = |text: &str| Err(PatchError::Malformed(text.to_owned()));
    let message = "json: cannot unmarshal object into Go value of type jsonpatch.Patch";
    assert_eq!(patched("{}", r#"{"op":"add"}"#), malformed(message));
    let message = "json: cannot unmarshal number into Go value of type jsonpatch.Operation";
    assert_eq!(patched("{}", "[1]"), malformed(message));
    assert_eq!(patched("{}", "null"), Ok(json("{}")));
}

#[test]
fn checks_operations_strictly() {
    let of = |patch: &str, duplicates: &[&str]| {
        let duplicates: Vec<String> = duplicates.iter().map(ToString::to_string).collect();
        check(&json(patch), &duplicates)
    };
    let patch = r#"[{"op":"add","path":"/a","value":{"q":1},"foo":1},null]"#;
    let duplicates = [r#"duplicate field "[0].op""#, r#"duplicate field "[0].foo""#];
    let problems = [r#"json patch unknown field "[0].foo""#, r#"json patch duplicate field "[0].op""#];
    assert_eq!(of(patch, &duplicates).expect("only strict problems"), problems);
    let message = "error decoding patch: \
                   json: cannot unmarshal number into Go struct field jsonPatchOp.path of type string";
    assert_eq!(of(r#"[{"op":"add","path":1}]"#, &[]), Err(PatchError::Malformed(message.to_owned())));
    let message =
        "error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp";
    assert_eq!(of("{}", &[]), Err(PatchError::Malformed(message.to_owned())));
}

#[test]
fn counts_operations() {
    let test = r#"{"op":"test","path":"/a"}"#;
    let patch = |n: usize| format!("[{}]", vec![test; n].join(","));
    gives("{}", &patch(MAX_OPERATIONS), "{}");
    let message = "The allowed maximum operations in a JSON patch is 10000, got 10001";
    assert_eq!(patched("{}", &patch(MAX_OPERATIONS + 1)), Err(PatchError::TooLarge(message.to_owned())));
}

#[test]
fn caps_copies() {
    let doc = format!(r#"{{"a":"{}"}}"#, "x".repeat((1 << 20) - 2));
    let copy = |n: usize| {
        let copies: Vec<_> =
            (0..n).map(|i| format!(r#"{{"op":"copy","from":"/a","path":"/c{i}"}}"#)).collect();
        format!("[{}]", copies.join(","))
    };
    assert!(patched(&doc, &copy(3)).is_ok());
    let message = "Unable to complete the copy, the accumulated size increase of copy is 4194304, \
                   exceeding the limit 3145728";
    assert_eq!(patched(&doc, &copy(4)), Err(PatchError::Inapplicable(message.to_owned())));
}

#[test]
fn bounds_depth() {
    // Each copy adds a level; thousands would overflow the stack.
    let copy = r#"{"op":"copy","from":"/a","path":"/a/a"}"#;
    let error = patched(r#"{"a":{}}"#, &format!("[{}]", vec![copy; 300].join(","))).expect_err("too deep");
    assert_eq!(error.code(), 422);
    let down = format!(r#"{{"op":"move","from":"/v","path":"/deep{}/v"}}"#, "/0".repeat(200));
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    let doc = format!(r#"{{"deep":{deep},"v":{deep}}}"#);
    assert_eq!(patched(&doc, &format!("[{down}]")).expect_err("too deep").code(), 422);
}

#[test]
fn bounds_work() {
    // 10,000 operations at the head of a long list shift it 10,000 times.
    let doc = format!(r#"{{"a":[{}1]}}"#, "1,".repeat(300_000));
    let patch = format!("[{}]", vec![r#"{"op":"remove","path":"/a/0"}"#; 10_000].join(","));
    assert_eq!(patched(&doc, &patch).expect_err("too costly").code(), 413);
}

#[test]
fn reads_raw_leaves_on_the_way() {
    let raw = |text: &str| Value::Raw(Raw::new(text));
    let doc =
        || Value::Object([("data", raw(r#"{"spec":{"n":1}}"#)), ("other", raw("[1]"))].into_iter().collect());
    let patch = json(
        r#"[{"op":"test","path":"/data","value":{"spec":{"n":1}}},
            {"op":"replace","path":"/data/spec/n","value":2},
            {"op":"copy","from":"/other","path":"/third"}]"#,
    );
    let expected = [("data", json(r#"{"spec":{"n":2}}"#)), ("other", raw("[1]")), ("third", raw("[1]"))];
    assert_eq!(apply(doc(), &patch), Ok(Value::Object(expected.into_iter().collect())));
}
