//! The resource table: what each built-in resource is, as rows.
//!
//! Rows are the discovery documents and storage of kube-apiserver 1.36; a test of discovery compares
//! them. Mechanisms read rows and never ask for a resource by its name.

mod rows;

use std::time::Duration;

pub use rows::ROWS;

/// A set of verbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verbs(u16);

impl Verbs {
    /// All verbs of a stored resource.
    pub const CRUD: Self = Self(0xff);
    /// create.
    pub const CREATE: Self = Self(1);
    /// delete.
    pub const DELETE: Self = Self(1 << 1);
    /// deletecollection.
    pub const DELETE_COLLECTION: Self = Self(1 << 2);
    /// get.
    pub const GET: Self = Self(1 << 3);
    /// list.
    pub const LIST: Self = Self(1 << 4);
    /// patch.
    pub const PATCH: Self = Self(1 << 5);
    /// update.
    pub const UPDATE: Self = Self(1 << 6);
    /// watch.
    pub const WATCH: Self = Self(1 << 7);

    const NAMES: [(&'static str, Self); 8] = [
        ("create", Self::CREATE),
        ("delete", Self::DELETE),
        ("deletecollection", Self::DELETE_COLLECTION),
        ("get", Self::GET),
        ("list", Self::LIST),
        ("patch", Self::PATCH),
        ("update", Self::UPDATE),
        ("watch", Self::WATCH),
    ];

    /// Both sets.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// This set without the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Are all of the other in this one?
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Is the verb of this name in the set?
    #[must_use]
    pub fn has_named(self, verb: &str) -> bool {
        self.names().any(|name| name == verb)
    }

    /// The names, sorted as discovery prints them.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().filter(move |(_, verb)| self.has(*verb)).map(|(name, _)| *name)
    }
}

/// Which names objects of a resource may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameRule {
    /// An IP address in its canonical form.
    Address,
    /// A DNS-1123 label.
    Label,
    /// A DNS-1123 subdomain, which the base of a generated one need not begin.
    Name,
    /// Anything that can be a path segment.
    PathSegment,
    /// A DNS-1123 subdomain.
    Subdomain,
}

/// Where and as what a resource is kept.
#[derive(Clone, Copy, Debug)]
pub struct Storage {
    /// Collection below the storage prefix (`/registry/<collection>/`).
    pub collection: &'static str,
    /// Group of the stored form.
    pub group: &'static str,
    /// Version of the stored form.
    pub version: &'static str,
}

/// What a subresource does.
#[derive(Clone, Copy, Debug)]
pub enum Action {
    /// Does something with the object instead of writing it.
    Act(Act),
    /// Answers what it is given, and stores nothing.
    Answer,
    /// Comes with a later capability: answers 501.
    Later,
    /// The kind's strategy says what writes change.
    Own,
    /// Writes replace only this field of the object (two names: a member of a member).
    Part(&'static [&'static str]),
    /// autoscaling/v1 Scale over spec.replicas.
    Scale,
    /// Writes replace only status and what of metadata the strategy leaves open.
    Status,
}

/// What a request that carries an object of its own does to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Assigns a pod to a node.
    Bind,
    /// Deletes a pod as far as its disruption budgets allow.
    Evict,
}

/// A subresource.
#[derive(Clone, Copy, Debug)]
pub struct Sub {
    /// Path segment.
    pub name: &'static str,
    /// Kind of what it takes and gives.
    pub kind: &'static str,
    /// Group of that kind, where it is not the resource's (with `version`).
    pub group: &'static str,
    /// Version of that kind; empty: the resource's own group and version.
    pub version: &'static str,
    /// Verbs.
    pub verbs: Verbs,
    /// What it does.
    pub action: Action,
}

/// One resource in one served version.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// API group; empty for the core group.
    pub group: &'static str,
    /// Served version.
    pub version: &'static str,
    /// Plural name.
    pub resource: &'static str,
    /// Singular name.
    pub singular: &'static str,
    /// Kind.
    pub kind: &'static str,
    /// Lives in namespaces?
    pub namespaced: bool,
    /// Verbs.
    pub verbs: Verbs,
    /// Short names.
    pub short: &'static [&'static str],
    /// Categories.
    pub categories: &'static [&'static str],
    /// Subresources.
    pub subs: &'static [Sub],
    /// Where it is kept; `None`: requests are answered, not stored.
    pub storage: Option<Storage>,
    /// Does the server keep metadata.generation?
    pub generation: bool,
    /// Does a change of annotations bump it as well?
    pub generation_by_annotations: bool,
    /// Does an apply to the status of an absent object create it?
    pub status_applies: bool,
    /// Does the generation begin with the first change? Then what a client gives is let stand.
    pub generation_by_updates: bool,
    /// Do empty lists and maps count for it too, where there were none?
    pub generation_to_the_letter: bool,
    /// Does PUT of an absent object create it?
    pub create_on_update: bool,
    /// May PUT come without a resourceVersion?
    pub unconditional_update: bool,
    /// Does a completed delete answer with the object?
    pub returns_object: bool,
    /// Are deletes graceful, with a period from the object?
    pub graceful: bool,
    /// Do dependents stay behind when the client asks for no policy?
    pub orphan_by_default: bool,
    /// Has it no garbage collection policy at all (events)?
    pub no_gc_policy: bool,
    /// Has it no watch cache in upstream (events)? Then no read waits for a revision, and every limit counts.
    pub uncached: bool,
    /// What a create does where nothing is stored, and to the objects of which resource in the group.
    pub act: Option<(Act, &'static str)>,
    /// The warning that every request gets; empty: none.
    pub deprecation: &'static str,
    /// Does a create keep the status that the client gives?
    pub keeps_status: bool,
    /// Selectable fields that lists and watches are often narrowed by.
    pub indexed: &'static [&'static str],
    /// How long an object lives after its last write; `None`: until it is deleted.
    pub ttl: Option<Duration>,
    /// What names are allowed.
    pub name_rule: NameRule,
}

