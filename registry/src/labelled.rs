//! Label selectors that stand in objects, and what they match.

use keelson_api::catalogue::names::{label_selector as selector, label_selector_requirement as requirement};
use keelson_api::tree::{Object, Value};

/// Does a LabelSelector match these labels? One without terms matches all, one that is wrong nothing.
pub(crate) fn matches(selector: &Object, labels: Option<&Object>) -> bool {
    let value = |key: &str| labels.and_then(|labels| labels.str(key));
    let pairs = selector.object(selector::MATCH_LABELS).into_iter().flat_map(Object::iter);
    let mut pairs = pairs.map(|(key, wanted)| value(key.as_str()) == wanted.as_str());
    let expressions = selector.list(selector::MATCH_EXPRESSIONS).iter().filter_map(Value::as_object);
    pairs.all(|holds| holds)
        && expressions.into_iter().all(|one| {
            let own = value(one.text(requirement::KEY));
            let values = one.list(requirement::VALUES);
            let is_in = || own.is_some_and(|own| values.iter().any(|value| value.as_str() == Some(own)));
            match one.text(requirement::OPERATOR) {
                "In" => !values.is_empty() && is_in(),
                "NotIn" => !values.is_empty() && !is_in(),
                "Exists" => values.is_empty() && own.is_some(),
                "DoesNotExist" => values.is_empty() && own.is_none(),
                _ => false,
            }
        })
}

#[cfg(test)]
mod tests {
    use super::matches;
    use keelson_api::codec::{Diagnostics, json};
    use keelson_api::tree::{Object, Value};

    fn object(text: &str) -> Object {
        match json::parse(text.as_bytes(), &mut Diagnostics::new()) {
            Ok(Value::Object(object)) => object,
            other => panic!("no object: {other:?}"),
        }
    }

    #[test]
    fn terms_hold_together() {
        let labels = object(r#"{"app":"web","tier":"front"}"#);
        let holds = |selector: &str| matches(&object(selector), Some(&labels));
        assert!(holds("{}"));
        assert!(holds(r#"{"matchLabels":{"app":"web"}}"#));
        assert!(!holds(r#"{"matchLabels":{"app":"web","x":"y"}}"#));
        let one = |operator: &str, key: &str, values: &str| {
            let term = format!(r#"{{"key":"{key}","operator":"{operator}","values":[{values}]}}"#);
            holds(&format!(r#"{{"matchLabels":{{"app":"web"}},"matchExpressions":[{term}]}}"#))
        };
        assert!(one("In", "tier", r#""back","front""#) && !one("In", "x", r#""y""#));
        assert!(one("NotIn", "x", r#""y""#) && !one("NotIn", "tier", r#""front""#));
        assert!(one("Exists", "tier", "") && !one("Exists", "x", ""));
        assert!(one("DoesNotExist", "x", "") && !one("DoesNotExist", "tier", ""));
        assert!(!one("In", "tier", "") && !one("Like", "tier", ""));
        assert!(matches(&object("{}"), None) && !matches(&object(r#"{"matchLabels":{"a":"b"}}"#), None));
    }
}
