//! The command line.

use clap::builder::{PathBufValueParser, RangedU64ValueParser};
use clap::{Arg, ArgAction, Command, value_parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// What is asked for.
#[derive(Debug)]
pub(crate) struct Args {
    /// The servers, one or two.
    pub(crate) kubeconfigs: Vec<PathBuf>,
    /// The process that each server is charged for.
    pub(crate) pids: Vec<u32>,
    /// Names of measures; empty: all that run by default.
    pub(crate) only: Vec<String>,
    /// Pods to measure with.
    pub(crate) pods: usize,
    /// How long each measure takes.
    pub(crate) seconds: u64,
    /// How often each measure is taken.
    pub(crate) rounds: usize,
    /// Take away what was made.
    pub(crate) clean: bool,
    /// Watchers of `watch-many` and `watch-stalled`.
    pub(crate) watchers: usize,
    /// Writes a second that they see.
    pub(crate) rate: u64,
}

impl Args {
    /// Reads the command line.
    pub(crate) fn parse(from: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        let found = command().try_get_matches_from(from)?;
        let number = |name: &str| found.get_one::<u64>(name).copied().unwrap_or_default();
        let size = |name: &str| usize::try_from(number(name)).unwrap_or(usize::MAX);
        Ok(Self {
            kubeconfigs: found.get_many("kubeconfig").unwrap_or_default().cloned().collect(),
            pids: found.get_many("pid").unwrap_or_default().copied().collect(),
            only: found.get_many("only").unwrap_or_default().cloned().collect(),
            pods: size("pods"),
            seconds: number("seconds"),
            rounds: size("rounds"),
            clean: found.get_flag("clean"),
            watchers: size("watchers"),
            rate: number("rate"),
        })
    }
}

fn command() -> Command {
    let number = |name: &'static str, default: &'static str, most: u64, help: &'static str| {
        let parser = RangedU64ValueParser::<u64>::new().range(0..=most);
        Arg::new(name).long(name).value_name("N").default_value(default).value_parser(parser).help(help)
    };
    Command::new("keelson-bench")
        .about("Measures what a Kubernetes API server costs; given two, in turns, it prints ratios.")
        .arg(
            Arg::new("kubeconfig")
                .long("kubeconfig")
                .value_name("FILE")
                .required(true)
                .action(ArgAction::Append)
                .value_parser(PathBufValueParser::new())
                .help("How the server is reached; give it twice to compare"),
        )
        .arg(
            Arg::new("pid")
                .long("pid")
                .value_name("PID")
                .required(true)
                .action(ArgAction::Append)
                .value_parser(value_parser!(u32).range(1..))
                .help("The process to charge, one for each --kubeconfig, in their order"),
        )
        .arg(
            Arg::new("only")
                .long("only")
                .value_name("NAMES")
                .value_delimiter(',')
                .action(ArgAction::Append)
                .help("Measures to take; see docs/howto/bench.md for their names"),
        )
        .arg(number("pods", "10000", 1_000_000, "Pods to measure with"))
        .arg(number("seconds", "5", 3600, "Time each measure takes"))
        .arg(number("rounds", "1", 100, "How often each measure is taken"))
        .arg(number("watchers", "5000", 60_000, "Watchers of watch-many and watch-stalled"))
        .arg(number("rate", "4", 10_000, "Writes a second that they see"))
        .arg(
            Arg::new("clean")
                .long("clean")
                .action(ArgAction::SetTrue)
                .help("Delete what was made, at the end"),
        )
}

#[cfg(test)]
mod tests {
    use super::Args;

    fn parse(line: &str) -> Result<Args, clap::Error> {
        Args::parse(line.split(' ').map(Into::into))
    }

    #[test]
    fn two_servers_and_some_measures() {
        let args = parse("b --kubeconfig a --pid 1 --kubeconfig b --pid 2 --only list-json,create").unwrap();
        assert_eq!(args.kubeconfigs.len(), 2);
        assert_eq!(args.pids, [1, 2]);
        assert_eq!(args.only, ["list-json", "create"]);
        assert_eq!((args.pods, args.seconds, args.rounds), (10_000, 5, 1));
    }

    #[test]
    fn a_server_without_a_process_is_refused() {
        assert!(parse("b --kubeconfig a").is_err());
        assert!(parse("b --kubeconfig a --pid none").is_err());
        assert!(parse("b --kubeconfig a --pid 1 --pods many").is_err());
    }
}
