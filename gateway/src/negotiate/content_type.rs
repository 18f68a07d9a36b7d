//! What a request's body is, by its Content-Type.

use super::{ENCODINGS, header};
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use keelson_api::status::{Reason, Result, Status};
use keelson_registry::options::{Media, PatchKind};

/// The kinds of patches, in the order in which errors list them.
const PATCHES: [(&str, PatchKind); 4] = [
    ("application/json-patch+json", PatchKind::Json),
    ("application/merge-patch+json", PatchKind::Merge),
    ("application/strategic-merge-patch+json", PatchKind::Strategic),
    ("application/apply-patch+yaml", PatchKind::Apply),
];

/// How the body of a create, update or delete is encoded. None said: JSON.
///
/// # Errors
/// 415 for what no decoder reads.
pub(crate) fn body(headers: &HeaderMap) -> Result<Media> {
    let said = header(headers, CONTENT_TYPE);
    if said.is_empty() {
        return Ok(Media::Json);
    }
    match media_type(said).as_deref() {
        Some("application/json") => Ok(Media::Json),
        Some("application/yaml") => Ok(Media::Yaml),
        Some("application/vnd.kubernetes.protobuf") => Ok(Media::Protobuf),
        _ => Err(Status::unsupported_media_type(ENCODINGS)),
    }
}

/// Is the body of a patch of a kind that the router lets through?
///
/// # Errors
/// 415.
pub(crate) fn check_patch(headers: &HeaderMap) -> Result<()> {
    let known = |part: &str| {
        let bare = part.split(';').next().unwrap_or_default().trim_matches(' ');
        PATCHES.iter().any(|(name, _)| *name == bare)
    };
    if header(headers, CONTENT_TYPE).split(',').any(known) {
        return Ok(());
    }
    let mut status = Status::plain(415, Reason::UnsupportedMediaType, "415: Unsupported Media Type");
    status.details = Some(Box::default());
    Err(status)
}

/// What kind of patch the body is.
///
/// # Errors
/// 415, also where only the text around the type is odd.
pub(crate) fn patch(headers: &HeaderMap) -> Result<PatchKind> {
    let said = header(headers, CONTENT_TYPE);
    let said = said.split_once(';').map_or(said, |(said, _)| said);
    let found = PATCHES.iter().find(|(name, _)| *name == said);
    found.map(|(_, kind)| *kind).ok_or_else(|| {
        let names: Vec<&str> = PATCHES.iter().map(|(name, _)| *name).collect();
        Status::unsupported_media_type(&names.join(", "))
    })
}

/// How many parameters a type may have that differ in name. Nobody's has three.
const PARAMETERS_MAX: usize = 32;

/// The type of a well-formed Content-Type in lower case, as Go's mime.ParseMediaType gives it.
fn media_type(said: &str) -> Option<String> {
    let (ty, mut rest) = said.split_at(said.find(';').unwrap_or(said.len()));
    let ty = ty.trim().to_ascii_lowercase();
    let (main, sub) = ty.split_once('/')?;
    if !is_token(main) || !is_token(sub) {
        return None;
    }
    let mut seen: Vec<(String, &str)> = Vec::new();
    while !rest.trim().is_empty() {
        let after = rest.trim_start().strip_prefix(';')?.trim_start();
        if after.is_empty() {
            break;
        }
        let (name, value) = after.split_once('=')?;
        let name = name.trim_end().to_ascii_lowercase();
        let value = value.trim_start();
        rest = after_value(value)?;
        let value = &value[..value.len() - rest.len()];
        match seen.iter().find(|(known, _)| *known == name) {
            // What is said twice is said, unless it is not the same.
            Some((_, before)) if *before == value => {}
            None if is_token(&name) && seen.len() < PARAMETERS_MAX => seen.push((name, value)),
            _ => return None,
        }
    }
    Some(ty)
}

/// What follows a parameter's value: a token or a quoted text.
fn after_value(text: &str) -> Option<&str> {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(|c: char| !is_token_char(c)).unwrap_or(text.len());
        return (end > 0).then(|| &text[end..]);
    };
    let mut escaped = false;
    for (at, c) in quoted.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(&quoted[at + 1..]),
            '\r' | '\n' => return None,
            _ => {}
        }
    }
    None
}

fn is_token(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_token_char)
}

fn is_token_char(c: char) -> bool {
    c.is_ascii_graphic() && !"()<>@,;:\\\"/[]?=".contains(c)
}

#[cfg(test)]
mod tests {
    use super::{body, check_patch, patch};
    use http::header::CONTENT_TYPE;
    use http::{HeaderMap, HeaderValue};
    use keelson_registry::options::{Media, PatchKind};

    fn headers(said: &'static str) -> HeaderMap {
        [(CONTENT_TYPE, HeaderValue::from_static(said))].into_iter().collect()
    }

    #[test]
    fn bodies_say_what_they_are() {
        assert_eq!(body(&HeaderMap::new()), Ok(Media::Json));
        for (said, want) in [
            ("", Media::Json),
            ("application/json", Media::Json),
            ("Application/JSON; charset=utf-8", Media::Json),
            ("application/yaml;", Media::Yaml),
            ("application/yaml;x=1;X=1;x=1;", Media::Yaml),
            ("application/vnd.kubernetes.protobuf; x=\"a;\\\"b\"", Media::Protobuf),
        ] {
            assert_eq!(body(&headers(said)), Ok(want), "{said}");
        }
        let refused = "the body of the request was in an unknown format - accepted media types include: \
                       application/json, application/yaml, application/vnd.kubernetes.protobuf";
        for said in [
            "text/plain",
            ";;;",
            "application",
            "application/json; x",
            "application/json;x=1;x=2",
            "application/json;x=\"",
            "application/json,application/yaml",
        ] {
            let status = body(&headers(said)).expect_err(said);
            assert_eq!((status.code, status.message.as_str()), (415, refused), "{said}");
        }
    }

    #[test]
    fn patches_say_what_they_are() {
        for (said, want) in [
            ("application/merge-patch+json; charset=utf-8", PatchKind::Merge),
            ("application/apply-patch+yaml", PatchKind::Apply),
        ] {
            assert_eq!(check_patch(&headers(said)), Ok(()));
            assert_eq!(patch(&headers(said)), Ok(want));
        }
        for said in ["", "application/json", "APPLICATION/merge-patch+json"] {
            let status = check_patch(&headers(said)).expect_err(said);
            assert_eq!((status.code, status.message.as_str()), (415, "415: Unsupported Media Type"));
            assert!(status.details.is_some());
        }
        let odd = headers("application/json-patch+json ;x=y");
        assert_eq!(check_patch(&odd), Ok(()));
        let status = patch(&odd).expect_err("odd");
        let listed = "application/json-patch+json, application/merge-patch+json, \
                      application/strategic-merge-patch+json, application/apply-patch+yaml";
        assert!(status.message.ends_with(listed), "{}", status.message);
        assert!(status.details.is_none());
    }
}
