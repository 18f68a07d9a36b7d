//! The types of autoscaling.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_CONTAINER_RESOURCE_METRIC_SOURCE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::TARGET_AVERAGE_UTILIZATION, 2, Int32, One, Empty),
    p(n::TARGET_AVERAGE_VALUE, 3, Quantity, One, Empty),
    v(n::CONTAINER, 5, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_CONTAINER_RESOURCE_METRIC_STATUS: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::CURRENT_AVERAGE_UTILIZATION, 2, Int32, One, Empty),
    v(n::CURRENT_AVERAGE_VALUE, 3, Quantity, One, Never).with(&x::REQUIRED),
    v(n::CONTAINER, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_CROSS_VERSION_OBJECT_REFERENCE: &[Field] = &[
    v(n::KIND, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::API_VERSION, 3, String, One, Empty),
];

pub(super) static V1_EXTERNAL_METRIC_SOURCE: &[Field] = &[
    v(n::METRIC_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::METRIC_SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::TARGET_VALUE, 3, Quantity, One, Empty),
    p(n::TARGET_AVERAGE_VALUE, 4, Quantity, One, Empty),
];

pub(super) static V1_EXTERNAL_METRIC_STATUS: &[Field] = &[
    v(n::METRIC_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::METRIC_SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::CURRENT_VALUE, 3, Quantity, One, Never).with(&x::REQUIRED),
    p(n::CURRENT_AVERAGE_VALUE, 4, Quantity, One, Empty),
];

pub(super) static V1_HORIZONTAL_POD_AUTOSCALER: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::AUTOSCALING_V1_HORIZONTAL_POD_AUTOSCALER_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTOSCALING_V1_HORIZONTAL_POD_AUTOSCALER_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_HORIZONTAL_POD_AUTOSCALER_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::AUTOSCALING_V1_HORIZONTAL_POD_AUTOSCALER_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTOSCALING_V1_HORIZONTAL_POD_AUTOSCALER_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_HORIZONTAL_POD_AUTOSCALER_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V1_HORIZONTAL_POD_AUTOSCALER_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::AUTOSCALING_V1_HORIZONTAL_POD_AUTOSCALER).with(&x::REQUIRED),
];

pub(super) static V1_HORIZONTAL_POD_AUTOSCALER_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::AUTOSCALING_V1_HORIZONTAL_POD_AUTOSCALER).with(&x::REQUIRED),
];

pub(super) static V1_HORIZONTAL_POD_AUTOSCALER_SPEC: &[Field] = &[
    v(n::SCALE_TARGET_REF, 1, Message, One, Never).to(t::AUTOSCALING_V1_CROSS_VERSION_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::MIN_REPLICAS, 2, Int32, One, Empty),
    v(n::MAX_REPLICAS, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    p(n::TARGET_CPU_UTILIZATION_PERCENTAGE, 4, Int32, One, Empty),
];

pub(super) static V1_HORIZONTAL_POD_AUTOSCALER_STATUS: &[Field] = &[
    p(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    p(n::LAST_SCALE_TIME, 2, Time, One, Empty),
    v(n::CURRENT_REPLICAS, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::DESIRED_REPLICAS, 4, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    p(n::CURRENT_CPU_UTILIZATION_PERCENTAGE, 5, Int32, One, Empty),
];

pub(super) static V1_METRIC_SPEC: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_ENUM_CONTAINER_RESOURCE_DEFAULT_TEXT),
    p(n::OBJECT, 2, Message, One, Empty).to(t::AUTOSCALING_V1_OBJECT_METRIC_SOURCE),
    p(n::PODS, 3, Message, One, Empty).to(t::AUTOSCALING_V1_PODS_METRIC_SOURCE),
    p(n::RESOURCE, 4, Message, One, Empty).to(t::AUTOSCALING_V1_RESOURCE_METRIC_SOURCE),
    p(n::CONTAINER_RESOURCE, 7, Message, One, Empty).to(t::AUTOSCALING_V1_CONTAINER_RESOURCE_METRIC_SOURCE),
    p(n::EXTERNAL, 5, Message, One, Empty).to(t::AUTOSCALING_V1_EXTERNAL_METRIC_SOURCE),
];

pub(super) static V1_METRIC_SPEC_PROTO: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_ENUM_CONTAINER_RESOURCE_DEFAULT_TEXT),
    p(n::OBJECT, 2, Message, One, Empty).to(t::AUTOSCALING_V1_OBJECT_METRIC_SOURCE),
    p(n::PODS, 3, Message, One, Empty).to(t::AUTOSCALING_V1_PODS_METRIC_SOURCE),
    p(n::RESOURCE, 4, Message, One, Empty).to(t::AUTOSCALING_V1_RESOURCE_METRIC_SOURCE),
    p(n::EXTERNAL, 5, Message, One, Empty).to(t::AUTOSCALING_V1_EXTERNAL_METRIC_SOURCE),
    p(n::CONTAINER_RESOURCE, 7, Message, One, Empty).to(t::AUTOSCALING_V1_CONTAINER_RESOURCE_METRIC_SOURCE),
];

