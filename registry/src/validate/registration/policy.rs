//! Policies of admission, validating and mutating ones.

use super::expressions::{self, Compiler, Wanted};
use super::{FAILURE_POLICIES, REINVOCATION_POLICIES, conditions, mutating, of_match, part, required_of};
use crate::metadata as object_metadata;
use crate::validate::gojson::GoJson;
use crate::validate::rules::items;
use crate::validate::{Errors, Path, Plain, Shown, Subject};
use keelson_api::catalogue::names::{
    apply_configuration as patch, audit_annotation as annotation, expression_warning as warning,
    match_resources as resources, mutating_admission_policy_spec as mutating_spec, mutation,
    object_meta as meta, param_kind as param, type_checking as checking,
    validating_admission_policy_spec as spec, validating_admission_policy_status as status, validation,
    variable,
};
use keelson_api::catalogue::types;
use keelson_api::cel;
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::HashSet;

const REASONS: &[&str] = &["Forbidden", "Invalid", "RequestEntityTooLarge"];
const ANNOTATIONS: usize = 20;
const EXPRESSION_BYTES: usize = 5 * 1024;

pub(in crate::validate) fn validating(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        return of_status(part(subject.new, "status"), &Path::root("status"), errors);
    }
    let (own, path) = (part(subject.new, "spec"), Path::root("spec"));
    let compiler = shared(subject, own, false, &path, errors);
    if own.list(spec::VALIDATIONS).is_empty() && own.list(spec::AUDIT_ANNOTATIONS).is_empty() {
        for list in [spec::VALIDATIONS, spec::AUDIT_ANNOTATIONS] {
            let detail = "validations or auditAnnotations must contain at least one item";
            errors.required(&path.name(list), detail);
        }
        return;
    }
    let at_validations = path.name(spec::VALIDATIONS);
    for (at, one) in items(own, spec::VALIDATIONS) {
        of_validation(one, &compiler, &at_validations.index(at), errors);
    }
    audit(own, object_metadata::of(subject.new).text(meta::NAME), &compiler, &path, errors);
}

fn of_status(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let list = path.field("typeChecking.expressionWarnings");
    let checked = own.object(status::TYPE_CHECKING);
    for (at, one) in checked.into_iter().flat_map(|own| items(own, checking::EXPRESSION_WARNINGS)) {
        let path = list.index(at);
        if one.text(warning::WARNING).is_empty() {
            errors.required(&path.name(warning::WARNING), "");
        }
        if one.text(warning::FIELD_REF).trim().is_empty() {
            errors.required(&path.name(warning::FIELD_REF), "");
        }
    }
    crate::validate::conditions::check(own, status::CONDITIONS, path, errors);
}

/// What both kinds have; gives what compiles the expressions after the variables.
fn shared(
    subject: &Subject<'_>,
    own: &Object,
    mutates: bool,
    path: &Path<'_>,
    errors: &mut Errors,
) -> Compiler {
    required_of(own, spec::FAILURE_POLICY, FAILURE_POLICIES, true, path, errors);
    if let Some(given) = own.object(spec::PARAM_KIND) {
        of_kind(given, &path.name(spec::PARAM_KIND), errors);
    }
    let at = path.name(spec::MATCH_CONSTRAINTS);
    match own.object(spec::MATCH_CONSTRAINTS) {
        None => errors.required(&at, ""),
        Some(given) => {
            of_match(given, &at, errors);
            if given.list(resources::RESOURCE_RULES).is_empty() {
                errors.required(&at.name(resources::RESOURCE_RULES), "");
            }
            if mutates {
                mutating(given, &at, errors);
            }
        }
    }
    let stays = subject.old.is_some_and(|old| {
        let old = part(old, "spec");
        [spec::PARAM_KIND, spec::MATCH_CONDITIONS].iter().all(|at| old.get(*at) == own.get(*at))
    });
    let params = own.object(spec::PARAM_KIND).is_some();
    if !stays {
        conditions(own, spec::MATCH_CONDITIONS, params, path, errors);
    }
    let has_variables = mutates || !own.list(spec::VARIABLES).is_empty();
    let mut compiler = if has_variables { Compiler::with_variables(params) } else { Compiler::alone(params) };
    let path = path.name(spec::VARIABLES);
    for (at, one) in items(own, spec::VARIABLES) {
        let (path, name) = (path.index(at), one.text(variable::NAME));
        if name.trim().is_empty() {
            errors.required(&path.name(variable::NAME), "name is not specified");
        } else if !is_identifier(name) {
            errors.invalid(&path.name(variable::NAME), name, "must be a valid CEL identifier");
        }
        let (text, at) = (one.text(variable::EXPRESSION), path.name(variable::EXPRESSION));
        if text.trim().is_empty() {
            errors.required(&at, "expression is not specified");
        } else {
            compiler.variable(name, text, &at, errors);
        }
    }
    compiler
}

fn is_identifier(name: &str) -> bool {
    let mut bytes = name.bytes();
    bytes.next().is_some_and(|c| c.is_ascii_alphabetic() || c == b'_')
        && bytes.all(|c| c.is_ascii_alphanumeric() || c == b'_')
        && !cel::is_reserved(name)
}

