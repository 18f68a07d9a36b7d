//! /healthz, /livez, /readyz: whole, and check by check.
//!
//! What a check asks is given from outside; nothing here knows a store or a controller.

use crate::body::Body;
use crate::context::Query;
use crate::layers::refuse;
use crate::listener::drain::{Lifecycle, Phase};
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};
use keelson_api::status::Quoted;
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tracing::info;

/// What a check says; the text of a failure is for the log and for those who ask for the check by name.
pub type Finding = Result<(), String>;

/// Where a check counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// On all three.
    Everywhere,
    /// On /readyz only.
    WhenReady,
}

/// The checks of a server.
pub struct Health {
    checks: Vec<Check>,
}

struct Check {
    name: String,
    counts: Counts,
    ask: Box<dyn Fn() -> Finding + Send + Sync>,
}

/// Says that something which must happen after the start has happened.
#[derive(Clone, Debug, Default)]
pub struct Done(Arc<AtomicBool>);

impl Done {
    /// It has happened.
    pub fn done(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Has it?
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

impl Health {
    /// The checks that every server has: it answers, it logs, and it has not been told to stop.
    #[must_use]
    pub fn new(lifecycle: Lifecycle) -> Self {
        let shutdown = move || match lifecycle.phase() {
            Phase::Serving => Ok(()),
            Phase::Stopping | Phase::Draining => Err("process is shutting down".to_owned()),
        };
        Self { checks: Vec::new() }
            .check("ping", Counts::Everywhere, || Ok(()))
            .check("log", Counts::Everywhere, || Ok(()))
            .check(SHUTDOWN, Counts::WhenReady, shutdown)
    }

    /// Adds a check.
    #[must_use]
    pub fn check(
        mut self,
        name: impl Into<String>,
        counts: Counts,
        ask: impl Fn() -> Finding + Send + Sync + 'static,
    ) -> Self {
        let check = Check { name: name.into(), counts, ask: Box::new(ask) };
        // The end of the server is the last thing to look at, as in kube-apiserver.
        let last = self.checks.iter().position(|check| check.name == SHUTDOWN);
        self.checks.insert(last.unwrap_or(self.checks.len()), check);
        self
    }

    /// Adds a check that fails until the returned handle says that it is done.
    #[must_use]
    pub fn hook(self, name: impl Into<String>, counts: Counts) -> (Self, Done) {
        let done = Done::default();
        let asked = done.clone();
        let ask = move || if asked.is_done() { Ok(()) } else { Err("not finished".to_owned()) };
        (self.check(name, counts, ask), done)
    }

    /// Answers a path that is about health; nothing for any other.
    #[must_use]
    pub fn answer(&self, path: &str, query: &Query) -> Option<Response<Body>> {
        let (endpoint, check) = match path.strip_prefix('/')?.split_once('/') {
            Some((endpoint, check)) => (endpoint, Some(check)),
            None => (&path[1..], None),
        };
        let is_ready = match endpoint {
            "healthz" | "livez" => false,
            "readyz" => true,
            _ => return None,
        };
        let mut counted = self.checks.iter().filter(|check| is_ready || check.counts == Counts::Everywhere);
        match check {
            None => Some(whole(endpoint, counted, query)),
            Some(name) => counted.find(|check| check.name == name).map(one),
        }
    }

    /// The paths that are answered.
    #[must_use]
    pub fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        for (endpoint, is_ready) in [("healthz", false), ("livez", false), ("readyz", true)] {
            paths.push(format!("/{endpoint}"));
            let counted = self.checks.iter().filter(|check| is_ready || check.counts == Counts::Everywhere);
            paths.extend(counted.map(|check| format!("/{endpoint}/{}", check.name)));
        }
        paths
    }

    /// Is everything that counts for /readyz well?
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.checks.iter().all(|check| (check.ask)().is_ok())
    }
}

const SHUTDOWN: &str = "shutdown";

fn whole<'a>(endpoint: &str, checks: impl Iterator<Item = &'a Check>, query: &Query) -> Response<Body> {
    let mut unknown: Vec<&str> = query.all("exclude").collect();
    unknown.sort_unstable();
    unknown.dedup();
    let excluded = unknown.clone();
    let mut report = String::new();
    let mut failed = Vec::new();
    for Check { name, ask, .. } in checks {
        let written = if excluded.contains(&name.as_str()) {
            unknown.retain(|one| one != name);
            writeln!(report, "[+]{name} excluded: ok")
        } else if let Err(why) = ask() {
            failed.push(format!("{name}: {why}"));
            writeln!(report, "[-]{name} failed: reason withheld")
        } else {
            writeln!(report, "[+]{name} ok")
        };
        written.expect("writing to a String cannot fail");
    }
    if !unknown.is_empty() {
        let names: Vec<String> = unknown.iter().map(|name| Quoted(name).to_string()).collect();
        let names = names.join(",");
        report.push_str("warn: some health checks cannot be excluded: no matches for ");
        report.push_str(&names);
        report.push('\n');
    }
    if !failed.is_empty() {
        info!(endpoint, failed = failed.join("; "), "health check failed");
        let report = format!("{report}{endpoint} check failed");
        return refuse::text(StatusCode::INTERNAL_SERVER_ERROR, &report);
    }
    if !query.has("verbose") {
        return refuse::nosniff(plain("ok"));
    }
    refuse::nosniff(plain(format!("{report}{endpoint} check passed\n")))
}

fn one(check: &Check) -> Response<Body> {
    match (check.ask)() {
        Ok(()) => plain("ok"),
        Err(why) => refuse::text(StatusCode::INTERNAL_SERVER_ERROR, &format!("internal server error: {why}")),
    }
}

fn plain(text: impl Into<bytes::Bytes>) -> Response<Body> {
    let mut reply = Response::new(Body::full(text));
    reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    reply
}

#[cfg(test)]
mod tests;
