//! Between versions of a kind: the few built-in kinds that are served in another form than they are stored.

mod autoscaler;
mod event;

use keelson_api::catalogue::TypeId;
use keelson_api::tree::Object;

/// How to get from the stored form of a kind to a served one, and back. Canonical trees both ways.
#[derive(Clone, Copy)]
pub(crate) struct Conversion {
    pub(crate) to_served: fn(Object) -> Object,
    pub(crate) to_stored: fn(Object) -> Object,
}

/// Forms with equal members need no change.
const SAME: Option<Conversion> = None;

/// (stored type, served type, how).
const CONVERSIONS: &[(&str, &str, Option<Conversion>)] = &[
    (
        "io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicy",
        "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicy",
        SAME,
    ),
    (
        "io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBinding",
        "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBinding",
        SAME,
    ),
    (
        "io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler",
        "io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler",
        Some(Conversion { to_served: autoscaler::v2_to_v1, to_stored: autoscaler::v1_to_v2 }),
    ),
    (
        "io.k8s.api.core.v1.Event",
        "io.k8s.api.events.v1.Event",
        Some(Conversion { to_served: event::core_to_events, to_stored: event::events_to_core }),
    ),
    (
        "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinition",
        "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition",
        SAME,
    ),
];

/// The conversion between a stored and a served type; `None` where their bytes are one.
pub(crate) fn conversion(stored: TypeId, served: TypeId) -> Option<Conversion> {
    found(stored, served).flatten()
}

fn found(stored: TypeId, served: TypeId) -> Option<Option<Conversion>> {
    let names = (stored.row().name, served.row().name);
    let row = CONVERSIONS.iter().find(|(stored, served, _)| (*stored, *served) == names);
    row.map(|(_, _, conversion)| *conversion)
}

/// Do the types convert into each other?
pub(crate) fn related(a: TypeId, b: TypeId) -> bool {
    found(a, b).or_else(|| found(b, a)).is_some()
}

/// The object in another version; `None` where the versions do not convert.
pub(crate) fn between(from: TypeId, to: TypeId, object: Object) -> Option<Object> {
    if let Some(conversion) = found(from, to) {
        return Some(match conversion {
            Some(conversion) => (conversion.to_served)(object),
            None => object,
        });
    }
    found(to, from).map(|conversion| match conversion {
        Some(conversion) => (conversion.to_stored)(object),
        None => object,
    })
}
