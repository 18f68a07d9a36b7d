//! The types of admissionregistration.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_APPLY_CONFIGURATION: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Empty),
];

pub(super) static V1_AUDIT_ANNOTATION: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE_EXPRESSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_EXPRESSION_WARNING: &[Field] = &[
    v(n::FIELD_REF, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::WARNING, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_JSON_PATCH: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Empty),
];

pub(super) static V1_MATCH_CONDITION: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::EXPRESSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_MATCH_RESOURCES: &[Field] = &[
    p(n::NAMESPACE_SELECTOR, 1, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::OBJECT_SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::RESOURCE_RULES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_NAMED_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    v(n::EXCLUDE_RESOURCE_RULES, 4, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_NAMED_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    p(n::MATCH_POLICY, 7, String, One, Empty).with(&x::ENUM_EQUIVALENT),
];

pub(super) static V1_MUTATING_ADMISSION_POLICY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_MUTATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_MUTATING_ADMISSION_POLICY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_MUTATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_MUTATING_ADMISSION_POLICY_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_MUTATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_MUTATING_ADMISSION_POLICY_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_MUTATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_MUTATING_ADMISSION_POLICY_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_MUTATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1_MUTATING_ADMISSION_POLICY_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_MUTATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1_MUTATING_ADMISSION_POLICY_BINDING_SPEC: &[Field] = &[
    v(n::POLICY_NAME, 1, String, One, Empty),
    p(n::PARAM_REF, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_PARAM_REF),
    p(n::MATCH_RESOURCES, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_MATCH_RESOURCES),
];

pub(super) static V1_MUTATING_ADMISSION_POLICY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_MUTATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1_MUTATING_ADMISSION_POLICY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_MUTATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1_MUTATING_ADMISSION_POLICY_SPEC: &[Field] = &[
    p(n::PARAM_KIND, 1, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_PARAM_KIND),
    p(n::MATCH_CONSTRAINTS, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_MATCH_RESOURCES),
    v(n::VARIABLES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_VARIABLE).with(&x::ATOMIC),
    v(n::MUTATIONS, 4, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_MUTATION).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 5, String, One, Empty).with(&x::ENUM_FAIL),
    v(n::MATCH_CONDITIONS, 6, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::REINVOCATION_POLICY, 7, String, One, Empty).with(&x::ENUM_IF_NEEDED),
];

pub(super) static V1_MUTATING_WEBHOOK: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CLIENT_CONFIG, 2, Message, One, Never).to(t::ADMISSIONREGISTRATION_V1_WEBHOOK_CLIENT_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::RULES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 4, String, One, Empty).with(&x::ENUM_FAIL),
    p(n::MATCH_POLICY, 9, String, One, Empty).with(&x::ENUM_EQUIVALENT),
    p(n::NAMESPACE_SELECTOR, 5, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::OBJECT_SELECTOR, 11, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::SIDE_EFFECTS, 6, String, One, Never).with(&x::REQUIRED_ENUM_NONE),
    p(n::TIMEOUT_SECONDS, 7, Int32, One, Empty),
    v(n::ADMISSION_REVIEW_VERSIONS, 8, String, List, Never).with(&x::REQUIRED_ATOMIC),
    p(n::REINVOCATION_POLICY, 10, String, One, Empty).with(&x::ENUM_IF_NEEDED),
    v(n::MATCH_CONDITIONS, 12, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1_MUTATING_WEBHOOK_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CLIENT_CONFIG, 2, Message, One, Never).to(t::ADMISSIONREGISTRATION_V1_WEBHOOK_CLIENT_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::RULES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 4, String, One, Empty).with(&x::ENUM_FAIL),
    p(n::NAMESPACE_SELECTOR, 5, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::SIDE_EFFECTS, 6, String, One, Never).with(&x::REQUIRED_ENUM_NONE),
    p(n::TIMEOUT_SECONDS, 7, Int32, One, Empty),
    v(n::ADMISSION_REVIEW_VERSIONS, 8, String, List, Never).with(&x::REQUIRED_ATOMIC),
    p(n::MATCH_POLICY, 9, String, One, Empty).with(&x::ENUM_EQUIVALENT),
    p(n::REINVOCATION_POLICY, 10, String, One, Empty).with(&x::ENUM_IF_NEEDED),
    p(n::OBJECT_SELECTOR, 11, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::MATCH_CONDITIONS, 12, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1_MUTATING_WEBHOOK_CONFIGURATION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::WEBHOOKS, 2, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_MUTATING_WEBHOOK).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1_MUTATING_WEBHOOK_CONFIGURATION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::WEBHOOKS, 2, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_MUTATING_WEBHOOK).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1_MUTATING_WEBHOOK_CONFIGURATION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_MUTATING_WEBHOOK_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1_MUTATING_WEBHOOK_CONFIGURATION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_MUTATING_WEBHOOK_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1_MUTATION: &[Field] = &[
    v(n::PATCH_TYPE, 2, String, One, Never).with(&x::REQUIRED_ENUM_APPLY_CONFIGURATION_DEFAULT_TEXT),
    p(n::APPLY_CONFIGURATION, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_APPLY_CONFIGURATION),
    p(n::JSON_PATCH, 4, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_JSON_PATCH),
];

