//! Each rule is shown a file that keeps it and one that breaks it; the last test reads the real tree.

use super::*;

fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: text.to_owned() }
}

/// What is said of one file alone.
fn said(path: &str, text: &str) -> Vec<String> {
    check(&[file(path, text)]).iter().map(ToString::to_string).collect()
}

/// A module that keeps every rule, with `body` below its opening sentence.
fn module(body: &str) -> Vec<String> {
    said("api/src/x.rs", &format!("//! What it does.\n{body}\n"))
}

#[test]
fn a_plain_module_is_fine() {
    assert!(module("fn main() {}").is_empty());
}

#[test]
fn wide_lines_need_a_long_literal_or_a_link() {
    let wide = format!("let x = {};", "a + ".repeat(40));
    assert_eq!(module(&wide), ["api/src/x.rs:2: 169 columns; at most 110"]);
    assert!(module(&format!("let x = \"{}\";", "wording ".repeat(20))).is_empty());
    assert_eq!(module(&format!("let x = (\"short\", {});", "1, ".repeat(50))).len(), 1);
    assert!(module(&format!("// https://example.com/{}", "x".repeat(100))).is_empty());
    assert_eq!(module(&format!("// {}", "prose ".repeat(20).trim_end())).len(), 1);
    assert!(said("api/src/generated/x.rs", &format!("{wide}\n")).is_empty());
}

#[test]
fn width_counts_characters() {
    assert!(module(&format!("// {}", "é".repeat(107))).is_empty());
    assert_eq!(module(&format!("// {}", "é".repeat(108))).len(), 1);
}

#[test]
fn long_files_are_refused_but_for_tests_tables_and_generated() {
    let long = format!("//! Long.\n{}", "fn f() {}\n".repeat(800));
    assert_eq!(said("api/src/x.rs", &long), ["api/src/x.rs: 801 lines; at most 800"]);
    for path in ["api/src/x/tests.rs", "api/src/resource_table.rs", "api/src/generated.rs", "api/tests/x.rs"]
    {
        assert!(said(path, &long).is_empty(), "{path}");
    }
    let short = format!("//! Short.\n#[cfg(test)]\nmod tests {{\n{}}}\n", "fn f() {}\n".repeat(800));
    assert!(said("api/src/x.rs", &short).is_empty());
}

#[test]
fn names_say_what_is_inside() {
    assert_eq!(
        said("api/src/x/mod.rs", "//! X.\n"),
        ["api/src/x/mod.rs: a module is x.rs beside x/, not x/mod.rs"]
    );
    assert_eq!(
        said("api/src/utils.rs", "//! X.\n"),
        ["api/src/utils.rs: \"utils\" names no thing of the domain"]
    );
    assert_eq!(said("api/src/common/x.rs", "//! X.\n").len(), 1);
    assert!(said("api/src/uncommon.rs", "//! X.\n").is_empty());
}

#[test]
fn a_module_opens_with_its_purpose() {
    assert_eq!(said("api/src/x.rs", "use std::fmt;\n").len(), 1);
    assert_eq!(said("api/tests/x.rs", "use std::fmt;\n").len(), 1);
    assert!(said("api/src/x/tests.rs", "use super::*;\n").is_empty());
}

#[test]
fn unfinished_work_is_found_in_code_and_comments_only() {
    assert_eq!(module("// FIXME: later"), ["api/src/x.rs:2: FIXME: finish it or leave it out"]);
    assert_eq!(module("fn f() { todo!() }").len(), 1);
    assert_eq!(module("fn f() { unimplemented!() }").len(), 1);
    assert_eq!(module("/* a /* TODO */ b */").len(), 1);
    assert_eq!(module("#[ignore]\nfn f() {}").len(), 1);
    assert_eq!(module("#[ignore = \"slow\"]\nfn f() {}").len(), 1);
    assert!(module("const X: &str = \"FIXME todo!() #[ignore]\";").is_empty());
    assert!(module("const X: &str = r#\"FIXME \" todo!() \"#;").is_empty());
    assert!(module("const XXXL: u8 = b'\"'; // not FIXMEs").is_empty());
}

#[test]
fn an_allowance_gives_its_reason() {
    assert_eq!(
        module("#[allow(clippy::too_many_lines)]\nfn f() {}"),
        ["api/src/x.rs:2: a lint is set aside without `reason = …`"]
    );
    assert!(
        module("#[expect(\n    dead_code,\n    reason = \"read by the generator\"\n)]\nfn f() {}").is_empty()
    );
    assert!(module("// #[allow(dead_code)] would be wrong").is_empty());
}

#[test]
fn strings_characters_and_lifetimes_are_told_apart() {
    let source =
        "fn f<'a>(x: &'a str) -> char { let _ = '\\''; let _ = '\"'; r#type('é'); \"// no\" } // yes";
    let parts = source::parts(source);
    assert_eq!(source::only(source, &parts, &[source::Part::Comment]).trim(), "// yes");
    let text = source::only(source, &parts, &[source::Part::Text]);
    assert_eq!(text.split_whitespace().collect::<Vec<_>>(), ["'\\''", "'\"'", "'é'", "\"//", "no\""]);
}

