//! Validation that holds for every kind: metadata, its updates, and the options of verbs.
//!
//! Paths, reasons and words are upstream's (apimachinery's ValidateObjectMeta and options validation).
//! What a kind adds stands with the kind.

use crate::metadata::{FOREGROUND, ORPHAN};
use crate::options::{DeleteOptions, PatchKind, WriteOptions};
use crate::table::{NameRule, Row};
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::catalogue::names::owner_reference as owner;
use keelson_api::status::{Fault, FieldError, GroupResource, Quoted, Result, Status};
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};
use std::collections::HashSet;

/// All annotations of an object together, in bytes.
const ANNOTATIONS_LIMIT: usize = 256 * 1024;
/// A field manager's name, in bytes.
const FIELD_MANAGER_LIMIT: usize = 128;

/// How unknown and repeated fields of a body are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldValidation {
    Ignore,
    Strict,
    Warn,
}

/// Options of a write, judged.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judged<'a> {
    pub(crate) dry_run: bool,
    pub(crate) validation: FieldValidation,
    /// Whom the write counts for.
    pub(crate) manager: &'a str,
    /// May an apply take fields over?
    pub(crate) force: bool,
}

/// Judges options of a write; `kind` names them in errors (`CreateOptions`).
pub(crate) fn write_options<'a>(
    options: &WriteOptions,
    kind: &str,
    patch: Option<PatchKind>,
    manager: &'a str,
) -> Result<Judged<'a>> {
    let mut errors = Vec::new();
    match patch {
        Some(PatchKind::Apply) if options.field_manager.is_empty() => {
            errors.push(FieldError::required("fieldManager", "is required for apply patch"));
        }
        Some(PatchKind::Json | PatchKind::Merge | PatchKind::Strategic) if options.force.is_some() => {
            errors.push(FieldError::forbidden("force", "may not be specified for non-apply patch"));
        }
        _ => {}
    }
    field_manager(&options.field_manager, &mut errors);
    dry_run(&options.dry_run, &mut errors);
    let validation = match options.field_validation.as_str() {
        "" | "Warn" => FieldValidation::Warn,
        "Ignore" => FieldValidation::Ignore,
        "Strict" => FieldValidation::Strict,
        other => {
            let allowed = ["", "Ignore", "Strict", "Warn"];
            errors.push(FieldError::not_supported("fieldValidation", other, &allowed));
            FieldValidation::Warn
        }
    };
    if errors.is_empty() {
        let dry_run = !options.dry_run.is_empty();
        let force = options.force == Some(true);
        return Ok(Judged { dry_run, validation, manager, force });
    }
    Err(Status::invalid(&GroupResource::new("meta.k8s.io", kind), "", &errors))
}

/// Judges options of a delete.
pub(crate) fn delete_options(options: &DeleteOptions) -> Result<()> {
    let mut errors = Vec::new();
    if let Some(policy) = &options.propagation_policy {
        if options.orphan_dependents.is_some() {
            let detail = "orphanDependents and deletionPropagation cannot be both set";
            errors.push(FieldError::invalid("propagationPolicy", policy, detail));
        }
        let allowed = ["Foreground", "Background", "Orphan"];
        if !allowed.contains(&policy.as_str()) {
            let shown = ["Foreground", "Background", "Orphan", "nil"];
            errors.push(FieldError::not_supported("propagationPolicy", policy, &shown));
        }
    }
    dry_run(&options.dry_run, &mut errors);
    if errors.is_empty() {
        return Ok(());
    }
    Err(Status::invalid(&GroupResource::new("meta.k8s.io", "DeleteOptions"), "", &errors))
}

fn field_manager(manager: &str, errors: &mut Vec<FieldError>) {
    if manager.len() > FIELD_MANAGER_LIMIT {
        errors.push(too_long("fieldManager", FIELD_MANAGER_LIMIT));
    }
    for (at, c) in manager.char_indices() {
        if c.is_control() || (c.is_whitespace() && c != ' ') {
            let detail = format!("invalid character U+{:04X} (at position {at})", c as u32);
            errors.push(FieldError::invalid("fieldManager", manager, detail));
        }
    }
}

fn dry_run(values: &[String], errors: &mut Vec<FieldError>) {
    if values.iter().any(|value| value != "All") {
        let quoted: Vec<String> = values.iter().map(|value| Quoted(value).to_string()).collect();
        errors.push(FieldError {
            fault: Fault::NotSupported,
            field: "dryRun".to_owned(),
            value: format!("[{}]", quoted.join(",")),
            detail: "supported values: \"All\"".to_owned(),
        });
    }
}

fn too_long(field: &str, limit: usize) -> FieldError {
    FieldError {
        fault: Fault::TooLong,
        field: field.to_owned(),
        value: String::new(),
        detail: format!("may not be more than {limit} bytes"),
    }
}

/// The metadata of an object about to be stored.
pub(crate) fn metadata(metadata: &Object, row: &Row) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let base = metadata.text(meta::GENERATE_NAME);
    if !base.is_empty() {
        let base_errors = name_errors(row.name_rule, base, true);
        extend(&mut errors, "metadata.generateName", base, base_errors);
    }
    let name = metadata.text(meta::NAME);
    if name.is_empty() {
        errors.push(FieldError::required("metadata.name", "name or generateName is required"));
    } else {
        extend(&mut errors, "metadata.name", name, name_errors(row.name_rule, name, false));
    }
    let namespace = metadata.text(meta::NAMESPACE);
    match (row.namespaced, namespace.is_empty()) {
        (true, true) => errors.push(FieldError::required("metadata.namespace", "")),
        (true, false) => {
            extend(&mut errors, "metadata.namespace", namespace, syntax::dns1123_label(namespace));
        }
        (false, true) => {}
        (false, false) => {
            errors.push(FieldError::forbidden("metadata.namespace", "not allowed on this type"));
        }
    }
    labels_and_annotations(metadata, &mut errors);
    owners(metadata, &mut errors);
    finalizers(metadata, &mut errors);
    errors
}

