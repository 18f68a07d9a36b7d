//! Paths and operations of resources, from rows of the resource table.

use super::object;
use super::schemas::{Schemas, gvk};
use keelson_api::catalogue;
use keelson_api::tree::{Object, Value};
use keelson_registry::Resource;
use keelson_registry::table::{Row, Sub, Verbs};

const BOOLEAN: &str = "boolean";
const INTEGER: &str = "integer";
const STRING: &str = "string";

const MEDIA: [&str; 4] =
    ["application/cbor", "application/json", "application/vnd.kubernetes.protobuf", "application/yaml"];
const PATCHES: [&str; 5] = [
    "application/apply-patch+cbor",
    "application/apply-patch+yaml",
    "application/json-patch+json",
    "application/merge-patch+json",
    "application/strategic-merge-patch+json",
];
const WRITES: &[(&str, &str)] = &[("dryRun", STRING), ("fieldManager", STRING), ("fieldValidation", STRING)];
const LISTS: &[(&str, &str)] = &[
    ("allowWatchBookmarks", BOOLEAN),
    ("continue", STRING),
    ("fieldSelector", STRING),
    ("labelSelector", STRING),
    ("limit", INTEGER),
    ("resourceVersion", STRING),
    ("resourceVersionMatch", STRING),
    ("sendInitialEvents", BOOLEAN),
    ("timeoutSeconds", INTEGER),
    ("watch", BOOLEAN),
];
const DELETES: &[(&str, &str)] = &[
    ("dryRun", STRING),
    ("gracePeriodSeconds", INTEGER),
    ("ignoreStoreReadErrorWithClusterBreakingPotential", BOOLEAN),
    ("orphanDependents", BOOLEAN),
    ("propagationPolicy", STRING),
];

/// One operation to be: its method, its action and its place in names.
struct Operation<'a> {
    row: &'a Row,
    sub: Option<&'a Sub>,
    method: &'static str,
    action: &'static str,
    verb: &'static str,
    parameters: Vec<(&'static str, &'static str)>,
}

/// Adds the paths of a resource.
pub(super) fn add(resource: &Resource, paths: &mut Object, schemas: &mut Schemas) {
    let row = resource.row;
    let base = if row.group.is_empty() {
        format!("/api/{}", row.version)
    } else {
        format!("/apis/{}/{}", row.group, row.version)
    };
    let scoped = if row.namespaced { format!("{base}/namespaces/{{namespace}}") } else { base.clone() };
    let collection = collection(row);
    if !collection.is_empty() {
        let item = path(resource, None, collection, row.namespaced, false, schemas);
        paths.insert(format!("{scoped}/{}", row.resource).as_str(), item);
    }
    if row.namespaced && row.verbs.has(Verbs::LIST) {
        let list = vec![operation(row, None, "get", "list", "list", LISTS)];
        let item = path(resource, None, list, false, false, schemas);
        paths.insert(format!("{base}/{}", row.resource).as_str(), item);
    }
    let single = named(row, None, row.verbs);
    if !single.is_empty() {
        let item = path(resource, None, single, row.namespaced, true, schemas);
        paths.insert(format!("{scoped}/{}/{{name}}", row.resource).as_str(), item);
    }
    for sub in row.subs {
        let mut operations = named(row, Some(sub), sub.verbs);
        if sub.verbs.has(Verbs::CREATE) {
            operations.push(operation(row, Some(sub), "post", "post", "create", WRITES));
        }
        let item = path(resource, Some(sub), operations, row.namespaced, true, schemas);
        paths.insert(format!("{scoped}/{}/{{name}}/{}", row.resource, sub.name).as_str(), item);
    }
}

fn collection(row: &Row) -> Vec<Operation<'_>> {
    let mut operations = Vec::new();
    if row.verbs.has(Verbs::LIST) {
        operations.push(operation(row, None, "get", "list", "list", LISTS));
    }
    if row.verbs.has(Verbs::CREATE) {
        operations.push(operation(row, None, "post", "post", "create", WRITES));
    }
    if row.verbs.has(Verbs::DELETE_COLLECTION) {
        let mut delete = operation(row, None, "delete", "deletecollection", "deleteCollection", LISTS);
        delete.parameters.retain(|(name, _)| !matches!(*name, "allowWatchBookmarks" | "watch"));
        delete.parameters.extend(DELETES);
        delete.parameters.sort_unstable();
        operations.push(delete);
    }
    operations
}

fn named<'a>(row: &'a Row, sub: Option<&'a Sub>, verbs: Verbs) -> Vec<Operation<'a>> {
    let mut operations = Vec::new();
    if verbs.has(Verbs::GET) {
        operations.push(operation(row, sub, "get", "get", "read", &[]));
    }
    if verbs.has(Verbs::UPDATE) {
        operations.push(operation(row, sub, "put", "put", "replace", WRITES));
    }
    if verbs.has(Verbs::PATCH) {
        let mut patch = operation(row, sub, "patch", "patch", "patch", WRITES);
        patch.parameters.push(("force", BOOLEAN));
        operations.push(patch);
    }
    if verbs.has(Verbs::DELETE) && sub.is_none() {
        operations.push(operation(row, sub, "delete", "delete", "delete", DELETES));
    }
    operations
}

fn operation<'a>(
    row: &'a Row,
    sub: Option<&'a Sub>,
    method: &'static str,
    action: &'static str,
    verb: &'static str,
    parameters: &[(&'static str, &'static str)],
) -> Operation<'a> {
    Operation { row, sub, method, action, verb, parameters: parameters.to_vec() }
}

