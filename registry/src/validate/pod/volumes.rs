//! The volumes of a Pod: one source each, names that differ.

use super::Context;
use super::fields::{object_field, resource_field};
use crate::validate::claim::claim_template;
use crate::validate::formats::local_path;
use crate::validate::rules::{self, Check, EMPTY, Pair, Rule, items, rule};
use crate::validate::signer;
use crate::validate::{Errors, Path, Typed, metadata, selector, volumes};
use keelson_api::catalogue::names::{
    cluster_trust_bundle_projection as bundle, downward_api_volume_file as file,
    downward_api_volume_source as downward, empty_dir_volume_source as empty_dir,
    ephemeral_volume_source as ephemeral, image_volume_source as image, iscsi_volume_source as iscsi,
    key_to_path, pod_certificate_projection as certificate, projected_volume_source as projected,
    service_account_token_projection as token, volume, volume_projection as projection,
};
use keelson_api::catalogue::{Name, types};
use keelson_api::leaf::quantity::Quantity;
use keelson_api::status::Quoted;
use keelson_api::syntax;
use keelson_api::tree::Object;
use std::collections::{HashMap, HashSet};

/// How a source is checked.
enum Source {
    Rules(&'static [Rule]),
    Code(fn(&Volume<'_>, &Object, &Path<'_>, &mut Errors)),
}

use Source::{Code, Rules};

/// Sources in upstream's order: the field, what it is called where a second one is refused, what it is
/// called where it is checked.
const SOURCES: &[(Name, &str, &str, Source)] = &[
    (volume::EMPTY_DIR, "emptyDir", "emptyDir", Code(empty_dir)),
    (volume::HOST_PATH, "hostPath", "hostPath", Rules(volumes::HOST_PATH)),
    (volume::GIT_REPO, "gitRepo", "gitRepo", Rules(volumes::GIT_REPO)),
    (volume::GCE_PERSISTENT_DISK, "gcePersistentDisk", "persistentDisk", Rules(volumes::GCE)),
    (volume::AWS_ELASTIC_BLOCK_STORE, "awsElasticBlockStore", "awsElasticBlockStore", Rules(volumes::AWS)),
    (volume::SECRET, "secret", "secret", Rules(volumes::SECRET)),
    (volume::NFS, "nfs", "nfs", Rules(volumes::NFS)),
    (volume::ISCSI, "iscsi", "iscsi", Rules(volumes::ISCSI)),
    (volume::GLUSTERFS, "glusterfs", "glusterfs", Rules(volumes::GLUSTERFS)),
    (volume::FLOCKER, "flocker", "flocker", Rules(volumes::FLOCKER)),
    (
        volume::PERSISTENT_VOLUME_CLAIM,
        "persistentVolumeClaim",
        "persistentVolumeClaim",
        Rules(volumes::CLAIM),
    ),
    (volume::RBD, "rbd", "rbd", Rules(volumes::RBD)),
    (volume::CINDER, "cinder", "cinder", Rules(volumes::CINDER)),
    (volume::CEPHFS, "cephFS", "cephfs", Rules(volumes::CEPH_FS)),
    (volume::QUOBYTE, "quobyte", "quobyte", Rules(volumes::QUOBYTE)),
    (volume::DOWNWARD_API, "downwarAPI", "downwardAPI", Code(downward_api)),
    (volume::FC, "fc", "fc", Rules(volumes::FC)),
    (volume::FLEX_VOLUME, "flexVolume", "flexVolume", Rules(volumes::FLEX)),
    (volume::CONFIG_MAP, "configMap", "configMap", Rules(volumes::CONFIG_MAP)),
    (volume::AZURE_FILE, "azureFile", "azureFile", Rules(volumes::AZURE_FILE)),
    (volume::VSPHERE_VOLUME, "vsphereVolume", "vsphereVolume", Rules(volumes::VSPHERE)),
    (volume::PHOTON_PERSISTENT_DISK, "photonPersistentDisk", "photonPersistentDisk", Rules(volumes::PHOTON)),
    (volume::PORTWORX_VOLUME, "portworxVolume", "portworxVolume", Rules(volumes::PORTWORX)),
    (volume::AZURE_DISK, "azureDisk", "azureDisk", Rules(volumes::AZURE_DISK)),
    (volume::STORAGEOS, "storageos", "storageos", Rules(volumes::STORAGE_OS)),
    (volume::PROJECTED, "projected", "projected", Code(projected)),
    (volume::SCALE_IO, "scaleIO", "scaleIO", Rules(volumes::SCALE_IO)),
    (volume::CSI, "csi", "csi", Rules(volumes::CSI)),
    (volume::EPHEMERAL, "ephemeral", "ephemeral", Code(ephemeral)),
    (volume::IMAGE, "image", "image", Code(image)),
];

/// One volume and what it stands in.
struct Volume<'a> {
    name: &'a str,
    context: &'a Context<'a>,
}

