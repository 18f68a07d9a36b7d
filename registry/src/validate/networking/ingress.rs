//! Ingresses: rules of hosts and paths, and the backends that they lead to.

use super::segment;
use crate::validate::core::service;
use crate::validate::formats::port_number;
use crate::validate::rules::{EMPTY, items, texts};
use crate::validate::{Errors, Path, Plain, Subject, ip};
use keelson_api::catalogue::names::{
    http_ingress_path as http_path, http_ingress_rule_value as http, ingress as names,
    ingress_backend as backend, ingress_load_balancer_ingress as point,
    ingress_load_balancer_status as balancer, ingress_rule as rule,
    ingress_service_backend as service_backend, ingress_spec as spec, ingress_status as status,
    ingress_tls as tls, object_meta as meta, service_backend_port as port,
    typed_local_object_reference as typed,
};
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::HashSet;

const CLASS: &str = "kubernetes.io/ingress.class";

/// What is wrong with the name of a Service.
type NameFormat = fn(&str) -> Vec<String>;

/// What stands in a stored Ingress and may stay though it is wrong.
#[derive(Clone, Copy, Default)]
struct Stood {
    secrets: bool,
    wildcard_rules: bool,
}

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        return of_status(subject, errors);
    }
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let old = subject.old.map(|old| old.object(names::SPEC).unwrap_or(&EMPTY));
    let stood = old.map(stood).unwrap_or_default();
    let path = Path::root("spec");
    let default = own.object(spec::DEFAULT_BACKEND);
    if own.list(spec::RULES).is_empty() && default.is_none() {
        let shown = if own.contains(spec::RULES) { "[]" } else { "null" };
        errors.invalid(&path, Plain(shown), "either `defaultBackend` or `rules` must be specified");
    }
    if let Some(default) = default {
        of_backend(default, syntax::dns1123_label, &path.name(spec::DEFAULT_BACKEND), errors);
    }
    for (at, one) in items(own, spec::RULES) {
        of_rule(one, stood, &path.name(spec::RULES).index(at), errors);
    }
    of_tls(own, stood, &path.name(spec::TLS), errors);
    let class = own.str(spec::INGRESS_CLASS_NAME);
    if let Some(class) = class {
        let path = path.name(spec::INGRESS_CLASS_NAME);
        errors.invalid_each(&path, class, syntax::dns1123_subdomain(class));
    }
    if let (Some(class), Some(said), None) = (class, annotation(subject.new), old)
        && class != said
    {
        let detail = "must match `ingressClassName` when both are specified";
        errors.invalid(&Path::root("annotations").field(CLASS), said, detail);
    }
}

fn annotation(ingress: &Object) -> Option<&str> {
    crate::metadata::of(ingress).object(meta::ANNOTATIONS)?.str(CLASS)
}

fn secret_problems(own: &Object) -> Vec<String> {
    let name = own.text(tls::SECRET_NAME);
    if name.is_empty() { Vec::new() } else { syntax::dns1123_subdomain(name) }
}

fn stood(old: &Object) -> Stood {
    // Upstream looks here with the names of Services as they once were.
    let is_odd = |own: &Object| {
        let mut errors = Errors::new();
        of_value(own, syntax::dns1035_label, &Path::none(), &mut errors);
        own.text(rule::HOST).contains('*') && !errors.is_empty()
    };
    Stood {
        secrets: items(old, spec::TLS).any(|(_, own)| !secret_problems(own).is_empty()),
        wildcard_rules: items(old, spec::RULES).any(|(_, own)| is_odd(own)),
    }
}

fn of_rule(own: &Object, stood: Stood, path: &Path<'_>, errors: &mut Errors) {
    let host = own.text(rule::HOST);
    let wildcard = host.contains('*');
    if !host.is_empty() {
        let path = path.name(rule::HOST);
        if ip::parse(host).is_some() {
            errors.invalid(&path, host, "must be a DNS name, not an IP address");
        }
        errors.invalid_each(&path, host, host_problems(host));
    }
    if !wildcard || !stood.wildcard_rules {
        of_value(own, syntax::dns1123_label, path, errors);
    }
}

fn host_problems(host: &str) -> Vec<String> {
    if host.contains('*') {
        syntax::wildcard_dns1123_subdomain(host)
    } else {
        syntax::dns1123_subdomain(host)
    }
}

fn of_value(own: &Object, service_name: NameFormat, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = own.object(rule::HTTP) else { return };
    let path = path.name(rule::HTTP);
    let path = path.name(http::PATHS);
    if own.list(http::PATHS).is_empty() {
        errors.required(&path, "");
    }
    for (at, one) in items(own, http::PATHS) {
        of_path(one, service_name, &path.index(at), errors);
    }
}

