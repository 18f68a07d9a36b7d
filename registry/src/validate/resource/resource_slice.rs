//! ResourceSlices: devices that a driver offers, and the nodes that can reach them.

use super::devices::EFFECTS;
use super::{bindings, distinct, driver, fits, inner, label, policies, pool_name, qualified_name};
use crate::validate::gojson::GoJson;
use crate::validate::pod::affinity;
use crate::validate::rules::{EMPTY, items, texts};
use crate::validate::{Errors, Path, Plain, Shown, Subject, resources};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    counter_set as set, device as names, device_attribute as attribute,
    device_counter_consumption as consumed, device_taint as taint,
    node_allocatable_resource_mapping as mapping, node_selector, resource_pool as pool, resource_slice,
    resource_slice_spec as spec,
};
use keelson_api::catalogue::types;
use keelson_api::leaf::quantity::Quantity;
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};
use std::collections::HashMap;

const DEVICES_MAX: usize = 128;
/// As many where devices have taints, counters or attributes of several values.
const RICH_DEVICES_MAX: usize = 64;
const SETS_MAX: usize = 8;
const COUNTERS_MAX: usize = 32;
const CONSUMED_MAX: usize = 2;
const TAINTS_MAX: usize = 16;
const DESCRIBED_MAX: usize = 32;
const VALUES_MAX: usize = 48;
const VALUE_MAX: usize = 64;
/// The longest name of an attribute: domain, slash, identifier.
const KEY_MAX: usize = 63 + 1 + 32;

const LISTS: [Name; 4] = [attribute::BOOLS, attribute::INTS, attribute::STRINGS, attribute::VERSIONS];

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = inner(subject.new, resource_slice::SPEC);
    let old = subject.old.map(|old| inner(old, resource_slice::SPEC));
    let root = Path::root("spec");
    driver(own.text(spec::DRIVER), &root.name(spec::DRIVER), errors);
    let given = inner(own, spec::POOL);
    check_pool(given, &root.name(spec::POOL), errors);
    if let Some(old) = old {
        let name = given.text(pool::NAME);
        if inner(old, spec::POOL).text(pool::NAME) != name {
            errors.immutable(&root.name(spec::POOL).name(pool::NAME), name);
        }
        if old.text(spec::DRIVER) != own.text(spec::DRIVER) {
            errors.immutable(&root.name(spec::DRIVER), own.text(spec::DRIVER));
        }
        if old.get(spec::NODE_NAME) != own.get(spec::NODE_NAME) {
            errors.immutable(&root.name(spec::NODE_NAME), own.get(spec::NODE_NAME));
        }
    }
    nodes(own, &root, errors);
    if own.contains(spec::SHARED_COUNTERS) && own.contains(spec::DEVICES) {
        errors.invalid(&root, "", "only one of `sharedCounters` or `devices` is allowed");
    }
    let path = root.name(spec::DEVICES);
    let max =
        if items(own, spec::DEVICES).any(|(_, item)| is_rich(item)) { RICH_DEVICES_MAX } else { DEVICES_MAX };
    if fits(own, spec::DEVICES, max, &path, errors) {
        let chosen = own.bool(spec::PER_DEVICE_NODE_SELECTION).unwrap_or(false);
        let mut before = HashMap::new();
        for (_, item) in old.into_iter().flat_map(|old| items(old, spec::DEVICES)) {
            before.entry(item.text(names::NAME)).or_insert(item);
        }
        for (at, item) in items(own, spec::DEVICES) {
            let old = before.get(item.text(names::NAME)).copied();
            device(item, old, chosen, &path.index(at), errors);
        }
        distinct(items(own, spec::DEVICES).map(|(_, item)| item.text(names::NAME)), &path, errors);
    }
    let path = root.name(spec::SHARED_COUNTERS);
    if fits(own, spec::SHARED_COUNTERS, SETS_MAX, &path, errors) {
        for (at, item) in items(own, spec::SHARED_COUNTERS) {
            counters(item, (set::NAME, set::COUNTERS), &path.index(at), errors);
        }
        distinct(items(own, spec::SHARED_COUNTERS).map(|(_, item)| item.text(set::NAME)), &path, errors);
    }
}

