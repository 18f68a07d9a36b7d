//! Admission webhooks and policies.

use super::{Family, Give, Rule, rule};
use keelson_api::catalogue::names::{
    match_resources, mutating_admission_policy_spec, mutating_webhook, param_ref, rule as webhook_rule,
    service_reference, validating_admission_policy_spec, validating_webhook,
};
use keelson_api::catalogue::{TypeId, types as t};

const VALIDATING: &[TypeId] = &[t::ADMISSIONREGISTRATION_V1_VALIDATING_WEBHOOK];
const MUTATING: &[TypeId] = &[t::ADMISSIONREGISTRATION_V1_MUTATING_WEBHOOK];
const VALIDATING_POLICIES: &[TypeId] = &[
    t::ADMISSIONREGISTRATION_V1_VALIDATING_ADMISSION_POLICY_SPEC,
    t::ADMISSIONREGISTRATION_V1ALPHA1_VALIDATING_ADMISSION_POLICY_SPEC,
    t::ADMISSIONREGISTRATION_V1BETA1_VALIDATING_ADMISSION_POLICY_SPEC,
];
const MUTATING_POLICIES: &[TypeId] = &[
    t::ADMISSIONREGISTRATION_V1_MUTATING_ADMISSION_POLICY_SPEC,
    t::ADMISSIONREGISTRATION_V1ALPHA1_MUTATING_ADMISSION_POLICY_SPEC,
    t::ADMISSIONREGISTRATION_V1BETA1_MUTATING_ADMISSION_POLICY_SPEC,
];
const MATCHES: &[TypeId] = &[
    t::ADMISSIONREGISTRATION_V1_MATCH_RESOURCES,
    t::ADMISSIONREGISTRATION_V1ALPHA1_MATCH_RESOURCES,
    t::ADMISSIONREGISTRATION_V1BETA1_MATCH_RESOURCES,
];

const EQUIVALENT: Give = Give::Text("Equivalent");
const FAIL: Give = Give::Text("Fail");
/// Seconds.
const TIMEOUT: Give = Give::Int(10);

pub(super) const FAMILY: Family = Family { rules: RULES, code: &[], rounded: &[] };

const RULES: &[Rule] = &[
    rule(VALIDATING, &[validating_webhook::FAILURE_POLICY], FAIL),
    rule(VALIDATING, &[validating_webhook::MATCH_POLICY], EQUIVALENT),
    rule(VALIDATING, &[validating_webhook::NAMESPACE_SELECTOR], Give::Struct),
    rule(VALIDATING, &[validating_webhook::OBJECT_SELECTOR], Give::Struct),
    rule(VALIDATING, &[validating_webhook::TIMEOUT_SECONDS], TIMEOUT),
    rule(MUTATING, &[mutating_webhook::FAILURE_POLICY], FAIL),
    rule(MUTATING, &[mutating_webhook::MATCH_POLICY], EQUIVALENT),
    rule(MUTATING, &[mutating_webhook::NAMESPACE_SELECTOR], Give::Struct),
    rule(MUTATING, &[mutating_webhook::OBJECT_SELECTOR], Give::Struct),
    rule(MUTATING, &[mutating_webhook::TIMEOUT_SECONDS], TIMEOUT),
    rule(MUTATING, &[mutating_webhook::REINVOCATION_POLICY], Give::Text("Never")),
    rule(&[t::ADMISSIONREGISTRATION_V1_RULE], &[webhook_rule::SCOPE], Give::Text("*")),
    rule(&[t::ADMISSIONREGISTRATION_V1_SERVICE_REFERENCE], &[service_reference::PORT], Give::Int(443)),
    rule(VALIDATING_POLICIES, &[validating_admission_policy_spec::FAILURE_POLICY], FAIL),
    rule(MUTATING_POLICIES, &[mutating_admission_policy_spec::FAILURE_POLICY], FAIL),
    rule(MATCHES, &[match_resources::MATCH_POLICY], EQUIVALENT),
    rule(MATCHES, &[match_resources::NAMESPACE_SELECTOR], Give::Struct),
    rule(MATCHES, &[match_resources::OBJECT_SELECTOR], Give::Struct),
    // Later versions want it said.
    rule(
        &[t::ADMISSIONREGISTRATION_V1ALPHA1_PARAM_REF],
        &[param_ref::PARAMETER_NOT_FOUND_ACTION],
        Give::Text("Deny"),
    ),
];
