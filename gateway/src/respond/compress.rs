//! gzip for large replies, at the level that costs least.

use super::pieces::Piece;
use bytes::Bytes;
use flate2::write::GzEncoder;
use flate2::{Compression, GzBuilder};
use std::io::Write;

/// Replies of no more than this many bytes are not worth compressing.
pub(crate) const THRESHOLD_BYTES: usize = 128 << 10;
/// How much is put together before a piece goes out.
const PIECE_BYTES: usize = 32 << 10;
/// Pieces taken in for one that goes out: bounds how long one poll takes.
const MOST_PIECES: usize = 4;
/// The header's "operating system": unknown, as Go writes it.
const OS_UNKNOWN: u8 = 255;

fn encoder(room: usize) -> GzEncoder<Vec<u8>> {
    GzBuilder::new().operating_system(OS_UNKNOWN).write(Vec::with_capacity(room), Compression::new(1))
}

/// The whole text, compressed.
pub(crate) fn whole(text: &[u8]) -> Vec<u8> {
    let mut encoder = encoder(text.len() / 8);
    let written = encoder.write_all(text).and_then(|()| encoder.finish());
    written.expect("writing to memory does not fail")
}

/// Pieces, compressed as they come.
pub(crate) struct Compressed<I> {
    pieces: I,
    encoder: Option<GzEncoder<Vec<u8>>>,
}

impl<I> Compressed<I> {
    /// Compresses what `pieces` gives.
    pub(crate) fn new(pieces: I) -> Self {
        Self { pieces, encoder: Some(encoder(2 * PIECE_BYTES)) }
    }
}

impl<I: Iterator<Item = Piece>> Iterator for Compressed<I> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        loop {
            let encoder = self.encoder.as_mut()?;
            for _ in 0..MOST_PIECES {
                match self.pieces.next() {
                    Some(Ok(piece)) => encoder.write_all(&piece).expect("writing to memory does not fail"),
                    Some(Err(error)) => {
                        self.encoder = None;
                        return Some(Err(error));
                    }
                    None => {
                        let last = self.encoder.take()?.finish().expect("writing to memory does not fail");
                        return Some(Ok(Bytes::from(last)));
                    }
                }
                if encoder.get_ref().len() >= PIECE_BYTES {
                    break;
                }
            }
            let room = Vec::with_capacity(2 * PIECE_BYTES);
            let done = std::mem::replace(encoder.get_mut(), room);
            if !done.is_empty() {
                return Some(Ok(Bytes::from(done)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Compressed, whole};
    use bytes::Bytes;
    use flate2::read::GzDecoder;
    use std::io::Read;

    fn unpack(packed: &[u8]) -> Vec<u8> {
        let mut text = Vec::new();
        GzDecoder::new(packed).read_to_end(&mut text).unwrap();
        text
    }

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let text: Vec<u8> =
            (0..400_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
        assert_eq!(unpack(&whole(&text)), text);
        let pieces = text.chunks(70_000).map(|piece| Ok(Bytes::copy_from_slice(piece)));
        let packed: Vec<Bytes> = Compressed::new(pieces).collect::<Result<_, _>>().unwrap();
        assert!(packed.len() > 3);
        assert_eq!(unpack(&packed.concat()), text);
    }

    #[test]
    fn an_error_ends_it() {
        let pieces = vec![Ok(Bytes::from_static(b"a")), Err("broken".into()), Ok(Bytes::from_static(b"b"))];
        let packed: Vec<_> = Compressed::new(pieces.into_iter()).collect();
        assert!(packed.last().unwrap().is_err());
        assert_eq!(packed.len(), 1);
    }
}
