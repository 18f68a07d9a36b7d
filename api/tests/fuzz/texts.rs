//! Small languages: selectors, paths, and the text of leaves.

use keelson_api::cel::admission::{self, Optional};
use keelson_api::cel::devices;
use keelson_api::leaf::{bytes, duration, quantity, time};
use keelson_api::request_info::RequestInfo;
use keelson_api::selector::{FieldSelector, LabelSelector};
use std::str::from_utf8;

/// Label selectors: what was read is printed so that it is read as the same.
pub(super) fn label_selector(data: &[u8]) {
    let Ok(text) = from_utf8(data) else { return };
    let Ok(selector) = LabelSelector::parse(text) else { return };
    let printed = selector.to_string();
    let again = LabelSelector::parse(&printed).unwrap_or_else(|error| panic!("{error}: {printed}"));
    assert_eq!(again, selector, "{printed}");
    for value in [None, Some(""), Some("a"), Some("-9223372036854775808")] {
        assert_eq!(selector.matches(|_| value), again.matches(|_| value));
        for requirement in selector.requirements() {
            let _ = (requirement.matches(value), selector.exact(requirement.key()));
        }
    }
}

/// Expressions: whatever they are, there is an answer, and it is the same once more.
pub(super) fn cel(data: &[u8]) {
    let Ok(text) = from_utf8(data) else { return };
    let all = Optional { params: true, authorizer: true, patches: true };
    for environment in [admission::environment(all), devices::environment()] {
        match environment.compile(text) {
            Ok(checked) => {
                let again = environment.compile(text).expect("it was fine before");
                assert_eq!(again.output(), checked.output());
                assert_eq!(again.instantiate(), checked.instantiate());
                let cost = devices::cost(&checked);
                assert_eq!(devices::cost(&again), cost);
            }
            Err(faults) => {
                assert!(faults.starts_with("ERROR: <input>:"), "{faults}");
                assert_eq!(environment.compile(text).err(), Some(faults));
            }
        }
    }
}

/// Field selectors.
pub(super) fn field_selector(data: &[u8]) {
    let Ok(text) = from_utf8(data) else { return };
    let Ok(selector) = FieldSelector::parse(text) else { return };
    let printed = selector.to_string();
    let again = FieldSelector::parse(&printed).unwrap_or_else(|error| panic!("{error}: {printed}"));
    // They stand in the order of their text, where `==` and `=` differ.
    let sorted = |selector: &FieldSelector| {
        let mut terms: Vec<String> = selector.requirements().iter().map(|one| format!("{one:?}")).collect();
        terms.sort();
        terms
    };
    assert_eq!(sorted(&again), sorted(&selector), "{printed}");
    for value in ["", "a", "default"] {
        assert_eq!(selector.matches(|_| value), again.matches(|_| value));
    }
}

/// Method, decoded path and query, each a line.
pub(super) fn request_info(data: &[u8]) {
    let Ok(text) = from_utf8(data) else { return };
    let mut lines = text.split('\n');
    let (method, path) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let query: Vec<(String, String)> = lines
        .map(|line| line.split_once('=').unwrap_or((line, "")))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    let Ok(info) = RequestInfo::new(method, path, &query) else { return };
    assert_eq!(info.path, path);
    // Whoever is asked about a request is asked about what stands in its path.
    let segments: Vec<&str> = path.split('/').collect();
    let fields =
        [&info.prefix, &info.group, &info.version, &info.namespace, &info.resource, &info.subresource];
    for field in fields {
        assert!(field.is_empty() || segments.contains(&field.as_str()), "{field} is not in {path}");
    }
    if info.is_resource {
        assert!(matches!(info.prefix.as_str(), "api" | "apis"));
        assert_eq!(info.parts.first(), Some(&info.resource));
        let named = segments.contains(&info.name.as_str());
        assert!(info.name.is_empty() || named || !info.name.contains(['/', '%']), "{}", info.name);
    } else {
        assert!(info.resource.is_empty() && info.namespace.is_empty() && info.name.is_empty());
    }
}

/// Quantities, times, durations and bytes: the canonical text is its own canonical text.
pub(super) fn leaves(data: &[u8]) {
    let Ok(text) = from_utf8(data) else { return };
    if let Ok(canonical) = quantity::canonical(text) {
        let again = quantity::canonical(&canonical).expect("canonical text can be read");
        assert_eq!(again, canonical, "{text}");
    }
    if let Ok(nanos) = duration::parse(text) {
        let printed = duration::text(nanos);
        assert_eq!(duration::parse(&printed).ok(), Some(nanos), "{text}: {printed}");
    }
    if let Ok(instant) = time::parse(text) {
        let printed = time::text(instant.seconds);
        if let Ok(back) = time::parse(&printed) {
            assert_eq!(back.seconds, instant.seconds, "{text}: {printed}");
        }
    }
    if let Ok(instant) = time::parse_micro(text) {
        let printed = time::micro_text(instant);
        if let Ok(back) = time::parse_micro(&printed) {
            assert_eq!(time::micro_text(back), printed, "{text}");
        }
    }
    if let Ok(canonical) = bytes::canonical(text) {
        assert_eq!(bytes::encode(&bytes::decode(&canonical)), canonical, "{text}");
    }
}
