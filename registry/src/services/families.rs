//! The IP families of a Service and what goes with them: clusterIP and clusterIPs, ipFamilies and
//! ipFamilyPolicy, from what clients say to what is stored.

use super::address::{self, Family};
use keelson_api::catalogue::names::{object_meta as meta, service_spec as fields};
use keelson_api::status::{Fault, FieldError, GroupResource, Quoted, Result, Status};
use keelson_api::tree::{Object, Value};

pub(super) const NONE: &str = "None";
const SINGLE: &str = "SingleStack";
const PREFER: &str = "PreferDualStack";
const REQUIRE: &str = "RequireDualStack";
const POLICIES: [&str; 3] = [PREFER, REQUIRE, SINGLE];

const IPS: &str = "spec.clusterIPs";
const FAMILIES: &str = "spec.ipFamilies";
const POLICY: &str = "spec.ipFamilyPolicy";

/// The spec of a Service, read.
#[derive(Clone, Copy)]
pub(super) struct Spec<'a>(&'a Object);

impl<'a> Spec<'a> {
    pub(super) fn of(service: &'a Object) -> Self {
        static NONE: Object = Object::new();
        Self(service.object("spec").unwrap_or(&NONE))
    }

    pub(super) fn kind(self) -> &'a str {
        self.0.text(fields::TYPE)
    }

    pub(super) fn is_external_name(self) -> bool {
        self.kind() == "ExternalName"
    }

    fn cluster_ip(self) -> &'a str {
        self.0.text(fields::CLUSTER_IP)
    }

    pub(super) fn ips(self) -> Vec<&'a str> {
        texts(self.0.list(fields::CLUSTER_IPS))
    }

    pub(super) fn families(self) -> Vec<&'a str> {
        texts(self.0.list(fields::IP_FAMILIES))
    }

    fn policy(self) -> Option<&'a str> {
        self.0.str(fields::IP_FAMILY_POLICY)
    }

    pub(super) fn is_headless(self) -> bool {
        self.ips().first() == Some(&NONE)
    }

    fn has_selector(self) -> bool {
        self.0.object(fields::SELECTOR).is_some_and(|own| !own.is_empty())
    }

    /// Without addresses and without pods: the families are whatever the client says.
    fn is_free(self) -> bool {
        self.cluster_ip() == NONE && !self.has_selector()
    }
}

fn texts(list: &[Value]) -> Vec<&str> {
    list.iter().filter_map(Value::as_str).collect()
}

