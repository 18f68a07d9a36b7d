//! ResourceQuota: what a namespace may hold and use, all objects together.
//!
//! What a request would use is added to the quotas' status before it is stored, one request of a namespace at
//! a time; what is freed is noticed by the quota controller. The last plugin of all: whatever refuses a
//! request comes before.

pub(crate) mod limited;
mod usage;

use crate::objects::{Objects, Resource, forbidden, name, spec};
use crate::resources::{Amounts, add, amounts, texts};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use futures_util::lock::Mutex;
use keelson_api::catalogue::names::resource_quota_spec as quota_spec;
use keelson_api::catalogue::names::resource_quota_status as quota_status;
use keelson_api::catalogue::names::{scope_selector, scoped_resource_selector_requirement as requirement};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::status::{Reason, Result, Status};
use keelson_api::tree::{Object, Value};
pub use limited::Limited;
use std::collections::BTreeSet;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;
use usage::Measure;

const QUOTAS: Resource = Resource::new("", "resourcequotas");
/// How often a quota is read again that somebody else has changed.
const ATTEMPTS: usize = 4;
/// Namespaces share this many locks.
const LOCKS: usize = 64;
/// How long a request waits for those of its namespace before it, and for its own turn to end.
const PATIENCE: Duration = Duration::from_secs(10);

/// The plugin.
pub struct ResourceQuota {
    objects: Arc<dyn Objects>,
    limits: Vec<Limited>,
    locks: [Mutex<()>; LOCKS],
}

/// A condition on what a quota counts.
pub(crate) struct Scope<'a> {
    pub(crate) name: &'a str,
    pub(crate) operator: &'a str,
    pub(crate) values: Vec<&'a str>,
}

/// A quota that a request touches: how much of it is used, before and after.
struct Charged {
    quota: Arc<Object>,
    used: Amounts,
}

impl ResourceQuota {
    /// A plugin that asks `objects`; a quota must count what `limits` say.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>, limits: Vec<Limited>) -> Self {
        Self { objects, limits, locks: std::array::from_fn(|_| Mutex::new(())) }
    }

    async fn judge(&self, facts: &Facts<'_>, object: &Object) -> Result<()> {
        let charged = timeout(PATIENCE, self.charge(facts, object)).await;
        charged.unwrap_or_else(|_| Err(Status::internal("resource quota evaluation timed out")))
    }

    async fn charge(&self, facts: &Facts<'_>, object: &Object) -> Result<()> {
        if self.limits.is_empty() && self.objects.list(QUOTAS, facts.namespace).await?.is_empty() {
            return Ok(());
        }
        // One request at a time: those of a namespace would only get into each other's way.
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(facts.namespace);
        let lock = usize::try_from(hash % LOCKS as u64).unwrap_or(0);
        let _held = self.locks[lock].lock().await;
        let measure = Measure::of(facts, object, &*self.objects).await?;
        let mut only: Option<Vec<String>> = None;
        for attempt in 1..=ATTEMPTS {
            let mut quotas = self.objects.list(QUOTAS, facts.namespace).await?;
            if let Some(only) = &only {
                quotas.retain(|quota| only.iter().any(|own| own == name(quota)));
            }
            // What a quota must count is known once all of them have been seen.
            let limits = if only.is_none() { &*self.limits } else { &[] };
            let charged = check(facts, &measure, object, &quotas, limits)?;
            if facts.dry_run {
                return Ok(());
            }
            let mut conflicts = Vec::new();
            for one in charged {
                let quota_name = name(&one.quota).to_owned();
                match self.objects.put_status(QUOTAS, with_usage(&one)).await {
                    Ok(()) => {}
                    // Changed, or gone: what is there now counts.
                    Err(status) if attempt < ATTEMPTS && is_stale(&status) => conflicts.push(quota_name),
                    Err(status) => return Err(status),
                }
            }
            if conflicts.is_empty() {
                return Ok(());
            }
            only = Some(conflicts);
        }
        Ok(())
    }
}

fn is_stale(status: &Status) -> bool {
    matches!(status.reason, Reason::Conflict | Reason::NotFound)
}

fn with_usage(charged: &Charged) -> Object {
    let mut quota = Object::clone(&charged.quota);
    quota.object_entry("status").insert(quota_status::USED, texts(&charged.used));
    quota
}

/// The conditions of a quota.
fn scopes(quota: &Object) -> Vec<Scope<'_>> {
    let own = spec(quota);
    let plain = own.list(quota_spec::SCOPES).iter().filter_map(Value::as_str);
    let plain = plain.map(|name| Scope { name, operator: "Exists", values: Vec::new() });
    let selector = own.object(quota_spec::SCOPE_SELECTOR);
    let selected = selector.map_or(&[][..], |selector| selector.list(scope_selector::MATCH_EXPRESSIONS));
    let selected = selected.iter().filter_map(Value::as_object).map(|one| Scope {
        name: one.text(requirement::SCOPE_NAME),
        operator: one.text(requirement::OPERATOR),
        values: one.list(requirement::VALUES).iter().filter_map(Value::as_str).collect(),
    });
    plain.chain(selected).collect()
}

fn matches(measure: &Measure, quota: &Object, hard: &Amounts, object: &Object) -> bool {
    scopes(quota).iter().all(|scope| measure.is_in(scope, object))
        && hard.keys().any(|name| measure.counts(name))
}

fn status_amounts(quota: &Object, member: keelson_api::catalogue::Name) -> Amounts {
    amounts(quota.object("status").and_then(|status| status.object(member)))
}

