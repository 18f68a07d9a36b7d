//! How names may be spelled: DNS labels and subdomains, label keys and values, and the like.
//!
//! Every check returns the problems in kube-apiserver's words, none if the text is fine. The words are
//! part of the API: clients and tests match them. Nothing here knows which field a text stands in.

#[cfg(test)]
mod tests;

/// The longest DNS label, of either RFC.
pub const DNS_LABEL_MAX: usize = 63;

/// The longest DNS subdomain.
pub const DNS_SUBDOMAIN_MAX: usize = 253;

/// The longest label value, and the longest name part of a label key.
pub const LABEL_MAX: usize = 63;

const DNS1123_LABEL: &str = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const LABEL_NAME: &str = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

fn too_long(max: usize) -> String {
    format!("must be no more than {max} characters")
}

/// The label checks say bytes where the older ones say characters; both count bytes.
fn too_many_bytes(max: usize) -> String {
    format!("must be no more than {max} bytes")
}

fn no_match(message: &str, regex: &str, examples: &[&str]) -> String {
    let mut out = format!("{message} (e.g. ");
    for (i, example) in examples.iter().enumerate() {
        let or = if i == 0 { "" } else { " or " };
        out.push_str(&format!("{or}'{example}', "));
    }
    out.push_str(&format!("regex used for validation is '{regex}')"));
    out
}

/// At least one byte, the ends of which are in `edge` and the rest in `edge` or `inner`.
fn bounded(text: &str, edge: impl Fn(u8) -> bool, inner: impl Fn(u8) -> bool) -> bool {
    match text.as_bytes() {
        [] => false,
        [one] => edge(*one),
        [first, middle @ .., last] => {
            edge(*first) && edge(*last) && middle.iter().all(|b| edge(*b) || inner(*b))
        }
    }
}

const fn lower(b: u8) -> bool {
    b.is_ascii_lowercase() || b.is_ascii_digit()
}

fn label_matches(text: &str) -> bool {
    bounded(text, lower, |b| b == b'-')
}

fn subdomain_matches(text: &str) -> bool {
    text.split('.').all(label_matches)
}

fn label_name_matches(text: &str) -> bool {
    bounded(text, |b| b.is_ascii_alphanumeric(), |b| matches!(b, b'-' | b'_' | b'.'))
}

/// A label of a DNS name (RFC 1123), lower case.
#[must_use]
pub fn dns1123_label(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if text.len() > DNS_LABEL_MAX {
        problems.push(too_long(DNS_LABEL_MAX));
    }
    if !label_matches(text) {
        problems.push(if subdomain_matches(text) {
            "must not contain dots".to_owned()
        } else {
            let message = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters \
                           or '-', and must start and end with an alphanumeric character";
            no_match(message, DNS1123_LABEL, &["my-name", "123-abc"])
        });
    }
    problems
}

fn subdomain_problem() -> String {
    let message = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' \
                   or '.', and must start and end with an alphanumeric character";
    no_match(message, &format!("{DNS1123_LABEL}(\\.{DNS1123_LABEL})*"), &["example.com"])
}

/// A DNS subdomain (RFC 1123), lower case.
#[must_use]
pub fn dns1123_subdomain(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if text.len() > DNS_SUBDOMAIN_MAX {
        problems.push(too_long(DNS_SUBDOMAIN_MAX));
    }
    if !subdomain_matches(text) {
        problems.push(subdomain_problem());
    }
    problems
}

/// A DNS subdomain in which labels may have underscores.
#[must_use]
pub fn dns1123_subdomain_with_underscore(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if text.len() > DNS_SUBDOMAIN_MAX {
        problems.push(too_long(DNS_SUBDOMAIN_MAX));
    }
    let matches = text.split('.').all(|label| {
        let label = label.strip_prefix('_').unwrap_or(label);
        bounded(label, lower, |b| matches!(b, b'-' | b'_'))
    });
    if !matches {
        let label = "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?";
        let message = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, \
                       '_', '-' or '.', and must start and end with an alphanumeric character";
        problems.push(no_match(message, &format!("{label}(\\.{label})*"), &["example.com"]));
    }
    problems
}

