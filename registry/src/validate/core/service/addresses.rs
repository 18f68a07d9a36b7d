//! Addresses of Services and their families: what one write may say, and what updates may change.

use super::is_headless;
use crate::validate::rules::texts;
use crate::validate::{Errors, Path, ip};
use keelson_api::catalogue::names::service_spec as spec;
use keelson_api::tree::{Object, Value};
use std::collections::HashSet;

const FIXED: &str = "may not change once set";

fn is_name(own: &Object) -> bool {
    own.text(spec::TYPE) == "ExternalName"
}

/// What an update may not change: addresses and families come and go in second place only.
pub(super) fn update(new: &Object, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    if is_name(new) || is_name(old) {
        return;
    }
    let headless = (is_headless(old), is_headless(new));
    if headless != (true, true) {
        update_ips(new, old, path, errors);
    }
    if headless == (false, false) {
        update_families(new, old, path, errors);
    }
}

fn released(new: &Object, what: &str, path: &Path<'_>, errors: &mut Errors) {
    let policy = new.get(spec::IP_FAMILY_POLICY);
    if policy.and_then(Value::as_str) != Some("SingleStack") {
        let detail = format!("must be set to 'SingleStack' when releasing the secondary {what}");
        errors.invalid(&path.name(spec::IP_FAMILY_POLICY), policy, detail);
    }
}

fn update_ips(new: &Object, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    let (now, before) = (new.list(spec::CLUSTER_IPS), old.list(spec::CLUSTER_IPS));
    let at = path.name(spec::CLUSTER_IPS);
    let shown = new.get(spec::CLUSTER_IPS);
    if now.len() == before.len() {
        for (index, _) in before.iter().zip(now).enumerate().filter(|(_, (before, now))| before != now) {
            errors.invalid(&at.index(index), shown, FIXED);
        }
        return;
    }
    if now.is_empty() {
        errors.invalid(&at.index(0), shown, "primary clusterIP can not be unset");
    }
    if let (Some(before), Some(now)) = (before.first(), now.first())
        && before != now
    {
        errors.invalid(&at.index(0), shown, FIXED);
    }
    if now.len() < before.len() && now.len() == 1 {
        released(new, "clusterIP", path, errors);
    }
}

fn update_families(new: &Object, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    let (now, before) = (new.list(spec::IP_FAMILIES), old.list(spec::IP_FAMILIES));
    let at = path.name(spec::IP_FAMILIES);
    let at = at.index(0);
    let shown = new.get(spec::IP_FAMILIES);
    if now.len() == before.len() {
        for _ in before.iter().zip(now).filter(|(before, now)| before != now) {
            errors.invalid(&at, shown, FIXED);
        }
        return;
    }
    if now.len() < before.len() && new.list(spec::CLUSTER_IPS).is_empty() {
        errors.invalid(&at, shown, "primary ipFamily can not be unset");
    }
    if let (Some(before), Some(now)) = (before.first(), now.first())
        && before != now
    {
        // Upstream shows the addresses here.
        errors.invalid(&at, new.get(spec::CLUSTER_IPS), FIXED);
    }
    if now.len() < before.len() && now.len() == 1 {
        released(new, "ipFamily", path, errors);
    }
}

/// What addresses, families and their policy must be.
pub(super) fn check(own: &Object, old: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    if is_name(own) {
        return;
    }
    let at = path.name(spec::CLUSTER_IPS);
    let all = own.list(spec::CLUSTER_IPS);
    let shown = own.get(spec::CLUSTER_IPS);
    match own.text(spec::CLUSTER_IP) {
        "" if !all.is_empty() => {
            errors.invalid(&at, shown, "must be empty when `clusterIP` is not specified");
        }
        "" => {}
        _ if all.is_empty() => errors.required(&at, ""),
        first if all[0].as_str() != Some(first) => {
            errors.invalid(&at, shown, "first value must match `clusterIP`");
        }
        _ => {}
    }
    families(own, path, errors);
    if !ips(own, old, &at, errors) {
        return;
    }
    let parsed: Vec<_> = all.iter().filter_map(Value::as_str).filter_map(ip::parse).collect();
    if all.len() > 1 {
        let six = parsed.iter().filter(|ip| ip::is_v6(**ip)).count();
        if six == 0 || six == parsed.len() {
            errors.invalid(&at, shown, "may specify no more than one IP for each IP family");
        }
    }
    if is_headless(own) {
        return;
    }
    for ((index, text), (_, family)) in texts(own, spec::CLUSTER_IPS).zip(texts(own, spec::IP_FAMILIES)) {
        let is_v6 = ip::parse(text).is_some_and(ip::is_v6);
        if (family == "IPv4" && is_v6) || (family == "IPv6" && !is_v6) {
            let detail = format!("expected an {family} value as indicated by `ipFamilies[{index}]`");
            errors.invalid(&at.index(index), text, detail);
        }
    }
}

fn families(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let at = path.name(spec::IP_FAMILIES);
    let mut seen = HashSet::new();
    for (index, family) in texts(own, spec::IP_FAMILIES) {
        if !matches!(family, "IPv4" | "IPv6") {
            errors.not_supported(&at.index(index), family, &["IPv4", "IPv6"]);
        }
        if !seen.insert(family) {
            errors.duplicate(&at.index(index), family);
        }
    }
    let supported = ["PreferDualStack", "RequireDualStack", "SingleStack"];
    if let Some(policy) = own.str(spec::IP_FAMILY_POLICY).filter(|policy| !supported.contains(policy)) {
        errors.not_supported(&path.name(spec::IP_FAMILY_POLICY), policy, &supported);
    }
}

/// Each address by itself; true if all can be read.
fn ips(own: &Object, old: Option<&Object>, at: &Path<'_>, errors: &mut Errors) -> bool {
    let before: HashSet<&str> =
        old.map(|old| texts(old, spec::CLUSTER_IPS).map(|(_, ip)| ip).collect()).unwrap_or_default();
    let count = own.list(spec::CLUSTER_IPS).len();
    let shown = own.get(spec::CLUSTER_IPS);
    let mut fine = true;
    for (index, text) in texts(own, spec::CLUSTER_IPS) {
        if index == 0 && text == "None" {
            if count > 1 {
                fine = false;
                errors.invalid(at, shown, "'None' must be the first and only value");
            }
            continue;
        }
        if !before.contains(text) {
            let told = errors.len();
            ip::legacy(text, &[], &at.index(index), errors);
            fine &= errors.len() == told;
        }
    }
    if count > 2 {
        errors.invalid(at, shown, "may only hold up to 2 values");
    }
    fine
}
