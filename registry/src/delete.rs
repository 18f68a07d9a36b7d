//! Delete: preconditions, grace, finalizers, propagation; and collections of it.
//!
//! The order of steps is upstream's generic store: mark (if anything keeps the object), then remove.

use crate::judge::Question;
use crate::metadata::{self, FOREGROUND, ORPHAN};
use crate::options::{Caller, DeleteOptions, ListOptions};
use crate::resource::{Current, Resource, Stored};
use crate::strategy::Termination;
use crate::update::MODIFIED;
use crate::validate;
use crate::wire::{Listed, Reply, ReplyBody};
use keelson_admission::Operation;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::leaf::time;
use keelson_api::status::{GroupResource, Reason, Result, Status};
use keelson_api::tree::Object;

/// Compare-and-put attempts of one request before it gives up with a conflict.
const ATTEMPTS: usize = 64;
/// Objects that a deletecollection lists at a time.
const COLLECTION_PAGE: i64 = 10_000;

/// What a delete decided on one state.
enum Step {
    /// Nothing to do: a graceful deletion is on its way.
    Pending,
    /// Write this state; the object stays.
    Mark(Object),
    /// Write this state, then remove it at once.
    MarkThenRemove(Object),
    /// Remove it.
    Remove,
}

impl Resource {
    /// DELETE of an object.
    ///
    /// # Errors
    /// A Status: what the client sees.
    pub async fn delete(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        name: &str,
        options: &DeleteOptions,
    ) -> Result<Reply> {
        self.delete_as(Some(caller), namespace, name, name, options).await
    }

    /// A delete by the server itself, which admission is not asked about.
    pub(crate) async fn delete_unasked(
        &self,
        namespace: &str,
        name: &str,
        options: &DeleteOptions,
    ) -> Result<Reply> {
        self.delete_as(None, namespace, name, name, options).await
    }

    /// `asked` is the name that the request gives; one for a collection gives none.
    async fn delete_as(
        &self,
        mut caller: Option<&mut Caller<'_>>,
        namespace: &str,
        name: &str,
        asked: &str,
        options: &DeleteOptions,
    ) -> Result<Reply> {
        validate::delete_options(options)?;
        if let Some(caller) = &mut caller {
            self.warn_of_orphans(caller, options);
        }
        let stored = self.stored()?;
        let key = stored.key(self.scope(namespace), name);
        let dry_run = !options.dry_run.is_empty();
        let mut current = self.current_stored(stored, &key).await?;
        for _ in 0..ATTEMPTS {
            let Some(found) = &current else {
                return Err(Status::not_found(&self.group_resource(), name));
            };
            self.preconditions(found, name, options)?;
            if let Some(caller) = &mut caller {
                let question = Question {
                    operation: Operation::Delete,
                    namespace,
                    name: asked,
                    sub: None,
                    dry_run,
                    old: Some(&found.object),
                };
                self.admit_mutating(caller, question, None).await?;
                self.admit_validating(caller, question, None).await?;
            }
            match self.delete_step(found, options) {
                Step::Pending => return Ok(self.deleted(&found.object, name)),
                Step::Mark(object) => match self.put(stored, &key, found, object, dry_run).await? {
                    Ok(wire) => {
                        let code = if options.orphan_dependents == Some(false) { 202 } else { 200 };
                        return Ok(Reply { code, body: ReplyBody::Object(wire) });
                    }
                    Err(changed) => current = changed,
                },
                Step::MarkThenRemove(object) => {
                    let marked = object.clone();
                    match self.put(stored, &key, found, object, dry_run).await? {
                        Ok(wire) if dry_run => {
                            return Ok(Reply { code: 200, body: ReplyBody::Object(wire) });
                        }
                        Ok(_) => return self.remove_marked(stored, &key, name, marked).await,
                        Err(changed) => current = changed,
                    }
                }
                Step::Remove => {
                    let object = found.object.clone();
                    match self.remove(stored, &key, found, object, dry_run).await? {
                        Ok(_) => return Ok(self.deleted(&found.object, name)),
                        Err(changed) => current = changed,
                    }
                }
            }
        }
        Err(Status::conflict(&self.group_resource(), name, MODIFIED))
    }

    fn warn_of_orphans(&self, caller: &mut Caller<'_>, options: &DeleteOptions) {
        if options.propagation_policy.is_none()
            && options.orphan_dependents.is_none()
            && let Some(warning) = self.strategy.warn_of_orphans()
        {
            caller.warn(warning.to_owned());
        }
    }

