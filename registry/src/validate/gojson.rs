//! Structs as Go's encoding/json prints upstream's internal types: Go's field names, every field.
//!
//! Internal types carry no JSON names; errors that show a whole struct show it so.

use super::Shown;
use super::rules::EMPTY;
use crate::structural;
use keelson_api::catalogue::names::{
    json_schema_props, persistent_volume_source, persistent_volume_spec, pod_security_context, pod_spec,
    volume,
};
use keelson_api::catalogue::{Card, Field, Kind, Name, TypeId, types};
use keelson_api::codec::json;
use keelson_api::tree::{Object, Value};

/// A struct of an internal type that has the members of a published one.
pub(crate) struct GoJson<'a>(pub(crate) TypeId, pub(crate) &'a Object);

impl Shown for GoJson<'_> {
    fn shown(&self) -> String {
        let mut out = String::new();
        write_struct(self.0, Some(self.1), &mut out);
        out
    }
}

/// One field of a struct.
pub(crate) struct Member<'a>(pub(crate) TypeId, pub(crate) Name, pub(crate) &'a Object);

impl Shown for Member<'_> {
    fn shown(&self) -> String {
        let mut out = String::new();
        if let Some(field) = self.0.row().field(self.1) {
            write_field(field, self.2.get(self.1), &mut out);
        }
        out
    }
}

/// Names whose first part Go writes in capitals, and others that are not the published ones.
const NAMES: &[(&str, &str)] = &[
    ("$ref", "Ref"),
    ("$schema", "Schema"),
    ("apiGroup", "APIGroup"),
    ("apiGroups", "APIGroups"),
    ("apiVersion", "APIVersion"),
    ("awsElasticBlockStore", "AWSElasticBlockStore"),
    ("caBundle", "CABundle"),
    ("cel", "CEL"),
    ("cephfs", "CephFS"),
    ("chapAuthDiscovery", "DiscoveryCHAPAuth"),
    ("chapAuthSession", "SessionCHAPAuth"),
    ("cidrs", "CIDRs"),
    ("csi", "CSI"),
    ("diskURI", "DataDiskURI"),
    ("dnsConfig", "DNSConfig"),
    ("dnsPolicy", "DNSPolicy"),
    ("fc", "FC"),
    ("fsGroup", "FSGroup"),
    ("fsGroupChangePolicy", "FSGroupChangePolicy"),
    ("fsType", "FSType"),
    ("gcePersistentDisk", "GCEPersistentDisk"),
    ("gmsaCredentialSpec", "GMSACredentialSpec"),
    ("gmsaCredentialSpecName", "GMSACredentialSpecName"),
    ("grpc", "GRPC"),
    ("httpGet", "HTTPGet"),
    ("httpHeaders", "HTTPHeaders"),
    ("id", "ID"),
    ("ip", "IP"),
    ("iqn", "IQN"),
    ("iscsi", "ISCSI"),
    ("iscsiInterface", "ISCSIInterface"),
    ("jsonPath", "JSONPath"),
    ("nfs", "NFS"),
    ("os", "OS"),
    ("pdName", "PDName"),
    ("rbd", "RBD"),
    ("seLinuxChangePolicy", "SELinuxChangePolicy"),
    ("seLinuxOptions", "SELinuxOptions"),
    ("sslEnabled", "SSLEnabled"),
    ("storageos", "StorageOS"),
    ("tcpSocket", "TCPSocket"),
    ("tty", "TTY"),
    ("uid", "UID"),
    ("url", "URL"),
    ("wwids", "WWIDs"),
    ("x-kubernetes-embedded-resource", "XEmbeddedResource"),
    ("x-kubernetes-int-or-string", "XIntOrString"),
    ("x-kubernetes-list-map-keys", "XListMapKeys"),
    ("x-kubernetes-list-type", "XListType"),
    ("x-kubernetes-map-type", "XMapType"),
    ("x-kubernetes-preserve-unknown-fields", "XPreserveUnknownFields"),
    ("x-kubernetes-validations", "XValidations"),
];

