//! Formats of texts that schemas name, as strfmt judges them.

use super::email;
use super::{Found, Outcome};
use crate::structural::Schema;
use crate::validate::ip::parse as parse_ip;
use crate::validate::request_url;
use keelson_api::leaf::{duration, time};
use regex::Regex;
use std::sync::LazyLock;

type Judge = fn(&str) -> bool;

/// The formats that are judged, without dashes, sorted.
const FORMATS: &[(&str, Judge)] = &[
    ("bsonobjectid", |text| text.len() == 24 && text.bytes().all(|byte| byte.is_ascii_hexdigit())),
    ("byte", |text| BYTE.is_match(text)),
    ("cidr", is_cidr),
    ("creditcard", is_credit_card),
    ("date", is_date),
    ("datetime", is_date_time),
    ("duration", is_duration),
    ("email", email::is_address),
    ("hexcolor", |text| HEX_COLOR.is_match(text)),
    ("hostname", is_hostname),
    ("ipv4", |text| text.contains('.') && parse_ip(text).is_some()),
    ("ipv6", |text| text.contains(':') && text.parse::<std::net::Ipv6Addr>().is_ok()),
    ("isbn", |text| is_isbn10(text) || is_isbn13(text)),
    ("isbn10", is_isbn10),
    ("isbn13", is_isbn13),
    ("k8slongname", |text| text.len() <= 253 && LONG_NAME.is_match(text)),
    ("k8sshortname", |text| text.len() <= 63 && SHORT_NAME.is_match(text)),
    ("mac", is_mac),
    ("password", |_| true),
    ("rgbcolor", |text| RGB_COLOR.is_match(text)),
    ("ssn", |text| text.len() == 11 && SSN.is_match(text)),
    ("uri", |text| request_url(text).is_some()),
    ("uuid", |text| UUID.is_match(text)),
    ("uuid3", |text| UUID3.is_match(text)),
    ("uuid4", |text| UUID4.is_match(text)),
    ("uuid5", |text| UUID5.is_match(text)),
];

macro_rules! expressions {
    ($($name:ident = $text:expr;)*) => {
        $(static $name: LazyLock<Regex> =
            LazyLock::new(|| Regex::new($text).expect("expressions of this table are well-formed"));)*
    };
}

expressions! {
    BYTE = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$";
    CREDIT_CARD = "^(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|6(?:011|5[0-9][0-9])[0-9]{12}\
        |3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|(?:2131|1800|35[0-9]{3})[0-9]{11})$";
    DATE_TIME = "^([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))$";
    DURATION = "([0-9]+)[\\t\\n\\f\\r ]*([A-Za-zµ]+)";
    HEX_COLOR = "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$";
    HOSTNAME = r"^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})$";
    LONG_NAME = r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";
    RGB_COLOR = "^rgb\\([\\t\\n\\f\\r ]*(0|[1-9][0-9]?|1[0-9][0-9]?|2[0-4][0-9]|25[0-5])[\\t\\n\\f\\r ]*,\
        [\\t\\n\\f\\r ]*(0|[1-9][0-9]?|1[0-9][0-9]?|2[0-4][0-9]|25[0-5])[\\t\\n\\f\\r ]*,\
        [\\t\\n\\f\\r ]*(0|[1-9][0-9]?|1[0-9][0-9]?|2[0-4][0-9]|25[0-5])[\\t\\n\\f\\r ]*\\)$";
    SHORT_NAME = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$";
    SSN = "^[0-9]{3}[- ]?[0-9]{2}[- ]?[0-9]{4}$";
    UUID = "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$";
    UUID3 = "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$";
    UUID4 = "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$";
    UUID5 = "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$";
}

fn judge(format: &str) -> Option<Judge> {
    let plain = format.replace('-', "");
    let at = FORMATS.binary_search_by(|(name, _)| (*name).cmp(&plain)).ok()?;
    Some(FORMATS[at].1)
}

/// Is a format one of those that texts are judged by?
pub(super) fn is_known(format: &str) -> bool {
    judge(format).is_some()
}

/// A text that should be of a format.
pub(super) fn check(text: &str, format: &str, name: &str) -> Outcome {
    let mut outcome = Outcome::default();
    if judge(format).is_some_and(|fits| !fits(text)) {
        outcome.add(Found::other_type(name, format, text));
    }
    outcome
}

