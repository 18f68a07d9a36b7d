//! How often, and in which order, upstream looks at metadata in a write of each kind.
//!
//! Read off a kube-apiserver 1.36: the causes it lists for a bad label, a bad finalizer and a finalizer that
//! comes too late, in a create, an update and a write to status of every kind.
//! Must not know what a look sees.

use crate::table::Row;

/// One look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// At names and all else that stands in metadata.
    Whole,
    /// At what an update may not change, and at labels, annotations and owners.
    Update,
    /// At the names of finalizers.
    Finalizers,
}

use Look::{Finalizers, Update, Whole};

type Looks = &'static [Look];

/// The first two are those at every kind; what follows is the kind's own.
const NONE: Looks = &[Whole, Update];
const WHOLE: Looks = &[Whole, Update, Whole];
const WHOLE_NAMES: Looks = &[Whole, Update, Whole, Finalizers];
const WHOLE_NAMES_TWICE: Looks = &[Whole, Update, Whole, Finalizers, Whole, Finalizers];
const UPDATE: Looks = &[Whole, Update, Update];
const UPDATE_NAMES: Looks = &[Whole, Update, Update, Finalizers];
const WHOLE_UPDATE: Looks = &[Whole, Update, Whole, Update];
const WHOLE_UPDATE_NAMES: Looks = &[Whole, Update, Whole, Finalizers, Update, Finalizers];
const BOTH: Looks = &[Whole, Update, Update, Whole];
const BOTH_NAMES: Looks = &[Whole, Update, Update, Finalizers, Whole, Finalizers];

/// Looks of an update, and of a write to status.
struct Rounds {
    update: Looks,
    status: Looks,
}

const fn rounds(update: Looks, status: Looks) -> Rounds {
    Rounds { update, status }
}

/// What most kinds do.
const MOST: Rounds = rounds(BOTH_NAMES, UPDATE_NAMES);

/// The others, by group and resource; an empty resource stands for the rest of its group.
const OTHERS: &[(&str, &str, Rounds)] = &[
    ("", "events", rounds(NONE, NONE)),
    ("", "limitranges", rounds(WHOLE_NAMES, WHOLE_NAMES)),
    ("", "namespaces", rounds(WHOLE_UPDATE_NAMES, UPDATE_NAMES)),
    ("", "nodes", rounds(WHOLE_UPDATE_NAMES, UPDATE_NAMES)),
    ("", "persistentvolumes", rounds(WHOLE_NAMES_TWICE, UPDATE_NAMES)),
    ("", "podtemplates", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("", "replicationcontrollers", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("", "resourcequotas", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("", "services", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("admissionregistration.k8s.io", "", rounds(WHOLE, WHOLE)),
    ("apiextensions.k8s.io", "", rounds(UPDATE, UPDATE)),
    ("apiregistration.k8s.io", "", rounds(BOTH, UPDATE)),
    ("apps", "controllerrevisions", rounds(BOTH_NAMES, BOTH_NAMES)),
    ("apps", "", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("autoscaling", "", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("batch", "cronjobs", rounds(UPDATE_NAMES, NONE)),
    ("batch", "jobs", rounds(WHOLE_UPDATE_NAMES, UPDATE_NAMES)),
    ("certificates.k8s.io", "certificatesigningrequests", rounds(WHOLE_UPDATE_NAMES, WHOLE_UPDATE_NAMES)),
    ("coordination.k8s.io", "", rounds(UPDATE, UPDATE)),
    ("discovery.k8s.io", "", rounds(WHOLE_NAMES, WHOLE_NAMES)),
    ("events.k8s.io", "", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("flowcontrol.apiserver.k8s.io", "", rounds(WHOLE_NAMES, WHOLE_NAMES)),
    ("networking.k8s.io", "ipaddresses", rounds(WHOLE_UPDATE_NAMES, UPDATE_NAMES)),
    ("networking.k8s.io", "networkpolicies", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("networking.k8s.io", "servicecidrs", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("node.k8s.io", "", rounds(WHOLE_UPDATE, WHOLE_UPDATE)),
    ("policy", "", rounds(NONE, NONE)),
    ("rbac.authorization.k8s.io", "", rounds(WHOLE_UPDATE_NAMES, UPDATE_NAMES)),
    ("resource.k8s.io", "deviceclasses", rounds(WHOLE_UPDATE_NAMES, UPDATE_NAMES)),
    ("resource.k8s.io", "resourceclaims", rounds(WHOLE_UPDATE_NAMES, UPDATE_NAMES)),
    ("resource.k8s.io", "resourceclaimtemplates", rounds(WHOLE_UPDATE_NAMES, UPDATE_NAMES)),
    ("resource.k8s.io", "resourceslices", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("scheduling.k8s.io", "", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("storage.k8s.io", "csidrivers", rounds(UPDATE_NAMES, UPDATE_NAMES)),
    ("storage.k8s.io", "csinodes", rounds(WHOLE_NAMES, WHOLE_NAMES)),
    ("storage.k8s.io", "csistoragecapacities", rounds(WHOLE_UPDATE_NAMES, UPDATE_NAMES)),
    ("storage.k8s.io", "storageclasses", rounds(WHOLE_UPDATE_NAMES, UPDATE_NAMES)),
    ("storage.k8s.io", "volumeattachments", rounds(WHOLE_NAMES, WHOLE_NAMES)),
];

/// Does the kind look at metadata itself, besides what is done at every kind?
pub(super) fn looks_itself(row: &Row) -> bool {
    rounds_of(row).update != NONE
}

fn rounds_of(row: &Row) -> &'static Rounds {
    let own = |(group, resource, _): &&(&str, &str, Rounds)| {
        *group == row.group && (resource.is_empty() || *resource == row.resource)
    };
    OTHERS.iter().find(own).map_or(&MOST, |(_, _, rounds)| rounds)
}

/// The looks of one write.
pub(super) fn of(row: &Row, sub: &str, is_update: bool) -> Looks {
    let rounds = rounds_of(row);
    let update = if sub == "status" { rounds.status } else { rounds.update };
    match (is_update, update.contains(&Finalizers)) {
        (true, _) => update,
        (false, true) => &[Whole, Finalizers],
        (false, false) => &[Whole],
    }
}
