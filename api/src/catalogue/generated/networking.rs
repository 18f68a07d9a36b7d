//! The types of networking.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_HTTP_INGRESS_PATH: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
    p(n::PATH_TYPE, 3, String, One, Never).with(&x::REQUIRED_ENUM_EXACT),
    v(n::BACKEND, 2, Message, One, Never).to(t::NETWORKING_V1_INGRESS_BACKEND).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_HTTP_INGRESS_PATH_PROTO: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
    v(n::BACKEND, 2, Message, One, Never).to(t::NETWORKING_V1_INGRESS_BACKEND).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::PATH_TYPE, 3, String, One, Never).with(&x::REQUIRED_ENUM_EXACT),
];

pub(super) static V1_HTTP_INGRESS_RULE_VALUE: &[Field] = &[
    v(n::PATHS, 1, Message, List, Never).to(t::NETWORKING_V1_HTTP_INGRESS_PATH).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1_IP_ADDRESS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1_IP_ADDRESS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_IP_ADDRESS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1_IP_ADDRESS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1_IP_ADDRESS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1_IP_ADDRESS).with(&x::REQUIRED),
];

pub(super) static V1_IP_ADDRESS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1_IP_ADDRESS).with(&x::REQUIRED),
];

pub(super) static V1_IP_ADDRESS_SPEC: &[Field] = &[
    p(n::PARENT_REF, 1, Message, One, Empty).to(t::NETWORKING_V1_PARENT_REFERENCE).with(&x::REQUIRED),
];

pub(super) static V1_IP_BLOCK: &[Field] = &[
    v(n::CIDR, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::EXCEPT, 2, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_INGRESS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_INGRESS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_INGRESS_BACKEND: &[Field] = &[
    p(n::SERVICE, 4, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_SERVICE_BACKEND),
    p(n::RESOURCE, 3, Message, One, Empty).to(t::CORE_V1_TYPED_LOCAL_OBJECT_REFERENCE),
];

pub(super) static V1_INGRESS_BACKEND_PROTO: &[Field] = &[
    p(n::RESOURCE, 3, Message, One, Empty).to(t::CORE_V1_TYPED_LOCAL_OBJECT_REFERENCE),
    p(n::SERVICE, 4, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_SERVICE_BACKEND),
];

pub(super) static V1_INGRESS_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_CLASS_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_INGRESS_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_CLASS_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_INGRESS_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1_INGRESS_CLASS).with(&x::REQUIRED),
];

pub(super) static V1_INGRESS_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1_INGRESS_CLASS).with(&x::REQUIRED),
];

pub(super) static V1_INGRESS_CLASS_PARAMETERS_REFERENCE: &[Field] = &[
    p(n::API_GROUP, 1, String, One, Empty),
    v(n::KIND, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::SCOPE, 4, String, One, Never),
    p(n::NAMESPACE, 5, String, One, Empty),
];

pub(super) static V1_INGRESS_CLASS_SPEC: &[Field] = &[
    v(n::CONTROLLER, 1, String, One, Empty),
    p(n::PARAMETERS, 2, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_CLASS_PARAMETERS_REFERENCE),
];

pub(super) static V1_INGRESS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1_INGRESS).with(&x::REQUIRED),
];

pub(super) static V1_INGRESS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1_INGRESS).with(&x::REQUIRED),
];

pub(super) static V1_INGRESS_LOAD_BALANCER_INGRESS: &[Field] = &[
    v(n::IP, 1, String, One, Empty),
    v(n::HOSTNAME, 2, String, One, Empty),
    v(n::PORTS, 4, Message, List, Empty).to(t::NETWORKING_V1_INGRESS_PORT_STATUS).with(&x::ATOMIC),
];

pub(super) static V1_INGRESS_LOAD_BALANCER_STATUS: &[Field] = &[
    v(n::INGRESS, 1, Message, List, Empty).to(t::NETWORKING_V1_INGRESS_LOAD_BALANCER_INGRESS).with(&x::ATOMIC),
];

