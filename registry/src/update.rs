//! Update and patch: one retry loop over read, change, validate and compare-and-put.

use crate::boot::MANAGER;
use crate::decode;
use crate::defaults;
use crate::judge::Question;
use crate::metadata;
use crate::options::{Body, Caller, PatchKind, WriteOptions};
use crate::ownership;
use crate::patch;
use crate::resource::{Current, Resource, stamp_kind};
use crate::scale;
use crate::strategy::{self, Occasion, Reserved, pod_specs, reset};
use crate::table::{Action, Sub};
use crate::validate::{self, FieldValidation, Judged, Subject};
use crate::wire::{Reply, ReplyBody, Shape};
use keelson_admission::Operation;
use keelson_api::apply::keep_times;
use keelson_api::catalogue::TypeId;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::codec::proto;
use keelson_api::status::{FieldError, Reason, Result, Status};
use keelson_api::tree::{Object, Value};

/// Compare-and-put attempts of one request before it gives up with a conflict.
const ATTEMPTS: usize = 64;

/// What upstream says when an update lost the race.
pub(crate) const MODIFIED: &str =
    "the object has been modified; please apply your changes to the latest version and try again";

/// Where the new state comes from.
pub(crate) enum Source<'a> {
    Put(Object),
    Patch { kind: PatchKind, body: &'a Body },
}

/// What one attempt decided.
enum Next {
    /// Put this state.
    Put(Object),
    /// The last finalizer of a deleted object is gone: delete it, answer with this state.
    Delete(Object),
}

impl Resource {
    /// PUT of the object or of a subresource.
    ///
    /// # Errors
    /// A Status: what the client sees.
    pub async fn update(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        name: &str,
        sub: Option<&'static Sub>,
        body: Body,
        options: &WriteOptions,
    ) -> Result<Reply> {
        let manager = ownership::manager(options, caller);
        let judged = validate::write_options(options, "UpdateOptions", None, &manager)?;
        let want = self.body_shape(sub)?;
        let (mut object, ty) = decode::body(&body, want, judged.validation, caller)?;
        if ty != want.ty {
            object = self.convert_body(ty, want, object)?;
        }
        self.receive(want.ty, &mut object);
        self.check_namespace(&mut object, namespace)?;
        check_name(&object, name, namespace)?;
        metadata::dedup_owners(metadata::of_mut(&mut object), false, caller);
        self.write(caller, namespace, name, sub, &Source::Put(object), judged).await
    }

    /// An update by the server itself.
    pub(crate) async fn replace(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        name: &str,
        object: Object,
    ) -> Result<Reply> {
        self.replace_sub(caller, namespace, name, None, object).await
    }

    /// An update of a subresource by the server itself.
    pub(crate) async fn replace_sub(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        name: &str,
        sub: Option<&'static Sub>,
        object: Object,
    ) -> Result<Reply> {
        let judged =
            Judged { dry_run: false, validation: FieldValidation::Ignore, manager: MANAGER, force: false };
        self.write(caller, namespace, name, sub, &Source::Put(object), judged).await
    }

    /// PATCH of the object or of a subresource.
    ///
    /// # Errors
    /// A Status: what the client sees.
    #[allow(clippy::too_many_arguments, reason = "the request's parts, named once")]
    pub async fn patch(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        name: &str,
        sub: Option<&'static Sub>,
        kind: PatchKind,
        body: Body,
        options: &WriteOptions,
    ) -> Result<Reply> {
        let manager = ownership::manager(options, caller);
        let judged = validate::write_options(options, "PatchOptions", Some(kind), &manager)?;
        self.write(caller, namespace, name, sub, &Source::Patch { kind, body: &body }, judged).await
    }

    /// What a body for the resource or a subresource must be.
    fn body_shape(&self, sub: Option<&'static Sub>) -> Result<Shape> {
        match sub.map(|sub| sub.action) {
            None | Some(Action::Own | Action::Status | Action::Part(_)) => Ok(self.shape),
            Some(Action::Scale) => Ok(scale::shape()),
            Some(Action::Act(_) | Action::Answer | Action::Later) => {
                Err(Status::not_implemented("this subresource"))
            }
        }
    }

    /// The body's namespace must be the request's. Namespaces themselves have none.
    pub(crate) fn check_namespace(&self, object: &mut Object, namespace: &str) -> Result<()> {
        let expected = if self.row.namespaced { namespace } else { "" };
        metadata::ensure_namespace(metadata::of_mut(object), expected)
    }

