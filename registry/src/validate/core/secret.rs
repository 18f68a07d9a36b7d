//! Secrets: their keys and size, and what each well-known type must hold.

use super::config_map::{DATA_LIMIT, unchanged};
use crate::validate::{Errors, Path, Subject, certificates::pem, metadata::sorted};
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

/// A key and a certificate that are none.
pub(in crate::validate) fn warn(subject: &Subject<'_>, out: &mut Vec<String>) {
    if subject.new.text(secret::TYPE) != "kubernetes.io/tls" {
        return;
    }
    let data = subject.new.object(secret::DATA).unwrap_or(&NONE);
    let labels = |key: &str| pem::labels(&String::from_utf8_lossy(&bytes::decode(data.text(key))));
    out.extend(certificate_fault(&labels("tls.crt")).or_else(|| key_fault(&labels("tls.key"))));
}

const CERTIFICATE: &str = "CERTIFICATE";
const PRIVATE_KEY: &str = "PRIVATE KEY";

fn certificate_fault(labels: &[String]) -> Option<String> {
    if labels.iter().any(|label| label == CERTIFICATE) {
        return None;
    }
    Some(match labels {
        [] => "tls: failed to find any PEM data in certificate input".to_owned(),
        [one] if one.ends_with(PRIVATE_KEY) => {
            "tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM \
             inputs may have been switched"
                .to_owned()
        }
        others => format!(
            "tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping PEM blocks of the \
             following types: [{}]",
            others.join(" ")
        ),
    })
}

fn key_fault(labels: &[String]) -> Option<String> {
    if labels.iter().any(|label| label == PRIVATE_KEY || label.ends_with(" PRIVATE KEY")) {
        return None;
    }
    Some(match labels {
        [] => "tls: failed to find any PEM data in key input".to_owned(),
        [one] if one == CERTIFICATE => {
            "tls: found a certificate rather than a key in the PEM for the private key".to_owned()
        }
        others => format!(
            "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after skipping PEM \
             blocks of the following types: [{}]",
            others.join(" ")
        ),
    })
}
