//! What an expression may refer to: functions, variables, objects and their fields, macros.
//!
//! Environments are made once and shared; they know no request and no object.

use super::functions::{BASE, PATCHES, Row};
use super::macros::MacroSet;
use super::types::{Name, Type, split};
use super::unify::letters;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// A function and its overloads, in upstream's order.
#[derive(Debug)]
pub(super) struct Function {
    pub(super) name: &'static str,
    pub(super) overloads: Vec<Overload>,
}

/// One way to call a function.
#[derive(Debug)]
pub(super) struct Overload {
    pub(super) id: &'static str,
    /// It stands behind its first argument and a dot.
    pub(super) member: bool,
    pub(super) args: Vec<Type>,
    pub(super) result: Type,
    /// Open types of its row.
    pub(super) letters: Vec<u8>,
}

type Functions = HashMap<&'static str, Function>;

fn functions(rows: &[&'static [Row]]) -> Functions {
    let mut functions = Functions::new();
    for row in rows.iter().copied().flatten() {
        let args: Vec<Type> = split(row.args).into_iter().map(Type::parse).collect();
        let result = Type::parse(row.result);
        let mut open = Vec::new();
        args.iter().chain([&result]).for_each(|ty| letters(ty, &mut open));
        let overload = Overload { id: row.id, member: row.method, args, result, letters: open };
        let new = || Function { name: row.function, overloads: Vec::new() };
        functions.entry(row.function).or_insert_with(new).overloads.push(overload);
    }
    functions
}

/// Functions of every environment.
fn base() -> &'static Functions {
    static TABLE: OnceLock<Functions> = OnceLock::new();
    TABLE.get_or_init(|| functions(&[BASE]))
}

/// Functions of every environment and those that make patches.
fn with_patches() -> &'static Functions {
    static TABLE: OnceLock<Functions> = OnceLock::new();
    TABLE.get_or_init(|| functions(&[BASE, PATCHES]))
}

/// Names of types that are values everywhere.
const TYPES: &[(&str, &str)] = &[
    ("bool", "bool"),
    ("bytes", "bytes"),
    ("double", "double"),
    ("google.protobuf.Duration", "duration"),
    ("google.protobuf.Timestamp", "timestamp"),
    ("int", "int"),
    ("list", "list(A)"),
    ("map", "map(A, B)"),
    ("null_type", "null"),
    ("string", "string"),
    ("type", "type"),
    ("uint", "uint"),
    ("optional_type", "optional_type"),
    ("net.IP", "net.IP"),
    ("net.CIDR", "net.CIDR"),
];

/// Names of types that may be written where a type is meant, and that stand for nothing when it is looked
/// for.
const NAMED: &[(&str, Type)] = &[("duration", Type::Duration), ("timestamp", Type::Timestamp)];

/// Does the name of a type stand for something once an expression is used?
pub(super) fn is_type_value(name: &str) -> bool {
    TYPES.iter().any(|(own, _)| *own == name)
}

/// The object that a policy's expressions make, and what is below it; any field is there.
const OBJECT: &str = "Object";
/// A step of a patch.
const JSON_PATCH: &str = "JSONPatch";

/// What expressions may refer to.
#[derive(Clone, Debug)]
pub struct Environment {
    functions: &'static Functions,
    variables: HashMap<Name, Type>,
    /// Shared, as an environment is copied for each rule of a schema of thousands of objects.
    objects: Arc<HashMap<Name, Arc<HashMap<Name, Type>>>>,
    patches: bool,
    macros: MacroSet,
}

impl Environment {
    /// What every environment has: the standard functions and macros, and Kubernetes' libraries; no
    /// variables.
    pub fn base() -> Self {
        let mut environment = Self {
            functions: base(),
            variables: HashMap::new(),
            objects: Arc::new(HashMap::new()),
            patches: false,
            macros: MacroSet::default(),
        };
        for moment in ["google.protobuf.Timestamp", "google.protobuf.Duration"] {
            environment = environment.object(moment, &[("seconds", Type::Int), ("nanos", Type::Int)]);
        }
        environment
    }

    /// Adds a variable; its name may have dots in it.
    #[must_use]
    pub fn variable(mut self, name: &str, ty: Type) -> Self {
        self.variables.insert(name.into(), ty);
        self
    }

    /// Adds a kind of object with its fields.
    #[must_use]
    pub fn object(mut self, name: &str, fields: &[(&str, Type)]) -> Self {
        let fields = fields.iter().map(|(name, ty)| (Name::from(*name), ty.clone())).collect();
        Arc::make_mut(&mut self.objects).insert(name.into(), Arc::new(fields));
        self
    }

    /// Adds a field to a kind of object, or changes its type.
    pub fn set_field(&mut self, object: &str, field: &str, ty: Type) {
        let fields = Arc::make_mut(&mut self.objects).entry(object.into()).or_default();
        Arc::make_mut(fields).insert(field.into(), ty);
    }

    /// Adds what makes objects and patches: `Object{…}`, `JSONPatch{…}`, `jsonpatch.escapeKey`.
    #[must_use]
    pub fn patches(mut self) -> Self {
        self.functions = with_patches();
        self.patches = true;
        self
    }

    /// Adds the macro `cel.bind`.
    #[must_use]
    pub fn bind(mut self) -> Self {
        self.macros.bind = true;
        self
    }

    pub(super) fn macros(&self) -> MacroSet {
        self.macros
    }

    pub(super) fn function(&self, name: &str) -> Option<&'static Function> {
        self.functions.get(name.strip_prefix('.').unwrap_or(name))
    }

    /// The type of a name: of a variable, or of a type.
    pub(super) fn ident(&self, name: &str) -> Option<Type> {
        if let Some(ty) = self.variables.get(name) {
            return Some(ty.clone());
        }
        if let Some((_, ty)) = TYPES.iter().find(|(own, _)| *own == name) {
            return Some(Type::of(Type::parse(ty)));
        }
        if let Some((_, ty)) = NAMED.iter().find(|(own, _)| *own == name) {
            return Some(Type::of(ty.clone()));
        }
        self.has_object(name).then(|| Type::of(Type::object(name)))
    }

    fn has_object(&self, name: &str) -> bool {
        self.objects.contains_key(name) || (self.patches && (name == JSON_PATCH || is_made(name)))
    }

    /// The type of an object's field; `Err`: there is no such object.
    pub(super) fn field(&self, object: &str, field: &str) -> Result<Option<Type>, ()> {
        if self.patches && is_made(object) {
            return Ok(Some(Type::Dyn));
        }
        if self.patches && object == JSON_PATCH {
            return Ok(Some(match field {
                "op" | "from" | "path" => Type::Text,
                "value" => Type::Dyn,
                _ => Type::Nothing,
            }));
        }
        let fields = self.objects.get(object).ok_or(())?;
        Ok(fields.get(field).cloned())
    }
}

/// Is it `Object`, or below it?
fn is_made(name: &str) -> bool {
    name.strip_prefix(OBJECT).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
