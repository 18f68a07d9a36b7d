//! A connection whose bytes a test chooses one by one, and the replies that come on it.

use crate::server::Server;
use rustls::{ClientConnection, StreamOwned};
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

/// Nothing here waits longer: a server that says nothing for so long is a failure.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection.
pub(super) struct Wire {
    stream: StreamOwned<ClientConnection, TcpStream>,
    open: bool,
}

/// A reply of HTTP/1.1.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) code: u16,
    /// Status line and headers, in lower case.
    pub(super) head: String,
    pub(super) body: Vec<u8>,
}

impl Reply {
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The message of a Status.
    pub(super) fn message(&self) -> Option<String> {
        let text = self.text();
        let start = text.find(r#""message":""#)? + r#""message":""#.len();
        let mut message = String::new();
        let mut rest = text[start..].chars();
        while let Some(c) = rest.next() {
            match c {
                '"' => return Some(message),
                '\\' => match rest.next()? {
                    'u' => {
                        let code: String = rest.by_ref().take(4).collect();
                        message.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                    }
                    'n' => message.push('\n'),
                    c => message.push(c),
                },
                c => message.push(c),
            }
        }
        None
    }
}

impl Wire {
    pub(super) fn open(server: &Server, with_certificate: bool, protocol: &[u8]) -> Self {
        let mut config = server.credentials.client(with_certificate);
        config.alpn_protocols = vec![protocol.to_vec()];
        let name = "kubernetes.default.svc".try_into().expect("a name");
        let connection = ClientConnection::new(Arc::new(config), name).expect("a client");
        let stream = TcpStream::connect(server.addr).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("set");
        stream.set_write_timeout(Some(PATIENCE)).expect("set");
        Self { stream: StreamOwned::new(connection, stream), open: true }
    }

    /// From here on a server that takes or sends nothing is waited for no longer than this.
    pub(super) fn hurry(&self, patience: Duration) {
        self.stream.sock.set_read_timeout(Some(patience)).expect("set");
        self.stream.sock.set_write_timeout(Some(patience)).expect("set");
    }

    /// Sends. False: the server has closed, or takes no more.
    pub(super) fn send(&mut self, bytes: &[u8]) -> bool {
        let sent = self.stream.write_all(bytes).and_then(|()| self.stream.flush());
        self.open &= sent.is_ok();
        self.open
    }

    /// What comes next; nothing at the end, or when patience has.
    pub(super) fn receive(&mut self) -> Vec<u8> {
        let mut piece = vec![0; 64 << 10];
        let read = self.stream.read(&mut piece).unwrap_or(0);
        piece.truncate(read);
        piece
    }

    /// All that comes until the server closes.
    pub(super) fn rest(&mut self) -> Vec<u8> {
        let (mut all, mut piece) = (Vec::new(), vec![0; 64 << 10]);
        loop {
            match self.stream.read(&mut piece) {
                Ok(0) => return all,
                Ok(read) => all.extend_from_slice(&piece[..read]),
                // Whoever closes while bytes are on the way resets.
                Err(error) if error.kind() == ErrorKind::WouldBlock => panic!("the server says nothing"),
                Err(_) => return all,
            }
        }
    }

    /// The replies until the server closes.
    pub(super) fn replies(&mut self) -> Vec<Reply> {
        let all = self.rest();
        let (mut rest, mut replies) = (all.as_slice(), Vec::new());
        while let Some(at) = find(rest, b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&rest[..at]).to_ascii_lowercase();
            let code = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status line");
            rest = &rest[at + 4..];
            let (body, after) = body(&head, rest);
            rest = after;
            replies.push(Reply { code, head, body });
        }
        replies
    }
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

fn body<'a>(head: &str, rest: &'a [u8]) -> (Vec<u8>, &'a [u8]) {
    let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    if field("transfer-encoding:") == Some("chunked") {
        return chunks(rest);
    }
    let length = field("content-length:").map_or(rest.len(), |length| length.parse().expect("a length"));
    let (body, rest) = rest.split_at(length.min(rest.len()));
    (body.to_vec(), rest)
}

fn chunks(mut rest: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut body = Vec::new();
    while let Some(at) = find(rest, b"\r\n") {
        let size =
            std::str::from_utf8(&rest[..at]).ok().and_then(|size| usize::from_str_radix(size, 16).ok());
        let size = size.expect("the size of a chunk");
        let end = (at + 2 + size).min(rest.len());
        body.extend_from_slice(&rest[at + 2..end]);
        rest = &rest[(end + 2).min(rest.len())..];
        if size == 0 {
            break;
        }
    }
    (body, rest)
}
