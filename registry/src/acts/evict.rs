//! Evictions: a pod is deleted if no disruption budget speaks against it.
//!
//! A budget that allows it is charged first: its status has one disruption less and names the pod.

use super::Request;
use crate::labelled;
use crate::metadata;
use crate::options::{Caller, DeleteOptions, ListOptions};
use crate::resource::Resource;
use crate::strategy::{self, condition};
use keelson_api::catalogue::names::{
    delete_options as fields, eviction, meta_preconditions as preconditions, object_meta as meta,
    pod_disruption_budget_spec as budget_spec, pod_disruption_budget_status as budget, pod_status,
};
use keelson_api::codec::proto;
use keelson_api::leaf::time;
use keelson_api::status::{Cause, FieldError, GroupResource, Reason, Result, Status};
use keelson_api::tree::{Object, Value};
use std::time::Duration;

/// Conflicts that one eviction tries to outlast, and the time between.
const ATTEMPTS: usize = 20;
const PAUSE: Duration = Duration::from_millis(50);
/// Evicted pods that a budget's controller has not seen yet, at most.
const DISRUPTED_MAX: usize = 2000;
const VIOLATES: &str = "Cannot evict pod as it would violate the pod's disruption budget.";

/// The options of the delete that an eviction asks for.
pub(super) fn options(request: &Request) -> Result<DeleteOptions> {
    static NONE: Object = Object::new();
    let given = request.object.object(eviction::DELETE_OPTIONS).unwrap_or(&NONE);
    if given.bool(fields::IGNORE_STORE_READ_ERROR_WITH_CLUSTER_BREAKING_POTENTIAL) == Some(true) {
        let field = "deleteOptions.ignoreStoreReadErrorWithClusterBreakingPotential";
        let mut error =
            FieldError::invalid(field, "", "can not be set for pod eviction, try after removing the option");
        "true".clone_into(&mut error.value);
        return Err(Status::invalid(&GroupResource::new("policy", "Eviction"), &request.name, &[error]));
    }
    let own: Vec<String> =
        given.list(fields::DRY_RUN).iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let of_request = if request.dry_run { vec!["All".to_owned()] } else { Vec::new() };
    if !own.is_empty() && !of_request.is_empty() && own != of_request {
        let message = format!(
            "Non-matching dry-run options in request and content: [{}] and [{}]",
            of_request.join(" "),
            own.join(" ")
        );
        return Err(Status::plain(500, Reason::Unknown, message));
    }
    let conditions = given.object(fields::PRECONDITIONS).unwrap_or(&NONE);
    Ok(DeleteOptions {
        grace_period_seconds: given.int(fields::GRACE_PERIOD_SECONDS),
        precondition_uid: conditions.str(preconditions::UID).map(str::to_owned),
        precondition_resource_version: conditions.str(preconditions::RESOURCE_VERSION).map(str::to_owned),
        orphan_dependents: given.bool(fields::ORPHAN_DEPENDENTS),
        propagation_policy: given.str(fields::PROPAGATION_POLICY).map(str::to_owned),
        dry_run: if own.is_empty() { of_request } else { own },
    })
}

/// What the budgets say.
enum Verdict {
    Allowed,
    /// It is not healthy and does not count: it may go as long as it stays as it is.
    AllowedAsItIs(String),
}

impl Resource {
    /// Deletes a pod, if its disruption budgets allow.
    pub(super) async fn evict(
        &self,
        caller: &mut Caller<'_>,
        request: &Request,
        options: DeleteOptions,
    ) -> Result<()> {
        let (namespace, name) = (request.namespace.as_str(), request.name.as_str());
        let pinned = options.precondition_resource_version.is_some();
        let mut tried = 0;
        let pod = loop {
            let pod = self.now(namespace, name).await?;
            if !ignores_budgets(&pod) {
                break pod;
            }
            let mut options = options.clone();
            // One that waits for its node may begin to run in the meantime, and count.
            if phase(&pod) == "Pending" && !metadata::is_deleting(metadata::of(&pod)) && !pinned {
                options.precondition_resource_version = Some(revision(&pod));
            }
            match self.disrupt(request, options).await {
                Err(status) if status.reason == Reason::Conflict && !pinned && tried < ATTEMPTS => {
                    tried += 1;
                    tokio::time::sleep(PAUSE).await;
                }
                done => return done,
            }
        };
        let dry_run = !options.dry_run.is_empty();
        match self.ask_budgets(caller, &pod, dry_run).await? {
            Verdict::Allowed => self.disrupt(request, options).await,
            Verdict::AllowedAsItIs(budget) => {
                let held =
                    DeleteOptions { precondition_resource_version: Some(revision(&pod)), ..options.clone() };
                match self.disrupt(request, held).await {
                    Err(status) if status.reason == Reason::Conflict && !pinned => Err(lagging(&budget)),
                    done => done,
                }
            }
        }
    }

