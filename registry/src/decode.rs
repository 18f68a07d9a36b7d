//! From a request body to a canonical tree of the wanted kind, with field validation.
//!
//! The errors are those of kube-apiserver's handlers around its decoders.

use crate::options::{Body, Caller, Media};
use crate::validate::FieldValidation;
use crate::wire::Shape;
use keelson_api::catalogue::{self, TypeId};
use keelson_api::codec::json::TypeMeta;
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
        // Upstream reads kind and version before the rest: what is no JSON object fails there.
        Err(_) => match said_kind(body) {
            Ok(said) => (said.api_version, said.kind),
            Err(error) => return Err(unrecognized(body, want, "", "", &error)),
        },
    };
    // What is not said is what is wanted.
    let said_version = if api_version.is_empty() { want.api_version } else { &api_version };
    let said_kind = if kind.is_empty() { want.kind } else { &kind };
    let unrecognized =
        |error: &dyn std::fmt::Display| unrecognized(body, want, said_version, said_kind, error);
    let ty = match resolve(&api_version, &kind, want) {
        Ok(ty) => ty,
        Err(wrong) => return Err(wrong.into_status(unrecognized)),
    };
    if ty != want.ty {
        (decoded, diag) = typed(body, ty, validation);
    }
    let object = decoded.map_err(|error| unrecognized(&error))?;
    let problems = diag.into_problems();
    if !problems.is_empty() {
        if validation == FieldValidation::Strict {
            return Err(unrecognized(&format!("strict decoding error: {}", problems.join(", "))));
        }
        for problem in &problems {
            warn(problem, caller);
        }
    }
    Ok((object, ty))
}

/// A strict problem as a warning: those of the YAML reader are one text and become a warning a line.
fn warn(problem: &str, caller: &mut Caller<'_>) {
    let lines = problem.strip_prefix(YAML_ERRORS).or_else(|| problem.strip_prefix(CONVERTING_YAML_ERRORS));
    match lines {
        Some(lines) => lines.split('\n').for_each(|line| caller.warn(line.trim().to_owned())),
        None => caller.warn(problem.to_owned()),
    }
}

const YAML_ERRORS: &str = "yaml: unmarshal errors:\n";
const CONVERTING_YAML_ERRORS: &str = "error converting YAML to JSON: yaml: unmarshal errors:\n";

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

/// The version that a body says it is of; empty where it does not say.
pub(crate) fn said_version(body: &Body) -> String {
    let said = match body.media {
        Media::Protobuf => envelope::unwrap(&body.bytes).ok().map(|own| own.api_version.to_owned()),
        Media::Json | Media::Yaml => said_kind(body).ok().map(|said| said.api_version),
    };
    said.unwrap_or_default()
}

/// The kind that a body says it is.
fn said_kind(body: &Body) -> std::result::Result<TypeMeta, DecodeError> {
    match body.media {
        Media::Yaml => json::type_meta(&yaml::to_json(&body.bytes, &mut Diagnostics::ignore())?),
        Media::Json | Media::Protobuf => json::type_meta(&body.bytes),
    }
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

/// What is wrong with what a body says it is.
pub(crate) enum WrongKind {
    /// Nothing here can read it as what is wanted.
    Unknown(String),
    /// It is of another group or version than the path.
    Version(Box<Status>),
}

impl WrongKind {
    fn into_status(self, unrecognized: impl FnOnce(&dyn std::fmt::Display) -> Box<Status>) -> Box<Status> {
        match self {
            Self::Unknown(why) => unrecognized(&why),
            Self::Version(status) => status,
        }
    }
}

/// The type for what a body says it is: missing parts are the wanted ones.
pub(crate) fn resolve(api_version: &str, kind: &str, want: Shape) -> std::result::Result<TypeId, WrongKind> {
    let said_version = if api_version.is_empty() { want.api_version } else { api_version };
    let said_kind = if kind.is_empty() { want.kind } else { kind };
    if said_version == want.api_version && said_kind == want.kind {
        return Ok(want.ty);
    }
    let (group, version) = said_version.split_once('/').unwrap_or(("", said_version));
    let Some(row) = catalogue::kind(group, version, said_kind) else {
        let (kind, version) = (Quoted(said_kind), Quoted(said_version));
        return Err(WrongKind::Unknown(format!(
            "no kind {kind} is registered for version {version} in scheme \"{SCHEME}\""
        )));
    };
    let want_group = want.api_version.split_once('/').map_or("", |(group, _)| group);
    if said_kind != want.kind {
        let package = if want_group.is_empty() { "core" } else { want_group };
        let package = package.split('.').next().unwrap_or_default();
        return Err(WrongKind::Unknown(format!(
            "converting ({version}.{said_kind}) to ({package}.{}): unknown conversion",
            want.kind
        )));
    }
    if group != want_group || row.version != want.api_version.rsplit('/').next().unwrap_or_default() {
        return Err(WrongKind::Version(Status::bad_request(format!(
            "the API version in the data ({said_version}) does not match the expected API version ({})",
            want.api_version
        ))));
    }
    Ok(row.ty)
}

/// Where kube-apiserver's list of kinds stands: part of an error's wording.
const SCHEME: &str = "pkg/api/legacyscheme/scheme.go:30";

fn protobuf(body: &Body, want: Shape) -> Result<(Object, TypeId)> {
    let fault = |error: &dyn std::fmt::Display| {
        let summary = summary(&body.bytes);
        let want = want.kind;
        Status::bad_request(format!(
            "the object provided is unrecognized (must be of type {want}): {error} ({summary})"
        ))
    };
    let unknown = envelope::unwrap(&body.bytes).map_err(|error| fault(&error))?;
    let said = |said: &'_ str, or: &str| if said.is_empty() { or.to_owned() } else { said.to_owned() };
    let (version, kind) = (said(unknown.api_version, want.api_version), said(unknown.kind, want.kind));
    let unrecognized = |error: &dyn std::fmt::Display| unrecognized(body, want, &version, &kind, error);
    let ty = resolve(unknown.api_version, unknown.kind, want);
    let ty = ty.map_err(|wrong| wrong.into_status(unrecognized))?;
    let mut object = proto::decode(ty, unknown.raw).map_err(|error| unrecognized(&error))?;
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
