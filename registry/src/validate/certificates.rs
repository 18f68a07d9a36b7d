//! CertificateSigningRequests: what is asked of whom, and who may decide what. Faults that an older server
//! stored may stay.

pub(super) mod pem;

use super::rules::EMPTY;
use super::{Errors, Path, Subject, signer};
use keelson_api::catalogue::names::{
    certificate_signing_request_condition as condition, certificate_signing_request_spec as spec,
    certificate_signing_request_status as status,
};
use keelson_api::status::Quoted;
use keelson_api::tree::Object;
use std::collections::HashSet;

const LEGACY_SIGNER: &str = "kubernetes.io/legacy-unknown";
const MIN_SECONDS: i64 = 600;

const USAGES: &[&str] = &[
    "any",
    "cert sign",
    "client auth",
    "code signing",
    "content commitment",
    "crl sign",
    "data encipherment",
    "decipher only",
    "digital signature",
    "email protection",
    "encipher only",
    "ipsec end system",
    "ipsec tunnel",
    "ipsec user",
    "key agreement",
    "key encipherment",
    "microsoft sgc",
    "netscape sgc",
    "ocsp signing",
    "s/mime",
    "server auth",
    "signing",
    "timestamping",
];

pub(super) fn signing_request(subject: &Subject<'_>, errors: &mut Errors) {
    let part = |object, name| Object::object(object, name).unwrap_or(&EMPTY);
    let new = part(subject.new, "spec");
    let old = subject.old.map(|old| part(old, "spec"));
    asked(new, old, &Path::root("spec"), errors);
    let path = Path::root("status");
    let new = part(subject.new, "status");
    let old = subject.old.map(|old| part(old, "status"));
    decided(new, old, &path.name(status::CONDITIONS), errors);
    let given = new.text(status::CERTIFICATE);
    let at = path.name(status::CERTIFICATE);
    let before = old.map(|old| old.text(status::CERTIFICATE));
    let tolerated = before.is_some_and(|old| old == given || pem::certificates(old).is_err());
    if !tolerated && let Err(problem) = pem::certificates(given) {
        errors.invalid(&at, "<certificate data>", problem);
    }
    let Some(old) = old else { return };
    kept(new, old, subject.sub, &path.name(status::CONDITIONS), errors);
    if given == old.text(status::CERTIFICATE) {
        return;
    }
    if subject.sub != "status" {
        errors.forbidden(&at, "updates may not set certificate content");
    } else if !old.text(status::CERTIFICATE).is_empty() {
        errors.forbidden(&at, "updates may not modify existing certificate content");
    }
}

fn asked(own: &Object, old: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    if let Err(problem) = pem::request(own.text(spec::REQUEST)) {
        errors.invalid(&path.name(spec::REQUEST), own.get(spec::REQUEST), problem);
    }
    used(own, old, &path.name(spec::USAGES), errors);
    let (name, at) = (own.text(spec::SIGNER_NAME), path.name(spec::SIGNER_NAME));
    let legacy = old.is_some_and(|old| old.text(spec::SIGNER_NAME) == LEGACY_SIGNER);
    if name == LEGACY_SIGNER && !legacy {
        errors.invalid(&at, name, "the legacy signerName is not allowed via this API version");
    } else {
        signer::name(name, &at, errors);
    }
    if let Some(n) = own.int(spec::EXPIRATION_SECONDS).filter(|n| *n < MIN_SECONDS) {
        let detail = "may not specify a duration less than 600 seconds (10 minutes)";
        errors.invalid(&path.name(spec::EXPIRATION_SECONDS), n, detail);
    }
}

fn used(own: &Object, old: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let texts = |own| Object::list(own, spec::USAGES).iter().map(|usage| usage.as_str().unwrap_or_default());
    if own.list(spec::USAGES).is_empty() {
        errors.required(path, "");
    }
    if !old.is_some_and(|old| texts(old).any(|usage| !USAGES.contains(&usage))) {
        for (at, usage) in texts(own).enumerate().filter(|(_, usage)| !USAGES.contains(usage)) {
            errors.not_supported(&path.index(at), usage, USAGES);
        }
    }
    if !old.is_some_and(|old| repeats(texts(old))) {
        let mut seen = HashSet::new();
        for (at, usage) in texts(own).enumerate().filter(|(_, usage)| !seen.insert(*usage)) {
            errors.duplicate(&path.index(at), usage);
        }
    }
}

fn repeats<'a>(mut texts: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = HashSet::new();
    texts.any(|text| !seen.insert(text))
}

fn conditions(own: &Object) -> impl Iterator<Item = &Object> {
    own.list(status::CONDITIONS).iter().map(|item| item.as_object().unwrap_or(&EMPTY))
}

fn types(own: &Object) -> impl Iterator<Item = &str> {
    conditions(own).map(|own| own.text(condition::TYPE))
}

fn decided(own: &Object, old: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let stored = |wanted: fn(&Object) -> bool| old.is_some_and(wanted);
    let contradicts =
        |own: &Object| ["Approved", "Denied"].iter().all(|kind| types(own).any(|own| own == *kind));
    let may_be_both = stored(contradicts);
    let may_be_empty = stored(|own| types(own).any(str::is_empty));
    let may_repeat = stored(|own| repeats(types(own)));
    let mut seen = HashSet::new();
    for (at, own) in conditions(own).enumerate() {
        let (item, kind) = (path.index(at), own.text(condition::TYPE));
        let at_type = item.name(condition::TYPE);
        if kind.is_empty() && !may_be_empty {
            errors.required(&at_type, "");
        }
        said(own, kind, &item.name(condition::STATUS), errors);
        let opposite = match kind {
            "Approved" => "Denied",
            "Denied" => "Approved",
            _ => "",
        };
        if !may_be_both && !opposite.is_empty() && seen.contains(opposite) {
            errors.invalid(path, kind, "Approved and Denied conditions are mutually exclusive");
        }
        if !seen.insert(kind) && !may_repeat {
            errors.duplicate(&at_type, kind);
        }
    }
}

/// The status of a condition: decisions are true, or are not there.
fn said(own: &Object, kind: &str, path: &Path<'_>, errors: &mut Errors) {
    let allowed: &[&str] = match kind {
        "Approved" | "Denied" | "Failed" => &["True"],
        _ => &["False", "True", "Unknown"],
    };
    match own.text(condition::STATUS) {
        "" => errors.required(path, ""),
        given if !allowed.contains(&given) => errors.not_supported(path, given, allowed),
        _ => {}
    }
}

/// Decisions stay, and come through their own subresource. (Elsewhere the stored ones replace what was
/// sent where their number is the same: those never differ here.)
fn kept(new: &Object, old: &Object, sub: &str, path: &Path<'_>, errors: &mut Errors) {
    let count = |own, kind: &str| types(own).filter(|own| *own == kind).count();
    for kind in ["Approved", "Denied", "Failed"] {
        if count(new, kind) < count(old, kind) {
            errors.forbidden(path, format!("updates may not remove a condition of type {}", Quoted(kind)));
        }
    }
    if sub == "approval" {
        return;
    }
    for kind in ["Approved", "Denied"] {
        if count(new, kind) > count(old, kind) {
            errors.forbidden(path, format!("updates may not add a condition of type {}", Quoted(kind)));
        }
    }
}
