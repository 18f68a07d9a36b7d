//! What evaluating an expression costs at least and at most, told before there is a value: from the sizes
//! that schemas allow.
//!
//! The unit is upstream's: one step of evaluation, with a tenth for each character that is read. Estimates
//! saturate at the largest number, which means: no bound is known.

mod calls;
mod range;

pub use range::Range;

use super::Checked;
use super::ast::{Comprehension, Entry, Expr, ExprId, ExprKind, Literal};
use super::check::Reference;
use super::types::Type;
use std::collections::HashMap;

/// Steps from a variable to a part of it: names of fields, `@items` and `@indices` of lists, `@keys` and
/// `@values` of maps.
pub type Steps = [String];

/// What is known of sizes: items of lists and maps, characters of texts.
pub trait Sizes {
    /// The size of what these steps lead to; the first is a variable. `None`: nothing is known.
    fn size(&self, steps: &Steps) -> Option<Range>;

    /// The cost of a call without its arguments, for functions that an environment adds; `None`: the usual.
    fn call(&self, _overload: &str) -> Option<Range> {
        None
    }
}

/// Nothing is known of any size.
pub struct Unknown;

impl Sizes for Unknown {
    fn size(&self, _steps: &Steps) -> Option<Range> {
        None
    }
}

/// Steps of a path that are kept: no schema is as deep, so nothing is known of longer ones.
const STEPS: usize = 300;

const ONE: Range = Range::exactly(1);
const LIST: Range = Range::exactly(10);
const MAP: Range = Range::exactly(30);
const MESSAGE: Range = Range::exactly(40);

/// Sizes of what a list or a map holds.
#[derive(Clone, Copy)]
struct EntrySize {
    is_list: bool,
    key: Range,
    value: Range,
}

impl EntrySize {
    fn union(self, other: Self) -> Self {
        Self { key: self.key.union(other.key), value: self.value.union(other.value), ..self }
    }
}

/// A name within a loop.
struct Local {
    name: String,
    path: Vec<String>,
    size: Option<Range>,
    entry: Option<EntrySize>,
}

struct Coster<'a> {
    checked: &'a Checked,
    sizes: &'a dyn Sizes,
    paths: HashMap<ExprId, Vec<String>>,
    computed: HashMap<ExprId, Range>,
    entries: HashMap<ExprId, EntrySize>,
    locals: Vec<Local>,
}

/// Estimates the cost of an expression.
pub fn estimate(checked: &Checked, sizes: &dyn Sizes) -> Range {
    let mut coster = Coster {
        checked,
        sizes,
        paths: HashMap::new(),
        computed: HashMap::new(),
        entries: HashMap::new(),
        locals: Vec::new(),
    };
    coster.cost(checked.root())
}

