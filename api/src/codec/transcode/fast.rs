//! The short road: what Kubernetes' own encoders write, in one pass a message.
//!
//! None means "not this road", whether the input is unusual or malformed; what was written by then is
//! of no use.

use super::super::canonical::check_raw;
use super::super::json::{
    compact, scalar, write_bool, write_float, write_int, write_name, write_string, zero_text,
};
use super::super::plan::{self, Slot, To};
use super::super::proto::{bytes_of, timestamp, varint_of};
use super::super::wire::{BYTES, FIXED64, Reader, VARINT};
use crate::catalogue::{Card, Field, Kind, Omit, TypeId};
use crate::leaf::{bytes, duration, quantity, time};
use crate::tree::MAX_DEPTH;

/// Writes the members of a message.
pub(super) fn members(ty: TypeId, message: &[u8], out: &mut Vec<u8>) -> Option<()> {
    u32::try_from(message.len()).ok()?;
    let mut road = Road { document: message, spans: Vec::with_capacity(256), out };
    road.message(ty, 0, message.len(), MAX_DEPTH)
}

/// Where a member stands in the document: the value itself, or for lists and maps everything from the
/// first item's tag to the end of the last item.
#[derive(Clone, Copy, Default)]
struct Span {
    start: u32,
    end: u32,
    /// 0: the member is absent.
    number: u32,
}

struct Road<'a, 'o> {
    document: &'a [u8],
    /// The members of all messages that are open, one block each.
    spans: Vec<Span>,
    out: &'o mut Vec<u8>,
}

const fn wire_of(kind: Kind) -> u8 {
    match kind {
        Kind::Bool | Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 => VARINT,
        Kind::Double => FIXED64,
        _ => BYTES,
    }
}

fn is_zero_time(kind: Kind, instant: time::Instant) -> bool {
    // metav1.Time has no fraction.
    instant.seconds == time::Instant::ZERO.seconds && (kind == Kind::Time || instant.nanos == 0)
}