    /// The pod as it is in the store.
    async fn now(&self, namespace: &str, name: &str) -> Result<Object> {
        let stored = self.stored()?;
        let current = self.current_stored(stored, &stored.key(namespace, name)).await?;
        current.map(|own| own.object).ok_or_else(|| Status::not_found(&self.group_resource(), name))
    }

    /// Says in the pod's status why it goes, and deletes it.
    async fn disrupt(&self, request: &Request, mut options: DeleteOptions) -> Result<()> {
        let (namespace, name) = (request.namespace.as_str(), request.name.as_str());
        if options.dry_run.is_empty() {
            let revision = self.mark(namespace, name, &options).await?;
            if options.precondition_resource_version.is_some() {
                options.precondition_resource_version = Some(revision);
            }
        }
        self.delete_unasked(namespace, name, &options).await.map(|_| ())
    }

    /// Sets the condition that tells of the disruption. Returns the pod's revision.
    async fn mark(&self, namespace: &str, name: &str, options: &DeleteOptions) -> Result<String> {
        let stored = self.stored()?;
        let key = stored.key(namespace, name);
        let mut current = self.current_stored(stored, &key).await?;
        loop {
            let Some(found) = &current else {
                return Err(Status::not_found(&self.group_resource(), name));
            };
            self.preconditions(found, name, options)?;
            let mut pod = found.object.clone();
            let told = [
                ("type", "DisruptionTarget"),
                ("status", "True"),
                ("reason", "EvictionByEvictionAPI"),
                ("message", "Eviction API: evicting"),
            ];
            strategy::set_condition(
                pod.object_entry("status"),
                told.into_iter().collect(),
                self.shared.now(),
            );
            match self.put(stored, &key, found, pod, false).await? {
                Ok(wire) => {
                    let pod = proto::decode(wire.shape.ty, &wire.proto);
                    return pod
                        .map(|pod| revision(&pod))
                        .map_err(|error| Status::internal(&error.to_string()));
                }
                Err(changed) => current = changed,
            }
        }
    }

    async fn ask_budgets(&self, caller: &mut Caller<'_>, pod: &Object, dry_run: bool) -> Result<Verdict> {
        let budgets = self.shared.peer("policy", "poddisruptionbudgets")?;
        let mut found = budgets.about(pod).await?;
        let Some(own) = found.pop() else { return Ok(Verdict::Allowed) };
        if !found.is_empty() {
            let message = "This pod has more than one PodDisruptionBudget, which the eviction subresource does \
                           not support.";
            return Err(Status::plain(500, Reason::Unknown, message));
        }
        let name = metadata::of(&own).text(meta::NAME).to_owned();
        if !is_ready(pod) {
            let policy =
                own.object("spec").map_or("", |own| own.text(budget_spec::UNHEALTHY_POD_EVICTION_POLICY));
            let desired = count(&own, budget::DESIRED_HEALTHY);
            if policy == "AlwaysAllow" || (desired > 0 && count(&own, budget::CURRENT_HEALTHY) >= desired) {
                return Ok(Verdict::AllowedAsItIs(name));
            }
        }
        budgets.charge(caller, own, pod, dry_run).await?;
        Ok(Verdict::Allowed)
    }

    /// The budgets whose selector a pod meets.
    async fn about(&self, pod: &Object) -> Result<Vec<Object>> {
        let own = metadata::of(pod);
        let mut page = self.list(own.text(meta::NAMESPACE), &ListOptions::default()).await?;
        let mut found = Vec::new();
        for entry in page.next(usize::MAX) {
            let message = self.proto(&entry)?;
            let object = proto::decode(self.shape.ty, &message);
            let object = object.map_err(|error| Status::internal(&error.to_string()))?;
            let selector = object.object("spec").and_then(|own| own.object(budget_spec::SELECTOR));
            if selector.is_some_and(|selector| labelled::matches(selector, own.object(meta::LABELS))) {
                found.push(object);
            }
        }
        Ok(found)
    }

