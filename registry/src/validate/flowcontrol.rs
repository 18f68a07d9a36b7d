//! The group flowcontrol.apiserver.k8s.io: which requests a schema matches, and how a level limits them.

use super::gojson::GoJson;
use super::rules::{EMPTY, items, texts};
use super::{Errors, Path, Subject, metadata};
use crate::metadata as object_metadata;
use crate::table::NameRule;
use keelson_api::catalogue::names::{
    exempt_priority_level_configuration as exempt, flow_distinguisher_method as method, flow_schema as names,
    flow_schema_condition as condition, flow_schema_spec as spec, flow_schema_status as status,
    limit_response as response, limited_priority_level_configuration as limited,
    non_resource_policy_rule as url_rule, object_meta as meta, policy_rules_with_subjects as rules,
    priority_level_configuration_spec as level, queuing_configuration as queuing,
    resource_policy_rule as resource_rule, service_account_subject as account,
};
use keelson_api::catalogue::{Name, TypeId, types};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::syntax;
use keelson_api::tree::Object;

const PRECEDENCE: i64 = 10_000;
const QUEUES: i64 = 10_000_000;
/// Bits of a hash that pick the queues of a flow.
const HASH_BITS: i64 = 60;
const PRESERVE_ZERO: &str = "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares";

/// Sorted.
const VERBS: &[&str] =
    &["create", "delete", "deletecollection", "get", "list", "patch", "proxy", "update", "watch"];

/// Objects that the server itself needs, with the spec that they must have.
const SCHEMAS: [(&str, &str); 2] = [
    (
        "exempt",
        r#"{"priorityLevelConfiguration":{"name":"exempt"},"matchingPrecedence":1,"rules":[{"subjects":[
        {"kind":"Group","group":{"name":"system:masters"}}],"resourceRules":[{"verbs":["*"],"apiGroups":["*"],
        "resources":["*"],"clusterScope":true,"namespaces":["*"]}],"nonResourceRules":[{"verbs":["*"],
        "nonResourceURLs":["*"]}]}]}"#,
    ),
    (
        "catch-all",
        r#"{"priorityLevelConfiguration":{"name":"catch-all"},"matchingPrecedence":10000,
        "distinguisherMethod":{"type":"ByUser"},"rules":[{"subjects":[{"kind":"Group","group":
        {"name":"system:unauthenticated"}},{"kind":"Group","group":{"name":"system:authenticated"}}],
        "resourceRules":[{"verbs":["*"],"apiGroups":["*"],"resources":["*"],"clusterScope":true,
        "namespaces":["*"]}],"nonResourceRules":[{"verbs":["*"],"nonResourceURLs":["*"]}]}]}"#,
    ),
];

const LEVELS: [(&str, &str); 2] = [
    ("exempt", r#"{"type":"Exempt"}"#),
    (
        "catch-all",
        r#"{"type":"Limited","limited":{"nominalConcurrencyShares":5,"lendablePercent":0,
        "limitResponse":{"type":"Reject"}}}"#,
    ),
];

/// The spec that the object of this name must have.
fn fixed(all: &[(&str, &str)], name: &str, ty: TypeId) -> Option<Object> {
    let (_, text) = all.iter().find(|(own, _)| *own == name)?;
    json::decode(ty, text.as_bytes(), &mut Diagnostics::ignore()).ok()
}

fn name_of<'a>(subject: &Subject<'a>) -> &'a str {
    object_metadata::of(subject.new).text(meta::NAME)
}

pub(super) fn schema(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub != "status" {
        let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
        let (path, name) = (Path::root("spec"), name_of(subject));
        schema_spec(own, name, &path, errors);
        let ty = types::FLOWCONTROL_V1_FLOW_SCHEMA_SPEC;
        if fixed(&SCHEMAS, name, ty).is_some_and(|fixed| fixed != *own) {
            errors.invalid(&path, GoJson(ty, own), format!("spec of '{name}' must equal the fixed value"));
        }
    }
    conditions(subject.new, errors);
}

fn conditions(own: &Object, errors: &mut Errors) {
    let own = own.object(names::STATUS).unwrap_or(&EMPTY);
    let path = Path::root("status.conditions");
    let mut seen = std::collections::HashSet::new();
    for (at, one) in items(own, status::CONDITIONS) {
        let kind = one.text(condition::TYPE);
        let path = path.index(at);
        if !seen.insert(kind) {
            errors.duplicate(&path.name(condition::TYPE), kind);
        }
        if kind.is_empty() {
            errors.required(&path.name(condition::TYPE), "");
        }
    }
}

