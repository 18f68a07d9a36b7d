//! Messages to canonical trees.

use super::super::canonical::{is_zero, raw_text, zero};
use super::super::plan::{self, Slot, To};
use super::super::wire::{BYTES, FIXED64, Reader, VARINT, malformed, push_lossy, too_deep};
use super::super::{DecodeError, DecodeKind};
use crate::catalogue::{Card, Field, Kind, TypeId};
use crate::leaf::{LeafError, bytes, duration, quantity, time};
use crate::tree::{Key, MAX_DEPTH, Object, Text, Value};

/// Reads a message (no envelope) into canonical form. Unknown fields are skipped.
pub fn decode(ty: TypeId, bytes: &[u8]) -> Result<Object, DecodeError> {
    let mut object = Object::new();
    message(ty, bytes, &mut object, 1)?;
    Ok(object)
}

/// Whether members have come in the order of their rows so far.
struct Order {
    last: usize,
    kept: bool,
}

/// Go's decoders say in which message a tag is wrong.
fn in_message(ty: TypeId, error: DecodeError) -> DecodeError {
    let fault = error.message().strip_prefix("proto: ").unwrap_or_default();
    if !["wiretype end group", "illegal tag"].iter().any(|about| fault.starts_with(about)) {
        return error;
    }
    let name = ty.row().name;
    let name = name.rsplit('.').next().unwrap_or(name);
    malformed(format!("proto: {name}: {fault}"))
}

/// Reads into an object that may hold members already: protobuf merges messages that come twice.
fn message(ty: TypeId, bytes: &[u8], object: &mut Object, depth: usize) -> Result<(), DecodeError> {
    if depth > MAX_DEPTH {
        return Err(too_deep());
    }
    let rows = ty.row().json;
    let mut order = Order { last: 0, kept: object.is_empty() };
    fields(plan::of(ty), rows, bytes, object, &mut order, depth).map_err(|error| in_message(ty, error))?;
    if !order.kept {
        let rank = |key: &Key| rows.iter().position(|row| Key::Name(row.name) == *key);
        object.sort_by_key(rank);
    }
    Ok(())
}

fn fields(
    slots: &[Slot],
    rows: &'static [Field],
    bytes: &[u8],
    object: &mut Object,
    order: &mut Order,
    depth: usize,
) -> Result<(), DecodeError> {
    let mut reader = Reader::new(bytes);
    let mut cursor = 0;
    while let Some((number, wire)) = reader.tag()? {
        match plan::find(slots, number, &mut cursor).map(|slot| &slot.to) {
            Some(To::Member(at)) => {
                order.kept &= order.last <= *at;
                order.last = *at;
                member(&rows[*at], number, wire, &mut reader, object, depth)?;
            }
            Some(To::Inlined(inner)) if wire == BYTES => {
                // No deeper than JSON has it; how far structs are inlined is bounded by their types.
                fields(inner, rows, reader.bytes()?, object, order, depth)?;
            }
            _ => reader.skip(wire)?,
        }
    }
    Ok(())
}

fn member(
    field: &'static Field,
    number: u32,
    wire: u8,
    reader: &mut Reader<'_>,
    object: &mut Object,
    depth: usize,
) -> Result<(), DecodeError> {
    match field.card {
        Card::One => one(field, wire, reader, object, depth),
        Card::List => {
            let mut items = match object.get_mut(field.name) {
                Some(Value::List(items)) => std::mem::take(items),
                _ => Vec::new(),
            };
            let mut wire = wire;
            loop {
                items_of(field, wire, reader, &mut items, depth)?;
                // Items stand together: the object is asked once for all of them.
                let mut ahead = *reader;
                match ahead.tag() {
                    Ok(Some((next, next_wire))) if next == number => (wire, *reader) = (next_wire, ahead),
                    _ => break,
                }
            }
            object.insert(field.name, items);
            Ok(())
        }
        Card::Map => {
            expect(field, wire, BYTES)?;
            let (key, value) = entry(field, reader.bytes()?, depth)?;
            object.object_entry(field.name).insert(Key::new(&key), value);
            Ok(())
        }
    }
}

fn one(
    field: &'static Field,
    wire: u8,
    reader: &mut Reader<'_>,
    object: &mut Object,
    depth: usize,
) -> Result<(), DecodeError> {
    if field.kind == Kind::Message {
        expect(field, wire, BYTES)?;
        let bytes = reader.bytes()?;
        if let Some(Value::Object(present)) = object.get_mut(field.name) {
            return message(field.target, bytes, present, depth + 1);
        }
        let mut inner = Object::new();
        message(field.target, bytes, &mut inner, depth + 1)?;
        if field.pointer || !inner.is_empty() {
            object.insert(field.name, inner);
        }
        return Ok(());
    }
    let value = single(field, wire, reader, depth)?;
    if field.pointer || !is_zero(field.kind, &value) {
        object.insert(field.name, value);
    } else {
        object.remove(field.name);
    }
    Ok(())
}

