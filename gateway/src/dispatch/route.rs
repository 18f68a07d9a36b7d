//! From a path to a resource, from a method to a verb.

use crate::negotiate::{self, Asker};
use crate::respond::Served;
use crate::verbs::{Target, Verb};
use http::{HeaderMap, Method};
use keelson_api::status::{Result, Status};
use keelson_registry::table::{Action, Sub, Verbs};
use std::collections::HashMap;
use std::sync::Arc;

/// Every resource by group, version and plural name.
pub(super) struct Routes {
    resources: HashMap<Key<'static>, Route>,
}

#[derive(PartialEq, Eq, Hash)]
struct Key<'a> {
    group: &'a str,
    version: &'a str,
    resource: &'a str,
}

struct Route {
    served: Arc<Served>,
    warning: Option<&'static str>,
}

/// Where a path leads.
pub(super) enum Place<'a> {
    /// To something that may be asked.
    Known(Found<'a>),
    /// Nowhere.
    Unknown,
}

/// What a path means, whatever the method.
pub(super) struct Found<'a> {
    route: &'a Route,
    sub: Option<&'static Sub>,
    namespace: &'a str,
    name: &'a str,
    /// The verbs that paths of this form can have.
    form: Verbs,
    /// The path is one of the deprecated /watch/ forms.
    watches: bool,
}

/// A path's segments behind the version, taken apart.
struct Segments<'a> {
    namespace: Option<&'a str>,
    name: &'a str,
    sub: &'a str,
    has_more: bool,
}

/// The most segments a path is taken apart into.
const MAX_SEGMENTS: usize = 64;

impl Routes {
    /// Routes to these.
    pub(super) fn new(served: impl Iterator<Item = Served>) -> Self {
        let routes = served.map(|served| {
            let row = served.resource.row;
            let key = Key { group: row.group, version: row.version, resource: row.resource };
            let warning = Some(row.deprecation).filter(|text| !text.is_empty());
            (key, Route { served: Arc::new(served), warning })
        });
        Self { resources: routes.collect() }
    }

    /// Where a decoded path leads.
    pub(super) fn find<'a>(&'a self, path: &'a str) -> Place<'a> {
        // Several slashes in front are no path of the API; behind they mean nothing.
        let trimmed = path.strip_prefix('/').unwrap_or(path).trim_end_matches('/');
        let mut segments = [""; MAX_SEGMENTS];
        let mut count = 0;
        for segment in trimmed.split('/') {
            if segment.is_empty() || count == MAX_SEGMENTS {
                return Place::Unknown;
            }
            segments[count] = segment;
            count += 1;
        }
        let (group, version, rest) = match &segments[..count] {
            ["api", version, rest @ ..] => ("", *version, rest),
            ["apis", group, version, rest @ ..] => (*group, *version, rest),
            _ => return Place::Unknown,
        };
        let (watches, rest) = match rest {
            ["watch", rest @ ..] => (true, rest),
            rest => (false, rest),
        };
        self.resource(group, version, watches, rest).map_or(Place::Unknown, Place::Known)
    }

    fn resource<'a>(
        &'a self,
        group: &'a str,
        version: &'a str,
        watches: bool,
        rest: &[&'a str],
    ) -> Option<Found<'a>> {
        let route = |resource: &'a str| self.resources.get(&Key { group, version, resource });
        // `namespaces/x/y` is a subresource of the namespace if it has one of that name.
        let is_sub =
            |sub: &str| route("namespaces").is_some_and(|route| route.served.resource.row.sub(sub).is_some());
        let (namespace, rest) = match rest {
            ["namespaces", namespace, inner @ ..] if inner.first().is_some_and(|first| !is_sub(first)) => {
                (Some(*namespace), inner)
            }
            rest => (None, rest),
        };
        let mut rest = rest.iter();
        let resource = rest.next()?;
        let name = rest.next().map_or("", |name| *name);
        let sub = rest.next().map_or("", |sub| *sub);
        let segments = Segments { namespace, name, sub, has_more: rest.next().is_some() };
        found(route(resource)?, &segments, watches)
    }
}

