//! Bindings: a pod without a node gets one, once.

use super::Request;
use crate::metadata;
use crate::resource::{Current, Resource};
use crate::strategy;
use crate::update::MODIFIED;
use keelson_api::catalogue::names::{
    binding, object_meta as meta, object_reference as target, pod_spec, pod_status,
};
use keelson_api::status::{FieldError, GroupResource, Reason, Result, Status};
use keelson_api::tree::Object;

/// Compare-and-put attempts of one request before it gives up with a conflict.
const ATTEMPTS: usize = 64;

/// What is wrong with a binding as such. Upstream answers with the bare list of errors.
pub(super) fn check(object: &Object) -> Result<()> {
    static NONE: Object = Object::new();
    let own = object.object(binding::TARGET).unwrap_or(&NONE);
    let mut errors = Vec::new();
    let kind = own.text(target::KIND);
    if !matches!(kind, "" | "Node") {
        errors.push(FieldError::not_supported("target.kind", kind, &["Node", "<empty>"]));
    }
    if own.text(target::NAME).is_empty() {
        errors.push(FieldError::required("target.name", ""));
    }
    let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
    match told.as_slice() {
        [] => Ok(()),
        [one] => Err(Status::plain(500, Reason::Unknown, one.clone())),
        all => Err(Status::plain(500, Reason::Unknown, format!("[{}]", all.join(", ")))),
    }
}

impl Resource {
    /// Assigns a pod as a binding says.
    pub(super) async fn bind(&self, request: &Request) -> Result<()> {
        let stored = self.stored()?;
        let (namespace, name) = (request.namespace.as_str(), request.name.as_str());
        let key = stored.key(namespace, name);
        let mut current = self.current_stored(stored, &key).await?;
        for _ in 0..ATTEMPTS {
            let Some(found) = &current else {
                return Err(Status::not_found(&self.group_resource(), name));
            };
            self.meets(found, &key, request)?;
            let mut pod = found.object.clone();
            assign(&mut pod, &request.object, self.shared.now())
                .map_err(|why| Status::conflict(&GroupResource::new("", "pods/binding"), name, &why))?;
            match self.put(stored, &key, found, pod, request.dry_run).await? {
                Ok(_) => return Ok(()),
                Err(changed) => current = changed,
            }
        }
        Err(Status::conflict(&self.group_resource(), name, MODIFIED))
    }

    /// A binding's uid and resourceVersion are preconditions.
    fn meets(&self, current: &Current, key: &str, request: &Request) -> Result<()> {
        let (wanted, own) = (metadata::of(&request.object), metadata::of(&current.object));
        let checks = [("UID", meta::UID), ("ResourceVersion", meta::RESOURCE_VERSION)];
        for (word, field) in checks {
            let (wanted, own) = (wanted.text(field), own.text(field));
            if !wanted.is_empty() && wanted != own {
                let key = if request.dry_run { self.bare_key(key) } else { key.to_owned() };
                let why = format!(
                    "StorageError: invalid object, Code: 4, Key: {key}, ResourceVersion: 0, \
                     AdditionalErrorMsg: Precondition failed: {word} in precondition: {wanted}, {word} in \
                     object meta: {own}"
                );
                return Err(Status::conflict(&self.group_resource(), &request.name, &why));
            }
        }
        Ok(())
    }
}

fn assign(pod: &mut Object, object: &Object, now: i64) -> std::result::Result<(), String> {
    let own = metadata::of(pod);
    let name = own.text(meta::NAME);
    if metadata::is_deleting(own) {
        return Err(format!("pod {name} is being deleted, cannot be assigned to a host"));
    }
    if let Some(spec) = pod.object("spec") {
        let node = spec.text(pod_spec::NODE_NAME);
        if !node.is_empty() {
            return Err(format!(
                "pod {name} is already assigned to node {}",
                keelson_api::status::Quoted(node)
            ));
        }
        if !spec.list(pod_spec::SCHEDULING_GATES).is_empty() {
            return Err(format!("pod {name} has non-empty .spec.schedulingGates"));
        }
    }
    let node = object.object(binding::TARGET).map_or("", |own| own.text(target::NAME));
    pod.object_entry("spec").insert(pod_spec::NODE_NAME, node);
    for field in [meta::ANNOTATIONS, meta::LABELS] {
        let Some(given) = metadata::of(object).object(field).filter(|own| !own.is_empty()) else { continue };
        let own = metadata::of_mut(pod).object_entry(field);
        for (key, value) in given.iter() {
            own.insert(key.clone(), value.clone());
        }
    }
    let status = pod.object_entry("status");
    status.remove(pod_status::NOMINATED_NODE_NAME);
    let scheduled = [("type", "PodScheduled"), ("status", "True")];
    strategy::set_condition(status, scheduled.into_iter().collect(), now);
    Ok(())
}
