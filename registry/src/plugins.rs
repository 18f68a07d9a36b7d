//! The admission plugins that there are, and how they see the cluster: through its own resources.

use crate::options::{Body, Caller, Media, WriteOptions};
use crate::registry::{Config, Shared};
use crate::resource::Resource;
use crate::review::Judges;
use crate::wire::Entry;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use keelson_admission::always::{AlwaysAdmit, AlwaysDeny};
use keelson_admission::anti_affinity::LimitPodHardAntiAffinityTopology;
use keelson_admission::certificates::{CertificateRights, CertificateSubjectRestriction};
use keelson_admission::default_class::DefaultClass;
use keelson_admission::dormant::Dormant;
use keelson_admission::event_rate::EventRateLimit;
use keelson_admission::extended_resources::ExtendedResourceToleration;
use keelson_admission::external_ips::DenyServiceExternalIps;
use keelson_admission::limit_ranger::LimitRanger;
use keelson_admission::namespace_lifecycle::NamespaceLifecycle;
use keelson_admission::namespace_presence::{NamespaceAutoProvision, NamespaceExists};
use keelson_admission::node_features::NodeDeclaredFeatureValidator;
use keelson_admission::node_restriction::NodeRestriction;
use keelson_admission::node_taint::TaintNodesByCondition;
use keelson_admission::objects::{self, Objects};
use keelson_admission::owner_references::OwnerReferences;
use keelson_admission::pod_node_selector::PodNodeSelector;
use keelson_admission::pod_resize::PodResizeValidator;
use keelson_admission::pod_tolerations::PodTolerationRestriction;
use keelson_admission::pod_topology::PodTopologyLabels;
use keelson_admission::priority::Priority;
use keelson_admission::pull_images::AlwaysPullImages;
use keelson_admission::quota::ResourceQuota;
use keelson_admission::runtime_class::RuntimeClass;
use keelson_admission::service_account::ServiceAccount;
use keelson_admission::storage::{PersistentVolumeClaimResize, StorageObjectInUseProtection};
use keelson_admission::toleration_seconds::DefaultTolerationSeconds;
use keelson_admission::{Plugin, Plugins};
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::codec::{envelope, proto};
use keelson_api::status::{Reason, Result, Status};
use keelson_api::tree::Object;
use keelson_api::user::{MASTERS, User};
use keelson_authz::{Answer, Attributes, Authorizer, Rules};
use keelson_storage::Revision;
use moka::sync::Cache;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock, Weak};

/// Whom the plugins' own writes count for.
const MANAGER: &str = "kube-apiserver";

/// All admission plugins that there are, in their order. Those of upstream that are not there yet are in
/// the README.
pub const PLUGINS: [&str; 35] = [
    "AlwaysAdmit",
    "NamespaceAutoProvision",
    "NamespaceLifecycle",
    "NamespaceExists",
    "LimitPodHardAntiAffinityTopology",
    "LimitRanger",
    "ServiceAccount",
    "NodeRestriction",
    "TaintNodesByCondition",
    "AlwaysPullImages",
    "PodNodeSelector",
    "Priority",
    "DefaultTolerationSeconds",
    "PodTolerationRestriction",
    "EventRateLimit",
    "ExtendedResourceToleration",
    "DefaultStorageClass",
    "StorageObjectInUseProtection",
    "PodGroupProtection",
    "OwnerReferencesPermissionEnforcement",
    "PersistentVolumeClaimResize",
    "RuntimeClass",
    "CertificateApproval",
    "CertificateSigning",
    "ClusterTrustBundleAttest",
    "CertificateSubjectRestriction",
    "DefaultIngressClass",
    "DenyServiceExternalIPs",
    "PodTopologyLabels",
    "PodGroupWorkloadExists",
    "NodeDeclaredFeatureValidator",
    "JobValidation",
    "PodResizeValidator",
    "ResourceQuota",
    "AlwaysDeny",
];

/// Those of them that are off where nobody says otherwise, as in upstream.
const OPTIONAL_PLUGINS: [&str; 13] = [
    "AlwaysAdmit",
    "AlwaysDeny",
    "AlwaysPullImages",
    "DenyServiceExternalIPs",
    "EventRateLimit",
    "ExtendedResourceToleration",
    "LimitPodHardAntiAffinityTopology",
    "NamespaceAutoProvision",
    "NamespaceExists",
    "NodeRestriction",
    "OwnerReferencesPermissionEnforcement",
    "PodNodeSelector",
    "PodTolerationRestriction",
];

/// The admission plugins that are on where nobody says otherwise.
#[must_use]
pub fn default_plugins() -> Vec<&'static str> {
    PLUGINS.into_iter().filter(|name| !OPTIONAL_PLUGINS.contains(name)).collect()
}