/// A label of a DNS name (RFC 1035): it begins with a letter.
#[must_use]
pub fn dns1035_label(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if text.len() > DNS_LABEL_MAX {
        problems.push(too_long(DNS_LABEL_MAX));
    }
    if !(label_matches(text) && text.starts_with(|c: char| c.is_ascii_lowercase())) {
        let message = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start \
                       with an alphabetic character, and end with an alphanumeric character";
        problems.push(no_match(message, "[a-z]([-a-z0-9]*[a-z0-9])?", &["my-name", "abc-123"]));
    }
    problems
}

/// A DNS subdomain after `*.`.
#[must_use]
pub fn wildcard_dns1123_subdomain(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if text.len() > DNS_SUBDOMAIN_MAX {
        problems.push(too_long(DNS_SUBDOMAIN_MAX));
    }
    if !text.strip_prefix("*.").is_some_and(subdomain_matches) {
        let message = "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS \
                       subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and \
                       end with an alphanumeric character";
        let regex = format!("\\*\\.{DNS1123_LABEL}(\\.{DNS1123_LABEL})*");
        problems.push(no_match(message, &regex, &["*.example.com"]));
    }
    problems
}

/// A qualified name, which is a label's key: a name, and a DNS subdomain and a slash before it or not.
#[must_use]
pub fn label_key(text: &str) -> Vec<String> {
    let examples = ["MyName", "my.name", "123-abc"];
    let message = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an \
                   alphanumeric character";
    let mut problems = Vec::new();
    let mut parts = text.split('/');
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    if parts.next().is_some() {
        let name = no_match(message, LABEL_NAME, &examples);
        let prefix = "with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
        return vec![format!("a valid label key {name} {prefix}")];
    }
    if second.is_some() {
        if first.is_empty() {
            problems.push("prefix part must be non-empty".to_owned());
        } else {
            if first.len() > DNS_SUBDOMAIN_MAX {
                problems.push(format!("prefix part {}", too_many_bytes(DNS_SUBDOMAIN_MAX)));
            }
            if !subdomain_matches(first) {
                problems.push(format!("prefix part {}", subdomain_problem()));
            }
        }
    }
    let name = second.unwrap_or(first);
    if name.is_empty() {
        problems.push("name part must be non-empty".to_owned());
    } else if name.len() > LABEL_MAX {
        problems.push(format!("name part {}", too_many_bytes(LABEL_MAX)));
    }
    if !label_name_matches(name) {
        problems.push(format!("name part {}", no_match(message, LABEL_NAME, &examples)));
    }
    problems
}

/// A label's value; it may be empty.
#[must_use]
pub fn label_value(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if text.len() > LABEL_MAX {
        problems.push(too_many_bytes(LABEL_MAX));
    }
    if !text.is_empty() && !label_name_matches(text) {
        let message = "a valid label must be an empty string or consist of alphanumeric characters, '-', \
                       '_' or '.', and must start and end with an alphanumeric character";
        problems.push(no_match(message, &format!("({LABEL_NAME})?"), &["MyValue", "my_value", "12345"]));
    }
    problems
}

/// A name that can be a segment of a path. It may be empty.
#[must_use]
pub fn path_segment_name(text: &str) -> Vec<String> {
    if text == "." || text == ".." {
        return vec![format!("may not be '{text}'")];
    }
    path_segment_prefix(text)
}

/// The beginning of a name that can be a segment of a path.
#[must_use]
pub fn path_segment_prefix(text: &str) -> Vec<String> {
    let illegal = ["/", "%"].into_iter().filter(|part| text.contains(part));
    illegal.map(|part| format!("may not contain '{part}'")).collect()
}

/// An identifier of C.
#[must_use]
pub fn c_identifier(text: &str) -> Vec<String> {
    let start = |b: u8| b.is_ascii_alphabetic() || b == b'_';
    let good = match text.as_bytes() {
        [first, rest @ ..] => start(*first) && rest.iter().all(|b| start(*b) || b.is_ascii_digit()),
        [] => false,
    };
    if good {
        return Vec::new();
    }
    let message = "a valid C identifier must start with alphabetic character or '_', followed by a string of \
                   alphanumeric characters or '_'";
    vec![no_match(message, "[A-Za-z_][A-Za-z0-9_]*", &["my_name", "MY_NAME", "MyName"])]
}

