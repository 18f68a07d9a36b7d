//! CertificateSigningRequests: who asked is the server's word; approval and certificate are written
//! through different subresources.

use super::{Occasion, Strategy};
use keelson_api::catalogue::names::certificate_signing_request_condition as condition;
use keelson_api::catalogue::names::certificate_signing_request_spec as spec;
use keelson_api::catalogue::names::certificate_signing_request_status as status;
use keelson_api::leaf::time;
use keelson_api::tree::{Object, Value};

pub(super) struct SigningRequests;

/// The conditions that only the approval subresource sets.
const DECISIONS: [&str; 2] = ["Approved", "Denied"];

impl Strategy for SigningRequests {
    fn prepare_create(&self, object: &mut Object, occasion: Occasion<'_>) -> Vec<String> {
        let (own, user) = (object.object_entry("spec"), occasion.user);
        for field in [spec::USERNAME, spec::UID, spec::GROUPS, spec::EXTRA] {
            own.remove(field);
        }
        let texts =
            |list: &[String]| -> Vec<Value> { list.iter().map(|s| Value::from(s.as_str())).collect() };
        for (field, text) in [(spec::USERNAME, &user.name), (spec::UID, &user.uid)] {
            if !text.is_empty() {
                own.insert(field, text.as_str());
            }
        }
        if !user.groups.is_empty() {
            own.insert(spec::GROUPS, texts(&user.groups));
        }
        if !user.extra.is_empty() {
            let extra: Object =
                user.extra.iter().map(|(key, values)| (key.as_str(), Value::from(texts(values)))).collect();
            own.insert(spec::EXTRA, extra);
        }
        Vec::new()
    }

    fn prepare_update(&self, new: &mut Object, old: &Object) {
        if let Some(own) = old.get("spec") {
            new.insert("spec", own.clone());
        }
    }

    fn prepare_sub(&self, sub: &str, new: &mut Object, old: &Object, occasion: Occasion<'_>) {
        static NONE: Object = Object::new();
        let before = old.object("status").unwrap_or(&NONE).list(status::CONDITIONS);
        let Some(conditions) = new.object_mut("status").and_then(|own| own.list_mut(status::CONDITIONS))
        else {
            return;
        };
        if sub == "status" {
            DECISIONS.into_iter().for_each(|kind| keep(conditions, before, kind));
        }
        let now = time::text(occasion.now);
        for one in conditions.iter_mut().filter_map(Value::as_object_mut) {
            if !one.contains(condition::LAST_UPDATE_TIME) {
                one.insert(condition::LAST_UPDATE_TIME, now.clone());
            }
            if !one.contains(condition::LAST_TRANSITION_TIME) {
                let same = before.iter().filter_map(Value::as_object).find(|own| {
                    own.text(condition::TYPE) == one.text(condition::TYPE)
                        && own.text(condition::STATUS) == one.text(condition::STATUS)
                        && own.contains(condition::LAST_TRANSITION_TIME)
                });
                let at = same.and_then(|own| own.get(condition::LAST_TRANSITION_TIME).cloned());
                one.insert(condition::LAST_TRANSITION_TIME, at.unwrap_or_else(|| now.clone().into()));
            }
        }
    }
}

/// Puts the stored conditions of a type in place of the new ones, if there are as many.
fn keep(new: &mut [Value], old: &[Value], kind: &str) {
    let is = |value: &&Value| value.as_object().is_some_and(|own| own.text(condition::TYPE) == kind);
    let old: Vec<&Value> = old.iter().filter(is).collect();
    let mut own: Vec<&mut Value> = new.iter_mut().filter(|value| is(&&**value)).collect();
    if own.len() == old.len() {
        own.iter_mut().zip(old).for_each(|(new, old)| **new = old.clone());
    }
}
