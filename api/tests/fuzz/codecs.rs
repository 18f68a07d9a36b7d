//! Codecs: what is read can be written, comes back the same, and every road leads to the same bytes.

use keelson_api::catalogue::{self, KindRow, TypeId};
use keelson_api::codec::view::View;
use keelson_api::codec::{Diagnostics, envelope as wrapper, json, proto as message, transcode, yaml as text};
use keelson_api::schema;
use keelson_api::tree::{Object, Raw, Value};

/// The first line names the kind (`apps/v1/Deployment`); any other line chooses one. The rest is the input.
pub(super) fn typed(data: &[u8]) -> Option<(&'static KindRow, &[u8])> {
    let at = data.iter().position(|&byte| byte == b'\n')?;
    let (line, rest) = (&data[..at], &data[at + 1..]);
    let named = std::str::from_utf8(line).ok().and_then(|line| {
        let mut parts = line.rsplit('/');
        let (kind, version) = (parts.next()?, parts.next()?);
        catalogue::kind(parts.next().unwrap_or_default(), version, kind)
    });
    let kinds = catalogue::kinds();
    let chosen = line.iter().fold(0, |sum, &byte| (sum * 31 + usize::from(byte)) % 65_537) % kinds.len();
    Some((named.unwrap_or(&kinds[chosen]), rest))
}

fn untyped(value: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    json::write(value, &mut out);
    out
}

/// As Go has it: a float that is -0 is printed as `-0`, which is read as an integer.
fn unsigned(mut value: Value) -> Value {
    match &mut value {
        Value::Float(f) if *f == 0.0 => *f = 0.0,
        Value::List(items) => {
            items.iter_mut().for_each(|item| *item = unsigned(std::mem::replace(item, Value::Null)))
        }
        Value::Object(object) => {
            object.iter_mut().for_each(|(_, inner)| *inner = unsigned(std::mem::replace(inner, Value::Null)))
        }
        _ => {}
    }
    value
}

fn printed(ty: TypeId, object: &Object) -> Vec<u8> {
    let mut out = Vec::new();
    json::encode(ty, object, &mut out);
    out
}

fn packed(ty: TypeId, object: &Object) -> Vec<u8> {
    let mut out = Vec::new();
    message::encode(ty, object, &mut out);
    out
}

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Two texts that must be the same, told apart readably.
fn same(what: &str, left: &[u8], right: &[u8]) {
    assert!(left == right, "{what}:\n{}\n{}", shown(left), shown(right));
}

/// Untyped JSON: printing what was read is stable, as JSON and as YAML.
pub(super) fn json(data: &[u8]) {
    let mut diag = Diagnostics::new();
    let Ok(value) = json::parse(data, &mut diag).map(unsigned) else { return };
    let first = untyped(&value);
    let back = json::parse(&first, &mut Diagnostics::new()).expect("what was printed can be read");
    same("JSON", &first, &untyped(&back));
    lines(&value, &first);
}

/// YAML: what was read is JSON, and printed as YAML it is read as the same.
pub(super) fn yaml(data: &[u8]) {
    let Ok(value) = text::parse(data, &mut Diagnostics::new()) else { return };
    assert_eq!(text::to_json(data, &mut Diagnostics::ignore()), Ok(untyped(&value)));
    let value = unsigned(value);
    let first = untyped(&value);
    let back = json::parse(&first, &mut Diagnostics::new()).expect("what was printed can be read");
    same("JSON", &first, &untyped(&back));
    lines(&value, &first);
}

/// Printed as YAML, a tree is read as the same.
fn lines(value: &Value, json: &[u8]) {
    let mut lines = Vec::new();
    text::write(value, &mut lines);
    let lines = shown(&lines);
    // Writers follow YAML 1.1, where these end a line; the reader takes them for what they are in YAML 1.2.
    if lines.contains(['\u{85}', '\u{2028}', '\u{2029}']) {
        return;
    }
    // As in Go: a key that looks like a merge is printed without quotes, which makes it one.
    if lines.contains("<<:") {
        return;
    }
    let again = text::parse(lines.as_bytes(), &mut Diagnostics::new());
    let again = again.unwrap_or_else(|error| panic!("{error}: {lines}"));
    same(&format!("YAML {lines}"), json, &untyped(&again));
}

/// Does the tree hold JSON that is kept to the letter?
fn has_raw(value: &Value) -> bool {
    match value {
        Value::Raw(_) => true,
        Value::List(items) => items.iter().any(has_raw),
        Value::Object(object) => object.iter().any(|(_, value)| has_raw(value)),
        _ => false,
    }
}

