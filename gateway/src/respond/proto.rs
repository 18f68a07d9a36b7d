//! Protobuf around bytes that exist already: tags, lengths, the envelope. No message is taken apart
//! here but for its first field.

use keelson_api::codec::envelope::MAGIC;

/// What follows the raw message in an envelope: no content encoding, no content type.
pub(crate) const ENVELOPE_TAIL: [u8; 4] = [0x1a, 0, 0x22, 0];

/// Bytes that a varint takes.
pub(crate) const fn varint_len(n: usize) -> usize {
    let bits = usize::BITS - (n | 1).leading_zeros();
    bits.div_ceil(7) as usize
}

/// Bytes that a field of so many bytes takes with its head. For field numbers below 16.
pub(crate) const fn field_len(len: usize) -> usize {
    1 + varint_len(len) + len
}

/// Writes a varint.
pub(crate) fn put_varint(mut n: usize, out: &mut Vec<u8>) {
    while n >= 0x80 {
        out.push((n & 0x7f) as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

/// Writes the head of a field of bytes. For field numbers below 16.
pub(crate) fn put_head(field: u8, len: usize, out: &mut Vec<u8>) {
    out.push(field << 3 | 2);
    put_varint(len, out);
}

/// Writes a field of bytes. For field numbers below 16.
pub(crate) fn put_field(field: u8, bytes: &[u8], out: &mut Vec<u8>) {
    put_head(field, bytes.len(), out);
    out.extend_from_slice(bytes);
}

const fn type_meta_len(api_version: &str, kind: &str) -> usize {
    field_len(api_version.len()) + field_len(kind.len())
}

/// Bytes of an envelope around a message of so many bytes.
pub(crate) const fn envelope_len(api_version: &str, kind: &str, message_len: usize) -> usize {
    let type_meta = field_len(type_meta_len(api_version, kind));
    MAGIC.len() + type_meta + field_len(message_len) + ENVELOPE_TAIL.len()
}

/// Writes what stands before a message of so many bytes in its envelope.
pub(crate) fn put_envelope_head(api_version: &str, kind: &str, message_len: usize, out: &mut Vec<u8>) {
    out.extend_from_slice(MAGIC);
    put_head(1, type_meta_len(api_version, kind), out);
    put_field(1, api_version.as_bytes(), out);
    put_field(2, kind.as_bytes(), out);
    put_head(2, message_len, out);
}

/// Writes a message in its envelope.
pub(crate) fn put_envelope(api_version: &str, kind: &str, message: &[u8], out: &mut Vec<u8>) {
    out.reserve(envelope_len(api_version, kind, message.len()));
    put_envelope_head(api_version, kind, message.len(), out);
    out.extend_from_slice(message);
    out.extend_from_slice(&ENVELOPE_TAIL);
}

/// The bytes of field 1, which in every object is its metadata and comes first; empty where it does not.
pub(crate) fn first_field(message: &[u8]) -> &[u8] {
    let Some((&0x0a, mut rest)) = message.split_first() else { return &[] };
    let mut len = 0_usize;
    for shift in (0..).step_by(7).take(5) {
        let Some((&byte, after)) = rest.split_first() else { return &[] };
        rest = after;
        len |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return rest.get(..len).unwrap_or_default();
        }
    }
    &[]
}

#[cfg(test)]
mod tests {
    use super::{envelope_len, first_field, put_envelope, put_field, put_varint, varint_len};

    #[test]
    fn lengths_are_what_is_written() {
        for n in [0, 1, 127, 128, 300, 16_383, 16_384, 1 << 21, 1 << 28, u32::MAX as usize] {
            let mut out = Vec::new();
            put_varint(n, &mut out);
            assert_eq!(out.len(), varint_len(n), "{n}");
            let message = vec![7; n.min(40_000)];
            let mut out = Vec::new();
            put_envelope("meta.k8s.io/v1", "PartialObjectMetadata", &message, &mut out);
            assert_eq!(out.len(), envelope_len("meta.k8s.io/v1", "PartialObjectMetadata", message.len()));
        }
    }

    #[test]
    fn the_envelope_is_as_kube_apiserver_writes_it() {
        let mut out = Vec::new();
        put_envelope("v1", "NamespaceList", b"\n\t\n\0\x12\x03275\x1a\0", &mut out);
        let want = b"k8s\0\n\x13\n\x02v1\x12\rNamespaceList\x12\x0b\n\t\n\0\x12\x03275\x1a\0\x1a\0\"\0";
        assert_eq!(out, want);
    }

    #[test]
    fn metadata_is_the_first_field() {
        let mut message = Vec::new();
        put_field(1, &[9; 200], &mut message);
        put_field(2, b"spec", &mut message);
        assert_eq!(first_field(&message), [9; 200]);
        for broken in
            [&b""[..], b"\x12\x01a", b"\x0a", b"\x0a\x05abc", b"\x0a\xff\xff\xff\xff\xff\xff", b"\x0a\x80"]
        {
            assert_eq!(first_field(broken), b"");
        }
    }
}
