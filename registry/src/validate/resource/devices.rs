//! What a claim asks for: requests of devices, what they must have in common, settings of their drivers.

use super::{CONFIGS_MAX, configured, distinct, fits, label, qualified_name, selectors};
use crate::validate::rules::{items, texts};
use crate::validate::{Errors, Path, Plain};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    device_claim as claim, device_claim_configuration as configuration, device_constraint as constraint,
    device_request as request, device_sub_request as asked, device_toleration as toleration,
};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::{HashMap, HashSet};

const REQUESTS_MAX: usize = 32;
const CONSTRAINTS_MAX: usize = 32;
const ALTERNATIVES_MAX: usize = 8;

/// What taints of devices do, sorted.
pub(super) const EFFECTS: &[&str] = &["NoExecute", "NoSchedule", "None"];

/// Names of a claim's requests, each with those of its alternatives.
pub(super) struct Requests<'a>(HashMap<&'a str, HashSet<&'a str>>);

impl<'a> Requests<'a> {
    pub(super) fn of(own: &'a Object) -> Self {
        let alternatives = |item: &'a Object| items(item, request::FIRST_AVAILABLE);
        let named = items(own, claim::REQUESTS).map(|(_, item)| {
            (item.text(request::NAME), alternatives(item).map(|(_, sub)| sub.text(asked::NAME)).collect())
        });
        Self(named.collect())
    }

    fn has(&self, name: &str) -> bool {
        match name.split_once('/') {
            None => self.0.contains_key(name),
            Some((main, sub)) => self.0.get(main).is_some_and(|subs| subs.contains(sub)),
        }
    }

    /// Does the text name a request, or an alternative of one?
    pub(super) fn reference(&self, name: &str, path: &Path<'_>, errors: &mut Errors) {
        const UNKNOWN: &str = "must be the name of a request in the claim or the name of a request and a \
                               subrequest separated by '/'";
        if name.split('/').nth(2).is_some() {
            return errors.invalid(path, name, UNKNOWN);
        }
        name.split('/').for_each(|part| label(part, path, errors));
        if !self.has(name) {
            errors.invalid(path, name, UNKNOWN);
        }
    }

    /// A list of such texts.
    pub(super) fn references(&self, own: &Object, list: Name, path: &Path<'_>, errors: &mut Errors) {
        let path = path.name(list);
        if !fits(own, list, REQUESTS_MAX, &path, errors) {
            return;
        }
        texts(own, list).for_each(|(at, name)| self.reference(name, &path.index(at), errors));
        distinct(texts(own, list).map(|(_, name)| name), &path, errors);
    }
}

/// The devices of a claim.
pub(super) fn check(own: &Object, root: &Path<'_>, errors: &mut Errors) {
    let names = Requests::of(own);
    let path = root.name(claim::REQUESTS);
    if fits(own, claim::REQUESTS, REQUESTS_MAX, &path, errors) {
        items(own, claim::REQUESTS).for_each(|(at, item)| one_request(item, &path.index(at), errors));
        distinct(items(own, claim::REQUESTS).map(|(_, item)| item.text(request::NAME)), &path, errors);
    }
    let path = root.name(claim::CONSTRAINTS);
    if fits(own, claim::CONSTRAINTS, CONSTRAINTS_MAX, &path, errors) {
        for (at, item) in items(own, claim::CONSTRAINTS) {
            let path = path.index(at);
            names.references(item, constraint::REQUESTS, &path, errors);
            in_common(item, &path, errors);
        }
    }
    let path = root.name(claim::CONFIG);
    if fits(own, claim::CONFIG, CONFIGS_MAX, &path, errors) {
        for (at, item) in items(own, claim::CONFIG) {
            let path = path.index(at);
            names.references(item, configuration::REQUESTS, &path, errors);
            configured(item, false, &path, errors);
        }
    }
}

