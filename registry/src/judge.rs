//! Where writes meet admission: facts are gathered only if some plugin looks.

use crate::options::Caller;
use crate::resource::Resource;
use crate::table::Sub;
use keelson_admission::{Facts, Notes, Operation};
use keelson_api::status::Result;
use keelson_api::tree::Object;

/// One write as admission sees it, the object aside.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Question<'a> {
    pub(crate) operation: Operation,
    pub(crate) namespace: &'a str,
    pub(crate) name: &'a str,
    pub(crate) sub: Option<&'static Sub>,
    pub(crate) dry_run: bool,
    pub(crate) old: Option<&'a Object>,
}

impl Resource {
    /// Lets plugins change the object.
    pub(crate) async fn admit_mutating(
        &self,
        caller: &mut Caller<'_>,
        question: Question<'_>,
        object: Option<&mut Object>,
    ) -> Result<()> {
        let Some(plugins) = self.shared.plugins.get().filter(|p| p.handle(question.operation)) else {
            return Ok(());
        };
        let mut notes = Notes::default();
        let facts = self.facts(caller, question);
        let answer = plugins.mutate(&facts, object, &mut notes).await;
        warn(caller, notes);
        answer
    }

    /// Lets plugins refuse the object as it would be stored.
    pub(crate) async fn admit_validating(
        &self,
        caller: &mut Caller<'_>,
        question: Question<'_>,
        object: Option<&Object>,
    ) -> Result<()> {
        let Some(plugins) = self.shared.plugins.get().filter(|p| p.handle(question.operation)) else {
            return Ok(());
        };
        let mut notes = Notes::default();
        let facts = self.facts(caller, question);
        let answer = plugins.validate(&facts, object, &mut notes).await;
        warn(caller, notes);
        answer
    }

    fn facts<'a>(&'a self, caller: &Caller<'a>, question: Question<'a>) -> Facts<'a> {
        Facts {
            operation: question.operation,
            user: caller.user,
            group: self.row.group,
            version: self.row.version,
            kind: question.sub.map_or(self.row.kind, |sub| sub.kind),
            resource: self.row.resource,
            subresource: question.sub.map_or("", |sub| sub.name),
            namespace: question.namespace,
            name: question.name,
            dry_run: question.dry_run,
            options: None,
            old: question.old,
        }
    }
}

fn warn(caller: &mut Caller<'_>, notes: Notes) {
    for warning in notes.warnings {
        caller.warn(warning);
    }
}
