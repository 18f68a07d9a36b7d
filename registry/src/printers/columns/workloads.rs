//! Columns of workloads and their scaling, as kube-apiserver 1.36 describes them to clients.

use super::{AGE, Column, NAME, boolean, integer, text};

const CONTAINERS: &str = "Names of each container in the template.";
const IMAGES: &str = "Images referenced by each container in the template.";
const READY: &str = "Number of the pod with ready state";
const SELECTOR: &str = "A label query over pods that should match the pod count. Normally, the system sets \
    this field for you. More info: \
    https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors";

pub(in crate::printers) static REPLICATION_CONTROLLER: &[Column] = &[
    NAME,
    integer(
        "Desired",
        "Replicas is the number of desired replicas. This is a pointer to distinguish between explicit \
         zero and unspecified. Defaults to 1. More info: \
         https://kubernetes.io/docs/concepts/workloads/controllers/\
         replicationcontroller#what-is-a-replicationcontroller",
    ),
    integer(
        "Current",
        "Replicas is the most recently observed number of replicas. More info: \
         https://kubernetes.io/docs/concepts/workloads/controllers/\
         replicationcontroller#what-is-a-replicationcontroller",
    ),
    integer("Ready", "The number of ready replicas for this replication controller."),
    AGE,
    text("Containers", CONTAINERS).wide(),
    text("Images", IMAGES).wide(),
    text(
        "Selector",
        "Selector is a label query over pods that should match the Replicas count. If Selector is empty, \
         it is defaulted to the labels present on the Pod template. Label keys and values that must match \
         in order to be controlled by this replication controller, if empty defaulted to labels on Pod \
         template. More info: \
         https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
    )
    .wide(),
];

pub(in crate::printers) static CONTROLLER_REVISION: &[Column] = &[
    NAME,
    text("Controller", "Controller of the object"),
    text("Revision", "Revision indicates the revision of the state represented by Data."),
    AGE,
];

pub(in crate::printers) static DAEMON_SET: &[Column] = &[
    NAME,
    integer(
        "Desired",
        "The total number of nodes that should be running the daemon pod (including nodes correctly \
         running the daemon pod). More info: \
         https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/",
    ),
    integer(
        "Current",
        "The number of nodes that are running at least 1 daemon pod and are supposed to run the daemon \
         pod. More info: https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/",
    ),
    integer(
        "Ready",
        "numberReady is the number of nodes that should be running the daemon pod and have one or more of \
         the daemon pod running with a Ready Condition.",
    ),
    integer("Up-to-date", "The total number of nodes that are running updated daemon pod"),
    integer(
        "Available",
        "The number of nodes that should be running the daemon pod and have one or more of the daemon pod \
         running and available (ready for at least spec.minReadySeconds)",
    ),
    text(
        "Node Selector",
        "NodeSelector is a selector which must be true for the pod to fit on a node. Selector which must \
         match a node's labels for the pod to be scheduled on that node. More info: \
         https://kubernetes.io/docs/concepts/configuration/assign-pod-node/",
    ),
    AGE,
    text("Containers", CONTAINERS).wide(),
    text("Images", IMAGES).wide(),
    text(
        "Selector",
        "A label query over pods that are managed by the daemon set. Must match in order to be controlled. \
         It must match the pod template's labels. More info: \
         https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
    )
    .wide(),
];

pub(in crate::printers) static DEPLOYMENT: &[Column] = &[
    NAME,
    text("Ready", READY),
    text(
        "Up-to-date",
        "Total number of non-terminating pods targeted by this deployment that have the desired template \
         spec.",
    ),
    text(
        "Available",
        "Total number of available non-terminating pods (ready for at least minReadySeconds) targeted by \
         this deployment.",
    ),
    AGE,
    text("Containers", CONTAINERS).wide(),
    text("Images", IMAGES).wide(),
    text(
        "Selector",
        "Label selector for pods. Existing ReplicaSets whose pods are selected by this will be the ones \
         affected by this deployment. It must match the pod template's labels.",
    )
    .wide(),
];

pub(in crate::printers) static REPLICA_SET: &[Column] = &[
    NAME,
    integer(
        "Desired",
        "Replicas is the number of desired pods. This is a pointer to distinguish between explicit zero \
         and unspecified. Defaults to 1. More info: \
         https://kubernetes.io/docs/concepts/workloads/controllers/replicaset",
    ),
    integer(
        "Current",
        "Replicas is the most recently observed number of non-terminating pods. More info: \
         https://kubernetes.io/docs/concepts/workloads/controllers/replicaset",
    ),
    integer(
        "Ready",
        "The number of non-terminating pods targeted by this ReplicaSet with a Ready Condition.",
    ),
    AGE,
    text("Containers", CONTAINERS).wide(),
    text("Images", IMAGES).wide(),
    text(
        "Selector",
        "Selector is a label query over pods that should match the replica count. Label keys and values \
         that must match in order to be controlled by this replica set. It must match the pod template's \
         labels. More info: \
         https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
    )
    .wide(),
];

