//! Pods: deletes are graceful, with the period of the pod where the client names none.

use super::Strategy;
use keelson_api::catalogue::names::{pod_spec, pod_status};
use keelson_api::tree::Object;

/// Seconds where neither the client nor the pod says.
const DEFAULT_GRACE: i64 = 30;

pub(super) struct Pods;

impl Strategy for Pods {
    fn grace_period(&self, object: &Object, wanted: Option<i64>) -> i64 {
        let spec = object.object("spec");
        let own = spec.and_then(|spec| spec.int(pod_spec::TERMINATION_GRACE_PERIOD_SECONDS));
        let period = wanted.or(own).unwrap_or(DEFAULT_GRACE);
        let unscheduled = spec.is_none_or(|spec| spec.text(pod_spec::NODE_NAME).is_empty());
        let phase = object.object("status").map_or("", |status| status.text(pod_status::PHASE));
        if unscheduled || matches!(phase, "Failed" | "Succeeded") {
            return 0;
        }
        if period < 0 { 1 } else { period }
    }
}