    /// What a client gave, made whole: defaults, and what the kind keeps in one way only.
    pub(crate) fn receive(&self, ty: TypeId, object: &mut Object) {
        defaults::apply(ty, object);
        if ty == self.shape.ty {
            if let Some(stored) = &self.stored
                && let Some(conversion) = stored.convert
            {
                // Upstream works on one form; what another does not say comes out of it with its defaults.
                let mut kept = (conversion.to_stored)(std::mem::take(object));
                defaults::apply(stored.shape.ty, &mut kept);
                *object = (conversion.to_served)(kept);
                stamp_kind(object, self.shape);
            }
            pod_specs::settle(self.row, object);
            self.strategy.receive(object);
        }
    }

    async fn write(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        name: &str,
        sub: Option<&'static Sub>,
        source: &Source<'_>,
        judged: Judged<'_>,
    ) -> Result<Reply> {
        let stored = self.stored()?;
        let key = stored.key(self.scope(namespace), name);
        let mut current = self.current_stored(stored, &key).await?;
        for _ in 0..ATTEMPTS {
            let Some(found) = &current else {
                return self.write_absent(caller, namespace, name, sub, source, judged).await;
            };
            let (next, reserved) = self.attempt(caller, found, name, namespace, sub, source, judged).await?;
            let committed = match next {
                Next::Put(object) => self.put(stored, &key, found, object, judged.dry_run).await,
                Next::Delete(object) => self.remove(stored, &key, found, object, judged.dry_run).await,
            };
            if let Some(reserved) = reserved {
                reserved.settle(&self.shared, matches!(committed, Ok(Ok(_)))).await;
            }
            match committed? {
                Ok(wire) if scale::is(sub) => {
                    let body = ReplyBody::Object(scale::of_wire(&wire)?);
                    return Ok(Reply { code: 200, body });
                }
                Ok(wire) => return Ok(Reply { code: 200, body: ReplyBody::Object(wire) }),
                Err(changed) => current = changed,
            }
        }
        Err(Status::conflict(&self.group_resource(), name, MODIFIED))
    }

    /// An update of what does not exist: a create where the table allows it, else 404.
    async fn write_absent(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        name: &str,
        sub: Option<&'static Sub>,
        source: &Source<'_>,
        judged: Judged<'_>,
    ) -> Result<Reply> {
        // A status may bring its object along, where updates of the kind create at all.
        let is_status = sub.is_some_and(|sub| matches!(sub.action, Action::Status));
        let creates = self.row.create_on_update && (sub.is_none() || is_status);
        let applies = sub.is_none() || creates || (is_status && self.row.status_applies);
        match source {
            Source::Put(object) if creates => {
                let uid = metadata::of(object).text(meta::UID);
                if !uid.is_empty() {
                    return Err(self.uid_mismatch(namespace, name, (uid, ""), judged.dry_run));
                }
                let mut object = object.clone();
                let given = metadata::of(&object).text(meta::RESOURCE_VERSION).to_owned();
                metadata::begin_anew(metadata::of_mut(&mut object));
                if judged.dry_run && !given.is_empty() {
                    // No store takes it away.
                    metadata::of_mut(&mut object).insert(meta::RESOURCE_VERSION, given);
                }
                self.track(&Object::new(), &mut object, judged.manager, sub);
                self.create_through(caller, namespace, object, judged.dry_run, sub).await
            }
            Source::Patch { kind: PatchKind::Apply, body } if applies => {
                self.apply_absent(caller, namespace, name, sub, body, judged).await
            }
            Source::Put(_) | Source::Patch { .. } => Err(Status::not_found(&self.group_resource(), name)),
        }
    }

    /// An apply of what does not exist makes it.
    async fn apply_absent(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        name: &str,
        sub: Option<&'static Sub>,
        body: &Body,
        judged: Judged<'_>,
    ) -> Result<Reply> {
        let mut live = Object::new();
        stamp_kind(&mut live, self.shape);
        let mut object = self.apply_configuration(&live, body, sub, judged, caller)?;
        stamp_kind(&mut object, self.shape);
        let uid = metadata::of(&object).text(meta::UID);
        if !uid.is_empty() {
            let why = format!(
                "uid mismatch: the provided object specified uid {uid}, and no existing object was found"
            );
            return Err(Status::conflict(&self.group_resource(), name, &why));
        }
        self.receive(self.shape.ty, &mut object);
        self.check_namespace(&mut object, namespace)?;
        check_name(&object, name, namespace)?;
        metadata::begin_anew(metadata::of_mut(&mut object));
        self.create_through(caller, namespace, object, judged.dry_run, sub).await
    }

