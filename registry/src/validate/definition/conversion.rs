//! How objects go from version to version.

use super::demands::Demands;
use super::folded::Spec;
use super::{EMPTY, Errors, Path, of_spec, one_of};
use crate::validate::certificates::pem;
use crate::validate::rules::texts;
use crate::validate::webhook_client;
use keelson_api::catalogue::names::{
    custom_resource_conversion as names, webhook_client_config as client, webhook_conversion as webhook,
};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::HashSet;

/// The versions of reviews that this server speaks.
pub(super) const REVIEW_VERSIONS: &[&str] = &["v1", "v1beta1"];

pub(super) fn check(spec: &Spec<'_>, demands: &Demands<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = spec.own.object(of_spec::CONVERSION) else { return };
    let path = path.name(of_spec::CONVERSION);
    let strategy = own.text(names::STRATEGY);
    if strategy != "None" && spec.preserves_unknown() {
        let detail = "must be None if spec.preserveUnknownFields is true";
        errors.invalid(&path.name(names::STRATEGY), strategy, detail);
    }
    one_of(own, names::STRATEGY, &["None", "Webhook"], &path, errors);
    let hook = own.object(names::WEBHOOK).unwrap_or(&EMPTY);
    let (config, versions) = (path.field("webhookClientConfig"), path.field("conversionReviewVersions"));
    if strategy == "Webhook" {
        match hook.object(webhook::CLIENT_CONFIG) {
            None => errors.required(&config, "required when strategy is set to Webhook"),
            Some(own) => of_client(own, demands, &config, errors),
        }
        of_versions(hook, demands, &versions, errors);
        return;
    }
    const DETAIL: &str = "should not be set when strategy is not set to Webhook";
    if hook.contains(webhook::CLIENT_CONFIG) {
        errors.forbidden(&config, DETAIL);
    }
    if !hook.list(webhook::CONVERSION_REVIEW_VERSIONS).is_empty() {
        errors.forbidden(&versions, DETAIL);
    }
}

fn of_client(own: &Object, demands: &Demands<'_>, path: &Path<'_>, errors: &mut Errors) {
    webhook_client::check(own, path, errors);
    let bundle = own.text(client::CA_BUNDLE);
    if demands.valid_bundle
        && let Some(fault) = bundle_fault(bundle)
    {
        errors.invalid(&path.name(client::CA_BUNDLE), bundle, fault);
    }
}

/// Why a bundle of certificates cannot be used; an empty one is none.
pub(super) fn bundle_fault(bundle: &str) -> Option<String> {
    if bundle.is_empty() {
        return None;
    }
    let why = pem::authorities(bundle).err()?;
    Some(format!("unable to load root certificates: {why}"))
}

fn of_versions(hook: &Object, demands: &Demands<'_>, path: &Path<'_>, errors: &mut Errors) {
    let list = webhook::CONVERSION_REVIEW_VERSIONS;
    if hook.list(list).is_empty() {
        return errors.required(path, "");
    }
    let mut seen = HashSet::new();
    for (at, version) in texts(hook, list) {
        if seen.insert(version) {
            errors.invalid_each(&path.index(at), version, syntax::dns1035_label(version));
        } else {
            errors.invalid(&path.index(at), version, "duplicate version");
        }
    }
    if demands.known_review && !REVIEW_VERSIONS.iter().any(|known| seen.contains(known)) {
        let detail = format!("must include at least one of {}", REVIEW_VERSIONS.join(", "));
        errors.invalid(path, hook.get(list), detail);
    }
}
