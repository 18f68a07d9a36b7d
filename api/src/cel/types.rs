//! Types of values, how they are written, and how types are read that rows of tables have.

use std::fmt;
use std::sync::Arc;

/// The name of a type.
pub type Name = Arc<str>;

/// A type. What holds others shares them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Any value; nothing is checked.
    Dyn,
    /// Any value, as protobuf packs it; like `Dyn`, but by another name.
    Any,
    /// Where a fault was found already.
    Error,
    /// No type at all: a field that is known and has none.
    Nothing,
    /// `null`.
    Null,
    /// `true` and `false`.
    Bool,
    /// Whole numbers of 64 bits with a sign.
    Int,
    /// Whole numbers of 64 bits without one.
    Uint,
    /// Floating-point numbers of 64 bits.
    Double,
    /// Unicode text.
    Text,
    /// Bytes.
    Bytes,
    /// A point in time.
    Timestamp,
    /// A length of time.
    Duration,
    /// A list of one type.
    List(Args),
    /// A map of one type to another.
    Map(Args),
    /// A type that only functions look into, `optional_type(…)` among them.
    Opaque(Name, Args),
    /// A message: an object whose fields are known by this name.
    Object(Name),
    /// A type as a value, or `type` itself.
    Type(Args),
    /// A type that a function's row leaves open.
    Param(u8),
    /// A type that is not known yet.
    Var(u32),
}

/// Types within another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Args(Arc<Inner>);

#[derive(Debug, PartialEq, Eq)]
struct Inner {
    types: Vec<Type>,
    size: usize,
}

impl Args {
    /// Types within another.
    pub fn new(types: Vec<Type>) -> Self {
        let size = types.iter().fold(1, |size: usize, ty| size.saturating_add(ty.size()));
        Self(Arc::new(Inner { types, size }))
    }

    /// The types.
    pub fn types(&self) -> &[Type] {
        &self.0.types
    }
}

/// The name of optional types.
const OPTIONAL: &str = "optional_type";

impl Type {
    /// A list.
    pub fn list(item: Self) -> Self {
        Self::List(Args::new(vec![item]))
    }

    /// A map.
    pub fn map(key: Self, value: Self) -> Self {
        Self::Map(Args::new(vec![key, value]))
    }

    /// A value that may be absent.
    pub fn optional(inner: Self) -> Self {
        Self::Opaque(OPTIONAL.into(), Args::new(vec![inner]))
    }

    /// A type as a value.
    pub fn of(inner: Self) -> Self {
        Self::Type(Args::new(vec![inner]))
    }

    /// An object.
    pub fn object(name: &str) -> Self {
        Self::Object(name.into())
    }

    /// Types within it.
    pub fn args(&self) -> &[Self] {
        match self {
            Self::List(args) | Self::Map(args) | Self::Opaque(_, args) | Self::Type(args) => args.types(),
            _ => &[],
        }
    }