fn schema_spec(own: &Object, name: &str, path: &Path<'_>, errors: &mut Errors) {
    let precedence = own.int(spec::MATCHING_PRECEDENCE).unwrap_or(0);
    let at = path.name(spec::MATCHING_PRECEDENCE);
    if precedence <= 0 {
        errors.invalid(&at, precedence, "must be a positive value");
    }
    if precedence > PRECEDENCE {
        errors.invalid(&at, precedence, format!("must not be greater than {PRECEDENCE}"));
    }
    if precedence == 1 && name != "exempt" {
        let detail = "only the schema named 'exempt' may have matchingPrecedence 1";
        errors.invalid(&at, precedence, detail);
    }
    if let Some(given) = own.object(spec::DISTINGUISHER_METHOD)
        && !matches!(given.text(method::TYPE), "ByNamespace" | "ByUser")
    {
        let shown = GoJson(types::FLOWCONTROL_V1_FLOW_DISTINGUISHER_METHOD, given);
        errors.not_supported(&path.field("distinguisherMethod.type"), shown, &["ByNamespace", "ByUser"]);
    }
    let level = own.object(spec::PRIORITY_LEVEL_CONFIGURATION).map_or("", |own| own.text(meta::NAME));
    let at = path.field("priorityLevelConfiguration.name");
    if level.is_empty() {
        errors.required(&at, "must reference a priority level");
    } else {
        errors.invalid_each(&at, level, syntax::dns1123_subdomain(level));
    }
    let path = path.name(spec::RULES);
    for (at, one) in items(own, spec::RULES) {
        of_rules(one, &path.index(at), errors);
    }
}

fn of_rules(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let at = path.name(rules::SUBJECTS);
    if own.list(rules::SUBJECTS).is_empty() {
        errors.required(&at, "subjects must contain at least one value");
    }
    for (index, one) in items(own, rules::SUBJECTS) {
        of_subject(one, &at.index(index), errors);
    }
    if own.list(rules::RESOURCE_RULES).is_empty() && own.list(rules::NON_RESOURCE_RULES).is_empty() {
        errors.required(path, "at least one of resourceRules and nonResourceRules has to be non-empty");
    }
    let at = path.name(rules::RESOURCE_RULES);
    for (index, one) in items(own, rules::RESOURCE_RULES) {
        of_resources(one, &at.index(index), errors);
    }
    let at = path.name(rules::NON_RESOURCE_RULES);
    for (index, one) in items(own, rules::NON_RESOURCE_RULES) {
        of_urls(one, &at.index(index), errors);
    }
}

/// Each kind of a subject, and the member that says who it is.
const SUBJECTS: [(&str, &str); 3] =
    [("ServiceAccount", "serviceAccount"), ("User", "user"), ("Group", "group")];

fn of_subject(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let given = own.text("kind");
    let Some((kind, member)) = SUBJECTS.iter().find(|(kind, _)| *kind == given) else {
        return errors.not_supported(&path.field("kind"), given, &["Group", "ServiceAccount", "User"]);
    };
    let at = path.field(member);
    match own.object(*member) {
        None => errors.required(&at, format!("{member} is required when subject kind is '{kind}'")),
        Some(who) => {
            let name = who.text(account::NAME);
            if name.is_empty() {
                errors.required(&at.name(account::NAME), "");
            }
            if *kind == "ServiceAccount" {
                of_account(who, name, &at, errors);
            }
        }
    }
    for (kind, member) in SUBJECTS.iter().filter(|(kind, _)| *kind != given) {
        if own.contains(*member) {
            let detail = format!("{member} is forbidden when subject kind is not '{kind}'");
            errors.forbidden(&path.field(member), detail);
        }
    }
}

fn of_account(own: &Object, name: &str, path: &Path<'_>, errors: &mut Errors) {
    if !matches!(name, "" | "*") {
        let problems = metadata::name_errors(NameRule::Subdomain, name, false);
        errors.invalid_each(&path.name(account::NAME), name, problems);
    }
    let namespace = own.text(account::NAMESPACE);
    let at = path.name(account::NAMESPACE);
    if namespace.is_empty() {
        errors.required(&at, "must specify namespace for service account");
    } else {
        errors.invalid_each(&at, namespace, syntax::dns1123_label(namespace));
    }
}

