use super::Discovery;
use crate::body::Body;
use crate::context::Query;
use crate::negotiate::Asker;
use http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::tree::Value;
use keelson_registry::table::{ROWS, Row};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::PathBuf;

const AGGREGATED: &str = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

/// What kube-apiserver 1.36 answers with its default flags: the head of the SHA-256 of each document.
const DOCUMENTS: &[(&str, &str)] = &[
    ("/apis", "7ffebcae7917006d"),
    ("/api/v1", "308e3caea9809ab7"),
    ("/apis/admissionregistration.k8s.io/v1", "c6d928bfff65069a"),
    ("/apis/apiextensions.k8s.io/v1", "78031cfd4f9352b3"),
    ("/apis/apiregistration.k8s.io/v1", "ea23fb6cf466b67e"),
    ("/apis/apps/v1", "a0bdfad68d502386"),
    ("/apis/authentication.k8s.io/v1", "72736880a3f6d0c2"),
    ("/apis/authorization.k8s.io/v1", "647384f357001afe"),
    ("/apis/autoscaling/v1", "dd866c310de13f8c"),
    ("/apis/autoscaling/v2", "e9a3baf0872ff369"),
    ("/apis/batch/v1", "34051acc4223b858"),
    ("/apis/certificates.k8s.io/v1", "fa5578b67acab755"),
    ("/apis/coordination.k8s.io/v1", "899efd97e330b56f"),
    ("/apis/discovery.k8s.io/v1", "9710bb4483bdc53c"),
    ("/apis/events.k8s.io/v1", "3f25880dd4f6d966"),
    ("/apis/flowcontrol.apiserver.k8s.io/v1", "b07d3fa6d0218802"),
    ("/apis/networking.k8s.io/v1", "d5c55ee7490b25b7"),
    ("/apis/node.k8s.io/v1", "723f0dcb94c28e3f"),
    ("/apis/policy/v1", "fab037f07d279a12"),
    ("/apis/rbac.authorization.k8s.io/v1", "c6708c9252fae007"),
    ("/apis/resource.k8s.io/v1", "b8c50c5164c2fd2b"),
    ("/apis/scheduling.k8s.io/v1", "7f941543a83fbf59"),
    ("/apis/storage.k8s.io/v1", "acb6cfb82674e7e6"),
];

/// The tags of its aggregated documents: SHA-512 of their JSON.
const TAGS: &[(&str, &str)] = &[
    (
        "/api",
        "4D7E1BED90B364BC86049DD9E636494980AEF65B7F8CFAA267616FA062B514A8\
         A3CC2C2851CC9337B8D28B4C80960E2353DE5E0B152E87CC223E02EA3C5C37AC",
    ),
    (
        "/apis",
        "A74552DF419C4697E3A22F67B8FE55FD8F2CC33F6134FF206B16341598294CDE\
         9896C7F67B2819217E6BB70E74F97FCC864DDFCDB02FDA565699CC7D6E3CC377",
    ),
];

fn discovery() -> Discovery {
    let rows: Vec<&'static Row> = ROWS.iter().collect();
    Discovery::new(&rows, "127.0.0.1:16543")
}

fn ask(method: &Method, path: &str, said: &[(HeaderName, &str)]) -> Option<Response<Body>> {
    let header = |(name, value): &(HeaderName, &str)| (name.clone(), HeaderValue::from_str(value).unwrap());
    let headers: HeaderMap = said.iter().map(header).collect();
    let asker = Asker::new(&headers, &Query::default());
    discovery().answer(method, path, &asker, &headers)
}

fn get(path: &str, accept: &str) -> Response<Body> {
    ask(&Method::GET, path, &[(ACCEPT, accept)]).unwrap_or_else(|| panic!("{path} is not answered"))
}

