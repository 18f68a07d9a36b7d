//! The packages of a Kubernetes tree: where they lie, what OpenAPI calls them, what a type expression
//! resolves to.

use super::go::{Body, Constant, Decl, Expr, Package, Value, markers};
use super::proto::{self, Messages};
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A type: import path and name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct GoName {
    pub(crate) package: String,
    pub(crate) name: String,
}

impl GoName {
    pub(crate) fn new(package: &str, name: &str) -> Self {
        Self { package: package.to_owned(), name: name.to_owned() }
    }

    /// The name in OpenAPI: the host reversed, then the path.
    pub(crate) fn openapi(&self) -> String {
        format!("io.{}.{}", self.package.replacen("k8s.io/", "k8s.", 1).replace('/', "."), self.name)
    }
}

/// A package with its messages.
pub(crate) struct Source {
    pub(crate) go: Package,
    pub(crate) messages: Messages,
}

/// All packages that were asked for.
pub(crate) struct Tree {
    root: PathBuf,
    pub(crate) packages: BTreeMap<String, Source>,
}

/// What a single value is, with the type where it is a struct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Single {
    /// The variant of the catalogue's `Kind`.
    pub(crate) kind: &'static str,
    pub(crate) target: Option<GoName>,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Card {
    One,
    List,
    Map,
}

/// A resolved type expression.
#[derive(Clone, Debug)]
pub(crate) struct Resolved {
    pub(crate) single: Single,
    pub(crate) card: Card,
    pub(crate) pointer: bool,
    /// The named types on the way, outermost first: their comments carry markers.
    pub(crate) through: Vec<GoName>,
}

const META: &str = "k8s.io/apimachinery/pkg/apis/meta/v1";

/// Types that the catalogue names by a kind of their own.
const LEAVES: &[(&str, &str, &str)] = &[
    (META, "Time", "Time"),
    (META, "MicroTime", "MicroTime"),
    (META, "Duration", "Duration"),
    (META, "FieldsV1", "FieldsV1"),
    ("k8s.io/apimachinery/pkg/api/resource", "Quantity", "Quantity"),
    ("k8s.io/apimachinery/pkg/util/intstr", "IntOrString", "IntOrString"),
    ("k8s.io/apimachinery/pkg/runtime", "RawExtension", "RawExtension"),
];

/// The same for each version of apiextensions; all but JSON nest schemas.
const SCHEMA_LEAVES: &[(&str, &str)] = &[
    ("JSON", "Json"),
    ("JSONSchemaPropsOrArray", "SchemaOrArray"),
    ("JSONSchemaPropsOrBool", "SchemaOrBool"),
    ("JSONSchemaPropsOrStringArray", "SchemaOrStringArray"),
];

const APIEXTENSIONS: &str = "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/";

/// The kind and nested schema of a type that is no struct row.
pub(crate) fn leaf(name: &GoName) -> Option<Single> {
    let plain = LEAVES.iter().find(|(package, n, _)| *package == name.package && *n == name.name);
    if let Some((_, _, kind)) = plain {
        return Some(Single { kind, target: None });
    }
    if !name.package.starts_with(APIEXTENSIONS) {
        return None;
    }
    let (_, kind) = SCHEMA_LEAVES.iter().find(|(n, _)| *n == name.name)?;
    let target = (*kind != "Json").then(|| GoName::new(&name.package, "JSONSchemaProps"));
    Some(Single { kind, target })
}

fn builtin(name: &str) -> Option<&'static str> {
    Some(match name {
        "bool" => "Bool",
        "int32" | "int16" | "int8" => "Int32",
        "int64" | "int" => "Int64",
        "uint32" | "uint16" | "uint8" | "byte" => "Uint32",
        "uint64" => "Uint64",
        "float64" => "Double",
        "string" => "String",
        _ => return None,
    })
}

