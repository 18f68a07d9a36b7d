//! `keelson-bench`: what an API server costs. Measures any Kubernetes API server through a kubeconfig and
//! charges the processor time and memory of one process; two servers take turns and are compared.
//!
//! `keelson bench` runs it. It knows servers by their wire alone.

mod args;
mod client;
mod kubeconfig;
mod load;
mod measures;
mod pods;
mod process;
mod report;
mod watching;

use anyhow::{Context, Result, ensure};
use args::Args;
use client::Server;
use pods::Scene;
use report::Report;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = match Args::parse(std::env::args_os()) {
        Ok(args) => args,
        Err(stop) => {
            let _ = stop.print();
            return ExitCode::from(u8::try_from(stop.exit_code()).unwrap_or(2));
        }
    };
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("Error: {why:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> Result<()> {
    // One thread: the load must leave the machine to the server.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(bench(args))
}

async fn bench(args: &Args) -> Result<()> {
    let wanted = measures::chosen(&args.only)?;
    let mut servers = Vec::new();
    for (path, pid) in args.kubeconfigs.iter().zip(&args.pids) {
        let server = Server::from_kubeconfig(path, *pid).with_context(|| path.display().to_string())?;
        servers.push(server);
    }
    ensure!(!servers.is_empty() && servers.len() <= 2, "one or two kubeconfigs, each with its --pid");
    let mut scenes = Vec::new();
    let mut report = Report::new(args);
    for server in servers {
        report.memory(&server, "as found")?;
        let scene = Scene::set(server, args.pods).await?;
        report.memory(&scene.server, &format!("{} pods", args.pods))?;
        report.item(scene.item_bytes);
        scenes.push(scene);
    }
    for round in 0..args.rounds {
        for measure in &wanted {
            for (index, scene) in scenes.iter().enumerate() {
                eprintln!("round {} {} {}", round + 1, measure.name, scene.server.name);
                let sample = measure.run(scene, args).await.with_context(|| measure.name.to_owned())?;
                report.add(measure, index, sample);
            }
        }
    }
    for scene in &scenes {
        report.memory(&scene.server, "at the end")?;
        if args.clean {
            scene.clear().await?;
        }
    }
    report.print();
    Ok(())
}
