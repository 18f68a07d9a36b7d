//! Rust names for Go and JSON names.

use super::source::GoName;

/// `clusterIPs` → `cluster_ips`, `CSINodeSpec` → `csi_node_spec`, `x-kubernetes-map-type` →
/// `x_kubernetes_map_type`, `$ref` → `dollar_ref`.
pub(crate) fn snake(text: &str) -> String {
    if let Some(rest) = text.strip_prefix('$') {
        return format!("dollar_{}", snake(rest));
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::new();
    for (i, &c) in chars.iter().enumerate() {
        if !c.is_ascii_alphanumeric() {
            if !out.is_empty() && !out.ends_with('_') {
                out.push('_');
            }
            continue;
        }
        if c.is_ascii_uppercase() && i > 0 && !out.is_empty() && !out.ends_with('_') {
            let after_small = !chars[i - 1].is_ascii_uppercase();
            let plural = chars.get(i + 1) == Some(&'s') && ends_word(&chars, i + 2);
            let version = c == 'V' && chars.get(i + 1).is_some_and(char::is_ascii_digit);
            let small = chars.get(i + 1).is_some_and(char::is_ascii_lowercase);
            if after_small || version || (small && !plural) {
                out.push('_');
            }
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// Nothing of this word comes at `at`.
fn ends_word(chars: &[char], at: usize) -> bool {
    chars.get(at).is_none_or(|c| !c.is_ascii_lowercase())
}

/// `snake`, in upper case.
pub(crate) fn upper(text: &str) -> String {
    snake(text).to_ascii_uppercase()
}

/// The folder of the package that names its group, and the version, empty where it has none.
pub(crate) fn group_version(name: &GoName) -> (String, String) {
    let mut parts = name.package.rsplit('/');
    let last = parts.next().unwrap_or_default().to_owned();
    let group = parts.next().unwrap_or_default().to_owned();
    if is_version(&last) { (group, last) } else { (last, String::new()) }
}

fn is_version(text: &str) -> bool {
    text.strip_prefix('v').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// The constant of a type within its group's file: `V1_POD_SPEC`.
pub(crate) fn type_in_group(name: &GoName) -> String {
    let (_, version) = group_version(name);
    let own = upper(&name.name);
    if version.is_empty() { own } else { format!("{}_{own}", version.to_ascii_uppercase()) }
}

/// The constant of a type among all: `CORE_V1_POD_SPEC`.
pub(crate) fn type_overall(name: &GoName) -> String {
    let (group, _) = group_version(name);
    format!("{}_{}", group.to_ascii_uppercase(), type_in_group(name))
}

/// How stable a version is, best first when sorted: stable ones before beta before alpha, newer first.
pub(crate) fn stability(version: &str) -> (u8, std::cmp::Reverse<(u32, u32)>) {
    let rest = version.trim_start_matches('v');
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
    let major = digits(rest);
    let tail = &rest[major.len()..];
    let minor = digits(tail.trim_start_matches(|c: char| c.is_ascii_alphabetic()));
    let class = if tail.is_empty() {
        0
    } else if tail.starts_with("beta") {
        1
    } else {
        2
    };
    (class, std::cmp::Reverse((major.parse().unwrap_or(0), minor.parse().unwrap_or(0))))
}
