//! YAML text to an untyped tree.

use super::super::json::{number, quote, write_float};
use super::super::{DecodeError, DecodeKind, Diagnostics};
use super::faults::{fault, syntax, too_deep};
use super::scalar::{Meaning, resolve, resolve_tagged};
use super::write::general;
use crate::leaf::bytes;
use crate::tree::{Key, MAX_DEPTH, Object, Text, Value};
use granit_parser::{Event, Parser, ScalarStyle, Tag};
use std::borrow::Cow;
use std::collections::HashMap;

/// Reads the first document.
pub(super) fn document(body: &[u8], diag: &mut Diagnostics) -> Result<Value, DecodeError> {
    let text = std::str::from_utf8(body).map_err(|_| fault("invalid leading UTF-8 octet"))?;
    if text.chars().any(|c| !readable(c)) {
        return Err(fault("control characters are not allowed"));
    }
    let graph = Graph::load(text)?;
    let mut reader = Reader {
        graph: &graph,
        open: vec![false; graph.nodes.len()],
        duplicates: Vec::new(),
        duplicate_bytes: 0,
        steps: 0,
        aliased: 0,
        aliased_bytes: 0,
        alias_depth: 0,
        endless: false,
    };
    let value = match graph.nodes.is_empty() {
        true => Value::Null,
        false => reader.value(0, 1)?,
    };
    if reader.endless {
        check_finite(&value)?;
    }
    if !reader.duplicates.is_empty() {
        diag.push(format!("yaml: unmarshal errors:\n  {}", reader.duplicates.join("\n  ")));
    }
    Ok(value)
}

/// What may stand in YAML text as it is.
const fn readable(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}')
        || c as u32 > 0xffff
}

/// The document's nodes, in the order of the text; the first is the root.
struct Graph<'a> {
    nodes: Vec<Node<'a>>,
}

struct Node<'a> {
    line: usize,
    what: What<'a>,
}

enum What<'a> {
    Scalar {
        text: Cow<'a, str>,
        plain: bool,
        tag: Option<String>,
    },
    List(Vec<usize>),
    /// Keys and values in turn.
    Map(Vec<usize>),
    Alias {
        name: String,
        of: usize,
    },
}

impl<'a> Graph<'a> {
    fn load(text: &'a str) -> Result<Self, DecodeError> {
        let options = granit_parser::options! {
            emit_comments: false,
            emit_unresolved_aliases: true,
            emit_anchor_events: true,
            flow_nesting_limit: MAX_DEPTH,
            block_nesting_limit: MAX_DEPTH,
        };
        let mut nodes: Vec<Node<'a>> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut anchors: HashMap<usize, usize> = HashMap::new();
        let mut last_line = 1;
        for event in Parser::new_from_str_with_options(text, options) {
            let (event, span) = event.map_err(|error| syntax(&error))?;
            let tagged = span.tag_start.map_or(usize::MAX, |tag| tag.line());
            let mut line = span.start.line().min(tagged);
            let (what, anchor) = match event {
                Event::Scalar(text, style, anchor, tag) => {
                    if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
                        // It begins with its header, which stands on the line of its key.
                        line = last_line;
                    }
                    let (plain, tag) = (style == ScalarStyle::Plain, tag.map(|tag| long_tag(&tag)));
                    (What::Scalar { text, plain, tag }, anchor)
                }
                Event::SequenceStart(_, anchor, _) => (What::List(Vec::new()), anchor),
                Event::MappingStart(_, anchor, _) => (What::Map(Vec::new()), anchor),
                Event::Alias(id) => {
                    let name = span.slice(text).and_then(|name| name.strip_prefix('*'));
                    let name = name.unwrap_or_default().to_owned();
                    let of = *anchors.get(&id).ok_or_else(|| unknown_anchor(&name))?;
                    (What::Alias { name, of }, 0)
                }
                Event::UnresolvedAlias(name) => return Err(unknown_anchor(&name)),
                Event::SequenceEnd | Event::MappingEnd => {
                    open.pop();
                    continue;
                }
                // A node begins where its anchor stands.
                Event::Anchor(..) => {
                    if let Some(node) = nodes.last_mut() {
                        node.line = node.line.min(span.start.line());
                        last_line = node.line;
                    }
                    continue;
                }
                // Only the first document counts.
                Event::DocumentEnd => break,
                _ => continue,
            };
            let at = nodes.len();
            if let Some(parent) = open.last()
                && let What::List(items) | What::Map(items) = &mut nodes[*parent].what
            {
                items.push(at);
            }
            if anchor != 0 {
                anchors.insert(anchor, at);
            }
            if matches!(what, What::List(_) | What::Map(_)) {
                open.push(at);
            }
            nodes.push(Node { line, what });
            last_line = line;
        }
        Ok(Self { nodes })
    }
}