fn of_path(own: &Object, service_name: NameFormat, path: &Path<'_>, errors: &mut Errors) {
    let Some(kind) = own.str(http_path::PATH_TYPE) else {
        return errors.required(&path.name(http_path::PATH_TYPE), "pathType must be specified");
    };
    let given = own.text(http_path::PATH);
    let at = path.name(http_path::PATH);
    let relative = |errors: &mut Errors| {
        if !given.starts_with('/') {
            errors.invalid(&at, given, "must be an absolute path");
        }
    };
    match kind {
        "Exact" | "Prefix" => {
            relative(errors);
            for bad in ["//", "/./", "/../", "%2f", "%2F"].iter().filter(|bad| given.contains(**bad)) {
                errors.invalid(&at, given, format!("must not contain '{bad}'"));
            }
            for bad in ["/..", "/."].iter().filter(|bad| given.ends_with(**bad)) {
                errors.invalid(&at, given, format!("cannot end with '{bad}'"));
            }
        }
        "ImplementationSpecific" => {
            if !given.is_empty() {
                relative(errors);
            }
        }
        _ => {
            let supported = ["Exact", "ImplementationSpecific", "Prefix"];
            errors.not_supported(&path.name(http_path::PATH_TYPE), kind, &supported);
        }
    }
    let own = own.object(http_path::BACKEND).unwrap_or(&EMPTY);
    of_backend(own, service_name, &path.name(http_path::BACKEND), errors);
}

fn of_backend(own: &Object, service_name: NameFormat, path: &Path<'_>, errors: &mut Errors) {
    match (own.object(backend::RESOURCE), own.object(backend::SERVICE)) {
        (Some(_), Some(_)) => errors.invalid(path, "", "cannot set both resource and service backends"),
        (Some(own), None) => {
            let path = path.name(backend::RESOURCE);
            if let Some(group) = own.str(typed::API_GROUP) {
                let problems = syntax::dns1123_subdomain(group);
                errors.invalid_each(&path.name(typed::API_GROUP), group, problems);
            }
            segment(own, typed::KIND, &path, errors);
            segment(own, typed::NAME, &path, errors);
        }
        (None, Some(own)) => of_service(own, service_name, path, errors),
        (None, None) => errors.invalid(path, "", "resource or service backend is required"),
    }
}

/// Upstream says of the backend what is wrong with its ports as a whole.
fn of_service(own: &Object, service_name: NameFormat, backend_path: &Path<'_>, errors: &mut Errors) {
    let path = backend_path.name(backend::SERVICE);
    let name = own.text(service_backend::NAME);
    if name.is_empty() {
        errors.required(&path.name(service_backend::NAME), "");
    } else {
        errors.invalid_each(&path.name(service_backend::NAME), name, service_name(name));
    }
    let path = path.name(service_backend::PORT);
    let own = own.object(service_backend::PORT).unwrap_or(&EMPTY);
    let name = own.text(port::NAME);
    match (name, own.int(port::NUMBER)) {
        ("", None) => errors.required(backend_path, "port name or number is required"),
        ("", Some(number)) => errors.invalid_each(&path.name(port::NUMBER), number, port_number(number)),
        (name, None) => errors.invalid_each(&path.name(port::NAME), name, syntax::port_name(name)),
        (_, Some(_)) => errors.invalid(backend_path, "", "cannot set both port name & port number"),
    }
}

fn of_tls(own: &Object, stood: Stood, path: &Path<'_>, errors: &mut Errors) {
    for (at, one) in items(own, spec::TLS) {
        let path = path.index(at);
        for (at, host) in texts(one, tls::HOSTS) {
            errors.invalid_each(&path.name(tls::HOSTS).index(at), host, host_problems(host));
        }
        if !stood.secrets {
            let problems = secret_problems(one);
            errors.invalid_each(&path.name(tls::SECRET_NAME), one.text(tls::SECRET_NAME), problems);
        }
    }
}

fn points(ingress: &Object) -> &Object {
    let status = ingress.object(names::STATUS).and_then(|own| own.object(status::LOAD_BALANCER));
    status.unwrap_or(&EMPTY)
}

fn of_status(subject: &Subject<'_>, errors: &mut Errors) {
    let old = subject.old.map_or(&EMPTY, points);
    let before: HashSet<&str> = items(old, balancer::INGRESS).map(|(_, one)| one.text(point::IP)).collect();
    let path = Path::root("status.loadBalancer");
    let path = path.name(balancer::INGRESS);
    for (at, one) in items(points(subject.new), balancer::INGRESS) {
        service::point(one, &before, |_, _| {}, &path.index(at), errors);
    }
}

pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if subject.sub == "status" {
        return service::warn_status(subject, out);
    }
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let has_class = own.contains(spec::INGRESS_CLASS_NAME);
    if subject.old.is_none() && !has_class && annotation(subject.new).is_some() {
        out.push(format!("annotation \"{CLASS}\" is deprecated, please use 'spec.ingressClassName' instead"));
    }
}
