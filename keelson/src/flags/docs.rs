//! The table as a page: docs/flags.md.

use super::table::{FLAGS, MISSING};
use std::fmt::Write;

/// The page's text. A test holds the file against it.
pub(super) fn page() -> String {
    let mut page = String::from(HEAD);
    let mut section = "";
    for flag in FLAGS {
        let mut line = String::new();
        if flag.section != section {
            section = flag.section;
            line = format!("\n## {section}\n\n| Flag | Default | What it does |\n|---|---|---|\n");
        }
        let default = if flag.default.is_empty() { String::new() } else { format!("`{}`", flag.default) };
        let ours = if flag.ours { " Not a flag of kube-apiserver." } else { "" };
        let value = format!("--{} {}", flag.name, flag.kind.word());
        let value = value.trim_end();
        writeln!(line, "| `{value}` | {default} | {}{ours} |", flag.help).expect("writing to a String");
        page.push_str(&line);
    }
    page.push_str(TAIL);
    for (area, names) in MISSING {
        let names: Vec<String> = names.iter().map(|name| format!("`--{name}`")).collect();
        writeln!(page, "- {area}: {}", names.join(", ")).expect("writing to a String");
    }
    page
}

const HEAD: &str = "# Flags

Generated from keelson/src/flags/table.rs; `KEELSON_BLESS=1 cargo test -p keelson flags` writes it anew.

`keelson` and `keelson serve` are the same. A binary (or link) named `kube-apiserver` takes the same flags.
Flags carry kube-apiserver's names and are read as it reads them: `--x y` and `--x=y`, underscores for
dashes, lists with commas or by repetition. An unknown flag is an error. `--help` prints this page's first
part, `--version` the release of Kubernetes that is served.
";

const TAIL: &str = "
## Not there yet

These flags of kube-apiserver 1.36 are refused, so that nobody believes in a setting that does nothing:

";
