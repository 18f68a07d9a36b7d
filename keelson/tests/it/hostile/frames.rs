//! Row 12: requests of which a proxy might think that they end elsewhere.

use super::{CONFIG_MAPS, Target, Wire, config_map};

/// What follows on the same connection, if the server goes on.
const NEXT: &str = "GET /version HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

impl Target {
    /// The codes of the replies to these bytes. The server must close: what stays open is waited for in vain.
    fn codes(&self, bytes: &[u8]) -> Vec<u16> {
        let mut wire = Wire::open(&self.server, true, b"http/1.1");
        wire.send(bytes);
        wire.replies().iter().map(|reply| reply.code).collect()
    }

    /// The codes of a create with these headers and this body, and of what follows it.
    fn create(&self, headers: &str, body: &str) -> Vec<u16> {
        let head = format!(
            "POST {CONFIG_MAPS}?dryRun=All HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        );
        self.codes(format!("{head}{headers}\r\n{body}{NEXT}").as_bytes())
    }
}

#[test]
fn row_12_lengths_and_encodings() {
    let target = Target::start();
    let body = String::from_utf8(config_map("smuggled", "")).expect("text");
    let length = body.len();
    let chunk = format!("{length:x}\r\n{body}\r\n0\r\n\r\n");
    let both = format!("Content-Length: {}\r\nTransfer-Encoding: chunked\r\n", chunk.len());
    // Chunks outweigh a length, and nothing more is taken from such a connection.
    assert_eq!(target.create(&both, &chunk), [201]);
    assert_eq!(target.create("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", &chunk), [201]);
    let same = format!("Content-Length: {length}\r\nContent-Length: {length}\r\n");
    assert_eq!(target.create(&same, &body), [201, 200]);
    for lengths in [
        format!("Content-Length: {length}\r\nContent-Length: 4\r\n"),
        format!("Content-Length: {length}, {length}\r\n"),
        format!("Content-Length: +{length}\r\n"),
        "Content-Length: -1\r\n".to_owned(),
        "Content-Length: 0x10\r\n".to_owned(),
        "Content-Length: \r\n".to_owned(),
        "Content-Length: 99999999999999999999\r\n".to_owned(),
    ] {
        assert_eq!(target.create(&lengths, &body), [400], "{lengths}");
    }
    assert_eq!(target.create("Content-Length: 9223372036854775807\r\n", &body), [413]);
    for (encoding, code) in [
        ("Transfer-Encoding: chunked\0\r\n", 400),
        ("Transfer-Encoding: \u{b}chunked\r\n", 400),
        ("Transfer-Encoding : chunked\r\n", 400),
        ("Transfer-Encoding:\r\n chunked\r\n", 400),
        ("Transfer-Encoding: xchunked\r\n", 400),
        ("Transfer-Encoding: identity\r\n", 400),
        ("Transfer-Encoding: chunked, identity\r\n", 400),
        ("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", 400),
        ("Transfer-Encoding: gzip, chunked\r\n", 501),
        ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", 501),
    ] {
        assert_eq!(target.create(encoding, &chunk), [code], "{encoding}");
    }
    target.survived();
}

#[test]
fn row_12_chunks() {
    let target = Target::start();
    let body = String::from_utf8(config_map("smuggled", "")).expect("text");
    let length = body.len();
    let chunked = |body: &str| target.create("Transfer-Encoding: chunked\r\n", body);
    assert_eq!(chunked(&format!("{length:x}\r\n{body}\r\n0\r\nContent-Length: 5\r\n\r\n")), [201, 200]);
    for bad in [
        format!("zz\r\n{body}\r\n0\r\n\r\n"),
        format!("-1\r\n{body}\r\n0\r\n\r\n"),
        format!("ffffffffffffffffff\r\n{body}\r\n0\r\n\r\n"),
        format!("{length:x}\n{body}\n0\n\n"),
        format!("{length:x}\r\n{body}XX0\r\n\r\n"),
        format!("{length:x};{}\r\n{body}\r\n0\r\n\r\n", "a".repeat(100_000)),
        format!("{length:x}\r\n{body}\r\n0\r\n{}\r\n", "X-T: a\r\n".repeat(250_000)),
    ] {
        assert_eq!(chunked(&bad), [500], "{bad:.40}");
    }
    target.survived();
}

#[test]
fn row_12_lines_and_heads() {
    let target = Target::start();
    let body = String::from_utf8(config_map("smuggled", "")).expect("text");
    let length = format!("Content-Length: {}\r\n", body.len());
    for header in ["X-A: b\r\n c\r\n", "X-A: b\r", "X-A: a\0b\r\n", ": x\r\n", "abc\r\n", " X-A: b\r\n"] {
        assert_eq!(target.create(&format!("{header}{length}"), &body), [400], "{header:?}");
    }
    // A line feed alone ends a line, there as here: both see one request and then the next.
    assert_eq!(target.create(&format!("X-A: b\n{length}"), &body), [201, 200]);
    for (head, code) in [
        ("GET /version HTTP/1.1\r\n\r\n", 400),
        ("GET http://a/version HTTP/1.1\r\n\r\n", 400),
        ("GET /version HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        ("GET /version HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
        ("GET /version HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
        ("GET /version HTTP/1.1\r\nHost: u@a\r\n\r\n", 400),
        ("GET /version HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 200),
        ("GET http://a/version HTTP/1.1\r\nHost: b\r\nConnection: close\r\n\r\n", 200),
        ("GET /version HTTP/2.0\r\nHost: x\r\n\r\n", 400),
        ("GET /version\r\n\r\n", 400),
        ("GET /ver sion HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        ("GET\t/version\tHTTP/1.1\r\nHost: x\r\n\r\n", 400),
        ("\u{16}\u{3}\u{1}\0\r\n\r\n", 400),
    ] {
        assert_eq!(target.codes(head.as_bytes()), [code], "{head}");
    }
    target.survived();
}
