//! All judges of bearer tokens as one, asked in order: for requests, and for whoever asks about a token.
//!
//! A token that one judge finds bad may still be another one's.

use crate::union::authenticated;
use futures_util::future::{BoxFuture, Either, Ready, ready};
use keelson_api::user::User;
use std::borrow::Cow;
use std::sync::Arc;
use std::time::SystemTime;

/// A token as it is shown, and what it is to be good for.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The token.
    pub token: &'a str,
    /// It must be meant for one of these; where there are none, every token will do.
    pub audiences: &'a [String],
    /// When it is judged.
    pub now: SystemTime,
}

/// Whose a token is.
#[derive(Clone, Debug)]
pub struct Bearing {
    /// The user.
    pub user: Arc<User>,
    /// Those of the asked audiences that it is good for.
    pub audiences: Vec<String>,
}

/// What a judge of tokens says.
#[derive(Clone, Debug)]
pub enum TokenVerdict {
    /// The token is good.
    Known(Bearing),
    /// It is not of the kind judged here, or nobody knows it.
    Unknown,
    /// It is of the kind judged here, and bad.
    Bad(Cow<'static, str>),
}

/// A verdict, at once where nothing has to be asked elsewhere.
pub type TokenAnswer<'a> = Either<Ready<TokenVerdict>, BoxFuture<'a, TokenVerdict>>;

/// A verdict that is there already.
#[must_use]
pub fn said<'a>(verdict: TokenVerdict) -> TokenAnswer<'a> {
    Either::Left(ready(verdict))
}

/// A judge of tokens.
pub trait TokenAuthenticator: Send + Sync {
    /// Whose token is it? Has the same duty as `Authenticator::authenticate`.
    fn judge<'a>(&'a self, shown: Shown<'a>) -> TokenAnswer<'a>;
}

/// Judges of tokens, asked in order, and the audiences that requests of this API are for.
pub struct Tokens {
    members: Vec<Box<dyn TokenAuthenticator>>,
    audiences: Vec<String>,
}

impl Tokens {
    /// Asks `members` in order; `audiences` are those of this API.
    #[must_use]
    pub fn new(members: Vec<Box<dyn TokenAuthenticator>>, audiences: Vec<String>) -> Self {
        Self { members, audiences }
    }

    /// The audiences of this API.
    #[must_use]
    pub fn audiences(&self) -> &[String] {
        &self.audiences
    }

    /// Judges a token for this API.
    pub fn judge<'a>(&'a self, token: &'a str, now: SystemTime) -> TokenAnswer<'a> {
        self.judge_for(Shown { token, audiences: &self.audiences, now })
    }

    /// Judges a token for whatever audiences it is shown for.
    pub fn judge_for<'a>(&'a self, shown: Shown<'a>) -> TokenAnswer<'a> {
        let mut faults = Vec::new();
        for (at, member) in self.members.iter().enumerate() {
            match member.judge(shown) {
                Either::Left(verdict) => match verdict.into_inner() {
                    TokenVerdict::Known(bearing) => return said(known(bearing)),
                    TokenVerdict::Unknown => {}
                    TokenVerdict::Bad(why) => faults.push(why),
                },
                Either::Right(_) => return Either::Right(Box::pin(self.ask_from(at, shown, faults))),
            }
        }
        said(settle(faults))
    }

    async fn ask_from(
        &self,
        first: usize,
        shown: Shown<'_>,
        mut faults: Vec<Cow<'static, str>>,
    ) -> TokenVerdict {
        for member in &self.members[first..] {
            match member.judge(shown).await {
                TokenVerdict::Known(bearing) => return known(bearing),
                TokenVerdict::Unknown => {}
                TokenVerdict::Bad(why) => faults.push(why),
            }
        }
        settle(faults)
    }
}

fn known(bearing: Bearing) -> TokenVerdict {
    TokenVerdict::Known(Bearing { user: authenticated(bearing.user), audiences: bearing.audiences })
}

fn settle(mut faults: Vec<Cow<'static, str>>) -> TokenVerdict {
    match faults.len() {
        0 => TokenVerdict::Unknown,
        1 => TokenVerdict::Bad(faults.remove(0)),
        _ => TokenVerdict::Bad(Cow::Owned(format!("[{}]", faults.join(", ")))),
    }
}

/// The asked audiences that are among `own`, as they were asked.
#[must_use]
pub fn common(own: &[String], asked: &[String]) -> Vec<String> {
    asked.iter().filter(|audience| own.contains(audience)).cloned().collect()
}

/// Tokens that say nothing of audiences are good for those of the API.
pub(crate) struct AnyAudience<T> {
    /// Whose tokens they are.
    pub(crate) judge: T,
    /// The API's audiences.
    pub(crate) audiences: Vec<String>,
}
