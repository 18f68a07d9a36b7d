//! Tokens of service accounts on a running server: made, verified by a library that is not ours, used, and
//! refused as soon as what they stand for is gone.

use crate::server::Server;
use serde_json::{Value, json};

fn post(server: &Server, path: &str, body: &Value) -> (u16, Value) {
    let (code, body) = server.send("POST", path, &body.to_string());
    (code, serde_json::from_str(&body).unwrap_or(Value::Null))
}

fn token(server: &Server, name: &str, spec: &Value) -> String {
    let path = format!("/api/v1/namespaces/default/serviceaccounts/{name}/token");
    let (code, made) = post(server, &path, &json!({ "spec": spec }));
    assert_eq!(code, 201, "{made}");
    made["status"]["token"].as_str().expect("a token").to_owned()
}

fn code_with(server: &Server, token: &str) -> u16 {
    server.anonymous_get("/api/v1/namespaces", &format!("Authorization: Bearer {token}\r\n")).0
}

#[test]
fn tokens_live_as_long_as_what_they_stand_for() {
    let dir = tempfile::tempdir().expect("a directory");
    let server = Server::start(dir.path(), &["--disable-admission-plugins=ServiceAccount"]);
    let accounts = "/api/v1/namespaces/default/serviceaccounts";
    assert_eq!(post(&server, accounts, &json!({"metadata": {"name": "robot"}})).0, 201);
    let pod = json!({"metadata": {"name": "p"},
        "spec": {"serviceAccountName": "robot", "containers": [{"name": "c", "image": "i"}]}});
    assert_eq!(post(&server, "/api/v1/namespaces/default/pods", &pod).0, 201);
    let free = token(&server, "robot", &json!({}));
    let bound = json!({"boundObjectRef": {"kind": "Pod", "apiVersion": "v1", "name": "p"}});
    let bound = token(&server, "robot", &bound);
    let other = token(&server, "robot", &json!({"audiences": ["somebody else"]}));

    // Whoever has one is known, and may do nothing yet.
    assert_eq!((code_with(&server, &free), code_with(&server, &bound)), (403, 403));
    assert_eq!(code_with(&server, &other), 401);
    assert_eq!(code_with(&server, &format!("{free}x")), 401);
    let (_, body) = server.anonymous_get("/api/v1/pods", &format!("Authorization: Bearer {free}\r\n"));
    assert!(body.contains(r#"User \"system:serviceaccount:default:robot\" cannot list"#), "{body}");

    // A library that is not ours verifies it with what is published.
    let (code, keys) = server.get("/openid/v1/jwks");
    assert_eq!(code, 200);
    let keys: jsonwebtoken::jwk::JwkSet = serde_json::from_str(&keys).expect("a key set");
    let (_, configuration) = server.get("/.well-known/openid-configuration");
    let configuration: Value = serde_json::from_str(&configuration).expect("JSON");
    let issuer = configuration["issuer"].as_str().expect("an issuer");
    assert_eq!(issuer, "https://kubernetes.default.svc.cluster.local");
    let header = jsonwebtoken::decode_header(&bound).expect("a header");
    let key = keys.find(header.kid.as_deref().expect("a kid")).expect("it is published");
    let mut validation = jsonwebtoken::Validation::new(header.alg);
    validation.set_audience(&[issuer]);
    validation.set_issuer(&[issuer]);
    let key = jsonwebtoken::DecodingKey::from_jwk(key).expect("a key");
    let claims = jsonwebtoken::decode::<Value>(&bound, &key, &validation).expect("it verifies").claims;
    assert_eq!(claims["sub"], "system:serviceaccount:default:robot");
    assert_eq!(claims["kubernetes.io"]["pod"]["name"], "p");

    // The server says the same of it.
    let review = json!({"spec": {"token": bound}});
    let (code, told) = post(&server, "/apis/authentication.k8s.io/v1/tokenreviews", &review);
    assert_eq!((code, &told["status"]["authenticated"]), (201, &json!(true)));
    let extra = &told["status"]["user"]["extra"];
    assert_eq!(extra["authentication.kubernetes.io/pod-name"], json!(["p"]));
    let jti = format!("JTI={}", claims["jti"].as_str().expect("an id"));
    assert_eq!(extra["authentication.kubernetes.io/credential-id"], json!([jti]));

    assert_eq!(server.send("DELETE", "/api/v1/namespaces/default/pods/p", "").0, 200);
    assert_eq!((code_with(&server, &free), code_with(&server, &bound)), (403, 401));
    let review = json!({"spec": {"token": bound}});
    let (_, told) = post(&server, "/apis/authentication.k8s.io/v1/tokenreviews", &review);
    let error = "[invalid bearer token, service account token has been invalidated]";
    assert_eq!(told["status"], json!({"user": {}, "error": error}));
    assert_eq!(server.send("DELETE", &format!("{accounts}/robot"), "").0, 200);
    assert_eq!(code_with(&server, &free), 401);
    // Another account of that name is another account.
    assert_eq!(post(&server, accounts, &json!({"metadata": {"name": "robot"}})).0, 201);
    assert_eq!(code_with(&server, &free), 401);
}

#[test]
fn other_keys_and_issuers_may_be_given() {
    let dir = tempfile::tempdir().expect("a directory");
    let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P384_SHA384).expect("a key");
    let file = dir.path().join("other.key");
    std::fs::write(&file, key.serialize_pem()).expect("written");
    let (signing, verifying) = (
        format!("--service-account-signing-key-file={}", file.display()),
        format!("--service-account-key-file={}", file.display()),
    );
    let flags = [
        signing.as_str(),
        &verifying,
        "--service-account-issuer=https://new.example",
        "--service-account-issuer=https://old.example",
        "--api-audiences=here",
        "--service-account-max-token-expiration=2h",
    ];
    let server = Server::start(&dir.path().join("data"), &flags);
    let accounts = "/api/v1/namespaces/default/serviceaccounts";
    assert_eq!(post(&server, accounts, &json!({"metadata": {"name": "robot"}})).0, 201);
    let made = token(&server, "robot", &json!({"expirationSeconds": 100_000}));
    assert_eq!(code_with(&server, &made), 403);
    assert_eq!(jsonwebtoken::decode_header(&made).expect("a header").alg, jsonwebtoken::Algorithm::ES384);
    let claims = jsonwebtoken::dangerous::insecure_decode::<Value>(&made).expect("claims").claims;
    assert_eq!((&claims["iss"], &claims["aud"]), (&json!("https://new.example"), &json!(["here"])));
    let lived = claims["exp"].as_i64().expect("a time") - claims["iat"].as_i64().expect("a time");
    assert_eq!(lived, 7200);
}
