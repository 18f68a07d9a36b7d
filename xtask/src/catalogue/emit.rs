//! Writes the rows as Rust source: one file for each API group, one for words, facts, and names.

use super::facts::Facts;
use super::kinds::Kinds;
use super::model::{Row, Type, Types};
use super::naming::{group_version, type_in_group, type_overall, upper};
use super::source::Card;
use super::spoken;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Paths, relative to the catalogue's folder, and their text.
pub(crate) type Files = BTreeMap<String, String>;

const HEAD: &str = "// Written by `cargo xtask catalogue`; do not edit.\n";

/// Everything that goes into files.
pub(crate) fn files(types: &Types, kinds: &Kinds) -> Files {
    let words = Words::new(types);
    let facts = FactNames::new(types);
    let mut files = Files::new();
    let mut groups: BTreeMap<String, String> = BTreeMap::new();
    for ty in types.values() {
        let text = groups.entry(group_version(&ty.go).0).or_default();
        type_rows(text, ty, &words, &facts);
    }
    files.insert("generated.rs".to_owned(), root(types, kinds, &words, &groups));
    for (group, rows) in groups {
        let head = format!(
            "//! The types of {group}.\n{HEAD}\nuse super::words as n;\nuse super::{{facts as x, p, types as t, v}};\n\
             use crate::catalogue::Card::{{List, Map, One}};\nuse crate::catalogue::Field;\n\
             use crate::catalogue::Kind::*;\nuse crate::catalogue::Omit::{{Empty, Never, Zero}};\n"
        );
        files.insert(format!("generated/{group}.rs"), head + &rows);
    }
    files.insert("generated/words.rs".to_owned(), words.file());
    files.insert("generated/facts.rs".to_owned(), facts.file(&words));
    files.insert("generated/types.rs".to_owned(), ids(types));
    files.insert("generated/names.rs".to_owned(), spoken::file(types, &words));
    files
}

/// All field names and their constants.
pub(crate) struct Words {
    constants: BTreeMap<String, String>,
}

impl Words {
    fn new(types: &Types) -> Self {
        let rows = types.values().flat_map(|ty| ty.json.iter().chain(&ty.proto));
        let mut texts = BTreeSet::new();
        for row in rows {
            texts.insert(row.name.clone());
            texts.extend(row.facts.list_keys.iter().cloned());
            texts.extend(row.facts.patch_key.clone());
        }
        let mut taken = BTreeSet::new();
        // Texts that start in lower case come last in byte order; they get the plain constant.
        let mut constants = BTreeMap::new();
        for text in texts.into_iter().rev() {
            let mut constant = upper(&text);
            while !taken.insert(constant.clone()) {
                constant.push('_');
            }
            constants.insert(text, constant);
        }
        Self { constants }
    }

    /// The constant of a text.
    pub(crate) fn of(&self, text: &str) -> &str {
        &self.constants[text]
    }

    fn file(&self) -> String {
        let mut out = format!("//! A constant for each field name.\n{HEAD}\nuse crate::catalogue::Name;\n\n");
        for (i, constant) in self.constants.values().enumerate() {
            let _ = writeln!(out, "pub const {constant}: Name = Name({i});");
        }
        let _ = write!(out, "\npub(crate) static FIELD_NAMES: &[&str] = &[\n");
        for text in self.constants.keys() {
            let _ = writeln!(out, "    {text:?},");
        }
        out + "];\n"
    }
}

/// A static for each set of facts that any field has.
struct FactNames {
    names: BTreeMap<Facts, String>,
}

impl FactNames {
    fn new(types: &Types) -> Self {
        let rows = types.values().flat_map(|ty| ty.json.iter().chain(&ty.proto));
        let distinct: BTreeSet<Facts> = rows.map(|row| row.facts.clone()).collect();
        let mut taken = BTreeSet::new();
        let mut names = BTreeMap::new();
        for facts in distinct {
            if facts == Facts::default() {
                continue;
            }
            let base = facts.label();
            let mut name = base.clone();
            let mut n = 1;
            while !taken.insert(name.clone()) {
                n += 1;
                name = format!("{base}_{n}");
            }
            names.insert(facts, name);
        }
        Self { names }
    }

    fn file(&self, words: &Words) -> String {
        let mut by_name: Vec<_> = self.names.iter().collect();
        by_name.sort_by_key(|(_, name)| name.as_str());
        let mut out = format!(
            "//! Facts that fields share.\n{HEAD}\nuse super::words as n;\nuse crate::catalogue::{{Facts, Topology, Union}};\n\n"
        );
        for (facts, name) in by_name {
            let _ = writeln!(
                out,
                "pub(super) static {name}: Facts = Facts {{ {}..Facts::NONE }};",
                facts_text(facts, words)
            );
        }
        out
    }
}

fn facts_text(facts: &Facts, words: &Words) -> String {
    let mut out = String::new();
    if !facts.topology.is_empty() {
        let _ = write!(out, "topology: Topology::{}, ", facts.topology);
    }
    if !facts.list_keys.is_empty() {
        let keys: Vec<_> = facts.list_keys.iter().map(|key| format!("n::{}", words.of(key))).collect();
        let _ = write!(out, "list_keys: &[{}], ", keys.join(", "));
    }
    let flags = [
        ("patch_merge", facts.patch_merge),
        ("patch_retain_keys", facts.patch_retain_keys),
        ("patch_replace", facts.patch_replace),
        ("required", facts.required),
        ("bare", facts.bare),
    ];
    for (name, _) in flags.iter().filter(|(_, on)| *on) {
        let _ = write!(out, "{name}: true, ");
    }
    if let Some(key) = &facts.patch_key {
        let _ = write!(out, "patch_key: Some(n::{}), ", words.of(key));
    }
    if !facts.values.is_empty() {
        let _ = write!(out, "values: &{:?}, ", facts.values);
    }
    if let Some(default) = &facts.default {
        let _ = write!(out, "default: Some({default:?}), ");
    }
    if !facts.union.is_empty() {
        let _ = write!(out, "union: Union::{}, ", facts.union);
    }
    if let Some(format) = &facts.format {
        let _ = write!(out, "format: Some({format:?}), ");
    }
    out
}