/// The volumes; returns those that are fine, by name: only they can be mounted.
pub(super) fn volumes<'a>(
    list: impl Iterator<Item = (usize, &'a Object)>,
    context: &Context<'_>,
    path: &Path<'_>,
    errors: &mut Errors,
) -> HashMap<&'a str, &'a Object> {
    let list: Vec<(usize, &Object)> = list.collect();
    let created = created_claims(&list, context);
    let mut fine = HashMap::with_capacity(list.len());
    for (at, own) in list {
        let path = path.index(at);
        let before = errors.len();
        let name = own.text(volume::NAME);
        source(own, &Volume { name, context }, &path, errors);
        if name.is_empty() {
            errors.required(&path.name(volume::NAME), "");
        } else {
            errors.invalid_each(&path.name(volume::NAME), name, syntax::dns1123_label(name));
        }
        if fine.contains_key(name) {
            errors.duplicate(&path.name(volume::NAME), name);
        }
        if errors.len() == before {
            fine.insert(name, own);
        }
        let claim = own.object(volume::PERSISTENT_VOLUME_CLAIM).map_or("", |claim| claim.text("claimName"));
        if created.contains(claim) {
            let detail = "must not reference a PVC that gets created for an ephemeral volume";
            errors.invalid(&path.field("persistentVolumeClaim.claimName"), claim, detail);
        }
    }
    fine
}

/// The claims that the Pod's ephemeral volumes become.
fn created_claims(list: &[(usize, &Object)], context: &Context<'_>) -> HashSet<String> {
    let pod = context.pod_name();
    let ephemeral = list.iter().filter(|(_, own)| !pod.is_empty() && own.contains(volume::EPHEMERAL));
    ephemeral.map(|(_, own)| format!("{pod}-{}", own.text(volume::NAME))).collect()
}

fn source(own: &Object, volume: &Volume<'_>, path: &Path<'_>, errors: &mut Errors) {
    let mut found = false;
    for (field, refused, checked, check) in SOURCES {
        let Some(source) = own.object(*field) else { continue };
        if found {
            errors.forbidden(&path.field(refused), "may not specify more than 1 volume type");
        } else {
            let path = path.field(checked);
            match check {
                Rules(rules) => rules::run(rules, Pair { new: source, old: None }, &path, errors),
                Code(code) => code(volume, source, &path, errors),
            }
        }
        found = true;
        if *field == volume::ISCSI {
            long_initiator(source, volume, path, errors);
        }
        if *field == volume::EPHEMERAL {
            claim_name(volume, path, errors);
        }
    }
    if !found {
        errors.required(path, "must specify a volume type");
    }
}

fn long_initiator(source: &Object, volume: &Volume<'_>, path: &Path<'_>, errors: &mut Errors) {
    let length = volume.name.len() + 1 + source.text(iscsi::TARGET_PORTAL).len();
    if source.contains(iscsi::INITIATOR_NAME) && length > 64 {
        let detail = "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if \
                      iscsi.initiatorName is specified.";
        errors.invalid(&path.name(volume::NAME), volume.name, detail);
    }
}

fn claim_name(volume: &Volume<'_>, path: &Path<'_>, errors: &mut Errors) {
    let pod = volume.context.pod_name();
    if pod.is_empty() || volume.name.is_empty() {
        return;
    }
    let claim = format!("{pod}-{}", volume.name);
    for message in syntax::dns1123_subdomain(&claim) {
        let detail = format!("PVC name {}: {message}", Quoted(&claim));
        errors.invalid(&path.name(volume::NAME), volume.name, detail);
    }
}

fn empty_dir(_: &Volume<'_>, own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let limit = own.str(empty_dir::SIZE_LIMIT).and_then(|text| Quantity::parse(text).ok());
    if limit.is_some_and(|limit| limit.sign() < 0) {
        let detail = "SizeLimit field must be a valid resource quantity";
        errors.forbidden(&path.name(empty_dir::SIZE_LIMIT), detail);
    }
}

fn ephemeral(_: &Volume<'_>, own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(ephemeral::VOLUME_CLAIM_TEMPLATE);
    match own.object(ephemeral::VOLUME_CLAIM_TEMPLATE) {
        None => errors.required(&path, ""),
        Some(template) => claim_template(template, &path, errors),
    }
}

fn image(volume: &Volume<'_>, own: &Object, path: &Path<'_>, errors: &mut Errors) {
    if volume.context.is_pod && own.text(image::REFERENCE).is_empty() {
        errors.required(&path.name(image::REFERENCE), "");
    }
    let policy = rule(image::PULL_POLICY, super::PULL_POLICY);
    rules::run(&[policy], Pair { new: own, old: None }, path, errors);
}

