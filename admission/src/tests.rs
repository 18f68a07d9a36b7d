//! The order of plugins, and who is asked what.

use super::{Answer, Facts, Notes, Operation, OrderError, Plugin, Plugins, at_once};
use futures_util::FutureExt;
use futures_util::future::Either;
use keelson_api::status::{Result, Status};
use keelson_api::tree::{Object, Value};
use keelson_api::user::User;
use std::sync::Arc;

/// Writes its name into the object and the notes; refuses objects that say so.
struct Marks {
    name: &'static str,
    operation: Operation,
    later: bool,
}

impl Plugin for Marks {
    fn name(&self) -> &'static str {
        self.name
    }

    fn handles(&self, operation: Operation) -> bool {
        operation == self.operation
    }

    fn mutate<'a>(
        &'a self,
        _: &'a Facts<'a>,
        object: Option<&'a mut Object>,
        notes: &'a mut Notes,
    ) -> Answer<'a> {
        let answer = move || -> Result<()> {
            notes.warnings.push(format!("mutate {}", self.name));
            if let Some(object) = object {
                object.insert(self.name, true);
            }
            Ok(())
        };
        if self.later { Either::Right(async { answer() }.boxed()) } else { at_once(answer()) }
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        notes: &'a mut Notes,
    ) -> Answer<'a> {
        notes.warnings.push(format!("validate {}", self.name));
        let refused = object.is_some_and(|object| object.get("refusedBy") == Some(&Value::from(self.name)));
        at_once(if refused { Err(Status::bad_request(facts.name)) } else { Ok(()) })
    }
}

fn plugin(name: &'static str, operation: Operation, later: bool) -> Arc<dyn Plugin> {
    Arc::new(Marks { name, operation, later })
}

fn facts(user: &User, operation: Operation) -> Facts<'_> {
    Facts {
        operation,
        user,
        group: "",
        version: "v1",
        kind: "ConfigMap",
        resource: "configmaps",
        subresource: "",
        namespace: "a",
        name: "b",
        dry_run: false,
        options: None,
        old: None,
    }
}

#[test]
fn plugins_stand_in_the_compiled_order() {
    let plugins = Plugins::new(vec![
        plugin("ResourceQuota", Operation::Create, false),
        plugin("LimitRanger", Operation::Delete, false),
        plugin("NamespaceLifecycle", Operation::Create, true),
    ])
    .expect("all known");
    assert_eq!(format!("{plugins:?}"), r#"["NamespaceLifecycle", "LimitRanger", "ResourceQuota"]"#);
    assert!(plugins.handle(Operation::Delete) && !plugins.handle(Operation::Connect));

    let (user, mut notes, mut object) = (User::default(), Notes::default(), Object::new());
    let facts = facts(&user, Operation::Create);
    let run = async {
        plugins.mutate(&facts, Some(&mut object), &mut notes).await?;
        assert!(object.get("NamespaceLifecycle").is_some() && object.get("LimitRanger").is_none());
        plugins.validate(&facts, Some(&object), &mut notes).await?;
        object.insert("refusedBy", "NamespaceLifecycle");
        plugins.validate(&facts, Some(&object), &mut notes).await
    };
    let refused = run.now_or_never().expect("nothing to wait for").expect_err("refused at the end");
    assert_eq!((refused.code, refused.message.as_str()), (400, "b"));
    let asked = [
        "mutate NamespaceLifecycle",
        "mutate ResourceQuota",
        "validate NamespaceLifecycle",
        "validate ResourceQuota",
        "validate NamespaceLifecycle",
    ];
    assert_eq!(notes.warnings, asked);
}

#[test]
fn what_has_no_place_is_refused() {
    let unknown = Plugins::new(vec![plugin("Mine", Operation::Create, false)]);
    assert_eq!(unknown.expect_err("unknown"), OrderError::Unknown("Mine"));
    let twice = || plugin("Priority", Operation::Create, false);
    let twice = Plugins::new(vec![twice(), plugin("RuntimeClass", Operation::Create, false), twice()]);
    assert_eq!(twice.expect_err("twice"), OrderError::Twice("Priority"));
    assert!(!Plugins::default().handle(Operation::Create));
}
