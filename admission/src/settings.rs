//! What `--admission-control-config-file` says to the plugins that can be told something.

use crate::event_rate::{self, Limit};
use crate::quota::limited::{self, Limited};
use crate::{pod_node_selector, pod_tolerations};
use keelson_api::tree::{Object, Value};
use std::collections::BTreeMap;

/// The plugins that read settings.
pub const CONFIGURED: [&str; 4] =
    ["EventRateLimit", "PodNodeSelector", "PodTolerationRestriction", "ResourceQuota"];

/// The settings of all plugins; where there are none, what counts without.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// ResourceQuota.
    pub limited: Vec<Limited>,
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
            "ResourceQuota" => self.limited = limited::settings(value)?,
            other => return Err(format!("the plugin {other} reads no settings")),
        }
        Ok(())
    }
}

/// A Configuration of one version, with these members at most.
pub(crate) fn configuration<'a>(
    value: &'a Value,
    api_version: &str,
    names: &[&str],
) -> Result<&'a Object, String> {
    members(value, &[(api_version, "Configuration")], names)
}

/// An object of one of these kinds, with these members at most.
pub(crate) fn members<'a>(
    value: &'a Value,
    kinds: &[(&str, &str)],
    names: &[&str],
) -> Result<&'a Object, String> {
    let Some(own) = value.as_object() else { return Err("it must be an object".to_owned()) };
    let (version, kind) = (own.text("apiVersion"), own.text("kind"));
    if !kinds.contains(&(version, kind)) {
        return Err(format!("no kind {kind:?} is registered for version {version:?}"));
    }
    let is_known = |key: &str| ["apiVersion", "kind"].iter().chain(names).any(|own| *own == key);
    match own.keys().find(|key| !is_known(key.as_str())) {
        Some(unknown) => Err(format!("unknown field {:?}", unknown.as_str())),
        None => Ok(own),
    }
}
