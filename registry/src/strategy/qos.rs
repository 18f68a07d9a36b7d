//! The quality of service class of a pod, from what its containers ask for.

use keelson_api::catalogue::names::{container, pod_spec, resource_requirements as resources};
use keelson_api::leaf::quantity::{Format, Quantity};
use keelson_api::tree::{Object, Value};
use std::cmp::Ordering;

/// The resources that the class is made of.
const COUNTED: [&str; 2] = ["cpu", "memory"];

/// Sums of the counted resources; `None` where nobody names one.
type Sums = [Option<Quantity>; COUNTED.len()];

/// The class of a pod with this spec.
pub(crate) fn class(spec: &Object) -> &'static str {
    let (mut requests, mut limits): (Sums, Sums) = Default::default();
    let mut guaranteed = true;
    let mut count = |own: Option<&Object>, every_limit: bool| {
        let part = |name| own.and_then(|own| own.object(name));
        add(&mut requests, part(resources::REQUESTS));
        let named = add(&mut limits, part(resources::LIMITS));
        if every_limit && !named {
            guaranteed = false;
        }
    };
    if let Some(own) = spec.object(pod_spec::RESOURCES) {
        let has_limits = own.object(resources::LIMITS).is_some_and(|limits| !limits.is_empty());
        count(Some(own), has_limits);
    } else {
        let containers = spec.list(pod_spec::CONTAINERS).iter().chain(spec.list(pod_spec::INIT_CONTAINERS));
        for one in containers.filter_map(Value::as_object) {
            count(one.object(container::RESOURCES), true);
        }
    }
    if requests.iter().chain(&limits).all(Option::is_none) {
        return "BestEffort";
    }
    let same = requests.iter().zip(&limits).all(|(request, limit)| request == limit);
    if guaranteed && same { "Guaranteed" } else { "Burstable" }
}

/// Adds what a list names, and says whether it names all of the counted resources.
fn add(sums: &mut Sums, list: Option<&Object>) -> bool {
    let zero = Quantity::new(0, Format::DecimalSi);
    let mut named = true;
    for (sum, name) in sums.iter_mut().zip(COUNTED) {
        let quantity = list.and_then(|list| list.str(name)).and_then(|text| Quantity::parse(text).ok());
        let Some(quantity) = quantity.filter(|own| own.cmp(&zero) == Ordering::Greater) else {
            named = false;
            continue;
        };
        match sum {
            Some(sum) => sum.add(&quantity),
            None => *sum = Some(quantity),
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::class;
    use keelson_api::codec::{Diagnostics, json};
    use keelson_api::tree::Value;

    fn of(spec: &str) -> &'static str {
        match json::parse(spec.as_bytes(), &mut Diagnostics::new()) {
            Ok(Value::Object(spec)) => class(&spec),
            other => panic!("no spec: {other:?}"),
        }
    }

    #[test]
    fn the_class_follows_requests_and_limits() {
        assert_eq!(of(r#"{"containers":[{"name":"a"}]}"#), "BestEffort");
        assert_eq!(of(r#"{"containers":[{"resources":{"requests":{"cpu":"0"}}}]}"#), "BestEffort");
        assert_eq!(
            of(r#"{"containers":[{"resources":{"requests":{"example.com/gpu":"1"}}}]}"#),
            "BestEffort"
        );
        assert_eq!(of(r#"{"containers":[{"resources":{"requests":{"cpu":"1"}}}]}"#), "Burstable");
        let full = r#"{"limits":{"cpu":"1","memory":"1Gi"},"requests":{"cpu":"1000m","memory":"1024Mi"}}"#;
        assert_eq!(of(&format!(r#"{{"containers":[{{"resources":{full}}}]}}"#)), "Guaranteed");
        assert_eq!(of(&format!(r#"{{"containers":[{{"resources":{full}}},{{"name":"b"}}]}}"#)), "Burstable");
        assert_eq!(
            of(&format!(r#"{{"containers":[{{"resources":{full}}}],"initContainers":[{{"name":"i"}}]}}"#)),
            "Burstable"
        );
        assert_eq!(of(&format!(r#"{{"resources":{full},"containers":[{{"name":"b"}}]}}"#)), "Guaranteed");
        let one = r#"{"containers":[{"resources":{"limits":{"cpu":"1"},"requests":{"cpu":"1"}}}]}"#;
        assert_eq!(of(one), "Burstable");
    }
}
