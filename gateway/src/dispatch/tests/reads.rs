//! GET and LIST in every encoding and form.

use super::server::{METADATA, METADATA_LIST, PROTOBUF, Server, TABLE};
use flate2::read::GzDecoder;
use keelson_api::codec::{envelope, proto};
use std::io::Read;

const MAPS: &str = "/api/v1/namespaces/default/configmaps";
const GZIP: (&str, &str) = ("accept-encoding", "gzip");

/// A whole object's JSON without kind and apiVersion, as it stands in lists.
fn item(object: &str) -> String {
    object.trim_end().replacen("\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",", "", 1)
}

/// A whole object's metadata as a JSON object.
fn metadata(object: &str) -> String {
    let from = object.find("\"metadata\":").unwrap() + "\"metadata\":".len();
    let to = object.find(",\"data\"").unwrap();
    object[from..to].to_owned()
}

#[tokio::test]
async fn an_object_in_json() {
    let server = Server::start().await;
    let created = server.config_map("a", "x<y").await;
    let reply = server.get(&format!("{MAPS}/a"), "application/json").await;
    assert_eq!((reply.code, reply.header("content-type")), (200, "application/json"));
    let text = reply.text();
    assert!(
        text.starts_with("{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\","),
        "{text}"
    );
    assert!(text.ends_with("},\"data\":{\"k\":\"x\\u003cy\"}}\n"), "{text}");
    assert_eq!(reply.object(), created);
    let again = server.get(&format!("{MAPS}/a"), "").await;
    assert_eq!(again.bytes, reply.bytes);
    let pretty = server.get(&format!("{MAPS}/a?pretty=1"), "").await;
    assert!(pretty.text().starts_with("{\n  \"kind\": \"ConfigMap\",\n") && pretty.text().ends_with("\n}"));
    assert_eq!(pretty.object(), created);
}

#[tokio::test]
async fn an_object_in_protobuf_and_yaml() {
    let server = Server::start().await;
    server.config_map("a", "v").await;
    let json = server.get(&format!("{MAPS}/a"), "").await.text();
    let reply = server.get(&format!("{MAPS}/a"), PROTOBUF).await;
    assert_eq!(reply.header("content-type"), PROTOBUF);
    let unknown = envelope::unwrap(&reply.bytes).unwrap();
    assert_eq!((unknown.api_version, unknown.kind), ("v1", "ConfigMap"));
    let ty = keelson_api::catalogue::kind("", "v1", "ConfigMap").unwrap().ty;
    let object = proto::decode(ty, unknown.raw).unwrap();
    assert_eq!(object.object("data").unwrap().text("k"), "v");
    let reply = server.get(&format!("{MAPS}/a"), "application/yaml").await;
    assert_eq!(reply.header("content-type"), "application/yaml");
    let text = reply.text();
    assert!(text.starts_with("apiVersion: v1\ndata:\n  k: v\nkind: ConfigMap\nmetadata:\n"), "{text}");
    let uid = json.split("\"uid\":\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(text.contains(&format!("\n  uid: {uid}\n")), "{text}");
}

#[tokio::test]
async fn an_objects_metadata() {
    let server = Server::start().await;
    server.config_map("a", "v").await;
    let path = format!("{MAPS}/a");
    let whole = server.get(&path, "").await.text();
    let want = |version: &str| {
        let metadata = metadata(&whole);
        format!(
            "{{\"kind\":\"PartialObjectMetadata\",\"apiVersion\":\"meta.k8s.io/{version}\",\
             \"metadata\":{metadata}}}\n"
        )
    };
    assert_eq!(server.get(&path, METADATA).await.text(), want("v1"));
    assert_eq!(server.get(&path, &METADATA.replace("v=v1", "v=v1beta1")).await.text(), want("v1beta1"));
    let reply = server.get(&path, &METADATA.replace("json", "vnd.kubernetes.protobuf")).await;
    let unknown = envelope::unwrap(&reply.bytes).unwrap();
    assert_eq!((unknown.api_version, unknown.kind), ("meta.k8s.io/v1", "PartialObjectMetadata"));
    let whole = server.get(&path, PROTOBUF).await;
    assert!(envelope::unwrap(&whole.bytes).unwrap().raw.starts_with(unknown.raw));
    let reply = server.get(&path, METADATA_LIST).await;
    let message =
        "you requested PartialObjectMetadataList, but the requested object is not a list (*core.ConfigMap)";
    assert_eq!((reply.code, reply.object().text("message")), (406, message));
    assert!(reply.text().starts_with("{\n"), "no clause fits errors, so they are indented");
}

#[tokio::test]
async fn an_object_as_a_table() {
    let server = Server::start().await;
    server.config_map("a", "v").await;
    let path = format!("{MAPS}/a");
    let whole = server.get(&path, "").await;
    let version = whole.object().object("metadata").unwrap().text("resourceVersion").to_owned();
    let text = server.get(&path, TABLE).await.text();
    let head = format!(
        "{{\"kind\":\"Table\",\"apiVersion\":\"meta.k8s.io/v1\",\
         \"metadata\":{{\"resourceVersion\":\"{version}\"}},\
         \"columnDefinitions\":[{{\"name\":\"Name\",\"type\":\"string\",\"format\":\"name\","
    );
    assert!(text.starts_with(&head), "{text}");
    let row = |age: u32, object: &str| {
        format!("\"rows\":[{{\"cells\":[\"a\",1,\"{age}s\"],\"object\":{object}}}]}}\n")
    };
    let metadata = server.get(&path, METADATA).await.text();
    // The object may have been made in the second before.
    let is_one_of = |text: &str, object: &str| (0..3).any(|age| text.ends_with(&row(age, object.trim_end())));
    assert!(is_one_of(&text, &metadata), "{text}");
    let text = server.get(&format!("{path}?includeObject=None"), TABLE).await.text();
    assert!(is_one_of(&text, "null"), "{text}");
    let text = server.get(&format!("{path}?includeObject=Object"), TABLE).await.text();
    assert!(is_one_of(&text, &whole.text()), "{text}");
    let reply = server.get(&format!("{path}?includeObject=Foo"), TABLE).await;
    let message = "Unable to convert to Table as requested: includeObject: Invalid value: \"Foo\": must be \
                   'Metadata', 'Object', 'None', or empty";
    assert_eq!((reply.code, reply.object().text("message")), (400, message));
    let reply = server.get(&path, &TABLE.replace("json", "vnd.kubernetes.protobuf")).await;
    assert_eq!(reply.code, 406);
    let reply = server.get(&path, &TABLE.replace("json", "yaml")).await;
    assert!(
        reply.text().starts_with("apiVersion: meta.k8s.io/v1\ncolumnDefinitions:\n- description: "),
        "{}",
        reply.text()
    );
}

#[tokio::test]
async fn lists_hold_items_without_their_kind() {
    let server = Server::start().await;
    server.config_map("a", "1").await;
    server.config_map("b", "2").await;
    let a = item(&server.get(&format!("{MAPS}/a"), "").await.text());
    let b = item(&server.get(&format!("{MAPS}/b"), "").await.text());
    let reply = server.get(MAPS, "").await;
    let revision = reply.object().object("metadata").unwrap().text("resourceVersion").to_owned();
    let want = format!(
        "{{\"kind\":\"ConfigMapList\",\"apiVersion\":\"v1\",\
         \"metadata\":{{\"resourceVersion\":\"{revision}\"}},\
         \"items\":[{a},{b}]}}\n"
    );
    assert_eq!(reply.text(), want);
    let page = server.get("/api/v1/configmaps?limit=1", "").await.object();
    let metadata = page.object("metadata").unwrap();
    assert_eq!((page.list("items").len(), metadata.int("remainingItemCount")), (1, Some(1)));
    let rest = format!("/api/v1/configmaps?limit=1&continue={}", metadata.text("continue"));
    let text = server.get(&rest, "").await.text();
    assert!(text.contains(&format!("\"items\":[{b}]")) && !text.contains("remainingItemCount"), "{text}");
    let yaml = server.get(&format!("{MAPS}?labelSelector=l=b"), "application/yaml").await.text();
    assert!(yaml.starts_with("apiVersion: v1\nitems:\n- data:\n    k: \"2\"\n  metadata:\n"), "{yaml}");
}

#[tokio::test]
async fn empty_lists() {
    let server = Server::start().await;
    let none = format!("{MAPS}?labelSelector=nope");
    let text = |accept: &'static str| {
        let request = server.get(&none, accept);
        async move {
            let text = request.await.text();
            let revision = text.split("resourceVersion").nth(1).map_or("", |rest| {
                rest.trim_start_matches(['"', ':', ' ']).split('"').next().unwrap_or_default()
            });
            text.replace(&format!("\"{revision}\""), "R")
        }
    };
    let head = "{\"kind\":\"ConfigMapList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":R}";
    assert_eq!(text("").await, format!("{head},\"items\":[]}}\n"));
    let want = "{\"kind\":\"PartialObjectMetadataList\",\"apiVersion\":\"meta.k8s.io/v1\",\"metadata\":\
                {\"resourceVersion\":R},\"items\":null}\n";
    assert_eq!(text(METADATA_LIST).await, want);
    assert!(text(TABLE).await.ends_with("],\"rows\":[]}\n"));
    let yaml = "apiVersion: v1\nitems: []\nkind: ConfigMapList\nmetadata:\n  resourceVersion: R\n";
    assert_eq!(text("application/yaml").await, yaml);
}

