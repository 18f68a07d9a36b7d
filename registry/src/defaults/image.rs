//! Names of container images, as far as the pull policy depends on them.

/// The policy that an image gets: a tag that moves is always pulled.
pub(super) fn pull_policy(image: &str) -> &'static str {
    if is_latest(image) { "Always" } else { "IfNotPresent" }
}

const DEFAULT_DOMAIN: &str = "docker.io";
const LATEST: &str = "latest";
/// What a name without domain may have at most.
const PATH_LENGTH: usize = 255;
const TAG_LENGTH: usize = 128;

/// Is the name valid, and its tag `latest`, written or (with no digest either) implied?
fn is_latest(image: &str) -> bool {
    // What could be an identifier is no name.
    if image.len() == 64 && image.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return false;
    }
    let (domain, rest) = split_domain(image);
    let (rest, digest) = match rest.split_once('@') {
        Some((rest, digest)) => (rest, Some(digest)),
        None => (rest, None),
    };
    let (path, tag) = match rest.split_once(':') {
        Some((path, tag)) => (path, Some(tag)),
        None => (rest, None),
    };
    // The default domain has a library, which counts; what can be no domain is part of the path.
    let more = match domain {
        DEFAULT_DOMAIN if !path.contains('/') => "library/".len(),
        _ if is_domain(domain) => 0,
        _ if is_component(domain) => domain.len() + 1,
        _ => return false,
    };
    let valid = path.len() + more <= PATH_LENGTH
        && path.split('/').all(is_component)
        && tag.is_none_or(is_tag)
        && digest.is_none_or(is_digest);
    valid && (tag == Some(LATEST) || (tag.is_none() && digest.is_none()))
}

/// The domain, the default one where the first component cannot be one, and what follows.
fn split_domain(image: &str) -> (&str, &str) {
    match image.split_once('/') {
        Some(("index.docker.io", rest)) => (DEFAULT_DOMAIN, rest),
        Some((domain, rest))
            if domain == "localhost"
                || domain.contains(['.', ':'])
                || domain.chars().any(char::is_uppercase) =>
        {
            (domain, rest)
        }
        _ => (DEFAULT_DOMAIN, image),
    }
}

/// A host name or bracketed IPv6 address with an optional port.
fn is_domain(domain: &str) -> bool {
    let (host, port) = match domain.rfind(':') {
        Some(at) if !domain.ends_with(']') => (&domain[..at], Some(&domain[at + 1..])),
        _ => (domain, None),
    };
    if port.is_some_and(|port| port.is_empty() || !port.bytes().all(|b| b.is_ascii_digit())) {
        return false;
    }
    if let Some(address) = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return !address.is_empty() && address.bytes().all(|b| b.is_ascii_hexdigit() || b == b':');
    }
    host.split('.').all(|label| {
        let edge = |byte: Option<u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric());
        edge(label.bytes().next())
            && edge(label.bytes().last())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    })
}

/// Lower-case letters and digits, in between single dots, one or two underscores, or dashes.
fn is_component(component: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let mut rest = component;
    loop {
        let word = rest.trim_start_matches(plain);
        if word.len() == rest.len() {
            return false;
        }
        let after = word.trim_start_matches(|c: char| !plain(c));
        match &word[..word.len() - after.len()] {
            "" => return word.is_empty(),
            "." | "_" | "__" => rest = after,
            dashes if dashes.bytes().all(|b| b == b'-') => rest = after,
            _ => return false,
        }
    }
}

fn is_tag(tag: &str) -> bool {
    let word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    (1..=TAG_LENGTH).contains(&tag.len())
        && tag.bytes().all(|b| word(b) || matches!(b, b'.' | b'-'))
        && tag.bytes().next().is_some_and(word)
}

/// Digests of the algorithms there are.
fn is_digest(digest: &str) -> bool {
    let Some((algorithm, hex)) = digest.split_once(':') else { return false };
    let length = match algorithm {
        "sha256" => 64,
        "sha384" => 96,
        "sha512" => 128,
        _ => return false,
    };
    hex.len() == length && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}
