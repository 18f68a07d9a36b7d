//! Probes and hooks: exactly one handler each.

use super::Context;
use crate::validate::formats::port_number;
use crate::validate::rules::{self, Check, Pair, Rule, items, rule};
use crate::validate::{Errors, Path};
use keelson_api::catalogue::Name;
use keelson_api::catalogue::names::{
    container, exec_action as exec, grpc_action as grpc, http_get_action as http, http_header, lifecycle,
    lifecycle_handler as hook, pod_os, pod_spec, probe, sleep_action as sleep, tcp_socket_action as tcp,
};
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};

/// A port by number or name; an absent one is the number 0.
pub(in crate::validate) fn port_or_name(value: Option<&Value>, path: &Path<'_>, errors: &mut Errors) {
    match value {
        Some(Value::Str(name)) => errors.invalid_each(path, name.as_str(), syntax::port_name(name)),
        other => {
            let number = other.and_then(Value::as_int).unwrap_or(0);
            errors.invalid_each(path, number, port_number(number));
        }
    }
}

/// Handlers in upstream's order. Probes have no sleep, hooks no gRPC.
const HANDLERS: &[(Name, &[Rule])] = &[
    (probe::EXEC, &[rule(exec::COMMAND, Check::Required(""))]),
    (probe::HTTP_GET, HTTP),
    (probe::TCP_SOCKET, &[rule(tcp::PORT, Check::Whole(tcp_port))]),
    (probe::GRPC, &[rule(grpc::PORT, Check::Whole(grpc_port))]),
    (hook::SLEEP, &[]),
];

const HTTP: &[Rule] = &[
    rule(http::PATH, Check::Required("")),
    rule(http::PORT, Check::Whole(http_port)),
    rule(http::SCHEME, Check::Whole(http_scheme)),
    rule(http::HTTP_HEADERS, Check::Whole(http_headers)),
];

fn tcp_port(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    port_or_name(pair.new.get(tcp::PORT), &path.name(tcp::PORT), errors);
}

fn grpc_port(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    port_or_name(pair.new.get(grpc::PORT), &path.name(grpc::PORT), errors);
}

fn http_port(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    port_or_name(pair.new.get(http::PORT), &path.name(http::PORT), errors);
}

fn http_scheme(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    const SCHEMES: &[&str] = &["HTTP", "HTTPS"];
    let scheme = pair.new.text(http::SCHEME);
    if !SCHEMES.contains(&scheme) {
        errors.not_supported(&path.name(http::SCHEME), scheme, SCHEMES);
    }
}

fn http_headers(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let path = path.name(http::HTTP_HEADERS);
    for (_, header) in items(pair.new, http::HTTP_HEADERS) {
        let name = header.text(http_header::NAME);
        errors.invalid_each(&path, name, syntax::http_header_name(name));
    }
}

fn handler(own: &Object, grace: Option<i64>, path: &Path<'_>, errors: &mut Errors) {
    let mut found = false;
    for (field, rules) in HANDLERS {
        let Some(own) = own.object(*field) else { continue };
        let path = path.name(*field);
        if found {
            errors.forbidden(&path, "may not specify more than 1 handler type");
        } else if *field == hook::SLEEP {
            pause(own, grace, &path, errors);
        } else {
            rules::run(rules, Pair { new: own, old: None }, &path, errors);
        }
        found = true;
    }
    if !found {
        errors.required(path, "must specify a handler type");
    }
}

fn pause(own: &Object, grace: Option<i64>, path: &Path<'_>, errors: &mut Errors) {
    let seconds = own.int(sleep::SECONDS).unwrap_or(0);
    if let Some(grace) = grace
        && (seconds < 0 || seconds > grace)
    {
        let detail = format!("must be non-negative and less than terminationGracePeriodSeconds ({grace})");
        errors.invalid(path, seconds, detail);
    }
}

const PROBE: &[Rule] = &[
    rule(probe::INITIAL_DELAY_SECONDS, Check::NonNegative),
    rule(probe::TIMEOUT_SECONDS, Check::NonNegative),
    rule(probe::PERIOD_SECONDS, Check::NonNegative),
    rule(probe::SUCCESS_THRESHOLD, Check::NonNegative),
    rule(probe::FAILURE_THRESHOLD, Check::NonNegative),
    rule(probe::TERMINATION_GRACE_PERIOD_SECONDS, Check::Range(1, i64::MAX, "must be greater than 0")),
];