#[tokio::test]
async fn lists_in_protobuf() {
    let server = Server::start().await;
    server.config_map("a", "1").await;
    server.config_map("b", "2").await;
    let reply = server.get(MAPS, PROTOBUF).await;
    let unknown = envelope::unwrap(&reply.bytes).unwrap();
    assert_eq!((unknown.api_version, unknown.kind), ("v1", "ConfigMapList"));
    let ty = keelson_api::catalogue::kind("", "v1", "ConfigMapList").unwrap().ty;
    let list = proto::decode(ty, unknown.raw).unwrap();
    let mut again = Vec::new();
    proto::encode(ty, &list, &mut again);
    assert_eq!(again, unknown.raw);
    assert_eq!(list.list("items").len(), 2);
    let reply = server.get(MAPS, &METADATA_LIST.replace("json", "vnd.kubernetes.protobuf")).await;
    let unknown = envelope::unwrap(&reply.bytes).unwrap();
    assert_eq!((unknown.api_version, unknown.kind), ("meta.k8s.io/v1", "PartialObjectMetadataList"));
    let ty = keelson_api::catalogue::kind("meta.k8s.io", "v1", "PartialObjectMetadataList").unwrap().ty;
    let names: Vec<String> = proto::decode(ty, unknown.raw)
        .unwrap()
        .list("items")
        .iter()
        .map(|item| item.as_object().unwrap().object("metadata").unwrap().text("name").to_owned())
        .collect();
    assert_eq!(names, ["a", "b"]);
}

