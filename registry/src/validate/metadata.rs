//! Metadata of every object, and of the objects that templates hold: upstream's ValidateObjectMeta.

use super::{Errors, IMMUTABLE, Path, Plain, Subject, Typed};
use crate::metadata::{FOREGROUND, ORPHAN};
use crate::services::address;
use crate::table::{NameRule, Row};
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::catalogue::names::owner_reference as owner;
use keelson_api::catalogue::{Name, types};
use keelson_api::codec::json;
use keelson_api::status::Quoted;
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};
use rounds::Look;
use std::collections::HashSet;

mod rounds;

/// All annotations of an object together, in bytes.
const ANNOTATIONS_LIMIT: usize = 256 * 1024;

/// The metadata of an object about to be stored: every look that upstream takes at it.
///
/// A kind's own validation looks again at what was looked at for every kind, some twice, and clients see the
/// cause each time. One look of each sort tells whether there is anything to see at all.
///
/// `midway`: what the last look finds is kept for the place that the kind says.
pub(crate) fn check(
    subject: &Subject<'_>,
    midway: bool,
    errors: &mut Errors,
    name: &Names<'_>,
    between: impl FnOnce(&mut Errors),
) {
    let new = crate::metadata::of(subject.new);
    let old = subject.old.map(crate::metadata::of);
    let mut first = Errors::new();
    [Look::Whole, Look::Update, Look::Finalizers]
        .iter()
        .for_each(|at| look(*at, new, old, subject.row, (subject.row.name_rule, name), &mut first));
    if first.is_empty() {
        between(errors);
        return;
    }
    let looks = rounds::of(subject.row, subject.sub, old.is_some());
    let last = looks.iter().rposition(|at| *at != Look::Finalizers).unwrap_or_default();
    let mut between = Some(between);
    for (index, at) in looks.iter().enumerate() {
        if index == last
            && index > 0
            && let Some(between) = between.take()
        {
            between(errors);
        }
        // The look that is taken at every kind knows nothing of the kind's names.
        let is_common = if old.is_some() { index < COMMON } else { index == 0 && is_late(subject) };
        let names = if is_common { (NameRule::PathSegment, ANY) } else { (subject.row.name_rule, name) };
        if midway && index >= last {
            let mut found = Errors::new();
            look(*at, new, old, subject.row, names, &mut found);
            errors.defer(found);
            continue;
        }
        look(*at, new, old, subject.row, names, errors);
    }
    if let Some(between) = between {
        between(errors);
    }
}

/// Is it a create of a kind that does not look at metadata itself? Then that is done at last, where all else
/// is good.
pub(crate) fn is_late(subject: &Subject<'_>) -> bool {
    subject.old.is_none() && !rounds::looks_itself(subject.row)
}

/// What a kind says of a name besides its rule.
type Names<'a> = dyn Fn(&str, bool) -> Vec<String> + 'a;

/// Nothing.
const ANY: &Names<'_> = &|_, _| Vec::new();

/// Looks of an update that are those at every kind.
const COMMON: usize = 2;

