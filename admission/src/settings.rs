//! What `--admission-control-config-file` says to the plugins that can be told something.

use crate::event_rate::{self, Limit};
use crate::{pod_node_selector, pod_tolerations};
use keelson_api::tree::{Object, Value};
use std::collections::BTreeMap;

/// The plugins that read settings.
pub const CONFIGURED: [&str; 3] = ["EventRateLimit", "PodNodeSelector", "PodTolerationRestriction"];

/// The settings of all plugins; where there are none, what counts without.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// EventRateLimit.
    pub events: Vec<Limit>,
    /// PodNodeSelector.
    pub selectors: BTreeMap<String, String>,
    /// PodTolerationRestriction.
    pub tolerations: pod_tolerations::Settings,
}

impl Settings {
    /// Reads those of one of `CONFIGURED`.
    ///
    /// # Errors
    /// Where they are not as that plugin needs them.
    pub fn read(&mut self, plugin: &str, value: &Value) -> Result<(), String> {
        match plugin {
            "EventRateLimit" => self.events = event_rate::settings(value)?,
            "PodNodeSelector" => self.selectors = pod_node_selector::settings(value)?,
            "PodTolerationRestriction" => self.tolerations = pod_tolerations::Settings::read(value)?,
            other => return Err(format!("the plugin {other} reads no settings")),
        }
        Ok(())
    }
}

/// A Configuration of one version, with these members at most.
pub(crate) fn configuration<'a>(
    value: &'a Value,
    api_version: &str,
    members: &[&str],
) -> Result<&'a Object, String> {
    let Some(own) = value.as_object() else { return Err("it must be a Configuration".to_owned()) };
    let (version, kind) = (own.text("apiVersion"), own.text("kind"));
    if (version, kind) != (api_version, "Configuration") {
        return Err(format!("no kind {kind:?} is registered for version {version:?}"));
    }
    let unknown =
        own.keys().find(|key| !["apiVersion", "kind"].iter().chain(members).any(|own| *own == key.as_str()));
    match unknown {
        Some(unknown) => Err(format!("unknown field {:?}", unknown.as_str())),
        None => Ok(own),
    }
}
