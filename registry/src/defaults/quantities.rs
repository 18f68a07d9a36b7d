//! Resource lists: quantities in them are no finer than thousandths.

use keelson_api::leaf::quantity::Quantity;
use keelson_api::tree::{Object, Text, Value};

/// Rounds every quantity of the list up to thousandths, away from zero.
pub(super) fn round_up(list: &mut Object) {
    for (_, value) in list.iter_mut() {
        if let Value::Str(text) = value
            && let Some(rounded) = rounded(text)
        {
            *text = rounded;
        }
    }
}

fn rounded(text: &str) -> Option<Text> {
    // Only these suffixes, fractions and exponents can say something finer.
    if !text.bytes().any(|byte| matches!(byte, b'n' | b'u' | b'.' | b'e' | b'E')) {
        return None;
    }
    let exact = Quantity::parse(text).ok()?;
    let milli = exact.milli_value();
    if milli == i64::MAX || milli == i64::MIN {
        return None;
    }
    let rounded = Quantity::milli(milli, exact.format());
    (rounded != exact).then(|| Text::from(rounded.to_string()))
}