#[test]
fn every_text_file_is_whole() {
    assert_eq!(said("x.md", "<<<<<<< ours\n"), ["x.md:1: left over from a merge"]);
    assert_eq!(said("x.md", "words \n"), ["x.md:1: blank at the end of the line"]);
    assert_eq!(said("x.yaml", "a: b"), ["x.yaml: no newline at the end"]);
    assert!(said("x.md", "words\n").is_empty());
}

#[test]
fn a_member_takes_versions_features_and_lints_from_the_workspace() {
    let with = |body: &str| said("api/Cargo.toml", &format!("[lints]\nworkspace = true\n\n{body}\n"));
    assert!(with("[dependencies]\nbytes.workspace = true\nserde = { workspace = true }").is_empty());
    assert_eq!(
        with("[dependencies]\nbytes = \"1\""),
        ["api/Cargo.toml:5: the version stands in the workspace's Cargo.toml"]
    );
    assert_eq!(with("[dependencies]\nbytes = { workspace = true, features = [\"serde\"] }").len(), 1);
    assert!(with("[dev-dependencies]\ntokio = { workspace = true, features = [\"test-util\"] }").is_empty());
    assert_eq!(with("[dependencies.bytes]\nversion = \"1\"").len(), 1);
    assert_eq!(with("[features]\ndefault = []"), ["api/Cargo.toml:5: our crates have no features"]);
    assert_eq!(
        said("api/Cargo.toml", "[package]\nname = \"x\"\n"),
        ["api/Cargo.toml: does not take the workspace's lints"]
    );
    assert!(said("fuzz/Cargo.toml", "[workspace]\n[dependencies]\nlibfuzzer-sys = \"0.4\"\n").is_empty());
}

#[test]
fn the_version_table_is_sorted() {
    let with = |body: &str| said("Cargo.toml", &format!("[workspace.dependencies]\n{body}\n"));
    assert!(with("keelson-api = { path = \"api\" }\n\nanyhow = \"1\"\nbytes = \"1\"").is_empty());
    assert_eq!(with("bytes = \"1\"\nanyhow = \"1\""), ["Cargo.toml:3: anyhow is out of order"]);
}

#[test]
fn documents_name_what_exists() {
    let tree = |doc: &str| {
        let files = [file("docs/a.md", doc), file("nowhere/src/x.rs", "//! X.\n")];
        check(&files).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert!(tree("See `nowhere/src/x.rs`, `nowhere/src/` and `apps/v1`.\n").is_empty());
    assert_eq!(
        tree("See `nowhere/src/y.rs`.\n"),
        ["docs/a.md:1: names nowhere/src/y.rs, which does not exist"]
    );
    assert!(tree("```\n`nowhere/src/y.rs`\n```\n").is_empty());
    assert!(tree("[x](../nowhere/src/x.rs#top) [y](https://example.com/z)\n").is_empty());
    assert_eq!(tree("[x](src/x.rs)\n"), ["docs/a.md:1: links to src/x.rs, which does not exist"]);
    assert_eq!(tree("[x](../../x.rs)\n").len(), 1);
}

#[test]
fn comments_refer_to_documents_that_exist() {
    assert!(module("// See ARCHITECTURE.md and docs/adr/0001-tree.md.").is_empty());
    assert_eq!(
        module("// See notes.md section 2."),
        ["api/src/x.rs:2: refers to notes.md, which does not exist"]
    );
    assert!(module("const X: &str = \"notes.md\";").is_empty());
}

#[test]
fn every_crate_is_on_the_map() {
    let manifest = file("nowhere/deep/Cargo.toml", "[lints]\nworkspace = true\n");
    let with = |map: &str| {
        check(&[file("ARCHITECTURE.md", map), file(&manifest.path, &manifest.text)])
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    assert!(with("`nowhere/deep/` is there.\n").is_empty());
    assert_eq!(with("Nothing.\n"), ["ARCHITECTURE.md: `nowhere/deep/` is not on the map"]);
}

#[test]
fn the_road_is_told_in_its_order() {
    let chain = "//! Chain.\nfn f() { b().layer(CatchPanicLayer).layer(SeatLayer { x }) }\n";
    let with = |map: &str| {
        check(&[file("ARCHITECTURE.md", map), file("gateway/src/chain.rs", chain)])
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    assert!(with("| listener | x |\n| catch_panic | x |\n| seat | x |\n").is_empty());
    assert_eq!(
        with("| seat | x |\n| catch_panic | x |\n"),
        ["ARCHITECTURE.md: tells the chain as seat, catch_panic; it is catch_panic, seat"]
    );
    assert_eq!(with("| seat | x |\n").len(), 1);
}

#[test]
fn adr_numbers_are_single() {
    let files = [file("docs/adr/0001-a.md", "A.\n"), file("docs/adr/0001-b.md", "B.\n")];
    let said: Vec<String> = check(&files).iter().map(ToString::to_string).collect();
    assert_eq!(said, ["docs/adr/0001-b.md: has the number of docs/adr/0001-a.md"]);
    assert_eq!(check(&[file("docs/adr/x.md", "X.\n")]).len(), 1);
}

#[test]
fn the_tree_is_tidy() {
    let files = read_tree(&root()).expect("the tree can be read");
    assert!(files.iter().any(|file| file.path == "xtask/src/tidy.rs"), "reads the whole tree");
    let problems: Vec<String> = check(&files).iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
