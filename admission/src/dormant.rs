//! Plugins whose features kube-apiserver has off by default: they are on, have their place in the order, and
//! look at nothing.
//!
//! ClusterTrustBundleAttest asks whether somebody may speak for a signer in a ClusterTrustBundle
//! (certificates.k8s.io/v1beta1, feature ClusterTrustBundle); PodGroupProtection and PodGroupWorkloadExists
//! look at PodGroups (scheduling.k8s.io/v1alpha2, feature GenericWorkload), JobValidation at the PodGroups of
//! a Job that changes (feature WorkloadWithJob). None of these resources is served, so there is nothing to
//! see.

use crate::{Operation, Plugin};

/// Their names.
pub const DORMANT: [&str; 4] =
    ["PodGroupProtection", "ClusterTrustBundleAttest", "PodGroupWorkloadExists", "JobValidation"];

/// One of them.
#[derive(Clone, Copy, Debug)]
pub struct Dormant(&'static str);

impl Dormant {
    /// The plugin of that name, where it is one of them.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        DORMANT.into_iter().find(|own| *own == name).map(Self)
    }
}

impl Plugin for Dormant {
    fn name(&self) -> &'static str {
        self.0
    }

    fn handles(&self, _: Operation) -> bool {
        false
    }
}
