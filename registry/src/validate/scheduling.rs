//! PriorityClasses: a value within bounds that never changes.

use super::{Errors, Path, Subject};
use keelson_api::catalogue::names::{object_meta as meta, priority_class as names};
use keelson_api::tree::Object;

/// The highest value that users may give.
const HIGHEST: i64 = 1_000_000_000;

/// Classes of the system, with their values.
const SYSTEM: [(&str, i64); 2] =
    [("system-node-critical", 2 * HIGHEST + 1000), ("system-cluster-critical", 2 * HIGHEST)];

pub(super) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let own = subject.new;
    let at_policy = Path::root("preemptionPolicy");
    let policy = own.get(names::PREEMPTION_POLICY);
    if let Some(old) = subject.old {
        if old.int(names::VALUE) != own.int(names::VALUE) {
            errors.forbidden(&Path::root("value"), "may not be changed in an update.");
        }
        if old.get(names::PREEMPTION_POLICY) != policy {
            errors.immutable(&at_policy, policy);
        }
        return;
    }
    let name = crate::metadata::of(own).text(meta::NAME);
    if name.starts_with("system-") {
        if let Some(problem) = system_problem(name, own) {
            let detail = format!(
                "priority class names with 'system-' prefix are reserved for system use only. error: {problem}"
            );
            errors.forbidden(&Path::root("metadata.name"), detail);
        }
    } else if own.int(names::VALUE).is_some_and(|value| value > HIGHEST) {
        let detail = format!("maximum allowed value of a user defined priority is {HIGHEST}");
        errors.forbidden(&Path::root("value"), detail);
    }
    match own.str(names::PREEMPTION_POLICY) {
        None | Some("PreemptLowerPriority" | "Never") => {}
        Some("") => errors.required(&at_policy, ""),
        Some(other) => errors.not_supported(&at_policy, other, &["PreemptLowerPriority", "Never"]),
    }
}

fn system_problem(name: &str, own: &Object) -> Option<String> {
    let Some((_, value)) = SYSTEM.iter().find(|(system, _)| *system == name) else {
        return Some(format!("{name} is not a known system priority class"));
    };
    if own.int(names::VALUE).unwrap_or(0) != *value {
        return Some(format!("value of {name} PriorityClass must be {value}"));
    }
    let is_default = own.bool(names::GLOBAL_DEFAULT) == Some(true);
    is_default.then(|| format!("globalDefault of {name} PriorityClass must be false"))
}