pub(super) static V1_INGRESS_PORT_STATUS: &[Field] = &[
    v(n::PORT, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::PROTOCOL, 2, String, One, Never).with(&x::REQUIRED_ENUM_SCTP_DEFAULT_TEXT),
    p(n::ERROR, 3, String, One, Empty),
];

pub(super) static V1_INGRESS_RULE: &[Field] = &[
    v(n::HOST, 1, String, One, Empty),
    p(n::HTTP, 0, Message, One, Empty).to(t::NETWORKING_V1_HTTP_INGRESS_RULE_VALUE).with(&x::BARE),
];

pub(super) static V1_INGRESS_RULE_PROTO: &[Field] = &[
    v(n::HOST, 1, String, One, Empty),
    v(n::INGRESS_RULE_VALUE, 2, Inline, One, Never).to(t::NETWORKING_V1_INGRESS_RULE_VALUE).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_INGRESS_RULE_VALUE: &[Field] = &[
    p(n::HTTP, 1, Message, One, Empty).to(t::NETWORKING_V1_HTTP_INGRESS_RULE_VALUE).with(&x::BARE),
];

pub(super) static V1_INGRESS_SERVICE_BACKEND: &[Field] = &[
    v(n::NAME, 1, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PORT, 2, Message, One, Empty).to(t::NETWORKING_V1_SERVICE_BACKEND_PORT).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_INGRESS_SPEC: &[Field] = &[
    p(n::INGRESS_CLASS_NAME, 4, String, One, Empty),
    p(n::DEFAULT_BACKEND, 1, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_BACKEND),
    v(n::TLS, 2, Message, List, Empty).to(t::NETWORKING_V1_INGRESS_TLS).with(&x::ATOMIC),
    v(n::RULES, 3, Message, List, Empty).to(t::NETWORKING_V1_INGRESS_RULE).with(&x::ATOMIC),
];

pub(super) static V1_INGRESS_SPEC_PROTO: &[Field] = &[
    p(n::DEFAULT_BACKEND, 1, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_BACKEND),
    v(n::TLS, 2, Message, List, Empty).to(t::NETWORKING_V1_INGRESS_TLS).with(&x::ATOMIC),
    v(n::RULES, 3, Message, List, Empty).to(t::NETWORKING_V1_INGRESS_RULE).with(&x::ATOMIC),
    p(n::INGRESS_CLASS_NAME, 4, String, One, Empty),
];

pub(super) static V1_INGRESS_STATUS: &[Field] = &[
    v(n::LOAD_BALANCER, 1, Message, One, Empty).to(t::NETWORKING_V1_INGRESS_LOAD_BALANCER_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_INGRESS_TLS: &[Field] = &[
    v(n::HOSTS, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::SECRET_NAME, 2, String, One, Empty),
];

pub(super) static V1_NETWORK_POLICY: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1_NETWORK_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_NETWORK_POLICY_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1_NETWORK_POLICY_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_NETWORK_POLICY_EGRESS_RULE: &[Field] = &[
    v(n::PORTS, 1, Message, List, Empty).to(t::NETWORKING_V1_NETWORK_POLICY_PORT).with(&x::ATOMIC),
    v(n::TO, 2, Message, List, Empty).to(t::NETWORKING_V1_NETWORK_POLICY_PEER).with(&x::ATOMIC),
];

pub(super) static V1_NETWORK_POLICY_INGRESS_RULE: &[Field] = &[
    v(n::PORTS, 1, Message, List, Empty).to(t::NETWORKING_V1_NETWORK_POLICY_PORT).with(&x::ATOMIC),
    v(n::FROM, 2, Message, List, Empty).to(t::NETWORKING_V1_NETWORK_POLICY_PEER).with(&x::ATOMIC),
];

pub(super) static V1_NETWORK_POLICY_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1_NETWORK_POLICY).with(&x::REQUIRED),
];

pub(super) static V1_NETWORK_POLICY_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1_NETWORK_POLICY).with(&x::REQUIRED),
];

