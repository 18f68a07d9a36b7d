//! kube-rs discovery, group by group and aggregated, finds what it finds on kube-apiserver 1.36.
//!
//! `discovery/found.txt` is what it found there, with that server's default flags: a line a resource.
//! `KEELSON_COMPARE` names the kubeconfig of a server that is then held against the same lines: that is how
//! the file is checked, and what it prints on a difference is how it is written anew.

use crate::server::{self, Server};
use kube::discovery::{Discovery, Scope};
use std::collections::BTreeSet;
use std::path::Path;

const FOUND: &str = include_str!("discovery/found.txt");

#[tokio::test]
async fn every_group_version_and_kind_is_found() {
    let Some(binary) = crate::binary() else { return };
    let server = Server::start(&binary);
    same(&server.client().await).await;
}

#[tokio::test]
async fn kube_apiserver_is_as_the_file_says() {
    let Some(kubeconfig) = std::env::var_os("KEELSON_COMPARE") else {
        eprintln!("skipped: no server to compare with (KEELSON_COMPARE names a kubeconfig)");
        return;
    };
    same(&server::client(Path::new(&kubeconfig)).await).await;
}

async fn same(client: &kube::Client) {
    let want: BTreeSet<String> = FOUND.lines().map(str::to_owned).collect();
    let one_by_one = Discovery::new(client.clone()).run().await.expect("discovery");
    judge("group by group", &want, &lines(&one_by_one));
    let aggregated = Discovery::new(client.clone()).run_aggregated().await.expect("aggregated discovery");
    judge("aggregated", &want, &lines(&aggregated));
}

fn judge(road: &str, want: &BTreeSet<String>, found: &BTreeSet<String>) {
    let missing: Vec<_> = want.difference(found).collect();
    let more: Vec<_> = found.difference(want).collect();
    assert!(missing.is_empty() && more.is_empty(), "{road}: missing {missing:#?}, too many {more:#?}");
}

/// A line for each resource: group version, preferred or not, kind, plural, scope, verbs, subresources.
fn lines(discovery: &Discovery) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    for group in discovery.groups() {
        for version in group.versions() {
            let rank = if group.preferred_version_or_latest() == version { "preferred" } else { "other" };
            for (resource, capabilities) in group.versioned_resources(version) {
                let scope = if capabilities.scope == Scope::Cluster { "cluster" } else { "namespaced" };
                let mut subresources: Vec<String> = capabilities
                    .subresources
                    .iter()
                    .map(|(sub, capabilities)| {
                        format!("{}={}:{}", sub.plural, sub.kind, capabilities.operations.join(","))
                    })
                    .collect();
                subresources.sort();
                if subresources.is_empty() {
                    subresources.push("-".to_owned());
                }
                lines.insert(format!(
                    "{} {rank} {} {} {scope} {} {}",
                    resource.api_version,
                    resource.kind,
                    resource.plural,
                    capabilities.operations.join(","),
                    subresources.join(" ")
                ));
            }
        }
    }
    lines
}
