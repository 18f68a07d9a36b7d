//! Documents from operations: OpenAPI v3 (one group version) and OpenAPI v2 (everything).

use super::object;
use super::parameters::Parameter;
use super::routes::{Item, Payload, Route, Shape};
use super::schemas::{Schemas, gvk};
use keelson_api::tree::{Object, Value};

/// The release, as the documents name it.
const RELEASE: &str = "1.36";

/// The OpenAPI v3 document of these paths; `group` is the group version whose it is.
pub(super) fn v3(items: &[Item], group: Option<(&str, &str)>) -> Value {
    let mut schemas = Schemas::new(group);
    let mut paths = Object::new();
    for item in items {
        paths.insert(item.path.as_str(), three::item(item, &mut schemas));
    }
    let schemas = schemas.finish();
    let mut components = Object::new();
    if !schemas.is_empty() {
        components.insert("schemas", schemas);
    }
    components.insert("securitySchemes", object([("BearerToken", security())]));
    object([
        ("openapi", "3.0.0".into()),
        ("info", info()),
        ("paths", Value::Object(paths)),
        ("components", Value::Object(components)),
    ])
}

/// The OpenAPI v2 document of these paths.
pub(super) fn v2<'a>(items: impl Iterator<Item = &'a Item>) -> Value {
    let mut parts = two::Parts { schemas: Schemas::new(None), parameters: Object::new() };
    let mut paths = Object::new();
    for item in items {
        paths.insert(item.path.as_str(), parts.item(item));
    }
    let definitions = two::definitions(parts.schemas.finish());
    object([
        ("swagger", "2.0".into()),
        ("info", info()),
        ("paths", Value::Object(paths)),
        ("definitions", Value::Object(definitions)),
        ("parameters", Value::Object(parts.parameters)),
        ("securityDefinitions", object([("BearerToken", security())])),
        ("security", Value::List(vec![object([("BearerToken", Value::List(Vec::new()))])])),
    ])
}

fn info() -> Value {
    object([("title", "Kubernetes".into()), ("version", RELEASE.into())])
}

fn security() -> Value {
    object([
        ("type", "apiKey".into()),
        ("description", "Bearer Token authentication".into()),
        ("name", "authorization".into()),
        ("in", "header".into()),
    ])
}

/// What both versions say of an operation.
fn operation(route: &Route) -> Object {
    let mut out = Object::new();
    out.insert("tags", vec![Value::from(route.tag.as_str())]);
    out.insert("operationId", route.id.as_str());
    if let Some((action, (group, version, kind))) = route.action {
        out.insert("x-kubernetes-action", action);
        out.insert("x-kubernetes-group-version-kind", gvk(group, version, kind));
    }
    out
}

/// What of a path's parameters all of its operations take: it is said once, at the path.
fn common(item: &Item) -> Vec<Parameter> {
    let Some((first, others)) = item.routes.split_first() else { return Vec::new() };
    let takes = |route: &Route, one: &Parameter| {
        route.parameters.iter().any(|other| (other.name, other.place) == (one.name, one.place))
    };
    let shared = first.parameters.iter().filter(|one| others.iter().all(|route| takes(route, one)));
    let mut shared: Vec<Parameter> = shared.copied().collect();
    shared.sort_unstable_by_key(|one| (one.name, one.place));
    shared
}

fn own(route: &Route, common: &[Parameter]) -> Vec<Parameter> {
    let is_own =
        |one: &&Parameter| !common.iter().any(|other| (other.name, other.place) == (one.name, one.place));
    let mut own: Vec<Parameter> = route.parameters.iter().filter(is_own).copied().collect();
    own.sort_unstable_by_key(|one| (one.name, one.place));
    own
}

fn response(code: &str) -> Object {
    let text = match code {
        "200" => "OK",
        "201" => "Created",
        "202" => "Accepted",
        _ => "Unauthorized",
    };
    [("description", text)].into_iter().collect()
}

fn schema(shape: Shape, schemas: &mut Schemas) -> Value {
    match shape {
        Shape::Patch => schemas.patch(),
        Shape::Text => object([("type", "string".into())]),
        Shape::Of(ty) => schemas.reference(ty),
    }
}

/// Text and members of a parameter that both versions have.
fn parameter(one: &Parameter) -> Object {
    let mut out: Object = [("name", one.name), ("in", one.place)].into_iter().collect();
    if one.place == "path" {
        out.insert("required", true);
    }
    out
}

mod three {
    use super::{Item, Object, Parameter, Payload, Route, Schemas, Value, common, object, own, schema};

    pub(super) fn item(item: &Item, schemas: &mut Schemas) -> Object {
        let common = common(item);
        let mut out = Object::new();
        for route in &item.routes {
            out.insert(route.method, operation(route, &common, schemas));
        }
        if !common.is_empty() {
            out.insert("parameters", common.iter().map(parameter).collect::<Vec<_>>());
        }
        out
    }

