//! The binary: flags, configuration, wiring. The only crate that names engines.

mod config;
mod flags;
mod kubeconfig;
mod network;
mod pki;

use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() {}
