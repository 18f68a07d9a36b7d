//! Upstream's semantic equality: two states are alike that a store would keep alike, so an empty list or map
//! is one that is not there, while an empty struct is not.
//!
//! What is stored comes back without empty lists; what a client sends may have them.

use keelson_api::catalogue::{Name, TypeId};
use keelson_api::codec::proto;
use keelson_api::tree::Object;

/// Are two structs of a type alike? One that is not there is like no other.
pub(crate) fn structs(ty: TypeId, a: Option<&Object>, b: Option<&Object>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => a == b || kept(ty, a) == kept(ty, b),
        _ => false,
    }
}

/// Is a member alike in two structs of a type?
pub(crate) fn members(ty: TypeId, at: Name, a: &Object, b: &Object) -> bool {
    let alone = |own: &Object| own.get(at).map(|value| (at, value.clone())).into_iter().collect::<Object>();
    a.get(at) == b.get(at) || structs(ty, Some(&alone(a)), Some(&alone(b)))
}

fn kept(ty: TypeId, object: &Object) -> Vec<u8> {
    let mut message = Vec::new();
    proto::encode(ty, object, &mut message);
    message
}
