//! ServiceAccount: every pod runs as a service account that is there, and gets a token for it.
//!
//! The token itself is asked for by the node; here only the volume is named.

use crate::objects::{Objects, Resource, annotation, forbidden, name, spec};
use crate::pod_references::names_secrets;
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use futures_util::future::Either;
use keelson_api::catalogue::names::{
    container, env_from_source, env_var, env_var_source, local_object_reference, pod_spec,
    projected_volume_source, secret_volume_source, service_account, volume, volume_mount,
};
use keelson_api::status::{Reason, Result, Status};
use keelson_api::tree::{Object, Value};
use std::sync::Arc;
use std::time::Duration;

const ACCOUNTS: Resource = Resource::new("", "serviceaccounts");
const DEFAULT: &str = "default";
/// How often the default account is looked for, and how long in between.
const DEFAULT_ATTEMPTS: usize = 10;
const DEFAULT_WAIT: Duration = Duration::from_millis(150);
/// The annotation of pods that a node made from a file of its own.
pub(crate) const MIRROR: &str = "kubernetes.io/config.mirror";
/// The annotation of accounts whose pods may only use their secrets.
const ENFORCE: &str = "kubernetes.io/enforce-mountable-secrets";
const VOLUME_PREFIX: &str = "kube-api-access-";
const MOUNT_PATH: &str = "/var/run/secrets/kubernetes.io/serviceaccount";
/// For how many seconds a token is asked for: an hour and a little.
const TOKEN_SECONDS: i64 = 3607;
/// 0644, the mode of the files in the volume.
const FILE_MODE: i64 = 0o644;

/// The plugin.
pub struct ServiceAccount {
    objects: Arc<dyn Objects>,
}

impl ServiceAccount {
    /// A plugin that asks `objects`.
    #[must_use]
    pub fn new(objects: Arc<dyn Objects>) -> Self {
        Self { objects }
    }

    async fn admit(&self, facts: &Facts<'_>, pod: &mut Object) -> Result<()> {
        if annotation(pod, MIRROR).is_some() {
            return mirror(facts, pod);
        }
        let own = pod.object_entry("spec");
        if own.text(pod_spec::SERVICE_ACCOUNT_NAME).is_empty() {
            own.insert(pod_spec::SERVICE_ACCOUNT_NAME, DEFAULT);
            own.insert(pod_spec::SERVICE_ACCOUNT, DEFAULT);
        }
        let account = self.account(facts, pod).await?;
        let own = pod.object_entry("spec");
        if mounts(&account, own) {
            mount(own);
        }
        if own.list(pod_spec::IMAGE_PULL_SECRETS).is_empty() {
            let secrets = account.list(service_account::IMAGE_PULL_SECRETS);
            if !secrets.is_empty() {
                own.insert(pod_spec::IMAGE_PULL_SECRETS, Value::List(secrets.to_vec()));
            }
        }
        limit(facts, &account, pod)
    }

    async fn judge(&self, facts: &Facts<'_>, pod: &Object) -> Result<()> {
        if facts.operation == Operation::Create && annotation(pod, MIRROR).is_some() {
            return mirror(facts, pod);
        }
        let account = self.account(facts, pod).await?;
        if facts.operation == Operation::Create {
            return limit(facts, &account, pod);
        }
        if !is_limited(&account) {
            return Ok(());
        }
        let allowed = names(&account, service_account::SECRETS);
        let containers = spec(pod).list(pod_spec::EPHEMERAL_CONTAINERS);
        // Upstream does not make this one a 403.
        secrets_of(containers, "ephemeral container", &allowed, name(&account))
            .map_err(|why| Status::plain(500, Reason::Unknown, why))
    }

    /// The account of a pod, which must be there.
    async fn account(&self, facts: &Facts<'_>, pod: &Object) -> Result<Arc<Object>> {
        let wanted = spec(pod).text(pod_spec::SERVICE_ACCOUNT_NAME);
        let namespace = facts.namespace;
        if wanted.is_empty() {
            let why = format!("no service account specified for pod {namespace}/{}", name(pod));
            return Err(forbidden(facts, Some(pod), &why));
        }
        // A controller makes the default account of a new namespace: that may be about to happen.
        let mut left = if wanted == DEFAULT { DEFAULT_ATTEMPTS } else { 1 };
        let why = loop {
            match self.objects.get(ACCOUNTS, namespace, wanted).await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) if left > 1 => left -= 1,
                Ok(None) => break format!("serviceaccount \"{wanted}\" not found"),
                Err(failed) => break failed.message.clone(),
            }
            tokio::time::sleep(DEFAULT_WAIT).await;
        };
        let why = format!("error looking up service account {namespace}/{wanted}: {why}");
        Err(forbidden(facts, Some(pod), &why))
    }
}

