//! Which group and which version comes first: as kube-apiserver's own APIServices say.

use std::cmp::{Ordering, Reverse};

/// Groups by priority, greatest first.
const GROUPS: &[(&str, u32)] = &[
    // Above all: what says which other groups there are.
    ("apiregistration.k8s.io", 20_000),
    ("", 18_000),
    ("apps", 17_800),
    ("events.k8s.io", 17_750),
    ("authentication.k8s.io", 17_700),
    ("authorization.k8s.io", 17_600),
    ("autoscaling", 17_500),
    ("batch", 17_400),
    ("certificates.k8s.io", 17_300),
    ("networking.k8s.io", 17_200),
    ("policy", 17_100),
    ("rbac.authorization.k8s.io", 17_000),
    ("storage.k8s.io", 16_800),
    ("admissionregistration.k8s.io", 16_700),
    ("apiextensions.k8s.io", 16_700),
    ("scheduling.k8s.io", 16_600),
    ("coordination.k8s.io", 16_500),
    ("node.k8s.io", 16_300),
    ("discovery.k8s.io", 16_200),
    ("resource.k8s.io", 16_200),
    ("flowcontrol.apiserver.k8s.io", 16_100),
    ("internal.apiserver.k8s.io", 16_000),
];

/// The priority of groups that are not listed: those of custom resources.
const OTHERS: u32 = 1000;

/// A group's priority.
pub(super) fn of_group(group: &str) -> u32 {
    GROUPS.iter().find(|(name, _)| *name == group).map_or(OTHERS, |(_, priority)| *priority)
}

/// How stable a version is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stability {
    Alpha,
    Beta,
    Stable,
}

/// The better version first: v2, v1, v2beta1, v1beta2, v1alpha1, then what is no version, by name.
pub(super) fn compare_versions(a: &str, b: &str) -> Ordering {
    match (parse(a), parse(b)) {
        (Some(a), Some(b)) => Reverse(a).cmp(&Reverse(b)),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => a.cmp(b),
    }
}

fn parse(version: &str) -> Option<(Stability, u32, u32)> {
    let rest = version.strip_prefix('v')?;
    let number = |text: &str| {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
        if plain { text.parse().ok() } else { None }
    };
    for (word, stability) in [("alpha", Stability::Alpha), ("beta", Stability::Beta)] {
        if let Some((major, minor)) = rest.split_once(word) {
            return Some((stability, number(major)?, number(minor)?));
        }
    }
    Some((Stability::Stable, number(rest)?, 0))
}

#[cfg(test)]
mod tests {
    use super::compare_versions;

    #[test]
    fn versions_come_best_first() {
        let mut versions = ["foo", "v1alpha1", "v10", "v2beta1", "v1", "v01", "v2", "v1beta2", "v1beta10"];
        versions.sort_by(|a, b| compare_versions(a, b));
        let want = ["v10", "v2", "v1", "v2beta1", "v1beta10", "v1beta2", "v1alpha1", "foo", "v01"];
        assert_eq!(versions, want);
    }
}