    /// Takes one disruption from a budget, or says why there is none.
    async fn charge(&self, caller: &mut Caller<'_>, own: Object, pod: &Object, dry_run: bool) -> Result<()> {
        let of_pod = metadata::of(pod);
        let (namespace, pod) = (of_pod.text(meta::NAMESPACE), of_pod.text(meta::NAME));
        let name = metadata::of(&own).text(meta::NAME).to_owned();
        let sub = self.row.sub("status").ok_or_else(|| Status::not_implemented("status of budgets"))?;
        let mut own = own;
        for _ in 0..ATTEMPTS {
            check(&own)?;
            let status = own.object_entry("status");
            let allowed = status.int(budget::DISRUPTIONS_ALLOWED).unwrap_or(0) - 1;
            status.insert(budget::DISRUPTIONS_ALLOWED, allowed);
            if allowed == 0 {
                used_up(&mut own, self.shared.now());
            }
            if dry_run {
                return Ok(());
            }
            let at = time::text(self.shared.now());
            own.object_entry("status").object_entry(budget::DISRUPTED_PODS).insert(pod, at);
            match self.replace_sub(caller, namespace, &name, Some(sub), own).await {
                Ok(_) => return Ok(()),
                Err(status) if status.reason == Reason::Conflict => {
                    tokio::time::sleep(PAUSE).await;
                    own = self.now(namespace, &name).await?;
                }
                Err(status) => return Err(status),
            }
        }
        let why = format!(
            "couldn't update PodDisruptionBudget {} due to conflicts",
            keelson_api::status::Quoted(&name)
        );
        Err(Status::timeout(&why, 10))
    }
}

fn phase(pod: &Object) -> &str {
    pod.object("status").map_or("", |status| status.text(pod_status::PHASE))
}

fn revision(pod: &Object) -> String {
    metadata::of(pod).text(meta::RESOURCE_VERSION).to_owned()
}

/// Pods that do not run, or not any more, count for no budget.
fn ignores_budgets(pod: &Object) -> bool {
    matches!(phase(pod), "Succeeded" | "Failed" | "Pending") || metadata::is_deleting(metadata::of(pod))
}

fn is_ready(pod: &Object) -> bool {
    pod.object("status")
        .and_then(|own| condition(own, "Ready"))
        .is_some_and(|own| own.text("status") == "True")
}

fn count(budget: &Object, field: keelson_api::catalogue::Name) -> i64 {
    budget.object("status").and_then(|own| own.int(field)).unwrap_or(0)
}

/// May a budget be charged?
fn check(own: &Object) -> Result<()> {
    let metadata = metadata::of(own);
    let name = metadata.text(meta::NAME);
    if count(own, budget::OBSERVED_GENERATION) < metadata.int(meta::GENERATION).unwrap_or(0) {
        return Err(lagging(name));
    }
    let resource = GroupResource::new("policy", "poddisruptionbudget");
    let allowed = count(own, budget::DISRUPTIONS_ALLOWED);
    if allowed < 0 {
        return Err(Status::forbidden(&resource, name, "pdb disruptions allowed is negative"));
    }
    let status = own.object("status");
    let disrupted = status.and_then(|own| own.object(budget::DISRUPTED_PODS)).map_or(0, Object::len);
    if disrupted > DISRUPTED_MAX {
        let why = "DisruptedPods map too big - too many evictions not confirmed by PDB controller";
        return Err(Status::forbidden(&resource, name, why));
    }
    if allowed > 0 {
        return Ok(());
    }
    Err(refused(0, why_not(own, name)))
}

fn why_not(own: &Object, name: &str) -> String {
    let (desired, current) = (count(own, budget::DESIRED_HEALTHY), count(own, budget::CURRENT_HEALTHY));
    let told = own.object("status").and_then(|own| condition(own, "DisruptionAllowed"));
    let told = told.filter(|own| own.text("status") == "False" && !own.text("message").is_empty());
    match told.map(|own| (own.text("reason"), own.text("message"))) {
        Some(("SyncFailed", message)) => format!(
            "The disruption budget {name} does not allow evicting pods currently because it failed sync: {message}"
        ),
        _ if current <= desired => {
            format!("The disruption budget {name} needs {desired} healthy pods and has {current} currently")
        }
        Some((reason, message)) => {
            format!(
                "The disruption budget {name} does not allow evicting pods currently ({reason}): {message}"
            )
        }
        None => format!("The disruption budget {name} does not allow evicting pods currently"),
    }
}

fn lagging(name: &str) -> Box<Status> {
    refused(10, format!("The disruption budget {name} is still being processed by the server."))
}

fn refused(retry_after: i32, why: String) -> Box<Status> {
    let mut status = Status::too_many_requests(VIOLATES, retry_after);
    let cause = Cause { reason: "DisruptionBudget".to_owned(), message: why, field: String::new() };
    status.details.get_or_insert_default().causes.push(cause);
    status
}

/// The condition of a budget whose last disruption went.
fn used_up(own: &mut Object, now: i64) {
    let generation = count(own, budget::OBSERVED_GENERATION);
    let mut told: Object =
        [("type", "DisruptionAllowed"), ("status", "False"), ("reason", "InsufficientPods"), ("message", "")]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .collect();
    if generation != 0 {
        told.insert("observedGeneration", generation);
    }
    strategy::set_condition(own.object_entry("status"), told, now);
}
