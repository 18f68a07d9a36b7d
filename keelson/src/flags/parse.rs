//! From arguments to values that were typed, as pflag reads them: `--x y`, `--x=y`, repeated and comma
//! lists, underscores for dashes, and an error for whatever is not known.

use super::table::{FLAGS, Flag, Kind, MISSING};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command};
use keelson_api::leaf::duration;
use keelson_api::status::Quoted;
use std::collections::HashMap;
use std::ffi::OsString;
use std::net::IpAddr;
use std::path::Path;
use std::time::Duration;

/// Why there is nothing to run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The help was asked for; this is it.
    Help(String),
    /// The version was asked for.
    Version,
    /// The command line is wrong, in kube-apiserver's words.
    Refused(String),
}

/// What was typed, by flag.
#[derive(Debug, Default)]
pub(crate) struct Typed(HashMap<&'static str, Vec<String>>);

/// Reads a command line, the name of the program first.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Typed, Stop> {
    let mut args = args.into_iter();
    let program = args.next().unwrap_or_else(|| "keelson".into());
    let program = Path::new(&program).file_name().and_then(|name| name.to_str()).unwrap_or("keelson");
    let program = if program == "kube-apiserver" { program } else { "keelson" };
    let mut words = Vec::new();
    for arg in args {
        let word =
            arg.into_string().map_err(|arg| Stop::Refused(format!("argument {arg:?} is not UTF-8")))?;
        words.push(dashed(word));
    }
    // The one command there is may be left out; kube-apiserver has none.
    if program == "keelson" && words.first().is_some_and(|word| word == "serve") {
        words.remove(0);
    }
    let mut command = command(program);
    let mut full = vec![program.to_owned()];
    full.extend(words);
    let matches =
        command.try_get_matches_from_mut(full).map_err(|error| stop(program, &error, &mut command))?;
    if matches.get_flag("help") {
        return Err(Stop::Help(command.render_long_help().to_string()));
    }
    if matches.get_flag("version") {
        return Err(Stop::Version);
    }
    if let Some(stray) = matches.get_many::<String>("stray") {
        let stray: Vec<String> = stray.map(|word| Quoted(word).to_string()).collect();
        let message = format!("\"{program}\" does not take any arguments, got [{}]", stray.join(" "));
        return Err(Stop::Refused(message));
    }
    Typed::check(&matches).map_err(Stop::Refused)
}

/// pflag takes underscores in names for dashes; values stay as they are.
fn dashed(word: String) -> String {
    let Some(flag) = word.strip_prefix("--") else { return word };
    let (name, value) = flag.split_once('=').map_or((flag, None), |(name, value)| (name, Some(value)));
    let name = name.replace('_', "-");
    match value {
        Some(value) => format!("--{name}={value}"),
        None => format!("--{name}"),
    }
}

pub(super) fn command(program: &str) -> Command {
    let mut command = Command::new(program.to_owned())
        .about("A Kubernetes API server.")
        .disable_help_flag(true)
        .disable_version_flag(true)
        .args_override_self(true)
        .max_term_width(110)
        .arg(Arg::new("stray").num_args(0..).hide(true));
    for flag in FLAGS {
        command = command.arg(arg(flag));
    }
    let switch = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(help).help_heading("Global flags")
    };
    command
        .arg(switch("help", "Prints this and exits.").short('h'))
        .arg(switch("version", "Prints the release of Kubernetes that this is and exits."))
}

fn arg(flag: &'static Flag) -> Arg {
    let ours = if flag.ours { " Not a flag of kube-apiserver." } else { "" };
    let help = match flag.default {
        "" => format!("{}{ours}", flag.help),
        default => format!("{}{ours} (default {default})", flag.help),
    };
    let arg = Arg::new(flag.name).long(flag.name).help(help).help_heading(flag.section);
    let arg = if flag.name.len() == 1 { arg.short(flag.name.chars().next()) } else { arg };
    match flag.kind {
        Kind::Bool => arg.num_args(0..=1).require_equals(true).default_missing_value("true"),
        Kind::List => arg.action(ArgAction::Append).allow_hyphen_values(true).value_name(flag.kind.word()),
        Kind::Duration | Kind::Int | Kind::Ip | Kind::Text => {
            arg.allow_hyphen_values(true).value_name(flag.kind.word())
        }
    }
}

/// pflag's words for what clap found.
fn stop(program: &str, error: &clap::Error, command: &mut Command) -> Stop {
    use clap::error::{ContextKind, ContextValue};
    let arg = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(arg)) => arg.split([' ', '=']).next().unwrap_or_default().to_owned(),
        _ => String::new(),
    };
    Stop::Refused(match error.kind() {
        ErrorKind::UnknownArgument => unknown(program, &arg),
        ErrorKind::InvalidValue | ErrorKind::NoEquals | ErrorKind::TooFewValues => {
            format!("flag needs an argument: {arg}")
        }
        _ => error.clone_message(command),
    })
}

