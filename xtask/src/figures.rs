//! `cargo xtask figures`: builds the release binary and has `e2e/src/bin/figures.rs` measure its start, its
//! memory and its size. Judges nothing itself.

use anyhow::Result;
use std::process::Command;

/// Builds, then measures.
pub(crate) fn run() -> Result<()> {
    let root = crate::tidy::root();
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
    cargo(&["build", "--release", "--package", "keelson"])?;
    let binary = target.join("release/keelson");
    cargo(&[
        "run",
        "--quiet",
        "--package",
        "keelson-e2e",
        "--bin",
        "figures",
        "--",
        &binary.to_string_lossy(),
    ])
}

fn cargo(args: &[&str]) -> Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo).args(args).current_dir(crate::tidy::root()).status()?;
    anyhow::ensure!(status.success(), "cargo {} failed", args[0]);
    Ok(())
}
