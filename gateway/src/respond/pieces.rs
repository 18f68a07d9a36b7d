//! A document of many items, written piece by piece while the connection takes it.
//!
//! Knows where items come from and how pieces are cut; what an item looks like its writer says.

use crate::body::BodyError;
use bytes::Bytes;
use keelson_api::status::Status;
use keelson_registry::Page;
use keelson_registry::wire::Entry;
use std::collections::VecDeque;
use std::sync::Arc;

/// A piece of a body, or why there are no more.
pub(crate) type Piece = Result<Bytes, BodyError>;

/// Pieces have at least this many bytes, the last one aside.
const PIECE_BYTES: usize = 64 << 10;
/// Room for a piece and what one item puts over the edge.
const ROOM_BYTES: usize = PIECE_BYTES + (16 << 10);
/// Shared bytes of at least this length are not copied but become pieces of their own.
const SHARED_BYTES: usize = 32 << 10;
/// Entries asked for at once.
const BATCH: usize = 64;

/// Puts bytes together to pieces.
#[derive(Debug, Default)]
pub(crate) struct Gather {
    /// What is being written.
    pub(crate) buffer: Vec<u8>,
    ready: VecDeque<Bytes>,
    ready_bytes: usize,
}

impl Gather {
    /// Adds bytes that others hold as well.
    pub(crate) fn share(&mut self, bytes: &Bytes) {
        if bytes.len() < SHARED_BYTES {
            self.buffer.extend_from_slice(bytes);
            return;
        }
        self.cut();
        self.ready_bytes += bytes.len();
        self.ready.push_back(bytes.clone());
    }

    fn len(&self) -> usize {
        self.ready_bytes + self.buffer.len()
    }

    fn cut(&mut self) {
        if !self.buffer.is_empty() {
            let piece = std::mem::replace(&mut self.buffer, Vec::with_capacity(ROOM_BYTES));
            self.ready_bytes += piece.len();
            self.ready.push_back(Bytes::from(piece));
        }
    }

    fn pop(&mut self) -> Option<Bytes> {
        let piece = self.ready.pop_front()?;
        self.ready_bytes -= piece.len();
        Some(piece)
    }
}

/// Writes one item.
pub(crate) trait Item: Send + 'static {
    /// Adds the item, without separators, to what is gathered.
    ///
    /// # Errors
    /// When the object's bytes cannot be read.
    fn write(&mut self, entry: &Arc<Entry>, out: &mut Gather) -> Result<(), Box<Status>>;
}

/// Where items come from.
#[derive(Debug)]
pub(crate) enum Entries {
    /// All of them, at hand.
    Held(std::vec::IntoIter<Arc<Entry>>),
    /// A page, walked as it is written.
    Page(Box<Page>),
}

impl Entries {
    /// All of these.
    pub(crate) fn held(entries: Vec<Arc<Entry>>) -> Self {
        Self::Held(entries.into_iter())
    }

    /// All that are left.
    pub(crate) fn collect(self) -> Vec<Arc<Entry>> {
        match self {
            Self::Held(entries) => entries.collect(),
            Self::Page(mut page) => {
                let mut all = Vec::new();
                loop {
                    let batch = page.next(16 * BATCH);
                    if batch.is_empty() {
                        return all;
                    }
                    all.extend(batch);
                }
            }
        }
    }

    fn batch(&mut self) -> Vec<Arc<Entry>> {
        match self {
            Self::Held(entries) => entries.by_ref().take(BATCH).collect(),
            Self::Page(page) => page.next(BATCH),
        }
    }
}

/// Head, items with separators, tail.
pub(crate) struct Pieces<I> {
    entries: Entries,
    batch: std::vec::IntoIter<Arc<Entry>>,
    item: I,
    separator: &'static [u8],
    tail: Vec<u8>,
    out: Gather,
    begun: bool,
    ended: bool,
}

impl<I: Item> Pieces<I> {
    /// A document of these parts.
    pub(crate) fn new(
        head: Vec<u8>,
        mut entries: Entries,
        item: I,
        separator: &'static [u8],
        tail: Vec<u8>,
    ) -> Self {
        let batch = entries.batch().into_iter();
        let out = Gather { buffer: head, ..Gather::default() };
        Self { entries, batch, item, separator, tail, out, begun: false, ended: false }
    }

    /// Is there no item at all?
    pub(crate) fn is_empty(&self) -> bool {
        !self.begun && self.batch.len() == 0
    }

    /// Sets what stands before and behind the items. Nothing may have been written yet.
    pub(crate) fn surround(&mut self, head: Vec<u8>, tail: Vec<u8>) {
        self.out.buffer = head;
        self.tail = tail;
    }

    /// Ends the document with a line feed.
    pub(crate) fn end_line(&mut self) {
        self.tail.push(b'\n');
    }

    /// Writes until so many bytes wait to go out. Says whether that was all.
    ///
    /// # Errors
    /// When an object cannot be written.
    pub(crate) fn fill(&mut self, bytes: usize) -> Result<bool, Box<Status>> {
        while !self.ended && self.out.len() < bytes {
            let Some(entry) = self.batch.next() else {
                self.batch = self.entries.batch().into_iter();
                if self.batch.len() == 0 {
                    self.out.buffer.extend_from_slice(&self.tail);
                    self.ended = true;
                }
                continue;
            };
            if std::mem::replace(&mut self.begun, true) {
                self.out.buffer.extend_from_slice(self.separator);
            }
            self.item.write(&entry, &mut self.out)?;
        }
        Ok(self.ended)
    }

    /// What was written so far, in one piece.
    pub(crate) fn written(&mut self) -> Vec<u8> {
        if self.out.ready.is_empty() {
            return std::mem::take(&mut self.out.buffer);
        }
        self.out.cut();
        let mut whole = Vec::with_capacity(self.out.len());
        while let Some(piece) = self.out.pop() {
            whole.extend_from_slice(&piece);
        }
        whole
    }
}

impl<I: Item> Iterator for Pieces<I> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        loop {
            if let Some(piece) = self.out.pop() {
                return Some(Ok(piece));
            }
            if self.ended && self.out.buffer.is_empty() {
                return None;
            }
            if let Err(status) = self.fill(PIECE_BYTES) {
                // The head is out: all that can be done is to cut the reply off.
                self.ended = true;
                self.out = Gather::default();
                return Some(Err(status));
            }
            self.out.cut();
        }
    }
}
