//! The options of verbs, judged: paths, reasons and words are apimachinery's options validation.

use super::{Errors, Path, Plain};
use crate::options::{DeleteOptions, PatchKind, WriteOptions};
use keelson_api::status::{GroupResource, Quoted, Result, Status};

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
    let mut errors = Errors::new();
    match patch {
        Some(PatchKind::Apply) if options.field_manager.is_empty() => {
            errors.required(&Path::root("fieldManager"), "is required for apply patch");
        }
        Some(PatchKind::Json | PatchKind::Merge | PatchKind::Strategic) if options.force.is_some() => {
            errors.forbidden(&Path::root("force"), "may not be specified for non-apply patch");
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
            errors.not_supported(&Path::root("fieldValidation"), other, &allowed);
            FieldValidation::Warn
        }
    };
    if errors.is_empty() {
        let dry_run = !options.dry_run.is_empty();
        let force = options.force == Some(true);
        return Ok(Judged { dry_run, validation, manager, force });
    }
    Err(Status::invalid(&GroupResource::new("meta.k8s.io", kind), "", errors.as_slice()))
}

/// Judges options of a delete.
pub(crate) fn delete_options(options: &DeleteOptions) -> Result<()> {
    let mut errors = Errors::new();
    if let Some(policy) = &options.propagation_policy {
        if options.orphan_dependents.is_some() {
            let detail = "orphanDependents and deletionPropagation cannot be both set";
            errors.invalid(&Path::root("propagationPolicy"), policy, detail);
        }
        let allowed = ["Foreground", "Background", "Orphan"];
        if !allowed.contains(&policy.as_str()) {
            let shown = ["Foreground", "Background", "Orphan", "nil"];
            errors.not_supported(&Path::root("propagationPolicy"), policy, &shown);
        }
    }
    dry_run(&options.dry_run, &mut errors);
    if errors.is_empty() {
        return Ok(());
    }
    Err(Status::invalid(&GroupResource::new("meta.k8s.io", "DeleteOptions"), "", errors.as_slice()))
}

fn field_manager(manager: &str, errors: &mut Errors) {
    let path = Path::root("fieldManager");
    if manager.len() > FIELD_MANAGER_LIMIT {
        errors.too_long(&path, FIELD_MANAGER_LIMIT);
    }
    for (at, c) in manager.char_indices() {
        if c.is_control() || (c.is_whitespace() && c != ' ') {
            let detail = format!("invalid character U+{:04X} (at position {at})", c as u32);
            errors.invalid(&path, manager, detail);
        }
    }
}

fn dry_run(values: &[String], errors: &mut Errors) {
    if values.iter().any(|value| value != "All") {
        let quoted: Vec<String> = values.iter().map(|value| Quoted(value).to_string()).collect();
        let shown = format!("[{}]", quoted.join(","));
        errors.not_supported(&Path::root("dryRun"), Plain(&shown), &["All"]);
    }
}