pub(super) static V1_NAMED_RULE_WITH_OPERATIONS: &[Field] = &[
    v(n::RESOURCE_NAMES, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::OPERATIONS, 0, String, List, Empty).with(&x::ATOMIC_ENUM__2),
    v(n::API_GROUPS, 0, String, List, Empty).with(&x::ATOMIC),
    v(n::API_VERSIONS, 0, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCES, 0, String, List, Empty).with(&x::ATOMIC),
    p(n::SCOPE, 0, String, One, Empty).with(&x::ENUM__2),
];

pub(super) static V1_NAMED_RULE_WITH_OPERATIONS_PROTO: &[Field] = &[
    v(n::RESOURCE_NAMES, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::RULE_WITH_OPERATIONS, 2, Inline, One, Never).to(t::ADMISSIONREGISTRATION_V1_RULE_WITH_OPERATIONS).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_PARAM_KIND: &[Field] = &[
    v(n::API_VERSION, 1, String, One, Empty),
    v(n::KIND, 2, String, One, Empty),
];

pub(super) static V1_PARAM_REF: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::NAMESPACE, 2, String, One, Empty),
    p(n::SELECTOR, 3, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::PARAMETER_NOT_FOUND_ACTION, 4, String, One, Empty),
];

pub(super) static V1_RULE: &[Field] = &[
    v(n::API_GROUPS, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::API_VERSIONS, 2, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCES, 3, String, List, Empty).with(&x::ATOMIC),
    p(n::SCOPE, 4, String, One, Empty).with(&x::ENUM__2),
];

pub(super) static V1_RULE_WITH_OPERATIONS: &[Field] = &[
    v(n::OPERATIONS, 1, String, List, Empty).with(&x::ATOMIC_ENUM__2),
    v(n::API_GROUPS, 0, String, List, Empty).with(&x::ATOMIC),
    v(n::API_VERSIONS, 0, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCES, 0, String, List, Empty).with(&x::ATOMIC),
    p(n::SCOPE, 0, String, One, Empty).with(&x::ENUM__2),
];

pub(super) static V1_RULE_WITH_OPERATIONS_PROTO: &[Field] = &[
    v(n::OPERATIONS, 1, String, List, Empty).with(&x::ATOMIC_ENUM__2),
    v(n::RULE, 2, Inline, One, Never).to(t::ADMISSIONREGISTRATION_V1_RULE).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_SERVICE_REFERENCE: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::PATH, 3, String, One, Empty),
    p(n::PORT, 4, Int32, One, Empty),
];

pub(super) static V1_TYPE_CHECKING: &[Field] = &[
    v(n::EXPRESSION_WARNINGS, 1, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_EXPRESSION_WARNING).with(&x::ATOMIC),
];

