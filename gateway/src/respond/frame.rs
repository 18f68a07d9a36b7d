//! Frames of a watch: what happened and the object as it is shown, encoded once for all watchers that
//! see it the same way.

use super::listing::Listing;
use super::object::of_object;
use super::served::Served;
use super::shown::Shown;
use super::table::{Include, Tabling};
use super::{error, proto};
use crate::context::Query;
use crate::negotiate::{self, Encoding, Form, MetaVersion, Output};
use bytes::Bytes;
use keelson_api::codec::proto as codec;
use keelson_api::status::{Result, Status};
use keelson_api::tree::Object;
use keelson_registry::wire::{Entry, Event, Seen};
use std::sync::Arc;

/// The annotation of the bookmark that ends the initial state.
const INITIAL_EVENTS_END: &str = "k8s.io/initial-events-end";
/// Bytes of the length in front of a protobuf frame.
const LENGTH_BYTES: usize = 4;

/// What a frame says about its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Added,
    Bookmark,
    Deleted,
    Error,
    Modified,
}

impl Kind {
    const fn of(seen: Seen) -> Self {
        match seen {
            Seen::Added => Self::Added,
            Seen::Deleted => Self::Deleted,
            Seen::Modified => Self::Modified,
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::Added => "ADDED",
            Self::Bookmark => "BOOKMARK",
            Self::Deleted => "DELETED",
            Self::Error => "ERROR",
            Self::Modified => "MODIFIED",
        }
    }
}

/// Makes the frames of one watch.
pub(crate) struct Frames {
    served: Arc<Served>,
    encoding: Encoding,
    form: Form,
    /// Writes tables, if tables are shown.
    tabling: Option<Tabling>,
    /// The next table is the first: it says what the columns are.
    first: bool,
}

impl Frames {
    /// The frames of a watch that asks for this output.
    ///
    /// # Errors
    /// 406 for an encoding without streams, 400 for a bad option of a form.
    pub(crate) fn new(served: &Arc<Served>, output: Output, query: &Query) -> Result<Self> {
        let shape = served.resource.shape;
        let tabling = match output.form {
            Form::Table(version) => Some(Tabling::new(version, Include::asked(query)?, served, shape)),
            Form::Metadata(_) | Form::MetadataList(_) | Form::Whole => None,
        };
        if output.encoding == Encoding::Yaml {
            return Err(negotiate::no_stream());
        }
        let served = Arc::clone(served);
        Ok(Self { served, encoding: output.encoding, form: output.form, tabling, first: true })
    }

