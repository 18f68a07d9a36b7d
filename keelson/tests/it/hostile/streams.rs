//! Row 13: HTTP/2 connections that keep the server busy. A client of its own: no library would do this.

use super::wire::Wire;
use super::{BASE, CONFIG_MAPS, JSON, Target, config_map};
use crate::server::Server;
use std::time::Duration;

pub(super) const DATA: u8 = 0;
pub(super) const HEADERS: u8 = 1;
const PRIORITY: u8 = 2;
pub(super) const RESET: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const GOAWAY: u8 = 7;
const WINDOW: u8 = 8;
const CONTINUATION: u8 = 9;
const END_STREAM: u8 = 1;
const ACK: u8 = 1;
const END_HEADERS: u8 = 4;

/// How long a server that takes nothing more is waited for.
const STUCK: Duration = Duration::from_millis(500);

/// A frame of the server's.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) kind: u8,
    flags: u8,
    stream: u32,
    payload: Vec<u8>,
}

impl Frame {
    /// Is it the last of this stream?
    pub(super) fn ends(&self, stream: u32) -> bool {
        self.stream == stream
            && (self.kind == RESET || matches!(self.kind, DATA | HEADERS) && self.flags & END_STREAM != 0)
    }

    /// Does it end the connection for a fault? Without one what has begun is still answered.
    fn is_fault(&self) -> bool {
        self.kind == GOAWAY && self.payload.get(4..8) != Some(&[0; 4])
    }

    /// The status of a head. Codes stand in HPACK's table, or as three digits in its Huffman code.
    pub(super) fn status(&self) -> Option<u16> {
        if self.kind != HEADERS {
            return None;
        }
        let mut block = self.payload.as_slice();
        while let [0x20..=0x3f, rest @ ..] = block {
            block = rest;
        }
        match block {
            [index @ 0x88..=0x8e, ..] => Some([200, 204, 206, 304, 400, 404, 500][usize::from(index - 0x88)]),
            [0x48 | 0x08 | 0x18, length, text @ ..] if *length < 0x80 => {
                std::str::from_utf8(&text[..usize::from(*length)]).ok()?.parse().ok()
            }
            [0x48 | 0x08 | 0x18, length, text @ ..] => digits(&text[..usize::from(length & 0x7f)]),
            _ => None,
        }
    }
}

/// A number in HPACK's Huffman code: 0 to 2 have five bits, the others six.
fn digits(bytes: &[u8]) -> Option<u16> {
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1)).collect();
    let value = |bits: &[u8]| bits.iter().fold(0_u16, |value, &bit| value << 1 | u16::from(bit));
    let (mut rest, mut number) = (bits.as_slice(), 0);
    for _ in 0..3 {
        let (digit, used) = match value(rest.get(..5)?) {
            digit @ 0..=2 => (digit, 5),
            _ => (value(rest.get(..6)?).checked_sub(0x19)? + 3, 6),
        };
        number = number * 10 + digit;
        rest = &rest[used..];
    }
    Some(number)
}

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).expect("a frame");
    let mut out = length.to_be_bytes()[1..].to_vec();
    out.extend([kind, flags]);
    out.extend(stream.to_be_bytes());
    out.extend(payload);
    out
}

/// A header field as a literal that is not kept.
fn literal(name: &str, value: &str, out: &mut Vec<u8>) {
    out.push(0);
    for text in [name, value] {
        let mut length = text.len();
        if length < 0x7f {
            out.push(length as u8);
        } else {
            out.push(0x7f);
            length -= 0x7f;
            while length >= 0x80 {
                out.push(length as u8 | 0x80);
                length >>= 7;
            }
            out.push(length as u8);
        }
        out.extend(text.bytes());
    }
}

fn head(method: &str, path: &str, fields: &[(&str, &str)]) -> Vec<u8> {
    let mut block = Vec::new();
    for (name, value) in [(":method", method), (":scheme", "https"), (":authority", "x"), (":path", path)] {
        literal(name, value, &mut block);
    }
    fields.iter().for_each(|(name, value)| literal(name, value, &mut block));
    block
}

/// The client's end of a connection.
pub(super) struct Peer {
    wire: Wire,
    read: Vec<u8>,
}