/// Names that only one type has otherwise.
const OWN_NAMES: &[(TypeId, &str, &str)] = &[
    (types::CORE_V1_GLUSTERFS_PERSISTENT_VOLUME_SOURCE, "endpoints", "EndpointsName"),
    (types::CORE_V1_GLUSTERFS_VOLUME_SOURCE, "endpoints", "EndpointsName"),
    (types::CORE_V1_RBD_PERSISTENT_VOLUME_SOURCE, "image", "RBDImage"),
    (types::CORE_V1_RBD_PERSISTENT_VOLUME_SOURCE, "monitors", "CephMonitors"),
    (types::CORE_V1_RBD_PERSISTENT_VOLUME_SOURCE, "pool", "RBDPool"),
    (types::CORE_V1_RBD_PERSISTENT_VOLUME_SOURCE, "user", "RadosUser"),
    (types::CORE_V1_RBD_VOLUME_SOURCE, "image", "RBDImage"),
    (types::CORE_V1_RBD_VOLUME_SOURCE, "monitors", "CephMonitors"),
    (types::CORE_V1_RBD_VOLUME_SOURCE, "pool", "RBDPool"),
    (types::CORE_V1_RBD_VOLUME_SOURCE, "user", "RadosUser"),
    (types::RESOURCE_V1_DEVICE_ATTRIBUTE, "bool", "BoolValue"),
    (types::RESOURCE_V1_DEVICE_ATTRIBUTE, "bools", "BoolValues"),
    (types::RESOURCE_V1_DEVICE_ATTRIBUTE, "int", "IntValue"),
    (types::RESOURCE_V1_DEVICE_ATTRIBUTE, "ints", "IntValues"),
    (types::RESOURCE_V1_DEVICE_ATTRIBUTE, "string", "StringValue"),
    (types::RESOURCE_V1_DEVICE_ATTRIBUTE, "strings", "StringValues"),
    (types::RESOURCE_V1_DEVICE_ATTRIBUTE, "version", "VersionValue"),
    (types::RESOURCE_V1_DEVICE_ATTRIBUTE, "versions", "VersionValues"),
];

/// Members by the type that has them.
type Members = &'static [(TypeId, &'static [Name])];

/// Types whose internal form has other members or another order, with the types that the members are of.
const ORDERS: &[(TypeId, Members)] = &[
    (types::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS, &[(types::APIEXTENSIONS_V1_JSON_SCHEMA_PROPS, SCHEMA)]),
    (types::CORE_V1_POD_SPEC, &[(types::CORE_V1_POD_SPEC, POD_SPEC)]),
    (
        types::CORE_V1_POD_SECURITY_CONTEXT,
        &[(types::CORE_V1_POD_SPEC, HOST), (types::CORE_V1_POD_SECURITY_CONTEXT, POD_SECURITY_CONTEXT)],
    ),
    (types::CORE_V1_VOLUME, &[(types::CORE_V1_VOLUME, VOLUME)]),
    (
        types::CORE_V1_PERSISTENT_VOLUME_SOURCE,
        &[(types::CORE_V1_PERSISTENT_VOLUME_SOURCE, PERSISTENT_VOLUME_SOURCE)],
    ),
    (
        types::CORE_V1_PERSISTENT_VOLUME_SPEC,
        &[
            (types::CORE_V1_PERSISTENT_VOLUME_SPEC, &[persistent_volume_spec::CAPACITY]),
            (types::CORE_V1_PERSISTENT_VOLUME_SOURCE, PERSISTENT_VOLUME_SOURCE),
            (types::CORE_V1_PERSISTENT_VOLUME_SPEC, PERSISTENT_VOLUME_SPEC),
        ],
    ),
];

