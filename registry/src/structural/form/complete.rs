//! What judges a value has its counterpart outside of junctors, which says what the value is.

use super::{Errors, Path, Schema, names};

/// A place outside of junctors, and one below them.
#[derive(Clone, Copy)]
struct Places<'a> {
    outside: &'a Path<'a>,
    inside: &'a Path<'a>,
}

pub(super) fn check(schema: Schema<'_>, path: &Path<'_>, errors: &mut Errors) {
    junctors(schema, schema, Places { outside: path, inside: path }, errors);
}

fn missing(places: Places<'_>, errors: &mut Errors) {
    errors.required(places.outside, format!("because it is defined in {}", places.inside.text()));
}

fn junctors(judge: Schema<'_>, schema: Schema<'_>, places: Places<'_>, errors: &mut Errors) {
    if let Some(one) = judge.not() {
        let inside = places.inside.field("not");
        nested(one, Some(schema), Places { inside: &inside, ..places }, errors);
    }
    for at in [names::ALL_OF, names::ANY_OF, names::ONE_OF] {
        let list = places.inside.name(at);
        for (at, one) in judge.all(at).enumerate() {
            let inside = list.index(at);
            nested(one, Some(schema), Places { inside: &inside, ..places }, errors);
        }
    }
}

fn nested(judge: Schema<'_>, outside: Option<Schema<'_>>, places: Places<'_>, errors: &mut Errors) {
    let Some(schema) = outside else { return missing(places, errors) };
    junctors(judge, schema, places, errors);
    if let Some(item) = judge.item() {
        let (outer, inner) = (places.outside.field("items"), places.inside.field("items"));
        nested(item, schema.item(), Places { outside: &outer, inside: &inner }, errors);
    }
    let (outer, inner) = (places.outside.field("properties"), places.inside.field("properties"));
    for (key, property) in judge.properties() {
        let (outer, inner) = (outer.key(key), inner.key(key));
        let places = Places { outside: &outer, inside: &inner };
        match schema.property(key) {
            None => missing(places, errors),
            found => nested(property, found, places, errors),
        }
    }
}
