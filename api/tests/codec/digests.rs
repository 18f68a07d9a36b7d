//! What the codecs make of one invented object of every kind, kept as digests, so that a change shows
//! where the reference data is absent too. The table was written by a run in which all reference cases
//! held; `KEELSON_BLESS=1 cargo test -p keelson-api --test codec` writes it anew, after a change that
//! is meant, and only where the reference data is present.

use super::{lose, text};
use keelson_api::catalogue::{self, Card, Field, Kind, Omit, TypeId};
use keelson_api::codec::{Diagnostics, json, proto, transcode};
use keelson_api::schema;
use keelson_api::tree::{Object, Raw, Value};
use std::fmt::Write;
use std::path::PathBuf;

fn table() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/codec.digests")
}

/// FNV-1a.
fn digest(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Everything there, or each member there or not by its name and where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Variant {
    Full,
    Sparse,
}

struct Inventor {
    variant: Variant,
    /// The types that are being invented: recursion ends where one comes again.
    open: Vec<TypeId>,
}

impl Inventor {
    fn object(&mut self, ty: TypeId, place: u64) -> Object {
        let mut object = Object::new();
        if self.open.contains(&ty) {
            return object;
        }
        self.open.push(ty);
        for field in ty.row().json {
            let place = digest(format!("{place}.{}", field.name.as_str()).as_bytes());
            let meta = matches!(field.name.as_str(), "kind" | "apiVersion") && field.number == 0;
            if meta || (self.variant == Variant::Sparse && place.is_multiple_of(3)) {
                continue;
            }
            let value = self.member(field, place);
            if !omitted(field, &value) {
                object.insert(field.name, value);
            }
        }
        self.open.pop();
        object
    }

    fn member(&mut self, field: &Field, place: u64) -> Value {
        let count = if self.variant == Variant::Full { 2 } else { place % 4 };
        match field.card {
            Card::One => self.single(field, place),
            Card::List => {
                Value::List((0..count).map(|i| self.single(field, place.wrapping_add(i))).collect())
            }
            Card::Map => {
                let key = |i| format!("{}<{}>", field.name.as_str(), (i * 7 + place) % 11);
                let entries = (0..count).map(|i| (key(i), self.single(field, place.wrapping_add(i))));
                let mut entries: Vec<_> = entries.collect();
                entries.sort_by(|a, b| a.0.cmp(&b.0));
                Value::Object(
                    entries
                        .into_iter()
                        .map(|(key, value)| (key.as_str().into(), value))
                        .collect::<Members>()
                        .0,
                )
            }
        }
    }

    fn single(&mut self, field: &Field, place: u64) -> Value {
        let number = (place % 2_000_003) as i64 - 1_000_000;
        let name = field.name.as_str();
        match field.kind {
            Kind::Bool => Value::Bool(place.is_multiple_of(2)),
            Kind::Int32 | Kind::Uint32 | Kind::Uint64 => Value::Int(number.abs() % 1000),
            Kind::Int64 => Value::Int(number * 1_000_003),
            Kind::Double => Value::Float(number as f64 / 64.0),
            Kind::String => Value::from(format!("{name} é&\u{2028}{}", place % 10).as_str()),
            Kind::Bytes => Value::from(["", "AQ==", "AQI=", "AQID"][(place % 4) as usize]),
            Kind::Message | Kind::Inline => Value::Object(self.object(field.target, place)),
            Kind::Time => Value::from(["2001-02-03T04:05:06Z", "1969-12-31T23:59:59Z"][(place % 2) as usize]),
            Kind::MicroTime => Value::from("2001-02-03T04:05:06.789012Z"),
            Kind::Duration => Value::from(["1h2m3.5s", "15µs", "-1ms", "0s"][(place % 4) as usize]),
            Kind::Quantity => Value::from(["100m", "1536Mi", "0", "5e3"][(place % 4) as usize]),
            Kind::IntOrString if place.is_multiple_of(2) => Value::Int(number.abs() % 100),
            Kind::IntOrString => Value::from("50%"),
            Kind::RawExtension | Kind::FieldsV1 | Kind::Json => {
                Value::Raw(Raw::new(format!("{{\"f:{name}\":[{number},null,1.50]}}")))
            }
            Kind::StringList => Value::List(vec![Value::from(name), Value::from("")]),
            Kind::SchemaOrBool if place.is_multiple_of(2) => Value::Bool(place.is_multiple_of(4)),
            Kind::SchemaOrArray if place.is_multiple_of(2) => {
                Value::List(vec![Value::Object(self.object(field.target, place))])
            }
            Kind::SchemaOrStringArray if place.is_multiple_of(2) => Value::List(vec![Value::from(name)]),
            Kind::SchemaOrArray | Kind::SchemaOrBool | Kind::SchemaOrStringArray => {
                Value::Object(self.object(field.target, place))
            }
        }
    }
}

/// Objects collect from keys, which have no common trait with text.
struct Members(Object);

impl FromIterator<(keelson_api::tree::Key, Value)> for Members {
    fn from_iter<I: IntoIterator<Item = (keelson_api::tree::Key, Value)>>(members: I) -> Self {
        Self(members.into_iter().collect())
    }
}

/// Does canonical form have no such member, or does JSON not say it?
fn omitted(field: &Field, value: &Value) -> bool {
    let empty = match value {
        Value::List(items) => items.is_empty(),
        Value::Object(map) => map.is_empty() && field.card == Card::Map,
        Value::Str(text) => text.is_empty() && field.kind == Kind::Bytes && field.card == Card::One,
        _ => false,
    };
    let zero = field.card == Card::One && !field.pointer && is_zero(field.kind, value);
    zero || (empty && field.omit == Omit::Empty)
}

fn is_zero(kind: Kind, value: &Value) -> bool {
    match value {
        Value::Bool(b) => !b,
        Value::Int(n) => *n == 0,
        Value::Float(f) => *f == 0.0,
        Value::Str(text) => match kind {
            Kind::Duration => text == "0s",
            Kind::Quantity => text == "0",
            Kind::Bytes => false,
            _ => text.is_empty(),
        },
        Value::Object(object) => object.is_empty(),
        _ => false,
    }
}

/// Both encodings of one invented object, which have said the same on every road.
pub(super) fn encodings(ty: TypeId, gvk: &str, variant: Variant) -> (Vec<u8>, Vec<u8>) {
    let mut tree = Inventor { variant, open: Vec::new() }.object(ty, digest(gvk.as_bytes()));
    let (mut printed, mut message) = (Vec::new(), Vec::new());
    json::encode(ty, &tree, &mut printed);
    proto::encode(ty, &tree, &mut message);
    let mut diag = Diagnostics::new();
    let read = json::decode(ty, &printed, &mut diag).unwrap_or_else(|e| panic!("{gvk}: {e}"));
    assert!(diag.is_empty(), "{gvk}: {:?}", diag.problems());
    assert_eq!(read, tree, "{gvk}: {}", text(&printed));
    let shown = Value::Object(schema::materialize(ty, &tree));
    let retyped = schema::retype(ty, shown, &mut diag).unwrap_or_else(|e| panic!("{gvk}: {e}"));
    assert_eq!(retyped, tree, "{gvk}");
    // From here on as far as the message can say it.
    lose(ty, &mut tree);
    let has_message = !ty.row().proto.is_empty();
    if has_message {
        let mut want = Vec::new();
        json::encode(ty, &tree, &mut want);
        assert_eq!(proto::decode(ty, &message).expect("it was just written"), tree, "{gvk}");
        let mut members = Vec::new();
        transcode::json(ty, &message, &mut members).expect("it was just written");
        assert_eq!(text(&[b"{", members.as_slice(), b"}"].concat()), text(&want), "{gvk}");
    }
    (printed, message)
}

/// A line for every kind.
fn lines() -> Vec<String> {
    catalogue::kinds()
        .iter()
        .map(|row| {
            let gvk = format!("{}/{}/{}", row.group, row.version, row.kind);
            let mut line = gvk.trim_start_matches('/').to_owned();
            for variant in [Variant::Full, Variant::Sparse] {
                let (json, pb) = encodings(row.ty, &gvk, variant);
                write!(line, " {:016x} {:016x}", digest(&json), digest(&pb)).expect("text");
            }
            line
        })
        .collect()
}

#[test]
fn digests_of_every_kind() {
    let lines = lines();
    if std::env::var_os("KEELSON_BLESS").is_some() {
        let wrong = super::check_cases().expect("the table is written where the reference data is");
        assert!(wrong.is_empty(), "the reference cases come first");
        std::fs::write(table(), lines.join("\n") + "\n").expect("the table can be written");
    }
    let kept = std::fs::read_to_string(table()).expect("the table is part of the repository");
    let changed: Vec<_> = lines.iter().zip(kept.lines()).filter(|(new, old)| new != old).collect();
    assert_eq!((lines.len(), changed), (kept.lines().count(), Vec::new()));
    assert!(lines.len() >= 354, "{} kinds", lines.len());
}