fn bytes(reply: &Response<Body>) -> &[u8] {
    reply.body().as_full().expect("documents are held in one piece")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

#[test]
fn documents_are_kube_apiservers_to_the_byte() {
    for (path, want) in DOCUMENTS {
        let reply = get(path, "application/json");
        assert_eq!(reply.status(), 200);
        assert_eq!(reply.headers()[CONTENT_TYPE], "application/json");
        let digest = hex(&Sha256::digest(bytes(&reply))[..8]);
        assert_eq!(&digest, want, "{path}: {}", String::from_utf8_lossy(bytes(&reply)));
    }
    let versions = "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"],\"serverAddressByClientCIDRs\":\
                    [{\"clientCIDR\":\"0.0.0.0/0\",\"serverAddress\":\"127.0.0.1:16543\"}]}\n";
    for path in ["/api", "/api/"] {
        assert_eq!(bytes(&get(path, "*/*")), versions.as_bytes());
    }
    let group = "{\"kind\":\"APIGroup\",\"apiVersion\":\"v1\",\"name\":\"apps\",\"versions\":[\
                 {\"groupVersion\":\"apps/v1\",\"version\":\"v1\"}],\
                 \"preferredVersion\":{\"groupVersion\":\"apps/v1\",\"version\":\"v1\"}}\n";
    for path in ["/apis/apps", "/apis/apps/"] {
        assert_eq!(bytes(&get(path, "")), group.as_bytes());
    }
}

#[test]
fn protobuf_documents_are_too() {
    let protobuf = "application/vnd.kubernetes.protobuf";
    let reply = get("/api/v1", protobuf);
    assert_eq!(reply.headers()[CONTENT_TYPE], protobuf);
    let want = "70f5f5d13c560aa73e4ce6467f203237097de0257b93da5a597e4f4b24e1711b";
    assert_eq!(hex(&Sha256::digest(bytes(&reply))), want);
    let reply = get("/apis", &format!("{protobuf};g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"));
    let want = "6810674ba7c0b880476b1d1299ddcd63373300360f5cd2872fc953f74c1b2d9d";
    assert_eq!(hex(&Sha256::digest(bytes(&reply))), want);
    let api = b"k8s\0\n\x0f\n\0\x12\x0bAPIVersions\x12\"\n\x02v1\x12\x1c\n\t0.0.0.0/0\
                \x12\x0f127.0.0.1:16543\x1a\0\"\0";
    assert_eq!(bytes(&get("/api", protobuf)), api);
}

#[test]
fn aggregated_documents_carry_their_tag() {
    for (path, tag) in TAGS {
        let reply = get(path, AGGREGATED);
        let headers = reply.headers();
        assert_eq!(headers[ETAG], format!("\"{tag}\""), "{}", String::from_utf8_lossy(bytes(&reply)));
        assert_eq!(headers[CONTENT_TYPE], AGGREGATED);
        assert_eq!(headers[VARY], "Accept");
        assert_eq!(headers[CACHE_CONTROL], "public");
        let known = [(ACCEPT, AGGREGATED), (IF_NONE_MATCH, &format!("\"{tag}\""))];
        let again = ask(&Method::GET, path, &known).unwrap();
        assert_eq!(again.status(), 304);
        assert_eq!(again.headers()[ETAG], headers[ETAG]);
        assert!(again.body().as_full().is_none() && !again.headers().contains_key(CONTENT_TYPE));
    }
}

#[test]
fn clauses_fall_through_to_what_is_served() {
    let beta = AGGREGATED.replace("v=v2", "v=v2beta1");
    let kind = |path, accept: &str| {
        let reply = get(path, accept);
        let text = String::from_utf8_lossy(bytes(&reply)).into_owned();
        (reply.status().as_u16(), text.split('"').nth(3).unwrap().to_owned())
    };
    let list = |kind: &str| (200, kind.to_owned());
    assert_eq!(
        kind("/apis", &format!("{AGGREGATED},{beta},application/json")),
        list("APIGroupDiscoveryList")
    );
    assert_eq!(kind("/apis", &format!("{beta},application/json")), list("APIGroupList"));
    assert_eq!(kind("/apis", &format!("application/json,{AGGREGATED}")), list("APIGroupDiscoveryList"));
    assert_eq!(kind("/api/", AGGREGATED), list("APIGroupDiscoveryList"));
    for path in ["/apis/", "/apis/apps", "/apis/apps/v1"] {
        assert_eq!(get(path, AGGREGATED).status(), 406, "{path}");
    }
    assert_eq!(get("/apis", &beta).status(), 406);
    let text = |path| String::from_utf8_lossy(bytes(&get(path, "text/html"))).into_owned();
    assert!(
        text("/api").contains("406: Not Acceptable") && text("/apis/apps/v1").contains("406: Not Acceptable")
    );
    assert!(
        text("/apis").contains("only the following media types") && text("/apis/apps").contains("only the")
    );
}

