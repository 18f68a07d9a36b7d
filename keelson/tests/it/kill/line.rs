//! One connection for many requests, as little HTTP/1.1 as it takes. Everything that goes wrong is the same
//! to a client whose server may be killed: nothing is known.

use super::super::server::Credentials;
use rustls::{ClientConnection, StreamOwned};
use serde_json::Value;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

/// How long a read waits before it looks whether it is to stop.
const PATIENCE: Duration = Duration::from_millis(50);

/// A server and how to get in.
#[derive(Clone)]
pub(super) struct Target {
    pub(super) addr: SocketAddr,
    /// A name that is in its certificate.
    pub(super) name: &'static str,
    pub(super) credentials: Credentials,
    /// The revision at which nothing was there: older states may hold what others have left.
    pub(super) begin: u64,
}

/// A connection. After an error it is of no use.
pub(super) struct Line {
    stream: StreamOwned<ClientConnection, TcpStream>,
    buffer: Vec<u8>,
}

/// A reply.
pub(super) struct Reply {
    pub(super) code: u16,
    pub(super) body: Value,
}

/// What a watch gives next.
pub(super) enum Next {
    Frame(Value),
    /// Nothing came in a while.
    Nothing,
    /// The watch has ended as it should.
    End,
}

/// The body of a watch.
pub(super) struct Frames {
    line: Line,
    /// What has come of a frame.
    text: Vec<u8>,
}

fn broken(text: &str) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, text.to_owned())
}

impl Line {
    pub(super) fn new(target: &Target) -> io::Result<Self> {
        let config = Arc::new(target.credentials.client(true));
        let name = target.name.try_into().expect("a name");
        let connection = ClientConnection::new(config, name).map_err(io::Error::other)?;
        let stream = TcpStream::connect(target.addr)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: StreamOwned::new(connection, stream), buffer: Vec::new() })
    }

    fn send(&mut self, method: &str, target: &str, body: Option<&Value>) -> io::Result<()> {
        let body = body.map(ToString::to_string).unwrap_or_default();
        let kind = if method == "PATCH" { "application/merge-patch+json" } else { "application/json" };
        let head = format!(
            "{method} {target} HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nContent-Type: {kind}\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.stream.write_all(head.as_bytes())?;
        self.stream.flush()
    }

    fn more(&mut self) -> io::Result<()> {
        let mut piece = [0; 8192];
        match self.stream.read(&mut piece)? {
            0 => Err(ErrorKind::UnexpectedEof.into()),
            count => {
                self.buffer.extend_from_slice(&piece[..count]);
                Ok(())
            }
        }
    }

    fn until(&mut self, end: &[u8]) -> io::Result<Vec<u8>> {
        loop {
            if let Some(at) = self.buffer.windows(end.len()).position(|window| window == end) {
                let rest = self.buffer.split_off(at + end.len());
                let mut found = std::mem::replace(&mut self.buffer, rest);
                found.truncate(at);
                return Ok(found);
            }
            self.more()?;
        }
    }

    fn exactly(&mut self, count: usize) -> io::Result<Vec<u8>> {
        while self.buffer.len() < count {
            self.more()?;
        }
        let rest = self.buffer.split_off(count);
        Ok(std::mem::replace(&mut self.buffer, rest))
    }

    /// A piece of a chunked body; empty at the end.
    fn chunk(&mut self) -> io::Result<Vec<u8>> {
        // The size and the piece are taken together, so that a wait in between loses nothing.
        loop {
            if let Some(at) = self.buffer.windows(2).position(|window| window == b"\r\n") {
                let size = std::str::from_utf8(&self.buffer[..at]).map_err(io::Error::other)?;
                let size = usize::from_str_radix(size, 16).map_err(io::Error::other)?;
                let whole = at + 2 + size + 2;
                if self.buffer.len() >= whole {
                    let piece = self.buffer[at + 2..at + 2 + size].to_vec();
                    self.buffer.drain(..whole);
                    return Ok(piece);
                }
            }
            self.more()?;
        }
    }

    fn head(&mut self) -> io::Result<(u16, String)> {
        let head = String::from_utf8(self.until(b"\r\n\r\n")?).map_err(io::Error::other)?;
        let code = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        Ok((code.ok_or_else(|| broken("no code"))?, head.to_ascii_lowercase()))
    }

    fn body(&mut self, head: &str) -> io::Result<Vec<u8>> {
        let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        if let Some(length) = field("content-length:") {
            return self.exactly(length.parse().map_err(io::Error::other)?);
        }
        let mut whole = Vec::new();
        loop {
            match self.chunk()? {
                piece if piece.is_empty() => return Ok(whole),
                piece => whole.extend(piece),
            }
        }
    }

    /// A request with its whole reply.
    pub(super) fn ask(&mut self, method: &str, target: &str, body: Option<&Value>) -> io::Result<Reply> {
        self.send(method, target, body)?;
        let (code, head) = self.head()?;
        let body = self.body(&head)?;
        Ok(Reply { code, body: serde_json::from_slice(&body).map_err(io::Error::other)? })
    }

    /// A watch; the reply, if it is none.
    pub(super) fn watch(mut self, target: &str) -> io::Result<Result<Frames, Reply>> {
        self.send("GET", target, None)?;
        let (code, head) = self.head()?;
        if code != 200 {
            let body = self.body(&head)?;
            return Ok(Err(Reply { code, body: serde_json::from_slice(&body).map_err(io::Error::other)? }));
        }
        self.stream.sock.set_read_timeout(Some(PATIENCE))?;
        Ok(Ok(Frames { line: self, text: Vec::new() }))
    }
}

impl Frames {
    /// The next frame, or why there is none.
    pub(super) fn next(&mut self) -> io::Result<Next> {
        loop {
            if let Some(end) = self.text.iter().position(|byte| *byte == b'\n') {
                let frame: Vec<u8> = self.text.drain(..=end).collect();
                return serde_json::from_slice(&frame).map(Next::Frame).map_err(io::Error::other);
            }
            match self.line.chunk() {
                Ok(piece) if piece.is_empty() => return Ok(Next::End),
                Ok(piece) => self.text.extend(piece),
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                    return Ok(Next::Nothing);
                }
                Err(error) => return Err(error),
            }
        }
    }
}
