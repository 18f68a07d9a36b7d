//! CSIStorageCapacities: how much room a class has where.

use crate::validate::pod::deprecated_label;
use crate::validate::rules::{EMPTY, NON_NEGATIVE, items};
use crate::validate::{Errors, Path, Subject, Typed, alike, metadata::sorted, selector};
use keelson_api::catalogue::names::{
    csi_storage_capacity as names, label_selector as labels, label_selector_requirement as requirement,
};
use keelson_api::catalogue::types;
use keelson_api::leaf::quantity::Quantity;
use keelson_api::syntax;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let (new, old) = (subject.new, subject.old);
    let topology = new.object(names::NODE_TOPOLOGY);
    let strict = old.is_none_or(|old| selector::is_valid(old.object(names::NODE_TOPOLOGY)));
    let at_topology = Path::root("nodeTopology");
    selector::label_selector(topology, strict, &at_topology, errors);
    let class = new.text(names::STORAGE_CLASS_NAME);
    let at_class = Path::root("storageClassName");
    errors.invalid_each(&at_class, class, syntax::dns1123_subdomain(class));
    let capacity = new.str(names::CAPACITY).and_then(|text| Quantity::parse(text).ok());
    if let Some(capacity) = capacity.filter(|capacity| capacity.sign() < 0) {
        errors.invalid(&Path::root("capacity"), capacity.to_string(), NON_NEGATIVE);
    }
    errors.look();
    let Some(old) = old else { return };
    if !alike::structs(types::META_V1_LABEL_SELECTOR, old.object(names::NODE_TOPOLOGY), topology) {
        match topology {
            Some(own) => errors.immutable(&at_topology, Typed(types::META_V1_LABEL_SELECTOR, own)),
            None => errors.immutable(&at_topology, None::<i64>),
        }
    }
    if old.text(names::STORAGE_CLASS_NAME) != class {
        errors.immutable(&at_class, class);
    }
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    let Some(own) = subject.new.object(names::NODE_TOPOLOGY) else { return };
    let path = Path::root("nodeTopology");
    let list = path.name(labels::MATCH_EXPRESSIONS);
    for (at, own) in items(own, labels::MATCH_EXPRESSIONS) {
        let key = own.text(requirement::KEY);
        if let Some(said) = deprecated_label(key) {
            out.push(format!("{}: {key} is {said}", list.index(at).name(requirement::KEY).text()));
        }
    }
    for (key, _) in sorted(own.object(labels::MATCH_LABELS).unwrap_or(&EMPTY)) {
        if let Some(said) = deprecated_label(key) {
            out.push(format!("{}: {said}", path.name(labels::MATCH_LABELS).field(key).text()));
        }
    }
}
