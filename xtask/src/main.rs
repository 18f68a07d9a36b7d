//! The house's own chores: `cargo xtask <verb>`. Each verb is a module; this file only picks one.

mod catalogue;
mod figures;
mod fuzz;
mod layers;
mod tidy;

fn main() -> anyhow::Result<()> {
    let mut args = std::env::args().skip(1);
    let verb = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    match verb.as_str() {
        "catalogue" => catalogue::run(&rest),
        "figures" => figures::run(),
        "fuzz" => fuzz::run(&rest),
        "layers" => layers::run(),
        "tidy" => tidy::run(),
        other => anyhow::bail!("unknown verb {other:?}; verbs: catalogue, figures, fuzz, layers, tidy"),
    }
}