pub(super) static V1_VALIDATING_ADMISSION_POLICY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_ADMISSION_POLICY_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_VALIDATING_ADMISSION_POLICY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_ADMISSION_POLICY_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_VALIDATING_ADMISSION_POLICY_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_VALIDATING_ADMISSION_POLICY_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_VALIDATING_ADMISSION_POLICY_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1_VALIDATING_ADMISSION_POLICY_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1_VALIDATING_ADMISSION_POLICY_BINDING_SPEC: &[Field] = &[
    v(n::POLICY_NAME, 1, String, One, Empty).with(&x::REQUIRED),
    p(n::PARAM_REF, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_PARAM_REF),
    p(n::MATCH_RESOURCES, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_MATCH_RESOURCES),
    v(n::VALIDATION_ACTIONS, 4, String, List, Empty).with(&x::REQUIRED_SET_ENUM_AUDIT),
];

pub(super) static V1_VALIDATING_ADMISSION_POLICY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1_VALIDATING_ADMISSION_POLICY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1_VALIDATING_ADMISSION_POLICY_SPEC: &[Field] = &[
    p(n::PARAM_KIND, 1, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_PARAM_KIND),
    p(n::MATCH_CONSTRAINTS, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_MATCH_RESOURCES),
    v(n::VALIDATIONS, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_VALIDATION).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 4, String, One, Empty).with(&x::ENUM_FAIL),
    v(n::AUDIT_ANNOTATIONS, 5, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_AUDIT_ANNOTATION).with(&x::ATOMIC),
    v(n::MATCH_CONDITIONS, 6, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::VARIABLES, 7, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_VARIABLE).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1_VALIDATING_ADMISSION_POLICY_STATUS: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    p(n::TYPE_CHECKING, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_TYPE_CHECKING),
    v(n::CONDITIONS, 3, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE),
];

pub(super) static V1_VALIDATING_WEBHOOK: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CLIENT_CONFIG, 2, Message, One, Never).to(t::ADMISSIONREGISTRATION_V1_WEBHOOK_CLIENT_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::RULES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 4, String, One, Empty).with(&x::ENUM_FAIL),
    p(n::MATCH_POLICY, 9, String, One, Empty).with(&x::ENUM_EQUIVALENT),
    p(n::NAMESPACE_SELECTOR, 5, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::OBJECT_SELECTOR, 10, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::SIDE_EFFECTS, 6, String, One, Never).with(&x::REQUIRED_ENUM_NONE),
    p(n::TIMEOUT_SECONDS, 7, Int32, One, Empty),
    v(n::ADMISSION_REVIEW_VERSIONS, 8, String, List, Never).with(&x::REQUIRED_ATOMIC),
    v(n::MATCH_CONDITIONS, 11, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1_VALIDATING_WEBHOOK_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CLIENT_CONFIG, 2, Message, One, Never).to(t::ADMISSIONREGISTRATION_V1_WEBHOOK_CLIENT_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::RULES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 4, String, One, Empty).with(&x::ENUM_FAIL),
    p(n::NAMESPACE_SELECTOR, 5, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::SIDE_EFFECTS, 6, String, One, Never).with(&x::REQUIRED_ENUM_NONE),
    p(n::TIMEOUT_SECONDS, 7, Int32, One, Empty),
    v(n::ADMISSION_REVIEW_VERSIONS, 8, String, List, Never).with(&x::REQUIRED_ATOMIC),
    p(n::MATCH_POLICY, 9, String, One, Empty).with(&x::ENUM_EQUIVALENT),
    p(n::OBJECT_SELECTOR, 10, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::MATCH_CONDITIONS, 11, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1_VALIDATING_WEBHOOK_CONFIGURATION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::WEBHOOKS, 2, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_WEBHOOK).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1_VALIDATING_WEBHOOK_CONFIGURATION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::WEBHOOKS, 2, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_WEBHOOK).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1_VALIDATING_WEBHOOK_CONFIGURATION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_WEBHOOK_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1_VALIDATING_WEBHOOK_CONFIGURATION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1_VALIDATING_WEBHOOK_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1_VALIDATION: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::MESSAGE, 2, String, One, Empty),
    p(n::REASON, 3, String, One, Empty),
    v(n::MESSAGE_EXPRESSION, 4, String, One, Empty),
];

