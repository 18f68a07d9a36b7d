//! What nobody may use where no quota counts it: that is a setting, and without it everything is free.

use super::usage::Measure;
use super::{Scope, scopes};
use crate::Facts;
use crate::objects::forbidden;
use crate::resources::Amounts;
use crate::settings::members;
use keelson_api::status::{FieldError, Reason, Result, Status};
use keelson_api::tree::{Object, Value};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The names under which these settings are known.
const KINDS: [(&str, &str); 3] = [
    ("apiserver.config.k8s.io/v1", "ResourceQuotaConfiguration"),
    ("resourcequota.admission.k8s.io/v1beta1", "Configuration"),
    ("resourcequota.admission.k8s.io/v1alpha1", "Configuration"),
];

/// One resource that is limited, or what of it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limited {
    group: String,
    resource: String,
    /// What the name of an amount contains that a quota must count.
    contains: Vec<String>,
    /// Conditions for which there must be a quota that has one of the same name.
    scopes: Vec<(String, String, Vec<String>)>,
}

fn texts(list: &[Value]) -> Vec<String> {
    list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Reads a Configuration.
///
/// # Errors
/// Where it is none, or limits nothing.
pub(crate) fn settings(value: &Value) -> std::result::Result<Vec<Limited>, String> {
    let own = members(value, &KINDS, &["limitedResources"])?;
    let mut limits = Vec::new();
    for (at, one) in own.list("limitedResources").iter().filter_map(Value::as_object).enumerate() {
        if one.text("resource").is_empty() {
            return Err(FieldError::required(&format!("limitedResources[{at}].resource"), "").to_string());
        }
        let scopes = one.list("matchScopes").iter().filter_map(Value::as_object).map(|scope| {
            let text = |member: &str| scope.text(member).to_owned();
            (text("scopeName"), text("operator"), texts(scope.list("values")))
        });
        limits.push(Limited {
            group: one.text("apiGroup").to_owned(),
            resource: one.text("resource").to_owned(),
            contains: texts(one.list("matchContains")),
            scopes: scopes.collect(),
        });
    }
    Ok(limits)
}

impl Limited {
    /// Which of the amounts that are asked for must be counted.
    fn amounts<'a>(&self, facts: &Facts<'_>, asked: &'a Amounts) -> Vec<&'a str> {
        if (&*self.group, &*self.resource) != (facts.group, facts.resource) {
            return Vec::new();
        }
        let names = asked.iter().filter(|(_, amount)| amount.sign() > 0).map(|(name, _)| name.as_str());
        names.filter(|name| self.contains.iter().any(|part| name.contains(part))).collect()
    }

    fn scopes(&self) -> impl Iterator<Item = Scope<'_>> {
        self.scopes.iter().map(|(name, operator, values)| Scope {
            name,
            operator,
            values: values.iter().map(String::as_str).collect(),
        })
    }
}

/// Refuses what is limited and not counted by one of the quotas, which count `counted` of this object.
pub(super) fn check(
    facts: &Facts<'_>,
    (measure, object): (&Measure, &Object),
    (quotas, counted): (&[Arc<Object>], &BTreeSet<&str>),
    limits: &[Limited],
    asked: &Amounts,
) -> Result<()> {
    let names = limits.iter().flat_map(|limit| limit.amounts(facts, asked));
    let names: BTreeSet<&str> = names.filter(|name| !counted.contains(name)).collect();
    if !names.is_empty() {
        let names = names.into_iter().collect::<Vec<_>>().join(",");
        return Err(forbidden(facts, Some(object), &format!("insufficient quota to consume: {names}")));
    }
    let holds = |scope: &Scope<'_>| measure.is_in(scope, object);
    let there: BTreeSet<&str> =
        quotas.iter().flat_map(|quota| scopes(quota)).filter(holds).map(|scope| scope.name).collect();
    let absent = limits.iter().flat_map(Limited::scopes).filter(holds);
    let absent = absent.filter(|scope| !there.contains(scope.name));
    let told: Vec<_> = absent
        .map(|scope| format!("{{{} {} [{}]}}", scope.name, scope.operator, scope.values.join(" ")))
        .collect();
    if told.is_empty() {
        return Ok(());
    }
    let why = format!("insufficient quota to match these scopes: [{}]", told.join(" "));
    // Upstream does not make this one a 403.
    Err(Status::plain(500, Reason::Unknown, why))
}