    fn operation(route: &Route, common: &[Parameter], schemas: &mut Schemas) -> Object {
        let mut out = super::operation(route);
        let own = own(route, common);
        if !own.is_empty() {
            out.insert("parameters", own.iter().map(parameter).collect::<Vec<_>>());
        }
        if let Some(Payload { shape, is_required, .. }) = route.body {
            let mut body = Object::new();
            body.insert("content", content(route.consumes, &schema(shape, schemas)));
            if is_required {
                body.insert("required", true);
            }
            out.insert("requestBody", body);
        }
        let mut responses = Object::new();
        for code in route.codes {
            let mut response = super::response(code);
            response.insert("content", content(route.produces, &schema(route.answer, schemas)));
            responses.insert(*code, response);
        }
        responses.insert("401", super::response("401"));
        out.insert("responses", responses);
        out
    }

    fn content(media: &[&str], schema: &Value) -> Object {
        media.iter().map(|media| (*media, object([("schema", schema.clone())]))).collect()
    }

    fn parameter(one: &Parameter) -> Value {
        let mut out = super::parameter(one);
        out.insert("schema", object([("type", one.ty.into()), ("uniqueItems", true.into())]));
        Value::Object(out)
    }
}

mod two {
    use super::{Item, Object, Parameter, Payload, Route, Schemas, Value, common, object, own, schema};

    const REFERENCE: &str = "#/definitions/";

    /// What operations refer to.
    pub(super) struct Parts {
        pub(super) schemas: Schemas,
        pub(super) parameters: Object,
    }

    impl Parts {
        pub(super) fn item(&mut self, item: &Item) -> Object {
            let common = common(item);
            let mut out = Object::new();
            for route in &item.routes {
                out.insert(route.method, self.operation(route, &common));
            }
            if !common.is_empty() {
                out.insert("parameters", common.iter().map(|one| self.parameter(one)).collect::<Vec<_>>());
            }
            out
        }

        fn operation(&mut self, route: &Route, common: &[Parameter]) -> Object {
            let mut out = super::operation(route);
            for (name, media) in [("consumes", route.consumes), ("produces", route.produces)] {
                if !media.is_empty() {
                    out.insert(name, media.iter().map(|one| Value::from(*one)).collect::<Vec<_>>());
                }
            }
            out.insert("schemes", vec![Value::from("https")]);
            // A body comes first: no parameter's name is smaller.
            let mut parameters: Vec<Value> = route.body.iter().map(|body| self.body(*body)).collect();
            parameters.extend(own(route, common).iter().map(|one| self.parameter(one)));
            let place = |one: &Value| {
                let name = one.as_object().map_or("", |one| match one.text("name") {
                    "" => one.text("$ref").trim_start_matches("#/parameters/"),
                    name => name,
                });
                name.split_once('-').map_or(name, |(name, _)| name).to_owned()
            };
            parameters.sort_by_key(place);
            if !parameters.is_empty() {
                out.insert("parameters", parameters);
            }
            let mut responses = Object::new();
            for code in route.codes {
                let mut response = super::response(code);
                response.insert("schema", referring(schema(route.answer, &mut self.schemas)));
                responses.insert(*code, response);
            }
            responses.insert("401", super::response("401"));
            out.insert("responses", responses);
            out
        }

        fn body(&mut self, body: Payload) -> Value {
            let mut out: Object = [("name", "body"), ("in", "body")].into_iter().collect();
            if body.is_required {
                out.insert("required", true);
            }
            out.insert("schema", referring(schema(body.shape, &mut self.schemas)));
            self.shared("body", body.shared, out)
        }

        fn parameter(&mut self, one: &Parameter) -> Value {
            let mut out = super::parameter(one);
            out.insert("uniqueItems", true);
            out.insert("type", one.ty);
            self.shared(one.name, one.shared, out)
        }

        /// The parameter, or a reference to it where it is shared.
        fn shared(&mut self, name: &str, end: &str, parameter: Object) -> Value {
            if end.is_empty() {
                return Value::Object(parameter);
            }
            let name = format!("{name}-{end}");
            let reference = object([("$ref", format!("#/parameters/{name}").into())]);
            self.parameters.insert(name.as_str(), parameter);
            reference
        }
    }

    /// A reference to a schema of v3, as v2 says it.
    fn referring(value: Value) -> Value {
        let Value::Object(mut schema) = value else { return value };
        let name = schema.text("$ref").rsplit('/').next().unwrap_or_default().to_owned();
        if !name.is_empty() {
            schema.insert("$ref", format!("{REFERENCE}{name}"));
        }
        Value::Object(schema)
    }

    /// Schemas of v3 as v2 says them: without defaults and alternatives, references bare.
    pub(super) fn definitions(schemas: Object) -> Object {
        schemas.into_iter().map(|(name, schema)| (name, definition(schema))).collect()
    }

    fn definition(value: Value) -> Value {
        let Value::Object(mut schema) = value else { return value };
        schema.remove("default");
        if schema.remove("oneOf").is_some() {
            schema.insert("type", "string");
        }
        if let Some(Value::List(all)) = schema.remove("allOf")
            && let Some(Value::Object(first)) = all.into_iter().next()
        {
            for (name, value) in first {
                schema.insert(name, value);
            }
        }
        for name in ["items", "additionalProperties"] {
            if let Some(inner) = schema.remove(name) {
                schema.insert(name, definition(inner));
            }
        }
        if let Some(Value::Object(properties)) = schema.remove("properties") {
            schema.insert("properties", definitions(properties));
        }
        referring(Value::Object(schema))
    }
}
