//! Holds the rows against generated.proto: every field, its number, how often it comes and its wire type.

use super::model::{Row, Type, Types};
use super::proto::{Label, ProtoField};
use super::source::{Card, Tree};

/// Where the rows and the messages differ; nothing is to differ.
pub(crate) fn against_messages(tree: &Tree, types: &Types) -> Vec<String> {
    let mut problems = vec![];
    for (name, ty) in types {
        let message = tree.packages.get(&ty.go.package).and_then(|p| p.messages.get(&ty.go.name));
        match message {
            Some(fields) => differences(name, ty, fields, &mut problems),
            None if ty.proto.is_empty() => {}
            None => problems.push(format!("{name}: protobuf tags but no message")),
        }
    }
    problems
}

fn differences(name: &str, ty: &Type, fields: &[ProtoField], problems: &mut Vec<String>) {
    let mut fields: Vec<_> = fields.iter().collect();
    fields.sort_by_key(|field| field.number);
    let ours: Vec<u16> = ty.proto.iter().map(|row| row.number).collect();
    let theirs: Vec<u16> = fields.iter().map(|field| field.number).collect();
    if ours != theirs {
        problems.push(format!("{name}: numbers {ours:?}, the message has {theirs:?}"));
        return;
    }
    for (row, field) in ty.proto.iter().zip(fields) {
        if label(row.card) != field.label || !wire_type_is(row, &field.ty) {
            problems.push(format!("{name}.{}: {row:?}, the message has {field:?}", field.name));
        }
    }
}

fn label(card: Card) -> Label {
    match card {
        Card::One => Label::One,
        Card::List => Label::Repeated,
        Card::Map => Label::Map,
    }
}

fn wire_type_is(row: &Row, wire: &str) -> bool {
    match row.kind {
        "Bool" => wire == "bool",
        "Int32" => wire == "int32",
        "Int64" => wire == "int64",
        "Uint32" => wire == "uint32",
        "Uint64" => wire == "uint64",
        "Double" => wire == "double",
        "String" => wire == "string",
        "Bytes" => wire == "bytes",
        "Message" | "Inline" => row.target.as_ref().is_some_and(|target| target.name == wire),
        "Json" => wire == "JSON",
        "SchemaOrArray" => wire == "JSONSchemaPropsOrArray",
        "SchemaOrBool" => wire == "JSONSchemaPropsOrBool",
        "SchemaOrStringArray" => wire == "JSONSchemaPropsOrStringArray",
        "StringList" => wire == "Verbs" || wire == "ExtraValue",
        leaf => wire == leaf,
    }
}
