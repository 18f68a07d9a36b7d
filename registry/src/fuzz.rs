//! Fuzz targets of this crate: any bytes, and what must hold whatever they are. See docs/howto/fuzz.md.

use crate::admit::Admission;
use crate::decode;
use crate::options::{Body, Caller, Media, PatchKind};
use crate::printers::{Cells, Printer};
use crate::validate::FieldValidation;
use crate::wire::Shape;
use crate::{continuation, convert, defaults, fields, patch};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use keelson_api::catalogue::{self, KindRow};
use keelson_api::codec::view::View;
use keelson_api::codec::{envelope, json, proto};
use keelson_api::tree::Object;
use keelson_api::user::User;
use keelson_storage::Revision;
use keelson_storage_cache::{Admit, splice};
use std::sync::Arc;

/// Takes any bytes; a panic is a finding.
pub type Target = fn(&[u8]);

/// Every target by its name, which is also its corpus' name.
pub const ALL: &[(&str, Target)] = &[("body", body), ("continue_token", continue_token), ("stored", stored)];

/// Continue tokens, as they come and as what is inside of them.
pub fn continue_token(data: &[u8]) {
    for prefix in ["", "default/"] {
        if let Ok(token) = std::str::from_utf8(data) {
            one_token(token, prefix);
        }
        one_token(&URL_SAFE_NO_PAD.encode(data), prefix);
    }
}

fn one_token(token: &str, prefix: &str) {
    let Ok(read) = continuation::decode(token, prefix) else { return };
    let start = read.start.strip_prefix(prefix).expect("a token stays below its list's prefix");
    assert!(!start.split('/').any(|part| matches!(part, "" | "." | "..")), "{start:?}");
    let last = read.start.strip_suffix('\0').unwrap_or(&read.start);
    let again = continuation::encode(last, prefix, read.revision);
    if let Ok(again) = continuation::decode(&again, prefix) {
        assert_eq!(again.revision, read.revision);
        assert_eq!(again.start.trim_end_matches('\0'), read.start.trim_end_matches('\0'));
    }
}

/// Kinds with fields, columns, defaults and conversions of all sorts.
const KINDS: [(&str, &str); 16] = [
    ("apps/v1", "Deployment"),
    ("apps/v1", "StatefulSet"),
    ("autoscaling/v1", "HorizontalPodAutoscaler"),
    ("autoscaling/v2", "HorizontalPodAutoscaler"),
    ("batch/v1", "CronJob"),
    ("batch/v1", "Job"),
    ("coordination.k8s.io/v1", "Lease"),
    ("events.k8s.io/v1", "Event"),
    ("networking.k8s.io/v1", "Ingress"),
    ("policy/v1", "PodDisruptionBudget"),
    ("v1", "ConfigMap"),
    ("v1", "Event"),
    ("v1", "Node"),
    ("v1", "Pod"),
    ("v1", "Secret"),
    ("v1", "Service"),
];

/// The first line names the kind (`apps/v1/Deployment`); any other line chooses one. The rest is the input.
fn kind(data: &[u8]) -> Option<(&'static KindRow, Shape, &[u8])> {
    let at = data.iter().position(|&byte| byte == b'\n')?;
    let (line, rest) = (&data[..at], &data[at + 1..]);
    let named = |(api_version, kind): &&(&str, &str)| line == format!("{api_version}/{kind}").as_bytes();
    let chosen = line.iter().fold(0_usize, |sum, &byte| sum.wrapping_add(byte.into())) % KINDS.len();
    let (api_version, kind) = *KINDS.iter().find(named).unwrap_or(&KINDS[chosen]);
    let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
    let row = catalogue::kind(group, version, kind).expect("the catalogue has these");
    Some((row, Shape { api_version, kind, ty: row.ty }, rest))
}

