//! Lists as replies: written in pieces while the connection takes them, or whole where they are short.

use super::compress::{Compressed, THRESHOLD_BYTES};
use super::listing::Listing;
use super::pieces::{Entries, Gather, Item, Piece, Pieces};
use super::served::Served;
use super::shown::{Shown, put_kind};
use super::table::{Include, Tabling};
use super::{Replies, document, dress, gzipped, proto, reply};
use crate::body::Body;
use crate::negotiate::{Encoding, Form, MetaVersion};
use futures_util::stream;
use http::Response;
use keelson_api::codec::view::View;
use keelson_api::status::{Reason, Result, Status};
use keelson_registry::wire::Entry;
use std::cmp::Ordering;
use std::sync::Arc;

/// An item is the whole object.
struct Whole(Arc<Served>);

impl Item for Whole {
    fn write(&mut self, entry: &Arc<Entry>, out: &mut Gather) -> Result<()> {
        Shown::share_item(&self.0, entry, out)
    }
}

/// An item is the object's metadata.
struct Metadata(Arc<Served>, MetaVersion);

impl Item for Metadata {
    fn write(&mut self, entry: &Arc<Entry>, out: &mut Gather) -> Result<()> {
        Shown::entry(&self.0, entry)?.put_metadata(self.1, &mut out.buffer)
    }
}

/// An item is a row of a table.
struct Row(Arc<Served>, Tabling);

impl Item for Row {
    fn write(&mut self, entry: &Arc<Entry>, out: &mut Gather) -> Result<()> {
        self.1.put_row(&Shown::entry(&self.0, entry)?, &mut out.buffer)
    }
}

/// An item is a field of a protobuf list.
struct Message(Arc<Served>, Form);

impl Item for Message {
    fn write(&mut self, entry: &Arc<Entry>, out: &mut Gather) -> Result<()> {
        if matches!(self.1, Form::Whole) {
            let message = self.0.resource.proto(entry)?;
            proto::put_head(2, message.len(), &mut out.buffer);
            out.share(&message);
            return Ok(());
        }
        let shown = Shown::entry(&self.0, entry)?;
        proto::put_head(2, shown.metadata_message_len(), &mut out.buffer);
        shown.put_metadata_message(&mut out.buffer);
        Ok(())
    }
}

impl Message {
    /// Bytes that the item takes.
    fn len(&self, entry: &Entry) -> Result<usize> {
        if matches!(self.1, Form::Whole) {
            return Ok(proto::field_len(self.0.resource.proto(entry)?.len()));
        }
        Ok(proto::field_len(Shown::entry(&self.0, entry)?.metadata_message_len()))
    }
}