pub(super) static V1_VARIABLE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::EXPRESSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1_WEBHOOK_CLIENT_CONFIG: &[Field] = &[
    p(n::URL, 3, String, One, Empty),
    p(n::SERVICE, 1, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_SERVICE_REFERENCE),
    v(n::CA_BUNDLE, 2, Bytes, One, Empty),
];

pub(super) static V1_WEBHOOK_CLIENT_CONFIG_PROTO: &[Field] = &[
    p(n::SERVICE, 1, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1_SERVICE_REFERENCE),
    v(n::CA_BUNDLE, 2, Bytes, One, Empty),
    p(n::URL, 3, String, One, Empty),
];

pub(super) static V1ALPHA1_APPLY_CONFIGURATION: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Empty),
];

pub(super) static V1ALPHA1_AUDIT_ANNOTATION: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE_EXPRESSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1ALPHA1_EXPRESSION_WARNING: &[Field] = &[
    v(n::FIELD_REF, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::WARNING, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1ALPHA1_JSON_PATCH: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Empty),
];

pub(super) static V1ALPHA1_MATCH_CONDITION: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::EXPRESSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1ALPHA1_MATCH_RESOURCES: &[Field] = &[
    p(n::NAMESPACE_SELECTOR, 1, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::OBJECT_SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::RESOURCE_RULES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_NAMED_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    v(n::EXCLUDE_RESOURCE_RULES, 4, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_NAMED_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    p(n::MATCH_POLICY, 7, String, One, Empty).with(&x::ENUM_EQUIVALENT),
];

pub(super) static V1ALPHA1_MUTATING_ADMISSION_POLICY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MUTATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_MUTATING_ADMISSION_POLICY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MUTATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_MUTATING_ADMISSION_POLICY_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MUTATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_MUTATING_ADMISSION_POLICY_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MUTATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_MUTATING_ADMISSION_POLICY_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MUTATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_MUTATING_ADMISSION_POLICY_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MUTATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_MUTATING_ADMISSION_POLICY_BINDING_SPEC: &[Field] = &[
    v(n::POLICY_NAME, 1, String, One, Empty),
    p(n::PARAM_REF, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_PARAM_REF),
    p(n::MATCH_RESOURCES, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MATCH_RESOURCES),
];

pub(super) static V1ALPHA1_MUTATING_ADMISSION_POLICY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MUTATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_MUTATING_ADMISSION_POLICY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MUTATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_MUTATING_ADMISSION_POLICY_SPEC: &[Field] = &[
    p(n::PARAM_KIND, 1, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_PARAM_KIND),
    p(n::MATCH_CONSTRAINTS, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MATCH_RESOURCES),
    v(n::VARIABLES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VARIABLE).with(&x::ATOMIC),
    v(n::MUTATIONS, 4, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MUTATION).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 5, String, One, Empty).with(&x::ENUM_FAIL),
    v(n::MATCH_CONDITIONS, 6, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::REINVOCATION_POLICY, 7, String, One, Empty).with(&x::ENUM_IF_NEEDED),
];

pub(super) static V1ALPHA1_MUTATION: &[Field] = &[
    v(n::PATCH_TYPE, 2, String, One, Never).with(&x::REQUIRED_ENUM_APPLY_CONFIGURATION_DEFAULT_TEXT),
    p(n::APPLY_CONFIGURATION, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_APPLY_CONFIGURATION),
    p(n::JSON_PATCH, 4, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_JSON_PATCH),
];

pub(super) static V1ALPHA1_NAMED_RULE_WITH_OPERATIONS: &[Field] = &[
    v(n::RESOURCE_NAMES, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::OPERATIONS, 0, String, List, Empty).with(&x::ATOMIC_ENUM__2),
    v(n::API_GROUPS, 0, String, List, Empty).with(&x::ATOMIC),
    v(n::API_VERSIONS, 0, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCES, 0, String, List, Empty).with(&x::ATOMIC),
    p(n::SCOPE, 0, String, One, Empty).with(&x::ENUM__2),
];

pub(super) static V1ALPHA1_NAMED_RULE_WITH_OPERATIONS_PROTO: &[Field] = &[
    v(n::RESOURCE_NAMES, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::RULE_WITH_OPERATIONS, 2, Inline, One, Never).to(t::ADMISSIONREGISTRATION_V1_RULE_WITH_OPERATIONS).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_PARAM_KIND: &[Field] = &[
    v(n::API_VERSION, 1, String, One, Empty),
    v(n::KIND, 2, String, One, Empty),
];

pub(super) static V1ALPHA1_PARAM_REF: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::NAMESPACE, 2, String, One, Empty),
    p(n::SELECTOR, 3, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::PARAMETER_NOT_FOUND_ACTION, 4, String, One, Empty).with(&x::ENUM_ALLOW),
];

