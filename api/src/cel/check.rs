//! The checker: what type each part of an expression has, and what names and functions it refers to.

use super::ast::{Comprehension, Entry, Expr, ExprId, ExprKind, Literal, Numbers};
use super::environment::{Environment, Function};
use super::source::Faults;
use super::types::Type;
use super::unify::{self, Mapping};
use std::collections::HashMap;

/// What a name or a call refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// A variable or a type, by its whole name.
    Name(String),
    /// A function: every overload that the types allow.
    Overloads(Vec<&'static str>),
}

/// What the checker found, by the numbers of expressions.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) types: Vec<Option<Type>>,
    pub(super) references: HashMap<ExprId, Reference>,
}

struct Checker<'a> {
    environment: &'a Environment,
    numbers: &'a Numbers,
    faults: &'a mut Faults,
    mapping: Mapping,
    findings: Findings,
    /// Names of loops, the innermost last.
    locals: Vec<(String, Type)>,
}

/// Checks an expression; names in it become whole ones.
pub(super) fn check(
    expr: &mut Expr,
    numbers: &Numbers,
    environment: &Environment,
    faults: &mut Faults,
) -> Findings {
    let mut checker = Checker {
        environment,
        numbers,
        faults,
        mapping: Mapping::default(),
        findings: Findings { types: vec![None; numbers.count()], references: HashMap::new() },
        locals: Vec::new(),
    };
    checker.check(expr);
    let types = std::mem::take(&mut checker.findings.types);
    let close = |ty: Option<Type>, mapping: &mut Mapping| ty.map(|ty| mapping.resolve(&ty, true));
    checker.findings.types = types.into_iter().map(|ty| close(ty, &mut checker.mapping)).collect();
    if checker.mapping.is_overgrown() {
        checker.faults.report(None, "types of the expression are too large");
    }
    checker.findings
}

