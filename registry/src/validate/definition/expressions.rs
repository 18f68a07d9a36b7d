//! Rules in CEL: each must compile for the values it is about, and cost little enough however often there are
//! such values.

use super::Errors;
use crate::structural::Schema;
use crate::validate::Path;
use crate::validate::gojson::GoJson;
use keelson_api::catalogue::names::{json_schema_props as props, validation_rule as names};
use keelson_api::catalogue::types;
use keelson_api::cel::cost::{self, Range, Sizes, Steps};
use keelson_api::cel::{Checked, Declared, DeclaredSizes, Environment, Type};
use keelson_api::status::{Fault, FieldError};
use keelson_api::tree::Object;

/// The cost of one expression.
const EXPRESSION: u64 = 10_000_000;
/// The cost of all expressions of a schema.
const SCHEMA: u64 = 100_000_000;
/// The expressions that are told where the sum is too high.
const EXPENSIVE: usize = 4;
/// Bytes of a request.
const REQUEST: u64 = 3 * 1024 * 1024;
/// The name of the type of `self`.
const SELF: &str = "selfType";

/// How often there may be values of a schema, if there is a bound.
#[derive(Clone, Copy)]
pub(super) struct Occurrence(Option<u64>);

impl Occurrence {
    /// Of a whole resource.
    pub(super) const fn once() -> Self {
        Self(Some(1))
    }

    /// Of what is within values of a schema.
    pub(super) fn below(self, schema: Schema<'_>) -> Self {
        let bound = |at| schema.own().int(at).map(|max| u64::try_from(max).unwrap_or(0));
        let most = match schema.kind() {
            "object" if schema.additional().is_some() => bound(props::MAX_PROPERTIES),
            "array" => bound(props::MAX_ITEMS),
            _ => Some(1),
        };
        Self(self.0.zip(most).map(|(own, most)| own.saturating_mul(most)))
    }
}

/// What the expressions of one schema come to.
pub(super) struct Costs {
    /// What is wrong with expressions: told behind everything else.
    errors: Errors,
    /// The schema was there before: each expression may cost what it does.
    known: bool,
    total: u64,
    expensive: Vec<(String, u64)>,
}

impl Costs {
    pub(super) const fn new(known: bool) -> Self {
        Self { errors: Errors::new(), known, total: 0, expensive: Vec::new() }
    }

    /// Tells what is wrong with expressions.
    pub(super) fn tell(&mut self, errors: &mut Errors) {
        errors.extend(self.errors.split_off(0));
    }

    /// Tells whether all of them cost too much.
    pub(super) fn tell_total(&self, path: &Path<'_>, errors: &mut Errors) {
        if self.total <= SCHEMA {
            return;
        }
        for (field, _) in &self.expensive {
            let detail =
                "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema";
            let (field, detail) = (field.clone(), detail.to_owned());
            errors.push(FieldError { fault: Fault::Forbidden, field, value: String::new(), detail });
        }
        let what = "x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema";
        errors.forbidden(path, too_much(what, self.total, SCHEMA));
    }

    fn observe(&mut self, what: &str, cost: u64, path: &Path<'_>) {
        self.total = self.total.saturating_add(cost);
        if cost >= SCHEMA / 100 {
            self.expensive.push((path.text(), cost));
            self.expensive.sort_by_key(|(_, cost)| std::cmp::Reverse(*cost));
            self.expensive.truncate(EXPENSIVE);
        }
        if !self.known && cost > EXPRESSION {
            self.errors.forbidden(path, too_much(what, cost, EXPRESSION));
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "Go's float64(uint64)")]
fn too_much(what: &str, cost: u64, limit: u64) -> String {
    let factor = cost as f64 / limit as f64;
    let factor = if factor > 100.0 {
        "more than 100x".to_owned()
    } else if factor < 1.5 {
        format!("{factor:.6}x")
    } else {
        format!("{factor:.1}x")
    };
    format!(
        "{what} exceeds budget by factor of {factor} (try simplifying the rule, or adding maxItems, maxProperties, \
         and maxLength where arrays, maps, and strings are declared)"
    )
}

/// Where the rules of a schema stand.
#[derive(Clone, Copy)]
pub(super) struct Site<'a> {
    pub(super) schema: Schema<'a>,
    pub(super) is_root: bool,
    pub(super) occurrence: Occurrence,
    /// The nearest place above whose parts cannot be told apart from one state to the next.
    pub(super) uncorrelated: Option<&'a Path<'a>>,
    /// The path of the schema.
    pub(super) path: &'a Path<'a>,
}

