//! Applying a patch to an object: JSON, merge and strategic merge patch, with field validation.
//!
//! The mechanics are in `keelson_api::patch`; here is what kube-apiserver's handlers do around them.

use crate::decode::{WrongKind, resolve};
use crate::options::{Caller, PatchKind};
use crate::validate::FieldValidation;
use crate::wire::Shape;
use keelson_api::codec::{Diagnostics, json};
use keelson_api::patch::go_text::GoMap;
use keelson_api::patch::{json_patch, merge, strategic};
use keelson_api::schema;
use keelson_api::status::{Fault, FieldError, GroupResource, Result, Status};
use keelson_api::tree::{Object, Value};

/// The object after the patch, in canonical form.
pub(crate) fn apply(
    shape: Shape,
    old: &Object,
    kind: PatchKind,
    body: &[u8],
    validation: FieldValidation,
    caller: &mut Caller<'_>,
) -> Result<Object> {
    let ignore = validation == FieldValidation::Ignore;
    let mut diag = if ignore { Diagnostics::ignore() } else { Diagnostics::new() };
    let decoding = |error: &dyn std::fmt::Display| match kind {
        PatchKind::Strategic => Status::bad_request(error.to_string()),
        // A number that no float can be: there it is a member's.
        PatchKind::Json => {
            let (value, member) = ("Go value of type", "Go struct field jsonPatchOp.value of type");
            Status::bad_request(format!("error decoding patch: {}", error.to_string().replace(value, member)))
        }
        _ => Status::bad_request(format!("error decoding patch: {error}")),
    };
    let patch = json::parse(body, &mut diag).map_err(|error| decoding(&error))?;
    match kind {
        PatchKind::Json => {
            let found = std::mem::replace(&mut diag, Diagnostics::new());
            if ignore {
                diag = found;
            } else {
                for problem in json_patch::check(&patch, found.problems())? {
                    diag.push(problem);
                }
            }
        }
        PatchKind::Merge | PatchKind::Apply if !ignore => merge::check(&patch)?,
        PatchKind::Merge | PatchKind::Apply | PatchKind::Strategic => {}
    }
    let patched = changed(shape, old, kind, patch)?;
    finish(shape, old, patched, kind, body, diag, validation, caller)
}

/// The tree that JSON would show after the patch.
fn changed(shape: Shape, old: &Object, kind: PatchKind, patch: Value) -> Result<Value> {
    let shown = schema::materialize(shape.ty, old);
    Ok(match kind {
        PatchKind::Json => json_patch::apply(Value::Object(shown), &patch)?,
        PatchKind::Merge | PatchKind::Apply => merge::apply(shown, patch)?,
        PatchKind::Strategic => {
            let patch = match patch {
                Value::Object(patch) => patch,
                Value::Null => Object::new(),
                other => {
                    let (kind, target) = (go_kind(&other), "map[string]interface {}");
                    let message = format!("json: cannot unmarshal {kind} into Go value of type {target}");
                    return Err(Status::bad_request(message));
                }
            };
            Value::Object(strategic::merge(shape.ty, shown, patch)?)
        }
    })
}

/// Reads the patched tree back as its type and settles what strict validation found.
#[allow(clippy::too_many_arguments, reason = "the patch's parts, named once")]
fn finish(
    shape: Shape,
    old: &Object,
    patched: Value,
    kind: PatchKind,
    body: &[u8],
    mut diag: Diagnostics,
    validation: FieldValidation,
    caller: &mut Caller<'_>,
) -> Result<Object> {
    // Only errors show what the patch is of, and then it is made again: nearly all patches have none.
    let shown = || {
        let Ok(patch) = json::parse(body, &mut Diagnostics::ignore()) else { return String::new() };
        match (kind, patch) {
            (PatchKind::Strategic, Value::Object(patch)) => GoMap(&patch).to_string(),
            (PatchKind::Strategic, _) => String::new(),
            (_, patch) => {
                let mut out = Vec::new();
                if let Ok(patched) = changed(shape, old, kind, patch) {
                    json::write(&patched, &mut out);
                }
                String::from_utf8_lossy(&out).into_owned()
            }
        }
    };
    // Upstream reads kind and version before the rest: what cannot have them fails there.
    if kind != PatchKind::Strategic
        && !may_say_kind(&patched)
        && let Err(why) = json::type_meta(shown().as_bytes())
    {
        return Err(invalid(&shown(), &why));
    }
    if let Value::Object(patched) = &patched
        && kind != PatchKind::Strategic
    {
        match resolve(patched.text("apiVersion"), patched.text("kind"), shape) {
            Ok(_) => {}
            Err(WrongKind::Unknown(why)) => return Err(invalid(&shown(), &why)),
            Err(WrongKind::Version(status)) => return Err(status),
        }
    }
    let read = if kind == PatchKind::Strategic { schema::convert } else { schema::retype };
    let object = read(shape.ty, patched, &mut diag).map_err(|error| invalid(&shown(), &error))?;
    let problems = diag.into_problems();
    if !problems.is_empty() {
        if validation == FieldValidation::Strict {
            let why = format!("strict decoding error: {}", problems.join(", "));
            return Err(invalid(&shown(), &why));
        }
        for problem in problems {
            caller.warn(problem);
        }
    }
    Ok(object)
}

/// Is it a document whose kind and version are texts, or not there?
fn may_say_kind(patched: &Value) -> bool {
    let is_text = |member: Option<&Value>| matches!(member, None | Some(Value::Null | Value::Str(_)));
    match patched {
        Value::Null => true,
        Value::Object(patched) => ["apiVersion", "kind"].iter().all(|name| is_text(patched.get(*name))),
        _ => false,
    }
}

fn invalid(shown: &str, why: &dyn std::fmt::Display) -> Box<Status> {
    let mut error = FieldError::invalid("patch", shown, why.to_string());
    error.fault = Fault::Invalid;
    Status::invalid(&GroupResource::default(), "", &[error])
}

fn go_kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Int(_) | Value::Float(_) => "number",
        Value::Str(_) => "string",
        Value::List(_) => "array",
        Value::Object(_) | Value::Raw(_) => "object",
    }
}
