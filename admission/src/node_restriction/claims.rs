//! What a node says of a volume claim: how big its volume is, how a resize goes, and nothing else.
//!
//! What else it would change is told as kube-apiserver tells it: as the difference of two of its own objects,
//! whose members have the names of its fields and none of which is left out.

use super::Asked;
use super::difference::unified;
use crate::Operation;
use keelson_api::codec::json;
use keelson_api::status::{Quoted, Result};
use keelson_api::tree::{Object, Value};

/// A field of kube-apiserver's object: its name in ours, its own name, and what it holds.
type Field = (&'static str, &'static str, Holds);

/// What a field holds, and so what it is where nothing is said.
#[derive(Clone, Copy)]
enum Holds {
    /// A list of texts, or null.
    List,
    /// Members in the order of their names, or null.
    Map,
    /// Something that is there or null.
    Maybe,
    /// An object that is always there.
    Part(&'static [Field]),
    /// An object that is there or null.
    MaybePart(&'static [Field]),
    /// An object that is told in our own names, or null.
    Selector,
    /// A text, empty where nothing is said.
    Text,
}

const REFERENCE: &[Field] =
    &[("apiGroup", "APIGroup", Holds::Maybe), ("kind", "Kind", Holds::Text), ("name", "Name", Holds::Text)];
const SPEC: &[Field] = &[
    ("accessModes", "AccessModes", Holds::List),
    ("selector", "Selector", Holds::Selector),
    (
        "resources",
        "Resources",
        Holds::Part(&[("limits", "Limits", Holds::Map), ("requests", "Requests", Holds::Map)]),
    ),
    ("volumeName", "VolumeName", Holds::Text),
    ("storageClassName", "StorageClassName", Holds::Maybe),
    ("volumeMode", "VolumeMode", Holds::Maybe),
    ("dataSource", "DataSource", Holds::MaybePart(REFERENCE)),
    (
        "dataSourceRef",
        "DataSourceRef",
        Holds::MaybePart(&[
            REFERENCE[0],
            REFERENCE[1],
            REFERENCE[2],
            ("namespace", "Namespace", Holds::Maybe),
        ]),
    ),
    ("volumeAttributesClassName", "VolumeAttributesClassName", Holds::Maybe),
];
const STATUS: &[Field] = &[
    ("phase", "Phase", Holds::Text),
    ("accessModes", "AccessModes", Holds::List),
    ("capacity", "Capacity", Holds::Map),
    ("conditions", "Conditions", Holds::List),
    ("allocatedResources", "AllocatedResources", Holds::Map),
    ("allocatedResourceStatuses", "AllocatedResourceStatuses", Holds::Map),
    ("currentVolumeAttributesClassName", "CurrentVolumeAttributesClassName", Holds::Maybe),
    (
        "modifyVolumeStatus",
        "ModifyVolumeStatus",
        Holds::MaybePart(&[
            ("targetVolumeAttributesClassName", "TargetVolumeAttributesClassName", Holds::Text),
            ("status", "Status", Holds::Text),
        ]),
    ),
];
/// What a node may change.
const FREE: [&str; 4] = ["capacity", "conditions", "allocatedResources", "allocatedResourceStatuses"];
/// What metadata says, in the order in which it is told. What the server writes itself is not compared.
const METADATA: [&str; 12] = [
    "name",
    "generateName",
    "namespace",
    "selfLink",
    "uid",
    "generation",
    "creationTimestamp",
    "deletionTimestamp",
    "deletionGracePeriodSeconds",
    "labels",
    "annotations",
    "ownerReferences",
];
const OWNER: [&str; 6] = ["apiVersion", "kind", "name", "uid", "controller", "blockOwnerDeletion"];

impl Asked<'_> {
    pub(super) fn claim_status(&self) -> Result<()> {
        let (Operation::Update, Some(old)) = (self.facts.operation, self.facts.old) else {
            let operation = Quoted(self.facts.operation.as_str());
            return Err(self.refuse(format!("unexpected operation {operation}")));
        };
        let difference = unified(&lines(&told(old)), &lines(&told(self.sent())));
        let why = format!(
            "node {} is not allowed to update fields other than status.quantity and status.conditions: \
             {difference}",
            Quoted(self.node)
        );
        self.refuse_unless(difference.is_empty(), &why)
    }
}

/// A claim in the names of kube-apiserver's own object.
fn told(claim: &Object) -> Value {
    let mut all = Object::new();
    let own = claim.object("metadata");
    for member in METADATA.into_iter().chain(["finalizers"]) {
        let value = own.and_then(|own| own.get(member)).filter(|value| !is_empty(value));
        match (member, value) {
            ("ownerReferences", Some(Value::List(owners))) => {
                let owners = owners.iter().filter_map(Value::as_object).map(|owner| picked(owner, &OWNER));
                all.insert(member, Value::List(owners.collect()));
            }
            (_, Some(Value::Object(map))) => drop(all.insert(member, sorted(map))),
            (_, Some(value)) => drop(all.insert(member, value.clone())),
            (_, None) => {}
        }
    }
    let mut status = claim.object("status").cloned().unwrap_or_default();
    status.retain(|key, _| !FREE.contains(&key.as_str()));
    all.insert("Spec", part(claim.object("spec"), SPEC));
    all.insert("Status", part(Some(&status), STATUS));
    Value::Object(all)
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Int(number) => *number == 0,
        Value::Str(text) => text.is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Object(members) => members.iter().next().is_none(),
        Value::Bool(_) | Value::Float(_) | Value::Raw(_) => false,
    }
}