fn is_rich(own: &Object) -> bool {
    let listed =
        |item: &Value| item.as_object().is_some_and(|item| LISTS.iter().any(|list| item.contains(*list)));
    !own.list(names::TAINTS).is_empty()
        || !own.list(names::CONSUMES_COUNTERS).is_empty()
        || inner(own, names::ATTRIBUTES).iter().any(|(_, item)| listed(item))
}

fn check_pool(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    pool_name(own.text(pool::NAME), &path.name(pool::NAME), errors);
    let count = own.int(pool::RESOURCE_SLICE_COUNT).unwrap_or(0);
    if count <= 0 {
        errors.invalid(&path.name(pool::RESOURCE_SLICE_COUNT), count, "must be greater than zero");
    }
    let generation = own.int(pool::GENERATION).unwrap_or(0);
    if generation < 0 {
        let detail = "must be greater than or equal to zero";
        errors.invalid(&path.name(pool::GENERATION), generation, detail);
    }
}

/// A flag that is true or absent. Is it true?
fn is_set(own: &Object, flag: Name, path: &Path<'_>, errors: &mut Errors) -> bool {
    let value = own.bool(flag);
    if value == Some(false) {
        errors.invalid(&path.name(flag), false, "must be either unset or set to true");
    }
    value == Some(true)
}

/// The name of a node, where there is one. Is there?
fn is_named(own: &Object, field: Name, empty: &str, path: &Path<'_>, errors: &mut Errors) -> bool {
    let Some(name) = own.str(field) else { return false };
    let path = path.name(field);
    if name.is_empty() {
        errors.invalid(&path, "", empty);
        return false;
    }
    errors.invalid_each(&path, name, syntax::dns1123_subdomain(name));
    true
}

/// In exactly one way a slice says which nodes reach its devices.
fn nodes(own: &Object, root: &Path<'_>, errors: &mut Errors) {
    const ONE: &str =
        "exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required";
    let mut ways = Vec::new();
    if is_named(own, spec::NODE_NAME, "must be either unset or set to a non-empty string", root, errors) {
        ways.push("`nodeName`");
    }
    if let Some(selector) = own.object(spec::NODE_SELECTOR) {
        ways.push("`nodeSelector`");
        let path = root.name(spec::NODE_SELECTOR);
        affinity::nodes(selector, true, &path, errors);
        let terms = selector.list(node_selector::NODE_SELECTOR_TERMS);
        if terms.len() != 1 {
            let path = path.name(node_selector::NODE_SELECTOR_TERMS);
            let shown = shown_terms(selector.get(node_selector::NODE_SELECTOR_TERMS));
            errors.invalid(&path, Plain(&shown), "must have exactly one node selector term");
        }
    }
    if is_set(own, spec::ALL_NODES, root, errors) {
        ways.push("`allNodes`");
    }
    if is_set(own, spec::PER_DEVICE_NODE_SELECTION, root, errors) {
        ways.push("`perDeviceNodeSelection`");
    }
    match ways.len() {
        0 => errors.required(root, ONE),
        1 => {}
        _ => {
            let shown = format!("{{{}}}", ways.join(", "));
            errors.invalid(root, shown, format!("{ONE}, but multiple fields are set"));
        }
    }
}

fn shown_terms(terms: Option<&Value>) -> String {
    let Some(terms) = terms.and_then(Value::as_list) else { return "null".to_owned() };
    let of =
        |term: &Value| GoJson(types::CORE_V1_NODE_SELECTOR_TERM, term.as_object().unwrap_or(&EMPTY)).shown();
    format!("[{}]", terms.iter().map(of).collect::<Vec<_>>().join(","))
}

/// A map's members in the order of their keys; upstream's order is none.
fn members(own: &Object, map: Name) -> Vec<(&str, &Object)> {
    let all = inner(own, map).iter();
    let mut all: Vec<_> = all.map(|(key, item)| (key.as_str(), item.as_object().unwrap_or(&EMPTY))).collect();
    all.sort_unstable_by_key(|(key, _)| *key);
    all
}

/// A key as paths show it: long ones without their middle.
fn shortened(key: &str, max: usize) -> String {
    if key.len() <= max {
        return key.to_owned();
    }
    let rest = max - 3;
    let (head, tail) =
        (key.floor_char_boundary(rest.div_ceil(2)), key.ceil_char_boundary(key.len() - rest / 2));
    format!("{}...{}", &key[..head], &key[tail..])
}

