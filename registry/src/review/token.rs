//! TokenRequest: a token for a service account, bound to an object if that is asked for.

use super::{Asked, Issuer, Named, Review, TokenClaims, texts};
use crate::metadata;
use crate::resource::Resource;
use crate::wire::Shape;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use keelson_api::catalogue;
use keelson_api::catalogue::names::bound_object_reference as reference;
use keelson_api::catalogue::names::object_meta as meta;
use keelson_api::catalogue::names::token_request_spec as spec;
use keelson_api::catalogue::names::token_request_status as status;
use keelson_api::catalogue::names::{pod, pod_spec};
use keelson_api::codec::view::View;
use keelson_api::leaf::time;
use keelson_api::status::{Fault, FieldError, GroupResource, Quoted, Reason, Result, Status};
use keelson_api::tree::{Object, Value};

const GROUP: &str = "authentication.k8s.io";
const KIND: &str = "TokenRequest";
/// What a token is good for where nothing is asked, in seconds.
const SECONDS_DEFAULT: i64 = 3600;
const SECONDS_MIN: i64 = 600;
const SECONDS_MAX: i64 = 1 << 32;
/// What kubelets ask for the tokens of pods: those may live on for those that do not reload them.
const POD_SECONDS: i64 = 3607;

pub(super) struct Tokens;

impl Review for Tokens {
    fn answer<'a>(&'a self, asked: &'a mut Asked<'_, '_>, object: Object) -> BoxFuture<'a, Result<Object>> {
        request(asked, object).boxed()
    }

    fn shape(&self, _: &Resource) -> Shape {
        let row = catalogue::kind(GROUP, "v1", KIND).expect("the catalogue has authentication.k8s.io/v1");
        Shape { api_version: "authentication.k8s.io/v1", kind: KIND, ty: row.ty }
    }

    fn receive(&self, object: &mut Object) {
        object.object_entry("spec").entry(spec::EXPIRATION_SECONDS, || SECONDS_DEFAULT.into());
    }

    fn keeps_identity(&self) -> bool {
        true
    }
}

async fn request(asked: &mut Asked<'_, '_>, mut object: Object) -> Result<Object> {
    let Some(issuer) = asked.judges().issuer.clone() else {
        return Err(Status::not_found(&GroupResource::new("", "serviceaccounts/token"), asked.name));
    };
    check_name(&object, asked.name)?;
    let accounts = asked.resource;
    let account = named(accounts, asked.namespace, asked.name).await?;
    let uid = metadata::of(&object).text(meta::UID);
    if !uid.is_empty() && uid != account.uid {
        let why = format!(
            "the UID in the token request ({uid}) does not match the UID of the service account ({})",
            account.uid
        );
        return Err(Status::conflict(&GroupResource::new(GROUP, KIND), asked.name, &why));
    }
    let now = accounts.shared.now();
    let metadata = metadata::of_mut(&mut object);
    metadata.insert(meta::NAME, asked.name);
    metadata.insert(meta::NAMESPACE, asked.namespace);
    metadata.insert(meta::UID, account.uid.as_str());
    metadata.insert(meta::CREATION_TIMESTAMP, time::text(now));
    object.remove("status");
    let wanted = object.object_entry("spec");
    if wanted.list(spec::AUDIENCES).is_empty() {
        wanted.insert(spec::AUDIENCES, texts(issuer.audiences()));
    }
    let mut seconds = wanted.int(spec::EXPIRATION_SECONDS).unwrap_or(0);
    check_seconds(seconds)?;
    asked.admit(&object).await?;
    let mut claims =
        TokenClaims { namespace: asked.namespace.to_owned(), account, made: now, ..TokenClaims::default() };
    let wanted = object.object_entry("spec");
    if let Some(to) = wanted.object(spec::BOUND_OBJECT_REF) {
        bind(asked, to, &mut claims).await?;
    }
    if let Some(most) = issuer.seconds_max().filter(|most| seconds > *most) {
        asked.caller.warn(format!("requested expiration of {seconds} seconds shortened to {most} seconds"));
        wanted.insert(spec::EXPIRATION_SECONDS, most);
        seconds = most;
    }
    claims.audiences =
        wanted.list(spec::AUDIENCES).iter().filter_map(Value::as_str).map(str::to_owned).collect();
    (claims.seconds, claims.warn_after) = life(&*issuer, &claims, seconds);
    let token = issuer.issue(&claims).ok_or_else(|| Status::internal("failed to generate token"))?;
    let mut told = Object::new();
    told.insert(status::TOKEN, token);
    told.insert(status::EXPIRATION_TIMESTAMP, time::text(now.saturating_add(seconds)));
    object.insert("status", told);
    Ok(object)
}

