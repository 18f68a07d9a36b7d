//! Containers of a Pod: those that run, those that prepare, those that are added to look inside.

use super::mounts::{self, Volumes};
use super::{Context, PULL_POLICY, env, probes, security};
use crate::validate::formats::port_number;
use crate::validate::resources::{self, Around, Whose};
use crate::validate::rules::{self, Check, Pair, Rule, items, rule};
use crate::validate::{Errors, Path};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    container, container_port as port, container_resize_policy as resize, container_restart_rule as restart,
    container_restart_rule_on_exit_codes as exit_codes, ephemeral_container as ephemeral, pod_spec,
    volume_mount as mount,
};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::HashSet;

const NAME: &[Rule] = &[
    rule(container::NAME, Check::Required("")),
    rule(container::NAME, Check::Format(syntax::dns1123_label)),
    rule(container::IMAGE, Check::Required("")),
    rule(container::TERMINATION_MESSAGE_POLICY, Check::RequiredOneOf("", &["File", "FallbackToLogsOnError"])),
    rule(container::PORTS, Check::Whole(ports)),
];
const PULL: &[Rule] = &[rule(container::IMAGE_PULL_POLICY, PULL_POLICY)];
const RESTART_POLICIES: &[&str] = &["Always", "Never", "OnFailure"];
/// Rules of restarts, and exit codes of one.
const RESTART_RULES: usize = 20;
const EXIT_CODES: usize = 255;
const NO_POLICY: &str = "must specify restartPolicy when restart rules are used";

fn common(own: &Object, context: &Context<'_>, volumes: &Volumes<'_>, path: &Path<'_>, errors: &mut Errors) {
    let pair = Pair { new: own, old: None };
    rules::run(NAME, pair, path, errors);
    env::variables(own, path, errors);
    env::sources(own, path, errors);
    mounts::mounts(own, volumes, path, errors);
    mounts::devices(own, volumes, path, errors);
    rules::run(PULL, pair, path, errors);
    let around = Around { claims: &context.claims, indivisible: context.stored.huge_pages };
    if let Some(own) = own.object(container::RESOURCES) {
        resources::check(own, Whose::Container, around, &path.name(container::RESOURCES), errors);
    }
    resize_policy(own, context.spec, &path.name(container::RESIZE_POLICY), errors);
    security::container(own, context, &path.name(container::SECURITY_CONTEXT), errors);
}

fn ports(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    const PROTOCOL: &[Rule] = &[rule(port::PROTOCOL, Check::RequiredOneOf("", &["SCTP", "TCP", "UDP"]))];
    let path = path.name(container::PORTS);
    let mut names = HashSet::new();
    for (at, own) in items(pair.new, container::PORTS) {
        let path = path.index(at);
        let name = own.text(port::NAME);
        let problems = if name.is_empty() { Vec::new() } else { syntax::port_name(name) };
        if !problems.is_empty() {
            errors.invalid_each(&path.name(port::NAME), name, problems);
        } else if !name.is_empty() && !names.insert(name) {
            errors.duplicate(&path.name(port::NAME), name);
        }
        let number = own.int(port::CONTAINER_PORT).unwrap_or(0);
        if number == 0 {
            errors.required(&path.name(port::CONTAINER_PORT), "");
        } else {
            errors.invalid_each(&path.name(port::CONTAINER_PORT), number, port_number(number));
        }
        if let Some(number) = own.int(port::HOST_PORT) {
            errors.invalid_each(&path.name(port::HOST_PORT), number, port_number(number));
        }
        rules::run(PROTOCOL, Pair { new: own, old: None }, &path, errors);
    }
}

fn resize_policy(own: &Object, spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    const POLICIES: &[&str] = &["NotRequired", "RestartContainer"];
    let mut seen = HashSet::new();
    let never = spec.text(pod_spec::RESTART_POLICY) == "Never";
    for (at, item) in items(own, container::RESIZE_POLICY) {
        let (resource, policy) = (item.text(resize::RESOURCE_NAME), item.text(resize::RESTART_POLICY));
        if !seen.insert(resource) {
            errors.duplicate(&path.index(at), resource);
        }
        match resource {
            "cpu" | "memory" => {}
            "" => errors.required(path, ""),
            other => errors.not_supported(path, other, &["cpu", "memory"]),
        }
        if policy.is_empty() {
            errors.required(path, "");
        } else if !POLICIES.contains(&policy) {
            errors.not_supported(path, policy, POLICIES);
        }
        if never && policy != "NotRequired" {
            let detail = "must be 'NotRequired' when pod `restartPolicy` is 'Never'";
            errors.invalid(path, policy, detail);
        }
    }
}

