//! A constant for each field name.
// Written by `cargo xtask catalogue`; do not edit.

use crate::catalogue::Name;

pub const DOLLAR_REF: Name = Name(0);
pub const DOLLAR_SCHEMA: Name = Name(1);
pub const CONTENT_ENCODING: Name = Name(2);
pub const CONTENT_TYPE: Name = Name(3);
pub const JSON_PATH_: Name = Name(4);
pub const PORT_: Name = Name(5);
pub const ACCEPTED_NAMES: Name = Name(6);
pub const ACCEPTED_TYPES: Name = Name(7);
pub const ACCESS_MODES: Name = Name(8);
pub const ACQUIRE_TIME: Name = Name(9);
pub const ACTION: Name = Name(10);
pub const ACTIVE: Name = Name(11);
pub const ACTIVE_DEADLINE_SECONDS: Name = Name(12);
pub const ADD: Name = Name(13);
pub const ADDITIONAL_ITEMS: Name = Name(14);
pub const ADDITIONAL_PRINTER_COLUMNS: Name = Name(15);
pub const ADDITIONAL_PROPERTIES: Name = Name(16);
pub const ADDRESS: Name = Name(17);
pub const ADDRESS_TYPE: Name = Name(18);
pub const ADDRESSES: Name = Name(19);
pub const ADMIN_ACCESS: Name = Name(20);
pub const ADMISSION_REVIEW_VERSIONS: Name = Name(21);
pub const AFFINITY: Name = Name(22);
pub const AGGREGATION_RULE: Name = Name(23);
pub const ALL_NODES: Name = Name(24);
pub const ALL_OF: Name = Name(25);
pub const ALLOCATABLE: Name = Name(26);
pub const ALLOCATE_LOAD_BALANCER_NODE_PORTS: Name = Name(27);
pub const ALLOCATED_DEVICES: Name = Name(28);
pub const ALLOCATED_RESOURCE_STATUSES: Name = Name(29);
pub const ALLOCATED_RESOURCES: Name = Name(30);
pub const ALLOCATED_RESOURCES_STATUS: Name = Name(31);
pub const ALLOCATION: Name = Name(32);
pub const ALLOCATION_MODE: Name = Name(33);
pub const ALLOCATION_MULTIPLIER: Name = Name(34);
pub const ALLOCATION_TIMESTAMP: Name = Name(35);
pub const ALLOW_MULTIPLE_ALLOCATIONS: Name = Name(36);
pub const ALLOW_PRIVILEGE_ESCALATION: Name = Name(37);
pub const ALLOW_VOLUME_EXPANSION: Name = Name(38);
pub const ALLOW_WATCH_BOOKMARKS: Name = Name(39);
pub const ALLOWED: Name = Name(40);
pub const ALLOWED_TOPOLOGIES: Name = Name(41);
pub const ANNOTATIONS: Name = Name(42);
pub const ANY_OF: Name = Name(43);
pub const API_GROUP: Name = Name(44);
pub const API_GROUPS: Name = Name(45);
pub const API_SERVER_ID: Name = Name(46);
pub const API_VERSION: Name = Name(47);
pub const API_VERSIONS: Name = Name(48);
pub const APP_ARMOR_PROFILE: Name = Name(49);
pub const APP_PROTOCOL: Name = Name(50);
pub const APPLY_CONFIGURATION: Name = Name(51);
pub const ARCHITECTURE: Name = Name(52);
pub const ARGS: Name = Name(53);
pub const ASSIGNED: Name = Name(54);
pub const ASSURED_CONCURRENCY_SHARES: Name = Name(55);
pub const ATTACH_ERROR: Name = Name(56);
pub const ATTACH_REQUIRED: Name = Name(57);
pub const ATTACHED: Name = Name(58);
pub const ATTACHER: Name = Name(59);
pub const ATTACHMENT_METADATA: Name = Name(60);
pub const ATTRIBUTES: Name = Name(61);
pub const AUDIENCE: Name = Name(62);
pub const AUDIENCES: Name = Name(63);
pub const AUDIT_ANNOTATIONS: Name = Name(64);
pub const AUTHENTICATED: Name = Name(65);
pub const AUTOMOUNT_SERVICE_ACCOUNT_TOKEN: Name = Name(66);
pub const AVAILABLE_DEVICES: Name = Name(67);
pub const AVAILABLE_REPLICAS: Name = Name(68);
pub const AVERAGE_UTILIZATION: Name = Name(69);
pub const AVERAGE_VALUE: Name = Name(70);
pub const AWS_ELASTIC_BLOCK_STORE: Name = Name(71);
pub const AZURE_DISK: Name = Name(72);
pub const AZURE_FILE: Name = Name(73);
pub const BACKEND: Name = Name(74);
pub const BACKOFF_LIMIT: Name = Name(75);
pub const BACKOFF_LIMIT_PER_INDEX: Name = Name(76);
pub const BASIC: Name = Name(77);
pub const BEGIN_REFRESH_AT: Name = Name(78);
pub const BEHAVIOR: Name = Name(79);
pub const BINARY_DATA: Name = Name(80);
pub const BINARY_VERSION: Name = Name(81);
pub const BINDING_CONDITIONS: Name = Name(82);
pub const BINDING_FAILURE_CONDITIONS: Name = Name(83);
pub const BINDS_TO_NODE: Name = Name(84);
pub const BLOCK_OWNER_DELETION: Name = Name(85);
pub const BOOL: Name = Name(86);
pub const BOOLS: Name = Name(87);
pub const BOOT_ID: Name = Name(88);
pub const BORROWING_LIMIT_PERCENT: Name = Name(89);
pub const BOUND_OBJECT_REF: Name = Name(90);
pub const BUILD_DATE: Name = Name(91);
pub const CA_BUNDLE: Name = Name(92);
pub const CACHING_MODE: Name = Name(93);
pub const CAPABILITIES: Name = Name(94);
pub const CAPACITY: Name = Name(95);
pub const CAPACITY_KEY: Name = Name(96);
pub const CATEGORIES: Name = Name(97);
pub const CAUSES: Name = Name(98);
pub const CEL: Name = Name(99);
pub const CELLS: Name = Name(100);
pub const CEPHFS: Name = Name(101);
pub const CERTIFICATE: Name = Name(102);
pub const CERTIFICATE_CHAIN: Name = Name(103);
pub const CERTIFICATE_CHAIN_PATH: Name = Name(104);
pub const CHAP_AUTH_DISCOVERY: Name = Name(105);
pub const CHAP_AUTH_SESSION: Name = Name(106);
pub const CIDR: Name = Name(107);
pub const CIDRS: Name = Name(108);
pub const CINDER: Name = Name(109);
pub const CLAIM_NAME: Name = Name(110);
pub const CLAIM_REF: Name = Name(111);
pub const CLAIMS: Name = Name(112);
pub const CLIENT_CIDR: Name = Name(113);
pub const CLIENT_CONFIG: Name = Name(114);
pub const CLIENT_IP: Name = Name(115);
pub const CLUSTER_IP: Name = Name(116);
pub const CLUSTER_IPS: Name = Name(117);
pub const CLUSTER_ROLE_SELECTORS: Name = Name(118);
pub const CLUSTER_SCOPE: Name = Name(119);
pub const CLUSTER_TRUST_BUNDLE: Name = Name(120);
pub const CODE: Name = Name(121);
pub const COLLISION_COUNT: Name = Name(122);
pub const COLUMN_DEFINITIONS: Name = Name(123);
pub const COMMAND: Name = Name(124);
pub const COMMON_ENCODING_VERSION: Name = Name(125);
pub const COMPILER: Name = Name(126);
pub const COMPLETED_INDEXES: Name = Name(127);
pub const COMPLETION_MODE: Name = Name(128);
pub const COMPLETION_TIME: Name = Name(129);
pub const COMPLETIONS: Name = Name(130);
pub const COMPONENT: Name = Name(131);
pub const CONCURRENCY_POLICY: Name = Name(132);
pub const CONDITION_TYPE: Name = Name(133);
pub const CONDITIONS: Name = Name(134);
pub const CONFIG: Name = Name(135);
pub const CONFIG_MAP: Name = Name(136);
pub const CONFIG_MAP_KEY_REF: Name = Name(137);
pub const CONFIG_MAP_REF: Name = Name(138);
pub const CONFIG_SOURCE: Name = Name(139);
pub const CONSTRAINTS: Name = Name(140);
pub const CONSUMED_CAPACITY: Name = Name(141);
pub const CONSUMES_COUNTERS: Name = Name(142);
pub const CONTAINER: Name = Name(143);
pub const CONTAINER_ID: Name = Name(144);
pub const CONTAINER_NAME: Name = Name(145);
pub const CONTAINER_PORT: Name = Name(146);
pub const CONTAINER_RESOURCE: Name = Name(147);
pub const CONTAINER_RUNTIME_VERSION: Name = Name(148);
pub const CONTAINER_STATUSES: Name = Name(149);
pub const CONTAINERS: Name = Name(150);
pub const CONTINUE: Name = Name(151);
pub const CONTROLLER: Name = Name(152);
pub const CONTROLLER_EXPAND_SECRET_REF: Name = Name(153);
pub const CONTROLLER_PUBLISH_SECRET_REF: Name = Name(154);
pub const CONTROLLER_REF: Name = Name(155);
pub const CONVERSION: Name = Name(156);
pub const CONVERSION_REVIEW_VERSIONS: Name = Name(157);
pub const CONVERTED_OBJECTS: Name = Name(158);
pub const COUNT: Name = Name(159);
pub const COUNTER_SET: Name = Name(160);
pub const COUNTERS: Name = Name(161);
pub const CREATION_TIMESTAMP: Name = Name(162);
pub const CREDENTIAL_BUNDLE_PATH: Name = Name(163);
pub const CSI: Name = Name(164);
pub const CURRENT: Name = Name(165);
pub const CURRENT_AVERAGE_UTILIZATION: Name = Name(166);
pub const CURRENT_AVERAGE_VALUE: Name = Name(167);
pub const CURRENT_CPU_UTILIZATION_PERCENTAGE: Name = Name(168);
pub const CURRENT_HEALTHY: Name = Name(169);
pub const CURRENT_METRICS: Name = Name(170);
pub const CURRENT_NUMBER_SCHEDULED: Name = Name(171);
pub const CURRENT_REPLICAS: Name = Name(172);
pub const CURRENT_REVISION: Name = Name(173);
pub const CURRENT_VALUE: Name = Name(174);
pub const CURRENT_VOLUME_ATTRIBUTES_CLASS_NAME: Name = Name(175);
pub const DAEMON_ENDPOINTS: Name = Name(176);
pub const DATA: Name = Name(177);
pub const DATA_SOURCE: Name = Name(178);
pub const DATA_SOURCE_REF: Name = Name(179);
pub const DATASET_NAME: Name = Name(180);
pub const DATASET_UUID: Name = Name(181);
pub const DECLARED_FEATURES: Name = Name(182);
pub const DECODABLE_VERSIONS: Name = Name(183);
pub const DEFAULT: Name = Name(184);
pub const DEFAULT_BACKEND: Name = Name(185);
pub const DEFAULT_MODE: Name = Name(186);
pub const DEFAULT_REQUEST: Name = Name(187);
pub const DEFINITIONS: Name = Name(188);
pub const DELETE_OPTIONS: Name = Name(189);
pub const DELETION_GRACE_PERIOD_SECONDS: Name = Name(190);
pub const DELETION_TIMESTAMP: Name = Name(191);
pub const DENIED: Name = Name(192);
pub const DEPENDENCIES: Name = Name(193);
pub const DEPRECATED: Name = Name(194);
pub const DEPRECATED_COUNT: Name = Name(195);
pub const DEPRECATED_FIRST_TIMESTAMP: Name = Name(196);
pub const DEPRECATED_LAST_TIMESTAMP: Name = Name(197);
pub const DEPRECATED_SOURCE: Name = Name(198);
pub const DEPRECATED_TOPOLOGY: Name = Name(199);
pub const DEPRECATION_WARNING: Name = Name(200);
pub const DESCRIBED_OBJECT: Name = Name(201);
pub const DESCRIPTION: Name = Name(202);
pub const DESIRED_API_VERSION: Name = Name(203);
pub const DESIRED_HEALTHY: Name = Name(204);
pub const DESIRED_NUMBER_SCHEDULED: Name = Name(205);
pub const DESIRED_REPLICAS: Name = Name(206);
pub const DETACH_ERROR: Name = Name(207);
pub const DETAILS: Name = Name(208);
pub const DEVICE: Name = Name(209);
pub const DEVICE_CLASS_NAME: Name = Name(210);
pub const DEVICE_CONFIGURATION: Name = Name(211);
pub const DEVICE_PATH: Name = Name(212);
pub const DEVICE_SELECTOR: Name = Name(213);
pub const DEVICES: Name = Name(214);
pub const DIRECTORY: Name = Name(215);
pub const DISK_NAME: Name = Name(216);
pub const DISK_URI: Name = Name(217);
pub const DISRUPTED_PODS: Name = Name(218);
pub const DISRUPTION_MODE: Name = Name(219);
pub const DISRUPTIONS_ALLOWED: Name = Name(220);
pub const DISTINCT_ATTRIBUTE: Name = Name(221);
pub const DISTINGUISHER_METHOD: Name = Name(222);
pub const DIVISOR: Name = Name(223);
pub const DNS_CONFIG: Name = Name(224);
pub const DNS_POLICY: Name = Name(225);
pub const DOWNWARD_API: Name = Name(226);
pub const DRIVER: Name = Name(227);
pub const DRIVER_NAME: Name = Name(228);
pub const DRIVERS: Name = Name(229);
pub const DROP: Name = Name(230);
pub const DRY_RUN: Name = Name(231);
pub const EFFECT: Name = Name(232);
pub const EGRESS: Name = Name(233);
pub const EMPTY_DIR: Name = Name(234);
pub const EMULATION_MAJOR: Name = Name(235);
pub const EMULATION_MINOR: Name = Name(236);
pub const EMULATION_VERSION: Name = Name(237);
pub const ENABLE_SERVICE_LINKS: Name = Name(238);
pub const ENCODING_VERSION: Name = Name(239);
pub const END_PORT: Name = Name(240);
pub const ENDPOINTS: Name = Name(241);
pub const ENDPOINTS_NAMESPACE: Name = Name(242);
pub const ENUM: Name = Name(243);
pub const ENV: Name = Name(244);
pub const ENV_FROM: Name = Name(245);
pub const EPHEMERAL: Name = Name(246);
pub const EPHEMERAL_CONTAINER_COMMON: Name = Name(247);
pub const EPHEMERAL_CONTAINER_STATUSES: Name = Name(248);
pub const EPHEMERAL_CONTAINERS: Name = Name(249);
pub const ERROR: Name = Name(250);
pub const ERROR_CODE: Name = Name(251);
pub const EVALUATION_ERROR: Name = Name(252);
pub const EVENT_TIME: Name = Name(253);
pub const EVICTION_TIME: Name = Name(254);
pub const EXACTLY: Name = Name(255);
pub const EXAMPLE: Name = Name(256);
pub const EXCEPT: Name = Name(257);
pub const EXCLUDE_RESOURCE_RULES: Name = Name(258);
pub const EXCLUSIVE_MAXIMUM: Name = Name(259);
pub const EXCLUSIVE_MINIMUM: Name = Name(260);
pub const EXEC: Name = Name(261);
pub const EXEMPT: Name = Name(262);
pub const EXIT_CODE: Name = Name(263);
pub const EXIT_CODES: Name = Name(264);
pub const EXPECTED_PODS: Name = Name(265);
pub const EXPIRATION_SECONDS: Name = Name(266);
pub const EXPIRATION_TIMESTAMP: Name = Name(267);
pub const EXPRESSION: Name = Name(268);
pub const EXPRESSION_WARNINGS: Name = Name(269);
pub const EXTENDED_RESOURCE_CLAIM_STATUS: Name = Name(270);
pub const EXTENDED_RESOURCE_NAME: Name = Name(271);
pub const EXTERNAL: Name = Name(272);
pub const EXTERNAL_DOCS: Name = Name(273);
pub const EXTERNAL_ID: Name = Name(274);
pub const EXTERNAL_IPS: Name = Name(275);
pub const EXTERNAL_NAME: Name = Name(276);
pub const EXTERNAL_TRAFFIC_POLICY: Name = Name(277);
pub const EXTRA: Name = Name(278);
pub const FAILED: Name = Name(279);
pub const FAILED_INDEXES: Name = Name(280);
pub const FAILED_JOBS_HISTORY_LIMIT: Name = Name(281);
pub const FAILURE_POLICY: Name = Name(282);
pub const FAILURE_THRESHOLD: Name = Name(283);
pub const FC: Name = Name(284);
pub const FEATURES: Name = Name(285);
pub const FIELD: Name = Name(286);
pub const FIELD_MANAGER: Name = Name(287);
pub const FIELD_PATH: Name = Name(288);
pub const FIELD_REF: Name = Name(289);
pub const FIELD_SELECTOR: Name = Name(290);
pub const FIELD_VALIDATION: Name = Name(291);
pub const FIELDS_TYPE: Name = Name(292);
pub const FIELDS_V1: Name = Name(293);
pub const FILE_KEY_REF: Name = Name(294);
pub const FINALIZERS: Name = Name(295);
pub const FINISHED_AT: Name = Name(296);
pub const FIRST_AVAILABLE: Name = Name(297);
pub const FIRST_TIMESTAMP: Name = Name(298);
pub const FLEX_VOLUME: Name = Name(299);
pub const FLOCKER: Name = Name(300);
pub const FOLLOW: Name = Name(301);
pub const FOR_NODES: Name = Name(302);
pub const FOR_ZONES: Name = Name(303);
pub const FORCE: Name = Name(304);
pub const FORMAT: Name = Name(305);
pub const FRESHNESS: Name = Name(306);
pub const FROM: Name = Name(307);
pub const FS_GROUP: Name = Name(308);
pub const FS_GROUP_CHANGE_POLICY: Name = Name(309);
pub const FS_GROUP_POLICY: Name = Name(310);
pub const FS_TYPE: Name = Name(311);
pub const FULLY_LABELED_REPLICAS: Name = Name(312);
pub const GANG: Name = Name(313);
pub const GATEWAY: Name = Name(314);
pub const GCE_PERSISTENT_DISK: Name = Name(315);
pub const GENERATE_NAME: Name = Name(316);
pub const GENERATION: Name = Name(317);
pub const GID: Name = Name(318);
pub const GIT_COMMIT: Name = Name(319);
pub const GIT_REPO: Name = Name(320);
pub const GIT_TREE_STATE: Name = Name(321);
pub const GIT_VERSION: Name = Name(322);
pub const GLOBAL_DEFAULT: Name = Name(323);
pub const GLUSTERFS: Name = Name(324);
pub const GMSA_CREDENTIAL_SPEC: Name = Name(325);
pub const GMSA_CREDENTIAL_SPEC_NAME: Name = Name(326);
pub const GO_VERSION: Name = Name(327);
pub const GRACE_PERIOD_SECONDS: Name = Name(328);
pub const GROUP: Name = Name(329);
pub const GROUP_PRIORITY_MINIMUM: Name = Name(330);
pub const GROUP_VERSION: Name = Name(331);
pub const GROUPS: Name = Name(332);
pub const GRPC: Name = Name(333);
pub const HAND_SIZE: Name = Name(334);
pub const HANDLER: Name = Name(335);
pub const HARD: Name = Name(336);
pub const HARDWARE_ADDRESS: Name = Name(337);
pub const HEALTH: Name = Name(338);
pub const HEALTH_CHECK_NODE_PORT: Name = Name(339);
pub const HINTS: Name = Name(340);
pub const HOLDER_IDENTITY: Name = Name(341);
pub const HOST: Name = Name(342);
pub const HOST_ALIASES: Name = Name(343);
pub const HOST_IP: Name = Name(344);
pub const HOST_IPC: Name = Name(345);
pub const HOST_IPS: Name = Name(346);
pub const HOST_NETWORK: Name = Name(347);
pub const HOST_PID: Name = Name(348);
pub const HOST_PATH: Name = Name(349);
pub const HOST_PORT: Name = Name(350);
pub const HOST_PROCESS: Name = Name(351);
pub const HOST_USERS: Name = Name(352);
pub const HOSTNAME: Name = Name(353);
pub const HOSTNAME_OVERRIDE: Name = Name(354);
pub const HOSTNAMES: Name = Name(355);
pub const HOSTS: Name = Name(356);
pub const HTTP: Name = Name(357);
pub const HTTP_GET: Name = Name(358);
pub const HTTP_HEADERS: Name = Name(359);
pub const ID: Name = Name(360);
pub const IGNORE_STORE_READ_ERROR_WITH_CLUSTER_BREAKING_POTENTIAL: Name = Name(361);
pub const IMAGE: Name = Name(362);
pub const IMAGE_ID: Name = Name(363);
pub const IMAGE_PULL_POLICY: Name = Name(364);
pub const IMAGE_PULL_SECRETS: Name = Name(365);
pub const IMAGE_REF: Name = Name(366);
pub const IMAGES: Name = Name(367);
pub const IMMUTABLE: Name = Name(368);
pub const INCLUDE_OBJECT: Name = Name(369);
pub const INCOMPLETE: Name = Name(370);
pub const INGRESS: Name = Name(371);
pub const INGRESS_CLASS_NAME: Name = Name(372);
pub const INGRESS_RULE_VALUE: Name = Name(373);
pub const INIT_CONTAINER_STATUSES: Name = Name(374);
pub const INIT_CONTAINERS: Name = Name(375);
pub const INITIAL_DELAY_SECONDS: Name = Name(376);
pub const INITIATOR_NAME: Name = Name(377);
pub const INLINE_VOLUME_SPEC: Name = Name(378);
pub const INSECURE_SKIP_TLS_VERIFY: Name = Name(379);
pub const INSECURE_SKIP_TLS_VERIFY_BACKEND: Name = Name(380);
pub const INT: Name = Name(381);
pub const INTERFACE_NAME: Name = Name(382);
pub const INTERNAL_TRAFFIC_POLICY: Name = Name(383);
pub const INTS: Name = Name(384);
pub const INVOLVED_OBJECT: Name = Name(385);
pub const IP: Name = Name(386);
pub const IP_BLOCK: Name = Name(387);
pub const IP_FAMILIES: Name = Name(388);
pub const IP_FAMILY_POLICY: Name = Name(389);
pub const IP_MODE: Name = Name(390);
pub const IPS: Name = Name(391);
pub const IQN: Name = Name(392);
pub const ISCSI: Name = Name(393);
pub const ISCSI_INTERFACE: Name = Name(394);
pub const ITEMS: Name = Name(395);
pub const JOB_TEMPLATE: Name = Name(396);
pub const JSON_PATCH: Name = Name(397);
pub const JSON_PATH: Name = Name(398);
pub const KERNEL_VERSION: Name = Name(399);
pub const KEY: Name = Name(400);
pub const KEY_PATH: Name = Name(401);
pub const KEY_TYPE: Name = Name(402);
pub const KEYRING: Name = Name(403);
pub const KIND: Name = Name(404);
pub const KUBE_PROXY_VERSION: Name = Name(405);
pub const KUBELET_CONFIG_KEY: Name = Name(406);
pub const KUBELET_ENDPOINT: Name = Name(407);
pub const KUBELET_VERSION: Name = Name(408);
pub const LABEL_SELECTOR: Name = Name(409);
pub const LABEL_SELECTOR_PATH: Name = Name(410);
pub const LABELS: Name = Name(411);
pub const LAST_HEARTBEAT_TIME: Name = Name(412);
pub const LAST_KNOWN_GOOD: Name = Name(413);
pub const LAST_OBSERVED_TIME: Name = Name(414);
pub const LAST_PHASE_TRANSITION_TIME: Name = Name(415);
pub const LAST_PROBE_TIME: Name = Name(416);
pub const LAST_SCALE_TIME: Name = Name(417);
pub const LAST_SCHEDULE_TIME: Name = Name(418);
pub const LAST_STATE: Name = Name(419);
pub const LAST_SUCCESSFUL_TIME: Name = Name(420);
pub const LAST_TIMESTAMP: Name = Name(421);
pub const LAST_TRANSITION_TIME: Name = Name(422);
pub const LAST_UPDATE_TIME: Name = Name(423);
pub const LEASE_DURATION_SECONDS: Name = Name(424);
pub const LEASE_NAME: Name = Name(425);
pub const LEASE_TRANSITIONS: Name = Name(426);
pub const LENDABLE_PERCENT: Name = Name(427);
pub const LEVEL: Name = Name(428);
pub const LIFECYCLE: Name = Name(429);
pub const LIMIT: Name = Name(430);
pub const LIMIT_BYTES: Name = Name(431);
pub const LIMIT_RESPONSE: Name = Name(432);
pub const LIMITED: Name = Name(433);
pub const LIMITS: Name = Name(434);
pub const LINUX: Name = Name(435);
pub const LIST_KIND: Name = Name(436);
pub const LIVENESS_PROBE: Name = Name(437);
pub const LOAD_BALANCER: Name = Name(438);
pub const LOAD_BALANCER_CLASS: Name = Name(439);
pub const LOAD_BALANCER_IP: Name = Name(440);
pub const LOAD_BALANCER_SOURCE_RANGES: Name = Name(441);
pub const LOCAL: Name = Name(442);
pub const LOCAL_OBJECT_REFERENCE: Name = Name(443);
pub const LOCALHOST_PROFILE: Name = Name(444);
pub const LUN: Name = Name(445);
pub const MACHINE_ID: Name = Name(446);
pub const MAJOR: Name = Name(447);
pub const MANAGED_BY: Name = Name(448);
pub const MANAGED_FIELDS: Name = Name(449);
pub const MANAGER: Name = Name(450);
pub const MANUAL_SELECTOR: Name = Name(451);
pub const MATCH_ATTRIBUTE: Name = Name(452);
pub const MATCH_CONDITIONS: Name = Name(453);
pub const MATCH_CONSTRAINTS: Name = Name(454);
pub const MATCH_EXPRESSIONS: Name = Name(455);
pub const MATCH_FIELDS: Name = Name(456);
pub const MATCH_LABEL_EXPRESSIONS: Name = Name(457);
pub const MATCH_LABEL_KEYS: Name = Name(458);
pub const MATCH_LABELS: Name = Name(459);
pub const MATCH_POLICY: Name = Name(460);
pub const MATCH_RESOURCES: Name = Name(461);
pub const MATCHING_PRECEDENCE: Name = Name(462);
pub const MAX: Name = Name(463);
pub const MAX_EXPIRATION_SECONDS: Name = Name(464);
pub const MAX_FAILED_INDEXES: Name = Name(465);
pub const MAX_ITEMS: Name = Name(466);
pub const MAX_LENGTH: Name = Name(467);
pub const MAX_LIMIT_REQUEST_RATIO: Name = Name(468);
pub const MAX_PROPERTIES: Name = Name(469);
pub const MAX_REPLICAS: Name = Name(470);
pub const MAX_SKEW: Name = Name(471);
pub const MAX_SURGE: Name = Name(472);
pub const MAX_UNAVAILABLE: Name = Name(473);
pub const MAXIMUM: Name = Name(474);
pub const MAXIMUM_VOLUME_SIZE: Name = Name(475);
pub const MEDIUM: Name = Name(476);
pub const MESSAGE: Name = Name(477);
pub const MESSAGE_EXPRESSION: Name = Name(478);
pub const METADATA: Name = Name(479);
pub const METRIC: Name = Name(480);
pub const METRIC_NAME: Name = Name(481);
pub const METRIC_SELECTOR: Name = Name(482);
pub const METRICS: Name = Name(483);
pub const MIN: Name = Name(484);
pub const MIN_AVAILABLE: Name = Name(485);
pub const MIN_COMPATIBILITY_MAJOR: Name = Name(486);
pub const MIN_COMPATIBILITY_MINOR: Name = Name(487);
pub const MIN_COUNT: Name = Name(488);
pub const MIN_DOMAINS: Name = Name(489);
pub const MIN_ITEMS: Name = Name(490);
pub const MIN_LENGTH: Name = Name(491);
pub const MIN_PROPERTIES: Name = Name(492);
pub const MIN_READY_SECONDS: Name = Name(493);
pub const MIN_REPLICAS: Name = Name(494);
pub const MINIMUM: Name = Name(495);
pub const MINOR: Name = Name(496);
pub const MISMATCH_LABEL_KEYS: Name = Name(497);
pub const MODE: Name = Name(498);
pub const MODIFY_VOLUME_STATUS: Name = Name(499);
pub const MONITORS: Name = Name(500);
pub const MOUNT_OPTIONS: Name = Name(501);
pub const MOUNT_PATH: Name = Name(502);
pub const MOUNT_PROPAGATION: Name = Name(503);
pub const MULTIPLE_OF: Name = Name(504);
pub const MUTATIONS: Name = Name(505);
pub const NAME: Name = Name(506);
pub const NAMES: Name = Name(507);
pub const NAMESERVERS: Name = Name(508);
pub const NAMESPACE: Name = Name(509);
pub const NAMESPACE_SELECTOR: Name = Name(510);
pub const NAMESPACED: Name = Name(511);
pub const NAMESPACES: Name = Name(512);
pub const NETWORK_DATA: Name = Name(513);
pub const NFS: Name = Name(514);
pub const NODE_AFFINITY: Name = Name(515);
pub const NODE_AFFINITY_POLICY: Name = Name(516);
pub const NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUSES: Name = Name(517);
pub const NODE_ALLOCATABLE_RESOURCE_MAPPINGS: Name = Name(518);
pub const NODE_ALLOCATABLE_UPDATE_PERIOD_SECONDS: Name = Name(519);
pub const NODE_EXPAND_SECRET_REF: Name = Name(520);
pub const NODE_ID: Name = Name(521);
pub const NODE_INFO: Name = Name(522);
pub const NODE_NAME: Name = Name(523);
pub const NODE_PORT: Name = Name(524);
pub const NODE_PUBLISH_SECRET_REF: Name = Name(525);
pub const NODE_SELECTOR: Name = Name(526);
pub const NODE_SELECTOR_TERMS: Name = Name(527);
pub const NODE_STAGE_SECRET_REF: Name = Name(528);
pub const NODE_TAINTS_POLICY: Name = Name(529);
pub const NODE_TOPOLOGY: Name = Name(530);
pub const NODE_UID: Name = Name(531);
pub const NOMINAL_CONCURRENCY_SHARES: Name = Name(532);
pub const NOMINATED_NODE_NAME: Name = Name(533);
pub const NON_RESOURCE_ATTRIBUTES: Name = Name(534);
pub const NON_RESOURCE_RULES: Name = Name(535);
pub const NON_RESOURCE_URLS: Name = Name(536);
pub const NOT: Name = Name(537);
pub const NOT_AFTER: Name = Name(538);
pub const NOT_BEFORE: Name = Name(539);
pub const NOT_READY_ADDRESSES: Name = Name(540);
pub const NOTE: Name = Name(541);
pub const NULLABLE: Name = Name(542);
pub const NUMBER: Name = Name(543);
pub const NUMBER_AVAILABLE: Name = Name(544);
pub const NUMBER_MISSCHEDULED: Name = Name(545);
pub const NUMBER_READY: Name = Name(546);
pub const NUMBER_UNAVAILABLE: Name = Name(547);
pub const OBJECT: Name = Name(548);
pub const OBJECT_SELECTOR: Name = Name(549);
pub const OBJECTS: Name = Name(550);
pub const OBSERVED_GENERATION: Name = Name(551);
pub const OLD_OBJECT: Name = Name(552);
pub const ON_EXIT_CODES: Name = Name(553);
pub const ON_POD_CONDITIONS: Name = Name(554);
pub const ONE_OF: Name = Name(555);
pub const OPAQUE: Name = Name(556);
pub const OPEN_API_V3_SCHEMA: Name = Name(557);
pub const OPERATING_SYSTEM: Name = Name(558);
pub const OPERATION: Name = Name(559);
pub const OPERATIONS: Name = Name(560);
pub const OPERATOR: Name = Name(561);
pub const OPTIONAL: Name = Name(562);
pub const OPTIONAL_OLD_SELF: Name = Name(563);
pub const OPTIONS: Name = Name(564);
pub const ORDINALS: Name = Name(565);
pub const ORPHAN_DEPENDENTS: Name = Name(566);
pub const OS: Name = Name(567);
pub const OS_IMAGE: Name = Name(568);
pub const OVERHEAD: Name = Name(569);
pub const OWNER_REFERENCES: Name = Name(570);
pub const PARALLELISM: Name = Name(571);
pub const PARAM_KIND: Name = Name(572);
pub const PARAM_REF: Name = Name(573);
pub const PARAMETER_NOT_FOUND_ACTION: Name = Name(574);
pub const PARAMETERS: Name = Name(575);
pub const PARENT_REF: Name = Name(576);
pub const PARTITION: Name = Name(577);
pub const PATCH: Name = Name(578);
pub const PATCH_TYPE: Name = Name(579);
pub const PATH: Name = Name(580);
pub const PATH_TYPE: Name = Name(581);
pub const PATHS: Name = Name(582);
pub const PATTERN: Name = Name(583);
pub const PATTERN_PROPERTIES: Name = Name(584);
pub const PAUSED: Name = Name(585);
pub const PD_ID: Name = Name(586);
pub const PD_NAME: Name = Name(587);
pub const PER_DEVICE_NODE_SELECTION: Name = Name(588);
pub const PERIOD_SECONDS: Name = Name(589);
pub const PERSISTENT_VOLUME_CLAIM: Name = Name(590);
pub const PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY: Name = Name(591);
pub const PERSISTENT_VOLUME_NAME: Name = Name(592);
pub const PERSISTENT_VOLUME_RECLAIM_POLICY: Name = Name(593);
pub const PERSISTENT_VOLUME_SOURCE: Name = Name(594);
pub const PHASE: Name = Name(595);
pub const PHOTON_PERSISTENT_DISK: Name = Name(596);
pub const PING_TIME: Name = Name(597);
pub const PKIX_PUBLIC_KEY: Name = Name(598);
pub const PLATFORM: Name = Name(599);
pub const PLURAL: Name = Name(600);
pub const POD_AFFINITY: Name = Name(601);
pub const POD_AFFINITY_TERM: Name = Name(602);
pub const POD_ANTI_AFFINITY: Name = Name(603);
pub const POD_CIDR: Name = Name(604);
pub const POD_CIDRS: Name = Name(605);
pub const POD_CERTIFICATE: Name = Name(606);
pub const POD_CONTROLLER: Name = Name(607);
pub const POD_FAILURE_POLICY: Name = Name(608);
pub const POD_FIXED: Name = Name(609);
pub const POD_GROUP_NAME: Name = Name(610);
pub const POD_GROUP_TEMPLATE_NAME: Name = Name(611);
pub const POD_GROUP_TEMPLATE_REF: Name = Name(612);
pub const POD_GROUP_TEMPLATES: Name = Name(613);
pub const POD_IP: Name = Name(614);
pub const POD_IPS: Name = Name(615);
pub const POD_INFO_ON_MOUNT: Name = Name(616);
pub const POD_MANAGEMENT_POLICY: Name = Name(617);
pub const POD_NAME: Name = Name(618);
pub const POD_REPLACEMENT_POLICY: Name = Name(619);
pub const POD_SELECTOR: Name = Name(620);
pub const POD_SIGNATURE: Name = Name(621);
pub const POD_UID: Name = Name(622);
pub const PODS: Name = Name(623);
pub const POLICIES: Name = Name(624);
pub const POLICY_NAME: Name = Name(625);
pub const POLICY_TYPES: Name = Name(626);
pub const POOL: Name = Name(627);
pub const POOL_COUNT: Name = Name(628);
pub const POOL_NAME: Name = Name(629);
pub const POOLS: Name = Name(630);
pub const PORT: Name = Name(631);
pub const PORTALS: Name = Name(632);
pub const PORTS: Name = Name(633);
pub const PORTWORX_VOLUME: Name = Name(634);
pub const POST_START: Name = Name(635);
pub const PRE_STOP: Name = Name(636);
pub const PRECONDITIONS: Name = Name(637);
pub const PREEMPTION_POLICY: Name = Name(638);
pub const PREFER_AVOID_PODS: Name = Name(639);
pub const PREFERENCE: Name = Name(640);
pub const PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION: Name = Name(641);
pub const PREFERRED_HOLDER: Name = Name(642);
pub const PREFERRED_VERSION: Name = Name(643);
pub const PREFIX: Name = Name(644);
pub const PRESERVE_UNKNOWN_FIELDS: Name = Name(645);
pub const PREVENT_POD_SCHEDULING_IF_MISSING: Name = Name(646);
pub const PREVIOUS: Name = Name(647);
pub const PRIORITY: Name = Name(648);
pub const PRIORITY_CLASS_NAME: Name = Name(649);
pub const PRIORITY_LEVEL_CONFIGURATION: Name = Name(650);
pub const PRIVILEGED: Name = Name(651);
pub const PROC_MOUNT: Name = Name(652);
pub const PROGRESS_DEADLINE_SECONDS: Name = Name(653);
pub const PROJECTED: Name = Name(654);
pub const PROOF_OF_POSSESSION: Name = Name(655);
pub const PROPAGATION_POLICY: Name = Name(656);
pub const PROPERTIES: Name = Name(657);
pub const PROTECTION_DOMAIN: Name = Name(658);
pub const PROTOCOL: Name = Name(659);
pub const PROVIDER_ID: Name = Name(660);
pub const PROVISIONER: Name = Name(661);
pub const PUBLISH_NOT_READY_ADDRESSES: Name = Name(662);
pub const PULL_POLICY: Name = Name(663);
pub const QOS_CLASS: Name = Name(664);
pub const QUEUE_LENGTH_LIMIT: Name = Name(665);
pub const QUEUES: Name = Name(666);
pub const QUEUING: Name = Name(667);
pub const QUOBYTE: Name = Name(668);
pub const RANGE: Name = Name(669);
pub const RAW: Name = Name(670);
pub const RAW_SELECTOR: Name = Name(671);
pub const RBD: Name = Name(672);
pub const READ_ONLY: Name = Name(673);
pub const READ_ONLY_ROOT_FILESYSTEM: Name = Name(674);
pub const READINESS_GATES: Name = Name(675);
pub const READINESS_PROBE: Name = Name(676);
pub const READY: Name = Name(677);
pub const READY_REPLICAS: Name = Name(678);
pub const REASON: Name = Name(679);
pub const RECLAIM_POLICY: Name = Name(680);
pub const RECURSIVE_READ_ONLY: Name = Name(681);
pub const RECURSIVE_READ_ONLY_MOUNTS: Name = Name(682);
pub const REFERENCE: Name = Name(683);
pub const REGARDING: Name = Name(684);
pub const REGISTRY: Name = Name(685);
pub const REINVOCATION_POLICY: Name = Name(686);
pub const RELATED: Name = Name(687);
pub const REMAINING_ITEM_COUNT: Name = Name(688);
pub const RENEW_TIME: Name = Name(689);
pub const REPLICAS: Name = Name(690);
pub const REPORTING_COMPONENT: Name = Name(691);
pub const REPORTING_CONTROLLER: Name = Name(692);
pub const REPORTING_INSTANCE: Name = Name(693);
pub const REPOSITORY: Name = Name(694);
pub const REQUEST: Name = Name(695);
pub const REQUEST_KIND: Name = Name(696);
pub const REQUEST_MAPPINGS: Name = Name(697);
pub const REQUEST_NAME: Name = Name(698);
pub const REQUEST_POLICY: Name = Name(699);
pub const REQUEST_RESOURCE: Name = Name(700);
pub const REQUEST_SUB_RESOURCE: Name = Name(701);
pub const REQUESTS: Name = Name(702);
pub const REQUIRED: Name = Name(703);
pub const REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION: Name = Name(704);
pub const REQUIREMENTS: Name = Name(705);
pub const REQUIRES_REPUBLISH: Name = Name(706);
pub const RESERVED_FOR: Name = Name(707);
pub const RESIZE: Name = Name(708);
pub const RESIZE_POLICY: Name = Name(709);
pub const RESOURCE: Name = Name(710);
pub const RESOURCE_ATTRIBUTES: Name = Name(711);
pub const RESOURCE_CLAIM_NAME: Name = Name(712);
pub const RESOURCE_CLAIM_STATUSES: Name = Name(713);
pub const RESOURCE_CLAIM_TEMPLATE_NAME: Name = Name(714);
pub const RESOURCE_CLAIMS: Name = Name(715);
pub const RESOURCE_FIELD_REF: Name = Name(716);
pub const RESOURCE_ID: Name = Name(717);
pub const RESOURCE_NAME: Name = Name(718);
pub const RESOURCE_NAMES: Name = Name(719);
pub const RESOURCE_RULES: Name = Name(720);
pub const RESOURCE_SLICE_COUNT: Name = Name(721);
pub const RESOURCE_VERSION: Name = Name(722);
pub const RESOURCE_VERSION_MATCH: Name = Name(723);
pub const RESOURCES: Name = Name(724);
pub const RESPONSE: Name = Name(725);
pub const RESPONSE_KIND: Name = Name(726);
pub const RESTART_COUNT: Name = Name(727);
pub const RESTART_POLICY: Name = Name(728);
pub const RESTART_POLICY_RULES: Name = Name(729);
pub const RESULT: Name = Name(730);
pub const RESULTS: Name = Name(731);
pub const RETRY_AFTER_SECONDS: Name = Name(732);
pub const REVISION: Name = Name(733);
pub const REVISION_HISTORY_LIMIT: Name = Name(734);
pub const ROLE: Name = Name(735);
pub const ROLE_REF: Name = Name(736);
pub const ROLLBACK_TO: Name = Name(737);
pub const ROLLING_UPDATE: Name = Name(738);
pub const ROWS: Name = Name(739);
pub const RULE: Name = Name(740);
pub const RULE_WITH_OPERATIONS: Name = Name(741);
pub const RULES: Name = Name(742);
pub const RUN_AS_GROUP: Name = Name(743);
pub const RUN_AS_NON_ROOT: Name = Name(744);
pub const RUN_AS_USER: Name = Name(745);
pub const RUN_AS_USER_NAME: Name = Name(746);
pub const RUNNING: Name = Name(747);
pub const RUNTIME_CLASS_NAME: Name = Name(748);
pub const RUNTIME_HANDLER: Name = Name(749);
pub const RUNTIME_HANDLERS: Name = Name(750);
pub const SCALE: Name = Name(751);
pub const SCALE_DOWN: Name = Name(752);
pub const SCALE_IO: Name = Name(753);
pub const SCALE_TARGET_REF: Name = Name(754);
pub const SCALE_UP: Name = Name(755);
pub const SCHEDULE: Name = Name(756);
pub const SCHEDULER_NAME: Name = Name(757);
pub const SCHEDULING: Name = Name(758);
pub const SCHEDULING_CONSTRAINTS: Name = Name(759);
pub const SCHEDULING_GATES: Name = Name(760);
pub const SCHEDULING_GROUP: Name = Name(761);
pub const SCHEDULING_POLICY: Name = Name(762);
pub const SCHEMA: Name = Name(763);
pub const SCHEME: Name = Name(764);
pub const SCOPE: Name = Name(765);
pub const SCOPE_NAME: Name = Name(766);
pub const SCOPE_SELECTOR: Name = Name(767);
pub const SCOPES: Name = Name(768);
pub const SE_LINUX_CHANGE_POLICY: Name = Name(769);
pub const SE_LINUX_MOUNT: Name = Name(770);
pub const SE_LINUX_OPTIONS: Name = Name(771);
pub const SEARCHES: Name = Name(772);
pub const SECCOMP_PROFILE: Name = Name(773);
pub const SECONDS: Name = Name(774);
pub const SECRET: Name = Name(775);
pub const SECRET_FILE: Name = Name(776);
pub const SECRET_KEY_REF: Name = Name(777);
pub const SECRET_NAME: Name = Name(778);
pub const SECRET_NAMESPACE: Name = Name(779);
pub const SECRET_REF: Name = Name(780);
pub const SECRETS: Name = Name(781);
pub const SECURITY_CONTEXT: Name = Name(782);
pub const SELECT_POLICY: Name = Name(783);
pub const SELECTABLE_FIELDS: Name = Name(784);
pub const SELECTOR: Name = Name(785);
pub const SELECTORS: Name = Name(786);
pub const SELF_LINK: Name = Name(787);
pub const SEND_INITIAL_EVENTS: Name = Name(788);
pub const SERIES: Name = Name(789);
pub const SERVED: Name = Name(790);
pub const SERVED_VERSIONS: Name = Name(791);
pub const SERVER: Name = Name(792);
pub const SERVER_ADDRESS: Name = Name(793);
pub const SERVER_ADDRESS_BY_CLIENT_CIDRS: Name = Name(794);
pub const SERVICE: Name = Name(795);
pub const SERVICE_ACCOUNT: Name = Name(796);
pub const SERVICE_ACCOUNT_NAME: Name = Name(797);
pub const SERVICE_ACCOUNT_TOKEN: Name = Name(798);
pub const SERVICE_ACCOUNT_TOKEN_IN_SECRETS: Name = Name(799);
pub const SERVICE_ACCOUNT_UID: Name = Name(800);
pub const SERVICE_NAME: Name = Name(801);
pub const SERVICE_PORT: Name = Name(802);
pub const SERVING: Name = Name(803);
pub const SESSION_AFFINITY: Name = Name(804);
pub const SESSION_AFFINITY_CONFIG: Name = Name(805);
pub const SET_HOSTNAME_AS_FQDN: Name = Name(806);
pub const SHARD_INFO: Name = Name(807);
pub const SHARD_SELECTOR: Name = Name(808);
pub const SHARE_ID: Name = Name(809);
pub const SHARE_NAME: Name = Name(810);
pub const SHARE_PROCESS_NAMESPACE: Name = Name(811);
pub const SHARED_COUNTERS: Name = Name(812);
pub const SHORT_NAMES: Name = Name(813);
pub const SIDE_EFFECTS: Name = Name(814);
pub const SIGNAL: Name = Name(815);
pub const SIGNER_NAME: Name = Name(816);
pub const SINCE_SECONDS: Name = Name(817);
pub const SINCE_TIME: Name = Name(818);
pub const SINGULAR: Name = Name(819);
pub const SINGULAR_NAME: Name = Name(820);
pub const SINGULAR_RESOURCE: Name = Name(821);
pub const SIZE_BYTES: Name = Name(822);
pub const SIZE_LIMIT: Name = Name(823);
pub const SLEEP: Name = Name(824);
pub const SOURCE: Name = Name(825);
pub const SOURCES: Name = Name(826);
pub const SPEC: Name = Name(827);
pub const SPEC_REPLICAS_PATH: Name = Name(828);
pub const SSL_ENABLED: Name = Name(829);
pub const STABILIZATION_WINDOW_SECONDS: Name = Name(830);
pub const START: Name = Name(831);
pub const START_TIME: Name = Name(832);
pub const STARTED: Name = Name(833);
pub const STARTED_AT: Name = Name(834);
pub const STARTING_DEADLINE_SECONDS: Name = Name(835);
pub const STARTUP_PROBE: Name = Name(836);
pub const STATE: Name = Name(837);
pub const STATUS: Name = Name(838);
pub const STATUS_REPLICAS_PATH: Name = Name(839);
pub const STDERR: Name = Name(840);
pub const STDIN: Name = Name(841);
pub const STDIN_ONCE: Name = Name(842);
pub const STDOUT: Name = Name(843);
pub const STEP: Name = Name(844);
pub const STOP_SIGNAL: Name = Name(845);
pub const STORAGE: Name = Name(846);
pub const STORAGE_CAPACITY: Name = Name(847);
pub const STORAGE_CLASS_NAME: Name = Name(848);
pub const STORAGE_MODE: Name = Name(849);
pub const STORAGE_POLICY_ID: Name = Name(850);
pub const STORAGE_POLICY_NAME: Name = Name(851);
pub const STORAGE_POOL: Name = Name(852);
pub const STORAGE_VERSION_HASH: Name = Name(853);
pub const STORAGE_VERSIONS: Name = Name(854);
pub const STORAGEOS: Name = Name(855);
pub const STORED_VERSIONS: Name = Name(856);
pub const STRATEGY: Name = Name(857);
pub const STREAM: Name = Name(858);
pub const STRING: Name = Name(859);
pub const STRING_DATA: Name = Name(860);
pub const STRINGS: Name = Name(861);
pub const STUB_PKCS10_REQUEST: Name = Name(862);
pub const SUB_PATH: Name = Name(863);
pub const SUB_PATH_EXPR: Name = Name(864);
pub const SUB_RESOURCE: Name = Name(865);
pub const SUBDOMAIN: Name = Name(866);
pub const SUBJECTS: Name = Name(867);
pub const SUBRESOURCE: Name = Name(868);
pub const SUBRESOURCES: Name = Name(869);
pub const SUBSETS: Name = Name(870);
pub const SUCCEEDED: Name = Name(871);
pub const SUCCEEDED_COUNT: Name = Name(872);
pub const SUCCEEDED_INDEXES: Name = Name(873);
pub const SUCCESS_POLICY: Name = Name(874);
pub const SUCCESS_THRESHOLD: Name = Name(875);
pub const SUCCESSFUL_JOBS_HISTORY_LIMIT: Name = Name(876);
pub const SUPPLEMENTAL_GROUPS: Name = Name(877);
pub const SUPPLEMENTAL_GROUPS_POLICY: Name = Name(878);
pub const SUSPEND: Name = Name(879);
pub const SWAP: Name = Name(880);
pub const SYSCTLS: Name = Name(881);
pub const SYSTEM: Name = Name(882);
pub const SYSTEM_UUID: Name = Name(883);
pub const TAIL_LINES: Name = Name(884);
pub const TAINT: Name = Name(885);
pub const TAINTS: Name = Name(886);
pub const TARGET: Name = Name(887);
pub const TARGET_AVERAGE_UTILIZATION: Name = Name(888);
pub const TARGET_AVERAGE_VALUE: Name = Name(889);
pub const TARGET_CPU_UTILIZATION_PERCENTAGE: Name = Name(890);
pub const TARGET_CONTAINER_NAME: Name = Name(891);
pub const TARGET_PORT: Name = Name(892);
pub const TARGET_PORTAL: Name = Name(893);
pub const TARGET_REF: Name = Name(894);
pub const TARGET_SELECTOR: Name = Name(895);
pub const TARGET_VALUE: Name = Name(896);
pub const TARGET_VOLUME_ATTRIBUTES_CLASS_NAME: Name = Name(897);
pub const TARGET_WWNS: Name = Name(898);
pub const TCP_SOCKET: Name = Name(899);
pub const TEMPLATE: Name = Name(900);
pub const TEMPLATE_GENERATION: Name = Name(901);
pub const TENANT: Name = Name(902);
pub const TERMINATED: Name = Name(903);
pub const TERMINATING: Name = Name(904);
pub const TERMINATING_REPLICAS: Name = Name(905);
pub const TERMINATION_GRACE_PERIOD_SECONDS: Name = Name(906);
pub const TERMINATION_MESSAGE_PATH: Name = Name(907);
pub const TERMINATION_MESSAGE_POLICY: Name = Name(908);
pub const TIME: Name = Name(909);
pub const TIME_ADDED: Name = Name(910);
pub const TIME_ZONE: Name = Name(911);
pub const TIMEOUT_SECONDS: Name = Name(912);
pub const TIMESTAMPS: Name = Name(913);
pub const TITLE: Name = Name(914);
pub const TLS: Name = Name(915);
pub const TO: Name = Name(916);
pub const TOKEN: Name = Name(917);
pub const TOKEN_REQUESTS: Name = Name(918);
pub const TOLERANCE: Name = Name(919);
pub const TOLERATION_SECONDS: Name = Name(920);
pub const TOLERATIONS: Name = Name(921);
pub const TOPOLOGY: Name = Name(922);
pub const TOPOLOGY_KEY: Name = Name(923);
pub const TOPOLOGY_KEYS: Name = Name(924);
pub const TOPOLOGY_SPREAD_CONSTRAINTS: Name = Name(925);
pub const TOTAL_DEVICES: Name = Name(926);
pub const TRAFFIC_DISTRIBUTION: Name = Name(927);
pub const TRUST_BUNDLE: Name = Name(928);
pub const TTL_SECONDS_AFTER_FINISHED: Name = Name(929);
pub const TTY: Name = Name(930);
pub const TYPE: Name = Name(931);
pub const TYPE_CHECKING: Name = Name(932);
pub const TYPE_META: Name = Name(933);
pub const UID: Name = Name(934);
pub const UNAVAILABLE_DEVICES: Name = Name(935);
pub const UNAVAILABLE_REPLICAS: Name = Name(936);
pub const UNCOUNTED_TERMINATED_PODS: Name = Name(937);
pub const UNHEALTHY_POD_EVICTION_POLICY: Name = Name(938);
pub const UNIQUE_ITEMS: Name = Name(939);
pub const UNSCHEDULABLE: Name = Name(940);
pub const UNVERIFIED_USER_ANNOTATIONS: Name = Name(941);
pub const UPDATE_REVISION: Name = Name(942);
pub const UPDATE_STRATEGY: Name = Name(943);
pub const UPDATED_ANNOTATIONS: Name = Name(944);
pub const UPDATED_NUMBER_SCHEDULED: Name = Name(945);
pub const UPDATED_REPLICAS: Name = Name(946);
pub const URL: Name = Name(947);
pub const USAGES: Name = Name(948);
pub const USED: Name = Name(949);
pub const USER: Name = Name(950);
pub const USER_ANNOTATIONS: Name = Name(951);
pub const USER_INFO: Name = Name(952);
pub const USER_NAMESPACES: Name = Name(953);
pub const USERNAME: Name = Name(954);
pub const VALID_RANGE: Name = Name(955);
pub const VALID_VALUES: Name = Name(956);
pub const VALIDATION: Name = Name(957);
pub const VALIDATION_ACTIONS: Name = Name(958);
pub const VALIDATION_ERROR: Name = Name(959);
pub const VALIDATIONS: Name = Name(960);
pub const VALUE: Name = Name(961);
pub const VALUE_EXPRESSION: Name = Name(962);
pub const VALUE_FROM: Name = Name(963);
pub const VALUES: Name = Name(964);
pub const VARIABLES: Name = Name(965);
pub const VERB: Name = Name(966);
pub const VERBS: Name = Name(967);
pub const VERSION: Name = Name(968);
pub const VERSION_PRIORITY: Name = Name(969);
pub const VERSIONS: Name = Name(970);
pub const VOLUME: Name = Name(971);
pub const VOLUME_ATTRIBUTES: Name = Name(972);
pub const VOLUME_ATTRIBUTES_CLASS_NAME: Name = Name(973);
pub const VOLUME_BINDING_MODE: Name = Name(974);
pub const VOLUME_CLAIM_TEMPLATE: Name = Name(975);
pub const VOLUME_CLAIM_TEMPLATES: Name = Name(976);
pub const VOLUME_DEVICES: Name = Name(977);
pub const VOLUME_HANDLE: Name = Name(978);
pub const VOLUME_ID: Name = Name(979);
pub const VOLUME_LIFECYCLE_MODES: Name = Name(980);
pub const VOLUME_MODE: Name = Name(981);
pub const VOLUME_MOUNTS: Name = Name(982);
pub const VOLUME_NAME: Name = Name(983);
pub const VOLUME_NAMESPACE: Name = Name(984);
pub const VOLUME_PATH: Name = Name(985);
pub const VOLUME_SOURCE: Name = Name(986);
pub const VOLUME_STATUS: Name = Name(987);
pub const VOLUMES: Name = Name(988);
pub const VOLUMES_ATTACHED: Name = Name(989);
pub const VOLUMES_IN_USE: Name = Name(990);
pub const VSPHERE_VOLUME: Name = Name(991);
pub const WAITING: Name = Name(992);
pub const WARNING: Name = Name(993);
pub const WARNINGS: Name = Name(994);
pub const WATCH: Name = Name(995);
pub const WEBHOOK: Name = Name(996);
pub const WEBHOOK_CLIENT_CONFIG: Name = Name(997);
pub const WEBHOOKS: Name = Name(998);
pub const WEIGHT: Name = Name(999);
pub const WHEN_DELETED: Name = Name(1000);
pub const WHEN_SCALED: Name = Name(1001);
pub const WHEN_UNSATISFIABLE: Name = Name(1002);
pub const WINDOWS_OPTIONS: Name = Name(1003);
pub const WORKING_DIR: Name = Name(1004);
pub const WORKLOAD: Name = Name(1005);
pub const WORKLOAD_NAME: Name = Name(1006);
pub const WWIDS: Name = Name(1007);
pub const X_KUBERNETES_EMBEDDED_RESOURCE: Name = Name(1008);
pub const X_KUBERNETES_INT_OR_STRING: Name = Name(1009);
pub const X_KUBERNETES_LIST_MAP_KEYS: Name = Name(1010);
pub const X_KUBERNETES_LIST_TYPE: Name = Name(1011);
pub const X_KUBERNETES_MAP_TYPE: Name = Name(1012);
pub const X_KUBERNETES_PRESERVE_UNKNOWN_FIELDS: Name = Name(1013);
pub const X_KUBERNETES_VALIDATIONS: Name = Name(1014);
pub const ZONE: Name = Name(1015);

