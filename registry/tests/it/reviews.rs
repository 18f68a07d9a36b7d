//! What is answered and not stored: reviews and tokens. Expected texts are kube-apiserver's answers.

use crate::server::{Server, object};
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, ready};
use keelson_api::codec::json;
use keelson_api::tree::{Object, Value};
use keelson_api::user::User;
use keelson_authz::MastersOnly;
use keelson_registry::review::{Issuer, Judges, TokenClaims, TokenJudge, TokenVerdict};
use std::sync::{Arc, Mutex};

/// Knows one token, and writes down what it is to sign.
struct Books {
    audiences: Vec<String>,
    most: Option<i64>,
    signed: Mutex<Vec<TokenClaims>>,
}

impl TokenJudge for Books {
    fn audiences(&self) -> &[String] {
        &self.audiences
    }

    fn judge<'a>(&'a self, token: &'a str, audiences: &'a [String]) -> BoxFuture<'a, TokenVerdict> {
        let user = User {
            name: "jane".to_owned(),
            uid: "7".to_owned(),
            groups: vec!["dev".to_owned()],
            extra: vec![("k".to_owned(), vec!["v".to_owned()])],
        };
        let known = token == "good" && audiences.contains(&self.audiences[0]);
        ready(if known {
            TokenVerdict {
                user: Some(Arc::new(user)),
                audiences: self.audiences.clone(),
                error: String::new(),
            }
        } else {
            TokenVerdict { error: "invalid bearer token".to_owned(), ..TokenVerdict::default() }
        })
        .boxed()
    }
}

impl Issuer for Books {
    fn audiences(&self) -> &[String] {
        &self.audiences
    }

    fn seconds_max(&self) -> Option<i64> {
        self.most
    }

    fn extended_seconds(&self) -> Option<i64> {
        Some(31_536_000)
    }

    fn issue(&self, claims: &TokenClaims) -> Option<String> {
        self.signed.lock().unwrap().push(claims.clone());
        Some("signed".to_owned())
    }
}

async fn server(most: Option<i64>) -> (Server, Arc<Books>) {
    let server = Server::start().await;
    let books = Arc::new(Books { audiences: vec!["api".to_owned()], most, signed: Mutex::default() });
    server.registry.appoint(Judges {
        authorizer: Arc::new(MastersOnly),
        tokens: Some(Arc::clone(&books) as _),
        issuer: Some(Arc::clone(&books) as _),
    });
    (server, books)
}

/// An answer without what differs each time.
fn text(object: &Object) -> String {
    let mut object = Object::clone(object);
    let metadata = object.object_entry("metadata");
    metadata.remove("managedFields");
    metadata.remove("creationTimestamp");
    let mut out = Vec::new();
    json::write(&Value::Object(object), &mut out);
    String::from_utf8(out).unwrap()
}

const AUTHZ: &str = "authorization.k8s.io/v1";

