//! Files that are there whole or not at all; those with secrets are readable by their owner only.

use anyhow::{Context, Result, bail};
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

/// Makes a directory that only its owner may enter.
pub(crate) fn directory(path: &Path) -> Result<()> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.with_context(|| format!("cannot make {}", path.display()))
}

/// A directory that no other server uses as long as this value lives.
pub(crate) struct Held {
    _lock: File,
}

/// Takes a directory for this process.
pub(crate) fn hold(path: &Path) -> Result<Held> {
    let lock = path.join("lock");
    let opened = OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(&lock);
    let lock = opened.with_context(|| format!("cannot open {}", lock.display()))?;
    match lock.try_lock() {
        Ok(()) => Ok(Held { _lock: lock }),
        Err(TryLockError::WouldBlock) => bail!("{} is in use by another server", path.display()),
        Err(TryLockError::Error(error)) => {
            Err(error).with_context(|| format!("cannot lock {}", path.display()))
        }
    }
}

/// A file's text; nothing where there is no file.
pub(crate) fn read(path: &Path) -> Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// Writes a file that everybody may read.
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    replace(path, text, 0o644)
}

/// Writes a file that only its owner may read.
pub(crate) fn write_secret(path: &Path, text: &str) -> Result<()> {
    replace(path, text, 0o600)
}

/// Writes beside the file and renames: a reader, and a start after a crash, see the old or the new one.
fn replace(path: &Path, text: &str, mode: u32) -> Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let written = (|| {
        match std::fs::remove_file(&beside) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = OpenOptions::new().write(true).create_new(true).mode(mode).open(&beside)?;
        file.write_all(text.as_bytes())?;
        file.sync_data()?;
        std::fs::rename(&beside, path)
    })();
    written.with_context(|| format!("cannot write {}", path.display()))
}