const SCHEMA: &[Name] = &[
    json_schema_props::ID,
    json_schema_props::DOLLAR_SCHEMA,
    json_schema_props::DOLLAR_REF,
    json_schema_props::DESCRIPTION,
    json_schema_props::TYPE,
    json_schema_props::NULLABLE,
    json_schema_props::FORMAT,
    json_schema_props::TITLE,
    json_schema_props::DEFAULT,
    json_schema_props::MAXIMUM,
    json_schema_props::EXCLUSIVE_MAXIMUM,
    json_schema_props::MINIMUM,
    json_schema_props::EXCLUSIVE_MINIMUM,
    json_schema_props::MAX_LENGTH,
    json_schema_props::MIN_LENGTH,
    json_schema_props::PATTERN,
    json_schema_props::MAX_ITEMS,
    json_schema_props::MIN_ITEMS,
    json_schema_props::UNIQUE_ITEMS,
    json_schema_props::MULTIPLE_OF,
    json_schema_props::ENUM,
    json_schema_props::MAX_PROPERTIES,
    json_schema_props::MIN_PROPERTIES,
    json_schema_props::REQUIRED,
    json_schema_props::ITEMS,
    json_schema_props::ALL_OF,
    json_schema_props::ONE_OF,
    json_schema_props::ANY_OF,
    json_schema_props::NOT,
    json_schema_props::PROPERTIES,
    json_schema_props::ADDITIONAL_PROPERTIES,
    json_schema_props::PATTERN_PROPERTIES,
    json_schema_props::DEPENDENCIES,
    json_schema_props::ADDITIONAL_ITEMS,
    json_schema_props::DEFINITIONS,
    json_schema_props::EXTERNAL_DOCS,
    json_schema_props::EXAMPLE,
    json_schema_props::X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS,
    json_schema_props::X_KUBERNETES_EMBEDDED_RESOURCE,
    json_schema_props::X_KUBERNETES_INT_OR_STRING,
    json_schema_props::X_KUBERNETES_LIST_MAP_KEYS,
    json_schema_props::X_KUBERNETES_LIST_TYPE,
    json_schema_props::X_KUBERNETES_MAP_TYPE,
    json_schema_props::X_KUBERNETES_VALIDATIONS,
];

const POD_SPEC: &[Name] = &[
    pod_spec::VOLUMES,
    pod_spec::INIT_CONTAINERS,
    pod_spec::CONTAINERS,
    pod_spec::EPHEMERAL_CONTAINERS,
    pod_spec::RESTART_POLICY,
    pod_spec::TERMINATION_GRACE_PERIOD_SECONDS,
    pod_spec::ACTIVE_DEADLINE_SECONDS,
    pod_spec::DNS_POLICY,
    pod_spec::NODE_SELECTOR,
    pod_spec::SERVICE_ACCOUNT_NAME,
    pod_spec::AUTOMOUNT_SERVICE_ACCOUNT_TOKEN,
    pod_spec::NODE_NAME,
    pod_spec::SECURITY_CONTEXT,
    pod_spec::IMAGE_PULL_SECRETS,
    pod_spec::HOSTNAME,
    pod_spec::SUBDOMAIN,
    pod_spec::SET_HOSTNAME_AS_FQDN,
    pod_spec::AFFINITY,
    pod_spec::SCHEDULER_NAME,
    pod_spec::TOLERATIONS,
    pod_spec::HOST_ALIASES,
    pod_spec::PRIORITY_CLASS_NAME,
    pod_spec::PRIORITY,
    pod_spec::PREEMPTION_POLICY,
    pod_spec::DNS_CONFIG,
    pod_spec::READINESS_GATES,
    pod_spec::RUNTIME_CLASS_NAME,
    pod_spec::OVERHEAD,
    pod_spec::ENABLE_SERVICE_LINKS,
    pod_spec::TOPOLOGY_SPREAD_CONSTRAINTS,
    pod_spec::OS,
    pod_spec::SCHEDULING_GATES,
    pod_spec::RESOURCE_CLAIMS,
    pod_spec::RESOURCES,
    pod_spec::HOSTNAME_OVERRIDE,
    pod_spec::SCHEDULING_GROUP,
];

