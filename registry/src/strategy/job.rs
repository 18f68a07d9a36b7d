//! Jobs: the selector and the labels of the template that tie pods to their job.

use super::{Occasion, Strategy};
use crate::metadata;
use keelson_api::catalogue::names::{job_spec, label_selector, object_meta as meta};
use keelson_api::tree::{Key, Object, Value};

/// Labels that hold the job's name, and those that hold its uid: the older ones first.
const NAME_LABELS: [&str; 2] = ["job-name", "batch.kubernetes.io/job-name"];
const UID_LABELS: [&str; 2] = ["controller-uid", "batch.kubernetes.io/controller-uid"];

pub(super) struct Jobs;

/// What deletes of jobs do that other deletes do not.
const ORPHANS: &str = "child pods are preserved by default when jobs are deleted; set \
     propagationPolicy=Background to remove them or set propagationPolicy=Orphan to suppress this warning";

impl Strategy for Jobs {
    fn warn_of_orphans(&self) -> Option<&'static str> {
        Some(ORPHANS)
    }

    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        let own = metadata::of(object);
        let (name, uid) = (own.text(meta::NAME).to_owned(), own.text(meta::UID).to_owned());
        // Defaulting lets a job without labels share those of its template: what is added there is added
        // here.
        let labels = own.object(meta::LABELS).filter(|labels| !labels.is_empty());
        let shares = labels.is_none_or(|labels| Some(labels) == template_labels(object));
        let spec = object.object_entry("spec");
        if spec.bool(job_spec::MANUAL_SELECTOR) == Some(true) {
            return Vec::new();
        }
        let labels =
            spec.object_entry(job_spec::TEMPLATE).object_entry("metadata").object_entry(meta::LABELS);
        for (keys, value) in [(NAME_LABELS, &name), (UID_LABELS, &uid)] {
            for key in keys {
                labels.entry(Key::from(key), || Value::from(value.as_str()));
            }
        }
        let labels = labels.clone();
        let selector = spec.object_entry(job_spec::SELECTOR).object_entry(label_selector::MATCH_LABELS);
        selector.entry(Key::from(UID_LABELS[1]), || Value::from(uid.as_str()));
        if shares {
            metadata::of_mut(object).insert(meta::LABELS, labels);
        }
        Vec::new()
    }

    fn reread(&self, object: &mut Object) {
        // A write to status that takes the labels away leaves what defaulting makes of none.
        let bare = metadata::of(object).object(meta::LABELS).is_none_or(Object::is_empty);
        if let Some(labels) = template_labels(object).filter(|_| bare).cloned() {
            metadata::of_mut(object).insert(meta::LABELS, labels);
        }
    }
}

fn template_labels(job: &Object) -> Option<&Object> {
    metadata::of(job.object("spec")?.object(job_spec::TEMPLATE)?).object(meta::LABELS)
}
