//! Which path and method leads where, and what is said when nowhere.

use super::server::Server;

const NOT_FOUND: &str = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\
                         \"message\":\"the server could not find the requested resource\",\
                         \"reason\":\"NotFound\",\"details\":{},\"code\":404}\n";
const NOT_ALLOWED: &str = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\
                           \"message\":\"the server does not allow this method on the requested resource\",\
                           \"reason\":\"MethodNotAllowed\",\"details\":{},\"code\":405}\n";

#[tokio::test]
async fn unknown_paths_below_known_groups_are_statuses() {
    let server = Server::start().await;
    for path in [
        "/api/v2/pods",
        "/api/v1/nope",
        "/api/v1/namespaces/default/nope",
        "/api/v1/namespaces/default/nope/x",
        "/apis/apps/v1/nope",
        "/apis/apps/v2",
        "/apis/apps/v2/deployments",
        "/api/v1/namespaces/default/pods/x/nope",
        "/api/v1/namespaces/default/pods/x/status/y",
        "/api/v1/namespaces/default/pods/x/log/y",
        "/api/v1/namespaces/default/pods/x/exec/y",
        "/api/v1/namespaces/default/nodes",
        "/api/v1/namespaces/default/namespaces",
        "/api/v1/namespaces/default/namespaces/x",
        "/api/v1/namespaces/default/status/x",
        "/api/v1/pods/x",
        "/api/v1/pods/x/status",
        "/apis/apps/v1/deployments/x",
        "/api/v1/bindings",
        "/api/v1//namespaces",
        "/api/v1/namespaces/de%2fault",
        "/api/v1/watch/nope",
        "/api/v1/watch/pods/x",
        "/api/v1/watch/namespaces/default/pods/x/status",
        "/api/v1/watch/namespaces/default/bindings",
        "/api/v1/proxy/nodes/x",
    ] {
        let reply = server.get(path, "").await;
        assert_eq!((reply.code, reply.text().as_str()), (404, NOT_FOUND), "{path}");
        assert_eq!(reply.header("content-type"), "application/json");
    }
}

