//! Numbers: bounds, multiples, and what fits a type.

use super::{Found, Outcome, Schema, Value, names};
use crate::validate::float_text;
use keelson_api::catalogue::Name;

/// The integers that JSON's numbers hold exactly.
const WHOLE: f64 = 9_007_199_254_740_991.0;
const EPSILON: f64 = 1e-9;

/// Is a number an integer, or nearly?
pub(super) fn is_whole(f: f64) -> bool {
    if !f.is_finite() || f.abs() > WHOLE {
        return false;
    }
    let rounded = f.round();
    f == rounded || (rounded != 0.0 && (f - rounded).abs() < EPSILON * rounded.abs())
}

/// What the type and the format of a schema let through.
#[derive(Clone, Copy)]
struct Range<'a> {
    kind: &'a str,
    format: &'a str,
}

impl<'a> Range<'a> {
    fn of(schema: Schema<'a>) -> Self {
        let (kind, format) = (schema.kind(), schema.format());
        match (kind, format) {
            ("integer", "int32" | "int64") | ("number", "float" | "double") => Self { kind, format },
            ("integer" | "number", _) => Self { kind, format: "" },
            _ => Self { kind: "", format: "" },
        }
    }

    /// The fault of a number that does not fit.
    fn fault(self, value: &Value, what: &str, name: &str) -> Option<Found> {
        let fits = match (self.kind, self.format, value) {
            ("integer", "int32", Value::Int(n)) => i32::try_from(*n).is_ok(),
            ("integer", "int32", Value::Float(f)) => f.fract() == 0.0 && f.abs() <= f64::from(i32::MAX),
            ("integer", _, Value::Float(f)) => f.fract() == 0.0 && f.abs() < 9.3e18,
            ("number", "float", value) => {
                crate::structural::number(value).is_some_and(|f| f.abs() <= f64::from(f32::MAX))
            }
            _ => true,
        };
        if fits {
            return None;
        }
        let format = match self.format {
            "" => " (default format)".to_owned(),
            format => format!(" with format {format}"),
        };
        Some(Found::loose(format!("{what} value must be of type {}{format} in {name}", self.kind)))
    }
}

pub(super) fn check(value: &Value, schema: Schema<'_>, name: &str) -> Outcome {
    let mut outcome = Outcome::default();
    let range = Range::of(schema);
    range.fault(value, "Checked", name).into_iter().for_each(|found| outcome.add(found));
    let bound = |at: Name, what: &str| {
        let given = schema.number(at)?;
        Some((given, range.fault(&Value::Float(given), what, name)))
    };
    if let Some((factor, fault)) = bound(names::MULTIPLE_OF, "MultipleOf") {
        let native = fault.is_none();
        fault.into_iter().chain(multiple(value, factor, native, name)).for_each(|found| outcome.add(found));
    }
    for (at, exclusive, what, is_min) in [
        (names::MINIMUM, names::EXCLUSIVE_MINIMUM, "Minimum boundary", true),
        (names::MAXIMUM, names::EXCLUSIVE_MAXIMUM, "Maximum boundary", false),
    ] {
        if let Some((bound, fault)) = bound(at, what) {
            let own = Bound { bound, exclusive: schema.flag(exclusive), is_min, native: fault.is_none() };
            fault.into_iter().chain(own.fault(value, name)).for_each(|found| outcome.add(found));
        }
    }
    outcome.fulfil();
    outcome
}

/// A bound, compared as integers where value and bound are (`native`).
struct Bound {
    bound: f64,
    exclusive: bool,
    is_min: bool,
    native: bool,
}

impl Bound {
    #[expect(clippy::cast_possible_truncation, reason = "Go's int64(float64)")]
    fn fault(&self, value: &Value, name: &str) -> Option<Found> {
        let (order, told) = match value {
            Value::Int(n) if self.native => (n.cmp(&(self.bound as i64)), (self.bound as i64).to_string()),
            _ => (crate::structural::number(value)?.partial_cmp(&self.bound)?, float_text(self.bound)),
        };
        let order = if self.is_min { order.reverse() } else { order };
        if order.is_lt() || (order.is_eq() && !self.exclusive) {
            return None;
        }
        let words = match (self.is_min, self.exclusive) {
            (true, true) => "greater than",
            (true, false) => "greater than or equal to",
            (false, true) => "less than",
            (false, false) => "less than or equal to",
        };
        let message = format!("{name} in body should be {words} {told}");
        let value = if self.native { value.clone() } else { as_float(value) };
        Some(Found::invalid(name, &value, message))
    }
}

fn as_float(value: &Value) -> Value {
    crate::structural::number(value).map_or(Value::Null, Value::Float)
}

#[expect(clippy::cast_possible_truncation, reason = "Go's int64(float64)")]
fn multiple(value: &Value, factor: f64, native: bool, name: &str) -> Option<Found> {
    let whole = match value {
        Value::Int(n) if native => Some((*n, factor as i64)),
        _ => None,
    };
    let (told, shown) = match whole {
        Some((_, factor)) => (factor.to_string(), Value::Int(factor)),
        None => (float_text(factor), Value::Float(factor)),
    };
    if whole.map_or(factor <= 0.0, |(_, factor)| factor <= 0) {
        let message = format!("factor MultipleOf declared for {name} must be positive: {told}");
        return Some(Found::invalid(name, &shown, message));
    }
    let divides = match whole {
        Some((n, factor)) => n % factor == 0,
        None => {
            let own = crate::structural::number(value)?;
            is_whole(if factor < 1.0 { 1.0 / factor * own } else { own / factor })
        }
    };
    let own = if native { value.clone() } else { as_float(value) };
    let message = format!("{name} in body should be a multiple of {told}");
    (!divides).then(|| Found::invalid(name, &own, message))
}
