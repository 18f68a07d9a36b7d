//! Plans: for each type with something to fill in, what that is and where it goes on.
//!
//! Built once from the facts by walking the catalogue's types; knows no type by name.

use super::{FAMILIES, Give, Rule, quantities};
use keelson_api::catalogue::{self, Card, Field, Kind, Name, TypeId};
use keelson_api::tree::{Object, Value};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What to do with objects of one type.
#[derive(Default)]
struct Plan {
    steps: Vec<Step>,
    code: Vec<fn(&mut Object)>,
    rounded: Vec<Name>,
    children: Vec<Child>,
}

impl Plan {
    const fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.code.is_empty() && self.rounded.is_empty() && self.children.is_empty()
    }
}

/// A rule, made ready.
struct Step {
    parents: &'static [Name],
    field: Name,
    when: Option<(Name, &'static [&'static str])>,
    give: Give,
}

/// A field below which there is something to do.
struct Child {
    name: Name,
    plan: usize,
    card: Card,
    /// Go holds it by value and gives it members where it is all zero.
    born: bool,
}

struct Plans {
    plans: Vec<Plan>,
    /// Where the plan of a type stands; types without one have nothing to do.
    of: HashMap<TypeId, usize>,
}

static PLANS: LazyLock<Plans> = LazyLock::new(build);

pub(super) fn apply(ty: TypeId, object: &mut Object) {
    if let Some(&plan) = PLANS.of.get(&ty) {
        run(&PLANS.plans, plan, object);
    }
}

/// Type graphs of plans have no cycles, so this ends.
fn run(plans: &[Plan], plan: usize, object: &mut Object) {
    let plan = &plans[plan];
    for step in &plan.steps {
        step.run(object);
    }
    for code in &plan.code {
        code(object);
    }
    for name in &plan.rounded {
        if let Some(list) = object.object_mut(*name) {
            quantities::round_up(list);
        }
    }
    for child in &plan.children {
        match (child.card, object.get_mut(child.name)) {
            (Card::One, Some(Value::Object(below))) => run(plans, child.plan, below),
            (Card::List, Some(Value::List(items))) => {
                items.iter_mut().filter_map(Value::as_object_mut).for_each(|b| run(plans, child.plan, b));
            }
            (Card::Map, Some(Value::Object(map))) => {
                let values = map.iter_mut().filter_map(|(_, value)| value.as_object_mut());
                values.for_each(|below| run(plans, child.plan, below));
            }
            (Card::One, None) if child.born => {
                let mut below = Object::new();
                run(plans, child.plan, &mut below);
                object.insert(child.name, below);
            }
            _ => {}
        }
    }
}

impl Step {
    fn of(rule: &Rule) -> Self {
        let (&field, parents) = rule.at.split_last().expect("a rule names a field");
        Self { parents, field, when: rule.when, give: rule.give }
    }

    fn run(&self, object: &mut Object) {
        if let Some((name, texts)) = self.when
            && !texts.contains(&object.text(name))
        {
            return;
        }
        if self.present(object) {
            return;
        }
        let mut object = object;
        for parent in self.parents {
            object = object.object_entry(*parent);
        }
        object.insert(self.field, self.give.value());
    }

    fn present(&self, object: &Object) -> bool {
        let mut object = object;
        for parent in self.parents {
            match object.object(*parent) {
                Some(below) => object = below,
                None => return false,
            }
        }
        match object.get(self.field) {
            None => false,
            Some(Value::List(items)) => !items.is_empty() || !self.give.replaces_empty(),
            Some(_) => true,
        }
    }
}

/// A default that upstream declares in a type. OpenAPI says zero values too, of fields that Go holds by
/// value: those fill in nothing.
fn declared(field: &'static Field) -> Option<Step> {
    let text = field.facts.default?;
    let give = match text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(text) => Give::Text(text),
        None => match text {
            "true" => Give::Bool(true),
            "false" => Give::Bool(false),
            number => Give::Int(number.parse().ok()?),
        },
    };
    let zero = matches!(give, Give::Text("") | Give::Bool(false) | Give::Int(0));
    let fills = field.card == Card::One && (field.pointer || !zero);
    fills.then_some(Step { parents: &[], field: field.name, when: None, give })
}

/// The type and the structs that it inlines.
fn embedded(ty: TypeId) -> Vec<TypeId> {
    let mut all = vec![ty];
    let mut next = 0;
    while let Some(ty) = all.get(next) {
        let inline = ty.row().proto.iter().filter(|field| field.kind == Kind::Inline);
        all.extend(inline.map(|field| field.target));
        next += 1;
    }
    all
}

fn own(ty: TypeId) -> Plan {
    let mut plan = Plan::default();
    for ty in embedded(ty) {
        for family in FAMILIES {
            plan.steps.extend(family.rules.iter().filter(|rule| rule.types.contains(&ty)).map(Step::of));
            plan.code.extend(family.code.iter().filter(|code| code.types.contains(&ty)).map(|code| code.run));
            let rounded = family.rounded.iter().filter(|(owner, _)| *owner == ty);
            plan.rounded.extend(rounded.flat_map(|(_, names)| *names));
        }
    }
    plan.steps.extend(ty.row().json.iter().filter_map(declared));
    plan
}

fn build() -> Plans {
    let mut builder = Builder::default();
    for kind in catalogue::kinds() {
        builder.visit(kind.ty);
    }
    let Builder { mut plans, done } = builder;
    // Every field held by value is taken to be born, until it is known what that gives.
    let births = |plan: usize, plans: &[Plan]| {
        let mut object = Object::new();
        run(plans, plan, &mut object);
        !object.is_empty()
    };
    for at in 0..plans.len() {
        for child in 0..plans[at].children.len() {
            let Child { plan, born, .. } = plans[at].children[child];
            // Plans stand behind all those below them, so these are settled.
            plans[at].children[child].born = born && births(plan, &plans);
        }
    }
    let of = done.into_iter().filter_map(|(ty, plan)| Some((ty, plan?))).collect();
    Plans { plans, of }
}

#[derive(Default)]
struct Builder {
    plans: Vec<Plan>,
    /// Types seen: with their plan, or with none. A type that is still being visited has none yet, so
    /// a plan never leads back to itself: types that nest in themselves (schemas) have no defaults.
    done: HashMap<TypeId, Option<usize>>,
}

impl Builder {
    fn visit(&mut self, ty: TypeId) -> Option<usize> {
        if let Some(known) = self.done.get(&ty) {
            return *known;
        }
        self.done.insert(ty, None);
        let mut plan = own(ty);
        for field in ty.row().json.iter().filter(|field| field.kind == Kind::Message) {
            if let Some(below) = self.visit(field.target) {
                let born = field.card == Card::One && !field.pointer;
                plan.children.push(Child { name: field.name, plan: below, card: field.card, born });
            }
        }
        if plan.is_empty() {
            return None;
        }
        self.plans.push(plan);
        self.done.insert(ty, Some(self.plans.len() - 1));
        self.done[&ty]
    }
}
