//! A document in each encoding, held as bytes.

use crate::body::Body;
use crate::negotiate::{Asker, Encoding, Output};
use crate::respond;
use bytes::Bytes;
use http::Response;
use keelson_api::catalogue;
use keelson_api::codec::{json, proto};
use keelson_api::tree::Object;

/// A document.
pub(super) struct Document {
    /// JSON on one line, with its line feed.
    json: Bytes,
    /// Protobuf in its envelope.
    protobuf: Bytes,
}

impl Document {
    /// A document of this kind, with its apiVersion if it says one.
    pub(super) fn new(group: &str, version: &str, kind: &str, api_version: &str, mut object: Object) -> Self {
        let ty = catalogue::kind(group, version, kind).expect("the catalogue has discovery's kinds").ty;
        object.insert("kind", kind);
        if !api_version.is_empty() {
            object.insert("apiVersion", api_version);
        }
        let (mut text, mut message, mut protobuf) = (Vec::new(), Vec::new(), Vec::new());
        json::encode(ty, &object, &mut text);
        text.push(b'\n');
        proto::encode(ty, &object, &mut message);
        respond::put_envelope(api_version, kind, &message, &mut protobuf);
        Self { json: Bytes::from(text), protobuf: Bytes::from(protobuf) }
    }

    /// JSON on one line, without its line feed.
    pub(super) fn compact(&self) -> &[u8] {
        self.json.strip_suffix(b"\n").unwrap_or(&self.json)
    }

    /// The document as a reply.
    pub(super) fn reply(
        &self,
        asker: &Asker<'_>,
        output: Output,
        content_type: &'static str,
    ) -> Response<Body> {
        match output.encoding {
            Encoding::Protobuf => respond::held(asker, content_type, &self.protobuf),
            Encoding::Json if !output.pretty => respond::held(asker, content_type, &self.json),
            Encoding::Json | Encoding::Yaml => match respond::dress(output, self.compact().to_vec()) {
                Ok(bytes) => respond::held(asker, content_type, &Bytes::from(bytes)),
                Err(status) => respond::error(asker, &status),
            },
        }
    }
}