/// Compiles the rules of a schema.
pub(super) fn check(site: Site<'_>, costs: &mut Costs) {
    let rules = site.schema.own().list(props::X_KUBERNETES_VALIDATIONS);
    if rules.is_empty() {
        return;
    }
    let list = site.path.name(props::X_KUBERNETES_VALIDATIONS);
    let is_resource = site.is_root || site.schema.is_embedded();
    let Some(declared) = Declared::from_schema(site.schema.own(), is_resource) else {
        let detail = "internal error: failed to construct type information for x-kubernetes-validations rules: \
                      unable to convert structural schema to CEL declarations";
        return costs.errors.internal(&list, detail);
    };
    let declared = declared.named(SELF);
    let environment = declared.declare(Environment::base()).variable("self", declared.ty().clone());
    for (at, own) in rules.iter().enumerate().filter_map(|(at, one)| Some((at, one.as_object()?))) {
        rule(own, site, &declared, &environment, &list.index(at), costs);
    }
}

fn rule(
    own: &Object,
    site: Site<'_>,
    declared: &Declared,
    environment: &Environment,
    path: &Path<'_>,
    costs: &mut Costs,
) {
    let before = match own.bool(names::OPTIONAL_OLD_SELF) {
        Some(true) => Type::optional(declared.ty().clone()),
        _ => declared.ty().clone(),
    };
    let environment = environment.clone().variable("oldSelf", before);
    let estimate = |checked: &Checked| cost::estimate(checked, &OfSelf(declared)).max;
    let shown = GoJson(types::APIEXTENSIONS_V1_VALIDATION_RULE, own);
    let at = path.name(names::RULE);
    let text = own.text(names::RULE);
    let mut uses_old = false;
    match compiled(&environment, text, &Type::Bool, ["", "cel expression", "a bool", "program"]) {
        Err(detail) => costs.errors.invalid(&at, shown, detail),
        Ok(checked) => {
            let often = REQUEST / (u64::try_from(declared.min_bytes()).unwrap_or(0) + 1);
            let often = site.occurrence.0.unwrap_or(often);
            costs.observe("estimated rule cost", estimate(&checked).saturating_mul(often), &at);
            uses_old = checked.refers_to("oldSelf");
            let message = own.text(names::MESSAGE_EXPRESSION);
            if !message.is_empty() {
                let path = path.name(names::MESSAGE_EXPRESSION);
                let words = ["messageExpression ", "messageExpression", "a string", "messageExpression"];
                match compiled(&environment, message, &Type::Text, words) {
                    Err(detail) => costs.errors.invalid(&path, shown, detail),
                    Ok(checked) => {
                        costs.observe("estimated messageExpression cost", estimate(&checked), &path);
                    }
                }
            }
        }
    }
    match (uses_old, site.uncorrelated, own.bool(names::OPTIONAL_OLD_SELF)) {
        (true, Some(place), _) => {
            let place = place.text();
            let detail =
                format!("oldSelf cannot be used on the uncorrelatable portion of the schema within {place}");
            costs.errors.invalid(&at, text, detail);
        }
        (false, _, Some(given)) => {
            let detail = "may not be set if oldSelf is not used in rule";
            costs.errors.invalid(&path.name(names::OPTIONAL_OLD_SELF), given, detail);
        }
        _ => {}
    }
}

/// Sizes of `self`, and of whatever else has a name: upstream does not tell them apart.
struct OfSelf<'a>(&'a Declared);

impl Sizes for OfSelf<'_> {
    fn size(&self, steps: &Steps) -> Option<Range> {
        let (_, rest) = steps.split_first()?;
        let steps: Vec<String> = [SELF.to_owned()].into_iter().chain(rest.iter().cloned()).collect();
        DeclaredSizes(&[(SELF, self.0)]).size(&steps)
    }
}

/// Compiles an expression; the words say what it is, and what should come out.
fn compiled(
    environment: &Environment,
    text: &str,
    wanted: &Type,
    [prefix, what, output, program]: [&str; 4],
) -> Result<Checked, String> {
    let checked =
        environment.compile(text).map_err(|faults| format!("{prefix}compilation failed: {faults}"))?;
    if checked.output() != wanted {
        return Err(format!("{what} must evaluate to {output}"));
    }
    let instantiated = checked.instantiate();
    instantiated.map_err(|fault| format!("{program} instantiation failed: {fault}"))?;
    Ok(checked)
}
