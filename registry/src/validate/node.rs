//! The group node.k8s.io: RuntimeClasses.

use super::gojson::GoJson;
use super::resources::{self, Around, Whose};
use super::rules::items;
use super::{Errors, Path, Subject, metadata, pod};
use keelson_api::catalogue::names::{
    overhead, resource_requirements, runtime_class as names, scheduling, toleration,
};
use keelson_api::catalogue::types;
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::{BTreeSet, HashSet};

pub(super) fn runtime_class(subject: &Subject<'_>, errors: &mut Errors) {
    let own = subject.new;
    let (handler, path) = (own.text(names::HANDLER), Path::root("handler"));
    let before = subject.old.map(|old| old.text(names::HANDLER));
    if before != Some(handler) {
        if handler.is_empty() {
            errors.required(&path, "");
        } else {
            errors.invalid_each(&path, handler, syntax::dns1123_label(handler));
        }
    }
    if let Some(own) = own.object(names::OVERHEAD) {
        let around = Around { claims: &BTreeSet::new(), indivisible: false };
        let mut requirements = Object::new();
        if let Some(limits) = own.get(overhead::POD_FIXED) {
            requirements.insert(resource_requirements::LIMITS, limits.clone());
        }
        resources::check(&requirements, Whose::Container, around, &Path::root("overhead"), errors);
    }
    if let Some(own) = own.object(names::SCHEDULING) {
        of_scheduling(own, errors);
    }
    errors.look();
    if before.is_some_and(|before| before != handler) {
        errors.immutable(&path, handler);
    }
}

fn of_scheduling(own: &Object, errors: &mut Errors) {
    let path = Path::root("scheduling");
    let selector = own.object(scheduling::NODE_SELECTOR);
    metadata::labels(selector, &path.name(scheduling::NODE_SELECTOR), errors);
    let path = path.name(scheduling::TOLERATIONS);
    pod::tolerations(items(own, scheduling::TOLERATIONS), false, &path, errors);
    let mut seen = HashSet::new();
    for (at, one) in items(own, scheduling::TOLERATIONS) {
        let key = [toleration::KEY, toleration::OPERATOR, toleration::VALUE, toleration::EFFECT];
        if !seen.insert(key.map(|name| one.text(name))) {
            errors.duplicate(&path.index(at), GoJson(types::CORE_V1_TOLERATION, one));
        }
    }
}

pub(super) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    let selector =
        subject.new.object(names::SCHEDULING).and_then(|own| own.object(scheduling::NODE_SELECTOR));
    let keys = selector.map(metadata::sorted).unwrap_or_default();
    let old = keys.into_iter().filter_map(|(key, _)| pod::deprecated_label(key));
    out.extend(old.map(|said| format!("scheduling.nodeSelector: {said}")));
}