/// How long the token lives, and after how much of it there should be another one.
fn life(issuer: &dyn Issuer, claims: &TokenClaims, seconds: i64) -> (i64, Option<i64>) {
    let is_ours = claims.audiences.iter().all(|audience| issuer.audiences().contains(audience));
    match issuer.extended_seconds() {
        Some(extended) if claims.pod.is_some() && seconds == POD_SECONDS && is_ours => {
            (extended, Some(seconds))
        }
        _ => (seconds, None),
    }
}

fn check_name(object: &Object, name: &str) -> Result<()> {
    let own = metadata::of(object).text(meta::NAME);
    if own.is_empty() || own == name {
        return Ok(());
    }
    let error = FieldError::invalid("metadata.name", own, "must match the service account name if specified");
    Err(Status::invalid(&GroupResource::new(GROUP, KIND), name, &[error]))
}

fn check_seconds(seconds: i64) -> Result<()> {
    let detail = match seconds {
        ..SECONDS_MIN => "may not specify a duration less than 10 minutes",
        SECONDS_MIN..=SECONDS_MAX => return Ok(()),
        _ => "may not specify a duration larger than 2^32 seconds",
    };
    let error = FieldError {
        fault: Fault::Invalid,
        field: "spec.expirationSeconds".to_owned(),
        value: seconds.to_string(),
        detail: detail.to_owned(),
    };
    Err(Status::invalid(&GroupResource::new(GROUP, KIND), "", &[error]))
}

/// An object that is there, by its name and uid.
async fn named(resource: &Resource, namespace: &str, name: &str) -> Result<Named> {
    let wire = resource.get(namespace, name, "").await?;
    let uid = View::new(wire.shape.ty, &wire.proto).msg(pod::METADATA).str(meta::UID).to_owned();
    Ok(Named { name: name.to_owned(), uid })
}

async fn bind(asked: &Asked<'_, '_>, to: &Object, claims: &mut TokenClaims) -> Result<()> {
    let (api_version, kind) = (to.text(reference::API_VERSION), to.text(reference::KIND));
    let name = to.text(reference::NAME);
    let (group, version) = match api_version.split_once('/') {
        // What is no version at all counts as none.
        Some((_, rest)) if rest.contains('/') => ("", ""),
        Some(parts) => parts,
        None => ("", api_version),
    };
    let shared = &asked.resource.shared;
    let uid = match (group, kind) {
        ("", "Pod") => {
            let found = pod_of(asked, name).await?;
            claims.node = found.1;
            claims.pod.insert(found.0).uid.clone()
        }
        ("", "Node") => claims.node.insert(named(&*shared.peer("", "nodes")?, "", name).await?).uid.clone(),
        ("", "Secret") => {
            let found = named(&*shared.peer("", "secrets")?, asked.namespace, name).await?;
            claims.secret.insert(found).uid.clone()
        }
        _ => {
            let why = format!("cannot bind token to object of type {group}/{version}, Kind={kind}");
            return Err(Status::bad_request(why));
        }
    };
    let wanted = to.text(reference::UID);
    if !wanted.is_empty() && wanted != uid {
        let why = format!(
            "the UID in the bound object reference ({wanted}) does not match the UID in record. The object \
             might have been deleted and then recreated"
        );
        return Err(Status::conflict(&GroupResource::new(group, kind), name, &why));
    }
    Ok(())
}

/// The pod, which must run as the account, and the node that it is on.
async fn pod_of(asked: &Asked<'_, '_>, name: &str) -> Result<(Named, Option<Named>)> {
    let shared = &asked.resource.shared;
    let wire = shared.peer("", "pods")?.get(asked.namespace, name, "").await?;
    let view = View::new(wire.shape.ty, &wire.proto);
    let spec = view.msg(pod::SPEC);
    if spec.str(pod_spec::SERVICE_ACCOUNT_NAME) != asked.name {
        let account = Quoted(asked.name);
        return Err(Status::bad_request(format!(
            "cannot bind token for serviceaccount {account} to pod running with different serviceaccount name."
        )));
    }
    let found = Named { name: name.to_owned(), uid: view.msg(pod::METADATA).str(meta::UID).to_owned() };
    let on = spec.str(pod_spec::NODE_NAME);
    if on.is_empty() {
        return Ok((found, None));
    }
    let node = match named(&*shared.peer("", "nodes")?, "", on).await {
        Ok(node) => node,
        // The name alone still says where the pod is.
        Err(status) if status.reason == Reason::NotFound => Named { name: on.to_owned(), uid: String::new() },
        Err(status) => return Err(Status::internal(&status.message)),
    };
    Ok((found, Some(node)))
}
