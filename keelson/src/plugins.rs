//! Which admission plugins are on: those that are on by default, without those that are taken out, with
//! those that are put in. Their order is never a setting.

use crate::flags::Typed;
use anyhow::{Result, bail, ensure};
use keelson_admission::ORDER;
use keelson_registry::{PLUGINS, default_plugins};

/// Reads the flags.
pub(crate) fn chosen(typed: &Typed) -> Result<Vec<&'static str>> {
    let (enabled, disabled) =
        (typed.list("enable-admission-plugins"), typed.list("disable-admission-plugins"));
    for (flag, names) in [("enable-admission-plugins", &enabled), ("disable-admission-plugins", &disabled)] {
        if let Some(unknown) = names.iter().find(|name| !ORDER.contains(name)) {
            bail!("{flag} plugin {unknown:?} is unknown");
        }
    }
    let mut both: Vec<&str> = enabled.iter().copied().filter(|name| disabled.contains(name)).collect();
    both.sort_unstable();
    both.dedup();
    ensure!(
        both.is_empty(),
        "[{}] in enable-admission-plugins and disable-admission-plugins overlapped",
        both.join(" ")
    );
    if let Some(absent) = enabled.iter().find(|name| !PLUGINS.contains(name)) {
        bail!("enable-admission-plugins: the plugin {absent} is not there yet");
    }
    let by_default = default_plugins();
    let is_on = |name: &&'static str| {
        enabled.contains(name) || (by_default.contains(name) && !disabled.contains(name))
    };
    Ok(PLUGINS.into_iter().filter(is_on).collect())
}

#[cfg(test)]
mod tests {
    use super::chosen;
    use crate::flags::parse;
    use keelson_registry::default_plugins;

    fn with(flags: &[&str]) -> Result<Vec<&'static str>, String> {
        let args = ["keelson"].iter().chain(flags).map(Into::into);
        let typed = parse(args).unwrap_or_else(|_| panic!("{flags:?} are flags"));
        chosen(&typed).map_err(|error| error.to_string())
    }

    #[test]
    fn the_default_set_can_be_changed_by_name() {
        assert_eq!(with(&[]).expect("the default"), default_plugins());
        let without = with(&["--disable-admission-plugins=ServiceAccount,Priority"]).expect("known");
        assert_eq!(without.len(), default_plugins().len() - 2);
        assert!(!without.contains(&"ServiceAccount") && !without.contains(&"Priority"));
        assert_eq!(with(&["--enable-admission-plugins", "ResourceQuota"]).expect("known"), default_plugins());
        let with_nodes = with(&["--enable-admission-plugins=NodeRestriction"]).expect("known");
        assert!(with_nodes.len() == default_plugins().len() + 1 && with_nodes.contains(&"NodeRestriction"));
        // What is not on by default may be taken out, as upstream allows it.
        assert_eq!(with(&["--disable-admission-plugins=AlwaysDeny"]).expect("known"), default_plugins());
    }

    #[test]
    fn what_is_not_there_is_refused() {
        for (flag, expected) in [
            ("--enable-admission-plugins=Nope", "enable-admission-plugins plugin \"Nope\" is unknown"),
            ("--disable-admission-plugins=Nope", "disable-admission-plugins plugin \"Nope\" is unknown"),
            (
                "--enable-admission-plugins=PodSecurity",
                "enable-admission-plugins: the plugin PodSecurity is not there yet",
            ),
        ] {
            assert_eq!(with(&[flag]).expect_err("refused"), expected);
        }
        let both = ["--enable-admission-plugins=Priority", "--disable-admission-plugins=Priority"];
        let expected = "[Priority] in enable-admission-plugins and disable-admission-plugins overlapped";
        assert_eq!(with(&both).expect_err("refused"), expected);
    }
}
