//! AlwaysAdmit and AlwaysDeny: the plugins that need no reason.

use crate::objects::forbidden;
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use keelson_api::status::Result;
use keelson_api::tree::Object;

/// AlwaysAdmit: it is there because somebody may name it.
#[derive(Clone, Copy, Debug)]
pub struct AlwaysAdmit;

impl Plugin for AlwaysAdmit {
    fn name(&self) -> &'static str {
        "AlwaysAdmit"
    }

    fn handles(&self, _: Operation) -> bool {
        false
    }
}

/// AlwaysDeny: nothing is written any more.
#[derive(Clone, Copy, Debug)]
pub struct AlwaysDeny;

fn denied(facts: &Facts<'_>, object: Option<&Object>) -> Result<()> {
    Err(forbidden(facts, object, "admission control is denying all modifications"))
}

impl Plugin for AlwaysDeny {
    fn name(&self) -> &'static str {
        "AlwaysDeny"
    }

    fn handles(&self, _: Operation) -> bool {
        true
    }

    fn mutate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a mut Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        at_once(denied(facts, object.as_deref()))
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        at_once(denied(facts, object))
    }
}
