//! `keelson bench`: hands over to the program beside this one that measures servers. It is a program of its
//! own so that the server carries no client and its figures are not the client's.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The program's name.
const PROGRAM: &str = "keelson-bench";

/// What `keelson bench` is given, where that is what was typed. A binary called kube-apiserver has no
/// commands.
pub(crate) fn asked(mut args: impl Iterator<Item = OsString>) -> Option<Vec<OsString>> {
    let program = args.next()?;
    let is_other = Path::new(&program).file_name().is_some_and(|name| name == "kube-apiserver");
    (!is_other && args.next()? == "bench").then(|| args.collect())
}

/// Becomes the other program. Comes back only where that cannot be, and says why.
pub(crate) fn run(args: &[OsString]) -> String {
    let program = beside().unwrap_or_else(|| PROGRAM.into());
    let failed = Command::new(&program).args(args).exec();
    match failed.kind() {
        ErrorKind::NotFound => {
            format!(
                "{PROGRAM} is neither beside this program nor in PATH: cargo build --release -p {PROGRAM}"
            )
        }
        _ => format!("{}: {failed}", program.display()),
    }
}

fn beside() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?.with_file_name(PROGRAM);
    program.is_file().then_some(program)
}

#[cfg(test)]
mod tests {
    use super::asked;

    fn args(line: &str) -> Option<Vec<std::ffi::OsString>> {
        asked(line.split(' ').map(Into::into))
    }

    #[test]
    fn only_the_command_is_handed_over() {
        assert_eq!(args("/bin/keelson bench --pid 1"), Some(vec!["--pid".into(), "1".into()]));
        assert_eq!(args("keelson bench"), Some(Vec::new()));
        assert_eq!(args("keelson serve bench"), None);
        assert_eq!(args("keelson"), None);
        assert_eq!(args("kube-apiserver bench"), None);
    }
}