fn device(own: &Object, old: Option<&Object>, chosen: bool, path: &Path<'_>, errors: &mut Errors) {
    label(own.text(names::NAME), &path.name(names::NAME), errors);
    let (attributes, capacity) = (members(own, names::ATTRIBUTES), members(own, names::CAPACITY));
    let described = attributes.len() + capacity.len();
    if described > DESCRIBED_MAX {
        let detail = format!("the total number of attributes and capacities must not exceed {DESCRIBED_MAX}");
        errors.invalid(path, described, detail);
    }
    let count = |item: &Object| LISTS.iter().map(|list| item.list(*list).len()).sum::<usize>().max(1);
    let values: usize = attributes.iter().map(|(_, item)| count(item)).sum();
    if values > VALUES_MAX {
        let detail = format!("the total number of attribute values must not exceed {VALUES_MAX}");
        errors.invalid(path, values, detail);
    }
    let field = path.name(names::ATTRIBUTES);
    for (key, item) in &attributes {
        qualified_name(key, &field, errors);
        check_attribute(item, &field.key(&shortened(key, KEY_MAX)), errors);
    }
    let shared = own.bool(names::ALLOW_MULTIPLE_ALLOCATIONS).unwrap_or(false);
    let field = path.name(names::CAPACITY);
    for (key, item) in &capacity {
        qualified_name(key, &field, errors);
        policies::check(item, shared, &field.key(&shortened(key, KEY_MAX)), errors);
    }
    let field = path.name(names::TAINTS);
    let same = old.is_some_and(|old| old.list(names::TAINTS) == own.list(names::TAINTS));
    if !same && fits(own, names::TAINTS, TAINTS_MAX, &field, errors) {
        items(own, names::TAINTS).for_each(|(at, item)| check_taint(item, &field.index(at), errors));
    }
    let field = path.name(names::CONSUMES_COUNTERS);
    if fits(own, names::CONSUMES_COUNTERS, CONSUMED_MAX, &field, errors) {
        let all = || items(own, names::CONSUMES_COUNTERS);
        for (at, item) in all() {
            counters(item, (consumed::COUNTER_SET, consumed::COUNTERS), &field.index(at), errors);
        }
        distinct(all().map(|(_, item)| item.text(consumed::COUNTER_SET)), &field, errors);
    }
    device_nodes(own, chosen, path, errors);
    bindings(own, (names::BINDING_CONDITIONS, names::BINDING_FAILURE_CONDITIONS), path, errors);
    mappings(own, path, errors);
}

/// In exactly one way a device says which nodes reach it, where the slice leaves that to its devices.
fn device_nodes(own: &Object, chosen: bool, path: &Path<'_>, errors: &mut Errors) {
    const ONE: &str = "exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required when \
                       `perDeviceNodeSelection` is set to true in the ResourceSlice spec";
    if !chosen {
        if [names::NODE_NAME, names::NODE_SELECTOR, names::ALL_NODES].iter().any(|field| own.contains(*field))
        {
            let detail = "`nodeName`, `nodeSelector` and `allNodes` can only be set if \
                          `perDeviceNodeSelection` is set to true in the ResourceSlice spec";
            errors.invalid(path, Plain("null"), detail);
        }
        return;
    }
    let mut ways = Vec::new();
    if is_named(own, names::NODE_NAME, "must not be empty", path, errors) {
        ways.push("`nodeName`");
    }
    if let Some(selector) = own.object(names::NODE_SELECTOR) {
        ways.push("`nodeSelector`");
        affinity::nodes(selector, true, &path.name(names::NODE_SELECTOR), errors);
    }
    if is_set(own, names::ALL_NODES, path, errors) {
        ways.push("`allNodes`");
    }
    match ways.len() {
        0 => errors.required(path, ONE),
        1 => {}
        _ => errors.invalid(path, format!("{{{}}}", ways.join(", ")), ONE),
    }
}

/// A set of counters: its name, and the counters by theirs.
fn counters(own: &Object, fields: (Name, Name), path: &Path<'_>, errors: &mut Errors) {
    let (name, field) = (own.text(fields.0), path.name(fields.0));
    if name.is_empty() {
        errors.required(&field, "");
    } else {
        label(name, &field, errors);
    }
    let field = path.name(fields.1);
    let all = members(own, fields.1);
    if all.is_empty() {
        errors.required(&field, "");
    } else if all.len() > COUNTERS_MAX {
        errors.too_many(&field, all.len(), COUNTERS_MAX);
    } else {
        all.iter().for_each(|(name, _)| label(name, &field, errors));
    }
}

