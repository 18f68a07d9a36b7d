//! Rows 8 and 9: names and paths that lead somewhere else. Who authorizes and who routes see the same path.

use super::{BASE, CONFIG_MAPS, JSON, MERGE_PATCH, Target, config_map, expect};

const NOT_THERE: &str = "the server could not find the requested resource";

#[test]
fn row_8_names_in_paths() {
    let target = Target::start();
    for (name, fault) in [
        ("..", "Name parameter invalid: \"..\": may not be '..'"),
        (".", "Name parameter invalid: \".\": may not be '.'"),
        ("%2e%2e", "Name parameter invalid: \"..\": may not be '..'"),
        ("%2E", "Name parameter invalid: \".\": may not be '.'"),
        ("a%25b", "Name parameter invalid: \"a%b\": may not contain '%'"),
    ] {
        let path = format!("{CONFIG_MAPS}/{name}");
        for method in ["GET", "DELETE"] {
            expect(name, &target.ask(method, &path, "", b""), 400, fault);
        }
        expect(name, &target.send("PATCH", &path, MERGE_PATCH, br#"{"data":{"a":"b"}}"#), 400, fault);
        assert_eq!(target.send("PUT", &path, JSON, &config_map("x", "")).code, 400, "{name}");
        expect(name, &target.get(&format!("/api/v1/nodes/{name}")), 400, fault);
        expect(name, &target.get(&format!("/api/v1/namespaces/{name}")), 400, fault);
    }
    // What is decoded to a slash is one, for everybody.
    expect("a%2Fb", &target.get(&format!("{CONFIG_MAPS}/a%2Fb")), 404, NOT_THERE);
    expect("..%2F", &target.get(&format!("{CONFIG_MAPS}/..%2Fsecrets%2Fx")), 404, NOT_THERE);
    let long = "a".repeat(254);
    for name in ["%5c", "%00", "a:b", "ABC", "a%20b", "..;x", "%c0%ae%c0%ae", "%ff", &long] {
        let reply = target.get(&format!("{CONFIG_MAPS}/{name}"));
        assert!(
            reply.code == 404 && reply.text().contains("\"reason\":\"NotFound\""),
            "{name} {}",
            reply.text()
        );
    }
    for name in ["%zz", "a%", "%2"] {
        let reply = target.get(&format!("{CONFIG_MAPS}/{name}"));
        assert_eq!((reply.code, reply.text().as_str()), (400, "400 Bad Request"), "{name}");
        assert!(reply.head.contains("connection: close"));
    }
    target.survived();
}

#[test]
fn row_8_names_in_bodies() {
    let target = Target::start();
    let long = "a".repeat(254);
    for name in
        ["..", ".", "a/b", "a%b", "\\\\", "a\\u0000", "a:b", "A", "a b", "a\\nb", "\\ud800", &long, ""]
    {
        for (path, kind) in [(CONFIG_MAPS, "ConfigMap"), ("/api/v1/namespaces", "Namespace")] {
            let body = format!(r#"{{"apiVersion":"v1","kind":"{kind}","metadata":{{"name":"{name}"}}}}"#);
            let reply = target.send("POST", path, JSON, body.as_bytes());
            assert!(reply.code == 422, "{kind} {name}: {} {}", reply.code, reply.text());
        }
        let body = format!(r#"{{"metadata":{{"generateName":"{name}/../"}}}}"#);
        assert_eq!(target.send("POST", CONFIG_MAPS, JSON, body.as_bytes()).code, 422, "{name}");
        let body = format!(r#"{{"metadata":{{"name":"{name}"}}}}"#);
        assert_eq!(target.send("PATCH", BASE, MERGE_PATCH, body.as_bytes()).code, 400, "{name}");
    }
    // Names of roles are segments of paths and nothing more.
    let role = |name: &str| {
        let head = r#"{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":"#;
        let path = "/apis/rbac.authorization.k8s.io/v1/namespaces/default/roles?dryRun=All";
        target.send("POST", path, JSON, format!("{head}\"{name}\"}},\"rules\":[]}}").as_bytes()).code
    };
    assert_eq!(["..", ".", "a/b", "a%b"].map(role), [422; 4]);
    assert_eq!(["system:x:y", "A b"].map(role), [201; 2]);
    target.survived();
}

#[test]
fn row_9_namespaces_that_lead_out() {
    let target = Target::start();
    for (given, namespace) in [("..", ".."), (".", "."), ("%2e%2e", ".."), ("%2E", ".")] {
        let all = format!("/api/v1/namespaces/{given}/configmaps");
        let (one, watch) = (format!("{all}/x"), format!("{all}?watch=1&timeoutSeconds=1"));
        let why = format!("invalid key: \"/configmaps/{namespace}\"");
        for (method, path) in [("GET", &all), ("GET", &watch), ("DELETE", &all)] {
            expect(path, &target.ask(method, path, "", b""), 500, &why);
        }
        let why = format!("invalid key: \"/configmaps/{namespace}/x\"");
        for method in ["GET", "DELETE"] {
            expect(&one, &target.ask(method, &one, "", b""), 500, &why);
        }
        expect(&one, &target.send("PUT", &one, JSON, &config_map("x", "")), 500, &why);
        expect(&one, &target.send("PATCH", &one, MERGE_PATCH, b"{}"), 500, &why);
        let why = format!(
            "Internal error occurred: invalid resource name \"{namespace}\": [may not be '{namespace}']"
        );
        expect(&all, &target.send("POST", &all, JSON, &config_map("x", "")), 500, &why);
    }
    expect("..x", &target.get("/api/v1/namespaces/..x/configmaps/x"), 404, "configmaps \"x\" not found");
    target.survived();
}

#[test]
fn row_9_paths() {
    let target = Target::start();
    for path in [
        "/api//v1/pods",
        "/api/v1//pods",
        "/api/v1/namespaces/default//pods",
        "/api/v1/namespaces/default/pods;x=1",
        "/api/v1;x/pods",
        "/api/v1/pods%3Flimit=1",
        "/api/v1/pods%23",
        "/api/v1/../v1/pods",
        "/api/v1/namespaces/default/pods/../configmaps/base",
        "/api/v1/namespaces/default/pods/%2e%2e/configmaps/base",
        "/api/v1/watch/pods/../x",
        "/api/v1/Pods",
        "/api/V1/pods",
    ] {
        expect(path, &target.get(path), 404, NOT_THERE);
    }
    let deep = "/a".repeat(10_000);
    for path in [
        "//api/v1/pods",
        "/../api/v1/pods",
        "/apis//v1/x",
        "/API/v1/pods",
        "/readyz/",
        "/readyz/../api/v1/pods",
        "/livez/..%2f..%2fapi/v1/pods",
        &deep,
    ] {
        expect(path, &target.get(path), 404, "404 page not found\n");
    }
    // The same path, spelled otherwise.
    for path in [
        "/api/v1/namespaces/default/configmaps/base/",
        "/api/v1/namespaces/default/configmaps/base//",
        "/api/v1/namespaces/default%2Fconfigmaps/base",
        "/%61pi/v1/namespaces/default/configmaps%2Fbase",
        "http://evil.example/api/v1/namespaces/default/configmaps/base",
        "https://evil.example:1/api/v1/namespaces/default/configmaps/base",
    ] {
        let reply = target.get(path);
        assert!(reply.code == 200 && reply.text().contains("\"name\":\"base\""), "{path} {}", reply.text());
    }
    assert_eq!(target.get("/api/v1/pods??limit=1").code, 200);
    assert_eq!(target.get("/api/v1/pods?a;b&limit=1;x").code, 200);
    expect(
        "?",
        &target.get("/api/v1/pods?limit=1?"),
        400,
        "strconv.ParseInt: parsing \"1?\": invalid syntax",
    );
    target.survived();
}

#[test]
fn row_9_who_may_not_is_refused_however_the_path_is_spelled() {
    let directory = tempfile::tempdir().expect("a directory");
    let tokens = directory.path().join("tokens.csv");
    std::fs::write(&tokens, "user,jane,2\n").expect("written");
    let target = Target::start_with(&[&format!("--token-auth-file={}", tokens.display())]);
    for path in [
        "/api/v1/namespaces/default/secrets",
        "//api/v1/namespaces/default/secrets",
        "/api/v1/namespaces/default/secrets/",
        "/api/v1/namespaces/default%2Fsecrets",
        "/%61pi/v1/namespaces/default/secrets",
        "/api/v1/namespaces/default/pods/../secrets",
        "/api/v1/namespaces/../namespaces/default/secrets",
        "/api/v1/watch/namespaces/default/secrets",
        "/api/v1/secrets?fieldSelector=metadata.name=..",
        "/readyz/../api/v1/secrets",
        "http://x/api/v1/namespaces/default/secrets",
    ] {
        let (code, body) = target.server.anonymous_get(path, "Authorization: Bearer user\r\n");
        assert!(code == 403, "{path} {code} {body}");
    }
    for method in ["FOO", "TRACE", "CONNECT", "OPTIONS"] {
        let reply = target.ask(method, BASE, "X-HTTP-Method-Override: DELETE\r\n", b"");
        assert!(matches!(reply.code, 400 | 404 | 405), "{method} {}", reply.code);
    }
    target.survived();
}
