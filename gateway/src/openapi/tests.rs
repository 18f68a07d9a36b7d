//! The documents against those that kube-apiserver's source tree publishes for the release.

mod message;
mod pages;

use super::{OpenApi, Optional};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::{Object, Value};
use keelson_registry::table::ROWS;
use std::path::{Path, PathBuf};

/// Media types of a feature that is off by default; the published documents come from a server with
/// every feature.
const CBOR: &str = "cbor";

fn documents() -> OpenApi {
    OpenApi::new(ROWS.iter().collect(), Optional { issuer: true, logs: true })
}

fn reference() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/kubernetes-1.36");
    let folder = std::env::var_os("KEELSON_REFERENCE").map_or(beside, PathBuf::from).join("openapi");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no reference data at {}", folder.display());
    None
}

fn parse(bytes: &[u8]) -> Value {
    json::parse(bytes, &mut Diagnostics::ignore()).unwrap()
}

fn read(path: &Path) -> Value {
    parse(&std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// Documents that a running kube-apiserver of the release gave, where the environment says that there are
/// some: `v2.json`, `v2.pb`, and `v3/apis__apps__v1.json` and the like, each with its `.pb`.
fn captured() -> Option<PathBuf> {
    let folder = std::env::var_os("KEELSON_OPENAPI_CAPTURED").map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: KEELSON_OPENAPI_CAPTURED names no folder");
    }
    folder
}

/// The document without texts.
fn untexted(value: Value) -> Value {
    match value {
        Value::Object(object) => {
            let is_text = |name: &str, value: &Value| name == "description" && value.as_str().is_some();
            let kept = object.into_iter().filter(|(name, value)| !is_text(name.as_str(), value));
            Value::Object(kept.map(|(name, value)| (name, untexted(value))).collect())
        }
        Value::List(items) => Value::List(items.into_iter().map(untexted).collect()),
        other => other,
    }
}

/// The document without texts, and without what depends on features: enums and CBOR.
fn plain(value: Value, is_schema: bool) -> Value {
    match value {
        Value::Object(object) => {
            let mut out = Object::new();
            for (name, value) in object {
                let text = name.as_str();
                let is_text = text == "description" && matches!(value, Value::Str(_));
                let is_enum = text == "enum" && matches!(value, Value::List(_));
                if is_text || is_enum || text.contains(CBOR) || (text == "info" && !is_schema) {
                    continue;
                }
                out.insert(text, plain(value, true));
            }
            Value::Object(out)
        }
        Value::List(items) => {
            let kept =
                items.into_iter().filter(|item| !item.as_str().is_some_and(|text| text.contains(CBOR)));
            Value::List(kept.map(|item| plain(item, true)).collect())
        }
        other => other,
    }
}

/// Where two documents differ: paths of members, and what stands there.
fn differences(ours: &Value, theirs: &Value, at: &str, found: &mut Vec<String>) {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => {
            for (name, value) in ours.iter() {
                match theirs.get(name.as_str()) {
                    Some(other) => differences(value, other, &format!("{at} {}", name.as_str()), found),
                    None => found.push(format!("{at} {}: only here", name.as_str())),
                }
            }
            let missing = theirs.keys().filter(|name| !ours.contains(name.as_str()));
            found.extend(missing.map(|name| format!("{at} {}: missing", name.as_str())));
        }
        (Value::List(ours), Value::List(theirs)) if ours.len() == theirs.len() => {
            for (i, (one, other)) in ours.iter().zip(theirs).enumerate() {
                differences(one, other, &format!("{at} {i}"), found);
            }
        }
        (Value::Int(one), Value::Float(other)) | (Value::Float(other), Value::Int(one))
            if *one as f64 == *other => {}
        _ if ours == theirs => {}
        _ => found.push(format!("{at}: {ours:?} is not {theirs:?}")),
    }
}

fn assert_none(found: &[String]) {
    for one in found.iter().take(60) {
        println!("{one}");
    }
    assert!(found.is_empty(), "{} differences", found.len());
}

#[test]
fn v3_is_what_the_release_publishes() {
    let Some(folder) = reference() else { return };
    let documents = documents();
    let mut found = Vec::new();
    let mut compared = 0;
    for name in documents.names() {
        let path = folder.join("v3").join(format!("{}_openapi.json", name.replace('/', "__")));
        if !path.exists() && name.starts_with(".well-known") {
            continue;
        }
        let ours = plain(parse(&documents.v3(&name).unwrap()), false);
        differences(&ours, &plain(read(&path), false), &name, &mut found);
        compared += 1;
    }
    println!("{compared} documents compared");
    assert_none(&found);
    assert!(compared > 40, "{compared}");
}