pub(super) static V1_NETWORK_POLICY_PEER: &[Field] = &[
    p(n::POD_SELECTOR, 1, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::NAMESPACE_SELECTOR, 2, Message, One, Empty).to(t::META_V1_LABEL_SELECTOR),
    p(n::IP_BLOCK, 3, Message, One, Empty).to(t::NETWORKING_V1_IP_BLOCK),
];

pub(super) static V1_NETWORK_POLICY_PORT: &[Field] = &[
    p(n::PROTOCOL, 1, String, One, Empty).with(&x::ENUM_SCTP),
    p(n::PORT, 2, IntOrString, One, Empty),
    p(n::END_PORT, 3, Int32, One, Empty),
];

pub(super) static V1_NETWORK_POLICY_SPEC: &[Field] = &[
    v(n::POD_SELECTOR, 1, Message, One, Never).to(t::META_V1_LABEL_SELECTOR).with(&x::DEFAULT_OBJECT),
    v(n::INGRESS, 2, Message, List, Empty).to(t::NETWORKING_V1_NETWORK_POLICY_INGRESS_RULE).with(&x::ATOMIC),
    v(n::EGRESS, 3, Message, List, Empty).to(t::NETWORKING_V1_NETWORK_POLICY_EGRESS_RULE).with(&x::ATOMIC),
    v(n::POLICY_TYPES, 4, String, List, Empty).with(&x::ATOMIC_ENUM_EGRESS),
];

pub(super) static V1_PARENT_REFERENCE: &[Field] = &[
    v(n::GROUP, 1, String, One, Empty),
    v(n::RESOURCE, 2, String, One, Empty).with(&x::REQUIRED),
    v(n::NAMESPACE, 3, String, One, Empty),
    v(n::NAME, 4, String, One, Empty).with(&x::REQUIRED),
];

pub(super) static V1_SERVICE_BACKEND_PORT: &[Field] = &[
    v(n::NAME, 1, String, One, Empty),
    v(n::NUMBER, 2, Int32, One, Empty),
];

pub(super) static V1_SERVICE_CIDR: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1_SERVICE_CIDR_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::NETWORKING_V1_SERVICE_CIDR_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SERVICE_CIDR_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1_SERVICE_CIDR_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::NETWORKING_V1_SERVICE_CIDR_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1_SERVICE_CIDR_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1_SERVICE_CIDR).with(&x::REQUIRED),
];

pub(super) static V1_SERVICE_CIDR_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1_SERVICE_CIDR).with(&x::REQUIRED),
];

pub(super) static V1_SERVICE_CIDR_SPEC: &[Field] = &[
    v(n::CIDRS, 1, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1_SERVICE_CIDR_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];

pub(super) static V1BETA1_HTTP_INGRESS_PATH: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
    p(n::PATH_TYPE, 3, String, One, Empty),
    v(n::BACKEND, 2, Message, One, Never).to(t::NETWORKING_V1BETA1_INGRESS_BACKEND).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_HTTP_INGRESS_PATH_PROTO: &[Field] = &[
    v(n::PATH, 1, String, One, Empty),
    v(n::BACKEND, 2, Message, One, Never).to(t::NETWORKING_V1BETA1_INGRESS_BACKEND).with(&x::REQUIRED_DEFAULT_OBJECT),
    p(n::PATH_TYPE, 3, String, One, Empty),
];

pub(super) static V1BETA1_HTTP_INGRESS_RULE_VALUE: &[Field] = &[
    v(n::PATHS, 1, Message, List, Never).to(t::NETWORKING_V1BETA1_HTTP_INGRESS_PATH).with(&x::REQUIRED_ATOMIC),
];

pub(super) static V1BETA1_IP_ADDRESS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1BETA1_IP_ADDRESS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_IP_ADDRESS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1BETA1_IP_ADDRESS_SPEC).with(&x::REQUIRED_DEFAULT_OBJECT),
];

