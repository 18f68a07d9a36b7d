//! The lines in which two texts differ, as a unified diff with three lines around each change.

use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

/// Lines that are told around a change.
const CONTEXT: usize = 3;

/// A stretch of both texts: the same, or what stands in place of what.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    same: bool,
    old: Range<usize>,
    new: Range<usize>,
}

/// The diff; empty where nothing differs.
pub(super) fn unified(old: &[String], new: &[String]) -> String {
    let mut told = String::new();
    for hunk in hunks(&parts(old, new)) {
        let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else { continue };
        let (from, to) = (range(first.old.start, last.old.end), range(first.new.start, last.new.end));
        let _ = writeln!(told, "@@ -{from} +{to} @@");
        for part in &hunk {
            let mut tell = |mark: char, lines: &[String]| {
                for line in lines {
                    let _ = writeln!(told, "{mark}{line}");
                }
            };
            if part.same {
                tell(' ', &old[part.old.clone()]);
            } else {
                tell('-', &old[part.old.clone()]);
                tell('+', &new[part.new.clone()]);
            }
        }
    }
    told
}

fn range(start: usize, end: usize) -> String {
    match end - start {
        1 => format!("{}", start + 1),
        0 => format!("{start},0"),
        length => format!("{},{length}", start + 1),
    }
}

/// The longest stretch that is the same in both, the first of those that are.
fn longest(
    old: &[String],
    places: &HashMap<&str, Vec<usize>>,
    within: &(Range<usize>, Range<usize>),
) -> (usize, usize, usize) {
    let (mut best, mut ending) = ((within.0.start, within.1.start, 0), HashMap::<usize, usize>::new());
    for at in within.0.clone() {
        let mut next = HashMap::new();
        for place in places.get(old[at].as_str()).into_iter().flatten() {
            if within.1.contains(place) {
                let length = place.checked_sub(1).and_then(|before| ending.get(&before)).unwrap_or(&0) + 1;
                next.insert(*place, length);
                if length > best.2 {
                    best = (at + 1 - length, place + 1 - length, length);
                }
            }
        }
        ending = next;
    }
    best
}

/// Both texts cut into what is the same and what is not.
fn parts(old: &[String], new: &[String]) -> Vec<Part> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, line) in new.iter().enumerate() {
        places.entry(line).or_default().push(at);
    }
    let (mut same, mut open) = (Vec::new(), vec![(0..old.len(), 0..new.len())]);
    while let Some(within) = open.pop() {
        let (at, place, length) = longest(old, &places, &within);
        if length > 0 {
            same.push((at, place, length));
            open.push((within.0.start..at, within.1.start..place));
            open.push((at + length..within.0.end, place + length..within.1.end));
        }
    }
    same.sort_unstable();
    same.push((old.len(), new.len(), 0));
    let (mut parts, mut at, mut place) = (Vec::<Part>::new(), 0, 0);
    for (old, new, length) in same {
        if at < old || place < new {
            parts.push(Part { same: false, old: at..old, new: place..new });
        }
        match parts.last_mut() {
            Some(last) if last.same && length > 0 => {
                last.old.end += length;
                last.new.end += length;
            }
            _ if length > 0 => {
                parts.push(Part { same: true, old: old..old + length, new: new..new + length });
            }
            _ => {}
        }
        (at, place) = (old + length, new + length);
    }
    parts
}

/// Changes with what stands around them; those that are near each other together.
fn hunks(parts: &[Part]) -> Vec<Vec<Part>> {
    let mut hunks: Vec<Vec<Part>> = Vec::new();
    let mut hunk = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        if !part.same {
            hunk.push(part.clone());
            continue;
        }
        let (length, is_last) = (part.old.len(), number + 1 == parts.len());
        let before = Part {
            same: true,
            old: part.old.start..part.old.end.min(part.old.start + CONTEXT),
            new: part.new.start..part.new.end.min(part.new.start + CONTEXT),
        };
        let after = Part {
            same: true,
            old: part.old.end - length.min(CONTEXT)..part.old.end,
            new: part.new.end - length.min(CONTEXT)..part.new.end,
        };
        if hunk.is_empty() {
            hunk.push(after);
        } else if is_last {
            hunk.push(before);
        } else if length > 2 * CONTEXT {
            hunk.push(before);
            hunks.push(std::mem::replace(&mut hunk, vec![after]));
        } else {
            hunk.push(part.clone());
        }
    }
    if hunk.iter().any(|part| !part.same) {
        hunks.push(hunk);
    }
    hunks
}

#[cfg(test)]
mod tests {
    use super::unified;

    fn diff(old: &str, new: &str) -> String {
        let lines = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
        unified(&lines(old), &lines(new)).replace('\n', "|")
    }

    #[test]
    fn changes_are_told_with_what_stands_around_them() {
        assert_eq!(diff("abc", "abc"), "");
        assert_eq!(diff("abcdefgh", "abcdXfgh"), "@@ -2,7 +2,7 @@| b| c| d|-e|+X| f| g| h|");
        assert_eq!(diff("", "ab"), "@@ -0,0 +1,2 @@|+a|+b|");
        assert_eq!(diff("a", ""), "@@ -1 +0,0 @@|-a|");
        // Six lines apart they are told together, seven apart they are not.
        assert_eq!(diff("1abcdef2", "3abcdef4"), "@@ -1,8 +1,8 @@|-1|+3| a| b| c| d| e| f|-2|+4|");
        assert_eq!(
            diff("1abcdefg2", "3abcdefg4"),
            "@@ -1,4 +1,4 @@|-1|+3| a| b| c|@@ -6,4 +6,4 @@| e| f| g|-2|+4|"
        );
    }
}
