//! Updates of Pods: what may still change when a Pod exists, by each of its subresources.

use super::{Context, annotations, container_status, placement};
use crate::validate::gojson::GoJson;
use crate::validate::rules::{EMPTY, items};
use crate::validate::{Errors, Path, Shown, alike, ip};
use keelson_api::catalogue::names::{
    affinity, container, container_restart_rule as restart, container_restart_rule_on_exit_codes as codes,
    container_state as state, container_state_terminated as terminated, container_status as status_names,
    node_affinity, node_selector, pod, pod_condition, pod_resource_claim_status as claim_status, pod_spec,
    pod_status, toleration,
};
use keelson_api::catalogue::{Name, types};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};
use std::collections::{HashMap, HashSet};

/// The sums that the scheduler counts over the containers, for each resource that one of them names.
pub(super) fn aggregates(spec: &Object, list: Name) -> HashMap<&str, Quantity> {
    let of = |own| {
        let own: &Object = own;
        let own = own.object(container::RESOURCES).and_then(|own| own.object(list)).unwrap_or(&EMPTY);
        own.iter().filter_map(|(key, value)| Some((key.as_str(), Quantity::parse(value.as_str()?).ok()?)))
    };
    let mut total: HashMap<&str, Quantity> = HashMap::new();
    let (mut staying, mut largest) = (total.clone(), total.clone());
    for (_, own) in items(spec, pod_spec::CONTAINERS) {
        of(own).for_each(|(name, one)| plus(&mut total, name, &one));
    }
    for (_, own) in items(spec, pod_spec::INIT_CONTAINERS) {
        let stays = own.text(container::RESTART_POLICY) == "Always";
        for (name, one) in of(own) {
            let mut now = one.clone();
            if let Some(before) = staying.get(name) {
                now.add(before);
            }
            if stays {
                plus(&mut total, name, &one);
                plus(&mut staying, name, &one);
            }
            let most = largest.entry(name).or_insert_with(|| now.clone());
            *most = now.max(most.clone());
        }
    }
    for (name, most) in largest {
        let sum = total.entry(name).or_insert_with(|| most.clone());
        *sum = most.max(sum.clone());
    }
    total
}

fn plus<'a>(sums: &mut HashMap<&'a str, Quantity>, name: &'a str, more: &Quantity) {
    match sums.get_mut(name) {
        Some(sum) => sum.add(more),
        None => {
            sums.insert(name, more.clone());
        }
    }
}

const UPDATABLE: &str = "pod updates may not change fields other than `spec.containers[*].image`,\
                         `spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only \
                         additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to \
                         be set to 1 if it was previously negative)";

/// An update of the Pod itself; its metadata and spec are checked already.
pub(super) fn pod(context: &Context<'_>, old_pod: &Object, errors: &mut Errors) {
    let (new, old) = (context.spec, old_pod.object(pod::SPEC).unwrap_or(&EMPTY));
    let path = Path::root("spec");
    changed_annotations(context, old_pod, errors);
    for list in [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS] {
        if !same_containers(new, old, list, &path.name(list), errors) {
            return;
        }
    }
    if !deadline(new, old, &path.name(pod_spec::ACTIVE_DEADLINE_SECONDS), errors) {
        return;
    }
    only_added_tolerations(context, old, &path.name(pod_spec::TOLERATIONS), errors);
    only_deleted_gates(new, old, &path.name(pod_spec::SCHEDULING_GATES), errors);
    if new == old {
        return;
    }
    let mut munged = munge(new, old);
    if !old.list(pod_spec::SCHEDULING_GATES).is_empty() {
        gated(&mut munged, old, &path, errors);
    }
    if !alike::structs(types::CORE_V1_POD_SPEC, Some(&munged), Some(old)) {
        let diff = super::diff::spec(old, &munged);
        errors.forbidden(&path, format!("{UPDATABLE}\n{diff}"));
    }
}

fn changed_annotations(context: &Context<'_>, old: &Object, errors: &mut Errors) {
    let path = Path::root("metadata.annotations");
    let new = context.metadata.and_then(annotations::of);
    let old = annotations::of(old.object(pod::METADATA).unwrap_or(&EMPTY));
    annotations::update(new, old, &path, errors);
    // Upstream looks at them once more here, and clients see both causes.
    annotations::check(new, context, &path, errors);
}