/// When a container starts again, whatever the Pod says.
fn restart_policy(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let rules = own.list(container::RESTART_POLICY_RULES).len();
    let field = path.name(container::RESTART_POLICY);
    match own.str(container::RESTART_POLICY) {
        None if rules == 0 => return,
        None => errors.required(&field, NO_POLICY),
        Some(policy) if !RESTART_POLICIES.contains(&policy) => {
            errors.not_supported(&field, policy, RESTART_POLICIES);
        }
        Some(_) => {}
    }
    let path = path.name(container::RESTART_POLICY_RULES);
    if rules > RESTART_RULES {
        errors.too_many(&path, rules, RESTART_RULES);
    }
    for (at, item) in items(own, container::RESTART_POLICY_RULES) {
        restart_rule(item, &path.index(at), errors);
    }
}

fn restart_rule(item: &Object, path: &Path<'_>, errors: &mut Errors) {
    const ACTIONS: &[&str] = &["Restart", "RestartAllContainers"];
    let action = item.text(restart::ACTION);
    if !ACTIONS.contains(&action) {
        errors.not_supported(&path.name(restart::ACTION), action, ACTIONS);
    }
    let path = path.name(restart::EXIT_CODES);
    let Some(codes) = item.object(restart::EXIT_CODES) else {
        return errors.required(&path, "must be specified");
    };
    let operator = codes.text(exit_codes::OPERATOR);
    if !["In", "NotIn"].contains(&operator) {
        errors.not_supported(&path.name(exit_codes::OPERATOR), operator, &["In", "NotIn"]);
    }
    let values = codes.list(exit_codes::VALUES).len();
    if values > EXIT_CODES {
        errors.too_many(&path.name(exit_codes::VALUES), values, EXIT_CODES);
    }
}

/// Ports of the host that two of these containers want.
fn host_ports<'a>(
    containers: impl Iterator<Item = (usize, &'a Object)>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let mut seen = HashSet::new();
    for (at, own) in containers {
        let list = path.index(at);
        let list = list.name(container::PORTS);
        for (at, item) in items(own, container::PORTS) {
            let Some(number) = item.int(port::HOST_PORT) else { continue };
            let (protocol, ip) = (item.text(port::PROTOCOL), item.text(port::HOST_IP));
            let text = format!("{protocol}/{ip}/{number}");
            if seen.contains(&text) {
                errors.duplicate(&list.index(at).name(port::HOST_PORT), text);
            } else {
                seen.insert(text);
            }
        }
    }
}

/// The containers that run.
pub(super) fn running(context: &Context<'_>, volumes: &Volumes<'_>, path: &Path<'_>, errors: &mut Errors) {
    if context.spec.list(pod_spec::CONTAINERS).is_empty() {
        return errors.required(path, "");
    }
    let mut names = HashSet::new();
    for (at, own) in items(context.spec, pod_spec::CONTAINERS) {
        let path = path.index(at);
        common(own, context, volumes, &path, errors);
        if !names.insert(own.text(container::NAME)) {
            errors.duplicate(&path.name(container::NAME), own.text(container::NAME));
        }
        probes::hooks(own, context, &path, errors);
        probes::probes(own, context, &path, errors);
        restart_policy(own, &path, errors);
    }
    host_ports(items(context.spec, pod_spec::CONTAINERS), path, errors);
}

fn names_of(spec: &Object, list: Name) -> impl Iterator<Item = &str> {
    items(spec, list).map(|(_, own)| own.text(container::NAME))
}

/// The containers that run before, and those among them that stay.
pub(super) fn preparing(context: &Context<'_>, volumes: &Volumes<'_>, path: &Path<'_>, errors: &mut Errors) {
    let mut names: HashSet<&str> = names_of(context.spec, pod_spec::CONTAINERS).collect();
    for (at, own) in items(context.spec, pod_spec::INIT_CONTAINERS) {
        let list = path;
        let path = path.index(at);
        common(own, context, volumes, &path, errors);
        // Rules without a policy are looked at no further here.
        if own.contains(container::RESTART_POLICY) {
            restart_policy(own, &path, errors);
        } else if !own.list(container::RESTART_POLICY_RULES).is_empty() {
            let path = path.name(container::RESTART_POLICY);
            errors.required(&path, NO_POLICY);
        }
        let name = own.text(container::NAME);
        if names.contains(name) {
            errors.duplicate(&path.name(container::NAME), name);
        } else if !name.is_empty() {
            names.insert(name);
        }
        // Upstream counts this list of one from 0.
        host_ports(std::iter::once((0, own)), list, errors);
        let stays = own.text(container::RESTART_POLICY) == "Always";
        if stays {
            probes::hooks(own, context, &path, errors);
            probes::probes(own, context, &path, errors);
        } else {
            probes::none(own, &path, errors);
        }
        if !stays && !context.stored.restart_container {
            let path = path.name(container::RESIZE_POLICY);
            for (at, item) in items(own, container::RESIZE_POLICY) {
                let policy = item.text(resize::RESTART_POLICY);
                if policy == "RestartContainer" {
                    let detail = "must not be set to 'RestartContainer' for non-sidecar initContainers";
                    errors.invalid(&path.index(at).name(resize::RESTART_POLICY), policy, detail);
                }
            }
        }
    }
}