pub(super) static V1ALPHA1_TYPE_CHECKING: &[Field] = &[
    v(n::EXPRESSION_WARNINGS, 1, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_EXPRESSION_WARNING).with(&x::ATOMIC),
];

pub(super) static V1ALPHA1_VALIDATING_ADMISSION_POLICY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATING_ADMISSION_POLICY_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_VALIDATING_ADMISSION_POLICY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATING_ADMISSION_POLICY_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_VALIDATING_ADMISSION_POLICY_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_VALIDATING_ADMISSION_POLICY_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1ALPHA1_VALIDATING_ADMISSION_POLICY_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_VALIDATING_ADMISSION_POLICY_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_VALIDATING_ADMISSION_POLICY_BINDING_SPEC: &[Field] = &[
    v(n::POLICY_NAME, 1, String, One, Empty).with(&x::REQUIRED),
    p(n::PARAM_REF, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_PARAM_REF),
    p(n::MATCH_RESOURCES, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MATCH_RESOURCES),
    v(n::VALIDATION_ACTIONS, 4, String, List, Empty).with(&x::REQUIRED_SET_ENUM_AUDIT),
];

pub(super) static V1ALPHA1_VALIDATING_ADMISSION_POLICY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_VALIDATING_ADMISSION_POLICY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1ALPHA1_VALIDATING_ADMISSION_POLICY_SPEC: &[Field] = &[
    p(n::PARAM_KIND, 1, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_PARAM_KIND),
    p(n::MATCH_CONSTRAINTS, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MATCH_RESOURCES),
    v(n::VALIDATIONS, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATION).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 4, String, One, Empty).with(&x::ENUM_FAIL),
    v(n::AUDIT_ANNOTATIONS, 5, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_AUDIT_ANNOTATION).with(&x::ATOMIC),
    v(n::MATCH_CONDITIONS, 6, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::VARIABLES, 7, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_VARIABLE).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1ALPHA1_VALIDATING_ADMISSION_POLICY_STATUS: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    p(n::TYPE_CHECKING, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1ALPHA1_TYPE_CHECKING),
    v(n::CONDITIONS, 3, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE),
];

pub(super) static V1ALPHA1_VALIDATION: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::MESSAGE, 2, String, One, Empty),
    p(n::REASON, 3, String, One, Empty),
    v(n::MESSAGE_EXPRESSION, 4, String, One, Empty),
];

pub(super) static V1ALPHA1_VARIABLE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::EXPRESSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_APPLY_CONFIGURATION: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Empty),
];