pub(super) static V1_METRIC_STATUS: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_ENUM_CONTAINER_RESOURCE_DEFAULT_TEXT),
    p(n::OBJECT, 2, Message, One, Empty).to(t::AUTOSCALING_V1_OBJECT_METRIC_STATUS),
    p(n::PODS, 3, Message, One, Empty).to(t::AUTOSCALING_V1_PODS_METRIC_STATUS),
    p(n::RESOURCE, 4, Message, One, Empty).to(t::AUTOSCALING_V1_RESOURCE_METRIC_STATUS),
    p(n::CONTAINER_RESOURCE, 7, Message, One, Empty).to(t::AUTOSCALING_V1_CONTAINER_RESOURCE_METRIC_STATUS),
    p(n::EXTERNAL, 5, Message, One, Empty).to(t::AUTOSCALING_V1_EXTERNAL_METRIC_STATUS),
];

pub(super) static V1_METRIC_STATUS_PROTO: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_ENUM_CONTAINER_RESOURCE_DEFAULT_TEXT),
    p(n::OBJECT, 2, Message, One, Empty).to(t::AUTOSCALING_V1_OBJECT_METRIC_STATUS),
    p(n::PODS, 3, Message, One, Empty).to(t::AUTOSCALING_V1_PODS_METRIC_STATUS),
    p(n::RESOURCE, 4, Message, One, Empty).to(t::AUTOSCALING_V1_RESOURCE_METRIC_STATUS),
    p(n::EXTERNAL, 5, Message, One, Empty).to(t::AUTOSCALING_V1_EXTERNAL_METRIC_STATUS),
    p(n::CONTAINER_RESOURCE, 7, Message, One, Empty).to(t::AUTOSCALING_V1_CONTAINER_RESOURCE_METRIC_STATUS),
];

pub(super) static V1_OBJECT_METRIC_SOURCE: &[Field] = &[
    v(n::TARGET, 1, Message, One, Never).to(t::AUTOSCALING_V1_CROSS_VERSION_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::METRIC_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::TARGET_VALUE, 3, Quantity, One, Never).with(&x::REQUIRED),
    p(n::SELECTOR, 4, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::AVERAGE_VALUE, 5, Quantity, One, Empty),
];

pub(super) static V1_OBJECT_METRIC_STATUS: &[Field] = &[
    v(n::TARGET, 1, Message, One, Never).to(t::AUTOSCALING_V1_CROSS_VERSION_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::METRIC_NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CURRENT_VALUE, 3, Quantity, One, Never).with(&x::REQUIRED),
    p(n::SELECTOR, 4, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::AVERAGE_VALUE, 5, Quantity, One, Empty),
];

pub(super) static V1_PODS_METRIC_SOURCE: &[Field] = &[
    v(n::METRIC_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::TARGET_AVERAGE_VALUE, 2, Quantity, One, Never).with(&x::REQUIRED),
    p(n::SELECTOR, 3, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
];

pub(super) static V1_PODS_METRIC_STATUS: &[Field] = &[
    v(n::METRIC_NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CURRENT_AVERAGE_VALUE, 2, Quantity, One, Never).with(&x::REQUIRED),
    p(n::SELECTOR, 3, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
];

pub(super) static V1_RESOURCE_METRIC_SOURCE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::TARGET_AVERAGE_UTILIZATION, 2, Int32, One, Empty),
    p(n::TARGET_AVERAGE_VALUE, 3, Quantity, One, Empty),
];

pub(super) static V1_RESOURCE_METRIC_STATUS: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::CURRENT_AVERAGE_UTILIZATION, 2, Int32, One, Empty),
    v(n::CURRENT_AVERAGE_VALUE, 3, Quantity, One, Never).with(&x::REQUIRED),
];

pub(super) static V1_SCALE: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::AUTOSCALING_V1_SCALE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTOSCALING_V1_SCALE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SCALE_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::AUTOSCALING_V1_SCALE_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTOSCALING_V1_SCALE_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SCALE_SPEC: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Empty).with(&x::DEFAULT_0),
];

pub(super) static V1_SCALE_STATUS: &[Field] = &[
    v(n::REPLICAS, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::SELECTOR, 2, String, One, Empty),
];