#[tokio::test]
async fn lists_of_metadata_and_rows() {
    let server = Server::start().await;
    server.config_map("a", "1").await;
    server.config_map("b", "2").await;
    let a = server.get(&format!("{MAPS}/a"), METADATA).await.text();
    let b = server.get(&format!("{MAPS}/b"), METADATA).await.text();
    let text = server.get(MAPS, METADATA_LIST).await.text();
    assert!(text.ends_with(&format!("\"items\":[{},{}]}}\n", a.trim_end(), b.trim_end())), "{text}");
    let table = server.get(&format!("{MAPS}?includeObject=None"), TABLE).await.object();
    let names: Vec<_> =
        table.list("rows").iter().map(|row| row.as_object().unwrap().list("cells")[0].clone()).collect();
    assert_eq!(names, ["a".into(), "b".into()]);
    let reply = server.get(MAPS, METADATA).await;
    let message =
        "you requested PartialObjectMetadata, but the requested object is a list (*core.ConfigMapList)";
    assert_eq!((reply.code, reply.object().text("message")), (406, message));
}

#[tokio::test]
async fn large_lists_come_in_pieces_and_are_the_same() {
    let server = Server::start().await;
    for n in 0..40 {
        server.config_map(&format!("m{n:02}"), &"abcdefgh".repeat(if n == 7 { 20_000 } else { 1000 })).await;
    }
    let mut items = Vec::new();
    for n in 0..40 {
        items.push(item(&server.get(&format!("{MAPS}/m{n:02}"), "").await.text()));
    }
    let reply = server.get(MAPS, "").await;
    assert!(reply.bytes.len() > 400_000);
    assert!(reply.text().ends_with(&format!("\"items\":[{}]}}\n", items.join(","))));
    let packed = server.ask("GET", MAPS, &[GZIP], "").await;
    assert_eq!((packed.header("content-encoding"), packed.header("vary")), ("gzip", "Accept-Encoding"));
    let mut text = Vec::new();
    GzDecoder::new(packed.bytes.as_slice()).read_to_end(&mut text).unwrap();
    assert_eq!(text, reply.bytes);
    let binary = server.get(MAPS, PROTOBUF).await;
    let unknown = envelope::unwrap(&binary.bytes).unwrap();
    let ty = keelson_api::catalogue::kind("", "v1", "ConfigMapList").unwrap().ty;
    assert_eq!(proto::decode(ty, unknown.raw).unwrap().list("items").len(), 40);
    let packed = server.ask("GET", MAPS, &[GZIP, ("accept", PROTOBUF)], "").await;
    let mut bytes = Vec::new();
    GzDecoder::new(packed.bytes.as_slice()).read_to_end(&mut bytes).unwrap();
    assert_eq!(bytes, binary.bytes);
    let table = server.get(MAPS, TABLE).await;
    assert_eq!(table.object().list("rows").len(), 40);
}