/// As many containers as before, with images.
fn same_containers(new: &Object, old: &Object, list: Name, path: &Path<'_>, errors: &mut Errors) -> bool {
    if new.list(list).len() != old.list(list).len() {
        errors.forbidden(path, "pod updates may not add or remove containers");
        return false;
    }
    for (at, own) in items(new, list) {
        let path = path.index(at);
        if own.text(container::IMAGE).is_empty() {
            errors.required(&path.name(container::IMAGE), "");
        }
        super::containers::image(own, &path, errors);
    }
    true
}

/// A deadline may only come nearer. False: upstream looks no further.
fn deadline(new: &Object, old: &Object, path: &Path<'_>, errors: &mut Errors) -> bool {
    let field = pod_spec::ACTIVE_DEADLINE_SECONDS;
    match (new.int(field), old.int(field)) {
        (Some(new), _) if !(0..=i64::from(i32::MAX)).contains(&new) => {
            errors.invalid(path, new, "must be between 0 and 2147483647, inclusive");
            false
        }
        (Some(new), Some(old)) if old < new => {
            errors.invalid(path, new, "must be less than or equal to previous value");
            false
        }
        (None, Some(_)) => {
            let shown = crate::validate::Plain("null");
            errors.invalid(path, shown, "must not update from a positive integer to nil value");
            true
        }
        _ => true,
    }
}

fn only_added_tolerations(context: &Context<'_>, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    let list = pod_spec::TOLERATIONS;
    let all_but_seconds = |own| {
        let own: &Object = own;
        [toleration::KEY, toleration::OPERATOR, toleration::VALUE, toleration::EFFECT]
            .map(|field| own.text(field).to_owned())
    };
    let kept: HashSet<_> = items(context.spec, list).map(|(_, new)| all_but_seconds(new)).collect();
    if items(old, list).any(|(_, old)| !kept.contains(&all_but_seconds(old))) {
        let detail = "existing toleration can not be modified except its tolerationSeconds";
        return errors.forbidden(path, detail);
    }
    placement::tolerations(items(context.spec, list), context.stored.compares, path, errors);
}

fn only_deleted_gates(new: &Object, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    let list = pod_spec::SCHEDULING_GATES;
    let before: HashSet<&str> = items(old, list).map(|(_, own)| own.text("name")).collect();
    for (at, own) in items(new, list) {
        let name = own.text("name");
        if !before.contains(name) {
            let detail = format!("only deletion is allowed, but found new scheduling gate '{name}'");
            errors.forbidden(&path.index(at).field("name"), detail);
        }
    }
}

/// Puts the stored member back.
fn put_back(new: &mut Object, old: &Object, field: Name) {
    match old.get(field) {
        Some(value) => new.insert(field, value.clone()),
        None => new.remove(field),
    };
}

/// The new spec with the old state of everything that may change.
fn munge(new: &Object, old: &Object) -> Object {
    let mut munged = new.clone();
    for list in [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS] {
        if new.list(list).is_empty() {
            munged.remove(list);
        }
        let Some(containers) = munged.list_mut(list) else { continue };
        for (new, old) in containers.iter_mut().zip(old.list(list)) {
            if let (Value::Object(new), Value::Object(old)) = (new, old) {
                put_back(new, old, container::IMAGE);
            }
        }
    }
    for field in [pod_spec::ACTIVE_DEADLINE_SECONDS, pod_spec::SCHEDULING_GATES, pod_spec::TOLERATIONS] {
        put_back(&mut munged, old, field);
    }
    let grace = pod_spec::TERMINATION_GRACE_PERIOD_SECONDS;
    if old.int(grace).is_some_and(|old| old < 0) && munged.int(grace) == Some(1) {
        put_back(&mut munged, old, grace);
    }
    munged
}