pub(super) static V1BETA1_IP_ADDRESS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1BETA1_IP_ADDRESS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_IP_ADDRESS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1BETA1_IP_ADDRESS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_IP_ADDRESS_SPEC: &[Field] = &[
    p(n::PARENT_REF, 1, Message, One, Empty).to(t::NETWORKING_V1BETA1_PARENT_REFERENCE).with(&x::REQUIRED),
];

pub(super) static V1BETA1_INGRESS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1BETA1_INGRESS_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::NETWORKING_V1BETA1_INGRESS_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_INGRESS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1BETA1_INGRESS_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::NETWORKING_V1BETA1_INGRESS_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_INGRESS_BACKEND: &[Field] = &[
    v(n::SERVICE_NAME, 1, String, One, Empty),
    v(n::SERVICE_PORT, 2, IntOrString, One, Empty),
    p(n::RESOURCE, 3, Message, One, Empty).to(t::CORE_V1_TYPED_LOCAL_OBJECT_REFERENCE),
];

pub(super) static V1BETA1_INGRESS_CLASS: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1BETA1_INGRESS_CLASS_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_INGRESS_CLASS_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1BETA1_INGRESS_CLASS_SPEC).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_INGRESS_CLASS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1BETA1_INGRESS_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_INGRESS_CLASS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1BETA1_INGRESS_CLASS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_INGRESS_CLASS_PARAMETERS_REFERENCE: &[Field] = &[
    p(n::API_GROUP, 1, String, One, Empty),
    v(n::KIND, 2, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::NAME, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    p(n::SCOPE, 4, String, One, Never).with(&x::REQUIRED),
    p(n::NAMESPACE, 5, String, One, Empty),
];

pub(super) static V1BETA1_INGRESS_CLASS_SPEC: &[Field] = &[
    v(n::CONTROLLER, 1, String, One, Empty),
    p(n::PARAMETERS, 2, Message, One, Empty).to(t::NETWORKING_V1BETA1_INGRESS_CLASS_PARAMETERS_REFERENCE),
];

pub(super) static V1BETA1_INGRESS_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1BETA1_INGRESS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_INGRESS_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1BETA1_INGRESS).with(&x::REQUIRED),
];

pub(super) static V1BETA1_INGRESS_LOAD_BALANCER_INGRESS: &[Field] = &[
    v(n::IP, 1, String, One, Empty),
    v(n::HOSTNAME, 2, String, One, Empty),
    v(n::PORTS, 4, Message, List, Empty).to(t::NETWORKING_V1BETA1_INGRESS_PORT_STATUS).with(&x::ATOMIC),
];

pub(super) static V1BETA1_INGRESS_LOAD_BALANCER_STATUS: &[Field] = &[
    v(n::INGRESS, 1, Message, List, Empty).to(t::NETWORKING_V1BETA1_INGRESS_LOAD_BALANCER_INGRESS).with(&x::ATOMIC),
];

pub(super) static V1BETA1_INGRESS_PORT_STATUS: &[Field] = &[
    v(n::PORT, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::PROTOCOL, 2, String, One, Never).with(&x::REQUIRED_ENUM_SCTP_DEFAULT_TEXT),
    p(n::ERROR, 3, String, One, Empty),
];

pub(super) static V1BETA1_INGRESS_RULE: &[Field] = &[
    v(n::HOST, 1, String, One, Empty),
    p(n::HTTP, 0, Message, One, Empty).to(t::NETWORKING_V1BETA1_HTTP_INGRESS_RULE_VALUE).with(&x::BARE),
];

