//! Who a request comes from, as every crate that judges it sees them.
//!
//! Knows no credential and no connection: how a user was established is authn's business.

/// The group of everyone whose credential was accepted.
pub const AUTHENTICATED: &str = "system:authenticated";
/// The group that may do everything, whatever the authorizers say.
pub const MASTERS: &str = "system:masters";
/// The key in `extra` that says which credential it was.
pub const CREDENTIAL_ID: &str = "authentication.kubernetes.io/credential-id";

/// An authenticated user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct User {
    /// Name, unique among users at one time.
    pub name: String,
    /// Unique over time; may be empty.
    pub uid: String,
    /// Groups, in the order the authenticator gave them.
    pub groups: Vec<String>,
    /// Whatever else the authenticator says, by key; keys are unique.
    pub extra: Vec<(String, Vec<String>)>,
}

impl User {
    /// Is the user in this group?
    #[must_use]
    pub fn is_in(&self, group: &str) -> bool {
        self.groups.iter().any(|own| own == group)
    }
}