fn of_kind(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let (version, kind) = (own.text(param::API_VERSION), own.text(param::KIND));
    let at = path.name(param::API_VERSION);
    if version.is_empty() {
        errors.required(&at, "");
    } else if version.matches('/').count() > 1 {
        errors.invalid(&at, version, format!("unexpected GroupVersion string: {version}"));
    } else {
        let (group, short) = version.split_once('/').unwrap_or(("", version));
        let problems = syntax::dns1123_subdomain(group);
        if !group.is_empty() && !problems.is_empty() {
            errors.invalid(&at, group, problems.join(","));
        }
        let problems = syntax::dns1035_label(short);
        if short.is_empty() {
            errors.invalid(&at, version, "version must be specified");
        } else if !problems.is_empty() {
            errors.invalid(&at, short, problems.join(","));
        }
    }
    let problems = syntax::dns1035_label(&kind.to_lowercase());
    if kind.is_empty() {
        errors.required(&path.name(param::KIND), "");
    } else if !problems.is_empty() {
        let detail = format!("may have mixed case, but should otherwise match: {}", problems.join(","));
        errors.invalid(&path.name(param::KIND), kind, detail);
    }
}

fn of_validation(own: &Object, compiler: &Compiler, path: &Path<'_>, errors: &mut Errors) {
    let (text, at) = (own.text(validation::EXPRESSION), path.name(validation::EXPRESSION));
    if text.trim().is_empty() {
        errors.required(&at, "expression is not specified");
    } else {
        compiler.check(text, text, &expressions::BOOL, &at, errors);
    }
    for at in [validation::MESSAGE_EXPRESSION, validation::MESSAGE] {
        let text = own.text(at);
        let trimmed = text.trim();
        if !text.is_empty() && trimmed.is_empty() {
            errors.invalid(&path.name(at), text, "must be non-empty if specified");
        } else if at == validation::MESSAGE_EXPRESSION && !text.is_empty() {
            compiler.message(text, &path.name(at), errors);
        } else if at == validation::MESSAGE && trimmed.contains(['\n', '\r']) {
            errors.invalid(&path.name(at), text, "must not contain line breaks");
        }
    }
    super::one_of(own, validation::REASON, REASONS, path, errors);
}

fn audit(own: &Object, name: &str, compiler: &Compiler, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(spec::AUDIT_ANNOTATIONS);
    if own.list(spec::AUDIT_ANNOTATIONS).len() > ANNOTATIONS {
        let ty = types::ADMISSIONREGISTRATION_V1_AUDIT_ANNOTATION;
        let shown: Vec<String> =
            items(own, spec::AUDIT_ANNOTATIONS).map(|(_, one)| GoJson(ty, one).shown()).collect();
        let detail = format!("must not have more than {ANNOTATIONS} auditAnnotations");
        errors.invalid(&path, Plain(&format!("[{}]", shown.join(","))), detail);
    }
    let mut seen = HashSet::new();
    for (at, one) in items(own, spec::AUDIT_ANNOTATIONS) {
        let (path, key) = (path.index(at), one.text(annotation::KEY));
        let at_key = path.name(annotation::KEY);
        if name.is_empty() {
            errors.invalid(&at_key, key, "requires metadata.name be non-empty");
        } else {
            let whole = format!("{name}/{key}");
            errors.invalid_each(&at_key, whole.as_str(), syntax::label_key(&whole));
        }
        let given = one.text(annotation::VALUE_EXPRESSION);
        let expression = given.trim();
        let at = path.name(annotation::VALUE_EXPRESSION);
        if expression.is_empty() {
            errors.required(&at, "valueExpression is not specified");
        } else if expression.len() > EXPRESSION_BYTES {
            errors.required(&at, format!("must not exceed {EXPRESSION_BYTES} bytes in length"));
        } else {
            compiler.check(expression, given, &expressions::TEXT_OR_NULL, &at, errors);
        }
        if !seen.insert(key) {
            errors.duplicate(&at_key, key);
        }
    }
}

pub(in crate::validate) fn of_mutating(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        return;
    }
    let (own, path) = (part(subject.new, "spec"), Path::root("spec"));
    let compiler = shared(subject, own, true, &path, errors);
    let list = path.name(mutating_spec::MUTATIONS);
    if own.list(mutating_spec::MUTATIONS).is_empty() {
        errors.required(&list, "mutations must contain at least one item");
    }
    for (at, one) in items(own, mutating_spec::MUTATIONS) {
        of_mutation(one, &compiler, &list.index(at), errors);
    }
    required_of(own, mutating_spec::REINVOCATION_POLICY, REINVOCATION_POLICIES, false, &path, errors);
}

fn of_mutation(own: &Object, compiler: &Compiler, path: &Path<'_>, errors: &mut Errors) {
    let kind = own.text(mutation::PATCH_TYPE);
    let (given, other, wanted) = match kind {
        "JSONPatch" => (mutation::JSON_PATCH, mutation::APPLY_CONFIGURATION, Wanted::Patch),
        "ApplyConfiguration" => (mutation::APPLY_CONFIGURATION, mutation::JSON_PATCH, Wanted::Applied),
        "" => return errors.required(&path.name(mutation::PATCH_TYPE), ""),
        _ => {
            let all = ["ApplyConfiguration", "JSONPatch"];
            return errors.not_supported(&path.name(mutation::PATCH_TYPE), kind, &all);
        }
    };
    match own.object(given) {
        None => {
            errors.required(&path.name(given), format!("must be specified when patchType is {kind}"));
        }
        Some(own) => {
            let (text, path) = (own.text(patch::EXPRESSION).trim(), path.name(given));
            let at = path.name(patch::EXPRESSION);
            if text.is_empty() {
                errors.required(&at, "");
            } else {
                compiler.check(text, text, &wanted, &at, errors);
            }
        }
    }
    if own.contains(other) {
        let shown = format!("{{{}}}", other.as_str());
        let detail = format!("must not be specified when patchType is {kind}");
        errors.invalid(&path.name(other), shown.as_str(), detail);
    }
}