/// One item, or all items of a packed list.
fn items_of(
    field: &'static Field,
    wire: u8,
    reader: &mut Reader<'_>,
    items: &mut Vec<Value>,
    depth: usize,
) -> Result<(), DecodeError> {
    let packable = match field.kind {
        Kind::Bool | Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 => Some(VARINT),
        Kind::Double => Some(FIXED64),
        _ => None,
    };
    let Some(each) = packable.filter(|_| wire == BYTES) else {
        items.push(single(field, wire, reader, depth)?);
        return Ok(());
    };
    let mut packed = Reader::new(reader.bytes()?);
    while !packed.is_at_end() {
        items.push(single(field, each, &mut packed, depth)?);
    }
    Ok(())
}

fn entry(field: &'static Field, bytes: &[u8], depth: usize) -> Result<(String, Value), DecodeError> {
    let mut reader = Reader::new(bytes);
    let (mut key, mut value) = (String::new(), None);
    while let Some((number, wire)) = reader.tag()? {
        match number {
            1 => {
                expect(field, wire, BYTES)?;
                key.clear();
                push_lossy(reader.bytes()?, &mut key);
            }
            2 => value = Some(single(field, wire, &mut reader, depth)?),
            _ => reader.skip(wire)?,
        }
    }
    // A map of bytes or of lists has no entry without: Go makes them empty.
    let absent = || match field.kind {
        Kind::Bytes => Value::from(""),
        Kind::StringList => Value::List(Vec::new()),
        kind => zero(kind),
    };
    Ok((key, value.unwrap_or_else(absent)))
}

fn expect(field: &Field, wire: u8, expected: u8) -> Result<(), DecodeError> {
    if wire == expected { Ok(()) } else { Err(wrong_wire(field, wire)) }
}

#[cold]
fn wrong_wire(field: &Field, wire: u8) -> DecodeError {
    // Metadata is the one field that Go embeds by the name of its type.
    let name = match field.name.as_str() {
        "metadata" if field.kind == Kind::Message => {
            field.target.row().name.rsplit('.').next().unwrap_or_default()
        }
        name => name,
    };
    let initial = name.get(..1).unwrap_or_default().to_ascii_uppercase();
    let rest = name.get(1..).unwrap_or_default();
    malformed(format!("proto: wrong wireType = {wire} for field {initial}{rest}"))
}

pub(crate) fn leaf_error(error: &LeafError) -> DecodeError {
    DecodeError::new(DecodeKind::Leaf, error.message())
}

fn text(bytes: &[u8]) -> Text {
    match std::str::from_utf8(bytes) {
        Ok(text) => Text::new(text),
        Err(_) => {
            let mut out = String::new();
            push_lossy(bytes, &mut out);
            Text::from(out)
        }
    }
}

/// One value, zero or not.
fn single(
    field: &'static Field,
    wire: u8,
    reader: &mut Reader<'_>,
    depth: usize,
) -> Result<Value, DecodeError> {
    let expected = match field.kind {
        Kind::Bool | Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 => VARINT,
        Kind::Double => FIXED64,
        _ => BYTES,
    };
    expect(field, wire, expected)?;
    Ok(match field.kind {
        Kind::Bool => Value::Bool(reader.varint()? != 0),
        Kind::Int32 => Value::Int(i64::from(reader.varint()? as i32)),
        Kind::Int64 | Kind::Uint64 => Value::Int(reader.varint()? as i64),
        Kind::Uint32 => Value::Int(i64::from(reader.varint()? as u32)),
        Kind::Double => Value::Float(reader.double()?),
        Kind::String => Value::Str(text(reader.bytes()?)),
        Kind::Bytes => Value::from(bytes::encode(reader.bytes()?)),
        Kind::Message | Kind::Inline => {
            let mut inner = Object::new();
            message(field.target, reader.bytes()?, &mut inner, depth + 1)?;
            Value::Object(inner)
        }
        _ => leaf(field, reader.bytes()?, depth)?,
    })
}

/// A leaf that is a message of its own.
fn leaf(field: &'static Field, bytes: &[u8], depth: usize) -> Result<Value, DecodeError> {
    match field.kind {
        Kind::Time => {
            let seconds = timestamp(bytes)?.map(|instant| instant.seconds);
            let seconds = seconds.filter(|&seconds| seconds != time::Instant::ZERO.seconds);
            Ok(seconds.map_or(Value::Null, |seconds| Value::Str(time::text(seconds))))
        }
        Kind::MicroTime => {
            let instant = timestamp(bytes)?.filter(|instant| !instant.is_zero());
            Ok(instant.map_or(Value::Null, |instant| Value::Str(time::micro_text(instant))))
        }
        Kind::Duration => {
            let nanos = varint_of(bytes, 1)?.unwrap_or(0) as i64;
            Ok(Value::Str(duration::text(nanos)))
        }
        Kind::Quantity => match bytes_of(bytes, 1)? {
            None => Ok(zero(field.kind)),
            Some(bytes) => {
                let text = text(bytes);
                let canonical = quantity::canonical(&text).map_err(|error| leaf_error(&error))?;
                Ok(Value::Str(Text::from(canonical)))
            }
        },
        Kind::IntOrString => int_or_string(bytes),
        Kind::StringList => strings(bytes, 1).map(Value::List),
        Kind::SchemaOrArray | Kind::SchemaOrBool | Kind::SchemaOrStringArray => {
            schema_or(field, bytes, depth)
        }
        _ => match bytes_of(bytes, 1)? {
            None | Some(b"") => Ok(Value::Null),
            Some(bytes) => raw_text(bytes).map(Value::Raw),
        },
    }
}

