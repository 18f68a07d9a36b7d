//! Create: decode, take identity, validate, put where nothing is.

use crate::decode;
use crate::judge::Question;
use crate::metadata;
use crate::options::{Body, Caller, WriteOptions};
use crate::ownership;
use crate::resource::{Resource, Stored};
use crate::review;
use crate::strategy::{self, Occasion, pod_specs};
use crate::table::Sub;
use crate::validate::{self, Subject};
use crate::wire::{Reply, ReplyBody};
use keelson_admission::Operation;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::status::{GroupResource, Reason, Result, Status};
use keelson_api::tree::Object;
use keelson_storage::{Expected, LeaseId, Op, Outcome};

/// How often a generated name that is taken is generated anew.
const NAME_ATTEMPTS: usize = 8;

impl Resource {
    /// POST of an object.
    ///
    /// # Errors
    /// A Status: what the client sees.
    pub async fn create(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        body: Body,
        options: &WriteOptions,
    ) -> Result<Reply> {
        if let Some(act) = self.row.act {
            return self.create_act(caller, act, namespace, body, options).await;
        }
        if review::of(self.row, None).is_some() {
            return self.review(caller, namespace, "", None, &body, options).await;
        }
        let manager = ownership::manager(options, caller);
        let judged = validate::write_options(options, "CreateOptions", None, &manager)?;
        let (mut object, ty) = decode::body(&body, self.shape, judged.validation, caller)?;
        if ty != self.shape.ty {
            object = self.convert_body(ty, self.shape, object)?;
        }
        self.receive(self.shape.ty, &mut object);
        metadata::wipe(metadata::of_mut(&mut object));
        self.check_namespace(&mut object, namespace)?;
        metadata::dedup_owners(metadata::of_mut(&mut object), false, caller);
        self.track(&Object::new(), &mut object, judged.manager, None);
        self.create_object(caller, namespace, object, judged.dry_run).await
    }

    /// Creates from a tree of the served form that carries no server-side metadata.
    pub(crate) async fn create_object(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        object: Object,
        dry_run: bool,
    ) -> Result<Reply> {
        self.create_through(caller, namespace, object, dry_run, None).await
    }

    /// The same, asked for through a subresource: then nothing is reserved for it.
    pub(crate) async fn create_through(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        mut object: Object,
        dry_run: bool,
        sub: Option<&'static Sub>,
    ) -> Result<Reply> {
        let stored = self.stored()?;
        let name = metadata::of(&object).text(meta::NAME).to_owned();
        let question = create_question(namespace, &name, dry_run);
        self.admit_mutating(caller, question, Some(&mut object)).await?;
        let mut attempts = NAME_ATTEMPTS;
        loop {
            attempts -= 1;
            let generated = metadata::of(&object).text(meta::NAME).is_empty();
            let mut named = if generated { object.clone() } else { std::mem::take(&mut object) };
            metadata::generate_name(metadata::of_mut(&mut named));
            let created = match sub {
                None => self.create_named(caller, stored, namespace, named, dry_run).await,
                Some(_) => self.create_prepared(caller, stored, namespace, named, dry_run).await,
            };
            match created {
                Err(status) if generated && attempts > 0 && status.reason == Reason::AlreadyExists => {}
                other => return other,
            }
        }
    }

    async fn create_named(
        &self,
        caller: &mut Caller<'_>,
        stored: &Stored,
        namespace: &str,
        mut object: Object,
        dry_run: bool,
    ) -> Result<Reply> {
        let Some(reserving) = self.strategy.reserve(&self.shared, &mut object, None, dry_run) else {
            return self.create_prepared(caller, stored, namespace, object, dry_run).await;
        };
        let reserved = reserving.await?;
        let created = self.create_prepared(caller, stored, namespace, object, dry_run).await;
        reserved.settle(&self.shared, created.is_ok()).await;
        created
    }