#[cold]
fn unknown_anchor(name: &str) -> DecodeError {
    fault(format_args!("unknown anchor '{name}' referenced"))
}

/// A tag's full name.
fn long_tag(tag: &Tag) -> String {
    let (handle, suffix) = (tag.handle(), tag.suffix());
    format!("{handle}{suffix}")
}

/// How many bytes of text aliases may bring in: as much again as the largest body holds, twice over.
const ALIASED_BYTES: usize = 6 << 20;

/// How many bytes reports of keys that came twice may have before further ones are passed over.
const DUPLICATE_BYTES: usize = 1 << 20;

const CORE: &str = "tag:yaml.org,2002:";

struct Reader<'g> {
    graph: &'g Graph<'g>,
    /// Aliases that are being followed.
    open: Vec<bool>,
    duplicates: Vec<String>,
    duplicate_bytes: usize,
    steps: usize,
    aliased: usize,
    /// Bytes of text that aliases have brought in.
    aliased_bytes: usize,
    alias_depth: usize,
    /// There was an infinity or no number. It counts only where it stays: JSON cannot say it.
    endless: bool,
}

impl Reader<'_> {
    /// Counts a step. Small documents may consist of aliases almost wholly, large ones hardly.
    fn step(&mut self) -> Result<(), DecodeError> {
        const LOW: f64 = 400_000.0;
        const HIGH: f64 = 4_000_000.0;
        self.steps += 1;
        self.aliased += usize::from(self.alias_depth > 0);
        let steps = self.steps as f64;
        let allowed = 0.99 - 0.89 * ((steps - LOW) / (HIGH - LOW)).clamp(0.0, 1.0);
        if self.aliased > 100 && self.steps > 1000 && self.aliased as f64 / steps > allowed {
            return Err(fault("document contains excessive aliasing"));
        }
        Ok(())
    }

    /// Counts text that is copied because of an alias. go-yaml only counts steps: there a long text of which
    /// there are many aliases takes all memory.
    fn copy(&mut self, text: &str) -> Result<(), DecodeError> {
        if self.alias_depth > 0 {
            self.aliased_bytes += text.len();
        }
        if self.aliased_bytes > ALIASED_BYTES {
            return Err(fault("document contains excessive aliasing"));
        }
        Ok(())
    }

    fn value(&mut self, at: usize, depth: usize) -> Result<Value, DecodeError> {
        self.step()?;
        if depth > MAX_DEPTH {
            return Err(too_deep());
        }
        let graph = self.graph;
        match &graph.nodes[at].what {
            What::Alias { name, of } => {
                self.enter(at, name)?;
                let value = self.value(*of, depth + 1)?;
                self.leave(at);
                Ok(value)
            }
            What::Scalar { text, plain, tag } => {
                self.copy(text)?;
                match scalar(text, *plain, tag.as_deref())? {
                    Scalar::Text(text) => Ok(Value::Str(Text::new(&text))),
                    Scalar::Meaning(meaning) => {
                        let value = json_value(meaning, text);
                        self.endless |= matches!(value, Value::Float(f) if !f.is_finite());
                        Ok(value)
                    }
                }
            }
            What::List(items) => items
                .iter()
                .map(|&item| self.value(item, depth + 1))
                .collect::<Result<_, _>>()
                .map(Value::List),
            What::Map(_) => {
                let mut object = Object::new();
                self.fill(at, &mut object, depth)?;
                Ok(Value::Object(sorted(object)))
            }
        }
    }

    fn enter(&mut self, at: usize, name: &str) -> Result<(), DecodeError> {
        if std::mem::replace(&mut self.open[at], true) {
            return Err(fault(format_args!("anchor '{name}' value contains itself")));
        }
        self.alias_depth += 1;
        Ok(())
    }

    fn leave(&mut self, at: usize) {
        self.open[at] = false;
        self.alias_depth -= 1;
    }

    /// Adds the members of a mapping; a merge key adds those of others, in its place.
    fn fill(&mut self, at: usize, object: &mut Object, depth: usize) -> Result<(), DecodeError> {
        let graph = self.graph;
        let What::Map(members) = &graph.nodes[at].what else {
            return Err(fault("map merge requires map or sequence of maps as the value"));
        };
        for member in members.chunks_exact(2) {
            let (key, value) = (member[0], member[1]);
            if is_merge(&graph.nodes[key]) {
                self.merge(value, object, depth + 1)?;
                continue;
            }
            let key = self.key(key)?;
            let line = graph.nodes[value].line;
            let read = self.value(value, depth + 1)?;
            if object.contains(&key.name) {
                self.duplicate(line, &key.shown);
            }
            object.insert(key.name, read);
        }
        Ok(())
    }

    fn duplicate(&mut self, line: usize, key: &str) {
        if self.duplicate_bytes < DUPLICATE_BYTES {
            let problem = format!("line {line}: key {key} already set in map");
            self.duplicate_bytes += problem.len();
            self.duplicates.push(problem);
        }
    }

    fn merge(&mut self, at: usize, object: &mut Object, depth: usize) -> Result<(), DecodeError> {
        self.step()?;
        if depth > MAX_DEPTH {
            return Err(too_deep());
        }
        let graph = self.graph;
        match &graph.nodes[at].what {
            What::Alias { name, of } => {
                self.enter(at, name)?;
                self.fill(*of, object, depth)?;
                self.leave(at);
                Ok(())
            }
            // Earlier ones take precedence, so they come last.
            What::List(items) => items.iter().rev().try_for_each(|&item| {
                if matches!(graph.nodes[item].what, What::List(_)) {
                    return Err(fault("map merge requires map or sequence of maps as the value"));
                }
                self.merge(item, object, depth + 1)
            }),
            _ => self.fill(at, object, depth),
        }
    }

    /// A key as text: numbers and truth values are keys too.
    fn key(&mut self, at: usize) -> Result<NamedKey, DecodeError> {
        self.step()?;
        let graph = self.graph;
        match &graph.nodes[at].what {
            What::Alias { of, .. } => match &graph.nodes[*of].what {
                What::Alias { .. } => Err(fault("invalid map key")),
                _ => {
                    self.alias_depth += 1;
                    let key = self.key(*of)?;
                    self.alias_depth -= 1;
                    Ok(key)
                }
            },
            What::Scalar { text, plain, tag } => {
                self.copy(text)?;
                let shown = match scalar(text, *plain, tag.as_deref())? {
                    Scalar::Text(text) => {
                        return Ok(NamedKey { name: Key::new(&text), shown: quote(&text) });
                    }
                    Scalar::Meaning(Meaning::Int(n)) => n.to_string(),
                    Scalar::Meaning(Meaning::Bool(b)) => b.to_string(),
                    Scalar::Meaning(Meaning::Float(f)) => general(f64::from(f as f32), Some(f as f32)),
                    Scalar::Meaning(meaning) => return Err(unsupported_key(meaning)),
                };
                Ok(NamedKey { name: Key::new(&shown), shown })
            }
            What::List(_) => Err(fault("invalid map key: []interface {}")),
            What::Map(_) => Err(fault("invalid map key: map[interface {}]interface {}")),
        }
    }
}

