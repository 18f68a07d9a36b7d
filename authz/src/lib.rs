//! May they: one question, one answer, whoever asks.
//!
//! The gateway asks for each request; SubjectAccessReview and admission ask the same judge. Nothing
//! here knows HTTP or a store, and nothing here knows how a user was established.

use futures_util::future::{BoxFuture, Either, Ready, ready};
use keelson_api::user::{MASTERS, User};
use std::borrow::Cow;

/// What is to be done, by whom, to what.
#[derive(Clone, Copy, Debug)]
pub struct Attributes<'a> {
    /// Who.
    pub user: &'a User,
    /// The verb; for paths that are no resources the method in lower case.
    pub verb: &'a str,
    /// Is it about a resource? If not, only user, verb and path count.
    pub is_resource: bool,
    /// API group; empty for the core group.
    pub group: &'a str,
    /// Version.
    pub version: &'a str,
    /// Plural resource.
    pub resource: &'a str,
    /// Subresource; empty for the resource itself.
    pub subresource: &'a str,
    /// Namespace; empty for cluster scope.
    pub namespace: &'a str,
    /// Name of the object; empty where the request names none.
    pub name: &'a str,
    /// The decoded path of the request.
    pub path: &'a str,
    /// Unparsed field selector of lists, watches and collection deletes.
    pub field_selector: &'a str,
    /// Unparsed label selector of the same.
    pub label_selector: &'a str,
}

/// The answer's direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// They may.
    Allow,
    /// They may not, whatever another judge says.
    Deny,
    /// This judge does not say that they may.
    NoOpinion,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// May they?
    pub decision: Decision,
    /// Why, in words that the client and the audit log see; may be empty.
    pub reason: Cow<'static, str>,
    /// What went wrong while judging; it matters only where the decision is not to allow.
    pub error: Option<String>,
}

impl Ruling {
    /// A ruling without an error.
    #[must_use]
    pub fn new(decision: Decision, reason: impl Into<Cow<'static, str>>) -> Self {
        Self { decision, reason: reason.into(), error: None }
    }

    /// They may.
    #[must_use]
    pub fn allow(reason: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Decision::Allow, reason)
    }

    /// Somebody else may know.
    #[must_use]
    pub const fn no_opinion() -> Self {
        Self { decision: Decision::NoOpinion, reason: Cow::Borrowed(""), error: None }
    }
}

/// A ruling, at once where nothing has to be asked elsewhere.
pub type Answer<'a> = Either<Ready<Ruling>, BoxFuture<'a, Ruling>>;

/// An answer that is there already.
#[must_use]
pub fn at_once<'a>(ruling: Ruling) -> Answer<'a> {
    Either::Left(ready(ruling))
}

/// A judge.
///
/// An answer must not have done anything before it is first polled: one that has to wait may be thrown
/// away and asked for again.
pub trait Authorizer: Send + Sync {
    /// Judges one request.
    fn authorize<'a>(&'a self, attributes: Attributes<'a>) -> Answer<'a>;

    /// What a user may do in a namespace, as far as it can be told in rules.
    fn rules(&self, user: &User, namespace: &str) -> Rules {
        let _ = (user, namespace);
        Rules { incomplete: true, ..Rules::default() }
    }
}

/// What somebody may do to resources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResourceRule {
    /// The verbs; `*` is every one.
    pub verbs: Vec<String>,
    /// API groups; `*` is every one.
    pub groups: Vec<String>,
    /// Resources; `*` is every one.
    pub resources: Vec<String>,
    /// Names of objects; none: all.
    pub names: Vec<String>,
}

/// What somebody may do to paths that are no resources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PathRule {
    /// The verbs; `*` is every one.
    pub verbs: Vec<String>,
    /// The paths; one that ends with `*` is the beginning of others.
    pub paths: Vec<String>,
}

/// What somebody may do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// To resources.
    pub resources: Vec<ResourceRule>,
    /// To other paths.
    pub paths: Vec<PathRule>,
    /// May there be more than is told?
    pub incomplete: bool,
    /// What went wrong while it was found out.
    pub error: Option<String>,
}

/// Allows everything to `system:masters` and nothing to anybody else.
#[derive(Clone, Copy, Debug)]
pub struct MastersOnly;

impl Authorizer for MastersOnly {
    fn authorize<'a>(&'a self, attributes: Attributes<'a>) -> Answer<'a> {
        at_once(if attributes.user.is_in(MASTERS) { Ruling::allow("") } else { Ruling::no_opinion() })
    }

    fn rules(&self, user: &User, _: &str) -> Rules {
        if !user.is_in(MASTERS) {
            return Rules::default();
        }
        let all = || vec!["*".to_owned()];
        let resources = ResourceRule { verbs: all(), groups: all(), resources: all(), names: Vec::new() };
        let paths = PathRule { verbs: all(), paths: all() };
        Rules { resources: vec![resources], paths: vec![paths], ..Rules::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Attributes, Authorizer, Decision, MastersOnly};
    use futures_util::future::Either;
    use keelson_api::user::User;

    fn decision(groups: &[&str]) -> Decision {
        let groups = groups.iter().map(|group| (*group).to_owned()).collect();
        let user = User { name: "jane".to_owned(), groups, ..User::default() };
        let attributes = Attributes {
            user: &user,
            verb: "get",
            is_resource: false,
            group: "",
            version: "",
            resource: "",
            subresource: "",
            namespace: "",
            name: "",
            path: "/livez",
            field_selector: "",
            label_selector: "",
        };
        match MastersOnly.authorize(attributes) {
            Either::Left(ready) => ready.into_inner().decision,
            Either::Right(_) => panic!("nothing to wait for"),
        }
    }

    #[test]
    fn only_masters_may() {
        assert_eq!(decision(&["system:authenticated", "system:masters"]), Decision::Allow);
        assert_eq!(decision(&["system:authenticated", "system:masters2"]), Decision::NoOpinion);
        assert_eq!(decision(&[]), Decision::NoOpinion);
    }
}
