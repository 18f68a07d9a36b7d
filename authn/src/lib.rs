//! Who asks: credentials in, a user out.
//!
//! Each authenticator judges one kind of credential; `union` asks them in order. Nothing here knows a
//! connection or a store, and nothing here decides what a user may do.

pub mod bearer;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
pub mod service_account;
pub mod token_file;
pub mod tokens;
pub mod union;
pub mod x509;

use crate::x509::ClientChain;
use futures_util::future::{BoxFuture, Either, Ready, ready};
use http::HeaderMap;
use keelson_api::user::User;
use std::borrow::Cow;
use std::sync::Arc;
use std::time::SystemTime;
use thiserror::Error;

/// What a request shows to be known by.
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    /// Its headers.
    pub headers: &'a HeaderMap,
    /// The certificates its connection showed.
    pub chain: Option<&'a ClientChain>,
    /// When it is judged.
    pub now: SystemTime,
}

/// What an authenticator says.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// The credential is good.
    Known(Arc<User>),
    /// There is no credential of the kind judged here.
    Nothing,
    /// There is one and it is bad; another authenticator may still accept the request.
    Bad(Fault),
}

/// Why a credential is bad. For the log: clients only hear that they are not authorized.
#[derive(Clone, Debug, Error)]
pub enum Fault {
    /// The certificate does not lead to an accepted authority, is out of date or is for something else.
    #[error("verifying the client certificate failed: {0}")]
    Certificate(String),
    /// The certificate's subject cannot be made a user.
    #[error("client certificate subject: {0}")]
    Subject(String),
    /// Nobody knows the bearer token, or it is malformed.
    #[error("{0}")]
    Token(Cow<'static, str>),
}

/// A verdict, at once where nothing has to be asked elsewhere.
pub type Answer<'a> = Either<Ready<Verdict>, BoxFuture<'a, Verdict>>;

/// An answer that is there already.
#[must_use]
pub fn at_once<'a>(verdict: Verdict) -> Answer<'a> {
    Either::Left(ready(verdict))
}

/// A judge of credentials.
///
/// An answer must not have done anything before it is first polled: one that has to wait may be thrown
/// away and asked for again.
pub trait Authenticator: Send + Sync {
    /// Judges the credential of one request.
    fn authenticate<'a>(&'a self, attempt: Attempt<'a>) -> Answer<'a>;
}

#[cfg(test)]
mod tests;
