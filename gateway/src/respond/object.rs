//! One object as a reply.

use super::listing::Listing;
use super::shown::Shown;
use super::table::{Include, Tabling};
use super::{Replies, document, dress, put_envelope};
use crate::body::Body;
use crate::negotiate::{Encoding, Form};
use http::Response;
use keelson_api::catalogue::names::object_meta;
use keelson_api::codec::view::View;
use keelson_api::status::{Reason, Result, Status};
use keelson_registry::wire::Wire;

impl Replies<'_> {
    /// An object, with that code.
    ///
    /// # Errors
    /// 406 for a form that single objects do not have, 400 for a bad option of it.
    pub(crate) fn object(&self, code: u16, wire: &Wire) -> Result<Response<Body>> {
        let shown = Shown::wire(self.served, wire);
        let bytes = match self.output.encoding {
            Encoding::Protobuf => self.message(&shown)?,
            Encoding::Json | Encoding::Yaml => dress(self.output, self.json(&shown)?)?,
        };
        Ok(document(&self.asker, code, self.output.encoding.media_type(), bytes))
    }

    fn message(&self, shown: &Shown<'_>) -> Result<Vec<u8>> {
        let mut out = Vec::new();
        match self.output.form {
            Form::Whole => put_envelope(shown.shape.api_version, shown.shape.kind, shown.proto(), &mut out),
            Form::Metadata(version) => {
                let mut message = Vec::with_capacity(shown.metadata_message_len());
                shown.put_metadata_message(&mut message);
                put_envelope(version.api_version(), "PartialObjectMetadata", &message, &mut out);
            }
            Form::MetadataList(_) => return Err(self.no_list()),
            // Negotiation gives no tables in protobuf.
            Form::Table(_) => return Err(Status::not_acceptable(crate::negotiate::ENCODINGS)),
        }
        Ok(out)
    }

    fn json(&self, shown: &Shown<'_>) -> Result<Vec<u8>> {
        let mut out = Vec::with_capacity(shown.proto().len() * 2 + 64);
        match self.output.form {
            Form::Whole => shown.put_whole(&mut out)?,
            Form::Metadata(version) => shown.put_metadata(version, &mut out)?,
            Form::MetadataList(_) => return Err(self.no_list()),
            Form::Table(version) => {
                let include = Include::asked(self.query)?;
                let mut tabling = Tabling::new(version, include, self.served, shown.shape);
                tabling.put_head(&of_object(shown), true, &mut out);
                tabling.put_row(shown, &mut out)?;
                out.extend_from_slice(b"]}");
            }
        }
        Ok(out)
    }

    fn no_list(&self) -> Box<Status> {
        let what = self.served.internal_type(false);
        let message = format!(
            "you requested PartialObjectMetadataList, but the requested object is not a list ({what})"
        );
        Status::plain(406, Reason::NotAcceptable, message)
    }
}

/// What the table of one object says of itself: the object's resourceVersion.
pub(super) fn of_object(shown: &Shown<'_>) -> Listing {
    let metadata = View::new(super::shown::object_meta(), shown.metadata());
    Listing { revision: metadata.str(object_meta::RESOURCE_VERSION).to_owned(), ..Listing::default() }
}
