//! Amounts of resources by name: what pods ask for, in sums as schedulers and quotas make them.

use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{container, pod_spec, pod_status, resource_requirements};
use keelson_api::leaf::quantity::{Format, Quantity};
use keelson_api::syntax::label_key;
use keelson_api::tree::{Object, Value};
use std::collections::BTreeMap;

/// Amounts by the name of the resource, sorted.
pub(crate) type Amounts = BTreeMap<String, Quantity>;

/// The amounts that an object of texts says.
pub(crate) fn amounts(list: Option<&Object>) -> Amounts {
    let parsed = list.into_iter().flat_map(Object::iter).filter_map(|(name, amount)| {
        Some((name.as_str().to_owned(), Quantity::parse(amount.as_str()?).ok()?))
    });
    parsed.collect()
}

/// The object of texts that says amounts.
pub(crate) fn texts(amounts: &Amounts) -> Object {
    amounts.iter().map(|(name, amount)| (name.as_str(), amount.to_string())).collect()
}

/// That many of something that is counted.
pub(crate) fn count(number: usize) -> Quantity {
    Quantity::new(i64::try_from(number).unwrap_or(i64::MAX), Format::DecimalSi)
}

/// Adds amounts to others.
pub(crate) fn add(to: &mut Amounts, more: &Amounts) {
    for (name, amount) in more {
        match to.get_mut(name) {
            Some(own) => own.add(amount),
            None => drop(to.insert(name.clone(), amount.clone())),
        }
    }
}

/// Raises amounts to others where those are more.
pub(crate) fn raise(to: &mut Amounts, other: &Amounts) {
    for (name, amount) in other {
        match to.get_mut(name) {
            Some(own) if &*own >= amount => {}
            _ => drop(to.insert(name.clone(), amount.clone())),
        }
    }
}

/// Which of the two lists of a container or pod is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The most that it may use.
    Limits,
    /// What it is given.
    Requests,
}

impl Side {
    const fn member(self) -> Name {
        match self {
            Self::Limits => resource_requirements::LIMITS,
            Self::Requests => resource_requirements::REQUESTS,
        }
    }

    /// This list of something that has resources.
    pub(crate) fn of(self, owner: &Object) -> Amounts {
        amounts(owner.object(container::RESOURCES).and_then(|own| own.object(self.member())))
    }
}

/// Resources that a pod may name as a whole.
fn is_for_pods(name: &str) -> bool {
    matches!(name, "cpu" | "memory") || name.starts_with("hugepages-")
}

/// Does a pod name resources as a whole?
pub(crate) fn names_as_a_whole(spec: &Object) -> bool {
    let named = |side: Side| Side::of(side, spec).keys().any(|name| is_for_pods(name));
    named(Side::Requests) || named(Side::Limits)
}

/// Is it a resource that is none of Kubernetes' own?
pub(crate) fn is_extended(name: &str) -> bool {
    let is_native = !name.contains('/') || name.contains("kubernetes.io/");
    !is_native && !name.starts_with("requests.") && label_key(&format!("requests.{name}")).is_empty()
}

/// Is a pod the first to go where there is too little? What its status says counts, before what it asks for.
pub(crate) fn is_best_effort(pod: &Object) -> bool {
    let class = pod.object("status").map_or("", |status| status.text(pod_status::QOS_CLASS));
    if !class.is_empty() {
        return class == "BestEffort";
    }
    let own = crate::objects::spec(pod);
    let named = |one: &Object| {
        let amounts = [Side::Requests.of(one), Side::Limits.of(one)];
        amounts
            .iter()
            .flatten()
            .any(|(name, amount)| matches!(name.as_str(), "cpu" | "memory") && amount.sign() > 0)
    };
    if own.contains(pod_spec::RESOURCES) {
        return !named(own);
    }
    let containers = own.list(pod_spec::CONTAINERS).iter().chain(own.list(pod_spec::INIT_CONTAINERS));
    !containers.filter_map(Value::as_object).any(named)
}

/// What a pod asks for: the sum of its containers, or what an init container needs before them if that is
/// more; what it names as a whole counts instead. `of` gives the amounts of one container.
pub(crate) fn of_pod(spec: &Object, side: Side, of: impl Fn(&Object, Side) -> Amounts) -> Amounts {
    let containers = |member: Name| spec.list(member).iter().filter_map(Value::as_object);
    let mut sum = Amounts::new();
    for one in containers(pod_spec::CONTAINERS) {
        add(&mut sum, &of(one, side));
    }
    let (mut staying, mut before) = (Amounts::new(), Amounts::new());
    for one in containers(pod_spec::INIT_CONTAINERS) {
        let own = of(one, side);
        let mut needed = staying.clone();
        add(&mut needed, &own);
        // A sidecar stays beside those that come after it.
        if one.str(container::RESTART_POLICY) == Some("Always") {
            add(&mut sum, &own);
            staying.clone_from(&needed);
        }
        raise(&mut before, &needed);
    }
    raise(&mut sum, &before);
    for (name, amount) in side.of(spec) {
        if is_for_pods(&name) {
            sum.insert(name, amount);
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{Side, amounts, of_pod, texts};
    use keelson_api::codec::{Diagnostics, json};
    use keelson_api::tree::{Object, Value};

    fn object(text: &str) -> Object {
        match json::parse(text.as_bytes(), &mut Diagnostics::new()) {
            Ok(Value::Object(object)) => object,
            other => panic!("{other:?}"),
        }
    }

    fn sum(spec: &str) -> Vec<(String, String)> {
        let sum = of_pod(&object(spec), Side::Requests, |one, side| side.of(one));
        assert_eq!(amounts(Some(&texts(&sum))), sum, "texts say the same");
        sum.into_iter().map(|(name, amount)| (name, amount.to_string())).collect()
    }

    #[test]
    fn pods_need_what_their_containers_need() {
        let ask = |cpu: &str, more: &str| {
            format!(r#"{{"name":"c","resources":{{"requests":{{"cpu":"{cpu}"}}}}{more}}}"#)
        };
        let cpu = |spec: String| sum(&spec).into_iter().map(|(_, amount)| amount).collect::<Vec<_>>();
        let two = format!("{},{}", ask("100m", ""), ask("1", ""));
        assert_eq!(cpu(format!(r#"{{"containers":[{two}]}}"#)), ["1100m"]);
        let init = ask("3", "");
        assert_eq!(cpu(format!(r#"{{"containers":[{two}],"initContainers":[{init}]}}"#)), ["3"]);
        let sidecar = ask("500m", r#","restartPolicy":"Always""#);
        let inits = format!("{sidecar},{}", ask("1200m", ""));
        assert_eq!(cpu(format!(r#"{{"containers":[{two}],"initContainers":[{inits}]}}"#)), ["1700m"]);
        let whole = r#","resources":{"requests":{"cpu":"7","example.com/x":"1"}}"#;
        assert_eq!(cpu(format!(r#"{{"containers":[{two}]{whole}}}"#)), ["7"]);
        assert!(sum(r#"{"containers":[{"name":"c"}]}"#).is_empty());
    }
}