pub(super) static V1BETA1_AUDIT_ANNOTATION: &[Field] = &[
    v(n::KEY, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::VALUE_EXPRESSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_EXPRESSION_WARNING: &[Field] = &[
    v(n::FIELD_REF, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::WARNING, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_JSON_PATCH: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Empty),
];

pub(super) static V1BETA1_MATCH_CONDITION: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::EXPRESSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_MATCH_RESOURCES: &[Field] = &[
    p(n::NAMESPACE_SELECTOR, 1, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::OBJECT_SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::RESOURCE_RULES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_NAMED_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    v(n::EXCLUDE_RESOURCE_RULES, 4, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_NAMED_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    p(n::MATCH_POLICY, 7, String, One, Empty),
];

pub(super) static V1BETA1_MUTATING_ADMISSION_POLICY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_MUTATING_ADMISSION_POLICY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_MUTATING_ADMISSION_POLICY_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_MUTATING_ADMISSION_POLICY_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_MUTATING_ADMISSION_POLICY_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1BETA1_MUTATING_ADMISSION_POLICY_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1BETA1_MUTATING_ADMISSION_POLICY_BINDING_SPEC: &[Field] = &[
    v(n::POLICY_NAME, 1, String, One, Empty),
    p(n::PARAM_REF, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_PARAM_REF),
    p(n::MATCH_RESOURCES, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MATCH_RESOURCES),
];

pub(super) static V1BETA1_MUTATING_ADMISSION_POLICY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1BETA1_MUTATING_ADMISSION_POLICY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1BETA1_MUTATING_ADMISSION_POLICY_SPEC: &[Field] = &[
    p(n::PARAM_KIND, 1, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_PARAM_KIND),
    p(n::MATCH_CONSTRAINTS, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MATCH_RESOURCES),
    v(n::VARIABLES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_VARIABLE).with(&x::ATOMIC),
    v(n::MUTATIONS, 4, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATION).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 5, String, One, Empty),
    v(n::MATCH_CONDITIONS, 6, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::REINVOCATION_POLICY, 7, String, One, Empty).with(&x::ENUM_IF_NEEDED),
];

pub(super) static V1BETA1_MUTATING_WEBHOOK: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CLIENT_CONFIG, 2, Message, One, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_WEBHOOK_CLIENT_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::RULES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 4, String, One, Empty),
    p(n::MATCH_POLICY, 9, String, One, Empty),
    p(n::NAMESPACE_SELECTOR, 5, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::OBJECT_SELECTOR, 11, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::SIDE_EFFECTS, 6, String, One, Empty),
    p(n::TIMEOUT_SECONDS, 7, Int32, One, Empty),
    v(n::ADMISSION_REVIEW_VERSIONS, 8, String, List, Empty).with(&x::ATOMIC),
    p(n::REINVOCATION_POLICY, 10, String, One, Empty).with(&x::ENUM_IF_NEEDED),
    v(n::MATCH_CONDITIONS, 12, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1BETA1_MUTATING_WEBHOOK_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CLIENT_CONFIG, 2, Message, One, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_WEBHOOK_CLIENT_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::RULES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 4, String, One, Empty),
    p(n::NAMESPACE_SELECTOR, 5, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::SIDE_EFFECTS, 6, String, One, Empty),
    p(n::TIMEOUT_SECONDS, 7, Int32, One, Empty),
    v(n::ADMISSION_REVIEW_VERSIONS, 8, String, List, Empty).with(&x::ATOMIC),
    p(n::MATCH_POLICY, 9, String, One, Empty),
    p(n::REINVOCATION_POLICY, 10, String, One, Empty).with(&x::ENUM_IF_NEEDED),
    p(n::OBJECT_SELECTOR, 11, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::MATCH_CONDITIONS, 12, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1BETA1_MUTATING_WEBHOOK_CONFIGURATION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::WEBHOOKS, 2, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_WEBHOOK).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1BETA1_MUTATING_WEBHOOK_CONFIGURATION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::WEBHOOKS, 2, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_WEBHOOK).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1BETA1_MUTATING_WEBHOOK_CONFIGURATION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_WEBHOOK_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_MUTATING_WEBHOOK_CONFIGURATION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_WEBHOOK_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_MUTATION: &[Field] = &[
    v(n::PATCH_TYPE, 2, String, One, Never).with(&x::REQUIRED_ENUM_APPLY_CONFIGURATION_DEFAULT_TEXT),
    p(n::APPLY_CONFIGURATION, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_APPLY_CONFIGURATION),
    p(n::JSON_PATCH, 4, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_JSON_PATCH),
];

pub(super) static V1BETA1_NAMED_RULE_WITH_OPERATIONS: &[Field] = &[
    v(n::RESOURCE_NAMES, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::OPERATIONS, 0, String, List, Empty).with(&x::ATOMIC_ENUM__2),
    v(n::API_GROUPS, 0, String, List, Empty).with(&x::ATOMIC),
    v(n::API_VERSIONS, 0, String, List, Empty).with(&x::ATOMIC),
    v(n::RESOURCES, 0, String, List, Empty).with(&x::ATOMIC),
    p(n::SCOPE, 0, String, One, Empty).with(&x::ENUM__2),
];

pub(super) static V1BETA1_NAMED_RULE_WITH_OPERATIONS_PROTO: &[Field] = &[
    v(n::RESOURCE_NAMES, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::RULE_WITH_OPERATIONS, 2, Inline, One, Never).to(t::ADMISSIONREGISTRATION_V1_RULE_WITH_OPERATIONS).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_PARAM_KIND: &[Field] = &[
    v(n::API_VERSION, 1, String, One, Empty),
    v(n::KIND, 2, String, One, Empty),
];

pub(super) static V1BETA1_PARAM_REF: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::NAMESPACE, 2, String, One, Empty),
    p(n::SELECTOR, 3, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::PARAMETER_NOT_FOUND_ACTION, 4, String, One, Empty),
];

