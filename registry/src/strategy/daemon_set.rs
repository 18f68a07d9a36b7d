//! DaemonSets: the generation of their template, beside their own.

use super::{Occasion, Strategy};
use crate::metadata;
use keelson_api::catalogue::names::{object_meta as meta, stateful_set_spec};
use keelson_api::tree::Object;

pub(super) struct DaemonSets;

/// Where apps/v1 shows the generation of the template.
const TEMPLATE_GENERATION: &str = "deprecated.daemonset.template.generation";

impl Strategy for DaemonSets {
    fn receive(&self, object: &mut Object) {
        let generation = template_generation(object);
        set_template_generation(object, generation);
    }

    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        if template_generation(object) < 1 {
            set_template_generation(object, 1);
        }
        Vec::new()
    }

    fn prepare_update(&self, new: &mut Object, old: &Object) {
        let template = |object: &Object| {
            object.object("spec").and_then(|spec| spec.get(stateful_set_spec::TEMPLATE).cloned())
        };
        let changed = i64::from(template(new) != template(old));
        set_template_generation(new, template_generation(old) + changed);
    }

    fn prepare_sub(&self, _: &str, new: &mut Object, old: &Object, _: Occasion<'_>) {
        // It belongs to the spec, whatever it is shown as.
        set_template_generation(new, template_generation(old));
    }
}

/// The generation of the template; 0 where nothing or no number stands there.
fn template_generation(object: &Object) -> i64 {
    let annotations = metadata::of(object).object(meta::ANNOTATIONS);
    annotations.and_then(|own| own.text(TEMPLATE_GENERATION).parse().ok()).unwrap_or(0)
}

fn set_template_generation(object: &mut Object, generation: i64) {
    let annotations = metadata::of_mut(object).object_entry(meta::ANNOTATIONS);
    annotations.insert(TEMPLATE_GENERATION, generation.to_string());
}