    /// The stream's media type.
    pub(crate) const fn content_type(&self) -> &'static str {
        match self.encoding {
            Encoding::Json | Encoding::Yaml => "application/json",
            Encoding::Protobuf => "application/vnd.kubernetes.protobuf;stream=watch",
        }
    }

    /// Are frames text?
    pub(crate) fn is_text(&self) -> bool {
        self.encoding != Encoding::Protobuf
    }

    /// A frame without the length that delimits binary ones in a stream of bytes.
    pub(crate) fn undelimited(&self, frame: Bytes) -> Bytes {
        if self.is_text() { frame } else { frame.slice(LENGTH_BYTES.min(frame.len())..) }
    }

    /// Can objects be shown at all? A single object is no list, so a watch of lists ends at its first.
    pub(crate) const fn shows_objects(&self) -> bool {
        !matches!(self.form, Form::MetadataList(_))
    }

    /// A change. Frames of an event are kept with it, unless they depend on the time.
    pub(crate) fn change(&mut self, seen: Seen, entry: &Entry, event: Option<&Event>) -> Result<Bytes> {
        let (Some(event), None) = (event, &self.tabling) else {
            let mut out = Vec::new();
            self.put_change(seen, entry, &mut out)?;
            return Ok(Bytes::from(out));
        };
        let served = Arc::clone(&self.served);
        let shown = Shown::entry(&served, entry)?;
        // Making a frame holds the event's forms, and making room for another form may ask for all of
        // them: so nothing in here may keep a form.
        event.frame(self.form_id(seen), &served.budget, |_| {
            let mut out = Vec::with_capacity(entry.object.len() * 2 + 128);
            self.put_once(Kind::of(seen), &shown, &mut out)?;
            // What is kept must have no room to spare.
            Ok(Bytes::copy_from_slice(&out))
        })
    }

    /// Writes a change.
    pub(crate) fn put_change(&mut self, seen: Seen, entry: &Entry, out: &mut Vec<u8>) -> Result<()> {
        let served = Arc::clone(&self.served);
        self.put(Kind::of(seen), &Shown::entry(&served, entry)?, out)
    }

    /// A bookmark: an object with nothing but a resourceVersion.
    pub(crate) fn bookmark(&mut self, revision: u64, initial_events_end: bool) -> Result<Bytes> {
        let mut metadata: Object = [("resourceVersion", revision.to_string())].into_iter().collect();
        if initial_events_end {
            let annotations: Object = [(INITIAL_EVENTS_END, "true")].into_iter().collect();
            metadata.insert("annotations", annotations);
        }
        let object: Object = [("metadata", metadata)].into_iter().collect();
        let (mut message, mut out) = (Vec::with_capacity(128), Vec::with_capacity(256));
        codec::encode(self.served.resource.shape.ty, &object, &mut message);
        let served = Arc::clone(&self.served);
        self.put(Kind::Bookmark, &Shown::bare(&served, Bytes::from(message)), &mut out)?;
        Ok(Bytes::from(out))
    }

    /// An error, which is the last frame. It is a Status in every form.
    pub(crate) fn error(&self, status: &Status) -> Bytes {
        let mut out = Vec::with_capacity(512);
        if self.encoding == Encoding::Protobuf {
            let raw = error::envelope(status);
            put_event_head(Kind::Error, raw.len(), &mut out);
            out.extend_from_slice(&raw);
        } else {
            put_text_head(Kind::Error, &mut out);
            out.extend_from_slice(&error::compact(status));
            out.extend_from_slice(b"}\n");
        }
        Bytes::from(out)
    }

    /// Writes a frame; forms of the object may be kept.
    fn put(&mut self, kind: Kind, shown: &Shown<'_>, out: &mut Vec<u8>) -> Result<()> {
        let Some(tabling) = &mut self.tabling else { return self.put_once(kind, shown, out) };
        tabling.turn();
        put_text_head(kind, out);
        let listing: Listing = of_object(shown);
        tabling.put_head(&listing, std::mem::take(&mut self.first), out);
        if kind == Kind::Bookmark {
            tabling.put_bookmark_row(shown, out)?;
        } else {
            tabling.put_row(shown, out)?;
        }
        out.extend_from_slice(b"]}}\n");
        Ok(())
    }

    /// Writes a frame that is no table and keeps nothing else.
    fn put_once(&self, kind: Kind, shown: &Shown<'_>, out: &mut Vec<u8>) -> Result<()> {
        if self.encoding == Encoding::Protobuf {
            self.put_binary(kind, shown, out);
            return Ok(());
        }
        put_text_head(kind, out);
        match self.form {
            Form::Metadata(version) => shown.put_metadata_once(version, out)?,
            Form::Whole | Form::MetadataList(_) | Form::Table(_) => shown.put_whole_once(out)?,
        }
        out.extend_from_slice(b"}\n");
        Ok(())
    }

    fn put_binary(&self, kind: Kind, shown: &Shown<'_>, out: &mut Vec<u8>) {
        if let Form::Metadata(version) = self.form {
            let (api_version, name) = (version.api_version(), "PartialObjectMetadata");
            let length = shown.metadata_message_len();
            put_event_head(kind, proto::envelope_len(api_version, name, length), out);
            proto::put_envelope_head(api_version, name, length, out);
            shown.put_metadata_message(out);
        } else {
            let (api_version, name) = (shown.shape.api_version, shown.shape.kind);
            let length = shown.proto().len();
            put_event_head(kind, proto::envelope_len(api_version, name, length), out);
            proto::put_envelope_head(api_version, name, length, out);
            out.extend_from_slice(shown.proto());
        }
        out.extend_from_slice(&proto::ENVELOPE_TAIL);
    }

    /// Numbers the ways to see an event: how it is seen, encoding, form, and the resource it is of.
    fn form_id(&self, seen: Seen) -> u32 {
        let seen = match seen {
            Seen::Added => 0,
            Seen::Deleted => 1,
            Seen::Modified => 2,
        };
        let form = match self.form {
            Form::Metadata(MetaVersion::V1) => 1,
            Form::Metadata(MetaVersion::V1Beta1) => 2,
            Form::MetadataList(_) | Form::Table(_) | Form::Whole => 0,
        };
        let encoding = u32::from(self.encoding == Encoding::Protobuf);
        self.served.place << 8 | form << 4 | encoding << 2 | seen
    }
}

fn put_text_head(kind: Kind, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"type\":\"");
    out.extend_from_slice(kind.text().as_bytes());
    out.extend_from_slice(b"\",\"object\":");
}

/// Writes a binary frame up to its object of so many bytes: length, type, and the extension around it.
fn put_event_head(kind: Kind, raw_len: usize, out: &mut Vec<u8>) {
    let extension = proto::field_len(raw_len);
    let event = proto::field_len(kind.text().len()) + proto::field_len(extension);
    out.reserve(LENGTH_BYTES + event);
    // Objects are far below 4 GiB: bodies and stored values are.
    out.extend_from_slice(&u32::try_from(event).unwrap_or(u32::MAX).to_be_bytes());
    proto::put_field(1, kind.text().as_bytes(), out);
    proto::put_head(2, extension, out);
    proto::put_head(1, raw_len, out);
}
