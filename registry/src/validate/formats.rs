//! Formats of texts and numbers that many kinds share: paths, ports, ids. Each check returns the problems
//! in upstream's words, none if all is fine.

/// `must be between LO and HI, inclusive`.
pub(crate) fn not_in_range(lo: i64, hi: i64) -> String {
    format!("must be between {lo} and {hi}, inclusive")
}

/// A port number.
pub(crate) fn port_number(port: i64) -> Vec<String> {
    if (1..=65535).contains(&port) { Vec::new() } else { vec![not_in_range(1, 65535)] }
}

/// A user or group id.
pub(crate) fn unix_id(id: i64) -> Vec<String> {
    let max = i64::from(i32::MAX);
    if (0..=max).contains(&id) { Vec::new() } else { vec![not_in_range(0, max)] }
}

/// A path that never leads up.
pub(crate) fn no_backsteps(path: &str) -> Vec<String> {
    if path.split('/').any(|part| part == "..") {
        return vec!["must not contain '..'".to_owned()];
    }
    Vec::new()
}

/// A relative path that never leads up.
pub(crate) fn descending_path(path: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if path.starts_with('/') {
        problems.push("must be a relative path".to_owned());
    }
    problems.extend(no_backsteps(path));
    problems
}

/// As `descending_path`, without names that the kubelet keeps for itself.
pub(crate) fn local_path(path: &str) -> Vec<String> {
    let mut problems = descending_path(path);
    if path.starts_with("..") && !path.starts_with("../") {
        problems.push("must not start with '..'".to_owned());
    }
    problems
}

/// The name of a CSI driver; empty and long ones are met by other checks.
pub(crate) fn csi_driver(name: &str) -> Vec<String> {
    keelson_api::syntax::dns1123_subdomain(&name.to_lowercase())
}