/// The format of a schema, where it means nothing for its type.
pub(crate) fn unrecognized(schema: Schema<'_>) -> Option<&str> {
    let format = schema.format();
    let known = match schema.kind() {
        _ if format.is_empty() => true,
        "" | "string" => is_known(format),
        "integer" => matches!(format, "int32" | "int64"),
        "number" => matches!(format, "float" | "double"),
        _ => false,
    };
    (!known).then_some(format)
}

fn is_cidr(text: &str) -> bool {
    let Some((address, bits)) = text.split_once('/') else { return false };
    let most = if address.contains(':') { 128 } else { 32 };
    let is_number = !bits.is_empty() && bits.len() < 9 && bits.bytes().all(|byte| byte.is_ascii_digit());
    parse_ip(address).is_some() && is_number && bits.parse::<u32>().is_ok_and(|bits| bits <= most)
}

fn is_hostname(text: &str) -> bool {
    text.len() <= 255 && text.split('.').all(|part| part.len() <= 63) && HOSTNAME.is_match(text)
}

fn is_mac(text: &str) -> bool {
    let hex = |parts: &[&str], width: usize| {
        parts.iter().all(|part| part.len() == width && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    for separator in [':', '-'] {
        let parts: Vec<&str> = text.split(separator).collect();
        if matches!(parts.len(), 6 | 8 | 20) {
            return hex(&parts, 2);
        }
    }
    let parts: Vec<&str> = text.split('.').collect();
    matches!(parts.len(), 3 | 4 | 10) && hex(&parts, 4)
}

fn is_date(text: &str) -> bool {
    text.len() == 10 && time::parse(&format!("{text}T00:00:00Z")).is_ok()
}

fn is_date_time(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut parts = lower.split('t');
    let (Some(day), Some(rest)) = (parts.next(), parts.next()) else { return false };
    let Some(found) = DATE_TIME.captures(rest) else { return false };
    is_date(day) && &found[1] <= "23" && &found[2] <= "59" && &found[3] <= "59"
}

/// Units beside those of Go, and what their names begin with.
const UNITS: [(&[&str], &str); 8] = [
    (&["ns"], "nano"),
    (&["us", "µs"], "micro"),
    (&["ms"], "milli"),
    (&["s"], "sec"),
    (&["m"], "min"),
    (&["h", "hr"], "hour"),
    (&["d"], "day"),
    (&["w", "wk"], "week"),
];

fn is_duration(text: &str) -> bool {
    if duration::parse(text).is_ok() {
        return true;
    }
    let mut any = false;
    for found in DURATION.captures_iter(text) {
        if found[1].parse::<i64>().is_err() {
            return false;
        }
        let unit = found[2].to_lowercase();
        any |= UNITS.iter().any(|(short, long)| unit.starts_with(long) || short.contains(&unit.as_str()));
    }
    any
}

fn is_credit_card(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let doubled = |(at, byte): (usize, u8)| {
        let digit = u32::from(byte - b'0') * if at % 2 == 1 { 2 } else { 1 };
        if digit >= 10 { digit % 10 + 1 } else { digit }
    };
    CREDIT_CARD.is_match(&digits) && digits.bytes().rev().enumerate().map(doubled).sum::<u32>() % 10 == 0
}

/// The digits of a book's number.
fn book_digits(text: &str) -> String {
    text.chars().filter(|letter| !matches!(letter, '-' | ' ' | '\t' | '\n' | '\u{c}' | '\r')).collect()
}

fn is_isbn10(text: &str) -> bool {
    let digits = book_digits(text);
    let bytes = digits.as_bytes();
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    if bytes.len() != 10 || !bytes[..9].iter().all(is_digit) || !(bytes[9] == b'X' || is_digit(&bytes[9])) {
        return false;
    }
    let value = |byte: u8| if byte == b'X' { 10 } else { u32::from(byte - b'0') };
    (1_u32..).zip(bytes).map(|(at, byte)| at * value(*byte)).sum::<u32>() % 11 == 0
}

fn is_isbn13(text: &str) -> bool {
    let digits = book_digits(text);
    let is_number = digits.len() == 13 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let weighed = |(at, byte): (usize, u8)| u32::from(byte - b'0') * if at % 2 == 1 { 3 } else { 1 };
    is_number && digits.bytes().enumerate().map(weighed).sum::<u32>() % 10 == 0
}