/// Fields that an ephemeral container may not have, in the order of Go's struct.
const NOT_EPHEMERAL: &[Name] = &[
    container::PORTS,
    container::RESOURCES,
    container::RESIZE_POLICY,
    container::RESTART_POLICY,
    container::RESTART_POLICY_RULES,
    container::LIVENESS_PROBE,
    container::READINESS_PROBE,
    container::STARTUP_PROBE,
    container::LIFECYCLE,
];

/// The containers that are added to look inside.
pub(super) fn ephemeral(context: &Context<'_>, volumes: &Volumes<'_>, path: &Path<'_>, errors: &mut Errors) {
    let others: HashSet<&str> = names_of(context.spec, pod_spec::CONTAINERS)
        .chain(names_of(context.spec, pod_spec::INIT_CONTAINERS))
        .collect();
    let mut names = others.clone();
    for (at, own) in items(context.spec, pod_spec::EPHEMERAL_CONTAINERS) {
        let path = path.index(at);
        common(own, context, volumes, &path, errors);
        image(own, &path, errors);
        if !names.insert(own.text(container::NAME)) {
            errors.duplicate(&path.name(container::NAME), own.text(container::NAME));
        }
        let target = own.text(ephemeral::TARGET_CONTAINER_NAME);
        if !target.is_empty() && !others.contains(target) {
            errors.not_found(&path.name(ephemeral::TARGET_CONTAINER_NAME), target);
        }
        for field in NOT_EPHEMERAL.iter().filter(|field| own.contains(**field)) {
            errors.forbidden(&path.name(*field), "cannot be set for an Ephemeral Container");
        }
        let mounts = path.name(container::VOLUME_MOUNTS);
        for (at, item) in items(own, container::VOLUME_MOUNTS) {
            for field in [mount::SUB_PATH, mount::SUB_PATH_EXPR] {
                if !item.text(field).is_empty() {
                    let detail = "cannot be set for an Ephemeral Container";
                    errors.forbidden(&mounts.index(at).name(field), detail);
                }
            }
        }
    }
}

/// An image in a Pod has no space around it; templates may have.
pub(super) fn image(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let image = own.text(container::IMAGE);
    if image.trim().len() != image.len() {
        let detail = "must not have leading or trailing whitespace";
        errors.invalid(&path.name(container::IMAGE), image, detail);
    }
}

/// Every container with its path, in upstream's order: init, running, ephemeral.
pub(super) fn visit<'a>(spec: &'a Object, path: &Path<'_>, mut see: impl FnMut(&'a Object, &Path<'_>)) {
    for list in [pod_spec::INIT_CONTAINERS, pod_spec::CONTAINERS, pod_spec::EPHEMERAL_CONTAINERS] {
        let list_path = path.name(list);
        for (at, own) in items(spec, list) {
            see(own, &list_path.index(at));
        }
    }
}

/// Does the stored Pod have a container that is only to prepare and is restarted by a resize?
pub(super) fn has_restart_container(spec: &Object) -> bool {
    items(spec, pod_spec::INIT_CONTAINERS).any(|(_, own)| {
        own.text(container::RESTART_POLICY) != "Always"
            && items(own, container::RESIZE_POLICY)
                .any(|(_, item)| item.text(resize::RESTART_POLICY) == "RestartContainer")
    })
}

/// Where the host's network is the Pod's, ports are the host's.
pub(super) fn host_network(context: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    if context.spec.bool(pod_spec::HOST_NETWORK) != Some(true) {
        return;
    }
    let path = path.name(pod_spec::CONTAINERS);
    for (at, own) in items(context.spec, pod_spec::CONTAINERS) {
        let path = path.index(at);
        let path = path.name(container::PORTS);
        for (at, item) in items(own, container::PORTS) {
            let host = item.int(port::HOST_PORT).unwrap_or(0);
            let inner = item.int(port::CONTAINER_PORT).unwrap_or(0);
            if (context.is_pod || host != 0) && host != inner {
                let detail = "must match `containerPort` when `hostNetwork` is true";
                errors.invalid(&path.index(at).name(port::HOST_PORT), host, detail);
            }
        }
    }
}

/// Variables from files are in volumes that are there, and empty at first.
pub(super) fn file_volumes(spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    let sources: std::collections::HashMap<&str, &Object> =
        items(spec, pod_spec::VOLUMES).map(|(_, own)| (own.text("name"), own)).collect();
    visit(spec, path, |own, path| {
        let path = path.name(container::ENV);
        for (at, item) in items(own, container::ENV) {
            let from = item.object("valueFrom").and_then(|from| from.object("fileKeyRef"));
            let Some(from) = from else { continue };
            let name = from.text("volumeName");
            let path = path.index(at);
            let path = path.field("valueFrom.fileKeyRef.volumeName");
            match sources.get(name) {
                None => errors.not_found(&path, name),
                Some(own) if !own.contains("emptyDir") => {
                    errors.invalid(&path, name, "referenced volume must be of type emptyDir");
                }
                Some(_) => {}
            }
        }
    });
}