fn downward_api(_: &Volume<'_>, own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const MODE: &[Rule] = &[rule(downward::DEFAULT_MODE, volumes::MODE)];
    rules::run(MODE, Pair { new: own, old: None }, path, errors);
    for (_, item) in items(own, downward::ITEMS) {
        downward_file(item, path, errors);
    }
}

fn downward_file(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const PATHS: &[Rule] =
        &[rule(file::PATH, Check::Required("")), rule(file::PATH, Check::Format(local_path))];
    const MODE: &[Rule] = &[rule(file::MODE, volumes::MODE)];
    const FIELDS: &[&str] =
        &["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];
    let pair = Pair { new: own, old: None };
    rules::run(PATHS, pair, path, errors);
    match (own.object(file::FIELD_REF), own.object(file::RESOURCE_FIELD_REF)) {
        (Some(field), resource) => {
            object_field(field, FIELDS, &path.name(file::FIELD_REF), errors);
            if resource.is_some() {
                let detail = "fieldRef and resourceFieldRef can not be specified simultaneously";
                errors.invalid(path, "resource", detail);
            }
        }
        (None, Some(resource)) => {
            resource_field(resource, true, &path.name(file::RESOURCE_FIELD_REF), errors);
        }
        (None, None) => errors.required(path, "one of fieldRef and resourceFieldRef is required"),
    }
    rules::run(MODE, pair, path, errors);
}

/// The files of a projected volume: no two sources may make the same.
struct Files<'a, 'p> {
    seen: HashSet<&'a str>,
    volume: &'p Path<'p>,
}

impl<'a> Files<'a, '_> {
    fn add(&mut self, file: &'a str, shown: &str, errors: &mut Errors) {
        if !self.seen.insert(file) {
            errors.invalid(self.volume, shown, "conflicting duplicate paths");
        }
    }

    /// Files from keys: conflicts are shown by the source's name.
    fn add_keys(&mut self, source: &'a Object, path: &Path<'_>, errors: &mut Errors) {
        const NAME: &[Rule] = &[rule(bundle::NAME, Check::Required(""))];
        rules::run(NAME, Pair { new: source, old: None }, path, errors);
        let list = path.field("items");
        for (at, item) in items(source, downward::ITEMS) {
            let pair = Pair { new: item, old: None };
            rules::run(volumes::KEY_TO_PATH, pair, &list.index(at), errors);
            let file = item.text(key_to_path::PATH);
            if !file.is_empty() {
                self.add(file, source.text(bundle::NAME), errors);
            }
        }
    }
}

fn projected(volume: &Volume<'_>, own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const MODE: &[Rule] = &[rule(projected::DEFAULT_MODE, volumes::MODE)];
    rules::run(MODE, Pair { new: own, old: None }, path, errors);
    let mut files = Files { seen: HashSet::new(), volume: path };
    let sources = path.name(projected::SOURCES);
    for (at, source) in items(own, projected::SOURCES) {
        let path = sources.index(at);
        let mut count = 0;
        for (field, check) in PROJECTIONS {
            if let Some(own) = source.object(*field) {
                count += 1;
                check(volume, own, &mut files, &path.name(*field), errors);
            }
        }
        if count > 1 {
            errors.forbidden(&path, "may not specify more than 1 volume type per source");
        }
    }
}

type Projection = for<'a> fn(&Volume<'_>, &'a Object, &mut Files<'a, '_>, &Path<'_>, &mut Errors);

/// Sources of a projected volume in upstream's order.
const PROJECTIONS: &[(Name, Projection)] = &[
    (projection::SECRET, |_, own, files, path, errors| files.add_keys(own, path, errors)),
    (projection::CONFIG_MAP, |_, own, files, path, errors| files.add_keys(own, path, errors)),
    (projection::DOWNWARD_API, projected_downward),
    (projection::SERVICE_ACCOUNT_TOKEN, projected_token),
    (projection::CLUSTER_TRUST_BUNDLE, projected_bundle),
    (projection::POD_CERTIFICATE, projected_certificate),
];

fn projected_downward<'a>(
    _: &Volume<'_>,
    own: &'a Object,
    files: &mut Files<'a, '_>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    for (_, item) in items(own, downward::ITEMS) {
        downward_file(item, path, errors);
        let name = item.text(file::PATH);
        if !name.is_empty() {
            files.add(name, name, errors);
        }
    }
}

