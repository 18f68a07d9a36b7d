//! One served resource as replies see it: what its objects and lists are, how they are printed.

use keelson_api::catalogue::{self, TypeId};
use keelson_registry::Resource;
use keelson_registry::printers::Printer;
use keelson_registry::table::Verbs;
use keelson_registry::wire::Budget;
use std::sync::Arc;

/// One served resource.
pub(crate) struct Served {
    /// The resource.
    pub(crate) resource: Arc<Resource>,
    /// Where forms of its objects are kept.
    pub(crate) budget: Budget,
    /// Its place among all resources: forms that differ between versions of a kind are kept apart by it.
    pub(crate) place: u32,
    /// Prints its objects from their stored form.
    pub(crate) printer: &'static Printer,
    /// The type of their stored form.
    pub(crate) stored_type: TypeId,
}

impl Served {
    /// The resource at that place.
    pub(crate) fn new(resource: Arc<Resource>, place: u32, budget: Budget) -> Self {
        let row = resource.row;
        let (group, version) =
            row.storage.map_or((row.group, row.version), |kept| (kept.group, kept.version));
        let stored_type = catalogue::kind(group, version, row.kind).map_or(resource.shape.ty, |kind| kind.ty);
        let printer = Printer::of(group, row.kind);
        Self { resource, budget, place, printer, stored_type }
    }

    /// Can its objects be shown as tables?
    pub(crate) fn has_tables(&self) -> bool {
        self.resource.row.verbs.has(Verbs::LIST)
    }

    /// What kube-apiserver's own type for the kind is called, as some errors name it.
    pub(crate) fn internal_type(&self, list: bool) -> String {
        let row = self.resource.row;
        let group = row.storage.map_or(row.group, |kept| kept.group);
        let package = if group.is_empty() { "core" } else { group.split('.').next().unwrap_or_default() };
        format!("*{package}.{}{}", row.kind, if list { "List" } else { "" })
    }
}