pub(in crate::printers) static STATEFUL_SET: &[Column] =
    &[NAME, text("Ready", READY), AGE, text("Containers", CONTAINERS).wide(), text("Images", IMAGES).wide()];

pub(in crate::printers) static HORIZONTAL_POD_AUTOSCALER: &[Column] = &[
    NAME,
    text(
        "Reference",
        "scaleTargetRef points to the target resource to scale, and is used to the pods for which metrics \
         should be collected, as well as to actually change the replica count.",
    ),
    text(
        "Targets",
        "metrics contains the specifications for which to use to calculate the desired replica count (the \
         maximum replica count across all metrics will be used).  The desired replica count is calculated \
         multiplying the ratio between the target value and the current value by the current number of \
         pods.  Ergo, metrics used must decrease as the pod count is increased, and vice-versa.  See the \
         individual metric source types for more information about how each type of metric must respond. \
         If not set, the default metric will be set to 80% average CPU utilization.",
    ),
    text(
        "MinPods",
        "minReplicas is the lower limit for the number of replicas to which the autoscaler can scale \
         down.  It defaults to 1 pod.  minReplicas is allowed to be 0 if the alpha feature gate \
         HPAScaleToZero is enabled and at least one Object or External metric is configured.  Scaling is \
         active as long as at least one metric value is available.",
    ),
    text(
        "MaxPods",
        "maxReplicas is the upper limit for the number of replicas to which the autoscaler can scale up. \
         It cannot be less that minReplicas.",
    ),
    text(
        "Replicas",
        "currentReplicas is current number of replicas of pods managed by this autoscaler, as last seen by \
         the autoscaler.",
    ),
    AGE,
];

pub(in crate::printers) static CRON_JOB: &[Column] = &[
    NAME,
    text("Schedule", "The schedule in Cron format, see https://en.wikipedia.org/wiki/Cron."),
    text(
        "Timezone",
        "The time zone name for the given schedule, see \
         https://en.wikipedia.org/wiki/List_of_tz_database_time_zones. If not specified, this will default \
         to the time zone of the kube-controller-manager process. The set of valid time zone names and the \
         time zone offset is loaded from the system-wide time zone database by the API server during \
         CronJob validation and the controller manager during execution. If no system-wide time zone \
         database can be found a bundled version of the database is used instead. If the time zone name \
         becomes invalid during the lifetime of a CronJob or due to a change in host configuration, the \
         controller will stop creating new new Jobs and will create a system event with the reason \
         UnknownTimeZone. More information can be found in \
         https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones",
    ),
    boolean(
        "Suspend",
        "This flag tells the controller to suspend subsequent executions, it does not apply to already \
         started executions.  Defaults to false.",
    ),
    integer("Active", "A list of pointers to currently running jobs."),
    text("Last Schedule", "Information when was the last time the job was successfully scheduled."),
    AGE,
    text("Containers", CONTAINERS).wide(),
    text("Images", IMAGES).wide(),
    text("Selector", SELECTOR).wide(),
];

pub(in crate::printers) static JOB: &[Column] = &[
    NAME,
    text("Status", "Status of the job."),
    text(
        "Completions",
        "The number of pods which reached phase Succeeded. The value increases monotonically for a given \
         spec. However, it may decrease in reaction to scale down of elastic indexed jobs.",
    ),
    text("Duration", "Time required to complete the job."),
    AGE,
    text("Containers", CONTAINERS).wide(),
    text("Images", IMAGES).wide(),
    text("Selector", SELECTOR).wide(),
];

pub(in crate::printers) static POD_DISRUPTION_BUDGET: &[Column] = &[
    NAME,
    text("Min Available", "The minimum number of pods that must be available."),
    text("Max Unavailable", "The maximum number of pods that may be unavailable."),
    integer("Allowed Disruptions", "Calculated number of pods that may be disrupted at this time."),
    AGE,
];

pub(in crate::printers) static SCALE: &[Column] = &[
    text("Name", NAME.description),
    integer("Desired", "replicas is the desired number of instances for the scaled object."),
    integer("Available", "replicas is the actual number of observed instances of the scaled object."),
    AGE,
];
