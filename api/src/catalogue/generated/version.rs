//! The types of version.
// Written by `cargo xtask catalogue`; do not edit.

use super::words as n;
use super::{facts as x, p, types as t, v};
use crate::catalogue::Card::{List, Map, One};
use crate::catalogue::Field;
use crate::catalogue::Kind::*;
use crate::catalogue::Omit::{Empty, Never, Zero};

pub(super) static INFO: &[Field] = &[
    v(n::MAJOR, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::MINOR, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::EMULATION_MAJOR, 0, String, One, Empty),
    v(n::EMULATION_MINOR, 0, String, One, Empty),
    v(n::MIN_COMPATIBILITY_MAJOR, 0, String, One, Empty),
    v(n::MIN_COMPATIBILITY_MINOR, 0, String, One, Empty),
    v(n::GIT_VERSION, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::GIT_COMMIT, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::GIT_TREE_STATE, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::BUILD_DATE, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::GO_VERSION, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::COMPILER, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
    v(n::PLATFORM, 0, String, One, Never).with(&x::REQUIRED_DEFAULT_TEXT),
];