pub(crate) static FIELD_NAMES: &[&str] = &[
    "$ref",
    "$schema",
    "ContentEncoding",
    "ContentType",
    "JSONPath",
    "Port",
    "acceptedNames",
    "acceptedTypes",
    "accessModes",
    "acquireTime",
    "action",
    "active",
    "activeDeadlineSeconds",
    "add",
    "additionalItems",
    "additionalPrinterColumns",
    "additionalProperties",
    "address",
    "addressType",
    "addresses",
    "adminAccess",
    "admissionReviewVersions",
    "affinity",
    "aggregationRule",
    "allNodes",
    "allOf",
    "allocatable",
    "allocateLoadBalancerNodePorts",
    "allocatedDevices",
    "allocatedResourceStatuses",
    "allocatedResources",
    "allocatedResourcesStatus",
    "allocation",
    "allocationMode",
    "allocationMultiplier",
    "allocationTimestamp",
    "allowMultipleAllocations",
    "allowPrivilegeEscalation",
    "allowVolumeExpansion",
    "allowWatchBookmarks",
    "allowed",
    "allowedTopologies",
    "annotations",
    "anyOf",
    "apiGroup",
    "apiGroups",
    "apiServerID",
    "apiVersion",
    "apiVersions",
    "appArmorProfile",
    "appProtocol",
    "applyConfiguration",
    "architecture",
    "args",
    "assigned",
    "assuredConcurrencyShares",
    "attachError",
    "attachRequired",
    "attached",
    "attacher",
    "attachmentMetadata",
    "attributes",
    "audience",
    "audiences",
    "auditAnnotations",
    "authenticated",
    "automountServiceAccountToken",
    "availableDevices",
    "availableReplicas",
    "averageUtilization",
    "averageValue",
    "awsElasticBlockStore",
    "azureDisk",
    "azureFile",
    "backend",
    "backoffLimit",
    "backoffLimitPerIndex",
    "basic",
    "beginRefreshAt",
    "behavior",
    "binaryData",
    "binaryVersion",
    "bindingConditions",
    "bindingFailureConditions",
    "bindsToNode",
    "blockOwnerDeletion",
    "bool",
    "bools",
    "bootID",
    "borrowingLimitPercent",
    "boundObjectRef",
    "buildDate",
    "caBundle",
    "cachingMode",
    "capabilities",
    "capacity",
    "capacityKey",
    "categories",
    "causes",
    "cel",
    "cells",
    "cephfs",
    "certificate",
    "certificateChain",
    "certificateChainPath",
    "chapAuthDiscovery",
    "chapAuthSession",
    "cidr",
    "cidrs",
    "cinder",
    "claimName",
    "claimRef",
    "claims",
    "clientCIDR",
    "clientConfig",
    "clientIP",
    "clusterIP",
    "clusterIPs",
    "clusterRoleSelectors",
    "clusterScope",
    "clusterTrustBundle",
    "code",
    "collisionCount",
    "columnDefinitions",
    "command",
    "commonEncodingVersion",
    "compiler",
    "completedIndexes",
    "completionMode",
    "completionTime",
    "completions",
    "component",
    "concurrencyPolicy",
    "conditionType",
    "conditions",
    "config",
    "configMap",
    "configMapKeyRef",
    "configMapRef",
    "configSource",
    "constraints",
    "consumedCapacity",
    "consumesCounters",
    "container",
    "containerID",
    "containerName",
    "containerPort",
    "containerResource",
    "containerRuntimeVersion",
    "containerStatuses",
    "containers",
    "continue",
    "controller",
    "controllerExpandSecretRef",
    "controllerPublishSecretRef",
    "controllerRef",
    "conversion",
    "conversionReviewVersions",
    "convertedObjects",
    "count",
    "counterSet",
    "counters",
    "creationTimestamp",
    "credentialBundlePath",
    "csi",
    "current",
    "currentAverageUtilization",
    "currentAverageValue",
    "currentCPUUtilizationPercentage",
    "currentHealthy",
    "currentMetrics",
    "currentNumberScheduled",
    "currentReplicas",
    "currentRevision",
    "currentValue",
    "currentVolumeAttributesClassName",
    "daemonEndpoints",
    "data",
    "dataSource",
    "dataSourceRef",
    "datasetName",
    "datasetUUID",
    "declaredFeatures",
    "decodableVersions",
    "default",
    "defaultBackend",
    "defaultMode",
    "defaultRequest",
    "definitions",
    "deleteOptions",
    "deletionGracePeriodSeconds",
    "deletionTimestamp",
    "denied",
    "dependencies",
    "deprecated",
    "deprecatedCount",
    "deprecatedFirstTimestamp",
    "deprecatedLastTimestamp",
    "deprecatedSource",
    "deprecatedTopology",
    "deprecationWarning",
    "describedObject",
    "description",
    "desiredAPIVersion",
    "desiredHealthy",
    "desiredNumberScheduled",
    "desiredReplicas",
    "detachError",
    "details",
    "device",
    "deviceClassName",
    "deviceConfiguration",
    "devicePath",
    "deviceSelector",
    "devices",
    "directory",
    "diskName",
    "diskURI",
    "disruptedPods",
    "disruptionMode",
    "disruptionsAllowed",
    "distinctAttribute",
    "distinguisherMethod",
    "divisor",
    "dnsConfig",
    "dnsPolicy",
    "downwardAPI",
    "driver",
    "driverName",
    "drivers",
    "drop",
    "dryRun",
    "effect",
    "egress",
    "emptyDir",
    "emulationMajor",
    "emulationMinor",
    "emulationVersion",
    "enableServiceLinks",
    "encodingVersion",
    "endPort",
    "endpoints",
    "endpointsNamespace",
    "enum",
    "env",
    "envFrom",
    "ephemeral",
    "ephemeralContainerCommon",
    "ephemeralContainerStatuses",
    "ephemeralContainers",
    "error",
    "errorCode",
    "evaluationError",
    "eventTime",
    "evictionTime",
    "exactly",
    "example",
    "except",
    "excludeResourceRules",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "exec",
    "exempt",
    "exitCode",
    "exitCodes",
    "expectedPods",
    "expirationSeconds",
    "expirationTimestamp",
    "expression",
    "expressionWarnings",
    "extendedResourceClaimStatus",
    "extendedResourceName",
    "external",
    "externalDocs",
    "externalID",
    "externalIPs",
    "externalName",
    "externalTrafficPolicy",
    "extra",
    "failed",
    "failedIndexes",
    "failedJobsHistoryLimit",
    "failurePolicy",
    "failureThreshold",
    "fc",
    "features",
    "field",
    "fieldManager",
    "fieldPath",
    "fieldRef",
    "fieldSelector",
    "fieldValidation",
    "fieldsType",
    "fieldsV1",
    "fileKeyRef",
    "finalizers",
    "finishedAt",
    "firstAvailable",
    "firstTimestamp",
    "flexVolume",
    "flocker",
    "follow",
    "forNodes",
    "forZones",
    "force",
    "format",
    "freshness",
    "from",
    "fsGroup",
    "fsGroupChangePolicy",
    "fsGroupPolicy",
    "fsType",
    "fullyLabeledReplicas",
    "gang",
    "gateway",
    "gcePersistentDisk",
    "generateName",
    "generation",
    "gid",
    "gitCommit",
    "gitRepo",
    "gitTreeState",
    "gitVersion",
    "globalDefault",
    "glusterfs",
    "gmsaCredentialSpec",
    "gmsaCredentialSpecName",
    "goVersion",
    "gracePeriodSeconds",
    "group",
    "groupPriorityMinimum",
    "groupVersion",
    "groups",
    "grpc",
    "handSize",
    "handler",
    "hard",
    "hardwareAddress",
    "health",
    "healthCheckNodePort",
    "hints",
    "holderIdentity",
    "host",
    "hostAliases",
    "hostIP",
    "hostIPC",
    "hostIPs",
    "hostNetwork",
    "hostPID",
    "hostPath",
    "hostPort",
    "hostProcess",
    "hostUsers",
    "hostname",
    "hostnameOverride",
    "hostnames",
    "hosts",
    "http",
    "httpGet",
    "httpHeaders",
    "id",
    "ignoreStoreReadErrorWithClusterBreakingPotential",
    "image",
    "imageID",
    "imagePullPolicy",
    "imagePullSecrets",
    "imageRef",
    "images",
    "immutable",
    "includeObject",
    "incomplete",
    "ingress",
    "ingressClassName",
    "ingressRuleValue",
    "initContainerStatuses",
    "initContainers",
    "initialDelaySeconds",
    "initiatorName",
    "inlineVolumeSpec",
    "insecureSkipTLSVerify",
    "insecureSkipTLSVerifyBackend",
    "int",
    "interfaceName",
    "internalTrafficPolicy",
    "ints",
    "involvedObject",
    "ip",
    "ipBlock",
    "ipFamilies",
    "ipFamilyPolicy",
    "ipMode",
    "ips",
    "iqn",
    "iscsi",
    "iscsiInterface",
    "items",
    "jobTemplate",
    "jsonPatch",
    "jsonPath",
    "kernelVersion",
    "key",
    "keyPath",
    "keyType",
    "keyring",
    "kind",
    "kubeProxyVersion",
    "kubeletConfigKey",
    "kubeletEndpoint",
    "kubeletVersion",
    "labelSelector",
    "labelSelectorPath",
    "labels",
    "lastHeartbeatTime",
    "lastKnownGood",
    "lastObservedTime",
    "lastPhaseTransitionTime",
    "lastProbeTime",
    "lastScaleTime",
    "lastScheduleTime",
    "lastState",
    "lastSuccessfulTime",
    "lastTimestamp",
    "lastTransitionTime",
    "lastUpdateTime",
    "leaseDurationSeconds",
    "leaseName",
    "leaseTransitions",
    "lendablePercent",
    "level",
    "lifecycle",
    "limit",
    "limitBytes",
    "limitResponse",
    "limited",
    "limits",
    "linux",
    "listKind",
    "livenessProbe",
    "loadBalancer",
    "loadBalancerClass",
    "loadBalancerIP",
    "loadBalancerSourceRanges",
    "local",
    "localObjectReference",
    "localhostProfile",
    "lun",
    "machineID",
    "major",
    "managedBy",
    "managedFields",
    "manager",
    "manualSelector",
    "matchAttribute",
    "matchConditions",
    "matchConstraints",
    "matchExpressions",
    "matchFields",
    "matchLabelExpressions",
    "matchLabelKeys",
    "matchLabels",
    "matchPolicy",
    "matchResources",
    "matchingPrecedence",
    "max",
    "maxExpirationSeconds",
    "maxFailedIndexes",
    "maxItems",
    "maxLength",
    "maxLimitRequestRatio",
    "maxProperties",
    "maxReplicas",
    "maxSkew",
    "maxSurge",
    "maxUnavailable",
    "maximum",
    "maximumVolumeSize",
    "medium",
    "message",
    "messageExpression",
    "metadata",
    "metric",
    "metricName",
    "metricSelector",
    "metrics",
    "min",
    "minAvailable",
    "minCompatibilityMajor",
    "minCompatibilityMinor",
    "minCount",
    "minDomains",
    "minItems",
    "minLength",
    "minProperties",
    "minReadySeconds",
    "minReplicas",
    "minimum",
    "minor",
    "mismatchLabelKeys",
    "mode",
    "modifyVolumeStatus",
    "monitors",
    "mountOptions",
    "mountPath",
    "mountPropagation",
    "multipleOf",
    "mutations",
    "name",
    "names",
    "nameservers",
    "namespace",
    "namespaceSelector",
    "namespaced",
    "namespaces",
    "networkData",
    "nfs",
    "nodeAffinity",
    "nodeAffinityPolicy",
    "nodeAllocatableResourceClaimStatuses",
    "nodeAllocatableResourceMappings",
    "nodeAllocatableUpdatePeriodSeconds",
    "nodeExpandSecretRef",
    "nodeID",
    "nodeInfo",
    "nodeName",
    "nodePort",
    "nodePublishSecretRef",
    "nodeSelector",
    "nodeSelectorTerms",
    "nodeStageSecretRef",
    "nodeTaintsPolicy",
    "nodeTopology",
    "nodeUID",
    "nominalConcurrencyShares",
    "nominatedNodeName",
    "nonResourceAttributes",
    "nonResourceRules",
    "nonResourceURLs",
    "not",
    "notAfter",
    "notBefore",
    "notReadyAddresses",
    "note",
    "nullable",
    "number",
    "numberAvailable",
    "numberMisscheduled",
    "numberReady",
    "numberUnavailable",
    "object",
    "objectSelector",
    "objects",
    "observedGeneration",
    "oldObject",
    "onExitCodes",
    "onPodConditions",
    "oneOf",
    "opaque",
    "openAPIV3Schema",
    "operatingSystem",
    "operation",
    "operations",
    "operator",
    "optional",
    "optionalOldSelf",
    "options",
    "ordinals",
    "orphanDependents",
    "os",
    "osImage",
    "overhead",
    "ownerReferences",
    "parallelism",
    "paramKind",
    "paramRef",
    "parameterNotFoundAction",
    "parameters",
    "parentRef",
    "partition",
    "patch",
    "patchType",
    "path",
    "pathType",
    "paths",
    "pattern",
    "patternProperties",
    "paused",
    "pdID",
    "pdName",
    "perDeviceNodeSelection",
    "periodSeconds",
    "persistentVolumeClaim",
    "persistentVolumeClaimRetentionPolicy",
    "persistentVolumeName",
    "persistentVolumeReclaimPolicy",
    "persistentVolumeSource",
    "phase",
    "photonPersistentDisk",
    "pingTime",
    "pkixPublicKey",
    "platform",
    "plural",
    "podAffinity",
    "podAffinityTerm",
    "podAntiAffinity",
    "podCIDR",
    "podCIDRs",
    "podCertificate",
    "podController",
    "podFailurePolicy",
    "podFixed",
    "podGroupName",
    "podGroupTemplateName",
    "podGroupTemplateRef",
    "podGroupTemplates",
    "podIP",
    "podIPs",
    "podInfoOnMount",
    "podManagementPolicy",
    "podName",
    "podReplacementPolicy",
    "podSelector",
    "podSignature",
    "podUID",
    "pods",
    "policies",
    "policyName",
    "policyTypes",
    "pool",
    "poolCount",
    "poolName",
    "pools",
    "port",
    "portals",
    "ports",
    "portworxVolume",
    "postStart",
    "preStop",
    "preconditions",
    "preemptionPolicy",
    "preferAvoidPods",
    "preference",
    "preferredDuringSchedulingIgnoredDuringExecution",
    "preferredHolder",
    "preferredVersion",
    "prefix",
    "preserveUnknownFields",
    "preventPodSchedulingIfMissing",
    "previous",
    "priority",
    "priorityClassName",
    "priorityLevelConfiguration",
    "privileged",
    "procMount",
    "progressDeadlineSeconds",
    "projected",
    "proofOfPossession",
    "propagationPolicy",
    "properties",
    "protectionDomain",
    "protocol",
    "providerID",
    "provisioner",
    "publishNotReadyAddresses",
    "pullPolicy",
    "qosClass",
    "queueLengthLimit",
    "queues",
    "queuing",
    "quobyte",
    "range",
    "raw",
    "rawSelector",
    "rbd",
    "readOnly",
    "readOnlyRootFilesystem",
    "readinessGates",
    "readinessProbe",
    "ready",
    "readyReplicas",
    "reason",
    "reclaimPolicy",
    "recursiveReadOnly",
    "recursiveReadOnlyMounts",
    "reference",
    "regarding",
    "registry",
    "reinvocationPolicy",
    "related",
    "remainingItemCount",
    "renewTime",
    "replicas",
    "reportingComponent",
    "reportingController",
    "reportingInstance",
    "repository",
    "request",
    "requestKind",
    "requestMappings",
    "requestName",
    "requestPolicy",
    "requestResource",
    "requestSubResource",
    "requests",
    "required",
    "requiredDuringSchedulingIgnoredDuringExecution",
    "requirements",
    "requiresRepublish",
    "reservedFor",
    "resize",
    "resizePolicy",
    "resource",
    "resourceAttributes",
    "resourceClaimName",
    "resourceClaimStatuses",
    "resourceClaimTemplateName",
    "resourceClaims",
    "resourceFieldRef",
    "resourceID",
    "resourceName",
    "resourceNames",
    "resourceRules",
    "resourceSliceCount",
    "resourceVersion",
    "resourceVersionMatch",
    "resources",
    "response",
    "responseKind",
    "restartCount",
    "restartPolicy",
    "restartPolicyRules",
    "result",
    "results",
    "retryAfterSeconds",
    "revision",
    "revisionHistoryLimit",
    "role",
    "roleRef",
    "rollbackTo",
    "rollingUpdate",
    "rows",
    "rule",
    "ruleWithOperations",
    "rules",
    "runAsGroup",
    "runAsNonRoot",
    "runAsUser",
    "runAsUserName",
    "running",
    "runtimeClassName",
    "runtimeHandler",
    "runtimeHandlers",
    "scale",
    "scaleDown",
    "scaleIO",
    "scaleTargetRef",
    "scaleUp",
    "schedule",
    "schedulerName",
    "scheduling",
    "schedulingConstraints",
    "schedulingGates",
    "schedulingGroup",
    "schedulingPolicy",
    "schema",
    "scheme",
    "scope",
    "scopeName",
    "scopeSelector",
    "scopes",
    "seLinuxChangePolicy",
    "seLinuxMount",
    "seLinuxOptions",
    "searches",
    "seccompProfile",
    "seconds",
    "secret",
    "secretFile",
    "secretKeyRef",
    "secretName",
    "secretNamespace",
    "secretRef",
    "secrets",
    "securityContext",
    "selectPolicy",
    "selectableFields",
    "selector",
    "selectors",
    "selfLink",
    "sendInitialEvents",
    "series",
    "served",
    "servedVersions",
    "server",
    "serverAddress",
    "serverAddressByClientCIDRs",
    "service",
    "serviceAccount",
    "serviceAccountName",
    "serviceAccountToken",
    "serviceAccountTokenInSecrets",
    "serviceAccountUID",
    "serviceName",
    "servicePort",
    "serving",
    "sessionAffinity",
    "sessionAffinityConfig",
    "setHostnameAsFQDN",
    "shardInfo",
    "shardSelector",
    "shareID",
    "shareName",
    "shareProcessNamespace",
    "sharedCounters",
    "shortNames",
    "sideEffects",
    "signal",
    "signerName",
    "sinceSeconds",
    "sinceTime",
    "singular",
    "singularName",
    "singularResource",
    "sizeBytes",
    "sizeLimit",
    "sleep",
    "source",
    "sources",
    "spec",
    "specReplicasPath",
    "sslEnabled",
    "stabilizationWindowSeconds",
    "start",
    "startTime",
    "started",
    "startedAt",
    "startingDeadlineSeconds",
    "startupProbe",
    "state",
    "status",
    "statusReplicasPath",
    "stderr",
    "stdin",
    "stdinOnce",
    "stdout",
    "step",
    "stopSignal",
    "storage",
    "storageCapacity",
    "storageClassName",
    "storageMode",
    "storagePolicyID",
    "storagePolicyName",
    "storagePool",
    "storageVersionHash",
    "storageVersions",
    "storageos",
    "storedVersions",
    "strategy",
    "stream",
    "string",
    "stringData",
    "strings",
    "stubPKCS10Request",
    "subPath",
    "subPathExpr",
    "subResource",
    "subdomain",
    "subjects",
    "subresource",
    "subresources",
    "subsets",
    "succeeded",
    "succeededCount",
    "succeededIndexes",
    "successPolicy",
    "successThreshold",
    "successfulJobsHistoryLimit",
    "supplementalGroups",
    "supplementalGroupsPolicy",
    "suspend",
    "swap",
    "sysctls",
    "system",
    "systemUUID",
    "tailLines",
    "taint",
    "taints",
    "target",
    "targetAverageUtilization",
    "targetAverageValue",
    "targetCPUUtilizationPercentage",
    "targetContainerName",
    "targetPort",
    "targetPortal",
    "targetRef",
    "targetSelector",
    "targetValue",
    "targetVolumeAttributesClassName",
    "targetWWNs",
    "tcpSocket",
    "template",
    "templateGeneration",
    "tenant",
    "terminated",
    "terminating",
    "terminatingReplicas",
    "terminationGracePeriodSeconds",
    "terminationMessagePath",
    "terminationMessagePolicy",
    "time",
    "timeAdded",
    "timeZone",
    "timeoutSeconds",
    "timestamps",
    "title",
    "tls",
    "to",
    "token",
    "tokenRequests",
    "tolerance",
    "tolerationSeconds",
    "tolerations",
    "topology",
    "topologyKey",
    "topologyKeys",
    "topologySpreadConstraints",
    "totalDevices",
    "trafficDistribution",
    "trustBundle",
    "ttlSecondsAfterFinished",
    "tty",
    "type",
    "typeChecking",
    "typeMeta",
    "uid",
    "unavailableDevices",
    "unavailableReplicas",
    "uncountedTerminatedPods",
    "unhealthyPodEvictionPolicy",
    "uniqueItems",
    "unschedulable",
    "unverifiedUserAnnotations",
    "updateRevision",
    "updateStrategy",
    "updatedAnnotations",
    "updatedNumberScheduled",
    "updatedReplicas",
    "url",
    "usages",
    "used",
    "user",
    "userAnnotations",
    "userInfo",
    "userNamespaces",
    "username",
    "validRange",
    "validValues",
    "validation",
    "validationActions",
    "validationError",
    "validations",
    "value",
    "valueExpression",
    "valueFrom",
    "values",
    "variables",
    "verb",
    "verbs",
    "version",
    "versionPriority",
    "versions",
    "volume",
    "volumeAttributes",
    "volumeAttributesClassName",
    "volumeBindingMode",
    "volumeClaimTemplate",
    "volumeClaimTemplates",
    "volumeDevices",
    "volumeHandle",
    "volumeID",
    "volumeLifecycleModes",
    "volumeMode",
    "volumeMounts",
    "volumeName",
    "volumeNamespace",
    "volumePath",
    "volumeSource",
    "volumeStatus",
    "volumes",
    "volumesAttached",
    "volumesInUse",
    "vsphereVolume",
    "waiting",
    "warning",
    "warnings",
    "watch",
    "webhook",
    "webhookClientConfig",
    "webhooks",
    "weight",
    "whenDeleted",
    "whenScaled",
    "whenUnsatisfiable",
    "windowsOptions",
    "workingDir",
    "workload",
    "workloadName",
    "wwids",
    "x-kubernetes-embedded-resource",
    "x-kubernetes-int-or-string",
    "x-kubernetes-list-map-keys",
    "x-kubernetes-list-type",
    "x-kubernetes-map-type",
    "x-kubernetes-preserve-unknown-fields",
    "x-kubernetes-validations",
    "zone",
];
