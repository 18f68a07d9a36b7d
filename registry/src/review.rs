//! Requests that are answered and not stored: reviews of users, tokens and rights, and tokens themselves.
//!
//! All take one road: decode, note who set what, admission, an answer by the kind. Whom they ask is wired
//! in; nothing here knows how a token is made or a user judged.

mod access;
mod selectors;
mod subject;
mod token;

use crate::decode;
use crate::judge::Question;
use crate::metadata;
use crate::options::{Body, Caller, WriteOptions};
use crate::ownership;
use crate::registry::Registry;
use crate::resource::Resource;
use crate::table::{Row, Sub};
use crate::validate;
use crate::wire::{Reply, ReplyBody, Shape, Wire};
use bytes::Bytes;
use futures_util::future::BoxFuture;
use keelson_admission::Operation;
use keelson_api::apply::{FieldManager, Form, OneVersion};
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::codec::proto;
use keelson_api::status::{Result, Status};
use keelson_api::tree::{Object, Value};
use keelson_api::user::User;
use keelson_authz::{Authorizer, MastersOnly};
use std::sync::Arc;

/// What is known of a token.
#[derive(Clone, Debug, Default)]
pub struct TokenVerdict {
    /// Whose it is; none where it is not good.
    pub user: Option<Arc<User>>,
    /// Which of the asked audiences it is for.
    pub audiences: Vec<String>,
    /// Why it is not good; may be empty.
    pub error: String,
}

/// Who knows tokens.
pub trait TokenJudge: Send + Sync {
    /// The audiences of this API.
    fn audiences(&self) -> &[String];

    /// Whose token is it, if it is for one of these audiences?
    fn judge<'a>(&'a self, token: &'a str, audiences: &'a [String]) -> BoxFuture<'a, TokenVerdict>;
}

/// An object that a token names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Its uid; may be empty.
    pub uid: String,
}

/// What a token for a service account is to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TokenClaims {
    /// The namespace of the account.
    pub namespace: String,
    /// The account.
    pub account: Named,
    /// The pod that it is bound to.
    pub pod: Option<Named>,
    /// The secret that it is bound to.
    pub secret: Option<Named>,
    /// The node that it is bound to, or that the pod runs on.
    pub node: Option<Named>,
    /// For whom it is.
    pub audiences: Vec<String>,
    /// When it is made, in seconds of unix time.
    pub made: i64,
    /// For how many seconds it is good.
    pub seconds: i64,
    /// After how many seconds whoever uses it should have another one.
    pub warn_after: Option<i64>,
}

/// Who makes tokens for service accounts.
pub trait Issuer: Send + Sync {
    /// The audiences of this API: what tokens are for that name none.
    fn audiences(&self) -> &[String];

    /// The longest that a token may be good for, in seconds.
    fn seconds_max(&self) -> Option<i64>;

    /// How long tokens of pods live that ask for the usual hour; none: as long as they ask.
    fn extended_seconds(&self) -> Option<i64>;

    /// Makes a token. None where it cannot be signed.
    fn issue(&self, claims: &TokenClaims) -> Option<String>;
}

/// Whom reviews ask.
pub struct Judges {
    /// Who may do what.
    pub authorizer: Arc<dyn Authorizer>,
    /// Whose a token is; none: tokens are not reviewed.
    pub tokens: Option<Arc<dyn TokenJudge>>,
    /// Who makes tokens; none: there are none to have.
    pub issuer: Option<Arc<dyn Issuer>>,
}

impl Judges {
    /// Those of a server that has been told of none.
    pub(crate) fn none() -> &'static Self {
        static NONE: std::sync::LazyLock<Judges> = std::sync::LazyLock::new(|| Judges {
            authorizer: Arc::new(MastersOnly),
            tokens: None,
            issuer: None,
        });
        &NONE
    }
}

impl Registry {
    /// Says whom reviews ask. Counts once, before the first request.
    pub fn appoint(&self, judges: Judges) {
        if let Some(resource) = self.resources().first() {
            resource.shared.judges.get_or_init(|| judges);
        }
    }
}

/// A request that is being answered.
pub(crate) struct Asked<'a, 'c> {
    pub(crate) resource: &'a Resource,
    pub(crate) caller: &'a mut Caller<'c>,
    pub(crate) sub: Option<&'static Sub>,
    pub(crate) namespace: &'a str,
    pub(crate) name: &'a str,
    pub(crate) dry_run: bool,
    /// What a reply is.
    pub(crate) shape: Shape,
}

impl Asked<'_, '_> {
    /// Lets plugins refuse what is asked, once it is known to be well formed.
    pub(crate) async fn admit(&mut self, object: &Object) -> Result<()> {
        let question = question(self.namespace, self.name, self.sub, self.dry_run);
        self.resource.admit_validating(self.caller, question, Some(object)).await
    }