/// Seconds and nanoseconds; none where the message is empty, which is how a zero time is written.
pub(crate) fn timestamp(bytes: &[u8]) -> Result<Option<time::Instant>, DecodeError> {
    if bytes.is_empty() {
        return Ok(None);
    }
    let (mut seconds, mut nanos) = (0_i64, 0_i32);
    let mut reader = Reader::new(bytes);
    while let Some((number, wire)) = reader.tag()? {
        match (number, wire) {
            (1, VARINT) => seconds = reader.varint()? as i64,
            (2, VARINT) => nanos = reader.varint()? as i32,
            _ => reader.skip(wire)?,
        }
    }
    // To the microsecond, towards zero; then normalised.
    let nanos = i64::from(nanos / 1000 * 1000);
    let seconds = seconds.saturating_add(nanos.div_euclid(1_000_000_000));
    Ok(Some(time::Instant { seconds, nanos: nanos.rem_euclid(1_000_000_000) as u32 }))
}

/// The last varint of that number.
pub(crate) fn varint_of(bytes: &[u8], wanted: u32) -> Result<Option<u64>, DecodeError> {
    let mut reader = Reader::new(bytes);
    let mut found = None;
    while let Some((number, wire)) = reader.tag()? {
        if number == wanted && wire == VARINT {
            found = Some(reader.varint()?);
        } else {
            reader.skip(wire)?;
        }
    }
    Ok(found)
}

/// The last bytes of that number.
pub(crate) fn bytes_of(bytes: &[u8], wanted: u32) -> Result<Option<&[u8]>, DecodeError> {
    let mut reader = Reader::new(bytes);
    let mut found = None;
    while let Some((number, wire)) = reader.tag()? {
        if number == wanted && wire == BYTES {
            found = Some(reader.bytes()?);
        } else {
            reader.skip(wire)?;
        }
    }
    Ok(found)
}

fn int_or_string(bytes: &[u8]) -> Result<Value, DecodeError> {
    match varint_of(bytes, 1)?.unwrap_or(0) {
        0 => Ok(Value::Int(i64::from(varint_of(bytes, 2)?.unwrap_or(0) as i32))),
        1 => Ok(Value::Str(text(bytes_of(bytes, 3)?.unwrap_or_default()))),
        _ => Err(DecodeError::new(DecodeKind::Leaf, "impossible IntOrString.Type")),
    }
}

fn strings(bytes: &[u8], wanted: u32) -> Result<Vec<Value>, DecodeError> {
    let mut reader = Reader::new(bytes);
    let mut items = Vec::new();
    while let Some((number, wire)) = reader.tag()? {
        if number == wanted && wire == BYTES {
            items.push(Value::Str(text(reader.bytes()?)));
        } else {
            reader.skip(wire)?;
        }
    }
    Ok(items)
}

/// A schema, or what may stand in its place.
fn schema_or(field: &'static Field, bytes: &[u8], depth: usize) -> Result<Value, DecodeError> {
    let number = if field.kind == Kind::SchemaOrBool { 2 } else { 1 };
    let schema = |bytes: &[u8]| {
        let mut object = Object::new();
        message(field.target, bytes, &mut object, depth + 1)?;
        Ok(Value::Object(object))
    };
    let mut reader = Reader::new(bytes);
    let (mut one, mut many, mut allows) = (None, Vec::new(), false);
    while let Some((at, wire)) = reader.tag()? {
        match (at, wire, field.kind) {
            (1, VARINT, Kind::SchemaOrBool) => allows = reader.varint()? != 0,
            (at, BYTES, _) if at == number => one = Some(schema(reader.bytes()?)?),
            (2, BYTES, Kind::SchemaOrArray) => many.push(schema(reader.bytes()?)?),
            (2, BYTES, Kind::SchemaOrStringArray) => many.push(Value::Str(text(reader.bytes()?))),
            _ => reader.skip(wire)?,
        }
    }
    Ok(match (one, field.kind) {
        (Some(schema), Kind::SchemaOrBool) => schema,
        (None, Kind::SchemaOrBool) => Value::Bool(allows),
        _ if !many.is_empty() => Value::List(many),
        (one, _) => one.unwrap_or(Value::Null),
    })
}
