//! Which kinds clients are told to leave, and for what.

/// A kind that is on its way out.
struct Deprecation {
    group: &'static str,
    version: &'static str,
    kind: &'static str,
    warning: &'static str,
}

const DEPRECATIONS: &[Deprecation] = &[
    Deprecation {
        group: "",
        version: "v1",
        kind: "ComponentStatus",
        warning: "v1 ComponentStatus is deprecated in v1.19+",
    },
    Deprecation {
        group: "",
        version: "v1",
        kind: "Endpoints",
        warning: "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice",
    },
];

/// What clients of a kind are told.
pub(super) fn warning(group: &str, version: &str, kind: &str) -> Option<&'static str> {
    let is_it = |row: &&Deprecation| (row.group, row.version, row.kind) == (group, version, kind);
    DEPRECATIONS.iter().find(is_it).map(|row| row.warning)
}
