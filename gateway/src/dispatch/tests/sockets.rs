//! Watches over a WebSocket, from the handshake on.

use super::server::{PROTOBUF, Server};
use crate::body::{Body, Inbound};
use futures_util::StreamExt;
use http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::Role;

const MAPS: &str = "/api/v1/namespaces/default/configmaps";
const UPGRADE: &str = "host: x\r\nconnection: keep-alive, Upgrade\r\nupgrade: websocket\r\n\
                       sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

/// A connection to the server.
fn connect(server: &Arc<Server>) -> DuplexStream {
    let (near, far) = tokio::io::duplex(64 << 10);
    let server = Arc::clone(server);
    let service = service_fn(move |request: Request<Incoming>| {
        let server = Arc::clone(&server);
        async move {
            let reply: Response<Body> = server.send(request.map(Inbound::from)).await;
            Ok::<_, Infallible>(reply)
        }
    });
    tokio::spawn(async move {
        let connection = http1::Builder::new().serve_connection(TokioIo::new(far), service);
        connection.with_upgrades().await.unwrap();
    });
    near
}

/// Sends a request and reads the head of the answer.
async fn shake(stream: &mut DuplexStream, target: &str, headers: &str) -> String {
    let request = format!("GET {target} HTTP/1.1\r\n{UPGRADE}{headers}\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.unwrap());
    }
    String::from_utf8(head).unwrap()
}

#[tokio::test]
async fn frames_are_messages() {
    let server = Arc::new(Server::start().await);
    server.config_map("a", "1").await;
    let target = format!("{MAPS}?watch=1&timeoutSeconds=1&allowWatchBookmarks=1");
    for (accept, is_text) in [("application/json", true), (PROTOBUF, false)] {
        let mut stream = connect(&server);
        let head = shake(&mut stream, &target, &format!("origin: http://x\r\naccept: {accept}\r\n")).await;
        assert!(head.starts_with("HTTP/1.1 101 Switching Protocols\r\n"), "{head}");
        assert!(head.contains("sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"), "{head}");
        let mut socket = WebSocketStream::from_raw_socket(stream, Role::Client, None).await;
        let mut heads = Vec::new();
        loop {
            match socket.next().await.unwrap().unwrap() {
                Message::Text(text) => {
                    assert!(is_text && text.ends_with("}\n"), "{text}");
                    heads.push(text.as_bytes()[..14].to_vec());
                }
                Message::Binary(bytes) => {
                    assert!(!is_text);
                    heads.push(bytes[..7].to_vec());
                }
                Message::Close(frame) => {
                    assert_eq!(u16::from(frame.unwrap().code), 1000);
                    break;
                }
                other => panic!("{other:?}"),
            }
        }
        let want: [&[u8]; 2] = if is_text {
            [b"{\"type\":\"ADDED", b"{\"type\":\"BOOKM"]
        } else {
            [b"\n\x05ADDED", b"\n\x08BOOKM"]
        };
        assert_eq!(heads, want);
    }
}

#[tokio::test]
async fn a_page_of_nowhere_gets_no_socket() {
    let server = Arc::new(Server::start().await);
    let mut stream = connect(&server);
    let head = shake(&mut stream, &format!("{MAPS}?watch=1"), "").await;
    assert!(head.starts_with("HTTP/1.1 403 Forbidden\r\n"), "{head}");
}

#[tokio::test]
async fn a_client_that_goes_ends_its_watch() {
    let server = Arc::new(Server::start().await);
    let mut stream = connect(&server);
    shake(&mut stream, &format!("{MAPS}?watch=1"), "origin: http://x\r\n").await;
    let mut socket = WebSocketStream::from_raw_socket(stream, Role::Client, None).await;
    socket.close(None).await.unwrap();
    while let Some(message) = socket.next().await {
        assert!(matches!(message, Ok(Message::Close(_))), "{message:?}");
    }
}
