//! Field names, a module for each type. The plain module is that of the newest stable version; where
//! other versions or groups have members of their own, their modules carry version or group.
// Written by `cargo xtask catalogue`; do not edit.

/// `k8s.io/api/admission/v1.AdmissionRequest`.
pub mod admission_request {
    pub use super::super::words::{
        DRY_RUN, KIND, NAME, NAMESPACE, OBJECT, OLD_OBJECT, OPERATION, OPTIONS, REQUEST_KIND,
        REQUEST_RESOURCE, REQUEST_SUB_RESOURCE, RESOURCE, SUB_RESOURCE, UID, USER_INFO,
    };
}

/// `k8s.io/api/admission/v1.AdmissionResponse`.
pub mod admission_response {
    pub use super::super::words::{
        ALLOWED, AUDIT_ANNOTATIONS, PATCH, PATCH_TYPE, STATUS, UID, WARNINGS,
    };
}

/// `k8s.io/api/admission/v1.AdmissionReview`.
pub mod admission_review {
    pub use super::super::words::{
        API_VERSION, KIND, REQUEST, RESPONSE,
    };
}

/// `k8s.io/api/core/v1.Affinity`.
pub mod affinity {
    pub use super::super::words::{
        NODE_AFFINITY, POD_AFFINITY, POD_ANTI_AFFINITY,
    };
}

/// `k8s.io/api/rbac/v1.AggregationRule`.
pub mod aggregation_rule {
    pub use super::super::words::{
        CLUSTER_ROLE_SELECTORS,
    };
}

/// `k8s.io/api/resource/v1.AllocatedDeviceStatus`.
pub mod allocated_device_status {
    pub use super::super::words::{
        CONDITIONS, DATA, DEVICE, DRIVER, NETWORK_DATA, POOL, SHARE_ID,
    };
}

