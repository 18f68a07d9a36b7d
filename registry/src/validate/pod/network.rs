//! Names and addresses of a Pod: DNS, host names, aliases.

use crate::validate::rules::{items, texts};
use crate::validate::{Errors, Path, ip};
use keelson_api::catalogue::names::{
    host_alias, pod_dns_config as dns, pod_dns_config_option as option, pod_spec,
};
use keelson_api::syntax;
use keelson_api::tree::Object;

const NAMESERVERS: usize = 3;
const SEARCH_PATHS: usize = 32;
const SEARCH_CHARACTERS: usize = 2048;

/// How a Pod resolves names.
pub(super) fn dns(spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    let own = spec.object(pod_spec::DNS_CONFIG);
    if spec.text(pod_spec::DNS_POLICY) == "None" {
        let Some(own) = own else {
            return errors.required(path, "must provide `dnsConfig` when `dnsPolicy` is None");
        };
        if own.list(dns::NAMESERVERS).is_empty() {
            let detail = "must provide at least one DNS nameserver when `dnsPolicy` is None";
            return errors.required(&path.name(dns::NAMESERVERS), detail);
        }
    }
    let Some(own) = own else { return };
    let list = path.name(dns::NAMESERVERS);
    let servers: Vec<&str> = texts(own, dns::NAMESERVERS).map(|(_, text)| text).collect();
    if servers.len() > NAMESERVERS {
        errors.invalid(&list, &servers, format!("must not have more than {NAMESERVERS} nameservers"));
    }
    for (at, server) in servers.iter().enumerate() {
        ip::legacy(server, &[], &list.index(at), errors);
    }
    searches(own, &path.name(dns::SEARCHES), errors);
    let list = path.name(dns::OPTIONS);
    for (at, item) in items(own, dns::OPTIONS) {
        if item.text(option::NAME).is_empty() {
            errors.required(&list.index(at), "must not be empty");
        }
    }
}

fn searches(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let all: Vec<&str> = texts(own, dns::SEARCHES).map(|(_, text)| text).collect();
    if all.len() > SEARCH_PATHS {
        errors.invalid(path, &all, format!("must not have more than {SEARCH_PATHS} search paths"));
    }
    let length: usize = all.iter().map(|search| search.len() + 1).sum();
    if length > SEARCH_CHARACTERS + 1 {
        let detail = format!(
            "must not have more than {SEARCH_CHARACTERS} characters (including spaces) in the search list"
        );
        errors.invalid(path, &all, detail);
    }
    for (at, search) in all.iter().enumerate().filter(|(_, search)| **search != ".") {
        let search = search.strip_suffix('.').unwrap_or(search);
        errors.invalid_each(&path.index(at), search, syntax::dns1123_subdomain_with_underscore(search));
    }
}

/// A host name that is not made from the Pod's.
pub(super) fn host_name(spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    const MAX: usize = 64;
    let Some(name) = spec.str(pod_spec::HOSTNAME_OVERRIDE) else { return };
    let path = path.name(pod_spec::HOSTNAME_OVERRIDE);
    if spec.bool(pod_spec::SET_HOSTNAME_AS_FQDN) == Some(true) {
        errors.forbidden(&path, "may not be specified when setHostnameAsFQDN is true");
    }
    if spec.bool(pod_spec::HOST_NETWORK) == Some(true) {
        errors.forbidden(&path, "may not be specified when hostNetwork is true");
    }
    if name.len() > MAX {
        errors.too_long(&path, MAX);
    }
    errors.invalid_each(&path, name, syntax::dns1123_subdomain(name));
}

/// Lines of the hosts file.
pub(super) fn aliases(spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    for (at, own) in items(spec, pod_spec::HOST_ALIASES) {
        let path = path.index(at);
        ip::legacy(own.text(host_alias::IP), &[], &path.name(host_alias::IP), errors);
        let list = path.name(host_alias::HOSTNAMES);
        for (at, name) in texts(own, host_alias::HOSTNAMES) {
            errors.invalid_each(&list.index(at), name, syntax::dns1123_subdomain(name));
        }
    }
}
