//! Objects that every cluster has from its first moment: the system namespaces and the API's own Service.

use crate::metadata;
use crate::options::Caller;
use crate::registry::Registry;
use crate::resource::Resource;
use keelson_api::codec::{Diagnostics, json};
use keelson_api::schema;
use keelson_api::status::{Reason, Result, Status};
use keelson_api::tree::Object;
use keelson_api::user::{MASTERS, User};
use std::net::IpAddr;

/// Whom the server's own writes count for: kube-apiserver's name, which tools look for.
pub(crate) const MANAGER: &str = "kube-apiserver";

/// The namespaces that the server makes.
pub const SYSTEM_NAMESPACES: [&str; 4] = ["kube-system", "kube-public", "kube-node-lease", "default"];

/// Where clients reach this server.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint {
    /// The address that is advertised.
    pub address: IpAddr,
    /// The port.
    pub port: u16,
    /// The cluster IP of the Service `kubernetes`.
    pub service: IpAddr,
}

impl Registry {
    /// Makes what is missing of the objects that every cluster has, and brings the endpoints up to date.
    ///
    /// # Errors
    /// The Status of the first write that fails.
    pub async fn boot(&self, endpoint: Endpoint) -> Result<()> {
        for name in SYSTEM_NAMESPACES {
            let text = format!(r#"{{"metadata":{{"name":"{name}"}}}}"#);
            self.ensure("", "namespaces", "", name, &text).await?;
        }
        let Endpoint { address, port, service } = endpoint;
        let family = if service.is_ipv4() { "IPv4" } else { "IPv6" };
        let text = format!(
            r#"{{"metadata":{{"name":"kubernetes","namespace":"default","labels":{{"component":"apiserver",
            "provider":"kubernetes"}}}},"spec":{{"clusterIP":"{service}","clusterIPs":["{service}"],
            "internalTrafficPolicy":"Cluster","ipFamilies":["{family}"],"ipFamilyPolicy":"SingleStack",
            "ports":[{{"name":"https","port":443,"protocol":"TCP","targetPort":{port}}}],
            "sessionAffinity":"None","type":"ClusterIP"}}}}"#
        );
        self.ensure("", "services", "default", "kubernetes", &text).await?;
        let text = format!(
            r#"{{"metadata":{{"name":"kubernetes","namespace":"default",
            "labels":{{"endpointslice.kubernetes.io/skip-mirror":"true"}}}},
            "subsets":[{{"addresses":[{{"ip":"{address}"}}],
            "ports":[{{"name":"https","port":{port},"protocol":"TCP"}}]}}]}}"#
        );
        self.ensure("", "endpoints", "default", "kubernetes", &text).await?;
        let family = if address.is_ipv4() { "IPv4" } else { "IPv6" };
        let text = format!(
            r#"{{"metadata":{{"name":"kubernetes","namespace":"default",
            "labels":{{"kubernetes.io/service-name":"kubernetes"}}}},"addressType":"{family}",
            "endpoints":[{{"addresses":["{address}"],"conditions":{{"ready":true}}}}],
            "ports":[{{"name":"https","port":{port},"protocol":"TCP"}}]}}"#
        );
        self.ensure("discovery.k8s.io", "endpointslices", "default", "kubernetes", &text).await
    }

    async fn ensure(&self, group: &str, resource: &str, ns: &str, name: &str, text: &str) -> Result<()> {
        let resource = self
            .find(group, "v1", resource)
            .ok_or_else(|| Status::internal(&format!("no resource {resource}")))?;
        let wanted = resource.own_object(text)?;
        let mut warnings = Vec::new();
        let user =
            User { name: "system:apiserver".to_owned(), groups: vec![MASTERS.to_owned()], ..User::default() };
        let mut caller = Caller { user: &user, user_agent: MANAGER, warnings: &mut warnings };
        let mut owned = wanted.clone();
        resource.track(&Object::new(), &mut owned, MANAGER, None);
        match resource.create_object(&mut caller, ns, owned, false).await {
            Ok(_) => Ok(()),
            Err(status) if status.reason == Reason::AlreadyExists => {
                resource.bring_up_to_date(&mut caller, ns, name, &wanted).await
            }
            Err(status) => Err(status),
        }
    }
}

impl Resource {
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

    /// Sets the members of `wanted`, metadata aside, where they differ.
    async fn bring_up_to_date(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        name: &str,
        wanted: &Object,
    ) -> Result<()> {
        let stored = self.stored()?;
        let key = stored.key(self.scope(namespace), name);
        let Some(current) = self.current_stored(stored, &key).await? else { return Ok(()) };
        let mut next = current.object.clone();
        for (member, value) in wanted.iter().filter(|(member, _)| member.as_str() != "metadata") {
            next.insert(member.clone(), value.clone());
        }
        if metadata::is_deleting(metadata::of(&next)) || next == current.object {
            return Ok(());
        }
        self.replace(caller, namespace, name, next).await.map(|_| ())
    }
}