struct NamedKey {
    name: Key,
    /// As Go prints it in reports.
    shown: String,
}

#[cold]
fn unsupported_key(meaning: Meaning) -> DecodeError {
    let (ty, key) = match meaning {
        Meaning::Uint(n) => ("uint64", format!("0x{n:x}")),
        _ => ("%!s(<nil>)", "<nil>".to_owned()),
    };
    let message = format!("unsupported map key of type: {ty}, key: {key}");
    DecodeError::new(DecodeKind::Syntax, message)
}

fn is_merge(node: &Node<'_>) -> bool {
    match &node.what {
        What::Scalar { text, plain, tag } if text == "<<" => match tag.as_deref() {
            None => *plain,
            // Go takes what has this tag for untagged, quoted or not; values stay text.
            Some("!") => true,
            Some(tag) => tag.strip_prefix(CORE) == Some("merge"),
        },
        _ => false,
    }
}

enum Scalar<'a> {
    Text(Cow<'a, str>),
    Meaning(Meaning),
}

/// A scalar under its tag. Tags that are not YAML's own leave text.
fn scalar<'a>(text: &'a str, plain: bool, tag: Option<&str>) -> Result<Scalar<'a>, DecodeError> {
    let as_text = |text: &'a str| Ok(Scalar::Text(Cow::Borrowed(text)));
    let Some(tag) = tag else {
        return if plain { meaning(text) } else { as_text(text) };
    };
    match tag.strip_prefix(CORE) {
        Some("binary") => {
            let canonical =
                bytes::canonical(text).map_err(|_| fault("!!binary value contains invalid base64 data"))?;
            let decoded = String::from_utf8_lossy(&bytes::decode(&canonical)).into_owned();
            Ok(Scalar::Text(Cow::Owned(decoded)))
        }
        Some(short @ ("bool" | "int" | "float" | "null" | "timestamp")) => {
            let found = if short == "timestamp" { resolve(text) } else { resolve_tagged(text) };
            match (short, found) {
                ("bool", Meaning::Bool(_))
                | ("int", Meaning::Int(_) | Meaning::Uint(_))
                | ("float", Meaning::Float(_))
                | ("null", Meaning::Null) => Ok(Scalar::Meaning(found)),
                ("timestamp", Meaning::Timestamp) => as_text(text),
                ("float", Meaning::Int(n)) => Ok(Scalar::Meaning(Meaning::Float(n as f64))),
                _ => {
                    let is = name(found);
                    Err(fault(format_args!("cannot decode !!{is} `{text}` as a !!{short}")))
                }
            }
        }
        _ => as_text(text),
    }
}

