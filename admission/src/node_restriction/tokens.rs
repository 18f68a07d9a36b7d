//! Tokens that a node asks for: for a pod that runs on it, and for nobody that the pod does not speak to.

use super::{Asked, PODS};
use crate::Operation;
use crate::objects::{Resource, metadata, name, spec};
use keelson_api::catalogue::names::{
    bound_object_reference as bound, csi_driver_spec, object_meta as meta, persistent_volume_claim_spec,
    pod_spec, projected_volume_source, token_request_spec, volume,
};
use keelson_api::status::{Quoted, Result};
use keelson_api::tree::{Object, Value};
use keelson_authz::{Attributes, Decision};

const CLAIMS: Resource = Resource::new("", "persistentvolumeclaims");
const VOLUMES: Resource = Resource::new("", "persistentvolumes");
const DRIVERS: Resource = Resource::new("storage.k8s.io", "csidrivers");
/// Volumes of old that a driver serves today.
const MIGRATED: [(&str, &str); 7] = [
    ("gcePersistentDisk", "pd.csi.storage.gke.io"),
    ("awsElasticBlockStore", "ebs.csi.aws.com"),
    ("cinder", "cinder.csi.openstack.org"),
    ("azureDisk", "disk.csi.azure.com"),
    ("azureFile", "file.csi.azure.com"),
    ("vsphereVolume", "csi.vsphere.vmware.com"),
    ("portworxVolume", "pxd.portworx.com"),
];
const VERB: &str = "request-serviceaccounts-token-audience";

