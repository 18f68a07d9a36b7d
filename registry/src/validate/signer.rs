//! Names of certificate signers, and of the bundles that they sign.

use super::{Errors, Path};
use keelson_api::status::Quoted;
use keelson_api::syntax::{self, DNS_LABEL_MAX, DNS_SUBDOMAIN_MAX};

/// `example.com/signer-name`.
pub(crate) fn name(name: &str, path: &Path<'_>, errors: &mut Errors) {
    if name.is_empty() {
        return errors.required(path, "");
    }
    let Some((domain, tail)) = name.split_once('/').filter(|(_, tail)| !tail.contains('/')) else {
        let detail = "must be a fully qualified domain and path of the form 'example.com/signer-name'";
        return errors.invalid(path, name, detail);
    };
    if domain.len() > DNS_SUBDOMAIN_MAX {
        errors.too_long(path, DNS_SUBDOMAIN_MAX);
    }
    segments(domain, syntax::dns1123_label, path, errors);
    if !domain.contains('.') {
        let detail = "should be a domain with at least two segments separated by dots";
        errors.invalid(path, domain, detail);
    }
    segments(tail, syntax::dns1123_subdomain, path, errors);
    let max = DNS_SUBDOMAIN_MAX + DNS_LABEL_MAX + 1;
    if tail.len() > max {
        errors.too_long(path, max);
    }
}

/// The problems of the first part that has some.
fn segments(text: &str, check: fn(&str) -> Vec<String>, path: &Path<'_>, errors: &mut Errors) {
    for part in text.split('.') {
        let problems = check(part);
        if problems.is_empty() {
            continue;
        }
        for problem in problems {
            errors.invalid(path, text, format!("validating label {}: {problem}", Quoted(part)));
        }
        return;
    }
}

/// The name of a bundle: that of its signer, if it has one, is in front.
pub(crate) fn bundle_name(name: &str) -> Vec<String> {
    match name.rsplit_once(':') {
        Some((_, tail)) => syntax::dns1123_subdomain(tail),
        None => syntax::dns1123_subdomain(name),
    }
}

/// How long a certificate of a signer may live.
pub(crate) fn max_expiration_seconds(signer: &str) -> i64 {
    const DAY: i64 = 24 * 60 * 60;
    let domain = signer.split('/').next().unwrap_or_default();
    if domain == "kubernetes.io" || domain.ends_with(".kubernetes.io") { DAY } else { 91 * DAY }
}
