//! APIServices: which server answers the requests of a group's version.

use super::rules::{EMPTY, items};
use super::{Errors, Path, Subject, formats};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    api_service_condition as condition, api_service_spec as names, api_service_status as status,
    service_reference as service,
};
use keelson_api::leaf::bytes;
use keelson_api::status::Quoted;
use keelson_api::syntax;
use keelson_api::tree::Object;

const STATUSES: &[&str] = &["True", "False", "Unknown"];

/// The name is that of what is served.
pub(super) fn name_faults(subject: &Subject<'_>, name: &str, _: bool) -> Vec<String> {
    let spec = subject.new.object("spec").unwrap_or(&EMPTY);
    let wanted = format!("{}.{}", spec.text(names::VERSION), spec.text(names::GROUP));
    if name == wanted || !syntax::path_segment_name(name).is_empty() {
        return Vec::new();
    }
    vec![format!("must be `spec.version+\".\"+spec.group`: {}", Quoted(&wanted))]
}

pub(super) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        return statuses(subject.new, errors);
    }
    let spec = subject.new.object("spec").unwrap_or(&EMPTY);
    let path = Path::root("spec");
    let (group, version) = (spec.text(names::GROUP), spec.text(names::VERSION));
    if group.is_empty() {
        if version != "v1" {
            let detail = "only v1 may have an empty group and it better be legacy kube";
            errors.required(&path.name(names::GROUP), detail);
        }
    } else {
        errors.invalid_each(&path.name(names::GROUP), group, syntax::dns1123_subdomain(group));
    }
    errors.invalid_each(&path.name(names::VERSION), version, syntax::dns1035_label(version));
    priority(spec, names::GROUP_PRIORITY_MINIMUM, 20_000, &path, errors);
    priority(spec, names::VERSION_PRIORITY, 1000, &path, errors);
    match spec.object(names::SERVICE) {
        None => local(spec, &path, errors),
        Some(own) => remote(spec, own, &path, errors),
    }
}

fn priority(spec: &Object, at: Name, most: i64, path: &Path<'_>, errors: &mut Errors) {
    let given = spec.int(at).unwrap_or(0);
    if !(1..=most).contains(&given) {
        errors.invalid(&path.name(at), given, format!("must be positive and less than {most}"));
    }
}

fn local(spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    let bundle = bytes::decode(spec.text(names::CA_BUNDLE)).len();
    if bundle > 0 {
        let detail = "local APIServices may not have a caBundle";
        errors.invalid(&path.name(names::CA_BUNDLE), format!("{bundle} bytes"), detail);
    }
    if spec.bool(names::INSECURE_SKIP_TLS_VERIFY) == Some(true) {
        let detail = "local APIServices may not have insecureSkipTLSVerify";
        errors.invalid(&path.name(names::INSECURE_SKIP_TLS_VERIFY), true, detail);
    }
}

fn remote(spec: &Object, own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let below = path.name(names::SERVICE);
    for at in [service::NAMESPACE, service::NAME] {
        if own.text(at).is_empty() {
            errors.required(&below.name(at), "");
        }
    }
    let port = own.int(service::PORT).unwrap_or(0);
    let faults = formats::port_number(port);
    if !faults.is_empty() {
        errors.invalid(&below.name(service::PORT), port, format!("port is not valid: {}", faults.join(", ")));
    }
    if spec.bool(names::INSECURE_SKIP_TLS_VERIFY) == Some(true) && !spec.text(names::CA_BUNDLE).is_empty() {
        let detail = "may not be true if caBundle is present";
        errors.invalid(&path.name(names::INSECURE_SKIP_TLS_VERIFY), true, detail);
    }
}

fn statuses(object: &Object, errors: &mut Errors) {
    let own = object.object("status").unwrap_or(&EMPTY);
    let path = Path::root("status.conditions");
    for (at, one) in items(own, status::CONDITIONS) {
        let given = one.text(condition::STATUS);
        if !STATUSES.contains(&given) {
            errors.not_supported(&path.index(at).name(condition::STATUS), given, STATUSES);
        }
    }
}