impl<'a> Road<'a, '_> {
    fn reader(&self, start: usize, end: usize) -> Reader<'a> {
        Reader::at(&self.document[..end], start)
    }

    /// Writes the members of the message at `start..end`.
    fn message(&mut self, ty: TypeId, start: usize, end: usize, depth: usize) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        let rows = ty.row().json;
        let block = self.spans.len();
        self.spans.resize(block + rows.len(), Span::default());
        self.survey(plan::of(ty), rows, block, start, end)?;
        let mut first = true;
        for (at, field) in rows.iter().enumerate() {
            let span = self.spans[block + at];
            if self.omitted(field, span)? {
                continue;
            }
            if !first {
                self.out.push(b',');
            }
            first = false;
            write_name(field, self.out);
            self.member(field, span, depth)?;
        }
        self.spans.truncate(block);
        Some(())
    }

    /// Notes where the fields of a message stand.
    fn survey(
        &mut self,
        slots: &[Slot],
        rows: &'static [Field],
        block: usize,
        start: usize,
        end: usize,
    ) -> Option<()> {
        let mut reader = self.reader(start, end);
        let mut cursor = 0;
        loop {
            let tag = reader.position();
            let Some((number, wire)) = reader.tag().ok()? else { return Some(()) };
            let Some(slot) = plan::find(slots, number, &mut cursor) else {
                reader.skip(wire).ok()?;
                continue;
            };
            match &slot.to {
                To::Member(at) => {
                    let field = &rows[*at];
                    let span = &mut self.spans[block + at];
                    let wanted = if field.card == Card::Map { BYTES } else { wire_of(field.kind) };
                    if wire != wanted {
                        return None;
                    }
                    let value = if wire == BYTES {
                        let length = reader.bytes().ok()?.len();
                        reader.position() - length
                    } else {
                        let value = reader.position();
                        reader.skip(wire).ok()?;
                        value
                    };
                    let end = reader.position() as u32;
                    if field.card == Card::One {
                        // A struct in two pieces would have to be merged.
                        if span.number != 0 && wire == BYTES && field.kind != Kind::String {
                            return None;
                        }
                        *span = Span { start: value as u32, end, number };
                    } else {
                        let start = if span.number == 0 { tag as u32 } else { span.start };
                        *span = Span { start, end, number };
                    }
                }
                To::Inlined(inner) if wire == BYTES => {
                    let length = reader.bytes().ok()?.len();
                    let end = reader.position();
                    self.survey(inner, rows, block, end - length, end)?;
                }
                _ => reader.skip(wire).ok()?,
            }
        }
    }

    /// Does Go leave the member out?
    fn omitted(&self, field: &Field, span: Span) -> Option<bool> {
        if field.omit == Omit::Never {
            return Some(false);
        }
        let value = field.card == Card::One && !field.pointer;
        if span.number == 0 {
            return Some(!value || field.omit == Omit::Zero || scalar(field.kind));
        }
        if !value {
            return Some(false);
        }
        let (start, end) = (span.start as usize, span.end as usize);
        Some(match field.kind {
            Kind::String => start == end,
            kind if scalar(kind) && wire_of(kind) == VARINT => self.reader(start, end).varint().ok()? == 0,
            Kind::Double => self.reader(start, end).double().ok()? == 0.0,
            Kind::Bytes => start == end && field.omit == Omit::Empty,
            Kind::StringList => bytes_of(&self.document[start..end], 1).ok()?.is_none(),
            _ if field.omit == Omit::Empty => false,
            Kind::Time | Kind::MicroTime => {
                let instant = timestamp(&self.document[start..end]).ok()?;
                instant.is_none_or(|instant| is_zero_time(field.kind, instant))
            }
            // Whether a struct is zero takes more than a look.
            _ => return None,
        })
    }

    fn member(&mut self, field: &'static Field, span: Span, depth: usize) -> Option<()> {
        match field.card {
            _ if span.number == 0 => self.absent(field, depth),
            Card::One => self.single(field, span.start as usize, span.end as usize, depth),
            Card::List => self.list(field, span, depth),
            Card::Map => self.map(field, span, depth),
        }
    }

    fn absent(&mut self, field: &'static Field, depth: usize) -> Option<()> {
        if field.card != Card::One || field.pointer {
            self.out.extend_from_slice(b"null");
            return Some(());
        }
        self.zero(field, depth)
    }

    /// Writes what Go prints for a zero value.
    fn zero(&mut self, field: &'static Field, depth: usize) -> Option<()> {
        if field.kind != Kind::Message {
            self.out.extend_from_slice(zero_text(field.kind));
            return Some(());
        }
        self.out.push(b'{');
        self.message(field.target, 0, 0, depth)?;
        self.out.push(b'}');
        Some(())
    }

    fn list(&mut self, field: &'static Field, span: Span, depth: usize) -> Option<()> {
        let mut reader = self.reader(span.start as usize, span.end as usize);
        let mut open = b'[';
        while let Some((number, wire)) = reader.tag().ok()? {
            if number != span.number {
                reader.skip(wire).ok()?;
                continue;
            }
            self.out.push(open);
            open = b',';
            let start = if wire == BYTES {
                let length = reader.bytes().ok()?.len();
                reader.position() - length
            } else {
                let start = reader.position();
                reader.skip(wire).ok()?;
                start
            };
            self.single(field, start, reader.position(), depth)?;
        }
        self.out.push(b']');
        Some(())
    }

    fn map(&mut self, field: &'static Field, span: Span, depth: usize) -> Option<()> {
        let mut reader = self.reader(span.start as usize, span.end as usize);
        let mut last: Option<&[u8]> = None;
        while let Some((number, wire)) = reader.tag().ok()? {
            if number != span.number {
                reader.skip(wire).ok()?;
                continue;
            }
            let length = reader.bytes().ok()?.len();
            let end = reader.position();
            let mut entry = self.reader(end - length, end);
            let (1, BYTES) = entry.tag().ok()?? else { return None };
            let key = entry.bytes().ok()?;
            if last.is_some_and(|last| last >= key) {
                return None;
            }
            self.out.push(if last.is_none() { b'{' } else { b',' });
            last = Some(key);
            write_string(std::str::from_utf8(key).ok()?, self.out);
            self.out.push(b':');
            self.entry_value(field, entry, end, depth)?;
        }
        self.out.push(b'}');
        Some(())
    }

    fn entry_value(
        &mut self,
        field: &'static Field,
        mut entry: Reader<'a>,
        end: usize,
        depth: usize,
    ) -> Option<()> {
        let Some((2, wire)) = entry.tag().ok()? else { return None };
        if wire != wire_of(field.kind) {
            return None;
        }
        let start = if wire == BYTES {
            let length = entry.bytes().ok()?.len();
            entry.position() - length
        } else {
            let start = entry.position();
            entry.skip(wire).ok()?;
            start
        };
        if entry.position() != end {
            return None;
        }
        self.single(field, start, end, depth)
    }

    /// Writes one value.
    fn single(&mut self, field: &'static Field, start: usize, end: usize, depth: usize) -> Option<()> {
        let value = &self.document[start..end];
        match field.kind {
            Kind::String => write_string(std::str::from_utf8(value).ok()?, self.out),
            Kind::Message => {
                self.out.push(b'{');
                self.message(field.target, start, end, depth)?;
                self.out.push(b'}');
            }
            Kind::Bool => write_bool(self.reader(start, end).varint().ok()? != 0, self.out),
            Kind::Int32 => write_int(i64::from(self.reader(start, end).varint().ok()? as i32), self.out),
            Kind::Uint32 => write_int(i64::from(self.reader(start, end).varint().ok()? as u32), self.out),
            Kind::Int64 | Kind::Uint64 => write_int(self.reader(start, end).varint().ok()? as i64, self.out),
            Kind::Double => write_float(self.reader(start, end).double().ok()?, self.out),
            Kind::Bytes => {
                self.out.push(b'"');
                bytes::write(value, self.out);
                self.out.push(b'"');
            }
            _ => self.leaf(field, value, start, depth)?,
        }
        Some(())
    }

    /// Writes a leaf that is a message of its own.
    fn leaf(&mut self, field: &'static Field, value: &'a [u8], start: usize, depth: usize) -> Option<()> {
        match field.kind {
            Kind::Time | Kind::MicroTime => {
                let instant = timestamp(value).ok()?;
                let Some(instant) = instant.filter(|&instant| !is_zero_time(field.kind, instant)) else {
                    self.out.extend_from_slice(b"null");
                    return Some(());
                };
                self.out.push(b'"');
                match field.kind {
                    Kind::Time => time::write(instant.seconds, self.out),
                    _ => time::write_micro(instant, self.out),
                }
                self.out.push(b'"');
            }
            Kind::Duration => {
                let nanos = varint_of(value, 1).ok()?.unwrap_or(0) as i64;
                self.out.push(b'"');
                duration::write(nanos, self.out);
                self.out.push(b'"');
            }
            Kind::Quantity => {
                let text = std::str::from_utf8(bytes_of(value, 1).ok()?.unwrap_or(b"0")).ok()?;
                self.out.push(b'"');
                self.out.extend_from_slice(quantity::canonical(text).ok()?.as_bytes());
                self.out.push(b'"');
            }
            Kind::IntOrString => match varint_of(value, 1).ok()?.unwrap_or(0) {
                0 => write_int(i64::from(varint_of(value, 2).ok()?.unwrap_or(0) as i32), self.out),
                1 => {
                    let text = bytes_of(value, 3).ok()?.unwrap_or_default();
                    write_string(std::str::from_utf8(text).ok()?, self.out);
                }
                _ => return None,
            },
            Kind::RawExtension | Kind::FieldsV1 | Kind::Json => match bytes_of(value, 1).ok()? {
                None | Some(b"") => self.out.extend_from_slice(b"null"),
                Some(raw) => {
                    check_raw(raw).ok()?;
                    std::str::from_utf8(raw).ok()?;
                    compact(raw, self.out);
                }
            },
            Kind::StringList => self.strings(value)?,
            _ => self.schema_or(field, value, start, depth)?,
        }
        Some(())
    }

    fn strings(&mut self, value: &[u8]) -> Option<()> {
        let mut reader = Reader::new(value);
        let mut open = b'[';
        while let Some(tag) = reader.tag().ok()? {
            if tag != (1, BYTES) {
                return None;
            }
            self.out.push(open);
            open = b',';
            write_string(std::str::from_utf8(reader.bytes().ok()?).ok()?, self.out);
        }
        if open == b'[' {
            self.out.push(open);
        }
        self.out.push(b']');
        Some(())
    }

    /// A schema alone is written here; what may stand in its place takes the longer road, but for the
    /// truth value.
    fn schema_or(&mut self, field: &'static Field, value: &[u8], start: usize, depth: usize) -> Option<()> {
        let mut reader = Reader::new(value);
        let mut tag = reader.tag().ok()?;
        let mut number = 1;
        if let (Kind::SchemaOrBool, Some((1, VARINT))) = (field.kind, tag) {
            let allows = reader.varint().ok()? != 0;
            number = 2;
            tag = reader.tag().ok()?;
            if tag.is_none() {
                write_bool(allows, self.out);
                return Some(());
            }
        }
        if tag? != (number, BYTES) {
            return None;
        }
        let length = reader.bytes().ok()?.len();
        let end = start + reader.position();
        if !reader.is_at_end() {
            return None;
        }
        self.out.push(b'{');
        self.message(field.target, end - length, end, depth)?;
        self.out.push(b'}');
        Some(())
    }
}