pub(super) static V1BETA1_INGRESS_RULE_PROTO: &[Field] = &[
    v(n::HOST, 1, String, One, Empty),
    v(n::INGRESS_RULE_VALUE, 2, Inline, One, Never).to(t::NETWORKING_V1BETA1_INGRESS_RULE_VALUE).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_INGRESS_RULE_VALUE: &[Field] = &[
    p(n::HTTP, 1, Message, One, Empty).to(t::NETWORKING_V1BETA1_HTTP_INGRESS_RULE_VALUE).with(&x::BARE),
];

pub(super) static V1BETA1_INGRESS_SPEC: &[Field] = &[
    p(n::INGRESS_CLASS_NAME, 4, String, One, Empty),
    p(n::BACKEND, 1, Message, One, Empty).to(t::NETWORKING_V1BETA1_INGRESS_BACKEND),
    v(n::TLS, 2, Message, List, Empty).to(t::NETWORKING_V1BETA1_INGRESS_TLS).with(&x::ATOMIC),
    v(n::RULES, 3, Message, List, Empty).to(t::NETWORKING_V1BETA1_INGRESS_RULE).with(&x::ATOMIC),
];

pub(super) static V1BETA1_INGRESS_SPEC_PROTO: &[Field] = &[
    p(n::BACKEND, 1, Message, One, Empty).to(t::NETWORKING_V1BETA1_INGRESS_BACKEND),
    v(n::TLS, 2, Message, List, Empty).to(t::NETWORKING_V1BETA1_INGRESS_TLS).with(&x::ATOMIC),
    v(n::RULES, 3, Message, List, Empty).to(t::NETWORKING_V1BETA1_INGRESS_RULE).with(&x::ATOMIC),
    p(n::INGRESS_CLASS_NAME, 4, String, One, Empty),
];

pub(super) static V1BETA1_INGRESS_STATUS: &[Field] = &[
    v(n::LOAD_BALANCER, 1, Message, One, Empty).to(t::NETWORKING_V1BETA1_INGRESS_LOAD_BALANCER_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_INGRESS_TLS: &[Field] = &[
    v(n::HOSTS, 1, String, List, Empty).with(&x::ATOMIC),
    v(n::SECRET_NAME, 2, String, One, Empty),
];

pub(super) static V1BETA1_PARENT_REFERENCE: &[Field] = &[
    v(n::GROUP, 1, String, One, Empty),
    v(n::RESOURCE, 2, String, One, Empty).with(&x::REQUIRED),
    v(n::NAMESPACE, 3, String, One, Empty),
    v(n::NAME, 4, String, One, Empty).with(&x::REQUIRED),
];

pub(super) static V1BETA1_SERVICE_CIDR: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1BETA1_SERVICE_CIDR_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::NETWORKING_V1BETA1_SERVICE_CIDR_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SERVICE_CIDR_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::SPEC, 2, Message, One, Empty).to(t::NETWORKING_V1BETA1_SERVICE_CIDR_SPEC).with(&x::DEFAULT_OBJECT),
    v(n::STATUS, 3, Message, One, Empty).to(t::NETWORKING_V1BETA1_SERVICE_CIDR_STATUS).with(&x::DEFAULT_OBJECT),
];

pub(super) static V1BETA1_SERVICE_CIDR_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1BETA1_SERVICE_CIDR).with(&x::REQUIRED),
];

pub(super) static V1BETA1_SERVICE_CIDR_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::NETWORKING_V1BETA1_SERVICE_CIDR).with(&x::REQUIRED),
];

pub(super) static V1BETA1_SERVICE_CIDR_SPEC: &[Field] = &[
    v(n::CIDRS, 1, String, List, Empty).with(&x::ATOMIC),
];

pub(super) static V1BETA1_SERVICE_CIDR_STATUS: &[Field] = &[
    v(n::CONDITIONS, 1, Message, List, Empty).to(t::META_V1_CONDITION).with(&x::MAP_TYPE_MERGE_BY_TYPE),
];
