//! What the server serves, said to clients: groups, versions and resources, one by one and all at once.
//!
//! Made from the registry's rows and held as bytes. Knows rows; no kind by name.

mod aggregated;
mod document;
mod legacy;
mod priority;

use crate::body::Body;
use crate::negotiate::{Asker, ENCODINGS, header};
use crate::respond;
use aggregated::Aggregated;
use document::Document;
use http::header::IF_NONE_MATCH;
use http::{HeaderMap, Method, Response};
use keelson_api::status::Status;
use keelson_registry::table::Row;
use std::collections::HashMap;

/// The one group whose document the router knows: it is what the others come and go by.
const ROUTED: &str = "/apis/apiregistration.k8s.io";

/// All of a server's discovery documents.
pub struct Discovery {
    /// /api.
    core: Document,
    /// /apis.
    list: Document,
    /// /apis/group.
    groups: HashMap<String, Document>,
    /// /api/version and /apis/group/version.
    versions: HashMap<String, Document>,
    /// /api, aggregated.
    all_core: Aggregated,
    /// /apis, aggregated.
    all: Aggregated,
}

/// A group and what is served of it, best version first.
struct Group {
    name: &'static str,
    versions: Vec<Version>,
}

struct Version {
    name: &'static str,
    /// Sorted by resource.
    rows: Vec<&'static Row>,
}

impl Discovery {
    /// The documents for these rows, of a server that clients reach at `address` (host and port).
    #[must_use]
    pub fn new(rows: &[&'static Row], address: &str) -> Self {
        let groups = grouped(rows);
        let named: Vec<&Group> = groups.iter().filter(|group| !group.name.is_empty()).collect();
        let core: Vec<&Group> = groups.iter().filter(|group| group.name.is_empty()).collect();
        let mut versions = HashMap::new();
        for group in &groups {
            for version in &group.versions {
                let prefix = if group.name.is_empty() { "api" } else { "apis/" };
                let path = format!("/{prefix}{}/{}", group.name, version.name);
                versions.insert(path, legacy::resources(group.name, version));
            }
        }
        let one = |group: &&Group| (format!("/apis/{}", group.name), legacy::group(group));
        Self {
            core: legacy::core_versions(&core, address),
            list: legacy::groups(&named),
            groups: named.iter().map(one).collect(),
            versions,
            all_core: Aggregated::new(&core),
            all: Aggregated::new(&named),
        }
    }

    /// The paths that are answered.
    #[must_use]
    pub fn paths(&self) -> Vec<String> {
        let mut paths = vec!["/api".to_owned(), "/apis".to_owned(), "/apis/".to_owned()];
        paths.extend(self.groups.keys().cloned());
        paths.extend(self.versions.keys().cloned());
        paths
    }

    /// Answers a path that is a discovery document.
    #[must_use]
    pub(crate) fn answer(
        &self,
        method: &Method,
        path: &str,
        asker: &Asker<'_>,
        headers: &HeaderMap,
    ) -> Option<Response<Body>> {
        let known = header(headers, IF_NONE_MATCH);
        // The router does not mind slashes at the end; who is asked before it does.
        let bare = path.trim_end_matches('/');
        if bare == "/api" {
            let reply = routed(method, asker, || {
                self.all_core.asked_for(asker, known).unwrap_or_else(|| legacy_reply(&self.core, asker))
            });
            return Some(reply);
        }
        // All other groups come and go without the router's knowledge, so these take any method.
        if path == "/apis" {
            let aggregated = self.all.asked_for(asker, known);
            return Some(aggregated.unwrap_or_else(|| legacy_reply(&self.list, asker)));
        }
        if path == "/apis/" {
            return Some(legacy_reply(&self.list, asker));
        }
        if let Some(group) = self.groups.get(path.strip_suffix('/').unwrap_or(path))
            && bare != ROUTED
        {
            return Some(legacy_reply(group, asker));
        }
        let document = self.versions.get(bare).or_else(|| self.groups.get(bare))?;
        Some(routed(method, asker, || legacy_reply(document, asker)))
    }
}

/// What the router does before a document is written.
fn routed(method: &Method, asker: &Asker<'_>, answer: impl FnOnce() -> Response<Body>) -> Response<Body> {
    if method != Method::GET {
        return respond::error(asker, &Status::method_not_allowed());
    }
    match asker.check_representations(false) {
        Ok(()) => answer(),
        Err(status) => respond::error(asker, &status),
    }
}

fn legacy_reply(document: &Document, asker: &Asker<'_>) -> Response<Body> {
    match asker.plain() {
        Some(output) => document.reply(asker, output, output.encoding.media_type()),
        None => respond::error(asker, &Status::not_acceptable(ENCODINGS)),
    }
}

/// Rows by group and version, in the order in which clients should prefer them.
fn grouped(rows: &[&'static Row]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for &row in rows {
        let at = groups.iter().position(|group| group.name == row.group).unwrap_or_else(|| {
            groups.push(Group { name: row.group, versions: Vec::new() });
            groups.len() - 1
        });
        let versions = &mut groups[at].versions;
        match versions.iter_mut().find(|version| version.name == row.version) {
            Some(version) => version.rows.push(row),
            None => versions.push(Version { name: row.version, rows: vec![row] }),
        }
    }
    for group in &mut groups {
        group.versions.sort_by(|a, b| priority::compare_versions(a.name, b.name));
        for version in &mut group.versions {
            version.rows.sort_by_key(|row| row.resource);
        }
    }
    groups.sort_by_key(|group| (std::cmp::Reverse(priority::of_group(group.name)), group.name));
    groups
}

#[cfg(test)]
mod tests;
