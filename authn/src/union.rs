//! Several authenticators as one: the first that knows the user wins.
//!
//! A bad credential does not end the search; it decides only when nobody knows another one. Whoever is
//! known is a member of `system:authenticated`.

use crate::{Answer, Attempt, Authenticator, Fault, Verdict, at_once};
use futures_util::future::Either;
use keelson_api::user::{AUTHENTICATED, User};
use std::sync::Arc;

/// Authenticators, asked in order.
pub struct Union(Vec<Box<dyn Authenticator>>);

impl Union {
    /// The union of `members`; with none, nobody is known.
    #[must_use]
    pub fn new(members: Vec<Box<dyn Authenticator>>) -> Self {
        Self(members)
    }

    async fn ask_from<'a>(&'a self, first: usize, attempt: Attempt<'a>, mut fault: Option<Fault>) -> Verdict {
        for member in &self.0[first..] {
            match member.authenticate(attempt).await {
                Verdict::Known(user) => return Verdict::Known(authenticated(user)),
                Verdict::Nothing => {}
                Verdict::Bad(new) => fault = Some(fault.unwrap_or(new)),
            }
        }
        settle(fault)
    }
}

impl Authenticator for Union {
    fn authenticate<'a>(&'a self, attempt: Attempt<'a>) -> Answer<'a> {
        let mut fault = None;
        for (at, member) in self.0.iter().enumerate() {
            match member.authenticate(attempt) {
                Either::Left(ready) => match ready.into_inner() {
                    Verdict::Known(user) => return at_once(Verdict::Known(authenticated(user))),
                    Verdict::Nothing => {}
                    Verdict::Bad(new) => fault = Some(fault.unwrap_or(new)),
                },
                Either::Right(_) => return Either::Right(Box::pin(self.ask_from(at, attempt, fault))),
            }
        }
        at_once(settle(fault))
    }
}

fn settle(fault: Option<Fault>) -> Verdict {
    fault.map_or(Verdict::Nothing, Verdict::Bad)
}

/// Costs a copy only where an authenticator has not put its users into the group itself.
pub(crate) fn authenticated(user: Arc<User>) -> Arc<User> {
    if user.is_in(AUTHENTICATED) {
        return user;
    }
    let mut user = Arc::unwrap_or_clone(user);
    user.groups.push(AUTHENTICATED.to_owned());
    Arc::new(user)
}