fn one_request(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    label(own.text(request::NAME), &path.name(request::NAME), errors);
    let alternatives = !own.list(request::FIRST_AVAILABLE).is_empty();
    match (own.object(request::EXACTLY), alternatives) {
        (None, false) => {
            errors.required(path, "exactly one of `exactly` or `firstAvailable` is required");
        }
        (Some(_), true) => {
            let detail =
                "exactly one of `exactly` or `firstAvailable` is required, but multiple fields are set";
            errors.invalid(path, Plain("null"), detail);
        }
        (Some(exactly), false) => wanted(exactly, &path.name(request::EXACTLY), errors),
        (None, true) => {
            let path = path.name(request::FIRST_AVAILABLE);
            if !fits(own, request::FIRST_AVAILABLE, ALTERNATIVES_MAX, &path, errors) {
                return;
            }
            let all = || items(own, request::FIRST_AVAILABLE);
            for (at, item) in all() {
                let path = path.index(at);
                label(item.text(asked::NAME), &path.name(asked::NAME), errors);
                wanted(item, &path, errors);
            }
            distinct(all().map(|(_, item)| item.text(asked::NAME)), &path, errors);
        }
    }
}

/// Which devices and how many: an exact request and an alternative have the same members.
fn wanted(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let class = own.text(asked::DEVICE_CLASS_NAME);
    let field = path.name(asked::DEVICE_CLASS_NAME);
    if class.is_empty() {
        errors.required(&field, "");
    } else {
        errors.invalid_each(&field, class, syntax::dns1123_subdomain(class));
    }
    selectors(own, asked::SELECTORS, path, errors);
    let count = own.int(asked::COUNT).unwrap_or(0);
    let field = path.name(asked::COUNT);
    match own.text(asked::ALLOCATION_MODE) {
        "All" if count != 0 => {
            errors.invalid(&field, count, "must not be specified when allocationMode is 'All'");
        }
        "ExactCount" if count <= 0 => errors.invalid(&field, count, "must be greater than zero"),
        "All" | "ExactCount" => {}
        other => errors.not_supported(&path.name(asked::ALLOCATION_MODE), other, &["All", "ExactCount"]),
    }
    let path = path.name(asked::TOLERATIONS);
    items(own, asked::TOLERATIONS).for_each(|(at, item)| tolerated(item, &path.index(at), errors));
}

fn tolerated(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let (key, value) = (own.text(toleration::KEY), own.text(toleration::VALUE));
    if !key.is_empty() {
        errors.invalid_each(&path.name(toleration::KEY), key, syntax::label_key(key));
    }
    let (at_value, at_operator) = (path.name(toleration::VALUE), path.name(toleration::OPERATOR));
    match own.text(toleration::OPERATOR) {
        "Exists" if !value.is_empty() => {
            errors.invalid(&at_value, value, "must be empty for operator `Exists`");
        }
        "Exists" => {}
        "Equal" => errors.invalid_each(&at_value, value, syntax::label_value(value)),
        "" => errors.required(&at_operator, ""),
        other => errors.not_supported(&at_operator, other, &["Equal", "Exists"]),
    }
    let effect = own.text(toleration::EFFECT);
    if !effect.is_empty() && !EFFECTS.contains(&effect) {
        errors.not_supported(&path.name(toleration::EFFECT), effect, EFFECTS);
    }
}

fn in_common(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let names = [constraint::MATCH_ATTRIBUTE, constraint::DISTINCT_ATTRIBUTE];
    let Some((field, name)) = names.into_iter().find_map(|field| Some((field, own.str(field)?))) else {
        let detail = "exactly one of \"matchAttribute\" or \"distinctAttribute\" is required, but multiple \
                      fields are set";
        return errors.required(path, detail);
    };
    let path = path.name(field);
    qualified_name(name, &path, errors);
    if !name.contains('/') {
        let detail = "a fully qualified name must be a domain and a name separated by a slash";
        errors.invalid(&path, name, detail);
    }
}
