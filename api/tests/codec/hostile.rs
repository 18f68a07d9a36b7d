//! Input that nobody's encoder wrote: nothing panics, nothing runs away, and where two roads lead from
//! the same bytes they lead to the same place.

use super::digests::{Variant, encodings};
use super::text;
use keelson_api::catalogue::{self, TypeId};
use keelson_api::codec::{Diagnostics, envelope, json, proto, transcode, yaml};
use keelson_api::leaf;
use keelson_api::schema;
use keelson_api::tree::Value;

/// Xorshift: the same numbers each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        let length = self.roll(most);
        (0..length).map(|_| self.roll(256) as u8).collect()
    }

    /// Some bytes changed, cut out, repeated or put in.
    fn mangle(&mut self, bytes: &mut Vec<u8>, palette: &[u8]) {
        for _ in 0..=self.roll(4) {
            let at = self.roll(bytes.len() + 1);
            let end = (at + self.roll(8)).min(bytes.len());
            match self.roll(4) {
                0 if at < bytes.len() => bytes[at] ^= 1 << self.roll(8),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let again = bytes[at..end].to_vec();
                    bytes.splice(at..at, again);
                }
                _ => bytes.insert(at, palette[self.roll(palette.len())]),
            }
        }
    }
}

const ROUNDS: usize = 400;
const KINDS: [(&str, &str, &str); 5] = [
    ("", "v1", "Pod"),
    ("apiextensions.k8s.io", "v1", "CustomResourceDefinition"),
    ("apps", "v1", "ControllerRevision"),
    ("autoscaling", "v2", "HorizontalPodAutoscaler"),
    ("authentication.k8s.io", "v1", "TokenReview"),
];

fn kinds() -> impl Iterator<Item = (TypeId, String)> {
    KINDS.into_iter().map(|(group, version, kind)| {
        let row = catalogue::kind(group, version, kind).expect("a kind");
        (row.ty, format!("{group}/{version}/{kind}"))
    })
}

#[test]
fn mangled_messages() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let (mut read, mut refused) = (0, 0);
    for (ty, gvk) in kinds() {
        for variant in [Variant::Full, Variant::Sparse] {
            let (_, message) = encodings(ty, &gvk, variant);
            for _ in 0..ROUNDS / 4 {
                let mut bytes = message.clone();
                dice.mangle(&mut bytes, &[0, 1, 8, 0x0a, 0x12, 0x7f, 0x80, 0xff]);
                let mut members = Vec::new();
                let transcoded = transcode::json(ty, &bytes, &mut members);
                match proto::decode(ty, &bytes) {
                    Err(error) => {
                        assert_eq!(transcoded, Err(error));
                        refused += 1;
                    }
                    Ok(object) => {
                        let mut printed = Vec::new();
                        json::encode(ty, &object, &mut printed);
                        assert_eq!(text(&[b"{", members.as_slice(), b"}"].concat()), text(&printed));
                        let mut again = Vec::new();
                        proto::encode(ty, &object, &mut again);
                        assert_eq!(proto::decode(ty, &again).as_ref(), Ok(&object));
                        read += 1;
                    }
                }
            }
        }
    }
    assert!(read > 50 && refused > 500, "{read} {refused}");
}

#[test]
fn mangled_json() {
    let mut dice = Dice(0xdead_beef_cafe_f00d);
    let (mut read, mut refused) = (0, 0);
    for (ty, gvk) in kinds() {
        let (printed, _) = encodings(ty, &gvk, Variant::Sparse);
        for _ in 0..ROUNDS {
            let mut bytes = printed.clone();
            dice.mangle(&mut bytes, b"{}[]\",:\\0-e.tn \xff");
            let mut diag = Diagnostics::new();
            let typed = json::decode(ty, &bytes, &mut diag);
            let untyped = json::parse(&bytes, &mut Diagnostics::new());
            match (typed, untyped) {
                (Ok(object), Ok(value)) => {
                    read += 1;
                    let mut out = Vec::new();
                    json::encode(ty, &object, &mut out);
                    let back = json::decode(ty, &out, &mut Diagnostics::new());
                    assert_eq!(back.map(|_| ()), Ok(()), "{}", text(&out));
                    let retyped = schema::retype(ty, value, &mut Diagnostics::ignore());
                    assert!(retyped.is_ok(), "{}", text(&bytes));
                }
                (Ok(_), Err(error)) => panic!("{error}: {}", text(&bytes)),
                (Err(_), _) => refused += 1,
            }
            let _ = json::type_meta(&bytes);
        }
    }
    assert!(read > 100 && refused > 100, "{read} {refused}");
}

