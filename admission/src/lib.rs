//! Is it acceptable: plugins that look at every write, in one compiled order.
//!
//! First every plugin may change the object, then every plugin may refuse it. Which plugins there are is
//! configuration; their order never is. Nothing here knows storage or the server side of HTTP.

pub mod always;
pub mod anti_affinity;
pub mod certificates;
pub mod default_class;
pub mod dormant;
pub mod event_rate;
pub mod extended_resources;
pub mod external_ips;
pub mod limit_ranger;
pub mod namespace_lifecycle;
pub mod namespace_presence;
pub mod node_features;
mod node_of_pod;
pub mod node_restriction;
pub mod node_taint;
pub mod objects;
mod order;
pub mod owner_references;
pub mod pod_node_selector;
mod pod_references;
pub mod pod_resize;
pub mod pod_tolerations;
pub mod pod_topology;
pub mod priority;
pub mod pull_images;
pub mod quota;
mod resources;
pub mod runtime_class;
pub mod service_account;
pub mod settings;
pub mod storage;
pub mod toleration_seconds;

use futures_util::future::{BoxFuture, Either, Ready, ready};
use keelson_api::status;
use keelson_api::tree::Object;
use keelson_api::user::User;
pub use order::ORDER;
use std::fmt;
use std::sync::Arc;
use thiserror::Error;

/// What is done to an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// A connection to it: exec, attach, portforward, proxy.
    Connect,
    /// It is new.
    Create,
    /// It goes.
    Delete,
    /// It changes.
    Update,
}

impl Operation {
    /// The word that webhooks and policies see.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Connect => "CONNECT",
            Self::Create => "CREATE",
            Self::Delete => "DELETE",
            Self::Update => "UPDATE",
        }
    }
}

/// What is asked, apart from the object itself.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// What is done.
    pub operation: Operation,
    /// By whom.
    pub user: &'a User,
    /// API group; empty for the core group.
    pub group: &'a str,
    /// Version of the request.
    pub version: &'a str,
    /// Kind of the object in the request.
    pub kind: &'a str,
    /// Plural resource.
    pub resource: &'a str,
    /// Subresource; empty for the resource itself.
    pub subresource: &'a str,
    /// Namespace; empty for cluster scope.
    pub namespace: &'a str,
    /// Name; empty where the server will make one.
    pub name: &'a str,
    /// Will nothing be stored?
    pub dry_run: bool,
    /// The options of the operation.
    pub options: Option<&'a Object>,
    /// The object as it is stored, for updates and deletes.
    pub old: Option<&'a Object>,
}

/// What plugins say besides yes and no.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Warnings to the client.
    pub warnings: Vec<String>,
    /// Annotations for the audit event; of equal keys the first counts.
    pub annotations: Vec<(String, String)>,
}

/// A plugin's answer, at once where nothing has to be asked elsewhere.
pub type Answer<'a> = Either<Ready<status::Result<()>>, BoxFuture<'a, status::Result<()>>>;

/// An answer that is there already.
#[must_use]
pub fn at_once<'a>(answer: status::Result<()>) -> Answer<'a> {
    Either::Left(ready(answer))
}

/// One judge of writes.
pub trait Plugin: Send + Sync {
    /// Its name, one of `ORDER`.
    fn name(&self) -> &'static str;

    /// Does it look at this operation at all?
    fn handles(&self, operation: Operation) -> bool;

    /// May change the object; a delete or connection may have none.
    fn mutate<'a>(
        &'a self,
        _facts: &'a Facts<'a>,
        _object: Option<&'a mut Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        at_once(Ok(()))
    }

    /// Looks at the object as it will be stored.
    fn validate<'a>(
        &'a self,
        _facts: &'a Facts<'a>,
        _object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        at_once(Ok(()))
    }
}

/// The plugins of a server, in order.
#[derive(Clone, Default)]
pub struct Plugins(Arc<[Arc<dyn Plugin>]>);

/// A plugin that has no place in the order, or is there twice.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum OrderError {
    /// It is not in `ORDER`.
    #[error("unknown admission plugin {0:?}")]
    Unknown(&'static str),
    /// It was given twice.
    #[error("admission plugin {0:?} is there twice")]
    Twice(&'static str),
}

impl Plugins {
    /// Puts plugins into the compiled order.
    ///
    /// # Errors
    /// Where one has no place in it, or is there twice.
    pub fn new(plugins: Vec<Arc<dyn Plugin>>) -> Result<Self, OrderError> {
        let mut placed = Vec::with_capacity(plugins.len());
        for plugin in plugins {
            let name = plugin.name();
            let place = ORDER.iter().position(|own| *own == name).ok_or(OrderError::Unknown(name))?;
            placed.push((place, plugin));
        }
        placed.sort_by_key(|(place, _)| *place);
        if let Some(pair) = placed.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(OrderError::Twice(pair[0].1.name()));
        }
        Ok(Self(placed.into_iter().map(|(_, plugin)| plugin).collect()))
    }

    /// Does any plugin look at this operation? If not, facts need not be gathered.
    #[must_use]
    pub fn handle(&self, operation: Operation) -> bool {
        self.0.iter().any(|plugin| plugin.handles(operation))
    }

    /// Lets every plugin change the object.
    ///
    /// # Errors
    /// The first refusal.
    pub async fn mutate(
        &self,
        facts: &Facts<'_>,
        mut object: Option<&mut Object>,
        notes: &mut Notes,
    ) -> status::Result<()> {
        for plugin in self.0.iter().filter(|plugin| plugin.handles(facts.operation)) {
            plugin.mutate(facts, object.as_deref_mut(), notes).await?;
        }
        Ok(())
    }

    /// Lets every plugin refuse the object.
    ///
    /// # Errors
    /// The first refusal.
    pub async fn validate(
        &self,
        facts: &Facts<'_>,
        object: Option<&Object>,
        notes: &mut Notes,
    ) -> status::Result<()> {
        for plugin in self.0.iter().filter(|plugin| plugin.handles(facts.operation)) {
            plugin.validate(facts, object, notes).await?;
        }
        Ok(())
    }
}

impl fmt::Debug for Plugins {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|plugin| plugin.name())).finish()
    }
}

#[cfg(test)]
mod tests;
