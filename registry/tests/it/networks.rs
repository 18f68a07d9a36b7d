//! Updates of what the network is made of, and writes to its status: what kube-apiserver 1.36 answered.

use crate::server::{Server, metadata};
use Answer::{Refused, Taken};
use keelson_registry::options::{PatchKind, WriteOptions};

enum Answer {
    /// What the message says after the object's name.
    Refused(&'static str),
    /// The warnings, a line each.
    Taken(&'static str),
}

/// An object, and merge patches of it or of its status, each tried alone.
struct Tried {
    path: &'static str,
    namespace: &'static str,
    name: &'static str,
    object: &'static str,
    patches: &'static [(&'static str, &'static str, Answer)],
}

#[tokio::test]
async fn updates_are_answered_as_upstream_answers_them() {
    let mut server = Server::start().await;
    for tried in TRIED {
        server.create(tried.path, tried.namespace, tried.object).await.unwrap();
        for (sub, patch, want) in tried.patches {
            server.warnings.clear();
            let (path, ns, name, kind) = (tried.path, tried.namespace, tried.name, PatchKind::Merge);
            let got = if sub.is_empty() {
                let options = WriteOptions { dry_run: vec!["All".to_owned()], ..WriteOptions::default() };
                server.patch_with(path, ns, name, kind, patch, &options).await
            } else {
                server.patch_sub(path, ns, name, sub, kind, patch).await
            };
            match (want, got) {
                (Refused(want), Err(status)) => {
                    let (_, got) = status.message.split_once(" is invalid: ").unwrap();
                    assert_eq!(got, *want, "{name}: {patch}");
                }
                (Taken(want), Ok(_)) => assert_eq!(server.warnings.join("\n"), *want, "{name}: {patch}"),
                (_, got) => panic!("{name}: {patch}: {got:?}"),
            }
        }
    }
}

#[tokio::test]
async fn topology_counts_before_it_is_dropped() {
    let mut server = Server::start().await;
    let path = "discovery.k8s.io/v1/endpointslices";
    let body = r#"{"metadata":{"name":"s"},"addressType":"IPv4","endpoints":[{"addresses":["1.2.3.4"]}]}"#;
    server.create(path, "ns", body).await.unwrap();
    let patch = r#"{"endpoints":[{"addresses":["1.2.3.4"],"deprecatedTopology":{"a":"b c"}}]}"#;
    let after = server.patch(path, "ns", "s", PatchKind::Merge, patch).await.unwrap();
    assert_eq!(metadata(&after).int("generation"), Some(2));
    let [endpoint] = after.list("endpoints") else { panic!("{after:?}") };
    assert!(!endpoint.as_object().unwrap().contains("deprecatedTopology"));
}

#[tokio::test]
async fn too_many_ranges_are_shown_as_upstream_names_them() {
    let mut server = Server::start().await;
    let body = r#"{"metadata":{"name":"c"},"spec":{"cidrs":["10.1.0.0/16","a","b"]}}"#;
    let status = server.create("networking.k8s.io/v1/servicecidrs", "", body).await.unwrap_err();
    let want =
        r#"spec.cidrs: Invalid value: {"CIDRs":["10.1.0.0/16","a","b"]}: may only hold up to 2 values"#;
    assert!(status.message.ends_with(want), "{}", status.message);
}

const TRIED: &[Tried] = &[
    Tried {
        path: "networking.k8s.io/v1/networkpolicies",
        namespace: "ns",
        name: "npol",
        object: r#"{"spec":{"podSelector":{},"ingress":[{"from":[{"ipBlock":{"cidr":"10.0.0.0/8"}}]}]},
            "metadata":{"name":"npol"}}"#,
        patches: &[
            (
                "",
                r#"{"spec":{"podSelector":{},
                "ingress":[{"from":[{"ipBlock":{"cidr":"10.0.0.1/8"}}]}]}}"#,
                Refused(
                    "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"10.0.0.1/8\": must not \
                     have bits set beyond the prefix length",
                ),
            ),
            (
                "",
                r#"{"spec":{"podSelector":{},
                "ingress":[{"from":[{"ipBlock":{"cidr":"010.0.0.0/8"}}]}]}}"#,
                Refused(
                    "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"010.0.0.0/8\": must not \
                     have leading 0s in IP or prefix length",
                ),
            ),
            (
                "",
                r#"{"spec":{"podSelector":{},
                "ingress":[{"from":[{"ipBlock":{"cidr":"10.0.0.0/08"}}]}]}}"#,
                Refused(
                    "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"10.0.0.0/08\": must not \
                     have leading 0s in IP or prefix length",
                ),
            ),
            (
                "",
                r#"{"spec":{"podSelector":{},
                "ingress":[{"from":[{"ipBlock":{"cidr":"::ffff:10.0.0.0/104"}}]}]}}"#,
                Refused(
                    "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"::ffff:10.0.0.0/104\": \
                     must not have an IPv4-mapped IPv6 address",
                ),
            ),
            (
                "",
                r#"{"spec":{"podSelector":{},"ingress":[{"from":[{"ipBlock":{"cidr":"2001:DB8::/32",
                "except":["2001:db8:0:0::/64"]}}]}]}}"#,
                Taken(
                    "spec.ingress[0].from[0].ipBlock.cidr: IPv6 CIDR value \"2001:DB8::/32\" should \
                     be in RFC 5952 canonical format \
                     (\"2001:db8::/32\")
spec.ingress[0].from[0].ipBlock.except[0]: IPv6 CIDR value \
                     \"2001:db8:0:0::/64\" should be in RFC 5952 canonical format (\"2001:db8::/64\")",
                ),
            ),
            (
                "",
                r#"{"spec":{"podSelector":{},
                "ingress":[{"from":[{"ipBlock":{"cidr":"10.0.0.0/33"}}]}]}}"#,
                Refused(
                    "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"10.0.0.0/33\": must be a \
                     valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)",
                ),
            ),
            (
                "",
                r#"{"spec":{"podSelector":{},"ingress":[{"from":[{"ipBlock":{"cidr":"0.0.0.0/0",
                "except":["0.0.0.0/1"]}}]}]}}"#,
                Taken(""),
            ),
            (
                "",
                r#"{"spec":{"podSelector":{},"ingress":[{"from":[{"ipBlock":{"cidr":"::/0"}}]}]}}"#,
                Taken(""),
            ),
            (
                "",
                r#"{"spec":{"podSelector":{},
                "ingress":[{"from":[{"ipBlock":{"cidr":"fe80::1%eth0/64"}}]}]}}"#,
                Refused(
                    "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"fe80::1%eth0/64\": must \
                     be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)",
                ),
            ),
            (
                "",
                r#"{"spec":{"podSelector":{},"ingress":[{"from":[{"ipBlock":{"cidr":"1.2.3.4"}}]}]}}"#,
                Refused(
                    "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"1.2.3.4\": must be a \
                     valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)",
                ),
            ),
            (
                "",
                r#"{"spec":{"podSelector":{},"ingress":[{"from":[]}],"policyTypes":["Ingress",
                "Egress","X"]}}"#,
                Refused(
                    "spec.policyTypes: Invalid value: [\"Ingress\",\"Egress\",\"X\"]: may not specify \
                     more than two policyTypes",
                ),
            ),
            (
                "",
                r#"{"spec":{"podSelector":{},"ingress":[{"from":[]}],"policyTypes":["x","Egress"]}}"#,
                Refused(
                    "spec.policyTypes[0]: Unsupported value: \"x\": supported values: \"Ingress\", \
                     \"Egress\"",
                ),
            ),
            ("", r#"{"spec":{"policyTypes":[]}}"#, Taken("")),
        ],
    },
    Tried {
        path: "networking.k8s.io/v1/ingresses",
        namespace: "ns",
        name: "ing",
        object: r#"{"spec":{"defaultBackend":{"service":{"name":"a","port":{"number":80}}},
            "ingressClassName":"c"},"metadata":{"name":"ing"}}"#,
        patches: &[
            ("", r#"{"metadata":{"annotations":{"kubernetes.io/ingress.class":"d"}}}"#, Taken("")),
            (
                "",
                r#"{"spec":{"defaultBackend":null}}"#,
                Refused("spec: Invalid value: null: either `defaultBackend` or `rules` must be specified"),
            ),
            (
                "",
                r#"{"spec":{"defaultBackend":null,"rules":[]}}"#,
                Refused("spec: Invalid value: []: either `defaultBackend` or `rules` must be specified"),
            ),
            ("", r#"{"spec":{"defaultBackend":{"service":{"name":"1a","port":{"number":80}}}}}"#, Taken("")),
            (
                "",
                r#"{"spec":{"defaultBackend":{"service":{"name":"a","port":{"number":80,
                "name":"x"}}}}}"#,
                Refused(
                    "spec.defaultBackend: Invalid value: \"\": cannot set both port name & port \
                     number",
                ),
            ),
            (
                "",
                r#"{"spec":{"defaultBackend":{"service":{"name":"a","port":{"number":0}}}}}"#,
                Refused("spec.defaultBackend: Required value: port name or number is required"),
            ),
            (
                "status",
                r#"{"status":{"loadBalancer":{"ingress":[{"ip":"2001:DB8::1"},{"ip":"1.2.3.4",
                "hostname":"a.b","ports":[{"port":80,"protocol":"x"},{"port":-1,"protocol":"TCP",
                "error":"e"}]}]}}}"#,
                Taken(
                    "status.loadBalancer.ingress[0]: IPv6 address \"2001:DB8::1\" should be in RFC \
                     5952 canonical format (\"2001:db8::1\")",
                ),
            ),
        ],
    },
    Tried {
        path: "networking.k8s.io/v1/ingresses",
        namespace: "ns",
        name: "ingw",
        object: r#"{"spec":{"rules":[{"host":"*.a.b","http":{"paths":[{"path":"/","pathType":"Prefix",
            "backend":{"service":{"name":"1a","port":{"number":80}}}}]}}]},
            "metadata":{"name":"ingw"}}"#,
        patches: &[("", r#"{"spec":{"rules":[{"host":"*.a.b","http":{"paths":[]}}]}}"#, Taken(""))],
    },
    Tried {
        path: "networking.k8s.io/v1/ingresses",
        namespace: "ns",
        name: "inga",
        object: r#"{"metadata":{"annotations":{"kubernetes.io/ingress.class":"d"},"name":"inga"},
            "spec":{"defaultBackend":{"service":{"name":"a","port":{"number":80}}}}}"#,
        patches: &[("", r#"{"spec":{"ingressClassName":"e"}}"#, Taken(""))],
    },
    Tried {
        path: "networking.k8s.io/v1/ingressclasses",
        namespace: "",
        name: "class",
        object: r#"{"spec":{"controller":"a.b/c"},"metadata":{"name":"class"}}"#,
        patches: &[
            (
                "",
                r#"{"spec":{"controller":"a.b/d"}}"#,
                Refused("spec.controller: Invalid value: \"a.b/d\": field is immutable"),
            ),
            (
                "",
                r#"{"spec":{"controller":""}}"#,
                Refused(
                    "[spec.controller: Invalid value: \"\": field is immutable, spec.controller: \
                     Required value]",
                ),
            ),
            (
                "",
                r#"{"spec":{"parameters":{"kind":"","name":"","scope":"Namespace"}}}"#,
                Refused(
                    "[spec.parameters.kind: Required value, spec.parameters.name: Required value, \
                     spec.parameters.namespace: Required value: `parameters.scope` is set to \
                     'Namespace']",
                ),
            ),
            (
                "",
                r#"{"spec":{"parameters":{"kind":"K","name":"n","scope":"x"}}}"#,
                Refused(
                    "spec.parameters.scope: Unsupported value: \"x\": supported values: \"Cluster\", \
                     \"Namespace\"",
                ),
            ),
            ("", r#"{"spec":{"parameters":{"kind":"K","name":"n"}}}"#, Taken("")),
        ],
    },
    Tried {
        path: "networking.k8s.io/v1/ipaddresses",
        namespace: "",
        name: "10.9.8.7",
        object: r#"{"spec":{"parentRef":{"group":"","resource":"services","namespace":"d","name":"n"}},
            "metadata":{"name":"10.9.8.7"}}"#,
        patches: &[
            (
                "",
                r#"{"spec":{"parentRef":{"name":"m"}}}"#,
                Refused(
                    "spec.parentRef: Invalid value: \
                     {\"Group\":\"\",\"Resource\":\"services\",\"Namespace\":\"d\",\"Name\":\"m\"}: \
                     field is immutable",
                ),
            ),
            (
                "",
                r#"{"spec":{"parentRef":null}}"#,
                Refused(
                    "[spec.parentRef: Required value, spec.parentRef: Invalid value: null: field is \
                     immutable]",
                ),
            ),
        ],
    },
    Tried {
        path: "networking.k8s.io/v1/servicecidrs",
        namespace: "",
        name: "cidr1",
        object: r#"{"spec":{"cidrs":["10.1.0.0/16"]},"metadata":{"name":"cidr1"}}"#,
        patches: &[
            (
                "",
                r#"{"spec":{"cidrs":["10.2.0.0/16"]}}"#,
                Refused("spec.cidrs[0]: Invalid value: \"10.2.0.0/16\": field is immutable"),
            ),
            (
                "",
                r#"{"spec":{"cidrs":["10.1.0.0/16","10.3.0.0/16"]}}"#,
                Refused(
                    "spec.cidrs: Invalid value: [\"10.1.0.0/16\",\"10.3.0.0/16\"]: may specify no \
                     more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64",
                ),
            ),
            (
                "",
                r#"{"spec":{"cidrs":["10.2.0.0/16","2001:DB8::/64"]}}"#,
                Refused(
                    "[spec.cidrs[0]: Invalid value: \"10.2.0.0/16\": field is immutable, \
                     spec.cidrs[1]: Invalid value: \"2001:DB8::/64\": must be in canonical form \
                     (\"2001:db8::/64\")]",
                ),
            ),
            ("", r#"{"spec":{"cidrs":[]}}"#, Refused("spec.cidrs: Invalid value: []: field is immutable")),
            (
                "",
                r#"{"spec":{"cidrs":null}}"#,
                Refused("spec.cidrs: Invalid value: null: field is immutable"),
            ),
            ("", r#"{"spec":{"cidrs":["10.1.0.0/16","2001:db8::/64"]}}"#, Taken("")),
            (
                "",
                r#"{"spec":{"cidrs":["a","b","c"]}}"#,
                Refused("spec.cidrs: Invalid value: [\"a\",\"b\",\"c\"]: field is immutable"),
            ),
            ("status", r#"{"metadata":{"labels":{"k":"a b"}}}"#, Taken("")),
            (
                "status",
                r#"{"status":{"conditions":[{"type":"","status":"x",
                "lastTransitionTime":"2020-01-01T00:00:00Z","reason":"","message":""}]}}"#,
                Taken(""),
            ),
        ],
    },
    Tried {
        path: "discovery.k8s.io/v1/endpointslices",
        namespace: "ns",
        name: "slice",
        object: r#"{"addressType":"IPv4","endpoints":[{"addresses":["1.2.3.4"]}],
            "metadata":{"name":"slice"}}"#,
        patches: &[
            (
                "",
                r#"{"addressType":"IPv6"}"#,
                Refused("addressType: Invalid value: \"IPv6\": field is immutable"),
            ),
            (
                "",
                r#"{"addressType":""}"#,
                Refused(
                    "[addressType: Required value, addressType: Invalid value: \"\": field is \
                     immutable]",
                ),
            ),
            (
                "",
                r#"{"addressType":"X"}"#,
                Refused(
                    "[addressType: Unsupported value: \"X\": supported values: \"FQDN\", \"IPv4\", \
                     \"IPv6\", addressType: Invalid value: \"X\": field is immutable]",
                ),
            ),
            (
                "",
                r#"{"endpoints":[{"addresses":[]}]}"#,
                Refused("endpoints[0].addresses: Required value: must contain at least 1 address"),
            ),
            (
                "",
                r#"{"endpoints":[{"addresses":["1.2.3.4"],"hints":{"forZones":[{"name":"z0"},
                {"name":"z1"},{"name":"z2"},{"name":"z3"},{"name":"z4"},{"name":"z5"},
                {"name":"z6"},{"name":"z7"},{"name":"z8"}],"forNodes":[{"name":"X"}]}}]}"#,
                Refused("endpoints[0].hints.forZones: Too many: 9: must have at most 8 items"),
            ),
            (
                "",
                r#"{"endpoints":[{"addresses":["1.2.3.4"],"deprecatedTopology":{"a":"b c",
                "kubernetes.io/hostname":"n"}}]}"#,
                Taken(""),
            ),
        ],
    },
    Tried {
        path: "discovery.k8s.io/v1/endpointslices",
        namespace: "ns",
        name: "slice6",
        object: r#"{"addressType":"IPv6","endpoints":[{"addresses":["2001:db8::1"]}],
            "metadata":{"name":"slice6"}}"#,
        patches: &[],
    },
    Tried {
        path: "discovery.k8s.io/v1/endpointslices",
        namespace: "ns",
        name: "slicef",
        object: r#"{"addressType":"FQDN","endpoints":[{"addresses":["a.b"]}],
            "metadata":{"name":"slicef"}}"#,
        patches: &[],
    },
    Tried {
        path: "v1/endpoints",
        namespace: "ns",
        name: "eps",
        object: r#"{"subsets":[{"addresses":[{"ip":"1.2.3.4"}],"ports":[{"port":80}]}],
            "metadata":{"name":"eps"}}"#,
        patches: &[
            (
                "",
                r#"{"subsets":[{"addresses":[{"ip":"2001:DB8::1"}]},{}]}"#,
                Refused("subsets[1]: Required value: must specify `addresses` or `notReadyAddresses`"),
            ),
            (
                "",
                r#"{"subsets":[{"notReadyAddresses":[{"ip":"2001:DB8::1"}]}]}"#,
                Taken(
                    "subsets[0].notReadyAddresses[0].ip: IPv6 address \"2001:DB8::1\" should be in \
                     RFC 5952 canonical format (\"2001:db8::1\")",
                ),
            ),
        ],
    },
];
