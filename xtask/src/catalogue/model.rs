//! The catalogue's rows before they are written: one type for each Go struct, members flattened for
//! JSON, fields by number for protobuf.

use super::facts::{self, Facts};
use super::go::{Body, GoField};
use super::source::{Card, GoName, Tree, leaf};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;

/// When JSON leaves a field out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Omit {
    Never,
    Empty,
    Zero,
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) number: u16,
    pub(crate) kind: &'static str,
    pub(crate) target: Option<GoName>,
    pub(crate) card: Card,
    pub(crate) pointer: bool,
    pub(crate) omit: Omit,
    pub(crate) facts: Facts,
}

/// A type.
#[derive(Clone, Debug)]
pub(crate) struct Type {
    pub(crate) go: GoName,
    pub(crate) json: Vec<Row>,
    pub(crate) proto: Vec<Row>,
    pub(crate) atomic: bool,
}

/// All types by OpenAPI name.
pub(crate) type Types = BTreeMap<String, Type>;

/// Builds the types named by `roots` and all that they reach.
pub(crate) fn build(tree: &mut Tree, roots: Vec<GoName>) -> Result<Types> {
    let mut types = Types::new();
    let mut todo = roots;
    while let Some(name) = todo.pop() {
        if types.contains_key(&name.openapi()) || leaf(&name).is_some() {
            continue;
        }
        let ty = one(tree, &name).with_context(|| name.openapi())?;
        todo.extend(ty.json.iter().chain(&ty.proto).filter_map(|row| row.target.clone()));
        types.insert(name.openapi(), ty);
    }
    Ok(types)
}

fn one(tree: &mut Tree, name: &GoName) -> Result<Type> {
    let (at, fields) = fields(tree, name)?;
    let atomic = tree.declaration(name)?;
    let is_union = super::go::markers(&atomic.comments, "union").next().is_some();
    let atomic = super::go::markers(&atomic.comments, "structType").any(|v| v == "atomic");
    let mut ty = Type { go: name.clone(), json: vec![], proto: vec![], atomic };
    for field in &fields {
        member(tree, &at, field, is_union, &mut ty).with_context(|| field.name.clone())?;
    }
    ty.proto.sort_by_key(|row| row.number);
    Ok(ty)
}

/// The fields of a struct, and the type whose declaration holds them.
pub(crate) fn fields(tree: &mut Tree, name: &GoName) -> Result<(GoName, Vec<GoField>)> {
    match tree.declaration(name)?.body {
        Body::Struct(fields) => Ok((name.clone(), fields)),
        Body::Alias(of) | Body::Defined(of) => {
            let next = tree.named(name, &of)?;
            fields(tree, &next)
        }
    }
}

fn member(tree: &mut Tree, at: &GoName, field: &GoField, is_union: bool, ty: &mut Type) -> Result<()> {
    let (json, options) = field.tag("json").split_once(',').unwrap_or_else(|| (field.tag("json"), ""));
    let (number, proto_name) = number(field)?;
    let inline = field.embedded && json.is_empty();
    if json == "-" && number == 0 {
        return Ok(());
    }
    let resolved = tree.resolve(at, &field.expr)?;
    let own = if json.is_empty() { field.name.as_str() } else { json };
    let name = if json == "-" || inline { proto_name } else { own.to_owned() };
    let mut facts = facts::from_go(tree, at, field, &resolved)?;
    if is_union {
        facts.union = facts::union(field);
    }
    let row = Row {
        name,
        number,
        kind: if inline { "Inline" } else { resolved.single.kind },
        target: resolved.single.target.clone(),
        card: resolved.card,
        pointer: resolved.pointer,
        omit: omit(options, resolved.single.kind, resolved.card, resolved.pointer),
        facts,
    };
    if number != 0 {
        ty.proto.push(row.clone());
    }
    if inline {
        let inner = resolved.single.target.context("an embedded field that is no struct")?;
        if resolved.pointer {
            bail!("an embedded pointer");
        }
        let members = one(tree, &inner)?.json;
        ty.json.extend(members.into_iter().map(|row| Row { number: 0, ..row }));
    } else if json != "-" {
        ty.json.push(row);
    }
    Ok(())
}

/// Number and name of the protobuf tag; 0 where there is none.
fn number(field: &GoField) -> Result<(u16, String)> {
    let tag = field.tag("protobuf");
    if tag.is_empty() {
        return Ok((0, String::new()));
    }
    let number = tag.split(',').nth(1).context("a protobuf tag without number")?.parse()?;
    let name = tag.split(',').find_map(|part| part.strip_prefix("name="));
    let by_default = || field.name[..1].to_lowercase() + &field.name[1..];
    Ok((number, name.map_or_else(by_default, str::to_owned)))
}

/// Where both options stand, omitzero only adds something for structs.
fn omit(options: &str, kind: &str, card: Card, pointer: bool) -> Omit {
    let has = |word| options.split(',').any(|option| option == word);
    let is_struct = card == Card::One && !pointer && !SCALARS.contains(&kind);
    match (has("omitempty"), has("omitzero")) {
        (false, false) => Omit::Never,
        (true, true) if is_struct => Omit::Zero,
        (true, _) => Omit::Empty,
        (false, true) => Omit::Zero,
    }
}

/// Kinds whose Go type is no struct.
pub(crate) const SCALARS: &[&str] =
    &["Bool", "Int32", "Int64", "Uint32", "Uint64", "Double", "String", "Bytes", "StringList"];
