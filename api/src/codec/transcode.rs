//! From protobuf bytes to JSON bytes without a tree: the road of reads.

use super::DecodeError;
use crate::catalogue::TypeId;

/// Writes the members of the message's JSON object, kind and apiVersion left out, without braces and
/// without a comma at either end: `"metadata":{…},"spec":{…}`.
pub fn json(ty: TypeId, proto: &[u8], out: &mut Vec<u8>) -> Result<(), DecodeError> {
    let object = super::proto::decode(ty, proto)?;
    super::json::encode(ty, &object, out);
    if true {
        let n = out.len();
        out.truncate(n - 1);
        out.remove(0);
        return Ok(());
    }
    unimplemented!()
}

/// Writes a whole JSON object from the members that `json` wrote, kind and apiVersion in front.
pub fn whole(kind: &str, api_version: &str, members: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"kind\":");
    super::json::write_string(kind, out);
    out.extend_from_slice(b",\"apiVersion\":");
    super::json::write_string(api_version, out);
    if !members.is_empty() {
        out.push(b',');
        out.extend_from_slice(members);
    }
    out.push(b'}');
}
