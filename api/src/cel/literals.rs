//! Constants that cannot be what they are used for: texts that are no duration, no time, no regular
//! expression, lists of different types, conversions that fail. Upstream finds them before an expression is
//! used.

use super::Checked;
use super::ast::{Expr, ExprId, ExprKind, Literal};
use super::check::Reference;
use super::environment;
use super::format;
use super::source::{At, Faults};
use super::types::Type;
use crate::leaf::{duration, time};
use crate::regexp;

/// Seconds since 1970 of the first and the last time there is.
const TIMES: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

/// Parts of an expression, itself included, that are within none of those that are not `entered`.
fn walk<'e>(root: &'e Expr, entered: impl Fn(&Expr) -> bool, visit: &mut dyn FnMut(&'e Expr)) {
    let mut todo = vec![root];
    while let Some(expr) = todo.pop() {
        if entered(expr) {
            visit(expr);
            todo.extend(expr.parts().into_iter().rev());
        }
    }
}

/// Whose arguments may be of any type.
fn is_format(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Call { function, .. } if function == "format")
}

/// Reports constants that are wrong where they stand.
pub(super) fn check(checked: &Checked, place: &dyn Fn(ExprId) -> At, faults: &mut Faults) {
    for function in ["duration", "timestamp", "matches"] {
        walk(checked.root(), |_| true, &mut |expr| {
            let ExprKind::Call { function: own, args, .. } = &expr.kind else { return };
            let Some(Expr { id, kind: ExprKind::Literal(literal) }) = args.first() else { return };
            if own == function && !is_valid(function, literal) {
                faults.report(place(*id), format!("invalid {function} argument"));
            }
        });
    }
    walk(checked.root(), |expr| !is_format(expr), &mut |expr| same_items(checked, expr, place, faults));
    walk(checked.root(), |_| true, &mut |expr| {
        let ExprKind::Call { function, target: Some(target), args } = &expr.kind else { return };
        let (Some(text), [Expr { kind: ExprKind::List { items, .. }, .. }]) = (target.text(), &**args) else {
            return;
        };
        if function == "format"
            && let Err((id, problem)) = format::check(checked, expr.id, text, items)
        {
            faults.report(place(id), problem);
        }
    });
}

fn is_valid(function: &str, literal: &Literal) -> bool {
    match (function, literal) {
        ("duration", Literal::Text(text)) => duration::parse(text).is_ok(),
        // There is such an overload, and nothing behind it.
        ("duration", Literal::Int(_)) => false,
        ("timestamp", Literal::Text(text)) => is_time(text),
        ("timestamp", Literal::Int(seconds)) => TIMES.contains(seconds),
        ("matches", Literal::Text(text)) => regexp::check(text).is_ok(),
        _ => true,
    }
}

fn is_time(text: &str) -> bool {
    time::parse(text).is_ok_and(|instant| TIMES.contains(&instant.seconds))
}

/// Items of a list, keys and values of a map are of one type.
fn same_items(checked: &Checked, expr: &Expr, place: &dyn Fn(ExprId) -> At, faults: &mut Faults) {
    let type_of = |expr: &Expr, optional: bool| {
        let ty = checked.type_of(expr.id).cloned().unwrap_or(Type::Dyn);
        let inner = if optional { ty.args().first().cloned() } else { None };
        inner.unwrap_or(ty)
    };
    let mut mismatch = |expr: &Expr, wanted: &Type, found: &Type| {
        let message = format!("expected type '{}' but found '{}'", wanted.shown(), found.shown());
        faults.report(place(expr.id), message);
    };
    match &expr.kind {
        ExprKind::List { items, optional } => {
            let mut types = items.iter().enumerate().map(|(at, item)| {
                let optional = optional.binary_search(&at).is_ok();
                (item, type_of(item, optional))
            });
            let Some((_, first)) = types.next() else { return };
            if let Some((item, other)) = types.find(|(_, ty)| !first.is_equivalent(ty)) {
                mismatch(item, &first, &other);
            }
        }
        ExprKind::Map(entries) => {
            let Some(first) = entries.first() else { return };
            let (key, value) = (type_of(&first.key, false), type_of(&first.value, first.optional));
            for entry in &entries[1..] {
                let (own_key, own_value) =
                    (type_of(&entry.key, false), type_of(&entry.value, entry.optional));
                if !key.is_equivalent(&own_key) {
                    mismatch(&entry.key, &key, &own_key);
                }
                if !value.is_equivalent(&own_value) {
                    mismatch(&entry.value, &value, &own_value);
                }
            }
        }
        _ => {}
    }
}

/// What is known of a value without evaluating anything but conversions.
enum Constant {
    Value(Literal),
    /// A constant whose conversions do not fail.
    Other,
}

/// Evaluates conversions of constants; the error is the first that fails.
pub(super) fn fold(checked: &Checked, expr: &Expr) -> Result<(), String> {
    constant(checked, expr).map(|_| ())
}