impl Tree {
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), packages: BTreeMap::new() }
    }

    /// Reads a package if that has not happened yet.
    pub(crate) fn load(&mut self, package: &str) -> Result<()> {
        if self.packages.contains_key(package) {
            return Ok(());
        }
        let dir = self.root.join("staging/src").join(package);
        let source =
            Source { go: Package::read(&dir)?, messages: proto::read(&dir.join("generated.proto"))? };
        self.packages.insert(package.to_owned(), source);
        Ok(())
    }

    /// Does protobuf have a message for this type?
    pub(crate) fn has_message(&self, name: &GoName) -> bool {
        self.packages.get(&name.package).is_some_and(|p| p.messages.contains_key(&name.name))
    }

    /// The declaration of a type, its package read first.
    pub(crate) fn declaration(&mut self, name: &GoName) -> Result<Decl> {
        self.load(&name.package)?;
        let types = &self.packages[&name.package].go.types;
        let (decl, _) = types.get(&name.name).with_context(|| format!("no type {name:?}"))?;
        Ok(decl.clone())
    }

    /// The type that an alias stands for, in the end.
    pub(crate) fn unalias(&self, name: GoName) -> Result<GoName> {
        match self.packages.get(&name.package).and_then(|p| p.go.types.get(&name.name)) {
            Some((Decl { body: Body::Alias(of), .. }, _)) => self.unalias(self.named(&name, of)?),
            _ => Ok(name),
        }
    }

    /// The full name of a named type expression seen in `from`'s file.
    pub(crate) fn named(&self, from: &GoName, expr: &Expr) -> Result<GoName> {
        match expr {
            Expr::Ident(name) => Ok(GoName::new(&from.package, name)),
            Expr::Qualified(local, name) => {
                let (_, imports) = &self.packages[&from.package].go.types[&from.name];
                let path = imports.get(local).with_context(|| format!("{local} in {from:?}"))?;
                Ok(GoName::new(path, name))
            }
            other => bail!("{other:?} in {from:?} is no name"),
        }
    }

    /// The text of a typed string constant; `from` is a type of the file that names it.
    pub(crate) fn constant(&mut self, from: &GoName, expr: &Expr) -> Result<String> {
        let name = self.named(from, expr)?;
        self.load(&name.package)?;
        let constants = &self.packages[&name.package].go.constants;
        let found = constants.iter().find(|c| c.name == name.name);
        match found.with_context(|| format!("no constant {name:?}"))? {
            Constant { value: Value::Text(text), .. } => Ok(text.clone()),
            Constant { value: Value::Of(other), .. } => {
                bail!("{name:?} is {other:?}: two steps are too many")
            }
        }
    }

    /// The values of an enum type, sorted; none where the type is not marked as one.
    pub(crate) fn enumeration(&mut self, name: &GoName) -> Result<Vec<String>> {
        let decl = self.declaration(name)?;
        if markers(&decl.comments, "enum").next().is_none() {
            return Ok(vec![]);
        }
        let mut values = BTreeSet::new();
        let mut others = vec![];
        for constant in self.packages[&name.package].go.constants.iter().filter(|c| c.ty == name.name) {
            match &constant.value {
                Value::Text(text) => _ = values.insert(text.clone()),
                Value::Of(expr) => others.push(expr.clone()),
            }
        }
        for expr in others {
            values.insert(self.constant(name, &expr)?);
        }
        Ok(values.into_iter().collect())
    }

    /// Resolves a type expression that stands in the declaration of `from`.
    pub(crate) fn resolve(&mut self, from: &GoName, expr: &Expr) -> Result<Resolved> {
        match expr {
            Expr::Pointer(of) => {
                let inner = self.resolve(from, of)?;
                if inner.card != Card::One || inner.pointer {
                    bail!("a pointer to {inner:?} in {from:?}");
                }
                Ok(Resolved { pointer: true, ..inner })
            }
            Expr::Slice(of) if **of == Expr::Ident("byte".to_owned()) => Ok(one("Bytes", None)),
            Expr::Slice(of) => self.many(from, of, Card::List),
            Expr::Map(of) => self.many(from, of, Card::Map),
            Expr::Interface => Ok(one("Json", None)),
            Expr::Ident(name) if builtin(name).is_some() => Ok(one(builtin(name).context("checked")?, None)),
            Expr::Ident(_) | Expr::Qualified(..) => {
                let name = self.named(from, expr)?;
                self.resolve_named(name)
            }
            Expr::Other(text) => bail!("cannot read type {text} in {from:?}"),
        }
    }

    fn many(&mut self, from: &GoName, of: &Expr, card: Card) -> Result<Resolved> {
        let inner = self.resolve(from, of)?;
        if inner.card != Card::One {
            bail!("a {card:?} of {inner:?} in {from:?}");
        }
        Ok(Resolved { card, ..inner })
    }

    fn resolve_named(&mut self, name: GoName) -> Result<Resolved> {
        if let Some(single) = leaf(&name) {
            return Ok(Resolved { single, card: Card::One, pointer: false, through: vec![] });
        }
        let decl = self.declaration(&name)?;
        match &decl.body {
            Body::Struct(_) => Ok(one("Message", Some(name))),
            Body::Alias(of) => self.resolve(&name, of),
            Body::Defined(Expr::Slice(_)) if self.has_message(&name) => Ok(one("StringList", None)),
            Body::Defined(of) => {
                let mut resolved = self.resolve(&name, of)?;
                if resolved.single.kind == "Message"
                    && resolved.card == Card::One
                    && !matches!(of, Expr::Slice(_))
                {
                    resolved.single.target = Some(name);
                    return Ok(resolved);
                }
                resolved.through.insert(0, name);
                Ok(resolved)
            }
        }
    }
}

fn one(kind: &'static str, target: Option<GoName>) -> Resolved {
    let through = target.iter().cloned().collect();
    Resolved { single: Single { kind, target }, card: Card::One, pointer: false, through }
}