    /// How many types it is made of.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::List(args) | Self::Map(args) | Self::Opaque(_, args) | Self::Type(args) => args.0.size,
            _ => 1,
        }
    }

    /// The same with other types within.
    pub(super) fn with(&self, types: Vec<Self>) -> Self {
        let args = Args::new(types);
        match self {
            Self::List(_) => Self::List(args),
            Self::Map(_) => Self::Map(args),
            Self::Opaque(name, _) => Self::Opaque(Arc::clone(name), args),
            Self::Type(_) => Self::Type(args),
            other => other.clone(),
        }
    }

    /// What an optional holds.
    pub(super) fn unwrap_optional(&self) -> Option<&Self> {
        match self {
            Self::Opaque(name, args) if &**name == OPTIONAL => args.types().first(),
            _ => None,
        }
    }

    pub(super) fn is_dyn(&self) -> bool {
        matches!(self, Self::Dyn | Self::Any)
    }

    pub(super) fn is_dyn_or_error(&self) -> bool {
        self.is_dyn() || *self == Self::Error
    }

    pub(super) fn is_open(&self) -> bool {
        matches!(self, Self::Param(_) | Self::Var(_))
    }

    /// Are they one kind of type, whatever is within?
    pub(super) fn same_kind(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Opaque(one, _), Self::Opaque(two, _)) => one == two,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }

    /// Equal but for the names of what is open.
    pub(super) fn is_equivalent(&self, other: &Self) -> bool {
        if self.is_open() && other.is_open() {
            return true;
        }
        let (own, others) = (self.args(), other.args());
        match self {
            Self::List(_) | Self::Map(_) | Self::Opaque(..) | Self::Type(_) => {
                self.same_kind(other)
                    && own.len() == others.len()
                    && own.iter().zip(others).all(|(a, b)| a.is_equivalent(b))
            }
            _ => self == other,
        }
    }

    /// The name that values of the type have for it.
    pub fn type_name(&self) -> &str {
        match self {
            Self::Dyn => "dyn",
            Self::Any => "google.protobuf.Any",
            Self::Error => "error",
            Self::Nothing => "",
            Self::Null => "null_type",
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Uint => "uint",
            Self::Double => "double",
            Self::Text => "string",
            Self::Bytes => "bytes",
            Self::Timestamp => "google.protobuf.Timestamp",
            Self::Duration => "google.protobuf.Duration",
            Self::List(_) => "list",
            Self::Map(_) => "map",
            Self::Opaque(name, _) | Self::Object(name) => name,
            Self::Type(_) => "type",
            Self::Param(_) | Self::Var(_) => "dyn",
        }
    }

    /// As it is shown where another type was expected.
    pub(super) fn shown(&self) -> String {
        let mut out = String::new();
        self.show(&mut out, true);
        out
    }

    fn show(&self, out: &mut String, short: bool) {
        match self {
            Self::Any if short => out.push_str("any"),
            Self::Duration if short => out.push_str("duration"),
            Self::Timestamp if short => out.push_str("timestamp"),
            Self::Null if short => out.push_str("null"),
            Self::Error if short => out.push_str("!error!"),
            Self::Param(letter) => out.push(char::from(*letter)),
            Self::Var(number) => out.push_str(&format!("_var{number}")),
            _ => out.push_str(self.type_name()),
        }
        let args = self.args();
        if args.is_empty() {
            return;
        }
        out.push('(');
        for (at, arg) in args.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            arg.show(out, short);
        }
        out.push(')');
    }

    /// Reads a type as rows of tables write it; one capital letter is an open type.
    pub(super) fn parse(text: &str) -> Self {
        let (name, args) = match text.split_once('(') {
            Some((name, rest)) => (name, split(rest.strip_suffix(')').unwrap_or(rest))),
            None => (text, Vec::new()),
        };
        let args: Vec<Self> = args.into_iter().map(Self::parse).collect();
        match (name, name.as_bytes()) {
            ("dyn", _) => Self::Dyn,
            ("any", _) => Self::Any,
            ("null", _) => Self::Null,
            ("bool", _) => Self::Bool,
            ("int", _) => Self::Int,
            ("uint", _) => Self::Uint,
            ("double", _) => Self::Double,
            ("string", _) => Self::Text,
            ("bytes", _) => Self::Bytes,
            ("timestamp", _) => Self::Timestamp,
            ("duration", _) => Self::Duration,
            ("list", _) => Self::List(Args::new(args)),
            ("map", _) => Self::Map(Args::new(args)),
            ("type", _) => Self::Type(Args::new(args)),
            (_, [letter @ b'A'..=b'Z']) => Self::Param(*letter),
            _ if name.starts_with("kubernetes.") => Self::Object(name.into()),
            _ => Self::Opaque(name.into(), Args::new(args)),
        }
    }
}

/// As results of expressions are told: the names that values have for them.
impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        self.show(&mut out, false);
        f.write_str(&out)
    }
}

/// Parts between commas that stand in no brackets.
pub(super) fn split(text: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(text[from..at].trim());
                from = at + 1;
            }
            _ => {}
        }
    }
    if !text.is_empty() {
        parts.push(text[from..].trim());
    }
    parts
}
