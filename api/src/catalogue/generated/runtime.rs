//! The types of runtime.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static TYPE_META: &[Field] = &[
    v(n::API_VERSION, 1, String, One, Empty),
    v(n::KIND, 2, String, One, Empty),
];

pub(super) static UNKNOWN: &[Field] = &[
    v(n::API_VERSION, 0, String, One, Empty),
    v(n::KIND, 0, String, One, Empty),
    v(n::CONTENT_ENCODING, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CONTENT_TYPE, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];

pub(super) static UNKNOWN_PROTO: &[Field] = &[
    v(n::TYPE_META, 1, Inline, One, Never).to(t::RUNTIME_TYPE_META).with(&x::REQUIRED_DEFAULT_OBJECT),
    v(n::RAW, 2, Bytes, One, Never).with(&x::REQUIRED),
    v(n::CONTENT_ENCODING, 3, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::CONTENT_TYPE, 4, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];
