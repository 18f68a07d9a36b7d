//! `cargo xtask catalogue`: writes the catalogue's rows from a Kubernetes source tree.

/// Runs the verb.
pub(crate) fn run(_args: &[String]) -> anyhow::Result<()> {
    anyhow::bail!("not a Kubernetes tree")
}
