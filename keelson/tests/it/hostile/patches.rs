//! Row 4: JSON patches that are many, grow, compare, or touch what they may not.

use super::{BASE, JSON_PATCH, Target, expect};

const FAULT: &str = "the server rejected our request due to an error in our request";

fn list(operations: &[String]) -> Vec<u8> {
    format!("[{}]", operations.join(",")).into_bytes()
}

#[test]
fn row_4_json_patches() {
    let target = Target::start();
    let patch = |body: &[u8]| target.send("PATCH", &format!("{BASE}?dryRun=All"), JSON_PATCH, body);
    let test = r#"{"op":"test","path":"/kind","value":"ConfigMap"}"#.to_owned();
    let most = list(&vec![test.clone(); 10_000]);
    expect("10,000", &target.at_ease("10,000", || patch(&most)), 200, "");
    let why = "Request entity too large: The allowed maximum operations in a JSON patch is 10000, got 10001";
    expect("10,001", &patch(&list(&vec![test; 10_001])), 413, why);

    let add = |value: &str| format!(r#"{{"op":"add","path":"/data","value":{value}}}"#);
    let copy = |from: &str, to: String| format!(r#"{{"op":"copy","from":"{from}","path":"{to}"}}"#);
    let doubling = (0..40).map(|i| copy("/data", format!("/data/d{i}")));
    let doubling: Vec<String> = [add(r#"{"a":"xxxxxxxxxxxxxxxx"}"#)].into_iter().chain(doubling).collect();
    expect("copies that double", &patch(&list(&doubling)), 422, FAULT);
    let long = add(&format!(r#"{{"a":"{}"}}"#, "x".repeat(1000)));
    let copies = (0..9_000).map(|i| copy("/data/a", format!("/data/c{i}")));
    expect("copies", &patch(&list(&[long].into_iter().chain(copies).collect::<Vec<_>>())), 422, FAULT);
    let huge = add(&format!("[{}]", vec!["0"; 500_000].join(",")));
    let front = vec![r#"{"op":"add","path":"/data/0","value":1}"#.to_owned(); 9_000];
    let why = "Request entity too large: the patch moves more than ";
    let shifts = list(&[vec![huge], front].concat());
    expect("shifts", &target.at_ease("shifts", || patch(&shifts)), 413, why);
    let test = format!(r#"{{"op":"test","path":"/data","value":"{}"}}"#, "x".repeat(3_000_000));
    expect("a huge test", &patch(&list(&[test])), 422, FAULT);
    target.survived();
}

#[test]
fn row_4_indices_and_identity() {
    let target = Target::start();
    let patch = |body: &str| target.send("PATCH", &format!("{BASE}?dryRun=All"), JSON_PATCH, body.as_bytes());
    let owners = r#"{"op":"add","path":"/metadata/ownerReferences","value":[]}"#;
    for index in ["99999999999999999999", "-9", "1", "x", "01", "-1/x", "-/x"] {
        let body =
            format!(r#"[{owners},{{"op":"add","path":"/metadata/ownerReferences/{index}","value":{{}}}}]"#);
        expect(index, &patch(&body), 422, FAULT);
    }
    for body in [
        r#"[{"op":"remove","path":"/metadata/finalizers/-"}]"#,
        r#"[{"op":"test","path":"/-","value":1}]"#,
        r#"[{"op":"nope","path":"/a"}]"#,
        r#"[{"op":"move","from":"","path":"/data/x"}]"#,
        "[null]",
        "[{}]",
    ] {
        expect(body, &patch(body), 422, FAULT);
    }
    let replace =
        |path: &str, value: &str| format!(r#"[{{"op":"replace","path":"{path}","value":{value}}}]"#);
    let uid = "11111111-1111-1111-1111-111111111111";
    let why =
        format!("ConfigMap \"base\" is invalid: metadata.uid: Invalid value: \"{uid}\": field is immutable");
    expect("uid", &patch(&replace("/metadata/uid", &format!("\"{uid}\""))), 422, &why);
    let why = "Operation cannot be fulfilled on configmaps \"base\": the object has been modified";
    expect("revision", &patch(&replace("/metadata/resourceVersion", "\"1\"")), 409, why);
    let why = "the name of the object (other) does not match the name on the URL (base)";
    expect("name", &patch(&replace("/metadata/name", "\"other\"")), 400, why);
    let why = "the namespace of the provided object does not match the namespace sent on the request";
    expect("namespace", &patch(&replace("/metadata/namespace", "\"kube-system\"")), 400, why);
    let why = " \"\" is invalid: patch: Invalid value: \"[]\": couldn't get version/kind; json parse error: \
               json: cannot unmarshal array into Go value of type struct { APIVersion string ";
    expect("root", &patch(&replace("", "[]")), 422, why);
    let why = " \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":1}\": couldn't get version/kind; \
               json parse error: json: cannot unmarshal number into Go struct field .apiVersion of type string";
    expect("version", &patch(&replace("", r#"{"apiVersion":1}"#)), 422, why);
    let why =
        "error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp";
    expect("no list", &patch("{}"), 400, why);
    target.survived();
}
