mod reference;

use super::{IntOrStr, View};
use crate::catalogue::names::{
    container_port, node, node_spec, object_meta, pod, pod_security_context, pod_spec, pod_status, secret,
    service_port, user_info, volume,
};
use crate::catalogue::{TypeId, type_named};

fn ty(name: &str) -> TypeId {
    type_named(name).expect("the catalogue has the type")
}

fn varint(mut n: u64, out: &mut Vec<u8>) {
    while n >= 0x80 {
        out.push((n as u8) | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

fn int(number: u16, value: i64, out: &mut Vec<u8>) {
    varint(u64::from(number) << 3, out);
    varint(value as u64, out);
}

fn bytes(number: u16, value: &[u8], out: &mut Vec<u8>) {
    varint(u64::from(number) << 3 | 2, out);
    varint(value.len() as u64, out);
    out.extend_from_slice(value);
}

fn number(ty: TypeId, name: &str) -> u16 {
    ty.row().proto.iter().find(|f| f.name.as_str() == name).expect("the type has the field").number
}

/// A message from fields that are written one by one.
fn message(fill: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut out = Vec::new();
    fill(&mut out);
    out
}

const POD: &str = "io.k8s.api.core.v1.Pod";

fn pod_bytes() -> Vec<u8> {
    let (pod, meta) = (ty(POD), ty("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"));
    let (spec, status) = (ty("io.k8s.api.core.v1.PodSpec"), ty("io.k8s.api.core.v1.PodStatus"));
    let label = |key: &str, value: &str| {
        message(|out| {
            bytes(1, key.as_bytes(), out);
            if !value.is_empty() {
                bytes(2, value.as_bytes(), out);
            }
        })
    };
    let meta_bytes = message(|out| {
        bytes(number(meta, "name"), b"web", out);
        let created = message(|out| {
            int(1, 1_700_000_000, out);
            int(2, 0, out);
        });
        bytes(number(meta, "creationTimestamp"), &created, out);
        bytes(number(meta, "deletionTimestamp"), b"", out);
        bytes(number(meta, "labels"), &label("app", "x"), out);
        bytes(number(meta, "labels"), &label("empty", ""), out);
        bytes(number(meta, "finalizers"), b"one", out);
        bytes(number(meta, "finalizers"), b"two", out);
    });
    let context_type = ty("io.k8s.api.core.v1.PodSecurityContext");
    let context = message(|out| {
        let groups = number(context_type, "supplementalGroups");
        int(groups, 7, out);
        bytes(groups, &[8, 0x90, 0x01], out);
    });
    let spec_bytes = message(|out| {
        bytes(number(spec, "nodeName"), b"n1", out);
        int(number(spec, "terminationGracePeriodSeconds"), -1, out);
        int(number(spec, "hostNetwork"), 1, out);
        bytes(number(spec, "securityContext"), &context, out);
    });
    message(|out| {
        bytes(number(pod, "metadata"), &meta_bytes, out);
        bytes(number(pod, "spec"), &spec_bytes, out);
        bytes(number(pod, "status"), &message(|out| bytes(number(status, "phase"), b"Running", out)), out);
    })
}

#[test]
fn reads_fields_of_every_common_kind() {
    let bytes = pod_bytes();
    let view = View::new(ty(POD), &bytes);
    let (meta, spec) = (view.msg(pod::METADATA), view.msg(pod::SPEC));
    assert_eq!(meta.str(object_meta::NAME), "web");
    assert_eq!(meta.str(object_meta::NAMESPACE), "");
    assert_eq!(meta.opt_str(object_meta::NAMESPACE), None);
    assert_eq!(meta.time(object_meta::CREATION_TIMESTAMP), Some((1_700_000_000, 0)));
    assert_eq!(spec.str(pod_spec::NODE_NAME), "n1");
    assert_eq!(spec.opt_int(pod_spec::TERMINATION_GRACE_PERIOD_SECONDS), Some(-1));
    assert_eq!(spec.opt_int(pod_spec::ACTIVE_DEADLINE_SECONDS), None);
    assert!(spec.bool(pod_spec::HOST_NETWORK));
    assert_eq!(spec.opt_bool(pod_spec::HOST_PID), None);
    assert_eq!(view.msg(pod::STATUS).str(pod_status::PHASE), "Running");
}

#[test]
fn a_zero_time_is_there_but_no_time() {
    let bytes = pod_bytes();
    let meta = View::new(ty(POD), &bytes).msg(pod::METADATA);
    assert!(meta.has(object_meta::DELETION_TIMESTAMP));
    assert_eq!(meta.time(object_meta::DELETION_TIMESTAMP), None);
}

#[test]
fn lists_and_maps() {
    let bytes = pod_bytes();
    let view = View::new(ty(POD), &bytes);
    let meta = view.msg(pod::METADATA);
    assert_eq!(meta.strs(object_meta::FINALIZERS).collect::<Vec<_>>(), ["one", "two"]);
    assert_eq!(meta.count(object_meta::FINALIZERS), 2);
    assert_eq!(meta.map_strs(object_meta::LABELS).collect::<Vec<_>>(), [("app", "x"), ("empty", "")]);
    assert_eq!(meta.map_str(object_meta::LABELS, "empty"), Some(""));
    assert_eq!(meta.map_str(object_meta::LABELS, "none"), None);
    assert_eq!(meta.map_strs(object_meta::ANNOTATIONS).count(), 0);
    let context = view.msg(pod::SPEC).msg(pod_spec::SECURITY_CONTEXT);
    let groups: Vec<_> = context.ints(pod_security_context::SUPPLEMENTAL_GROUPS).collect();
    assert_eq!(groups, [7, 8, 144], "single and packed");
}

#[test]
fn several_fields_in_one_pass() {
    let bytes = pod_bytes();
    let spec = View::new(ty(POD), &bytes).msg(pod::SPEC);
    let [node, scheduler, grace] = spec.pick([
        pod_spec::NODE_NAME,
        pod_spec::SCHEDULER_NAME,
        pod_spec::TERMINATION_GRACE_PERIOD_SECONDS,
    ]);
    assert_eq!(node.and_then(|slot| slot.str()), Some("n1"));
    assert!(scheduler.is_none());
    assert_eq!(grace.and_then(|slot| slot.int()), Some(-1));
}

#[test]
fn absent_structs_read_as_empty_ones_of_their_type() {
    let view = View::new(ty("io.k8s.api.core.v1.Node"), &[]);
    let spec = view.msg(node::SPEC);
    assert!(spec.is_empty());
    assert_eq!(spec.ty(), ty("io.k8s.api.core.v1.NodeSpec"));
    assert!(!spec.bool(node_spec::UNSCHEDULABLE));
    assert!(view.opt_msg(node::SPEC).is_none());
    assert_eq!(view.msg(pod_spec::NODE_NAME).str(object_meta::NAME), "", "a field that is no struct");
}

#[test]
fn members_of_inlined_structs_are_found_by_their_json_name() {
    let volume_type = ty("io.k8s.api.core.v1.Volume");
    let inline = volume_type.row().proto.iter().find(|f| f.name.as_str() != "name").expect("inlined source");
    let source = inline.target;
    let empty_dir = message(|out| bytes(number(source, "emptyDir"), b"", out));
    let message = message(|out| {
        bytes(1, b"data", out);
        bytes(inline.number, &empty_dir, out);
    });
    let view = View::new(volume_type, &message);
    assert_eq!(view.str(volume::NAME), "data");
    assert!(view.has(volume::EMPTY_DIR));
    assert!(!view.has(volume::SECRET));
    let [name, dir] = view.pick([volume::NAME, volume::EMPTY_DIR]);
    assert!(name.is_some() && dir.is_some());
}

#[test]
fn leaves_of_their_own_encoding() {
    let port_type = ty("io.k8s.api.core.v1.ServicePort");
    let target = message(|out| {
        int(1, 1, out);
        int(2, 0, out);
        bytes(3, b"http", out);
    });
    let by_name = message(|out| bytes(number(port_type, "targetPort"), &target, out));
    let view = View::new(port_type, &by_name);
    assert_eq!(view.int_or_string(service_port::TARGET_PORT), Some(IntOrStr::Str("http")));
    let target = message(|out| int(2, 80, out));
    let by_number = message(|out| bytes(number(port_type, "targetPort"), &target, out));
    let view = View::new(port_type, &by_number);
    assert_eq!(view.int_or_string(service_port::TARGET_PORT), Some(IntOrStr::Int(80)));
    assert_eq!(view.int_or_string(container_port::NAME), None);

    let user = ty("io.k8s.api.authentication.v1.UserInfo");
    let list = message(|out| {
        bytes(1, b"a", out);
        bytes(1, b"b", out);
    });
    let entry = message(|out| {
        bytes(1, b"scopes", out);
        bytes(2, &list, out);
    });
    let extra = message(|out| bytes(number(user, "extra"), &entry, out));
    let all: Vec<(&str, Vec<&str>)> = View::new(user, &extra)
        .map(user_info::EXTRA)
        .map(|(key, values)| (key, values.string_list().collect()))
        .collect();
    assert_eq!(all, [("scopes", vec!["a", "b"])]);

    let secret_type = ty("io.k8s.api.core.v1.Secret");
    let entry = message(|out| {
        bytes(1, b"key", out);
        bytes(2, b"\xff\x00", out);
    });
    let data = message(|out| bytes(number(secret_type, "data"), &entry, out));
    let view = View::new(secret_type, &data);
    let all: Vec<_> = view.map(secret::DATA).map(|(key, value)| (key, value.bytes())).collect();
    assert_eq!(all, [("key", Some(&b"\xff\x00"[..]))]);
}

#[test]
fn what_is_malformed_reads_as_absent() {
    let mut whole = pod_bytes();
    for length in 0..whole.len() {
        let view = View::new(ty(POD), &whole[..length]);
        let _ = view.msg(pod::METADATA).map_strs(object_meta::LABELS).count();
        let _ = view.msg(pod::SPEC).str(pod_spec::NODE_NAME);
        assert_eq!(view.msg(pod::STATUS).str(pod_status::PHASE), "");
    }
    // The kind of a value may not be what the row says.
    for byte in 0..=u8::MAX {
        whole[0] = byte;
        let view = View::new(ty(POD), &whole);
        let _ = (view.str(pod::METADATA), view.int(pod::METADATA), view.time(pod::METADATA));
        let _ = view.msg(pod::METADATA).time(object_meta::CREATION_TIMESTAMP);
        let _ = view.fields().count();
    }
    assert!(!View::new(ty(POD), b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01").has(pod::SPEC));
}
