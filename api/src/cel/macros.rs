//! Macros: calls that become loops, tests and bindings while the tree is built.

use super::ast::{Comprehension, Entry, Expr, ExprId, ExprKind, Literal};
use super::build::Builder;
use super::source::At;

/// What is carried on in a loop; no text can name it.
const ACCUMULATOR: &str = "@result";
/// Its name of old, which is not to be used either.
const OLD_ACCUMULATOR: &str = "__result__";
/// The name of an item that nothing looks at.
const UNUSED: &str = "#unused";

/// Which macros there are beside the usual ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MacroSet {
    /// `cel.bind(name, value, expression)`.
    pub bind: bool,
}

/// What became of a call.
pub(super) enum Expansion {
    Done(Expr),
    /// It is none of a macro.
    None(Option<Expr>, Vec<Expr>),
}

/// A macro failed: where, and why.
type Failed = (At, String);

struct Factory<'a, 'b> {
    builder: &'a mut Builder<'b>,
    /// Where what the macro adds stands.
    at: At,
}

/// Expands the call, if it is one of a macro.
pub(super) fn expand(
    builder: &mut Builder<'_>,
    set: MacroSet,
    id: ExprId,
    function: &str,
    target: Option<Expr>,
    args: Vec<Expr>,
) -> Expansion {
    let at = builder.numbers.place(id);
    let mut factory = Factory { builder, at };
    let is_bind = set.bind && target.as_ref().and_then(Expr::ident) == Some("cel");
    let expanded = match (function, args.len(), target) {
        ("has", 1, None) => factory.has(args),
        ("all" | "exists" | "exists_one" | "existsOne", 2 | 3, Some(target)) => {
            factory.quantifier(function, target, args)
        }
        ("map", 2 | 3, Some(target)) => factory.map(target, args),
        ("filter", 2, Some(target)) => factory.filter(target, args),
        ("optMap", 2, Some(target)) => factory.opt_map(target, args, true),
        ("optFlatMap", 2, Some(target)) => factory.opt_map(target, args, false),
        ("transformList" | "transformMap" | "transformMapEntry", 3 | 4, Some(target)) => {
            factory.transform(function, target, args)
        }
        ("sortBy", 2, Some(target)) => factory.sort_by(target, args),
        ("bind", 3, Some(_)) if is_bind => factory.bind(args),
        (_, _, target) => return Expansion::None(target, args),
    };
    Expansion::Done(expanded.unwrap_or_else(|(at, message)| builder.wrong(at, message)))
}

impl Factory<'_, '_> {
    fn make(&mut self, kind: ExprKind) -> Expr {
        self.builder.numbers.make(self.at, kind)
    }

    fn literal(&mut self, literal: Literal) -> Expr {
        self.make(ExprKind::Literal(literal))
    }

    fn list(&mut self, items: Vec<Expr>) -> Expr {
        self.make(ExprKind::List { items, optional: Vec::new() })
    }

    fn name(&mut self, name: &str) -> Expr {
        self.make(ExprKind::Ident(name.to_owned()))
    }

    fn accumulator(&mut self) -> Expr {
        self.name(ACCUMULATOR)
    }

    fn call(&mut self, function: &str, args: Vec<Expr>) -> Expr {
        self.make(ExprKind::Call { function: function.to_owned(), target: None, args })
    }

    fn member(&mut self, function: &str, target: Expr, args: Vec<Expr>) -> Expr {
        self.make(ExprKind::Call { function: function.to_owned(), target: Some(Box::new(target)), args })
    }

    fn failed<T>(&self, expr: &Expr, message: &str) -> Result<T, Failed> {
        Err((self.builder.numbers.place(expr.id), message.to_owned()))
    }

    /// The name that an argument is.
    fn var(&self, arg: &Expr, otherwise: &str) -> Result<String, Failed> {
        match arg.ident() {
            Some(name) => Ok(name.to_owned()),
            None => self.failed(arg, otherwise),
        }
    }

    fn not_accumulator(&self, name: &str, arg: &Expr) -> Result<(), Failed> {
        if name == ACCUMULATOR || name == OLD_ACCUMULATOR {
            return self.failed(arg, "iteration variable overwrites accumulator variable");
        }
        Ok(())
    }

    fn has(&mut self, args: Vec<Expr>) -> Result<Expr, Failed> {
        let [arg] = exactly(args);
        match arg.kind {
            ExprKind::Select { operand, field, .. } => {
                Ok(self.make(ExprKind::Select { operand, field, test: true }))
            }
            _ => self.failed(&arg, "invalid argument to has() macro"),
        }
    }

    /// Names of the items, and what is asked of each.
    fn two_vars(&self, first: &Expr, second: &Expr) -> Result<(String, String), Failed> {
        let otherwise = "argument must be a simple name";
        let (one, two) = (self.var(first, otherwise)?, self.var(second, otherwise)?);
        if one == two {
            return self.failed(second, &format!("duplicate variable name: {one}"));
        }
        self.not_accumulator(&one, first)?;
        self.not_accumulator(&two, second)?;
        Ok((one, two))
    }

