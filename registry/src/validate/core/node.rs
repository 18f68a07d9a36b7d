//! Nodes: taints, addresses, and what is given to them once.

use crate::validate::gojson::GoJson;
use crate::validate::metadata::sorted;
use crate::validate::pod::EFFECTS;
use crate::validate::rules::{EMPTY, POSITIVE, items, texts};
use crate::validate::{
    Errors, Path, Shown, Subject,
    cidr::{self, Cidr},
    resources,
};
use keelson_api::catalogue::names::{
    node as names, node_spec as spec, node_status as status, node_swap_status as swap,
    node_system_info as info, taint,
};
use keelson_api::catalogue::types;
use keelson_api::status::{Fault, FieldError, Quoted};
use keelson_api::syntax::{self, DNS_SUBDOMAIN_MAX};
use keelson_api::tree::Object;
use std::collections::HashSet;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let own = subject.new.object(names::STATUS).unwrap_or(&EMPTY);
    if subject.sub != "status" {
        whole(new, own, errors);
    }
    errors.look();
    if let Some(old) = subject.old {
        update(new, own, old.object(names::SPEC).unwrap_or(&EMPTY), errors);
    }
}

/// What a node must be at any time.
fn whole(new: &Object, own: &Object, errors: &mut Errors) {
    taints(new, errors);
    amounts(own, errors);
    let info = own.object(status::NODE_INFO).and_then(|own| own.object(info::SWAP));
    if let Some(capacity) = info.and_then(|own| own.int(swap::CAPACITY)).filter(|n| *n <= 0) {
        errors.invalid(&Path::root("metadata.nodeSwapStatus.capacity"), capacity, POSITIVE);
    }
    features(own, errors);
    ranges(new, errors);
}

fn update(new: &Object, own: &Object, old: &Object, errors: &mut Errors) {
    amounts(own, errors);
    features(own, errors);
    let mut seen = HashSet::new();
    let path = Path::root("status.addresses");
    for (at, own) in items(own, status::ADDRESSES) {
        if !seen.insert((own.text("type"), own.text("address"))) {
            errors.duplicate(&path.index(at), GoJson(types::CORE_V1_NODE_ADDRESS, own));
        }
    }
    once(new, old, errors);
    taints(new, errors);
    if new.text(spec::EXTERNAL_ID) != old.text(spec::EXTERNAL_ID) {
        errors.forbidden(&Path::root("spec.externalID"), "may not be updated");
    }
}

/// What is given once stays.
fn once(new: &Object, old: &Object, errors: &mut Errors) {
    let (now, before) = (new.list(spec::POD_CIDRS), old.list(spec::POD_CIDRS));
    let differing = if before.is_empty() {
        0
    } else if now.len() != before.len() {
        1
    } else {
        now.iter().zip(before).filter(|(now, before)| now != before).count()
    };
    for _ in 0..differing {
        let detail = "node updates may not change podCIDR except from \"\" to valid";
        errors.forbidden(&Path::root("spec.podCIDRs"), detail);
    }
    let before = old.text(spec::PROVIDER_ID);
    if !before.is_empty() && before != new.text(spec::PROVIDER_ID) {
        let detail = "node updates may not change providerID except from \"\" to valid";
        errors.forbidden(&Path::root("spec.providerID"), detail);
    }
}

/// Taints; upstream tells of them as if they stood in metadata.
fn taints(new: &Object, errors: &mut Errors) {
    let path = Path::root("metadata.taints");
    let mut seen = HashSet::new();
    for (at, own) in items(new, spec::TAINTS) {
        let path = path.index(at);
        let (key, value, effect) = (own.text(taint::KEY), own.text(taint::VALUE), own.text(taint::EFFECT));
        errors.invalid_each(&path.name(taint::KEY), key, syntax::label_key(key));
        let problems = syntax::label_value(value);
        if !problems.is_empty() {
            errors.invalid(&path.name(taint::VALUE), value, problems.join(";"));
        }
        if effect.is_empty() {
            errors.required(&path.name(taint::EFFECT), "");
        } else if !EFFECTS.contains(&effect) {
            errors.not_supported(&path.name(taint::EFFECT), effect, EFFECTS);
        }
        if !seen.insert((effect, key)) {
            errors.push(FieldError {
                fault: Fault::Duplicate,
                field: path.text(),
                value: GoJson(types::CORE_V1_TAINT, own).shown(),
                detail: "taints must be unique by key and effect pair".to_owned(),
            });
        }
    }
}