/// JSON of a kind: as a tree, as JSON again, as protobuf, and through an untyped tree.
pub(super) fn json_typed(data: &[u8]) {
    let Some((row, data)) = typed(data) else { return };
    let ty = row.ty;
    let mut diag = Diagnostics::new();
    let Ok(object) = json::decode(ty, data, &mut diag) else { return };
    let first = printed(ty, &object);
    let back = match json::decode(ty, &first, &mut Diagnostics::new()) {
        Ok(back) => back,
        Err(error) => {
            // An offset may lead to the year 10000, which is printed, and which nobody may send, as in Go.
            assert!(error.message().contains("parsing time"), "{error}: {}", shown(&first));
            return stored(row, &packed(ty, &object), true);
        }
    };
    let second = printed(ty, &back);
    // As in Go: a schema that is none is printed as null, which is read as nothing at all.
    let lossless = !first.windows(7).any(|text| text == b"s\":null");
    if lossless {
        same("JSON", &first, &second);
    }
    let back = json::decode(ty, &second, &mut Diagnostics::new()).expect("what was printed can be read");
    same("JSON again", &second, &printed(ty, &back));

    match json::parse(data, &mut Diagnostics::ignore()) {
        Ok(untyped) => {
            let retyped = schema::retype(ty, untyped, &mut Diagnostics::ignore());
            let retyped = retyped.unwrap_or_else(|error| panic!("{error}: {}", shown(data)));
            // Structs that come twice are merged where text is read; raw JSON is kept to the letter there.
            let doubled = diag.problems().iter().any(|problem| problem.starts_with("duplicate"));
            if !doubled && !has_raw(&Value::Object(object.clone())) {
                same("through an untyped tree", &first, &printed(ty, &retyped));
            }
        }
        // In raw JSON and unknown members no number is too large.
        Err(error) => assert!(error.message().ends_with("float64"), "{error}: {}", shown(data)),
    }
    let plain = Value::Object(schema::materialize(ty, &object));
    let again = schema::retype(ty, plain, &mut Diagnostics::ignore()).expect("a materialized tree is typed");
    if lossless {
        same("materialized", &first, &printed(ty, &again));
    }
    stored(row, &packed(ty, &object), true);
}

/// Protobuf of a kind.
pub(super) fn proto(data: &[u8]) {
    let Some((row, data)) = typed(data) else { return };
    stored(row, data, false);
    walk(View::new(row.ty, data), 0);
}

/// What must hold of a message, ours or not: the road through a tree and the one without print the same.
fn stored(row: &KindRow, bytes: &[u8], own: bool) {
    let ty = row.ty;
    let mut members = Vec::new();
    let transcoded = transcode::json(ty, bytes, &mut members);
    let object = match message::decode(ty, bytes) {
        Ok(object) => object,
        Err(error) => {
            assert!(!own, "own bytes cannot be read: {error}");
            assert_eq!(transcoded, Err(error));
            return;
        }
    };
    assert_eq!(transcoded, Ok(()));
    let mut whole = Vec::new();
    transcode::whole("K", "v9", &members, &mut whole);
    let mut typed = object.clone();
    typed.insert("kind", "K");
    typed.insert("apiVersion", "v9");
    let rank =
        |name: &str| ty.row().json.iter().any(|field| field.name.as_str() == name && field.number == 0);
    if rank("kind") && rank("apiVersion") {
        same("transcoded", &whole, &printed(ty, &typed));
    }
    let first = packed(ty, &object);
    let back = message::decode(ty, &first).expect("what was written can be read");
    same("protobuf", &first, &packed(ty, &back));
    same("JSON of both", &printed(ty, &object), &printed(ty, &back));
}

/// Looks at all that a view shows.
fn walk(view: View<'_>, depth: usize) {
    if depth > 4 {
        return;
    }
    for field in view.ty().row().json {
        let name = field.name;
        let _ = (view.has(name), view.count(name), view.str(name), view.int(name), view.bool(name));
        let _ = (view.float(name).to_bits(), view.raw(name).len(), view.time(name), view.duration(name));
        let _ = (view.int_or_string(name), view.strs(name).count(), view.ints(name).count());
        let _ = (view.map_strs(name).count(), view.map_str(name, "a"), view.map(name).count());
        view.list(name).take(8).for_each(|inner| walk(inner, depth + 1));
        view.map_msgs(name).take(8).for_each(|(_, inner)| walk(inner, depth + 1));
    }
}

/// The envelope around protobuf objects.
pub(super) fn envelope(data: &[u8]) {
    let Ok(unknown) = wrapper::unwrap(data) else { return };
    assert!(wrapper::recognizes(data));
    let again = wrapper::wrap(unknown.api_version, unknown.kind, unknown.raw);
    let back = wrapper::unwrap(&again).expect("what was wrapped can be unwrapped");
    assert_eq!((back.api_version, back.kind), (unknown.api_version, unknown.kind));
    assert_eq!(back.raw, unknown.raw);
    // Raw JSON inside of trees says that it was checked.
    if let Ok(text) = std::str::from_utf8(unknown.raw)
        && json::parse(unknown.raw, &mut Diagnostics::ignore()).is_ok()
    {
        let raw = untyped(&Value::Raw(Raw::new(text)));
        json::parse(&raw, &mut Diagnostics::ignore()).expect("raw JSON stays JSON");
    }
}
