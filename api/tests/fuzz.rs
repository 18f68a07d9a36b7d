//! Fuzzing of the parsers of this crate: see docs/howto/fuzz.md.

#[path = "../../fuzz/drive.rs"]
mod drive;
#[path = "fuzz/targets.rs"]
mod targets;

#[test]
fn targets_hold() {
    drive::run(targets::ALL);
}
