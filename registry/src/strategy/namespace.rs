//! Namespaces: born Active and held by spec.finalizers until their content is gone.

use super::{Occasion, Strategy, Termination};
use crate::metadata;
use crate::resource::Resource;
use futures_util::future::BoxFuture;
use keelson_admission::namespace_lifecycle::{self as lifecycle, Phase};
use keelson_api::catalogue::names::{namespace, namespace_spec, namespace_status, object_meta as meta};
use keelson_api::codec::view::View;
use keelson_api::status::{Reason, Result};
use keelson_api::tree::{Object, Value};

/// The finalizer that namespace deletion waits for.
const KUBERNETES: &str = "kubernetes";

/// The label that holds the name.
const NAME_LABEL: &str = "kubernetes.io/metadata.name";

pub(super) struct Namespaces;

impl Strategy for Namespaces {
    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        object.object_entry("status").insert(namespace_status::PHASE, "Active");
        let finalizers =
            object.object_entry("spec").entry(namespace_spec::FINALIZERS, || Value::List(vec![]));
        if let Value::List(list) = finalizers
            && !list.iter().any(|name| name.as_str() == Some(KUBERNETES))
        {
            list.push(KUBERNETES.into());
        }
        // A generated name was not known when defaults were given.
        let metadata = metadata::of_mut(object);
        let name = metadata.text(meta::NAME).to_owned();
        metadata.object_entry(meta::LABELS).insert(NAME_LABEL, name);
        Vec::new()
    }

    fn prepare_update(&self, new: &mut Object, old: &Object) {
        match old.get("spec") {
            Some(spec) => new.insert("spec", spec.clone()),
            None => new.remove("spec"),
        };
    }

    fn holds(&self, object: &Object) -> bool {
        object.object("spec").is_some_and(|spec| !spec.list(namespace_spec::FINALIZERS).is_empty())
    }

    fn judges_preconditions(&self) -> bool {
        true
    }

    fn begin_termination(&self, object: &mut Object, _: i64) -> Termination {
        object.object_entry("status").insert(namespace_status::PHASE, "Terminating");
        Termination::Collecting
    }
}

/// Admission asks the namespaces themselves.
impl lifecycle::Namespaces for Resource {
    fn phase<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Phase>> {
        Box::pin(async move {
            match self.get("", name, "").await {
                Ok(wire) => {
                    let view = View::new(wire.shape.ty, &wire.proto);
                    let phase = view.msg(namespace::STATUS).str(namespace_status::PHASE);
                    Ok(if phase == "Terminating" { Phase::Terminating } else { Phase::Active })
                }
                Err(status) if status.reason == Reason::NotFound => Ok(Phase::Absent),
                Err(status) => Err(status),
            }
        })
    }
}
