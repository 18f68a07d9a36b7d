//! The static token file: CSV records `token,user,uid[,"group1,group2"]`.
//!
//! Tokens are compared in constant time: how long a wrong one takes tells nothing about the right ones.

use crate::tokens::{
    AnyAudience, Bearing, Shown, TokenAnswer, TokenAuthenticator, TokenVerdict, common, said,
};
use crate::union::authenticated;
use keelson_api::user::User;
use std::sync::Arc;
use subtle::{Choice, ConstantTimeEq};
use thiserror::Error;

mod csv;

/// How many tokens a file may hold: each request with a token is compared with all of them.
pub const TOKENS_MAX: usize = 1024;

/// The tokens of a file and whose they are.
#[derive(Debug)]
pub struct TokenFile(Vec<(Box<[u8]>, Arc<User>)>);

/// Why a token file cannot be used.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum TokenFileError {
    /// It is not CSV.
    #[error("record on line {line}: {why}")]
    Syntax {
        /// Where the record begins.
        line: usize,
        /// What is wrong with it.
        why: &'static str,
    },
    /// A record says too little.
    #[error("token file must have at least 3 columns (token, user name, user uid), found {0}")]
    Columns(usize),
    /// There are too many tokens to compare with.
    #[error("token file holds more than {TOKENS_MAX} tokens")]
    TooMany,
}

impl TokenFile {
    /// Reads the text of a token file. Records with an empty token are skipped; of equal tokens the
    /// last counts.
    ///
    /// # Errors
    /// Where the text is no CSV, a record has fewer than three columns, or there are too many.
    pub fn parse(text: &str) -> Result<Self, TokenFileError> {
        let mut tokens: Vec<(Box<[u8]>, Arc<User>)> = Vec::new();
        for record in csv::records(text) {
            let record = record?;
            let [token, name, uid, rest @ ..] = record.as_slice() else {
                return Err(TokenFileError::Columns(record.len()));
            };
            if token.is_empty() {
                continue;
            }
            let groups = rest.first().map(|groups| groups.split(',').map(str::to_owned).collect());
            let user = User {
                name: name.clone(),
                uid: uid.clone(),
                groups: groups.unwrap_or_default(),
                extra: Vec::new(),
            };
            tokens.retain(|(own, _)| **own != *token.as_bytes());
            tokens.push((token.as_bytes().into(), authenticated(Arc::new(user))));
            if tokens.len() > TOKENS_MAX {
                return Err(TokenFileError::TooMany);
            }
        }
        Ok(Self(tokens))
    }

    /// The user of a token. Looks at every token, whichever matches.
    #[must_use]
    pub fn find(&self, token: &str) -> Option<&Arc<User>> {
        let mut found = None;
        for (own, user) in &self.0 {
            let same: Choice = own.ct_eq(token.as_bytes());
            if bool::from(same) {
                found = Some(user);
            }
        }
        found
    }
}

impl TokenFile {
    /// The file as a judge of tokens for an API of these audiences: its tokens say nothing of audiences.
    #[must_use]
    pub fn into_judge(self, audiences: Vec<String>) -> impl TokenAuthenticator {
        AnyAudience { judge: self, audiences }
    }
}

impl TokenAuthenticator for AnyAudience<TokenFile> {
    fn judge<'a>(&'a self, shown: Shown<'a>) -> TokenAnswer<'a> {
        let audiences = common(&self.audiences, shown.audiences);
        if audiences.is_empty() && !self.audiences.is_empty() {
            return said(TokenVerdict::Unknown);
        }
        let user = self.judge.find(shown.token).cloned();
        said(user.map_or(TokenVerdict::Unknown, |user| TokenVerdict::Known(Bearing { user, audiences })))
    }
}
