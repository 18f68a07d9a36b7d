//! Defaults of a schema: each must be a value of its own schema, with nothing that would be pruned.

use super::prune::prune;
use super::values::Validator;
use super::{RESOURCE_MEMBERS, Schema, meta};
use crate::validate::{Errors, Path};
use keelson_api::catalogue::names::json_schema_props as names;
use keelson_api::status::FieldError;
use keelson_api::tree::{Object, Value};

/// A step from a resource to what is within.
#[derive(Clone, Copy)]
enum Step<'a> {
    Child(&'a str),
    Item,
}

/// What a default stands in: the nearest resource around it, and the way from there.
struct Place<'a> {
    resource: Schema<'a>,
    steps: Vec<Step<'a>>,
    is_in_meta: bool,
}

/// Judges every default of the schema of a resource. `pruned`: must nothing be unknown in them?
pub(crate) fn check(schema: Schema<'_>, pruned: bool, path: &Path<'_>, errors: &mut Errors) {
    let schema = schema.of_resource();
    let place = Place { resource: schema, steps: Vec::new(), is_in_meta: false };
    let mut validator = Validator::new();
    walk(schema, &place, &mut validator, pruned, path, errors);
}

fn walk<'a>(
    schema: Schema<'a>,
    place: &Place<'a>,
    validator: &mut Validator<'a>,
    pruned: bool,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let own = Place { resource: schema, steps: Vec::new(), is_in_meta: false };
    let place = if schema.is_embedded() { &own } else { place };
    if let Some(given) = schema.default() {
        let path = path.field("default");
        if place.is_in_meta {
            in_meta(schema, &given, place, validator, &path, errors);
        } else {
            one(schema, given, validator, pruned, &path, errors);
        }
    }
    if let Some(item) = schema.item() {
        let place = place.below(Step::Item, place.is_in_meta);
        walk(item, &place, validator, pruned, &path.field("items"), errors);
    }
    let properties = path.field("properties");
    for (key, property) in schema.properties() {
        let is_meta = schema.is_embedded() && RESOURCE_MEMBERS.contains(&key);
        let place = place.below(Step::Child(key), place.is_in_meta || is_meta);
        walk(property, &place, validator, pruned, &properties.key(key), errors);
    }
}

impl<'a> Place<'a> {
    fn below(&self, step: Step<'a>, is_in_meta: bool) -> Self {
        let steps = self.steps.iter().copied().chain([step]).collect();
        Self { resource: self.resource, steps, is_in_meta }
    }

    /// A resource that has only this value.
    fn around(&self, value: Value) -> Value {
        let mut value = self.steps.iter().rev().fold(value, |value, step| match step {
            Step::Child(key) => Value::Object(Object::from_iter([(*key, value)])),
            Step::Item => Value::List(vec![value]),
        });
        if let Value::Object(own) = &mut value {
            own.entry("kind", || "Validation".into());
            own.entry("apiVersion", || "validation/v1".into());
        }
        value
    }
}

/// A default of what every resource has is judged within one.
fn in_meta<'a>(
    schema: Schema<'a>,
    given: &Value,
    place: &Place<'a>,
    validator: &mut Validator<'a>,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    let mut object = place.around(given.clone());
    let resource = place.resource.of_resource();
    let mut found = Errors::new();
    if meta::coerce(&mut object, resource, false, &Path::none(), &mut found) {
        meta::check(&object, resource, &Path::none(), &mut found);
    }
    if found.is_empty() {
        return validator.check(given, schema, path, errors);
    }
    let detail = format!("must result in valid metadata: {}", aggregate(found.as_slice()));
    errors.invalid(path, given, detail);
}

fn one<'a>(
    schema: Schema<'a>,
    mut given: Value,
    validator: &mut Validator<'a>,
    pruned: bool,
    path: &Path<'_>,
    errors: &mut Errors,
) {
    if pruned {
        let mut known = given.clone();
        prune(&mut known, Some(schema));
        if known != given {
            errors.invalid(path, &given, "must not have unknown fields");
        }
    }
    if !meta::coerce(&mut given, schema, false, path, errors) {
        return;
    }
    let before = errors.len();
    meta::check(&given, schema, path, errors);
    if errors.len() == before {
        validator.check(&given, schema, path, errors);
    }
}

/// Errors as Go's aggregates print them: each once.
fn aggregate(errors: &[FieldError]) -> String {
    let mut texts: Vec<String> = Vec::new();
    for error in errors {
        let text = error.to_string();
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    if let [only] = &texts[..] { only.clone() } else { format!("[{}]", texts.join(", ")) }
}

/// Would pruning take anything away from a default, as it stands in its resource?
pub(crate) fn has_unknown(schema: Schema<'_>) -> bool {
    let root = Place { resource: schema, steps: Vec::new(), is_in_meta: false };
    matches!(loses(schema, &root), Ok(true))
}

/// `Err`: some default is no value of its place at all.
fn loses<'a>(schema: Schema<'a>, place: &Place<'a>) -> Result<bool, ()> {
    let mut found = false;
    if let Some(given) = schema.default() {
        let mut object = place.steps.iter().rev().fold(given.clone(), |value, step| match step {
            Step::Child(key) => Value::Object(Object::from_iter([(*key, value)])),
            Step::Item => Value::List(vec![value]),
        });
        if !matches!(object, Value::Object(_)) {
            return Err(());
        }
        let root = place.resource.of_resource();
        meta::coerce(&mut object, root, true, &Path::none(), &mut Errors::new());
        prune(&mut object, Some(root));
        found |= place.value_in(&object) != Some(&given);
    }
    if let Some(below) = schema.additional_schema() {
        found |= loses(below, &place.below(Step::Child("*"), false))?;
    }
    if let Some(item) = schema.item() {
        found |= loses(item, &place.below(Step::Item, false))?;
    }
    for (key, property) in schema.own().object(names::PROPERTIES).into_iter().flat_map(Object::iter) {
        if let Some(own) = property.as_object() {
            found |= loses(Schema::new(own), &place.below(Step::Child(key.as_str()), false))?;
        }
    }
    Ok(found)
}

impl Place<'_> {
    /// What stands at this place of a resource.
    fn value_in<'v>(&self, object: &'v Value) -> Option<&'v Value> {
        self.steps.iter().try_fold(object, |value, step| match (step, value) {
            (Step::Child(key), Value::Object(own)) => own.get(*key),
            (Step::Item, Value::List(items)) => items.first(),
            _ => None,
        })
    }
}