fn meaning(text: &str) -> Result<Scalar<'_>, DecodeError> {
    Ok(match resolve(text) {
        Meaning::Text | Meaning::Timestamp => Scalar::Text(Cow::Borrowed(text)),
        meaning => Scalar::Meaning(meaning),
    })
}

const fn name(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Null => "null",
        Meaning::Bool(_) => "bool",
        Meaning::Int(_) | Meaning::Uint(_) => "int",
        Meaning::Float(_) => "float",
        Meaning::Timestamp => "timestamp",
        Meaning::Text => "str",
    }
}

/// What the JSON that Go makes of it is read as: a whole float has become an integer there.
fn json_value(meaning: Meaning, text: &str) -> Value {
    match meaning {
        Meaning::Null => Value::Null,
        Meaning::Bool(b) => Value::Bool(b),
        Meaning::Int(n) => Value::Int(n),
        Meaning::Uint(n) => Value::Float(n as f64),
        Meaning::Float(f) if f.is_finite() => {
            let mut printed = Vec::new();
            write_float(f, &mut printed);
            let printed = std::str::from_utf8(&printed).unwrap_or_default();
            number(printed).unwrap_or(Value::Float(f))
        }
        Meaning::Float(f) => Value::Float(f),
        Meaning::Timestamp | Meaning::Text => Value::from(text),
    }
}

fn check_finite(value: &Value) -> Result<(), DecodeError> {
    match value {
        Value::Float(f) if !f.is_finite() => {
            let shown = if f.is_nan() {
                "NaN"
            } else if *f > 0.0 {
                "+Inf"
            } else {
                "-Inf"
            };
            let message = format!("json: unsupported value: {shown}");
            Err(DecodeError::new(DecodeKind::Type, message))
        }
        Value::List(items) => items.iter().try_for_each(check_finite),
        Value::Object(object) => object.iter().try_for_each(|(_, value)| check_finite(value)),
        _ => Ok(()),
    }
}

/// Members in the order of their keys, in which Go's JSON has them.
fn sorted(object: Object) -> Object {
    if object.keys().is_sorted_by(|a, b| a.as_str() <= b.as_str()) {
        return object;
    }
    let mut members: Vec<(Key, Value)> = object.into_iter().collect();
    members.sort_unstable_by(|a, b| a.0.as_str().cmp(b.0.as_str()));
    members.into_iter().collect()
}
