//! What a reply looks like: encoding, form, indentation and compression, as its request asks for them.
//!
//! Knows headers and query parameters; nothing of objects.

mod accept;
mod content_type;

pub(crate) use accept::parse as clauses;
pub(crate) use content_type::{body as body_media, check_patch, patch as patch_kind};

use crate::context::Query;
use http::HeaderMap;
use http::header::{ACCEPT, ACCEPT_ENCODING, AsHeaderName, USER_AGENT};
use keelson_api::status::{Reason, Result, Status};
use std::fmt;

/// Every encoding, as errors list them.
pub(crate) const ENCODINGS: &str = "application/json, application/yaml, application/vnd.kubernetes.protobuf";
/// Every encoding of streams, as errors list them.
const STREAMS: &str = "application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch";

/// How a reply is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Encoding {
    /// application/json.
    Json,
    /// application/vnd.kubernetes.protobuf.
    Protobuf,
    /// application/yaml.
    Yaml,
}

impl Encoding {
    /// In the order in which they are tried for a wildcard.
    const PREFERRED: [Self; 3] = [Self::Json, Self::Yaml, Self::Protobuf];

    /// The media type.
    #[must_use]
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Protobuf => "application/vnd.kubernetes.protobuf",
            Self::Yaml => "application/yaml",
        }
    }

    const fn subtype(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Protobuf => "vnd.kubernetes.protobuf",
            Self::Yaml => "yaml",
        }
    }
}

/// In which version of meta.k8s.io a form is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum MetaVersion {
    /// meta.k8s.io/v1.
    V1,
    /// meta.k8s.io/v1beta1.
    V1Beta1,
}

impl MetaVersion {
    /// Group and version.
    #[must_use]
    pub(crate) const fn api_version(self) -> &'static str {
        match self {
            Self::V1 => "meta.k8s.io/v1",
            Self::V1Beta1 => "meta.k8s.io/v1beta1",
        }
    }
}

/// What of an object is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// PartialObjectMetadata.
    Metadata(MetaVersion),
    /// PartialObjectMetadataList.
    MetadataList(MetaVersion),
    /// Table.
    Table(MetaVersion),
    /// All of it.
    Whole,
}

/// What a reply looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Output {
    /// How it is encoded.
    pub(crate) encoding: Encoding,
    /// What is shown.
    pub(crate) form: Form,
    /// Indented? JSON only.
    pub(crate) pretty: bool,
}

/// What a request says about its reply, read once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asker<'a> {
    accept: &'a str,
    pretty: bool,
    /// Does the client take gzip?
    pub(crate) gzip: bool,
}

/// What may be asked of an endpoint beside an encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Offers {
    /// Nothing: errors and discovery documents.
    Plain,
    /// The forms of objects; tables only where the resource has them.
    Objects { tables: bool },
    /// The aggregated discovery document, and only that.
    Aggregated,
}

impl<'a> Asker<'a> {
    /// Reads headers and query.
    #[must_use]
    pub(crate) fn new(headers: &'a HeaderMap, query: &Query) -> Self {
        let asked = query.first("pretty").filter(|text| !text.is_empty());
        let pretty = asked.map_or_else(
            || is_human(header(headers, USER_AGENT)),
            |text| matches!(text, "1" | "t" | "T" | "TRUE" | "true" | "True"),
        );
        Self { accept: header(headers, ACCEPT), pretty, gzip: takes_gzip(header(headers, ACCEPT_ENCODING)) }
    }

    /// Reads headers alone, where there is no query.
    #[must_use]
    pub(crate) fn of_headers(headers: &'a HeaderMap) -> Self {
        Self::new(headers, &Query::default())
    }

    /// What a reply with objects looks like.
    ///
    /// # Errors
    /// 406 where nothing fits.
    pub(crate) fn objects(&self, tables: bool) -> Result<Output> {
        self.choose(Offers::Objects { tables }).ok_or_else(|| Status::not_acceptable(ENCODINGS))
    }

    /// What an error looks like; nothing where no clause fits: such errors are indented JSON.
    #[must_use]
    pub(crate) fn plain(&self) -> Option<Output> {
        self.choose(Offers::Plain)
    }

    /// What aggregated discovery looks like, if it is asked for.
    #[must_use]
    pub(crate) fn aggregated(&self) -> Option<Output> {
        if self.accept.is_empty() { None } else { self.choose(Offers::Aggregated) }
    }

