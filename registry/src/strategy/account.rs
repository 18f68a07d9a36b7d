//! ServiceAccounts: of the secrets that they name only the name is kept.

use super::{Occasion, Strategy};
use keelson_api::catalogue::names::{object_reference, service_account};
use keelson_api::tree::{Object, Value};

pub(super) struct Accounts;

impl Strategy for Accounts {
    fn prepare_create(&self, object: &mut Object, _: Occasion<'_>) -> Vec<String> {
        names_alone(object);
        Vec::new()
    }

    fn prepare_update(&self, new: &mut Object, _: &Object) {
        names_alone(new);
    }
}

fn names_alone(object: &mut Object) {
    let secrets = object.list_mut(service_account::SECRETS).into_iter().flatten();
    for reference in secrets.filter_map(Value::as_object_mut) {
        reference.retain(|member, _| member.as_str() == object_reference::NAME.as_str());
    }
}
