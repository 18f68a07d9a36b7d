//! Environment variables and where they come from.

use super::fields::{object_field, resource_field};
use crate::validate::formats::no_backsteps;
use crate::validate::rules::{self, Check, Pair, Rule, items, rule};
use crate::validate::{Errors, Path};
use keelson_api::catalogue::names::{
    config_map_env_source, config_map_key_selector as key_ref, container, env_from_source as from,
    env_var as var, env_var_source as source, file_key_selector as file_ref,
};
use keelson_api::syntax;
use keelson_api::tree::Object;

/// Fields of the Pod that a variable can hold.
const FIELDS: &[&str] = &[
    "metadata.name",
    "metadata.namespace",
    "metadata.uid",
    "spec.nodeName",
    "spec.serviceAccountName",
    "status.hostIP",
    "status.hostIPs",
    "status.podIP",
    "status.podIPs",
];

/// A key of a ConfigMap or Secret. An absent name is an empty one, which is none.
const KEY_REF: &[Rule] = &[
    rule(key_ref::NAME, Check::Whole(key_ref_name)),
    rule(key_ref::KEY, Check::Required("")),
    rule(key_ref::KEY, Check::Format(syntax::config_map_key)),
];

/// A key of a file.
const FILE_REF: &[Rule] = &[
    rule(file_ref::KEY, Check::Required("")),
    rule(file_ref::KEY, Check::Format(syntax::relaxed_env_var_name)),
    rule(file_ref::VOLUME_NAME, Check::Required("")),
    rule(file_ref::VOLUME_NAME, Check::Format(syntax::dns1123_label)),
    rule(file_ref::PATH, Check::Required("")),
    rule(file_ref::PATH, Check::Format(no_backsteps)),
];

/// A whole ConfigMap or Secret. Upstream lets the name end in a dash here.
const WHOLE_REF: &[Rule] = &[
    rule(config_map_env_source::NAME, Check::Required("")),
    rule(config_map_env_source::NAME, Check::Format(name_or_prefix)),
];

fn name_or_prefix(name: &str) -> Vec<String> {
    syntax::dns1123_subdomain(&syntax::mask_trailing_dash(name))
}

fn key_ref_name(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let name = pair.new.text(key_ref::NAME);
    errors.invalid_each(&path.name(key_ref::NAME), name, syntax::dns1123_subdomain(name));
}

/// The variables of a container.
pub(super) fn variables(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const NAME: &[Rule] =
        &[rule(var::NAME, Check::Required("")), rule(var::NAME, Check::Format(syntax::relaxed_env_var_name))];
    let path = path.name(container::ENV);
    for (at, item) in items(own, container::ENV) {
        let path = path.index(at);
        rules::run(NAME, Pair { new: item, old: None }, &path, errors);
        if let Some(from) = item.object(var::VALUE_FROM) {
            let has_value = !item.text(var::VALUE).is_empty();
            value_from(from, has_value, &path.name(var::VALUE_FROM), errors);
        }
    }
}

fn value_from(own: &Object, has_value: bool, path: &Path<'_>, errors: &mut Errors) {
    let mut count = 0;
    if let Some(field) = own.object(source::FIELD_REF) {
        count += 1;
        object_field(field, FIELDS, &path.name(source::FIELD_REF), errors);
    }
    if let Some(resource) = own.object(source::RESOURCE_FIELD_REF) {
        count += 1;
        resource_field(resource, false, &path.name(source::RESOURCE_FIELD_REF), errors);
    }
    for (field, rules) in [
        (source::CONFIG_MAP_KEY_REF, KEY_REF),
        (source::SECRET_KEY_REF, KEY_REF),
        (source::FILE_KEY_REF, FILE_REF),
    ] {
        if let Some(own) = own.object(field) {
            count += 1;
            rules::run(rules, Pair { new: own, old: None }, &path.name(field), errors);
        }
    }
    let detail = match (count, has_value) {
        (0, _) => {
            "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or \
             `fileKeyRef`"
        }
        (_, true) => "may not be specified when `value` is not empty",
        (1, false) => return,
        (_, false) => "may not have more than one field specified at a time",
    };
    errors.invalid(path, "", detail);
}

/// What whole ConfigMaps and Secrets give.
pub(super) fn sources(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const PREFIX: &[Rule] = &[rule(from::PREFIX, Check::Format(syntax::relaxed_env_var_name))];
    let path = path.name(container::ENV_FROM);
    for (at, item) in items(own, container::ENV_FROM) {
        let at = path.index(at);
        rules::run(PREFIX, Pair { new: item, old: None }, &at, errors);
        let mut count = 0;
        for field in [from::CONFIG_MAP_REF, from::SECRET_REF] {
            if let Some(own) = item.object(field) {
                count += 1;
                rules::run(WHOLE_REF, Pair { new: own, old: None }, &at.name(field), errors);
            }
        }
        match count {
            0 => errors.invalid(&path, "", "must specify one of: `configMapRef` or `secretRef`"),
            1 => {}
            _ => errors.invalid(&path, "", "may not have more than one field specified at a time"),
        }
    }
}
