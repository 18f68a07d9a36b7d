//! URLs of webhooks, read as Go's net/url does, as far as webhooks need it.

use crate::validate::{Errors, Path};
use keelson_api::status::Quoted;

const FORM: &str = "; desired format: https://host[/path]";

/// The parts of a URL that are judged.
struct Parts<'a> {
    scheme: String,
    user: Option<&'a str>,
    host: &'a str,
    query: &'a str,
    fragment: &'a str,
}

fn parse(text: &str) -> Result<Parts<'_>, String> {
    let wrong = |detail: &str| Err(format!("parse {}: {detail}", Quoted(text)));
    let (rest, fragment) = text.split_once('#').unwrap_or((text, ""));
    if rest.bytes().any(|c| c < b' ' || c == 0x7f) {
        return wrong("net/url: invalid control character in URL");
    }
    let scheme_end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '+' | '-' | '.'));
    let (scheme, rest) = match scheme_end {
        Some(0) if rest.starts_with(':') => return wrong("missing protocol scheme"),
        Some(at) if rest[at..].starts_with(':') && rest.as_bytes()[0].is_ascii_alphabetic() => {
            (rest[..at].to_ascii_lowercase(), &rest[at + 1..])
        }
        _ => (String::new(), rest),
    };
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let Some(rest) = rest.strip_prefix("//") else {
        let first = rest.split('/').next().unwrap_or_default();
        if scheme.is_empty() && first.contains(':') {
            return wrong("first path segment in URL cannot contain colon");
        }
        return Ok(Parts { scheme, user: None, host: "", query, fragment });
    };
    let authority = rest.split('/').next().unwrap_or_default();
    let (user, host) = match authority.rsplit_once('@') {
        Some((user, host)) => (Some(user), host),
        None => (None, authority),
    };
    if let Some(fault) = host_fault(host) {
        return wrong(&fault);
    }
    Ok(Parts { scheme, user, host, query, fragment })
}

fn host_fault(host: &str) -> Option<String> {
    let after = host.rfind(']').map_or(host, |at| &host[at + 1..]);
    if let Some(port) = after.find(':').map(|at| &after[at..])
        && !port[1..].bytes().all(|c| c.is_ascii_digit())
    {
        return Some(format!("invalid port {} after host", Quoted(port)));
    }
    let odd = |c: &char| matches!(c, ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}');
    let found = host.chars().find(odd)?;
    Some(format!("invalid character {} in host name", Quoted(&found.to_string())))
}

/// The scheme and the host of what may stand in a request line: an absolute URL, or a path.
pub(crate) fn request(text: &str) -> Option<(&str, &str)> {
    if text.is_empty() || text.bytes().any(|c| c < b' ' || c == 0x7f) {
        return None;
    }
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let (scheme, rest) = match text.split_once(|c| !letter(c)) {
        Some(("", _)) if text.starts_with(':') => return None,
        Some((scheme, rest))
            if text[scheme.len()..].starts_with(':')
                && scheme.starts_with(|c: char| c.is_ascii_alphabetic()) =>
        {
            (scheme, rest)
        }
        _ => ("", text),
    };
    let rest = rest.split_once('?').map_or(rest, |(rest, _)| rest);
    let Some(path) = rest.strip_prefix('/') else {
        return (text == "*" || !scheme.is_empty()).then_some((scheme, ""));
    };
    let authority = path.strip_prefix('/').filter(|_| !scheme.is_empty());
    let (host, path) = match authority {
        Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
        None => ("", rest),
    };
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    (host_fault(host).is_none() && is_escaped(path)).then_some((scheme, host))
}

/// Are there two digits after each per cent sign?
fn is_escaped(path: &str) -> bool {
    let mut parts = path.split('%');
    parts.next();
    parts.all(|part| part.as_bytes().get(..2).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit)))
}

pub(super) fn check(text: &str, path: &Path<'_>, errors: &mut Errors) {
    let parts = match parse(text) {
        Ok(parts) => parts,
        Err(problem) => return errors.required(path, format!("url must be a valid URL: {problem}{FORM}")),
    };
    if parts.scheme != "https" {
        errors.invalid(path, parts.scheme.as_str(), format!("'https' is the only allowed URL scheme{FORM}"));
    }
    if parts.host.is_empty() {
        errors.invalid(path, parts.host, format!("host must be specified{FORM}"));
    }
    if let Some(user) = parts.user {
        errors.invalid(path, user, "user information is not permitted in the URL");
    }
    if !parts.fragment.is_empty() {
        errors.invalid(path, parts.fragment, "fragments are not permitted in the URL");
    }
    if !parts.query.is_empty() {
        errors.invalid(path, parts.query, "query parameters are not permitted in the URL");
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::validate::{Errors, Path};

    fn said(text: &str) -> Vec<String> {
        let mut errors = Errors::new();
        check(text, &Path::root("url"), &mut errors);
        errors.as_slice().iter().map(|error| format!("{}: {}", error.value, error.detail)).collect()
    }

    #[test]
    fn urls_are_of_a_host_and_a_path() {
        assert!(said("https://example.com:8443/a/b").is_empty());
        assert!(said("https://[::1]:8443/").is_empty());
        assert_eq!(
            said("http://u@h/?q#f"),
            [
                "\"http\": 'https' is the only allowed URL scheme; desired format: https://host[/path]",
                "\"u\": user information is not permitted in the URL",
                "\"f\": fragments are not permitted in the URL",
                "\"q\": query parameters are not permitted in the URL",
            ]
        );
        assert_eq!(said("valid-name").len(), 2);
        let port = ": url must be a valid URL: parse \"https://h:x\": invalid port \":x\" after host; desired \
                    format: https://host[/path]";
        assert_eq!(said("https://h:x"), [port]);
    }
}
