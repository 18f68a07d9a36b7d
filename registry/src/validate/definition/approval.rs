//! Groups of the community need the word of its reviewers, or of somebody who does without.

use super::{Errors, Path, Subject, of_spec};
use crate::metadata;
use crate::validate::request_url;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::status::Quoted;
use keelson_api::tree::Object;

const ANNOTATION: &str = "api-approved.kubernetes.io";
const WHERE: &str = "see https://github.com/kubernetes/enhancements/pull/1111";

#[derive(PartialEq, Eq)]
enum State {
    Approved,
    Bypassed,
    Invalid,
    Missing,
}

fn state(text: &str) -> State {
    match text {
        "" => State::Missing,
        text if text.starts_with("unapproved") => State::Bypassed,
        text => match request_url(text) {
            Some((scheme, host)) if !scheme.is_empty() && !host.is_empty() => State::Approved,
            _ => State::Invalid,
        },
    }
}

fn annotation(object: &Object) -> &str {
    metadata::of(object).object(meta::ANNOTATIONS).map_or("", |own| own.text(ANNOTATION))
}

fn is_protected(group: &str) -> bool {
    ["k8s.io", "kubernetes.io"]
        .iter()
        .any(|own| group.strip_suffix(own).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

pub(super) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let group = subject.new.object("spec").map_or("", |spec| spec.text(of_spec::GROUP));
    let given = annotation(subject.new);
    let own = state(given);
    if !is_protected(group) || subject.old.is_some_and(|old| state(annotation(old)) == own) {
        return;
    }
    let path = Path::root("metadata.annotations");
    let path = path.key(ANNOTATION);
    let wanted = format!("protected groups must have approval annotation {}", Quoted(ANNOTATION));
    match own {
        State::Approved | State::Bypassed => {}
        State::Missing => errors.required(&path, format!("{wanted}, {WHERE}")),
        State::Invalid => {
            let detail =
                format!("{wanted} with either a URL or a reason starting with \"unapproved\", {WHERE}");
            errors.invalid(&path, given, detail);
        }
    }
}
