//! Deletes of every form, of objects and of collections.

use super::{Draw, MERGE, Request, merge};
use crate::kinds::Kind;
use serde_json::{Value, json};

impl Draw {
    pub(super) fn delete(&mut self, kind: &Kind, name: &str, request: &mut Request) -> &'static str {
        request.method = "DELETE";
        match self.below(16) {
            0 | 1 => {
                request.target = format!("{}?{}", kind.path, self.selector(kind, name));
                if self.below(2) == 0 {
                    request.body = self.delete_options();
                }
                "delete of a collection"
            }
            2 | 3 => {
                // What finalizers hold goes when they do.
                request.method = "PATCH";
                request.content_type = MERGE;
                request.body = json!({"metadata": {"finalizers": null}}).to_string();
                "release"
            }
            4 => {
                let all = [
                    "gracePeriodSeconds=0",
                    "gracePeriodSeconds=x",
                    "propagationPolicy=Orphan",
                    "orphanDependents=true",
                ];
                let parameter = *self.pick(&all);
                request.ask(parameter);
                "delete by query"
            }
            5..=12 => {
                request.body = self.delete_options();
                "delete"
            }
            _ => "delete",
        }
    }

    fn delete_options(&mut self) -> String {
        let all = [
            json!({"propagationPolicy": "Foreground"}),
            json!({"propagationPolicy": "Orphan"}),
            json!({"propagationPolicy": "Background"}),
            json!({"propagationPolicy": "Other"}),
            json!({"preconditions": {"uid": "CURRENT-UID"}}),
            json!({"preconditions": {"uid": "CURRENT-UID", "resourceVersion": "CURRENT-REVISION"}}),
            json!({"preconditions": {"uid": "other"}}),
            json!({"preconditions": {"resourceVersion": "1"}}),
            json!({"gracePeriodSeconds": 0}),
            json!({"gracePeriodSeconds": 5}),
            json!({"gracePeriodSeconds": -1, "orphanDependents": true}),
            json!({"orphanDependents": false}),
            json!({"orphanDependents": true, "propagationPolicy": "Orphan"}),
            json!({"dryRun": ["All"]}),
            json!({"dryRun": ["Some"]}),
            json!({"unknown": 1}),
        ];
        let mut options: Value = json!({"apiVersion": "v1", "kind": "DeleteOptions"});
        merge(&mut options, self.pick(&all));
        options.to_string()
    }
}
