//! Patches of every type.

use super::{APPLY, Draw, MERGE, PATCH, Request, STRATEGIC, merge};
use crate::kinds::Kind;
use serde_json::{Value, json};

impl Draw {
    pub(super) fn patch(&mut self, kind: &Kind, name: &str, request: &mut Request) -> &'static str {
        request.method = "PATCH";
        if self.below(5) == 0 {
            let mut all = directives();
            all.extend(kind.directives.iter().cloned());
            request.content_type = STRATEGIC;
            request.body = self.pick(&all).to_string();
            return "strategic patch with directives";
        }
        let change = self.pick(&kind.changes).clone();
        self.patched(kind, name, &change, request)
    }

    pub(super) fn patched(
        &mut self,
        kind: &Kind,
        name: &str,
        change: &Value,
        request: &mut Request,
    ) -> &'static str {
        let (content_type, body, what) = match self.below(9) {
            0..=2 => (MERGE, change.to_string(), "merge patch"),
            3 | 4 => (STRATEGIC, change.to_string(), "strategic patch"),
            5 => (PATCH, self.operations(change).to_string(), "JSON patch"),
            _ => {
                let object = self.configuration(kind, name, change);
                let manager = *self.pick(&["first", "second", "third"]);
                request.ask(&format!("fieldManager={manager}"));
                match self.below(8) {
                    0..=2 => request.ask("force=true"),
                    3 => request.ask("force=false"),
                    _ => {}
                }
                (APPLY, object.to_string(), "apply")
            }
        };
        request.content_type = content_type;
        request.body = body;
        what
    }

    /// What a manager of some of the fields wants.
    fn configuration(&mut self, kind: &Kind, name: &str, change: &Value) -> Value {
        let mut object = json!({});
        let bare = self.below(3) == 0;
        for (member, value) in kind.object.as_object().into_iter().flatten() {
            if !bare || matches!(member.as_str(), "apiVersion" | "kind") {
                object[member.as_str()] = value.clone();
            }
        }
        if self.below(5) > 0 {
            merge(&mut object, change);
        }
        object["metadata"]["name"] = json!(name);
        object
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
        match self.below(8) {
            0 => operations.push(json!({"op": "test", "path": "/metadata/name", "value": "other"})),
            1 => operations.push(json!({"op": "replace", "path": "/metadata/labels/none", "value": "x"})),
            2 => operations.push(json!({"op": "copy", "from": "/metadata/name", "path": "/metadata/labels"})),
            3 => operations
                .push(json!({"op": "move", "from": "/metadata/labels", "path": "/metadata/annotations"})),
            _ => {}
        }
        Value::Array(operations)
    }
}

/// Directives that any object takes.
fn directives() -> Vec<Value> {
    vec![
        json!({"metadata": {"$setElementOrder/finalizers": ["example.com/b", "example.com/hold"],
            "finalizers": ["example.com/b"]}}),
        json!({"metadata": {"$deleteFromPrimitiveList/finalizers": ["example.com/b", "example.com/none"]}}),
        json!({"metadata": {"labels": {"$patch": "replace", "only": "this"}}}),
        json!({"metadata": {"labels": {"$patch": "delete"}}}),
        json!({"metadata": {"annotations": {"$retainKeys": ["note"], "note": "kept"}}}),
        json!({"metadata": {"ownerReferences": [{"$patch": "delete", "uid": "u1"}]}}),
        json!({"metadata": {"$patch": "merge", "labels": {"tier": "back"}}}),
        json!({"metadata": {"labels": {"$patch": "other"}}}),
        json!({"metadata": {"$setElementOrder/ownerReferences": [{"uid": "u2"}]}}),
        json!({"$patch": "replace", "metadata": {"labels": {"all": "gone"}}}),
    ]
}