/// The quotas that count an object, with what they allow and what is used of it.
fn interesting<'a>(
    facts: &Facts<'_>,
    measure: &Measure,
    object: &Object,
    quotas: &'a [Arc<Object>],
) -> Result<Vec<(&'a Arc<Object>, Amounts, Amounts)>> {
    let refuse = |why: String| forbidden(facts, Some(object), &why);
    let mut interesting = Vec::new();
    for quota in quotas {
        let (hard, used) =
            (status_amounts(quota, quota_status::HARD), status_amounts(quota, quota_status::USED));
        if !matches(measure, quota, &hard, object) {
            continue;
        }
        let counted: Vec<&str> =
            hard.keys().map(String::as_str).filter(|name| measure.counts(name)).collect();
        if let Err(why) = measure.constrain(&counted, object) {
            return Err(refuse(format!("failed quota: {}: {why}", name(quota))));
        }
        if counted.iter().any(|name| !used.contains_key(*name)) {
            let all = counted.join(",");
            return Err(refuse(format!("status unknown for quota: {}, resources: {all}", name(quota))));
        }
        interesting.push((quota, hard, used));
    }
    Ok(interesting)
}

/// What the quotas would have used with this object; only those that change.
fn check(
    facts: &Facts<'_>,
    measure: &Measure,
    object: &Object,
    quotas: &[Arc<Object>],
    limits: &[Limited],
) -> Result<Vec<Charged>> {
    let refuse = |why: String| forbidden(facts, Some(object), &why);
    let interesting = interesting(facts, measure, object, quotas)?;
    let asked = measure.usage(object);
    let negative: Vec<&str> =
        asked.iter().filter(|(_, amount)| amount.sign() < 0).map(|(name, _)| name.as_str()).collect();
    if !negative.is_empty() {
        return Err(refuse(format!("quota usage is negative for resource(s): {}", negative.join(","))));
    }
    let before = facts.old.filter(|_| facts.operation == Operation::Update);
    let delta = |is_counted: &dyn Fn(&Object) -> bool| {
        let more = match before {
            Some(old) if is_counted(old) => less(&asked, &measure.usage(old)),
            _ => asked.clone(),
        };
        more.into_iter().filter(|(_, amount)| amount.sign() != 0).collect::<Amounts>()
    };
    let interesting: Vec<_> = interesting
        .into_iter()
        .map(|(quota, hard, used)| {
            let more = delta(&|old| matches(measure, quota, &hard, old));
            (quota, hard, used, more)
        })
        .collect();
    let grows = match interesting.as_slice() {
        [] => !delta(&|_| true).is_empty(),
        all => all.iter().any(|(.., more)| !more.is_empty()),
    };
    if grows && !limits.is_empty() {
        let counted = interesting.iter().flat_map(|(_, hard, ..)| hard.keys().map(String::as_str));
        let counted: BTreeSet<&str> = counted.filter(|name| measure.counts(name)).collect();
        limited::check(facts, (measure, object), (quotas, &counted), limits, &asked)?;
    }
    let mut charged = Vec::new();
    for (quota, hard, mut used, mut more) in interesting {
        more.retain(|name, _| hard.contains_key(name));
        if more.is_empty() {
            continue;
        }
        let held = used.clone();
        add(&mut used, &more);
        if facts.subresource != "status" {
            exceeded(quota, &more, &held, &used, &hard).map_err(refuse)?;
        }
        charged.push(Charged { quota: Arc::clone(quota), used });
    }
    Ok(charged)
}

/// What is asked beyond what was asked before; what shrinks is no reason to refuse, and is not given back.
fn less(asked: &Amounts, before: &Amounts) -> Amounts {
    let zero = |of: &Quantity| Quantity::new(0, of.format());
    let rest = asked.iter().map(|(name, amount)| {
        let mut rest = amount.clone();
        if let Some(before) = before.get(name) {
            rest.sub(before);
        }
        let rest = if rest.sign() < 0 { zero(amount) } else { rest };
        (name.clone(), rest)
    });
    rest.collect()
}

fn exceeded(
    quota: &Object,
    more: &Amounts,
    held: &Amounts,
    used: &Amounts,
    hard: &Amounts,
) -> std::result::Result<(), String> {
    let over: Vec<&str> = more
        .keys()
        .map(String::as_str)
        .filter(|name| used.get(*name).zip(hard.get(*name)).is_some_and(|(used, hard)| used > hard))
        .collect();
    if over.is_empty() {
        return Ok(());
    }
    let told = |amounts: &Amounts| {
        let parts = over.iter().filter_map(|name| Some(format!("{name}={}", amounts.get(*name)?)));
        parts.collect::<Vec<_>>().join(",")
    };
    Err(format!(
        "exceeded quota: {}, requested: {}, used: {}, limited: {}",
        name(quota),
        told(more),
        told(held),
        told(hard)
    ))
}

impl Plugin for ResourceQuota {
    fn name(&self) -> &'static str {
        "ResourceQuota"
    }

    fn handles(&self, operation: Operation) -> bool {
        matches!(operation, Operation::Create | Operation::Update)
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        let is_namespace =
            facts.operation == Operation::Create && (facts.group, facts.kind) == ("", "Namespace");
        if facts.namespace.is_empty() || is_namespace {
            return at_once(Ok(()));
        }
        let Some(object) = object else { return at_once(Ok(())) };
        if Measure::concerns(facts, object) {
            return Either::Right(Box::pin(self.judge(facts, object)));
        }
        at_once(Ok(()))
    }
}