/// The plugins that are wanted, in their order.
pub(crate) fn made(config: &Config, shared: &Arc<Shared>, namespaces: &Arc<Resource>) -> Plugins {
    let objects: Arc<dyn Objects> = Arc::new(Peers::new(shared));
    let authorizer: Arc<dyn Authorizer> = Arc::new(Appointed(Arc::clone(&shared.judges)));
    let plugin = |name: &str| -> Option<Arc<dyn Plugin>> {
        let objects = || Arc::clone(&objects);
        let authorizer = || Arc::clone(&authorizer);
        Some(match name {
            "AlwaysAdmit" => Arc::new(AlwaysAdmit),
            "AlwaysDeny" => Arc::new(AlwaysDeny),
            "AlwaysPullImages" => Arc::new(AlwaysPullImages),
            "CertificateApproval" => Arc::new(CertificateRights::approval(authorizer())),
            "CertificateSigning" => Arc::new(CertificateRights::signing(authorizer())),
            "CertificateSubjectRestriction" => Arc::new(CertificateSubjectRestriction),
            "DefaultIngressClass" => Arc::new(DefaultClass::ingress(objects())),
            "DefaultStorageClass" => Arc::new(DefaultClass::storage(objects())),
            "DefaultTolerationSeconds" => {
                Arc::new(DefaultTolerationSeconds { seconds: config.toleration_seconds })
            }
            "DenyServiceExternalIPs" => Arc::new(DenyServiceExternalIps),
            "EventRateLimit" => Arc::new(EventRateLimit::new(config.settings.events.clone())),
            "ExtendedResourceToleration" => Arc::new(ExtendedResourceToleration),
            "LimitPodHardAntiAffinityTopology" => Arc::new(LimitPodHardAntiAffinityTopology),
            "LimitRanger" => Arc::new(LimitRanger::new(objects())),
            "NamespaceAutoProvision" => Arc::new(NamespaceAutoProvision::new(objects())),
            "NamespaceExists" => Arc::new(NamespaceExists::new(Arc::clone(namespaces) as _)),
            "NamespaceLifecycle" => Arc::new(NamespaceLifecycle::new(Arc::clone(namespaces) as _)),
            "NodeDeclaredFeatureValidator" => Arc::new(NodeDeclaredFeatureValidator::new(objects())),
            "NodeRestriction" => Arc::new(NodeRestriction::new(objects(), authorizer())),
            "OwnerReferencesPermissionEnforcement" => Arc::new(OwnerReferences::new(objects(), authorizer())),
            "PersistentVolumeClaimResize" => Arc::new(PersistentVolumeClaimResize::new(objects())),
            "PodNodeSelector" => Arc::new(PodNodeSelector::new(objects(), config.settings.selectors.clone())),
            "PodResizeValidator" => Arc::new(PodResizeValidator::new(objects())),
            "PodTolerationRestriction" => {
                Arc::new(PodTolerationRestriction::new(objects(), config.settings.tolerations.clone()))
            }
            "PodTopologyLabels" => Arc::new(PodTopologyLabels::new(objects())),
            "Priority" => Arc::new(Priority::new(objects())),
            "ResourceQuota" => Arc::new(ResourceQuota::new(objects(), config.settings.limited.clone())),
            "RuntimeClass" => Arc::new(RuntimeClass::new(objects())),
            "ServiceAccount" => Arc::new(ServiceAccount::new(objects())),
            "StorageObjectInUseProtection" => Arc::new(StorageObjectInUseProtection),
            "TaintNodesByCondition" => Arc::new(TaintNodesByCondition),
            name => Arc::new(Dormant::named(name)?),
        })
    };
    let made = config.plugins.iter().filter_map(|name| plugin(name)).collect();
    Plugins::new(made).expect("every plugin stands in the order, and names are given once")
}

/// The judge that reviews ask: it is appointed after the plugins are made.
struct Appointed(Arc<OnceLock<Judges>>);

impl Appointed {
    fn judge(&self) -> &dyn Authorizer {
        &*self.0.get().unwrap_or_else(|| Judges::none()).authorizer
    }
}

impl Authorizer for Appointed {
    fn authorize<'a>(&'a self, attributes: Attributes<'a>) -> Answer<'a> {
        self.judge().authorize(attributes)
    }

    fn rules(&self, user: &User, namespace: &str) -> Rules {
        self.judge().rules(user, namespace)
    }
}

/// What trees that are kept for plugins may hold, in bytes of the messages they were made from.
const KEPT_MAX: u64 = 1024 * 1024;

/// The resources beside the one that is judged. They hold the plugins, so these do not hold them.
struct Peers {
    shared: Weak<Shared>,
    /// Trees that were asked for lately: the same few objects are asked for by every write.
    kept: Cache<(objects::Resource, Arc<str>), Kept>,
}

/// A tree, and of which revision it is.
#[derive(Clone)]
struct Kept {
    revision: Revision,
    weight: u32,
    object: Arc<Object>,
}

impl Peers {
    fn new(shared: &Arc<Shared>) -> Self {
        let kept = Cache::builder().max_capacity(KEPT_MAX).weigher(|_, kept: &Kept| kept.weight).build();
        Self { shared: Arc::downgrade(shared), kept }
    }

