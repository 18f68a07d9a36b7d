//! Takes out of an answer what two servers cannot agree on: UIDs, times, revisions, what is allotted.

use serde_json::Value;

/// Members whose values a server makes up, or takes from the credentials, which are another for each.
const MADE_UP: [&str; 9] = [
    "resourceVersion",
    "clusterIP",
    "clusterIPs",
    "nodePort",
    "healthCheckNodePort",
    "continue",
    "token",
    "username",
    "authentication.kubernetes.io/credential-id",
];

/// A value with the made-up parts replaced by words for them.
pub(crate) fn value(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            Value::Object(members.iter().map(|(name, value)| member(name, value)).collect())
        }
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(self::value).collect();
            // Conflicts with several managers are told in the order of Go's maps.
            if items.iter().all(|item| item["reason"] == "FieldManagerConflict") {
                items.sort_by_key(ToString::to_string);
            }
            Value::Array(items)
        }
        Value::String(said) => Value::String(text(&sorted(said))),
        other => other.clone(),
    }
}

fn member(name: &str, value: &Value) -> (String, Value) {
    let blanked = if name == "managedFields" {
        managers(value)
    } else if MADE_UP.contains(&name) && *value != "None" && *value != "" {
        Value::String(format!("{name} of the server"))
    } else {
        self::value(value)
    };
    (text(name), blanked)
}

/// Entries of the same second come in another order where the second changed in between.
fn managers(entries: &Value) -> Value {
    let Value::Array(entries) = entries else { return entries.clone() };
    let mut entries: Vec<Value> = entries.iter().map(value).collect();
    let key = |entry: &Value| {
        let part = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        (part("manager"), part("operation"), part("subresource"), part("apiVersion"))
    };
    entries.sort_by_key(key);
    Value::Array(entries)
}

/// What is wrong with the types of an applied object is told in the order of Go's maps.
fn sorted(said: &str) -> String {
    let Some((head, faults)) = said.split_once(": errors:\n  ") else { return said.to_owned() };
    let mut faults: Vec<&str> = faults.split("\n  ").collect();
    faults.sort_unstable();
    format!("{head}: errors:\n  {}", faults.join("\n  "))
}

/// Several texts.
pub(crate) fn texts(texts: &[String]) -> Vec<String> {
    texts.iter().map(|said| text(said)).collect()
}

/// Before the revision in the message of a precondition.
const RECORDS: [&str; 2] = ["ResourceVersion in record (", "ResourceVersion in object meta: "];

/// Before the object of a refused patch.
const PATCHED: &str = "Invalid value: \"{";

/// Begins generated names.
const GENERATED: [&str; 2] = ["generated-", "Generated_"];

/// The addresses of services that both servers allot from.
const ALLOTTED: &str = "\"10.0.0.";

/// A text with `UID` and `TIME` where there were some.
fn text(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    let mut rest = said;
    while let Some(first) = rest.chars().next() {
        if let Some(length) = uid(rest) {
            out.push_str("UID");
            rest = &rest[length..];
        } else if let Some(length) = time(rest) {
            out.push_str("TIME");
            rest = &rest[length..];
        } else if let Some((record, after)) =
            RECORDS.iter().find_map(|record| Some((record, rest.strip_prefix(record)?)))
        {
            out.push_str(record);
            rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
        } else if let Some(after) = GENERATED.iter().find_map(|prefix| rest.strip_prefix(prefix)) {
            out.push_str("generated name");
            rest = after.trim_start_matches(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
        } else if let Some(after) = rest.strip_prefix(ALLOTTED) {
            out.push_str("\"ADDRESS");
            rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
        } else if let Some((object, after)) = patched(rest) {
            out.push_str(&format!("Invalid value: {object}"));
            rest = after;
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

/// The object that a text begins with the quoted text of, and what follows it. The order of its members is
/// another, which docs/differences.md tells of.
fn patched(text: &str) -> Option<(Value, &str)> {
    text.strip_prefix(PATCHED)?;
    let quoted = &text[PATCHED.len() - 2..];
    let mut texts = serde_json::Deserializer::from_str(quoted).into_iter::<String>();
    let object = serde_json::from_str(&texts.next()?.ok()?).ok()?;
    Some((value(&object), &quoted[texts.byte_offset()..]))
}

/// The length of the UID at the beginning of a text.
fn uid(text: &str) -> Option<usize> {
    shaped(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", u8::is_ascii_hexdigit)
}

/// The length of the time at the beginning of a text, fractions and zone included.
fn time(text: &str) -> Option<usize> {
    let seconds = shaped(text, "xxxx-xx-xxTxx:xx:xx", u8::is_ascii_digit)?;
    let tail = text[seconds..].bytes().take_while(|c| c.is_ascii_digit() || matches!(c, b'.' | b'Z')).count();
    Some(seconds + tail)
}

/// The shape's length where a text begins with it: an `x` is what `fits` takes, the rest is to the letter.
fn shaped(text: &str, shape: &str, fits: impl Fn(&u8) -> bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let good = |(at, wanted): (usize, u8)| {
        let found = bytes.get(at)?;
        (if wanted == b'x' { fits(found) } else { *found == wanted }).then_some(())
    };
    shape.bytes().enumerate().try_for_each(good)?;
    Some(shape.len())
}
