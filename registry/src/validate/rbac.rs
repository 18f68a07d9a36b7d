//! Kinds of the group rbac.authorization.k8s.io: rules of roles, and whom a binding binds to which role.

use super::gojson::GoJson;
use super::metadata;
use super::rules::{EMPTY, Pair, items};
use super::{Errors, Path, Subject, selector};
use crate::table::NameRule;
use keelson_api::catalogue::names::{
    aggregation_rule as aggregation, cluster_role, policy_rule as rule, role, role_binding, role_ref,
    subject as bound,
};
use keelson_api::catalogue::types;
use keelson_api::syntax;
use keelson_api::tree::Object;

/// The group that roles, users and groups are of.
const GROUP: &str = "rbac.authorization.k8s.io";

pub(super) fn role(subject: &Subject<'_>, errors: &mut Errors) {
    rules(subject.new, true, errors);
}

pub(super) fn cluster_role(subject: &Subject<'_>, errors: &mut Errors) {
    rules(subject.new, false, errors);
    let Some(own) = subject.new.object(cluster_role::AGGREGATION_RULE) else { return };
    let path = Path::root("aggregationRule.clusterRoleSelectors");
    let list = aggregation::CLUSTER_ROLE_SELECTORS;
    if own.list(list).is_empty() {
        errors.required(&path, "at least one clusterRoleSelector required if aggregationRule is non-nil");
    }
    let old = subject.old.and_then(|old| old.object(cluster_role::AGGREGATION_RULE));
    let strict = old.is_none_or(|old| items(old, list).all(|(_, one)| selector::is_valid(Some(one))));
    for (at, one) in items(own, list) {
        selector::label_selector(Some(one), strict, &path.index(at), errors);
        if !selector::is_valid(Some(one)) {
            errors.invalid(&path.index(at), super::Plain("null"), "invalid label selector.");
        }
    }
}

fn rules(own: &Object, namespaced: bool, errors: &mut Errors) {
    let path = Path::root("rules");
    for (at, one) in items(own, role::RULES) {
        of_rule(one, namespaced, &path.index(at), errors);
    }
}

fn of_rule(own: &Object, namespaced: bool, path: &Path<'_>, errors: &mut Errors) {
    let none = |list| own.list(list).is_empty();
    if none(rule::VERBS) {
        errors.required(&path.name(rule::VERBS), "verbs must contain at least one value");
    }
    if !none(rule::NON_RESOURCE_URLS) {
        let (urls, path) = (own.get(rule::NON_RESOURCE_URLS), path.name(rule::NON_RESOURCE_URLS));
        if namespaced {
            errors.invalid(&path, urls, "namespaced rules cannot apply to non-resource URLs");
        }
        if ![rule::API_GROUPS, rule::RESOURCES, rule::RESOURCE_NAMES].into_iter().all(none) {
            let detail = "rules cannot apply to both regular resources and non-resource URLs";
            errors.invalid(&path, urls, detail);
        }
        return;
    }
    if none(rule::API_GROUPS) {
        let detail = "resource rules must supply at least one api group";
        errors.required(&path.name(rule::API_GROUPS), detail);
    }
    if none(rule::RESOURCES) {
        errors.required(&path.name(rule::RESOURCES), "resource rules must supply at least one resource");
    }
}

pub(super) fn binding(subject: &Subject<'_>, errors: &mut Errors) {
    of_binding(Pair { new: subject.new, old: subject.old }, &["Role", "ClusterRole"], true, errors);
}

pub(super) fn cluster_binding(subject: &Subject<'_>, errors: &mut Errors) {
    of_binding(Pair { new: subject.new, old: subject.old }, &["ClusterRole"], false, errors);
}

fn of_binding(pair: Pair<'_>, kinds: &[&str], namespaced: bool, errors: &mut Errors) {
    let own = pair.new.object(role_binding::ROLE_REF).unwrap_or(&EMPTY);
    let path = Path::root("roleRef");
    if own.text(role_ref::API_GROUP) != GROUP {
        errors.not_supported(&path.name(role_ref::API_GROUP), own.text(role_ref::API_GROUP), &[GROUP]);
    }
    if !kinds.contains(&own.text(role_ref::KIND)) {
        errors.not_supported(&path.name(role_ref::KIND), own.text(role_ref::KIND), kinds);
    }
    let name = own.text(role_ref::NAME);
    if name.is_empty() {
        errors.required(&path.name(role_ref::NAME), "");
    } else {
        errors.invalid_each(&path.name(role_ref::NAME), name, syntax::path_segment_name(name));
    }
    let list = Path::root("subjects");
    for (at, one) in items(pair.new, role_binding::SUBJECTS) {
        of_subject(one, namespaced, &list.index(at), errors);
    }
    errors.look();
    if pair.old.is_some_and(|old| old.object(role_binding::ROLE_REF).unwrap_or(&EMPTY) != own) {
        errors.invalid(&path, GoJson(types::RBAC_V1_ROLE_REF, own), "cannot change roleRef");
    }
}

fn of_subject(own: &Object, namespaced: bool, path: &Path<'_>, errors: &mut Errors) {
    let (name, group) = (own.text(bound::NAME), own.text(bound::API_GROUP));
    if name.is_empty() {
        errors.required(&path.name(bound::NAME), "");
    }
    match own.text(bound::KIND) {
        "ServiceAccount" => {
            if !name.is_empty() {
                let problems = metadata::name_errors(NameRule::Subdomain, name, false);
                errors.invalid_each(&path.name(bound::NAME), name, problems);
            }
            if !group.is_empty() {
                errors.not_supported(&path.name(bound::API_GROUP), group, &[""]);
            }
            if !namespaced && own.text(bound::NAMESPACE).is_empty() {
                errors.required(&path.name(bound::NAMESPACE), "");
            }
        }
        "User" | "Group" if group != GROUP => {
            errors.not_supported(&path.name(bound::API_GROUP), group, &[GROUP]);
        }
        "User" | "Group" => {}
        other => {
            errors.not_supported(&path.name(bound::KIND), other, &["ServiceAccount", "User", "Group"]);
        }
    }
}