/// The three probes of a container.
pub(super) fn probes(own: &Object, context: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    for field in [container::LIVENESS_PROBE, container::READINESS_PROBE, container::STARTUP_PROBE] {
        let Some(own) = own.object(field) else { continue };
        let path = path.name(field);
        handler(own, context.grace, &path, errors);
        rules::run(PROBE, Pair { new: own, old: None }, &path, errors);
        if field == container::READINESS_PROBE {
            let field = probe::TERMINATION_GRACE_PERIOD_SECONDS;
            if let Some(grace) = own.int(field) {
                errors.invalid(&path.name(field), grace, "must not be set for readinessProbes");
            }
        } else {
            let threshold = own.int(probe::SUCCESS_THRESHOLD).unwrap_or(0);
            if threshold != 1 {
                errors.invalid(&path.name(probe::SUCCESS_THRESHOLD), threshold, "must be 1");
            }
        }
    }
}

/// What a container does when it starts and stops.
pub(super) fn hooks(own: &Object, context: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = own.object(container::LIFECYCLE) else { return };
    let path = path.name(container::LIFECYCLE);
    for field in [lifecycle::POST_START, lifecycle::PRE_STOP] {
        if let Some(own) = own.object(field) {
            handler(own, context.grace, &path.name(field), errors);
        }
    }
    if let Some(signal) = own.str(lifecycle::STOP_SIGNAL) {
        stop_signal(signal, context.spec, &path.name(lifecycle::STOP_SIGNAL), errors);
    }
}

fn stop_signal(signal: &str, spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    let Some(os) = spec.object(pod_spec::OS) else {
        return errors.forbidden(path, "may not be set for containers with empty `spec.os.name`");
    };
    let supported = match os.text(pod_os::NAME) {
        "windows" => &["SIGKILL", "SIGTERM"][..],
        "linux" => LINUX_SIGNALS,
        _ => return,
    };
    if !supported.contains(&signal) {
        errors.not_supported(path, signal, supported);
    }
}

/// Sorted as the error lists them.
const LINUX_SIGNALS: &[&str] = &[
    "SIGABRT",
    "SIGALRM",
    "SIGBUS",
    "SIGCHLD",
    "SIGCLD",
    "SIGCONT",
    "SIGFPE",
    "SIGHUP",
    "SIGILL",
    "SIGINT",
    "SIGIO",
    "SIGIOT",
    "SIGKILL",
    "SIGPIPE",
    "SIGPOLL",
    "SIGPROF",
    "SIGPWR",
    "SIGQUIT",
    "SIGRTMAX",
    "SIGRTMAX-1",
    "SIGRTMAX-10",
    "SIGRTMAX-11",
    "SIGRTMAX-12",
    "SIGRTMAX-13",
    "SIGRTMAX-14",
    "SIGRTMAX-2",
    "SIGRTMAX-3",
    "SIGRTMAX-4",
    "SIGRTMAX-5",
    "SIGRTMAX-6",
    "SIGRTMAX-7",
    "SIGRTMAX-8",
    "SIGRTMAX-9",
    "SIGRTMIN",
    "SIGRTMIN+1",
    "SIGRTMIN+10",
    "SIGRTMIN+11",
    "SIGRTMIN+12",
    "SIGRTMIN+13",
    "SIGRTMIN+14",
    "SIGRTMIN+15",
    "SIGRTMIN+2",
    "SIGRTMIN+3",
    "SIGRTMIN+4",
    "SIGRTMIN+5",
    "SIGRTMIN+6",
    "SIGRTMIN+7",
    "SIGRTMIN+8",
    "SIGRTMIN+9",
    "SIGSEGV",
    "SIGSTKFLT",
    "SIGSTOP",
    "SIGSYS",
    "SIGTERM",
    "SIGTRAP",
    "SIGTSTP",
    "SIGTTIN",
    "SIGTTOU",
    "SIGURG",
    "SIGUSR1",
    "SIGUSR2",
    "SIGVTALRM",
    "SIGWINCH",
    "SIGXCPU",
    "SIGXFSZ",
];

/// What init containers may not have unless they stay.
pub(super) fn none(own: &Object, path: &Path<'_>, errors: &mut Errors) {
    const DETAIL: &str = "may not be set for init containers without restartPolicy=Always";
    for field in [
        container::LIFECYCLE,
        container::LIVENESS_PROBE,
        container::READINESS_PROBE,
        container::STARTUP_PROBE,
    ] {
        if own.contains(field) {
            errors.forbidden(&path.name(field), DETAIL);
        }
    }
}
