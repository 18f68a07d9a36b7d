//! OpenAPI documents as protobuf: the messages of gnostic's OpenAPIv2.proto and OpenAPIv3.proto, as far
//! as the documents use them.
//!
//! A table says for each JSON member which field it is; one walker encodes by it.

use keelson_api::codec::{json, yaml};
use keelson_api::tree::{Object, Value};

/// How a JSON value becomes a message.
pub(crate) enum Wire {
    /// Members are fields; those that start with `x-` go to the field of that number, with their names.
    Message(&'static [(&'static str, u32, Of)], u32),
    /// Members are pairs of name and value in the field of that number.
    Named(u32, &'static Self),
    /// The message is the field of that number of another one.
    Wrap(u32, &'static Self),
    /// The first where there is a `$ref`, the second elsewhere.
    Either(&'static Self, &'static Self),
    /// By the member `in`.
    Place(&'static [(&'static str, &'static Self)]),
    /// A text, or texts, in field 1.
    Texts,
    /// OpenAPI v3's default: a number (1), a truth value (2) or a text (3); nothing for others.
    Scalar,
    /// Any value: its YAML in field 2.
    Any,
}

/// What a field holds.
pub(crate) enum Of {
    /// A text.
    Text,
    /// Texts.
    Texts,
    /// A truth value.
    Bool,
    /// A message.
    One(&'static Wire),
    /// Messages.
    Many(&'static Wire),
}

use Of::{Bool, Many, One, Text, Texts};
use Wire::{Any, Either, Message, Named, Place, Scalar, Wrap};

/// No field takes extensions.
const NONE: u32 = 0;

/// OpenAPI v2.
pub(crate) static V2: Wire = Message(
    &[
        ("swagger", 1, Text),
        ("info", 2, One(&INFO_2)),
        ("paths", 8, One(&Named(2, &PATH_2))),
        ("definitions", 9, One(&Named(1, &SCHEMA_2))),
        ("parameters", 10, One(&Named(1, &PARAMETER_2))),
        ("security", 12, Many(&Named(1, &Wire::Texts))),
        ("securityDefinitions", 13, One(&Named(1, &Wrap(2, &KEY_2)))),
    ],
    16,
);

static INFO_2: Wire = Message(&[("title", 1, Text), ("version", 2, Text)], 7);

static KEY_2: Wire =
    Message(&[("type", 1, Text), ("name", 2, Text), ("in", 3, Text), ("description", 4, Text)], 5);

static PATH_2: Wire = Message(
    &[
        ("get", 2, One(&OPERATION_2)),
        ("put", 3, One(&OPERATION_2)),
        ("post", 4, One(&OPERATION_2)),
        ("delete", 5, One(&OPERATION_2)),
        ("options", 6, One(&OPERATION_2)),
        ("head", 7, One(&OPERATION_2)),
        ("patch", 8, One(&OPERATION_2)),
        ("parameters", 9, Many(&PARAMETER_ITEM_2)),
    ],
    10,
);

static OPERATION_2: Wire = Message(
    &[
        ("tags", 1, Texts),
        ("description", 3, Text),
        ("operationId", 5, Text),
        ("produces", 6, Texts),
        ("consumes", 7, Texts),
        ("parameters", 8, Many(&PARAMETER_ITEM_2)),
        ("responses", 9, One(&Named(1, &Wrap(1, &RESPONSE_2)))),
        ("schemes", 10, Texts),
        ("deprecated", 11, Bool),
    ],
    13,
);

static RESPONSE_2: Wire = Message(&[("description", 1, Text), ("schema", 2, One(&Wrap(1, &SCHEMA_2)))], 5);

static REFERENCE: Wire = Message(&[("$ref", 1, Text)], NONE);

static PARAMETER_ITEM_2: Wire = Either(&Wrap(2, &REFERENCE), &Wrap(1, &PARAMETER_2));

static PARAMETER_2: Wire = Place(&[
    ("body", &Wrap(1, &BODY_2)),
    ("query", &Wrap(2, &Wrap(3, &QUERY_2))),
    ("path", &Wrap(2, &Wrap(4, &IN_PATH_2))),
]);

static BODY_2: Wire = Message(
    &[
        ("description", 1, Text),
        ("name", 2, Text),
        ("in", 3, Text),
        ("required", 4, Bool),
        ("schema", 5, One(&SCHEMA_2)),
    ],
    6,
);

static QUERY_2: Wire = Message(
    &[
        ("required", 1, Bool),
        ("in", 2, Text),
        ("description", 3, Text),
        ("name", 4, Text),
        ("type", 6, Text),
        ("format", 7, Text),
        ("uniqueItems", 20, Bool),
    ],
    23,
);

static IN_PATH_2: Wire = Message(
    &[
        ("required", 1, Bool),
        ("in", 2, Text),
        ("description", 3, Text),
        ("name", 4, Text),
        ("type", 5, Text),
        ("format", 6, Text),
        ("uniqueItems", 19, Bool),
    ],
    22,
);

static SCHEMA_2: Wire = Message(
    &[
        ("$ref", 1, Text),
        ("format", 2, Text),
        ("description", 4, Text),
        ("default", 5, One(&Any)),
        ("required", 19, Texts),
        ("enum", 20, Many(&Any)),
        ("additionalProperties", 21, One(&Wrap(1, &SCHEMA_2))),
        ("type", 22, One(&Wire::Texts)),
        ("items", 23, One(&Wrap(1, &SCHEMA_2))),
        ("allOf", 24, Many(&SCHEMA_2)),
        ("properties", 25, One(&Named(1, &SCHEMA_2))),
    ],
    31,
);

/// OpenAPI v3.
pub(crate) static V3: Wire = Message(
    &[
        ("openapi", 1, Text),
        ("info", 2, One(&INFO_3)),
        ("paths", 4, One(&Named(1, &PATH_3))),
        ("components", 5, One(&COMPONENTS_3)),
    ],
    9,
);

static INFO_3: Wire = Message(&[("title", 1, Text), ("version", 6, Text)], 7);

static COMPONENTS_3: Wire = Message(
    &[("schemas", 1, One(&Named(1, &SCHEMA_3))), ("securitySchemes", 7, One(&Named(1, &Wrap(1, &KEY_3))))],
    10,
);

static KEY_3: Wire =
    Message(&[("type", 1, Text), ("description", 2, Text), ("name", 3, Text), ("in", 4, Text)], 9);

static PATH_3: Wire = Message(
    &[
        ("get", 4, One(&OPERATION_3)),
        ("put", 5, One(&OPERATION_3)),
        ("post", 6, One(&OPERATION_3)),
        ("delete", 7, One(&OPERATION_3)),
        ("options", 8, One(&OPERATION_3)),
        ("head", 9, One(&OPERATION_3)),
        ("patch", 10, One(&OPERATION_3)),
        ("parameters", 13, Many(&Wrap(1, &PARAMETER_3))),
    ],
    14,
);

static OPERATION_3: Wire = Message(
    &[
        ("tags", 1, Texts),
        ("description", 3, Text),
        ("operationId", 5, Text),
        ("parameters", 6, Many(&Wrap(1, &PARAMETER_3))),
        ("requestBody", 7, One(&Wrap(1, &BODY_3))),
        ("responses", 8, One(&Named(2, &Wrap(1, &RESPONSE_3)))),
        ("deprecated", 10, Bool),
    ],
    13,
);

static PARAMETER_3: Wire = Message(
    &[
        ("name", 1, Text),
        ("in", 2, Text),
        ("description", 3, Text),
        ("required", 4, Bool),
        ("schema", 10, One(&SCHEMA_3)),
    ],
    14,
);

static BODY_3: Wire =
    Message(&[("description", 1, Text), ("content", 2, One(&Named(1, &MEDIA_3))), ("required", 3, Bool)], 4);

static RESPONSE_3: Wire = Message(&[("description", 1, Text), ("content", 3, One(&Named(1, &MEDIA_3)))], 5);

static MEDIA_3: Wire = Message(&[("schema", 1, One(&SCHEMA_3))], 5);

static SCHEMA_3: Wire = Either(&Wrap(2, &REFERENCE), &Wrap(1, &OWN_SCHEMA_3));

static OWN_SCHEMA_3: Wire = Message(
    &[
        ("uniqueItems", 20, Bool),
        ("required", 23, Texts),
        ("enum", 24, Many(&Any)),
        ("type", 25, Text),
        ("allOf", 26, Many(&SCHEMA_3)),
        ("oneOf", 27, Many(&SCHEMA_3)),
        ("items", 30, One(&Wrap(1, &SCHEMA_3))),
        ("properties", 31, One(&Named(1, &SCHEMA_3))),
        ("additionalProperties", 32, One(&Wrap(1, &SCHEMA_3))),
        ("default", 33, One(&Scalar)),
        ("description", 34, Text),
        ("format", 35, Text),
    ],
    36,
);

impl Wire {
    /// Writes the message of a value.
    pub(crate) fn encode(&self, value: &Value, out: &mut Vec<u8>) {
        match (self, value) {
            (Message(fields, extension), Value::Object(object)) => message(fields, *extension, object, out),
            (Named(number, wire), Value::Object(object)) => {
                for (name, value) in object.iter() {
                    pair(*number, name.as_str(), wire, value, out);
                }
            }
            (Wrap(number, wire), _) => field(*number, out, |out| wire.encode(value, out)),
            (Either(reference, own), Value::Object(object)) => {
                if object.contains("$ref") { reference } else { own }.encode(value, out);
            }
            (Place(places), Value::Object(object)) => {
                let place = places.iter().find(|(place, _)| *place == object.text("in"));
                if let Some((_, wire)) = place {
                    wire.encode(value, out);
                }
            }
            (Self::Texts, Value::Str(one)) => text(1, one, out),
            (Self::Texts, Value::List(all)) => {
                all.iter().filter_map(Value::as_str).for_each(|one| text(1, one, out))
            }
            (Scalar, Value::Int(n)) => double(*n as f64, out),
            (Scalar, Value::Float(n)) => double(*n, out),
            (Scalar, Value::Bool(is)) => out.extend([2 << 3, u8::from(*is)]),
            (Scalar, Value::Str(one)) => text(3, one, out),
            (Any, _) => text(2, &as_yaml(value), out),
            _ => {}
        }
    }
}

fn message(fields: &[(&str, u32, Of)], extension: u32, object: &Object, out: &mut Vec<u8>) {
    for (name, number, of) in fields {
        let Some(value) = object.get(*name) else { continue };
        match (of, value) {
            (Text, Value::Str(one)) if !one.is_empty() => text(*number, one, out),
            (Texts, Value::List(all)) => {
                all.iter().filter_map(Value::as_str).for_each(|one| text(*number, one, out))
            }
            (Bool, Value::Bool(true)) => {
                varint(u64::from(*number) << 3, out);
                out.push(1);
            }
            (One(wire), value) => field(*number, out, |out| wire.encode(value, out)),
            (Many(wire), Value::List(all)) => {
                all.iter().for_each(|one| field(*number, out, |out| wire.encode(one, out)));
            }
            _ => {}
        }
    }
    if extension != NONE {
        for (name, value) in object.iter().filter(|(name, _)| name.as_str().starts_with("x-")) {
            pair(extension, name.as_str(), &Any, value, out);
        }
    }
}

fn pair(number: u32, name: &str, wire: &Wire, value: &Value, out: &mut Vec<u8>) {
    field(number, out, |out| {
        text(1, name, out);
        field(2, out, |out| wire.encode(value, out));
    });
}

/// A field with a message, whose length is known when it has been written.
fn field(number: u32, out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
    varint((u64::from(number) << 3) | 2, out);
    let start = out.len();
    write(out);
    let mut length = Vec::with_capacity(5);
    varint((out.len() - start) as u64, &mut length);
    out.splice(start..start, length);
}

fn text(number: u32, text: &str, out: &mut Vec<u8>) {
    varint((u64::from(number) << 3) | 2, out);
    varint(text.len() as u64, out);
    out.extend_from_slice(text.as_bytes());
}

fn double(n: f64, out: &mut Vec<u8>) {
    out.push((1 << 3) | 1);
    out.extend_from_slice(&n.to_le_bytes());
}

fn varint(mut n: u64, out: &mut Vec<u8>) {
    while n >= 0x80 {
        out.push((n as u8 & 0x7f) | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

fn as_yaml(value: &Value) -> String {
    let (mut text, mut out) = (Vec::new(), Vec::new());
    json::write(value, &mut text);
    if yaml::from_json(&text, &mut out).is_err() {
        out = text;
    }
    String::from_utf8(out).unwrap_or_default()
}
