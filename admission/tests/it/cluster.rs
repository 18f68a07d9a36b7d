//! A cluster of a few objects, and requests as short as they can be.

use futures_util::FutureExt;
use futures_util::future::{BoxFuture, ready};
use keelson_admission::objects::{Kind, Objects, Resource};
use keelson_admission::{Facts, Notes, Operation, Plugin};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::status::{GroupResource, Result, Status};
use keelson_api::tree::{Object, Value};
use keelson_api::user::User;
use std::sync::{Arc, Mutex};

/// Objects by resource, in the order of their names; statuses that are put may meet conflicts.
#[derive(Default)]
pub(crate) struct Cluster {
    pub(crate) objects: Mutex<Vec<(String, Arc<Object>)>>,
    pub(crate) conflicts: Mutex<usize>,
    pub(crate) puts: Mutex<usize>,
}

impl Cluster {
    pub(crate) fn new(objects: &[(&str, &str)]) -> Arc<Self> {
        let objects = objects.iter().map(|(resource, text)| ((*resource).to_owned(), Arc::new(object(text))));
        Arc::new(Self { objects: Mutex::new(objects.collect()), ..Self::default() })
    }
}

fn name(object: &Object) -> &str {
    object.object("metadata").unwrap().text("name")
}

fn namespace(object: &Object) -> &str {
    object.object("metadata").unwrap().text("namespace")
}

impl Objects for Cluster {
    fn get<'a>(
        &'a self,
        resource: Resource,
        of: &'a str,
        wanted: &'a str,
    ) -> BoxFuture<'a, Result<Option<Arc<Object>>>> {
        let all = self.objects.lock().unwrap();
        let found = all.iter().find(|(plural, object)| {
            plural == resource.plural && name(object) == wanted && namespace(object) == of
        });
        ready(Ok(found.map(|(_, object)| Arc::clone(object)))).boxed()
    }

    fn list<'a>(&'a self, resource: Resource, of: &'a str) -> BoxFuture<'a, Result<Vec<Arc<Object>>>> {
        let all = self.objects.lock().unwrap();
        let found =
            all.iter().filter(|(plural, object)| plural == resource.plural && namespace(object) == of);
        ready(Ok(found.map(|(_, object)| Arc::clone(object)).collect())).boxed()
    }

    fn put_status<'a>(&'a self, resource: Resource, object: Object) -> BoxFuture<'a, Result<()>> {
        *self.puts.lock().unwrap() += 1;
        let mut conflicts = self.conflicts.lock().unwrap();
        if *conflicts > 0 {
            *conflicts -= 1;
            let what = GroupResource::new(resource.group, resource.plural);
            return ready(Err(Status::conflict(&what, name(&object), "it was changed"))).boxed();
        }
        let mut all = self.objects.lock().unwrap();
        let own = all.iter_mut().find(|(_, own)| name(own) == name(&object)).unwrap();
        own.1 = Arc::new(object);
        ready(Ok(())).boxed()
    }

    fn create<'a>(&'a self, resource: Resource, object: Object) -> BoxFuture<'a, Result<()>> {
        let mut all = self.objects.lock().unwrap();
        all.push((resource.plural.to_owned(), Arc::new(object)));
        ready(Ok(())).boxed()
    }

    fn kinds(&self, group: &str, version: &str, kind: &str) -> Vec<Kind> {
        let plural = match (group, version, kind) {
            ("", "v1", "Pod") => "pods",
            ("apps", "v1", "Deployment") => "deployments",
            ("", "v1", "Node") => "nodes",
            _ => return Vec::new(),
        };
        let namespaced = plural != "nodes";
        vec![Kind {
            group: group.to_owned(),
            version: version.to_owned(),
            plural: plural.to_owned(),
            namespaced,
        }]
    }
}

pub(crate) fn object(text: &str) -> Object {
    match json::parse(text.as_bytes(), &mut Diagnostics::new()) {
        Ok(Value::Object(object)) => object,
        other => panic!("{text}: {other:?}"),
    }
}

pub(crate) fn text(value: &Object) -> String {
    let mut out = Vec::new();
    json::write(&Value::Object(value.clone()), &mut out);
    String::from_utf8(out).unwrap()
}

/// A request of jane in the namespace `n`, where nothing else is said.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) operation: Operation,
    pub(crate) resource: (&'a str, &'a str, &'a str),
    pub(crate) user: &'a str,
    pub(crate) namespace: &'a str,
    pub(crate) name: &'a str,
    pub(crate) groups: &'a [&'a str],
    pub(crate) old: &'a str,
    pub(crate) dry_run: bool,
}

impl Default for Asked<'_> {
    fn default() -> Self {
        Self {
            operation: Operation::Create,
            resource: ("", "pods", ""),
            user: "jane",
            namespace: "n",
            name: "",
            groups: &[],
            old: "",
            dry_run: false,
        }
    }
}

impl Asked<'_> {
    /// Mutates, then validates, as a write does: the object as it became, or the refusal.
    pub(crate) async fn ask(self, plugin: &dyn Plugin, sent: &str) -> Result<Object> {
        // A delete sends nothing.
        let mut object = (!sent.is_empty()).then(|| object(sent));
        let groups = self.groups.iter().map(|group| (*group).to_owned()).collect();
        let user = User { name: self.user.to_owned(), groups, ..User::default() };
        let old = (!self.old.is_empty()).then(|| self::object(self.old));
        let (group, resource, subresource) = self.resource;
        let facts = Facts {
            operation: self.operation,
            user: &user,
            group,
            version: "v1",
            kind: "",
            resource,
            subresource,
            namespace: self.namespace,
            name: self.name,
            dry_run: self.dry_run,
            options: None,
            old: old.as_ref(),
        };
        assert!(plugin.handles(self.operation), "{} is not asked", plugin.name());
        let mut notes = Notes::default();
        plugin.mutate(&facts, object.as_mut(), &mut notes).await?;
        plugin.validate(&facts, object.as_ref(), &mut notes).await?;
        assert_eq!(notes, Notes::default());
        Ok(object.unwrap_or_default())
    }

    /// What it became, as text, or the refusal's message.
    pub(crate) async fn told(self, plugin: &dyn Plugin, sent: &str) -> String {
        match self.ask(plugin, sent).await {
            Ok(object) => text(&object),
            Err(status) => format!("{} {}", status.code, status.message),
        }
    }
}
