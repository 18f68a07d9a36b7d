//! Field ownership and server-side apply: what was applied can be applied again and changes nothing, and the
//! record can always be read.

use super::codecs::typed;
use keelson_api::apply::{FieldManager, Form, ManagedFields, OneVersion, Set, keep_times};
use keelson_api::codec::{Diagnostics, yaml};
use keelson_api::schema;
use keelson_api::tree::{Object, Value};

/// Stands between sets, and between steps.
const BORDER: u8 = 0xff;
/// Steps of a sequence that are taken.
const STEPS: usize = 5;

/// Two sets of fields as JSON.
pub(super) fn fields_v1(data: &[u8]) {
    let mut sets = data.splitn(2, |&byte| byte == BORDER).map(|text| {
        let set = Set::from_json(std::str::from_utf8(text).ok()?).ok()?;
        let printed = set.to_json();
        let again = Set::from_json(&printed).unwrap_or_else(|error| panic!("{error}: {printed}"));
        if again != set || again.to_json() != printed {
            // As in Go: a float may be printed as an integer, which is read as one, and is another number.
            assert!(has_float(&set), "{printed}");
            return None;
        }
        Some(set)
    });
    let (Some(Some(left)), Some(Some(right))) = (sets.next(), sets.next()) else { return };
    let (both, either) = (left.intersection(&right), left.clone().union(right.clone()));
    assert_eq!(both, right.intersection(&left));
    assert_eq!(either, right.clone().union(left.clone()));
    assert!(both.is_within(&left) && both.is_within(&right));
    assert!(left.is_within(&either) && right.is_within(&either));
    let mut rest = left.clone();
    assert_eq!(rest.subtract(&right), !both.is_empty());
    assert!(rest.intersection(&right).is_empty() && rest.is_within(&left));
    assert_eq!(rest.clone().union(both), left);
    let mut less = left.clone();
    less.subtract_recursive(&right);
    assert!(less.is_within(&rest));
    assert!(left.leaves().is_within(&left));
}

/// Does an item's identity hold a float?
fn has_float(set: &Set) -> bool {
    set.paths().iter().flatten().any(|element| format!("{element:?}").contains("Float("))
}

/// A kind, and then steps: a byte that says who does what, and an object as YAML.
pub(super) fn apply(data: &[u8]) {
    let Some((row, data)) = typed(data) else { return };
    let slash = if row.group.is_empty() { "" } else { "/" };
    let api_version = format!("{}{slash}{}", row.group, row.version);
    let fields = FieldManager {
        ty: row.ty,
        api_version: &api_version,
        kind: row.kind,
        subresource: "",
        form: Form::Canonical,
        key_defaults: true,
        filters: &[],
        versions: &OneVersion,
    };
    let mut live = Object::new();
    live.insert("apiVersion", api_version.as_str());
    live.insert("kind", row.kind);
    for (now, step) in (0..).zip(data.split(|&byte| byte == BORDER).take(STEPS)) {
        let Some((&how, text)) = step.split_first() else { continue };
        let Ok(Value::Object(sent)) = yaml::parse(text, &mut Diagnostics::ignore()) else { continue };
        let name = ["a", "b", "kubectl"][usize::from(how >> 2) % 3];
        if how & 1 == 0 {
            let Ok(next) = fields.apply(&live, &sent, name, how & 2 != 0, now) else { continue };
            if sent.iter().all(|(_, value)| solid(value)) {
                again(&fields, &next, &sent, name, now);
            }
            live = next;
        } else {
            let Ok(mut next) = schema::retype(row.ty, Value::Object(sent), &mut Diagnostics::ignore()) else {
                continue;
            };
            fields.update(&live, &mut next, name, now);
            live = next;
        }
        let list = recorded(&live);
        let read = ManagedFields::decode(list, false).expect("the record can be read");
        assert_eq!(read.encode(), list);
    }
}

/// Is it the same in every form? Nulls and zero values are not, as in Go: an item whose key is null is
/// another one when it was typed.
fn solid(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) | Value::Int(0) => false,
        Value::Float(number) => *number != 0.0,
        Value::Str(text) => !text.is_empty(),
        Value::List(items) => !items.is_empty() && items.iter().all(solid),
        Value::Object(object) => !object.is_empty() && object.iter().all(|(_, value)| solid(value)),
        Value::Bool(true) | Value::Int(_) | Value::Raw(_) => true,
    }
}

/// The same manager applies the same once more: nothing changes but the time, which the server takes back.
fn again(fields: &FieldManager<'_>, live: &Object, sent: &Object, name: &str, now: i64) {
    let next = fields.apply(live, sent, name, false, now + 1);
    let mut next = next.unwrap_or_else(|error| panic!("applied once, but not again: {error}"));
    keep_times(live, &mut next);
    assert_eq!(next, *live);
}

fn recorded(object: &Object) -> &[Value] {
    object.object("metadata").map_or(&[], |metadata| metadata.list("managedFields"))
}
