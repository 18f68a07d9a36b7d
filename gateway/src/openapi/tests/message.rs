//! The protobuf forms: what they decode to, and that they are what a running server sends.

use super::super::proto::{Of, V2, V3, Wire};
use super::{assert_none, captured, differences, documents, parse, read};
use keelson_api::codec::{Diagnostics, yaml};
use keelson_api::tree::{Object, Value};

/// One field of a message: its number, and what it holds.
enum Held<'a> {
    Varint(u64),
    Double(f64),
    Bytes(&'a [u8]),
}

fn fields(mut bytes: &[u8]) -> Vec<(u32, Held<'_>)> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let tag = varint(&mut bytes);
        let held = match tag & 7 {
            0 => Held::Varint(varint(&mut bytes)),
            1 => {
                let (head, rest) = bytes.split_at(8);
                bytes = rest;
                Held::Double(f64::from_le_bytes(head.try_into().unwrap()))
            }
            2 => {
                let length = varint(&mut bytes) as usize;
                let (head, rest) = bytes.split_at(length);
                bytes = rest;
                Held::Bytes(head)
            }
            other => panic!("wire type {other}"),
        };
        found.push(((tag >> 3) as u32, held));
    }
    found
}

fn varint(bytes: &mut &[u8]) -> u64 {
    let mut n = 0;
    for shift in (0..).step_by(7) {
        let (first, rest) = bytes.split_first().unwrap();
        *bytes = rest;
        n |= u64::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            break;
        }
    }
    n
}

fn bytes<'a>(held: &Held<'a>) -> &'a [u8] {
    match held {
        Held::Bytes(bytes) => bytes,
        _ => panic!("not bytes"),
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The JSON that a message stands for.
fn decode(wire: &Wire, message: &[u8]) -> Value {
    match wire {
        Wire::Message(known, extension) => {
            let mut out = Object::new();
            for (number, held) in fields(message) {
                if number == *extension {
                    let (name, value) = pair(&Wire::Any, bytes(&held));
                    out.insert(name.as_str(), value);
                    continue;
                }
                let field = known.iter().find(|(_, known, _)| *known == number);
                let (name, _, of) = field.unwrap_or_else(|| panic!("field {number}"));
                member(&mut out, name, of, &held);
            }
            Value::Object(out)
        }
        Wire::Named(number, wire) => {
            let pairs = fields(message).into_iter().map(|(found, held)| {
                assert_eq!(found, *number);
                pair(wire, bytes(&held))
            });
            Value::Object(pairs.map(|(name, value)| (name.as_str().to_owned(), value)).fold(
                Object::new(),
                |mut out, (name, value)| {
                    out.insert(name.as_str(), value);
                    out
                },
            ))
        }
        Wire::Wrap(number, wire) => {
            let (found, held) = fields(message).pop().unwrap();
            assert_eq!(found, *number);
            decode(wire, bytes(&held))
        }
        Wire::Either(one, other) => {
            let (found, _) = &fields(message)[0];
            let is_one = |wire: &Wire| matches!(wire, Wire::Wrap(number, _) if number == found);
            decode(if is_one(one) { one } else { other }, message)
        }
        Wire::Place(places) => {
            let fits = |wire: &Wire| follows(wire, message);
            decode(places.iter().find(|(_, wire)| fits(wire)).unwrap().1, message)
        }
        Wire::Texts => {
            let all: Vec<Value> = fields(message).iter().map(|(_, held)| text(bytes(held)).into()).collect();
            Value::List(all)
        }
        Wire::Scalar => match fields(message).pop() {
            Some((1, Held::Double(n))) => Value::Float(n),
            Some((2, Held::Varint(n))) => (n == 1).into(),
            Some((3, Held::Bytes(bytes))) => text(bytes).into(),
            _ => Value::object(),
        },
        Wire::Any => {
            let (_, held) = fields(message).pop().unwrap();
            yaml::parse(bytes(&held), &mut Diagnostics::ignore()).unwrap()
        }
    }
}

/// Do the numbers of nested wraps fit?
fn follows(wire: &Wire, message: &[u8]) -> bool {
    let Wire::Wrap(number, inner) = wire else { return true };
    let Some((found, Held::Bytes(bytes))) = fields(message).pop() else { return false };
    found == *number && follows(inner, bytes)
}

fn pair(wire: &Wire, message: &[u8]) -> (String, Value) {
    let all = fields(message);
    let value = all.get(1).map_or(Value::object(), |(_, held)| decode(wire, bytes(held)));
    (text(bytes(&all[0].1)), value)
}

fn member(out: &mut Object, name: &str, of: &Of, held: &Held<'_>) {
    let value = match (of, held) {
        (Of::Text, Held::Bytes(bytes)) => text(bytes).into(),
        (Of::Bool, Held::Varint(n)) => (*n == 1).into(),
        (Of::One(wire), Held::Bytes(bytes)) => match decode(wire, bytes) {
            // A schema has one type.
            Value::List(mut one) if name == "type" && one.len() == 1 => one.remove(0),
            other => other,
        },
        (Of::Texts, Held::Bytes(bytes)) => return push(out, name, text(bytes).into()),
        (Of::Many(wire), Held::Bytes(bytes)) => return push(out, name, decode(wire, bytes)),
        _ => panic!("{name}"),
    };
    out.insert(name, value);
}

fn push(out: &mut Object, name: &str, value: Value) {
    match out.entry(name, || Value::List(Vec::new())) {
        Value::List(items) => items.push(value),
        _ => panic!("{name}"),
    }
}

#[test]
fn v2_decodes_to_the_same_document() {
    let documents = documents();
    let mut found = Vec::new();
    let decoded = decode(&V2, &documents.v2_message());
    // An empty list of scopes has no place in the message.
    differences(&decoded, &parse(&documents.v2()), "", &mut found);
    assert_none(&found);
}

#[test]
fn v3_decodes_to_the_same_documents() {
    let documents = documents();
    let mut found = Vec::new();
    for name in documents.names() {
        let decoded = decode(&V3, &documents.v3_message(&name).unwrap());
        differences(&decoded, &parse(&documents.v3(&name).unwrap()), &name, &mut found);
    }
    assert_none(&found);
}

/// The very bytes: the message of a running server's JSON is the message that it sends.
#[test]
fn messages_are_those_of_a_running_server() {
    let Some(folder) = captured() else { return };
    let mut compared = 0;
    let mut all = vec![(folder.join("v2.json"), &V2)];
    for entry in std::fs::read_dir(folder.join("v3")).unwrap() {
        all.push((entry.unwrap().path(), &V3));
    }
    for (path, wire) in all {
        let message = path.with_extension("pb");
        if path.extension().is_none_or(|end| end != "json") || !message.exists() {
            continue;
        }
        let mut ours = Vec::new();
        wire.encode(&read(&path), &mut ours);
        let theirs = std::fs::read(&message).unwrap();
        let mut found = Vec::new();
        differences(&decode(wire, &ours), &decode(wire, &theirs), &path.display().to_string(), &mut found);
        assert_none(&found);
        let at = ours.iter().zip(&theirs).position(|(one, other)| one != other);
        println!(
            "{}: {} bytes, theirs {}, first difference {at:?}",
            path.display(),
            ours.len(),
            theirs.len()
        );
        assert_eq!(ours.len(), theirs.len(), "{}", path.display());
        compared += 1;
    }
    assert!(compared > 0);
}
