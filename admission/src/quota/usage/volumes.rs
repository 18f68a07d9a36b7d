//! What volume claims use.

use super::{Scope, holds};
use crate::objects::spec;
use crate::resources::{Amounts, Side, count};
use crate::storage::class_of;
use keelson_api::catalogue::names::{
    persistent_volume_claim_spec as claim_spec, persistent_volume_claim_status as claim_status,
};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::tree::Object;
use std::collections::BTreeSet;

const CLASS_SUFFIX: &str = ".storageclass.storage.k8s.io/";

/// Does a quota's resource of this name count claims?
pub(super) fn counts(name: &str) -> bool {
    let own = |name: &str| matches!(name, "persistentvolumeclaims" | "requests.storage");
    name == "count/persistentvolumeclaims"
        || own(name)
        || name.split_once(CLASS_SUFFIX).is_some_and(|(_, rest)| own(rest))
}

/// Does a condition of a quota hold for a claim?
pub(super) fn is_in(scope: &Scope<'_>, claim: &Object) -> bool {
    if scope.name != "VolumeAttributesClass" {
        return false;
    }
    let classes = classes_of(claim);
    if classes.is_empty() {
        return holds(scope, None);
    }
    // One of them is enough.
    classes.into_iter().any(|class| holds(scope, Some(class)))
}

fn allocated(claim: &Object) -> Option<Quantity> {
    let status = claim.object("status")?;
    Quantity::parse(status.object(claim_status::ALLOCATED_RESOURCES)?.str("storage")?).ok()
}

/// What a claim uses.
pub(super) fn usage(claim: &Object) -> Amounts {
    let mut used = Amounts::new();
    let class = class_of(claim);
    let mut charge = |name: &str, amount: &Quantity| {
        if !class.is_empty() {
            used.insert(format!("{class}{CLASS_SUFFIX}{name}"), amount.clone());
        }
        used.insert(name.to_owned(), amount.clone());
    };
    charge("persistentvolumeclaims", &count(1));
    if let Some(asked) = Side::Requests.of(spec(claim)).remove("storage") {
        let most = allocated(claim).filter(|allocated| *allocated > asked).unwrap_or(asked);
        // Whole bytes are counted.
        let most = if most.as_int().is_some() { most } else { Quantity::new(most.value(), most.format()) };
        charge("requests.storage", &most);
    }
    used.insert("count/persistentvolumeclaims".to_owned(), count(1));
    used
}

/// The attributes classes that a claim names, wants or has.
fn classes_of(claim: &Object) -> BTreeSet<&str> {
    let status = claim.object("status");
    let wanted = status.and_then(|status| status.object(claim_status::MODIFY_VOLUME_STATUS));
    let named = [
        spec(claim).str(claim_spec::VOLUME_ATTRIBUTES_CLASS_NAME),
        status.and_then(|status| status.str(claim_status::CURRENT_VOLUME_ATTRIBUTES_CLASS_NAME)),
        wanted.and_then(|wanted| wanted.str("targetVolumeAttributesClassName")),
    ];
    named.into_iter().flatten().filter(|name| !name.is_empty()).collect()
}