/// Is the token mounted? The pod says so, else the account, else yes.
fn mounts(account: &Object, own: &Object) -> bool {
    own.bool(pod_spec::AUTOMOUNT_SERVICE_ACCOUNT_TOKEN)
        .or_else(|| account.bool(service_account::AUTOMOUNT_SERVICE_ACCOUNT_TOKEN))
        .unwrap_or(true)
}

/// Mounts the token into every container that has nothing at its path.
fn mount(own: &mut Object) {
    let volumes = own.list(pod_spec::VOLUMES).iter().filter_map(Value::as_object);
    let there = volumes.map(|one| one.text(volume::NAME)).find(|name| name.starts_with(VOLUME_PREFIX));
    let (volume_name, has_volume) = match there {
        Some(name) => (name.to_owned(), true),
        None => (generated(), false),
    };
    let mut needed = false;
    for member in [pod_spec::INIT_CONTAINERS, pod_spec::CONTAINERS] {
        let containers = own.list_mut(member).map(Vec::as_mut_slice).unwrap_or_default();
        for one in containers.iter_mut().filter_map(Value::as_object_mut) {
            let mounted = one.list(container::VOLUME_MOUNTS).iter().filter_map(Value::as_object);
            if mounted.into_iter().any(|mount| mount.text(volume_mount::MOUNT_PATH) == MOUNT_PATH) {
                continue;
            }
            let mut mount = Object::new();
            mount.insert(volume_mount::NAME, volume_name.as_str());
            mount.insert(volume_mount::READ_ONLY, true);
            mount.insert(volume_mount::MOUNT_PATH, MOUNT_PATH);
            push(one, container::VOLUME_MOUNTS, mount);
            needed = true;
        }
    }
    if needed && !has_volume {
        let mut token = Object::new();
        token.insert(volume::NAME, volume_name);
        token.insert(volume::PROJECTED, projected());
        push(own, pod_spec::VOLUMES, token);
    }
}

/// A name for the volume, as the server makes names.
fn generated() -> String {
    const ALPHABET: &[u8; 27] = b"bcdfghjklmnpqrstvwxz2456789";
    let random = uuid::Uuid::new_v4().into_bytes();
    let suffix = random[..5].iter().map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()]));
    VOLUME_PREFIX.chars().chain(suffix).collect()
}

/// Adds an item to a list of an object.
pub(crate) fn push(object: &mut Object, member: keelson_api::catalogue::Name, item: Object) {
    if let Value::List(list) = object.entry(member, || Value::List(Vec::new())) {
        list.push(Value::Object(item));
    }
}

/// The token, the authority of the API, and the namespace, as files.
fn projected() -> Object {
    let one = |key: &str, value: Object| -> Object { std::iter::once((key, value)).collect() };
    let mut token = Object::new();
    token.insert("expirationSeconds", TOKEN_SECONDS);
    token.insert("path", "token");
    let path: Object = [("key", "ca.crt"), ("path", "ca.crt")].into_iter().collect();
    let mut authority = Object::new();
    authority.insert("name", "kube-root-ca.crt");
    authority.insert("items", Value::List(vec![path.into()]));
    let mut file = Object::new();
    file.insert("path", "namespace");
    let field: Object = [("apiVersion", "v1"), ("fieldPath", "metadata.namespace")].into_iter().collect();
    file.insert("fieldRef", field);
    let items = one("downwardAPI", std::iter::once(("items", Value::List(vec![file.into()]))).collect());
    let sources = [one("serviceAccountToken", token), one("configMap", authority), items];
    let mut projected = Object::new();
    projected.insert(
        projected_volume_source::SOURCES,
        Value::List(sources.into_iter().map(Value::Object).collect()),
    );
    projected.insert(projected_volume_source::DEFAULT_MODE, FILE_MODE);
    projected
}

/// What a mirror pod may not do: it exists on its node whatever is said here.
fn mirror(facts: &Facts<'_>, pod: &Object) -> Result<()> {
    let own = spec(pod);
    let why = if !own.text(pod_spec::SERVICE_ACCOUNT_NAME).is_empty() {
        "a mirror pod may not reference service accounts"
    } else if names_secrets(own) {
        "a mirror pod may not reference secrets"
    } else if has_token(own) {
        "a mirror pod may not use ServiceAccountToken volume projections"
    } else {
        return Ok(());
    };
    Err(forbidden(facts, Some(pod), why))
}

