//! From protobuf bytes to JSON bytes without a tree: the road of reads.
//!
//! Each message is passed over once to note where its fields stand, then its members are written in
//! the order of JSON. That holds for what Kubernetes' own encoders write. Whatever is unusual (maps out
//! of order, structs in two pieces, packed lists, malformed text) takes the longer road through a tree,
//! which also words the errors.

mod fast;

use super::{DecodeError, json, proto};
use crate::catalogue::TypeId;

/// Writes the members of the message's JSON object, kind and apiVersion left out, without braces and
/// without a comma at either end: `"metadata":{…},"spec":{…}`.
pub fn json(ty: TypeId, message: &[u8], out: &mut Vec<u8>) -> Result<(), DecodeError> {
    let start = out.len();
    if fast::members(ty, message, out).is_some() {
        return Ok(());
    }
    out.truncate(start);
    let object = proto::decode(ty, message)?;
    json::encode(ty, &object, out);
    // Only the members are wanted.
    out.pop();
    out.remove(start);
    Ok(())
}

/// Writes a whole JSON object from the members that `json` wrote, kind and apiVersion in front.
pub fn whole(kind: &str, api_version: &str, members: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"kind\":");
    json::write_string(kind, out);
    out.extend_from_slice(b",\"apiVersion\":");
    json::write_string(api_version, out);
    if !members.is_empty() {
        out.push(b',');
        out.extend_from_slice(members);
    }
    out.push(b'}');
}

#[cfg(test)]
mod tests;
