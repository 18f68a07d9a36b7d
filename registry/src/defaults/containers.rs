//! Containers: pull policies, termination messages, probes and what they ask.

use super::{Code, Family, Give, Rule, image, rule};
use keelson_api::catalogue::TypeId;
use keelson_api::catalogue::names::{
    container, container_status, http_get_action, object_field_selector, probe, resource_requirements,
};
use keelson_api::catalogue::types as t;
use keelson_api::tree::Object;

const CONTAINERS: &[TypeId] = &[t::CORE_V1_CONTAINER, t::CORE_V1_EPHEMERAL_CONTAINER_COMMON];
const PROBE: &[TypeId] = &[t::CORE_V1_PROBE];
const HTTP_GET: &[TypeId] = &[t::CORE_V1_HTTP_GET_ACTION];

pub(super) const FAMILY: Family = Family {
    rules: RULES,
    code: &[Code { types: CONTAINERS, run: policy }],
    rounded: &[
        (t::CORE_V1_CONTAINER_STATUS, &[container_status::ALLOCATED_RESOURCES]),
        (t::CORE_V1_RESOURCE_REQUIREMENTS, &[resource_requirements::LIMITS, resource_requirements::REQUESTS]),
    ],
};

const RULES: &[Rule] = &[
    rule(CONTAINERS, &[container::TERMINATION_MESSAGE_PATH], Give::Text("/dev/termination-log")),
    rule(CONTAINERS, &[container::TERMINATION_MESSAGE_POLICY], Give::Text("File")),
    rule(PROBE, &[probe::TIMEOUT_SECONDS], Give::Int(1)),
    rule(PROBE, &[probe::PERIOD_SECONDS], Give::Int(10)),
    rule(PROBE, &[probe::SUCCESS_THRESHOLD], Give::Int(1)),
    rule(PROBE, &[probe::FAILURE_THRESHOLD], Give::Int(3)),
    rule(HTTP_GET, &[http_get_action::PATH], Give::Text("/")),
    rule(HTTP_GET, &[http_get_action::SCHEME], Give::Text("HTTP")),
    rule(&[t::CORE_V1_OBJECT_FIELD_SELECTOR], &[object_field_selector::API_VERSION], Give::Text("v1")),
];

fn policy(object: &mut Object) {
    if !object.contains(container::IMAGE_PULL_POLICY) {
        let policy = image::pull_policy(object.text(container::IMAGE));
        object.insert(container::IMAGE_PULL_POLICY, policy);
    }
}