    /// Could any of the encodings please the client? This is looked at before anything else.
    ///
    /// # Errors
    /// 406 in the words of the router, which lists streams for lists.
    pub(crate) fn check_representations(&self, streams: bool) -> Result<()> {
        if self.takes(|media| Encoding::PREFERRED.iter().any(|encoding| encoding.media_type() == media)) {
            return Ok(());
        }
        let (comma, streams) = if streams { (", ", STREAMS) } else { ("", "") };
        Err(no_representation(format_args!("{ENCODINGS}{comma}{streams}")))
    }

    /// The same for a document that has one form.
    ///
    /// # Errors
    /// 406 in the words of the router.
    pub(crate) fn check_only(&self, only: &str) -> Result<()> {
        if self.takes(|media| media == only) {
            Ok(())
        } else {
            Err(no_representation(format_args!("{only}")))
        }
    }

    /// The router's reading of Accept: without parameters, weights or half wildcards.
    fn takes(&self, is_offered: impl Fn(&str) -> bool) -> bool {
        let bare = |part: &'a str| part.split(';').next().unwrap_or_default().trim_matches(' ');
        let fits = |media| media == "*/*" || is_offered(media);
        self.accept.is_empty() || self.accept.split(',').map(bare).any(fits)
    }

    fn choose(&self, offers: Offers) -> Option<Output> {
        if self.accept.is_empty() {
            return Some(Output { encoding: Encoding::Json, form: Form::Whole, pretty: self.pretty });
        }
        for clause in accept::parse(self.accept) {
            for encoding in Encoding::PREFERRED {
                let fits = match (clause.ty, clause.subtype) {
                    ("*", "*") | ("application", "*") => true,
                    (ty, subtype) => ty == "application" && subtype == encoding.subtype(),
                };
                if let Some(form) = fits.then(|| offers.form(&clause.params, encoding)).flatten() {
                    let pretty = encoding == Encoding::Json && (clause.params.pretty || self.pretty);
                    return Some(Output { encoding, form, pretty });
                }
            }
        }
        None
    }
}

impl Offers {
    /// The form that a clause's parameters ask for in this encoding, if it is to be had.
    fn form(self, params: &accept::Params<'_>, encoding: Encoding) -> Option<Form> {
        let stream_fits = match params.stream {
            "" => true,
            stream => stream == "watch" && encoding != Encoding::Yaml,
        };
        let version_fits = match params.server_version {
            "" => true,
            version => version == "v1" && matches!(self, Self::Objects { .. }),
        };
        if !stream_fits || !version_fits {
            return None;
        }
        match (self, params.target()) {
            (Self::Plain | Self::Objects { .. }, None) => Some(Form::Whole),
            (Self::Objects { tables }, Some((group, version, kind))) => {
                let version = match (group, version) {
                    ("meta.k8s.io", "v1") => MetaVersion::V1,
                    ("meta.k8s.io", "v1beta1") => MetaVersion::V1Beta1,
                    _ => return None,
                };
                match kind {
                    "PartialObjectMetadata" => Some(Form::Metadata(version)),
                    "PartialObjectMetadataList" => Some(Form::MetadataList(version)),
                    "Table" if tables && encoding != Encoding::Protobuf => Some(Form::Table(version)),
                    _ => None,
                }
            }
            (Self::Aggregated, Some(("apidiscovery.k8s.io", "v2", "APIGroupDiscoveryList"))) => {
                Some(Form::Whole)
            }
            (Self::Plain | Self::Aggregated, _) => None,
        }
    }
}

fn no_representation(available: fmt::Arguments<'_>) -> Box<Status> {
    let message = format!("406: Not Acceptable\n\nAvailable representations: {available}");
    let mut status = Status::plain(406, Reason::NotAcceptable, message);
    status.details = Some(Box::default());
    status
}

/// A 406 of a watch that asks for an encoding without streams.
pub(crate) fn no_stream() -> Box<Status> {
    Status::not_acceptable(STREAMS)
}

/// The first header of that name as text; what is no text matches nothing.
pub(crate) fn header(headers: &HeaderMap, name: impl AsHeaderName) -> &str {
    headers.get(name).map_or("", |value| std::str::from_utf8(value.as_bytes()).unwrap_or("\u{fffd}"))
}

fn is_human(user_agent: &str) -> bool {
    ["curl", "Wget", "Mozilla/5.0"].iter().any(|prefix| user_agent.starts_with(prefix))
}

/// Weights are not read: `gzip;q=1` is another token.
fn takes_gzip(accept_encoding: &str) -> bool {
    accept_encoding.split(',').any(|token| token.trim() == "gzip")
}

#[cfg(test)]
mod tests;