impl Row {
    /// `apps/v1`, or `v1` for the core group.
    #[must_use]
    pub fn api_version(&self) -> String {
        group_version(self.group, self.version)
    }

    /// The subresource of that name.
    #[must_use]
    pub fn sub(&self, name: &str) -> Option<&'static Sub> {
        self.subs.iter().find(|sub| sub.name == name)
    }

    /// Is status kept apart (a status subresource)?
    #[must_use]
    pub fn has_status(&self) -> bool {
        self.subs.iter().any(|sub| matches!(sub.action, Action::Status))
    }
}

/// `apps/v1`, or `v1` for the core group.
#[must_use]
pub fn group_version(group: &str, version: &str) -> String {
    if group.is_empty() { version.to_owned() } else { format!("{group}/{version}") }
}

const NAMESPACED: bool = true;
const CLUSTER: bool = false;

const fn row(
    group: &'static str,
    version: &'static str,
    resource: &'static str,
    singular: &'static str,
    kind: &'static str,
    namespaced: bool,
    verbs: Verbs,
) -> Row {
    Row {
        group,
        version,
        resource,
        singular,
        kind,
        namespaced,
        verbs,
        short: &[],
        categories: &[],
        subs: &[],
        storage: None,
        generation: false,
        generation_by_annotations: false,
        generation_to_the_letter: false,
        generation_by_updates: false,
        status_applies: false,
        create_on_update: false,
        unconditional_update: true,
        returns_object: false,
        graceful: false,
        orphan_by_default: false,
        no_gc_policy: false,
        uncached: false,
        act: None,
        deprecation: "",
        keeps_status: false,
        indexed: &[],
        ttl: None,
        name_rule: NameRule::Subdomain,
    }
}

impl Row {
    const fn short(mut self, short: &'static [&'static str]) -> Self {
        self.short = short;
        self
    }
    const fn categories(mut self, categories: &'static [&'static str]) -> Self {
        self.categories = categories;
        self
    }
    const fn subs(mut self, subs: &'static [Sub]) -> Self {
        self.subs = subs;
        self
    }
    const fn stored(mut self, collection: &'static str) -> Self {
        self.storage = Some(Storage { collection, group: self.group, version: self.version });
        self
    }
    const fn stored_as(
        mut self,
        collection: &'static str,
        group: &'static str,
        version: &'static str,
    ) -> Self {
        self.storage = Some(Storage { collection, group, version });
        self
    }
    const fn generation(mut self) -> Self {
        self.generation = true;
        self
    }
    const fn status_applies(mut self) -> Self {
        self.status_applies = true;
        self
    }
    const fn generation_by_updates(mut self) -> Self {
        self.generation = true;
        self.generation_by_updates = true;
        self
    }
    const fn generation_to_the_letter(mut self) -> Self {
        self.generation_to_the_letter = true;
        self
    }
    const fn generation_by_annotations(mut self) -> Self {
        self.generation_by_annotations = true;
        self
    }
    const fn create_on_update(mut self) -> Self {
        self.create_on_update = true;
        self
    }
    const fn needs_revision(mut self) -> Self {
        self.unconditional_update = false;
        self
    }
    const fn returns_object(mut self) -> Self {
        self.returns_object = true;
        self
    }
    const fn graceful(mut self) -> Self {
        self.graceful = true;
        self
    }
    const fn orphan_by_default(mut self) -> Self {
        self.orphan_by_default = true;
        self
    }
    const fn uncached(mut self) -> Self {
        self.uncached = true;
        self
    }

    const fn no_gc_policy(mut self) -> Self {
        self.no_gc_policy = true;
        self
    }
    const fn acts(mut self, act: Act, on: &'static str) -> Self {
        self.act = Some((act, on));
        self
    }
    const fn deprecated(mut self, warning: &'static str) -> Self {
        self.deprecation = warning;
        self
    }
    const fn keeps_status(mut self) -> Self {
        self.keeps_status = true;
        self
    }
    const fn indexed(mut self, indexed: &'static [&'static str]) -> Self {
        self.indexed = indexed;
        self
    }
    const fn ttl(mut self, ttl: Duration) -> Self {
        self.ttl = Some(ttl);
        self
    }
    const fn names(mut self, rule: NameRule) -> Self {
        self.name_rule = rule;
        self
    }
}

const fn sub(name: &'static str, kind: &'static str, verbs: Verbs, action: Action) -> Sub {
    Sub { name, kind, group: "", version: "", verbs, action }
}

impl Sub {
    const fn of(mut self, group: &'static str, version: &'static str) -> Self {
        self.group = group;
        self.version = version;
        self
    }
}
