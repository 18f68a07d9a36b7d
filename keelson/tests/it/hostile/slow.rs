//! Row 15: clients that send or read as slowly as they can. How long heads and unread replies may take is
//! shown in the listener's own tests, with a clock that can be moved.

use super::{CONFIG_MAPS, JSON, Target, Wire, config_map};

#[test]
fn row_15_bodies_that_do_not_come_end_with_the_request() {
    let target = Target::start_with(&["--request-timeout=1s"]);
    let mut wires: Vec<Wire> = (0..20).map(|_| Wire::open(&target.server, true, b"http/1.1")).collect();
    for wire in &mut wires {
        let head = format!("POST {CONFIG_MAPS} HTTP/1.1\r\nHost: x\r\nContent-Type: {JSON}\r\n");
        wire.send(format!("{head}Content-Length: 1000000\r\n\r\n{{").as_bytes());
    }
    for mut wire in wires {
        let codes: Vec<u16> = wire.replies().iter().map(|reply| reply.code).collect();
        assert_eq!(codes, [504], "answered and closed");
    }
    target.survived();
}

#[test]
fn row_15_replies_that_nobody_reads_take_no_memory() {
    let target = Target::start();
    let filling = "x".repeat(900_000);
    for i in 0..12 {
        let body = config_map(&format!("big-{i}"), &format!(r#","data":{{"a":"{filling}"}}"#));
        assert_eq!(target.send("POST", CONFIG_MAPS, JSON, &body).code, 201);
    }
    assert!(target.get(CONFIG_MAPS).body.len() > 10_000_000);
    let before = target.server.memory();
    let mut wires: Vec<Wire> = (0..60).map(|_| Wire::open(&target.server, true, b"http/1.1")).collect();
    for wire in &mut wires {
        wire.send(format!("GET {CONFIG_MAPS} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes());
    }
    let heads =
        wires.iter_mut().map(Wire::receive).filter(|piece| piece.starts_with(b"HTTP/1.1 200")).count();
    assert_eq!(heads, 60);
    // Six hundred megabytes wait; what is shared is held once.
    if let (Some(before), Some(after)) = (before, target.server.memory()) {
        assert!(after < before + (100 << 20), "{before} {after}");
    }
    assert_eq!(target.get("/readyz").code, 200);
    drop(wires);
    target.survived();
}