/// `k8s.io/api/resource/v1.AllocationResult`.
pub mod allocation_result {
    pub use super::super::words::{
        ALLOCATION_TIMESTAMP, DEVICES, NODE_SELECTOR,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.APIGroup`.
pub mod api_group {
    pub use super::super::words::{
        API_VERSION, KIND, NAME, PREFERRED_VERSION, SERVER_ADDRESS_BY_CLIENT_CIDRS, VERSIONS,
    };
}

/// `k8s.io/api/apidiscovery/v2.APIGroupDiscovery`.
pub mod api_group_discovery {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, VERSIONS,
    };
}

/// `k8s.io/api/apidiscovery/v2.APIGroupDiscoveryList`.
pub mod api_group_discovery_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.APIGroupList`.
pub mod api_group_list {
    pub use super::super::words::{
        API_VERSION, GROUPS, KIND,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.APIResource`.
pub mod api_resource {
    pub use super::super::words::{
        CATEGORIES, GROUP, KIND, NAME, NAMESPACED, SHORT_NAMES, SINGULAR_NAME, STORAGE_VERSION_HASH,
        VERBS, VERSION,
    };
}

/// `k8s.io/api/apidiscovery/v2.APIResourceDiscovery`.
pub mod api_resource_discovery {
    pub use super::super::words::{
        CATEGORIES, RESOURCE, RESPONSE_KIND, SCOPE, SHORT_NAMES, SINGULAR_RESOURCE, SUBRESOURCES,
        VERBS,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.APIResourceList`.
pub mod api_resource_list {
    pub use super::super::words::{
        API_VERSION, GROUP_VERSION, KIND, RESOURCES,
    };
}

/// `k8s.io/kube-aggregator/pkg/apis/apiregistration/v1.APIService`.
pub mod api_service {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/kube-aggregator/pkg/apis/apiregistration/v1.APIServiceCondition`.
pub mod api_service_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/kube-aggregator/pkg/apis/apiregistration/v1.APIServiceList`.
pub mod api_service_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/kube-aggregator/pkg/apis/apiregistration/v1.APIServiceSpec`.
pub mod api_service_spec {
    pub use super::super::words::{
        CA_BUNDLE, GROUP, GROUP_PRIORITY_MINIMUM, INSECURE_SKIP_TLS_VERIFY, SERVICE, VERSION,
        VERSION_PRIORITY,
    };
}

/// `k8s.io/kube-aggregator/pkg/apis/apiregistration/v1.APIServiceStatus`.
pub mod api_service_status {
    pub use super::super::words::{
        CONDITIONS,
    };
}

/// `k8s.io/api/apidiscovery/v2.APISubresourceDiscovery`.
pub mod api_subresource_discovery {
    pub use super::super::words::{
        ACCEPTED_TYPES, RESPONSE_KIND, SUBRESOURCE, VERBS,
    };
}

/// `k8s.io/api/apidiscovery/v2.APIVersionDiscovery`.
pub mod api_version_discovery {
    pub use super::super::words::{
        FRESHNESS, RESOURCES, VERSION,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.APIVersions`.
pub mod api_versions {
    pub use super::super::words::{
        API_VERSION, KIND, SERVER_ADDRESS_BY_CLIENT_CIDRS, VERSIONS,
    };
}

/// `k8s.io/kube-aggregator/pkg/apis/apiregistration/v1.ServiceReference`.
pub mod apiregistration_service_reference {
    pub use super::super::words::{
        NAME, NAMESPACE, PORT,
    };
}

/// `k8s.io/api/core/v1.AppArmorProfile`.
pub mod app_armor_profile {
    pub use super::super::words::{
        LOCALHOST_PROFILE, TYPE,
    };
}

/// `k8s.io/api/admissionregistration/v1.ApplyConfiguration`.
pub mod apply_configuration {
    pub use super::super::words::{
        EXPRESSION,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.ApplyOptions`.
pub mod apply_options {
    pub use super::super::words::{
        API_VERSION, DRY_RUN, FIELD_MANAGER, FORCE, KIND,
    };
}

/// `k8s.io/api/apps/v1beta2.ScaleStatus`.
pub mod apps_scale_status {
    pub use super::super::words::{
        REPLICAS, SELECTOR, TARGET_SELECTOR,
    };
}

/// `k8s.io/api/core/v1.AttachedVolume`.
pub mod attached_volume {
    pub use super::super::words::{
        DEVICE_PATH, NAME,
    };
}

/// `k8s.io/api/admissionregistration/v1.AuditAnnotation`.
pub mod audit_annotation {
    pub use super::super::words::{
        KEY, VALUE_EXPRESSION,
    };
}

/// `k8s.io/api/core/v1.AvoidPods`.
pub mod avoid_pods {
    pub use super::super::words::{
        PREFER_AVOID_PODS,
    };
}

/// `k8s.io/api/core/v1.AWSElasticBlockStoreVolumeSource`.
pub mod aws_elastic_block_store_volume_source {
    pub use super::super::words::{
        FS_TYPE, PARTITION, READ_ONLY, VOLUME_ID,
    };
}

/// `k8s.io/api/core/v1.AzureDiskVolumeSource`.
pub mod azure_disk_volume_source {
    pub use super::super::words::{
        CACHING_MODE, DISK_NAME, DISK_URI, FS_TYPE, KIND, READ_ONLY,
    };
}

/// `k8s.io/api/core/v1.AzureFilePersistentVolumeSource`.
pub mod azure_file_persistent_volume_source {
    pub use super::super::words::{
        READ_ONLY, SECRET_NAME, SECRET_NAMESPACE, SHARE_NAME,
    };
}

/// `k8s.io/api/core/v1.AzureFileVolumeSource`.
pub mod azure_file_volume_source {
    pub use super::super::words::{
        READ_ONLY, SECRET_NAME, SHARE_NAME,
    };
}

/// `k8s.io/api/resource/v1beta1.BasicDevice`.
pub mod basic_device {
    pub use super::super::words::{
        ALLOW_MULTIPLE_ALLOCATIONS, ALL_NODES, ATTRIBUTES, BINDING_CONDITIONS,
        BINDING_FAILURE_CONDITIONS, BINDS_TO_NODE, CAPACITY, CONSUMES_COUNTERS,
        NODE_ALLOCATABLE_RESOURCE_MAPPINGS, NODE_NAME, NODE_SELECTOR, TAINTS,
    };
}

/// `k8s.io/api/core/v1.Binding`.
pub mod binding {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, TARGET,
    };
}

/// `k8s.io/api/authentication/v1.BoundObjectReference`.
pub mod bound_object_reference {
    pub use super::super::words::{
        API_VERSION, KIND, NAME, UID,
    };
}

/// `k8s.io/api/core/v1.Capabilities`.
pub mod capabilities {
    pub use super::super::words::{
        ADD, DROP,
    };
}

/// `k8s.io/api/resource/v1.CapacityRequestPolicy`.
pub mod capacity_request_policy {
    pub use super::super::words::{
        DEFAULT, VALID_RANGE, VALID_VALUES,
    };
}

/// `k8s.io/api/resource/v1.CapacityRequestPolicyRange`.
pub mod capacity_request_policy_range {
    pub use super::super::words::{
        MAX, MIN, STEP,
    };
}

/// `k8s.io/api/resource/v1.CapacityRequirements`.
pub mod capacity_requirements {
    pub use super::super::words::{
        REQUESTS,
    };
}

/// `k8s.io/api/resource/v1.CELDeviceSelector`.
pub mod cel_device_selector {
    pub use super::super::words::{
        EXPRESSION,
    };
}

/// `k8s.io/api/core/v1.CephFSPersistentVolumeSource`.
pub mod ceph_fs_persistent_volume_source {
    pub use super::super::words::{
        MONITORS, PATH, READ_ONLY, SECRET_FILE, SECRET_REF, USER,
    };
}

/// `k8s.io/api/core/v1.CephFSVolumeSource`.
pub mod ceph_fs_volume_source {
    pub use super::super::words::{
        MONITORS, PATH, READ_ONLY, SECRET_FILE, SECRET_REF, USER,
    };
}

/// `k8s.io/api/certificates/v1.CertificateSigningRequest`.
pub mod certificate_signing_request {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/certificates/v1.CertificateSigningRequestCondition`.
pub mod certificate_signing_request_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, LAST_UPDATE_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/certificates/v1.CertificateSigningRequestList`.
pub mod certificate_signing_request_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/certificates/v1.CertificateSigningRequestSpec`.
pub mod certificate_signing_request_spec {
    pub use super::super::words::{
        EXPIRATION_SECONDS, EXTRA, GROUPS, REQUEST, SIGNER_NAME, UID, USAGES, USERNAME,
    };
}

/// `k8s.io/api/certificates/v1.CertificateSigningRequestStatus`.
pub mod certificate_signing_request_status {
    pub use super::super::words::{
        CERTIFICATE, CONDITIONS,
    };
}

/// `k8s.io/api/core/v1.CinderPersistentVolumeSource`.
pub mod cinder_persistent_volume_source {
    pub use super::super::words::{
        FS_TYPE, READ_ONLY, SECRET_REF, VOLUME_ID,
    };
}

/// `k8s.io/api/core/v1.CinderVolumeSource`.
pub mod cinder_volume_source {
    pub use super::super::words::{
        FS_TYPE, READ_ONLY, SECRET_REF, VOLUME_ID,
    };
}

/// `k8s.io/api/core/v1.ClientIPConfig`.
pub mod client_ip_config {
    pub use super::super::words::{
        TIMEOUT_SECONDS,
    };
}

/// `k8s.io/api/rbac/v1.ClusterRole`.
pub mod cluster_role {
    pub use super::super::words::{
        AGGREGATION_RULE, API_VERSION, KIND, METADATA, RULES,
    };
}

/// `k8s.io/api/rbac/v1.ClusterRoleBinding`.
pub mod cluster_role_binding {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, ROLE_REF, SUBJECTS,
    };
}

/// `k8s.io/api/rbac/v1.ClusterRoleBindingList`.
pub mod cluster_role_binding_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/rbac/v1.ClusterRoleList`.
pub mod cluster_role_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/certificates/v1beta1.ClusterTrustBundle`.
pub mod cluster_trust_bundle {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/certificates/v1beta1.ClusterTrustBundleList`.
pub mod cluster_trust_bundle_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.ClusterTrustBundleProjection`.
pub mod cluster_trust_bundle_projection {
    pub use super::super::words::{
        LABEL_SELECTOR, NAME, OPTIONAL, PATH, SIGNER_NAME,
    };
}

/// `k8s.io/api/certificates/v1beta1.ClusterTrustBundleSpec`.
pub mod cluster_trust_bundle_spec {
    pub use super::super::words::{
        SIGNER_NAME, TRUST_BUNDLE,
    };
}

/// `k8s.io/api/core/v1.ComponentCondition`.
pub mod component_condition {
    pub use super::super::words::{
        ERROR, MESSAGE, STATUS, TYPE,
    };
}

/// `k8s.io/api/core/v1.ComponentStatus`.
pub mod component_status {
    pub use super::super::words::{
        API_VERSION, CONDITIONS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.ComponentStatusList`.
pub mod component_status_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.Condition`.
pub mod condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, OBSERVED_GENERATION, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/core/v1.ConfigMap`.
pub mod config_map {
    pub use super::super::words::{
        API_VERSION, BINARY_DATA, DATA, IMMUTABLE, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.ConfigMapEnvSource`.
pub mod config_map_env_source {
    pub use super::super::words::{
        LOCAL_OBJECT_REFERENCE, NAME, OPTIONAL,
    };
}

/// `k8s.io/api/core/v1.ConfigMapKeySelector`.
pub mod config_map_key_selector {
    pub use super::super::words::{
        KEY, LOCAL_OBJECT_REFERENCE, NAME, OPTIONAL,
    };
}

/// `k8s.io/api/core/v1.ConfigMapList`.
pub mod config_map_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.ConfigMapNodeConfigSource`.
pub mod config_map_node_config_source {
    pub use super::super::words::{
        KUBELET_CONFIG_KEY, NAME, NAMESPACE, RESOURCE_VERSION, UID,
    };
}

/// `k8s.io/api/core/v1.ConfigMapProjection`.
pub mod config_map_projection {
    pub use super::super::words::{
        ITEMS, LOCAL_OBJECT_REFERENCE, NAME, OPTIONAL,
    };
}

/// `k8s.io/api/core/v1.ConfigMapVolumeSource`.
pub mod config_map_volume_source {
    pub use super::super::words::{
        DEFAULT_MODE, ITEMS, LOCAL_OBJECT_REFERENCE, NAME, OPTIONAL,
    };
}

/// `k8s.io/api/core/v1.Container`.
pub mod container {
    pub use super::super::words::{
        ARGS, COMMAND, ENV, ENV_FROM, IMAGE, IMAGE_PULL_POLICY, LIFECYCLE, LIVENESS_PROBE, NAME,
        PORTS, READINESS_PROBE, RESIZE_POLICY, RESOURCES, RESTART_POLICY, RESTART_POLICY_RULES,
        SECURITY_CONTEXT, STARTUP_PROBE, STDIN, STDIN_ONCE, TERMINATION_MESSAGE_PATH,
        TERMINATION_MESSAGE_POLICY, TTY, VOLUME_DEVICES, VOLUME_MOUNTS, WORKING_DIR,
    };
}

/// `k8s.io/api/core/v1.ContainerExtendedResourceRequest`.
pub mod container_extended_resource_request {
    pub use super::super::words::{
        CONTAINER_NAME, REQUEST_NAME, RESOURCE_NAME,
    };
}

/// `k8s.io/api/core/v1.ContainerImage`.
pub mod container_image {
    pub use super::super::words::{
        NAMES, SIZE_BYTES,
    };
}

/// `k8s.io/api/core/v1.ContainerPort`.
pub mod container_port {
    pub use super::super::words::{
        CONTAINER_PORT, HOST_IP, HOST_PORT, NAME, PROTOCOL,
    };
}

/// `k8s.io/api/core/v1.ContainerResizePolicy`.
pub mod container_resize_policy {
    pub use super::super::words::{
        RESOURCE_NAME, RESTART_POLICY,
    };
}

/// `k8s.io/api/autoscaling/v2.ContainerResourceMetricSource`.
pub mod container_resource_metric_source {
    pub use super::super::words::{
        CONTAINER, NAME, TARGET,
    };
}

/// `k8s.io/api/autoscaling/v1.ContainerResourceMetricSource`.
pub mod container_resource_metric_source_v1 {
    pub use super::super::words::{
        CONTAINER, NAME, TARGET_AVERAGE_UTILIZATION, TARGET_AVERAGE_VALUE,
    };
}

/// `k8s.io/api/autoscaling/v2.ContainerResourceMetricStatus`.
pub mod container_resource_metric_status {
    pub use super::super::words::{
        CONTAINER, CURRENT, NAME,
    };
}

/// `k8s.io/api/autoscaling/v1.ContainerResourceMetricStatus`.
pub mod container_resource_metric_status_v1 {
    pub use super::super::words::{
        CONTAINER, CURRENT_AVERAGE_UTILIZATION, CURRENT_AVERAGE_VALUE, NAME,
    };
}

/// `k8s.io/api/core/v1.ContainerRestartRule`.
pub mod container_restart_rule {
    pub use super::super::words::{
        ACTION, EXIT_CODES,
    };
}

/// `k8s.io/api/core/v1.ContainerRestartRuleOnExitCodes`.
pub mod container_restart_rule_on_exit_codes {
    pub use super::super::words::{
        OPERATOR, VALUES,
    };
}

/// `k8s.io/api/core/v1.ContainerState`.
pub mod container_state {
    pub use super::super::words::{
        RUNNING, TERMINATED, WAITING,
    };
}

/// `k8s.io/api/core/v1.ContainerStateRunning`.
pub mod container_state_running {
    pub use super::super::words::{
        STARTED_AT,
    };
}

/// `k8s.io/api/core/v1.ContainerStateTerminated`.
pub mod container_state_terminated {
    pub use super::super::words::{
        CONTAINER_ID, EXIT_CODE, FINISHED_AT, MESSAGE, REASON, SIGNAL, STARTED_AT,
    };
}

/// `k8s.io/api/core/v1.ContainerStateWaiting`.
pub mod container_state_waiting {
    pub use super::super::words::{
        MESSAGE, REASON,
    };
}

/// `k8s.io/api/core/v1.ContainerStatus`.
pub mod container_status {
    pub use super::super::words::{
        ALLOCATED_RESOURCES, ALLOCATED_RESOURCES_STATUS, CONTAINER_ID, IMAGE, IMAGE_ID, LAST_STATE,
        NAME, READY, RESOURCES, RESTART_COUNT, STARTED, STATE, STOP_SIGNAL, USER, VOLUME_MOUNTS,
    };
}

/// `k8s.io/api/core/v1.ContainerUser`.
pub mod container_user {
    pub use super::super::words::{
        LINUX,
    };
}

/// `k8s.io/api/apps/v1.ControllerRevision`.
pub mod controller_revision {
    pub use super::super::words::{
        API_VERSION, DATA, KIND, METADATA, REVISION,
    };
}

/// `k8s.io/api/apps/v1.ControllerRevisionList`.
pub mod controller_revision_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.ConversionRequest`.
pub mod conversion_request {
    pub use super::super::words::{
        DESIRED_API_VERSION, OBJECTS, UID,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.ConversionResponse`.
pub mod conversion_response {
    pub use super::super::words::{
        CONVERTED_OBJECTS, RESULT, UID,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.ConversionReview`.
pub mod conversion_review {
    pub use super::super::words::{
        API_VERSION, KIND, REQUEST, RESPONSE,
    };
}

/// `k8s.io/api/resource/v1.Counter`.
pub mod counter {
    pub use super::super::words::{
        VALUE,
    };
}

/// `k8s.io/api/resource/v1.CounterSet`.
pub mod counter_set {
    pub use super::super::words::{
        COUNTERS, NAME,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.CreateOptions`.
pub mod create_options {
    pub use super::super::words::{
        API_VERSION, DRY_RUN, FIELD_MANAGER, FIELD_VALIDATION, KIND,
    };
}

/// `k8s.io/api/batch/v1.CronJob`.
pub mod cron_job {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/batch/v1.CronJobList`.
pub mod cron_job_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/batch/v1.CronJobSpec`.
pub mod cron_job_spec {
    pub use super::super::words::{
        CONCURRENCY_POLICY, FAILED_JOBS_HISTORY_LIMIT, JOB_TEMPLATE, SCHEDULE,
        STARTING_DEADLINE_SECONDS, SUCCESSFUL_JOBS_HISTORY_LIMIT, SUSPEND, TIME_ZONE,
    };
}

/// `k8s.io/api/batch/v1.CronJobStatus`.
pub mod cron_job_status {
    pub use super::super::words::{
        ACTIVE, LAST_SCHEDULE_TIME, LAST_SUCCESSFUL_TIME,
    };
}

/// `k8s.io/api/autoscaling/v2.CrossVersionObjectReference`.
pub mod cross_version_object_reference {
    pub use super::super::words::{
        API_VERSION, KIND, NAME,
    };
}

/// `k8s.io/api/storage/v1.CSIDriver`.
pub mod csi_driver {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/storage/v1.CSIDriverList`.
pub mod csi_driver_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/storage/v1.CSIDriverSpec`.
pub mod csi_driver_spec {
    pub use super::super::words::{
        ATTACH_REQUIRED, FS_GROUP_POLICY, NODE_ALLOCATABLE_UPDATE_PERIOD_SECONDS, POD_INFO_ON_MOUNT,
        PREVENT_POD_SCHEDULING_IF_MISSING, REQUIRES_REPUBLISH, SERVICE_ACCOUNT_TOKEN_IN_SECRETS,
        SE_LINUX_MOUNT, STORAGE_CAPACITY, TOKEN_REQUESTS, VOLUME_LIFECYCLE_MODES,
    };
}

/// `k8s.io/api/storage/v1.CSINode`.
pub mod csi_node {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/storage/v1.CSINodeDriver`.
pub mod csi_node_driver {
    pub use super::super::words::{
        ALLOCATABLE, NAME, NODE_ID, TOPOLOGY_KEYS,
    };
}

/// `k8s.io/api/storage/v1.CSINodeList`.
pub mod csi_node_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/storage/v1.CSINodeSpec`.
pub mod csi_node_spec {
    pub use super::super::words::{
        DRIVERS,
    };
}

/// `k8s.io/api/core/v1.CSIPersistentVolumeSource`.
pub mod csi_persistent_volume_source {
    pub use super::super::words::{
        CONTROLLER_EXPAND_SECRET_REF, CONTROLLER_PUBLISH_SECRET_REF, DRIVER, FS_TYPE,
        NODE_EXPAND_SECRET_REF, NODE_PUBLISH_SECRET_REF, NODE_STAGE_SECRET_REF, READ_ONLY,
        VOLUME_ATTRIBUTES, VOLUME_HANDLE,
    };
}

/// `k8s.io/api/storage/v1.CSIStorageCapacity`.
pub mod csi_storage_capacity {
    pub use super::super::words::{
        API_VERSION, CAPACITY, KIND, MAXIMUM_VOLUME_SIZE, METADATA, NODE_TOPOLOGY,
        STORAGE_CLASS_NAME,
    };
}

/// `k8s.io/api/storage/v1.CSIStorageCapacityList`.
pub mod csi_storage_capacity_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.CSIVolumeSource`.
pub mod csi_volume_source {
    pub use super::super::words::{
        DRIVER, FS_TYPE, NODE_PUBLISH_SECRET_REF, READ_ONLY, VOLUME_ATTRIBUTES,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceColumnDefinition`.
pub mod custom_resource_column_definition {
    pub use super::super::words::{
        DESCRIPTION, FORMAT, JSON_PATH, NAME, PRIORITY, TYPE,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1beta1.CustomResourceColumnDefinition`.
pub mod custom_resource_column_definition_v1beta1 {
    pub use super::super::words::{
        DESCRIPTION, FORMAT, JSON_PATH_ as JSON_PATH, NAME, PRIORITY, TYPE,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceConversion`.
pub mod custom_resource_conversion {
    pub use super::super::words::{
        STRATEGY, WEBHOOK,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1beta1.CustomResourceConversion`.
pub mod custom_resource_conversion_v1beta1 {
    pub use super::super::words::{
        CONVERSION_REVIEW_VERSIONS, STRATEGY, WEBHOOK_CLIENT_CONFIG,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceDefinition`.
pub mod custom_resource_definition {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceDefinitionCondition`.
pub mod custom_resource_definition_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, OBSERVED_GENERATION, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceDefinitionList`.
pub mod custom_resource_definition_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceDefinitionNames`.
pub mod custom_resource_definition_names {
    pub use super::super::words::{
        CATEGORIES, KIND, LIST_KIND, PLURAL, SHORT_NAMES, SINGULAR,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceDefinitionSpec`.
pub mod custom_resource_definition_spec {
    pub use super::super::words::{
        CONVERSION, GROUP, NAMES, PRESERVE_UNKNOWN_FIELDS, SCOPE, VERSIONS,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1beta1.CustomResourceDefinitionSpec`.
pub mod custom_resource_definition_spec_v1beta1 {
    pub use super::super::words::{
        ADDITIONAL_PRINTER_COLUMNS, CONVERSION, GROUP, NAMES, PRESERVE_UNKNOWN_FIELDS, SCOPE,
        SELECTABLE_FIELDS, SUBRESOURCES, VALIDATION, VERSION, VERSIONS,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceDefinitionStatus`.
pub mod custom_resource_definition_status {
    pub use super::super::words::{
        ACCEPTED_NAMES, CONDITIONS, OBSERVED_GENERATION, STORED_VERSIONS,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceDefinitionVersion`.
pub mod custom_resource_definition_version {
    pub use super::super::words::{
        ADDITIONAL_PRINTER_COLUMNS, DEPRECATED, DEPRECATION_WARNING, NAME, SCHEMA, SELECTABLE_FIELDS,
        SERVED, STORAGE, SUBRESOURCES,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceSubresourceScale`.
pub mod custom_resource_subresource_scale {
    pub use super::super::words::{
        LABEL_SELECTOR_PATH, SPEC_REPLICAS_PATH, STATUS_REPLICAS_PATH,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceSubresources`.
pub mod custom_resource_subresources {
    pub use super::super::words::{
        SCALE, STATUS,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.CustomResourceValidation`.
pub mod custom_resource_validation {
    pub use super::super::words::{
        OPEN_API_V3_SCHEMA,
    };
}

/// `k8s.io/api/core/v1.DaemonEndpoint`.
pub mod daemon_endpoint {
    pub use super::super::words::{
        PORT_ as PORT,
    };
}

/// `k8s.io/api/apps/v1.DaemonSet`.
pub mod daemon_set {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/apps/v1.DaemonSetCondition`.
pub mod daemon_set_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/apps/v1.DaemonSetList`.
pub mod daemon_set_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/apps/v1.DaemonSetSpec`.
pub mod daemon_set_spec {
    pub use super::super::words::{
        MIN_READY_SECONDS, REVISION_HISTORY_LIMIT, SELECTOR, TEMPLATE, UPDATE_STRATEGY,
    };
}

/// `k8s.io/api/apps/v1.DaemonSetStatus`.
pub mod daemon_set_status {
    pub use super::super::words::{
        COLLISION_COUNT, CONDITIONS, CURRENT_NUMBER_SCHEDULED, DESIRED_NUMBER_SCHEDULED,
        NUMBER_AVAILABLE, NUMBER_MISSCHEDULED, NUMBER_READY, NUMBER_UNAVAILABLE, OBSERVED_GENERATION,
        UPDATED_NUMBER_SCHEDULED,
    };
}

/// `k8s.io/api/apps/v1.DaemonSetUpdateStrategy`.
pub mod daemon_set_update_strategy {
    pub use super::super::words::{
        ROLLING_UPDATE, TYPE,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.DeleteOptions`.
pub mod delete_options {
    pub use super::super::words::{
        API_VERSION, DRY_RUN, GRACE_PERIOD_SECONDS,
        IGNORE_STORE_READ_ERROR_WITH_CLUSTER_BREAKING_POTENTIAL, KIND, ORPHAN_DEPENDENTS,
        PRECONDITIONS, PROPAGATION_POLICY,
    };
}

/// `k8s.io/api/apps/v1.Deployment`.
pub mod deployment {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/apps/v1.DeploymentCondition`.
pub mod deployment_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, LAST_UPDATE_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/apps/v1.DeploymentList`.
pub mod deployment_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/apps/v1beta1.DeploymentRollback`.
pub mod deployment_rollback {
    pub use super::super::words::{
        API_VERSION, KIND, NAME, ROLLBACK_TO, UPDATED_ANNOTATIONS,
    };
}

/// `k8s.io/api/apps/v1.DeploymentSpec`.
pub mod deployment_spec {
    pub use super::super::words::{
        MIN_READY_SECONDS, PAUSED, PROGRESS_DEADLINE_SECONDS, REPLICAS, REVISION_HISTORY_LIMIT,
        SELECTOR, STRATEGY, TEMPLATE,
    };
}

/// `k8s.io/api/apps/v1beta1.DeploymentSpec`.
pub mod deployment_spec_v1beta1 {
    pub use super::super::words::{
        MIN_READY_SECONDS, PAUSED, PROGRESS_DEADLINE_SECONDS, REPLICAS, REVISION_HISTORY_LIMIT,
        ROLLBACK_TO, SELECTOR, STRATEGY, TEMPLATE,
    };
}

/// `k8s.io/api/apps/v1.DeploymentStatus`.
pub mod deployment_status {
    pub use super::super::words::{
        AVAILABLE_REPLICAS, COLLISION_COUNT, CONDITIONS, OBSERVED_GENERATION, READY_REPLICAS,
        REPLICAS, TERMINATING_REPLICAS, UNAVAILABLE_REPLICAS, UPDATED_REPLICAS,
    };
}

/// `k8s.io/api/apps/v1.DeploymentStrategy`.
pub mod deployment_strategy {
    pub use super::super::words::{
        ROLLING_UPDATE, TYPE,
    };
}

/// `k8s.io/api/resource/v1.Device`.
pub mod device {
    pub use super::super::words::{
        ALLOW_MULTIPLE_ALLOCATIONS, ALL_NODES, ATTRIBUTES, BINDING_CONDITIONS,
        BINDING_FAILURE_CONDITIONS, BINDS_TO_NODE, CAPACITY, CONSUMES_COUNTERS, NAME,
        NODE_ALLOCATABLE_RESOURCE_MAPPINGS, NODE_NAME, NODE_SELECTOR, TAINTS,
    };
}

/// `k8s.io/api/resource/v1.DeviceAllocationConfiguration`.
pub mod device_allocation_configuration {
    pub use super::super::words::{
        DEVICE_CONFIGURATION, OPAQUE, REQUESTS, SOURCE,
    };
}

/// `k8s.io/api/resource/v1.DeviceAllocationResult`.
pub mod device_allocation_result {
    pub use super::super::words::{
        CONFIG, RESULTS,
    };
}

/// `k8s.io/api/resource/v1.DeviceAttribute`.
pub mod device_attribute {
    pub use super::super::words::{
        BOOL, BOOLS, INT, INTS, STRING, STRINGS, VERSION, VERSIONS,
    };
}

/// `k8s.io/api/resource/v1.DeviceCapacity`.
pub mod device_capacity {
    pub use super::super::words::{
        REQUEST_POLICY, VALUE,
    };
}

/// `k8s.io/api/resource/v1.DeviceClaim`.
pub mod device_claim {
    pub use super::super::words::{
        CONFIG, CONSTRAINTS, REQUESTS,
    };
}

/// `k8s.io/api/resource/v1.DeviceClaimConfiguration`.
pub mod device_claim_configuration {
    pub use super::super::words::{
        DEVICE_CONFIGURATION, OPAQUE, REQUESTS,
    };
}

/// `k8s.io/api/resource/v1.DeviceClass`.
pub mod device_class {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/resource/v1.DeviceClassConfiguration`.
pub mod device_class_configuration {
    pub use super::super::words::{
        DEVICE_CONFIGURATION, OPAQUE,
    };
}

/// `k8s.io/api/resource/v1.DeviceClassList`.
pub mod device_class_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/resource/v1.DeviceClassSpec`.
pub mod device_class_spec {
    pub use super::super::words::{
        CONFIG, EXTENDED_RESOURCE_NAME, SELECTORS,
    };
}

/// `k8s.io/api/resource/v1.DeviceConfiguration`.
pub mod device_configuration {
    pub use super::super::words::{
        OPAQUE,
    };
}

/// `k8s.io/api/resource/v1.DeviceConstraint`.
pub mod device_constraint {
    pub use super::super::words::{
        DISTINCT_ATTRIBUTE, MATCH_ATTRIBUTE, REQUESTS,
    };
}

/// `k8s.io/api/resource/v1.DeviceCounterConsumption`.
pub mod device_counter_consumption {
    pub use super::super::words::{
        COUNTERS, COUNTER_SET,
    };
}

/// `k8s.io/api/resource/v1.DeviceRequest`.
pub mod device_request {
    pub use super::super::words::{
        EXACTLY, FIRST_AVAILABLE, NAME,
    };
}

/// `k8s.io/api/resource/v1.DeviceRequestAllocationResult`.
pub mod device_request_allocation_result {
    pub use super::super::words::{
        ADMIN_ACCESS, BINDING_CONDITIONS, BINDING_FAILURE_CONDITIONS, CONSUMED_CAPACITY, DEVICE,
        DRIVER, POOL, REQUEST, SHARE_ID, TOLERATIONS,
    };
}

/// `k8s.io/api/resource/v1beta1.DeviceRequest`.
pub mod device_request_v1beta1 {
    pub use super::super::words::{
        ADMIN_ACCESS, ALLOCATION_MODE, CAPACITY, COUNT, DEVICE_CLASS_NAME, FIRST_AVAILABLE, NAME,
        SELECTORS, TOLERATIONS,
    };
}

/// `k8s.io/api/resource/v1.DeviceSelector`.
pub mod device_selector {
    pub use super::super::words::{
        CEL,
    };
}

/// `k8s.io/api/resource/v1.DeviceSubRequest`.
pub mod device_sub_request {
    pub use super::super::words::{
        ALLOCATION_MODE, CAPACITY, COUNT, DEVICE_CLASS_NAME, NAME, SELECTORS, TOLERATIONS,
    };
}

/// `k8s.io/api/resource/v1.DeviceTaint`.
pub mod device_taint {
    pub use super::super::words::{
        EFFECT, KEY, TIME_ADDED, VALUE,
    };
}

/// `k8s.io/api/resource/v1beta2.DeviceTaintRule`.
pub mod device_taint_rule {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/resource/v1beta2.DeviceTaintRuleList`.
pub mod device_taint_rule_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/resource/v1beta2.DeviceTaintRuleSpec`.
pub mod device_taint_rule_spec {
    pub use super::super::words::{
        DEVICE_SELECTOR, TAINT,
    };
}

/// `k8s.io/api/resource/v1beta2.DeviceTaintRuleStatus`.
pub mod device_taint_rule_status {
    pub use super::super::words::{
        CONDITIONS,
    };
}

/// `k8s.io/api/resource/v1beta2.DeviceTaintSelector`.
pub mod device_taint_selector {
    pub use super::super::words::{
        DEVICE, DRIVER, POOL,
    };
}

/// `k8s.io/api/resource/v1.DeviceToleration`.
pub mod device_toleration {
    pub use super::super::words::{
        EFFECT, KEY, OPERATOR, TOLERATION_SECONDS, VALUE,
    };
}

/// `k8s.io/api/resource/v1beta1.Device`.
pub mod device_v1beta1 {
    pub use super::super::words::{
        BASIC, NAME,
    };
}

/// `k8s.io/api/core/v1.DownwardAPIProjection`.
pub mod downward_api_projection {
    pub use super::super::words::{
        ITEMS,
    };
}

/// `k8s.io/api/core/v1.DownwardAPIVolumeFile`.
pub mod downward_api_volume_file {
    pub use super::super::words::{
        FIELD_REF, MODE, PATH, RESOURCE_FIELD_REF,
    };
}

/// `k8s.io/api/core/v1.DownwardAPIVolumeSource`.
pub mod downward_api_volume_source {
    pub use super::super::words::{
        DEFAULT_MODE, ITEMS,
    };
}

/// `k8s.io/api/core/v1.EmptyDirVolumeSource`.
pub mod empty_dir_volume_source {
    pub use super::super::words::{
        MEDIUM, SIZE_LIMIT,
    };
}

/// `k8s.io/api/discovery/v1.Endpoint`.
pub mod endpoint {
    pub use super::super::words::{
        ADDRESSES, CONDITIONS, DEPRECATED_TOPOLOGY, HINTS, HOSTNAME, NODE_NAME, TARGET_REF, ZONE,
    };
}

/// `k8s.io/api/core/v1.EndpointAddress`.
pub mod endpoint_address {
    pub use super::super::words::{
        HOSTNAME, IP, NODE_NAME, TARGET_REF,
    };
}

/// `k8s.io/api/discovery/v1.EndpointConditions`.
pub mod endpoint_conditions {
    pub use super::super::words::{
        READY, SERVING, TERMINATING,
    };
}

/// `k8s.io/api/discovery/v1.EndpointHints`.
pub mod endpoint_hints {
    pub use super::super::words::{
        FOR_NODES, FOR_ZONES,
    };
}

/// `k8s.io/api/core/v1.EndpointPort`.
pub mod endpoint_port {
    pub use super::super::words::{
        APP_PROTOCOL, NAME, PORT, PROTOCOL,
    };
}

/// `k8s.io/api/discovery/v1.EndpointSlice`.
pub mod endpoint_slice {
    pub use super::super::words::{
        ADDRESS_TYPE, API_VERSION, ENDPOINTS, KIND, METADATA, PORTS,
    };
}

/// `k8s.io/api/discovery/v1.EndpointSliceList`.
pub mod endpoint_slice_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.EndpointSubset`.
pub mod endpoint_subset {
    pub use super::super::words::{
        ADDRESSES, NOT_READY_ADDRESSES, PORTS,
    };
}

/// `k8s.io/api/discovery/v1beta1.Endpoint`.
pub mod endpoint_v1beta1 {
    pub use super::super::words::{
        ADDRESSES, CONDITIONS, HINTS, HOSTNAME, NODE_NAME, TARGET_REF, TOPOLOGY,
    };
}

/// `k8s.io/api/core/v1.Endpoints`.
pub mod endpoints {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SUBSETS,
    };
}

/// `k8s.io/api/core/v1.EndpointsList`.
pub mod endpoints_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.EnvFromSource`.
pub mod env_from_source {
    pub use super::super::words::{
        CONFIG_MAP_REF, PREFIX, SECRET_REF,
    };
}

/// `k8s.io/api/core/v1.EnvVar`.
pub mod env_var {
    pub use super::super::words::{
        NAME, VALUE, VALUE_FROM,
    };
}

/// `k8s.io/api/core/v1.EnvVarSource`.
pub mod env_var_source {
    pub use super::super::words::{
        CONFIG_MAP_KEY_REF, FIELD_REF, FILE_KEY_REF, RESOURCE_FIELD_REF, SECRET_KEY_REF,
    };
}

/// `k8s.io/api/core/v1.EphemeralContainer`.
pub mod ephemeral_container {
    pub use super::super::words::{
        ARGS, COMMAND, ENV, ENV_FROM, EPHEMERAL_CONTAINER_COMMON, IMAGE, IMAGE_PULL_POLICY,
        LIFECYCLE, LIVENESS_PROBE, NAME, PORTS, READINESS_PROBE, RESIZE_POLICY, RESOURCES,
        RESTART_POLICY, RESTART_POLICY_RULES, SECURITY_CONTEXT, STARTUP_PROBE, STDIN, STDIN_ONCE,
        TARGET_CONTAINER_NAME, TERMINATION_MESSAGE_PATH, TERMINATION_MESSAGE_POLICY, TTY,
        VOLUME_DEVICES, VOLUME_MOUNTS, WORKING_DIR,
    };
}

/// `k8s.io/api/core/v1.EphemeralContainerCommon`.
pub mod ephemeral_container_common {
    pub use super::super::words::{
        ARGS, COMMAND, ENV, ENV_FROM, IMAGE, IMAGE_PULL_POLICY, LIFECYCLE, LIVENESS_PROBE, NAME,
        PORTS, READINESS_PROBE, RESIZE_POLICY, RESOURCES, RESTART_POLICY, RESTART_POLICY_RULES,
        SECURITY_CONTEXT, STARTUP_PROBE, STDIN, STDIN_ONCE, TERMINATION_MESSAGE_PATH,
        TERMINATION_MESSAGE_POLICY, TTY, VOLUME_DEVICES, VOLUME_MOUNTS, WORKING_DIR,
    };
}

/// `k8s.io/api/core/v1.EphemeralVolumeSource`.
pub mod ephemeral_volume_source {
    pub use super::super::words::{
        VOLUME_CLAIM_TEMPLATE,
    };
}

/// `k8s.io/api/core/v1.Event`.
pub mod event {
    pub use super::super::words::{
        ACTION, API_VERSION, COUNT, EVENT_TIME, FIRST_TIMESTAMP, INVOLVED_OBJECT, KIND,
        LAST_TIMESTAMP, MESSAGE, METADATA, REASON, RELATED, REPORTING_COMPONENT, REPORTING_INSTANCE,
        SERIES, SOURCE, TYPE,
    };
}

/// `k8s.io/api/core/v1.EventList`.
pub mod event_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.EventSeries`.
pub mod event_series {
    pub use super::super::words::{
        COUNT, LAST_OBSERVED_TIME,
    };
}

/// `k8s.io/api/core/v1.EventSource`.
pub mod event_source {
    pub use super::super::words::{
        COMPONENT, HOST,
    };
}

/// `k8s.io/api/events/v1.Event`.
pub mod events_event {
    pub use super::super::words::{
        ACTION, API_VERSION, DEPRECATED_COUNT, DEPRECATED_FIRST_TIMESTAMP, DEPRECATED_LAST_TIMESTAMP,
        DEPRECATED_SOURCE, EVENT_TIME, KIND, METADATA, NOTE, REASON, REGARDING, RELATED,
        REPORTING_CONTROLLER, REPORTING_INSTANCE, SERIES, TYPE,
    };
}

/// `k8s.io/api/policy/v1.Eviction`.
pub mod eviction {
    pub use super::super::words::{
        API_VERSION, DELETE_OPTIONS, KIND, METADATA,
    };
}

/// `k8s.io/api/resource/v1.ExactDeviceRequest`.
pub mod exact_device_request {
    pub use super::super::words::{
        ADMIN_ACCESS, ALLOCATION_MODE, CAPACITY, COUNT, DEVICE_CLASS_NAME, SELECTORS, TOLERATIONS,
    };
}

/// `k8s.io/api/core/v1.ExecAction`.
pub mod exec_action {
    pub use super::super::words::{
        COMMAND,
    };
}

/// `k8s.io/api/flowcontrol/v1.ExemptPriorityLevelConfiguration`.
pub mod exempt_priority_level_configuration {
    pub use super::super::words::{
        LENDABLE_PERCENT, NOMINAL_CONCURRENCY_SHARES,
    };
}

/// `k8s.io/api/admissionregistration/v1.ExpressionWarning`.
pub mod expression_warning {
    pub use super::super::words::{
        FIELD_REF, WARNING,
    };
}

/// `k8s.io/api/extensions/v1beta1.DaemonSetSpec`.
pub mod extensions_daemon_set_spec {
    pub use super::super::words::{
        MIN_READY_SECONDS, REVISION_HISTORY_LIMIT, SELECTOR, TEMPLATE, TEMPLATE_GENERATION,
        UPDATE_STRATEGY,
    };
}

/// `k8s.io/api/extensions/v1beta1.DeploymentSpec`.
pub mod extensions_deployment_spec {
    pub use super::super::words::{
        MIN_READY_SECONDS, PAUSED, PROGRESS_DEADLINE_SECONDS, REPLICAS, REVISION_HISTORY_LIMIT,
        ROLLBACK_TO, SELECTOR, STRATEGY, TEMPLATE,
    };
}

/// `k8s.io/api/extensions/v1beta1.IngressBackend`.
pub mod extensions_ingress_backend {
    pub use super::super::words::{
        RESOURCE, SERVICE_NAME, SERVICE_PORT,
    };
}

/// `k8s.io/api/extensions/v1beta1.IngressSpec`.
pub mod extensions_ingress_spec {
    pub use super::super::words::{
        BACKEND, INGRESS_CLASS_NAME, RULES, TLS,
    };
}

/// `k8s.io/api/extensions/v1beta1.ScaleStatus`.
pub mod extensions_scale_status {
    pub use super::super::words::{
        REPLICAS, SELECTOR, TARGET_SELECTOR,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.ExternalDocumentation`.
pub mod external_documentation {
    pub use super::super::words::{
        DESCRIPTION, URL,
    };
}

/// `k8s.io/api/autoscaling/v2.ExternalMetricSource`.
pub mod external_metric_source {
    pub use super::super::words::{
        METRIC, TARGET,
    };
}

/// `k8s.io/api/autoscaling/v1.ExternalMetricSource`.
pub mod external_metric_source_v1 {
    pub use super::super::words::{
        METRIC_NAME, METRIC_SELECTOR, TARGET_AVERAGE_VALUE, TARGET_VALUE,
    };
}

/// `k8s.io/api/autoscaling/v2.ExternalMetricStatus`.
pub mod external_metric_status {
    pub use super::super::words::{
        CURRENT, METRIC,
    };
}

/// `k8s.io/api/autoscaling/v1.ExternalMetricStatus`.
pub mod external_metric_status_v1 {
    pub use super::super::words::{
        CURRENT_AVERAGE_VALUE, CURRENT_VALUE, METRIC_NAME, METRIC_SELECTOR,
    };
}

/// `k8s.io/api/core/v1.FCVolumeSource`.
pub mod fc_volume_source {
    pub use super::super::words::{
        FS_TYPE, LUN, READ_ONLY, TARGET_WWNS, WWIDS,
    };
}

/// `k8s.io/api/authorization/v1.FieldSelectorAttributes`.
pub mod field_selector_attributes {
    pub use super::super::words::{
        RAW_SELECTOR, REQUIREMENTS,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.FieldSelectorRequirement`.
pub mod field_selector_requirement {
    pub use super::super::words::{
        KEY, OPERATOR, VALUES,
    };
}

/// `k8s.io/api/core/v1.FileKeySelector`.
pub mod file_key_selector {
    pub use super::super::words::{
        KEY, OPTIONAL, PATH, VOLUME_NAME,
    };
}

/// `k8s.io/api/core/v1.FlexPersistentVolumeSource`.
pub mod flex_persistent_volume_source {
    pub use super::super::words::{
        DRIVER, FS_TYPE, OPTIONS, READ_ONLY, SECRET_REF,
    };
}

/// `k8s.io/api/core/v1.FlexVolumeSource`.
pub mod flex_volume_source {
    pub use super::super::words::{
        DRIVER, FS_TYPE, OPTIONS, READ_ONLY, SECRET_REF,
    };
}

/// `k8s.io/api/core/v1.FlockerVolumeSource`.
pub mod flocker_volume_source {
    pub use super::super::words::{
        DATASET_NAME, DATASET_UUID,
    };
}

/// `k8s.io/api/flowcontrol/v1.FlowDistinguisherMethod`.
pub mod flow_distinguisher_method {
    pub use super::super::words::{
        TYPE,
    };
}

/// `k8s.io/api/flowcontrol/v1.FlowSchema`.
pub mod flow_schema {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/flowcontrol/v1.FlowSchemaCondition`.
pub mod flow_schema_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/flowcontrol/v1.FlowSchemaList`.
pub mod flow_schema_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/flowcontrol/v1.FlowSchemaSpec`.
pub mod flow_schema_spec {
    pub use super::super::words::{
        DISTINGUISHER_METHOD, MATCHING_PRECEDENCE, PRIORITY_LEVEL_CONFIGURATION, RULES,
    };
}

/// `k8s.io/api/flowcontrol/v1.FlowSchemaStatus`.
pub mod flow_schema_status {
    pub use super::super::words::{
        CONDITIONS,
    };
}

/// `k8s.io/api/flowcontrol/v1.Subject`.
pub mod flowcontrol_subject {
    pub use super::super::words::{
        GROUP, KIND, SERVICE_ACCOUNT, USER,
    };
}

/// `k8s.io/api/discovery/v1.ForNode`.
pub mod for_node {
    pub use super::super::words::{
        NAME,
    };
}

/// `k8s.io/api/discovery/v1.ForZone`.
pub mod for_zone {
    pub use super::super::words::{
        NAME,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.GangSchedulingPolicy`.
pub mod gang_scheduling_policy {
    pub use super::super::words::{
        MIN_COUNT,
    };
}

/// `k8s.io/api/core/v1.GCEPersistentDiskVolumeSource`.
pub mod gce_persistent_disk_volume_source {
    pub use super::super::words::{
        FS_TYPE, PARTITION, PD_NAME, READ_ONLY,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.GetOptions`.
pub mod get_options {
    pub use super::super::words::{
        API_VERSION, KIND, RESOURCE_VERSION,
    };
}

/// `k8s.io/api/core/v1.GitRepoVolumeSource`.
pub mod git_repo_volume_source {
    pub use super::super::words::{
        DIRECTORY, REPOSITORY, REVISION,
    };
}

/// `k8s.io/api/core/v1.GlusterfsPersistentVolumeSource`.
pub mod glusterfs_persistent_volume_source {
    pub use super::super::words::{
        ENDPOINTS, ENDPOINTS_NAMESPACE, PATH, READ_ONLY,
    };
}

/// `k8s.io/api/core/v1.GlusterfsVolumeSource`.
pub mod glusterfs_volume_source {
    pub use super::super::words::{
        ENDPOINTS, PATH, READ_ONLY,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.GroupKind`.
pub mod group_kind {
    pub use super::super::words::{
        GROUP, KIND,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.GroupResource`.
pub mod group_resource {
    pub use super::super::words::{
        GROUP, RESOURCE,
    };
}

/// `k8s.io/api/flowcontrol/v1.GroupSubject`.
pub mod group_subject {
    pub use super::super::words::{
        NAME,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.GroupVersion`.
pub mod group_version {
    pub use super::super::words::{
        GROUP, VERSION,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.GroupVersionForDiscovery`.
pub mod group_version_for_discovery {
    pub use super::super::words::{
        GROUP_VERSION, VERSION,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.GroupVersionKind`.
pub mod group_version_kind {
    pub use super::super::words::{
        GROUP, KIND, VERSION,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.GroupVersionResource`.
pub mod group_version_resource {
    pub use super::super::words::{
        GROUP, RESOURCE, VERSION,
    };
}

/// `k8s.io/api/core/v1.GRPCAction`.
pub mod grpc_action {
    pub use super::super::words::{
        PORT, SERVICE,
    };
}

/// `k8s.io/api/autoscaling/v2.HorizontalPodAutoscaler`.
pub mod horizontal_pod_autoscaler {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/autoscaling/v2.HorizontalPodAutoscalerBehavior`.
pub mod horizontal_pod_autoscaler_behavior {
    pub use super::super::words::{
        SCALE_DOWN, SCALE_UP,
    };
}

/// `k8s.io/api/autoscaling/v2.HorizontalPodAutoscalerCondition`.
pub mod horizontal_pod_autoscaler_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/autoscaling/v2.HorizontalPodAutoscalerList`.
pub mod horizontal_pod_autoscaler_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/autoscaling/v2.HorizontalPodAutoscalerSpec`.
pub mod horizontal_pod_autoscaler_spec {
    pub use super::super::words::{
        BEHAVIOR, MAX_REPLICAS, METRICS, MIN_REPLICAS, SCALE_TARGET_REF,
    };
}

/// `k8s.io/api/autoscaling/v1.HorizontalPodAutoscalerSpec`.
pub mod horizontal_pod_autoscaler_spec_v1 {
    pub use super::super::words::{
        MAX_REPLICAS, MIN_REPLICAS, SCALE_TARGET_REF, TARGET_CPU_UTILIZATION_PERCENTAGE,
    };
}

/// `k8s.io/api/autoscaling/v2.HorizontalPodAutoscalerStatus`.
pub mod horizontal_pod_autoscaler_status {
    pub use super::super::words::{
        CONDITIONS, CURRENT_METRICS, CURRENT_REPLICAS, DESIRED_REPLICAS, LAST_SCALE_TIME,
        OBSERVED_GENERATION,
    };
}

/// `k8s.io/api/autoscaling/v1.HorizontalPodAutoscalerStatus`.
pub mod horizontal_pod_autoscaler_status_v1 {
    pub use super::super::words::{
        CURRENT_CPU_UTILIZATION_PERCENTAGE, CURRENT_REPLICAS, DESIRED_REPLICAS, LAST_SCALE_TIME,
        OBSERVED_GENERATION,
    };
}

/// `k8s.io/api/core/v1.HostAlias`.
pub mod host_alias {
    pub use super::super::words::{
        HOSTNAMES, IP,
    };
}

/// `k8s.io/api/core/v1.HostIP`.
pub mod host_ip {
    pub use super::super::words::{
        IP,
    };
}

/// `k8s.io/api/core/v1.HostPathVolumeSource`.
pub mod host_path_volume_source {
    pub use super::super::words::{
        PATH, TYPE,
    };
}

/// `k8s.io/api/autoscaling/v2.HPAScalingPolicy`.
pub mod hpa_scaling_policy {
    pub use super::super::words::{
        PERIOD_SECONDS, TYPE, VALUE,
    };
}

/// `k8s.io/api/autoscaling/v2.HPAScalingRules`.
pub mod hpa_scaling_rules {
    pub use super::super::words::{
        POLICIES, SELECT_POLICY, STABILIZATION_WINDOW_SECONDS, TOLERANCE,
    };
}

/// `k8s.io/api/core/v1.HTTPGetAction`.
pub mod http_get_action {
    pub use super::super::words::{
        HOST, HTTP_HEADERS, PATH, PORT, SCHEME,
    };
}

/// `k8s.io/api/core/v1.HTTPHeader`.
pub mod http_header {
    pub use super::super::words::{
        NAME, VALUE,
    };
}

/// `k8s.io/api/networking/v1.HTTPIngressPath`.
pub mod http_ingress_path {
    pub use super::super::words::{
        BACKEND, PATH, PATH_TYPE,
    };
}

/// `k8s.io/api/networking/v1.HTTPIngressRuleValue`.
pub mod http_ingress_rule_value {
    pub use super::super::words::{
        PATHS,
    };
}

/// `k8s.io/api/imagepolicy/v1alpha1.ImageReview`.
pub mod image_review {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/imagepolicy/v1alpha1.ImageReviewContainerSpec`.
pub mod image_review_container_spec {
    pub use super::super::words::{
        IMAGE,
    };
}

/// `k8s.io/api/imagepolicy/v1alpha1.ImageReviewSpec`.
pub mod image_review_spec {
    pub use super::super::words::{
        ANNOTATIONS, CONTAINERS, NAMESPACE,
    };
}

/// `k8s.io/api/imagepolicy/v1alpha1.ImageReviewStatus`.
pub mod image_review_status {
    pub use super::super::words::{
        ALLOWED, AUDIT_ANNOTATIONS, REASON,
    };
}

/// `k8s.io/api/core/v1.ImageVolumeSource`.
pub mod image_volume_source {
    pub use super::super::words::{
        PULL_POLICY, REFERENCE,
    };
}

/// `k8s.io/api/core/v1.ImageVolumeStatus`.
pub mod image_volume_status {
    pub use super::super::words::{
        IMAGE_REF,
    };
}

/// `k8s.io/apimachinery/pkg/version.Info`.
pub mod info {
    pub use super::super::words::{
        BUILD_DATE, COMPILER, EMULATION_MAJOR, EMULATION_MINOR, GIT_COMMIT, GIT_TREE_STATE,
        GIT_VERSION, GO_VERSION, MAJOR, MINOR, MIN_COMPATIBILITY_MAJOR, MIN_COMPATIBILITY_MINOR,
        PLATFORM,
    };
}

/// `k8s.io/api/networking/v1.Ingress`.
pub mod ingress {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/networking/v1.IngressBackend`.
pub mod ingress_backend {
    pub use super::super::words::{
        RESOURCE, SERVICE,
    };
}

/// `k8s.io/api/networking/v1beta1.IngressBackend`.
pub mod ingress_backend_v1beta1 {
    pub use super::super::words::{
        RESOURCE, SERVICE_NAME, SERVICE_PORT,
    };
}

/// `k8s.io/api/networking/v1.IngressClass`.
pub mod ingress_class {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/networking/v1.IngressClassList`.
pub mod ingress_class_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/networking/v1.IngressClassParametersReference`.
pub mod ingress_class_parameters_reference {
    pub use super::super::words::{
        API_GROUP, KIND, NAME, NAMESPACE, SCOPE,
    };
}

/// `k8s.io/api/networking/v1.IngressClassSpec`.
pub mod ingress_class_spec {
    pub use super::super::words::{
        CONTROLLER, PARAMETERS,
    };
}

/// `k8s.io/api/networking/v1.IngressList`.
pub mod ingress_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/networking/v1.IngressLoadBalancerIngress`.
pub mod ingress_load_balancer_ingress {
    pub use super::super::words::{
        HOSTNAME, IP, PORTS,
    };
}

/// `k8s.io/api/networking/v1.IngressLoadBalancerStatus`.
pub mod ingress_load_balancer_status {
    pub use super::super::words::{
        INGRESS,
    };
}

/// `k8s.io/api/networking/v1.IngressPortStatus`.
pub mod ingress_port_status {
    pub use super::super::words::{
        ERROR, PORT, PROTOCOL,
    };
}

/// `k8s.io/api/networking/v1.IngressRule`.
pub mod ingress_rule {
    pub use super::super::words::{
        HOST, HTTP, INGRESS_RULE_VALUE,
    };
}

/// `k8s.io/api/networking/v1.IngressRuleValue`.
pub mod ingress_rule_value {
    pub use super::super::words::{
        HTTP,
    };
}

/// `k8s.io/api/networking/v1.IngressServiceBackend`.
pub mod ingress_service_backend {
    pub use super::super::words::{
        NAME, PORT,
    };
}

/// `k8s.io/api/networking/v1.IngressSpec`.
pub mod ingress_spec {
    pub use super::super::words::{
        DEFAULT_BACKEND, INGRESS_CLASS_NAME, RULES, TLS,
    };
}

/// `k8s.io/api/networking/v1beta1.IngressSpec`.
pub mod ingress_spec_v1beta1 {
    pub use super::super::words::{
        BACKEND, INGRESS_CLASS_NAME, RULES, TLS,
    };
}

/// `k8s.io/api/networking/v1.IngressStatus`.
pub mod ingress_status {
    pub use super::super::words::{
        LOAD_BALANCER,
    };
}

/// `k8s.io/api/networking/v1.IngressTLS`.
pub mod ingress_tls {
    pub use super::super::words::{
        HOSTS, SECRET_NAME,
    };
}

/// `k8s.io/api/networking/v1.IPAddress`.
pub mod ip_address {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/networking/v1.IPAddressList`.
pub mod ip_address_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/networking/v1.IPAddressSpec`.
pub mod ip_address_spec {
    pub use super::super::words::{
        PARENT_REF,
    };
}

/// `k8s.io/api/networking/v1.IPBlock`.
pub mod ip_block {
    pub use super::super::words::{
        CIDR, EXCEPT,
    };
}

/// `k8s.io/api/core/v1.ISCSIPersistentVolumeSource`.
pub mod iscsi_persistent_volume_source {
    pub use super::super::words::{
        CHAP_AUTH_DISCOVERY, CHAP_AUTH_SESSION, FS_TYPE, INITIATOR_NAME, IQN, ISCSI_INTERFACE, LUN,
        PORTALS, READ_ONLY, SECRET_REF, TARGET_PORTAL,
    };
}

/// `k8s.io/api/core/v1.ISCSIVolumeSource`.
pub mod iscsi_volume_source {
    pub use super::super::words::{
        CHAP_AUTH_DISCOVERY, CHAP_AUTH_SESSION, FS_TYPE, INITIATOR_NAME, IQN, ISCSI_INTERFACE, LUN,
        PORTALS, READ_ONLY, SECRET_REF, TARGET_PORTAL,
    };
}

/// `k8s.io/api/batch/v1.Job`.
pub mod job {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/batch/v1.JobCondition`.
pub mod job_condition {
    pub use super::super::words::{
        LAST_PROBE_TIME, LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/batch/v1.JobList`.
pub mod job_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/batch/v1.JobSpec`.
pub mod job_spec {
    pub use super::super::words::{
        ACTIVE_DEADLINE_SECONDS, BACKOFF_LIMIT, BACKOFF_LIMIT_PER_INDEX, COMPLETIONS,
        COMPLETION_MODE, MANAGED_BY, MANUAL_SELECTOR, MAX_FAILED_INDEXES, PARALLELISM,
        POD_FAILURE_POLICY, POD_REPLACEMENT_POLICY, SELECTOR, SUCCESS_POLICY, SUSPEND, TEMPLATE,
        TTL_SECONDS_AFTER_FINISHED,
    };
}

/// `k8s.io/api/batch/v1.JobStatus`.
pub mod job_status {
    pub use super::super::words::{
        ACTIVE, COMPLETED_INDEXES, COMPLETION_TIME, CONDITIONS, FAILED, FAILED_INDEXES, READY,
        START_TIME, SUCCEEDED, TERMINATING, UNCOUNTED_TERMINATED_PODS,
    };
}

/// `k8s.io/api/batch/v1.JobTemplateSpec`.
pub mod job_template_spec {
    pub use super::super::words::{
        METADATA, SPEC,
    };
}

/// `k8s.io/api/admissionregistration/v1.JSONPatch`.
pub mod json_patch {
    pub use super::super::words::{
        EXPRESSION,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSONSchemaProps`.
pub mod json_schema_props {
    pub use super::super::words::{
        ADDITIONAL_ITEMS, ADDITIONAL_PROPERTIES, ALL_OF, ANY_OF, DEFAULT, DEFINITIONS, DEPENDENCIES,
        DESCRIPTION, DOLLAR_REF, DOLLAR_SCHEMA, ENUM, EXAMPLE, EXCLUSIVE_MAXIMUM, EXCLUSIVE_MINIMUM,
        EXTERNAL_DOCS, FORMAT, ID, ITEMS, MAXIMUM, MAX_ITEMS, MAX_LENGTH, MAX_PROPERTIES, MINIMUM,
        MIN_ITEMS, MIN_LENGTH, MIN_PROPERTIES, MULTIPLE_OF, NOT, NULLABLE, ONE_OF, PATTERN,
        PATTERN_PROPERTIES, PROPERTIES, REQUIRED, TITLE, TYPE, UNIQUE_ITEMS,
        X_KUBERNETES_EMBEDDED_RESOURCE, X_KUBERNETES_INT_OR_STRING, X_KUBERNETES_LIST_MAP_KEYS,
        X_KUBERNETES_LIST_TYPE, X_KUBERNETES_MAP_TYPE, X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS,
        X_KUBERNETES_VALIDATIONS,
    };
}

/// `k8s.io/api/core/v1.KeyToPath`.
pub mod key_to_path {
    pub use super::super::words::{
        KEY, MODE, PATH,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.LabelSelector`.
pub mod label_selector {
    pub use super::super::words::{
        MATCH_EXPRESSIONS, MATCH_LABELS,
    };
}

/// `k8s.io/api/authorization/v1.LabelSelectorAttributes`.
pub mod label_selector_attributes {
    pub use super::super::words::{
        RAW_SELECTOR, REQUIREMENTS,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.LabelSelectorRequirement`.
pub mod label_selector_requirement {
    pub use super::super::words::{
        KEY, OPERATOR, VALUES,
    };
}

/// `k8s.io/api/coordination/v1.Lease`.
pub mod lease {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/coordination/v1beta1.LeaseCandidate`.
pub mod lease_candidate {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/coordination/v1beta1.LeaseCandidateList`.
pub mod lease_candidate_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/coordination/v1beta1.LeaseCandidateSpec`.
pub mod lease_candidate_spec {
    pub use super::super::words::{
        BINARY_VERSION, EMULATION_VERSION, LEASE_NAME, PING_TIME, RENEW_TIME, STRATEGY,
    };
}

/// `k8s.io/api/coordination/v1.LeaseList`.
pub mod lease_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/coordination/v1.LeaseSpec`.
pub mod lease_spec {
    pub use super::super::words::{
        ACQUIRE_TIME, HOLDER_IDENTITY, LEASE_DURATION_SECONDS, LEASE_TRANSITIONS, PREFERRED_HOLDER,
        RENEW_TIME, STRATEGY,
    };
}

/// `k8s.io/api/core/v1.Lifecycle`.
pub mod lifecycle {
    pub use super::super::words::{
        POST_START, PRE_STOP, STOP_SIGNAL,
    };
}

/// `k8s.io/api/core/v1.LifecycleHandler`.
pub mod lifecycle_handler {
    pub use super::super::words::{
        EXEC, HTTP_GET, SLEEP, TCP_SOCKET,
    };
}

/// `k8s.io/api/core/v1.LimitRange`.
pub mod limit_range {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/core/v1.LimitRangeItem`.
pub mod limit_range_item {
    pub use super::super::words::{
        DEFAULT, DEFAULT_REQUEST, MAX, MAX_LIMIT_REQUEST_RATIO, MIN, TYPE,
    };
}

/// `k8s.io/api/core/v1.LimitRangeList`.
pub mod limit_range_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.LimitRangeSpec`.
pub mod limit_range_spec {
    pub use super::super::words::{
        LIMITS,
    };
}

/// `k8s.io/api/flowcontrol/v1.LimitResponse`.
pub mod limit_response {
    pub use super::super::words::{
        QUEUING, TYPE,
    };
}

/// `k8s.io/api/flowcontrol/v1.LimitedPriorityLevelConfiguration`.
pub mod limited_priority_level_configuration {
    pub use super::super::words::{
        BORROWING_LIMIT_PERCENT, LENDABLE_PERCENT, LIMIT_RESPONSE, NOMINAL_CONCURRENCY_SHARES,
    };
}

/// `k8s.io/api/flowcontrol/v1beta1.LimitedPriorityLevelConfiguration`.
pub mod limited_priority_level_configuration_v1beta1 {
    pub use super::super::words::{
        ASSURED_CONCURRENCY_SHARES, BORROWING_LIMIT_PERCENT, LENDABLE_PERCENT, LIMIT_RESPONSE,
    };
}

/// `k8s.io/api/flowcontrol/v1beta2.LimitedPriorityLevelConfiguration`.
pub mod limited_priority_level_configuration_v1beta2 {
    pub use super::super::words::{
        ASSURED_CONCURRENCY_SHARES, BORROWING_LIMIT_PERCENT, LENDABLE_PERCENT, LIMIT_RESPONSE,
    };
}

/// `k8s.io/api/core/v1.LinuxContainerUser`.
pub mod linux_container_user {
    pub use super::super::words::{
        GID, SUPPLEMENTAL_GROUPS, UID,
    };
}

/// `k8s.io/api/core/v1.List`.
pub mod list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.ListMeta`.
pub mod list_meta {
    pub use super::super::words::{
        CONTINUE, REMAINING_ITEM_COUNT, RESOURCE_VERSION, SELF_LINK, SHARD_INFO,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.ListOptions`.
pub mod list_options {
    pub use super::super::words::{
        ALLOW_WATCH_BOOKMARKS, API_VERSION, CONTINUE, FIELD_SELECTOR, KIND, LABEL_SELECTOR, LIMIT,
        RESOURCE_VERSION, RESOURCE_VERSION_MATCH, SEND_INITIAL_EVENTS, SHARD_SELECTOR,
        TIMEOUT_SECONDS, WATCH,
    };
}

/// `k8s.io/api/core/v1.LoadBalancerIngress`.
pub mod load_balancer_ingress {
    pub use super::super::words::{
        HOSTNAME, IP, IP_MODE, PORTS,
    };
}

/// `k8s.io/api/core/v1.LoadBalancerStatus`.
pub mod load_balancer_status {
    pub use super::super::words::{
        INGRESS,
    };
}

/// `k8s.io/api/core/v1.LocalObjectReference`.
pub mod local_object_reference {
    pub use super::super::words::{
        NAME,
    };
}

/// `k8s.io/api/authorization/v1.LocalSubjectAccessReview`.
pub mod local_subject_access_review {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/core/v1.LocalVolumeSource`.
pub mod local_volume_source {
    pub use super::super::words::{
        FS_TYPE, PATH,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.ManagedFieldsEntry`.
pub mod managed_fields_entry {
    pub use super::super::words::{
        API_VERSION, FIELDS_TYPE, FIELDS_V1, MANAGER, OPERATION, SUBRESOURCE, TIME,
    };
}

/// `k8s.io/api/admissionregistration/v1.MatchCondition`.
pub mod match_condition {
    pub use super::super::words::{
        EXPRESSION, NAME,
    };
}

/// `k8s.io/api/admissionregistration/v1.MatchResources`.
pub mod match_resources {
    pub use super::super::words::{
        EXCLUDE_RESOURCE_RULES, MATCH_POLICY, NAMESPACE_SELECTOR, OBJECT_SELECTOR, RESOURCE_RULES,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.Preconditions`.
pub mod meta_preconditions {
    pub use super::super::words::{
        RESOURCE_VERSION, UID,
    };
}

/// `k8s.io/api/autoscaling/v2.MetricIdentifier`.
pub mod metric_identifier {
    pub use super::super::words::{
        NAME, SELECTOR,
    };
}

/// `k8s.io/api/autoscaling/v2.MetricSpec`.
pub mod metric_spec {
    pub use super::super::words::{
        CONTAINER_RESOURCE, EXTERNAL, OBJECT, PODS, RESOURCE, TYPE,
    };
}

/// `k8s.io/api/autoscaling/v2.MetricStatus`.
pub mod metric_status {
    pub use super::super::words::{
        CONTAINER_RESOURCE, EXTERNAL, OBJECT, PODS, RESOURCE, TYPE,
    };
}

/// `k8s.io/api/autoscaling/v2.MetricTarget`.
pub mod metric_target {
    pub use super::super::words::{
        AVERAGE_UTILIZATION, AVERAGE_VALUE, TYPE, VALUE,
    };
}

/// `k8s.io/api/autoscaling/v2.MetricValueStatus`.
pub mod metric_value_status {
    pub use super::super::words::{
        AVERAGE_UTILIZATION, AVERAGE_VALUE, VALUE,
    };
}

/// `k8s.io/api/core/v1.ModifyVolumeStatus`.
pub mod modify_volume_status {
    pub use super::super::words::{
        STATUS, TARGET_VOLUME_ATTRIBUTES_CLASS_NAME,
    };
}

/// `k8s.io/api/admissionregistration/v1.MutatingAdmissionPolicy`.
pub mod mutating_admission_policy {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/admissionregistration/v1.MutatingAdmissionPolicyBinding`.
pub mod mutating_admission_policy_binding {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/admissionregistration/v1.MutatingAdmissionPolicyBindingList`.
pub mod mutating_admission_policy_binding_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/admissionregistration/v1.MutatingAdmissionPolicyBindingSpec`.
pub mod mutating_admission_policy_binding_spec {
    pub use super::super::words::{
        MATCH_RESOURCES, PARAM_REF, POLICY_NAME,
    };
}

/// `k8s.io/api/admissionregistration/v1.MutatingAdmissionPolicyList`.
pub mod mutating_admission_policy_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/admissionregistration/v1.MutatingAdmissionPolicySpec`.
pub mod mutating_admission_policy_spec {
    pub use super::super::words::{
        FAILURE_POLICY, MATCH_CONDITIONS, MATCH_CONSTRAINTS, MUTATIONS, PARAM_KIND,
        REINVOCATION_POLICY, VARIABLES,
    };
}

/// `k8s.io/api/admissionregistration/v1.MutatingWebhook`.
pub mod mutating_webhook {
    pub use super::super::words::{
        ADMISSION_REVIEW_VERSIONS, CLIENT_CONFIG, FAILURE_POLICY, MATCH_CONDITIONS, MATCH_POLICY,
        NAME, NAMESPACE_SELECTOR, OBJECT_SELECTOR, REINVOCATION_POLICY, RULES, SIDE_EFFECTS,
        TIMEOUT_SECONDS,
    };
}

/// `k8s.io/api/admissionregistration/v1.MutatingWebhookConfiguration`.
pub mod mutating_webhook_configuration {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, WEBHOOKS,
    };
}

/// `k8s.io/api/admissionregistration/v1.MutatingWebhookConfigurationList`.
pub mod mutating_webhook_configuration_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/admissionregistration/v1.Mutation`.
pub mod mutation {
    pub use super::super::words::{
        APPLY_CONFIGURATION, JSON_PATCH, PATCH_TYPE,
    };
}

/// `k8s.io/api/admissionregistration/v1.NamedRuleWithOperations`.
pub mod named_rule_with_operations {
    pub use super::super::words::{
        API_GROUPS, API_VERSIONS, OPERATIONS, RESOURCES, RESOURCE_NAMES, RULE_WITH_OPERATIONS, SCOPE,
    };
}

/// `k8s.io/api/core/v1.Namespace`.
pub mod namespace {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/core/v1.NamespaceCondition`.
pub mod namespace_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/core/v1.NamespaceList`.
pub mod namespace_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.NamespaceSpec`.
pub mod namespace_spec {
    pub use super::super::words::{
        FINALIZERS,
    };
}

/// `k8s.io/api/core/v1.NamespaceStatus`.
pub mod namespace_status {
    pub use super::super::words::{
        CONDITIONS, PHASE,
    };
}

/// `k8s.io/api/resource/v1.NetworkDeviceData`.
pub mod network_device_data {
    pub use super::super::words::{
        HARDWARE_ADDRESS, INTERFACE_NAME, IPS,
    };
}

/// `k8s.io/api/networking/v1.NetworkPolicy`.
pub mod network_policy {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/networking/v1.NetworkPolicyEgressRule`.
pub mod network_policy_egress_rule {
    pub use super::super::words::{
        PORTS, TO,
    };
}

/// `k8s.io/api/networking/v1.NetworkPolicyIngressRule`.
pub mod network_policy_ingress_rule {
    pub use super::super::words::{
        FROM, PORTS,
    };
}

/// `k8s.io/api/networking/v1.NetworkPolicyList`.
pub mod network_policy_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/networking/v1.NetworkPolicyPeer`.
pub mod network_policy_peer {
    pub use super::super::words::{
        IP_BLOCK, NAMESPACE_SELECTOR, POD_SELECTOR,
    };
}

/// `k8s.io/api/networking/v1.NetworkPolicyPort`.
pub mod network_policy_port {
    pub use super::super::words::{
        END_PORT, PORT, PROTOCOL,
    };
}

/// `k8s.io/api/networking/v1.NetworkPolicySpec`.
pub mod network_policy_spec {
    pub use super::super::words::{
        EGRESS, INGRESS, POD_SELECTOR, POLICY_TYPES,
    };
}

/// `k8s.io/api/core/v1.NFSVolumeSource`.
pub mod nfs_volume_source {
    pub use super::super::words::{
        PATH, READ_ONLY, SERVER,
    };
}

/// `k8s.io/api/core/v1.Node`.
pub mod node {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/core/v1.NodeAddress`.
pub mod node_address {
    pub use super::super::words::{
        ADDRESS, TYPE,
    };
}

/// `k8s.io/api/core/v1.NodeAffinity`.
pub mod node_affinity {
    pub use super::super::words::{
        PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION,
        REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION,
    };
}

/// `k8s.io/api/core/v1.NodeAllocatableResourceClaimStatus`.
pub mod node_allocatable_resource_claim_status {
    pub use super::super::words::{
        CONTAINERS, RESOURCES, RESOURCE_CLAIM_NAME,
    };
}

/// `k8s.io/api/resource/v1.NodeAllocatableResourceMapping`.
pub mod node_allocatable_resource_mapping {
    pub use super::super::words::{
        ALLOCATION_MULTIPLIER, CAPACITY_KEY,
    };
}

/// `k8s.io/api/core/v1.NodeCondition`.
pub mod node_condition {
    pub use super::super::words::{
        LAST_HEARTBEAT_TIME, LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/core/v1.NodeConfigSource`.
pub mod node_config_source {
    pub use super::super::words::{
        CONFIG_MAP,
    };
}

/// `k8s.io/api/core/v1.NodeConfigStatus`.
pub mod node_config_status {
    pub use super::super::words::{
        ACTIVE, ASSIGNED, ERROR, LAST_KNOWN_GOOD,
    };
}

/// `k8s.io/api/core/v1.NodeDaemonEndpoints`.
pub mod node_daemon_endpoints {
    pub use super::super::words::{
        KUBELET_ENDPOINT,
    };
}

/// `k8s.io/api/core/v1.NodeFeatures`.
pub mod node_features {
    pub use super::super::words::{
        SUPPLEMENTAL_GROUPS_POLICY,
    };
}

/// `k8s.io/api/core/v1.NodeList`.
pub mod node_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.NodeProxyOptions`.
pub mod node_proxy_options {
    pub use super::super::words::{
        API_VERSION, KIND, PATH,
    };
}

/// `k8s.io/api/core/v1.NodeRuntimeHandler`.
pub mod node_runtime_handler {
    pub use super::super::words::{
        FEATURES, NAME,
    };
}

/// `k8s.io/api/core/v1.NodeRuntimeHandlerFeatures`.
pub mod node_runtime_handler_features {
    pub use super::super::words::{
        RECURSIVE_READ_ONLY_MOUNTS, USER_NAMESPACES,
    };
}

/// `k8s.io/api/core/v1.NodeSelector`.
pub mod node_selector {
    pub use super::super::words::{
        NODE_SELECTOR_TERMS,
    };
}

/// `k8s.io/api/core/v1.NodeSelectorRequirement`.
pub mod node_selector_requirement {
    pub use super::super::words::{
        KEY, OPERATOR, VALUES,
    };
}

/// `k8s.io/api/core/v1.NodeSelectorTerm`.
pub mod node_selector_term {
    pub use super::super::words::{
        MATCH_EXPRESSIONS, MATCH_FIELDS,
    };
}

/// `k8s.io/api/core/v1.NodeSpec`.
pub mod node_spec {
    pub use super::super::words::{
        CONFIG_SOURCE, EXTERNAL_ID, POD_CIDR, POD_CIDRS, PROVIDER_ID, TAINTS, UNSCHEDULABLE,
    };
}

/// `k8s.io/api/core/v1.NodeStatus`.
pub mod node_status {
    pub use super::super::words::{
        ADDRESSES, ALLOCATABLE, CAPACITY, CONDITIONS, CONFIG, DAEMON_ENDPOINTS, DECLARED_FEATURES,
        FEATURES, IMAGES, NODE_INFO, PHASE, RUNTIME_HANDLERS, VOLUMES_ATTACHED, VOLUMES_IN_USE,
    };
}

/// `k8s.io/api/core/v1.NodeSwapStatus`.
pub mod node_swap_status {
    pub use super::super::words::{
        CAPACITY,
    };
}

/// `k8s.io/api/core/v1.NodeSystemInfo`.
pub mod node_system_info {
    pub use super::super::words::{
        ARCHITECTURE, BOOT_ID, CONTAINER_RUNTIME_VERSION, KERNEL_VERSION, KUBELET_VERSION,
        KUBE_PROXY_VERSION, MACHINE_ID, OPERATING_SYSTEM, OS_IMAGE, SWAP, SYSTEM_UUID,
    };
}

/// `k8s.io/api/authorization/v1.NonResourceAttributes`.
pub mod non_resource_attributes {
    pub use super::super::words::{
        PATH, VERB,
    };
}

/// `k8s.io/api/flowcontrol/v1.NonResourcePolicyRule`.
pub mod non_resource_policy_rule {
    pub use super::super::words::{
        NON_RESOURCE_URLS, VERBS,
    };
}

/// `k8s.io/api/authorization/v1.NonResourceRule`.
pub mod non_resource_rule {
    pub use super::super::words::{
        NON_RESOURCE_URLS, VERBS,
    };
}

/// `k8s.io/api/core/v1.ObjectFieldSelector`.
pub mod object_field_selector {
    pub use super::super::words::{
        API_VERSION, FIELD_PATH,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.ObjectMeta`.
pub mod object_meta {
    pub use super::super::words::{
        ANNOTATIONS, CREATION_TIMESTAMP, DELETION_GRACE_PERIOD_SECONDS, DELETION_TIMESTAMP,
        FINALIZERS, GENERATE_NAME, GENERATION, LABELS, MANAGED_FIELDS, NAME, NAMESPACE,
        OWNER_REFERENCES, RESOURCE_VERSION, SELF_LINK, UID,
    };
}

/// `k8s.io/api/autoscaling/v2.ObjectMetricSource`.
pub mod object_metric_source {
    pub use super::super::words::{
        DESCRIBED_OBJECT, METRIC, TARGET,
    };
}

/// `k8s.io/api/autoscaling/v1.ObjectMetricSource`.
pub mod object_metric_source_v1 {
    pub use super::super::words::{
        AVERAGE_VALUE, METRIC_NAME, SELECTOR, TARGET, TARGET_VALUE,
    };
}

/// `k8s.io/api/autoscaling/v2.ObjectMetricStatus`.
pub mod object_metric_status {
    pub use super::super::words::{
        CURRENT, DESCRIBED_OBJECT, METRIC,
    };
}

/// `k8s.io/api/autoscaling/v1.ObjectMetricStatus`.
pub mod object_metric_status_v1 {
    pub use super::super::words::{
        AVERAGE_VALUE, CURRENT_VALUE, METRIC_NAME, SELECTOR, TARGET,
    };
}

/// `k8s.io/api/core/v1.ObjectReference`.
pub mod object_reference {
    pub use super::super::words::{
        API_VERSION, FIELD_PATH, KIND, NAME, NAMESPACE, RESOURCE_VERSION, UID,
    };
}

/// `k8s.io/api/resource/v1.OpaqueDeviceConfiguration`.
pub mod opaque_device_configuration {
    pub use super::super::words::{
        DRIVER, PARAMETERS,
    };
}

/// `k8s.io/api/node/v1.Overhead`.
pub mod overhead {
    pub use super::super::words::{
        POD_FIXED,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.OwnerReference`.
pub mod owner_reference {
    pub use super::super::words::{
        API_VERSION, BLOCK_OWNER_DELETION, CONTROLLER, KIND, NAME, UID,
    };
}

/// `k8s.io/api/admissionregistration/v1.ParamKind`.
pub mod param_kind {
    pub use super::super::words::{
        API_VERSION, KIND,
    };
}

/// `k8s.io/api/admissionregistration/v1.ParamRef`.
pub mod param_ref {
    pub use super::super::words::{
        NAME, NAMESPACE, PARAMETER_NOT_FOUND_ACTION, SELECTOR,
    };
}

/// `k8s.io/api/networking/v1.ParentReference`.
pub mod parent_reference {
    pub use super::super::words::{
        GROUP, NAME, NAMESPACE, RESOURCE,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.PartialObjectMetadata`.
pub mod partial_object_metadata {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.PartialObjectMetadataList`.
pub mod partial_object_metadata_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.PatchOptions`.
pub mod patch_options {
    pub use super::super::words::{
        API_VERSION, DRY_RUN, FIELD_MANAGER, FIELD_VALIDATION, FORCE, KIND,
    };
}

/// `k8s.io/api/core/v1.PersistentVolume`.
pub mod persistent_volume {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/core/v1.PersistentVolumeClaim`.
pub mod persistent_volume_claim {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/core/v1.PersistentVolumeClaimCondition`.
pub mod persistent_volume_claim_condition {
    pub use super::super::words::{
        LAST_PROBE_TIME, LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/core/v1.PersistentVolumeClaimList`.
pub mod persistent_volume_claim_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.PersistentVolumeClaimSpec`.
pub mod persistent_volume_claim_spec {
    pub use super::super::words::{
        ACCESS_MODES, DATA_SOURCE, DATA_SOURCE_REF, RESOURCES, SELECTOR, STORAGE_CLASS_NAME,
        VOLUME_ATTRIBUTES_CLASS_NAME, VOLUME_MODE, VOLUME_NAME,
    };
}

/// `k8s.io/api/core/v1.PersistentVolumeClaimStatus`.
pub mod persistent_volume_claim_status {
    pub use super::super::words::{
        ACCESS_MODES, ALLOCATED_RESOURCES, ALLOCATED_RESOURCE_STATUSES, CAPACITY, CONDITIONS,
        CURRENT_VOLUME_ATTRIBUTES_CLASS_NAME, MODIFY_VOLUME_STATUS, PHASE,
    };
}

/// `k8s.io/api/core/v1.PersistentVolumeClaimTemplate`.
pub mod persistent_volume_claim_template {
    pub use super::super::words::{
        METADATA, SPEC,
    };
}

/// `k8s.io/api/core/v1.PersistentVolumeClaimVolumeSource`.
pub mod persistent_volume_claim_volume_source {
    pub use super::super::words::{
        CLAIM_NAME, READ_ONLY,
    };
}

/// `k8s.io/api/core/v1.PersistentVolumeList`.
pub mod persistent_volume_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.PersistentVolumeSource`.
pub mod persistent_volume_source {
    pub use super::super::words::{
        AWS_ELASTIC_BLOCK_STORE, AZURE_DISK, AZURE_FILE, CEPHFS, CINDER, CSI, FC, FLEX_VOLUME,
        FLOCKER, GCE_PERSISTENT_DISK, GLUSTERFS, HOST_PATH, ISCSI, LOCAL, NFS,
        PHOTON_PERSISTENT_DISK, PORTWORX_VOLUME, QUOBYTE, RBD, SCALE_IO, STORAGEOS, VSPHERE_VOLUME,
    };
}

/// `k8s.io/api/core/v1.PersistentVolumeSpec`.
pub mod persistent_volume_spec {
    pub use super::super::words::{
        ACCESS_MODES, AWS_ELASTIC_BLOCK_STORE, AZURE_DISK, AZURE_FILE, CAPACITY, CEPHFS, CINDER,
        CLAIM_REF, CSI, FC, FLEX_VOLUME, FLOCKER, GCE_PERSISTENT_DISK, GLUSTERFS, HOST_PATH, ISCSI,
        LOCAL, MOUNT_OPTIONS, NFS, NODE_AFFINITY, PERSISTENT_VOLUME_RECLAIM_POLICY,
        PERSISTENT_VOLUME_SOURCE, PHOTON_PERSISTENT_DISK, PORTWORX_VOLUME, QUOBYTE, RBD, SCALE_IO,
        STORAGEOS, STORAGE_CLASS_NAME, VOLUME_ATTRIBUTES_CLASS_NAME, VOLUME_MODE, VSPHERE_VOLUME,
    };
}

/// `k8s.io/api/core/v1.PersistentVolumeStatus`.
pub mod persistent_volume_status {
    pub use super::super::words::{
        LAST_PHASE_TRANSITION_TIME, MESSAGE, PHASE, REASON,
    };
}

/// `k8s.io/api/core/v1.PhotonPersistentDiskVolumeSource`.
pub mod photon_persistent_disk_volume_source {
    pub use super::super::words::{
        FS_TYPE, PD_ID,
    };
}

/// `k8s.io/api/core/v1.Pod`.
pub mod pod {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/core/v1.PodAffinity`.
pub mod pod_affinity {
    pub use super::super::words::{
        PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION,
        REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION,
    };
}

/// `k8s.io/api/core/v1.PodAffinityTerm`.
pub mod pod_affinity_term {
    pub use super::super::words::{
        LABEL_SELECTOR, MATCH_LABEL_KEYS, MISMATCH_LABEL_KEYS, NAMESPACES, NAMESPACE_SELECTOR,
        TOPOLOGY_KEY,
    };
}

/// `k8s.io/api/core/v1.PodAntiAffinity`.
pub mod pod_anti_affinity {
    pub use super::super::words::{
        PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION,
        REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION,
    };
}

/// `k8s.io/api/core/v1.PodAttachOptions`.
pub mod pod_attach_options {
    pub use super::super::words::{
        API_VERSION, CONTAINER, KIND, STDERR, STDIN, STDOUT, TTY,
    };
}

/// `k8s.io/api/core/v1.PodCertificateProjection`.
pub mod pod_certificate_projection {
    pub use super::super::words::{
        CERTIFICATE_CHAIN_PATH, CREDENTIAL_BUNDLE_PATH, KEY_PATH, KEY_TYPE, MAX_EXPIRATION_SECONDS,
        SIGNER_NAME, USER_ANNOTATIONS,
    };
}

/// `k8s.io/api/certificates/v1beta1.PodCertificateRequest`.
pub mod pod_certificate_request {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/certificates/v1beta1.PodCertificateRequestList`.
pub mod pod_certificate_request_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/certificates/v1beta1.PodCertificateRequestSpec`.
pub mod pod_certificate_request_spec {
    pub use super::super::words::{
        MAX_EXPIRATION_SECONDS, NODE_NAME, NODE_UID, PKIX_PUBLIC_KEY, POD_NAME, POD_UID,
        PROOF_OF_POSSESSION, SERVICE_ACCOUNT_NAME, SERVICE_ACCOUNT_UID, SIGNER_NAME,
        STUB_PKCS10_REQUEST, UNVERIFIED_USER_ANNOTATIONS,
    };
}

/// `k8s.io/api/certificates/v1beta1.PodCertificateRequestStatus`.
pub mod pod_certificate_request_status {
    pub use super::super::words::{
        BEGIN_REFRESH_AT, CERTIFICATE_CHAIN, CONDITIONS, NOT_AFTER, NOT_BEFORE,
    };
}

/// `k8s.io/api/core/v1.PodCondition`.
pub mod pod_condition {
    pub use super::super::words::{
        LAST_PROBE_TIME, LAST_TRANSITION_TIME, MESSAGE, OBSERVED_GENERATION, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/policy/v1.PodDisruptionBudget`.
pub mod pod_disruption_budget {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/policy/v1.PodDisruptionBudgetList`.
pub mod pod_disruption_budget_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/policy/v1.PodDisruptionBudgetSpec`.
pub mod pod_disruption_budget_spec {
    pub use super::super::words::{
        MAX_UNAVAILABLE, MIN_AVAILABLE, SELECTOR, UNHEALTHY_POD_EVICTION_POLICY,
    };
}

/// `k8s.io/api/policy/v1.PodDisruptionBudgetStatus`.
pub mod pod_disruption_budget_status {
    pub use super::super::words::{
        CONDITIONS, CURRENT_HEALTHY, DESIRED_HEALTHY, DISRUPTED_PODS, DISRUPTIONS_ALLOWED,
        EXPECTED_PODS, OBSERVED_GENERATION,
    };
}

/// `k8s.io/api/core/v1.PodDNSConfig`.
pub mod pod_dns_config {
    pub use super::super::words::{
        NAMESERVERS, OPTIONS, SEARCHES,
    };
}

/// `k8s.io/api/core/v1.PodDNSConfigOption`.
pub mod pod_dns_config_option {
    pub use super::super::words::{
        NAME, VALUE,
    };
}

/// `k8s.io/api/core/v1.PodExecOptions`.
pub mod pod_exec_options {
    pub use super::super::words::{
        API_VERSION, COMMAND, CONTAINER, KIND, STDERR, STDIN, STDOUT, TTY,
    };
}

/// `k8s.io/api/core/v1.PodExtendedResourceClaimStatus`.
pub mod pod_extended_resource_claim_status {
    pub use super::super::words::{
        REQUEST_MAPPINGS, RESOURCE_CLAIM_NAME,
    };
}

/// `k8s.io/api/batch/v1.PodFailurePolicy`.
pub mod pod_failure_policy {
    pub use super::super::words::{
        RULES,
    };
}

/// `k8s.io/api/batch/v1.PodFailurePolicyOnExitCodesRequirement`.
pub mod pod_failure_policy_on_exit_codes_requirement {
    pub use super::super::words::{
        CONTAINER_NAME, OPERATOR, VALUES,
    };
}

/// `k8s.io/api/batch/v1.PodFailurePolicyOnPodConditionsPattern`.
pub mod pod_failure_policy_on_pod_conditions_pattern {
    pub use super::super::words::{
        STATUS, TYPE,
    };
}

/// `k8s.io/api/batch/v1.PodFailurePolicyRule`.
pub mod pod_failure_policy_rule {
    pub use super::super::words::{
        ACTION, ON_EXIT_CODES, ON_POD_CONDITIONS,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.PodGroup`.
pub mod pod_group {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.PodGroupList`.
pub mod pod_group_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.PodGroupResourceClaim`.
pub mod pod_group_resource_claim {
    pub use super::super::words::{
        NAME, RESOURCE_CLAIM_NAME, RESOURCE_CLAIM_TEMPLATE_NAME,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.PodGroupResourceClaimStatus`.
pub mod pod_group_resource_claim_status {
    pub use super::super::words::{
        NAME, RESOURCE_CLAIM_NAME,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.PodGroupSchedulingConstraints`.
pub mod pod_group_scheduling_constraints {
    pub use super::super::words::{
        TOPOLOGY,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.PodGroupSchedulingPolicy`.
pub mod pod_group_scheduling_policy {
    pub use super::super::words::{
        BASIC, GANG,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.PodGroupSpec`.
pub mod pod_group_spec {
    pub use super::super::words::{
        DISRUPTION_MODE, POD_GROUP_TEMPLATE_REF, PRIORITY, PRIORITY_CLASS_NAME, RESOURCE_CLAIMS,
        SCHEDULING_CONSTRAINTS, SCHEDULING_POLICY,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.PodGroupStatus`.
pub mod pod_group_status {
    pub use super::super::words::{
        CONDITIONS, RESOURCE_CLAIM_STATUSES,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.PodGroupTemplate`.
pub mod pod_group_template {
    pub use super::super::words::{
        DISRUPTION_MODE, NAME, PRIORITY, PRIORITY_CLASS_NAME, RESOURCE_CLAIMS,
        SCHEDULING_CONSTRAINTS, SCHEDULING_POLICY,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.PodGroupTemplateReference`.
pub mod pod_group_template_reference {
    pub use super::super::words::{
        WORKLOAD,
    };
}

/// `k8s.io/api/core/v1.PodIP`.
pub mod pod_ip {
    pub use super::super::words::{
        IP,
    };
}

/// `k8s.io/api/core/v1.PodList`.
pub mod pod_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.PodLogOptions`.
pub mod pod_log_options {
    pub use super::super::words::{
        API_VERSION, CONTAINER, FOLLOW, INSECURE_SKIP_TLS_VERIFY_BACKEND, KIND, LIMIT_BYTES,
        PREVIOUS, SINCE_SECONDS, SINCE_TIME, STREAM, TAIL_LINES, TIMESTAMPS,
    };
}

/// `k8s.io/api/core/v1.PodOS`.
pub mod pod_os {
    pub use super::super::words::{
        NAME,
    };
}

/// `k8s.io/api/core/v1.PodPortForwardOptions`.
pub mod pod_port_forward_options {
    pub use super::super::words::{
        API_VERSION, KIND, PORTS,
    };
}

/// `k8s.io/api/core/v1.PodProxyOptions`.
pub mod pod_proxy_options {
    pub use super::super::words::{
        API_VERSION, KIND, PATH,
    };
}

/// `k8s.io/api/core/v1.PodReadinessGate`.
pub mod pod_readiness_gate {
    pub use super::super::words::{
        CONDITION_TYPE,
    };
}

/// `k8s.io/api/core/v1.PodResourceClaim`.
pub mod pod_resource_claim {
    pub use super::super::words::{
        NAME, RESOURCE_CLAIM_NAME, RESOURCE_CLAIM_TEMPLATE_NAME,
    };
}

/// `k8s.io/api/core/v1.PodResourceClaimStatus`.
pub mod pod_resource_claim_status {
    pub use super::super::words::{
        NAME, RESOURCE_CLAIM_NAME,
    };
}

/// `k8s.io/api/core/v1.PodSchedulingGate`.
pub mod pod_scheduling_gate {
    pub use super::super::words::{
        NAME,
    };
}

/// `k8s.io/api/core/v1.PodSchedulingGroup`.
pub mod pod_scheduling_group {
    pub use super::super::words::{
        POD_GROUP_NAME,
    };
}

/// `k8s.io/api/core/v1.PodSecurityContext`.
pub mod pod_security_context {
    pub use super::super::words::{
        APP_ARMOR_PROFILE, FS_GROUP, FS_GROUP_CHANGE_POLICY, RUN_AS_GROUP, RUN_AS_NON_ROOT,
        RUN_AS_USER, SECCOMP_PROFILE, SE_LINUX_CHANGE_POLICY, SE_LINUX_OPTIONS, SUPPLEMENTAL_GROUPS,
        SUPPLEMENTAL_GROUPS_POLICY, SYSCTLS, WINDOWS_OPTIONS,
    };
}

/// `k8s.io/api/core/v1.PodSignature`.
pub mod pod_signature {
    pub use super::super::words::{
        POD_CONTROLLER,
    };
}

/// `k8s.io/api/core/v1.PodSpec`.
pub mod pod_spec {
    pub use super::super::words::{
        ACTIVE_DEADLINE_SECONDS, AFFINITY, AUTOMOUNT_SERVICE_ACCOUNT_TOKEN, CONTAINERS, DNS_CONFIG,
        DNS_POLICY, ENABLE_SERVICE_LINKS, EPHEMERAL_CONTAINERS, HOSTNAME, HOSTNAME_OVERRIDE,
        HOST_ALIASES, HOST_IPC, HOST_NETWORK, HOST_PID, HOST_USERS, IMAGE_PULL_SECRETS,
        INIT_CONTAINERS, NODE_NAME, NODE_SELECTOR, OS, OVERHEAD, PREEMPTION_POLICY, PRIORITY,
        PRIORITY_CLASS_NAME, READINESS_GATES, RESOURCES, RESOURCE_CLAIMS, RESTART_POLICY,
        RUNTIME_CLASS_NAME, SCHEDULER_NAME, SCHEDULING_GATES, SCHEDULING_GROUP, SECURITY_CONTEXT,
        SERVICE_ACCOUNT, SERVICE_ACCOUNT_NAME, SET_HOSTNAME_AS_FQDN, SHARE_PROCESS_NAMESPACE,
        SUBDOMAIN, TERMINATION_GRACE_PERIOD_SECONDS, TOLERATIONS, TOPOLOGY_SPREAD_CONSTRAINTS,
        VOLUMES,
    };
}

/// `k8s.io/api/core/v1.PodStatus`.
pub mod pod_status {
    pub use super::super::words::{
        ALLOCATED_RESOURCES, CONDITIONS, CONTAINER_STATUSES, EPHEMERAL_CONTAINER_STATUSES,
        EXTENDED_RESOURCE_CLAIM_STATUS, HOST_IP, HOST_IPS, INIT_CONTAINER_STATUSES, MESSAGE,
        NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUSES, NOMINATED_NODE_NAME, OBSERVED_GENERATION, PHASE,
        POD_IP, POD_IPS, QOS_CLASS, REASON, RESIZE, RESOURCES, RESOURCE_CLAIM_STATUSES, START_TIME,
    };
}

/// `k8s.io/api/core/v1.PodStatusResult`.
pub mod pod_status_result {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, STATUS,
    };
}

/// `k8s.io/api/core/v1.PodTemplate`.
pub mod pod_template {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, TEMPLATE,
    };
}

/// `k8s.io/api/core/v1.PodTemplateList`.
pub mod pod_template_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.PodTemplateSpec`.
pub mod pod_template_spec {
    pub use super::super::words::{
        METADATA, SPEC,
    };
}

/// `k8s.io/api/autoscaling/v2.PodsMetricSource`.
pub mod pods_metric_source {
    pub use super::super::words::{
        METRIC, TARGET,
    };
}

/// `k8s.io/api/autoscaling/v1.PodsMetricSource`.
pub mod pods_metric_source_v1 {
    pub use super::super::words::{
        METRIC_NAME, SELECTOR, TARGET_AVERAGE_VALUE,
    };
}

/// `k8s.io/api/autoscaling/v2.PodsMetricStatus`.
pub mod pods_metric_status {
    pub use super::super::words::{
        CURRENT, METRIC,
    };
}

/// `k8s.io/api/autoscaling/v1.PodsMetricStatus`.
pub mod pods_metric_status_v1 {
    pub use super::super::words::{
        CURRENT_AVERAGE_VALUE, METRIC_NAME, SELECTOR,
    };
}

/// `k8s.io/api/rbac/v1.PolicyRule`.
pub mod policy_rule {
    pub use super::super::words::{
        API_GROUPS, NON_RESOURCE_URLS, RESOURCES, RESOURCE_NAMES, VERBS,
    };
}

/// `k8s.io/api/flowcontrol/v1.PolicyRulesWithSubjects`.
pub mod policy_rules_with_subjects {
    pub use super::super::words::{
        NON_RESOURCE_RULES, RESOURCE_RULES, SUBJECTS,
    };
}

/// `k8s.io/api/resource/v1alpha3.PoolStatus`.
pub mod pool_status {
    pub use super::super::words::{
        ALLOCATED_DEVICES, AVAILABLE_DEVICES, DRIVER, GENERATION, NODE_NAME, POOL_NAME,
        RESOURCE_SLICE_COUNT, TOTAL_DEVICES, UNAVAILABLE_DEVICES, VALIDATION_ERROR,
    };
}

/// `k8s.io/api/core/v1.PortStatus`.
pub mod port_status {
    pub use super::super::words::{
        ERROR, PORT, PROTOCOL,
    };
}

/// `k8s.io/api/core/v1.PortworxVolumeSource`.
pub mod portworx_volume_source {
    pub use super::super::words::{
        FS_TYPE, READ_ONLY, VOLUME_ID,
    };
}

/// `k8s.io/api/core/v1.Preconditions`.
pub mod preconditions {
    pub use super::super::words::{
        UID,
    };
}

/// `k8s.io/api/core/v1.PreferAvoidPodsEntry`.
pub mod prefer_avoid_pods_entry {
    pub use super::super::words::{
        EVICTION_TIME, MESSAGE, POD_SIGNATURE, REASON,
    };
}

/// `k8s.io/api/core/v1.PreferredSchedulingTerm`.
pub mod preferred_scheduling_term {
    pub use super::super::words::{
        PREFERENCE, WEIGHT,
    };
}

/// `k8s.io/api/scheduling/v1.PriorityClass`.
pub mod priority_class {
    pub use super::super::words::{
        API_VERSION, DESCRIPTION, GLOBAL_DEFAULT, KIND, METADATA, PREEMPTION_POLICY, VALUE,
    };
}

/// `k8s.io/api/scheduling/v1.PriorityClassList`.
pub mod priority_class_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/flowcontrol/v1.PriorityLevelConfiguration`.
pub mod priority_level_configuration {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/flowcontrol/v1.PriorityLevelConfigurationCondition`.
pub mod priority_level_configuration_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/flowcontrol/v1.PriorityLevelConfigurationList`.
pub mod priority_level_configuration_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/flowcontrol/v1.PriorityLevelConfigurationReference`.
pub mod priority_level_configuration_reference {
    pub use super::super::words::{
        NAME,
    };
}

/// `k8s.io/api/flowcontrol/v1.PriorityLevelConfigurationSpec`.
pub mod priority_level_configuration_spec {
    pub use super::super::words::{
        EXEMPT, LIMITED, TYPE,
    };
}

/// `k8s.io/api/flowcontrol/v1.PriorityLevelConfigurationStatus`.
pub mod priority_level_configuration_status {
    pub use super::super::words::{
        CONDITIONS,
    };
}

/// `k8s.io/api/core/v1.Probe`.
pub mod probe {
    pub use super::super::words::{
        EXEC, FAILURE_THRESHOLD, GRPC, HANDLER, HTTP_GET, INITIAL_DELAY_SECONDS, PERIOD_SECONDS,
        SUCCESS_THRESHOLD, TCP_SOCKET, TERMINATION_GRACE_PERIOD_SECONDS, TIMEOUT_SECONDS,
    };
}

/// `k8s.io/api/core/v1.ProbeHandler`.
pub mod probe_handler {
    pub use super::super::words::{
        EXEC, GRPC, HTTP_GET, TCP_SOCKET,
    };
}

/// `k8s.io/api/core/v1.ProjectedVolumeSource`.
pub mod projected_volume_source {
    pub use super::super::words::{
        DEFAULT_MODE, SOURCES,
    };
}

/// `k8s.io/api/flowcontrol/v1.QueuingConfiguration`.
pub mod queuing_configuration {
    pub use super::super::words::{
        HAND_SIZE, QUEUES, QUEUE_LENGTH_LIMIT,
    };
}

/// `k8s.io/api/core/v1.QuobyteVolumeSource`.
pub mod quobyte_volume_source {
    pub use super::super::words::{
        GROUP, READ_ONLY, REGISTRY, TENANT, USER, VOLUME,
    };
}

/// `k8s.io/api/core/v1.RangeAllocation`.
pub mod range_allocation {
    pub use super::super::words::{
        API_VERSION, DATA, KIND, METADATA, RANGE,
    };
}

/// `k8s.io/api/core/v1.RBDPersistentVolumeSource`.
pub mod rbd_persistent_volume_source {
    pub use super::super::words::{
        FS_TYPE, IMAGE, KEYRING, MONITORS, POOL, READ_ONLY, SECRET_REF, USER,
    };
}

/// `k8s.io/api/core/v1.RBDVolumeSource`.
pub mod rbd_volume_source {
    pub use super::super::words::{
        FS_TYPE, IMAGE, KEYRING, MONITORS, POOL, READ_ONLY, SECRET_REF, USER,
    };
}

/// `k8s.io/api/apps/v1.ReplicaSet`.
pub mod replica_set {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/apps/v1.ReplicaSetCondition`.
pub mod replica_set_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/apps/v1.ReplicaSetList`.
pub mod replica_set_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/apps/v1.ReplicaSetSpec`.
pub mod replica_set_spec {
    pub use super::super::words::{
        MIN_READY_SECONDS, REPLICAS, SELECTOR, TEMPLATE,
    };
}

/// `k8s.io/api/apps/v1.ReplicaSetStatus`.
pub mod replica_set_status {
    pub use super::super::words::{
        AVAILABLE_REPLICAS, CONDITIONS, FULLY_LABELED_REPLICAS, OBSERVED_GENERATION, READY_REPLICAS,
        REPLICAS, TERMINATING_REPLICAS,
    };
}

/// `k8s.io/api/core/v1.ReplicationController`.
pub mod replication_controller {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/core/v1.ReplicationControllerCondition`.
pub mod replication_controller_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/core/v1.ReplicationControllerList`.
pub mod replication_controller_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.ReplicationControllerSpec`.
pub mod replication_controller_spec {
    pub use super::super::words::{
        MIN_READY_SECONDS, REPLICAS, SELECTOR, TEMPLATE,
    };
}

/// `k8s.io/api/core/v1.ReplicationControllerStatus`.
pub mod replication_controller_status {
    pub use super::super::words::{
        AVAILABLE_REPLICAS, CONDITIONS, FULLY_LABELED_REPLICAS, OBSERVED_GENERATION, READY_REPLICAS,
        REPLICAS,
    };
}

/// `k8s.io/api/authorization/v1.ResourceAttributes`.
pub mod resource_attributes {
    pub use super::super::words::{
        FIELD_SELECTOR, GROUP, LABEL_SELECTOR, NAME, NAMESPACE, RESOURCE, SUBRESOURCE, VERB, VERSION,
    };
}

/// `k8s.io/api/core/v1.ResourceClaim`.
pub mod resource_claim {
    pub use super::super::words::{
        NAME, REQUEST,
    };
}

/// `k8s.io/api/resource/v1.ResourceClaimConsumerReference`.
pub mod resource_claim_consumer_reference {
    pub use super::super::words::{
        API_GROUP, NAME, RESOURCE, UID,
    };
}

/// `k8s.io/api/resource/v1.ResourceClaimList`.
pub mod resource_claim_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/resource/v1.ResourceClaimSpec`.
pub mod resource_claim_spec {
    pub use super::super::words::{
        DEVICES,
    };
}

/// `k8s.io/api/resource/v1.ResourceClaimStatus`.
pub mod resource_claim_status {
    pub use super::super::words::{
        ALLOCATION, DEVICES, RESERVED_FOR,
    };
}

/// `k8s.io/api/resource/v1.ResourceClaimTemplate`.
pub mod resource_claim_template {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/resource/v1.ResourceClaimTemplateList`.
pub mod resource_claim_template_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/resource/v1.ResourceClaimTemplateSpec`.
pub mod resource_claim_template_spec {
    pub use super::super::words::{
        METADATA, SPEC,
    };
}

/// `k8s.io/api/core/v1.ResourceFieldSelector`.
pub mod resource_field_selector {
    pub use super::super::words::{
        CONTAINER_NAME, DIVISOR, RESOURCE,
    };
}

/// `k8s.io/api/core/v1.ResourceHealth`.
pub mod resource_health {
    pub use super::super::words::{
        HEALTH, MESSAGE, RESOURCE_ID,
    };
}

/// `k8s.io/api/autoscaling/v2.ResourceMetricSource`.
pub mod resource_metric_source {
    pub use super::super::words::{
        NAME, TARGET,
    };
}

/// `k8s.io/api/autoscaling/v1.ResourceMetricSource`.
pub mod resource_metric_source_v1 {
    pub use super::super::words::{
        NAME, TARGET_AVERAGE_UTILIZATION, TARGET_AVERAGE_VALUE,
    };
}

/// `k8s.io/api/autoscaling/v2.ResourceMetricStatus`.
pub mod resource_metric_status {
    pub use super::super::words::{
        CURRENT, NAME,
    };
}

/// `k8s.io/api/autoscaling/v1.ResourceMetricStatus`.
pub mod resource_metric_status_v1 {
    pub use super::super::words::{
        CURRENT_AVERAGE_UTILIZATION, CURRENT_AVERAGE_VALUE, NAME,
    };
}

/// `k8s.io/api/flowcontrol/v1.ResourcePolicyRule`.
pub mod resource_policy_rule {
    pub use super::super::words::{
        API_GROUPS, CLUSTER_SCOPE, NAMESPACES, RESOURCES, VERBS,
    };
}

/// `k8s.io/api/resource/v1.ResourcePool`.
pub mod resource_pool {
    pub use super::super::words::{
        GENERATION, NAME, RESOURCE_SLICE_COUNT,
    };
}

/// `k8s.io/api/resource/v1alpha3.ResourcePoolStatusRequest`.
pub mod resource_pool_status_request {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/resource/v1alpha3.ResourcePoolStatusRequestList`.
pub mod resource_pool_status_request_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/resource/v1alpha3.ResourcePoolStatusRequestSpec`.
pub mod resource_pool_status_request_spec {
    pub use super::super::words::{
        DRIVER, LIMIT, POOL_NAME,
    };
}

/// `k8s.io/api/resource/v1alpha3.ResourcePoolStatusRequestStatus`.
pub mod resource_pool_status_request_status {
    pub use super::super::words::{
        CONDITIONS, POOLS, POOL_COUNT,
    };
}

/// `k8s.io/api/core/v1.ResourceQuota`.
pub mod resource_quota {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/core/v1.ResourceQuotaList`.
pub mod resource_quota_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.ResourceQuotaSpec`.
pub mod resource_quota_spec {
    pub use super::super::words::{
        HARD, SCOPES, SCOPE_SELECTOR,
    };
}

/// `k8s.io/api/core/v1.ResourceQuotaStatus`.
pub mod resource_quota_status {
    pub use super::super::words::{
        HARD, USED,
    };
}

/// `k8s.io/api/core/v1.ResourceRequirements`.
pub mod resource_requirements {
    pub use super::super::words::{
        CLAIMS, LIMITS, REQUESTS,
    };
}

/// `k8s.io/api/resource/v1.ResourceClaim`.
pub mod resource_resource_claim {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/authorization/v1.ResourceRule`.
pub mod resource_rule {
    pub use super::super::words::{
        API_GROUPS, RESOURCES, RESOURCE_NAMES, VERBS,
    };
}

/// `k8s.io/api/resource/v1.ResourceSlice`.
pub mod resource_slice {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/resource/v1.ResourceSliceList`.
pub mod resource_slice_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/resource/v1.ResourceSliceSpec`.
pub mod resource_slice_spec {
    pub use super::super::words::{
        ALL_NODES, DEVICES, DRIVER, NODE_NAME, NODE_SELECTOR, PER_DEVICE_NODE_SELECTION, POOL,
        SHARED_COUNTERS,
    };
}

/// `k8s.io/api/core/v1.ResourceStatus`.
pub mod resource_status {
    pub use super::super::words::{
        NAME, RESOURCES,
    };
}

/// `k8s.io/api/rbac/v1.Role`.
pub mod role {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, RULES,
    };
}

/// `k8s.io/api/rbac/v1.RoleBinding`.
pub mod role_binding {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, ROLE_REF, SUBJECTS,
    };
}

/// `k8s.io/api/rbac/v1.RoleBindingList`.
pub mod role_binding_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/rbac/v1.RoleList`.
pub mod role_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/rbac/v1.RoleRef`.
pub mod role_ref {
    pub use super::super::words::{
        API_GROUP, KIND, NAME,
    };
}

/// `k8s.io/api/apps/v1beta1.RollbackConfig`.
pub mod rollback_config {
    pub use super::super::words::{
        REVISION,
    };
}

/// `k8s.io/api/apps/v1.RollingUpdateDaemonSet`.
pub mod rolling_update_daemon_set {
    pub use super::super::words::{
        MAX_SURGE, MAX_UNAVAILABLE,
    };
}

/// `k8s.io/api/apps/v1.RollingUpdateDeployment`.
pub mod rolling_update_deployment {
    pub use super::super::words::{
        MAX_SURGE, MAX_UNAVAILABLE,
    };
}

/// `k8s.io/api/apps/v1.RollingUpdateStatefulSetStrategy`.
pub mod rolling_update_stateful_set_strategy {
    pub use super::super::words::{
        MAX_UNAVAILABLE, PARTITION,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.RootPaths`.
pub mod root_paths {
    pub use super::super::words::{
        PATHS,
    };
}

/// `k8s.io/api/admissionregistration/v1.Rule`.
pub mod rule {
    pub use super::super::words::{
        API_GROUPS, API_VERSIONS, RESOURCES, SCOPE,
    };
}

/// `k8s.io/api/admissionregistration/v1.RuleWithOperations`.
pub mod rule_with_operations {
    pub use super::super::words::{
        API_GROUPS, API_VERSIONS, OPERATIONS, RESOURCES, RULE, SCOPE,
    };
}

/// `k8s.io/api/node/v1.RuntimeClass`.
pub mod runtime_class {
    pub use super::super::words::{
        API_VERSION, HANDLER, KIND, METADATA, OVERHEAD, SCHEDULING,
    };
}

/// `k8s.io/api/node/v1.RuntimeClassList`.
pub mod runtime_class_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/node/v1alpha1.RuntimeClassSpec`.
pub mod runtime_class_spec {
    pub use super::super::words::{
        OVERHEAD, RUNTIME_HANDLER, SCHEDULING,
    };
}

/// `k8s.io/api/node/v1alpha1.RuntimeClass`.
pub mod runtime_class_v1alpha1 {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/autoscaling/v1.Scale`.
pub mod scale {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/core/v1.ScaleIOPersistentVolumeSource`.
pub mod scale_io_persistent_volume_source {
    pub use super::super::words::{
        FS_TYPE, GATEWAY, PROTECTION_DOMAIN, READ_ONLY, SECRET_REF, SSL_ENABLED, STORAGE_MODE,
        STORAGE_POOL, SYSTEM, VOLUME_NAME,
    };
}

/// `k8s.io/api/core/v1.ScaleIOVolumeSource`.
pub mod scale_io_volume_source {
    pub use super::super::words::{
        FS_TYPE, GATEWAY, PROTECTION_DOMAIN, READ_ONLY, SECRET_REF, SSL_ENABLED, STORAGE_MODE,
        STORAGE_POOL, SYSTEM, VOLUME_NAME,
    };
}

/// `k8s.io/api/autoscaling/v1.ScaleSpec`.
pub mod scale_spec {
    pub use super::super::words::{
        REPLICAS,
    };
}

/// `k8s.io/api/autoscaling/v1.ScaleStatus`.
pub mod scale_status {
    pub use super::super::words::{
        REPLICAS, SELECTOR,
    };
}

/// `k8s.io/api/node/v1.Scheduling`.
pub mod scheduling {
    pub use super::super::words::{
        NODE_SELECTOR, TOLERATIONS,
    };
}

/// `k8s.io/api/core/v1.ScopeSelector`.
pub mod scope_selector {
    pub use super::super::words::{
        MATCH_EXPRESSIONS,
    };
}

/// `k8s.io/api/core/v1.ScopedResourceSelectorRequirement`.
pub mod scoped_resource_selector_requirement {
    pub use super::super::words::{
        OPERATOR, SCOPE_NAME, VALUES,
    };
}

/// `k8s.io/api/core/v1.SELinuxOptions`.
pub mod se_linux_options {
    pub use super::super::words::{
        LEVEL, ROLE, TYPE, USER,
    };
}

/// `k8s.io/api/core/v1.SeccompProfile`.
pub mod seccomp_profile {
    pub use super::super::words::{
        LOCALHOST_PROFILE, TYPE,
    };
}

/// `k8s.io/api/core/v1.Secret`.
pub mod secret {
    pub use super::super::words::{
        API_VERSION, DATA, IMMUTABLE, KIND, METADATA, STRING_DATA, TYPE,
    };
}

/// `k8s.io/api/core/v1.SecretEnvSource`.
pub mod secret_env_source {
    pub use super::super::words::{
        LOCAL_OBJECT_REFERENCE, NAME, OPTIONAL,
    };
}

/// `k8s.io/api/core/v1.SecretKeySelector`.
pub mod secret_key_selector {
    pub use super::super::words::{
        KEY, LOCAL_OBJECT_REFERENCE, NAME, OPTIONAL,
    };
}

/// `k8s.io/api/core/v1.SecretList`.
pub mod secret_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.SecretProjection`.
pub mod secret_projection {
    pub use super::super::words::{
        ITEMS, LOCAL_OBJECT_REFERENCE, NAME, OPTIONAL,
    };
}

/// `k8s.io/api/core/v1.SecretReference`.
pub mod secret_reference {
    pub use super::super::words::{
        NAME, NAMESPACE,
    };
}

/// `k8s.io/api/core/v1.SecretVolumeSource`.
pub mod secret_volume_source {
    pub use super::super::words::{
        DEFAULT_MODE, ITEMS, OPTIONAL, SECRET_NAME,
    };
}

/// `k8s.io/api/core/v1.SecurityContext`.
pub mod security_context {
    pub use super::super::words::{
        ALLOW_PRIVILEGE_ESCALATION, APP_ARMOR_PROFILE, CAPABILITIES, PRIVILEGED, PROC_MOUNT,
        READ_ONLY_ROOT_FILESYSTEM, RUN_AS_GROUP, RUN_AS_NON_ROOT, RUN_AS_USER, SECCOMP_PROFILE,
        SE_LINUX_OPTIONS, WINDOWS_OPTIONS,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.SelectableField`.
pub mod selectable_field {
    pub use super::super::words::{
        JSON_PATH,
    };
}

/// `k8s.io/api/authorization/v1.SelfSubjectAccessReview`.
pub mod self_subject_access_review {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/authorization/v1.SelfSubjectAccessReviewSpec`.
pub mod self_subject_access_review_spec {
    pub use super::super::words::{
        NON_RESOURCE_ATTRIBUTES, RESOURCE_ATTRIBUTES,
    };
}

/// `k8s.io/api/authentication/v1.SelfSubjectReview`.
pub mod self_subject_review {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, STATUS,
    };
}

/// `k8s.io/api/authentication/v1.SelfSubjectReviewStatus`.
pub mod self_subject_review_status {
    pub use super::super::words::{
        USER_INFO,
    };
}

/// `k8s.io/api/authorization/v1.SelfSubjectRulesReview`.
pub mod self_subject_rules_review {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/authorization/v1.SelfSubjectRulesReviewSpec`.
pub mod self_subject_rules_review_spec {
    pub use super::super::words::{
        NAMESPACE,
    };
}

/// `k8s.io/api/core/v1.SerializedReference`.
pub mod serialized_reference {
    pub use super::super::words::{
        API_VERSION, KIND, REFERENCE,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.ServerAddressByClientCIDR`.
pub mod server_address_by_client_cidr {
    pub use super::super::words::{
        CLIENT_CIDR, SERVER_ADDRESS,
    };
}

/// `k8s.io/api/apiserverinternal/v1alpha1.ServerStorageVersion`.
pub mod server_storage_version {
    pub use super::super::words::{
        API_SERVER_ID, DECODABLE_VERSIONS, ENCODING_VERSION, SERVED_VERSIONS,
    };
}

/// `k8s.io/api/core/v1.Service`.
pub mod service {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/core/v1.ServiceAccount`.
pub mod service_account {
    pub use super::super::words::{
        API_VERSION, AUTOMOUNT_SERVICE_ACCOUNT_TOKEN, IMAGE_PULL_SECRETS, KIND, METADATA, SECRETS,
    };
}

/// `k8s.io/api/core/v1.ServiceAccountList`.
pub mod service_account_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/flowcontrol/v1.ServiceAccountSubject`.
pub mod service_account_subject {
    pub use super::super::words::{
        NAME, NAMESPACE,
    };
}

/// `k8s.io/api/core/v1.ServiceAccountTokenProjection`.
pub mod service_account_token_projection {
    pub use super::super::words::{
        AUDIENCE, EXPIRATION_SECONDS, PATH,
    };
}

/// `k8s.io/api/networking/v1.ServiceBackendPort`.
pub mod service_backend_port {
    pub use super::super::words::{
        NAME, NUMBER,
    };
}

/// `k8s.io/api/networking/v1.ServiceCIDR`.
pub mod service_cidr {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/networking/v1.ServiceCIDRList`.
pub mod service_cidr_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/networking/v1.ServiceCIDRSpec`.
pub mod service_cidr_spec {
    pub use super::super::words::{
        CIDRS,
    };
}

/// `k8s.io/api/networking/v1.ServiceCIDRStatus`.
pub mod service_cidr_status {
    pub use super::super::words::{
        CONDITIONS,
    };
}

/// `k8s.io/api/core/v1.ServiceList`.
pub mod service_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.ServicePort`.
pub mod service_port {
    pub use super::super::words::{
        APP_PROTOCOL, NAME, NODE_PORT, PORT, PROTOCOL, TARGET_PORT,
    };
}

/// `k8s.io/api/core/v1.ServiceProxyOptions`.
pub mod service_proxy_options {
    pub use super::super::words::{
        API_VERSION, KIND, PATH,
    };
}

/// `k8s.io/api/admissionregistration/v1.ServiceReference`.
pub mod service_reference {
    pub use super::super::words::{
        NAME, NAMESPACE, PATH, PORT,
    };
}

/// `k8s.io/api/core/v1.ServiceSpec`.
pub mod service_spec {
    pub use super::super::words::{
        ALLOCATE_LOAD_BALANCER_NODE_PORTS, CLUSTER_IP, CLUSTER_IPS, EXTERNAL_IPS, EXTERNAL_NAME,
        EXTERNAL_TRAFFIC_POLICY, HEALTH_CHECK_NODE_PORT, INTERNAL_TRAFFIC_POLICY, IP_FAMILIES,
        IP_FAMILY_POLICY, LOAD_BALANCER_CLASS, LOAD_BALANCER_IP, LOAD_BALANCER_SOURCE_RANGES, PORTS,
        PUBLISH_NOT_READY_ADDRESSES, SELECTOR, SESSION_AFFINITY, SESSION_AFFINITY_CONFIG,
        TRAFFIC_DISTRIBUTION, TYPE,
    };
}

/// `k8s.io/api/core/v1.ServiceStatus`.
pub mod service_status {
    pub use super::super::words::{
        CONDITIONS, LOAD_BALANCER,
    };
}

/// `k8s.io/api/core/v1.SessionAffinityConfig`.
pub mod session_affinity_config {
    pub use super::super::words::{
        CLIENT_IP,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.ShardInfo`.
pub mod shard_info {
    pub use super::super::words::{
        SELECTOR,
    };
}

/// `k8s.io/api/core/v1.SleepAction`.
pub mod sleep_action {
    pub use super::super::words::{
        SECONDS,
    };
}

/// `k8s.io/api/apps/v1.StatefulSet`.
pub mod stateful_set {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/apps/v1.StatefulSetCondition`.
pub mod stateful_set_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/apps/v1.StatefulSetList`.
pub mod stateful_set_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/apps/v1.StatefulSetOrdinals`.
pub mod stateful_set_ordinals {
    pub use super::super::words::{
        START,
    };
}

/// `k8s.io/api/apps/v1.StatefulSetPersistentVolumeClaimRetentionPolicy`.
pub mod stateful_set_persistent_volume_claim_retention_policy {
    pub use super::super::words::{
        WHEN_DELETED, WHEN_SCALED,
    };
}

/// `k8s.io/api/apps/v1.StatefulSetSpec`.
pub mod stateful_set_spec {
    pub use super::super::words::{
        MIN_READY_SECONDS, ORDINALS, PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY, POD_MANAGEMENT_POLICY,
        REPLICAS, REVISION_HISTORY_LIMIT, SELECTOR, SERVICE_NAME, TEMPLATE, UPDATE_STRATEGY,
        VOLUME_CLAIM_TEMPLATES,
    };
}

/// `k8s.io/api/apps/v1.StatefulSetStatus`.
pub mod stateful_set_status {
    pub use super::super::words::{
        AVAILABLE_REPLICAS, COLLISION_COUNT, CONDITIONS, CURRENT_REPLICAS, CURRENT_REVISION,
        OBSERVED_GENERATION, READY_REPLICAS, REPLICAS, UPDATED_REPLICAS, UPDATE_REVISION,
    };
}

/// `k8s.io/api/apps/v1.StatefulSetUpdateStrategy`.
pub mod stateful_set_update_strategy {
    pub use super::super::words::{
        ROLLING_UPDATE, TYPE,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.Status`.
pub mod status {
    pub use super::super::words::{
        API_VERSION, CODE, DETAILS, KIND, MESSAGE, METADATA, REASON, STATUS,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.StatusCause`.
pub mod status_cause {
    pub use super::super::words::{
        FIELD, MESSAGE, REASON,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.StatusDetails`.
pub mod status_details {
    pub use super::super::words::{
        CAUSES, GROUP, KIND, NAME, RETRY_AFTER_SECONDS, UID,
    };
}

/// `k8s.io/api/storage/v1.StorageClass`.
pub mod storage_class {
    pub use super::super::words::{
        ALLOWED_TOPOLOGIES, ALLOW_VOLUME_EXPANSION, API_VERSION, KIND, METADATA, MOUNT_OPTIONS,
        PARAMETERS, PROVISIONER, RECLAIM_POLICY, VOLUME_BINDING_MODE,
    };
}

/// `k8s.io/api/storage/v1.StorageClassList`.
pub mod storage_class_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.StorageOSPersistentVolumeSource`.
pub mod storage_os_persistent_volume_source {
    pub use super::super::words::{
        FS_TYPE, READ_ONLY, SECRET_REF, VOLUME_NAME, VOLUME_NAMESPACE,
    };
}

/// `k8s.io/api/core/v1.StorageOSVolumeSource`.
pub mod storage_os_volume_source {
    pub use super::super::words::{
        FS_TYPE, READ_ONLY, SECRET_REF, VOLUME_NAME, VOLUME_NAMESPACE,
    };
}

/// `k8s.io/api/storage/v1.TokenRequest`.
pub mod storage_token_request {
    pub use super::super::words::{
        AUDIENCE, EXPIRATION_SECONDS,
    };
}

/// `k8s.io/api/apiserverinternal/v1alpha1.StorageVersion`.
pub mod storage_version {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/apiserverinternal/v1alpha1.StorageVersionCondition`.
pub mod storage_version_condition {
    pub use super::super::words::{
        LAST_TRANSITION_TIME, MESSAGE, OBSERVED_GENERATION, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/apiserverinternal/v1alpha1.StorageVersionList`.
pub mod storage_version_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/storagemigration/v1beta1.StorageVersionMigration`.
pub mod storage_version_migration {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/storagemigration/v1beta1.StorageVersionMigrationList`.
pub mod storage_version_migration_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/storagemigration/v1beta1.StorageVersionMigrationSpec`.
pub mod storage_version_migration_spec {
    pub use super::super::words::{
        RESOURCE,
    };
}

/// `k8s.io/api/storagemigration/v1beta1.StorageVersionMigrationStatus`.
pub mod storage_version_migration_status {
    pub use super::super::words::{
        CONDITIONS, RESOURCE_VERSION,
    };
}

/// `k8s.io/api/apiserverinternal/v1alpha1.StorageVersionStatus`.
pub mod storage_version_status {
    pub use super::super::words::{
        COMMON_ENCODING_VERSION, CONDITIONS, STORAGE_VERSIONS,
    };
}

/// `k8s.io/api/rbac/v1.Subject`.
pub mod subject {
    pub use super::super::words::{
        API_GROUP, KIND, NAME, NAMESPACE,
    };
}

/// `k8s.io/api/authorization/v1.SubjectAccessReview`.
pub mod subject_access_review {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/authorization/v1.SubjectAccessReviewSpec`.
pub mod subject_access_review_spec {
    pub use super::super::words::{
        EXTRA, GROUPS, NON_RESOURCE_ATTRIBUTES, RESOURCE_ATTRIBUTES, UID, USER,
    };
}

/// `k8s.io/api/authorization/v1beta1.SubjectAccessReviewSpec`.
pub mod subject_access_review_spec_v1beta1 {
    pub use super::super::words::{
        EXTRA, GROUP, NON_RESOURCE_ATTRIBUTES, RESOURCE_ATTRIBUTES, UID, USER,
    };
}

/// `k8s.io/api/authorization/v1.SubjectAccessReviewStatus`.
pub mod subject_access_review_status {
    pub use super::super::words::{
        ALLOWED, DENIED, EVALUATION_ERROR, REASON,
    };
}

/// `k8s.io/api/authorization/v1.SubjectRulesReviewStatus`.
pub mod subject_rules_review_status {
    pub use super::super::words::{
        EVALUATION_ERROR, INCOMPLETE, NON_RESOURCE_RULES, RESOURCE_RULES,
    };
}

/// `k8s.io/api/rbac/v1alpha1.Subject`.
pub mod subject_v1alpha1 {
    pub use super::super::words::{
        API_VERSION, KIND, NAME, NAMESPACE,
    };
}

/// `k8s.io/api/batch/v1.SuccessPolicy`.
pub mod success_policy {
    pub use super::super::words::{
        RULES,
    };
}

/// `k8s.io/api/batch/v1.SuccessPolicyRule`.
pub mod success_policy_rule {
    pub use super::super::words::{
        SUCCEEDED_COUNT, SUCCEEDED_INDEXES,
    };
}

/// `k8s.io/api/core/v1.Sysctl`.
pub mod sysctl {
    pub use super::super::words::{
        NAME, VALUE,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.Table`.
pub mod table {
    pub use super::super::words::{
        API_VERSION, COLUMN_DEFINITIONS, KIND, METADATA, ROWS,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.TableColumnDefinition`.
pub mod table_column_definition {
    pub use super::super::words::{
        DESCRIPTION, FORMAT, NAME, PRIORITY, TYPE,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.TableOptions`.
pub mod table_options {
    pub use super::super::words::{
        API_VERSION, INCLUDE_OBJECT, KIND,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.TableRow`.
pub mod table_row {
    pub use super::super::words::{
        CELLS, CONDITIONS, OBJECT,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.TableRowCondition`.
pub mod table_row_condition {
    pub use super::super::words::{
        MESSAGE, REASON, STATUS, TYPE,
    };
}

/// `k8s.io/api/core/v1.Taint`.
pub mod taint {
    pub use super::super::words::{
        EFFECT, KEY, TIME_ADDED, VALUE,
    };
}

/// `k8s.io/api/core/v1.TCPSocketAction`.
pub mod tcp_socket_action {
    pub use super::super::words::{
        HOST, PORT,
    };
}

/// `k8s.io/api/authentication/v1.TokenRequest`.
pub mod token_request {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/authentication/v1.TokenRequestSpec`.
pub mod token_request_spec {
    pub use super::super::words::{
        AUDIENCES, BOUND_OBJECT_REF, EXPIRATION_SECONDS,
    };
}

/// `k8s.io/api/authentication/v1.TokenRequestStatus`.
pub mod token_request_status {
    pub use super::super::words::{
        EXPIRATION_TIMESTAMP, TOKEN,
    };
}

/// `k8s.io/api/authentication/v1.TokenReview`.
pub mod token_review {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/authentication/v1.TokenReviewSpec`.
pub mod token_review_spec {
    pub use super::super::words::{
        AUDIENCES, TOKEN,
    };
}

/// `k8s.io/api/authentication/v1.TokenReviewStatus`.
pub mod token_review_status {
    pub use super::super::words::{
        AUDIENCES, AUTHENTICATED, ERROR, USER,
    };
}

/// `k8s.io/api/core/v1.Toleration`.
pub mod toleration {
    pub use super::super::words::{
        EFFECT, KEY, OPERATOR, TOLERATION_SECONDS, VALUE,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.TopologyConstraint`.
pub mod topology_constraint {
    pub use super::super::words::{
        KEY,
    };
}

/// `k8s.io/api/core/v1.TopologySelectorLabelRequirement`.
pub mod topology_selector_label_requirement {
    pub use super::super::words::{
        KEY, VALUES,
    };
}

/// `k8s.io/api/core/v1.TopologySelectorTerm`.
pub mod topology_selector_term {
    pub use super::super::words::{
        MATCH_LABEL_EXPRESSIONS,
    };
}

/// `k8s.io/api/core/v1.TopologySpreadConstraint`.
pub mod topology_spread_constraint {
    pub use super::super::words::{
        LABEL_SELECTOR, MATCH_LABEL_KEYS, MAX_SKEW, MIN_DOMAINS, NODE_AFFINITY_POLICY,
        NODE_TAINTS_POLICY, TOPOLOGY_KEY, WHEN_UNSATISFIABLE,
    };
}

/// `k8s.io/api/admissionregistration/v1.TypeChecking`.
pub mod type_checking {
    pub use super::super::words::{
        EXPRESSION_WARNINGS,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.TypeMeta`.
pub mod type_meta {
    pub use super::super::words::{
        API_VERSION, KIND,
    };
}

/// `k8s.io/api/core/v1.TypedLocalObjectReference`.
pub mod typed_local_object_reference {
    pub use super::super::words::{
        API_GROUP, KIND, NAME,
    };
}

/// `k8s.io/api/core/v1.TypedObjectReference`.
pub mod typed_object_reference {
    pub use super::super::words::{
        API_GROUP, KIND, NAME, NAMESPACE,
    };
}

/// `k8s.io/api/batch/v1.UncountedTerminatedPods`.
pub mod uncounted_terminated_pods {
    pub use super::super::words::{
        FAILED, SUCCEEDED,
    };
}

/// `k8s.io/apimachinery/pkg/runtime.Unknown`.
pub mod unknown {
    pub use super::super::words::{
        API_VERSION, CONTENT_ENCODING, CONTENT_TYPE, KIND, RAW, TYPE_META,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.UpdateOptions`.
pub mod update_options {
    pub use super::super::words::{
        API_VERSION, DRY_RUN, FIELD_MANAGER, FIELD_VALIDATION, KIND,
    };
}

/// `k8s.io/api/authentication/v1.UserInfo`.
pub mod user_info {
    pub use super::super::words::{
        EXTRA, GROUPS, UID, USERNAME,
    };
}

/// `k8s.io/api/flowcontrol/v1.UserSubject`.
pub mod user_subject {
    pub use super::super::words::{
        NAME,
    };
}

/// `k8s.io/api/admissionregistration/v1.ValidatingAdmissionPolicy`.
pub mod validating_admission_policy {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/admissionregistration/v1.ValidatingAdmissionPolicyBinding`.
pub mod validating_admission_policy_binding {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/admissionregistration/v1.ValidatingAdmissionPolicyBindingList`.
pub mod validating_admission_policy_binding_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/admissionregistration/v1.ValidatingAdmissionPolicyBindingSpec`.
pub mod validating_admission_policy_binding_spec {
    pub use super::super::words::{
        MATCH_RESOURCES, PARAM_REF, POLICY_NAME, VALIDATION_ACTIONS,
    };
}

/// `k8s.io/api/admissionregistration/v1.ValidatingAdmissionPolicyList`.
pub mod validating_admission_policy_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/admissionregistration/v1.ValidatingAdmissionPolicySpec`.
pub mod validating_admission_policy_spec {
    pub use super::super::words::{
        AUDIT_ANNOTATIONS, FAILURE_POLICY, MATCH_CONDITIONS, MATCH_CONSTRAINTS, PARAM_KIND,
        VALIDATIONS, VARIABLES,
    };
}

/// `k8s.io/api/admissionregistration/v1.ValidatingAdmissionPolicyStatus`.
pub mod validating_admission_policy_status {
    pub use super::super::words::{
        CONDITIONS, OBSERVED_GENERATION, TYPE_CHECKING,
    };
}

/// `k8s.io/api/admissionregistration/v1.ValidatingWebhook`.
pub mod validating_webhook {
    pub use super::super::words::{
        ADMISSION_REVIEW_VERSIONS, CLIENT_CONFIG, FAILURE_POLICY, MATCH_CONDITIONS, MATCH_POLICY,
        NAME, NAMESPACE_SELECTOR, OBJECT_SELECTOR, RULES, SIDE_EFFECTS, TIMEOUT_SECONDS,
    };
}

/// `k8s.io/api/admissionregistration/v1.ValidatingWebhookConfiguration`.
pub mod validating_webhook_configuration {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, WEBHOOKS,
    };
}

/// `k8s.io/api/admissionregistration/v1.ValidatingWebhookConfigurationList`.
pub mod validating_webhook_configuration_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/admissionregistration/v1.Validation`.
pub mod validation {
    pub use super::super::words::{
        EXPRESSION, MESSAGE, MESSAGE_EXPRESSION, REASON,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.ValidationRule`.
pub mod validation_rule {
    pub use super::super::words::{
        FIELD_PATH, MESSAGE, MESSAGE_EXPRESSION, OPTIONAL_OLD_SELF, REASON, RULE,
    };
}

/// `k8s.io/api/admissionregistration/v1.Variable`.
pub mod variable {
    pub use super::super::words::{
        EXPRESSION, NAME,
    };
}

/// `k8s.io/api/core/v1.Volume`.
pub mod volume {
    pub use super::super::words::{
        AWS_ELASTIC_BLOCK_STORE, AZURE_DISK, AZURE_FILE, CEPHFS, CINDER, CONFIG_MAP, CSI,
        DOWNWARD_API, EMPTY_DIR, EPHEMERAL, FC, FLEX_VOLUME, FLOCKER, GCE_PERSISTENT_DISK, GIT_REPO,
        GLUSTERFS, HOST_PATH, IMAGE, ISCSI, NAME, NFS, PERSISTENT_VOLUME_CLAIM,
        PHOTON_PERSISTENT_DISK, PORTWORX_VOLUME, PROJECTED, QUOBYTE, RBD, SCALE_IO, SECRET,
        STORAGEOS, VOLUME_SOURCE, VSPHERE_VOLUME,
    };
}

/// `k8s.io/api/storage/v1.VolumeAttachment`.
pub mod volume_attachment {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC, STATUS,
    };
}

/// `k8s.io/api/storage/v1.VolumeAttachmentList`.
pub mod volume_attachment_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/storage/v1.VolumeAttachmentSource`.
pub mod volume_attachment_source {
    pub use super::super::words::{
        INLINE_VOLUME_SPEC, PERSISTENT_VOLUME_NAME,
    };
}

/// `k8s.io/api/storage/v1.VolumeAttachmentSpec`.
pub mod volume_attachment_spec {
    pub use super::super::words::{
        ATTACHER, NODE_NAME, SOURCE,
    };
}

/// `k8s.io/api/storage/v1.VolumeAttachmentStatus`.
pub mod volume_attachment_status {
    pub use super::super::words::{
        ATTACHED, ATTACHMENT_METADATA, ATTACH_ERROR, DETACH_ERROR,
    };
}

/// `k8s.io/api/storage/v1.VolumeAttributesClass`.
pub mod volume_attributes_class {
    pub use super::super::words::{
        API_VERSION, DRIVER_NAME, KIND, METADATA, PARAMETERS,
    };
}

/// `k8s.io/api/storage/v1.VolumeAttributesClassList`.
pub mod volume_attributes_class_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/core/v1.VolumeDevice`.
pub mod volume_device {
    pub use super::super::words::{
        DEVICE_PATH, NAME,
    };
}

/// `k8s.io/api/storage/v1.VolumeError`.
pub mod volume_error {
    pub use super::super::words::{
        ERROR_CODE, MESSAGE, TIME,
    };
}

/// `k8s.io/api/core/v1.VolumeMount`.
pub mod volume_mount {
    pub use super::super::words::{
        MOUNT_PATH, MOUNT_PROPAGATION, NAME, READ_ONLY, RECURSIVE_READ_ONLY, SUB_PATH, SUB_PATH_EXPR,
    };
}

/// `k8s.io/api/core/v1.VolumeMountStatus`.
pub mod volume_mount_status {
    pub use super::super::words::{
        MOUNT_PATH, NAME, READ_ONLY, RECURSIVE_READ_ONLY, VOLUME_STATUS,
    };
}

/// `k8s.io/api/core/v1.VolumeNodeAffinity`.
pub mod volume_node_affinity {
    pub use super::super::words::{
        REQUIRED,
    };
}

/// `k8s.io/api/storage/v1.VolumeNodeResources`.
pub mod volume_node_resources {
    pub use super::super::words::{
        COUNT,
    };
}

/// `k8s.io/api/core/v1.VolumeProjection`.
pub mod volume_projection {
    pub use super::super::words::{
        CLUSTER_TRUST_BUNDLE, CONFIG_MAP, DOWNWARD_API, POD_CERTIFICATE, SECRET,
        SERVICE_ACCOUNT_TOKEN,
    };
}

/// `k8s.io/api/core/v1.VolumeResourceRequirements`.
pub mod volume_resource_requirements {
    pub use super::super::words::{
        LIMITS, REQUESTS,
    };
}

/// `k8s.io/api/core/v1.VolumeSource`.
pub mod volume_source {
    pub use super::super::words::{
        AWS_ELASTIC_BLOCK_STORE, AZURE_DISK, AZURE_FILE, CEPHFS, CINDER, CONFIG_MAP, CSI,
        DOWNWARD_API, EMPTY_DIR, EPHEMERAL, FC, FLEX_VOLUME, FLOCKER, GCE_PERSISTENT_DISK, GIT_REPO,
        GLUSTERFS, HOST_PATH, IMAGE, ISCSI, NFS, PERSISTENT_VOLUME_CLAIM, PHOTON_PERSISTENT_DISK,
        PORTWORX_VOLUME, PROJECTED, QUOBYTE, RBD, SCALE_IO, SECRET, STORAGEOS, VSPHERE_VOLUME,
    };
}

/// `k8s.io/api/core/v1.VolumeStatus`.
pub mod volume_status {
    pub use super::super::words::{
        IMAGE,
    };
}

/// `k8s.io/api/core/v1.VsphereVirtualDiskVolumeSource`.
pub mod vsphere_virtual_disk_volume_source {
    pub use super::super::words::{
        FS_TYPE, STORAGE_POLICY_ID, STORAGE_POLICY_NAME, VOLUME_PATH,
    };
}

/// `k8s.io/apimachinery/pkg/apis/meta/v1.WatchEvent`.
pub mod watch_event {
    pub use super::super::words::{
        OBJECT, TYPE,
    };
}

/// `k8s.io/api/admissionregistration/v1.WebhookClientConfig`.
pub mod webhook_client_config {
    pub use super::super::words::{
        CA_BUNDLE, SERVICE, URL,
    };
}

/// `k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.WebhookConversion`.
pub mod webhook_conversion {
    pub use super::super::words::{
        CLIENT_CONFIG, CONVERSION_REVIEW_VERSIONS,
    };
}

/// `k8s.io/api/core/v1.WeightedPodAffinityTerm`.
pub mod weighted_pod_affinity_term {
    pub use super::super::words::{
        POD_AFFINITY_TERM, WEIGHT,
    };
}

/// `k8s.io/api/core/v1.WindowsSecurityContextOptions`.
pub mod windows_security_context_options {
    pub use super::super::words::{
        GMSA_CREDENTIAL_SPEC, GMSA_CREDENTIAL_SPEC_NAME, HOST_PROCESS, RUN_AS_USER_NAME,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.Workload`.
pub mod workload {
    pub use super::super::words::{
        API_VERSION, KIND, METADATA, SPEC,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.WorkloadList`.
pub mod workload_list {
    pub use super::super::words::{
        API_VERSION, ITEMS, KIND, METADATA,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.WorkloadPodGroupTemplateReference`.
pub mod workload_pod_group_template_reference {
    pub use super::super::words::{
        POD_GROUP_TEMPLATE_NAME, WORKLOAD_NAME,
    };
}

/// `k8s.io/api/scheduling/v1alpha2.WorkloadSpec`.
pub mod workload_spec {
    pub use super::super::words::{
        CONTROLLER_REF, POD_GROUP_TEMPLATES,
    };
}