fn amounts(own: &Object, errors: &mut Errors) {
    for list in [status::CAPACITY, status::ALLOCATABLE] {
        let path = Path::root("status");
        let path = path.name(list);
        for (resource, text) in sorted(own.object(list).unwrap_or(&EMPTY)) {
            resources::quantity(resource, text, &path.field(resource), errors);
        }
    }
}

/// `Feature` or `Feature/part`.
fn is_feature(name: &str) -> bool {
    let upper = name.starts_with(|c: char| c.is_ascii_uppercase());
    upper
        && name.split('/').all(|part| {
            part.starts_with(|c: char| c.is_ascii_alphabetic())
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

fn features(own: &Object, errors: &mut Errors) {
    let path = Path::root("status.declaredFeatures");
    let mut last: Option<&str> = None;
    for (at, name) in texts(own, status::DECLARED_FEATURES) {
        let path = path.index(at);
        match last {
            Some(last) if last == name => errors.duplicate(&path, name),
            Some(last) if last > name => errors.invalid(&path, name, "list must be sorted alphabetically"),
            _ => {}
        }
        last = Some(name);
        let quoted = Quoted(name);
        if name.len() > DNS_SUBDOMAIN_MAX {
            let detail =
                format!("invalid feature name {quoted}: must be no more than {DNS_SUBDOMAIN_MAX} characters");
            errors.invalid(&path, name, detail);
        } else if !is_feature(name) {
            let detail = format!(
                "invalid feature name {quoted}: must start with an UpperCamelCase segment, with subsequent \
                 segments separated by '/' (e.g., MyFeature or MyFeature/mySubFeature), and contain only \
                 alphanumeric characters and slashes"
            );
            errors.invalid(&path, name, detail);
        }
    }
}

fn ranges(new: &Object, errors: &mut Errors) {
    let path = Path::root("spec.podCIDRs");
    let all: Vec<&str> = texts(new, spec::POD_CIDRS).map(|(_, value)| value).collect();
    for (at, value) in all.iter().enumerate() {
        cidr::legacy(value, false, &path.index(at), errors);
    }
    if all.len() < 2 {
        return;
    }
    let (mut v4, mut v6, mut broken) = (false, false, false);
    for value in &all {
        let Some(range) = Cidr::parse(value) else {
            let detail = format!(
                "invalid PodCIDRs. failed to check with dual stack with error:failed to parse cidr value:{} with \
                 error:invalid CIDR address: {value}",
                Quoted(value)
            );
            errors.internal(&path, detail);
            broken = true;
            break;
        };
        v6 |= range.is_v6();
        v4 |= !range.is_v6();
    }
    if broken || !(v4 && v6) || all.len() > 2 {
        errors.invalid(&path, &all, "may specify no more than one CIDR for each IP family");
    }
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if !subject.sub.is_empty() {
        return;
    }
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    if own.contains(spec::CONFIG_SOURCE) {
        out.push("spec.configSource: the feature is removed".to_owned());
    }
    if !own.text(spec::EXTERNAL_ID).is_empty() {
        out.push("spec.externalID: this field is deprecated, and is unused by Kubernetes".to_owned());
    }
    let path = Path::root("spec.podCIDRs");
    for (at, value) in texts(own, spec::POD_CIDRS) {
        cidr::warnings(value, &path.index(at), out);
    }
}
