//! Pods and pod templates.

use super::RowCondition;
use super::cells::{Cells, Stamp};
use super::parts::{NONE, condition, containers, created, is_deleted, labels, name, spec, status};
use keelson_api::catalogue::names::{
    container, container_state, container_state_terminated, container_state_waiting, container_status,
    object_meta, pod_condition, pod_ip, pod_readiness_gate, pod_spec, pod_status, pod_template,
    pod_template_spec,
};
use keelson_api::codec::view::View;

/// Reason of a pod whose node went silent.
const NODE_LOST: &str = "NodeLost";

/// A pod that ran to its end, well or not.
pub(super) fn conditions(pod: View<'_>) -> &'static [RowCondition] {
    const SUCCEEDED: RowCondition = RowCondition {
        ty: "Completed",
        status: "True",
        reason: "Succeeded",
        message: "The pod has completed successfully.",
    };
    const FAILED: RowCondition =
        RowCondition { ty: "Completed", status: "True", reason: "Failed", message: "The pod failed." };
    match status(pod).str(pod_status::PHASE) {
        "Succeeded" => &[SUCCEEDED],
        "Failed" => &[FAILED],
        _ => &[],
    }
}

/// How often containers were restarted, and when last.
#[derive(Clone, Copy, Default)]
struct Restarts {
    count: i64,
    last: Option<Stamp>,
}

impl Restarts {
    fn add(&mut self, container: View<'_>) {
        self.count += container.int(container_status::RESTART_COUNT);
        let ended = container.msg(container_status::LAST_STATE).msg(container_state::TERMINATED);
        self.last = self.last.max(ended.time(container_state_terminated::FINISHED_AT));
    }
}

/// What the containers' states add up to.
struct Summary {
    reason: String,
    ready: usize,
    total: usize,
    restarts: Restarts,
}

/// Does the container go on beside the others, though it is among the init containers?
fn is_sidecar(container: View<'_>) -> bool {
    container.str(container::RESTART_POLICY) == "Always"
}

fn has_true(status: View<'_>, ty: &str) -> bool {
    condition(status, pod_status::CONDITIONS, ty).is_some_and(|c| c.str(pod_condition::STATUS) == "True")
}

impl Summary {
    fn of(pod: View<'_>) -> Self {
        let (spec, status) = (spec(pod), status(pod));
        let phase = status.str(pod_status::PHASE);
        let own_reason = status.str(pod_status::REASON);
        let gated = status.list(pod_status::CONDITIONS).any(|c| {
            c.str(pod_condition::TYPE) == "PodScheduled" && c.str(pod_condition::REASON) == "SchedulingGated"
        });
        let reason = match (gated, own_reason) {
            (true, _) => "SchedulingGated",
            (false, "") => phase,
            (false, reason) => reason,
        };
        let sidecars = spec.list(pod_spec::INIT_CONTAINERS).filter(|c| is_sidecar(*c)).count();
        let total = spec.count(pod_spec::CONTAINERS) + sidecars;
        let mut summary = Self { reason: reason.to_owned(), ready: 0, total, restarts: Restarts::default() };
        let (initializing, of_sidecars) = summary.initialize(spec, status);
        if !initializing || has_true(status, "Initialized") {
            summary.restarts = of_sidecars;
            summary.run(status);
        }
        if is_deleted(pod) {
            if own_reason == NODE_LOST {
                summary.reason = "Unknown".to_owned();
            } else if !matches!(phase, "Succeeded" | "Failed") {
                summary.reason = "Terminating".to_owned();
            }
        }
        summary
    }

    /// Goes through the init containers up to the one that is at work or failed. Returns whether
    /// there is such a one, and the restarts of sidecars.
    fn initialize(&mut self, spec: View<'_>, status: View<'_>) -> (bool, Restarts) {
        let mut of_sidecars = Restarts::default();
        for (i, container) in status.list(pod_status::INIT_CONTAINER_STATUSES).enumerate() {
            self.restarts.add(container);
            let name = container.str(container_status::NAME);
            // Were a name there twice, the last one would count.
            let declared = spec.list(pod_spec::INIT_CONTAINERS).filter(|c| c.str(container::NAME) == name);
            let sidecar = declared.last().is_some_and(is_sidecar);
            if sidecar {
                of_sidecars.add(container);
            }
            let state = container.msg(container_status::STATE);
            let ended = state.opt_msg(container_state::TERMINATED);
            if ended.is_some_and(|ended| ended.int(container_state_terminated::EXIT_CODE) == 0) {
                continue;
            }
            if sidecar && container.bool(container_status::STARTED) {
                self.ready += usize::from(container.bool(container_status::READY));
                continue;
            }
            let waiting = state.msg(container_state::WAITING).str(container_state_waiting::REASON);
            self.reason = match ended {
                Some(ended) => format!("Init:{}", end_reason(ended)),
                None if !matches!(waiting, "" | "PodInitializing") => format!("Init:{waiting}"),
                None => format!("Init:{i}/{}", spec.count(pod_spec::INIT_CONTAINERS)),
            };
            return (true, of_sidecars);
        }
        (false, of_sidecars)
    }

    /// Goes through the containers, last to first: the first one's reason wins.
    fn run(&mut self, status: View<'_>) {
        let mut running = false;
        let mut error = String::new();
        let containers: Vec<_> = status.list(pod_status::CONTAINER_STATUSES).collect();
        for container in containers.into_iter().rev() {
            self.restarts.add(container);
            let state = container.msg(container_status::STATE);
            let waiting = state.msg(container_state::WAITING).str(container_state_waiting::REASON);
            if !waiting.is_empty() {
                waiting.clone_into(&mut self.reason);
            } else if let Some(ended) = state.opt_msg(container_state::TERMINATED) {
                self.reason = end_reason(ended);
                if ended.int(container_state_terminated::EXIT_CODE) != 0 {
                    error.clone_from(&self.reason);
                }
            } else if container.bool(container_status::READY) && state.has(container_state::RUNNING) {
                running = true;
                self.ready += 1;
            }
        }
        if self.reason == "Completed" {
            if running && is_ready(status) {
                self.reason = "Running".to_owned();
            } else if !error.is_empty() {
                self.reason = error;
            } else if running {
                self.reason = "NotReady".to_owned();
            }
        }
    }
}

/// Is there any condition that says so? (Elsewhere the first one of a type counts.)
fn is_ready(status: View<'_>) -> bool {
    let says_so =
        |c: View<'_>| c.str(pod_condition::TYPE) == "Ready" && c.str(pod_condition::STATUS) == "True";
    status.list(pod_status::CONDITIONS).any(says_so)
}

/// Why a container ended: its reason, else signal or exit code.
fn end_reason(ended: View<'_>) -> String {
    let reason = ended.str(container_state_terminated::REASON);
    let signal = ended.int(container_state_terminated::SIGNAL);
    if !reason.is_empty() {
        reason.to_owned()
    } else if signal != 0 {
        format!("Signal:{signal}")
    } else {
        format!("ExitCode:{}", ended.int(container_state_terminated::EXIT_CODE))
    }
}

/// Prints a pod.
pub(super) fn pod(pod: View<'_>, cells: &mut Cells) {
    let summary = Summary::of(pod);
    cells.str(name(pod));
    cells.text(format_args!("{}/{}", summary.ready, summary.total));
    cells.str(&summary.reason);
    match summary.restarts {
        Restarts { count, last: Some(last) } if count != 0 => cells.int_ago(count, last),
        Restarts { count, .. } => cells.text(format_args!("{count}")),
    }
    cells.age(created(pod));
    let (spec, status) = (spec(pod), status(pod));
    cells.str_or(first_ip(status), NONE);
    cells.str_or(spec.str(pod_spec::NODE_NAME), NONE);
    cells.str_or(status.str(pod_status::NOMINATED_NODE_NAME), NONE);
    match spec.count(pod_spec::READINESS_GATES) {
        0 => cells.str(NONE),
        gates => {
            let open = spec.list(pod_spec::READINESS_GATES).filter(|gate| {
                let ty = gate.str(pod_readiness_gate::CONDITION_TYPE);
                has_true(status, ty)
            });
            cells.text(format_args!("{}/{gates}", open.count()));
        }
    }
}

/// The pod's first address. The older field wins where both are set and differ.
pub(crate) fn first_ip(status: View<'_>) -> &str {
    match status.str(pod_status::POD_IP) {
        "" => status.msg(pod_status::POD_IPS).str(pod_ip::IP),
        ip => ip,
    }
}

/// Prints a pod template.
pub(super) fn pod_template(object: View<'_>, cells: &mut Cells) {
    let template = object.msg(pod_template::TEMPLATE);
    cells.str(name(object));
    containers(template, cells);
    labels(template.msg(pod_template_spec::METADATA), object_meta::LABELS, cells);
}
