//! Which admission plugins are on, and what they are told: those that are on by default, without those that
//! are taken out, with those that are put in. Their order is never a setting.

use crate::flags::Typed;
use anyhow::{Context, Result, anyhow, bail, ensure};
use keelson_admission::ORDER;
use keelson_admission::settings::{CONFIGURED, Settings};
use keelson_api::codec::{Diagnostics, yaml};
use keelson_api::tree::{Object, Value};
use keelson_registry::{PLUGINS, default_plugins};
use std::path::{Path, PathBuf};

/// Versions of the file that says what plugins are told.
const VERSIONS: [&str; 2] = ["apiserver.config.k8s.io/v1", "apiserver.k8s.io/v1alpha1"];
/// Plugins of upstream that can be told something which is not read here.
const UNREAD: [&str; 4] =
    ["ImagePolicyWebhook", "MutatingAdmissionWebhook", "PodSecurity", "ValidatingAdmissionWebhook"];

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

/// Reads what plugins that are on are told.
pub(crate) fn settings(file: Option<PathBuf>, plugins: &[&'static str]) -> Result<Settings> {
    let mut settings = Settings::default();
    let told = file.map_or_else(|| Ok(Vec::new()), |file| told(&file))?;
    for plugin in plugins.iter().filter(|plugin| CONFIGURED.contains(plugin) || UNREAD.contains(plugin)) {
        let about = || format!("couldn't init admission plugin {plugin:?}");
        match told.iter().find(|(name, _)| name == plugin) {
            Some(_) if UNREAD.contains(plugin) => {
                bail!("{}: what it is told is not read yet", about());
            }
            Some((_, value)) => {
                settings.read(plugin, value).map_err(|why| anyhow!(why)).with_context(about)?;
            }
            None if *plugin == "EventRateLimit" => {
                bail!("{}: {}", about(), keelson_admission::event_rate::EMPTY);
            }
            None => {}
        }
    }
    Ok(settings)
}

fn read(file: &Path) -> Result<Value> {
    let text = std::fs::read(file).with_context(|| {
        format!("unable to read admission control configuration from {:?}", file.display().to_string())
    })?;
    let mut diagnostics = Diagnostics::new();
    let value = yaml::parse(&text, &mut diagnostics).map_err(|error| anyhow!("{error}"))?;
    match diagnostics.problems() {
        [] => Ok(value),
        [first, ..] => bail!("{}: {first}", file.display()),
    }
}

/// What the file says, by plugin.
fn told(file: &Path) -> Result<Vec<(String, Value)>> {
    let value = read(file)?;
    let empty = Object::new();
    let own = value.as_object().unwrap_or(&empty);
    // Once the file was PodNodeSelector's own.
    if own.text("apiVersion").is_empty() && own.contains("podNodeSelectorPluginConfig") {
        return Ok(vec![("PodNodeSelector".to_owned(), value)]);
    }
    let (version, kind) = (own.text("apiVersion"), own.text("kind"));
    ensure!(
        VERSIONS.contains(&version) && kind == "AdmissionConfiguration",
        "{}: no kind {kind:?} is registered for version {version:?}",
        file.display()
    );
    let plugins = own.list("plugins").iter().filter_map(Value::as_object);
    let told = plugins.filter_map(|one| {
        let name = one.text("name").to_owned();
        let value = match (one.get("configuration"), one.text("path")) {
            (Some(value @ Value::Object(_)), _) => Ok(value.clone()),
            (_, "") => return None,
            (_, path) => read(&file.parent().unwrap_or_else(|| Path::new("")).join(path)),
        };
        Some(value.map(|value| (name, value)))
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::{chosen, settings};
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

    #[test]
    fn plugins_are_told_what_the_file_says() {
        let dir = tempfile::tempdir().expect("a directory");
        let file = |name: &str, text: &str| {
            let path = dir.path().join(name);
            std::fs::write(&path, text).expect("written");
            path
        };
        let own = |text: &str| {
            let head = "apiVersion: apiserver.config.k8s.io/v1\nkind: AdmissionConfiguration\nplugins:\n";
            file("admission.yaml", &format!("{head}{text}"))
        };
        let on = ["EventRateLimit", "PodNodeSelector"];
        let refused = |path, on: &[&'static str]| format!("{:#}", settings(path, on).expect_err("refused"));
        let empty = "couldn't init admission plugin \"EventRateLimit\": limits: Invalid value: null: must not be empty";
        assert_eq!(refused(None, &on), empty);
        assert!(settings(None, &on[1..]).expect("nothing is needed").selectors.is_empty());
        file("selectors.yaml", "podNodeSelectorPluginConfig: {mine: a=b}");
        let limits = "- {name: EventRateLimit, configuration: {apiVersion: \
                      eventratelimit.admission.k8s.io/v1alpha1, kind: Configuration, limits: [{type: Server, \
                      qps: 1, burst: 2}]}}\n";
        let selectors = "- {name: PodNodeSelector, path: selectors.yaml}\n- {name: Nobody, path: gone}\n";
        let both = own(&format!("{limits}{}", selectors.replace("gone", "selectors.yaml")));
        let read = settings(Some(both), &on).expect("both are told");
        assert_eq!((read.events.len(), read.selectors["mine"].as_str()), (1, "a=b"));
        let legacy = file("legacy.yaml", "podNodeSelectorPluginConfig: {mine: c=d}");
        assert_eq!(settings(Some(legacy), &on[1..]).expect("the old form").selectors["mine"], "c=d");
        assert!(refused(Some(own(selectors)), &on[1..]).contains("unable to read"));
        let other = refused(Some(file("other.yaml", "kind: X\napiVersion: v1")), &on);
        assert!(other.ends_with("no kind \"X\" is registered for version \"v1\""), "{other}");
        let pods = "- {name: PodSecurity, configuration: {}}";
        let told = "couldn't init admission plugin \"PodSecurity\": what it is told is not read yet";
        assert_eq!(refused(Some(own(pods)), &["PodSecurity"]), told);
        assert!(settings(Some(own(pods)), &on[1..]).is_ok(), "it is off");
    }
}