fn path(
    resource: &Resource,
    sub: Option<&Sub>,
    operations: Vec<Operation<'_>>,
    namespace: bool,
    name: bool,
    schemas: &mut Schemas,
) -> Object {
    let mut item = Object::new();
    let everywhere = resource.row.namespaced && !namespace;
    for operation in operations {
        let method = operation.method;
        item.insert(method, self::item(resource, sub, &operation, everywhere, schemas));
    }
    let mut parameters = Vec::new();
    if name {
        parameters.push(parameter("path", "name", STRING));
    }
    if namespace {
        parameters.push(parameter("path", "namespace", STRING));
    }
    parameters.push(parameter("query", "pretty", STRING));
    item.insert("parameters", parameters);
    item
}

fn item(
    resource: &Resource,
    sub: Option<&Sub>,
    operation: &Operation<'_>,
    everywhere: bool,
    schemas: &mut Schemas,
) -> Value {
    let row = operation.row;
    let (group, version, kind) = said_kind(row, sub);
    let ty = catalogue::kind(group, version, kind).map_or(resource.shape.ty, |kind| kind.ty);
    let answer = match operation.action {
        "list" => schemas.reference(resource.list_shape.ty),
        "delete" | "deletecollection" => status(schemas, resource),
        _ => schemas.reference(ty),
    };
    let mut out = Object::new();
    out.insert("operationId", operation_id(operation, everywhere));
    out.insert("tags", vec![Value::from(tag(row))]);
    out.insert("x-kubernetes-action", operation.action);
    out.insert("x-kubernetes-group-version-kind", gvk(group, version, kind));
    if !operation.parameters.is_empty() {
        let parameters = operation.parameters.iter().map(|(name, ty)| parameter("query", name, ty));
        out.insert("parameters", parameters.collect::<Vec<_>>());
    }
    match operation.action {
        "patch" => {
            let patch = schemas.patch();
            out.insert("requestBody", body(&PATCHES, &patch, true));
        }
        "put" | "post" => {
            let taken = schemas.reference(ty);
            out.insert("requestBody", body(&["*/*"], &taken, true));
        }
        "delete" | "deletecollection" => {
            if let Some(options) = catalogue::kind("", "v1", "DeleteOptions") {
                let taken = schemas.reference(options.ty);
                out.insert("requestBody", body(&["*/*"], &taken, false));
            }
        }
        _ => {}
    }
    out.insert("responses", responses(operation.action, &answer));
    Value::Object(out)
}

fn status(schemas: &mut Schemas, resource: &Resource) -> Value {
    let ty = catalogue::kind("", "v1", "Status").map_or(resource.shape.ty, |kind| kind.ty);
    schemas.reference(ty)
}

fn said_kind(row: &Row, sub: Option<&Sub>) -> (&'static str, &'static str, &'static str) {
    match sub {
        Some(sub) if !sub.version.is_empty() => (sub.group, sub.version, sub.kind),
        Some(sub) => (row.group, row.version, sub.kind),
        None => (row.group, row.version, row.kind),
    }
}

fn responses(action: &str, answer: &Value) -> Value {
    let codes: &[&str] = match action {
        "post" => &["200", "201", "202"],
        "put" | "patch" => &["200", "201"],
        "delete" => &["200", "202"],
        _ => &["200"],
    };
    let mut responses = Object::new();
    for code in codes {
        let description = match *code {
            "201" => "Created",
            "202" => "Accepted",
            _ => "OK",
        };
        let mut response = Object::new();
        response.insert("description", description);
        response.insert("content", content(&MEDIA, answer));
        responses.insert(*code, response);
    }
    responses.insert("401", object([("description", "Unauthorized".into())]));
    Value::Object(responses)
}

fn body(media: &[&str], schema: &Value, required: bool) -> Value {
    let mut body = Object::new();
    body.insert("content", content(media, schema));
    if required {
        body.insert("required", true);
    }
    Value::Object(body)
}

fn content(media: &[&str], schema: &Value) -> Object {
    media.iter().map(|media| (*media, object([("schema", schema.clone())]))).collect()
}

fn parameter(place: &str, name: &str, ty: &str) -> Value {
    let schema = object([("type", ty.into()), ("uniqueItems", true.into())]);
    let mut parameter = Object::new();
    parameter.insert("in", place);
    parameter.insert("name", name);
    parameter.insert("schema", schema);
    if place == "path" {
        parameter.insert("required", true);
    }
    Value::Object(parameter)
}

/// `apps_v1`, `core_v1`, `rbacAuthorization_v1`.
fn tag(row: &Row) -> String {
    let name = group_words(row.group);
    format!("{}{}_{}", name[..1].to_lowercase(), &name[1..], row.version)
}

/// `patchAppsV1NamespacedDeployment`.
fn operation_id(operation: &Operation<'_>, everywhere: bool) -> String {
    let row = operation.row;
    let scope = if row.namespaced && !everywhere { "Namespaced" } else { "" };
    let (verb, scope) = match operation.verb {
        "deleteCollection" => ("delete", format!("Collection{scope}")),
        verb => (verb, scope.to_owned()),
    };
    let sub = operation.sub.map(|sub| capital(sub.name)).unwrap_or_default();
    let tail = if everywhere { "ForAllNamespaces" } else { "" };
    let (group, version) = (group_words(row.group), capital(row.version));
    format!("{verb}{group}{version}{scope}{}{sub}{tail}", row.kind)
}

/// The group in operation ids: `Apps`, `Core`, `RbacAuthorization`.
fn group_words(group: &str) -> String {
    if group.is_empty() {
        return "Core".to_owned();
    }
    let stem = group.strip_suffix(".k8s.io").unwrap_or(group);
    stem.split('.').map(capital).collect()
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + chars.as_str())
}
