//! Which other objects a pod refers to.

use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    container, env_from_source, env_var, env_var_source, local_object_reference, pod_spec,
    projected_volume_source, volume,
};
use keelson_api::status::Quoted;
use keelson_api::tree::{Object, Value};

/// Volumes that need no other object, or only those that are looked for by name.
const PLAIN: [&str; 22] = [
    "awsElasticBlockStore",
    "azureDisk",
    "cephfs",
    "cinder",
    "downwardAPI",
    "emptyDir",
    "fc",
    "flexVolume",
    "flocker",
    "gcePersistentDisk",
    "gitRepo",
    "hostPath",
    "image",
    "iscsi",
    "nfs",
    "photonPersistentDisk",
    "portworxVolume",
    "quobyte",
    "rbd",
    "scaleIO",
    "storageos",
    "vsphereVolume",
];
/// Volumes that need one, and what is said of it.
const REFERRING: [(&str, &str); 7] = [
    ("configMap", "configmaps (via configmap volumes)"),
    ("secret", "secrets (via secret volumes)"),
    ("csi", "csidrivers (via CSI volumes)"),
    ("glusterfs", "endpoints (via glusterFS volumes)"),
    ("persistentVolumeClaim", "persistentvolumeclaims"),
    ("ephemeral", "persistentvolumeclaims (via ephemeral volumes)"),
    ("azureFile", "secrets (via azureFile volumes)"),
];
/// The same of what is projected into one volume.
const PROJECTED: [(&str, &str); 5] = [
    ("configMap", "configmaps (via projected volumes)"),
    ("secret", "secrets (via projected volumes)"),
    ("serviceAccountToken", "serviceaccounts (via projected volumes)"),
    ("clusterTrustBundle", "clustertrustbundles"),
    ("podCertificate", "podcertificates"),
];

fn objects(list: &[Value]) -> impl Iterator<Item = &Object> {
    list.iter().filter_map(Value::as_object)
}

fn containers(own: &Object) -> impl Iterator<Item = &Object> {
    [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS, pod_spec::EPHEMERAL_CONTAINERS]
        .into_iter()
        .flat_map(|member| objects(own.list(member)))
}

fn sources(one: &Object) -> &[Value] {
    one.object(volume::PROJECTED).map_or(&[][..], |own| own.list(projected_volume_source::SOURCES))
}

/// The names that the environments of containers come from: `key` in one variable, `whole` in all of them.
fn of_environment(own: &Object, key: Name, whole: Name) -> impl Iterator<Item = &str> {
    containers(own).flat_map(move |one| {
        let vars = objects(one.list(container::ENV))
            .filter_map(move |var| var.object(env_var::VALUE_FROM)?.object(key));
        let all = objects(one.list(container::ENV_FROM)).filter_map(move |from| from.object(whole));
        vars.chain(all).map(|own| own.text(local_object_reference::NAME))
    })
}

/// Does a pod name a secret?
pub(crate) fn names_secrets(own: &Object) -> bool {
    let pulled =
        objects(own.list(pod_spec::IMAGE_PULL_SECRETS)).map(|one| one.text(local_object_reference::NAME));
    let in_environment = of_environment(own, env_var_source::SECRET_KEY_REF, env_from_source::SECRET_REF);
    let in_volume = objects(own.list(pod_spec::VOLUMES)).flat_map(|one| {
        let projected =
            objects(sources(one)).filter_map(|source| Some(source.object("secret")?.text("name")));
        // Every kind of volume that needs a secret names it in a member of one of these names.
        let of_kind = one.iter().filter_map(|(_, source)| source.as_object()).flat_map(|source| {
            let referred = ["secretRef", "nodePublishSecretRef"].into_iter();
            let referred = referred.filter_map(|member| Some(source.object(member)?.text("name")));
            referred.chain(source.str("secretName"))
        });
        projected.chain(of_kind)
    });
    pulled.chain(in_environment).chain(in_volume).any(|name| !name.is_empty())
}

fn names_config_maps(own: &Object) -> bool {
    let key = env_var_source::CONFIG_MAP_KEY_REF;
    let in_environment = of_environment(own, key, env_from_source::CONFIG_MAP_REF);
    let in_volume = objects(own.list(pod_spec::VOLUMES)).flat_map(|one| {
        let projected = objects(sources(one)).filter_map(|source| source.object("configMap"));
        projected.chain(one.object("configMap")).map(|own| own.text("name"))
    });
    in_environment.chain(in_volume).any(|name| !name.is_empty())
}

/// What kind of other object a pod needs; an error where a volume is of no known kind.
pub(crate) fn other_objects(pod: &Object) -> Result<Option<&'static str>, String> {
    let own = crate::objects::spec(pod);
    let direct = [
        ("serviceaccounts", !own.text(pod_spec::SERVICE_ACCOUNT_NAME).is_empty()),
        ("secrets", names_secrets(own)),
        ("configmaps", names_config_maps(own)),
        ("resourceclaims", !own.list(pod_spec::RESOURCE_CLAIMS).is_empty()),
    ];
    if let Some((what, _)) = direct.into_iter().find(|(_, named)| *named) {
        return Ok(Some(what));
    }
    for one in objects(own.list(pod_spec::VOLUMES)) {
        if let Some(what) = of_volume(one)? {
            return Ok(Some(what));
        }
    }
    Ok(None)
}

fn of_volume(one: &Object) -> Result<Option<&'static str>, String> {
    if PLAIN.into_iter().any(|kind| one.contains(kind)) {
        return Ok(None);
    }
    if let Some((_, what)) = REFERRING.into_iter().find(|(kind, _)| one.contains(*kind)) {
        return Ok(Some(what));
    }
    let name = Quoted(one.text(volume::NAME));
    if !one.contains(volume::PROJECTED) {
        return Err(format!("unknown volume type for volume  {name}"));
    }
    for source in objects(sources(one)) {
        match PROJECTED.into_iter().find(|(kind, _)| source.contains(*kind)) {
            Some((_, what)) => return Ok(Some(what)),
            None if source.contains("downwardAPI") => {}
            None => return Err(format!("unknown source for projected volume {name}")),
        }
    }
    Ok(None)
}
