//! Structs as Go's encoding/json prints upstream's internal types: Go's field names, every field.
//!
//! Internal types carry no JSON names; errors that show a whole struct show it so.

use super::Shown;
use keelson_api::catalogue::{Card, Field, Kind, TypeId};
use keelson_api::codec::json;
use keelson_api::tree::{Object, Value};

/// A struct of an internal type that has the members of a published one.
pub(crate) struct GoJson<'a>(pub(crate) TypeId, pub(crate) &'a Object);

impl Shown for GoJson<'_> {
    fn shown(&self) -> String {
        let mut out = String::new();
        write_struct(self.0, Some(self.1), &mut out);
        out
    }
}

/// Parts of names that Go writes in capitals.
const CAPITALS: &[(&str, &str)] = &[
    ("apiGroup", "APIGroup"),
    ("apiVersion", "APIVersion"),
    ("csi", "CSI"),
    ("dnsConfig", "DNSConfig"),
    ("dnsPolicy", "DNSPolicy"),
    ("fc", "FC"),
    ("fsGroup", "FSGroup"),
    ("fsGroupChangePolicy", "FSGroupChangePolicy"),
    ("fsType", "FSType"),
    ("gmsaCredentialSpec", "GMSACredentialSpec"),
    ("gmsaCredentialSpecName", "GMSACredentialSpecName"),
    ("grpc", "GRPC"),
    ("httpGet", "HTTPGet"),
    ("httpHeaders", "HTTPHeaders"),
    ("ip", "IP"),
    ("iscsi", "ISCSI"),
    ("nfs", "NFS"),
    ("os", "OS"),
    ("rbd", "RBD"),
    ("seLinuxChangePolicy", "SELinuxChangePolicy"),
    ("seLinuxOptions", "SELinuxOptions"),
    ("tcpSocket", "TCPSocket"),
    ("tty", "TTY"),
    ("uid", "UID"),
];

/// Go's name of a field.
pub(crate) fn go_name(name: &str) -> String {
    if let Ok(at) = CAPITALS.binary_search_by(|(json, _)| (*json).cmp(name)) {
        return CAPITALS[at].1.to_owned();
    }
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

fn write_struct(ty: TypeId, object: Option<&Object>, out: &mut String) {
    out.push('{');
    for (at, field) in ty.row().json.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push('"');
        out.push_str(&go_name(field.name.as_str()));
        out.push_str("\":");
        write_field(field, object.and_then(|object| object.get(field.name)), out);
    }
    out.push('}');
}

fn write_field(field: &Field, value: Option<&Value>, out: &mut String) {
    match (field.card, value) {
        (Card::One, None) => write_zero(field, out),
        (Card::List | Card::Map, None) => out.push_str("null"),
        (Card::One, Some(value)) => write_single(field, value, out),
        (Card::List, Some(Value::List(items))) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_single(field, item, out);
            }
            out.push(']');
        }
        (Card::List | Card::Map, Some(value)) => write_text(value, out),
    }
}

fn write_zero(field: &Field, out: &mut String) {
    if field.pointer {
        return out.push_str("null");
    }
    match field.kind {
        Kind::Message => write_struct(field.target, None, out),
        Kind::Bool => out.push_str("false"),
        Kind::String | Kind::Duration => out.push_str("\"\""),
        Kind::Quantity => out.push_str("\"0\""),
        Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 | Kind::Double | Kind::IntOrString => {
            out.push('0');
        }
        Kind::Bytes
        | Kind::Inline
        | Kind::Time
        | Kind::MicroTime
        | Kind::RawExtension
        | Kind::FieldsV1
        | Kind::Json
        | Kind::StringList
        | Kind::SchemaOrArray
        | Kind::SchemaOrBool
        | Kind::SchemaOrStringArray => out.push_str("null"),
    }
}

fn write_single(field: &Field, value: &Value, out: &mut String) {
    match value {
        Value::Object(object) if field.kind == Kind::Message => write_struct(field.target, Some(object), out),
        other => write_text(other, out),
    }
}

fn write_text(value: &Value, out: &mut String) {
    let mut bytes = Vec::new();
    json::write(value, &mut bytes);
    out.push_str(&String::from_utf8_lossy(&bytes));
}

/// A struct with one space of indent, a member a line.
pub(crate) fn indented(ty: TypeId, object: &Object) -> String {
    let mut compact = String::new();
    write_struct(ty, Some(object), &mut compact);
    let mut out = String::with_capacity(compact.len() * 2);
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let mut chars = compact.chars().peekable();
    let line = |depth: usize, out: &mut String| {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', depth));
    };
    while let Some(c) = chars.next() {
        if quoted {
            out.push(c);
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        match c {
            '{' | '[' => {
                out.push(c);
                if let Some(close) = chars.next_if(|next| matches!(next, '}' | ']')) {
                    out.push(close);
                } else {
                    depth += 1;
                    line(depth, &mut out);
                }
            }
            '}' | ']' => {
                depth -= 1;
                line(depth, &mut out);
                out.push(c);
            }
            ',' => {
                out.push(c);
                line(depth, &mut out);
            }
            ':' => out.push_str(": "),
            other => {
                quoted = other == '"';
                out.push(other);
            }
        }
    }
    out
}