/// What clap says without its colours and usage.
trait Message {
    fn clone_message(&self, command: &mut Command) -> String;
}

impl Message for clap::Error {
    fn clone_message(&self, command: &mut Command) -> String {
        let text = self.render().to_string();
        let usage = command.render_usage().to_string();
        text.replace(&usage, "").trim().trim_start_matches("error: ").to_owned()
    }
}

fn unknown(program: &str, arg: &str) -> String {
    let Some(name) = arg.strip_prefix("--") else {
        let letter = arg.trim_start_matches('-');
        return format!("unknown shorthand flag: '{}' in -{letter}", letter.chars().next().unwrap_or('-'));
    };
    let is_missing = MISSING.iter().any(|(_, names)| names.contains(&name));
    let hint =
        if is_missing { format!(" (kube-apiserver has it, {program} does not yet)") } else { String::new() };
    format!("unknown flag: --{name}{hint}")
}

impl Typed {
    /// Takes the values out and holds each against its kind, so that the first wrong one is named.
    fn check(matches: &ArgMatches) -> Result<Self, String> {
        let mut typed = Self::default();
        for flag in FLAGS {
            let Some(values) = matches.get_many::<String>(flag.name) else { continue };
            let values: Vec<String> = match flag.kind {
                Kind::List => values.flat_map(|value| value.split(',')).map(str::to_owned).collect(),
                _ => values.cloned().collect(),
            };
            for value in &values {
                valid(flag, value).map_err(|why| {
                    let name = if flag.name.len() == 1 {
                        format!("-{0}, --{0}", flag.name)
                    } else {
                        format!("--{}", flag.name)
                    };
                    format!("invalid argument {} for \"{name}\" flag: {why}", Quoted(value))
                })?;
            }
            typed.0.insert(flag.name, values);
        }
        Ok(typed)
    }

    /// The last value, or the default.
    pub(crate) fn text(&self, name: &str) -> &str {
        let given = self.0.get(name).and_then(|values| values.last());
        given.map_or_else(|| default(name), String::as_str)
    }

    /// All values, or the default's.
    pub(crate) fn list(&self, name: &str) -> Vec<&str> {
        match self.0.get(name) {
            Some(values) => values.iter().map(String::as_str).collect(),
            None => default(name).split(',').filter(|one| !one.is_empty()).collect(),
        }
    }

    /// A number.
    pub(crate) fn int(&self, name: &str) -> i64 {
        int(self.text(name)).expect("checked when it was read")
    }

    /// A duration; negative ones are none.
    pub(crate) fn duration(&self, name: &str) -> Duration {
        let nanos = duration::parse(self.text(name)).expect("checked when it was read");
        Duration::from_nanos(u64::try_from(nanos).unwrap_or_default())
    }

    /// Yes or no.
    pub(crate) fn truth(&self, name: &str) -> bool {
        truth(self.text(name)).expect("checked when it was read")
    }

    /// An address, where one is given or a default.
    pub(crate) fn ip(&self, name: &str) -> Option<IpAddr> {
        self.text(name).parse().ok()
    }
}

fn default(name: &str) -> &'static str {
    FLAGS.iter().find(|flag| flag.name == name).expect("flags are asked for by names of the table").default
}

fn valid(flag: &Flag, value: &str) -> Result<(), String> {
    match flag.kind {
        Kind::Bool => truth(value).map(drop),
        Kind::Duration => duration::parse(value).map(drop).map_err(|why| why.message().to_owned()),
        Kind::Int => int(value).map(drop),
        Kind::Ip => match value.trim() {
            "" => Ok(()),
            ip => ip.parse::<IpAddr>().map(drop).map_err(|_| format!("failed to parse IP: {}", Quoted(ip))),
        },
        Kind::List | Kind::Text => Ok(()),
    }
}

fn int(value: &str) -> Result<i64, String> {
    value.parse().map_err(|_| format!("strconv.ParseInt: parsing {}: invalid syntax", Quoted(value)))
}

/// Go's `strconv.ParseBool`.
fn truth(value: &str) -> Result<bool, String> {
    match value {
        "1" | "t" | "T" | "TRUE" | "true" | "True" => Ok(true),
        "0" | "f" | "F" | "FALSE" | "false" | "False" => Ok(false),
        _ => Err(format!("strconv.ParseBool: parsing {}: invalid syntax", Quoted(value))),
    }
}
