//! From a request body to a canonical tree of the wanted kind, with field validation.
//!
//! The errors are those of kube-apiserver's handlers around its decoders.

use crate::options::{Body, Caller, Media};
use crate::validate::FieldValidation;
use crate::wire::Shape;
use keelson_api::catalogue::{self, TypeId};
use keelson_api::codec::{DecodeError, Diagnostics, envelope, json, proto, yaml};
use keelson_api::schema;
use keelson_api::status::{Quoted, Result, Status};
use keelson_api::tree::Object;

/// Bytes of a body that an error quotes.
const SUMMARY: usize = 30;

/// Decodes a body that must be of this kind, or of the same kind in another version of its group.
/// Returns the tree and the type it is of.
pub(crate) fn body(
    body: &Body,
    want: Shape,
    validation: FieldValidation,
    caller: &mut Caller<'_>,
) -> Result<(Object, TypeId)> {
    if body.media == Media::Protobuf {
        return protobuf(body, want);
    }
    let (mut decoded, mut diag) = typed(body, want.ty, validation);
    let (api_version, kind) = match &decoded {
        Ok(object) => (object.text("apiVersion").to_owned(), object.text("kind").to_owned()),
        Err(_) => said_kind(body).unwrap_or_default(),
    };
    let unrecognized = |error: &dyn std::fmt::Display| unrecognized(body, want, &api_version, &kind, error);
    let ty = resolve(&api_version, &kind, want, &unrecognized)?;
    if ty != want.ty {
        (decoded, diag) = typed(body, ty, validation);
    }
    let object = decoded.map_err(|error| unrecognized(&error))?;
    let problems = diag.into_problems();
    if !problems.is_empty() {
        if validation == FieldValidation::Strict {
            return Err(unrecognized(&format!("strict decoding error: {}", problems.join(", "))));
        }
        for problem in problems {
            caller.warn(problem);
        }
    }
    Ok((object, ty))
}

fn typed(
    body: &Body,
    ty: TypeId,
    validation: FieldValidation,
) -> (std::result::Result<Object, DecodeError>, Diagnostics) {
    let ignore = validation == FieldValidation::Ignore;
    let mut diag = if ignore { Diagnostics::ignore() } else { Diagnostics::new() };
    let object = match body.media {
        Media::Yaml => yaml::parse(&body.bytes, &mut diag).and_then(|v| schema::retype(ty, v, &mut diag)),
        Media::Json | Media::Protobuf => json::decode(ty, &body.bytes, &mut diag),
    };
    (object, diag)
}

/// The kind that a body says it is, if it can be read that far.
fn said_kind(body: &Body) -> Option<(String, String)> {
    let mut ignore = Diagnostics::ignore();
    let head = match body.media {
        Media::Yaml => yaml::parse(&body.bytes, &mut ignore).ok()?,
        Media::Json | Media::Protobuf => json::parse(&body.bytes, &mut ignore).ok()?,
    };
    let head = head.as_object()?;
    Some((head.text("apiVersion").to_owned(), head.text("kind").to_owned()))
}

fn unrecognized(
    body: &Body,
    want: Shape,
    api_version: &str,
    kind: &str,
    error: &dyn std::fmt::Display,
) -> Box<Status> {
    let want = want.kind;
    if kind.is_empty() {
        let summary = summary(&body.bytes);
        let head = format!("the object provided is unrecognized (must be of type {want})");
        return Status::bad_request(format!("{head}: {error} ({summary})"));
    }
    let version = Quoted(api_version.rsplit('/').next().unwrap_or_default());
    Status::bad_request(format!("{kind} in version {version} cannot be handled as a {want}: {error}"))
}

/// The type for what a body says it is: missing parts are the wanted ones.
fn resolve(
    api_version: &str,
    kind: &str,
    want: Shape,
    unrecognized: &dyn Fn(&dyn std::fmt::Display) -> Box<Status>,
) -> Result<TypeId> {
    let said_version = if api_version.is_empty() { want.api_version } else { api_version };
    let said_kind = if kind.is_empty() { want.kind } else { kind };
    if said_version == want.api_version && said_kind == want.kind {
        return Ok(want.ty);
    }
    let (group, version) = said_version.split_once('/').unwrap_or(("", said_version));
    let Some(row) = catalogue::kind(group, version, said_kind) else {
        let (kind, version) = (Quoted(said_kind), Quoted(said_version));
        return Err(unrecognized(&format!(
            "no kind {kind} is registered for version {version} in scheme \"pkg/api/legacyscheme/scheme.go:30\""
        )));
    };
    let want_group = want.api_version.split_once('/').map_or("", |(group, _)| group);
    if said_kind != want.kind {
        let type_name = |api_version: &str, kind: &str| format!("{api_version}, Kind={kind}");
        let message = format!(
            "no kind {} is registered for {}",
            Quoted(&type_name(said_version, said_kind)),
            Quoted(&type_name(want.api_version, want.kind))
        );
        return Err(unrecognized(&message));
    }
    if group != want_group || row.version != want.api_version.rsplit('/').next().unwrap_or_default() {
        return Err(Status::bad_request(format!(
            "the API version in the data ({said_version}) does not match the expected API version ({})",
            want.api_version
        )));
    }
    Ok(row.ty)
}

fn protobuf(body: &Body, want: Shape) -> Result<(Object, TypeId)> {
    let fault = |error: &dyn std::fmt::Display| {
        let summary = summary(&body.bytes);
        let want = want.kind;
        Status::bad_request(format!(
            "the object provided is unrecognized (must be of type {want}): {error} ({summary})"
        ))
    };
    let unknown = envelope::unwrap(&body.bytes).map_err(|error| fault(&error))?;
    let ty = resolve(unknown.api_version, unknown.kind, want, &|error| fault(error))?;
    let mut object = proto::decode(ty, unknown.raw).map_err(|error| fault(&error))?;
    object.insert("kind", want.kind);
    object.insert("apiVersion", want.api_version);
    Ok((object, ty))
}

fn summary(bytes: &[u8]) -> String {
    let cut = &bytes[..bytes.len().min(SUMMARY)];
    let tail = if bytes.len() > SUMMARY { " ..." } else { "" };
    match bytes.first() {
        None => "<empty>".to_owned(),
        Some(b'{') => format!("{}{tail}", String::from_utf8_lossy(cut)),
        Some(_) => {
            let hex: String = cut.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("{hex}{tail}")
        }
    }
}
