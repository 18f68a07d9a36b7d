//! Lets fuzz targets at what reads the frames of clients.

use super::send;
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use tokio::io::AsyncWriteExt;

/// Room for all that a client may send and be sent.
const ROOM_BYTES: usize = 1 << 20;

/// A socket whose client sends these bytes, then nothing more.
pub(crate) async fn inbound(data: &[u8]) {
    let (mut theirs, ours) = tokio::io::duplex(ROOM_BYTES);
    theirs.write_all(data).await.expect("there is room");
    theirs.shutdown().await.expect("there is a reader");
    let frames = stream::iter([Bytes::from_static(b"{}")]).chain(stream::pending());
    send(ours, true, frames).await;
}
