//! Defaulting: fills in what clients may leave out, as kube-apiserver's decoders do.
//!
//! Works on canonical typed trees of any version. Facts stand in the families below `defaults/`
//! (rules, code for what no rule can say, resource lists) and in the catalogue (defaults that upstream
//! declares in its types). The mechanism turns them into one plan for each type that has something to
//! fill in, itself or below, and walks only those. It knows no kind; it never asks what a write is for.
//!
//! Applying twice gives what applying once gives. Where nothing is missing nothing is allocated.

mod admission;
mod apps;
mod autoscaling;
mod batch;
mod containers;
mod core;
mod devices;
mod extension;
mod identity;
mod image;
mod networking;
mod plan;
mod pod_resources;
mod pods;
mod priority;
mod quantities;
mod storage;
mod volumes;

#[cfg(test)]
mod tests;

use keelson_api::catalogue::{Name, TypeId};
use keelson_api::leaf::time;
use keelson_api::tree::{Object, Text, Value};
use std::time::{SystemTime, UNIX_EPOCH};

/// Fills in the defaults of an object of this type.
pub(crate) fn apply(ty: TypeId, object: &mut Object) {
    plan::apply(ty, object);
}

/// The facts of one family of kinds.
struct Family {
    rules: &'static [Rule],
    code: &'static [Code],
    /// Resource lists: their quantities are rounded up to thousandths.
    rounded: &'static [(TypeId, &'static [Name])],
}

/// Every family there is.
const FAMILIES: &[Family] = &[
    admission::FAMILY,
    apps::FAMILY,
    autoscaling::FAMILY,
    batch::FAMILY,
    containers::FAMILY,
    core::FAMILY,
    devices::FAMILY,
    extension::FAMILY,
    identity::FAMILY,
    networking::FAMILY,
    pods::FAMILY,
    priority::FAMILY,
    storage::FAMILY,
    volumes::FAMILY,
];

/// A field that gets a value where it has none.
struct Rule {
    /// The types that it holds for.
    types: &'static [TypeId],
    /// From the type to the field; structs on the way are made where they are absent.
    at: &'static [Name],
    /// Only where this member of the type has one of these texts.
    when: Option<(Name, &'static [&'static str])>,
    give: Give,
}

const fn rule(types: &'static [TypeId], at: &'static [Name], give: Give) -> Rule {
    Rule { types, at, when: None, give }
}

impl Rule {
    const fn when(mut self, name: Name, texts: &'static [&'static str]) -> Self {
        self.when = Some((name, texts));
        self
    }
}

/// What no rule can say: a function over an object of any of the types, run after their rules and
/// before what is below them.
struct Code {
    types: &'static [TypeId],
    run: fn(&mut Object),
}

/// A value to fill in.
#[derive(Clone, Copy)]
enum Give {
    Bool(bool),
    Int(i64),
    Text(&'static str),
    /// A struct of which nothing is set.
    Struct,
    /// A list; an empty one counts as missing.
    Texts(&'static [&'static str]),
    /// What the function makes, where the field is absent.
    Made(fn() -> Value),
    /// A list that the function makes; an empty one counts as missing.
    List(fn() -> Vec<Value>),
}

impl Give {
    fn value(self) -> Value {
        match self {
            Self::Bool(given) => Value::Bool(given),
            Self::Int(given) => Value::Int(given),
            Self::Text(given) => Value::Str(Text::const_new(given)),
            Self::Struct => Value::object(),
            Self::Texts(given) => Value::List(given.iter().map(|&text| Value::from(text)).collect()),
            Self::Made(make) => make(),
            Self::List(make) => Value::List(make()),
        }
    }

    /// Does an empty list count as missing?
    const fn replaces_empty(self) -> bool {
        matches!(self, Self::Texts(_) | Self::List(_))
    }
}

/// The time of the request, in whole seconds.
fn now() -> Value {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Value::Str(time::text(i64::try_from(since.as_secs()).unwrap_or(i64::MAX)))
}

/// Does the object of a canonical tree hold a member that is neither absent nor empty?
fn filled(object: &Object, name: Name) -> bool {
    match object.get(name) {
        None => false,
        Some(Value::List(items)) => !items.is_empty(),
        Some(Value::Object(members)) => !members.is_empty(),
        Some(_) => true,
    }
}
