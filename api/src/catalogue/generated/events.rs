//! The types of events.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static V1_EVENT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Never).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::EVENT_TIME, 2, MicroTime, One, Never).with(&x::REQUIRED),
    p(n::SERIES, 3, Message, One, Empty).to(t::EVENTS_V1_EVENT_SERIES),
    v(n::REPORTING_CONTROLLER, 4, String, One, Empty),
    v(n::REPORTING_INSTANCE, 5, String, One, Empty),
    v(n::ACTION, 6, String, One, Empty),
    v(n::REASON, 7, String, One, Empty),
    v(n::REGARDING, 8, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::DEFAULT_OBJECT),
    p(n::RELATED, 9, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE),
    v(n::NOTE, 10, String, One, Empty),
    v(n::TYPE, 11, String, One, Empty),
    v(n::DEPRECATED_SOURCE, 12, Message, One, Empty).to(t::CORE_V1_EVENT_SOURCE).with(&x::DEFAULT_OBJECT),
    v(n::DEPRECATED_FIRST_TIMESTAMP, 13, Time, One, Empty),
    v(n::DEPRECATED_LAST_TIMESTAMP, 14, Time, One, Empty),
    v(n::DEPRECATED_COUNT, 15, Int32, One, Empty),
];

pub(super) static V1_EVENT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Never).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::EVENT_TIME, 2, MicroTime, One, Never).with(&x::REQUIRED),
    p(n::SERIES, 3, Message, One, Empty).to(t::EVENTS_V1_EVENT_SERIES),
    v(n::REPORTING_CONTROLLER, 4, String, One, Empty),
    v(n::REPORTING_INSTANCE, 5, String, One, Empty),
    v(n::ACTION, 6, String, One, Empty),
    v(n::REASON, 7, String, One, Empty),
    v(n::REGARDING, 8, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::DEFAULT_OBJECT),
    p(n::RELATED, 9, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE),
    v(n::NOTE, 10, String, One, Empty),
    v(n::TYPE, 11, String, One, Empty),
    v(n::DEPRECATED_SOURCE, 12, Message, One, Empty).to(t::CORE_V1_EVENT_SOURCE).with(&x::DEFAULT_OBJECT),
    v(n::DEPRECATED_FIRST_TIMESTAMP, 13, Time, One, Empty),
    v(n::DEPRECATED_LAST_TIMESTAMP, 14, Time, One, Empty),
    v(n::DEPRECATED_COUNT, 15, Int32, One, Empty),
];

pub(super) static V1_EVENT_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EVENTS_V1_EVENT).with(&x::REQUIRED),
];

pub(super) static V1_EVENT_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EVENTS_V1_EVENT).with(&x::REQUIRED),
];

pub(super) static V1_EVENT_SERIES: &[Field] = &[
    v(n::COUNT, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::LAST_OBSERVED_TIME, 2, MicroTime, One, Never).with(&x::REQUIRED),
];

pub(super) static V1BETA1_EVENT: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Never).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::EVENT_TIME, 2, MicroTime, One, Never).with(&x::REQUIRED),
    p(n::SERIES, 3, Message, One, Empty).to(t::EVENTS_V1BETA1_EVENT_SERIES),
    v(n::REPORTING_CONTROLLER, 4, String, One, Empty),
    v(n::REPORTING_INSTANCE, 5, String, One, Empty),
    v(n::ACTION, 6, String, One, Empty),
    v(n::REASON, 7, String, One, Empty),
    v(n::REGARDING, 8, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::DEFAULT_OBJECT),
    p(n::RELATED, 9, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE),
    v(n::NOTE, 10, String, One, Empty),
    v(n::TYPE, 11, String, One, Empty),
    v(n::DEPRECATED_SOURCE, 12, Message, One, Empty).to(t::CORE_V1_EVENT_SOURCE).with(&x::DEFAULT_OBJECT),
    v(n::DEPRECATED_FIRST_TIMESTAMP, 13, Time, One, Empty),
    v(n::DEPRECATED_LAST_TIMESTAMP, 14, Time, One, Empty),
    v(n::DEPRECATED_COUNT, 15, Int32, One, Empty),
];

pub(super) static V1BETA1_EVENT_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Never).to(t::META_V1_OBJECT_META).with(&x::DEFAULT_OBJECT),
    v(n::EVENT_TIME, 2, MicroTime, One, Never).with(&x::REQUIRED),
    p(n::SERIES, 3, Message, One, Empty).to(t::EVENTS_V1BETA1_EVENT_SERIES),
    v(n::REPORTING_CONTROLLER, 4, String, One, Empty),
    v(n::REPORTING_INSTANCE, 5, String, One, Empty),
    v(n::ACTION, 6, String, One, Empty),
    v(n::REASON, 7, String, One, Empty),
    v(n::REGARDING, 8, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE).with(&x::DEFAULT_OBJECT),
    p(n::RELATED, 9, Message, One, Empty).to(t::CORE_V1_OBJECT_REFERENCE),
    v(n::NOTE, 10, String, One, Empty),
    v(n::TYPE, 11, String, One, Empty),
    v(n::DEPRECATED_SOURCE, 12, Message, One, Empty).to(t::CORE_V1_EVENT_SOURCE).with(&x::DEFAULT_OBJECT),
    v(n::DEPRECATED_FIRST_TIMESTAMP, 13, Time, One, Empty),
    v(n::DEPRECATED_LAST_TIMESTAMP, 14, Time, One, Empty),
    v(n::DEPRECATED_COUNT, 15, Int32, One, Empty),
];

pub(super) static V1BETA1_EVENT_LIST: &[Field] = &[
    v(n::KIND, 0, String, One, Empty),
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EVENTS_V1BETA1_EVENT).with(&x::REQUIRED),
];

pub(super) static V1BETA1_EVENT_LIST_PROTO: &[Field] = &[
    v(n::METADATA, 1, Message, One, Empty).to(t::META_V1_LIST_META).with(&x::DEFAULT_OBJECT),
    v(n::ITEMS, 2, Message, List, Never).to(t::EVENTS_V1BETA1_EVENT).with(&x::REQUIRED),
];

pub(super) static V1BETA1_EVENT_SERIES: &[Field] = &[
    v(n::COUNT, 1, Int32, One, Never).with(&x::REQUIRED_DEFAULT_0),
    v(n::LAST_OBSERVED_TIME, 2, MicroTime, One, Never).with(&x::REQUIRED),
];
