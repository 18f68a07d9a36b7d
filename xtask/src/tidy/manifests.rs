//! Rules for Cargo.toml files: versions stand once, features are the workspace's, every crate takes the
//! lints. Reads lines, as these files are written one entry to a line.

use super::{File, Problem};

pub(super) fn check(file: &File) -> Vec<Problem> {
    if file.path == "Cargo.toml" {
        return workspace(file);
    }
    // A package with a workspace of its own is outside of ours: fuzz targets need another toolchain.
    let outside = file.text.lines().any(|line| line.trim() == "[workspace]");
    if outside { Vec::new() } else { member(file) }
}

/// Each entry with its line number and the section it stands in.
fn entries(file: &File) -> impl Iterator<Item = (usize, &str, &str)> {
    let mut section = "";
    file.text.lines().zip(1..).filter_map(move |(line, number)| {
        let line = line.trim();
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name;
        }
        let entry = !line.is_empty() && !line.starts_with(['#', '[']);
        entry.then_some((number, section, line))
    })
}

fn member(file: &File) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut lints = false;
    for (line, section, entry) in entries(file) {
        if section == "features" {
            problems.push(file.problem(line, "our crates have no features"));
        }
        if section == "lints" && entry == "workspace = true" {
            lints = true;
        }
        if section.contains("dependencies") {
            problems.extend(dependency(file, line, section, entry));
        }
    }
    if !lints {
        problems.push(file.problem(0, "does not take the workspace's lints"));
    }
    problems
}

fn dependency(file: &File, line: usize, section: &str, entry: &str) -> Option<Problem> {
    if !section.ends_with("dependencies") {
        return Some(file.problem(line, "a dependency is one line"));
    }
    let (_, value) = entry.split_once(['.', ' ', '='])?;
    if !value.contains("workspace = true") {
        return Some(file.problem(line, "the version stands in the workspace's Cargo.toml"));
    }
    // What only tests turn on must not reach the server.
    let of_tests = section.ends_with("dev-dependencies");
    let own = value.contains("features") && !of_tests;
    own.then(|| file.problem(line, "features stand in the workspace's Cargo.toml"))
}

fn workspace(file: &File) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut before: Option<(&str, bool)> = None;
    for (line, section, entry) in entries(file) {
        if section != "workspace.dependencies" {
            continue;
        }
        let name = entry.split([' ', '=']).next().unwrap_or(entry);
        // Our own crates come first, then everybody else's.
        let theirs = !entry.contains("path = ");
        if before.is_some_and(|(last, last_theirs)| (last_theirs, last) > (theirs, name)) {
            problems.push(file.problem(line, format!("{name} is out of order")));
        }
        before = Some((name, theirs));
    }
    problems
}
