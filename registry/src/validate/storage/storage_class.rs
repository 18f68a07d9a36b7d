//! StorageClasses: who provides volumes and how; little of it changes.

use crate::validate::pod::deprecated_label;
use crate::validate::rules::{self, Check, EMPTY, Pair, Rule, items, rule, texts};
use crate::validate::{Errors, Path, Subject};
use keelson_api::catalogue::names::{
    storage_class as names, topology_selector_label_requirement as requirement,
    topology_selector_term as term,
};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::{BTreeMap, BTreeSet, HashMap};

const RULES: &[Rule] = &[
    rule(names::PROVISIONER, Check::Whole(provisioner)),
    rule(names::PARAMETERS, Check::Code(parameters)),
    rule(names::RECLAIM_POLICY, Check::Whole(reclaim_policy)),
    rule(names::VOLUME_BINDING_MODE, Check::Whole(binding_mode)),
    rule(names::ALLOWED_TOPOLOGIES, Check::Whole(topologies)),
    rule(names::PARAMETERS, Check::Whole(|_, _, errors| errors.look())),
    rule(names::PARAMETERS, Check::Whole(same_parameters)),
    rule(names::PROVISIONER, Check::Whole(same_provisioner)),
    rule(names::RECLAIM_POLICY, Check::Immutable),
    rule(names::VOLUME_BINDING_MODE, Check::Immutable),
];

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    rules::run(RULES, Pair { new: subject.new, old: subject.old }, &Path::none(), errors);
}

fn provisioner(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    super::provisioner(pair.new.text(names::PROVISIONER), &path.name(names::PROVISIONER), errors);
}

fn same_provisioner(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let own = pair.new.text(names::PROVISIONER);
    if pair.old.is_some_and(|old| old.text(names::PROVISIONER) != own) {
        errors.immutable(&path.name(names::PROVISIONER), own);
    }
}

fn parameters(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    super::parameters(pair.new, false, path, errors);
}

fn reclaim_policy(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    const ALL: &[&str] = &["Delete", "Retain"];
    let own = pair.new.text(names::RECLAIM_POLICY);
    if !own.is_empty() && !ALL.contains(&own) {
        errors.not_supported(&path.name(names::RECLAIM_POLICY), own, ALL);
    }
}

fn binding_mode(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    const ALL: &[&str] = &["Immediate", "WaitForFirstConsumer"];
    let path = path.name(names::VOLUME_BINDING_MODE);
    match pair.new.str(names::VOLUME_BINDING_MODE) {
        None => errors.required(&path, ""),
        Some(mode) if !ALL.contains(&mode) => errors.not_supported(&path, mode, ALL),
        Some(_) => {}
    }
}

fn same_parameters(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let of = |own: &Object| {
        let own = own.object(names::PARAMETERS).unwrap_or(&EMPTY);
        crate::validate::metadata::sorted(own)
            .into_iter()
            .map(|(k, v)| (k.to_owned(), v.to_owned()))
            .collect()
    };
    let now: Vec<(String, String)> = of(pair.new);
    if pair.old.is_some_and(|old| of(old) != now) {
        errors.immutable(&path.name(names::PARAMETERS), pair.new.get(names::PARAMETERS));
    }
}

fn topologies(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(names::ALLOWED_TOPOLOGIES);
    let count = pair.new.list(names::ALLOWED_TOPOLOGIES).len();
    // Upstream compares each with as many empty ones as there are terms, and with those before it: terms that
    // ask for nothing have a duplicate for each, a nil map being equal to an empty one.
    let mut seen: HashMap<BTreeMap<&str, BTreeSet<&str>>, usize> = HashMap::new();
    seen.insert(BTreeMap::new(), count);
    for (at, own) in items(pair.new, names::ALLOWED_TOPOLOGIES) {
        let path = path.index(at);
        let path = path.name(term::MATCH_LABEL_EXPRESSIONS);
        let mut keys = BTreeMap::new();
        for (at, own) in items(own, term::MATCH_LABEL_EXPRESSIONS) {
            let values = requirement(own, &path.index(at), errors);
            let key = own.text(requirement::KEY);
            if keys.insert(key, values).is_some() {
                errors.duplicate(&path.index(at).name(requirement::KEY), key);
            }
        }
        let before = seen.entry(keys).or_default();
        for _ in 0..(*before).min(DUPLICATES) {
            errors.duplicate(&path, "");
        }
        *before += 1;
    }
}

/// As many duplicates of one term are told of.
const DUPLICATES: usize = 64;

fn requirement<'a>(own: &'a Object, path: &Path<'_>, errors: &mut Errors) -> BTreeSet<&'a str> {
    let list = path.name(requirement::VALUES);
    if own.list(requirement::VALUES).is_empty() {
        errors.required(&list, "");
    }
    let mut values = BTreeSet::new();
    for (at, value) in texts(own, requirement::VALUES) {
        if !values.insert(value) {
            errors.duplicate(&list.index(at), value);
        }
    }
    let key = own.text(requirement::KEY);
    errors.invalid_each(&path.name(requirement::KEY), key, syntax::label_key(key));
    values
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    let path = Path::root("allowedTopologies");
    for (at, own) in items(subject.new, names::ALLOWED_TOPOLOGIES) {
        let path = path.index(at);
        let path = path.name(term::MATCH_LABEL_EXPRESSIONS);
        for (at, own) in items(own, term::MATCH_LABEL_EXPRESSIONS) {
            if let Some(said) = deprecated_label(own.text(requirement::KEY)) {
                out.push(format!("{}: {said}", path.index(at).name(requirement::KEY).text()));
            }
        }
    }
}
