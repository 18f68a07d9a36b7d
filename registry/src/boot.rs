//! Objects that every cluster has from its first moment, and what the server keeps up of them: the system
//! namespaces, the API's own Service, what other components read about this server.

mod identity;
mod upkeep;

use crate::metadata;
use crate::options::{Body, Caller, Media, PatchKind, WriteOptions};
use crate::registry::Registry;
use crate::resource::Resource;
use crate::services::DEFAULT_CIDR;
use crate::wire::Reply;
use keelson_api::catalogue::names::{config_map, service_cidr_spec};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::leaf::time;
use keelson_api::schema;
use keelson_api::status::{Quoted, Reason, Result, Status};
use keelson_api::tree::{Object, Value};
use keelson_api::user::{MASTERS, User};
use std::net::{IpAddr, SocketAddr};
pub use upkeep::Upkeep;

/// Whom the server's own writes count for: kube-apiserver's name, which tools look for.
pub(crate) const MANAGER: &str = "kube-apiserver";

/// The namespaces that the server makes.
pub const SYSTEM_NAMESPACES: [&str; 4] = ["kube-system", "kube-public", "kube-node-lease", "default"];

/// The priority classes that the server makes, with their values.
const PRIORITY_CLASSES: [(&str, i64, &str); 2] = [
    (
        "system-node-critical",
        2_000_001_000,
        "Used for system critical pods that must not be moved from their current node.",
    ),
    (
        "system-cluster-critical",
        2_000_000_000,
        "Used for system critical pods that must run in the cluster, but can be moved to another node if \
         necessary.",
    ),
];

/// Who writes the status of the ServiceCIDR.
const CIDR_MANAGER: &str = "kubernetes-service-cidr-controller";

/// What the objects say of this server.
#[derive(Clone, Debug)]
pub struct Boot {
    /// Where others reach it.
    pub reached: SocketAddr,
    /// The cluster IP of the Service `kubernetes`.
    pub service: IpAddr,
    /// Does it write the endpoints of that Service?
    pub endpoints: bool,
    /// The authorities of client certificates, as PEM.
    pub client_ca: Option<String>,
    /// The name of the machine.
    pub host: String,
}

/// A member of an object: the way to it.
type Path = &'static [&'static str];

/// As whom the server itself writes.
fn own_user() -> User {
    User { name: "system:apiserver".to_owned(), groups: vec![MASTERS.to_owned()], ..User::default() }
}