fn type_rows(out: &mut String, ty: &Type, words: &Words, facts: &FactNames) {
    let name = type_in_group(&ty.go);
    let mut rows = |name: &str, rows: &[Row]| {
        let _ = writeln!(out, "\npub(super) static {name}: &[Field] = &[");
        for row in rows {
            let _ = writeln!(out, "    {},", row_text(row, words, facts));
        }
        let _ = writeln!(out, "];");
    };
    rows(&name, &ty.json);
    if ty.json != ty.proto && !ty.proto.is_empty() {
        rows(&format!("{name}_PROTO"), &ty.proto);
    }
}

fn row_text(row: &Row, words: &Words, facts: &FactNames) -> String {
    let shape = if row.pointer { 'p' } else { 'v' };
    let card = match row.card {
        Card::One => "One",
        Card::List => "List",
        Card::Map => "Map",
    };
    let (name, number, kind, omit) = (words.of(&row.name), row.number, row.kind, row.omit);
    let mut out = format!("{shape}(n::{name}, {number}, {kind}, {card}, {omit:?})");
    if let Some(target) = &row.target {
        let _ = write!(out, ".to(t::{})", type_overall(target));
    }
    if let Some(facts) = facts.names.get(&row.facts) {
        let _ = write!(out, ".with(&x::{facts})");
    }
    out
}

fn ids(types: &Types) -> String {
    let mut out =
        format!("//! The id of each type: group, version, name.\n{HEAD}\nuse crate::catalogue::TypeId;\n\n");
    for (i, ty) in types.values().enumerate() {
        let _ = writeln!(out, "pub const {}: TypeId = TypeId({i});", type_overall(&ty.go));
    }
    out
}

const ROOT: &str = "\
use super::{Card, Facts, Field, Kind, KindRow, Name, Omit, Type, TypeId};
use types as t;

/// A field that Go holds by value.
const fn v(name: Name, number: u16, kind: Kind, card: Card, omit: Omit) -> Field {
    Field { name, number, kind, target: TypeId::NONE, card, pointer: false, omit, facts: &Facts::NONE }
}

/// A field that Go holds by pointer.
const fn p(name: Name, number: u16, kind: Kind, card: Card, omit: Omit) -> Field {
    Field { name, number, kind, target: TypeId::NONE, card, pointer: true, omit, facts: &Facts::NONE }
}

impl Field {
    const fn to(mut self, target: TypeId) -> Self {
        self.target = target;
        self
    }

    const fn with(mut self, facts: &'static Facts) -> Self {
        self.facts = facts;
        self
    }
}

/// A type of values.
const fn ty(name: &'static str, json: &'static [Field], proto: &'static [Field]) -> Type {
    Type { name, json, proto, atomic: false }
}

/// A type that apply takes as one value.
const fn atomic(name: &'static str, json: &'static [Field], proto: &'static [Field]) -> Type {
    Type { name, json, proto, atomic: true }
}

const fn kind(group: &'static str, version: &'static str, kind: &'static str, ty: TypeId) -> KindRow {
    KindRow { group, version, kind, ty }
}
";

fn root(types: &Types, kinds: &Kinds, words: &Words, groups: &BTreeMap<String, String>) -> String {
    let mut out = format!(
        "//! The rows of the catalogue: {} types, {} kinds, {} field names.\n{HEAD}\n\
         #![allow(dead_code, missing_docs, unreachable_pub, unused_imports)]\n\n",
        types.len(),
        kinds.len(),
        words.constants.len()
    );
    let fixed = ["facts", "words"].map(str::to_owned);
    let mut modules: Vec<_> = groups.keys().cloned().chain(fixed).collect();
    modules.sort();
    for module in modules {
        let _ = writeln!(out, "#[rustfmt::skip]\nmod {module};");
    }
    let _ = write!(out, "#[rustfmt::skip]\npub mod names;\n#[rustfmt::skip]\npub mod types;\n\n{ROOT}");
    let _ = write!(out, "\npub(super) use words::FIELD_NAMES;\n");
    let _ = write!(out, "\n#[rustfmt::skip]\npub(super) static TYPES: &[Type] = &[\n");
    for (name, ty) in types {
        let (group, own) = (group_version(&ty.go).0, type_in_group(&ty.go));
        let make = if ty.atomic { "atomic" } else { "ty" };
        let proto = if ty.proto.is_empty() {
            "&[]".to_owned()
        } else if ty.json == ty.proto {
            format!("{group}::{own}")
        } else {
            format!("{group}::{own}_PROTO")
        };
        let _ = writeln!(out, "    {make}({name:?}, {group}::{own}, {proto}),");
    }
    let _ = write!(out, "];\n\n#[rustfmt::skip]\npub(super) static KINDS: &[KindRow] = &[\n");
    for ((group, version, name), ty) in kinds {
        let _ = writeln!(out, "    kind({group:?}, {version:?}, {name:?}, t::{}),", type_overall(ty));
    }
    out + "];\n"
}