impl Replies<'_> {
    /// A list.
    ///
    /// # Errors
    /// 406 for a form that lists do not have, 400 for a bad option of it, 500 for an object that cannot
    /// be written, if that shows early enough.
    pub(crate) fn list(&self, listing: &Listing, entries: Entries) -> Result<Response<Body>> {
        let served = Arc::clone(self.served);
        match (self.output.form, self.output.encoding) {
            (Form::Metadata(_), _) => Err(self.no_object()),
            (form, Encoding::Protobuf) => self.list_message(form, listing, entries),
            (Form::Whole, _) => {
                let shape = self.served.resource.list_shape;
                let head = head(shape.kind, shape.api_version, listing);
                self.list_text(Pieces::new(head, entries, Whole(served), b",", b"]}".to_vec()))
            }
            (Form::MetadataList(version), _) => {
                let mut head = head("PartialObjectMetadataList", version.api_version(), listing);
                let mut pieces =
                    Pieces::new(Vec::new(), entries, Metadata(served, version), b",", Vec::new());
                // An empty list of metadata is null, as it has always been.
                if pieces.is_empty() {
                    head.truncate(head.len() - 1);
                    pieces.surround(head, b"null}".to_vec());
                } else {
                    pieces.surround(head, b"]}".to_vec());
                }
                self.list_text(pieces)
            }
            (Form::Table(version), _) => {
                let include = Include::asked(self.query)?;
                let tabling = Tabling::new(version, include, self.served, self.served.resource.list_shape);
                let mut head = Vec::with_capacity(2048);
                tabling.put_head(listing, true, &mut head);
                let entries = match tabling.printer().order() {
                    Some(order) => self.ordered(entries, order),
                    None => entries,
                };
                self.list_text(Pieces::new(head, entries, Row(served, tabling), b",", b"]}".to_vec()))
            }
        }
    }

    fn ordered(&self, entries: Entries, order: fn(View<'_>, View<'_>) -> Ordering) -> Entries {
        let mut all = entries.collect();
        let ty = self.served.stored_type;
        all.sort_by(|a, b| order(View::new(ty, &a.object), View::new(ty, &b.object)));
        Entries::held(all)
    }

    fn list_text<I: Item>(&self, mut pieces: Pieces<I>) -> Result<Response<Body>> {
        let content_type = self.output.encoding.media_type();
        if self.output.encoding == Encoding::Yaml || self.output.pretty {
            // Neither can be written in pieces: one is sorted, the other is for the eyes of people.
            pieces.fill(usize::MAX)?;
            let bytes = dress(self.output, pieces.written())?;
            return Ok(document(&self.asker, 200, content_type, bytes));
        }
        pieces.end_line();
        if pieces.fill(THRESHOLD_BYTES + 1)? {
            return Ok(document(&self.asker, 200, content_type, pieces.written()));
        }
        Ok(self.streamed(content_type, pieces))
    }

    fn streamed<I: Iterator<Item = Piece> + Send + 'static>(
        &self,
        content_type: &'static str,
        pieces: I,
    ) -> Response<Body> {
        if self.asker.gzip {
            let body = Body::stream(stream::iter(Compressed::new(pieces)));
            return gzipped(reply(200, content_type, body));
        }
        reply(200, content_type, Body::stream(stream::iter(pieces)))
    }

    fn list_message(&self, form: Form, listing: &Listing, entries: Entries) -> Result<Response<Body>> {
        let (kind, api_version) = match form {
            Form::MetadataList(version) => ("PartialObjectMetadataList", version.api_version()),
            _ => (self.served.resource.list_shape.kind, self.served.resource.list_shape.api_version),
        };
        let item = Message(Arc::clone(self.served), form);
        // The length stands in front, so all items are looked at before the first is written.
        let entries = entries.collect();
        let metadata = listing.message();
        let mut length = proto::field_len(metadata.len());
        for entry in &entries {
            length += item.len(entry)?;
        }
        let mut head = Vec::with_capacity(256);
        proto::put_envelope_head(api_version, kind, length, &mut head);
        proto::put_field(1, &metadata, &mut head);
        let tail = proto::ENVELOPE_TAIL.to_vec();
        let mut pieces = Pieces::new(head, Entries::held(entries), item, b"", tail);
        let content_type = self.output.encoding.media_type();
        if pieces.fill(THRESHOLD_BYTES + 1)? {
            return Ok(document(&self.asker, 200, content_type, pieces.written()));
        }
        if self.asker.gzip {
            return Ok(self.streamed(content_type, pieces));
        }
        // A piece that cannot be written ends the body short of its length, which cuts the reply off.
        let total = proto::envelope_len(api_version, kind, length) as u64;
        let pieces = pieces
            .map_while(|piece| piece.inspect_err(|error| tracing::error!(%error, "a list ends early")).ok());
        Ok(reply(200, content_type, Body::pieces(pieces, Some(total))))
    }

    fn no_object(&self) -> Box<Status> {
        let what = self.served.internal_type(true);
        let message =
            format!("you requested PartialObjectMetadata, but the requested object is a list ({what})");
        Status::plain(406, Reason::NotAcceptable, message)
    }
}

/// A JSON list up to its first item.
fn head(kind: &str, api_version: &str, listing: &Listing) -> Vec<u8> {
    let mut out = Vec::with_capacity(256);
    put_kind(kind, api_version, &mut out);
    out.extend_from_slice(b",\"metadata\":");
    listing.put_json(&mut out);
    out.extend_from_slice(b",\"items\":[");
    out
}