fn has_wildcard(own: &Object, list: Name) -> bool {
    texts(own, list).any(|(_, text)| text == "*")
}

/// A list in which a wildcard stands alone; `what` it would stand for.
fn alone(own: &Object, list: Name, what: &str, path: &Path<'_>, errors: &mut Errors) {
    if own.list(list).len() > 1 && has_wildcard(own, list) {
        let detail = format!("if '*' is present, must not specify other {what}");
        errors.invalid(&path.name(list), own.get(list), detail);
    }
}

fn verbs(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let list = url_rule::VERBS;
    if own.list(list).is_empty() {
        errors.required(&path.name(list), "verbs must contain at least one value");
    } else if has_wildcard(own, list) {
        alone(own, list, "verbs", path, errors);
    } else if !texts(own, list).all(|(_, verb)| VERBS.contains(&verb)) {
        errors.not_supported(&path.name(list), own.get(list), VERBS);
    }
}

fn of_resources(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    verbs(own, path, errors);
    for (list, what, words) in [
        (resource_rule::API_GROUPS, "api groups", "resource rules must supply at least one api group"),
        (resource_rule::RESOURCES, "resources", "resource rules must supply at least one resource"),
    ] {
        if own.list(list).is_empty() {
            errors.required(&path.name(list), words);
        }
        alone(own, list, what, path, errors);
    }
    let list = resource_rule::NAMESPACES;
    let at = path.name(list);
    if own.list(list).is_empty() && own.bool(resource_rule::CLUSTER_SCOPE) != Some(true) {
        let detail = "resource rules that are not cluster scoped must supply at least one namespace";
        errors.required(&at, detail);
    } else if has_wildcard(own, list) {
        alone(own, list, "namespaces", path, errors);
    } else {
        for (index, name) in texts(own, list) {
            for problem in syntax::dns1123_label(name) {
                let detail = format!("each member of this list must be '*' or a DNS-1123 label; {problem}");
                errors.invalid(&at.index(index), name, detail);
            }
        }
    }
}

fn of_urls(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    verbs(own, path, errors);
    let list = url_rule::NON_RESOURCE_URLS;
    let at = path.name(list);
    if own.list(list).is_empty() {
        errors.required(&at, "nonResourceURLs must contain at least one value");
    } else if has_wildcard(own, list) {
        alone(own, list, "non-resource URLs", path, errors);
    } else {
        for (index, url) in texts(own, list) {
            if let Some(problem) = url_problem(url) {
                errors.invalid(&at.index(index), url, problem);
            }
        }
    }
}

fn url_problem(url: &str) -> Option<&'static str> {
    match url {
        "" => Some("must not be empty"),
        "/" => None,
        _ if !url.starts_with('/') => Some("must start with slash"),
        _ if url.contains(' ') => Some("must not contain white-space"),
        _ if url.contains("//") => Some("must not contain double slash"),
        _ => match url.matches('*').count() {
            0 => None,
            1 if url.ends_with("/*") => None,
            _ => Some("wildcard can only do suffix matching"),
        },
    }
}

pub(super) fn level(subject: &Subject<'_>, errors: &mut Errors) {
    if subject.sub != "status" {
        let annotations = object_metadata::of(subject.new).object(meta::ANNOTATIONS);
        if annotations.is_some_and(|own| own.contains(PRESERVE_ZERO)) {
            let detail = format!("annotation '{PRESERVE_ZERO}' is forbidden");
            errors.forbidden(&Path::root("metadata.annotations"), detail);
        }
        let own = subject.new.object(names::SPEC).unwrap_or(&EMPTY);
        level_spec(own, name_of(subject), &Path::root("spec"), errors);
    }
    conditions(subject.new, errors);
}