pub(super) static V1BETA1_SERVICE_REFERENCE: &[Field] = &[
    v(n::NAMESPACE, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::PATH, 3, String, One, Empty),
    p(n::PORT, 4, Int32, One, Empty),
];

pub(super) static V1BETA1_TYPE_CHECKING: &[Field] = &[
    v(n::EXPRESSION_WARNINGS, 1, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_EXPRESSION_WARNING).with(&x::ATOMIC),
];

pub(super) static V1BETA1_VALIDATING_ADMISSION_POLICY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_ADMISSION_POLICY_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_VALIDATING_ADMISSION_POLICY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_ADMISSION_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_ADMISSION_POLICY_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_VALIDATING_ADMISSION_POLICY_BINDING: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_VALIDATING_ADMISSION_POLICY_BINDING_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_ADMISSION_POLICY_BINDING_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_VALIDATING_ADMISSION_POLICY_BINDING_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1BETA1_VALIDATING_ADMISSION_POLICY_BINDING_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_ADMISSION_POLICY_BINDING).with(&x::REQUIRED),
];

pub(super) static V1BETA1_VALIDATING_ADMISSION_POLICY_BINDING_SPEC: &[Field] = &[
    v(n::POLICY_NAME, 1, String, One, Empty).with(&x::REQUIRED),
    p(n::PARAM_REF, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_PARAM_REF),
    p(n::MATCH_RESOURCES, 3, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MATCH_RESOURCES),
    v(n::VALIDATION_ACTIONS, 4, String, List, Empty).with(&x::REQUIRED_SET_ENUM_AUDIT),
];

pub(super) static V1BETA1_VALIDATING_ADMISSION_POLICY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1BETA1_VALIDATING_ADMISSION_POLICY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_ADMISSION_POLICY).with(&x::REQUIRED),
];