    /// One look at one state of the object: what should become of it.
    #[allow(clippy::too_many_arguments, reason = "the request's parts, named once")]
    async fn attempt(
        &self,
        caller: &mut Caller<'_>,
        current: &Current,
        name: &str,
        namespace: &str,
        sub: Option<&'static Sub>,
        source: &Source<'_>,
        judged: Judged<'_>,
    ) -> Result<(Next, Option<Box<dyn Reserved>>)> {
        let old = &current.object;
        let question = Question {
            operation: Operation::Update,
            namespace,
            name,
            sub,
            dry_run: judged.dry_run,
            old: Some(old),
        };
        let mut new = if scale::is(sub) {
            self.scale_source(caller, old, question, source, judged).await?
        } else {
            self.source(caller, old, question, source, judged).await?
        };
        self.settle_revision(&mut new, current, name)?;
        let reserved = match sub {
            None => match self.strategy.reserve(&self.shared, &mut new, Some(old), judged.dry_run) {
                Some(reserving) => Some(reserving.await?),
                None => None,
            },
            Some(_) => None,
        };
        match self.settle_state(caller, new, old, question).await {
            Ok(next) => Ok((next, reserved)),
            Err(status) => {
                if let Some(reserved) = reserved {
                    reserved.settle(&self.shared, false).await;
                }
                Err(status)
            }
        }
    }

    /// What a new state comes to once it is prepared, valid and admitted.
    async fn settle_state(
        &self,
        caller: &mut Caller<'_>,
        mut new: Object,
        old: &Object,
        question: Question<'_>,
    ) -> Result<Next> {
        self.prepare_update(&mut new, old, question.sub, caller);
        metadata::dedup_owners(metadata::of_mut(&mut new), true, caller);
        let sub = question.sub.map_or("", |sub| sub.name);
        let subject = Subject {
            row: self.row,
            sub,
            new: &new,
            old: Some(old),
            allow_privileged: self.shared.allow_privileged,
        };
        let objections = match self.strategy.inquire(&self.shared, &subject) {
            Some(inquiry) => inquiry.await,
            None => Vec::new(),
        };
        validate::object(self.validation, &subject, objections, caller)?;
        if scale::is(question.sub) {
            let (old, new) = (scale::of_object(old), scale::of_object(&new));
            let question = Question { old: Some(&old), ..question };
            self.admit_validating(caller, question, Some(&new)).await?;
        } else {
            self.admit_validating(caller, question, Some(&new)).await?;
        }
        if !question.dry_run && !self.strategy.serves(&new) && self.strategy.serves(old) {
            return Err(Status::not_implemented(&format!("such an update of {}", self.row.resource)));
        }
        self.strategy.keep(&mut new);
        keep_times(old, &mut new);
        if self.finalized(&new, old) {
            return Ok(Next::Delete(new));
        }
        self.strategy.reread(&mut new);
        Ok(Next::Put(new))
    }

    /// The new state as the client wants it, tracked and open to plugins.
    async fn source(
        &self,
        caller: &mut Caller<'_>,
        old: &Object,
        question: Question<'_>,
        source: &Source<'_>,
        judged: Judged<'_>,
    ) -> Result<Object> {
        let (namespace, name, sub) = (question.namespace, question.name, question.sub);
        let mut new = match source {
            Source::Put(object) => self.put_source(object, old, namespace, name, judged.dry_run)?,
            Source::Patch { kind, body } => {
                self.patch_source(caller, old, namespace, name, sub, *kind, body, judged)?
            }
        };
        if !matches!(source, Source::Patch { kind: PatchKind::Apply, .. }) {
            self.track(old, &mut new, judged.manager, sub);
        }
        self.admit_mutating(caller, question, Some(&mut new)).await?;
        Ok(new)
    }