/// Bodies of writes in each encoding and as each kind of patch, under each field validation.
pub fn body(data: &[u8]) {
    let Some((row, shape, data)) = kind(data) else { return };
    let bytes = Bytes::copy_from_slice(data);
    let user = User { name: "u".to_owned(), uid: String::new(), groups: Vec::new(), extra: Vec::new() };
    let mut warnings = Vec::new();
    let mut caller = Caller { user: &user, user_agent: "fuzz", warnings: &mut warnings };
    for validation in [FieldValidation::Ignore, FieldValidation::Strict, FieldValidation::Warn] {
        for media in [Media::Json, Media::Yaml, Media::Protobuf] {
            let body = Body { media, bytes: bytes.clone() };
            match decode::body(&body, shape, validation, &mut caller) {
                Ok((object, ty)) if ty == shape.ty => printed(row, object),
                Ok(_) => {}
                Err(status) => assert!(matches!(status.code, 400 | 413 | 415 | 422), "{}", status.message),
            }
        }
        for kind in [PatchKind::Json, PatchKind::Merge, PatchKind::Strategic] {
            let mut old = Object::new();
            old.insert("apiVersion", shape.api_version);
            old.insert("kind", shape.kind);
            match patch::apply(shape, &old, kind, data, validation, &mut caller) {
                Ok(object) => printed(row, object),
                Err(status) => {
                    assert!(matches!(status.code, 400 | 413 | 422 | 500), "{}", status.message);
                }
            }
        }
    }
}

/// What a client sent is defaulted, stored and shown in a table.
fn printed(row: &KindRow, mut object: Object) {
    defaults::apply(row.ty, &mut object);
    let mut text = Vec::new();
    json::encode(row.ty, &object, &mut text);
    let mut message = Vec::new();
    proto::encode(row.ty, &object, &mut message);
    proto::decode(row.ty, &message).expect("what was written can be read");
    table(row, &message);
    for other in catalogue::kinds() {
        if other.kind == row.kind && convert::related(row.ty, other.ty) {
            let _ = convert::between(row.ty, other.ty, object.clone());
        }
    }
}

fn table(row: &KindRow, message: &[u8]) {
    let (printer, view) = (Printer::of(row.group, row.kind), View::new(row.ty, message));
    let _: Cells = printer.cells(view);
    let _ = printer.conditions(view);
    if let Some(order) = printer.order() {
        assert_eq!(order(view, view), std::cmp::Ordering::Equal);
    }
}

/// Values as a store gives them: the revision is put in and comes out, the rest stays.
pub fn stored(data: &[u8]) {
    let Some((row, shape, data)) = kind(data) else { return };
    let fields = fields::selectable(row.group, &plural(row.kind)).iter().collect();
    let admission = Admission { shape, fields };
    let value = Bytes::from(envelope::wrap(shape.api_version, shape.kind, data));
    let opened = splice::open(&value).expect("an envelope of ours");
    assert_eq!(opened.message, data);
    for value in [value.clone(), Bytes::copy_from_slice(data)] {
        let key: Arc<str> = Arc::from("default/a");
        let Ok(entry) = admission.admit(&key, Revision(7), &value) else { continue };
        assert_eq!(
            splice::stamp(&entry.object, Revision(7)).map(|again| again.object),
            Ok(entry.object.clone())
        );
        let cut = splice::cut(&entry.object).expect("what was stamped can be cut");
        let again = splice::stamp(&cut.object, Revision(7)).expect("what was cut can be stamped");
        assert_eq!(again.object, entry.object);
        assert_eq!(splice::metadata(&entry.object).as_ref(), Ok(&again.metadata));
        if let Ok(object) = proto::decode(row.ty, &entry.object) {
            let mut text = Vec::new();
            json::encode(row.ty, &object, &mut text);
            table(row, &entry.object);
        }
    }
}

fn plural(kind: &str) -> String {
    format!("{}s", kind.to_ascii_lowercase())
}

#[cfg(test)]
#[path = "../../fuzz/drive.rs"]
mod drive;

#[cfg(test)]
mod tests {
    #[test]
    fn targets_hold() {
        super::drive::run(super::ALL);
    }
}
