//! Which operations there are: from rows of the resource table, once for both versions of OpenAPI.

use super::parameters::{self, DELETES, LISTS, NAME, NAMESPACE, PATCHES, PATH, PRETTY, Parameter, WRITES};
use keelson_api::catalogue::{self, TypeId};
use keelson_registry::table::{Row, Sub, Verbs};

/// A path and what can be done there.
pub(super) struct Item {
    /// The path, with its parameters in braces.
    pub(super) path: String,
    /// Its operations.
    pub(super) routes: Vec<Route>,
}

/// An operation.
pub(super) struct Route {
    /// The method, in lower case.
    pub(super) method: &'static str,
    /// Whose it is, such as `apps_v1`.
    pub(super) tag: String,
    /// Its name.
    pub(super) id: String,
    /// What it does to which kind (group, version, kind), where it is a resource's.
    pub(super) action: Option<(&'static str, Gvk)>,
    /// What it takes.
    pub(super) parameters: Vec<Parameter>,
    /// Its body.
    pub(super) body: Option<Payload>,
    /// The media types of bodies.
    pub(super) consumes: &'static [&'static str],
    /// The media types of replies.
    pub(super) produces: &'static [&'static str],
    /// Codes of success.
    pub(super) codes: &'static [&'static str],
    /// What successes carry.
    pub(super) answer: Shape,
}

/// Group, version, kind.
pub(super) type Gvk = (&'static str, &'static str, &'static str);

/// A body.
#[derive(Clone, Copy)]
pub(super) struct Payload {
    /// What it is.
    pub(super) shape: Shape,
    /// Must it be there?
    pub(super) is_required: bool,
    /// The end of its name among the shared parameters of OpenAPI v2; empty: not shared.
    pub(super) shared: &'static str,
}

/// What a body is.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    /// A patch.
    Patch,
    /// Text of any kind.
    Text,
    /// A type of the catalogue.
    Of(TypeId),
}

const ANY: &[&str] = &["*/*"];
/// What objects are said in.
pub(super) const OBJECTS: &[&str] =
    &["application/json", "application/yaml", "application/vnd.kubernetes.protobuf"];
const STREAMS: &[&str] = &[
    "application/json",
    "application/yaml",
    "application/vnd.kubernetes.protobuf",
    "application/json;stream=watch",
    "application/vnd.kubernetes.protobuf;stream=watch",
];
const LOGS: &[&str] =
    &["text/plain", "application/json", "application/yaml", "application/vnd.kubernetes.protobuf"];
const PATCH_MEDIA: &[&str] = &[
    "application/json-patch+json",
    "application/merge-patch+json",
    "application/strategic-merge-patch+json",
    "application/apply-patch+yaml",
];
/// Code of replies that made nothing.
pub(super) const OK: &[&str] = &["200"];
const EVERY_METHOD: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch"];
/// What browsers' websockets and SPDY come with.
const UPGRADES: &[&str] = &["get", "post"];
/// Subresources that are read with options: kind, name, kind of the options. Their replies are text.
const READ_WITH: &[(&str, &str, &str)] = &[("Pod", "log", "PodLogOptions")];

/// Kinds whose deletion answers with the object, while the documents of the release say Status.
const SAID_STATUS: &[&str] = &["Namespace"];

/// Where a path of a resource lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Of the cluster.
    Cluster,
    /// In a namespace.
    Namespace,
    /// In all namespaces of a resource that lives in namespaces.
    Everywhere,
}

/// The operations of a resource.
pub(super) fn of_resource(row: &'static Row) -> Vec<Item> {
    let mut items = Items { row, found: Vec::new() };
    let scope = if row.namespaced { Scope::Namespace } else { Scope::Cluster };
    items.add(scope, "", "", items.collection(scope));
    if row.namespaced && row.verbs.has(Verbs::LIST) {
        items.add(Scope::Everywhere, "", "", vec![items.list(Scope::Everywhere)]);
    }
    items.add(scope, "", "/{name}", items.named(scope, None));
    for sub in row.subs {
        if sub.kind.ends_with("Options") {
            items.connect(scope, sub);
        } else {
            items.add(scope, "", &format!("/{{name}}/{}", sub.name), items.named(scope, Some(sub)));
        }
    }
    if row.verbs.has(Verbs::WATCH) {
        let many = |scope| vec![items.watch(scope, "watchlist", "List")];
        let (here, everywhere) = (many(scope), many(Scope::Everywhere));
        let one = vec![items.watch(scope, "watch", "")];
        items.add(scope, "watch/", "", here);
        if row.namespaced {
            items.add(Scope::Everywhere, "watch/", "", everywhere);
        }
        items.add(scope, "watch/", "/{name}", one);
    }
    items.found
}