fn projected_token<'a>(
    volume: &Volume<'_>,
    own: &'a Object,
    files: &mut Files<'a, '_>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let seconds = own.int(token::EXPIRATION_SECONDS).unwrap_or(0);
    let field = path.name(token::EXPIRATION_SECONDS);
    if seconds < 10 * 60 {
        errors.invalid(&field, seconds, "may not specify a duration less than 10 minutes");
    }
    if seconds > 1 << 32 {
        errors.invalid(&field, seconds, "may not specify a duration larger than 2^32 seconds");
    }
    let name = own.text(token::PATH);
    let field = files.volume.name(token::PATH);
    if name.is_empty() {
        errors.required(&field, "");
    } else if !volume.context.stored.token_path {
        errors.invalid_each(&field, name, local_path(name));
    }
}

fn projected_bundle<'a>(
    _: &Volume<'_>,
    own: &'a Object,
    files: &mut Files<'a, '_>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let selector = own.object(bundle::LABEL_SELECTOR);
    match (own.str(bundle::NAME), own.str(bundle::SIGNER_NAME)) {
        (Some(_), Some(_)) => {
            let detail = "only one of name and signerName may be used";
            errors.invalid(path, Typed(types::CORE_V1_CLUSTER_TRUST_BUNDLE_PROJECTION, own), detail);
        }
        (Some(name), None) => {
            let field = path.name(bundle::NAME);
            if name.is_empty() {
                errors.required(&field, "must be a valid object name");
            }
            for message in signer::bundle_name(name) {
                errors.invalid(&field, name, format!("not a valid clustertrustbundlename: {message}"));
            }
            if let Some(selector) = selector {
                let detail = "labelSelector must be unset if name is specified";
                let shown = Typed(types::META_V1_LABEL_SELECTOR, selector);
                errors.invalid(&path.name(bundle::LABEL_SELECTOR), shown, detail);
            }
        }
        (None, Some(name)) => {
            let field = path.name(bundle::SIGNER_NAME);
            if name.is_empty() {
                errors.required(&field, "must be a valid signer name");
            }
            signer::name(name, &field, errors);
            selector::label_selector(selector, true, &path.name(bundle::LABEL_SELECTOR), errors);
        }
        (None, None) => errors.required(path, "either name or signerName must be specified"),
    }
    let name = own.text(bundle::PATH);
    if name.is_empty() {
        errors.required(&path.name(bundle::PATH), "");
    }
    errors.invalid_each(&path.name(bundle::PATH), name, local_path(name));
    files.add(name, name, errors);
}

fn projected_certificate<'a>(
    _: &Volume<'_>,
    own: &'a Object,
    files: &mut Files<'a, '_>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    const KEY_TYPES: &[&str] = &["RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519"];
    let signer_name = own.text(certificate::SIGNER_NAME);
    signer::name(signer_name, &path.name(certificate::SIGNER_NAME), errors);
    if let Some(annotations) = own.object(certificate::USER_ANNOTATIONS) {
        metadata::user_annotations(annotations, &path.name(certificate::USER_ANNOTATIONS), errors);
    }
    let key_type = own.text(certificate::KEY_TYPE);
    if !KEY_TYPES.contains(&key_type) {
        errors.not_supported(&path.name(certificate::KEY_TYPE), key_type, KEY_TYPES);
    }
    if let Some(seconds) = own.int(certificate::MAX_EXPIRATION_SECONDS) {
        let field = path.name(certificate::MAX_EXPIRATION_SECONDS);
        if seconds < 3600 {
            errors.invalid(&field, seconds, "if provided, maxExpirationSeconds must be >= 3600");
        }
        let max = signer::max_expiration_seconds(signer_name);
        if seconds > max {
            errors.invalid(&field, seconds, format!("if provided, maxExpirationSeconds must be <= {max}"));
        }
    }
    let mut count = 0;
    for field in
        [certificate::CREDENTIAL_BUNDLE_PATH, certificate::KEY_PATH, certificate::CERTIFICATE_CHAIN_PATH]
    {
        let name = own.text(field);
        if !name.is_empty() {
            count += 1;
            errors.invalid_each(&path.name(field), name, local_path(name));
            files.add(name, name, errors);
        }
    }
    if count == 0 {
        let detail = "specify at least one of credentialBundlePath, keyPath, and certificateChainPath";
        errors.required(path, detail);
    }
}

/// Does a projected token of the stored Pod have a path that leads out?
pub(super) fn has_odd_token_path(spec: &Object) -> bool {
    items(spec, keelson_api::catalogue::names::pod_spec::VOLUMES).any(|(_, own)| {
        let own = own.object(volume::PROJECTED).unwrap_or(&EMPTY);
        items(own, projected::SOURCES).any(|(_, source)| {
            let found = source.object(projection::SERVICE_ACCOUNT_TOKEN);
            found.is_some_and(|own| !local_path(own.text(token::PATH)).is_empty())
        })
    })
}