impl Checker<'_> {
    fn fault(&mut self, id: ExprId, message: String) {
        self.faults.report(self.numbers.place(id), message);
    }

    fn type_of(&self, expr: &Expr) -> Type {
        self.findings.types[expr.id as usize].clone().unwrap_or(Type::Nothing)
    }

    fn set(&mut self, id: ExprId, ty: Type) {
        self.mapping.check_size(&ty);
        self.findings.types[id as usize] = Some(ty);
    }

    fn refer(&mut self, id: ExprId, reference: Reference) {
        self.findings.references.insert(id, reference);
    }

    fn mismatch(&mut self, id: ExprId, expected: &Type, found: &Type) {
        self.fault(id, format!("expected type '{}' but found '{}'", expected.shown(), found.shown()));
    }

    fn undeclared(&mut self, id: ExprId, name: &str) {
        self.fault(id, format!("undeclared reference to '{name}' (in container '')"));
        self.set(id, Type::Error);
    }

    /// The type of a name; a dot in front passes by nothing here, as there is no container.
    fn lookup(&self, name: &str) -> Option<(String, Type)> {
        let name = name.strip_prefix('.').unwrap_or(name);
        let local = self.locals.iter().rev().find(|(local, _)| local == name).map(|(_, ty)| ty.clone());
        local.or_else(|| self.environment.ident(name)).map(|ty| (name.to_owned(), ty))
    }

    fn check(&mut self, expr: &mut Expr) {
        if self.mapping.is_overgrown() {
            return;
        }
        match &mut expr.kind {
            ExprKind::Unknown => self.fault(expr.id, "unexpected unspecified type: *ast.expr".to_owned()),
            ExprKind::Literal(literal) => {
                let ty = literal_type(literal);
                self.set(expr.id, ty);
            }
            ExprKind::Ident(name) => match self.lookup(name) {
                Some((name, ty)) => self.name(expr, name, ty),
                None => {
                    let name = name.clone();
                    self.undeclared(expr.id, &name);
                }
            },
            ExprKind::Select { .. } => self.select(expr),
            ExprKind::Call { .. } => self.call(expr),
            ExprKind::List { items, optional } => self.list(expr.id, items, optional),
            ExprKind::Map(entries) => self.map(expr.id, entries),
            ExprKind::Message { .. } => self.message(expr),
            ExprKind::Loop(comprehension) => self.comprehension(expr.id, comprehension),
        }
    }

    fn name(&mut self, expr: &mut Expr, name: String, ty: Type) {
        self.set(expr.id, ty);
        self.refer(expr.id, Reference::Name(name.clone()));
        expr.kind = ExprKind::Ident(name);
    }

    fn select(&mut self, expr: &mut Expr) {
        if let Some((name, ty)) = expr.qualified().and_then(|name| self.lookup(&name)) {
            return self.name(expr, name, ty);
        }
        let id = expr.id;
        let ExprKind::Select { operand, field, test } = &mut expr.kind else { return };
        self.check(operand);
        let operand = self.type_of(operand);
        let ty = self.field(id, &operand, field, false);
        let ty = if *test { Type::Bool } else { self.mapping.resolve(&ty, false) };
        self.set(id, ty);
    }

    /// The type of a field of something.
    fn field(&mut self, id: ExprId, operand: &Type, field: &str, optional: bool) -> Type {
        let operand = self.mapping.resolve(operand, false);
        let inner = operand.unwrap_optional();
        let optional = optional || inner.is_some();
        let target = inner.unwrap_or(&operand).clone();
        let found = match &target {
            Type::Map(args) => args.types().get(1).cloned().unwrap_or(Type::Dyn),
            Type::Object(name) => self.object_field(id, name, field).unwrap_or(Type::Error),
            open if open.is_open() => {
                self.mapping.assignable(&Type::Dyn, open);
                Type::Dyn
            }
            other => {
                if !other.is_dyn_or_error() {
                    self.fault(id, format!("type '{}' does not support field selection", other.shown()));
                }
                Type::Dyn
            }
        };
        if optional { Type::optional(found) } else { found }
    }

    fn object_field(&mut self, id: ExprId, object: &str, field: &str) -> Option<Type> {
        match self.environment.field(object, field) {
            Ok(Some(ty)) => return Some(ty),
            Ok(None) => self.fault(id, format!("undefined field '{field}'")),
            Err(()) => self.fault(id, format!("unexpected failed resolution of '{object}'")),
        }
        None
    }

    fn opt_select(&mut self, id: ExprId, args: &mut [Expr]) {
        let [operand, field] = args else {
            let message = format!(
                "unsupported optional field selection: incorrect signature. argument count: {}",
                args.len()
            );
            return self.fault(id, message);
        };
        let Some(name) = field.text().map(str::to_owned) else {
            return self.fault(field.id, "unsupported optional field selection".to_owned());
        };
        self.check(operand);
        let operand = self.type_of(operand);
        let ty = self.field(id, &operand, &name, true);
        let ty = self.mapping.resolve(&ty, false);
        self.set(id, ty);
        self.refer(id, Reference::Overloads(vec!["select_optional_field"]));
    }

    fn call(&mut self, expr: &mut Expr) {
        let id = expr.id;
        let ExprKind::Call { function, target, args } = &mut expr.kind else { return };
        if function == "_?._" && target.is_none() {
            return self.opt_select(id, args);
        }
        for arg in &mut *args {
            self.check(arg);
        }
        let environment = self.environment;
        let Some(receiver) = target else {
            let Some(found) = environment.function(function) else {
                let name = function.clone();
                return self.undeclared(id, &name);
            };
            *function = found.name.to_owned();
            return self.resolve(id, found, None, args);
        };
        // It may be a function whose name has dots in it.
        if let Some(prefix) = receiver.qualified()
            && let Some(found) = environment.function(&format!("{prefix}.{function}"))
        {
            *function = found.name.to_owned();
            *target = None;
            return self.resolve(id, found, None, args);
        }
        self.check(receiver);
        match environment.function(function) {
            Some(found) => self.resolve(id, found, Some(receiver), args),
            None => {
                let name = function.clone();
                self.undeclared(id, &name);
            }
        }
    }

    /// Finds the overloads that fit.
    fn resolve(&mut self, id: ExprId, function: &Function, target: Option<&Expr>, args: &[Expr]) {
        if matches!(function.name, "_&&_" | "_||_") && target.is_none() {
            return self.logic(id, function, args);
        }
        let types: Vec<Type> = target.into_iter().chain(args).map(|arg| self.type_of(arg)).collect();
        let (mut result, mut fitting): (Option<Type>, Vec<&'static str>) = (None, Vec::new());
        for overload in &function.overloads {
            if overload.member != target.is_some() {
                continue;
            }
            let mut fresh = HashMap::new();
            for letter in &overload.letters {
                fresh.insert(*letter, self.mapping.fresh());
            }
            let wanted: Vec<Type> = overload.args.iter().map(|ty| unify::instantiate(ty, &fresh)).collect();
            if !self.mapping.all_assignable(&types, &wanted) {
                continue;
            }
            fitting.push(overload.id);
            let given = unify::instantiate(&overload.result, &fresh);
            let given = self.mapping.resolve(&given, false);
            result = Some(match result {
                None => given,
                Some(known) if !known.is_dyn() && given != known => Type::Dyn,
                Some(known) => known,
            });
        }
        match result {
            Some(ty) => {
                self.set(id, ty);
                self.refer(id, Reference::Overloads(fitting));
            }
            None => {
                self.no_overload(id, function.name, &types, target.is_some());
                self.set(id, Type::Error);
            }
        }
    }

    fn no_overload(&mut self, id: ExprId, name: &str, types: &[Type], member: bool) {
        let shown: Vec<String> = types.iter().map(|ty| self.mapping.resolve(ty, true).shown()).collect();
        let signature = match shown.split_first() {
            Some((target, args)) if member => format!("{target}.({})", args.join(", ")),
            _ => format!("({})", shown.join(", ")),
        };
        self.fault(id, format!("found no matching overload for '{name}' applied to '{signature}'"));
    }

    fn logic(&mut self, id: ExprId, function: &Function, args: &[Expr]) {
        let mut fits = true;
        for arg in args {
            let ty = self.type_of(arg);
            if !self.mapping.assignable(&ty, &Type::Bool) {
                self.mismatch(arg.id, &Type::Bool, &ty);
                fits = false;
            }
        }
        if fits {
            self.set(id, Type::Bool);
            let ids = function.overloads.iter().take(1).map(|overload| overload.id).collect();
            self.refer(id, Reference::Overloads(ids));
        } else {
            self.set(id, Type::Error);
        }
    }

    /// The type of a value that may be absent, and is an optional here.
    fn optional(&mut self, value: &Expr, ty: Type) -> Type {
        match ty.unwrap_optional() {
            Some(inner) => inner.clone(),
            None => {
                if !ty.is_dyn() {
                    self.mismatch(value.id, &Type::optional(ty.clone()), &ty);
                }
                ty
            }
        }
    }

    /// The type that values so far and this one have in common: any, where they have none.
    fn join(&mut self, before: Option<Type>, ty: Type) -> Type {
        let Some(before) = before else { return ty };
        if self.mapping.assignable(&before, &ty) {
            return unify::most_general(&before, &ty);
        }
        Type::Dyn
    }

    fn list(&mut self, id: ExprId, items: &mut [Expr], optional: &[usize]) {
        let mut common = None;
        for (at, item) in items.iter_mut().enumerate() {
            self.check(item);
            let mut ty = self.type_of(item);
            if optional.binary_search(&at).is_ok() {
                ty = self.optional(item, ty);
            }
            common = Some(self.join(common, ty));
        }
        let item = common.unwrap_or_else(|| self.mapping.fresh());
        self.set(id, Type::list(item));
    }

    fn map(&mut self, id: ExprId, entries: &mut [Entry<Expr>]) {
        let (mut keys, mut values) = (None, None);
        for entry in entries {
            self.check(&mut entry.key);
            let key = self.type_of(&entry.key);
            keys = Some(self.join(keys, key));
            self.check(&mut entry.value);
            let mut value = self.type_of(&entry.value);
            if entry.optional {
                value = self.optional(&entry.value, value);
            }
            values = Some(self.join(values, value));
        }
        let (key, value) = match (keys, values) {
            (Some(key), Some(value)) => (key, value),
            _ => (self.mapping.fresh(), self.mapping.fresh()),
        };
        self.set(id, Type::map(key, value));
    }

    fn message(&mut self, expr: &mut Expr) {
        let id = expr.id;
        let ExprKind::Message { name, fields } = &mut expr.kind else { return };
        let Some((whole, ty)) = self.lookup(name) else {
            let name = name.clone();
            return self.undeclared(id, &name);
        };
        *name = whole.clone();
        self.refer(id, Reference::Name(whole.clone()));
        let (mut result, mut object) = (Type::Error, whole);
        match &ty {
            Type::Error => {}
            Type::Type(args) => match args.types().first() {
                Some(made @ Type::Object(name)) => {
                    result = made.clone();
                    object = name.to_string();
                }
                Some(made @ (Type::Any | Type::Timestamp | Type::Duration | Type::Dyn | Type::Null)) => {
                    result = made.clone();
                    object = match made {
                        Type::Dyn => "google.protobuf.Value".to_owned(),
                        Type::Null => "google.protobuf.NullValue".to_owned(),
                        _ => made.type_name().to_owned(),
                    };
                }
                other => {
                    let name = other.map_or("type", Type::type_name);
                    self.fault(id, format!("'{name}' is not a message type"));
                }
            },
            other => self.fault(id, format!("'{}' is not a type", other.type_name())),
        }
        self.set(id, result);
        for field in fields {
            self.message_field(field, &object);
        }
    }

    fn message_field(&mut self, field: &mut Entry<String>, object: &str) {
        self.check(&mut field.value);
        let wanted = self.object_field(field.id, object, &field.key).unwrap_or(Type::Error);
        let mut given = self.type_of(&field.value);
        if field.optional {
            given = self.optional(&field.value, given);
        }
        if !self.mapping.assignable(&wanted, &given) {
            let (name, wanted, given) = (&field.key, wanted.shown(), given.shown());
            let message =
                format!("expected type of field '{name}' is '{wanted}' but provided type is '{given}'");
            self.fault(field.id, message);
        }
    }

    fn comprehension(&mut self, id: ExprId, own: &mut Comprehension) {
        self.check(&mut own.range);
        self.check(&mut own.init);
        let range = self.type_of(&own.range);
        let range = self.mapping.resolve(&range, false);
        let carried = self.type_of(&own.init);
        let scope = self.locals.len();
        self.locals.push((own.accumulator.clone(), carried.clone()));
        let (first, second) = self.items(own, &range);
        let inner = self.locals.len();
        self.locals.push((own.var.clone(), first));
        if let Some(name) = &own.var2 {
            self.locals.push((name.clone(), second));
        }
        self.check(&mut own.condition);
        self.assert(&own.condition, &Type::Bool);
        self.check(&mut own.step);
        self.assert(&own.step, &carried);
        self.locals.truncate(inner);
        self.check(&mut own.result);
        self.locals.truncate(scope);
        let result = self.type_of(&own.result);
        let result = self.mapping.resolve(&result, false);
        self.set(id, result);
    }

    /// Types of what a loop gives names to.
    fn items(&mut self, own: &Comprehension, range: &Type) -> (Type, Type) {
        match range {
            Type::List(args) => {
                let item = args.types().first().cloned().unwrap_or(Type::Dyn);
                if own.var2.is_some() { (Type::Int, item) } else { (item, Type::Error) }
            }
            Type::Map(args) => match args.types() {
                [key, value] => (key.clone(), value.clone()),
                _ => (Type::Dyn, Type::Dyn),
            },
            other if *other == Type::Dyn || *other == Type::Error || other.is_open() => {
                self.mapping.assignable(&Type::Dyn, other);
                (Type::Dyn, Type::Dyn)
            }
            other => {
                let message = format!(
                    "expression of type '{}' cannot be range of a comprehension (must be list, map, or \
                     dynamic)",
                    other.shown()
                );
                self.fault(own.range.id, message);
                (Type::Error, Type::Error)
            }
        }
    }

    fn assert(&mut self, expr: &Expr, wanted: &Type) {
        let found = self.type_of(expr);
        if !self.mapping.assignable(wanted, &found) {
            self.mismatch(expr.id, wanted, &found);
        }
    }
}

fn literal_type(literal: &Literal) -> Type {
    match literal {
        Literal::Null => Type::Null,
        Literal::Bool(_) => Type::Bool,
        Literal::Int(_) => Type::Int,
        Literal::Uint(_) => Type::Uint,
        Literal::Double(_) => Type::Double,
        Literal::Text(_) => Type::Text,
        Literal::Bytes(_) => Type::Bytes,
    }
}
