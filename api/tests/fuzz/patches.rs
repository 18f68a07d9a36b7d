//! Patches: none panics, none makes more than it may, and what comes out can be read as what it was.

use keelson_api::catalogue;
use keelson_api::codec::{Diagnostics, json as text};
use keelson_api::patch::{PatchError, json_patch, merge as merging, strategic as merging_by_key};
use keelson_api::schema;
use keelson_api::tree::{MAX_DEPTH, Object, Value};

/// Stands between the object and the patch.
const BORDER: u8 = 0xff;

/// What patches are tried on when the input brings no object.
const POD: &str = r#"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","labels":{"a":"b","c":"d"},
"finalizers":["x/a","x/b"],"ownerReferences":[{"apiVersion":"v1","kind":"Node","name":"n","uid":"1"}]},
"spec":{"containers":[{"name":"a","image":"i","ports":[{"containerPort":80,"protocol":"TCP"},
{"containerPort":81}],"env":[{"name":"A","value":"1"},{"name":"B","value":"2"}]},{"name":"b"}],
"tolerations":[{"key":"a"},{"key":"b"}],"nodeSelector":{"a":"b"},"terminationGracePeriodSeconds":30},
"status":{"phase":"Running","podIPs":[{"ip":"10.0.0.1"}],"conditions":[{"type":"Ready","status":"True"}]}}"#;

/// The object and the patch, both JSON.
fn parts(data: &[u8]) -> Option<(Value, Value, Diagnostics)> {
    let border = data.iter().position(|&byte| byte == BORDER);
    let (object, patch) = border.map_or((POD.as_bytes(), data), |at| (&data[..at], &data[at + 1..]));
    let mut diag = Diagnostics::new();
    let patch = text::parse(patch, &mut diag).ok()?;
    let object = text::parse(object, &mut Diagnostics::ignore()).ok()?;
    Some((object, patch, diag))
}

fn depth(value: &Value) -> usize {
    match value {
        Value::List(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Value::Object(object) => 1 + object.iter().map(|(_, value)| depth(value)).max().unwrap_or(0),
        _ => 0,
    }
}

/// What came out is no deeper than any parser lets through, and can be printed and read as a Pod or not.
fn judge(patched: Result<Value, PatchError>) {
    match patched {
        Ok(value) => {
            assert!(depth(&value) <= MAX_DEPTH);
            let mut out = Vec::new();
            text::write(&value, &mut out);
            text::parse(&out, &mut Diagnostics::ignore()).expect("a patched tree is JSON");
            let pod = catalogue::kind("", "v1", "Pod").expect("a kind").ty;
            let _ = schema::retype(pod, value, &mut Diagnostics::new());
        }
        Err(error) => assert!(matches!(error.code(), 400 | 413 | 422 | 500), "{error}"),
    }
}

/// JSON patch.
pub(super) fn json(data: &[u8]) {
    let Some((object, patch, diag)) = parts(data) else { return };
    let _ = json_patch::check(&patch, diag.problems());
    judge(json_patch::apply(object, &patch));
}

/// Merge patch: twice is as good as once.
pub(super) fn merge(data: &[u8]) {
    let Some((Value::Object(object), patch, _)) = parts(data) else { return };
    let _ = merging::check(&patch);
    let once = merging::apply(object, patch.clone());
    if let Ok(Value::Object(once)) = &once {
        assert_eq!(merging::apply(once.clone(), patch).as_ref(), Ok(&Value::Object(once.clone())));
    }
    judge(once);
}

/// Strategic merge patch of a Pod.
pub(super) fn strategic(data: &[u8]) {
    let Some((Value::Object(object), Value::Object(patch), _)) = parts(data) else { return };
    let pod = catalogue::kind("", "v1", "Pod").expect("a kind").ty;
    // As the server does it: the object is what Go would print.
    let typed = schema::retype(pod, Value::Object(object.clone()), &mut Diagnostics::ignore());
    let shown: Object = typed.map_or(object, |typed| schema::materialize(pod, &typed));
    judge(merging_by_key::merge(pod, shown, patch).map(Value::Object));
}
