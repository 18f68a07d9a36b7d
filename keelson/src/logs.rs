//! Logs go to the standard error stream, as many as `--v` asks for.

use std::io::IsTerminal;
use tracing::level_filters::LevelFilter;

/// Starts logging.
pub(crate) fn start(verbosity: i64) {
    let level = match verbosity {
        ..=3 => LevelFilter::INFO,
        4..=7 => LevelFilter::DEBUG,
        8.. => LevelFilter::TRACE,
    };
    let colours = std::io::stderr().is_terminal();
    let logs = tracing_subscriber::fmt().with_max_level(level).with_target(false).with_ansi(colours);
    logs.with_writer(std::io::stderr).init();
}