#[test]
fn methods_are_the_routers_business_where_it_routes() {
    let code = |method: Method, path| ask(&method, path, &[]).map(|reply| reply.status().as_u16());
    let aggregator = "/apis/apiregistration.k8s.io";
    let aggregators = [aggregator, "/apis/apiregistration.k8s.io/", "/apis/apiregistration.k8s.io/v1"];
    for path in ["/api", "/api/v1", "/apis/apps/v1"].into_iter().chain(aggregators) {
        assert_eq!(code(Method::GET, path), Some(200), "{path}");
        assert_eq!(code(Method::POST, path), Some(405), "{path}");
        assert_eq!(code(Method::HEAD, path), Some(405), "{path}");
        assert_eq!(code(Method::OPTIONS, path), Some(405), "{path}");
    }
    let text = String::from_utf8_lossy(bytes(&get(aggregator, "text/html"))).into_owned();
    assert!(text.contains("406: Not Acceptable"), "{text}");
    for path in ["/apis", "/apis/", "/apis/apps", "/apis/apps/"] {
        assert_eq!(code(Method::POST, path), Some(200), "{path}");
    }
    for path in ["/", "/api/v2", "/apis/apps/v2", "/apis/nope", "/apis/nope/v1", "/apis//v1", "/api/v1/pods"]
    {
        assert_eq!(code(Method::GET, path), None, "{path}");
    }
}

#[test]
fn text_can_be_indented() {
    let reply = get("/api", "application/json;pretty=1");
    let want = "{\n  \"kind\": \"APIVersions\",\n  \"versions\": [\n    \"v1\"\n  ],\n  \
                \"serverAddressByClientCIDRs\": [\n    {\n      \"clientCIDR\": \"0.0.0.0/0\",\n      \
                \"serverAddress\": \"127.0.0.1:16543\"\n    }\n  ]\n}";
    assert_eq!(String::from_utf8_lossy(bytes(&reply)), want);
}

#[test]
fn documents_are_those_that_kubernetes_publishes() {
    let root = std::env::var_os("KEELSON_REFERENCE").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/kubernetes-1.36")),
        PathBuf::from,
    );
    let read = |name: &str| std::fs::read(root.join("discovery").join(name)).ok().map(|text| parse(&text));
    if read("apis.json").is_none() {
        eprintln!("skipped: no reference data at {}", root.display());
        return;
    }
    for (path, _) in &DOCUMENTS[1..] {
        let name = path[1..].replace('/', "__") + ".json";
        let want = read(&name).unwrap_or_else(|| panic!("{name} is missing"));
        assert_eq!(sorted(&parse(bytes(&get(path, "")))), sorted(&want), "{path}");
    }
    // The published document has the versions that are off by default, too.
    let own = parse(bytes(&get("/apis", AGGREGATED)));
    let mut compared = 0;
    for item in own.as_object().unwrap().list("items") {
        let published = read("aggregated_v2.json").unwrap();
        let name = |item: &Value| {
            item.as_object().and_then(|item| item.object("metadata")).unwrap().text("name").to_owned()
        };
        let theirs =
            published.as_object().unwrap().list("items").iter().find(|other| name(other) == name(item));
        for version in item.as_object().unwrap().list("versions") {
            let said = |version: &Value| version.as_object().unwrap().text("version").to_owned();
            let all = theirs.unwrap().as_object().unwrap().list("versions");
            let want = all.iter().find(|other| said(other) == said(version)).unwrap();
            assert_eq!(sorted(version), sorted(want), "{} {}", name(item), said(version));
            compared += 1;
        }
    }
    assert_eq!(compared, DOCUMENTS.len() - 2);
}

fn parse(text: &[u8]) -> Value {
    json::parse(text, &mut Diagnostics::ignore()).unwrap()
}

/// The JSON of a value with members in order of their names.
fn sorted(value: &Value) -> String {
    let mut out = Vec::new();
    json::write(value, &mut out);
    String::from_utf8(out).unwrap()
}
