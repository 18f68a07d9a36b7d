//! Claims of persistent volumes as other objects hold them, and the spec that PersistentVolumeClaims share.

use super::rules::{self, Check, EMPTY, Pair, Rule, rule, texts};
use super::{Errors, Path, metadata, resources, selector};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    object_meta as meta, persistent_volume_claim_spec as spec, persistent_volume_claim_template as template,
    typed_object_reference as reference, volume_resource_requirements as requirements,
};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::syntax;
use keelson_api::tree::Object;

/// Access modes, sorted.
pub(crate) const ACCESS_MODES: &[&str] =
    &["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];
/// Volume modes, sorted.
pub(crate) const VOLUME_MODES: &[&str] = &["Block", "Filesystem"];

/// A template of a claim, in a Pod's ephemeral volume.
pub(crate) fn claim_template(object: &Object, path: &Path<'_>, errors: &mut Errors) {
    let own = object.object(template::METADATA).unwrap_or(&EMPTY);
    template_metadata(own, &path.name(template::METADATA), errors);
    let own = object.object(template::SPEC).unwrap_or(&EMPTY);
    claim_spec(Pair { new: own, old: None }, &path.name(template::SPEC), errors);
}

/// Metadata of a template: labels and annotations only.
pub(crate) fn template_metadata(object: &Object, path: &Path<'_>, errors: &mut Errors) {
    // In the order of Go's struct; uid is spelled as Go's field is.
    const FORBIDDEN: &[(Name, &str)] = &[
        (meta::NAME, "name"),
        (meta::GENERATE_NAME, "generateName"),
        (meta::NAMESPACE, "namespace"),
        (meta::SELF_LINK, "selfLink"),
        (meta::UID, "uID"),
        (meta::RESOURCE_VERSION, "resourceVersion"),
        (meta::GENERATION, "generation"),
        (meta::CREATION_TIMESTAMP, "creationTimestamp"),
        (meta::DELETION_TIMESTAMP, "deletionTimestamp"),
        (meta::DELETION_GRACE_PERIOD_SECONDS, "deletionGracePeriodSeconds"),
        (meta::OWNER_REFERENCES, "ownerReferences"),
        (meta::FINALIZERS, "finalizers"),
        (meta::MANAGED_FIELDS, "managedFields"),
    ];
    metadata::annotations(object.object(meta::ANNOTATIONS), &path.name(meta::ANNOTATIONS), errors);
    metadata::labels(object.object(meta::LABELS), &path.name(meta::LABELS), errors);
    for (field, shown) in FORBIDDEN {
        if object.contains(*field) {
            errors.forbidden(&path.field(shown), "cannot be set");
        }
    }
}

const SPEC: &[Rule] = &[
    rule(spec::ACCESS_MODES, Check::Required("at least 1 access mode is required")),
    rule(spec::SELECTOR, Check::Whole(label_selector)),
    rule(spec::ACCESS_MODES, Check::Whole(access_modes)),
    rule(spec::RESOURCES, Check::Code(storage)),
    rule(spec::STORAGE_CLASS_NAME, Check::Format(class_name)),
    rule(spec::VOLUME_MODE, Check::OneOf(VOLUME_MODES)),
    rule(spec::DATA_SOURCE, Check::Whole(data_source)),
    rule(spec::DATA_SOURCE_REF, Check::Whole(data_source_ref)),
    rule(spec::DATA_SOURCE_REF, Check::Whole(data_sources_agree)),
    rule(spec::VOLUME_ATTRIBUTES_CLASS_NAME, Check::Format(class_name)),
];

/// The spec of a claim. What `pair.old` already breaks of later rules stays allowed.
pub(crate) fn claim_spec(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    rules::run(SPEC, pair, path, errors);
}

/// The name of a class, where there is one.
fn class_name(name: &str) -> Vec<String> {
    if name.is_empty() { Vec::new() } else { syntax::dns1123_subdomain(name) }
}

fn label_selector(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let strict = pair.old.is_none_or(|old| selector::is_valid(old.object(spec::SELECTOR)));
    let path = path.name(spec::SELECTOR);
    selector::label_selector(pair.new.object(spec::SELECTOR), strict, &path, errors);
}

fn access_modes(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(spec::ACCESS_MODES);
    let (mut single_pod, mut others) = (false, false);
    for (_, mode) in texts(pair.new, spec::ACCESS_MODES) {
        if !ACCESS_MODES.contains(&mode) {
            errors.not_supported(&path, mode, ACCESS_MODES);
        } else if mode == "ReadWriteOncePod" {
            single_pod = true;
        } else {
            others = true;
        }
    }
    if single_pod && others {
        errors.forbidden(&path, "may not use ReadWriteOncePod with other access modes");
    }
}

fn storage(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let path = path.key("storage");
    let requests = pair.new.object(requirements::REQUESTS).unwrap_or(&EMPTY);
    let Some(asked) = requests.str("storage") else { return errors.required(&path, "") };
    let Ok(quantity) = Quantity::parse(asked) else { return };
    if quantity.sign() <= 0 {
        errors.invalid(&path, quantity.to_string(), rules::POSITIVE);
    } else {
        resources::quantity("storage", asked, &path, errors);
    }
}

fn data_source(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    source(pair, spec::DATA_SOURCE, path, errors);
}

fn data_source_ref(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    source(pair, spec::DATA_SOURCE_REF, path, errors);
    let Some(given) = pair.new.object(spec::DATA_SOURCE_REF) else { return };
    let namespace = given.text(reference::NAMESPACE);
    if !namespace.is_empty() {
        let path = path.name(spec::DATA_SOURCE_REF);
        errors.invalid_each(&path.name(reference::NAMESPACE), namespace, syntax::dns1123_label(namespace));
    }
}

fn source(pair: Pair<'_>, field: Name, path: &Path<'_>, errors: &mut Errors) {
    let Some(given) = pair.new.object(field) else { return };
    let path = path.name(field);
    let (kind, group) = (given.text(reference::KIND), given.text(reference::API_GROUP));
    if given.text(reference::NAME).is_empty() {
        errors.required(&path.name(reference::NAME), "");
    }
    if kind.is_empty() {
        errors.required(&path.name(reference::KIND), "");
    }
    if group.is_empty() {
        if kind != "PersistentVolumeClaim" {
            let detail = "must be 'PersistentVolumeClaim' when referencing the default apiGroup";
            errors.invalid(&path, kind, detail);
        }
        return;
    }
    let had_group = |old: &Object| {
        [spec::DATA_SOURCE, spec::DATA_SOURCE_REF]
            .iter()
            .any(|field| old.object(*field).is_some_and(|source| source.contains(reference::API_GROUP)))
    };
    if !pair.old.is_some_and(had_group) {
        errors.invalid_each(&path.name(reference::API_GROUP), group, syntax::dns1123_subdomain(group));
    }
}

fn data_sources_agree(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let (Some(source), Some(full)) =
        (pair.new.object(spec::DATA_SOURCE), pair.new.object(spec::DATA_SOURCE_REF))
    else {
        return;
    };
    let same = [reference::API_GROUP, reference::KIND, reference::NAME]
        .iter()
        .all(|field| source.get(*field) == full.get(*field));
    // The value that upstream shows is a path, which has no members that JSON could print.
    let shown = super::Plain("{}");
    if !full.text(reference::NAMESPACE).is_empty() {
        errors.invalid(path, shown, "may not be specified when dataSourceRef.namespace is specified");
    } else if !same {
        errors.invalid(path, shown, "must match dataSourceRef");
    }
}