/// Members of a spec that the internal security context has.
const HOST: &[Name] = &[
    pod_spec::HOST_NETWORK,
    pod_spec::HOST_PID,
    pod_spec::HOST_IPC,
    pod_spec::SHARE_PROCESS_NAMESPACE,
    pod_spec::HOST_USERS,
];

const POD_SECURITY_CONTEXT: &[Name] = &[
    pod_security_context::SE_LINUX_OPTIONS,
    pod_security_context::WINDOWS_OPTIONS,
    pod_security_context::RUN_AS_USER,
    pod_security_context::RUN_AS_GROUP,
    pod_security_context::RUN_AS_NON_ROOT,
    pod_security_context::SUPPLEMENTAL_GROUPS,
    pod_security_context::SUPPLEMENTAL_GROUPS_POLICY,
    pod_security_context::FS_GROUP,
    pod_security_context::FS_GROUP_CHANGE_POLICY,
    pod_security_context::SYSCTLS,
    pod_security_context::SECCOMP_PROFILE,
    pod_security_context::APP_ARMOR_PROFILE,
    pod_security_context::SE_LINUX_CHANGE_POLICY,
];

const VOLUME: &[Name] = &[
    volume::NAME,
    volume::HOST_PATH,
    volume::EMPTY_DIR,
    volume::GCE_PERSISTENT_DISK,
    volume::AWS_ELASTIC_BLOCK_STORE,
    volume::GIT_REPO,
    volume::SECRET,
    volume::NFS,
    volume::ISCSI,
    volume::GLUSTERFS,
    volume::PERSISTENT_VOLUME_CLAIM,
    volume::RBD,
    volume::QUOBYTE,
    volume::FLEX_VOLUME,
    volume::CINDER,
    volume::CEPHFS,
    volume::FLOCKER,
    volume::DOWNWARD_API,
    volume::FC,
    volume::AZURE_FILE,
    volume::CONFIG_MAP,
    volume::VSPHERE_VOLUME,
    volume::AZURE_DISK,
    volume::PHOTON_PERSISTENT_DISK,
    volume::PROJECTED,
    volume::PORTWORX_VOLUME,
    volume::SCALE_IO,
    volume::STORAGEOS,
    volume::CSI,
    volume::EPHEMERAL,
    volume::IMAGE,
];

const PERSISTENT_VOLUME_SOURCE: &[Name] = &[
    persistent_volume_source::GCE_PERSISTENT_DISK,
    persistent_volume_source::AWS_ELASTIC_BLOCK_STORE,
    persistent_volume_source::HOST_PATH,
    persistent_volume_source::GLUSTERFS,
    persistent_volume_source::NFS,
    persistent_volume_source::RBD,
    persistent_volume_source::QUOBYTE,
    persistent_volume_source::ISCSI,
    persistent_volume_source::FLEX_VOLUME,
    persistent_volume_source::CINDER,
    persistent_volume_source::CEPHFS,
    persistent_volume_source::FC,
    persistent_volume_source::FLOCKER,
    persistent_volume_source::AZURE_FILE,
    persistent_volume_source::VSPHERE_VOLUME,
    persistent_volume_source::AZURE_DISK,
    persistent_volume_source::PHOTON_PERSISTENT_DISK,
    persistent_volume_source::PORTWORX_VOLUME,
    persistent_volume_source::SCALE_IO,
    persistent_volume_source::LOCAL,
    persistent_volume_source::STORAGEOS,
    persistent_volume_source::CSI,
];

