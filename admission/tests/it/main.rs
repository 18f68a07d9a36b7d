//! Each plugin with objects that it changes, lets pass and refuses. Texts are kube-apiserver's.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod certificates;
mod cluster;
mod configured;
mod defaults;
mod limits;
mod nodes;
mod optional;
mod pods;
mod quota;