/// What kubectl looks at before it writes: without it, it checks objects itself.
#[test]
fn patches_say_that_the_server_checks_fields() {
    let documents = documents();
    let parsed = parse(&documents.v3("apis/apps/v1").unwrap());
    let paths = parsed.as_object().unwrap().object("paths").unwrap();
    let named = "/apis/apps/v1/namespaces/{namespace}/deployments/{name}";
    let patch = paths.object(named).unwrap().object("patch").unwrap();
    let kind = patch.object("x-kubernetes-group-version-kind").unwrap();
    assert_eq!((kind.text("group"), kind.text("version"), kind.text("kind")), ("apps", "v1", "Deployment"));
    let parameters = patch.list("parameters").iter().map(|one| one.as_object().unwrap().text("name"));
    let parameters: Vec<&str> = parameters.collect();
    assert_eq!(parameters, ["dryRun", "fieldManager", "fieldValidation", "force"]);
    let mut media: Vec<&str> = patch
        .object("requestBody")
        .unwrap()
        .object("content")
        .unwrap()
        .keys()
        .map(|key| key.as_str())
        .collect();
    media.sort_unstable();
    let strategic = "application/strategic-merge-patch+json";
    let others = ["application/json-patch+json", "application/merge-patch+json"];
    assert_eq!(media, ["application/apply-patch+yaml", others[0], others[1], strategic]);
}

#[test]
fn documents_are_those_of_a_running_server() {
    let Some(folder) = captured() else { return };
    let documents = OpenApi::new(ROWS.iter().collect(), Optional { issuer: true, logs: false });
    let mut found = Vec::new();
    for name in documents.names() {
        let theirs = read(&folder.join("v3").join(format!("{}.json", name.replace('/', "__"))));
        let ours = untexted(parse(&documents.v3(&name).unwrap()));
        differences(&ours, &untexted(theirs), &name, &mut found);
    }
    let theirs = untexted(read(&folder.join("v2.json")));
    differences(&untexted(parse(&documents.v2())), &theirs, "v2", &mut found);
    assert_none(&found);
}

#[test]
fn v2_is_what_the_release_publishes() {
    let Some(folder) = reference() else { return };
    let documents = documents();
    let ours = plain(parse(&documents.v2()), false);
    let mut theirs = plain(read(&folder.join("swagger.json")), false);
    let served = documents.names();
    let theirs_object = theirs.as_object_mut().unwrap();
    theirs_object.object_mut("paths").unwrap().retain(|path, _| is_served(path.as_str(), &served));
    let used = used_definitions(theirs_object);
    theirs_object.object_mut("definitions").unwrap().retain(|name, _| used.contains(name.as_str()));
    let mut found = Vec::new();
    differences(&ours, &theirs, "", &mut found);
    assert_none(&found);
    assert!(used.len() > 500, "{}", used.len());
}

/// Does the path belong to a group version, or a group, that is served?
fn is_served(path: &str, served: &[String]) -> bool {
    let mut segments = path.trim_start_matches('/').trim_end_matches('/').splitn(4, '/');
    let (Some("apis"), Some(group)) = (segments.next(), segments.next()) else { return true };
    let name =
        segments.next().map_or_else(|| format!("apis/{group}"), |version| format!("apis/{group}/{version}"));
    served.contains(&name)
}

/// The definitions that paths and parameters lead to.
fn used_definitions(document: &Object) -> std::collections::HashSet<String> {
    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(object) => {
                for (name, value) in object.iter() {
                    match value {
                        Value::Str(text) if name.as_str() == "$ref" => {
                            found.extend(text.strip_prefix("#/definitions/").map(str::to_owned));
                        }
                        other => references(other, found),
                    }
                }
            }
            Value::List(items) => items.iter().for_each(|item| references(item, found)),
            _ => {}
        }
    }
    let mut queue = Vec::new();
    for part in ["paths", "parameters"] {
        references(document.get(part).unwrap(), &mut queue);
    }
    let definitions = document.object("definitions").unwrap();
    let mut used = std::collections::HashSet::new();
    while let Some(name) = queue.pop() {
        if let Some(definition) = definitions.get(name.as_str())
            && used.insert(name)
        {
            references(definition, &mut queue);
        }
    }
    used
}
