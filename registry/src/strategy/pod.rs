//! Pods: what the server says of a new one, what each subresource may change, how long a deleted one has.

mod apparmor;
mod resize;
mod spread;

use super::{Occasion, Strategy, qos, set_condition};
use keelson_api::catalogue::names::{pod_condition as condition, pod_ip, pod_spec, pod_status};
use keelson_api::tree::{Object, Value};

pub(super) struct Pods;

impl Strategy for Pods {
    /// The address of a pod is told twice, alone and first in a list.
    fn receive(&self, object: &mut Object) {
        let Some(status) = object.object_mut("status") else { return };
        let first = status.list(pod_status::POD_IPS).first().and_then(Value::as_object);
        let first = first.map_or("", |first| first.text(pod_ip::IP)).to_owned();
        let own = status.text(pod_status::POD_IP).to_owned();
        if own.is_empty() {
            if !first.is_empty() {
                status.insert(pod_status::POD_IP, first);
            }
        } else if own != first {
            let only: Object = [(pod_ip::IP, own)].into_iter().collect();
            status.insert(pod_status::POD_IPS, vec![Value::from(only)]);
        }
    }

    fn prepare_create(&self, object: &mut Object, occasion: Occasion<'_>) -> Vec<String> {
        static NONE: Object = Object::new();
        let spec = object.object("spec").unwrap_or(&NONE);
        let mut status = Object::new();
        status.insert(pod_status::PHASE, "Pending");
        status.insert(pod_status::QOS_CLASS, qos::class(spec));
        if !spec.list(pod_spec::SCHEDULING_GATES).is_empty() {
            let gated = [
                ("type", "PodScheduled"),
                ("status", "False"),
                ("reason", "SchedulingGated"),
                ("message", "Scheduling is blocked due to non-empty scheduling gates"),
            ];
            set_condition(&mut status, gated.into_iter().collect(), occasion.now);
        }
        object.insert("status", status);
        spread::merge_label_keys(object);
        apparmor::annotations_to_fields(object)
    }

    fn prepare_sub(&self, sub: &str, new: &mut Object, old: &Object, _: Occasion<'_>) {
        match sub {
            "resize" => resize::keep_all_but_resources(new, old),
            "status" => keep_what_status_leaves_out(new, old),
            _ => {}
        }
    }

    fn grace_period(&self, object: &Object, wanted: Option<i64>) -> i64 {
        let spec = object.object("spec");
        let own = spec.and_then(|spec| spec.int(pod_spec::TERMINATION_GRACE_PERIOD_SECONDS));
        let period = wanted.or(own).unwrap_or(0);
        let unscheduled = spec.is_none_or(|spec| spec.text(pod_spec::NODE_NAME).is_empty());
        let phase = object.object("status").map_or("", |status| status.text(pod_status::PHASE));
        if unscheduled || matches!(phase, "Failed" | "Succeeded") {
            return 0;
        }
        if period < 0 { 1 } else { period }
    }
}

/// The class never changes by being left out, nor do the generations that conditions have observed.
fn keep_what_status_leaves_out(new: &mut Object, old: &Object) {
    let Some(before) = old.object("status") else { return };
    let status = new.object_entry("status");
    for field in [pod_status::QOS_CLASS, pod_status::OBSERVED_GENERATION] {
        if !status.contains(field)
            && let Some(value) = before.get(field)
        {
            status.insert(field, value.clone());
        }
    }
    let mut observed: Vec<(&str, i64)> = before
        .list(pod_status::CONDITIONS)
        .iter()
        .filter_map(Value::as_object)
        .map(|own| (own.text(condition::TYPE), own.int(condition::OBSERVED_GENERATION).unwrap_or(0)))
        .collect();
    let conditions = status.list_mut(pod_status::CONDITIONS).into_iter().flatten();
    for own in conditions.filter_map(Value::as_object_mut) {
        let at = observed.iter().position(|(kind, _)| *kind == own.text(condition::TYPE));
        let generation = at.map_or(0, |at| observed.remove(at).1);
        if !own.contains(condition::OBSERVED_GENERATION) && generation != 0 {
            own.insert(condition::OBSERVED_GENERATION, generation);
        }
    }
}
