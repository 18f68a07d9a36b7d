//! Flow schemas and priority levels.

use super::cells::Cells;
use super::parts::{NONE, condition, created, name, spec, status};
use keelson_api::catalogue::names::{
    flow_distinguisher_method as method, flow_schema_condition, flow_schema_spec as schema,
    flow_schema_status, limit_response, limited_priority_level_configuration as limited,
    priority_level_configuration_reference, priority_level_configuration_spec as level,
    queuing_configuration as queuing,
};
use keelson_api::codec::view::View;
use std::cmp::Ordering;

/// Prints a flow schema.
pub(super) fn flow_schema(object: View<'_>, cells: &mut Cells) {
    let spec = spec(object);
    let to = spec.msg(schema::PRIORITY_LEVEL_CONFIGURATION);
    cells.str(name(object));
    cells.str(to.str(priority_level_configuration_reference::NAME));
    cells.int(spec.int(schema::MATCHING_PRECEDENCE));
    let by = spec.opt_msg(schema::DISTINGUISHER_METHOD);
    cells.str(by.map_or(NONE, |by| by.str(method::TYPE)));
    cells.age(created(object));
    let dangling = condition(status(object), flow_schema_status::CONDITIONS, "Dangling");
    cells.str(dangling.map_or("?", |c| c.str(flow_schema_condition::STATUS)));
}

/// Flow schemas are listed as they are tried: by precedence, then by name.
pub(super) fn by_precedence(a: View<'_>, b: View<'_>) -> Ordering {
    let rank = |object| (spec(object).int(schema::MATCHING_PRECEDENCE), name(object));
    rank(a).cmp(&rank(b))
}

/// Prints a priority level.
pub(super) fn priority_level(object: View<'_>, cells: &mut Cells) {
    let spec = spec(object);
    cells.str(name(object));
    cells.str(spec.str(level::TYPE));
    let limit = spec.opt_msg(level::LIMITED);
    let queues = limit.and_then(|limit| limit.msg(limited::LIMIT_RESPONSE).opt_msg(limit_response::QUEUING));
    let values = [
        limit.map(|limit| limit.int(limited::NOMINAL_CONCURRENCY_SHARES)),
        queues.map(|queues| queues.int(queuing::QUEUES)),
        queues.map(|queues| queues.int(queuing::HAND_SIZE)),
        queues.map(|queues| queues.int(queuing::QUEUE_LENGTH_LIMIT)),
    ];
    for value in values {
        match value {
            None => cells.str(NONE),
            Some(n) => cells.int(n),
        }
    }
    cells.age(created(object));
}
