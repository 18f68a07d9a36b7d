//! Somebody else's client against the binary: what kube-rs finds, lists and watches.
//!
//! Method: every test starts its own server with its own directory. The binary is the one that
//! `KEELSON_BINARY` names, else the one that cargo built beside this test; without it the tests say that
//! they skip.

mod discovery;
mod server;
mod watcher;

use std::path::PathBuf;

/// The server's binary, if there is one.
fn binary() -> Option<PathBuf> {
    let beside = || {
        let own = std::env::current_exe().expect("a test is a file");
        own.parent().and_then(|deps| deps.parent()).expect("target/debug/deps").join("keelson")
    };
    let path = std::env::var_os("KEELSON_BINARY").map_or_else(beside, PathBuf::from);
    if !path.is_file() {
        eprintln!("skipped: no {} (KEELSON_BINARY names another)", path.display());
        return None;
    }
    Some(path)
}
