//! Which target a fuzzing program runs. It must not know what a target does.

/// Takes any bytes; a panic is a finding.
pub(crate) type Target = fn(&[u8]);

/// The target that `KEELSON_FUZZ_TARGET` names. Where there is none, the program prints the names it knows,
/// a line each, and ends: that is how whoever starts it learns them.
pub(crate) fn target(all: &[(&str, Target)]) -> Target {
    let name = std::env::var("KEELSON_FUZZ_TARGET").unwrap_or_default();
    if let Some((_, target)) = all.iter().find(|(known, _)| *known == name) {
        return *target;
    }
    all.iter().for_each(|(known, _)| println!("{known}"));
    std::process::exit(if name.is_empty() { 0 } else { 2 });
}
