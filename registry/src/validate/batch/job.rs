//! Jobs: a spec, the selector that is made for it, and what may change while it is suspended.

use super::{job_spec, job_status};
use crate::metadata as object_metadata;
use crate::validate::gojson::GoJson;
use crate::validate::rules::{EMPTY, Pair};
use crate::validate::{Errors, Path, Plain, Subject, Typed, alike, selector};
use keelson_api::catalogue::names::{
    affinity, container, job as names, job_spec as spec, job_status as status, object_meta as meta, pod_spec,
    pod_template_spec as template,
};
use keelson_api::catalogue::{Name, types};
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};

const UID: &str = "controller-uid";
const NAME: &str = "job-name";
const PREFIXED_UID: &str = "batch.kubernetes.io/controller-uid";
const PREFIXED_NAME: &str = "batch.kubernetes.io/job-name";

/// What every job must be.
pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        return;
    }
    let pair = specs(subject);
    generated_selector(subject.new, pair, errors);
    whole_spec(pair, subject, &Path::root("spec"), errors);
    host_name(subject.new, pair.new, errors);
}

/// What an update may not do, and writes to status.
pub(in crate::validate) fn check_update(subject: &Subject<'_>, errors: &mut Errors) {
    let Some(old_job) = subject.old else { return };
    let pair = specs(subject);
    if subject.sub == "status" {
        return job_status::check(pair.new, subject.new, old_job, errors);
    }
    // Upstream's update looks at the spec once more.
    let path = Path::root("spec");
    whole_spec(pair, subject, &path, errors);
    update(pair, old_job, &path, errors);
}

fn specs<'a>(subject: &Subject<'a>) -> Pair<'a> {
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let old = subject.old.map(|old| old.object(names::SPEC).unwrap_or(&EMPTY));
    Pair { new, old }
}

fn labels(own: &Object) -> Option<&Object> {
    let own = own.object(spec::TEMPLATE)?.object(template::METADATA)?;
    own.object(meta::LABELS)
}

/// A selector that was not made by hand is the one that is made for the job.
fn generated_selector(job: &Object, pair: Pair<'_>, errors: &mut Errors) {
    let Some(own) = pair.new.object(spec::SELECTOR) else { return };
    if pair.new.bool(spec::MANUAL_SELECTOR) == Some(true) {
        return;
    }
    let metadata = object_metadata::of(job);
    let (uid, name) = (metadata.text(meta::UID), metadata.text(meta::NAME));
    if uid.is_empty() {
        errors.required(&Path::root("metadata.uid"), "");
    }
    let prefixed = pair.old.is_none_or(|old| {
        labels(old).is_some_and(|own| own.contains(PREFIXED_NAME) && own.contains(PREFIXED_UID))
    });
    let mut wanted = vec![(UID, uid), (NAME, name)];
    if prefixed {
        wanted.extend([(PREFIXED_UID, uid), (PREFIXED_NAME, name)]);
    }
    let (given, path) = (labels(pair.new), Path::root("spec.template.metadata.labels"));
    for (key, value) in &wanted {
        match given.and_then(|own| own.str(*key)) {
            None => errors.required(&path.key(key), format!("must be '{value}'")),
            Some(own) if own != *value => {
                let shown = given.map(|own| Value::Object(own.clone()));
                errors.invalid(&path.key(key), shown.as_ref(), format!("must be '{value}'"));
            }
            Some(_) => {}
        }
    }
    let wanted: Object = wanted.into_iter().map(|(key, value)| (key, Value::from(value))).collect();
    if selector::is_valid(Some(own)) && !selector::matches(own, &wanted) {
        let shown = Typed(types::META_V1_LABEL_SELECTOR, own);
        errors.invalid(&Path::root("spec.selector"), shown, "`selector` not auto-generated");
    }
}

fn whole_spec(pair: Pair<'_>, subject: &Subject<'_>, path: &Path<'_>, errors: &mut Errors) {
    job_spec::check(pair, subject, path, errors);
    let own = pair.new.object(spec::SELECTOR);
    let at = path.name(spec::SELECTOR);
    match own {
        None => errors.required(&at, ""),
        Some(_) => {
            let strict = pair.old.is_none_or(|old| selector::is_valid(old.object(spec::SELECTOR)));
            selector::label_selector(own, strict, &at, errors);
        }
    }
    let given = labels(pair.new);
    let is_none = own
        .is_none_or(|own| selector::is_valid(Some(own)) && !selector::matches(own, given.unwrap_or(&EMPTY)));
    if is_none {
        let shown = given.map(|own| Value::Object(own.clone()));
        let detail = "`selector` does not match template `labels`";
        errors.invalid(&path.field("template.metadata.labels"), shown.as_ref(), detail);
    }
}

/// Pods of an indexed Job have its name and their index for a host name.
fn host_name(job: &Object, own: &Object, errors: &mut Errors) {
    let Some(count) = own.int(spec::COMPLETIONS).filter(|count| *count > 0) else { return };
    let name = object_metadata::of(job).text(meta::NAME);
    let longest = format!("{name}-{}", count - 1);
    if job_spec::is_indexed(own) && !syntax::dns1123_label(&longest).is_empty() {
        let detail = format!("will not able to create pod with invalid DNS label: {longest}");
        errors.invalid(&Path::root("metadata.name"), name, detail);
    }
}

