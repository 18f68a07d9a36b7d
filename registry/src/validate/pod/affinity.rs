//! Where Pods want to be: affinity to nodes and to other Pods.

use super::Context;
use crate::validate::rules::{EMPTY, items, texts};
use crate::validate::{Errors, Path, metadata, selector};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    affinity, label_selector, label_selector_requirement, node_affinity, node_selector,
    node_selector_requirement as requirement, node_selector_term as term, pod_affinity,
    pod_affinity_term as pod_term, pod_spec, preferred_scheduling_term as preferred,
    weighted_pod_affinity_term as weighted,
};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::{HashMap, HashSet};

/// The affinity of a Pod.
pub(super) fn affinity(context: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = context.spec.object(pod_spec::AFFINITY) else { return };
    if let Some(own) = own.object(affinity::NODE_AFFINITY) {
        to_nodes(own, !context.stored.node_values, &path.name(affinity::NODE_AFFINITY), errors);
    }
    for field in [affinity::POD_AFFINITY, affinity::POD_ANTI_AFFINITY] {
        if let Some(own) = own.object(field) {
            to_pods(own, !context.stored.affinity_values, &path.name(field), errors);
        }
    }
}

fn weight(own: &Object, field: Name, path: &Path<'_>, errors: &mut Errors) {
    let weight = own.int(field).unwrap_or(0);
    if !(1..=100).contains(&weight) {
        errors.invalid(&path.name(field), weight, "must be in the range 1-100");
    }
}

fn to_nodes(own: &Object, strict: bool, path: &Path<'_>, errors: &mut Errors) {
    let field = node_affinity::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION;
    if let Some(own) = own.object(field) {
        nodes(own, strict, &path.name(field), errors);
    }
    let field = node_affinity::PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION;
    let path = path.name(field);
    for (at, item) in items(own, field) {
        let path = path.index(at);
        weight(item, preferred::WEIGHT, &path, errors);
        let own = item.object(preferred::PREFERENCE).unwrap_or(&EMPTY);
        node_term(own, false, &path.name(preferred::PREFERENCE), errors);
    }
}

/// A selector of nodes; with `strict` the values are label values.
pub(in crate::validate) fn nodes(own: &Object, strict: bool, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(node_selector::NODE_SELECTOR_TERMS);
    if own.list(node_selector::NODE_SELECTOR_TERMS).is_empty() {
        return errors.required(&path, "must have at least one node selector term");
    }
    for (at, item) in items(own, node_selector::NODE_SELECTOR_TERMS) {
        node_term(item, strict, &path.index(at), errors);
    }
}

/// One term of a selector of nodes.
fn node_term(own: &Object, strict: bool, path: &Path<'_>, errors: &mut Errors) {
    let list = path.name(term::MATCH_EXPRESSIONS);
    for (at, item) in items(own, term::MATCH_EXPRESSIONS) {
        node_requirement(item, strict, &list.index(at), errors);
    }
    let list = path.name(term::MATCH_FIELDS);
    for (at, item) in items(own, term::MATCH_FIELDS) {
        node_field(item, &list.index(at), errors);
    }
}

const NO_OPERATOR: &str = "not a valid selector operator";

