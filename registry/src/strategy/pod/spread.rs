//! Label keys of affinity terms and spread constraints become part of their selectors, with the values
//! that the new pod has.

use crate::metadata;
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    affinity, label_selector, label_selector_requirement as requirement, object_meta as meta,
    pod_affinity as terms, pod_affinity_term as term, pod_spec, weighted_pod_affinity_term as weighted,
};
use keelson_api::tree::{Object, Value};

/// Puts the keys into the selectors.
pub(super) fn merge_label_keys(pod: &mut Object) {
    let labels = metadata::of(pod).object(meta::LABELS).cloned().unwrap_or_default();
    let Some(spec) = pod.object_mut("spec") else { return };
    if let Some(own) = spec.object_mut(pod_spec::AFFINITY) {
        for kind in [affinity::POD_AFFINITY, affinity::POD_ANTI_AFFINITY] {
            if let Some(own) = own.object_mut(kind) {
                merge_terms(own, &labels);
            }
        }
    }
    let constraints = spec.list_mut(pod_spec::TOPOLOGY_SPREAD_CONSTRAINTS).into_iter().flatten();
    for constraint in constraints.filter_map(Value::as_object_mut) {
        merge(constraint, term::MATCH_LABEL_KEYS, "In", &labels);
    }
}

fn merge_terms(own: &mut Object, labels: &Object) {
    let preferred = own.list_mut(terms::PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION);
    for one in preferred.into_iter().flatten().filter_map(Value::as_object_mut) {
        if let Some(one) = one.object_mut(weighted::POD_AFFINITY_TERM) {
            merge_term(one, labels);
        }
    }
    let required = own.list_mut(terms::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION);
    for one in required.into_iter().flatten().filter_map(Value::as_object_mut) {
        merge_term(one, labels);
    }
}

fn merge_term(one: &mut Object, labels: &Object) {
    merge(one, term::MATCH_LABEL_KEYS, "In", labels);
    merge(one, term::MISMATCH_LABEL_KEYS, "NotIn", labels);
}

fn merge(one: &mut Object, keys: Name, operator: &str, labels: &Object) {
    let keys: Vec<Value> = one.list(keys).to_vec();
    let Some(selector) = one.object_mut(term::LABEL_SELECTOR) else { return };
    for key in keys.iter().filter_map(Value::as_str) {
        let Some(value) = labels.str(key) else { continue };
        let mut added = Object::new();
        added.insert(requirement::KEY, key);
        added.insert(requirement::OPERATOR, operator);
        added.insert(requirement::VALUES, vec![Value::from(value)]);
        let expressions = selector.entry(label_selector::MATCH_EXPRESSIONS, || Value::List(Vec::new()));
        if let Value::List(expressions) = expressions {
            expressions.push(added.into());
        }
    }
}