pub(super) static V2_CONTAINER_RESOURCE_METRIC_SOURCE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::TARGET, 2, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_TARGET).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::CONTAINER, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V2_CONTAINER_RESOURCE_METRIC_STATUS: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CURRENT, 2, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_VALUE_STATUS).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::CONTAINER, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V2_CROSS_VERSION_OBJECT_REFERENCE: &[Field] = &[
    v(n::KIND, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::API_VERSION, 3, String, One, Empty),
];

pub(super) static V2_EXTERNAL_METRIC_SOURCE: &[Field] = &[
    v(n::METRIC, 1, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_IDENTIFIER).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::TARGET, 2, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_TARGET).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V2_EXTERNAL_METRIC_STATUS: &[Field] = &[
    v(n::METRIC, 1, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_IDENTIFIER).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::CURRENT, 2, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_VALUE_STATUS).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V2_HPA_SCALING_POLICY: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE, 2, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::PERIOD_SECONDS, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
];

pub(super) static V2_HPA_SCALING_RULES: &[Field] = &[
    p(n::STABILIZATION_WINDOW_SECONDS, 3, Int32, One, Empty),
    p(n::SELECT_POLICY, 1, String, One, Empty),
    v(n::POLICIES, 2, Message, List, Empty).to(t::AUTOSCALING_V2_HPA_SCALING_POLICY).with(&x::ATOMIC),
    p(n::TOLERANCE, 4, Quantity, One, Empty),
];

pub(super) static V2_HPA_SCALING_RULES_PROTO: &[Field] = &[
    p(n::SELECT_POLICY, 1, String, One, Empty),
    v(n::POLICIES, 2, Message, List, Empty).to(t::AUTOSCALING_V2_HPA_SCALING_POLICY).with(&x::ATOMIC),
    p(n::STABILIZATION_WINDOW_SECONDS, 3, Int32, One, Empty),
    p(n::TOLERANCE, 4, Quantity, One, Empty),
];

pub(super) static V2_HORIZONTAL_POD_AUTOSCALER: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V2_HORIZONTAL_POD_AUTOSCALER_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V2_HORIZONTAL_POD_AUTOSCALER_BEHAVIOR: &[Field] = &[
    p(n::SCALE_UP, 1, Message, One, Empty).to(t::AUTOSCALING_V2_HPA_SCALING_RULES),
    p(n::SCALE_DOWN, 2, Message, One, Empty).to(t::AUTOSCALING_V2_HPA_SCALING_RULES),
];

pub(super) static V2_HORIZONTAL_POD_AUTOSCALER_CONDITION: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::STATUS, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::LAST_TRANSITION_TIME, 3, Time, One, Empty),
    v(n::REASON, 4, String, One, Empty),
    v(n::MESSAGE, 5, String, One, Empty),
];

pub(super) static V2_HORIZONTAL_POD_AUTOSCALER_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER).with(&x::REQUIRED),
];

pub(super) static V2_HORIZONTAL_POD_AUTOSCALER_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER).with(&x::REQUIRED),
];

pub(super) static V2_HORIZONTAL_POD_AUTOSCALER_SPEC: &[Field] = &[
    v(n::SCALE_TARGET_REF, 1, Message, One, Never).to(t::AUTOSCALING_V2_CROSS_VERSION_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::MIN_REPLICAS, 2, Int32, One, Empty),
    v(n::MAX_REPLICAS, 3, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::METRICS, 4, Message, List, Empty).to(t::AUTOSCALING_V2_METRIC_SPEC).with(&x::ATOMIC),
    p(n::BEHAVIOR, 5, Message, One, Empty).to(t::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER_BEHAVIOR),
];

pub(super) static V2_HORIZONTAL_POD_AUTOSCALER_STATUS: &[Field] = &[
    p(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    p(n::LAST_SCALE_TIME, 2, Time, One, Empty),
    v(n::CURRENT_REPLICAS, 3, Int32, One, Empty),
    v(n::DESIRED_REPLICAS, 4, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::CURRENT_METRICS, 5, Message, List, Never).to(t::AUTOSCALING_V2_METRIC_STATUS).with(&x::ATOMIC),
    v(n::CONDITIONS, 6, Message, List, Empty).to(t::AUTOSCALING_V2_HORIZONTAL_POD_AUTOSCALER_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V2_METRIC_IDENTIFIER: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
];

pub(super) static V2_METRIC_SPEC: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OBJECT, 2, Message, One, Empty).to(t::AUTOSCALING_V2_OBJECT_METRIC_SOURCE),
    p(n::PODS, 3, Message, One, Empty).to(t::AUTOSCALING_V2_PODS_METRIC_SOURCE),
    p(n::RESOURCE, 4, Message, One, Empty).to(t::AUTOSCALING_V2_RESOURCE_METRIC_SOURCE),
    p(n::CONTAINER_RESOURCE, 7, Message, One, Empty).to(t::AUTOSCALING_V2_CONTAINER_RESOURCE_METRIC_SOURCE),
    p(n::EXTERNAL, 5, Message, One, Empty).to(t::AUTOSCALING_V2_EXTERNAL_METRIC_SOURCE),
];

