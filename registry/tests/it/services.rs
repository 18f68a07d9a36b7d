//! Services: cluster IPs, node ports, families, changes of type, and that nothing is left behind.

use crate::server::{Server, json_body, metadata, object, parse};
use futures_util::future::join_all;
use ipnet::IpNet;
use keelson_api::status::Status;
use keelson_api::tree::{Object, Value};
use keelson_api::user::User;
use keelson_registry::Config;
use keelson_registry::options::{Caller, DeleteOptions, ListOptions, PatchKind, WriteOptions};
use std::collections::HashSet;

const SERVICES: &str = "v1/services";
const ADDRESSES: &str = "networking.k8s.io/v1/ipaddresses";
const MERGE: PatchKind = PatchKind::Merge;

fn body(name: &str, spec: &str) -> String {
    format!(
        r#"{{"metadata":{{"name":"{name}"}},"spec":{{"ports":[{{"port":80}}],"selector":{{"a":"b"}}{spec}}}}}"#
    )
}

async fn make(server: &mut Server, name: &str, spec: &str) -> Result<Object, Box<Status>> {
    server.create(SERVICES, "ns", &body(name, spec)).await
}

async fn change(server: &mut Server, name: &str, spec: &str) -> Result<Object, Box<Status>> {
    server.patch(SERVICES, "ns", name, MERGE, &format!(r#"{{"spec":{{{spec}}}}}"#)).await
}

fn spec(service: &Object) -> &Object {
    service.object("spec").unwrap()
}

fn ips(service: &Object) -> Vec<String> {
    spec(service).list("clusterIPs").iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn ports(service: &Object) -> Vec<i64> {
    let list = spec(service).list("ports").iter().filter_map(Value::as_object);
    list.filter_map(|port| port.int("nodePort")).collect()
}

async fn addresses(server: &Server) -> Vec<String> {
    let resource = server.resource(ADDRESSES);
    let mut page = resource.list("", &ListOptions::default()).await.unwrap();
    page.next(usize::MAX).iter().map(|entry| entry.name().to_owned()).collect()
}

async fn dual() -> Server {
    let ranges: Vec<IpNet> = vec!["10.1.0.0/24".parse().unwrap(), "fd00::/112".parse().unwrap()];
    Server::start_with(&Config { service_ranges: ranges, ..Config::default() }).await
}

#[tokio::test]
async fn a_service_gets_an_address_that_is_written_down_and_given_back() {
    let mut server = Server::start().await;
    let made = make(&mut server, "s", "").await.unwrap();
    let ip = spec(&made).text("clusterIP").to_owned();
    assert_eq!(ips(&made), [ip.as_str()]);
    assert!(ip.starts_with("10.0.0."), "{ip}");
    assert_eq!(spec(&made).get("ipFamilies"), Some(&parse(r#"["IPv4"]"#)));
    assert_eq!(spec(&made).text("ipFamilyPolicy"), "SingleStack");
    let address = server.get(ADDRESSES, "", &ip).await.unwrap();
    let parent = parse(r#"{"resource":"services","namespace":"ns","name":"s"}"#);
    assert_eq!(address.object("spec").unwrap().get("parentRef"), Some(&parent));
    let labels = metadata(&address).object("labels").unwrap();
    assert_eq!(labels.text("ipaddress.kubernetes.io/ip-family"), "IPv4");
    assert_eq!(labels.text("ipaddress.kubernetes.io/managed-by"), "ipallocator.k8s.io");
    server.create("v1/endpoints", "ns", r#"{"metadata":{"name":"s"}}"#).await.unwrap();
    server.delete(SERVICES, "ns", "s", &DeleteOptions::default()).await.unwrap();
    assert!(addresses(&server).await.is_empty());
    assert_eq!(server.get("v1/endpoints", "ns", "s").await.unwrap_err().code, 404);
}

#[tokio::test]
async fn addresses_that_are_asked_for_are_taken_once_and_from_the_range() {
    let mut server = Server::start().await;
    let made = make(&mut server, "s", r#","clusterIP":"10.0.0.7""#).await.unwrap();
    assert_eq!(ips(&made), ["10.0.0.7"]);
    let taken = make(&mut server, "t", r#","clusterIP":"10.0.0.7""#).await.unwrap_err();
    assert_eq!(taken.code, 422);
    assert_eq!(
        taken.message,
        "Service \"t\" is invalid: spec.clusterIPs: Invalid value: [\"10.0.0.7\"]: failed to allocate IP \
         10.0.0.7: provided IP is already allocated"
    );
    let outside = make(&mut server, "t", r#","clusterIP":"10.9.0.7""#).await.unwrap_err();
    assert!(outside.message.ends_with("the provided network does not match the current range"));
    let wrong = make(&mut server, "t", r#","clusterIP":"x""#).await.unwrap_err();
    assert_eq!(
        wrong.message,
        "Service \"t\" is invalid: spec.clusterIPs[0]: Invalid value: \"x\": must be a valid IP address, \
         (e.g. 10.9.8.7 or 2001:db8::ffff)"
    );
    let headless = make(&mut server, "h", r#","clusterIP":"None""#).await.unwrap();
    assert_eq!(ips(&headless), ["None"]);
    assert_eq!(addresses(&server).await, ["10.0.0.7"]);
}

#[tokio::test]
async fn what_fails_or_is_dry_leaves_nothing() {
    let mut server = Server::start().await;
    let dry = WriteOptions { dry_run: vec!["All".to_owned()], ..WriteOptions::default() };
    let spec_text = r#","type":"NodePort""#;
    let shown = server.create_with(SERVICES, "ns", &body("s", spec_text), &dry).await.unwrap();
    assert_eq!((ips(&shown), ports(&shown)), (vec!["10.0.0.0".to_owned()], vec![32769]));
    make(&mut server, "s", r#","type":"NodePort","ports":[{"port":80,"nodePort":30005}]"#).await.unwrap();
    let before = addresses(&server).await;
    assert_eq!(before.len(), 1);
    let again = make(&mut server, "s", r#","type":"NodePort","ports":[{"port":80,"nodePort":30006}]"#).await;
    assert_eq!(again.unwrap_err().code, 409);
    assert_eq!(addresses(&server).await, before);
    let taken = make(&mut server, "t", r#","type":"NodePort","ports":[{"port":80,"nodePort":30005}]"#).await;
    assert_eq!(
        taken.unwrap_err().message,
        "Service \"t\" is invalid: spec.ports[0].nodePort: Invalid value: 30005: provided port is already \
         allocated"
    );
    assert_eq!(addresses(&server).await, before);
    let outside = make(&mut server, "t", r#","type":"NodePort","ports":[{"port":80,"nodePort":5}]"#).await;
    assert!(
        outside
            .unwrap_err()
            .message
            .ends_with("provided port is not in the valid range. The range of valid ports is 30000-32767")
    );
    // What the failed ones had taken is free again.
    make(&mut server, "t", r#","type":"NodePort","ports":[{"port":80,"nodePort":30006}]"#).await.unwrap();
    server.delete(SERVICES, "ns", "s", &DeleteOptions::default()).await.unwrap();
    make(&mut server, "u", r#","type":"NodePort","ports":[{"port":80,"nodePort":30005}]"#).await.unwrap();
}

#[tokio::test]
async fn node_ports_are_shared_by_protocols_and_kept_by_updates() {
    let mut server = Server::start().await;
    let two = r#","type":"NodePort","ports":[{"name":"t","port":53,"protocol":"TCP"},
        {"name":"u","port":53,"protocol":"UDP"},{"name":"w","port":80}]"#;
    let made = make(&mut server, "s", two).await.unwrap();
    let given = ports(&made);
    assert_eq!(given[0], given[1]);
    assert_ne!(given[0], given[2]);
    assert!(given.iter().all(|port| (30086..=32767).contains(port)), "{given:?}");
    let full = r#"{"metadata":{"name":"s"},"spec":{"type":"NodePort","selector":{"a":"c"},"ports":[
        {"name":"t","port":53,"protocol":"TCP"},{"name":"u","port":53,"protocol":"UDP"},
        {"name":"w","port":80}]}}"#;
    let after = server.update(SERVICES, "ns", "s", full).await.unwrap();
    assert_eq!(ports(&after), given);
    assert_eq!(ips(&after), ips(&made));
    let after = change(&mut server, "s", r#""type":"ClusterIP""#).await.unwrap();
    assert!(ports(&after).is_empty());
    let other = format!(r#","type":"NodePort","ports":[{{"port":80,"nodePort":{}}}]"#, given[0]);
    make(&mut server, "t", &other).await.unwrap();
}

#[tokio::test]
async fn a_change_of_type_takes_and_gives() {
    let mut server = Server::start().await;
    let made = make(&mut server, "s", "").await.unwrap();
    let ip = ips(&made)[0].clone();
    let named =
        change(&mut server, "s", r#""type":"ExternalName","externalName":"x.example""#).await.unwrap();
    for field in ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"] {
        assert!(!spec(&named).contains(field), "{field}");
    }
    assert!(addresses(&server).await.is_empty());
    let back = r#""type":"ClusterIP","externalName":null,"clusterIP":"10.0.0.9""#;
    let back = change(&mut server, "s", back).await.unwrap();
    assert_eq!(ips(&back), ["10.0.0.9"]);
    assert_eq!(addresses(&server).await, ["10.0.0.9"]);
    make(&mut server, "t", &format!(r#","clusterIP":"{ip}""#)).await.unwrap();
    let balanced = r#""type":"LoadBalancer","externalTrafficPolicy":"Local""#;
    let balanced = change(&mut server, "s", balanced).await.unwrap();
    let health = spec(&balanced).int("healthCheckNodePort").unwrap();
    assert!(health >= 30000 && !ports(&balanced).contains(&health));
    assert_eq!(spec(&balanced).bool("allocateLoadBalancerNodePorts"), Some(true));
    let status = r#"{"status":{"loadBalancer":{"ingress":[{"ip":"192.0.2.1"}]}}}"#;
    server.patch_sub(SERVICES, "ns", "s", "status", MERGE, status).await.unwrap();
    let plain = change(&mut server, "s", r#""type":"ClusterIP""#).await.unwrap();
    for field in ["healthCheckNodePort", "allocateLoadBalancerNodePorts", "externalTrafficPolicy"] {
        assert!(!spec(&plain).contains(field), "{field}");
    }
    assert!(ports(&plain).is_empty());
    assert_eq!(plain.get("status"), Some(&parse(r#"{"loadBalancer":{}}"#)));
    let quiet = r#","type":"LoadBalancer","allocateLoadBalancerNodePorts":false"#;
    assert!(ports(&make(&mut server, "q", quiet).await.unwrap()).is_empty());
}

#[tokio::test]
async fn two_families_come_and_go() {
    let mut server = dual().await;
    let one = make(&mut server, "s", "").await.unwrap();
    assert!(ips(&one)[0].starts_with("10.1.0."));
    let both = change(&mut server, "s", r#""ipFamilyPolicy":"PreferDualStack""#).await.unwrap();
    assert_eq!(ips(&both).len(), 2);
    assert_eq!(ips(&both)[0], ips(&one)[0]);
    assert_eq!(spec(&both).get("ipFamilies"), Some(&parse(r#"["IPv4","IPv6"]"#)));
    assert_eq!(addresses(&server).await.len(), 2);
    let few = change(&mut server, "s", &format!(r#""clusterIPs":["{}"]"#, ips(&one)[0])).await.unwrap_err();
    assert_eq!(
        few.message,
        "Service \"s\" is invalid: spec.ipFamilyPolicy: Invalid value: \"PreferDualStack\": must be \
         'SingleStack' to release the secondary cluster IP"
    );
    let less = change(&mut server, "s", r#""ipFamilyPolicy":"SingleStack""#).await.unwrap();
    assert_eq!(ips(&less), ips(&one));
    assert_eq!(addresses(&server).await, ips(&one));
    let six = make(&mut server, "t", r#","ipFamilies":["IPv6"]"#).await.unwrap();
    assert!(ips(&six)[0].starts_with("fd00::"), "{six:?}");
    let free = r#"{"metadata":{"name":"f"},"spec":{"clusterIP":"None","ports":[{"port":80}]}}"#;
    let free = server.create(SERVICES, "ns", free).await.unwrap();
    assert_eq!(spec(&free).text("ipFamilyPolicy"), "RequireDualStack");
    assert_eq!(spec(&free).get("ipFamilies"), Some(&parse(r#"["IPv4","IPv6"]"#)));
}

#[tokio::test]
async fn one_family_is_said_to_be_one() {
    let mut server = Server::start().await;
    let both = make(&mut server, "s", r#","ipFamilyPolicy":"RequireDualStack""#).await.unwrap_err();
    assert_eq!(
        both.message,
        "Service \"s\" is invalid: spec.ipFamilyPolicy: Invalid value: \"RequireDualStack\": this cluster is \
         not configured for dual-stack services"
    );
    let six = make(&mut server, "s", r#","ipFamilies":["IPv6"]"#).await.unwrap_err();
    assert_eq!(
        six.message,
        "Service \"s\" is invalid: spec.ipFamilies[0]: Invalid value: \"IPv6\": not configured on this cluster"
    );
    let prefers = make(&mut server, "s", r#","ipFamilyPolicy":"PreferDualStack""#).await.unwrap();
    assert_eq!(spec(&prefers).get("ipFamilies"), Some(&parse(r#"["IPv4"]"#)));
}

#[tokio::test]
async fn a_range_can_be_full_and_can_grow() {
    let ranges: Vec<IpNet> = vec!["10.2.0.0/29".parse().unwrap()];
    let mut server = Server::start_with(&Config { service_ranges: ranges, ..Config::default() }).await;
    for name in ["a", "b", "c", "d", "e", "f"] {
        make(&mut server, name, "").await.unwrap();
    }
    let full = make(&mut server, "g", "").await.unwrap_err();
    assert_eq!(full.code, 500);
    assert_eq!(
        full.message,
        "Internal error occurred: failed to allocate a serviceIP for Service \"g\": range is full"
    );
    let more = r#"{"metadata":{"name":"more"},"spec":{"cidrs":["10.3.0.0/28"]}}"#;
    server.create("networking.k8s.io/v1/servicecidrs", "", more).await.unwrap();
    let resource = server.resource("networking.k8s.io/v1/servicecidrs");
    resource.list("", &ListOptions::default()).await.unwrap();
    let made = make(&mut server, "g", "").await.unwrap();
    assert!(ips(&made)[0].starts_with("10.3.0."));
}

#[tokio::test]
async fn a_status_brings_its_service_along_without_an_address() {
    let mut server = Server::start().await;
    let made = server.update_sub(SERVICES, "ns", "s", "status", &body("s", "")).await.unwrap();
    assert!(!spec(&made).contains("clusterIP"));
    assert!(addresses(&server).await.is_empty());
}

#[tokio::test]
async fn many_at_a_time_never_share() {
    let mut server = Server::start().await;
    let creates = (0..40).map(|at| {
        let resource = server.resource(SERVICES);
        async move {
            let (user, mut warnings) = (User::default(), Vec::new());
            let mut caller = Caller { user: &user, user_agent: "test", warnings: &mut warnings };
            let body = json_body(&body(&format!("s{at}"), r#","type":"NodePort""#));
            let reply = resource.create(&mut caller, "ns", body, &WriteOptions::default()).await.unwrap();
            object(&reply)
        }
    });
    let made = join_all(creates).await;
    let given: HashSet<String> = made.iter().flat_map(ips).collect();
    let opened: HashSet<i64> = made.iter().flat_map(ports).collect();
    assert_eq!((given.len(), opened.len()), (40, 40));
    assert_eq!(addresses(&server).await.into_iter().collect::<HashSet<_>>(), given);
    for at in 0..40 {
        server.delete(SERVICES, "ns", &format!("s{at}"), &DeleteOptions::default()).await.unwrap();
    }
    assert!(addresses(&server).await.is_empty());
    // Every port is free again.
    for (at, port) in opened.into_iter().enumerate() {
        let spec = format!(r#","type":"NodePort","ports":[{{"port":80,"nodePort":{port}}}]"#);
        make(&mut server, &format!("t{at}"), &spec).await.unwrap();
    }
}

#[tokio::test]
async fn what_an_update_may_not_change_is_refused() {
    let mut server = Server::start().await;
    let refused = |reply: Result<Object, Box<Status>>| reply.unwrap_err().message;
    make(&mut server, "a", "").await.unwrap();
    let status = r#"{"status":{"loadBalancer":{"ingress":[{"ip":"192.0.2.1"}]}}}"#;
    let reply = server.patch_sub(SERVICES, "ns", "a", "status", MERGE, status).await;
    let want = "Service \"a\" is invalid: status.loadBalancer.ingress: Forbidden: may only be used when \
                `spec.type` is 'LoadBalancer'";
    assert_eq!(refused(reply), want);
    make(&mut server, "b", r#","type":"LoadBalancer","loadBalancerClass":"x.example.com/y""#).await.unwrap();
    let reply = change(&mut server, "b", r#""loadBalancerClass":"x.example.com/z""#).await;
    let want = "Service \"b\" is invalid: spec.loadBalancerClass: Invalid value: \"x.example.com/z\": may not \
                change once set";
    assert_eq!(refused(reply), want);
    let status = r#"{"status":{"loadBalancer":{"ingress":[{"ip":"192.0.2.01","ipMode":"Other"}]}}}"#;
    let reply = server.patch_sub(SERVICES, "ns", "b", "status", MERGE, status).await;
    let want = "Service \"b\" is invalid: [status.loadBalancer.ingress[0].ip: Invalid value: \"192.0.2.01\": \
                must not have leading 0s, status.loadBalancer.ingress[0].ipMode: Unsupported value: \"Other\": \
                supported values: \"Proxy\", \"VIP\"]";
    assert_eq!(refused(reply), want);
}