impl Coster<'_> {
    fn type_of(&self, expr: &Expr) -> Type {
        self.checked.type_of(expr.id).cloned().unwrap_or(Type::Error)
    }

    fn local(&self, name: &str) -> Option<&Local> {
        self.locals.iter().rev().find(|local| local.name == name)
    }

    fn path(&self, expr: &Expr) -> Vec<String> {
        if let Some(local) = expr.ident().and_then(|name| self.local(name)) {
            return local.path.clone();
        }
        self.paths.get(&expr.id).cloned().unwrap_or_default()
    }

    fn cost(&mut self, expr: &Expr) -> Range {
        match &expr.kind {
            ExprKind::Literal(_) | ExprKind::Unknown => Range::default(),
            ExprKind::Ident(name) => {
                let path = self.local(name).map_or_else(|| vec![name.clone()], |local| local.path.clone());
                self.paths.insert(expr.id, path);
                ONE
            }
            // What is only asked to be there costs what leads to it.
            ExprKind::Select { operand, test: true, .. } => self.cost(operand),
            ExprKind::Select { operand, field, .. } => self.select(expr.id, operand, field),
            ExprKind::Call { function, target, args } => self.call(expr, function, target.as_deref(), args),
            ExprKind::List { items, .. } => self.list(expr.id, items),
            ExprKind::Map(entries) => self.map(expr.id, entries),
            ExprKind::Message { fields, .. } => {
                let costs = fields.iter().map(|field| self.cost(&field.value));
                costs.fold(Range::default(), Range::add).add(MESSAGE)
            }
            ExprKind::Loop(own) if is_binding(own) => self.binding(expr.id, own),
            ExprKind::Loop(own) => self.comprehension(expr.id, own),
        }
    }

    fn select(&mut self, id: ExprId, operand: &Expr, field: &str) -> Range {
        let mut sum = self.cost(operand);
        let ty = self.type_of(operand);
        if matches!(ty, Type::Map(_) | Type::Object(_)) || ty.is_open() {
            sum = sum.add(ONE);
        }
        let path = self.path(operand);
        self.paths.insert(id, below(path, field));
        sum
    }

    fn call(&mut self, expr: &Expr, function: &str, target: Option<&Expr>, args: &[Expr]) -> Range {
        if let ("dyn", [arg]) = (function, args) {
            let cost = self.cost(arg);
            self.copy(expr.id, arg);
            return ONE.add(cost);
        }
        let mut costs = Vec::with_capacity(args.len());
        for arg in args {
            costs.push(self.cost(arg));
        }
        if !matches!(self.checked.reference(expr.id), Some(Reference::Overloads(_))) {
            return Range::default();
        }
        let of_target = target.map_or_else(Range::default, |target| self.cost(target));
        of_target.add(self.called(expr, function, target, args, costs))
    }

    /// The cost of a call without that of its target.
    fn called(
        &mut self,
        expr: &Expr,
        function: &str,
        target: Option<&Expr>,
        args: &[Expr],
        costs: Vec<Range>,
    ) -> Range {
        let Some(Reference::Overloads(overloads)) = self.checked.reference(expr.id) else {
            return Range::default();
        };
        let nodes: Vec<Node<'_>> = args.iter().map(|arg| self.node(arg)).collect();
        let target = target.map(|target| self.node(target));
        let call = Call { expr, function, target, args: nodes, costs };
        let (mut cost, mut size) = (Range { min: u64::MAX, max: 0 }, None);
        for overload in overloads {
            let (one, result) = self.overload(&call, overload);
            cost = cost.union(one);
            if let Some(result) = result {
                size = Some(size.map_or(result, |known: Range| known.union(result)));
            }
            let step = match *overload {
                "index_list" => Some("@items"),
                "index_map" => Some("@values"),
                _ => None,
            };
            if let (Some(step), Some(arg)) = (step, args.first()) {
                size = self.entry_size(arg).map(|entry| entry.value);
                let path = self.path(arg);
                self.paths.insert(expr.id, below(path, step));
            }
            size = size.or_else(|| self.size(expr));
        }
        if let Some(size) = size {
            self.computed.insert(expr.id, size);
        }
        cost
    }

    fn list(&mut self, id: ExprId, items: &[Expr]) -> Range {
        let mut size = Range { min: if items.is_empty() { 0 } else { u64::MAX }, max: 0 };
        let mut sum = Range::default();
        for item in items {
            sum = sum.add(self.cost(item));
            size = size.union(self.size_or_unknown(item));
        }
        self.entries.insert(id, EntrySize { is_list: true, key: ONE, value: size });
        sum.add(LIST)
    }

    fn map(&mut self, id: ExprId, entries: &[Entry<Expr>]) -> Range {
        let none = Range { min: if entries.is_empty() { 0 } else { u64::MAX }, max: 0 };
        let (mut keys, mut values, mut sum) = (none, none, Range::default());
        for Entry { key, value, .. } in entries {
            sum = sum.add(self.cost(key)).add(self.cost(value));
            keys = keys.union(self.size_or_unknown(key));
            values = values.union(self.size_or_unknown(value));
        }
        self.entries.insert(id, EntrySize { is_list: false, key: keys, value: values });
        sum.add(MAP)
    }

    fn push(&mut self, name: &str, path: Vec<String>, size: Option<Range>, entry: Option<EntrySize>) {
        self.locals.push(Local { name: name.to_owned(), path, size, entry });
    }

    fn push_value(&mut self, name: &str, value: &Expr) {
        let (path, size, entry) = (self.path(value), self.size(value), self.entry_size(value));
        self.push(name, path, size, entry);
    }

    /// Gives names to what a loop is over.
    fn push_items(&mut self, own: &Comprehension) {
        let entry = self.entry_size(&own.range);
        let is_list =
            entry.map_or_else(|| matches!(self.type_of(&own.range), Type::List(_)), |entry| entry.is_list);
        let path = self.path(&own.range);
        let step = |step: &str| below(path.clone(), step);
        let (key, value) = (entry.map(|entry| entry.key), entry.map(|entry| entry.value));
        match (&own.var2, is_list) {
            (None, true) => self.push(&own.var, step("@items"), value, None),
            (None, false) => self.push(&own.var, step("@keys"), key, None),
            (Some(second), true) => {
                self.push(&own.var, step("@indices"), key, None);
                self.push(second, step("@items"), value, None);
            }
            (Some(second), false) => {
                self.push(&own.var, step("@keys"), key, None);
                self.push(second, step("@values"), value, None);
            }
        }
    }

    fn comprehension(&mut self, id: ExprId, own: &Comprehension) -> Range {
        let mut sum = self.cost(&own.range).add(self.cost(&own.init));
        let scope = self.locals.len();
        self.push_value(&own.accumulator, &own.init);
        let inner = self.locals.len();
        self.push_items(own);
        let condition = self.cost(&own.condition);
        let step = self.cost(&own.step);
        self.locals.truncate(inner);
        sum = sum.add(self.cost(&own.result));
        self.locals.truncate(scope);
        let count = self.size_or_unknown(&own.range);
        sum = sum.add(count.multiply(step.add(condition)));
        match &own.init.kind {
            ExprKind::Literal(_) => {
                if let Some(size) = self.size(&own.init) {
                    self.computed.insert(id, size);
                }
            }
            ExprKind::List { .. } | ExprKind::Map(_) => {
                self.computed.insert(id, count);
                if let Some(entry) = self.entry_size(&own.step) {
                    self.entries.insert(id, entry);
                }
            }
            _ => {}
        }
        sum
    }

    fn binding(&mut self, id: ExprId, own: &Comprehension) -> Range {
        let mut sum = self.cost(&own.range).add(self.cost(&own.init));
        let scope = self.locals.len();
        self.push_value(&own.accumulator, &own.init);
        sum = sum.add(self.cost(&own.result));
        self.locals.truncate(scope);
        self.copy(id, &own.result);
        sum
    }

    fn copy(&mut self, id: ExprId, from: &Expr) {
        if let Some(size) = self.size(from) {
            self.computed.insert(id, size);
        }
        if let Some(entry) = self.entry_size(from) {
            self.entries.insert(id, entry);
        }
    }

    fn node<'e>(&mut self, expr: &'e Expr) -> Node<'e> {
        let path = self.path(expr);
        let carried = path.first().is_some_and(|name| name == "@result" || name == "__result__");
        let size = self.size(expr);
        Node { path: if carried { Vec::new() } else { path }, ty: self.type_of(expr), expr: Some(expr), size }
    }

    fn size_or_unknown(&mut self, expr: &Expr) -> Range {
        self.size(expr).unwrap_or(Range::UNKNOWN)
    }

    fn size(&mut self, expr: &Expr) -> Option<Range> {
        if let Some(size) = self.computed.get(&expr.id) {
            return Some(*size);
        }
        let own = match &expr.kind {
            ExprKind::Literal(Literal::Text(text)) => Some(text.chars().count()),
            ExprKind::Literal(Literal::Bytes(bytes)) => Some(bytes.len()),
            ExprKind::Literal(_) => Some(1),
            ExprKind::List { items, .. } => Some(items.len()),
            ExprKind::Map(entries) => Some(entries.len()),
            _ => None,
        };
        if let Some(size) = own {
            return Some(Range::exactly(size as u64));
        }
        if let Some(size) = self.sizes.size(&self.path(expr)) {
            self.computed.insert(expr.id, size);
            return Some(size);
        }
        if is_scalar(&self.type_of(expr)) {
            return Some(ONE);
        }
        expr.ident().and_then(|name| self.local(name)).and_then(|local| local.size)
    }

    fn entry_size(&self, expr: &Expr) -> Option<EntrySize> {
        if let Some(entry) = self.entries.get(&expr.id) {
            return Some(*entry);
        }
        expr.ident().and_then(|name| self.local(name)).and_then(|local| local.entry)
    }
}

/// An argument as estimates of calls see it.
struct Node<'e> {
    path: Vec<String>,
    ty: Type,
    expr: Option<&'e Expr>,
    size: Option<Range>,
}

/// A call whose overload is known.
struct Call<'e> {
    expr: &'e Expr,
    function: &'e str,
    target: Option<Node<'e>>,
    args: Vec<Node<'e>>,
    costs: Vec<Range>,
}

/// A path one step further.
fn below(mut path: Vec<String>, step: &str) -> Vec<String> {
    if path.len() < STEPS {
        path.push(step.to_owned());
    }
    path
}

/// Is it a loop over nothing that only gives a name to a value?
fn is_binding(own: &Comprehension) -> bool {
    matches!(&own.range.kind, ExprKind::List { items, .. } if items.is_empty())
        && matches!(own.condition.kind, ExprKind::Literal(Literal::Bool(false)))
}

fn is_scalar(ty: &Type) -> bool {
    match ty {
        Type::Bool | Type::Double | Type::Duration | Type::Int | Type::Timestamp | Type::Uint => true,
        other => other.unwrap_optional().is_some_and(is_scalar),
    }
}
