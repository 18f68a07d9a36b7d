//! The differences of two states of a spec, as upstream's messages show them: a unified diff of their JSON.

use keelson_api::catalogue::{TypeId, types};
use keelson_api::tree::Object;

use crate::validate::gojson;

/// Lines around a change.
const CONTEXT: usize = 3;

/// Two specs.
pub(super) fn spec(old: &Object, new: &Object) -> String {
    structs(types::CORE_V1_POD_SPEC, old, new)
}

/// Two ephemeral containers.
pub(super) fn container(old: &Object, new: &Object) -> String {
    structs(types::CORE_V1_EPHEMERAL_CONTAINER, old, new)
}

/// Two structs of a type.
pub(in crate::validate) fn structs(ty: TypeId, old: &Object, new: &Object) -> String {
    unified(&gojson::indented(ty, old), &gojson::indented(ty, new))
}

/// What becomes of a line.
#[derive(Clone, Copy, PartialEq)]
enum Edit {
    Keep,
    Remove,
    Add,
}

/// The shortest edit between the middles of two texts; where it would be long, all of the middle.
fn edits(old: &[&str], new: &[&str]) -> Vec<Edit> {
    const CELLS: usize = 1_000_000;
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut out = vec![Edit::Keep; head];
    if a.len().saturating_mul(b.len()) > CELLS {
        out.extend(std::iter::repeat_n(Edit::Remove, a.len()));
        out.extend(std::iter::repeat_n(Edit::Add, b.len()));
    } else {
        out.extend(middle(a, b));
    }
    out.extend(std::iter::repeat_n(Edit::Keep, tail));
    out
}

/// The longest common subsequence, removals before additions.
fn middle(a: &[&str], b: &[&str]) -> Vec<Edit> {
    let width = b.len() + 1;
    let mut common = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i * width + j] = if a[i] == b[j] {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut out) = (0, 0, Vec::new());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            out.push(Edit::Keep);
            (i, j) = (i + 1, j + 1);
        } else if i < a.len() && (j == b.len() || common[(i + 1) * width + j] >= common[i * width + j + 1]) {
            out.push(Edit::Remove);
            i += 1;
        } else {
            out.push(Edit::Add);
            j += 1;
        }
    }
    out
}

fn unified(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split('\n').collect(), new.split('\n').collect());
    let edits = edits(&old, &new);
    let changed: Vec<usize> = (0..edits.len()).filter(|at| edits[*at] != Edit::Keep).collect();
    let mut out = String::new();
    let mut next = 0;
    while next < changed.len() {
        let start = changed[next].saturating_sub(CONTEXT);
        let mut end = changed[next];
        while next < changed.len() && changed[next] <= end + 2 * CONTEXT + 1 {
            end = changed[next];
            next += 1;
        }
        hunk(&old, &new, &edits, start, (end + CONTEXT + 1).min(edits.len()), &mut out);
    }
    out
}

fn hunk(old: &[&str], new: &[&str], edits: &[Edit], start: usize, end: usize, out: &mut String) {
    let count = |range: &[Edit], skip: Edit| range.iter().filter(|edit| **edit != skip).count();
    let (mut i, mut j) = (count(&edits[..start], Edit::Add), count(&edits[..start], Edit::Remove));
    let removed = count(&edits[start..end], Edit::Add);
    let added = count(&edits[start..end], Edit::Remove);
    let range = |from: usize, lines: usize| match lines {
        0 => format!("{from},0"),
        1 => (from + 1).to_string(),
        lines => format!("{},{lines}", from + 1),
    };
    out.push_str(&format!("@@ -{} +{} @@\n", range(i, removed), range(j, added)));
    for edit in &edits[start..end] {
        let (sign, line) = match edit {
            Edit::Keep => (' ', old[i]),
            Edit::Remove => ('-', old[i]),
            Edit::Add => ('+', new[j]),
        };
        i += usize::from(*edit != Edit::Add);
        j += usize::from(*edit != Edit::Remove);
        out.push(sign);
        out.push_str(line);
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::unified;

    #[test]
    fn hunks_count_lines_as_diff_does() {
        let old = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn";
        let new = old.replace('b', "B").replace("\nm", "").replace('n', "n\no");
        let want = "@@ -1,5 +1,5 @@\n a\n-b\n+B\n c\n d\n e\n@@ -10,5 +10,5 @@\n j\n k\n l\n-m\n n\n+o\n";
        assert_eq!(unified(old, &new), want);
        assert_eq!(unified(old, old), "");
    }
}
