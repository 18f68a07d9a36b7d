//! CSIDrivers: what a driver of volumes can do.

use crate::validate::rules::{self, Check, EMPTY, Pair, Rule, items, rule, texts};
use crate::validate::{Errors, Path, Subject};
use keelson_api::catalogue::names::{csi_driver as names, csi_driver_spec as spec};
use std::collections::HashSet;

const SPEC: &[Rule] = &[
    rule(spec::ATTACH_REQUIRED, Check::Whole(attach_required)),
    rule(spec::POD_INFO_ON_MOUNT, Check::Required("")),
    rule(spec::STORAGE_CAPACITY, Check::Required("")),
    rule(spec::FS_GROUP_POLICY, Check::OneOf(&["File", "None", "ReadWriteOnceWithFSType"])),
    rule(spec::TOKEN_REQUESTS, Check::Whole(tokens)),
    rule(spec::VOLUME_LIFECYCLE_MODES, Check::Whole(modes)),
    rule(spec::SE_LINUX_MOUNT, Check::Required("")),
    rule(spec::NODE_ALLOCATABLE_UPDATE_PERIOD_SECONDS, Check::Whole(period)),
    rule(spec::SERVICE_ACCOUNT_TOKEN_IN_SECRETS, Check::Whole(tokens_in_secrets)),
    rule(spec::ATTACH_REQUIRED, Check::Whole(attach_stays)),
    rule(spec::VOLUME_LIFECYCLE_MODES, Check::Immutable),
];

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let old = subject.old.map(|old| old.object(names::SPEC).unwrap_or(&EMPTY));
    rules::run(SPEC, Pair { new, old }, &Path::root("spec"), errors);
}

/// Upstream spells the field so.
const ATTACHED: &str = "attachedRequired";

fn attach_required(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    if !pair.new.contains(spec::ATTACH_REQUIRED) {
        errors.required(&path.field(ATTACHED), "");
    }
}

fn attach_stays(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let now = pair.new.get(spec::ATTACH_REQUIRED);
    if pair.old.is_some_and(|old| old.get(spec::ATTACH_REQUIRED) != now) {
        errors.immutable(&path.field(ATTACHED), now);
    }
}

fn tokens(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(spec::TOKEN_REQUESTS);
    let mut seen = HashSet::new();
    for (at, own) in items(pair.new, spec::TOKEN_REQUESTS) {
        let path = path.index(at);
        let audience = own.text("audience");
        if !seen.insert(audience) {
            errors.duplicate(&path.field("audience"), audience);
            continue;
        }
        let Some(seconds) = own.int("expirationSeconds") else { continue };
        let path = path.field("expirationSeconds");
        if seconds < 600 {
            errors.invalid(&path, seconds, "may not specify a duration less than 10 minutes");
        }
        if seconds > 1 << 32 {
            errors.invalid(&path, seconds, "may not specify a duration larger than 2^32 seconds");
        }
    }
}

fn modes(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    const ALL: &[&str] = &["Persistent", "Ephemeral"];
    for (_, mode) in texts(pair.new, spec::VOLUME_LIFECYCLE_MODES) {
        if !ALL.contains(&mode) {
            errors.not_supported(&path.name(spec::VOLUME_LIFECYCLE_MODES), mode, ALL);
        }
    }
}

fn period(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let field = spec::NODE_ALLOCATABLE_UPDATE_PERIOD_SECONDS;
    if let Some(seconds) = pair.new.int(field).filter(|seconds| *seconds < 10) {
        errors.invalid(&path.name(field), seconds, "must be greater than or equal to 10 seconds");
    }
}

fn tokens_in_secrets(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let field = spec::SERVICE_ACCOUNT_TOKEN_IN_SECRETS;
    if pair.new.contains(field) && pair.new.list(spec::TOKEN_REQUESTS).is_empty() {
        let detail = "serviceAccountTokenInSecrets is set but no tokenRequests are specified";
        errors.invalid(&path.name(field), pair.new.get(field), detail);
    }
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    const SAID: &str = "spec.serviceAccountTokenInSecrets is unset; if supported by this CSI driver, set to \
                        true to prevent possible logging of tokens in volume attributes";
    let new = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let old = subject.old.map(|old| old.object(names::SPEC).unwrap_or(&EMPTY));
    let tokens = new.list(spec::TOKEN_REQUESTS);
    if tokens.is_empty()
        || new.contains(spec::SERVICE_ACCOUNT_TOKEN_IN_SECRETS)
        || old.is_some_and(|old| old.list(spec::TOKEN_REQUESTS) == tokens)
    {
        return;
    }
    out.push(SAID.to_owned());
}