fn look(
    at: Look,
    new: &Object,
    old: Option<&Object>,
    row: &Row,
    (rule, name): (NameRule, &Names<'_>),
    errors: &mut Errors,
) {
    match (at, old) {
        (Look::Whole, _) => whole(new, row.namespaced, rule, name, &Path::root("metadata"), errors),
        (Look::Update, Some(old)) => update(new, old, errors),
        (Look::Update, None) => {}
        (Look::Finalizers, _) => finalizer_names(new, errors),
    }
}

/// Metadata at a path: that of an object whose scope and names follow these rules.
pub(crate) fn at(metadata: &Object, namespaced: bool, rule: NameRule, path: &Path<'_>, errors: &mut Errors) {
    whole(metadata, namespaced, rule, ANY, path, errors);
}

fn whole(
    metadata: &Object,
    namespaced: bool,
    rule: NameRule,
    own: &Names<'_>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let base = metadata.text(meta::GENERATE_NAME);
    if !base.is_empty() {
        errors.invalid_each(&path.name(meta::GENERATE_NAME), base, name_errors(rule, base, true));
        errors.invalid_each(&path.name(meta::GENERATE_NAME), base, own(base, true));
    }
    let name = metadata.text(meta::NAME);
    if name.is_empty() {
        errors.required(&path.name(meta::NAME), "name or generateName is required");
    } else {
        errors.invalid_each(&path.name(meta::NAME), name, name_errors(rule, name, false));
        errors.invalid_each(&path.name(meta::NAME), name, own(name, false));
    }
    let namespace = metadata.text(meta::NAMESPACE);
    let field = path.name(meta::NAMESPACE);
    match (namespaced, namespace.is_empty()) {
        (true, true) => errors.required(&field, ""),
        (true, false) => errors.invalid_each(&field, namespace, syntax::dns1123_label(namespace)),
        (false, true) => {}
        (false, false) => errors.forbidden(&field, "not allowed on this type"),
    }
    maps(metadata, path, errors);
    finalizers(metadata, &path.name(meta::FINALIZERS), errors);
}

/// What both a look at metadata and a look at its update judge.
fn maps(metadata: &Object, path: &Path<'_>, errors: &mut Errors) {
    labels(metadata.object(meta::LABELS), &path.name(meta::LABELS), errors);
    annotations(metadata.object(meta::ANNOTATIONS), &path.name(meta::ANNOTATIONS), errors);
    owners(metadata, &path.name(meta::OWNER_REFERENCES), errors);
}

/// What is wrong with a name, or with the base of a generated one.
pub(crate) fn name_errors(rule: NameRule, name: &str, prefix: bool) -> Vec<String> {
    let masked;
    let rule = if prefix && rule == NameRule::Name { NameRule::PathSegment } else { rule };
    let checked = if prefix && rule != NameRule::PathSegment {
        masked = syntax::mask_trailing_dash(name);
        masked.as_str()
    } else {
        name
    };
    match rule {
        NameRule::Address => address::faults(checked),
        NameRule::Label => syntax::dns1123_label(checked),
        NameRule::PathSegment if prefix => syntax::path_segment_prefix(checked),
        NameRule::PathSegment => syntax::path_segment_name(checked),
        NameRule::Name | NameRule::Subdomain => syntax::dns1123_subdomain(checked),
    }
}

/// A map of labels.
pub(crate) fn labels(labels: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let Some(labels) = labels else { return };
    for (key, value) in sorted(labels) {
        errors.invalid_each(path, key, syntax::label_key(key));
        errors.invalid_each(path, value, syntax::label_value(value));
    }
}

/// A map of annotations.
pub(crate) fn annotations(annotations: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let Some(annotations) = annotations else { return };
    let mut size = 0;
    for (key, value) in sorted(annotations) {
        size += key.len() + value.len();
        errors.invalid_each(path, key, syntax::label_key(&key.to_lowercase()));
    }
    if size > ANNOTATIONS_LIMIT {
        errors.too_long(path, ANNOTATIONS_LIMIT);
    }
}

/// Annotations that users pass on to a signer: every key has a domain.
pub(crate) fn user_annotations(annotations: &Object, path: &Path<'_>, errors: &mut Errors) {
    for (key, _) in sorted(annotations) {
        let lower = key.to_lowercase();
        if lower.contains('/') {
            errors.invalid_each(path, lower.as_str(), syntax::label_key(&lower));
        } else {
            errors.invalid(path, lower.as_str(), "must be a domain-prefixed key (such as \"acme.io/foo\")");
        }
    }
    let size: usize = sorted(annotations).iter().map(|(key, value)| key.len() + value.len()).sum();
    if size > ANNOTATIONS_LIMIT {
        errors.too_long(path, ANNOTATIONS_LIMIT);
    }
}

/// The members of a map of texts by key: Go's maps have no order, ours is always the same.
pub(crate) fn sorted(map: &Object) -> Vec<(&str, &str)> {
    let pairs = map.iter().map(|(key, value)| (key.as_str(), value.as_str().unwrap_or_default()));
    let mut pairs: Vec<(&str, &str)> = pairs.collect();
    pairs.sort_unstable();
    pairs
}

fn owners(metadata: &Object, path: &Path<'_>, errors: &mut Errors) {
    let mut controller: Option<String> = None;
    for reference in metadata.list(meta::OWNER_REFERENCES).iter().filter_map(Value::as_object) {
        let api_version = reference.text(owner::API_VERSION);
        let (kind, name) = (reference.text(owner::KIND), reference.text(owner::NAME));
        if api_version.rsplit('/').next().unwrap_or_default().is_empty() {
            errors.invalid(&path.name(owner::API_VERSION), api_version, "version must not be empty");
        }
        for (member, value) in
            [(owner::KIND, kind), (owner::NAME, name), (owner::UID, reference.text(owner::UID))]
        {
            if value.is_empty() {
                errors.invalid(&path.name(member), value, "must not be empty");
            }
        }
        if api_version == "v1" && kind == "Event" {
            let shown = Typed(types::META_V1_OWNER_REFERENCE, reference);
            errors.invalid(path, shown, "/v1, Kind=Event is disallowed from being an owner");
        }
        if reference.bool(owner::CONTROLLER) != Some(true) {
            continue;
        }
        let this = format!("{kind}/{name}");
        if let Some(first) = &controller {
            let detail = format!(
                "Only one reference can have Controller set to true. Found \"true\" in references for \
                 {first} and {this}"
            );
            errors.invalid(path, Plain(&owners_text(metadata)), detail);
        } else {
            controller = Some(this);
        }
    }
}

/// All owners as Go prints them in an error.
fn owners_text(metadata: &Object) -> String {
    let mut text = Vec::new();
    for reference in metadata.list(meta::OWNER_REFERENCES).iter().filter_map(Value::as_object) {
        text.push(if text.is_empty() { b'[' } else { b',' });
        json::encode(types::META_V1_OWNER_REFERENCE, reference, &mut text);
    }
    text.push(b']');
    String::from_utf8_lossy(&text).into_owned()
}

fn finalizers(metadata: &Object, path: &Path<'_>, errors: &mut Errors) {
    let all: Vec<&str> = crate::metadata::finalizers(metadata).collect();
    for name in &all {
        errors.invalid_each(path, *name, syntax::label_key(name));
    }
    if all.contains(&ORPHAN) && all.contains(&FOREGROUND) {
        errors.invalid(path, &all, format!("finalizer {ORPHAN} and {FOREGROUND} cannot be both set"));
    }
}

/// Finalizers of the built-in kinds are known ones, or have a domain.
fn finalizer_names(metadata: &Object, errors: &mut Errors) {
    for (at, name) in crate::metadata::finalizers(metadata).enumerate() {
        finalizer_name(name, &Path::root("metadata.finalizers").index(at), errors);
    }
}

/// A known finalizer, or one with a domain.
pub(crate) fn finalizer_name(name: &str, path: &Path<'_>, errors: &mut Errors) {
    const DETAIL: &str = "name is neither a standard finalizer name nor is it fully qualified";
    if !name.contains('/') && !matches!(name, "kubernetes" | ORPHAN | FOREGROUND) {
        errors.invalid(path, name, DETAIL);
    }
}

/// What an update may not do to metadata.
fn update(new: &Object, old: &Object, errors: &mut Errors) {
    let path = Path::root("metadata");
    if crate::metadata::is_deleting(old) {
        let before: HashSet<&str> = crate::metadata::finalizers(old).collect();
        let mut added: Vec<&str> =
            crate::metadata::finalizers(new).filter(|name| !before.contains(name)).collect();
        added.sort_unstable();
        added.dedup();
        if !added.is_empty() {
            let quoted: Vec<String> = added.iter().map(|name| Quoted(name).to_string()).collect();
            let detail = format!(
                "no new finalizers can be added if the object is being deleted, found new finalizers \
                 []string{{{}}}",
                quoted.join(", ")
            );
            errors.forbidden(&path.name(meta::FINALIZERS), detail);
        }
    }
    for field in [meta::NAME, meta::NAMESPACE, meta::UID, meta::CREATION_TIMESTAMP, meta::DELETION_TIMESTAMP]
    {
        immutable_text(new, old, field, &path, errors);
    }
    let grace = meta::DELETION_GRACE_PERIOD_SECONDS;
    if new.int(grace) != old.int(grace) {
        errors.immutable(&path.name(grace), new.int(grace));
    }
    maps(new, &path, errors);
}

fn immutable_text(new: &Object, old: &Object, field: Name, path: &Path<'_>, errors: &mut Errors) {
    if new.text(field) != old.text(field) {
        errors.invalid(&path.name(field), new.text(field), IMMUTABLE);
    }
}