const PERSISTENT_VOLUME_SPEC: &[Name] = &[
    persistent_volume_spec::ACCESS_MODES,
    persistent_volume_spec::CLAIM_REF,
    persistent_volume_spec::PERSISTENT_VOLUME_RECLAIM_POLICY,
    persistent_volume_spec::STORAGE_CLASS_NAME,
    persistent_volume_spec::MOUNT_OPTIONS,
    persistent_volume_spec::VOLUME_MODE,
    persistent_volume_spec::NODE_AFFINITY,
    persistent_volume_spec::VOLUME_ATTRIBUTES_CLASS_NAME,
];

/// Go's name of a field.
fn go_name(ty: TypeId, name: &str) -> String {
    if let Some((_, _, own)) = OWN_NAMES.iter().find(|(of, json, _)| *of == ty && *json == name) {
        return (*own).to_owned();
    }
    if let Ok(at) = NAMES.binary_search_by(|(json, _)| (*json).cmp(name)) {
        return NAMES[at].1.to_owned();
    }
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

/// The members of a type's internal form.
fn members(ty: TypeId) -> Vec<&'static Field> {
    match ORDERS.iter().find(|(of, _)| *of == ty) {
        None => ty.row().json.iter().collect(),
        Some((_, parts)) => parts
            .iter()
            .flat_map(|(of, names)| names.iter().filter_map(|name| of.row().field(*name)))
            .collect(),
    }
}

fn write_struct(ty: TypeId, object: Option<&Object>, out: &mut String) {
    // Types of meta.k8s.io are their own internal form.
    if ty.row().name.starts_with("io.k8s.apimachinery.") {
        let mut bytes = Vec::new();
        json::encode(ty, object.unwrap_or(&EMPTY), &mut bytes);
        return out.push_str(&String::from_utf8_lossy(&bytes));
    }
    let shared = object.filter(|_| ty == types::CORE_V1_POD_SPEC).and_then(with_host);
    let object = shared.as_ref().or(object);
    out.push('{');
    for field in members(ty) {
        if field.target == types::META_V1_OBJECT_META && field.kind == Kind::Message {
            write_metadata(object.and_then(|object| object.object(field.name)), out);
            continue;
        }
        if !out.ends_with('{') {
            out.push(',');
        }
        out.push('"');
        out.push_str(&go_name(ty, field.name.as_str()));
        out.push_str("\":");
        write_field(field, object.and_then(|object| object.get(field.name)), out);
    }
    out.push('}');
}

/// The members of metadata stand among those of the struct that has it, under their published names.
fn write_metadata(metadata: Option<&Object>, out: &mut String) {
    let mut text = String::new();
    write_struct(types::META_V1_OBJECT_META, metadata, &mut text);
    let members = &text[1..text.len() - 1];
    if !members.is_empty() && !out.ends_with('{') {
        out.push(',');
    }
    out.push_str(members);
}

/// A spec of Pods whose security context has what is shared with the host, if anything is.
fn with_host(spec: &Object) -> Option<Object> {
    if !HOST.iter().any(|name| spec.contains(*name)) {
        return None;
    }
    let mut spec = spec.clone();
    for name in HOST {
        if let Some(value) = spec.remove(*name) {
            spec.object_entry(pod_spec::SECURITY_CONTEXT).insert(*name, value);
        }
    }
    Some(spec)
}

fn write_field(field: &Field, value: Option<&Value>, out: &mut String) {
    match (field.card, value) {
        (Card::One, None) => write_zero(field, out),
        (Card::List | Card::Map, None) => out.push_str("null"),
        (Card::One, Some(value)) => write_single(field, value, out),
        (Card::List, Some(Value::List(items))) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_single(field, item, out);
            }
            out.push(']');
        }
        (Card::Map, Some(Value::Object(map))) => write_map(field, map, out),
        (Card::List | Card::Map, Some(value)) => write_text(value, out),
    }
}

/// A map, its keys sorted.
fn write_map(field: &Field, map: &Object, out: &mut String) {
    let mut members: Vec<(&str, &Value)> = map.iter().map(|(key, value)| (key.as_str(), value)).collect();
    members.sort_unstable_by_key(|(key, _)| *key);
    out.push('{');
    for (at, (key, value)) in members.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_text(&key.into(), out);
        out.push(':');
        write_single(field, value, out);
    }
    out.push('}');
}

