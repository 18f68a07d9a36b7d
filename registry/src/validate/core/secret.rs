//! Secrets: their keys and size, and what each well-known type must hold.

use super::config_map::{DATA_LIMIT, unchanged};
use crate::validate::{Errors, Path, Subject, metadata::sorted};
use keelson_api::catalogue::names::{object_meta, secret};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::leaf::bytes;
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};

const SERVICE_ACCOUNT: &str = "kubernetes.io/service-account.name";

static NONE: Object = Object::new();

pub(in crate::validate) fn check_update(subject: &Subject<'_>, errors: &mut Errors) {
    let new = subject.new;
    if let Some(old) = subject.old {
        if new.text(secret::TYPE) != old.text(secret::TYPE) {
            errors.immutable(&Path::root("type"), new.text(secret::TYPE));
        }
        unchanged(new, old, &[secret::DATA], errors);
    }
}

pub(in crate::validate) fn check(subject: &Subject<'_>, errors: &mut Errors) {
    let new = subject.new;
    let data = new.object(secret::DATA).unwrap_or(&NONE);
    let path = Path::root("data");
    let mut size = 0;
    for (key, value) in sorted(data) {
        errors.invalid_each(&path.key(key), key, syntax::config_map_key(key));
        size += bytes::decode(value).len();
    }
    if size > DATA_LIMIT {
        errors.too_long(&path, DATA_LIMIT);
    }
    of_type(new, data, &path, errors);
}

fn of_type(new: &Object, data: &Object, path: &Path<'_>, errors: &mut Errors) {
    let mut require = |key: &str| {
        if !data.contains(key) {
            errors.required(&path.key(key), "");
        }
    };
    match new.text(secret::TYPE) {
        "kubernetes.io/service-account-token" => {
            let metadata = crate::metadata::of(new);
            let annotations = metadata.object(object_meta::ANNOTATIONS).unwrap_or(&NONE);
            if annotations.text(SERVICE_ACCOUNT).is_empty() {
                errors.required(&Path::root("metadata.annotations").key(SERVICE_ACCOUNT), "");
            }
        }
        "kubernetes.io/dockercfg" => docker_config(data, ".dockercfg", path, errors),
        "kubernetes.io/dockerconfigjson" => docker_config(data, ".dockerconfigjson", path, errors),
        "kubernetes.io/basic-auth" if !data.contains("username") && !data.contains("password") => {
            require("username");
            require("password");
        }
        "kubernetes.io/ssh-auth" if data.text("ssh-privatekey").is_empty() => {
            errors.required(&path.key("ssh-privatekey"), "");
        }
        "kubernetes.io/tls" => {
            require("tls.crt");
            require("tls.key");
        }
        _ => {}
    }
}

/// Must be there, and a JSON object.
fn docker_config(data: &Object, key: &str, path: &Path<'_>, errors: &mut Errors) {
    let Some(content) = data.str(key) else { return errors.required(&path.key(key), "") };
    let problem = match json::parse(&bytes::decode(content), &mut Diagnostics::ignore()) {
        Ok(Value::Object(_) | Value::Null) => return,
        Ok(_) => "json: cannot unmarshal into Go value of type map[string]interface {}".to_owned(),
        Err(error) => error.to_string(),
    };
    errors.invalid(&path.key(key), "<secret contents redacted>", problem);
}
