//! Dynamic resource allocation.

use super::cells::Cells;
use super::parts::{created, is_deleted, name, spec, status};
use keelson_api::catalogue::names::{
    resource_claim_status as claim, resource_pool, resource_slice_spec as slice,
};
use keelson_api::codec::view::View;

/// Prints a resource claim.
pub(super) fn resource_claim(object: View<'_>, cells: &mut Cells) {
    let status = status(object);
    let (deleted, allocated) = (is_deleted(object), status.has(claim::ALLOCATION));
    let states = [
        deleted.then_some("deleted"),
        allocated.then_some("allocated"),
        (allocated && status.has(claim::RESERVED_FOR)).then_some("reserved"),
        (!allocated && !deleted).then_some("pending"),
    ];
    cells.str(name(object));
    cells.joined(states.into_iter().flatten(), ",", "");
    cells.age(created(object));
}

/// Prints a resource slice.
pub(super) fn resource_slice(object: View<'_>, cells: &mut Cells) {
    let spec = spec(object);
    cells.str(name(object));
    cells.str(spec.str(slice::NODE_NAME));
    cells.str(spec.str(slice::DRIVER));
    cells.str(spec.msg(slice::POOL).str(resource_pool::NAME));
    cells.age(created(object));
}
