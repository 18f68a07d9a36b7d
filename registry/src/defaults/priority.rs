//! Priorities: of pods, and of requests to the API.

use super::{Family, Give, Rule, rule};
use keelson_api::catalogue::names::{
    exempt_priority_level_configuration as exempt, flow_schema_spec,
    limited_priority_level_configuration as limited, priority_class, queuing_configuration as queuing,
};
use keelson_api::catalogue::{TypeId, types as t};

const EXEMPT: &[TypeId] = &[t::FLOWCONTROL_V1_EXEMPT_PRIORITY_LEVEL_CONFIGURATION];
const LIMITED: &[TypeId] = &[t::FLOWCONTROL_V1_LIMITED_PRIORITY_LEVEL_CONFIGURATION];
const QUEUING: &[TypeId] = &[t::FLOWCONTROL_V1_QUEUING_CONFIGURATION];

pub(super) const FAMILY: Family = Family { rules: RULES, code: &[], rounded: &[] };

const RULES: &[Rule] = &[
    rule(
        &[t::SCHEDULING_V1_PRIORITY_CLASS],
        &[priority_class::PREEMPTION_POLICY],
        Give::Text("PreemptLowerPriority"),
    ),
    rule(&[t::FLOWCONTROL_V1_FLOW_SCHEMA_SPEC], &[flow_schema_spec::MATCHING_PRECEDENCE], Give::Int(1000)),
    rule(EXEMPT, &[exempt::NOMINAL_CONCURRENCY_SHARES], Give::Int(0)),
    rule(EXEMPT, &[exempt::LENDABLE_PERCENT], Give::Int(0)),
    rule(LIMITED, &[limited::NOMINAL_CONCURRENCY_SHARES], Give::Int(30)),
    rule(LIMITED, &[limited::LENDABLE_PERCENT], Give::Int(0)),
    rule(QUEUING, &[queuing::HAND_SIZE], Give::Int(8)),
    rule(QUEUING, &[queuing::QUEUES], Give::Int(64)),
    rule(QUEUING, &[queuing::QUEUE_LENGTH_LIMIT], Give::Int(50)),
];
