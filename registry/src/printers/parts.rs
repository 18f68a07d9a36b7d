//! What printers of several kinds share: metadata, containers, labels and selectors as text.

use super::cells::{Cells, Stamp};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    container, label_selector, label_selector_requirement, object_meta, pod, pod_condition, pod_spec,
    pod_template_spec,
};
use keelson_api::codec::view::View;
use keelson_api::leaf::time::{self, Instant};
use std::fmt::Write;

pub(super) const NONE: &str = "<none>";
pub(super) const UNKNOWN: &str = "<unknown>";
pub(super) const UNSET: &str = "<unset>";

/// Every kind's metadata, spec and status have the same names.
pub(super) fn meta(object: View<'_>) -> View<'_> {
    object.msg(pod::METADATA)
}

pub(super) fn spec(object: View<'_>) -> View<'_> {
    object.msg(pod::SPEC)
}

pub(super) fn status(object: View<'_>) -> View<'_> {
    object.msg(pod::STATUS)
}

pub(super) fn name(object: View<'_>) -> &str {
    meta(object).str(object_meta::NAME)
}

pub(super) fn created(object: View<'_>) -> Option<Stamp> {
    meta(object).time(object_meta::CREATION_TIMESTAMP)
}

pub(super) fn is_deleted(object: View<'_>) -> bool {
    meta(object).has(object_meta::DELETION_TIMESTAMP)
}

/// Name and Age.
pub(super) fn name_and_age(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    cells.age(created(object));
}

/// Name and Created At, of kinds without a printer.
pub(super) fn name_and_created_at(object: View<'_>, cells: &mut Cells) {
    cells.str(name(object));
    let (seconds, _) = created(object).unwrap_or((Instant::ZERO.seconds, 0));
    cells.str(&time::text(seconds));
}

/// Names and images of a template's containers, two cells.
pub(super) fn containers(template: View<'_>, cells: &mut Cells) {
    let spec = template.msg(pod_template_spec::SPEC);
    let each = |field: Name| spec.list(pod_spec::CONTAINERS).map(move |c| c.str(field));
    cells.joined(each(container::NAME), ",", "");
    cells.joined(each(container::IMAGE), ",", "");
}

/// A map of labels as text, or `<none>`.
pub(super) fn labels(holder: View<'_>, field: Name, cells: &mut Cells) {
    let mut pairs: Vec<String> =
        holder.map_strs(field).map(|(key, value)| format!("{key}={value}")).collect();
    pairs.sort_unstable();
    cells.joined(pairs.iter().map(String::as_str), ",", NONE);
}

/// A label selector in the syntax of queries, empty where it selects all or nothing; `None` where it
/// makes no sense.
pub(super) fn selector(selector: View<'_>) -> Option<String> {
    let mut requirements: Vec<(&str, String)> = Vec::new();
    let mut pairs: Vec<_> = selector.map_strs(label_selector::MATCH_LABELS).collect();
    pairs.sort_unstable();
    requirements.extend(pairs.into_iter().map(|(key, value)| (key, format!("{key}={value}"))));
    for expression in selector.list(label_selector::MATCH_EXPRESSIONS) {
        let key = expression.str(label_selector_requirement::KEY);
        let mut values: Vec<&str> = expression.strs(label_selector_requirement::VALUES).collect();
        values.sort_unstable();
        let values = values.join(",");
        let text = match expression.str(label_selector_requirement::OPERATOR) {
            "In" => format!("{key} in ({values})"),
            "NotIn" => format!("{key} notin ({values})"),
            "Exists" => key.to_owned(),
            "DoesNotExist" => format!("!{key}"),
            _ => return None,
        };
        requirements.push((key, text));
    }
    requirements.sort_by_key(|(key, _)| *key);
    let mut all = String::new();
    for (i, (_, text)) in requirements.iter().enumerate() {
        let _ = write!(all, "{}{text}", if i > 0 { "," } else { "" });
    }
    Some(all)
}

/// A cell with a label selector, or `<none>`.
pub(super) fn selector_cell(of: View<'_>, cells: &mut Cells) {
    match selector(of) {
        Some(text) => cells.str_or(&text, NONE),
        None => cells.str("<error>"),
    }
}

/// Up to three texts joined by comma, then how many more there are; `<unset>` where there are none.
pub(super) fn first_three<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    let mut count = 0;
    for part in parts {
        if count < 3 {
            let _ = write!(text, "{}{part}", if count > 0 { "," } else { "" });
        }
        count += 1;
    }
    if count > 3 {
        let _ = write!(text, " + {} more...", count - 3);
    } else if text.is_empty() {
        text.push_str(UNSET);
    }
    text
}

/// The first condition of that type.
pub(super) fn condition<'a>(holder: View<'a>, list: Name, ty: &str) -> Option<View<'a>> {
    holder.list(list).find(|c| c.str(pod_condition::TYPE) == ty)
}