fn picked(of: &Object, members: &[&str]) -> Value {
    let own = members.iter().filter_map(|member| Some((*member, of.get(*member)?.clone())));
    Value::Object(own.collect())
}

fn sorted(map: &Object) -> Value {
    let mut map = map.clone();
    map.sort_by_key(|key| key.as_str().to_owned());
    Value::Object(map)
}

fn part(of: Option<&Object>, fields: &[Field]) -> Value {
    let all = fields.iter().map(|(name, told, holds)| {
        let value = of.and_then(|of| of.get(*name));
        (*told, field(value, *holds))
    });
    Value::Object(all.collect())
}

fn field(value: Option<&Value>, holds: Holds) -> Value {
    let object = value.and_then(Value::as_object);
    match holds {
        Holds::Part(fields) => part(object, fields),
        Holds::MaybePart(fields) if object.is_some() => part(object, fields),
        Holds::Map => object.filter(|map| map.iter().next().is_some()).map_or(Value::Null, sorted),
        Holds::Selector => object.map_or(Value::Null, selector),
        Holds::List => value.filter(|value| !is_empty(value)).cloned().unwrap_or(Value::Null),
        Holds::Text => value.cloned().unwrap_or_else(|| "".into()),
        Holds::Maybe | Holds::MaybePart(_) => value.cloned().unwrap_or(Value::Null),
    }
}

fn selector(of: &Object) -> Value {
    let mut told = Object::new();
    if let Some(labels) = of.object("matchLabels") {
        told.insert("matchLabels", sorted(labels));
    }
    let all = of.list("matchExpressions").iter().filter_map(Value::as_object);
    let all: Vec<_> = all.map(|one| picked(one, &["key", "operator", "values"])).collect();
    if !all.is_empty() {
        told.insert("matchExpressions", Value::List(all));
    }
    Value::Object(told)
}

/// JSON with a line for each value, as encoding/json indents it by one space.
fn lines(value: &Value) -> Vec<String> {
    let mut text = Vec::new();
    write(value, 0, &mut text);
    String::from_utf8_lossy(&text).lines().map(str::to_owned).collect()
}

fn write(value: &Value, depth: usize, out: &mut Vec<u8>) {
    let begin = |out: &mut Vec<u8>, first: bool, depth: usize| {
        out.extend_from_slice(if first { b"\n" } else { b",\n" });
        out.resize(out.len() + depth, b' ');
    };
    match value {
        Value::List(items) if !items.is_empty() => {
            out.push(b'[');
            for (at, item) in items.iter().enumerate() {
                begin(out, at == 0, depth + 1);
                write(item, depth + 1, out);
            }
            begin(out, true, depth);
            out.push(b']');
        }
        Value::Object(members) if !is_empty(value) => {
            out.push(b'{');
            for (at, (key, member)) in members.iter().enumerate() {
                begin(out, at == 0, depth + 1);
                json::write_string(key.as_str(), out);
                out.extend_from_slice(b": ");
                write(member, depth + 1, out);
            }
            begin(out, true, depth);
            out.push(b'}');
        }
        leaf => json::write(leaf, out),
    }
}