    /// Removes what a graceful delete with no time left has marked. That somebody else was faster is fine.
    async fn remove_marked(&self, stored: &Stored, key: &str, name: &str, marked: Object) -> Result<Reply> {
        for _ in 0..ATTEMPTS {
            let Some(found) = self.current_stored(stored, key).await? else { break };
            if metadata::of(&found.object).text(meta::UID) != metadata::of(&marked).text(meta::UID) {
                break;
            }
            let object = found.object.clone();
            if self.remove(stored, key, &found, object, false).await?.is_ok() {
                return Ok(self.deleted(&found.object, name));
            }
        }
        Ok(self.deleted(&marked, name))
    }

    pub(crate) fn preconditions(&self, current: &Current, name: &str, options: &DeleteOptions) -> Result<()> {
        // What is served by two groups is one kind upstream: that of the group it is stored in.
        let group = self.row.storage.map_or(self.row.group, |storage| storage.group);
        let kind = GroupResource::new(group, self.row.kind);
        let own = metadata::of(&current.object).text(meta::UID);
        let judged = |what: &str, wanted: &str, own: &str| {
            let why = format!(
                "Precondition failed: {what} in precondition: {wanted}, {what} in object meta: {own}"
            );
            Err(Status::conflict(&self.group_resource(), name, &why))
        };
        let itself = self.strategy.judges_preconditions();
        if let Some(wanted) = options.precondition_uid.as_deref().filter(|wanted| *wanted != own) {
            if itself {
                return judged("UID", wanted, own);
            }
            let why = format!(
                "the UID in the precondition ({wanted}) does not match the UID in record ({own}). The object \
                 might have been deleted and then recreated"
            );
            return Err(Status::conflict(&kind, name, &why));
        }
        let revision = current.revision.to_string();
        let wanted = options.precondition_resource_version.as_deref();
        if let Some(wanted) = wanted.filter(|wanted| *wanted != revision) {
            if itself {
                return judged("ResourceVersion", wanted, &revision);
            }
            let why = format!(
                "the ResourceVersion in the precondition ({wanted}) does not match the ResourceVersion in \
                 record ({revision}). The object might have been modified"
            );
            return Err(Status::conflict(&kind, name, &why));
        }
        Ok(())
    }

    fn delete_step(&self, current: &Current, options: &DeleteOptions) -> Step {
        let now = self.shared.now();
        let mut object = current.object.clone();
        if self.strategy.holds(&object) {
            return self.terminate(object, options, now);
        }
        let graceful = if self.row.graceful {
            match self.grace(&mut object, options, now) {
                Grace::Pending => return Step::Pending,
                Grace::Set(period) => Some(period),
                Grace::None => None,
            }
        } else {
            None
        };
        let collected = self.collected_finalizers(metadata::of(&object), options);
        metadata::set_finalizers(metadata::of_mut(&mut object), collected);
        let waits = metadata::finalizers(metadata::of(&object)).next().is_some();
        match graceful {
            Some(period) if waits || period > 0 => Step::Mark(object),
            Some(_) => Step::MarkThenRemove(object),
            None if waits => {
                metadata::mark_deleting(metadata::of_mut(&mut object), now);
                Step::Mark(object)
            }
            None => Step::Remove,
        }
    }

    /// The first delete of what the strategy holds marks it; later ones change nothing.
    fn terminate(&self, mut object: Object, options: &DeleteOptions, now: i64) -> Step {
        if metadata::is_deleting(metadata::of(&object)) {
            return Step::Mark(object);
        }
        let termination = self.strategy.begin_termination(&mut object, now);
        if termination == Termination::None {
            return Step::Mark(object);
        }
        let metadata = metadata::of_mut(&mut object);
        metadata.insert(meta::DELETION_TIMESTAMP, time::text(now));
        if termination == Termination::Collecting {
            let mut collected = self.collected_finalizers(metadata, options);
            if options.orphan_dependents == Some(false) {
                // Upstream takes it for foreground deletion here, and nowhere else.
                collected.push(FOREGROUND.to_owned());
            }
            metadata::set_finalizers(metadata, collected);
        }
        Step::Mark(object)
    }