fn has_token(own: &Object) -> bool {
    let projected =
        own.list(pod_spec::VOLUMES).iter().filter_map(|one| one.as_object()?.object(volume::PROJECTED));
    let mut sources =
        projected.flat_map(|one| one.list(projected_volume_source::SOURCES)).filter_map(Value::as_object);
    sources.any(|source| source.contains("serviceAccountToken"))
}

/// The secrets that a container's environment comes from: the variable's name, or none for a whole secret.
fn secret_refs(one: &Object) -> impl Iterator<Item = (Option<&str>, &str)> {
    let vars = one.list(container::ENV).iter().filter_map(Value::as_object).filter_map(|var| {
        let secret = var.object(env_var::VALUE_FROM)?.object(env_var_source::SECRET_KEY_REF)?;
        Some((Some(var.text(env_var::NAME)), secret.text(local_object_reference::NAME)))
    });
    let whole = one.list(container::ENV_FROM).iter().filter_map(|from| {
        let secret = from.as_object()?.object(env_from_source::SECRET_REF)?;
        Some((None, secret.text(local_object_reference::NAME)))
    });
    vars.chain(whole)
}

fn is_limited(account: &Object) -> bool {
    matches!(annotation(account, ENFORCE), Some("1" | "t" | "T" | "true" | "TRUE" | "True"))
}

fn names(account: &Object, member: keelson_api::catalogue::Name) -> Vec<&str> {
    account
        .list(member)
        .iter()
        .filter_map(|one| Some(one.as_object()?.text(local_object_reference::NAME)))
        .collect()
}

/// Where the account says so, its pods may use its own secrets only.
fn limit(facts: &Facts<'_>, account: &Object, pod: &Object) -> Result<()> {
    if !is_limited(account) {
        return Ok(());
    }
    check_secrets(account, pod).map_err(|why| forbidden(facts, Some(pod), &why))
}

fn check_secrets(account: &Object, pod: &Object) -> std::result::Result<(), String> {
    let (own, account_name) = (spec(pod), name(account));
    let allowed = names(account, service_account::SECRETS);
    for one in own.list(pod_spec::VOLUMES).iter().filter_map(|one| one.as_object()?.object(volume::SECRET)) {
        let secret = one.text(secret_volume_source::SECRET_NAME);
        if !allowed.contains(&secret) {
            return Err(format!(
                "volume with secret.secretName=\"{secret}\" is not allowed because service account \
                 {account_name} does not reference that secret"
            ));
        }
    }
    secrets_of(own.list(pod_spec::INIT_CONTAINERS), "init container", &allowed, account_name)?;
    secrets_of(own.list(pod_spec::CONTAINERS), "container", &allowed, account_name)?;
    let pulled = names(account, service_account::IMAGE_PULL_SECRETS);
    let used = own.list(pod_spec::IMAGE_PULL_SECRETS).iter().filter_map(Value::as_object);
    for (at, one) in used.enumerate() {
        let secret = one.text(local_object_reference::NAME);
        if !pulled.contains(&secret) {
            return Err(format!(
                "imagePullSecrets[{at}].name=\"{secret}\" is not allowed because service account \
                 {account_name} does not reference that imagePullSecret"
            ));
        }
    }
    Ok(())
}

fn secrets_of(
    containers: &[Value],
    word: &str,
    allowed: &[&str],
    account: &str,
) -> std::result::Result<(), String> {
    for one in containers.iter().filter_map(Value::as_object) {
        let refused = secret_refs(one).find(|(_, secret)| !allowed.contains(secret));
        let Some((variable, secret)) = refused else { continue };
        let from = match variable {
            Some(variable) => format!("envVar {variable}"),
            None => "envFrom".to_owned(),
        };
        return Err(format!(
            "{word} {} with {from} referencing secret.secretName=\"{secret}\" is not allowed because service \
             account {account} does not reference that secret",
            one.text(container::NAME)
        ));
    }
    Ok(())
}

impl Plugin for ServiceAccount {
    fn name(&self) -> &'static str {
        "ServiceAccount"
    }

    fn handles(&self, operation: Operation) -> bool {
        matches!(operation, Operation::Create | Operation::Update)
    }

    fn mutate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a mut Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        match object {
            Some(pod)
                if facts.operation == Operation::Create && crate::objects::is(facts, "", "pods", "") =>
            {
                Either::Right(Box::pin(self.admit(facts, pod)))
            }
            _ => at_once(Ok(())),
        }
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        let sub = match facts.operation {
            Operation::Create => "",
            _ => "ephemeralcontainers",
        };
        match object {
            Some(pod) if crate::objects::is(facts, "", "pods", sub) => {
                Either::Right(Box::pin(self.judge(facts, pod)))
            }
            _ => at_once(Ok(())),
        }
    }
}