    fn put_source(
        &self,
        body: &Object,
        old: &Object,
        namespace: &str,
        name: &str,
        dry_run: bool,
    ) -> Result<Object> {
        let uid = metadata::of(body).text(meta::UID);
        let own = metadata::of(old).text(meta::UID);
        if !uid.is_empty() && uid != own {
            return Err(self.uid_mismatch(namespace, name, (uid, own), dry_run));
        }
        Ok(body.clone())
    }

    #[allow(clippy::too_many_arguments, reason = "the request's parts, named once")]
    fn patch_source(
        &self,
        caller: &mut Caller<'_>,
        old: &Object,
        namespace: &str,
        name: &str,
        sub: Option<&'static Sub>,
        kind: PatchKind,
        body: &Body,
        judged: Judged<'_>,
    ) -> Result<Object> {
        let shape = self.body_shape(sub)?;
        let mut new = if kind == PatchKind::Apply {
            let mut applied = self.apply_configuration(old, body, sub, judged, caller)?;
            stamp_kind(&mut applied, self.shape);
            applied
        } else {
            patch::apply(shape, old, kind, &body.bytes, judged.validation, caller)?
        };
        self.receive(shape.ty, &mut new);
        self.check_namespace(&mut new, namespace)?;
        check_name(&new, name, namespace)?;
        Ok(new)
    }

    /// The new state's resourceVersion must be the current one; none means any where the table allows it.
    fn settle_revision(&self, new: &mut Object, current: &Current, name: &str) -> Result<()> {
        let metadata = metadata::of_mut(new);
        let wanted = metadata.text(meta::RESOURCE_VERSION);
        let actual = current.revision.to_string();
        if wanted.is_empty() || wanted == "0" {
            if !self.row.unconditional_update {
                let mut error =
                    FieldError::invalid("metadata.resourceVersion", "", "must be specified for an update");
                "0".clone_into(&mut error.value);
                return Err(Status::invalid(&self.group_resource(), name, &[error]));
            }
            metadata.insert(meta::RESOURCE_VERSION, actual);
        } else if wanted != actual {
            if wanted.parse::<u64>().is_err() {
                let message = format!("strconv.ParseUint: parsing {wanted:?}: invalid syntax");
                return Err(Status::plain(500, Reason::Unknown, message));
            }
            return Err(Status::conflict(&self.group_resource(), name, MODIFIED));
        }
        Ok(())
    }

    /// What only the server may change, per subresource; counts generations.
    fn prepare_update(&self, new: &mut Object, old: &Object, sub: Option<&'static Sub>, caller: &Caller<'_>) {
        match sub.map(|sub| sub.action) {
            None => {
                if self.row.has_status() {
                    take(new, old, "status");
                }
                pod_specs::settle(self.row, new);
                strategy::drop_gated(self.row, new, Some(old));
                self.strategy.prepare_update(new, old);
            }
            Some(Action::Status) => keep_all_but(new, old, "status"),
            Some(Action::Part(path)) => keep_all_but_part(new, old, path),
            Some(Action::Own | Action::Scale | Action::Act(_) | Action::Answer | Action::Later) => {}
        }
        if let Some(sub) = sub {
            reset::keep_metadata(self.row, sub, new, old);
            let occasion = Occasion { user: caller.user, now: self.shared.now() };
            self.strategy.prepare_sub(sub.name, new, old, occasion);
            strategy::drop_gated(self.row, new, Some(old));
        }
        let old_meta = metadata::of(old);
        let metadata = metadata::of_mut(new);
        metadata::copy(metadata, old_meta, meta::GENERATION);
        metadata::keep_identity(metadata, old_meta);
        let counts = !matches!(sub.map(|sub| sub.action), Some(Action::Status));
        if self.row.generation && counts {
            let annotations =
                |object| metadata::of(object).object(meta::ANNOTATIONS).filter(|own| !own.is_empty());
            let desired = self.desired_state_differs(new, old)
                || (self.row.generation_by_annotations && annotations(new) != annotations(old));
            if self.strategy.counts(new, old, desired) {
                let generation = metadata::of(old).int(meta::GENERATION).unwrap_or(0) + 1;
                metadata::of_mut(new).insert(meta::GENERATION, generation);
            }
        }
        if sub.is_none() {
            self.strategy.after_counting(new, old);
        }
    }

