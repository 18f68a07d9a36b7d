//! Names of time zones, as Go's time package looks them up in its own database.

/// The names of the IANA database, sorted.
const NAMES: &str = include_str!("zones.txt");

/// What Go says of a name that it does not find.
pub(super) fn problem(name: &str) -> Option<String> {
    if matches!(name, "" | "UTC" | "Local") {
        return None;
    }
    if name.starts_with(['/', '\\']) || name.split(['/', '\\']).any(|part| part == "..") {
        return Some("time: invalid location name".to_owned());
    }
    let known = NAMES.lines().any(|one| one == name);
    (!known).then(|| format!("unknown time zone {name}"))
}
