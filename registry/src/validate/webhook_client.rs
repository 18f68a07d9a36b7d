//! How a webhook is reached: by a URL, or as a service.

pub(super) mod url;

use super::{Errors, Path};
use keelson_api::catalogue::names::{service_reference as service, webhook_client_config as client};
use keelson_api::syntax;
use keelson_api::tree::Object;

/// A client configuration.
pub(super) fn check(config: &Object, path: &Path<'_>, errors: &mut Errors) {
    match (config.str(client::URL), config.object(client::SERVICE)) {
        (Some(text), None) => url::check(text, &path.name(client::URL), errors),
        (None, Some(given)) => of_service(given, &path.name(client::SERVICE), errors),
        _ => errors.required(path, "exactly one of url or service is required"),
    }
}

fn of_service(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    // Upstream takes each for the other.
    for (at, missing) in [(service::NAME, service::NAMESPACE), (service::NAMESPACE, service::NAME)] {
        if own.text(missing).is_empty() {
            errors.required(&path.name(at), "");
        }
    }
    let port = own.int(service::PORT).unwrap_or(0);
    if !(1..=65_535).contains(&port) {
        let detail = "port is not valid: must be between 1 and 65535, inclusive";
        errors.invalid(&path.name(service::PORT), port, detail);
    }
    let given = own.text(service::PATH);
    let path = path.name(service::PATH);
    match given {
        "" | "/" => return,
        "//" => return errors.invalid(&path, given, "segment[0] may not be empty"),
        _ => {}
    }
    if !given.starts_with('/') {
        errors.invalid(&path, given, "must start with a '/'");
    }
    // Upstream drops the first byte, a slash or not; here it is a letter.
    let mut letters = given.chars();
    letters.next();
    let rest = letters.as_str();
    for (at, step) in rest.strip_suffix('/').unwrap_or(rest).split('/').enumerate() {
        if step.is_empty() {
            errors.invalid(&path, given, format!("segment[{at}] may not be empty"));
        }
        for problem in syntax::dns1123_subdomain(step).into_iter().filter(|_| !step.is_empty()) {
            errors.invalid(&path, given, format!("segment[{at}]: {problem}"));
        }
    }
}