fn node_requirement(own: &Object, strict: bool, path: &Path<'_>, errors: &mut Errors) {
    let count = own.list(requirement::VALUES).len();
    let values = path.name(requirement::VALUES);
    match own.text(requirement::OPERATOR) {
        "In" | "NotIn" if count == 0 => {
            errors.required(&values, "must be specified when `operator` is 'In' or 'NotIn'");
        }
        "Exists" | "DoesNotExist" if count > 0 => {
            errors.forbidden(&values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
        }
        "Gt" | "Lt" if count != 1 => {
            errors.required(&values, "must be specified single value when `operator` is 'Lt' or 'Gt'");
        }
        "In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt" => {}
        other => errors.invalid(&path.name(requirement::OPERATOR), other, NO_OPERATOR),
    }
    let key = own.text(requirement::KEY);
    errors.invalid_each(&path.name(requirement::KEY), key, syntax::label_key(key));
    if strict {
        for (at, value) in texts(own, requirement::VALUES) {
            errors.invalid_each(&values.index(at), value, syntax::label_value(value));
        }
    }
}

fn node_field(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let values = path.name(requirement::VALUES);
    match own.text(requirement::OPERATOR) {
        "In" | "NotIn" if own.list(requirement::VALUES).len() != 1 => {
            let detail = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
            errors.required(&values, detail);
        }
        "In" | "NotIn" => {}
        other => errors.invalid(&path.name(requirement::OPERATOR), other, NO_OPERATOR),
    }
    let key = own.text(requirement::KEY);
    if key != "metadata.name" {
        return errors.invalid(&path.name(requirement::KEY), key, "not a valid field selector key");
    }
    for (at, value) in texts(own, requirement::VALUES) {
        errors.invalid_each(&values.index(at), value, syntax::dns1123_subdomain(value));
    }
}

fn to_pods(own: &Object, strict: bool, path: &Path<'_>, errors: &mut Errors) {
    let field = pod_affinity::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION;
    let list = path.name(field);
    for (at, item) in items(own, field) {
        one_pod_term(item, strict, &list.index(at), errors);
    }
    let field = pod_affinity::PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION;
    let list = path.name(field);
    for (at, item) in items(own, field) {
        let path = list.index(at);
        weight(item, weighted::WEIGHT, &path, errors);
        let own = item.object(weighted::POD_AFFINITY_TERM).unwrap_or(&EMPTY);
        one_pod_term(own, strict, &path.name(weighted::POD_AFFINITY_TERM), errors);
    }
}

fn one_pod_term(own: &Object, strict: bool, path: &Path<'_>, errors: &mut Errors) {
    for field in [pod_term::LABEL_SELECTOR, pod_term::NAMESPACE_SELECTOR] {
        selector::label_selector(own.object(field), strict, &path.name(field), errors);
    }
    for (_, name) in texts(own, pod_term::NAMESPACES) {
        errors.invalid_each(&path.field("namespace"), name, syntax::dns1123_label(name));
    }
    let selector = own.object(pod_term::LABEL_SELECTOR);
    label_keys(own, selector, path, errors);
    let key = own.text(pod_term::TOPOLOGY_KEY);
    if key.is_empty() {
        errors.required(&path.name(pod_term::TOPOLOGY_KEY), "can not be empty");
    }
    errors.invalid_each(&path.name(pod_term::TOPOLOGY_KEY), key, syntax::label_key(key));
}

/// `matchLabelKeys` and `mismatchLabelKeys`: keys that the selector does not have twice.
pub(super) fn label_keys(own: &Object, selector: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let fields = [pod_term::MATCH_LABEL_KEYS, pod_term::MISMATCH_LABEL_KEYS];
    for field in fields {
        if own.list(field).is_empty() {
            continue;
        }
        let path = path.name(field);
        if selector.is_none() {
            errors.forbidden(&path, "must not be specified when labelSelector is not set");
            continue;
        }
        for (at, key) in texts(own, field) {
            errors.invalid_each(&path.index(at), key, syntax::label_key(key));
        }
    }
    if let Some(selector) = selector {
        let places: HashMap<&str, usize> =
            texts(own, pod_term::MATCH_LABEL_KEYS).map(|(at, key)| (key, at)).collect();
        let labels = selector.object(label_selector::MATCH_LABELS).unwrap_or(&EMPTY);
        let mut known: HashSet<&str> = metadata::sorted(labels).into_iter().map(|(key, _)| key).collect();
        for (_, item) in items(selector, label_selector::MATCH_EXPRESSIONS) {
            let key = item.text(label_selector_requirement::KEY);
            if let Some(at) = places.get(key).filter(|_| known.contains(key)) {
                errors.invalid(&path.index(*at), key, "exists in both matchLabelKeys and labelSelector");
            }
            known.insert(key);
        }
    }
    let mismatched: HashSet<&str> = texts(own, pod_term::MISMATCH_LABEL_KEYS).map(|(_, key)| key).collect();
    let list = path.name(pod_term::MATCH_LABEL_KEYS);
    for (at, key) in texts(own, pod_term::MATCH_LABEL_KEYS) {
        if mismatched.contains(key) {
            errors.invalid(&list.index(at), key, "exists in both matchLabelKeys and mismatchLabelKeys");
        }
    }
}

/// Every selector of the affinity to other Pods.
fn selectors(spec: &Object) -> impl Iterator<Item = &Object> {
    let own = spec.object(pod_spec::AFFINITY).unwrap_or(&EMPTY);
    let sides = [affinity::POD_AFFINITY, affinity::POD_ANTI_AFFINITY];
    let sides = sides.into_iter().filter_map(|side| own.object(side));
    let terms = sides.flat_map(|side| {
        let required = items(side, pod_affinity::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION);
        let preferred = items(side, pod_affinity::PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION);
        let preferred = preferred.filter_map(|(_, item)| item.object(weighted::POD_AFFINITY_TERM));
        required.map(|(_, item)| item).chain(preferred)
    });
    terms.flat_map(|item| {
        [pod_term::LABEL_SELECTOR, pod_term::NAMESPACE_SELECTOR].into_iter().filter_map(|f| item.object(f))
    })
}

/// Has the stored Pod selectors that new ones may not have?
pub(super) fn has_odd_selector(spec: &Object) -> bool {
    selectors(spec).any(|own| !selector::is_valid(Some(own)))
}

/// Has the stored Pod values in its required node affinity that are no label values?
pub(super) fn has_odd_node_value(spec: &Object) -> bool {
    let own = spec.object(pod_spec::AFFINITY).and_then(|own| own.object(affinity::NODE_AFFINITY));
    let field = node_affinity::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION;
    let Some(own) = own.and_then(|own| own.object(field)) else { return false };
    items(own, node_selector::NODE_SELECTOR_TERMS).any(|(_, item)| {
        items(item, term::MATCH_EXPRESSIONS).any(|(_, item)| {
            texts(item, requirement::VALUES).any(|(_, value)| !syntax::label_value(value).is_empty())
        })
    })
}
