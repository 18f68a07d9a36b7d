//! DenyServiceExternalIPs: no service takes an address that it did not have.

use crate::objects::{forbidden, is, spec};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use keelson_api::catalogue::names::service_spec;
use keelson_api::tree::Object;

/// The plugin.
#[derive(Clone, Copy, Debug)]
pub struct DenyServiceExternalIps;

impl Plugin for DenyServiceExternalIps {
    fn name(&self) -> &'static str {
        "DenyServiceExternalIPs"
    }

    fn handles(&self, operation: Operation) -> bool {
        matches!(operation, Operation::Create | Operation::Update)
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        let Some(service) = object.filter(|_| is(facts, "", "services", "")) else { return at_once(Ok(())) };
        let before = facts.old.map_or(&[][..], |old| spec(old).list(service_spec::EXTERNAL_IPS));
        if spec(service).list(service_spec::EXTERNAL_IPS).iter().all(|ip| before.contains(ip)) {
            return at_once(Ok(()));
        }
        let why = "Use of external IPs is denied by admission control";
        at_once(Err(forbidden(facts, Some(service), why)))
    }
}