struct Items {
    row: &'static Row,
    found: Vec<Item>,
}

impl Items {
    /// Adds a path, with the parameters that its place in the tree brings.
    fn add(&mut self, scope: Scope, prefix: &str, rest: &str, mut routes: Vec<Route>) {
        if routes.is_empty() {
            return;
        }
        let base = base(self.row.group, self.row.version);
        let namespaces = if scope == Scope::Namespace { "namespaces/{namespace}/" } else { "" };
        for route in &mut routes {
            if rest.starts_with("/{name}") {
                route.parameters.push(NAME);
            }
            if scope == Scope::Namespace {
                route.parameters.push(NAMESPACE);
            }
            if route.action.is_none_or(|(action, _)| action != "connect") {
                route.parameters.push(PRETTY);
            }
        }
        let path = format!("{base}/{prefix}{namespaces}{}{rest}", self.row.resource);
        self.found.push(Item { path, routes });
    }

    fn kind(&self, sub: Option<&Sub>) -> Gvk {
        match sub {
            Some(sub) if !sub.version.is_empty() => (sub.group, sub.version, sub.kind),
            Some(sub) => (self.row.group, self.row.version, sub.kind),
            None => (self.row.group, self.row.version, self.row.kind),
        }
    }

    /// An operation, its name put together from verb, scope and what comes before and after the kind.
    fn route(
        &self,
        (method, action): (&'static str, &'static str),
        (verb, before, after): (&str, &str, &str),
        scope: Scope,
        sub: Option<&Sub>,
    ) -> Route {
        let row = self.row;
        let kind = self.kind(sub);
        let namespaced = if scope == Scope::Namespace { "Namespaced" } else { "" };
        let tail = if scope == Scope::Everywhere { "ForAllNamespaces" } else { "" };
        let sub = sub.map(|sub| capital(sub.name)).unwrap_or_default();
        let (group, version) = (group_words(row.group), capital(row.version));
        Route {
            method,
            tag: tag(row.group, row.version),
            id: format!("{verb}{group}{version}{before}{namespaced}{}{sub}{after}{tail}", row.kind),
            action: Some((action, kind)),
            parameters: Vec::new(),
            body: None,
            consumes: ANY,
            produces: OBJECTS,
            codes: OK,
            answer: shape(kind),
        }
    }

    fn list(&self, scope: Scope) -> Route {
        let row = self.row;
        let list = format!("{}List", row.kind);
        let mut route = self.route(("get", "list"), ("list", "", ""), scope, None);
        route.parameters.extend(LISTS);
        route.produces = STREAMS;
        if let Some(list) = catalogue::kind(row.group, row.version, &list) {
            route.answer = Shape::Of(list.ty);
        }
        route
    }

    fn watch(&self, scope: Scope, action: &'static str, after: &str) -> Route {
        let mut route = self.route(("get", action), ("watch", "", after), scope, None);
        route.parameters.extend(LISTS);
        route.produces = STREAMS;
        route.answer = shape(("", "v1", "WatchEvent"));
        route
    }

    fn create(&self, scope: Scope, sub: Option<&Sub>) -> Route {
        let mut route = self.route(("post", "post"), ("create", "", ""), scope, sub);
        route.parameters.extend(WRITES);
        route.body = Some(Payload { shape: route.answer, is_required: true, shared: "" });
        route.codes = &["200", "201", "202"];
        route
    }

    fn collection(&self, scope: Scope) -> Vec<Route> {
        let verbs = self.row.verbs;
        let mut routes = Vec::new();
        if verbs.has(Verbs::LIST) {
            routes.push(self.list(scope));
        }
        if verbs.has(Verbs::CREATE) {
            routes.push(self.create(scope, None));
        }
        if verbs.has(Verbs::DELETE_COLLECTION) {
            let words = ("delete", "Collection", "");
            let mut route = self.route(("delete", "deletecollection"), words, scope, None);
            let lists = LISTS.iter().filter(|one| !parameters::ONLY_WATCHES.contains(&one.name));
            route.parameters.extend(lists.chain(DELETES));
            route.body = Some(delete_options());
            route.answer = shape(("", "v1", "Status"));
            routes.push(route);
        }
        routes
    }

