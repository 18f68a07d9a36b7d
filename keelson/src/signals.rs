//! How the server is told to stop.

use anyhow::Result;
use keelson_gateway::listener::drain::Lifecycle;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};
use tracing::info;

/// On SIGTERM or SIGINT the server stops: after `delay` it drains. The second signal ends it at once.
///
/// # Errors
/// Where the system does not let signals be heard.
pub(crate) fn stop_on(lifecycle: Lifecycle, delay: Duration) -> Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut told = async move || {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    };
    tokio::spawn(async move {
        told().await;
        info!(?delay, "told to stop");
        lifecycle.begin_stopping();
        tokio::select! {
            () = tokio::time::sleep(delay) => {}
            () = told() => std::process::exit(1),
        }
        lifecycle.begin_draining();
        told().await;
        std::process::exit(1);
    });
    Ok(())
}
