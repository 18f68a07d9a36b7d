//! What a request asks for, read from its method, path and query alone.
//!
//! The rules are those of kube-apiserver's RequestInfo. Nothing here knows which resources exist.

/// What a request asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestInfo {
    /// Below /api or /apis/group with a resource?
    pub is_resource: bool,
    /// Percent-decoded path.
    pub path: String,
    /// create, get, list, watch, update, patch, delete, deletecollection, proxy; the method in lower
    /// case for paths that are no resources.
    pub verb: String,
    /// `api` or `apis`.
    pub prefix: String,
    /// API group; empty for the core group.
    pub group: String,
    /// Version.
    pub version: String,
    /// Namespace; empty for cluster scope.
    pub namespace: String,
    /// Plural resource.
    pub resource: String,
    /// Subresource.
    pub subresource: String,
    /// Name of the object; also from a field selector on metadata.name.
    pub name: String,
    /// Segments from the resource on.
    pub parts: Vec<String>,
    /// Unparsed field selector of list, watch and deletecollection.
    pub field_selector: String,
    /// Unparsed label selector of list, watch and deletecollection.
    pub label_selector: String,
    /// The path was one of the deprecated /watch/ or /proxy/ forms.
    pub verb_in_path: bool,
}

/// A path of a watch or proxy form that names nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownTarget;

impl RequestInfo {
    /// Reads method, percent-decoded path and decoded query pairs.
    ///
    /// # Errors
    /// Where a /watch or /proxy path ends before it names a resource.
    pub fn new(method: &str, path: &str, query: &[(String, String)]) -> Result<Self, UnknownTarget> {
        let mut info = Self { path: path.to_owned(), verb: method.to_ascii_lowercase(), ..Self::default() };
        let trimmed = path.trim_matches('/');
        let segments: Vec<&str> = if trimmed.is_empty() { Vec::new() } else { trimmed.split('/').collect() };
        let rest = match segments.as_slice() {
            ["api", _, _, ..] => &segments[1..],
            ["apis", group, _, _, ..] => {
                (*group).clone_into(&mut info.group);
                &segments[2..]
            }
            _ => return Ok(info),
        };
        segments[0].clone_into(&mut info.prefix);
        info.is_resource = true;
        rest[0].clone_into(&mut info.version);
        let mut parts = &rest[1..];
        if matches!(parts[0], "proxy" | "watch") {
            parts[0].clone_into(&mut info.verb);
            info.verb_in_path = true;
            parts = &parts[1..];
            if parts.is_empty() {
                return Err(UnknownTarget);
            }
        } else {
            method_verb(method).clone_into(&mut info.verb);
        }
        info.take_parts(parts);
        info.settle_verb(query);
        Ok(info)
    }

    fn take_parts(&mut self, mut parts: &[&str]) {
        if parts[0] == "namespaces" && parts.len() > 1 {
            parts[1].clone_into(&mut self.namespace);
            if parts.len() > 2 && !matches!(parts[2], "status" | "finalize") {
                parts = &parts[2..];
            }
        }
        if parts.len() >= 3 && self.verb != "proxy" {
            parts[2].clone_into(&mut self.subresource);
        }
        if let Some(name) = parts.get(1) {
            (*name).clone_into(&mut self.name);
        }
        parts[0].clone_into(&mut self.resource);
        self.parts = parts.iter().map(|part| (*part).to_owned()).collect();
    }

    /// Without a name a get is a list or a watch, and a delete is of the collection.
    fn settle_verb(&mut self, query: &[(String, String)]) {
        let first = |key: &str| query.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
        if self.name.is_empty() && self.verb == "get" {
            let watch = first("watch").is_some_and(|v| !v.eq_ignore_ascii_case("false") && v != "0");
            (if watch { "watch" } else { "list" }).clone_into(&mut self.verb);
            if let Some(name) = first("fieldSelector").and_then(exact_name)
                && is_path_segment(name)
            {
                name.clone_into(&mut self.name);
            }
        }
        if self.name.is_empty() && self.verb == "delete" {
            "deletecollection".clone_into(&mut self.verb);
        }
        if !self.verb_in_path && matches!(self.verb.as_str(), "list" | "watch" | "deletecollection") {
            first("fieldSelector").unwrap_or_default().clone_into(&mut self.field_selector);
            first("labelSelector").unwrap_or_default().clone_into(&mut self.label_selector);
        }
    }
}

fn method_verb(method: &str) -> &'static str {
    match method {
        "POST" => "create",
        "GET" | "HEAD" => "get",
        "PUT" => "update",
        "PATCH" => "patch",
        "DELETE" => "delete",
        _ => "",
    }
}

/// The name that a field selector pins. Names hold none of the characters that selectors escape.
fn exact_name(selector: &str) -> Option<&str> {
    selector.split(',').find_map(|term| {
        let value = term.strip_prefix("metadata.name=")?;
        Some(value.strip_prefix('=').unwrap_or(value))
    })
}

fn is_path_segment(name: &str) -> bool {
    name != "." && name != ".." && !name.contains(['/', '%'])
}
