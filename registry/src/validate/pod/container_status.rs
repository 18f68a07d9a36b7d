//! What kubelets say of containers: users, allocated resources, extended resources that became claims.

use crate::validate::formats::unix_id;
use crate::validate::rules::{EMPTY, items};
use crate::validate::{Errors, Path};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    container, container_extended_resource_request as mapping, container_status, container_user,
    linux_container_user as linux, pod_extended_resource_claim_status as extended, pod_os, pod_spec,
    pod_status, resource_claim, resource_health as health, resource_requirements,
    resource_status as allocated,
};
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};
use std::collections::{HashMap, HashSet};

/// The longest message about a resource's health, in bytes.
const MESSAGE_MAX: usize = 1024;

/// The lists of containers' status, with the lists of the containers themselves.
const LISTS: [(Name, Option<Name>); 3] = [
    (pod_status::CONTAINER_STATUSES, Some(pod_spec::CONTAINERS)),
    (pod_status::INIT_CONTAINER_STATUSES, Some(pod_spec::INIT_CONTAINERS)),
    (pod_status::EPHEMERAL_CONTAINER_STATUSES, None),
];

/// Users and allocated resources of all containers.
pub(super) fn check(spec: &Object, status: &Object, path: &Path<'_>, errors: &mut Errors) {
    let os = spec.object(pod_spec::OS).map_or("linux", |os| os.text(pod_os::NAME));
    for (list, _) in LISTS {
        let path = path.name(list);
        for (at, own) in items(status, list) {
            let user = own.object(container_status::USER).and_then(|user| user.object(container_user::LINUX));
            if let Some(user) = user {
                of_user(user, os, &path.index(at).field("user.linux"), errors);
            }
        }
    }
    for (list, containers) in LISTS {
        let specs = containers.map(|containers| super::update::by_name(spec, containers));
        let path = path.name(list);
        for (at, own) in items(status, list) {
            if own.list(container_status::ALLOCATED_RESOURCES_STATUS).is_empty() {
                continue;
            }
            let path = path.index(at);
            let path = path.name(container_status::ALLOCATED_RESOURCES_STATUS);
            match &specs {
                None => errors.forbidden(&path, "must not be specified in container status"),
                Some(specs) => {
                    let spec = specs.get(own.text(container_status::NAME)).copied();
                    resources(own, spec, &path, errors);
                }
            }
        }
    }
}

fn of_user(user: &Object, os: &str, path: &Path<'_>, errors: &mut Errors) {
    match os {
        "windows" => errors.forbidden(path, "cannot be set for a windows pod"),
        "linux" => {
            for field in [linux::UID, linux::GID] {
                let id = user.int(field).unwrap_or(0);
                errors.invalid_each(&path.name(field), id, unix_id(id));
            }
            let list = path.name(linux::SUPPLEMENTAL_GROUPS);
            let groups = user.list(linux::SUPPLEMENTAL_GROUPS).iter().filter_map(Value::as_int);
            for (at, id) in groups.enumerate() {
                errors.invalid_each(&list.index(at), id, unix_id(id));
            }
        }
        _ => {}
    }
}

fn resources(own: &Object, spec: Option<&Object>, path: &Path<'_>, errors: &mut Errors) {
    const CLAIM: &str = "must match one of the container's resource claims in a format \
                         'claim:<claimName>/<request>' or 'claim:<claimName>' if request is empty";
    let wanted = spec.map(|spec| spec.object(container::RESOURCES).unwrap_or(&EMPTY));
    let claims: HashSet<String> = items(wanted.unwrap_or(&EMPTY), resource_requirements::CLAIMS)
        .map(|(_, own)| match (own.text(resource_claim::NAME), own.text(resource_claim::REQUEST)) {
            (name, "") => format!("claim:{name}"),
            (name, request) => format!("claim:{name}/{request}"),
        })
        .collect();
    for (at, item) in items(own, container_status::ALLOCATED_RESOURCES_STATUS) {
        let path = path.index(at);
        let name = item.text(allocated::NAME);
        if let Some(wanted) = wanted {
            let requests = wanted.object(resource_requirements::REQUESTS).unwrap_or(&EMPTY);
            let (known, detail) = if name.starts_with("claim:") {
                (claims.contains(name), CLAIM)
            } else {
                (requests.contains(name), "must match one of the container's resource requests")
            };
            if !known {
                errors.invalid(&path.name(allocated::NAME), name, detail);
            }
        }
        devices(item, &path.name(allocated::RESOURCES), errors);
    }
}

fn devices(item: &Object, path: &Path<'_>, errors: &mut Errors) {
    const STATES: &[&str] = &["Healthy", "Unhealthy", "Unknown"];
    let mut seen = HashSet::new();
    for (at, own) in items(item, allocated::RESOURCES) {
        let path = path.index(at);
        let state = own.text(health::HEALTH);
        if !STATES.contains(&state) {
            errors.not_supported(&path.name(health::HEALTH), state, STATES);
        }
        if let Some(message) = own.str(health::MESSAGE) {
            let path = path.name(health::MESSAGE);
            if message.is_empty() {
                errors.required(&path, "must be non-empty if specified");
            } else if message.len() > MESSAGE_MAX {
                errors.too_long(&path, MESSAGE_MAX);
            }
        }
        let id = own.text(health::RESOURCE_ID);
        if !seen.insert(id) {
            errors.duplicate(&path.name(health::RESOURCE_ID), id);
        }
    }
}

/// Extended resources that became one claim.
pub(super) fn extended(spec: &Object, status: &Object, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = status.object(pod_status::EXTENDED_RESOURCE_CLAIM_STATUS) else { return };
    let mut containers: HashMap<&str, &Object> = super::update::by_name(spec, pod_spec::INIT_CONTAINERS);
    containers.extend(super::update::by_name(spec, pod_spec::CONTAINERS));
    let list = path.name(extended::REQUEST_MAPPINGS);
    if own.list(extended::REQUEST_MAPPINGS).is_empty() {
        errors.required(&list, "at least one request mapping is required");
    }
    let mut seen = HashSet::new();
    for (at, item) in items(own, extended::REQUEST_MAPPINGS) {
        let at = list.index(at);
        let fields = [mapping::CONTAINER_NAME, mapping::RESOURCE_NAME, mapping::REQUEST_NAME];
        let [name, resource, request] = fields.map(|field| item.text(field));
        match containers.get(name) {
            None => {
                let detail = "must match the name of an entry in spec.initContainers.name or \
                              spec.containers.name";
                errors.invalid(&at.name(mapping::CONTAINER_NAME), name, detail);
            }
            Some(container) => {
                let own = container.object(container::RESOURCES).unwrap_or(&EMPTY);
                let requests = own.object(resource_requirements::REQUESTS).unwrap_or(&EMPTY);
                if !requests.contains(resource) {
                    let detail = "must match the extended resource name of an entry in \
                                  spec.initContainers.resources.requests or spec.containers.resources.requests";
                    errors.invalid(&at.name(mapping::RESOURCE_NAME), resource, detail);
                }
            }
        }
        errors.invalid_each(&path.name(mapping::REQUEST_NAME), request, syntax::dns1123_label(request));
        if !seen.insert((name, resource, request)) {
            for field in fields {
                errors.duplicate(&at.name(field), item.text(field));
            }
        }
    }
    let name = own.text(extended::RESOURCE_CLAIM_NAME);
    let path = path.name(extended::RESOURCE_CLAIM_NAME);
    if name.is_empty() {
        errors.required(&path, "");
    } else {
        errors.invalid_each(&path, name, syntax::dns1123_subdomain(name));
    }
}