#[tokio::test]
async fn access_is_judged_for_whoever_is_asked_about() {
    let (mut server, _) = server(None).await;
    let mut ask = async |kind: &str, ns: &str, body: &str| {
        let answer = server.create(&format!("{AUTHZ}/{kind}"), ns, body).await.unwrap();
        let status = answer.object("status").unwrap().clone();
        let mut out = Vec::new();
        json::write(&Value::Object(status), &mut out);
        String::from_utf8(out).unwrap()
    };
    let pods = r#""resourceAttributes":{"verb":"get","resource":"pods"}"#;
    let of = |user: &str, what: &str| format!(r#"{{"spec":{{{user},{what}}}}}"#);
    let masters = r#""groups":["system:masters"]"#;
    assert_eq!(ask("subjectaccessreviews", "", &of(masters, pods)).await, r#"{"allowed":true}"#);
    assert_eq!(ask("subjectaccessreviews", "", &of(r#""user":"x""#, pods)).await, r#"{"allowed":false}"#);
    let path = r#""nonResourceAttributes":{"verb":"get","path":"/x"}"#;
    assert_eq!(ask("subjectaccessreviews", "", &of(masters, path)).await, r#"{"allowed":true}"#);
    let local = r#""resourceAttributes":{"namespace":"n","verb":"get","resource":"pods"}"#;
    assert_eq!(ask("localsubjectaccessreviews", "n", &of(masters, local)).await, r#"{"allowed":true}"#);
    let own = format!(r#"{{"spec":{{{pods}}}}}"#);
    assert_eq!(ask("selfsubjectaccessreviews", "", &own).await, r#"{"allowed":false}"#);
    let partly = r#""resourceAttributes":{"verb":"get","resource":"pods","fieldSelector":{"requirements":[
        {"key":"a","operator":"Zork"},{"key":"a","operator":"In","values":["x"]}]},
        "labelSelector":{"rawSelector":"a=,,"}}"#;
    assert_eq!(
        ask("subjectaccessreviews", "", &of(r#""user":"x""#, partly)).await,
        "{\"allowed\":false,\"evaluationError\":\"spec.resourceAttributes.fieldSelector partially ignored due \
         to parse error; spec.resourceAttributes.labelSelector ignored due to parse error\"}"
    );
}

#[tokio::test]
async fn reviews_that_ask_nothing_are_refused() {
    let (mut server, _) = server(None).await;
    for (kind, ns, body, expected) in [
        (
            "subjectaccessreviews",
            "",
            r#"{"spec":{}}"#,
            ".authorization.k8s.io \"\" is invalid: [spec.resourceAttributes: Invalid value: null: exactly one \
             of nonResourceAttributes or resourceAttributes must be specified, spec.user: Invalid value: \
             \"\": at least one of user or group must be specified]",
        ),
        (
            "selfsubjectaccessreviews",
            "",
            r#"{"metadata":{"name":"x"},"spec":{}}"#,
            ".authorization.k8s.io \"\" is invalid: [spec.resourceAttributes: Invalid value: null: exactly one \
             of nonResourceAttributes or resourceAttributes must be specified, metadata: Invalid value: \
             {\"name\":\"x\"}: must be empty]",
        ),
        (
            "localsubjectaccessreviews",
            "n",
            r#"{"spec":{"user":"x","nonResourceAttributes":{"verb":"get"}}}"#,
            ".authorization.k8s.io \"\" is invalid: spec.nonResourceAttributes: Invalid value: \
             {\"Path\":\"\",\"Verb\":\"get\"}: disallowed on this kind of request",
        ),
        (
            "localsubjectaccessreviews",
            "n",
            r#"{"spec":{"user":"x","resourceAttributes":{"verb":"get"}}}"#,
            ".authorization.k8s.io \"\" is invalid: spec.resourceAttributes.namespace: Invalid value: \"\": \
             must match metadata.namespace",
        ),
        ("selfsubjectrulesreviews", "", r#"{"spec":{}}"#, "no namespace on request"),
    ] {
        let refused = server.create(&format!("{AUTHZ}/{kind}"), ns, body).await.unwrap_err();
        assert_eq!(refused.message, expected);
    }
    let selectors = r#"{"spec":{"user":"x","resourceAttributes":{"fieldSelector":{"requirements":[
        {"key":"","operator":"In"},{"key":"a b","operator":"Exists","values":["x"]}]},
        "labelSelector":{"rawSelector":"a","requirements":[{"key":"a","operator":"NotIn"}]}}}}"#;
    let refused =
        server.create("authorization.k8s.io/v1/subjectaccessreviews", "", selectors).await.unwrap_err();
    let fields: Vec<_> = refused.details.unwrap().causes.into_iter().map(|cause| cause.field).collect();
    let expected = [
        "fieldSelector.requirements[0].key",
        "fieldSelector.requirements[0].values",
        "fieldSelector.requirements[1].values",
        "labelSelector.rawSelector",
        "labelSelector.requirements[0].values",
    ];
    assert_eq!(fields, expected.map(|field| format!("spec.resourceAttributes.{field}")));
}

#[tokio::test]
async fn subjects_and_tokens_are_told() {
    let (mut server, _) = server(None).await;
    let review = "authentication.k8s.io/v1/tokenreviews";
    let good = server.create(review, "", r#"{"spec":{"token":"good"}}"#).await.unwrap();
    assert_eq!(
        text(&good),
        r#"{"metadata":{},"spec":{"token":"good"},"status":{"audiences":["api"],"authenticated":true,"user":{"extra":{"k":["v"]},"groups":["dev"],"uid":"7","username":"jane"}}}"#
    );
    let bad = server.create(review, "", r#"{"spec":{"token":"good","audiences":["x"]}}"#).await.unwrap();
    assert!(
        text(&bad).ends_with(r#""status":{"error":"invalid bearer token","user":{}}}"#),
        "{}",
        text(&bad)
    );
    let none = server.create(review, "", r#"{"spec":{}}"#).await.unwrap_err();
    assert_eq!(
        (none.code, none.message.as_str()),
        (400, "token is required for TokenReview in authentication")
    );

    server.user =
        User { name: "root".to_owned(), groups: vec!["system:masters".to_owned()], ..User::default() };
    let own =
        server.create("authentication.k8s.io/v1/selfsubjectreviews", "", r#"{"metadata":{"name":"x"}}"#);
    assert_eq!(
        text(&own.await.unwrap()),
        r#"{"metadata":{},"status":{"userInfo":{"groups":["system:masters"],"username":"root"}}}"#
    );
    let rules = r#"{"spec":{"namespace":"n"}}"#;
    let all = server.create("authorization.k8s.io/v1/selfsubjectrulesreviews", "", rules).await.unwrap();
    assert_eq!(
        text(&all),
        r#"{"metadata":{},"spec":{},"status":{"incomplete":false,"nonResourceRules":[{"nonResourceURLs":["*"],"verbs":["*"]}],"resourceRules":[{"apiGroups":["*"],"resources":["*"],"verbs":["*"]}]}}"#
    );
}

const ACCOUNTS: &str = "v1/serviceaccounts";

#[tokio::test]
async fn tokens_are_made_for_accounts_that_are_there() {
    let (mut server, books) = server(Some(7200)).await;
    let account = server.create(ACCOUNTS, "n", r#"{"metadata":{"name":"a"}}"#).await.unwrap();
    let uid = account.object("metadata").unwrap().text("uid").to_owned();
    server.create("v1/nodes", "", r#"{"metadata":{"name":"node"}}"#).await.unwrap();
    let pod = r#"{"metadata":{"name":"p"},"spec":{"serviceAccountName":"a","nodeName":"node",
        "containers":[{"name":"c","image":"i"}]}}"#;
    server.create("v1/pods", "n", pod).await.unwrap();
    let made = object(&server.post_sub(ACCOUNTS, "n", "a", "token", "{}").await.unwrap());
    let expected = format!(
        r#"{{"metadata":{{"name":"a","namespace":"n","uid":"{uid}"}},"spec":{{"audiences":["api"],"boundObjectRef":null,"expirationSeconds":3600}},"#
    );
    assert!(text(&made).starts_with(&expected), "{}", text(&made));
    assert_eq!(made.object("status").unwrap().text("token"), "signed");

    let bound =
        r#"{"spec":{"expirationSeconds":3607,"boundObjectRef":{"apiVersion":"v1","kind":"Pod","name":"p"}}}"#;
    server.post_sub(ACCOUNTS, "n", "a", "token", bound).await.unwrap();
    let long = r#"{"spec":{"audiences":["x"],"expirationSeconds":7201}}"#;
    let long = object(&server.post_sub(ACCOUNTS, "n", "a", "token", long).await.unwrap());
    assert_eq!(long.object("spec").unwrap().int("expirationSeconds"), Some(7200));
    assert_eq!(server.warnings, ["requested expiration of 7201 seconds shortened to 7200 seconds"]);
    let signed = books.signed.lock().unwrap().clone();
    assert_eq!((signed[0].seconds, signed[0].warn_after, &signed[0].pod), (3600, None, &None));
    assert_eq!((signed[1].seconds, signed[1].warn_after), (31_536_000, Some(3607)));
    assert_eq!(signed[1].pod.as_ref().map(|pod| pod.name.as_str()), Some("p"));
    assert_eq!(signed[1].node.as_ref().map(|node| node.name.as_str()), Some("node"));
    assert_eq!(signed[2].audiences, ["x"]);
    assert_eq!(signed[2].account.uid, uid);
}

#[tokio::test]
async fn tokens_that_cannot_be_made_say_why() {
    let (mut server, books) = server(None).await;
    let account = server.create(ACCOUNTS, "n", r#"{"metadata":{"name":"a"}}"#).await.unwrap();
    let uid = account.object("metadata").unwrap().text("uid").to_owned();
    server.create("v1/secrets", "n", r#"{"metadata":{"name":"s"}}"#).await.unwrap();
    let pod = r#"{"metadata":{"name":"p"},"spec":{"serviceAccountName":"b","containers":[{"name":"c","image":"i"}]}}"#;
    server.create("v1/pods", "n", pod).await.unwrap();
    let bound = |kind: &str, version: &str, name: &str, uid: &str| {
        format!(
            r#"{{"spec":{{"boundObjectRef":{{"kind":"{kind}","apiVersion":"{version}","name":"{name}","uid":"{uid}"}}}}}}"#
        )
    };
    let uid_conflict = format!(
        "Operation cannot be fulfilled on TokenRequest.authentication.k8s.io \"a\": the UID in the token \
         request (x) does not match the UID of the service account ({uid})"
    );
    for (name, body, code, expected) in [
        (
            "a",
            r#"{"spec":{"expirationSeconds":599}}"#.to_owned(),
            422,
            "TokenRequest.authentication.k8s.io \"\" is invalid: spec.expirationSeconds: Invalid value: 599: \
             may not specify a duration less than 10 minutes",
        ),
        (
            "a",
            r#"{"spec":{"expirationSeconds":4294967297}}"#.to_owned(),
            422,
            "TokenRequest.authentication.k8s.io \"\" is invalid: spec.expirationSeconds: Invalid value: \
             4294967297: may not specify a duration larger than 2^32 seconds",
        ),
        (
            "a",
            r#"{"metadata":{"name":"b"}}"#.to_owned(),
            422,
            "TokenRequest.authentication.k8s.io \"a\" is invalid: metadata.name: Invalid value: \"b\": must \
             match the service account name if specified",
        ),
        (
            "a",
            r#"{"metadata":{"namespace":"b"}}"#.to_owned(),
            400,
            "the namespace of the provided object does not match the namespace sent on the request",
        ),
        ("a", r#"{"metadata":{"uid":"x"}}"#.to_owned(), 409, &uid_conflict),
        ("b", "{}".to_owned(), 404, "serviceaccounts \"b\" not found"),
        ("a", bound("Pod", "v1", "q", ""), 404, "pods \"q\" not found"),
        ("a", bound("Node", "v1", "q", ""), 404, "nodes \"q\" not found"),
        ("a", bound("Secret", "v1", "q", ""), 404, "secrets \"q\" not found"),
        (
            "a",
            bound("Pod", "v1", "p", ""),
            400,
            "cannot bind token for serviceaccount \"a\" to pod running with different serviceaccount name.",
        ),
        ("a", bound("X", "g/v1", "q", ""), 400, "cannot bind token to object of type g/v1, Kind=X"),
        ("a", bound("X", "v1", "q", ""), 400, "cannot bind token to object of type /v1, Kind=X"),
        (
            "a",
            bound("Secret", "v1", "s", "x"),
            409,
            "Operation cannot be fulfilled on Secret \"s\": the UID in the bound object reference (x) does \
             not match the UID in record. The object might have been deleted and then recreated",
        ),
    ] {
        let refused = server.post_sub(ACCOUNTS, "n", name, "token", &body).await.unwrap_err();
        assert_eq!((refused.code, refused.message.as_str()), (code, expected), "{body}");
    }
    assert!(books.signed.lock().unwrap().is_empty());
}