fn check_taint(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let (key, value) = (own.text(taint::KEY), own.text(taint::VALUE));
    errors.invalid_each(&path.name(taint::KEY), key, syntax::label_key(key));
    errors.invalid_each(&path.name(taint::VALUE), value, syntax::label_value(value));
    let field = path.name(taint::EFFECT);
    match own.text(taint::EFFECT) {
        "" => errors.required(&field, ""),
        effect if EFFECTS.contains(&effect) => {}
        effect => errors.not_supported(&field, effect, EFFECTS),
    }
}

fn check_attribute(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let long = |text: &str, path: &Path<'_>, errors: &mut Errors| {
        if text.len() > VALUE_MAX {
            errors.too_long(path, VALUE_MAX);
        }
    };
    let version = |text: &str, path: &Path<'_>, errors: &mut Errors| {
        if !is_semver(text) {
            errors.invalid(path, text, "must be a string compatible with semver.org spec 2.0.0");
        }
        long(text, path, errors);
    };
    if let Some(text) = own.str(attribute::STRING) {
        long(text, &path.name(attribute::STRING), errors);
    }
    if let Some(text) = own.str(attribute::VERSION) {
        version(text, &path.name(attribute::VERSION), errors);
    }
    for list in LISTS {
        let path = path.name(list);
        if own.contains(list) && own.list(list).is_empty() {
            errors.invalid(&path, Plain("[]"), "must not be empty if specified");
        }
        if list == attribute::STRINGS {
            texts(own, list).for_each(|(at, text)| long(text, &path.index(at), errors));
        } else if list == attribute::VERSIONS {
            texts(own, list).for_each(|(at, text)| version(text, &path.index(at), errors));
        }
    }
    let single = [attribute::BOOL, attribute::INT, attribute::STRING, attribute::VERSION];
    match single.iter().chain(&LISTS).filter(|field| own.contains(**field)).count() {
        0 => errors.invalid(path, "", "exactly one value must be specified"),
        1 => {}
        _ => {
            let shown = GoJson(types::RESOURCE_V1_DEVICE_ATTRIBUTE, own);
            errors.invalid(path, shown, "exactly one value must be specified");
        }
    }
}

/// Is the text a version as semver.org's specification 2.0.0 has it?
fn is_semver(text: &str) -> bool {
    let word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let number = |part: &str| digits(part) && (part == "0" || !part.starts_with('0'));
    let (text, build) = text.split_once('+').map_or((text, None), |(text, build)| (text, Some(build)));
    let (core, release) = text.split_once('-').map_or((text, None), |(core, rest)| (core, Some(rest)));
    core.split('.').count() == 3
        && core.split('.').all(number)
        && release.is_none_or(|all| all.split('.').all(|part| word(part) && (!digits(part) || number(part))))
        && build.is_none_or(|all| all.split('.').all(word))
}

fn mappings(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(names::NODE_ALLOCATABLE_RESOURCE_MAPPINGS);
    for (resource, item) in members(own, names::NODE_ALLOCATABLE_RESOURCE_MAPPINGS) {
        let path = path.key(resource);
        if !resources::is_native(resource) {
            errors.invalid(&path, resource, "must be a node allocatable resource name");
        }
        let (multiplier, key) = (item.str(mapping::ALLOCATION_MULTIPLIER), item.str(mapping::CAPACITY_KEY));
        if multiplier.is_none() && key.is_none() {
            errors.invalid(&path, "", "at least one of allocationMultiplier or capacityKey must be set");
        }
        let zero = |text: &str| Quantity::parse(text).is_ok_and(|amount| amount.as_float() <= 0.0);
        if let Some(multiplier) = multiplier.filter(|text| zero(text)) {
            errors.invalid(&path.name(mapping::ALLOCATION_MULTIPLIER), multiplier, "must be positive");
        }
        let field = path.name(mapping::CAPACITY_KEY);
        match key {
            Some("") => errors.invalid(&field, "", "capacityKey must not be an empty string"),
            Some(key) if !inner(own, names::CAPACITY).contains(key) => errors.not_found(&field, key),
            _ => {}
        }
    }
}
