//! Devices: requests for them, taints, what they stand for on a node.

use super::{Code, Family, Give, Rule, now, rule};
use keelson_api::catalogue::names::{
    device_request_v1beta1 as flat_request, device_taint, exact_device_request as request,
    node_allocatable_resource_mapping as mapping,
};
use keelson_api::catalogue::{TypeId, types as t};
use keelson_api::tree::{Object, Value};

const REQUESTS: &[TypeId] = &[
    t::RESOURCE_V1_EXACT_DEVICE_REQUEST,
    t::RESOURCE_V1_DEVICE_SUB_REQUEST,
    t::RESOURCE_V1BETA1_DEVICE_SUB_REQUEST,
    t::RESOURCE_V1BETA2_EXACT_DEVICE_REQUEST,
    t::RESOURCE_V1BETA2_DEVICE_SUB_REQUEST,
];
const TAINTS: &[TypeId] = &[
    t::RESOURCE_V1_DEVICE_TAINT,
    t::RESOURCE_V1ALPHA3_DEVICE_TAINT,
    t::RESOURCE_V1BETA1_DEVICE_TAINT,
    t::RESOURCE_V1BETA2_DEVICE_TAINT,
];
const MAPPINGS: &[TypeId] = &[
    t::RESOURCE_V1_NODE_ALLOCATABLE_RESOURCE_MAPPING,
    t::RESOURCE_V1BETA1_NODE_ALLOCATABLE_RESOURCE_MAPPING,
    t::RESOURCE_V1BETA2_NODE_ALLOCATABLE_RESOURCE_MAPPING,
];

const EXACT: &str = "ExactCount";

pub(super) const FAMILY: Family = Family {
    rules: RULES,
    code: &[Code { types: &[t::RESOURCE_V1BETA1_DEVICE_REQUEST], run: flat }],
    rounded: &[],
};

const RULES: &[Rule] = &[
    rule(REQUESTS, &[request::ALLOCATION_MODE], Give::Text(EXACT)),
    rule(REQUESTS, &[request::COUNT], Give::Int(1)).when(request::ALLOCATION_MODE, &[EXACT]),
    rule(TAINTS, &[device_taint::TIME_ADDED], Give::Made(now)),
    rule(MAPPINGS, &[mapping::ALLOCATION_MULTIPLIER], Give::Text("1")),
];

/// Where requests and alternatives are one type, only those that name a class are requests.
fn flat(object: &mut Object) {
    if object.text(flat_request::DEVICE_CLASS_NAME).is_empty() {
        return;
    }
    object.entry(flat_request::ALLOCATION_MODE, || Value::from(EXACT));
    if object.text(flat_request::ALLOCATION_MODE) == EXACT {
        object.entry(flat_request::COUNT, || Value::Int(1));
    }
}
