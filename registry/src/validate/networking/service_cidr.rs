//! ServiceCIDRs: one or two ranges that addresses of Services come from.

use crate::validate::gojson::GoJson;
use crate::validate::rules::{EMPTY, texts};
use crate::validate::{Errors, Path, Subject, cidr};
use keelson_api::catalogue::names::{service_cidr as names, service_cidr_spec as spec};
use keelson_api::catalogue::types;
use keelson_api::tree::{Object, Value};

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub == "status" {
        return;
    }
    let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
    let path = Path::root("spec");
    let path = path.name(spec::CIDRS);
    let Some(old) = subject.old else { return ranges(own, &path, errors) };
    let old = old.object(names::SPEC).unwrap_or(&EMPTY);
    let (now, before) = (own.list(spec::CIDRS), old.list(spec::CIDRS));
    let grows = (before.len(), now.len()) == (1, 2);
    if !grows && now.len() != before.len() {
        return errors.immutable(&path, own.get(spec::CIDRS));
    }
    for (at, (_, now)) in before.iter().zip(now).enumerate().filter(|(_, (before, now))| before != now) {
        errors.immutable(&path.index(at), now.as_str().unwrap_or_default());
    }
    if grows {
        ranges(own, &path, errors);
    }
}

fn ranges(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let count = own.list(spec::CIDRS).len();
    if count == 0 {
        return errors.required(path, "at least one CIDR required");
    }
    if count > 2 {
        let shown = GoJson(types::NETWORKING_V1_SERVICE_CIDR_SPEC, own);
        return errors.invalid(path, shown, "may only hold up to 2 values");
    }
    for (at, range) in texts(own, spec::CIDRS) {
        cidr::strict(range, &path.index(at), errors);
    }
    let parsed = own.list(spec::CIDRS).iter().filter_map(Value::as_str).filter_map(cidr::Cidr::parse);
    let families: Vec<bool> = parsed.map(|range| range.is_v6()).collect();
    if let [first, second] = families[..]
        && first == second
    {
        let detail = "may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and \
                      2001:db8::/64";
        errors.invalid(path, own.get(spec::CIDRS), detail);
    }
}