/// A schema, or what may stand in its place, as the struct that holds either.
fn write_schema_or(field: &Field, value: &Value, out: &mut String) {
    let schema = |out: &mut String| match value {
        Value::Object(own) => write_struct(field.target, Some(own), out),
        _ => out.push_str("null"),
    };
    let others = |out: &mut String| match value {
        Value::List(_) if field.kind == Kind::SchemaOrStringArray => write_text(value, out),
        Value::List(each) => {
            out.push('[');
            for (at, one) in each.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_struct(field.target, one.as_object(), out);
            }
            out.push(']');
        }
        _ => out.push_str("null"),
    };
    match field.kind {
        Kind::SchemaOrBool => {
            let allows = if value.as_bool() == Some(false) { "false" } else { "true" };
            out.push_str("{\"Allows\":");
            out.push_str(allows);
            out.push_str(",\"Schema\":");
            schema(out);
        }
        kind => {
            let name = if kind == Kind::SchemaOrArray { "JSONSchemas" } else { "Property" };
            out.push_str("{\"Schema\":");
            schema(out);
            out.push_str(",\"");
            out.push_str(name);
            out.push_str("\":");
            others(out);
        }
    }
    out.push('}');
}

fn write_zero(field: &Field, out: &mut String) {
    if field.pointer {
        return out.push_str("null");
    }
    match field.kind {
        Kind::Message => write_struct(field.target, None, out),
        Kind::Bool => out.push_str("false"),
        Kind::String | Kind::Duration => out.push_str("\"\""),
        Kind::Quantity => out.push_str("\"0\""),
        Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 | Kind::Double | Kind::IntOrString => {
            out.push('0');
        }
        Kind::Bytes
        | Kind::Inline
        | Kind::Time
        | Kind::MicroTime
        | Kind::RawExtension
        | Kind::FieldsV1
        | Kind::Json
        | Kind::StringList
        | Kind::SchemaOrArray
        | Kind::SchemaOrBool
        | Kind::SchemaOrStringArray => out.push_str("null"),
    }
}

fn write_single(field: &Field, value: &Value, out: &mut String) {
    match value {
        value
            if matches!(field.kind, Kind::SchemaOrArray | Kind::SchemaOrBool | Kind::SchemaOrStringArray) =>
        {
            write_schema_or(field, value, out);
        }
        Value::Object(object) if field.kind == Kind::Message => write_struct(field.target, Some(object), out),
        raw if field.kind == Kind::Json => write_text(&structural::read(raw), out),
        other => write_text(other, out),
    }
}

fn write_text(value: &Value, out: &mut String) {
    let mut bytes = Vec::new();
    json::write(value, &mut bytes);
    out.push_str(&String::from_utf8_lossy(&bytes));
}

/// A struct with one space of indent, a member a line.
pub(crate) fn indented(ty: TypeId, object: &Object) -> String {
    let mut compact = String::new();
    write_struct(ty, Some(object), &mut compact);
    let mut out = String::with_capacity(compact.len() * 2);
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let mut chars = compact.chars().peekable();
    let line = |depth: usize, out: &mut String| {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', depth));
    };
    while let Some(c) = chars.next() {
        if quoted {
            out.push(c);
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        match c {
            '{' | '[' => {
                out.push(c);
                if let Some(close) = chars.next_if(|next| matches!(next, '}' | ']')) {
                    out.push(close);
                } else {
                    depth += 1;
                    line(depth, &mut out);
                }
            }
            '}' | ']' => {
                depth -= 1;
                line(depth, &mut out);
                out.push(c);
            }
            ',' => {
                out.push(c);
                line(depth, &mut out);
            }
            ':' => out.push_str(": "),
            other => {
                quoted = other == '"';
                out.push(other);
            }
        }
    }
    out
}