fn update(pair: Pair<'_>, old_job: &Object, path: &Path<'_>, errors: &mut Errors) {
    let Some(old) = pair.old else { return };
    completions(pair.new, old, path, errors);
    let given = pair.new.object(spec::SELECTOR);
    if !alike::structs(types::META_V1_LABEL_SELECTOR, given, old.object(spec::SELECTOR)) {
        match given {
            None => errors.immutable(&path.name(spec::SELECTOR), Plain("null")),
            Some(own) => {
                errors.immutable(&path.name(spec::SELECTOR), Typed(types::META_V1_LABEL_SELECTOR, own));
            }
        }
    }
    template_update(pair.new, old, old_job, path, errors);
    fixed(pair.new, old, spec::COMPLETION_MODE, path, errors);
    job_spec::fixed_policy(pair, spec::POD_FAILURE_POLICY, types::BATCH_V1_POD_FAILURE_POLICY, path, errors);
    fixed(pair.new, old, spec::BACKOFF_LIMIT_PER_INDEX, path, errors);
    fixed(pair.new, old, spec::MANAGED_BY, path, errors);
    job_spec::fixed_policy(pair, spec::SUCCESS_POLICY, types::BATCH_V1_SUCCESS_POLICY, path, errors);
}

fn fixed(new: &Object, old: &Object, at: Name, path: &Path<'_>, errors: &mut Errors) {
    if new.get(at) != old.get(at) {
        errors.immutable(&path.name(at), new.get(at));
    }
}

/// Completions change with parallelism, and only where Pods are indexed.
fn completions(new: &Object, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    if !job_spec::is_indexed(new) {
        return fixed(new, old, spec::COMPLETIONS, path, errors);
    }
    let count = new.int(spec::COMPLETIONS);
    if let Some(all) = count
        && count != old.int(spec::COMPLETIONS)
        && count != new.int(spec::PARALLELISM)
    {
        let detail = "can only be modified in tandem with spec.parallelism";
        errors.invalid(&path.name(spec::COMPLETIONS), all, detail);
    }
}

/// The template stays, but for what a suspended Job without Pods may change.
fn template_update(new: &Object, old: &Object, old_job: &Object, path: &Path<'_>, errors: &mut Errors) {
    let own = old_job.object(names::STATUS).unwrap_or(&EMPTY);
    let started = own.contains(status::START_TIME) && !job_status::is_true(own, "Suspended");
    let suspended = old.bool(spec::SUSPEND) == Some(true);
    let mutable = suspended && !started && own.int(status::ACTIVE).unwrap_or(0) == 0;
    let new = new.object(spec::TEMPLATE).unwrap_or(&EMPTY);
    let mut old = old.object(spec::TEMPLATE).cloned().unwrap_or_default();
    let path = path.name(spec::TEMPLATE);
    if mutable {
        take_placement(new, &mut old);
        let pods = new.object(template::SPEC).unwrap_or(&EMPTY);
        take_resources(pods, old.object_entry(template::SPEC));
        let before = old.object(template::SPEC).unwrap_or(&EMPTY);
        if !alike::structs(types::CORE_V1_POD_SPEC, Some(before), Some(pods)) {
            let shown = GoJson(types::CORE_V1_POD_SPEC, pods);
            errors.immutable(&path.field("spec"), shown);
        }
    } else if !alike::structs(types::CORE_V1_POD_TEMPLATE_SPEC, Some(&old), Some(new)) {
        errors.immutable(&path, GoJson(types::CORE_V1_POD_TEMPLATE_SPEC, new));
    }
}

/// Puts what says where Pods go into `old`.
fn take_placement(new: &Object, old: &mut Object) {
    let pods = new.object(template::SPEC).unwrap_or(&EMPTY);
    let own = old.object_entry(template::SPEC);
    let given = pods.object(pod_spec::AFFINITY);
    let mut kept = own.object(pod_spec::AFFINITY).cloned();
    match (given, &mut kept) {
        (None, None) => {}
        (None, Some(before)) => {
            before.remove(affinity::NODE_AFFINITY);
            if before.is_empty() {
                kept = None;
            }
        }
        (Some(given), _) => {
            let mut before = kept.take().unwrap_or_default();
            put(&mut before, affinity::NODE_AFFINITY, given);
            kept = Some(before);
        }
    }
    match kept {
        Some(kept) => drop(own.insert(pod_spec::AFFINITY, kept)),
        None => drop(own.remove(pod_spec::AFFINITY)),
    }
    for at in [pod_spec::NODE_SELECTOR, pod_spec::TOLERATIONS, pod_spec::SCHEDULING_GATES] {
        put(own, at, pods);
    }
}

/// Puts the resources of containers into `old`, where they are the same containers.
fn take_resources(new: &Object, old: &mut Object) {
    for list in [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS] {
        let given = new.list(list);
        let Some(own) = old.list_mut(list).filter(|own| own.len() == given.len()) else { continue };
        let own = own.iter_mut().filter_map(Value::as_object_mut);
        for (own, given) in own.zip(given.iter().filter_map(Value::as_object)) {
            if own.text(container::NAME) == given.text(container::NAME) {
                put(own, container::RESOURCES, given);
            }
        }
    }
}

/// Puts the member in place, or takes it away where there is none.
fn put(own: &mut Object, at: Name, from: &Object) {
    match from.get(at) {
        Some(value) => drop(own.insert(at, value.clone())),
        None => drop(own.remove(at)),
    }
}

/// A new object whose name does not do for a host.
pub(super) fn warn_name(subject: &Subject<'_>, out: &mut Vec<String>) {
    crate::validate::apps::warn_name(subject, out);
}

/// Is it a create, or an update that changed the spec?
pub(super) fn is_news(subject: &Subject<'_>) -> bool {
    let generation = |object| object_metadata::of(object).int(meta::GENERATION);
    subject.old.is_none_or(|old| generation(old) != generation(subject.new))
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if !subject.sub.is_empty() {
        return;
    }
    warn_name(subject, out);
    if is_news(subject) {
        let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
        job_spec::warn(own, &Path::root("spec"), out);
    }
}
