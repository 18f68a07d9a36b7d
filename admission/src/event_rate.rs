//! EventRateLimit: so many events and no more, of everybody, of a namespace, of a user, or about one thing.

use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use keelson_api::catalogue::names::{event, event_source, object_reference};
use keelson_api::status::{FieldError, Reason, Status};
use keelson_api::tree::{Object, Value};
use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;
use tokio::time::Instant;

const API_VERSION: &str = "eventratelimit.admission.k8s.io/v1alpha1";
/// Of so many namespaces, users or things it is known how many events there were, where no number is given.
const KEYS: usize = 4096;
/// What a limit may be for.
const TYPES: [&str; 4] = ["Namespace", "Server", "SourceAndObject", "User"];

/// One limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    of: &'static str,
    /// Events that come back each second.
    per_second: f64,
    /// Events that may come at once.
    burst: f64,
    keys: usize,
}

/// Reads a Configuration.
///
/// # Errors
/// Where it is none, or says nothing.
pub fn settings(value: &Value) -> Result<Vec<Limit>, String> {
    let own = super::settings::configuration(value, API_VERSION, &["limits"])?;
    let all = own.list("limits");
    let mut faults = Vec::new();
    if all.is_empty() {
        faults.push(EMPTY.to_owned());
    }
    let mut limits = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let Some(one) = one.as_object() else { return Err(format!("limits[{at}] must be an object")) };
        limits.extend(limit(one, &format!("limits[{at}]"), &mut faults));
    }
    match faults.as_slice() {
        [] => Ok(limits),
        [one] => Err(one.clone()),
        all => Err(format!("[{}]", all.join(", "))),
    }
}

/// One limit, where its type is known; what is wrong with it.
fn limit(one: &Object, path: &str, faults: &mut Vec<String>) -> Option<Limit> {
    let number = |member: &str| one.int(member).unwrap_or_default();
    let said = one.text("type");
    let of = TYPES.into_iter().find(|of| *of == said);
    if of.is_none() {
        faults.push(FieldError::not_supported(&format!("{path}.type"), said, &TYPES).to_string());
    }
    let mut fault = |member: &str, why: &str| {
        let mut error = FieldError::invalid(&format!("{path}.{member}"), "", why);
        error.value = number(member).to_string();
        faults.push(error.to_string());
    };
    for member in ["burst", "qps"].into_iter().filter(|member| number(member) <= 0) {
        fault(member, "must be positive");
    }
    if said != "Server" && number("cacheSize") < 0 {
        fault("cacheSize", "must not be negative");
    }
    let keys = usize::try_from(number("cacheSize")).ok().filter(|keys| *keys > 0).unwrap_or(KEYS);
    Some(Limit { of: of?, per_second: float(number("qps")), burst: float(number("burst")), keys })
}

/// What is said where there are no limits.
pub const EMPTY: &str = "limits: Invalid value: null: must not be empty";

fn float(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap_or(i32::MAX))
}

/// How many events there may still be, and when that was known.
#[derive(Clone, Copy)]
struct Bucket {
    left: f64,
    at: Instant,
    /// When it was last asked for, in requests.
    turn: u64,
}

/// The buckets of one limit; the one that was not asked for the longest makes room.
#[derive(Default)]
struct Buckets {
    by_key: HashMap<String, Bucket>,
    by_turn: BTreeMap<u64, String>,
    turns: u64,
}

impl Buckets {
    /// Takes one event, if there may be one.
    fn take(&mut self, limit: &Limit, key: &str, now: Instant) -> bool {
        self.turns += 1;
        let fresh = Bucket { left: limit.burst, at: now, turn: self.turns };
        let mut own = self.by_key.get(key).copied().unwrap_or(fresh);
        self.by_turn.remove(&own.turn);
        let come = now.saturating_duration_since(own.at).as_secs_f64() * limit.per_second;
        own = Bucket { left: (own.left + come).min(limit.burst), at: now, turn: self.turns };
        let may = own.left >= 1.0;
        if may {
            own.left -= 1.0;
        }
        self.by_key.insert(key.to_owned(), own);
        self.by_turn.insert(own.turn, key.to_owned());
        if self.by_key.len() > limit.keys
            && let Some((_, oldest)) = self.by_turn.pop_first()
        {
            self.by_key.remove(&oldest);
        }
        may
    }
}

/// The plugin.
pub struct EventRateLimit {
    limits: Vec<(Limit, Mutex<Buckets>)>,
}

impl EventRateLimit {
    /// A plugin with these limits.
    #[must_use]
    pub fn new(limits: Vec<Limit>) -> Self {
        Self { limits: limits.into_iter().map(|limit| (limit, Mutex::default())).collect() }
    }
}

/// Of what an event is one, for a limit of some type.
fn key(of: &str, facts: &Facts<'_>, sent: &Object) -> String {
    match of {
        "Namespace" => facts.namespace.to_owned(),
        "User" => facts.user.name.clone(),
        "SourceAndObject" => {
            let source = [event_source::COMPONENT, event_source::HOST]
                .map(|member| sent.object(event::SOURCE).map_or("", |source| source.text(member)));
            let about = [
                object_reference::KIND,
                object_reference::NAMESPACE,
                object_reference::NAME,
                object_reference::UID,
                object_reference::API_VERSION,
            ]
            .map(|member| sent.object(event::INVOLVED_OBJECT).map_or("", |about| about.text(member)));
            [source.concat(), about.concat()].concat()
        }
        _ => String::new(),
    }
}

impl Plugin for EventRateLimit {
    fn name(&self) -> &'static str {
        "EventRateLimit"
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
        let sent = object.filter(|_| (facts.group, facts.kind) == ("", "Event") && !facts.dry_run);
        let Some(sent) = sent else { return at_once(Ok(())) };
        let now = Instant::now();
        let mut over = Vec::new();
        for (limit, buckets) in &self.limits {
            let key = key(limit.of, facts, sent);
            let mut buckets = buckets.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if !buckets.take(limit, &key, now) {
                over.push(format!("limit reached on type {} for key {key}", limit.of));
            }
        }
        let told = match over.as_slice() {
            [] => return at_once(Ok(())),
            [one] => one.clone(),
            all => format!("[{}]", all.join(", ")),
        };
        let message = format!("Too many requests: {told}");
        at_once(Err(Status::plain(429, Reason::TooManyRequests, message)))
    }
}