#[tokio::test]
async fn small_replies_are_not_compressed_and_large_ones_are() {
    let server = Server::start().await;
    server.config_map("small", "v").await;
    server.config_map("large", &"x".repeat(200_000)).await;
    let small = server.ask("GET", &format!("{MAPS}/small"), &[GZIP], "").await;
    assert_eq!((small.header("content-encoding"), small.header("vary")), ("", ""));
    for accept in ["application/json", "application/yaml", PROTOBUF] {
        let plain = server.get(&format!("{MAPS}/large"), accept).await;
        let packed = server.ask("GET", &format!("{MAPS}/large"), &[GZIP, ("accept", accept)], "").await;
        assert_eq!((packed.header("content-encoding"), packed.header("content-type")), ("gzip", accept));
        let mut bytes = Vec::new();
        GzDecoder::new(packed.bytes.as_slice()).read_to_end(&mut bytes).unwrap();
        assert_eq!(bytes, plain.bytes);
    }
}

#[tokio::test]
async fn errors_speak_the_clients_encoding() {
    let server = Server::start().await;
    let path = "/api/v1/namespaces/nope";
    let json = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\
                \"message\":\"namespaces \\\"nope\\\" not found\",\"reason\":\"NotFound\",\
                \"details\":{\"name\":\"nope\",\"kind\":\"namespaces\"},\"code\":404}\n";
    assert_eq!(server.get(path, "").await.text(), json);
    let yaml = "apiVersion: v1\ncode: 404\ndetails:\n  kind: namespaces\n  name: nope\nkind: Status\n\
                message: namespaces \"nope\" not found\nmetadata: {}\nreason: NotFound\nstatus: Failure\n";
    let reply = server.get(path, "application/yaml").await;
    assert_eq!((reply.text().as_str(), reply.header("content-type")), (yaml, "application/yaml"));
    let reply = server.get(path, PROTOBUF).await;
    let want = b"k8s\0\n\x0c\n\x02v1\x12\x06Status\x12U\n\x06\n\0\x12\0\x1a\0\x12\x07Failure\
                 \x1a\x1bnamespaces \"nope\" not found\"\x08NotFound*\x18\n\x04nope\x12\0\
                 \x1a\nnamespaces(\x002\x000\x94\x03\x1a\0\"\0";
    assert_eq!((reply.code, reply.bytes.as_slice()), (404, &want[..]));
    let pretty = server.get(&format!("{path}?pretty=true"), "").await.text();
    assert!(pretty.starts_with("{\n  \"kind\": \"Status\",\n") && pretty.ends_with("\n}"));
    let reply = server.get("/api/v1/pods?resourceVersion=999999999", "").await;
    assert_eq!((reply.code, reply.header("retry-after")), (504, "1"));
}
