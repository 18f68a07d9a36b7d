//! Names that could lead out of a resource's part of the store are refused before anything is looked up.
//!
//! The errors are those of kube-apiserver's generic store. It knows no resource by name.

use super::{Target, Verb};
use keelson_api::status::{Quoted, Reason, Result, Status};
use keelson_api::syntax;

/// Looks at what a path names.
///
/// # Errors
/// 400 for the name of an object, 500 for that of a namespace, as upstream has it.
pub(super) fn check(target: &Target) -> Result<()> {
    let row = target.served.resource.row;
    if row.namespaced {
        namespace(target, row.storage.as_ref().map_or(row.resource, |storage| storage.collection))?;
    }
    // Subresources that are created have the name in their body, and compare.
    if target.verb == Verb::Create {
        return Ok(());
    }
    match syntax::path_segment_name(&target.name).as_slice() {
        [] => Ok(()),
        faults => {
            let (name, faults) = (Quoted(&target.name), faults.join("; "));
            Err(Status::bad_request(format!("Name parameter invalid: {name}: {faults}")))
        }
    }
}

fn namespace(target: &Target, collection: &str) -> Result<()> {
    let namespace = target.namespace.as_str();
    if target.verb == Verb::Create {
        let faults = syntax::path_segment_name(namespace);
        if !faults.is_empty() {
            let why = format!("invalid resource name {}: [{}]", Quoted(namespace), faults.join(" "));
            return Err(Status::internal(&why));
        }
    }
    if matches!(namespace, "." | "..") {
        let slash = if target.name.is_empty() { "" } else { "/" };
        let key = format!("/{collection}/{namespace}{slash}{}", target.name);
        return Err(Status::plain(500, Reason::Unknown, format!("invalid key: {}", Quoted(&key))));
    }
    Ok(())
}
