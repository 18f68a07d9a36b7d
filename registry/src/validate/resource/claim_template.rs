//! ResourceClaimTemplates: a claim that never changes.

use super::{devices, inner};
use crate::validate::gojson::GoJson;
use crate::validate::{Errors, Path, Plain, Shown, Subject, Typed, alike, claim};
use keelson_api::catalogue::names::{
    resource_claim_spec as spec, resource_claim_template as names, resource_claim_template_spec as template,
};
use keelson_api::catalogue::types;
use keelson_api::tree::Object;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let path = Path::root("spec");
    let own = inner(subject.new, names::SPEC);
    claim::template_metadata(inner(own, template::METADATA), &path.name(template::METADATA), errors);
    let below = path.name(template::SPEC);
    let claimed = inner(inner(own, template::SPEC), spec::DEVICES);
    devices::check(claimed, &below.name(spec::DEVICES), errors);
    errors.look();
    if let Some(old) = subject.old
        && !alike::structs(
            types::RESOURCE_V1_RESOURCE_CLAIM_TEMPLATE_SPEC,
            Some(inner(old, names::SPEC)),
            Some(own),
        )
    {
        errors.immutable(&path, Plain(&shown(own)));
    }
}

/// Upstream's struct holds the metadata's members itself, under their published names.
fn shown(own: &Object) -> String {
    let metadata = Typed(types::META_V1_OBJECT_META, inner(own, template::METADATA)).shown();
    let spec = GoJson(types::RESOURCE_V1_RESOURCE_CLAIM_SPEC, inner(own, template::SPEC)).shown();
    let members = &metadata[1..metadata.len() - 1];
    let comma = if members.is_empty() { "" } else { "," };
    format!("{{{members}{comma}\"Spec\":{spec}}}")
}