    /// Applies the grace rules: a first delete sets a period, a later one can only shorten it.
    fn grace(&self, object: &mut Object, options: &DeleteOptions, now: i64) -> Grace {
        let wanted = options.grace_period_seconds.map(|period| if period < 0 { 1 } else { period });
        let own = metadata::of(object).int(meta::DELETION_GRACE_PERIOD_SECONDS);
        if metadata::is_deleting(metadata::of(object)) {
            let own = own.map_or(0, |period| if period < 0 { 1 } else { period });
            if own == 0 {
                return Grace::None;
            }
            let Some(mut period) = wanted.filter(|period| *period < own) else { return Grace::Pending };
            let at = metadata::of(object).str(meta::DELETION_TIMESTAMP).and_then(metadata::seconds);
            let mut at = at.unwrap_or(now) - own + period;
            if at < now {
                at = now;
                period = period.min(1);
            }
            let metadata = metadata::of_mut(object);
            metadata.insert(meta::DELETION_TIMESTAMP, time::text(at));
            metadata.insert(meta::DELETION_GRACE_PERIOD_SECONDS, period);
            return Grace::Set(period);
        }
        let period = self.strategy.grace_period(object, wanted);
        let metadata = metadata::of_mut(object);
        metadata.insert(meta::DELETION_TIMESTAMP, time::text(now + period));
        metadata.insert(meta::DELETION_GRACE_PERIOD_SECONDS, period);
        metadata::bump_generation(metadata);
        Grace::Set(period)
    }

    /// The finalizers with those of the garbage collector as the options and the table want them.
    fn collected_finalizers(&self, metadata: &Object, options: &DeleteOptions) -> Vec<String> {
        let has = |name: &str| metadata::finalizers(metadata).any(|own| own == name);
        let policy = options.propagation_policy.as_deref();
        let (orphan, foreground) = match (options.orphan_dependents, policy) {
            _ if self.row.no_gc_policy => (false, false),
            (Some(orphan), _) => (orphan, false),
            (None, Some("Orphan")) => (true, false),
            (None, Some("Foreground")) => (false, true),
            (None, Some("Background")) => (false, false),
            (None, _) if has(ORPHAN) => (true, false),
            (None, _) if has(FOREGROUND) => (false, true),
            (None, _) => (self.row.orphan_by_default, false),
        };
        let others = metadata::finalizers(metadata).filter(|own| *own != ORPHAN && *own != FOREGROUND);
        let mut finalizers: Vec<String> = others.map(str::to_owned).collect();
        if orphan {
            finalizers.push(ORPHAN.to_owned());
        }
        if foreground {
            finalizers.push(FOREGROUND.to_owned());
        }
        finalizers
    }

    fn deleted(&self, object: &Object, name: &str) -> Reply {
        if self.row.returns_object {
            return Reply { code: 200, body: ReplyBody::Object(self.wire_of(object)) };
        }
        let uid = metadata::of(object).text(meta::UID);
        let status = Status::deleted(&self.group_resource(), name, uid);
        Reply { code: 200, body: ReplyBody::Status(status) }
    }

    /// DELETE of a collection: what the list options select, page by page. Answers with what it deleted.
    ///
    /// # Errors
    /// A Status: what the client sees.
    pub async fn delete_collection(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        list: &ListOptions,
        options: &DeleteOptions,
    ) -> Result<Reply> {
        validate::delete_options(options)?;
        let mut warned = false;
        let mut deleted = Vec::new();
        let mut list = list.judged()?;
        let once = list.limit > 0;
        if !once {
            list.limit = COLLECTION_PAGE;
        }
        loop {
            let mut page = self.page(namespace, &list).await?;
            if !warned {
                // Only who chooses well is told.
                self.warn_of_orphans(caller, options);
                warned = true;
            }
            loop {
                let entries = page.next(usize::try_from(COLLECTION_PAGE).unwrap_or(usize::MAX));
                if entries.is_empty() {
                    break;
                }
                for entry in entries {
                    let (namespace, name) = (entry.namespace(), entry.name());
                    match self.delete_as(Some(&mut *caller), namespace, name, "", options).await {
                        Err(status) if status.reason != Reason::NotFound => return Err(status),
                        _ => deleted.push(entry),
                    }
                }
            }
            if once || page.continue_token.is_empty() {
                let listed = Listed {
                    entries: deleted,
                    revision: page.revision,
                    continue_token: page.continue_token,
                    remaining: page.remaining,
                };
                return Ok(Reply { code: 200, body: ReplyBody::List(listed) });
            }
            list.continue_token = page.continue_token;
            list.resource_version.clear();
            list.resource_version_match.clear();
        }
    }
}

/// What the grace rules came to.
enum Grace {
    /// Not graceful any more: go on at once.
    None,
    /// A deletion is on its way and is not shortened.
    Pending,
    /// The object now carries this period.
    Set(i64),
}