impl Peer {
    pub(super) fn open(server: &Server, with_certificate: bool) -> Self {
        let mut wire = Wire::open(server, with_certificate, b"h2");
        wire.send(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        wire.send(&frame(SETTINGS, 0, 0, &[]));
        Self { wire, read: Vec::new() }
    }

    fn send(&mut self, kind: u8, flags: u8, stream: u32, payload: &[u8]) -> bool {
        self.wire.send(&frame(kind, flags, stream, payload))
    }

    /// A request without a body.
    pub(super) fn request(&mut self, stream: u32, method: &str, path: &str, fields: &[(&str, &str)]) {
        self.head(stream, END_STREAM, &head(method, path, fields));
    }

    /// A head in as many frames as it takes.
    fn head(&mut self, stream: u32, flags: u8, block: &[u8]) {
        let mut pieces = block.chunks(16 << 10).peekable();
        let first = pieces.next().unwrap_or_default();
        let end = |more: bool| if more { 0 } else { END_HEADERS };
        self.send(HEADERS, flags | end(pieces.peek().is_some()), stream, first);
        while let Some(piece) = pieces.next() {
            self.send(CONTINUATION, end(pieces.peek().is_some()), stream, piece);
        }
    }

    /// The next frame of the server; nothing once it has closed.
    fn next(&mut self) -> Option<Frame> {
        loop {
            if let Some(length) =
                self.read.first_chunk::<3>().map(|b| u32::from_be_bytes([0, b[0], b[1], b[2]]))
                && let Some(bytes) = self.read.get(9..9 + length as usize)
            {
                let (kind, flags) = (self.read[3], self.read[4]);
                let stream = u32::from_be_bytes([self.read[5], self.read[6], self.read[7], self.read[8]]);
                let payload = bytes.to_vec();
                self.read.drain(..9 + length as usize);
                if kind == PING && flags & ACK == 0 {
                    self.send(PING, ACK, 0, &payload);
                }
                return Some(Frame { kind, flags, stream, payload });
            }
            let piece = self.wire.receive();
            if piece.is_empty() {
                return None;
            }
            self.read.extend(piece);
        }
    }

    /// Reads on until a frame is the one; nothing if the server ends the connection before.
    pub(super) fn until(&mut self, is_it: impl Fn(&Frame) -> bool) -> Option<Frame> {
        loop {
            let frame = self.next().filter(|frame| !frame.is_fault())?;
            if is_it(&frame) {
                return Some(frame);
            }
        }
    }

    /// Does the server end the connection?
    fn is_ended(&mut self) -> bool {
        self.until(|_| false).is_none()
    }

    /// Sends these bytes again and again, at most so many. How many were taken before the server closed, or
    /// took no more because nobody reads what it answers.
    fn flood(&mut self, bytes: &[u8], most: usize) -> usize {
        self.wire.hurry(STUCK);
        let piece = bytes.repeat((16 << 10) / bytes.len() + 1);
        let mut sent = 0;
        while sent < most && self.wire.send(&piece) {
            sent += piece.len();
        }
        sent
    }
}

fn works(target: &Target) {
    let mut peer = Peer::open(&target.server, true);
    peer.request(1, "GET", "/readyz", &[]);
    assert_eq!(peer.until(|frame| frame.status().is_some()).and_then(|frame| frame.status()), Some(200));
}

#[test]
fn row_1_bodies_beyond_the_limit_on_http_2() {
    let target = Target::start();
    for length in [Some("3145729"), None] {
        let mut peer = Peer::open(&target.server, true);
        let mut fields = vec![("content-type", JSON)];
        fields.extend(length.map(|length| ("content-length", length)));
        peer.head(1, 0, &head("POST", CONFIG_MAPS, &fields));
        // As far as the window goes that streams have at first, then as far as the server gives more.
        let (mut room, mut left) = (65_535, (3_usize << 20) + 1);
        let status = loop {
            while room > 0 && left > 0 {
                let size = room.min(left).min(16 << 10);
                peer.send(DATA, if left == size { END_STREAM } else { 0 }, 1, &vec![b' '; size]);
                (room, left) = (room - size, left - size);
            }
            let frame = peer.next().expect("a reply");
            match frame.kind {
                WINDOW if frame.stream == 1 => {
                    room += u32::from_be_bytes(*frame.payload.first_chunk().expect("a window")) as usize;
                }
                HEADERS => break frame.status(),
                _ => {}
            }
        };
        assert_eq!(status, Some(413));
    }
    target.survived();
}

#[test]
fn row_9_paths_and_hosts_of_http_2() {
    let target = Target::start();
    let status = |path: &str, fields: &[(&str, &str)]| {
        let mut peer = Peer::open(&target.server, true);
        peer.request(1, "GET", path, fields);
        peer.until(|frame| frame.ends(1) || frame.status().is_some()).and_then(|frame| frame.status())
    };
    assert_eq!(status(BASE, &[]), Some(200));
    assert_eq!(status(BASE, &[("host", "evil.example")]), Some(200), "hosts decide nothing");
    for (path, code) in [
        ("/api/v1/namespaces/default/configmaps/..", 400),
        ("/api/v1/namespaces/default/configmaps/%2e%2e", 400),
        ("/api/v1/namespaces/../configmaps", 500),
        ("/api/v1/namespaces/default/pods/../configmaps/base", 404),
        ("//api/v1/namespaces/default/configmaps/base", 404),
        ("/api/v1/namespaces/default%2Fconfigmaps/base", 200),
        ("/readyz/../api/v1/secrets", 404),
    ] {
        assert_eq!(status(path, &[]), Some(code), "{path}");
    }
    for path in ["", "api/v1/pods", "*", "https://evil.example/version", "/a b", "/\u{1}"] {
        let status = status(path, &[]);
        assert!(matches!(status, None | Some(400 | 404)), "{path:?} {status:?}");
    }
    target.survived();
}

#[test]
fn row_12_heads_of_http_2() {
    let target = Target::start();
    let create = [("content-type", JSON)];
    let body = config_map("smuggled", "");
    // Whatever a proxy could take for the end of a request is a fault of its own.
    for (fields, flags) in [
        (&[("transfer-encoding", "chunked")][..], 0),
        (&[("connection", "close")], 0),
        (&[("content-length", "5")], 0),
        (&[("content-length", "5"), ("content-length", "9")], 0),
        (&[("content-length", "+69")], 0),
        (&[("X-Upper", "a")], 0),
        (&[("x-a", "b\r\nx-c: d")], 0),
        (&[("x-a", "b\0")], 0),
        (&[(":path", "/version")], 0),
        (&[("content-length", "69")], END_STREAM),
    ] {
        let path = format!("{CONFIG_MAPS}?dryRun=All");
        let mut peer = Peer::open(&target.server, true);
        peer.head(1, flags, &head("POST", &path, &[&create[..], fields].concat()));
        if flags == 0 {
            peer.send(DATA, END_STREAM, 1, &body);
        }
        let end = peer.until(|frame| frame.ends(1) || frame.status().is_some());
        let status = end.as_ref().and_then(Frame::status);
        assert!(end.is_none_or(|frame| frame.kind == RESET) || status == Some(400), "{fields:?} {status:?}");
    }
    works(&target);
    target.survived();
}

#[test]
fn row_13_streams_that_are_opened_and_reset() {
    let target = Target::start();
    let block = head("GET", CONFIG_MAPS, &[]);
    let mut peer = Peer::open(&target.server, true);
    peer.wire.hurry(STUCK);
    for i in 0..20_000_u32 {
        let stream = 2 * i + 1;
        let both = [
            frame(HEADERS, END_STREAM | END_HEADERS, stream, &block),
            frame(RESET, 0, stream, &8_u32.to_be_bytes()),
        ];
        if !peer.wire.send(&both.concat()) {
            break;
        }
    }
    assert!(peer.is_ended(), "20,000 resets");
    works(&target);
    // More at once than a connection may have: refused one by one, or all.
    let mut peer = Peer::open(&target.server, true);
    peer.wire.hurry(STUCK);
    for i in 0..2_000_u32 {
        peer.send(HEADERS, END_HEADERS, 2 * i + 1, &block);
    }
    let refused = peer.until(|frame| frame.kind == RESET && frame.payload == 7_u32.to_be_bytes());
    assert!(refused.is_none_or(|frame| frame.stream > 200));
    drop(peer);
    works(&target);
    target.survived();
}

#[test]
fn row_13_heads_without_end() {
    let target = Target::start();
    let mut block = Vec::new();
    literal("x-a", &"a".repeat(16_000), &mut block);
    for (what, piece) in [("fields", block), ("empty frames", Vec::new())] {
        let mut peer = Peer::open(&target.server, true);
        peer.send(HEADERS, 0, 1, &head("GET", "/version", &[]));
        let sent = peer.flood(&frame(CONTINUATION, 0, 1, &piece), 64 << 20);
        assert!(sent < 16 << 20, "{what}: {sent} bytes were taken");
        works(&target);
    }
    // A field that is kept, then meant a hundred thousand times.
    let mut block = head("GET", "/version", &[]);
    block.extend([0x40, 3, b'x', b'-', b'b', 0x7f, 0x81, 0x1e]);
    block.extend(vec![b'b'; 0x7f + 0x01 + (0x1e << 7)]);
    block.extend(vec![0xbe; 100_000]);
    let mut peer = Peer::open(&target.server, true);
    peer.wire.hurry(STUCK);
    peer.head(1, END_STREAM, &block);
    let end = peer.until(|frame| frame.ends(1) || frame.status().is_some());
    assert!(end.is_none_or(|frame| frame.kind == RESET || frame.status() == Some(431)), "400 MB of fields");
    drop(peer);
    works(&target);
    target.survived();
}

#[test]
fn row_13_frames_that_ask_for_answers_or_for_nothing() {
    let target = Target::start();
    let before = target.server.memory();
    let one_window = 1_u32.to_be_bytes();
    for (what, bytes) in [
        ("settings", frame(SETTINGS, 0, 0, &[0, 4, 0, 0, 0xff, 0xff])),
        ("pings", frame(PING, 0, 0, &[7; 8])),
        ("answers to pings", frame(PING, ACK, 0, &[7; 8])),
        ("priorities", frame(PRIORITY, 0, 1, &[0, 0, 0, 3, 9])),
        ("resets of nothing", frame(RESET, 0, 1, &[0; 4])),
        ("windows", frame(WINDOW, 0, 0, &one_window)),
        ("unknown frames", frame(0xee, 0, 0, &[0; 64])),
    ] {
        let mut peer = Peer::open(&target.server, true);
        let sent = target.at_ease(what, || peer.flood(&bytes, 8 << 20));
        println!("{what}: {sent} bytes taken");
        works(&target);
    }
    if let (Some(before), Some(after)) = (before, target.server.memory()) {
        assert!(after < before + (64 << 20), "{before} {after}");
    }
    target.survived();
}

#[test]
fn row_13_windows_that_stay_shut() {
    let target = Target::start();
    let filling = "x".repeat(900_000);
    let body = config_map("big", &format!(r#","data":{{"a":"{filling}"}}"#));
    assert_eq!(target.send("POST", CONFIG_MAPS, JSON, &body).code, 201);
    let before = target.server.memory();
    let mut peers = Vec::new();
    for _ in 0..10 {
        let mut peer = Peer::open(&target.server, true);
        peer.send(SETTINGS, 0, 0, &[0, 4, 0, 0, 0, 0]);
        for i in 0..100_u32 {
            peer.request(2 * i + 1, "GET", CONFIG_MAPS, &[]);
        }
        let heads = (0..100).filter(|_| peer.until(|frame| frame.status() == Some(200)).is_some()).count();
        assert_eq!(heads, 100);
        peers.push(peer);
    }
    // Nine hundred megabytes wait.
    if let (Some(before), Some(after)) = (before, target.server.memory()) {
        assert!(after < before + (128 << 20), "{before} {after}");
    }
    works(&target);
    drop(peers);
    target.survived();
}

#[test]
fn row_13_the_unknown_get_one_answer() {
    let target = Target::start();
    let mut peer = Peer::open(&target.server, false);
    peer.request(1, "GET", "/readyz", &[]);
    let status = peer.until(|frame| frame.status().is_some()).and_then(|frame| frame.status());
    assert_eq!(status, Some(401));
    assert!(peer.is_ended());
    // What is no HTTP/2 at all.
    for bytes in [&b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"[..], &[0xff; 4096], &frame(DATA, 0, 1, b"x")] {
        let mut wire = Wire::open(&target.server, true, b"h2");
        wire.send(bytes);
        wire.rest();
    }
    let mut peer = Peer::open(&target.server, true);
    peer.wire.send(&[0xff, 0xff, 0xff, DATA, 0, 0, 0, 0, 1]);
    assert!(peer.is_ended(), "a frame of 16 MB");
    drop(peer);
    works(&target);
    target.survived();
}
