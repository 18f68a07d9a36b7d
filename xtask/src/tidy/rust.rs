//! Rules for Rust files: width, length, names, the opening sentence, words that may not stay. Knows no paths
//! of this project.

use super::source::{self, Part};
use super::{File, Problem};

/// Columns in a line.
const WIDTH: usize = 110;
/// Lines in a file, its own `mod tests` not counted.
const LENGTH: usize = 800;
/// A string literal of at least so many bytes may carry its line over `WIDTH`: wording that clients see is
/// kept whole so that it can be found.
const LONG_TEXT: usize = 60;

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 6] = ["common", "helper", "helpers", "misc", "util", "utils"];

/// Words that mean unfinished.
const UNFINISHED: [&str; 5] = ["FIXME", "TODO", "XXX", "todo!", "unimplemented!"];

pub(super) fn check(file: &File) -> Vec<Problem> {
    let mut problems = names(file);
    let parts = source::parts(&file.text);
    let code = source::only(&file.text, &parts, &[Part::Code]);
    problems.extend(unfinished(file, &parts, &code));
    if !file.is_generated() {
        problems.extend(allowances(file, &code));
        problems.extend(width(file, &parts));
        problems.extend(length(file));
        problems.extend(opening(file));
    }
    problems
}

fn names(file: &File) -> Vec<Problem> {
    let mut problems = Vec::new();
    if file.name() == "mod.rs" {
        problems.push(file.problem(0, "a module is x.rs beside x/, not x/mod.rs"));
    }
    for part in file.path.split('/') {
        let stem = part.strip_suffix(".rs").unwrap_or(part);
        if EMPTY_NAMES.contains(&stem) {
            problems.push(file.problem(0, format!("{stem:?} names no thing of the domain")));
        }
    }
    problems
}

fn width(file: &File, parts: &[Part]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut start = 0;
    for (line, number) in file.text.split('\n').zip(1..) {
        let of = &parts[start..start + line.len()];
        start += line.len() + 1;
        let columns = line.chars().count();
        let text = of.iter().filter(|&&part| part == Part::Text).count();
        let link = of.contains(&Part::Comment) && line.contains("://");
        if columns > WIDTH && text < LONG_TEXT && !link {
            problems.push(file.problem(number, format!("{columns} columns; at most {WIDTH}")));
        }
    }
    problems
}

fn length(file: &File) -> Vec<Problem> {
    let name = file.name();
    if file.is_test() || name.ends_with("table.rs") || name.ends_with("tables.rs") {
        return Vec::new();
    }
    let own = file.text.split("\n#[cfg(test)]\nmod tests {\n").next().unwrap_or_default();
    let lines = own.lines().count();
    if lines <= LENGTH {
        return Vec::new();
    }
    vec![file.problem(0, format!("{lines} lines; at most {LENGTH}"))]
}

fn opening(file: &File) -> Vec<Problem> {
    if file.is_test() && file.name() == "tests.rs" || file.text.starts_with("//! ") {
        return Vec::new();
    }
    vec![file.problem(1, "opens with `//!`: what this module does and what it must not know")]
}

fn unfinished(file: &File, parts: &[Part], code: &str) -> Vec<Problem> {
    let prose = source::only(&file.text, parts, &[Part::Code, Part::Comment]);
    let mut problems = Vec::new();
    for (line, number) in prose.lines().zip(1..) {
        for word in UNFINISHED {
            if has_word(line, word) {
                problems.push(file.problem(number, format!("{word}: finish it or leave it out")));
            }
        }
    }
    for (line, number) in code.lines().zip(1..) {
        if line.contains("#[ignore") {
            problems.push(file.problem(number, "a test that is ignored shows nothing"));
        }
    }
    problems
}

fn has_word(line: &str, word: &str) -> bool {
    let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    line.match_indices(word).any(|(at, _)| {
        outside(line[..at].chars().next_back()) && outside(line[at + word.len()..].chars().next())
    })
}

/// An allowance says why. (`expect` is better: it falls away when it is no longer needed.)
fn allowances(file: &File, code: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    for open in ["[allow(", "[expect("] {
        for (at, _) in code.match_indices(open) {
            let attribute = code[at..].split(']').next().unwrap_or_default();
            let words = attribute.split(|c: char| !c.is_alphanumeric() && c != '_');
            if !words.into_iter().any(|word| word == "reason") {
                let line = code[..at].matches('\n').count() + 1;
                problems.push(file.problem(line, "a lint is set aside without `reason = …`"));
            }
        }
    }
    problems
}