impl Registry {
    /// Makes what is missing of the objects that every cluster has, and brings the endpoints up to date.
    ///
    /// # Errors
    /// The Status of the first write that fails.
    pub async fn boot(&self, boot: &Boot) -> Result<()> {
        self.namespaces().await?;
        self.service_cidr().await?;
        self.authentication(boot).await?;
        let since = time::text(self.now());
        let since = since.as_str().split('T').next().unwrap_or_default();
        let name = "kube-apiserver-legacy-service-account-token-tracking";
        let text = format!(r#"{{"metadata":{{"name":"{name}"}},"data":{{"since":"{since}"}}}}"#);
        self.ensure("", "configmaps", "kube-system", name, &text, &[]).await?;
        for (name, value, description) in PRIORITY_CLASSES {
            let description = Quoted(description);
            let text = format!(
                r#"{{"metadata":{{"name":"{name}"}},"value":{value},"description":{description},
                "preemptionPolicy":"PreemptLowerPriority"}}"#
            );
            self.ensure("scheduling.k8s.io", "priorityclasses", "", name, &text, &[]).await?;
        }
        self.own_service(boot).await
    }

    async fn namespaces(&self) -> Result<()> {
        for name in SYSTEM_NAMESPACES {
            let text = format!(r#"{{"metadata":{{"name":"{name}"}}}}"#);
            self.ensure("", "namespaces", "", name, &text, &[]).await?;
        }
        Ok(())
    }

    /// The Service by which pods reach the API, and what is behind it.
    async fn own_service(&self, boot: &Boot) -> Result<()> {
        let (service, port) = (boot.service, boot.reached.port());
        let text = format!(
            r#"{{"metadata":{{"name":"kubernetes","namespace":"default","labels":{{"component":"apiserver",
            "provider":"kubernetes"}}}},"spec":{{"clusterIP":"{service}","ipFamilyPolicy":"SingleStack",
            "ports":[{{"name":"https","port":443,"protocol":"TCP","targetPort":{port}}}],
            "sessionAffinity":"None","type":"ClusterIP"}}}}"#
        );
        self.ensure("", "services", "default", "kubernetes", &text, &[&["spec", "ports"]]).await?;
        if !boot.endpoints {
            return Ok(());
        }
        let address = boot.reached.ip();
        let text = format!(
            r#"{{"metadata":{{"name":"kubernetes","namespace":"default",
            "labels":{{"endpointslice.kubernetes.io/skip-mirror":"true"}}}},
            "subsets":[{{"addresses":[{{"ip":"{address}"}}],
            "ports":[{{"name":"https","port":{port},"protocol":"TCP"}}]}}]}}"#
        );
        self.ensure("", "endpoints", "default", "kubernetes", &text, &[&["subsets"]]).await?;
        let family = if address.is_ipv4() { "IPv4" } else { "IPv6" };
        let text = format!(
            r#"{{"metadata":{{"name":"kubernetes","namespace":"default",
            "labels":{{"kubernetes.io/service-name":"kubernetes"}}}},"addressType":"{family}",
            "endpoints":[{{"addresses":["{address}"],"conditions":{{"ready":true}}}}],
            "ports":[{{"name":"https","port":{port},"protocol":"TCP"}}]}}"#
        );
        let members: &[Path] = &[&["endpoints"], &["ports"]];
        self.ensure("discovery.k8s.io", "endpointslices", "default", "kubernetes", &text, members).await
    }

    /// The ServiceCIDR of the ranges that the server was started with; two ranges may come after one.
    async fn service_cidr(&self) -> Result<()> {
        const GROUP: &str = "networking.k8s.io";
        let cidrs: Vec<String> = self.service_ranges().iter().map(ToString::to_string).collect();
        let list = cidrs.iter().map(|cidr| Quoted(cidr).to_string()).collect::<Vec<_>>().join(",");
        let text = format!(r#"{{"metadata":{{"name":"{DEFAULT_CIDR}"}},"spec":{{"cidrs":[{list}]}}}}"#);
        self.ensure(GROUP, "servicecidrs", "", DEFAULT_CIDR, &text, &[]).await?;
        let resource = self.own(GROUP, "servicecidrs")?;
        let Some(found) = resource.stored_object("", DEFAULT_CIDR).await? else { return Ok(()) };
        let spec = found.object("spec").map_or(&[][..], |own| own.list(service_cidr_spec::CIDRS));
        let written: Vec<&str> = spec.iter().filter_map(Value::as_str).collect();
        if let [first] = written.as_slice()
            && cidrs.len() == 2
            && *first == cidrs[0]
        {
            return self.ensure(GROUP, "servicecidrs", "", DEFAULT_CIDR, &text, &[&["spec", "cidrs"]]).await;
        }
        let conditions = found.object("status").map_or(&[][..], |own| own.list("conditions"));
        let has_word = conditions
            .iter()
            .filter_map(Value::as_object)
            .any(|own| own.text("type") == "Ready" && matches!(own.text("status"), "True" | "False"));
        if has_word || written != cidrs || metadata::is_deleting(metadata::of(&found)) {
            return Ok(());
        }
        let now = time::text(self.now());
        let text = format!(
            r#"{{"apiVersion":"{GROUP}/v1","kind":"ServiceCIDR","metadata":{{"name":"{DEFAULT_CIDR}"}},
            "status":{{"conditions":[{{"type":"Ready","status":"True","lastTransitionTime":"{}",
            "message":"Kubernetes default Service CIDR is ready"}}]}}}}"#,
            now.as_str()
        );
        resource.apply_own(DEFAULT_CIDR, "status", text, CIDR_MANAGER).await
    }

    /// What aggregated servers and other components read about how clients of this server are known.
    async fn authentication(&self, boot: &Boot) -> Result<()> {
        const NAME: &str = "extension-apiserver-authentication";
        const KEY: &str = "client-ca-file";
        let Some(authorities) = &boot.client_ca else { return Ok(()) };
        let resource = self.own("", "configmaps")?;
        let found = resource.stored_object("kube-system", NAME).await?;
        let written =
            found.as_ref().and_then(|own| own.object(config_map::DATA)).map_or("", |own| own.text(KEY));
        let data = joined(written, authorities);
        let text = format!(r#"{{"metadata":{{"name":"{NAME}"}},"data":{{"{KEY}":{}}}}}"#, json_text(&data));
        self.ensure("", "configmaps", "kube-system", NAME, &text, &[&["data", KEY]]).await
    }

    fn own(&self, group: &str, resource: &str) -> Result<&Resource> {
        let found = self.find(group, "v1", resource);
        found.map(|own| &**own).ok_or_else(|| Status::internal(&format!("no resource {resource}")))
    }

    /// Creates an object, or brings these members of it up to date.
    async fn ensure(
        &self,
        group: &str,
        resource: &str,
        ns: &str,
        name: &str,
        text: &str,
        members: &[Path],
    ) -> Result<()> {
        let resource = self.own(group, resource)?;
        let wanted = resource.own_object(text)?;
        if resource.stored_object(ns, name).await?.is_none() {
            match resource.create_own(ns, wanted.clone()).await {
                Err(status) if status.reason == Reason::AlreadyExists => {}
                done => return done.map(|_| ()),
            }
        }
        resource.bring_up_to_date(ns, name, &wanted, members).await
    }
}