pub(super) static V1BETA1_VALIDATING_ADMISSION_POLICY_SPEC: &[Field] = &[
    p(n::PARAM_KIND, 1, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_PARAM_KIND),
    p(n::MATCH_CONSTRAINTS, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MATCH_RESOURCES),
    v(n::VALIDATIONS, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATION).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 4, String, One, Empty),
    v(n::AUDIT_ANNOTATIONS, 5, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_AUDIT_ANNOTATION).with(&x::ATOMIC),
    v(n::MATCH_CONDITIONS, 6, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
    v(n::VARIABLES, 7, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_VARIABLE).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1BETA1_VALIDATING_ADMISSION_POLICY_STATUS: &[Field] = &[
    v(n::OBSERVED_GENERATION, 1, Int64, One, Empty),
    p(n::TYPE_CHECKING, 2, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_TYPE_CHECKING),
    v(n::CONDITIONS, 3, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE),
];

pub(super) static V1BETA1_VALIDATING_WEBHOOK: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CLIENT_CONFIG, 2, Message, One, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_WEBHOOK_CLIENT_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::RULES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 4, String, One, Empty),
    p(n::MATCH_POLICY, 9, String, One, Empty),
    p(n::NAMESPACE_SELECTOR, 5, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::OBJECT_SELECTOR, 10, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::SIDE_EFFECTS, 6, String, One, Empty),
    p(n::TIMEOUT_SECONDS, 7, Int32, One, Empty),
    v(n::ADMISSION_REVIEW_VERSIONS, 8, String, List, Empty).with(&x::ATOMIC),
    v(n::MATCH_CONDITIONS, 11, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1BETA1_VALIDATING_WEBHOOK_PROTO: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CLIENT_CONFIG, 2, Message, One, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_WEBHOOK_CLIENT_CONFIG).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::RULES, 3, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1_RULE_WITH_OPERATIONS).with(&x::ATOMIC),
    p(n::FAILURE_POLICY, 4, String, One, Empty),
    p(n::NAMESPACE_SELECTOR, 5, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::SIDE_EFFECTS, 6, String, One, Empty),
    p(n::TIMEOUT_SECONDS, 7, Int32, One, Empty),
    v(n::ADMISSION_REVIEW_VERSIONS, 8, String, List, Empty).with(&x::ATOMIC),
    p(n::MATCH_POLICY, 9, String, One, Empty),
    p(n::OBJECT_SELECTOR, 10, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    v(n::MATCH_CONDITIONS, 11, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_MATCH_CONDITION).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1BETA1_VALIDATING_WEBHOOK_CONFIGURATION: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::WEBHOOKS, 2, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_WEBHOOK).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1BETA1_VALIDATING_WEBHOOK_CONFIGURATION_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::WEBHOOKS, 2, Message, List, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_WEBHOOK).with(&x::MAP_NAME_MERGE_BY_NAME),
];

pub(super) static V1BETA1_VALIDATING_WEBHOOK_CONFIGURATION_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_WEBHOOK_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_VALIDATING_WEBHOOK_CONFIGURATION_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_WEBHOOK_CONFIGURATION).with(&x::REQUIRED),
];

pub(super) static V1BETA1_VALIDATION: &[Field] = &[
    v(n::EXPRESSION, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::MESSAGE, 2, String, One, Empty),
    p(n::REASON, 3, String, One, Empty),
    v(n::MESSAGE_EXPRESSION, 4, String, One, Empty),
];

pub(super) static V1BETA1_VARIABLE: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::EXPRESSION, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static V1BETA1_WEBHOOK_CLIENT_CONFIG: &[Field] = &[
    p(n::URL, 3, String, One, Empty),
    p(n::SERVICE, 1, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_SERVICE_REFERENCE),
    v(n::CA_BUNDLE, 2, Bytes, One, Empty),
];

pub(super) static V1BETA1_WEBHOOK_CLIENT_CONFIG_PROTO: &[Field] = &[
    p(n::SERVICE, 1, Message, One, Empty).to(t::ADMISSIONREGISTRATION_V1BETA1_SERVICE_REFERENCE),
    v(n::CA_BUNDLE, 2, Bytes, One, Empty),
    p(n::URL, 3, String, One, Empty),
];