#[test]
fn mangled_yaml() {
    let mut dice = Dice(0x1234_5678_9abc_def1);
    let (printed, _) = encodings(kinds().next().expect("a kind").0, "/v1/Pod", Variant::Sparse);
    let mut lines = Vec::new();
    yaml::from_json(&printed, &mut lines).expect("JSON");
    let start = text(&lines[..lines.len().min(4000)]).into_bytes();
    for _ in 0..ROUNDS {
        let mut bytes = start.clone();
        dice.mangle(&mut bytes, b"{}[]\",:\\0-&*!|>'%@?# \n\t");
        let Ok(value) = yaml::parse(&bytes, &mut Diagnostics::new()) else { continue };
        let mut out = Vec::new();
        yaml::write(&value, &mut out);
        let back = yaml::parse(&out, &mut Diagnostics::new());
        assert_eq!(back.as_ref(), Ok(&value), "{}", text(&out));
    }
}

#[test]
fn noise() {
    let mut dice = Dice(0x0bad_5eed_0bad_5eed);
    let ty = kinds().next().expect("a kind").0;
    for _ in 0..ROUNDS * 10 {
        let bytes = dice.bytes(64);
        let _ = json::parse(&bytes, &mut Diagnostics::new());
        let _ = json::decode(ty, &bytes, &mut Diagnostics::new());
        let _ = json::type_meta(&bytes);
        let _ = proto::decode(ty, &bytes);
        let _ = transcode::json(ty, &bytes, &mut Vec::new());
        let _ = yaml::parse(&bytes, &mut Diagnostics::new());
        let _ = envelope::unwrap(&[envelope::MAGIC.as_slice(), &bytes].concat());
        let (mut small, mut lines) = (Vec::new(), Vec::new());
        json::compact(&bytes, &mut small);
        json::indent(&bytes, &mut lines);
        let palette = b"0123456789.-+:TZeEinumkKMGP =/\n";
        let leaf: String =
            (0..dice.roll(30)).map(|_| char::from(palette[dice.roll(palette.len())])).collect();
        let _ = leaf::time::parse(&leaf);
        let _ = leaf::time::parse_micro(&leaf);
        let _ = leaf::duration::parse(&leaf).map(leaf::duration::text);
        let _ = leaf::bytes::canonical(&leaf);
        if let Ok(canonical) = leaf::quantity::canonical(&leaf) {
            assert!(leaf::quantity::canonical(&canonical).is_ok(), "{leaf}");
        }
    }
}

#[test]
fn deep_messages_are_refused() {
    let ty =
        catalogue::type_named("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps");
    let ty = ty.expect("schemas nest");
    let not = ty.row().proto.iter().find(|field| field.name.as_str() == "not").expect("a schema in a schema");
    let tag = u32::from(not.number) << 3 | 2;
    assert!((0x80..0x4000).contains(&tag), "two bytes");
    let mut message = Vec::new();
    for depth in 0..2000 {
        let mut outer = vec![tag as u8 | 0x80, (tag >> 7) as u8];
        let mut length = message.len();
        while length >= 0x80 {
            outer.push(length as u8 | 0x80);
            length >>= 7;
        }
        outer.push(length as u8);
        outer.append(&mut message);
        message = outer;
        let read = proto::decode(ty, &message);
        assert_eq!(read.is_ok(), depth + 2 <= keelson_api::tree::MAX_DEPTH, "{depth}");
        assert_eq!(transcode::json(ty, &message, &mut Vec::new()).is_ok(), read.is_ok(), "{depth}");
        if depth > 300 && depth % 100 != 0 {
            continue;
        }
        if let Ok(object) = read {
            let (mut json_text, mut again) = (Vec::new(), Vec::new());
            json::encode(ty, &object, &mut json_text);
            proto::encode(ty, &object, &mut again);
            assert!(again.len() >= message.len(), "{depth}");
            assert!(json::decode(ty, &json_text, &mut Diagnostics::new()).is_ok(), "{depth}");
            let shown = Value::Object(schema::materialize(ty, &object));
            assert!(schema::retype(ty, shown, &mut Diagnostics::new()).is_ok());
        }
    }
}
