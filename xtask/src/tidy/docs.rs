//! Rules for the documents: what they name exists, what exists is on the map, ADR numbers are single.

use super::{File, Problem, source};
use std::collections::BTreeMap;

pub(super) fn check(files: &[File]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in files.iter().filter(|file| file.extension() == "md") {
        problems.extend(links(file, files));
        // An ADR is a record of its day: the paths in its text may have moved since.
        if !file.path.starts_with("docs/adr/") {
            problems.extend(paths(file, files));
        }
    }
    for file in files.iter().filter(|file| file.extension() == "rs") {
        problems.extend(mentions(file, files));
    }
    problems.extend(map(files));
    problems.extend(road(files));
    problems.extend(numbers(files));
    problems
}

/// A file that was read, any other file, or a directory with a file in it.
fn exists(path: &str, files: &[File]) -> bool {
    let path = path.trim_end_matches('/');
    let under = |file: &File| file.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
    files.iter().any(|file| file.path == path || under(file)) || super::root().join(path).exists()
}

/// Code spans that look like paths into the tree: they begin with a name at the root, hold a slash, and end
/// as a folder or a file does.
fn paths(file: &File, files: &[File]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (line, number) in outside_fences(&file.text) {
        for span in line.split('`').skip(1).step_by(2) {
            let plain = span.chars().all(|c| c.is_ascii_alphanumeric() || "_-./".contains(c));
            let Some((first, _)) = span.split_once('/') else { continue };
            let whole = span.ends_with('/') || span.rsplit('/').next().is_some_and(|name| name.contains('.'));
            if plain && whole && is_top(first, files) && !exists(span, files) {
                problems.push(file.problem(number, format!("names {span}, which does not exist")));
            }
        }
    }
    problems
}

fn is_top(name: &str, files: &[File]) -> bool {
    let prefix = format!("{name}/");
    files.iter().any(|file| file.path.starts_with(&prefix))
}

/// Documents that comments refer to are in the tree.
fn mentions(file: &File, files: &[File]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let parts = source::parts(&file.text);
    let comments = source::only(&file.text, &parts, &[source::Part::Comment]);
    for (line, number) in comments.lines().zip(1..) {
        for word in line.split(|c: char| !c.is_ascii_alphanumeric() && !"_-./".contains(c)) {
            let word = word.trim_end_matches('.');
            if word.ends_with(".md") && word.len() > 3 && !exists(word, files) {
                problems.push(file.problem(number, format!("refers to {word}, which does not exist")));
            }
        }
    }
    problems
}

/// Lines of prose with their numbers: fenced blocks hold examples, which are somebody else's paths.
fn outside_fences(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut fenced = false;
    text.lines().zip(1..).filter(move |(line, _)| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fenced && !fence
    })
}

/// Links within the tree lead somewhere.
fn links(file: &File, files: &[File]) -> Vec<Problem> {
    let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut problems = Vec::new();
    for (line, number) in outside_fences(&file.text) {
        for rest in line.split("](").skip(1) {
            let target = rest.split([')', '#', ' ']).next().unwrap_or_default();
            if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            if resolve(folder, target).is_none_or(|path| !exists(&path, files)) {
                problems.push(file.problem(number, format!("links to {target}, which does not exist")));
            }
        }
    }
    problems
}

/// `target` as seen from `folder`, or nothing when it leaves the tree.
fn resolve(folder: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// Every crate stands on the map.
fn map(files: &[File]) -> Vec<Problem> {
    let Some(map) = files.iter().find(|file| file.path == "ARCHITECTURE.md") else { return Vec::new() };
    let folders = files.iter().filter_map(|file| file.path.strip_suffix("/Cargo.toml"));
    let missing = folders.filter(|folder| !map.text.contains(&format!("`{folder}/`")));
    missing.map(|folder| map.problem(0, format!("`{folder}/` is not on the map"))).collect()
}

/// The road of a request is told in the order in which the chain is built.
fn road(files: &[File]) -> Vec<Problem> {
    let find = |path: &str| files.iter().find(|file| file.path == path);
    let (Some(map), Some(chain)) = (find("ARCHITECTURE.md"), find("gateway/src/chain.rs")) else {
        return Vec::new();
    };
    let built = chain.text.split(".layer(").skip(1).filter_map(|rest| rest.split_once("Layer"));
    let built: Vec<String> = built.map(|(name, _)| snake(name)).collect();
    let cells = map.text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" |").next());
    let told: Vec<&str> = cells.filter(|name| built.iter().any(|built| built == name)).collect();
    if built == told {
        return Vec::new();
    }
    vec![map.problem(0, format!("tells the chain as {}; it is {}", told.join(", "), built.join(", ")))]
}

/// `CatchPanic` as `catch_panic`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

fn numbers(files: &[File]) -> Vec<Problem> {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for file in files {
        let Some(name) = file.path.strip_prefix("docs/adr/") else { continue };
        let number = name.split('-').next().unwrap_or_default();
        if number.len() != 4 || !number.bytes().all(|b| b.is_ascii_digit()) {
            problems.push(file.problem(0, "an ADR's name is NNNN-words.md"));
        } else if let Some(other) = seen.insert(number, &file.path) {
            problems.push(file.problem(0, format!("has the number of {other}")));
        }
    }
    problems
}
