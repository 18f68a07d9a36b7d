//! Operations that belong to no resource: discovery, the version, and paths that servers may have on.

use super::parameters::LOG_PATH;
use super::routes::{Item, OBJECTS, OK, Route, Shape, capital, group_words, shape, tag};
use keelson_api::catalogue;

const JSON: &[&str] = &["application/json"];

/// Paths outside of the API that not every server has.
#[derive(Clone, Copy, Debug, Default)]
pub struct Optional {
    /// The issuer of service account tokens says its keys.
    pub issuer: bool,
    /// Files below /logs.
    pub logs: bool,
}

/// A document of OpenAPI v3 that is no group version's: its name, and its paths.
pub(super) type Fixed = (String, Vec<Item>);

/// All of them, for these groups.
pub(super) fn all<'a>(groups: impl Iterator<Item = &'a str>, optional: Optional) -> Vec<Fixed> {
    let mut found = vec![
        discovery("api", "core", "getCoreAPIVersions", "APIVersions"),
        discovery("apis", "apis", "getAPIVersions", "APIGroupList"),
        version(),
    ];
    for group in groups.filter(|group| !group.is_empty()) {
        let id = format!("get{}APIGroup", group_words(group));
        found.push(discovery(&format!("apis/{group}"), &tag(group, ""), &id, "APIGroup"));
    }
    if optional.issuer {
        let name = "getServiceAccountIssuerOpenID";
        let key_set = &["application/jwk-set+json"];
        found.push(text(".well-known/openid-configuration", "WellKnown", name, "Configuration", JSON));
        found.push(text("openid/v1/jwks", "openid", name, "Keyset", key_set));
    }
    if optional.logs {
        found.push(logs());
    }
    found
}

/// The list of a group version's resources.
pub(super) fn resources(group: &str, version: &str) -> Item {
    let id = format!("get{}{}APIResources", group_words(group), capital(version));
    let answer = shape(("", "v1", "APIResourceList"));
    let route = Route { consumes: OBJECTS, produces: OBJECTS, answer, ..get(&tag(group, version), &id) };
    Item { path: format!("{}/", super::routes::base(group, version)), routes: vec![route] }
}

fn get(tag: &str, id: &str) -> Route {
    Route {
        method: "get",
        tag: tag.to_owned(),
        id: id.to_owned(),
        action: None,
        parameters: Vec::new(),
        body: None,
        consumes: &[],
        produces: &[],
        codes: OK,
        answer: Shape::Text,
    }
}

fn one(name: &str, route: Route) -> Fixed {
    (name.to_owned(), vec![Item { path: format!("/{name}/"), routes: vec![route] }])
}

fn discovery(name: &str, tag: &str, id: &str, kind: &'static str) -> Fixed {
    let answer = shape(("", "v1", kind));
    one(name, Route { consumes: OBJECTS, produces: OBJECTS, answer, ..get(tag, id) })
}

fn version() -> Fixed {
    let info = catalogue::type_named("io.k8s.apimachinery.pkg.version.Info");
    let answer = info.map_or(Shape::Text, Shape::Of);
    one("version", Route { consumes: JSON, produces: JSON, answer, ..get("version", "getCodeVersion") })
}

fn text(name: &str, tag: &str, id: &str, rest: &str, produces: &'static [&'static str]) -> Fixed {
    one(name, Route { produces, ..get(tag, &format!("{id}{rest}")) })
}

fn logs() -> Fixed {
    let list = Route { codes: &[], ..get("logs", "logFileListHandler") };
    let file = Route { codes: &[], parameters: vec![LOG_PATH], ..get("logs", "logFileHandler") };
    let items = [("/logs/", list), ("/logs/{logpath}", file)];
    let items = items.map(|(path, route)| Item { path: path.to_owned(), routes: vec![route] });
    ("logs".to_owned(), items.into())
}