/// The name of a port (an IANA service name).
#[must_use]
pub fn port_name(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if text.len() > 15 {
        problems.push(too_long(15));
    }
    let mut check = |bad: bool, problem: &str| {
        if bad {
            problems.push(problem.to_owned());
        }
    };
    let charset = !text.is_empty() && text.bytes().all(|b| lower(b) || b == b'-');
    check(!charset, "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
    check(!text.bytes().any(|b| b.is_ascii_lowercase()), "must contain at least one letter (a-z)");
    check(text.contains("--"), "must not contain consecutive hyphens");
    check(text.starts_with('-') || text.ends_with('-'), "must not begin or end with a hyphen");
    problems
}

/// A whole percentage, such as `25%`.
#[must_use]
pub fn percent(text: &str) -> Vec<String> {
    let digits = text.strip_suffix('%').unwrap_or_default();
    if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let message = "a valid percent string must be a numeric string followed by an ending '%'";
    vec![no_match(message, "[0-9]+%", &["1%", "93%"])]
}

/// The name of an HTTP header.
#[must_use]
pub fn http_header_name(text: &str) -> Vec<String> {
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Vec::new();
    }
    let message = "a valid HTTP header must consist of alphanumeric characters or '-'";
    vec![no_match(message, "[-A-Za-z0-9]+", &["X-Header-Name"])]
}

fn key_byte(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_')
}

/// The name of an environment variable, by the stricter rule.
#[must_use]
pub fn env_var_name(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let digit_first = text.starts_with(|c: char| c.is_ascii_digit());
    if text.is_empty() || digit_first || !text.bytes().all(key_byte) {
        let message = "a valid environment variable name must consist of alphabetic characters, digits, \
                       '_', '-', or '.', and must not start with a digit";
        let examples = ["my.env-name", "MY_ENV.NAME", "MyEnvName1"];
        problems.push(no_match(message, "[-._a-zA-Z][-._a-zA-Z0-9]*", &examples));
    }
    problems.extend(no_parent_directory(text));
    problems
}

/// The name of an environment variable, by the relaxed rule: printable ASCII without `=`.
#[must_use]
pub fn relaxed_env_var_name(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if text.is_empty() {
        problems.push("environment variable name must be non-empty".to_owned());
    }
    if !text.bytes().all(|b| matches!(b, b' '..=b'~') && b != b'=') {
        let message = "a valid environment variable name must consist only of printable ASCII characters \
                       other than '='";
        problems.push(message.to_owned());
    }
    problems
}

/// A key of a ConfigMap's or Secret's data.
#[must_use]
pub fn config_map_key(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if text.len() > DNS_SUBDOMAIN_MAX {
        problems.push(too_long(DNS_SUBDOMAIN_MAX));
    }
    if text.is_empty() || !text.bytes().all(key_byte) {
        let message = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'";
        problems.push(no_match(message, "[-._a-zA-Z0-9]+", &["key.name", "KEY_NAME", "key-name"]));
    }
    problems.extend(no_parent_directory(text));
    problems
}

/// Keys and variables become files: none may lead out of its directory.
fn no_parent_directory(text: &str) -> Option<String> {
    match text {
        "." | ".." => Some(format!("must not be '{text}'")),
        _ if text.starts_with("..") => Some("must not start with '..'".to_owned()),
        _ => None,
    }
}

/// A name to be completed with random characters, as it is checked: a dash at its end does not count.
#[must_use]
pub fn mask_trailing_dash(name: &str) -> String {
    match name.strip_suffix('-') {
        Some(head) if !head.is_empty() => {
            // kube-apiserver cuts two bytes and adds one; only the last kept one matters to the checks.
            let keep = (0..head.len()).rev().find(|i| head.is_char_boundary(*i)).unwrap_or(0);
            format!("{}a", &head[..keep])
        }
        _ => name.to_owned(),
    }
}
