//! CSINodes: the drivers of a node.

use crate::validate::gojson::GoJson;
use crate::validate::rules::{self, Check, EMPTY, NON_NEGATIVE, Pair, Rule, items, rule, texts};
use crate::validate::{Errors, Path, Subject, formats};
use keelson_api::catalogue::names::{
    csi_node as names, csi_node_driver as driver, csi_node_spec as spec, volume_node_resources as resources,
};
use keelson_api::catalogue::types;
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::{HashMap, HashSet};

const ID_BYTES: usize = 256;

const DRIVER: &[Rule] = &[
    rule(driver::NAME, Check::Required("")),
    rule(driver::NAME, Check::MaxBytes(63)),
    rule(driver::NAME, Check::Whole(name_format)),
    rule(driver::NODE_ID, Check::Required("")),
    rule(driver::NODE_ID, Check::Format(id)),
    rule(driver::ALLOCATABLE, Check::Code(allocatable)),
];

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let path = Path::root("spec.drivers");
    let mut seen = HashSet::new();
    for (at, own) in items(new, spec::DRIVERS) {
        let path = path.index(at);
        rules::run(DRIVER, Pair { new: own, old: None }, &path, errors);
        let name = own.text(driver::NAME);
        if !seen.insert(name) {
            errors.duplicate(&path.name(driver::NAME), name);
        }
        topology(own, &path, errors);
    }
    if let Some(old) = subject.old {
        unchanged(new, old.object(names::SPEC).unwrap_or(&EMPTY), &path, errors);
    }
}

fn name_format(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let name = pair.new.text(driver::NAME);
    if !name.is_empty() {
        errors.invalid_each(&path.name(driver::NAME), name, formats::csi_driver(name));
    }
}

fn id(id: &str) -> Vec<String> {
    if id.len() > ID_BYTES { vec![format!("must be {ID_BYTES} characters or less")] } else { Vec::new() }
}

fn allocatable(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    if let Some(count) = pair.new.int(resources::COUNT).filter(|count| *count < 0) {
        errors.invalid(&path.name(resources::COUNT), count, NON_NEGATIVE);
    }
}

fn topology(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let mut seen = HashSet::new();
    for (_, key) in texts(own, driver::TOPOLOGY_KEYS) {
        if key.is_empty() {
            errors.required(path, "");
        }
        if !seen.insert(key) {
            errors.duplicate(path, key);
        }
        errors.invalid_each(path, key, syntax::label_key(key));
    }
}

/// Drivers come and go; what one is stays, but for how many volumes it takes.
fn unchanged(new: &Object, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    let fixed = |own: &Object| {
        let mut own = own.clone();
        own.remove(driver::ALLOCATABLE);
        own
    };
    let now: HashMap<&str, &Object> =
        items(new, spec::DRIVERS).map(|(_, own)| (own.text(driver::NAME), own)).collect();
    for (_, before) in items(old, spec::DRIVERS) {
        let Some(now) = now.get(before.text(driver::NAME)) else { continue };
        let now = fixed(now);
        if now != fixed(before) {
            errors.immutable(path, GoJson(types::STORAGE_V1_CSI_NODE_DRIVER, &now));
        }
    }
}