pub(super) static V2_METRIC_SPEC_PROTO: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OBJECT, 2, Message, One, Empty).to(t::AUTOSCALING_V2_OBJECT_METRIC_SOURCE),
    p(n::PODS, 3, Message, One, Empty).to(t::AUTOSCALING_V2_PODS_METRIC_SOURCE),
    p(n::RESOURCE, 4, Message, One, Empty).to(t::AUTOSCALING_V2_RESOURCE_METRIC_SOURCE),
    p(n::EXTERNAL, 5, Message, One, Empty).to(t::AUTOSCALING_V2_EXTERNAL_METRIC_SOURCE),
    p(n::CONTAINER_RESOURCE, 7, Message, One, Empty).to(t::AUTOSCALING_V2_CONTAINER_RESOURCE_METRIC_SOURCE),
];

pub(super) static V2_METRIC_STATUS: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OBJECT, 2, Message, One, Empty).to(t::AUTOSCALING_V2_OBJECT_METRIC_STATUS),
    p(n::PODS, 3, Message, One, Empty).to(t::AUTOSCALING_V2_PODS_METRIC_STATUS),
    p(n::RESOURCE, 4, Message, One, Empty).to(t::AUTOSCALING_V2_RESOURCE_METRIC_STATUS),
    p(n::CONTAINER_RESOURCE, 7, Message, One, Empty).to(t::AUTOSCALING_V2_CONTAINER_RESOURCE_METRIC_STATUS),
    p(n::EXTERNAL, 5, Message, One, Empty).to(t::AUTOSCALING_V2_EXTERNAL_METRIC_STATUS),
];

pub(super) static V2_METRIC_STATUS_PROTO: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::OBJECT, 2, Message, One, Empty).to(t::AUTOSCALING_V2_OBJECT_METRIC_STATUS),
    p(n::PODS, 3, Message, One, Empty).to(t::AUTOSCALING_V2_PODS_METRIC_STATUS),
    p(n::RESOURCE, 4, Message, One, Empty).to(t::AUTOSCALING_V2_RESOURCE_METRIC_STATUS),
    p(n::EXTERNAL, 5, Message, One, Empty).to(t::AUTOSCALING_V2_EXTERNAL_METRIC_STATUS),
    p(n::CONTAINER_RESOURCE, 7, Message, One, Empty).to(t::AUTOSCALING_V2_CONTAINER_RESOURCE_METRIC_STATUS),
];

pub(super) static V2_METRIC_TARGET: &[Field] = &[
    v(n::TYPE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::VALUE, 2, Quantity, One, Empty),
    p(n::AVERAGE_VALUE, 3, Quantity, One, Empty),
    p(n::AVERAGE_UTILIZATION, 4, Int32, One, Empty),
];

pub(super) static V2_METRIC_VALUE_STATUS: &[Field] = &[
    p(n::VALUE, 1, Quantity, One, Empty),
    p(n::AVERAGE_VALUE, 2, Quantity, One, Empty),
    p(n::AVERAGE_UTILIZATION, 3, Int32, One, Empty),
];

pub(super) static V2_OBJECT_METRIC_SOURCE: &[Field] = &[
    v(n::DESCRIBED_OBJECT, 1, Message, One, Never).to(t::AUTOSCALING_V2_CROSS_VERSION_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::TARGET, 2, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_TARGET).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::METRIC, 3, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_IDENTIFIER).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V2_OBJECT_METRIC_STATUS: &[Field] = &[
    v(n::METRIC, 1, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_IDENTIFIER).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::CURRENT, 2, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_VALUE_STATUS).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::DESCRIBED_OBJECT, 3, Message, One, Never).to(t::AUTOSCALING_V2_CROSS_VERSION_OBJECT_REFERENCE).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V2_PODS_METRIC_SOURCE: &[Field] = &[
    v(n::METRIC, 1, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_IDENTIFIER).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::TARGET, 2, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_TARGET).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V2_PODS_METRIC_STATUS: &[Field] = &[
    v(n::METRIC, 1, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_IDENTIFIER).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::CURRENT, 2, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_VALUE_STATUS).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V2_RESOURCE_METRIC_SOURCE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::TARGET, 2, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_TARGET).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V2_RESOURCE_METRIC_STATUS: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CURRENT, 2, Message, One, Never).to(t::AUTOSCALING_V2_METRIC_VALUE_STATUS).with(&x::REQUIRED_DEFAULT_OBJECT),
];
