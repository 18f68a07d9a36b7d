//! Every node of a schema, in upstream's order.

use crate::structural::{Items, Schema};
use keelson_api::catalogue::names::json_schema_props as names;

/// Does this hold for a node? Looks no further once it does.
pub(super) fn any<'a>(schema: Schema<'a>, holds: &mut dyn FnMut(Schema<'a>) -> bool) -> bool {
    if holds(schema) {
        return true;
    }
    let below = match schema.items() {
        Some(Items::Of(item)) => any(item, holds),
        Some(Items::Each(_)) => schema.all(names::ITEMS).any(|item| any(item, holds)),
        _ => false,
    };
    below
        || [names::ALL_OF, names::ANY_OF, names::ONE_OF]
            .into_iter()
            .any(|at| schema.all(at).any(|one| any(one, holds)))
        || schema.not().is_some_and(|one| any(one, holds))
        || schema.properties().into_iter().any(|(_, one)| any(one, holds))
        || schema.additional_schema().is_some_and(|one| any(one, holds))
        || schema.map(names::PATTERN_PROPERTIES).into_iter().any(|(_, one)| any(one, holds))
        || schema.own().object(names::ADDITIONAL_ITEMS).is_some_and(|one| any(Schema::new(one), holds))
        || schema.map(names::DEFINITIONS).into_iter().any(|(_, one)| any(one, holds))
        || schema.map(names::DEPENDENCIES).into_iter().any(|(_, one)| any(one, holds))
}
