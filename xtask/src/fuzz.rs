//! `cargo xtask fuzz [TARGET…] [--seconds N] [--rounds N]`: coverage-guided runs of the fuzz targets under
//! libFuzzer, one after the other. It must not know what a target does, nor which there are: the programs of
//! `fuzz/` tell their names.
//!
//! No nightly compiler: the instrumentation is LLVM's own pass, which the stable one runs too.

use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// What libFuzzer needs of the code that it drives.
const FLAGS: [&str; 7] = [
    "--cfg",
    "fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];
/// One for each crate that owns parsers.
const PROGRAMS: [&str; 4] = ["api", "authn", "gateway", "registry"];
/// Inputs grow no further; an input that takes longer or needs more is a finding.
const BOUNDS: [&str; 3] = ["-max_len=4096", "-timeout=10", "-rss_limit_mb=2048"];
/// How long each target runs where `--seconds` says nothing.
const SECONDS: u64 = 60;

/// What the command line asks for.
struct Asked {
    targets: Vec<String>,
    seconds: u64,
    rounds: u64,
}

/// A target and the program that has it.
struct Target {
    name: String,
    program: PathBuf,
}

/// What a run of one target came to.
struct Outcome {
    took: Duration,
    executions: u64,
    fine: bool,
}

/// Builds the programs and runs the targets; fails when one has a finding.
pub(crate) fn run(args: &[String]) -> Result<()> {
    let asked = Asked::read(args)?;
    let folder = folder();
    let mut targets = build(&folder)?;
    for name in &asked.targets {
        ensure!(targets.iter().any(|target| target.name == *name), "no target is called {name}");
    }
    targets.retain(|target| asked.targets.is_empty() || asked.targets.contains(&target.name));
    let mut findings = 0;
    for _ in 0..asked.rounds {
        for target in &targets {
            let outcome = one(target, &folder, asked.seconds)?;
            let verdict = if outcome.fine { "no finding" } else { "A FINDING" };
            let (seconds, executions) = (outcome.took.as_secs(), outcome.executions);
            println!("{:<20}{seconds:>7} s {executions:>14} executions  {verdict}", target.name);
            findings += usize::from(!outcome.fine);
        }
    }
    let found = folder.join("found");
    ensure!(findings == 0, "{findings} finding(s): inputs and logs are in {}", found.display());
    Ok(())
}

impl Asked {
    fn read(args: &[String]) -> Result<Self> {
        let mut asked = Self { targets: Vec::new(), seconds: SECONDS, rounds: 1 };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            let mut number = || args.next().and_then(|text| text.parse().ok());
            match arg.as_str() {
                "--rounds" => asked.rounds = number().context("--rounds takes a number")?,
                "--seconds" => asked.seconds = number().context("--seconds takes a number")?,
                name => {
                    ensure!(
                        !name.starts_with('-'),
                        "{name}: only --seconds N, --rounds N and names of targets"
                    );
                    asked.targets.push(name.to_owned());
                }
            }
        }
        Ok(asked)
    }
}

/// Where programs, grown corpora and findings go: never into the tree.
fn folder() -> PathBuf {
    let root = crate::tidy::root();
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
    target.join("fuzz")
}

/// Builds the programs and asks each what it has.
fn build(folder: &Path) -> Result<Vec<Target>> {
    let root = crate::tidy::root();
    versions(&root)?;
    // A platform that is named keeps the flags away from build scripts.
    let platform = platform()?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--release", "--target", &platform, "--target-dir"])
        .arg(folder)
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"))
        .current_dir(root.join("fuzz"))
        .status()?;
    ensure!(status.success(), "the programs of fuzz/ do not build");
    let mut targets = Vec::new();
    for program in PROGRAMS {
        let program = folder.join(&platform).join("release").join(program);
        let said = Command::new(&program).env_remove("KEELSON_FUZZ_TARGET").output()?;
        ensure!(said.status.success(), "{} does not tell its targets", program.display());
        let names = String::from_utf8(said.stdout)?;
        targets.extend(names.lines().map(|name| Target { name: name.to_owned(), program: program.clone() }));
    }
    Ok(targets)
}

/// The programs take the versions that the server is built with.
fn versions(root: &Path) -> Result<()> {
    let (ours, theirs) = (root.join("Cargo.lock"), root.join("fuzz/Cargo.lock"));
    let newer = |path: &Path| path.metadata().and_then(|metadata| metadata.modified()).ok();
    if newer(&ours) > newer(&theirs) {
        std::fs::copy(&ours, &theirs).context("fuzz/Cargo.lock cannot be written")?;
    }
    Ok(())
}

fn platform() -> Result<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = String::from_utf8(Command::new(rustc).arg("-vV").output()?.stdout)?;
    let line = said.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(line.context("rustc -vV names no host")?.to_owned())
}

/// Runs one target. What it learns is kept outside of the tree and is where the next run begins.
fn one(target: &Target, folder: &Path, seconds: u64) -> Result<Outcome> {
    let inputs = crate::tidy::root().join("fuzz");
    let (grown, found) = (folder.join("grown").join(&target.name), folder.join("found").join(&target.name));
    std::fs::create_dir_all(&grown)?;
    std::fs::create_dir_all(&found)?;
    let log = found.join("log");
    let began = Instant::now();
    let status = Command::new(&target.program)
        .args([&grown, &inputs.join("corpus").join(&target.name)])
        .args(BOUNDS)
        .arg(format!("-dict={}", inputs.join("words.dict").display()))
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-artifact_prefix={}/", found.display()))
        .arg("-print_final_stats=1")
        .env("KEELSON_FUZZ_TARGET", &target.name)
        .stderr(std::fs::File::create(&log)?)
        .status()?;
    let said = String::from_utf8_lossy(&std::fs::read(&log)?).into_owned();
    let executions = said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let executions = executions.and_then(|text| text.trim().parse().ok()).unwrap_or(0);
    Ok(Outcome { took: began.elapsed(), executions, fine: status.success() })
}
