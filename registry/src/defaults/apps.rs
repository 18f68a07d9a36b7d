//! Workload controllers.

use super::{Code, Family, Give, Rule, rule};
use keelson_api::catalogue::names::{
    daemon_set_spec, daemon_set_update_strategy, deployment_spec, deployment_strategy, replica_set_spec,
    rolling_update_daemon_set, rolling_update_deployment, rolling_update_stateful_set_strategy,
    stateful_set_persistent_volume_claim_retention_policy as retention, stateful_set_spec,
    stateful_set_update_strategy,
};
use keelson_api::catalogue::{TypeId, types as t};
use keelson_api::tree::{Object, Value};

const DAEMON_SET: &[TypeId] = &[t::APPS_V1_DAEMON_SET_SPEC];
const DAEMON_SET_STRATEGY: &[TypeId] = &[t::APPS_V1_DAEMON_SET_UPDATE_STRATEGY];
const DEPLOYMENT: &[TypeId] = &[t::APPS_V1_DEPLOYMENT_SPEC];
const DEPLOYMENT_STRATEGY: &[TypeId] = &[t::APPS_V1_DEPLOYMENT_STRATEGY];
const STATEFUL_SET: &[TypeId] = &[t::APPS_V1_STATEFUL_SET_SPEC];

const HISTORY: Give = Give::Int(10);
const QUARTER: Give = Give::Text("25%");
const RETAIN: Give = Give::Text("Retain");
const ROLLING: &str = "RollingUpdate";

pub(super) const FAMILY: Family = Family {
    rules: RULES,
    code: &[Code { types: &[t::APPS_V1_STATEFUL_SET_UPDATE_STRATEGY], run: stateful_strategy }],
    rounded: &[],
};

const RULES: &[Rule] = &[
    rule(DAEMON_SET, &[daemon_set_spec::REVISION_HISTORY_LIMIT], HISTORY),
    rule(DAEMON_SET_STRATEGY, &[daemon_set_update_strategy::TYPE], Give::Text(ROLLING)),
    rule(
        DAEMON_SET_STRATEGY,
        &[daemon_set_update_strategy::ROLLING_UPDATE, rolling_update_daemon_set::MAX_UNAVAILABLE],
        Give::Int(1),
    )
    .when(daemon_set_update_strategy::TYPE, &[ROLLING]),
    rule(
        DAEMON_SET_STRATEGY,
        &[daemon_set_update_strategy::ROLLING_UPDATE, rolling_update_daemon_set::MAX_SURGE],
        Give::Int(0),
    )
    .when(daemon_set_update_strategy::TYPE, &[ROLLING]),
    rule(DEPLOYMENT, &[deployment_spec::REPLICAS], Give::Int(1)),
    rule(DEPLOYMENT, &[deployment_spec::REVISION_HISTORY_LIMIT], HISTORY),
    rule(DEPLOYMENT, &[deployment_spec::PROGRESS_DEADLINE_SECONDS], Give::Int(600)),
    rule(DEPLOYMENT_STRATEGY, &[deployment_strategy::TYPE], Give::Text(ROLLING)),
    rule(
        DEPLOYMENT_STRATEGY,
        &[deployment_strategy::ROLLING_UPDATE, rolling_update_deployment::MAX_UNAVAILABLE],
        QUARTER,
    )
    .when(deployment_strategy::TYPE, &[ROLLING]),
    rule(
        DEPLOYMENT_STRATEGY,
        &[deployment_strategy::ROLLING_UPDATE, rolling_update_deployment::MAX_SURGE],
        QUARTER,
    )
    .when(deployment_strategy::TYPE, &[ROLLING]),
    rule(&[t::APPS_V1_REPLICA_SET_SPEC], &[replica_set_spec::REPLICAS], Give::Int(1)),
    rule(STATEFUL_SET, &[stateful_set_spec::POD_MANAGEMENT_POLICY], Give::Text("OrderedReady")),
    rule(
        STATEFUL_SET,
        &[stateful_set_spec::PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY, retention::WHEN_DELETED],
        RETAIN,
    ),
    rule(
        STATEFUL_SET,
        &[stateful_set_spec::PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY, retention::WHEN_SCALED],
        RETAIN,
    ),
    rule(STATEFUL_SET, &[stateful_set_spec::REPLICAS], Give::Int(1)),
    rule(STATEFUL_SET, &[stateful_set_spec::REVISION_HISTORY_LIMIT], HISTORY),
];

/// Who names the type of the strategy is not given its parameters, only what those lack.
fn stateful_strategy(object: &mut Object) {
    use stateful_set_update_strategy::{ROLLING_UPDATE, TYPE};
    if !object.contains(TYPE) {
        object.insert(TYPE, ROLLING);
        object.entry(ROLLING_UPDATE, Value::object);
    }
    if object.text(TYPE) == ROLLING
        && let Some(rolling) = object.object_mut(ROLLING_UPDATE)
    {
        rolling.entry(rolling_update_stateful_set_strategy::PARTITION, || Value::Int(0));
    }
}
