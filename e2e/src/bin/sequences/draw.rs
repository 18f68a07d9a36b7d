//! Draws requests: which kind, which of its objects, what is done to it.

mod deletes;
mod patches;

use super::kinds::{Kind, Part};
use serde_json::{Value, json};

const JSON: &str = "application/json";
const YAML: &str = "application/yaml";
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
    /// A change to what the server said last of the object; the result is the body, where it said anything.
    pub(crate) edit: Option<Value>,
    /// The path of the object, whose revision and uid are kept.
    pub(crate) object: String,
}

impl Request {
    /// One more parameter of the query.
    fn ask(&mut self, parameter: &str) {
        self.target.push(if self.target.contains('?') { '&' } else { '?' });
        self.target.push_str(parameter);
    }
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
        let name = self.pick(&kind.names).clone();
        let mut request = Request {
            what: "",
            kind: kind.resource.clone(),
            method: "GET",
            target: format!("{}/{name}", kind.path),
            content_type: JSON,
            body: String::new(),
            edit: None,
            object: format!("{}/{name}", kind.path),
        };
        request.what = match self.below(if kind.asked { 1 } else { 28 }) {
            0..=5 => self.create(kind, &name, &mut request),
            6..=8 => self.update(kind, &name, &mut request),
            9..=11 => self.edit(kind, &mut request),
            12..=16 => self.patch(kind, &name, &mut request),
            17..=19 => self.part(kind, &name, &mut request),
            20 => self.scale(kind, &name, &mut request),
            21 => self.act(kind, &name, &mut request),
            22..=25 => self.delete(kind, &name, &mut request),
            26 => self.list(kind, &name, &mut request),
            _ => "get",
        };
        self.options(&mut request);
        request
    }

    /// What any write may be asked with.
    fn options(&mut self, request: &mut Request) {
        if request.method == "GET" {
            return;
        }
        if self.below(8) == 0 {
            request.ask("dryRun=All");
        }
        if request.method == "DELETE" {
            return;
        }
        if self.below(8) == 0 {
            let how = *self.pick(&["Strict", "Strict", "Warn", "Ignore", "Other"]);
            request.ask(&format!("fieldValidation={how}"));
        }
        if self.below(16) == 0 && request.edit.is_none() && request.body.starts_with('{') {
            // A field twice.
            request.body.replace_range(..1, r#"{"kind":"Twice","#);
        }
        if self.below(10) == 0 && request.content_type == JSON {
            request.content_type = YAML;
            if let Ok(Value::Object(members)) = serde_json::from_str(&request.body) {
                let lines = members.iter().map(|(name, value)| format!("{name}: {value}\n"));
                request.body = lines.collect();
            }
        }
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
        let mut object = self.object(kind, name, 2);
        let mut what = "create";
        match self.below(16) {
            0 => {
                // The name is another on each server, so that nothing of it may stay.
                object["metadata"]["generateName"] =
                    json!(*self.pick(&["generated-", "generated-", "Generated_"]));
                merge(&mut object, &json!({"metadata": {"name": null}}));
                request.ask("dryRun=All");
                what = "create of a generated name";
            }
            1 => object["metadata"]["generateName"] = json!("generated-"),
            2 => object["metadata"]["resourceVersion"] = json!("1"),
            3 => object["metadata"]["namespace"] = json!("elsewhere"),
            _ => {}
        }
        request.body = object.to_string();
        what
    }

    fn update(&mut self, kind: &Kind, name: &str, request: &mut Request) -> &'static str {
        request.method = "PUT";
        let mut object = self.object(kind, name, 3);
        let what = match self.below(6) {
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

    /// What was read, changed, and sent back.
    fn edit(&mut self, kind: &Kind, request: &mut Request) -> &'static str {
        request.method = "PUT";
        let mut change = self.pick(&kind.changes).clone();
        if self.below(3) == 0 {
            merge_change(&mut change, self.pick(&kind.changes));
        }
        match self.below(6) {
            0 => merge_change(&mut change, &json!({"metadata": {"managedFields": null}})),
            1 => merge_change(&mut change, &json!({"metadata": {"resourceVersion": null}})),
            _ => {}
        }
        request.body = kind.object.to_string();
        request.edit = Some(change);
        "edit"
    }

    /// The status or another part.
    fn part(&mut self, kind: &Kind, name: &str, request: &mut Request) -> &'static str {
        if kind.parts.is_empty() {
            return "get";
        }
        let part: &Part = self.pick(&kind.parts);
        request.target.push_str(&format!("/{}", part.name));
        let change = self.pick(&part.changes).clone();
        let turn = self.below(6);
        match turn {
            0 | 1 => {
                request.method = "PUT";
                let mut object = self.object(kind, name, 1);
                object["metadata"]["resourceVersion"] = json!("CURRENT-REVISION");
                merge(&mut object, &change);
                request.body = object.to_string();
                if turn == 1 {
                    request.edit = Some(change);
                }
                "update of a part"
            }
            2 => "get of a part",
            _ if part.put_only => {
                request.method = "PUT";
                request.body = kind.object.to_string();
                request.edit = Some(change);
                "edit of a part"
            }
            _ => {
                request.method = "PATCH";
                self.patched(kind, name, &change, request);
                "patch of a part"
            }
        }
    }

    /// A body of its own for a subresource.
    fn act(&mut self, kind: &Kind, name: &str, request: &mut Request) -> &'static str {
        if kind.acts.is_empty() {
            return "get";
        }
        let (sub, mut body) = self.pick(&kind.acts).clone();
        request.method = "POST";
        request.target.push_str(&format!("/{sub}"));
        if self.below(3) > 0 {
            body["metadata"]["name"] = json!(name);
        }
        request.body = body.to_string();
        "act"
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
                request.ask("fieldManager=scaler");
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

    /// Some of a collection.
    fn list(&mut self, kind: &Kind, name: &str, request: &mut Request) -> &'static str {
        request.target = format!("{}?{}", kind.path, self.selector(kind, name));
        "list"
    }

    /// What chooses objects. Those in no namespace are chosen by name: there are others of them.
    fn selector(&mut self, kind: &Kind, name: &str) -> String {
        if !kind.namespaced {
            return format!("fieldSelector=metadata.name%3D{name}");
        }
        let all = [
            "labelSelector=marked%3Dyes",
            "labelSelector=%21marked",
            "labelSelector=tier+in+%28front%2Cback%29",
            "labelSelector=%3D%3D",
            "fieldSelector=metadata.name%3Done",
            "fieldSelector=metadata.name%21%3Done,metadata.namespace%21%3Delsewhere",
            "fieldSelector=spec.none%3Dx",
            "limit=1",
            "limit=-1",
            "resourceVersion=x",
            "resourceVersion=0&resourceVersionMatch=Exact",
        ];
        (*self.pick(&all)).to_owned()
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
pub(crate) fn merge(object: &mut Value, change: &Value) {
    combine(object, change, false);
}

/// One change and another: what the other takes away is still to be taken away.
fn merge_change(change: &mut Value, other: &Value) {
    combine(change, other, true);
}

fn combine(object: &mut Value, change: &Value, keep_nulls: bool) {
    let Value::Object(change) = change else {
        *object = change.clone();
        return;
    };
    if !object.is_object() {
        *object = json!({});
    }
    for (name, value) in change {
        if value.is_null() && !keep_nulls {
            object.as_object_mut().map(|members| members.remove(name));
        } else {
            combine(&mut object[name.as_str()], value, keep_nulls);
        }
    }
}