fn set(spec: &mut Object, field: keelson_api::catalogue::Name, texts: &[String]) {
    if texts.is_empty() {
        spec.remove(field);
    } else {
        let list: Vec<Value> = texts.iter().map(|text| Value::from(text.as_str())).collect();
        spec.insert(field, list);
    }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// Sets the addresses of a Service; the first one is its clusterIP.
pub(super) fn set_ips(service: &mut Object, ips: &[String]) {
    let spec = service.object_entry("spec");
    set(spec, fields::CLUSTER_IPS, ips);
    if let Some(first) = ips.first() {
        spec.insert(fields::CLUSTER_IP, first.as_str());
    }
}

/// Which families a server has: the first is the one of its first range.
#[derive(Clone, Copy, Debug)]
pub(super) struct Configured {
    pub(super) first: Family,
    pub(super) both: bool,
}

impl Configured {
    pub(super) fn has(self, family: Family) -> bool {
        self.both || family == self.first
    }
}

/// What old objects lack is filled in before they are compared with.
pub(super) fn complete_old(service: &mut Object, configured: Configured) {
    normalize(service, None);
    let spec = Spec::of(service);
    if spec.is_external_name() || !spec.families().is_empty() {
        return;
    }
    let (families, policy) = if spec.cluster_ip() == NONE {
        let first = configured.first;
        if spec.has_selector() { (vec![first], SINGLE) } else { (vec![first, first.other()], REQUIRE) }
    } else {
        let families: Vec<Family> =
            spec.ips().iter().filter_map(|ip| address::parse(ip)).map(Family::of).collect();
        let policy = if families.len() == 2 { REQUIRE } else { SINGLE };
        (families, policy)
    };
    let families: Vec<String> = families.iter().map(|own| own.as_str().to_owned()).collect();
    let spec = service.object_entry("spec");
    set(spec, fields::IP_FAMILIES, &families);
    if !families.is_empty() {
        spec.insert(fields::IP_FAMILY_POLICY, policy);
    }
}

/// A client that writes only one of clusterIP and clusterIPs means both.
pub(super) fn normalize(service: &mut Object, old: Option<&Object>) {
    let new = Spec::of(service);
    let Some(old) = old.map(Spec::of) else {
        if !new.cluster_ip().is_empty() && new.ips().is_empty() {
            let ips = [new.cluster_ip().to_owned()];
            set(service.object_entry("spec"), fields::CLUSTER_IPS, &ips);
        }
        return;
    };
    let same = old.ips() == new.ips();
    let ips = if old.cluster_ip() == new.cluster_ip() {
        if new.ips().is_empty() { Some(owned(&old.ips())) } else { None }
    } else if !old.cluster_ip().is_empty() && new.cluster_ip().is_empty() {
        same.then(Vec::new)
    } else {
        same.then(|| vec![new.cluster_ip().to_owned()])
    };
    if let Some(ips) = ips {
        set(service.object_entry("spec"), fields::CLUSTER_IPS, &ips);
    }
}

/// Is it an update of a Service that prefers two families and says nothing new of them?
pub(super) fn is_unchanged_preference(new: Spec<'_>, old: Spec<'_>) -> bool {
    new.policy() == Some(PREFER)
        && old.policy().is_none_or(|policy| policy == PREFER)
        && old.kind() == new.kind()
        && matches!(new.kind(), "ClusterIP" | "NodePort" | "LoadBalancer")
        && old.ips() == new.ips()
        && old.families() == new.families()
}

/// Decides the families of a Service from what is said and from what the server has.
pub(super) fn decide(service: &mut Object, old: Option<&Object>, configured: Configured) -> Result<()> {
    let (spec, before) = (Spec::of(service), old.map(Spec::of));
    if spec.is_external_name() || before.is_some_and(|old| is_unchanged_preference(spec, old)) {
        return Ok(());
    }
    if spec.policy().is_none() {
        let policy = match before.and_then(Spec::policy) {
            Some(policy) => policy,
            None if spec.is_free() => REQUIRE,
            None => SINGLE,
        };
        service.object_entry("spec").insert(fields::IP_FAMILY_POLICY, policy);
    }
    refuse(service, &check(Spec::of(service), before))?;
    let mut errors = Vec::new();
    if let Some(old) = before {
        reduce(service, old, &mut errors);
    }
    stacks(Spec::of(service), &mut errors);
    families_of_ips(service, configured, &mut errors);
    refuse(service, &errors)?;
    fill(service, configured)
}

fn refuse(service: &Object, errors: &[FieldError]) -> Result<()> {
    if errors.is_empty() {
        return Ok(());
    }
    let name = crate::metadata::of(service).text(meta::NAME);
    Err(Status::invalid(&GroupResource::new("", "Service"), name, errors))
}

/// What is second goes with a change to one family, and with nothing else.
fn reduce(service: &mut Object, old: Spec<'_>, errors: &mut Vec<FieldError>) {
    let spec = Spec::of(service);
    let (ips, families) = (spec.ips(), spec.families());
    if spec.policy() == Some(SINGLE) {
        let first_ip = (old.ips() == ips && ips.len() > 1).then(|| vec![ips[0].to_owned()]);
        let first_family =
            (old.families() == families && families.len() > 1).then(|| vec![families[0].to_owned()]);
        let spec = service.object_entry("spec");
        if let Some(ips) = first_ip {
            set(spec, fields::CLUSTER_IPS, &ips);
        }
        if let Some(families) = first_family {
            set(spec, fields::IP_FAMILIES, &families);
        }
        return;
    }
    let policy = spec.policy().unwrap_or_default();
    for (now, before, what) in
        [(ips.len(), old.ips().len(), "cluster IP"), (families.len(), old.families().len(), "IP family")]
    {
        if now != 0 && now < before {
            let detail = format!("must be 'SingleStack' to release the secondary {what}");
            errors.push(FieldError::invalid(POLICY, policy, detail));
        }
    }
}

fn stacks(spec: Spec<'_>, errors: &mut Vec<FieldError>) {
    if spec.policy() != Some(SINGLE) {
        return;
    }
    for (count, what) in [(spec.ips().len(), "cluster IPs"), (spec.families().len(), "IP families")] {
        if count == 2 {
            let detail =
                format!("must be 'RequireDualStack' or 'PreferDualStack' when multiple {what} are specified");
            errors.push(FieldError::invalid(POLICY, SINGLE, detail));
        }
    }
}

/// Addresses that are asked for say their families.
fn families_of_ips(service: &mut Object, configured: Configured, errors: &mut Vec<FieldError>) {
    let spec = Spec::of(service);
    let (ips, mut families) = (spec.ips(), owned(&spec.families()));
    for (at, ip) in ips.iter().enumerate() {
        if *ip == NONE {
            break;
        }
        if at < families.len() {
            continue;
        }
        let family = address::parse(ip).map(Family::of);
        match family.filter(|family| configured.has(*family)) {
            Some(family) => families.push(family.as_str().to_owned()),
            None => {
                let family = family.map_or("unknown", Family::as_str);
                let detail = format!("{family} is not configured on this cluster");
                errors.push(listed(&format!("{IPS}[{at}]"), &ips, detail));
            }
        }
    }
    set(service.object_entry("spec"), fields::IP_FAMILIES, &families);
}

/// Fills in the families that nothing was said of.
fn fill(service: &mut Object, configured: Configured) -> Result<()> {
    let spec = Spec::of(service);
    let policy = spec.policy().unwrap_or_default();
    let mut families = owned(&spec.families());
    let other = |family: &str| Family::named(family).map_or("", |own| own.other().as_str()).to_owned();
    if spec.is_free() {
        if families.is_empty() {
            families.push(configured.first.as_str().to_owned());
        }
        if families.len() < 2 && policy != SINGLE {
            families.push(other(&families[0]));
        }
        set(service.object_entry("spec"), fields::IP_FAMILIES, &families);
        return Ok(());
    }
    let mut errors = Vec::new();
    if policy == REQUIRE && !configured.both {
        let detail = "this cluster is not configured for dual-stack services";
        errors.push(FieldError::invalid(POLICY, policy, detail));
    }
    for (at, family) in families.iter().enumerate() {
        if !Family::named(family).is_some_and(|family| configured.has(family)) {
            errors.push(FieldError::invalid(
                &format!("{FAMILIES}[{at}]"),
                family,
                "not configured on this cluster",
            ));
        }
    }
    refuse(service, &errors)?;
    if families.is_empty() {
        families.push(configured.first.as_str().to_owned());
    }
    if policy != SINGLE && families.len() == 1 && configured.both {
        families.push(other(&families[0]));
    }
    set(service.object_entry("spec"), fields::IP_FAMILIES, &families);
    Ok(())
}

/// An error about a list, which is printed.
fn listed(field: &str, list: &[&str], detail: impl Into<String>) -> FieldError {
    let quoted: Vec<String> = list.iter().map(|text| Quoted(text).to_string()).collect();
    let value = format!("[{}]", quoted.join(","));
    FieldError { fault: Fault::Invalid, field: field.to_owned(), value, detail: detail.into() }
}

/// What holds of these fields whatever the server has.
fn check(spec: Spec<'_>, old: Option<Spec<'_>>) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let (ip, ips, families) = (spec.cluster_ip(), spec.ips(), spec.families());
    match (ip, ips.first()) {
        ("", None) => {}
        ("", Some(_)) => {
            errors.push(listed(IPS, &ips, "must be empty when `clusterIP` is not specified"));
        }
        (_, None) => errors.push(FieldError::required(IPS, "")),
        (ip, Some(first)) if ip != *first => {
            errors.push(listed(IPS, &ips, "first value must match `clusterIP`"));
        }
        _ => {}
    }
    for (at, family) in families.iter().enumerate() {
        let field = format!("{FAMILIES}[{at}]");
        if Family::named(family).is_none() {
            errors.push(FieldError::not_supported(&field, family, &["IPv4", "IPv6"]));
        }
        if families[..at].contains(family) {
            let mut error = FieldError::invalid(&field, family, "");
            error.fault = Fault::Duplicate;
            errors.push(error);
        }
    }
    if let Some(policy) = spec.policy().filter(|policy| !POLICIES.contains(policy)) {
        errors.push(FieldError::not_supported(POLICY, policy, &POLICIES));
    }
    if !check_ips(&ips, &old.map(Spec::ips).unwrap_or_default(), &mut errors) {
        return errors;
    }
    let parsed: Vec<Option<Family>> = ips.iter().map(|ip| address::parse(ip).map(Family::of)).collect();
    if ips.len() > 1 {
        let has = |family| parsed.contains(&Some(family));
        if ips.len() != 2 || !(has(Family::V4) && has(Family::V6)) {
            errors.push(listed(IPS, &ips, "may specify no more than one IP for each IP family"));
        }
    }
    if !spec.is_headless() {
        for (at, (ip, family)) in ips.iter().zip(&families).enumerate() {
            let named = Family::named(family);
            if named.is_some() && parsed[at].is_some() && named != parsed[at] {
                let detail = format!("expected an {family} value as indicated by `ipFamilies[{at}]`");
                errors.push(FieldError::invalid(&format!("{IPS}[{at}]"), ip, detail));
            }
        }
    }
    errors
}

/// Are all of them addresses, or a single None?
fn check_ips(ips: &[&str], old: &[&str], errors: &mut Vec<FieldError>) -> bool {
    let mut valid = true;
    for (at, ip) in ips.iter().enumerate() {
        if at == 0 && *ip == NONE {
            if ips.len() > 1 {
                valid = false;
                errors.push(listed(IPS, ips, "'None' must be the first and only value"));
            }
            continue;
        }
        if old.contains(ip) {
            continue;
        }
        // Any form will do here, as long as everybody reads it as the same address.
        let canonical = address::parse(ip).map(|own| own.to_string());
        let faults = match canonical {
            Some(_) if ip.contains(':') && !ip.contains('.') => Vec::new(),
            _ => address::faults(ip),
        };
        let Some(detail) = faults.into_iter().next() else { continue };
        valid = false;
        errors.push(FieldError::invalid(&format!("{IPS}[{at}]"), ip, detail));
    }
    if ips.len() > 2 {
        errors.push(listed(IPS, ips, "may only hold up to 2 values"));
    }
    valid
}