    fn quantifier(&mut self, function: &str, range: Expr, mut args: Vec<Expr>) -> Result<Expr, Failed> {
        let predicate = args.pop();
        let (var, var2) = match args.as_slice() {
            [first, second] => self.two_vars(first, second).map(|(one, two)| (one, Some(two)))?,
            [first] => {
                let name = self.var(first, "argument must be a simple name")?;
                self.not_accumulator(&name, first)?;
                (name, None)
            }
            _ => (String::new(), None),
        };
        let predicate = predicate.unwrap_or_else(|| self.literal(Literal::Bool(true)));
        let (init, condition, step, result);
        match function {
            "all" => {
                init = self.literal(Literal::Bool(true));
                let so_far = self.accumulator();
                condition = self.call("@not_strictly_false", vec![so_far]);
                let so_far = self.accumulator();
                step = self.call("_&&_", vec![so_far, predicate]);
                result = self.accumulator();
            }
            "exists" => {
                init = self.literal(Literal::Bool(false));
                let so_far = self.accumulator();
                let none = self.call("!_", vec![so_far]);
                condition = self.call("@not_strictly_false", vec![none]);
                let so_far = self.accumulator();
                step = self.call("_||_", vec![so_far, predicate]);
                result = self.accumulator();
            }
            _ => {
                init = self.literal(Literal::Int(0));
                condition = self.literal(Literal::Bool(true));
                let (so_far, one) = (self.accumulator(), self.literal(Literal::Int(1)));
                let more = self.call("_+_", vec![so_far, one]);
                let same = self.accumulator();
                step = self.call("_?_:_", vec![predicate, more, same]);
                let (count, one) = (self.accumulator(), self.literal(Literal::Int(1)));
                result = self.call("_==_", vec![count, one]);
            }
        }
        let accumulator = ACCUMULATOR.to_owned();
        let comprehension = Comprehension { range, var, var2, accumulator, init, condition, step, result };
        Ok(self.make(ExprKind::Loop(Box::new(comprehension))))
    }

    /// A loop that collects.
    fn collect(&mut self, range: Expr, vars: (String, Option<String>), init: Expr, step: Expr) -> Expr {
        let condition = self.literal(Literal::Bool(true));
        let result = self.accumulator();
        let accumulator = ACCUMULATOR.to_owned();
        let (var, var2) = vars;
        let comprehension = Comprehension { range, var, var2, accumulator, init, condition, step, result };
        self.make(ExprKind::Loop(Box::new(comprehension)))
    }

    /// A step that is taken where the filter holds.
    fn filtered(&mut self, filter: Option<Expr>, step: Expr) -> Expr {
        let Some(filter) = filter else { return step };
        let same = self.accumulator();
        self.call("_?_:_", vec![filter, step, same])
    }

    fn append(&mut self, item: Expr) -> Expr {
        let (so_far, item) = (self.accumulator(), self.list(vec![item]));
        self.call("_+_", vec![so_far, item])
    }

    fn map(&mut self, range: Expr, mut args: Vec<Expr>) -> Result<Expr, Failed> {
        let name = self.var(&args[0], "argument is not an identifier")?;
        self.not_accumulator(&name, &args[0])?;
        let filter = (args.len() == 3).then(|| args.remove(1));
        let [_, item] = exactly(args);
        let init = self.list(Vec::new());
        let step = self.append(item);
        let step = self.filtered(filter, step);
        Ok(self.collect(range, (name, None), init, step))
    }

    fn filter(&mut self, range: Expr, args: Vec<Expr>) -> Result<Expr, Failed> {
        let name = self.var(&args[0], "argument is not an identifier")?;
        self.not_accumulator(&name, &args[0])?;
        let [item, filter] = exactly(args);
        let init = self.list(Vec::new());
        let step = self.append(item);
        let step = self.filtered(Some(filter), step);
        Ok(self.collect(range, (name, None), init, step))
    }

    fn transform(&mut self, function: &str, range: Expr, mut args: Vec<Expr>) -> Result<Expr, Failed> {
        let (one, two) = self.two_vars(&args[0], &args[1])?;
        let filter = (args.len() == 4).then(|| args.remove(2));
        let [_, _, item] = exactly(args);
        let (init, step);
        if function == "transformList" {
            init = self.list(Vec::new());
            step = self.append(item);
        } else {
            init = self.make(ExprKind::Map(Vec::new()));
            let mut inserted = vec![self.accumulator()];
            if function == "transformMap" {
                inserted.push(self.name(&one));
            }
            inserted.push(item);
            step = self.call("cel.@mapInsert", inserted);
        }
        let step = self.filtered(filter, step);
        Ok(self.collect(range, (one, Some(two)), init, step))
    }