fn constant(checked: &Checked, expr: &Expr) -> Result<Option<Constant>, String> {
    if let ExprKind::Literal(literal) = &expr.kind {
        return Ok(Some(Constant::Value(literal.clone())));
    }
    if let (ExprKind::Ident(name), Some(Type::Type(_))) = (&expr.kind, checked.type_of(expr.id))
        && matches!(checked.reference(expr.id), Some(Reference::Name(_)))
        && !environment::is_type_value(name)
    {
        return Err(format!("reference to undefined type: {name}"));
    }
    let mut last = None;
    for part in expr.parts() {
        last = constant(checked, part)?;
    }
    let ExprKind::Call { function, target, args } = &expr.kind else { return Ok(None) };
    match (function.as_str(), args.len(), last) {
        ("find" | "findAll", 1, Some(Constant::Value(Literal::Text(text)))) if target.is_some() => {
            regexp::check(&text).map(|()| None)
        }
        (name, 1, Some(value)) if target.is_none() && CONVERSIONS.contains(&name) => {
            let Some(Reference::Overloads(_)) = checked.reference(expr.id) else { return Ok(None) };
            let Constant::Value(value) = value else { return Ok(Some(Constant::Other)) };
            convert(name, value).map(Some)
        }
        _ => Ok(None),
    }
}

/// Functions that make one type of another.
const CONVERSIONS: &[&str] =
    &["bool", "bytes", "double", "duration", "dyn", "int", "string", "timestamp", "type", "uint"];

fn convert(to: &str, value: Literal) -> Result<Constant, String> {
    let failed = |from: &str, to: &str| Err(format!("type conversion error from '{from}' to '{to}'"));
    let overflow = || "integer overflow".to_owned();
    let unsigned_overflow = || "unsigned integer overflow".to_owned();
    let converted = match (to, value) {
        ("bool", Literal::Text(text)) => match text.as_str() {
            "1" | "t" | "T" | "TRUE" | "true" | "True" => Literal::Bool(true),
            "0" | "f" | "F" | "FALSE" | "false" | "False" => Literal::Bool(false),
            _ => return failed("string", "bool"),
        },
        ("int", Literal::Text(text)) => match text.parse() {
            Ok(number) => Literal::Int(number),
            Err(_) => return failed("string", "int"),
        },
        ("int", Literal::Uint(number)) => Literal::Int(i64::try_from(number).map_err(|_| overflow())?),
        ("int", Literal::Double(number)) => {
            let fits = number > i64::MIN as f64 && number < i64::MAX as f64;
            Literal::Int(fits.then_some(number as i64).ok_or_else(overflow)?)
        }
        ("uint", Literal::Text(text)) => match text.parse() {
            Ok(number) if !text.starts_with('+') => Literal::Uint(number),
            _ => return failed("string", "uint"),
        },
        ("uint", Literal::Int(number)) => {
            Literal::Uint(u64::try_from(number).map_err(|_| unsigned_overflow())?)
        }
        ("uint", Literal::Double(number)) => {
            let fits = number >= 0.0 && number < u64::MAX as f64;
            Literal::Uint(fits.then_some(number as u64).ok_or_else(unsigned_overflow)?)
        }
        ("double", Literal::Text(text)) => match go_float(&text) {
            Some(number) => Literal::Double(number),
            None => return failed("string", "double"),
        },
        ("double", Literal::Int(number)) => Literal::Double(number as f64),
        ("double", Literal::Uint(number)) => Literal::Double(number as f64),
        ("bytes", Literal::Text(text)) => Literal::Bytes(text.into_bytes()),
        ("string", Literal::Bytes(bytes)) => match String::from_utf8(bytes) {
            Ok(text) => Literal::Text(text),
            Err(_) => return Err("invalid UTF-8 in bytes, cannot convert to string".to_owned()),
        },
        ("string", Literal::Bool(value)) => Literal::Text(value.to_string()),
        ("string", Literal::Int(value)) => Literal::Text(value.to_string()),
        ("string", Literal::Uint(value)) => Literal::Text(value.to_string()),
        ("duration", Literal::Text(text)) if duration::parse(&text).is_err() => {
            return failed("string", "google.protobuf.Duration");
        }
        ("timestamp", Literal::Text(text)) if !is_time(&text) => {
            return failed("string", "google.protobuf.Timestamp");
        }
        ("timestamp", Literal::Int(seconds)) if !TIMES.contains(&seconds) => {
            return Err("timestamp overflow".to_owned());
        }
        ("duration" | "timestamp" | "type", _) | ("string", Literal::Double(_)) => {
            return Ok(Constant::Other);
        }
        (_, same) => same,
    };
    Ok(Constant::Value(converted))
}

/// A float as Go reads it, but for hexadecimal ones.
fn go_float(text: &str) -> Option<f64> {
    let number: f64 = text.replace('_', "?").parse().ok()?;
    let named = text.trim_start_matches(['+', '-']).starts_with(['i', 'I', 'n', 'N']);
    (named || number.is_finite()).then_some(number)
}
