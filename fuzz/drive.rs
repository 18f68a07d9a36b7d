//! Drives fuzz targets under `cargo test`, on the stable toolchain and without coverage: the kept inputs
//! first, then seeded changes of them for a while. It must not know what a target does.
//!
//! A part of the test binaries of the crates that own parsers, included by its path.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Takes any bytes; a panic is a finding.
pub(crate) type Target = fn(&[u8]);

/// How long each target is tried where `KEELSON_FUZZ_SECONDS` says nothing.
const DEFAULT: Duration = Duration::from_millis(400);
/// Inputs grow no further.
const INPUT_BYTES: usize = 16 << 10;
/// An input that takes this long is told of. Debug builds on busy machines stay far below.
const SLOW: Duration = Duration::from_secs(2);

/// What parsers look out for.
const WORDS: [&[u8]; 48] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b"\\",
    b":",
    b",",
    b"null",
    b"true",
    b"1e999",
    b"-0",
    b"\\ud800",
    b"\\u0000",
    b"9223372036854775808",
    b"0.1",
    b"&a ",
    b"*a",
    b"<<: ",
    b"- ",
    b"? ",
    b"| ",
    b"!!binary ",
    b"%",
    b"%2F",
    b"..",
    b"/",
    b"//",
    b"~1",
    b"\n",
    b" ",
    b"\t",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xc0\xaf",
    b"\x80\x80\x80\x80\x10",
    b"\xff\xff\xff\xff\x07",
    b"\x0a",
    b"\x12",
    b"\x0b",
    b"\x0c",
    b"k8s\0",
    b"$patch",
    b";q=0.5",
    b"=",
    b"!",
    b"()",
];

/// Replays `fuzz/corpus/<name>/*` and then changed inputs through every target.
///
/// # Panics
/// With the first finding, after writing its input below the system's temporary folder.
pub(crate) fn run(targets: &[(&str, Target)]) {
    let seconds = number("KEELSON_FUZZ_SECONDS").map_or(DEFAULT, Duration::from_secs);
    let seed = number("KEELSON_FUZZ_SEED").unwrap_or(1);
    let only = std::env::var("KEELSON_FUZZ_TARGET").ok();
    for &(name, target) in targets {
        if only.as_deref().is_none_or(|only| only == name) {
            let corpus = corpus(name);
            assert!(!corpus.is_empty(), "fuzz/corpus/{name} holds no input");
            corpus.iter().for_each(|input| one(name, target, input));
            let tried = change(name, target, &corpus, seconds, seed);
            println!("{name}: {} kept inputs, {tried} changed ones", corpus.len());
        }
    }
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().and_then(|text| text.parse().ok())
}

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let mut folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    while !folder.join("fuzz/corpus").is_dir() {
        assert!(folder.pop(), "no fuzz/corpus above this crate");
    }
    let entries = std::fs::read_dir(folder.join("fuzz/corpus").join(name)).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    files.iter().map(|file| std::fs::read(file).expect("a kept input can be read")).collect()
}

/// Runs one input; if it is a finding, keeps it and says where.
fn one(name: &str, target: Target, input: &[u8]) {
    let began = Instant::now();
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| target(input))) {
        eprintln!("{name}: a finding, kept in {}", keep(name, input).display());
        resume_unwind(panic);
    }
    if began.elapsed() > SLOW {
        eprintln!("{name}: {:?}, kept in {}", began.elapsed(), keep(name, input).display());
    }
}

fn keep(name: &str, input: &[u8]) -> PathBuf {
    let sum = input
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, &byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let file = std::env::temp_dir().join(format!("keelson-fuzz-{name}-{sum:016x}"));
    std::fs::write(Path::new(&file), input).expect("the temporary folder can be written");
    file
}

fn change(name: &str, target: Target, corpus: &[Vec<u8>], budget: Duration, seed: u64) -> usize {
    let began = Instant::now();
    let mut dice = Dice(seed);
    let mut tried = 0;
    while began.elapsed() < budget {
        let mut input = dice.pick(corpus).clone();
        for _ in 0..=dice.roll(6) {
            dice.change(&mut input, corpus);
        }
        input.truncate(INPUT_BYTES);
        one(name, target, &input);
        tried += 1;
    }
    tried
}

/// The same numbers for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % sides.max(1) as u64) as usize
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.roll(from.len())]
    }

    /// A piece of the input, mostly a short one.
    fn piece(&mut self, input: &[u8]) -> std::ops::Range<usize> {
        let start = self.roll(input.len() + 1);
        let most = if self.roll(4) == 0 { input.len() } else { 12 };
        start..(start + self.roll(most + 1)).min(input.len())
    }

    fn change(&mut self, input: &mut Vec<u8>, corpus: &[Vec<u8>]) {
        let at = self.roll(input.len() + 1);
        match self.roll(9) {
            0 if at < input.len() => input[at] ^= 1 << self.roll(8),
            1 if at < input.len() => input[at] = self.roll(256) as u8,
            2 => drop(input.drain(self.piece(input))),
            3 => {
                let again = input[self.piece(input)].repeat(1 + self.roll(3));
                input.splice(at..at, again);
            }
            4 => {
                let other = self.pick(corpus);
                let piece = self.piece(other);
                input.splice(at..at, other[piece].iter().copied());
            }
            5 => {
                let times = if self.roll(16) == 0 { 300 } else { 1 };
                let word = self.pick(&WORDS).repeat(times);
                input.splice(at..at, word);
            }
            6 => {
                let hole = self.piece(input);
                let word = self.pick(&WORDS).iter().copied();
                input.splice(hole, word);
            }
            7 => {
                // What stands in one place comes to stand in another.
                let moved: Vec<u8> = input.drain(self.piece(input)).collect();
                let at = self.roll(input.len() + 1);
                input.splice(at..at, moved);
            }
            _ => {
                if let Some(byte) = input.get_mut(at) {
                    *byte = byte.wrapping_add([1, 255, 16, 128][self.roll(4)]);
                }
            }
        }
    }
}