    /// The tree of an entry.
    fn tree(&self, of: objects::Resource, resource: &Resource, entry: &Entry) -> Result<Arc<Object>> {
        let key = (of, Arc::clone(&entry.key));
        if let Some(kept) = self.kept.get(&key).filter(|kept| kept.revision == entry.revision) {
            return Ok(kept.object);
        }
        let message = resource.proto(entry)?;
        let object = proto::decode(resource.shape.ty, &message);
        let object = object.map(Arc::new).map_err(|error| Status::internal(&error.to_string()))?;
        let weight = u32::try_from(message.len()).unwrap_or(u32::MAX);
        self.kept.insert(key, Kept { revision: entry.revision, weight, object: Arc::clone(&object) });
        Ok(object)
    }

    fn resource(&self, of: objects::Resource) -> Result<Arc<Resource>> {
        let shared = self.shared.upgrade().ok_or_else(|| Status::internal("the server is ending"))?;
        shared.peer(of.group, of.plural)
    }
}

impl Resource {
    /// The entries of a namespace, or all of them, as fresh as a read.
    async fn fresh_entries(&self, namespace: &str) -> Result<Vec<Arc<Entry>>> {
        let cache = self.ready_cache()?;
        let fresh = self.shared.cache.consistent().await;
        fresh.map_err(|error| self.cache_fault(&error, "list"))?;
        let prefix = match self.scope(namespace) {
            "" => String::new(),
            namespace => format!("{namespace}/"),
        };
        Ok(cache.root().range(&prefix, "").filter(|entry| entry.fault.is_none()).cloned().collect())
    }

    /// An object as the body of a request.
    fn own_body(&self, object: &Object) -> Body {
        let mut message = Vec::new();
        proto::encode(self.shape.ty, object, &mut message);
        let bytes = envelope::wrap(self.shape.api_version, self.shape.kind, &message).into();
        Body { media: Media::Protobuf, bytes }
    }
}

impl Objects for Peers {
    fn get<'a>(
        &'a self,
        of: objects::Resource,
        namespace: &'a str,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<Arc<Object>>>> {
        let found = async move {
            let resource = self.resource(of)?;
            match resource.entry(namespace, name, "").await {
                Ok(entry) => self.tree(of, &resource, &entry).map(Some),
                Err(status) if status.reason == Reason::NotFound => Ok(None),
                Err(status) => Err(status),
            }
        };
        found.boxed()
    }

    fn list<'a>(
        &'a self,
        of: objects::Resource,
        namespace: &'a str,
    ) -> BoxFuture<'a, Result<Vec<Arc<Object>>>> {
        let found = async move {
            let resource = self.resource(of)?;
            let entries = resource.fresh_entries(namespace).await?;
            entries.iter().map(|entry| self.tree(of, &resource, entry)).collect()
        };
        found.boxed()
    }

    fn put_status<'a>(&'a self, of: objects::Resource, object: Object) -> BoxFuture<'a, Result<()>> {
        let put = async move {
            let resource = self.resource(of)?;
            let sub = resource.row.sub("status");
            let metadata = crate::metadata::of(&object);
            let (namespace, name) =
                (metadata.text(meta::NAMESPACE).to_owned(), metadata.text(meta::NAME).to_owned());
            let body = resource.own_body(&object);
            let (user, mut warnings) = (own_user(), Vec::new());
            let mut caller = Caller { user: &user, user_agent: MANAGER, warnings: &mut warnings };
            let written =
                resource.update(&mut caller, &namespace, &name, sub, body, &WriteOptions::default()).await;
            written.map(drop)
        };
        put.boxed()
    }

    fn create<'a>(&'a self, of: objects::Resource, object: Object) -> BoxFuture<'a, Result<()>> {
        let made = async move {
            let resource = self.resource(of)?;
            let namespace = crate::metadata::of(&object).text(meta::NAMESPACE).to_owned();
            let body = resource.own_body(&object);
            let (user, mut warnings) = (own_user(), Vec::new());
            let mut caller = Caller { user: &user, user_agent: MANAGER, warnings: &mut warnings };
            resource.create(&mut caller, &namespace, body, &WriteOptions::default()).await.map(drop)
        };
        made.boxed()
    }

    fn kinds(&self, group: &str, version: &str, kind: &str) -> Vec<objects::Kind> {
        let Some(shared) = self.shared.upgrade() else { return Vec::new() };
        let peers = shared.peers.get().into_iter().flat_map(HashMap::values).filter_map(Weak::upgrade);
        let own =
            peers.filter(|own| (own.row.group, own.row.version, own.row.kind) == (group, version, kind));
        let own = own.map(|own| objects::Kind {
            group: group.to_owned(),
            version: version.to_owned(),
            plural: own.row.resource.to_owned(),
            namespaced: own.row.namespaced,
        });
        own.collect()
    }
}

/// Whose writes those of plugins are.
fn own_user() -> User {
    User { name: "system:apiserver".to_owned(), groups: vec![MASTERS.to_owned()], ..User::default() }
}
