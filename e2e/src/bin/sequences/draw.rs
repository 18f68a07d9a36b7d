//! Draws requests: which kind, which of its objects, what is done to it.

use super::kinds::Kind;
use serde_json::{Value, json};

const JSON: &str = "application/json";
const MERGE: &str = "application/merge-patch+json";
const STRATEGIC: &str = "application/strategic-merge-patch+json";
const PATCH: &str = "application/json-patch+json";
const APPLY: &str = "application/apply-patch+yaml";

/// What is to be sent. In the body CURRENT-REVISION and CURRENT-UID stand for what a server said last.
pub(crate) struct Request {
    /// For people: what is done.
    pub(crate) what: &'static str,
    /// And to which resource.
    pub(crate) kind: String,
    pub(crate) method: &'static str,
    pub(crate) target: String,
    pub(crate) content_type: &'static str,
    pub(crate) body: String,
    /// The path of the object, whose revision and uid are kept.
    pub(crate) object: String,
}

/// A source of choices that is the same for the same seed (splitmix64).
pub(crate) struct Draw(u64);

impl Draw {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % u64::try_from(limit.max(1)).unwrap_or(1)).unwrap_or_default()
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let at = self.below(from.len());
        &from[at]
    }

    /// Some of many, in another order.
    pub(crate) fn some<T>(&mut self, mut from: Vec<T>, count: usize) -> Vec<T> {
        for at in 0..from.len() {
            let other = at + self.below(from.len() - at);
            from.swap(at, other);
        }
        from.truncate(count);
        from
    }

    /// The next one.
    pub(crate) fn request(&mut self, kinds: &[Kind]) -> Request {
        let kind = self.pick(kinds);
        let name = format!("{}{}", kind.prefix, self.pick(&["one", "two"]));
        let mut request = Request {
            what: "",
            kind: kind.resource.clone(),
            method: "GET",
            target: format!("{}/{name}", kind.path),
            content_type: JSON,
            body: String::new(),
            object: format!("{}/{name}", kind.path),
        };
        request.what = match self.below(20) {
            0..=4 => self.create(kind, &name, &mut request),
            5 | 6 => self.update(kind, &name, &mut request),
            7..=11 => self.patch(kind, &name, &mut request),
            12 | 13 => self.status(kind, &name, &mut request),
            14 => self.scale(kind, &name, &mut request),
            15..=17 => self.delete(kind, &mut request),
            _ => "get",
        };
        if request.method != "GET" && self.below(8) == 0 {
            request.target.push_str(if request.target.contains('?') { "&dryRun=All" } else { "?dryRun=All" });
        }
        request
    }

    fn object(&mut self, kind: &Kind, name: &str, spoiled: usize) -> Value {
        let mut object = kind.object.clone();
        object["metadata"]["name"] = json!(name);
        if self.below(4) < spoiled {
            merge(&mut object, self.pick(&kind.changes));
        }
        object
    }

    fn create(&mut self, kind: &Kind, name: &str, request: &mut Request) -> &'static str {
        request.method = "POST";
        request.target.clone_from(&kind.path);
        request.body = self.object(kind, name, 2).to_string();
        "create"
    }

    fn update(&mut self, kind: &Kind, name: &str, request: &mut Request) -> &'static str {
        request.method = "PUT";
        let mut object = self.object(kind, name, 3);
        let what = match self.below(5) {
            0 => "update without revision",
            1 => {
                object["metadata"]["resourceVersion"] = json!("1");
                "stale update"
            }
            2 => {
                object["metadata"]["uid"] = json!("0");
                "update of another uid"
            }
            _ => {
                object["metadata"]["resourceVersion"] = json!("CURRENT-REVISION");
                "update"
            }
        };
        request.body = object.to_string();
        what
    }

    fn patch(&mut self, kind: &Kind, name: &str, request: &mut Request) -> &'static str {
        request.method = "PATCH";
        let change = self.pick(&kind.changes).clone();
        self.patched(kind, name, &change, request)
    }

    fn patched(&mut self, kind: &Kind, name: &str, change: &Value, request: &mut Request) -> &'static str {
        let (content_type, body, what) = match self.below(8) {
            0..=2 => (MERGE, change.to_string(), "merge patch"),
            3 | 4 => (STRATEGIC, change.to_string(), "strategic patch"),
            5 => (PATCH, self.operations(change).to_string(), "JSON patch"),
            _ => {
                let mut object = json!({});
                for member in ["apiVersion", "kind", "metadata", "spec"] {
                    let has = kind.object[member] != Value::Null;
                    if has && (member != "spec" || self.below(3) > 0) {
                        object[member] = kind.object[member].clone();
                    }
                }
                merge(&mut object, change);
                object["metadata"]["name"] = json!(name);
                let manager = self.pick(&["first", "second"]);
                let force = self.pick(&["", "&force=true"]);
                request.target.push_str(&format!("?fieldManager={manager}{force}"));
                (APPLY, object.to_string(), "apply")
            }
        };
        request.content_type = content_type;
        request.body = body;
        what
    }

    /// A change as JSON patch operations on the members at the top, and sometimes one that fails.
    fn operations(&mut self, change: &Value) -> Value {
        let mut operations = Vec::new();
        for (name, value) in change.as_object().into_iter().flatten() {
            for (inner, value) in value.as_object().into_iter().flatten() {
                let path = format!("/{name}/{}", inner.replace('~', "~0").replace('/', "~1"));
                operations.push(match value {
                    Value::Null => json!({"op": "remove", "path": path}),
                    value => json!({"op": "add", "path": path, "value": value}),
                });
            }
        }
        match self.below(6) {
            0 => operations.push(json!({"op": "test", "path": "/metadata/name", "value": "other"})),
            1 => operations.push(json!({"op": "replace", "path": "/metadata/labels/none", "value": "x"})),
            _ => {}
        }
        Value::Array(operations)
    }

    fn status(&mut self, kind: &Kind, name: &str, request: &mut Request) -> &'static str {
        if kind.status.is_empty() {
            return "get";
        }
        request.target.push_str("/status");
        let change = self.pick(&kind.status).clone();
        match self.below(4) {
            0 => {
                request.method = "PUT";
                let mut object = self.object(kind, name, 1);
                object["metadata"]["resourceVersion"] = json!("CURRENT-REVISION");
                merge(&mut object, &change);
                request.body = object.to_string();
                "update of status"
            }
            1 => "get of status",
            _ => {
                request.method = "PATCH";
                self.patched(kind, name, &change, request);
                "patch of status"
            }
        }
    }

    fn scale(&mut self, kind: &Kind, name: &str, request: &mut Request) -> &'static str {
        if !kind.scale {
            return "get";
        }
        request.target.push_str("/scale");
        let replicas = *self.pick(&[0, 1, 4, -1]);
        match self.below(4) {
            0 => "get of scale",
            1 => {
                request.method = "PUT";
                let mut scale = scale(name, replicas);
                if self.below(2) == 0 {
                    scale["metadata"]["resourceVersion"] = json!("CURRENT-REVISION");
                }
                request.body = scale.to_string();
                "update of scale"
            }
            2 => {
                request.method = "PATCH";
                request.content_type = APPLY;
                request.target.push_str("?fieldManager=scaler");
                request.body =
                    json!({"apiVersion": "autoscaling/v1", "kind": "Scale", "metadata": {"name": name},
                    "spec": {"replicas": replicas}})
                    .to_string();
                "apply to scale"
            }
            _ => {
                request.method = "PATCH";
                request.content_type = MERGE;
                request.body = json!({"spec": {"replicas": replicas}}).to_string();
                "merge patch of scale"
            }
        }
    }

    fn delete(&mut self, kind: &Kind, request: &mut Request) -> &'static str {
        request.method = "DELETE";
        let options = |members: Value| {
            let mut options = json!({"apiVersion": "v1", "kind": "DeleteOptions"});
            merge(&mut options, &members);
            options.to_string()
        };
        match self.below(12) {
            0 => request.body = options(json!({"propagationPolicy": "Foreground"})),
            1 => request.body = options(json!({"propagationPolicy": "Orphan"})),
            2 => request.body = options(json!({"propagationPolicy": "Background"})),
            3 => request.body = options(json!({"preconditions": {"uid": "CURRENT-UID"}})),
            4 => request.body = options(json!({"preconditions": {"uid": "other"}})),
            5 => request.body = options(json!({"preconditions": {"resourceVersion": "1"}})),
            6 => request.body = options(json!({"gracePeriodSeconds": 0})),
            7 => request.body = options(json!({"gracePeriodSeconds": 5})),
            8 => request.body = options(json!({"gracePeriodSeconds": -1, "orphanDependents": true})),
            9 if !kind.prefix.is_empty() => {}
            9 => {
                request.target = format!("{}?labelSelector=marked%3Dyes", kind.path);
                return "delete of a collection";
            }
            10 => {
                // What finalizers hold goes when they do.
                request.method = "PATCH";
                request.content_type = MERGE;
                request.body = json!({"metadata": {"finalizers": null}}).to_string();
                return "release";
            }
            _ => {}
        }
        "delete"
    }
}

fn scale(name: &str, replicas: i64) -> Value {
    json!({
        "apiVersion": "autoscaling/v1",
        "kind": "Scale",
        "metadata": {"name": name},
        "spec": {"replicas": replicas},
    })
}

/// JSON merge patch.
fn merge(object: &mut Value, change: &Value) {
    let Value::Object(change) = change else {
        *object = change.clone();
        return;
    };
    if !object.is_object() {
        *object = json!({});
    }
    for (name, value) in change {
        if value.is_null() {
            object.as_object_mut().map(|members| members.remove(name));
        } else {
            merge(&mut object[name.as_str()], value);
        }
    }
}