fn extend(errors: &mut Vec<FieldError>, field: &str, value: &str, messages: Vec<String>) {
    errors.extend(messages.into_iter().map(|message| FieldError::invalid(field, value, message)));
}

fn name_errors(rule: NameRule, name: &str, prefix: bool) -> Vec<String> {
    let masked;
    let checked = if prefix && rule != NameRule::PathSegment {
        masked = syntax::mask_trailing_dash(name);
        masked.as_str()
    } else {
        name
    };
    match rule {
        NameRule::Label => syntax::dns1123_label(checked),
        NameRule::PathSegment if prefix => syntax::path_segment_prefix(checked),
        NameRule::PathSegment => syntax::path_segment_name(checked),
        NameRule::Subdomain => syntax::dns1123_subdomain(checked),
    }
}

fn labels_and_annotations(metadata: &Object, errors: &mut Vec<FieldError>) {
    if let Some(labels) = metadata.object(meta::LABELS) {
        for (key, value) in sorted(labels) {
            extend(errors, "metadata.labels", key, syntax::label_key(key));
            extend(errors, "metadata.labels", value, syntax::label_value(value));
        }
    }
    if let Some(annotations) = metadata.object(meta::ANNOTATIONS) {
        let mut size = 0;
        for (key, value) in sorted(annotations) {
            size += key.len() + value.len();
            extend(errors, "metadata.annotations", key, syntax::label_key(&key.to_lowercase()));
        }
        if size > ANNOTATIONS_LIMIT {
            errors.push(too_long("metadata.annotations", ANNOTATIONS_LIMIT));
        }
    }
}

fn sorted(map: &Object) -> Vec<(&str, &str)> {
    let pairs = map.iter().map(|(key, value)| (key.as_str(), value.as_str().unwrap_or_default()));
    let mut pairs: Vec<(&str, &str)> = pairs.collect();
    pairs.sort_unstable();
    pairs
}

fn owners(metadata: &Object, errors: &mut Vec<FieldError>) {
    const FIELD: &str = "metadata.ownerReferences";
    let mut controller: Option<String> = None;
    for reference in metadata.list(meta::OWNER_REFERENCES).iter().filter_map(Value::as_object) {
        let api_version = reference.text(owner::API_VERSION);
        let (kind, name) = (reference.text(owner::KIND), reference.text(owner::NAME));
        if api_version.rsplit('/').next().unwrap_or_default().is_empty() {
            let field = format!("{FIELD}.apiVersion");
            errors.push(FieldError::invalid(&field, api_version, "version must not be empty"));
        }
        for (member, value) in [("kind", kind), ("name", name), ("uid", reference.text(owner::UID))] {
            if value.is_empty() {
                let field = format!("{FIELD}.{member}");
                errors.push(FieldError::invalid(&field, value, "must not be empty"));
            }
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
            errors.push(FieldError {
                fault: Fault::Invalid,
                field: FIELD.to_owned(),
                value: String::new(),
                detail,
            });
        } else {
            controller = Some(this);
        }
    }
}

fn finalizers(metadata: &Object, errors: &mut Vec<FieldError>) {
    const FIELD: &str = "metadata.finalizers";
    let all: Vec<&str> = crate::metadata::finalizers(metadata).collect();
    for name in &all {
        extend(errors, FIELD, name, syntax::label_key(name));
    }
    if all.contains(&ORPHAN) && all.contains(&FOREGROUND) {
        errors.push(FieldError {
            fault: Fault::Invalid,
            field: FIELD.to_owned(),
            value: list_text(&all),
            detail: format!("finalizer {ORPHAN} and {FOREGROUND} cannot be both set"),
        });
    }
}

fn list_text(items: &[&str]) -> String {
    let quoted: Vec<String> = items.iter().map(|item| Quoted(item).to_string()).collect();
    format!("[{}]", quoted.join(","))
}

/// What an update may not do to metadata.
pub(crate) fn metadata_update(new: &Object, old: &Object) -> Vec<FieldError> {
    let mut errors = Vec::new();
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
            errors.push(FieldError::forbidden("metadata.finalizers", detail));
        }
    }
    immutable(new, old, meta::NAME, &mut errors);
    immutable(new, old, meta::NAMESPACE, &mut errors);
    immutable(new, old, meta::UID, &mut errors);
    immutable(new, old, meta::CREATION_TIMESTAMP, &mut errors);
    immutable(new, old, meta::DELETION_TIMESTAMP, &mut errors);
    let grace = meta::DELETION_GRACE_PERIOD_SECONDS;
    if new.int(grace) != old.int(grace) {
        let value = new.int(grace).map_or_else(|| "null".to_owned(), |n| n.to_string());
        errors.push(FieldError {
            fault: Fault::Invalid,
            field: "metadata.deletionGracePeriodSeconds".to_owned(),
            value,
            detail: "field is immutable".to_owned(),
        });
    }
    errors
}

fn immutable(new: &Object, old: &Object, field: keelson_api::catalogue::Name, errors: &mut Vec<FieldError>) {
    if new.text(field) != old.text(field) {
        let path = format!("metadata.{}", field.as_str());
        errors.push(FieldError::invalid(&path, new.text(field), "field is immutable"));
    }
}
