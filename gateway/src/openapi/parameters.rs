//! What operations take besides bodies: rows of parameters, as OpenAPI documents say them.
//!
//! OpenAPI v2 keeps parameters that many operations share in one place, under names that end in a hash
//! over the parameter with its text; clients see these names, so the ends are facts and stand here.

use keelson_api::catalogue::{self, Card, Kind};

/// A parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parameter {
    /// Its name.
    pub(super) name: &'static str,
    /// `path` or `query`.
    pub(super) place: &'static str,
    /// Its type: boolean, integer or string.
    pub(super) ty: &'static str,
    /// The end of its name among the shared parameters; empty: it is not shared.
    pub(super) shared: &'static str,
}

const fn query(name: &'static str, ty: &'static str, shared: &'static str) -> Parameter {
    Parameter { name, place: "query", ty, shared }
}

const fn path(name: &'static str, shared: &'static str) -> Parameter {
    Parameter { name, place: "path", ty: STRING, shared }
}

const BOOLEAN: &str = "boolean";
const INTEGER: &str = "integer";
const STRING: &str = "string";

/// The object's name: its text says the kind, so it is never shared.
pub(super) const NAME: Parameter = path("name", "");
/// The namespace.
pub(super) const NAMESPACE: Parameter = path("namespace", "vgWSWtn3");
/// What follows in a path that is handed on.
pub(super) const PATH: Parameter = path("path", "z6Ciiujn");
/// The file below /logs.
pub(super) const LOG_PATH: Parameter = path("logpath", "Noq7euwC");
/// Indented replies.
pub(super) const PRETTY: Parameter = query("pretty", STRING, "tJGM1-ng");
/// Must apply take over fields?
pub(super) const FORCE: Parameter = query("force", BOOLEAN, "tOGGb0Yi");
// kubectl looks for these two at the operations themselves.
const DRY_RUN: Parameter = query("dryRun", STRING, "");
const FIELD_VALIDATION: Parameter = query("fieldValidation", STRING, "");

/// Of create and update.
pub(super) const WRITES: &[Parameter] =
    &[DRY_RUN, query("fieldManager", STRING, "Qy4HdaTW"), FIELD_VALIDATION];

/// Of patch.
pub(super) const PATCHES: &[Parameter] =
    &[DRY_RUN, query("fieldManager", STRING, "7c6nTn1T"), FIELD_VALIDATION, FORCE];

/// Of list and watch.
pub(super) const LISTS: &[Parameter] = &[
    query("allowWatchBookmarks", BOOLEAN, "HC2hJt-J"),
    query("continue", STRING, "QfD61s0i"),
    query("fieldSelector", STRING, "xIcQKXFG"),
    query("labelSelector", STRING, "5Zw57w4C"),
    query("limit", INTEGER, "1NfNmdNH"),
    query("resourceVersion", STRING, "5WAnf1kx"),
    query("resourceVersionMatch", STRING, "t8XhRHeC"),
    query("sendInitialEvents", BOOLEAN, "rLXlEK_k"),
    query("shardSelector", STRING, "Kgyki_3_"),
    query("timeoutSeconds", INTEGER, "yvYezaOC"),
    query("watch", BOOLEAN, "XNNPZGbK"),
];

/// Those of lists that mean nothing to the deletion of a collection.
pub(super) const ONLY_WATCHES: [&str; 2] = ["allowWatchBookmarks", "watch"];

/// Of delete.
pub(super) const DELETES: &[Parameter] = &[
    DRY_RUN,
    query("gracePeriodSeconds", INTEGER, "-K5HaBOS"),
    query("ignoreStoreReadErrorWithClusterBreakingPotential", BOOLEAN, "QbNkfIqj"),
    query("orphanDependents", BOOLEAN, "uRB25kX5"),
    query("propagationPolicy", STRING, "6jk3prlO"),
];

/// The ends of names where options are parameters: kind, member, end.
const OPTIONS: &[(&str, &str, &str)] = &[
    ("NodeProxyOptions", "path", "rFDtV0x9"),
    ("PodAttachOptions", "container", "_Q-EJ3nR"),
    ("PodAttachOptions", "stderr", "26jJhFUR"),
    ("PodAttachOptions", "stdin", "sEFnN3IS"),
    ("PodAttachOptions", "stdout", "005YMKE6"),
    ("PodAttachOptions", "tty", "g7MlET_l"),
    ("PodExecOptions", "command", "Py3eQybp"),
    ("PodExecOptions", "container", "i5dOmRiM"),
    ("PodExecOptions", "stderr", "W_1TNlWc"),
    ("PodExecOptions", "stdin", "PSzNhyUC"),
    ("PodExecOptions", "stdout", "-EZLRwV1"),
    ("PodExecOptions", "tty", "s0flW37O"),
    ("PodLogOptions", "container", "1GeXxFDC"),
    ("PodLogOptions", "follow", "9OIXh_2R"),
    ("PodLogOptions", "insecureSkipTLSVerifyBackend", "gM00jVbe"),
    ("PodLogOptions", "limitBytes", "zwd1RXuc"),
    ("PodLogOptions", "previous", "1jxDPu3y"),
    ("PodLogOptions", "sinceSeconds", "vE2NLdnP"),
    ("PodLogOptions", "stream", "l-48cgXv"),
    ("PodLogOptions", "tailLines", "9xQLWHMV"),
    ("PodLogOptions", "timestamps", "c17fW1w_"),
    ("PodPortForwardOptions", "ports", "91KROJmm"),
    ("PodProxyOptions", "path", "oPbzgLUj"),
    ("ServiceProxyOptions", "path", "QCf0eosM"),
];

/// The members of an options kind of the core group, as parameters; what is no scalar cannot be one.
pub(super) fn of_options(kind: &str) -> Vec<Parameter> {
    let Some(row) = catalogue::kind("", "v1", kind) else { return Vec::new() };
    let fields = row.ty.row().json.iter().filter(|field| field.number != 0 && field.card != Card::Map);
    let parameters = fields.filter_map(|field| {
        let ty = match field.kind {
            Kind::Bool => BOOLEAN,
            Kind::Int32 | Kind::Int64 => INTEGER,
            Kind::String => STRING,
            _ => return None,
        };
        let name = field.name.as_str();
        let known = OPTIONS.iter().find(|(of, member, _)| *of == kind && *member == name);
        Some(query(name, ty, known.map_or("", |(_, _, end)| end)))
    });
    parameters.collect()
}
