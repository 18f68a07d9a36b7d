//! Logs go to the standard error stream, as many as `--v` asks for.

use std::io::IsTerminal;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Starts logging.
pub(crate) fn start(verbosity: i64) {
    let asked = asked(verbosity);
    let colours = std::io::stderr().is_terminal();
    let logs = tracing_subscriber::fmt().with_max_level(asked).with_target(false).with_ansi(colours);
    logs.with_writer(std::io::stderr).finish().with(of_others(asked)).init();
}

fn asked(verbosity: i64) -> LevelFilter {
    match verbosity {
        ..=3 => LevelFilter::INFO,
        4..=7 => LevelFilter::DEBUG,
        8.. => LevelFilter::TRACE,
    }
}

/// Whose lines are written. The HTTP/2 library warns of every frame that a client should not have sent,
/// so that whoever has a connection could fill a disk: that is for those who look for it.
fn of_others(asked: LevelFilter) -> Targets {
    let frames = if asked > LevelFilter::INFO { asked } else { LevelFilter::ERROR };
    Targets::new().with_default(asked).with_target("h2", frames)
}

#[cfg(test)]
mod tests {
    use super::{asked, of_others};
    use tracing::Level;

    #[test]
    fn a_client_cannot_fill_the_log_by_frames() {
        let is_written =
            |v: i64, target: &str, level: Level| of_others(asked(v)).would_enable(target, &level);
        assert!(!is_written(0, "h2::proto::ping_pong", Level::WARN));
        assert!(is_written(0, "h2::server", Level::ERROR));
        assert!(is_written(4, "h2::proto::ping_pong", Level::WARN));
        assert!(is_written(0, "keelson::serve", Level::WARN) && is_written(0, "keelson::serve", Level::INFO));
        assert!(!is_written(0, "keelson::serve", Level::DEBUG) && is_written(8, "hyper", Level::TRACE));
    }
}
