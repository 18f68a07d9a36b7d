//! What plugins see of the cluster beside the object they judge.
//!
//! They ask through a trait; who answers, and from where, is not known here.

use crate::Facts;
use futures_util::future::BoxFuture;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::status::{GroupResource, Result, Status};
use keelson_api::tree::Object;
use std::sync::Arc;

/// A resource that plugins ask for, in its version v1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Resource {
    /// API group; empty for the core group.
    pub group: &'static str,
    /// Plural name.
    pub plural: &'static str,
}

impl Resource {
    /// A resource of a group.
    #[must_use]
    pub const fn new(group: &'static str, plural: &'static str) -> Self {
        Self { group, plural }
    }
}

/// What a kind is called as a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// API group; empty for the core group.
    pub group: String,
    /// Version.
    pub version: String,
    /// Plural name.
    pub plural: String,
    /// Is it in namespaces?
    pub namespaced: bool,
}

/// Who knows the objects of the cluster. Answers are as fresh as reads.
pub trait Objects: Send + Sync {
    /// One object; none where there is none. Cluster scope has no namespace.
    fn get<'a>(
        &'a self,
        resource: Resource,
        namespace: &'a str,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<Arc<Object>>>>;

    /// All objects of a namespace, or of the cluster, by name.
    fn list<'a>(&'a self, resource: Resource, namespace: &'a str) -> BoxFuture<'a, Result<Vec<Arc<Object>>>>;

    /// Writes the status of an object that is as it was read; a conflict where it is not any more.
    fn put_status<'a>(&'a self, resource: Resource, object: Object) -> BoxFuture<'a, Result<()>>;

    /// Makes an object of the cluster's.
    fn create<'a>(&'a self, resource: Resource, object: Object) -> BoxFuture<'a, Result<()>>;

    /// The resources of a kind; none where nothing of that kind is served.
    fn kinds(&self, group: &str, version: &str, kind: &str) -> Vec<Kind>;
}

/// The object's metadata; an empty one where it has none.
pub(crate) fn metadata(object: &Object) -> &Object {
    static NONE: Object = Object::new();
    object.object("metadata").unwrap_or(&NONE)
}

/// The object's spec; an empty one where it has none.
pub(crate) fn spec(object: &Object) -> &Object {
    static NONE: Object = Object::new();
    object.object("spec").unwrap_or(&NONE)
}

/// The object's name.
pub(crate) fn name(object: &Object) -> &str {
    metadata(object).text(meta::NAME)
}

/// The value of an annotation.
pub(crate) fn annotation<'a>(object: &'a Object, key: &str) -> Option<&'a str> {
    metadata(object).object(meta::ANNOTATIONS)?.str(key)
}

/// 403 for the object of a request, in a plugin's words.
pub(crate) fn forbidden(facts: &Facts<'_>, object: Option<&Object>, why: &str) -> Box<Status> {
    let what = GroupResource::new(facts.group, facts.resource);
    if !facts.name.is_empty() {
        return Status::forbidden(&what, facts.name, why);
    }
    let metadata = object.map(metadata);
    let text = |field| metadata.map_or("", |metadata| metadata.text(field));
    // Its name is not made yet: what it will begin with has to do.
    let name =
        [text(meta::NAME), text(meta::GENERATE_NAME), "Unknown"].into_iter().find(|name| !name.is_empty());
    Status::forbidden(&what, name.unwrap_or_default(), why)
}

/// Is the request about this resource itself, or this subresource of it?
pub(crate) fn is(facts: &Facts<'_>, group: &str, resource: &str, subresource: &str) -> bool {
    (facts.group, facts.resource, facts.subresource) == (group, resource, subresource)
}