    /// A loop over nothing that gives a name to a value.
    fn binding(&mut self, name: &str, init: Expr, result: Expr) -> Expr {
        let range = self.list(Vec::new());
        let condition = self.literal(Literal::Bool(false));
        let step = self.name(name);
        let (var, accumulator) = (UNUSED.to_owned(), name.to_owned());
        let comprehension =
            Comprehension { range, var, var2: None, accumulator, init, condition, step, result };
        self.make(ExprKind::Loop(Box::new(comprehension)))
    }

    fn bind(&mut self, args: Vec<Expr>) -> Result<Expr, Failed> {
        let name = self.var(&args[0], "cel.bind() variable names must be simple identifiers")?;
        let [_, init, result] = exactly(args);
        Ok(self.binding(&name, init, result))
    }

    fn opt_map(&mut self, target: Expr, args: Vec<Expr>, wrap: bool) -> Result<Expr, Failed> {
        let function = if wrap { "optMap" } else { "optFlatMap" };
        let name = self.var(&args[0], &format!("{function}() variable name must be a simple identifier"))?;
        let [_, result] = exactly(args);
        let again = self.copy(&target);
        let there = self.member("hasValue", target, Vec::new());
        let value = self.member("value", again, Vec::new());
        let mut bound = self.binding(&name, value, result);
        if wrap {
            bound = self.call("optional.of", vec![bound]);
        }
        let none = self.call("optional.none", Vec::new());
        Ok(self.call("_?_:_", vec![there, bound, none]))
    }

    fn sort_by(&mut self, target: Expr, args: Vec<Expr>) -> Result<Expr, Failed> {
        const INPUT: &str = "@__sortBy_input__";
        if matches!(
            target.kind,
            ExprKind::Unknown | ExprKind::Literal(_) | ExprKind::Map(_) | ExprKind::Message { .. }
        ) {
            let problem = "sortBy can only be applied to a list, identifier, comprehension, call or select \
                           expression";
            return self.failed(&target, problem);
        }
        let input = self.name(INPUT);
        let keys = self.map(input, args)?;
        let input = self.name(INPUT);
        let sorted = self.member("@sortByAssociatedKeys", input, vec![keys]);
        Ok(self.binding(INPUT, target, sorted))
    }

    /// The same again, with numbers of its own.
    fn copy(&mut self, expr: &Expr) -> Expr {
        let at = self.builder.numbers.place(expr.id);
        let id = self.builder.numbers.next(at);
        // A copy of copies would grow without end; what is too large is refused once the macro is done.
        if self.builder.check_size().is_err() {
            return self.builder.numbers.give(id, ExprKind::Unknown);
        }
        let kind = match &expr.kind {
            ExprKind::Unknown | ExprKind::Literal(_) | ExprKind::Ident(_) => expr.kind.clone(),
            ExprKind::Select { operand, field, test } => {
                ExprKind::Select { operand: Box::new(self.copy(operand)), field: field.clone(), test: *test }
            }
            ExprKind::Call { function, target, args } => ExprKind::Call {
                function: function.clone(),
                args: args.iter().map(|arg| self.copy(arg)).collect(),
                target: target.as_ref().map(|target| Box::new(self.copy(target))),
            },
            ExprKind::List { items, optional } => ExprKind::List {
                items: items.iter().map(|item| self.copy(item)).collect(),
                optional: optional.clone(),
            },
            ExprKind::Map(entries) => {
                let copied = entries.iter().map(|entry| Entry {
                    id: self.builder.numbers.next(self.at),
                    key: self.copy(&entry.key),
                    value: self.copy(&entry.value),
                    optional: entry.optional,
                });
                ExprKind::Map(copied.collect())
            }
            ExprKind::Message { name, fields } => {
                let copied = fields.iter().map(|field| Entry {
                    id: self.builder.numbers.next(self.at),
                    key: field.key.clone(),
                    value: self.copy(&field.value),
                    optional: field.optional,
                });
                ExprKind::Message { name: name.clone(), fields: copied.collect() }
            }
            ExprKind::Loop(inner) => ExprKind::Loop(Box::new(Comprehension {
                range: self.copy(&inner.range),
                var: inner.var.clone(),
                var2: inner.var2.clone(),
                accumulator: inner.accumulator.clone(),
                init: self.copy(&inner.init),
                condition: self.copy(&inner.condition),
                step: self.copy(&inner.step),
                result: self.copy(&inner.result),
            })),
        };
        self.builder.numbers.give(id, kind)
    }
}

/// Arguments whose number was looked at.
fn exactly<const N: usize>(args: Vec<Expr>) -> [Expr; N] {
    args.try_into().unwrap_or_else(|_| unreachable!("the number of arguments chose the macro"))
}