/// Gated Pods may be told more about where to go.
fn gated(munged: &mut Object, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    let field = pod_spec::NODE_SELECTOR;
    if munged.get(field) != old.get(field) {
        let new = munged.object(field).unwrap_or(&EMPTY);
        let kept = old.object(field).unwrap_or(&EMPTY).iter().all(|(key, value)| new.get(key) == Some(value));
        if !kept {
            let detail = "only additions to spec.nodeSelector are allowed (no mutations or deletions)";
            errors.invalid(&path.name(field), munged.get(field), detail);
        }
        put_back(munged, old, field);
    }
    let of = |spec: &Object| {
        spec.object(pod_spec::AFFINITY).and_then(|own| own.object(affinity::NODE_AFFINITY)).cloned()
    };
    let (new, before) = (of(munged), of(old));
    if new == before {
        return;
    }
    let path = path.name(pod_spec::AFFINITY);
    node_affinity_grows(new.as_ref(), before.as_ref(), &path.name(affinity::NODE_AFFINITY), errors);
    let Some(before) = before else {
        if let Some(own) = munged.object_mut(pod_spec::AFFINITY) {
            own.remove(affinity::NODE_AFFINITY);
            if own.is_empty() && !old.contains(pod_spec::AFFINITY) {
                munged.remove(pod_spec::AFFINITY);
            }
        }
        return;
    };
    munged.object_entry(pod_spec::AFFINITY).insert(affinity::NODE_AFFINITY, before);
}

/// A list of terms as Go prints it.
struct Terms<'a>(&'a [Value]);

impl Shown for Terms<'_> {
    fn shown(&self) -> String {
        if self.0.is_empty() {
            return "null".to_owned();
        }
        let terms = self.0.iter().filter_map(Value::as_object);
        let terms = terms.map(|term| GoJson(types::CORE_V1_NODE_SELECTOR_TERM, term).shown());
        format!("[{}]", terms.collect::<Vec<_>>().join(","))
    }
}

fn node_affinity_grows(new: Option<&Object>, old: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    let field = node_affinity::REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION;
    let terms = |own: Option<&Object>| {
        let own = own.and_then(|own| own.object(field));
        own.map(|own| own.list(node_selector::NODE_SELECTOR_TERMS).to_vec()).unwrap_or_default()
    };
    let (new, old) = (terms(new), terms(old));
    let path = path.name(field);
    let path = path.name(node_selector::NODE_SELECTOR_TERMS);
    if !old.is_empty() && old.len() != new.len() {
        let detail = "no additions/deletions to non-empty NodeSelectorTerms list are allowed";
        return errors.invalid(&path, Terms(&new), detail);
    }
    for (at, (new, old)) in new.iter().zip(&old).enumerate() {
        let (Value::Object(now), Value::Object(before)) = (new, old) else { continue };
        let begins = |list: &str| now.list(list).starts_with(before.list(list));
        let filled = ["matchExpressions", "matchFields"].iter().any(|list| !before.list(*list).is_empty());
        let grown = begins("matchExpressions") && begins("matchFields");
        if !grown || (!filled && now != before) {
            let shown = GoJson(types::CORE_V1_NODE_SELECTOR_TERM, now);
            errors.invalid(&path.index(at), shown, "only additions are allowed (no mutations or deletions)");
        }
    }
}

/// An update that adds containers to look inside.
pub(super) fn ephemeral_containers(context: &Context<'_>, old_pod: &Object, errors: &mut Errors) {
    changed_annotations(context, old_pod, errors);
    let metadata = old_pod.object(pod::METADATA).unwrap_or(&EMPTY);
    if annotations::of(metadata).is_some_and(|own| own.contains(annotations::MIRROR)) {
        errors.split_off(0);
        return errors.forbidden(&Path::none(), "static pods do not support ephemeral containers");
    }
    let path = Path::root("spec.ephemeralContainers");
    let list = pod_spec::EPHEMERAL_CONTAINERS;
    let now = by_name(context.spec, list);
    for (_, old) in items(old_pod.object(pod::SPEC).unwrap_or(&EMPTY), list) {
        let name = old.text(container::NAME);
        let quoted = keelson_api::status::Quoted(name);
        match now.get(name) {
            None => {
                errors
                    .forbidden(&path, format!("existing ephemeral containers {quoted} may not be removed\n"));
            }
            Some(new) if *new != old => {
                let diff = super::diff::container(old, new);
                let detail = format!("existing ephemeral containers {quoted} may not be changed\n{diff}");
                errors.forbidden(&path, detail);
            }
            Some(_) => {}
        }
    }
}

