//! Row 14: heads that are too long or have too many fields.

use super::streams::{self, Peer};
use super::{BASE, CONFIG_MAPS, JSON, Target, config_map, expect};

#[test]
fn row_14_heads() {
    let target = Target::start();
    let get = |headers: &str| target.ask("GET", BASE, headers, b"");
    assert_eq!(get(&format!("X-A: {}\r\n", "a".repeat(900_000))).code, 200);
    assert_eq!(get(&format!("X-A: {}\r\n", "a".repeat((1 << 20) + 1))).code, 431);
    let many = |count: usize| (0..count).map(|i| format!("X-{i}: a\r\n")).collect::<String>();
    assert_eq!(get(&many(200)).code, 200);
    assert_eq!(get(&many(10_000)).code, 431);
    assert_eq!(get(&format!("User-Agent: {}\r\n", "a".repeat(64 << 10))).code, 200);
    let clauses: Vec<String> = (0..10_000).map(|i| format!("a/b{i};q=0.{}", i % 10)).collect();
    expect("clauses", &get(&format!("Accept: {}\r\n", clauses.join(","))), 406, "");
    expect("weights", &get("Accept: application/json;q=abc,application/yaml;q=-1,*/*;q=1e999\r\n"), 200, "");
    for (many, code) in
        [("a=b;".repeat(16_000), 201), ((0..8_000).map(|i| format!("a{i}=b;")).collect(), 415)]
    {
        let parameters = format!("Content-Type: {JSON};{many}\r\n");
        let path = format!("{CONFIG_MAPS}?dryRun=All");
        expect("parameters", &target.ask("POST", &path, &parameters, &config_map("a", "")), code, "");
    }
    let long = "a".repeat(1 << 20);
    assert!(matches!(target.get(&format!("/version?x={long}")).code, 414 | 431));
    assert_eq!(target.get(&format!("/version?x={}", &long[..100_000])).code, 414);
    assert_eq!(target.get(&format!("/version?x={}", &long[..60_000])).code, 200);
    assert_eq!(target.ask(&"A".repeat(20_000), BASE, "", b"").code, 405);
    target.survived();
}

#[test]
fn row_14_heads_of_http_2() {
    let target = Target::start();
    let long = "a".repeat((1 << 20) + 1);
    for fields in [vec![("x-a", long.as_str())], vec![("x-a", "b"); 40_000]] {
        let mut peer = Peer::open(&target.server, true);
        peer.request(1, "GET", BASE, &fields);
        // Refused as a request or as a connection.
        let end = peer.until(|frame| frame.ends(1));
        assert!(end.is_none_or(|frame| frame.status() == Some(431) || frame.kind == streams::RESET));
    }
    let mut peer = Peer::open(&target.server, true);
    peer.request(1, "GET", BASE, &[("x-a", &long[..250_000])]);
    assert_eq!(peer.until(|frame| frame.status().is_some()).and_then(|frame| frame.status()), Some(200));
    // What is open would be waited for.
    drop(peer);
    target.survived();
}
