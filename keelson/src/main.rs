//! The binary: flags, configuration, wiring. The only crate that names engines.

mod accounts;
mod bench;
mod config;
mod flags;
mod kubeconfig;
mod logs;
mod network;
mod pki;
mod plugins;
mod serve;
mod signals;

use config::Config;
use flags::{Stop, Typed};
use keelson_gateway::version::GIT_VERSION;
use mimalloc::MiMalloc;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    if let Some(args) = bench::asked(std::env::args_os()) {
        return fail(&bench::run(&args));
    }
    match flags::parse(std::env::args_os()) {
        Ok(typed) => run(&typed),
        Err(Stop::Help(text)) => say(&text),
        Err(Stop::Version) => say(&format!("Kubernetes {GIT_VERSION}")),
        Err(Stop::Refused(why)) => fail(&why),
    }
}

fn run(typed: &Typed) -> ExitCode {
    logs::start(typed.int("v"));
    let ran = Config::new(typed, |name| std::env::var(name).ok()).and_then(serve::run);
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => fail(&format!("{why:#}")),
    }
}

fn say(text: &str) -> ExitCode {
    println!("{text}");
    ExitCode::SUCCESS
}

fn fail(why: &str) -> ExitCode {
    eprintln!("Error: {why}");
    ExitCode::FAILURE
}
