//! Field ownership on the way of a write: which manager it counts for, and what of it counts.
//!
//! The engine is `keelson_api::apply`; here is what it needs to know of a resource.

use crate::convert;
use crate::options::{Body, Caller, Media, WriteOptions};
use crate::resource::Resource;
use crate::scale;
use crate::strategy::reset;
use crate::table::Sub;
use crate::validate::{FieldValidation, Judged};
use keelson_api::apply::{FieldManager, Filter, Form, OneVersion, Versions};
use keelson_api::catalogue::{self, TypeId};
use keelson_api::codec::{Diagnostics, yaml};
use keelson_api::status::{Result, Status};
use keelson_api::tree::{Object, Value};

/// The longest manager that a User-Agent gives, in bytes.
const MANAGER_LIMIT: usize = 128;

/// The manager of a write: what the options say, else the User-Agent up to its first slash.
pub(crate) fn manager(options: &WriteOptions, caller: &Caller<'_>) -> String {
    if !options.field_manager.is_empty() {
        return options.field_manager.clone();
    }
    let product = caller.user_agent.split('/').next().unwrap_or_default();
    let mut manager = String::new();
    for c in product.chars().filter(|c| !c.is_control()) {
        if manager.len() + c.len_utf8() > MANAGER_LIMIT {
            break;
        }
        manager.push(c);
    }
    manager
}

/// What of writes counts, for the object and for each subresource: strategies reset the rest.
#[derive(Debug, Default)]
pub(crate) struct Filters {
    /// By the name of the subresource; empty for the object itself.
    by_sub: Vec<(&'static str, Vec<(String, Filter)>)>,
}

impl Filters {
    pub(crate) fn of(row: &crate::table::Row) -> Self {
        let subs = std::iter::once(None).chain(row.subs.iter().map(Some));
        let by_sub = subs.filter_map(|sub| {
            let filter = reset::filter(row, sub)?;
            Some((sub.map_or("", |sub| sub.name), vec![(row.api_version(), filter)]))
        });
        Self { by_sub: by_sub.collect() }
    }

    fn named(&self, sub: &str) -> &[(String, Filter)] {
        let own = self.by_sub.iter().find(|(name, _)| *name == sub);
        own.map_or(&[], |(_, filters)| filters)
    }
}

/// The versions of a kind that convert into each other.
struct Kin<'a>(&'a Resource);

impl Versions for Kin<'_> {
    fn ty(&self, api_version: &str) -> Option<TypeId> {
        let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
        // What two groups serve is not one to whom a field belongs to.
        if group != self.0.row.group {
            return None;
        }
        let row = catalogue::kind(group, version, self.0.row.kind)?;
        let own = self.0.shape.ty;
        (row.ty == own || convert::related(row.ty, own)).then_some(row.ty)
    }

    fn convert(&self, object: &Object, from: &str, to: &str) -> std::result::Result<Object, String> {
        let (Some(source), Some(target)) = (self.ty(from), self.ty(to)) else {
            return Err(format!("no conversion from {from} to {to}"));
        };
        if source == target {
            return Ok(object.clone());
        }
        let converted = convert::between(source, target, object.clone());
        converted.ok_or_else(|| format!("no conversion from {from} to {to}"))
    }
}

impl Resource {
    fn with_manager<T>(&self, sub: Option<&'static Sub>, run: impl FnOnce(&FieldManager<'_>) -> T) -> T {
        let filters = self.filters.named(sub.map_or("", |sub| sub.name));
        let filters: Vec<(&str, Filter)> =
            filters.iter().map(|(version, filter)| (version.as_str(), filter.clone())).collect();
        let kin = Kin(self);
        // Scales are a kind of their own.
        let (shape, versions): (_, &dyn Versions) =
            if scale::is(sub) { (scale::shape(), &OneVersion) } else { (self.shape, &kin) };
        run(&FieldManager {
            ty: shape.ty,
            api_version: shape.api_version,
            kind: shape.kind,
            subresource: sub.map_or("", |sub| sub.name),
            form: Form::Canonical,
            key_defaults: true,
            filters: &filters,
            versions,
        })
    }

    /// Records in `new` who set what; `live` is empty for a create.
    pub(crate) fn track(&self, live: &Object, new: &mut Object, manager: &str, sub: Option<&'static Sub>) {
        self.with_manager(sub, |fields| fields.update(live, new, manager, self.shared.now()));
    }

    /// Applies a configuration to the live object, which is empty for a create.
    pub(crate) fn apply_configuration(
        &self,
        live: &Object,
        body: &Body,
        sub: Option<&'static Sub>,
        judged: Judged<'_>,
        caller: &mut Caller<'_>,
    ) -> Result<Object> {
        let mut diag = Diagnostics::new();
        debug_assert_ne!(body.media, Media::Protobuf);
        let applied = yaml::parse(&body.bytes, &mut diag);
        let applied = applied.map_err(|error| {
            Status::bad_request(format!("error decoding YAML: error converting YAML to JSON: {error}"))
        })?;
        let Value::Object(applied) = applied else {
            let why = "json: cannot unmarshal into Go value of type map[string]interface {}";
            return Err(Status::bad_request(format!("error decoding YAML: {why}")));
        };
        let now = self.shared.now();
        let object =
            self.with_manager(sub, |fields| fields.apply(live, &applied, judged.manager, judged.force, now))?;
        for problem in diag.into_problems() {
            match judged.validation {
                FieldValidation::Strict => {
                    let what = "error strict decoding YAML: error converting YAML to JSON";
                    return Err(Status::bad_request(format!("{what}: {problem}")));
                }
                // Each fault is a warning of its own.
                FieldValidation::Warn => {
                    let faults = problem.strip_prefix("yaml: unmarshal errors:\n  ").unwrap_or(&problem);
                    faults.split("\n  ").for_each(|fault| caller.warn(fault.to_owned()));
                }
                FieldValidation::Ignore => {}
            }
        }
        Ok(object)
    }
}