#[tokio::test]
async fn other_paths_are_plain_text() {
    let server = Server::start().await;
    for path in
        ["/nope", "/apis/foo/v1/bars", "/apis/foo/v1", "/apis/foo", "/API/v1/namespaces", "/apis//v1/pods"]
    {
        let reply = server.get(path, "application/vnd.kubernetes.protobuf").await;
        assert_eq!((reply.code, reply.text().as_str()), (404, "404 page not found\n"), "{path}");
        assert_eq!(reply.header("content-type"), "text/plain; charset=utf-8");
        assert_eq!(reply.header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn methods_that_a_path_does_not_have() {
    let server = Server::start().await;
    for (method, path) in [
        ("FOO", "/api/v1/pods"),
        ("POST", "/api/v1/pods"),
        ("DELETE", "/api/v1/pods"),
        ("DELETE", "/api/v1/namespaces"),
        ("PUT", "/api/v1/namespaces/default/pods"),
        ("POST", "/api/v1/namespaces/default/pods/x"),
        ("HEAD", "/api/v1/namespaces/default"),
        ("HEAD", "/api/v1/namespaces"),
        ("DELETE", "/api/v1/namespaces/default/pods/p1/status"),
        ("POST", "/api/v1/namespaces/default/pods/p1/status"),
        ("GET", "/api/v1/namespaces/default/pods/p1/binding"),
        ("GET", "/api/v1/namespaces/default/finalize"),
        ("GET", "/api/v1/namespaces/default/bindings"),
        ("GET", "/apis/authentication.k8s.io/v1/tokenreviews"),
        ("POST", "/api/v1/watch/nodes"),
    ] {
        let reply = server.ask(method, path, &[], "{}").await;
        assert_eq!((reply.code, reply.text().as_str()), (405, NOT_ALLOWED), "{method} {path}");
    }
}

#[tokio::test]
async fn paths_that_lead_to_an_object() {
    let server = Server::start().await;
    let message = |kind: &str, name: &str| format!("{kind} \"{name}\" not found");
    for (path, want) in [
        ("/api/v1/namespaces/x", message("namespaces", "x")),
        ("/api/v1/namespaces/x/", message("namespaces", "x")),
        ("/api/v1/namespaces/x/status", message("namespaces", "x")),
        ("/api/v1/namespaces/d%65f", message("namespaces", "def")),
        ("/api/v1/namespaces/a/pods/x/status/", message("pods", "x")),
        ("/apis/apps/v1/namespaces/a/deployments/x/scale", message("deployments.apps", "x")),
        (
            "/apis/autoscaling/v1/namespaces/a/horizontalpodautoscalers/x",
            message("horizontalpodautoscalers.autoscaling", "x"),
        ),
    ] {
        let reply = server.get(path, "").await;
        assert_eq!((reply.code, reply.object().text("message")), (404, want.as_str()), "{path}");
    }
}

#[tokio::test]
async fn media_types_are_looked_at_before_anything_is_done() {
    let server = Server::start().await;
    let plain = [("accept", "text/html")];
    for (method, path, tail) in [
        ("GET", "/api/v1/namespaces/nope", "application/vnd.kubernetes.protobuf"),
        ("POST", "/api/v1/namespaces", "application/vnd.kubernetes.protobuf"),
        ("GET", "/api/v1/namespaces", "application/vnd.kubernetes.protobuf;stream=watch"),
    ] {
        let reply = server.ask(method, path, &plain, "{}").await;
        assert_eq!((reply.code, reply.header("content-type")), (406, "application/json"));
        assert!(
            reply.object().text("message").starts_with("406: Not Acceptable\n\nAvailable representations: ")
        );
        assert!(reply.object().text("message").ends_with(tail), "{}", reply.text());
        assert!(reply.text().starts_with("{\n  \"kind\": \"Status\",\n") && reply.text().ends_with('}'));
    }
    for said in ["", "application/json", "APPLICATION/merge-patch+json"] {
        let reply = server.ask("PATCH", "/api/v1/namespaces/x", &[("content-type", said)], "{}").await;
        let want = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\
                    \"message\":\"415: Unsupported Media Type\",\"reason\":\"UnsupportedMediaType\",\
                    \"details\":{},\"code\":415}\n";
        assert_eq!((reply.code, reply.text().as_str()), (415, want), "{said}");
    }
    for (method, path) in [("POST", "/api/v1/namespaces"), ("PUT", "/api/v1/namespaces/x")] {
        let reply = server.ask(method, path, &[("content-type", "text/plain")], "{}").await;
        assert_eq!((reply.code, reply.object().text("reason")), (415, "UnsupportedMediaType"));
        assert!(reply.object().get("details").is_none());
    }
}

#[tokio::test]
async fn what_is_not_there_yet_says_so() {
    let server = Server::start().await;
    for (method, path) in [
        ("GET", "/api/v1/namespaces/a/pods/x/log"),
        ("POST", "/api/v1/namespaces/a/pods/x/exec"),
        ("GET", "/api/v1/namespaces/a/pods/x/attach"),
        ("GET", "/api/v1/nodes/x/proxy/metrics/cadvisor"),
    ] {
        let reply = server.ask(method, path, &[("accept", "*/*")], "").await;
        assert_eq!((reply.code, reply.object().int("code")), (501, Some(501)), "{method} {path}");
    }
}

#[tokio::test]
async fn deprecated_kinds_say_so_in_every_answer() {
    let server = Server::start().await;
    let warning = "299 - \"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\"";
    for (method, path, code) in [
        ("GET", "/api/v1/endpoints", 200),
        ("GET", "/api/v1/namespaces/a/endpoints/x", 404),
        ("DELETE", "/api/v1/namespaces/a/endpoints/x", 404),
    ] {
        let reply = server.ask(method, path, &[], "").await;
        assert_eq!((reply.code, reply.header("warning")), (code, warning), "{method} {path}");
    }
    let reply = server.get("/api/v1/componentstatuses?watch=1", "").await;
    let message = "watch is not supported on resources of kind \"componentstatuses\"";
    assert_eq!((reply.code, reply.object().text("message")), (405, message));
    assert_eq!(reply.header("warning"), "299 - \"v1 ComponentStatus is deprecated in v1.19+\"");
}
