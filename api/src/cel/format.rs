//! Texts with clauses for arguments (`'%s'.format([x])`): do clauses and arguments go together?

use super::Checked;
use super::ast::{Expr, ExprId, ExprKind};
use super::types::Type;

/// What is wrong, and with which expression.
type Problem = (ExprId, String);

/// Checks a call of `format` whose text and list of arguments stand in the expression.
pub(super) fn check(checked: &Checked, call: ExprId, text: &str, args: &[Expr]) -> Result<(), Problem> {
    let mut rest = text;
    let mut used = 0;
    while let Some(at) = rest.find('%') {
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('%') {
            rest = after;
            continue;
        }
        if rest.is_empty() {
            return Err((call, "unexpected end of string".to_owned()));
        }
        let arg = args.get(used).ok_or_else(|| (call, format!("index {used} out of range")))?;
        let unreadable = |problem: String| (call, format!("could not parse formatting clause: {problem}"));
        rest = precision(rest)
            .map_err(|problem| unreadable(format!("error while parsing precision: {problem}")))?;
        let clause = rest.as_bytes().first().copied().unwrap_or_default();
        if !CLAUSES.contains(&clause) {
            let shown = char::from(clause);
            return Err(unreadable(format!("unrecognized formatting clause \"{shown}\"")));
        }
        rest = &rest[1..];
        fits(checked, clause, arg)
            .map_err(|(id, problem)| (id, format!("error during formatting: {problem}")))?;
        used += 1;
    }
    if args.len() > used {
        let given = args.len();
        let problem = format!("too many arguments supplied to string.format (expected {used}, got {given})");
        return Err((call, problem));
    }
    Ok(())
}

/// Letters of clauses.
const CLAUSES: &[u8] = b"sdfebxXo";

/// Passes by `.2`.
fn precision(text: &str) -> Result<&str, String> {
    let Some(after) = text.strip_prefix('.') else { return Ok(text) };
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    if digits == after.len() {
        return Err("could not find end of precision specifier".to_owned());
    }
    let (number, rest) = after.split_at(digits);
    match number.parse::<i64>() {
        Ok(_) => Ok(rest),
        Err(_) => {
            let why = if number.is_empty() { "invalid syntax" } else { "value out of range" };
            let detail = format!("strconv.Atoi: parsing \"{number}\": {why}");
            Err(format!("error while converting precision to integer: {detail}"))
        }
    }
}

fn fits(checked: &Checked, clause: u8, arg: &Expr) -> Result<(), Problem> {
    if clause == b's' {
        return shows(checked, arg);
    }
    let ty = checked.type_of(arg.id).unwrap_or(&Type::Dyn);
    let is = |types: &[Type]| *ty == Type::Dyn || types.contains(ty);
    let (valid, what) = match clause {
        b'd' => (is(&[Type::Int, Type::Uint]), "decimal clause can only be used on integers"),
        b'o' => (is(&[Type::Int, Type::Uint]), "octal clause can only be used on integers"),
        b'f' => (is(&[Type::Double, Type::Text]), "fixed-point clause can only be used on doubles"),
        b'e' => (is(&[Type::Double, Type::Text]), "scientific clause can only be used on doubles"),
        b'b' => {
            (is(&[Type::Int, Type::Uint, Type::Bool]), "only integers and bools can be formatted as binary")
        }
        _ => (
            is(&[Type::Int, Type::Uint, Type::Text, Type::Bytes]),
            "only integers, byte buffers, and strings can be formatted as hex",
        ),
    };
    if valid { Ok(()) } else { Err((arg.id, format!("{what}, was given {}", ty.type_name()))) }
}

/// Can it, and what it holds, be shown as text?
fn shows(checked: &Checked, arg: &Expr) -> Result<(), Problem> {
    let ty = checked.type_of(arg.id).unwrap_or(&Type::Dyn);
    if matches!(ty, Type::Opaque(..) | Type::Object(_) | Type::Any | Type::Error | Type::Nothing) {
        let name = ty.type_name();
        let problem = format!(
            "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, \
             durations, and timestamps, was given {name}"
        );
        return Err((arg.id, problem));
    }
    match &arg.kind {
        ExprKind::List { items, .. } => items.iter().try_for_each(|item| shows(checked, item)),
        ExprKind::Map(entries) => entries.iter().try_for_each(|entry| {
            shows(checked, &entry.key)?;
            shows(checked, &entry.value)
        }),
        _ => Ok(()),
    }
}
