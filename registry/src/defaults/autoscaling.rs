//! Autoscalers of pods.

use super::{Family, Give, Rule, rule};
use keelson_api::catalogue::names::{
    horizontal_pod_autoscaler_behavior as behavior, horizontal_pod_autoscaler_spec,
    hpa_scaling_policy as policy, hpa_scaling_rules as rules, metric_spec, metric_target,
    resource_metric_source,
};
use keelson_api::catalogue::{TypeId, types as t};
use keelson_api::tree::{Object, Value};

const BOTH: &[TypeId] =
    &[t::AUTOSCALING_V1_HORIZONTAL_POD_AUTOSCALER_SPEC, t::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER_SPEC];
const SPEC: &[TypeId] = &[t::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER_SPEC];
const BEHAVIOR: &[TypeId] = &[t::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER_BEHAVIOR];

const MOST: Give = Give::Text("Max");

pub(super) const FAMILY: Family = Family { rules: RULES, code: &[], rounded: &[] };

const RULES: &[Rule] = &[
    rule(BOTH, &[horizontal_pod_autoscaler_spec::MIN_REPLICAS], Give::Int(1)),
    rule(SPEC, &[horizontal_pod_autoscaler_spec::METRICS], Give::List(cpu_metric)),
    rule(BEHAVIOR, &[behavior::SCALE_UP, rules::STABILIZATION_WINDOW_SECONDS], Give::Int(0)),
    rule(BEHAVIOR, &[behavior::SCALE_UP, rules::SELECT_POLICY], MOST),
    rule(BEHAVIOR, &[behavior::SCALE_UP, rules::POLICIES], Give::Made(scale_up)),
    // How long to wait before scaling down is the controller's to say.
    rule(BEHAVIOR, &[behavior::SCALE_DOWN, rules::SELECT_POLICY], MOST),
    rule(BEHAVIOR, &[behavior::SCALE_DOWN, rules::POLICIES], Give::Made(scale_down)),
];

fn cpu_metric() -> Vec<Value> {
    let target = Object::from_iter([
        (metric_target::TYPE, Value::from("Utilization")),
        (metric_target::AVERAGE_UTILIZATION, Value::Int(80)),
    ]);
    let resource = Object::from_iter([
        (resource_metric_source::NAME, Value::from("cpu")),
        (resource_metric_source::TARGET, target.into()),
    ]);
    let metric = Object::from_iter([
        (metric_spec::TYPE, Value::from("Resource")),
        (metric_spec::RESOURCE, resource.into()),
    ]);
    vec![metric.into()]
}

fn scale_up() -> Value {
    Value::List(vec![scaling("Pods", 4), scaling("Percent", 100)])
}

fn scale_down() -> Value {
    Value::List(vec![scaling("Percent", 100)])
}

fn scaling(kind: &str, value: i64) -> Value {
    let members = [
        (policy::TYPE, Value::from(kind)),
        (policy::VALUE, Value::Int(value)),
        (policy::PERIOD_SECONDS, Value::Int(15)),
    ];
    Value::Object(Object::from_iter(members))
}
