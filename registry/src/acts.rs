//! Requests that carry an object of their own and do something to another: bindings, evictions.
//!
//! What such a request says is read and admitted here; what it does stands in a file of its own.

mod bind;
mod evict;

use crate::decode;
use crate::judge::Question;
use crate::metadata;
use crate::options::{Body, Caller, WriteOptions};
use crate::ownership;
use crate::resource::Resource;
use crate::table::{Act, Action, Sub};
use crate::validate;
use crate::wire::{Reply, ReplyBody, Shape};
use keelson_admission::Operation;
use keelson_api::catalogue;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::status::{Result, Status};
use keelson_api::tree::Object;

/// What is asked: the object that came, and about what.
struct Request {
    object: Object,
    namespace: String,
    name: String,
    dry_run: bool,
}

/// The kind of what an act takes; the other versions it takes besides.
const fn kind(act: Act) -> (&'static str, &'static str, &'static [&'static str]) {
    match act {
        Act::Bind => ("v1", "Binding", &[]),
        Act::Evict => ("policy/v1", "Eviction", &["policy/v1beta1"]),
    }
}

fn shape(api_version: &'static str, kind: &'static str) -> Shape {
    let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
    let row = catalogue::kind(group, version, kind).expect("the catalogue has what the table names");
    Shape { api_version, kind, ty: row.ty }
}

impl Resource {
    /// POST to a subresource of an object.
    ///
    /// # Errors
    /// A Status: what the client sees.
    pub async fn create_sub(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        name: &str,
        sub: &'static Sub,
        body: Body,
        options: &WriteOptions,
    ) -> Result<Reply> {
        if matches!(sub.action, Action::Answer) {
            return self.review(caller, namespace, name, Some(sub), &body, options).await;
        }
        let Action::Act(act) = sub.action else { return Err(Status::not_implemented(sub.name)) };
        let mut request = self.act_request(caller, act, namespace, &body, options)?;
        let question = question(namespace, name, Some(sub), request.dry_run);
        self.admit_mutating(caller, question, Some(&mut request.object)).await?;
        let own = metadata::of(&request.object).text(meta::NAME);
        if own != name {
            let kind = kind(act).1;
            return Err(Status::bad_request(format!("name in URL does not match name in {kind} object")));
        }
        name.clone_into(&mut request.name);
        self.act(caller, act, request, question, self).await
    }

    /// POST to a resource of which nothing is stored: does to another what the object says.
    pub(crate) async fn create_act(
        &self,
        caller: &mut Caller<'_>,
        (act, on): (Act, &str),
        namespace: &str,
        body: Body,
        options: &WriteOptions,
    ) -> Result<Reply> {
        let mut request = self.act_request(caller, act, namespace, &body, options)?;
        let name = metadata::of(&request.object).text(meta::NAME).to_owned();
        let question = question(namespace, &name, None, request.dry_run);
        self.admit_mutating(caller, question, Some(&mut request.object)).await?;
        if name.is_empty() {
            return Err(Status::bad_request("Name parameter required."));
        }
        request.name.clone_from(&name);
        let on = self.shared.peer(self.row.group, on)?;
        self.act(caller, act, request, question, &on).await
    }

    fn act_request(
        &self,
        caller: &mut Caller<'_>,
        act: Act,
        namespace: &str,
        body: &Body,
        options: &WriteOptions,
    ) -> Result<Request> {
        let manager = ownership::manager(options, caller);
        let judged = validate::write_options(options, "CreateOptions", None, &manager)?;
        let (version, kind, others) = kind(act);
        let said = decode::said_version(body);
        let version = others.iter().find(|other| **other == said).unwrap_or(&version);
        let (mut object, _) = decode::body(body, shape(version, kind), judged.validation, caller)?;
        self.check_namespace(&mut object, namespace)?;
        let (namespace, name) = (namespace.to_owned(), String::new());
        Ok(Request { object, namespace, name, dry_run: judged.dry_run })
    }

    /// Admits what is asked as it is now, and does it to an object of `on`.
    async fn act(
        &self,
        caller: &mut Caller<'_>,
        act: Act,
        request: Request,
        question: Question<'_>,
        on: &Self,
    ) -> Result<Reply> {
        match act {
            Act::Bind => {
                bind::check(&request.object)?;
                self.admit_validating(caller, question, Some(&request.object)).await?;
                on.bind(&request).await?;
            }
            Act::Evict => {
                let options = evict::options(&request)?;
                self.admit_validating(caller, question, Some(&request.object)).await?;
                on.evict(caller, &request, options).await?;
            }
        }
        Ok(Reply { code: 201, body: ReplyBody::Status(Status::success(201)) })
    }
}

const fn question<'a>(
    namespace: &'a str,
    name: &'a str,
    sub: Option<&'static Sub>,
    dry_run: bool,
) -> Question<'a> {
    Question { operation: Operation::Create, namespace, name, sub, dry_run, old: None }
}