/// What the segments mean for a resource, if anything.
fn found<'a>(route: &'a Route, path: &Segments<'a>, watches: bool) -> Option<Found<'a>> {
    let row = route.served.resource.row;
    let everywhere = row.namespaced && path.namespace.is_none();
    if path.namespace.is_some() && !row.namespaced {
        return None;
    }
    let (sub, form) = match (path.name, path.sub) {
        ("", _) if everywhere => (None, COLLECTIONS_EVERYWHERE),
        ("", _) => (None, COLLECTIONS),
        _ if everywhere => return None,
        (_, "") => (None, OBJECTS),
        (_, sub) => (Some(row.sub(sub)?), Verbs::CRUD),
    };
    if (path.has_more && !sub.is_some_and(takes_path)) || (watches && sub.is_some()) {
        return None;
    }
    let form = if watches { Verbs::WATCH } else { form };
    let namespace = path.namespace.unwrap_or_default();
    let found = Found { route, sub, namespace, name: path.name, form, watches };
    found.has_any().then_some(found)
}

/// Verbs of a collection in its namespace, or of one that has none.
const COLLECTIONS: Verbs = Verbs::CREATE.or(Verbs::DELETE_COLLECTION).or(Verbs::LIST);
/// Verbs of the collection of all namespaces.
const COLLECTIONS_EVERYWHERE: Verbs = Verbs::LIST;
/// Verbs of objects.
const OBJECTS: Verbs = Verbs::DELETE.or(Verbs::GET).or(Verbs::PATCH).or(Verbs::UPDATE);

/// Does a subresource take a path of its own behind it? Those that hand requests on do: they are the
/// ones with every method.
fn takes_path(sub: &Sub) -> bool {
    matches!(sub.action, Action::Later) && sub.verbs.has(Verbs::DELETE)
}

impl Found<'_> {
    fn verbs(&self) -> Verbs {
        self.sub.map_or(self.route.served.resource.row.verbs, |sub| sub.verbs)
    }

    /// Does the path have any verb?
    fn has_any(&self) -> bool {
        self.verbs().names().any(|verb| self.form.has_named(verb))
    }

    /// What a method does here.
    ///
    /// # Errors
    /// 405 for a method that the path does not have, 415 and 406 for media types that it does not.
    pub(super) fn target(&self, method: &Method, headers: &HeaderMap, asker: &Asker<'_>) -> Result<Target> {
        let verb = self.verb(method).ok_or_else(Status::method_not_allowed)?;
        // Connections speak their own protocols.
        if !self.sub.is_some_and(|sub| matches!(sub.action, Action::Later)) {
            if verb == Verb::Patch {
                negotiate::check_patch(headers)?;
            }
            asker.check_representations(matches!(verb, Verb::List | Verb::Watch))?;
        }
        Ok(Target {
            served: Arc::clone(&self.route.served),
            sub: self.sub,
            namespace: self.namespace.to_owned(),
            name: self.name.to_owned(),
            verb,
            warning: self.route.warning,
        })
    }

    fn verb(&self, method: &Method) -> Option<Verb> {
        let (verb, needed) = match (method.as_str(), self.name.is_empty()) {
            ("GET", _) if self.watches => (Verb::Watch, Verbs::WATCH),
            ("DELETE", false) => (Verb::Delete, Verbs::DELETE),
            ("DELETE", true) => (Verb::DeleteCollection, Verbs::DELETE_COLLECTION),
            ("GET", false) => (Verb::Get, Verbs::GET),
            ("GET", true) => (Verb::List, Verbs::LIST),
            ("PATCH", _) => (Verb::Patch, Verbs::PATCH),
            ("POST", _) => (Verb::Create, Verbs::CREATE),
            ("PUT", _) => (Verb::Update, Verbs::UPDATE),
            _ => return None,
        };
        (self.verbs().has(needed) && self.form.has(needed)).then_some(verb)
    }
}