/// An update of a Pod's status.
pub(super) fn status(context: &Context<'_>, new_pod: &Object, old_pod: &Object, errors: &mut Errors) {
    let new = new_pod.object(pod::STATUS).unwrap_or(&EMPTY);
    let old = old_pod.object(pod::STATUS).unwrap_or(&EMPTY);
    let path = Path::root("status");
    changed_annotations(context, old_pod, errors);
    conditions(new, &path.name(pod_status::CONDITIONS), errors);
    nominated(context, new, old, &path.name(pod_status::NOMINATED_NODE_NAME), errors);
    if let Some(seen) = new.int(pod_status::OBSERVED_GENERATION).filter(|seen| *seen < 0) {
        let path = path.name(pod_status::OBSERVED_GENERATION);
        errors.invalid(&path, seen, "must be a non-negative integer");
    }
    if new.text(pod_status::QOS_CLASS) != old.text(pod_status::QOS_CLASS) {
        errors.immutable(&path.name(pod_status::QOS_CLASS), new.text(pod_status::QOS_CLASS));
    }
    transitions(context.spec, new, old, &path, errors);
    claim_statuses(context.spec, new, &path.name(pod_status::RESOURCE_CLAIM_STATUSES), errors);
    let extended = path.name(pod_status::EXTENDED_RESOURCE_CLAIM_STATUS);
    container_status::extended(context.spec, new, &extended, errors);
    addresses(new, old, pod_status::POD_IPS, &path.name(pod_status::POD_IPS), errors);
    let list = path.name(pod_status::HOST_IPS);
    if let Some((_, first)) = items(new, pod_status::HOST_IPS).next() {
        let own = first.text("ip");
        if new.text(pod_status::HOST_IP) != own {
            errors.invalid(&list.index(0).field("ip"), own, "must be equal to `hostIP`");
        }
        addresses(new, old, pod_status::HOST_IPS, &list, errors);
    }
    container_status::check(context.spec, new, &path, errors);
}

fn conditions(new: &Object, path: &Path<'_>, errors: &mut Errors) {
    for (at, own) in items(new, pod_status::CONDITIONS) {
        let path = path.index(at);
        if let Some(seen) = own.int(pod_condition::OBSERVED_GENERATION).filter(|seen| *seen < 0) {
            let path = path.name(pod_condition::OBSERVED_GENERATION);
            errors.invalid(&path, seen, "must be a non-negative integer");
        }
        let kind = own.text(pod_condition::TYPE);
        if !matches!(kind, "PodScheduled" | "Ready" | "Initialized") {
            errors.invalid_each(&path.field("Type"), kind, syntax::label_key(kind));
        }
    }
}

fn nominated(context: &Context<'_>, new: &Object, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    let field = pod_status::NOMINATED_NODE_NAME;
    let name = new.text(field);
    if name.is_empty() || name == old.text(field) {
        return;
    }
    errors.invalid_each(path, name, syntax::dns1123_subdomain(name));
    if !context.spec.text(pod_spec::NODE_NAME).is_empty() {
        errors.forbidden(path, "may not be set on pods that are already bound to a node");
    }
}

fn addresses(new: &Object, old: &Object, list: Name, path: &Path<'_>, errors: &mut Errors) {
    let before: Vec<&str> = items(old, list).map(|(_, own)| own.text("ip")).collect();
    let now: Vec<&str> = items(new, list).map(|(_, own)| own.text("ip")).collect();
    for (at, address) in now.iter().enumerate() {
        ip::legacy(address, &before, &path.index(at), errors);
    }
    if now.len() < 2 {
        return;
    }
    let families: Vec<bool> = now.iter().filter_map(|text| ip::parse(text)).map(ip::is_v6).collect();
    let dual = families.contains(&true) && families.contains(&false);
    if families.len() != now.len() {
        let mut bad = now.iter().enumerate().filter(|(_, text)| ip::parse(text).is_none());
        let (at, bad) = bad.next().unwrap_or((0, &""));
        errors.internal(path, format!("failed to check for dual stack with error:invalid IP[{at}]: {bad}"));
    }
    if !dual || now.len() > 2 {
        let shown: Vec<Value> =
            now.iter().map(|address| Value::Object([("IP", *address)].into_iter().collect())).collect();
        errors.invalid(path, Value::List(shown), "may specify no more than one IP for each IP family");
    }
}

