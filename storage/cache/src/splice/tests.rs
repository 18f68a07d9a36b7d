use keelson_storage::Revision;

use super::{cut, metadata, open, put_varint, stamp};

fn field(number: u64, bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    put_varint(number << 3 | 2, &mut out);
    put_varint(bytes.len() as u64, &mut out);
    out.extend_from_slice(bytes);
    out
}

/// A message as it is stored, with a metadata of about `size` bytes.
fn stored(version: Option<&[u8]>, size: usize) -> Vec<u8> {
    let mut meta = [field(1, b"web-0"), field(2, b""), field(3, &vec![b'n'; size])].concat();
    if let Some(version) = version {
        meta.extend(field(6, version));
    }
    meta.extend([7 << 3, 1]);
    meta.extend(field(11, b"label"));
    [field(1, &meta), field(2, b"spec"), field(3, b"status")].concat()
}

#[test]
fn stamp_and_cut_are_inverse() {
    for size in [0, 90, 100, 105, 108, 110, 115, 120, 127, 128, 300, 16_350, 16_370, 16_384, 40_000] {
        for number in [1, 9, 10, 4711, u64::from(u32::MAX), u64::MAX] {
            let before = stored(Some(b""), size);
            let stamped = stamp(&before, Revision(number)).unwrap();
            let expected = stored(Some(number.to_string().as_bytes()), size);
            assert_eq!(stamped.object, expected);
            assert_eq!(metadata(&stamped.object).unwrap(), stamped.metadata);
            assert_eq!(cut(&stamped.object).unwrap().object, before);
            let again = stamp(&stamped.object, Revision(5)).unwrap();
            assert_eq!(again.object, stored(Some(b"5"), size));
        }
    }
}

#[test]
fn an_absent_version_is_put_in_order() {
    let stamped = stamp(&stored(None, 3), Revision(77)).unwrap();
    assert_eq!(stamped.object, stored(Some(b"77"), 3));
    let only_name = field(1, &field(1, b"x"));
    let expected = field(1, &[field(1, b"x"), field(6, b"8")].concat());
    assert_eq!(stamp(&only_name, Revision(8)).unwrap().object, expected);
}

#[test]
fn metadata_alone_can_be_sliced() {
    let message = stored(Some(b"12"), 5);
    let range = metadata(&message).unwrap();
    let meta = &message[range.start as usize..range.end as usize];
    assert_eq!(field(1, meta), message[..range.end as usize]);
}

#[test]
fn an_envelope_is_opened() {
    let names = [field(1, b"apps/v1"), field(2, b"Deployment")].concat();
    let body = [field(1, &names), field(2, b"message"), field(3, b""), field(4, b"")].concat();
    let value = [&b"k8s\0"[..], &body].concat();
    let envelope = open(&value).unwrap();
    assert_eq!(
        (envelope.api_version, envelope.kind, envelope.message),
        ("apps/v1", "Deployment", &b"message"[..])
    );
    for end in 0..4 {
        assert!(open(&value[..end]).is_err());
    }
}

#[test]
fn broken_bytes_are_errors() {
    assert!(stamp(b"", Revision(1)).is_err());
    assert!(stamp(&[0x0a, 0x05, 1], Revision(1)).is_err());
    assert!(stamp(&[0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], Revision(1)).is_err());
    assert!(stamp(&[0x0b], Revision(1)).is_err());
    let message = stored(Some(b""), 200);
    for end in 0..message.len() {
        let _ = stamp(&message[..end], Revision(9));
        let _ = open(&[&b"k8s\0"[..], &message[..end]].concat());
    }
}