    /// Does anything but metadata and status differ? What a store keeps alike does not.
    fn desired_state_differs(&self, new: &Object, old: &Object) -> bool {
        let counted =
            |object: &Object| object.iter().filter(|(key, _)| is_desired_state(key.as_str())).count();
        let same = |(key, value): (&keelson_api::tree::Key, &Value)| {
            !is_desired_state(key.as_str()) || old.get(key) == Some(value)
        };
        if counted(new) == counted(old) && new.iter().all(same) {
            return false;
        }
        if self.row.generation_to_the_letter {
            return true;
        }
        let kept = |object: &Object| {
            let part = object.iter().filter(|(key, _)| is_desired_state(key.as_str()));
            let part: Object = part.map(|(key, value)| (key.clone(), value.clone())).collect();
            let mut message = Vec::new();
            proto::encode(self.shape.ty, &part, &mut message);
            message
        };
        kept(new) != kept(old)
    }

    /// Has this update taken away the last thing that kept a deleted object?
    fn finalized(&self, new: &Object, old: &Object) -> bool {
        let old = metadata::of(old);
        metadata::finalizers(metadata::of(new)).next().is_none()
            && metadata::is_deleting(old)
            && old.int(meta::DELETION_GRACE_PERIOD_SECONDS).unwrap_or(0) == 0
            && !self.strategy.holds(new)
    }

    /// A key without the prefix of the store, as upstream's dry runs have it.
    pub(crate) fn bare_key(&self, key: &str) -> String {
        let collection = self.row.storage.map_or("", |storage| storage.collection);
        key.find(collection).map_or_else(|| key.to_owned(), |at| format!("/{}", &key[at..]))
    }

    /// The uid that a request wants is not the object's: upstream's storage error, word for word.
    pub(crate) fn uid_mismatch(
        &self,
        namespace: &str,
        name: &str,
        (wanted, own): (&str, &str),
        dry_run: bool,
    ) -> Box<Status> {
        let key = self.stored().map_or_else(|_| String::new(), |own| own.key(self.scope(namespace), name));
        let key = if dry_run { self.bare_key(&key) } else { key };
        let why = format!(
            "StorageError: invalid object, Code: 4, Key: {key}, ResourceVersion: 0, AdditionalErrorMsg: \
             Precondition failed: UID in precondition: {wanted}, UID in object meta: {own}"
        );
        Status::conflict(&self.group_resource(), name, &why)
    }
}

fn is_desired_state(key: &str) -> bool {
    !matches!(key, "apiVersion" | "kind" | "metadata" | "status")
}

/// Takes a member over from the old state.
fn take(new: &mut Object, old: &Object, member: &str) {
    match old.get(member) {
        Some(value) => new.insert(member, value.clone()),
        None => new.remove(member),
    };
}

/// Keeps of the new state one member and the metadata.
fn keep_all_but(new: &mut Object, old: &Object, member: &str) {
    let is_taken = |key: &str| key == member || key == "metadata";
    new.retain(|key, _| is_taken(key.as_str()) || old.contains(key));
    for (key, value) in old.iter().filter(|(key, _)| !is_taken(key.as_str())) {
        // What nobody changed, which is nearly all, need not be copied.
        if new.get(key) != Some(value) {
            new.insert(key.clone(), value.clone());
        }
    }
}

fn keep_all_but_part(new: &mut Object, old: &Object, path: &[&str]) {
    let mut merged = old.clone();
    take(&mut merged, new, "metadata");
    if let [outer, inner] = path {
        let value = new.object(*outer).and_then(|object| object.get(*inner)).cloned();
        let target = merged.object_entry(*outer);
        match value {
            Some(value) => target.insert(*inner, value),
            None => target.remove(*inner),
        };
    }
    *new = merged;
}

/// The body's name must be the URL's.
pub(crate) fn check_name(object: &Object, name: &str, namespace: &str) -> Result<()> {
    let own = metadata::of(object).text(meta::NAME);
    if own.is_empty() {
        return Err(Status::bad_request(format!(
            "the name of the object ({name} based on URL) was undeterminable: name must be provided"
        )));
    }
    if own != name {
        return Err(Status::bad_request(format!(
            "the name of the object ({own}) does not match the name on the URL ({name})"
        )));
    }
    let own_namespace = metadata::of(object).text(meta::NAMESPACE);
    if !namespace.is_empty() && !own_namespace.is_empty() && own_namespace != namespace {
        return Err(Status::bad_request(format!(
            "the namespace of the object ({own_namespace}) does not match the namespace on the request \
             ({namespace})"
        )));
    }
    Ok(())
}