impl Asked<'_> {
    pub(super) async fn token(&self) -> Result<()> {
        if self.facts.operation != Operation::Create || self.facts.subresource != "token" {
            return Ok(());
        }
        let asked = spec(self.sent());
        let to = asked.object(token_request_spec::BOUND_OBJECT_REF);
        let text = |member| to.map_or("", |to| to.text(member));
        let is_pod = (text(bound::API_VERSION), text(bound::KIND)) == ("v1", "Pod");
        let is_bound = is_pod && !text(bound::NAME).is_empty();
        self.refuse_unless(is_bound, "node requested token not bound to a pod")?;
        let uid = text(bound::UID);
        self.refuse_unless(!uid.is_empty(), "node requested token with a pod binding without a uid")?;
        let pod = self.get(PODS, "pod", self.facts.namespace, text(bound::NAME)).await?;
        let why = format!(
            "the UID in the bound object reference ({uid}) does not match the UID in record. The object might \
             have been deleted and then recreated"
        );
        self.refuse_unless(metadata(&pod).text(meta::UID) == uid, &why)?;
        let why = "node requested token bound to a pod scheduled on a different node";
        self.refuse_unless(spec(&pod).text(pod_spec::NODE_NAME) == self.node, why)?;
        let audiences = match asked.list(token_request_spec::AUDIENCES) {
            [] => Ok(""),
            [one] => Ok(one.as_str().unwrap_or_default()),
            _ => Err(self.refuse("node may only request 0 or 1 audiences")),
        };
        self.audience(&pod, audiences?).await
    }

    /// Whom a token is for: somebody that a volume of the pod is, or that the judge lets the node name.
    async fn audience(&self, pod: &Object, audience: &str) -> Result<()> {
        let mut faults: Vec<String> = Vec::new();
        for one in spec(pod).list(pod_spec::VOLUMES).iter().filter_map(Value::as_object) {
            match self.is_for(pod, one, audience).await {
                Ok(true) => return Ok(()),
                Ok(false) => {}
                Err(fault) if faults.contains(&fault) => {}
                Err(fault) => faults.push(fault),
            }
        }
        let quoted = Quoted(audience);
        match faults.as_slice() {
            [] => {}
            [one] => return Err(self.refuse(format!("error validating audience {quoted}: {one}"))),
            all => {
                let all = all.join(", ");
                return Err(self.refuse(format!("error validating audience {quoted}: [{all}]")));
            }
        }
        let asked = Attributes {
            user: self.facts.user,
            verb: VERB,
            is_resource: true,
            group: "",
            version: "v1",
            resource: audience,
            subresource: "",
            namespace: self.facts.namespace,
            name: self.facts.name,
            path: "",
            field_selector: "",
            label_selector: "",
        };
        let ruling = self.plugin.authorizer.authorize(asked).await;
        let user = &self.facts.user.name;
        let why = match ruling.error {
            _ if ruling.decision == Decision::Allow => return Ok(()),
            Some(error) => format!("error authorizing {user} to request tokens for this audience: {error}"),
            None => format!("{user} is not authorized to request tokens for this audience"),
        };
        Err(self.refuse(format!("audience {quoted} not found in pod spec volume, {why}")))
    }

    /// Is a volume of a pod served by, or itself a token for, this audience?
    async fn is_for(&self, pod: &Object, one: &Object, audience: &str) -> std::result::Result<bool, String> {
        let sources = one.object(volume::PROJECTED);
        let sources = sources.map_or(&[][..], |own| own.list(projected_volume_source::SOURCES));
        let mut tokens =
            sources.iter().filter_map(|source| source.as_object()?.object("serviceAccountToken"));
        if tokens.any(|token| token.text("audience") == audience) {
            return Ok(true);
        }
        let made = one.object("ephemeral").filter(|own| own.contains("volumeClaimTemplate"));
        let driver = if made.is_some() {
            self.driver_of_claim(&format!("{}-{}", name(pod), one.text(volume::NAME))).await?
        } else if let Some(claim) = one.object("persistentVolumeClaim") {
            self.driver_of_claim(claim.text("claimName")).await?
        } else {
            driver_of(one)?
        };
        let Some(driver) = driver.filter(|driver| !driver.is_empty()) else { return Ok(false) };
        let found = self.get(DRIVERS, "csidriver", "", &driver).await.map_err(|status| status.message)?;
        let tokens = spec(&found).list(csi_driver_spec::TOKEN_REQUESTS);
        Ok(tokens.iter().filter_map(Value::as_object).any(|token| token.text("audience") == audience))
    }

    async fn driver_of_claim(&self, claim: &str) -> std::result::Result<Option<String>, String> {
        let claim = self.get(CLAIMS, "persistentvolumeclaim", self.facts.namespace, claim).await;
        let claim = claim.map_err(|status| status.message)?;
        let volume = spec(&claim).text(persistent_volume_claim_spec::VOLUME_NAME);
        let volume = self.get(VOLUMES, "persistentvolume", "", volume).await;
        driver_of(spec(&*volume.map_err(|status| status.message)?))
    }
}

/// The driver of what a volume names itself, in a pod or as an object of its own.
fn driver_of(source: &Object) -> std::result::Result<Option<String>, String> {
    if let Some(own) = source.object("csi") {
        return Ok(Some(own.text("driver").to_owned()));
    }
    let Some((kind, driver)) = MIGRATED.into_iter().find(|(kind, _)| source.contains(*kind)) else {
        return Ok(None);
    };
    let own = source.object(kind);
    let text = |member: &str| own.and_then(|own| own.str(member)).unwrap_or_default();
    match kind {
        "azureDisk" if !text("kind").eq_ignore_ascii_case("managed") && !text("kind").is_empty() => {
            Err(format!("kind({}) is not supported in csi migration", text("kind")))
        }
        "awsElasticBlockStore" if !is_volume_of_aws(text("volumeID")) => Err(format!(
            "failed to translate Kubernetes ID to EBS Volume ID Invalid format for AWS volume ({})",
            text("volumeID")
        )),
        _ => Ok(Some(driver.to_owned())),
    }
}

/// `vol-1234`, or `aws://zone/vol-1234`.
fn is_volume_of_aws(id: &str) -> bool {
    let Some(url) = id.strip_prefix("aws://") else { return true };
    let path = url.split_once('/').map_or("", |(_, path)| path).trim_matches('/');
    path.strip_prefix("vol-").is_some_and(|rest| !rest.contains('/'))
}