/// The items of a list by their names.
pub(super) fn by_name(object: &Object, list: Name) -> HashMap<&str, &Object> {
    items(object, list).map(|(_, own)| (own.text(container::NAME), own)).collect()
}

fn exit_code(status: &Object) -> Option<i64> {
    let own = status.object(status_names::STATE)?.object(state::TERMINATED)?;
    Some(own.int(terminated::EXIT_CODE).unwrap_or(0))
}

/// Terminated containers start again only where a policy says so.
fn transitions(spec: &Object, new: &Object, old: &Object, path: &Path<'_>, errors: &mut Errors) {
    let lists = [
        (pod_status::CONTAINER_STATUSES, Some(pod_spec::CONTAINERS)),
        (pod_status::INIT_CONTAINER_STATUSES, Some(pod_spec::INIT_CONTAINERS)),
        (pod_status::EPHEMERAL_CONTAINER_STATUSES, None),
    ];
    let all = restarts_all(spec);
    for (list, containers) in lists {
        let statuses = by_name(new, list);
        let specs = containers.map(|containers| by_name(spec, containers)).unwrap_or_default();
        if containers.is_some() && all {
            continue;
        }
        let path = path.name(list);
        for (at, before) in items(old, list) {
            let Some(code) = exit_code(before) else { continue };
            let name = before.text(status_names::NAME);
            let runs = statuses.get(name).is_some_and(|own| exit_code(own).is_none());
            if runs && !specs.get(name).is_some_and(|own| may_restart(own, spec, code)) {
                let detail = "may not be transitioned to non-terminated state";
                errors.forbidden(&path.index(at).name(status_names::STATE), detail);
            }
        }
    }
}

/// May a rule of some container restart them all?
fn restarts_all(spec: &Object) -> bool {
    [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS].into_iter().any(|list| {
        items(spec, list).any(|(_, own)| {
            items(own, container::RESTART_POLICY_RULES)
                .any(|(_, rule)| rule.text(restart::ACTION) == "RestartAllContainers")
        })
    })
}

fn may_restart(own: &Object, spec: &Object, code: i64) -> bool {
    let matches = |rule: &Object| {
        let Some(on) = rule.object(restart::EXIT_CODES) else { return false };
        let listed = on.list(codes::VALUES).iter().any(|value| value.as_int() == Some(code));
        match on.text(codes::OPERATOR) {
            "In" => listed,
            "NotIn" => !listed,
            _ => false,
        }
    };
    let policy = own.str(container::RESTART_POLICY);
    let mut rules = items(own, container::RESTART_POLICY_RULES).filter(|_| policy.is_some());
    if rules.any(|(_, rule)| matches(rule)) {
        return true;
    }
    match policy.unwrap_or_else(|| spec.text(pod_spec::RESTART_POLICY)) {
        "OnFailure" => code != 0,
        "Never" => false,
        _ => true,
    }
}

fn claim_statuses(spec: &Object, new: &Object, path: &Path<'_>, errors: &mut Errors) {
    let mut seen = HashSet::new();
    let claims = by_name(spec, pod_spec::RESOURCE_CLAIMS);
    for (at, own) in items(new, pod_status::RESOURCE_CLAIM_STATUSES) {
        let path = path.index(at);
        let name = own.text(claim_status::NAME);
        let at_name = path.name(claim_status::NAME);
        if !claims.contains_key(name) {
            let detail = "must match the name of an entry in `spec.resourceClaims`";
            errors.invalid(&at_name, name, detail);
        }
        if !seen.insert(name) {
            errors.duplicate(&at_name, name);
        }
        if let Some(given) = own.str(claim_status::RESOURCE_CLAIM_NAME) {
            let path = path.name(claim_status::RESOURCE_CLAIM_NAME);
            errors.invalid_each(&path, given, syntax::dns1123_subdomain(given));
        }
    }
}
