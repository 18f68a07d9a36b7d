//! AlwaysPullImages: whoever starts an image must be allowed to have it.

use crate::objects::{forbidden, is, spec};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{container, image_volume_source, pod_spec, volume};
use keelson_api::status::{FieldError, Reason, Result, Status};
use keelson_api::tree::{Object, Value};
use std::collections::BTreeSet;

const ALWAYS: &str = "Always";
const CONTAINERS: [Name; 3] =
    [pod_spec::INIT_CONTAINERS, pod_spec::CONTAINERS, pod_spec::EPHEMERAL_CONTAINERS];

/// The plugin.
#[derive(Clone, Copy, Debug)]
pub struct AlwaysPullImages;

fn images(pod: &Object) -> BTreeSet<&str> {
    let own = spec(pod);
    let all = CONTAINERS.into_iter().flat_map(|member| own.list(member)).filter_map(Value::as_object);
    all.map(|one| one.text(container::IMAGE)).collect()
}

/// Is it about a pod that starts an image which it did not have before?
fn looks(facts: &Facts<'_>, pod: &Object) -> bool {
    let same = |old| images(pod).is_subset(&images(old));
    let is_old = facts.operation == Operation::Update && facts.old.is_some_and(same);
    is(facts, "", "pods", "") && !is_old
}

fn set(pod: &mut Object) {
    let own = pod.object_entry("spec");
    for member in CONTAINERS {
        let all = own.list_mut(member).map(Vec::as_mut_slice).unwrap_or_default();
        for one in all.iter_mut().filter_map(Value::as_object_mut) {
            one.insert(container::IMAGE_PULL_POLICY, ALWAYS);
        }
    }
    let volumes = own.list_mut(pod_spec::VOLUMES).map(Vec::as_mut_slice).unwrap_or_default();
    for one in volumes.iter_mut().filter_map(|one| one.as_object_mut()?.object_mut(volume::IMAGE)) {
        one.insert(image_volume_source::PULL_POLICY, ALWAYS);
    }
}

/// Where a plugin that came later has set something else.
fn faults(pod: &Object) -> Vec<FieldError> {
    let own = spec(pod);
    let fault = |path: String, policy: &str| {
        (policy != ALWAYS).then(|| FieldError::not_supported(&path, policy, &[ALWAYS]))
    };
    let mut faults = Vec::new();
    for member in CONTAINERS {
        for (at, one) in own.list(member).iter().filter_map(Value::as_object).enumerate() {
            let path = format!("spec.{}[{at}].imagePullPolicy", member.as_str());
            faults.extend(fault(path, one.text(container::IMAGE_PULL_POLICY)));
        }
    }
    for (at, one) in own.list(pod_spec::VOLUMES).iter().enumerate() {
        if let Some(image) = one.as_object().and_then(|one| one.object(volume::IMAGE)) {
            let path = format!("spec.volumes[{at}].image.pullPolicy");
            faults.extend(fault(path, image.text(image_volume_source::PULL_POLICY)));
        }
    }
    faults
}

fn judge(facts: &Facts<'_>, pod: &Object) -> Result<()> {
    let told: Vec<_> =
        faults(pod).iter().map(|fault| forbidden(facts, Some(pod), &fault.to_string()).message).collect();
    let message = match told.as_slice() {
        [] => return Ok(()),
        [one] => one.clone(),
        all => format!("[{}]", all.join(", ")),
    };
    // Upstream makes one error of all, which is no 403 any more.
    Err(Status::plain(500, Reason::Unknown, message))
}

impl Plugin for AlwaysPullImages {
    fn name(&self) -> &'static str {
        "AlwaysPullImages"
    }

    fn handles(&self, operation: Operation) -> bool {
        matches!(operation, Operation::Create | Operation::Update)
    }

    fn mutate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a mut Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        if let Some(pod) = object
            && looks(facts, pod)
        {
            set(pod);
        }
        at_once(Ok(()))
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        match object {
            Some(pod) if looks(facts, pod) => at_once(judge(facts, pod)),
            _ => at_once(Ok(())),
        }
    }
}
