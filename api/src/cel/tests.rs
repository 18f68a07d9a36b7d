//! Expressions, and what kube-apiserver 1.36 says of them.

use super::admission::{self, Optional};
use super::{Environment, Type, devices};
use crate::codec::{Diagnostics, json};
use crate::tree::{Object, Value};

fn environment(name: &str) -> Environment {
    let optional = |patches| Optional { params: true, authorizer: true, patches };
    match name {
        "dra" => devices::environment(),
        "patch" => admission::environment(optional(true)),
        "bare" => admission::environment(Optional::default()),
        _ => admission::environment(optional(false)),
    }
}

/// What is wrong, or the type of what comes out and, for devices, the cost.
fn said(name: &str, text: &str) -> String {
    let checked = match environment(name).compile(text) {
        Ok(checked) => checked,
        Err(faults) => return format!("compilation failed: {faults}"),
    };
    let output = checked.output();
    if name == "dra" && !matches!(output, Type::Bool | Type::Any) {
        return format!("must evaluate to bool or the unknown type, not {output}");
    }
    if let Err(problem) = checked.instantiate() {
        return format!("program instantiation failed: {problem}");
    }
    if name == "dra" { format!("{output} at {}", devices::cost(&checked).max) } else { output.to_string() }
}

#[test]
fn expressions_are_judged_as_recorded() {
    let text = |case: &Object, field: &str| case.str(field).unwrap_or_default().to_owned();
    for line in include_str!("../../tests/data/cel.jsonl").lines() {
        let parsed = json::parse(line.as_bytes(), &mut Diagnostics::ignore());
        let Ok(Value::Object(case)) = parsed else { panic!("{line}") };
        let (name, expression) = (text(&case, "env"), text(&case, "expr"));
        assert_eq!(said(&name, &expression), text(&case, "said"), "{name}: {expression}");
    }
}

#[test]
fn depth_and_size_are_bounded() {
    let nested = |depth: usize| format!("{}1{}", "(".repeat(depth), ")".repeat(depth));
    assert_eq!(said("vap", &nested(249)), "int");
    let too_deep = "compilation failed: ERROR: <input>:-1:0: expression recursion limit exceeded: 250";
    assert_eq!(said("vap", &nested(250)), too_deep);
    // The parser allows no more; all that walks the tree has to stand it.
    let lists = |depth: usize| format!("size({}1{})", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(said("vap", &lists(248)), "int");
    let loops = |depth: usize| format!("{}true{}", "[1].all(x, ".repeat(depth), ")".repeat(depth));
    assert_eq!(said("vap", &loops(249)), "bool");
    let maps = |depth: usize| format!("{}1{}", "[1].map(x, true, ".repeat(depth), ")".repeat(depth));
    let too_high = "compilation failed: ERROR: <input>:-1:0: expression has more than 500 levels";
    assert_eq!(said("vap", &maps(125)), too_high);
    let chain = format!("1{}", "+1".repeat(300));
    assert_eq!(said("vap", &chain), "compilation failed: ERROR: <input>:-1:0: max recursion depth exceeded");
    let long = "1".repeat(100_001);
    let too_long = "compilation failed: ERROR: <input>:-1:0: expression code point size exceeds limit: size: \
                    100001, limit 100000";
    assert_eq!(said("vap", &long), too_long);
}

#[test]
fn what_doubles_with_every_step_ends() {
    let steps = "optMap(x, x).".repeat(60);
    let copies = said("vap", &format!("object.?a.{steps}hasValue()"));
    assert!(copies.contains("expression has more than 200000 parts"), "{copies}");
    let open: String = (0..40).map(|at| format!("[{{x{at}:x{at}}}].all(x{}, ", at + 1)).collect();
    let types = said("vap", &format!("[1].all(x0, {open}true{}", ")".repeat(41)));
    assert!(types.contains("types of the expression are too large"), "{types}");
}

/// The deepest nestings of what takes most of the stack: alone, and behind chains that become trees.
#[test]
fn the_deepest_need_one_mebibyte() {
    let run = || {
        let chain = "true||".repeat(60);
        for around in [
            "!dyn(@)",
            "-[1].map(x, true, @)",
            "[1].transformMapEntry(i, x, true, {x: @})",
            "[1].sortBy(x, @)",
            "optional.of(1).optMap(x, @)",
            "!dyn([1].sortBy(x, @))",
            "Object{f: [{1: @}]}",
            "object.f[@].g",
            "true ? @ : @@",
            &format!("{chain}[1].all(x, @)"),
            &format!("{chain}[1].map(x, true, @)"),
        ] {
            let around = around.replace("@@", "1");
            for depth in [62, 83, 99, 124, 166, 249] {
                let mut text = "1".to_owned();
                (0..depth).for_each(|_| text = around.replace('@', &text));
                let environment = environment("patch");
                if let Ok(checked) = environment.compile(&text) {
                    let _ = checked.instantiate();
                    devices::cost(&checked);
                }
                // Cut off, so that all of it is open where the text ends.
                let _ = environment.compile(text.get(..text.len() / 2).unwrap_or_default());
            }
        }
    };
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(run);
    thread.expect("a thread").join().expect("no fault");
}