/// All certificates of two texts, each once.
fn joined(written: &str, own: &str) -> String {
    const END: &str = "-----END CERTIFICATE-----";
    let mut blocks: Vec<&str> = Vec::new();
    for block in written.split_inclusive(END).chain(own.split_inclusive(END)) {
        let start = block.find("-----BEGIN CERTIFICATE-----");
        if let Some(block) = start.map(|start| &block[start..])
            && block.ends_with(END)
            && !blocks.contains(&block)
        {
            blocks.push(block);
        }
    }
    blocks.into_iter().flat_map(|block| [block, "\n"]).collect()
}

fn json_text(text: &str) -> String {
    let mut out = Vec::new();
    json::write(&Value::from(text), &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

impl Resource {
    /// Creates an object in the server's own name.
    pub(crate) async fn create_own(&self, namespace: &str, mut object: Object) -> Result<Reply> {
        crate::resource::stamp_kind(&mut object, self.shape);
        crate::defaults::apply(self.shape.ty, &mut object);
        self.check_namespace(&mut object, namespace)?;
        self.track(&Object::new(), &mut object, MANAGER, None);
        let (user, mut warnings) = (own_user(), Vec::new());
        let mut caller = Caller { user: &user, user_agent: MANAGER, warnings: &mut warnings };
        self.create_object(&mut caller, namespace, object, false).await
    }

    /// Replaces an object in the server's own name.
    async fn replace_own(&self, namespace: &str, name: &str, object: Object) -> Result<()> {
        let (user, mut warnings) = (own_user(), Vec::new());
        let mut caller = Caller { user: &user, user_agent: MANAGER, warnings: &mut warnings };
        self.replace(&mut caller, namespace, name, object).await.map(|_| ())
    }

    /// Applies to a subresource of an object in the cluster's scope, as this manager.
    async fn apply_own(&self, name: &str, sub: &str, text: String, manager: &str) -> Result<()> {
        let (user, mut warnings) = (own_user(), Vec::new());
        let mut caller = Caller { user: &user, user_agent: MANAGER, warnings: &mut warnings };
        let options =
            WriteOptions { field_manager: manager.to_owned(), force: Some(true), ..WriteOptions::default() };
        let body = Body { media: Media::Yaml, bytes: text.into() };
        let sub = self.row.sub(sub);
        self.patch(&mut caller, "", name, sub, PatchKind::Apply, body, &options).await.map(|_| ())
    }

    /// An object as it is in the store.
    async fn stored_object(&self, namespace: &str, name: &str) -> Result<Option<Object>> {
        let stored = self.stored()?;
        let key = stored.key(self.scope(namespace), name);
        Ok(self.current_stored(stored, &key).await?.map(|current| current.object))
    }

    /// An object that the server itself writes, from JSON.
    fn own_object(&self, text: &str) -> Result<Object> {
        let mut diag = Diagnostics::new();
        let value =
            json::parse(text.as_bytes(), &mut diag).and_then(|v| schema::retype(self.shape.ty, v, &mut diag));
        let mut object = value.map_err(|error| Status::internal(&error.to_string()))?;
        crate::resource::stamp_kind(&mut object, self.shape);
        crate::defaults::apply(self.shape.ty, &mut object);
        Ok(object)
    }

    /// Sets members where they differ from `wanted`.
    async fn bring_up_to_date(
        &self,
        namespace: &str,
        name: &str,
        wanted: &Object,
        members: &[Path],
    ) -> Result<()> {
        let Some(current) = self.stored_object(namespace, name).await? else { return Ok(()) };
        let mut next = current.clone();
        for path in members {
            copy(&mut next, wanted, path);
        }
        if metadata::is_deleting(metadata::of(&next)) || next == current {
            return Ok(());
        }
        self.replace_own(namespace, name, next).await
    }
}

/// Copies what stands at a path.
fn copy(to: &mut Object, from: &Object, path: &[&str]) {
    match path {
        [] => {}
        [member] => {
            if let Some(value) = from.get(*member) {
                to.insert(*member, value.clone());
            }
        }
        [member, rest @ ..] => {
            if let Some(part) = from.object(*member) {
                copy(to.object_entry(*member), part, rest);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn certificates_are_told_once() {
        let one = "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n";
        let two = "-----BEGIN CERTIFICATE-----\nAQ==\n-----END CERTIFICATE-----\n";
        assert_eq!(joined("", one), one);
        assert_eq!(joined(one, one), one);
        assert_eq!(joined(two, &format!("# ours\n{one}")), format!("{two}{one}"));
        assert_eq!(joined("-----BEGIN CERTIFICATE-----\ncut off", one), one);
    }
}
