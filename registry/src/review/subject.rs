//! Who a token or a client is, and what it may do: TokenReview, SelfSubjectReview, SelfSubjectRulesReview.

use super::{Asked, Review, texts, user_info};
use crate::resource::stamp_kind;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use keelson_api::catalogue::names::subject_rules_review_status as rules;
use keelson_api::catalogue::names::token_review_status as review;
use keelson_api::catalogue::names::{
    non_resource_rule, object_meta as meta, resource_rule, self_subject_review_status, token_review_spec,
};
use keelson_api::leaf::time;
use keelson_api::status::{Result, Status};
use keelson_api::tree::{Object, Value};

pub(super) struct TokenReviews;

impl Review for TokenReviews {
    fn answer<'a>(&'a self, asked: &'a mut Asked<'_, '_>, object: Object) -> BoxFuture<'a, Result<Object>> {
        review_token(asked, object).boxed()
    }
}

async fn review_token(asked: &mut Asked<'_, '_>, mut object: Object) -> Result<Object> {
    let spec = object.object("spec").cloned().unwrap_or_default();
    let token = spec.text(token_review_spec::TOKEN);
    if token.is_empty() {
        return Err(Status::bad_request("token is required for TokenReview in authentication"));
    }
    asked.admit(&object).await?;
    let Some(tokens) = &asked.judges().tokens else { return Ok(object) };
    let given = spec.list(token_review_spec::AUDIENCES).iter().filter_map(Value::as_str).map(str::to_owned);
    let given: Vec<String> = given.collect();
    let audiences = if given.is_empty() { tokens.audiences() } else { &given };
    let verdict = tokens.judge(token, audiences).await;
    let mut told = Object::new();
    if let Some(user) = &verdict.user {
        told.insert(review::AUTHENTICATED, true);
        told.insert(review::USER, user_info(user));
        if !verdict.audiences.is_empty() {
            told.insert(review::AUDIENCES, texts(&verdict.audiences));
        }
    }
    if !verdict.error.is_empty() {
        told.insert(review::ERROR, verdict.error);
    }
    object.insert("status", told);
    Ok(object)
}

pub(super) struct Selves;

impl Review for Selves {
    fn answer<'a>(&'a self, asked: &'a mut Asked<'_, '_>, object: Object) -> BoxFuture<'a, Result<Object>> {
        async move {
            asked.admit(&object).await?;
            let mut told = Object::new();
            stamp_kind(&mut told, asked.shape);
            let made = time::text(asked.resource.shared.now());
            told.object_entry("metadata").insert(meta::CREATION_TIMESTAMP, made);
            let user = user_info(asked.caller.user);
            told.object_entry("status").insert(self_subject_review_status::USER_INFO, user);
            Ok(told)
        }
        .boxed()
    }
}

pub(super) struct Rules;

impl Review for Rules {
    fn answer<'a>(&'a self, asked: &'a mut Asked<'_, '_>, object: Object) -> BoxFuture<'a, Result<Object>> {
        async move {
            let namespace = object.object("spec").map_or("", |spec| spec.text("namespace"));
            if namespace.is_empty() {
                return Err(Status::bad_request("no namespace on request"));
            }
            asked.admit(&object).await?;
            let found = asked.judges().authorizer.rules(asked.caller.user, namespace);
            let mut told = Object::new();
            stamp_kind(&mut told, asked.shape);
            told.insert("status", rules_status(&found));
            Ok(told)
        }
        .boxed()
    }
}

fn rules_status(found: &keelson_authz::Rules) -> Object {
    let some = |rule: &mut Object, member, values: &[String]| {
        if !values.is_empty() {
            rule.insert(member, texts(values));
        }
    };
    let resources = found.resources.iter().map(|one| {
        let mut rule = Object::new();
        rule.insert(resource_rule::VERBS, texts(&one.verbs));
        some(&mut rule, resource_rule::API_GROUPS, &one.groups);
        some(&mut rule, resource_rule::RESOURCES, &one.resources);
        some(&mut rule, resource_rule::RESOURCE_NAMES, &one.names);
        Value::Object(rule)
    });
    let paths = found.paths.iter().map(|one| {
        let mut rule = Object::new();
        rule.insert(non_resource_rule::VERBS, texts(&one.verbs));
        some(&mut rule, non_resource_rule::NON_RESOURCE_URLS, &one.paths);
        Value::Object(rule)
    });
    let mut told = Object::new();
    told.insert(rules::RESOURCE_RULES, Value::List(resources.collect()));
    told.insert(rules::NON_RESOURCE_RULES, Value::List(paths.collect()));
    if found.incomplete {
        told.insert(rules::INCOMPLETE, true);
    }
    if let Some(error) = &found.error {
        told.insert(rules::EVALUATION_ERROR, error.as_str());
    }
    told
}
