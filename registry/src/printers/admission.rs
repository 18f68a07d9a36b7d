//! Webhook configurations and admission policies.

use super::cells::Cells;
use super::parts::{UNSET, created, name, spec};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    label_selector, label_selector_requirement as requirement, mutating_admission_policy_spec as mutating,
    mutating_webhook_configuration, param_kind, param_ref,
    validating_admission_policy_binding_spec as binding, validating_admission_policy_spec as validating,
};
use keelson_api::codec::view::View;
use std::fmt::Write;

/// Prints a webhook configuration, of either kind.
pub(super) fn webhooks(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.count(object.count(mutating_webhook_configuration::WEBHOOKS));
    cells.age(created(object));
}

/// Prints a validating policy.
pub(super) fn validating_policy(object: View<'_>, cells: &mut Cells) {
    policy(object, validating::VALIDATIONS, cells);
}

/// Prints a mutating policy.
pub(super) fn mutating_policy(object: View<'_>, cells: &mut Cells) {
    policy(object, mutating::MUTATIONS, cells);
}

fn policy(object: View<'_>, rules: Name, cells: &mut Cells) {
    let spec = spec(object);
    cells.str(name(object));
    cells.count(spec.count(rules));
    match spec.opt_msg(validating::PARAM_KIND) {
        None => cells.str(UNSET),
        Some(kind) => {
            cells.text(format_args!("{}/{}", kind.str(param_kind::API_VERSION), kind.str(param_kind::KIND)));
        }
    }
    cells.age(created(object));
}

/// Prints a policy binding, of either kind.
pub(super) fn policy_binding(object: View<'_>, cells: &mut Cells) {
    let spec = spec(object);
    let param = spec.msg(binding::PARAM_REF);
    cells.str(name(object));
    cells.str(spec.str(binding::POLICY_NAME));
    match (param.str(param_ref::NAME), param.str(param_ref::NAMESPACE)) {
        ("", _) => match param.opt_msg(param_ref::SELECTOR) {
            None => cells.str(UNSET),
            Some(selector) => cells.str(&go_selector(selector)),
        },
        // Whether parameters have a namespace cannot be seen from here.
        (name, "") => cells.text(format_args!("*/{name}")),
        (name, namespace) => cells.text(format_args!("{namespace}/{name}")),
    }
    cells.age(created(object));
}

/// A selector as Go prints the struct: that is what clients get to see here.
fn go_selector(selector: View<'_>) -> String {
    let mut text = "&LabelSelector{MatchLabels:map[string]string{".to_owned();
    let mut labels: Vec<_> = selector.map_strs(label_selector::MATCH_LABELS).collect();
    labels.sort_unstable();
    for (key, value) in labels {
        let _ = write!(text, "{key}: {value},");
    }
    text.push_str("},MatchExpressions:[]LabelSelectorRequirement{");
    for expression in selector.list(label_selector::MATCH_EXPRESSIONS) {
        let (key, operator) = (expression.str(requirement::KEY), expression.str(requirement::OPERATOR));
        let values: Vec<_> = expression.strs(requirement::VALUES).collect();
        let values = values.join(" ");
        let _ = write!(text, "LabelSelectorRequirement{{Key:{key},Operator:{operator},Values:[{values}],}},");
    }
    text.push_str("},}");
    text
}
