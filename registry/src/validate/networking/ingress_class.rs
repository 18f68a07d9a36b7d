//! IngressClasses: a controller, and where its parameters stand.

use super::segment;
use crate::validate::rules::EMPTY;
use crate::validate::{Errors, Path, Subject};
use keelson_api::catalogue::names::{
    ingress_class as names, ingress_class_parameters_reference as reference, ingress_class_spec as spec,
};
use keelson_api::syntax;
use keelson_api::tree::Object;

const MAX_CONTROLLER: usize = 250;

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let path = Path::root("spec");
    let controller = own.text(spec::CONTROLLER);
    let at = path.name(spec::CONTROLLER);
    let old = subject.old.map(|old| old.object(names::SPEC).unwrap_or(&EMPTY));
    if old.is_some_and(|old| old.text(spec::CONTROLLER) != controller) {
        errors.immutable(&at, controller);
    }
    errors.look();
    if controller.len() > MAX_CONTROLLER {
        errors.too_long(&at, MAX_CONTROLLER);
    }
    domain_prefixed(controller, &at, errors);
    if let Some(own) = own.object(spec::PARAMETERS) {
        parameters(own, &path.name(spec::PARAMETERS), errors);
    }
}

/// A domain, a slash and a path.
fn domain_prefixed(given: &str, path: &Path<'_>, errors: &mut Errors) {
    if given.is_empty() {
        return errors.required(path, "");
    }
    let parts = given.split_once('/').filter(|(host, rest)| !host.is_empty() && !rest.is_empty());
    let Some((host, rest)) = parts else {
        return errors.invalid(path, given, "must be a domain-prefixed path (such as \"acme.io/foo\")");
    };
    errors.invalid_each(path, host, syntax::dns1123_subdomain(host));
    let is_fine = |b: u8| b.is_ascii_alphanumeric() || b"/-._~%!$&'()*+,;=:".contains(&b);
    if !rest.bytes().all(is_fine) {
        let detail = r"Invalid path (regex used for validation is '[A-Za-z0-9/\-._~%!$&'()*+,;=:]+')";
        errors.invalid(path, rest, detail);
    }
}

fn parameters(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    if let Some(group) = own.str(reference::API_GROUP) {
        errors.invalid_each(&path.name(reference::API_GROUP), group, syntax::dns1123_subdomain(group));
    }
    segment(own, reference::KIND, path, errors);
    segment(own, reference::NAME, path, errors);
    let at = path.name(reference::NAMESPACE);
    let namespace = own.str(reference::NAMESPACE);
    match (own.str(reference::SCOPE), namespace) {
        (None, _) => errors.required(&path.name(reference::SCOPE), ""),
        (Some("Namespace"), None) => errors.required(&at, "`parameters.scope` is set to 'Namespace'"),
        (Some("Namespace"), Some(given)) => errors.invalid_each(&at, given, syntax::dns1123_label(given)),
        (Some("Cluster"), Some(_)) => errors.forbidden(&at, "`parameters.scope` is set to 'Cluster'"),
        (Some("Cluster"), None) => {}
        (Some(other), _) => {
            errors.not_supported(&path.name(reference::SCOPE), other, &["Cluster", "Namespace"]);
        }
    }
}