    fn named(&self, scope: Scope, sub: Option<&'static Sub>) -> Vec<Route> {
        let verbs = sub.map_or(self.row.verbs, |sub| sub.verbs);
        let mut routes = Vec::new();
        if verbs.has(Verbs::GET) {
            let mut route = self.route(("get", "get"), ("read", "", ""), scope, sub);
            let read = |sub: &Sub| READ_WITH.iter().find(|row| (row.0, row.1) == (self.row.kind, sub.name));
            if let Some((_, _, options)) = sub.and_then(read) {
                route.parameters = parameters::of_options(options);
                route.produces = LOGS;
                route.answer = Shape::Text;
            }
            routes.push(route);
        }
        if verbs.has(Verbs::UPDATE) {
            let mut route = self.route(("put", "put"), ("replace", "", ""), scope, sub);
            route.parameters.extend(WRITES);
            route.body = Some(Payload { shape: route.answer, is_required: true, shared: "" });
            route.codes = &["200", "201"];
            routes.push(route);
        }
        if verbs.has(Verbs::CREATE) && sub.is_some() {
            routes.push(self.create(scope, sub));
        }
        if verbs.has(Verbs::DELETE) && sub.is_none() {
            let mut route = self.route(("delete", "delete"), ("delete", "", ""), scope, sub);
            route.parameters.extend(DELETES);
            route.body = Some(delete_options());
            route.codes = &["200", "202"];
            if !self.row.returns_object || SAID_STATUS.contains(&self.row.kind) {
                route.answer = shape(("", "v1", "Status"));
            }
            routes.push(route);
        }
        if verbs.has(Verbs::PATCH) {
            let mut route = self.route(("patch", "patch"), ("patch", "", ""), scope, sub);
            route.parameters.extend(PATCHES);
            route.body = Some(Payload { shape: Shape::Patch, is_required: true, shared: "78PwaGsr" });
            route.consumes = PATCH_MEDIA;
            route.codes = &["200", "201"];
            routes.push(route);
        }
        routes
    }

    /// Connections to what runs: their kind is that of their options.
    fn connect(&mut self, scope: Scope, sub: &'static Sub) {
        let methods = if sub.verbs.has(Verbs::DELETE) { EVERY_METHOD } else { UPGRADES };
        let options = parameters::of_options(sub.kind);
        let goes_on = options.iter().any(|one| one.name == PATH.name);
        for with_path in [false, true].into_iter().take(1 + usize::from(goes_on)) {
            let after = if with_path { "WithPath" } else { "" };
            let mut routes = Vec::new();
            for method in methods {
                let words = ("connect", &*capital(method), after);
                let mut route = self.route((method, "connect"), words, scope, Some(sub));
                route.parameters.clone_from(&options);
                if with_path {
                    route.parameters.push(PATH);
                }
                route.produces = ANY;
                route.answer = Shape::Text;
                routes.push(route);
            }
            let rest = if with_path { "/{path}" } else { "" };
            self.add(scope, "", &format!("/{{name}}/{}{rest}", sub.name), routes);
        }
    }
}

fn delete_options() -> Payload {
    Payload { shape: shape(("", "v1", "DeleteOptions")), is_required: false, shared: "2Y1dVQaQ" }
}

/// The kind's type.
pub(super) fn shape((group, version, kind): Gvk) -> Shape {
    catalogue::kind(group, version, kind).map_or(Shape::Text, |kind| Shape::Of(kind.ty))
}

/// `/api/v1`, `/apis/apps/v1`.
pub(super) fn base(group: &str, version: &str) -> String {
    if group.is_empty() { format!("/api/{version}") } else { format!("/apis/{group}/{version}") }
}

/// `apps_v1`, `core_v1`, `rbacAuthorization_v1`; without a version: `apps`.
pub(super) fn tag(group: &str, version: &str) -> String {
    let name = group_words(group);
    let tag = format!("{}{}", name[..1].to_lowercase(), &name[1..]);
    if version.is_empty() { tag } else { format!("{tag}_{version}") }
}

/// The group in operation ids: `Apps`, `Core`, `RbacAuthorization`.
pub(super) fn group_words(group: &str) -> String {
    if group.is_empty() {
        return "Core".to_owned();
    }
    let stem = group.strip_suffix(".k8s.io").unwrap_or(group);
    stem.split('.').map(capital).collect()
}

/// The word with its first letter in upper case.
pub(super) fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + chars.as_str())
}
