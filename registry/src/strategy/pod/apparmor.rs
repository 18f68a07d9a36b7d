//! AppArmor profiles in annotations, as they were written before there were fields for them.

use crate::metadata;
use crate::strategy::containers;
use keelson_api::catalogue::names::{
    app_armor_profile as profile, container, object_meta as meta, pod_spec, security_context as context,
};
use keelson_api::tree::Object;

/// An annotation is this and the name of a container.
const PREFIX: &str = "container.apparmor.security.beta.kubernetes.io/";
const LOCALHOST: &str = "localhost/";

/// Sets the fields that annotations stand for. Gives back the warnings that this is worth.
pub(super) fn annotations_to_fields(pod: &mut Object) -> Vec<String> {
    let mut warnings = Vec::new();
    let annotations = metadata::of(pod).object(meta::ANNOTATIONS);
    if !annotations.is_some_and(|own| own.keys().any(|key| key.as_str().starts_with(PREFIX))) {
        return warnings;
    }
    let annotations = annotations.cloned().unwrap_or_default();
    let Some(spec) = pod.object_mut("spec") else { return warnings };
    if spec.object(pod_spec::OS).is_some_and(|os| os.text("name") == "windows") {
        return warnings;
    }
    let of_pod = spec.object(pod_spec::SECURITY_CONTEXT);
    let of_pod = of_pod.and_then(|own| own.object(context::APP_ARMOR_PROFILE)).cloned();
    containers::each_mut(spec, |one| {
        let key = format!("{PREFIX}{}", one.text(container::NAME));
        let Some(annotation) = annotations.str(key.as_str()) else { return };
        let own = one.object(container::SECURITY_CONTEXT);
        if own.is_some_and(|own| own.contains(context::APP_ARMOR_PROFILE)) {
            return;
        }
        let field = field(annotation);
        if field.is_some() && field == of_pod {
            return;
        }
        if let Some(field) = field {
            one.object_entry(container::SECURITY_CONTEXT).insert(context::APP_ARMOR_PROFILE, field);
        }
        warnings.push(format!(
            "metadata.annotations[{key}]: deprecated since v1.30; use the \"appArmorProfile\" field instead"
        ));
    });
    warnings
}

/// The field that an annotation stands for; none where there is no valid one.
fn field(annotation: &str) -> Option<Object> {
    let kind = match annotation {
        "unconfined" => "Unconfined",
        "runtime/default" => "RuntimeDefault",
        other => {
            let name = other.strip_prefix(LOCALHOST).filter(|name| !name.trim().is_empty())?;
            if name.trim() != name || name.len() > 4095 {
                return None;
            }
            let mut field = Object::new();
            field.insert(profile::TYPE, "Localhost");
            field.insert(profile::LOCALHOST_PROFILE, name);
            return Some(field);
        }
    };
    Some([(profile::TYPE, kind)].into_iter().collect())
}