fn level_spec(own: &Object, name: &str, path: &Path<'_>, errors: &mut Errors) {
    let kind = own.text(level::TYPE);
    if (name == "exempt") != (kind == "Exempt") {
        let detail = "must be 'Exempt' if and only if `name` is 'exempt'";
        errors.invalid(&path.name(level::TYPE), kind, detail);
    }
    let (at_limited, at_exempt) = (path.name(level::LIMITED), path.name(level::EXEMPT));
    match (kind, own.object(level::LIMITED), own.object(level::EXEMPT)) {
        ("Exempt", given, free) => {
            if given.is_some() {
                errors.forbidden(&at_limited, "must be nil if the type is not Limited");
            }
            if let Some(free) = free {
                shares(free, &at_exempt, errors);
                percent(free, &at_exempt, errors);
            }
        }
        ("Limited", given, free) => {
            if free.is_some() {
                errors.forbidden(&at_exempt, "must be nil if the type is Limited");
            }
            match given {
                None => errors.required(&at_limited, "must not be empty when type is Limited"),
                Some(given) => of_limited(given, &at_limited, errors),
            }
        }
        _ => errors.not_supported(&path.name(level::TYPE), kind, &["Exempt", "Limited"]),
    }
    let ty = types::FLOWCONTROL_V1_PRIORITY_LEVEL_CONFIGURATION_SPEC;
    let Some(fixed) = fixed(&LEVELS, name, ty) else { return };
    let mut given = own.clone();
    // Who is exempt may be said otherwise.
    let but = if name == "exempt" {
        given.remove(level::EXEMPT);
        " except the 'spec.exempt' field"
    } else {
        ""
    };
    if given != fixed {
        errors.invalid(path, GoJson(ty, own), format!("spec of '{name}'{but} must equal the fixed value"));
    }
}

fn shares(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    if let Some(count) = own.int(exempt::NOMINAL_CONCURRENCY_SHARES).filter(|count| *count < 0) {
        errors.invalid(
            &path.name(exempt::NOMINAL_CONCURRENCY_SHARES),
            count,
            "must be a non-negative integer",
        );
    }
}

fn percent(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    if let Some(part) = own.int(exempt::LENDABLE_PERCENT).filter(|part| !(0..=100).contains(part)) {
        errors.invalid(&path.name(exempt::LENDABLE_PERCENT), part, "must be between 0 and 100, inclusive");
    }
}

fn of_limited(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    shares(own, path, errors);
    let at = path.name(limited::LIMIT_RESPONSE);
    let given = own.object(limited::LIMIT_RESPONSE).unwrap_or(&EMPTY);
    let at_queuing = at.name(response::QUEUING);
    match (given.text(response::TYPE), given.object(response::QUEUING)) {
        ("Reject", None) => {}
        ("Reject", Some(_)) => {
            errors.forbidden(&at_queuing, "must be nil if limited.limitResponse.type is not Limited");
        }
        ("Queue", None) => {
            errors.required(&at_queuing, "must not be empty if limited.limitResponse.type is Limited");
        }
        ("Queue", Some(queues)) => of_queues(queues, &at_queuing, errors),
        (other, _) => errors.not_supported(&at.name(response::TYPE), other, &["Queue", "Reject"]),
    }
    percent(own, path, errors);
    let at = limited::BORROWING_LIMIT_PERCENT;
    if let Some(part) = own.int(at).filter(|part| *part < 0) {
        errors.invalid(&path.name(at), part, "if specified, must be a non-negative integer");
    }
}

fn of_queues(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let count = |at| own.int(at).unwrap_or(0);
    let (length, queues) = (count(queuing::QUEUE_LENGTH_LIMIT), count(queuing::QUEUES));
    let hand = count(queuing::HAND_SIZE);
    if length <= 0 {
        errors.invalid(&path.name(queuing::QUEUE_LENGTH_LIMIT), length, "must be positive");
    }
    if queues <= 0 {
        errors.invalid(&path.name(queuing::QUEUES), queues, "must be positive");
    } else if queues > QUEUES {
        errors.invalid(&path.name(queuing::QUEUES), queues, format!("must not be greater than {QUEUES}"));
    }
    let path = path.name(queuing::HAND_SIZE);
    if hand <= 0 {
        errors.invalid(&path, hand, "must be positive");
    } else if hand > queues {
        errors.invalid(&path, hand, format!("should not be greater than queues ({queues})"));
    } else if entropy(queues, hand) > HASH_BITS {
        let detail = format!(
            "required entropy bits of deckSize {queues} and handSize {hand} should not be greater than \
             {HASH_BITS}"
        );
        errors.invalid(&path, hand, detail);
    }
}

/// The bits that it takes to deal a hand.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "as upstream computes them")]
fn entropy(queues: i64, hand: i64) -> i64 {
    ((queues as f64).log2() * hand as f64).ceil() as i64
}
