//! Expressions as trees, macros expanded. Each has a number of its own, under which the checker keeps its
//! type and what it refers to.
//!
//! Trees are as high as the builder lets them be; what walks them recurses within a known stack.

use super::source::At;

/// The number of an expression, unique within the whole it is a part of.
pub type ExprId = u32;

/// A value that stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// `null`.
    Null,
    /// `true` and `false`.
    Bool(bool),
    /// A whole number with a sign.
    Int(i64),
    /// A whole number with a `u` behind it.
    Uint(u64),
    /// A number with a point or an exponent.
    Double(f64),
    /// A text, its escapes resolved.
    Text(String),
    /// Bytes, their escapes resolved.
    Bytes(Vec<u8>),
}

/// A member of a map or of a message that is made.
#[derive(Clone, Debug)]
pub struct Entry<K> {
    /// Its own number: faults of a field are shown where its colon stands.
    pub id: ExprId,
    /// The key of a map, the name of a field.
    pub key: K,
    /// The value; of an optional one, the optional.
    pub value: Expr,
    /// Left out where the optional is empty (`?key: value`).
    pub optional: bool,
}

/// A loop: over each item of a range, a value is carried on.
#[derive(Clone, Debug)]
pub struct Comprehension {
    /// What is looped over.
    pub range: Expr,
    /// The name of an item, or of a key.
    pub var: String,
    /// The name of the value beside the index or key, where there are two.
    pub var2: Option<String>,
    /// The name of what is carried on.
    pub accumulator: String,
    /// What it is in the beginning.
    pub init: Expr,
    /// Goes on while this holds.
    pub condition: Expr,
    /// What it is after an item.
    pub step: Expr,
    /// What comes out.
    pub result: Expr,
}

/// What an expression is.
#[derive(Clone, Debug)]
pub enum ExprKind {
    /// Nothing that could be read; there is a fault in the list for it.
    Unknown,
    /// A value.
    Literal(Literal),
    /// A name.
    Ident(String),
    /// `operand.field`, or `has(operand.field)`.
    Select {
        /// Left of the dot.
        operand: Box<Expr>,
        /// Right of it.
        field: String,
        /// It is only asked whether it is there.
        test: bool,
    },
    /// A function, operators included (`_+_`); with a target, it is written behind it.
    Call {
        /// Its name.
        function: String,
        /// What it is called on.
        target: Option<Box<Expr>>,
        /// What it is called with.
        args: Vec<Expr>,
    },
    /// `[a, ?b]`.
    List {
        /// Its items.
        items: Vec<Expr>,
        /// Positions of those that may be empty.
        optional: Vec<usize>,
    },
    /// `{a: b}`.
    Map(Vec<Entry<Expr>>),
    /// `Name{field: value}`.
    Message {
        /// The name of its type.
        name: String,
        /// Its fields.
        fields: Vec<Entry<String>>,
    },
    /// What most macros become.
    Loop(Box<Comprehension>),
}

/// One expression.
#[derive(Clone, Debug)]
pub struct Expr {
    /// Its number.
    pub id: ExprId,
    /// What it is.
    pub kind: ExprKind,
}

impl Expr {
    pub(super) fn ident(&self) -> Option<&str> {
        match &self.kind {
            ExprKind::Ident(name) => Some(name),
            _ => None,
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            ExprKind::Literal(Literal::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Expressions that are parts of this one, in their order.
    pub(super) fn parts(&self) -> Vec<&Self> {
        match &self.kind {
            ExprKind::Unknown | ExprKind::Literal(_) | ExprKind::Ident(_) => Vec::new(),
            ExprKind::Select { operand, .. } => vec![operand],
            ExprKind::Call { target, args, .. } => target.as_deref().into_iter().chain(args).collect(),
            ExprKind::List { items, .. } => items.iter().collect(),
            ExprKind::Map(entries) => entries.iter().flat_map(|entry| [&entry.key, &entry.value]).collect(),
            ExprKind::Message { fields, .. } => fields.iter().map(|field| &field.value).collect(),
            ExprKind::Loop(own) => {
                let Comprehension { range, init, condition, step, result, .. } = &**own;
                vec![range, init, condition, step, result]
            }
        }
    }

    /// A name with dots in it, if it is one.
    pub(super) fn qualified(&self) -> Option<String> {
        match &self.kind {
            ExprKind::Ident(name) => Some(name.clone()),
            ExprKind::Select { operand, field, test: false } => {
                let mut name = operand.qualified()?;
                name.push('.');
                name.push_str(field);
                Some(name)
            }
            _ => None,
        }
    }
}

/// Hands out numbers, and remembers where what they stand for stands, and how high it is.
#[derive(Default)]
pub(super) struct Numbers {
    places: Vec<At>,
    heights: Vec<u16>,
    highest: u16,
}

impl Numbers {
    pub(super) fn next(&mut self, at: At) -> ExprId {
        self.places.push(at);
        self.heights.push(0);
        (self.places.len() - 1) as ExprId
    }

    pub(super) fn count(&self) -> usize {
        self.places.len()
    }

    /// The levels of the highest expression that was made.
    pub(super) fn highest(&self) -> usize {
        usize::from(self.highest)
    }

    pub(super) fn place(&self, id: ExprId) -> At {
        self.places.get(id as usize).copied().flatten()
    }

    pub(super) fn make(&mut self, at: At, kind: ExprKind) -> Expr {
        let id = self.next(at);
        self.give(id, kind)
    }

    /// Makes what a number was handed out for.
    pub(super) fn give(&mut self, id: ExprId, kind: ExprKind) -> Expr {
        let expr = Expr { id, kind };
        let height = |part: &Expr| self.heights.get(part.id as usize).copied().unwrap_or(0);
        let below = expr.parts().into_iter().map(height).max().unwrap_or(0);
        let height = below.saturating_add(1);
        if let Some(own) = self.heights.get_mut(id as usize) {
            *own = height;
        }
        self.highest = self.highest.max(height);
        expr
    }
}