    async fn create_prepared(
        &self,
        caller: &mut Caller<'_>,
        stored: &Stored,
        namespace: &str,
        mut object: Object,
        dry_run: bool,
    ) -> Result<Reply> {
        self.prepare_create(&mut object, caller);
        metadata::dedup_owners(metadata::of_mut(&mut object), true, caller);
        let name = metadata::of(&object).text(meta::NAME).to_owned();
        let subject = Subject {
            row: self.row,
            sub: "",
            new: &object,
            old: None,
            allow_privileged: self.shared.allow_privileged,
        };
        let objections = match self.strategy.inquire(&self.shared, &subject) {
            Some(inquiry) => inquiry.await,
            None => Vec::new(),
        };
        validate::object(self.validation, &subject, objections, caller)?;
        let given = metadata::of(&object).text(meta::RESOURCE_VERSION).to_owned();
        let question = create_question(namespace, &name, dry_run);
        self.admit_validating(caller, question, Some(&object)).await?;
        let key = stored.key(self.scope(namespace), &name);
        self.strategy.keep(&mut object);
        let link = metadata::of(&object).text(meta::SELF_LINK).to_owned();
        let (value, message) = self.encode(stored, &mut object);
        if dry_run {
            let existing = self.current_stored(stored, &key).await?;
            if let Some(existing) = existing {
                return Err(self.exists(&object, &existing.object));
            }
            for (field, value) in [(meta::RESOURCE_VERSION, given), (meta::SELF_LINK, link)] {
                if !value.is_empty() {
                    metadata::of_mut(&mut object).insert(field, value);
                }
            }
            return Ok(Reply { code: 201, body: ReplyBody::Object(self.wire_of(&object)) });
        }
        if !matches!(given.as_str(), "" | "0") {
            // Upstream's store says so, which a dry run does not reach.
            let message = "resourceVersion should not be set on objects to be created";
            return Err(Status::plain(500, Reason::Unknown, message));
        }
        if !self.strategy.serves(&object) {
            return Err(match self.current_stored(stored, &key).await? {
                Some(existing) => self.exists(&object, &existing.object),
                None => Status::not_implemented(&format!("creation of {}", self.row.resource)),
            });
        }
        let lease = self.lease().await?;
        let outcome = self.shared.store.txn(&key, Expected::Absent, Op::Put { value, lease }).await;
        match outcome.map_err(|error| self.store_fault(&error, "create"))? {
            Outcome::Committed { revision } => {
                self.shown(stored, revision).await;
                let wire = self.wire(stored, &object, &message, revision);
                Ok(Reply { code: 201, body: ReplyBody::Object(wire) })
            }
            Outcome::Mismatch { .. } => {
                let existing = self.current_stored(stored, &key).await?;
                Err(self.exists(&object, &existing.map(|found| found.object).unwrap_or_default()))
            }
        }
    }

    fn prepare_create(&self, object: &mut Object, caller: &mut Caller<'_>) {
        let now = self.shared.now();
        let metadata = metadata::of_mut(object);
        metadata::fill(metadata, now);
        if self.row.generation && !self.row.generation_by_updates {
            metadata.insert(meta::GENERATION, 1_i64);
        }
        if self.row.has_status() && !self.row.keeps_status {
            object.remove("status");
        }
        pod_specs::settle(self.row, object);
        strategy::drop_gated(self.row, object, None);
        let occasion = Occasion { user: caller.user, now };
        for warning in self.strategy.prepare_create(object, occasion) {
            caller.warn(warning);
        }
    }

    /// The name of a new object is taken; the server is to blame where it may have been it that chose.
    fn exists(&self, new: &Object, existing: &Object) -> Box<Status> {
        let own = metadata::of(new);
        let mut status = if own.text(meta::GENERATE_NAME).is_empty() {
            Status::already_exists(&self.group_resource(), own.text(meta::NAME))
        } else {
            // Upstream names the group of the stored kind here.
            let group = self.row.storage.map_or(self.row.group, |storage| storage.group);
            Status::generate_name_conflict(
                &GroupResource::new(group, self.row.resource),
                own.text(meta::NAME),
            )
        };
        if metadata::is_deleting(metadata::of(existing)) {
            status.message.insert_str(0, "object is being deleted: ");
        }
        status
    }

    pub(crate) async fn lease(&self) -> Result<Option<LeaseId>> {
        let Some(ttl) = self.row.ttl else { return Ok(None) };
        let lease = self.shared.store.grant(ttl).await;
        lease.map(Some).map_err(|error| self.store_fault(&error, "create"))
    }
}

const fn create_question<'a>(namespace: &'a str, name: &'a str, dry_run: bool) -> Question<'a> {
    Question { operation: Operation::Create, namespace, name, sub: None, dry_run, old: None }
}