    fn judges(&self) -> &Judges {
        self.resource.shared.judges.get().unwrap_or_else(|| Judges::none())
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

/// How a kind is answered.
pub(crate) trait Review: Send + Sync {
    /// The reply to an object that was asked.
    fn answer<'a>(&'a self, asked: &'a mut Asked<'_, '_>, object: Object) -> BoxFuture<'a, Result<Object>>;

    /// What is asked and answered.
    fn shape(&self, resource: &Resource) -> Shape {
        resource.shape
    }

    /// Makes whole what a client gave, after the defaults.
    fn receive(&self, object: &mut Object) {
        let _ = object;
    }

    /// May the body say the uid of the object that it is about?
    fn keeps_identity(&self) -> bool {
        false
    }
}

/// What answers creates of a resource or of a subresource, where nothing is stored.
pub(crate) fn of(row: &Row, sub: Option<&Sub>) -> Option<&'static dyn Review> {
    const OWN: &[(&str, &str, &str, &dyn Review)] = &[
        ("", "serviceaccounts", "token", &token::Tokens),
        ("authentication.k8s.io", "selfsubjectreviews", "", &subject::Selves),
        ("authentication.k8s.io", "tokenreviews", "", &subject::TokenReviews),
        ("authorization.k8s.io", "localsubjectaccessreviews", "", &access::Reviews(access::Scope::Local)),
        ("authorization.k8s.io", "selfsubjectaccessreviews", "", &access::Reviews(access::Scope::Own)),
        ("authorization.k8s.io", "selfsubjectrulesreviews", "", &subject::Rules),
        ("authorization.k8s.io", "subjectaccessreviews", "", &access::Reviews(access::Scope::Any)),
    ];
    let sub = sub.map_or("", |sub| sub.name);
    let own = OWN
        .iter()
        .find(|(group, resource, name, _)| (*group, *resource, *name) == (row.group, row.resource, sub));
    own.map(|(_, _, _, review)| *review)
}

impl Resource {
    /// POST of an object that is answered and not stored. `name` is the object whose subresource it is.
    ///
    /// # Errors
    /// A Status: what the client sees.
    pub async fn review(
        &self,
        caller: &mut Caller<'_>,
        namespace: &str,
        name: &str,
        sub: Option<&'static Sub>,
        body: &Body,
        options: &WriteOptions,
    ) -> Result<Reply> {
        let manager = ownership::manager(options, caller);
        let judged = validate::write_options(options, "CreateOptions", None, &manager)?;
        let Some(review) = of(self.row, sub) else {
            return Err(Status::not_implemented(self.row.resource));
        };
        let shape = review.shape(self);
        let (mut object, ty) = decode::body(body, shape, judged.validation, caller)?;
        debug_assert_eq!(ty, shape.ty, "kinds that are not stored have one version");
        self.receive(shape.ty, &mut object);
        review.receive(&mut object);
        if !review.keeps_identity() {
            metadata::wipe(metadata::of_mut(&mut object));
        }
        self.check_namespace(&mut object, namespace)?;
        metadata::dedup_owners(metadata::of_mut(&mut object), false, caller);
        self.note_managers(shape, sub, &mut object, judged.manager);
        let own_name = metadata::of(&object).text(meta::NAME).to_owned();
        let name = if sub.is_some() { name } else { &own_name };
        let question = question(namespace, name, sub, judged.dry_run);
        self.admit_mutating(caller, question, Some(&mut object)).await?;
        let dry_run = judged.dry_run;
        let mut asked = Asked { resource: self, caller, sub, namespace, name, dry_run, shape };
        let answer = review.answer(&mut asked, object).await?;
        let mut proto = Vec::new();
        proto::encode(shape.ty, &answer, &mut proto);
        let wire = Wire { shape, proto: Bytes::from(proto), entry: None };
        Ok(Reply { code: 201, body: ReplyBody::Object(wire) })
    }
}

impl Resource {
    /// Records who set what: also what is not stored says so.
    fn note_managers(&self, shape: Shape, sub: Option<&'static Sub>, object: &mut Object, manager: &str) {
        let fields = FieldManager {
            ty: shape.ty,
            api_version: shape.api_version,
            kind: shape.kind,
            subresource: sub.map_or("", |sub| sub.name),
            form: Form::Canonical,
            key_defaults: true,
            filters: &[],
            versions: &OneVersion,
        };
        fields.update(&Object::new(), object, manager, self.shared.now());
    }
}

/// A user as reviews tell of one.
fn user_info(user: &User) -> Object {
    use keelson_api::catalogue::names::user_info as info;
    let mut told = Object::new();
    for (member, text) in [(info::USERNAME, &user.name), (info::UID, &user.uid)] {
        if !text.is_empty() {
            told.insert(member, text.as_str());
        }
    }
    if !user.groups.is_empty() {
        told.insert(info::GROUPS, texts(&user.groups));
    }
    if !user.extra.is_empty() {
        let mut extra: Vec<_> = user.extra.iter().collect();
        extra.sort();
        let extra: Object = extra.into_iter().map(|(key, values)| (key.as_str(), texts(values))).collect();
        told.insert(info::EXTRA, extra);
    }
    told
}

fn texts(texts: &[String]) -> Value {
    Value::List(texts.iter().map(|text| text.as_str().into()).collect())
}
