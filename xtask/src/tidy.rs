//! `cargo xtask tidy`: the house rules that neither rustfmt nor clippy can hold. Reads files, changes none.
//!
//! A rule is a function from one file (or the whole tree) to problems, so that each can be shown to fail
//! on a fixture. What a rule needs to know of Rust's grammar stands in `source`; no rule parses for itself.

use anyhow::{Context, Result};
use std::fmt;
use std::path::{Path, PathBuf};

mod docs;
mod manifests;
mod rust;
mod source;
#[cfg(test)]
mod tests;

/// One text file of the tree: its path from the workspace root, with `/` between parts, and its text.
pub(crate) struct File {
    path: String,
    text: String,
}

/// What is wrong, where. `line` counts from 1; 0 means the file as a whole.
#[derive(Debug, PartialEq, Eq)]
struct Problem {
    path: String,
    line: usize,
    what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            write!(f, "{}: {}", self.path, self.what)
        } else {
            write!(f, "{}:{}: {}", self.path, self.line, self.what)
        }
    }
}

impl File {
    fn problem(&self, line: usize, what: impl Into<String>) -> Problem {
        Problem { path: self.path.clone(), line, what: what.into() }
    }

    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    fn extension(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// Written by a generator: nobody edits it, so limits on size and width say nothing.
    fn is_generated(&self) -> bool {
        self.path.split('/').any(|part| part == "generated" || part == "generated.rs")
    }

    /// Tests may be as long as what they show.
    fn is_test(&self) -> bool {
        self.path.split('/').any(|part| part == "tests" || part == "tests.rs")
    }
}

/// The workspace's root directory: the parent of this crate's.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Checks the whole tree, prints every problem, and fails when there is one.
pub(crate) fn run() -> Result<()> {
    let files = read_tree(&root())?;
    let problems = check(&files);
    for problem in &problems {
        println!("{problem}");
    }
    anyhow::ensure!(problems.is_empty(), "{} problem(s) in {} files", problems.len(), files.len());
    println!("tidy: {} files, nothing to say", files.len());
    Ok(())
}

fn check(files: &[File]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in files {
        problems.extend(text(file));
        match file.extension() {
            "rs" => problems.extend(rust::check(file)),
            "toml" if file.name() == "Cargo.toml" => problems.extend(manifests::check(file)),
            _ => {}
        }
    }
    problems.extend(docs::check(files));
    problems
}

/// Rules for every text file.
fn text(file: &File) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (line, number) in file.text.lines().zip(1..) {
        if line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") {
            problems.push(file.problem(number, "left over from a merge"));
        }
        if line.ends_with([' ', '\t', '\r']) && file.extension() != "rs" {
            problems.push(file.problem(number, "blank at the end of the line"));
        }
    }
    if !file.text.is_empty() && !file.text.ends_with('\n') {
        problems.push(file.problem(0, "no newline at the end"));
    }
    problems
}

/// Files that are read: what people write. Binary and data files are nobody's prose.
const READ: [&str; 6] = ["md", "rs", "sh", "toml", "yaml", "yml"];

/// Directories that are not ours to judge: build output, version control, generated test corpora.
const SKIPPED: [&str; 4] = [".git", "corpus", "node_modules", "target"];

fn read_tree(root: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(directory) = open.pop() {
        let entries =
            std::fs::read_dir(&directory).with_context(|| format!("reading {}", directory.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type()?;
            if kind.is_dir() {
                if !SKIPPED.contains(&name.as_str()) {
                    open.push(entry.path());
                }
            } else if kind.is_file() && (is_read(&name) || directory.ends_with(".ci")) {
                files.push(read(root, &entry.path())?);
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn is_read(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| READ.contains(&extension))
}

fn read(root: &Path, path: &Path) -> Result<File> {
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let short = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = short.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Ok(File { path: parts.join("/"), text })
}
