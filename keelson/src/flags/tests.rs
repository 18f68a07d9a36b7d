//! Every flag of the table, and the spelling and errors of pflag.

use super::table::{FLAGS, Kind, MISSING};
use super::{Stop, Typed, docs, parse};
use std::collections::HashSet;
use std::path::Path;
use std::time::Duration;

fn typed(args: &[&str]) -> Typed {
    parse(args.iter().map(Into::into)).unwrap_or_else(|stop| panic!("{args:?}: {stop:?}"))
}

fn refused(args: &[&str]) -> String {
    match parse(args.iter().map(Into::into)) {
        Err(Stop::Refused(why)) => why,
        other => panic!("{args:?}: {other:?}"),
    }
}

#[test]
fn the_table_is_sound() {
    let mut seen = HashSet::new();
    for flag in FLAGS {
        assert!(seen.insert(flag.name), "{} is there twice", flag.name);
        assert!(flag.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        assert!(flag.help.ends_with('.'), "{}", flag.name);
    }
    let order: Vec<_> = FLAGS.iter().map(|flag| (flag.section, flag.name)).collect();
    assert!(order.is_sorted(), "by section and name");
    for (area, names) in MISSING {
        assert!(names.is_sorted(), "{area}");
        for name in *names {
            assert!(seen.insert(*name), "{name} is there twice");
        }
    }
}

#[test]
fn every_flag_can_be_given_in_both_spellings() {
    for flag in FLAGS {
        let value = match flag.kind {
            Kind::Bool => "false",
            Kind::Duration => "5s",
            Kind::Int => "7",
            Kind::Ip => "::1",
            Kind::List | Kind::Text => "-a",
        };
        let joined = format!("--{}={value}", flag.name.replace('-', "_"));
        assert_eq!(typed(&["keelson", &joined]).text(flag.name), value);
        if flag.kind != Kind::Bool {
            let name = format!("--{}", flag.name);
            let apart = typed(&["/usr/bin/kube-apiserver", &name, value]);
            assert_eq!(apart.text(flag.name), value);
        }
        assert_eq!(typed(&["keelson", "serve"]).text(flag.name), flag.default);
    }
}

#[test]
fn values_are_read_as_pflag_reads_them() {
    let all = typed(&[
        "keelson",
        "serve",
        "--secure-port=1",
        "--secure-port",
        "8443",
        "--service-cluster-ip-range=10.0.0.0/16,fd00::/112",
        "--request_timeout=1m30s",
        "-v4",
        "--advertise-address=",
    ]);
    assert_eq!(all.int("secure-port"), 8443);
    assert_eq!(all.list("service-cluster-ip-range"), ["10.0.0.0/16", "fd00::/112"]);
    assert_eq!(all.duration("request-timeout"), Duration::from_secs(90));
    assert_eq!(all.int("v"), 4);
    assert_eq!((all.ip("advertise-address"), all.ip("bind-address")), (None, "0.0.0.0".parse().ok()));
    let repeated = typed(&["keelson", "--service-cluster-ip-range", "a", "--service-cluster-ip-range", "b"]);
    assert_eq!(repeated.list("service-cluster-ip-range"), ["a", "b"]);
    assert_eq!(typed(&["keelson", "--v=2"]).int("v"), 2);
}

#[test]
fn errors_are_kube_apiservers() {
    for (args, expected) in [
        (&["x", "--nonsense"][..], "unknown flag: --nonsense"),
        (&["x", "--nonsense=1"], "unknown flag: --nonsense"),
        (
            &["x", "--etcd-servers=a"],
            "unknown flag: --etcd-servers (kube-apiserver has it, keelson does not yet)",
        ),
        (&["x", "-z"], "unknown shorthand flag: 'z' in -z"),
        (&["x", "--secure-port"], "flag needs an argument: --secure-port"),
        (
            &["x", "--secure-port=abc"],
            "invalid argument \"abc\" for \"--secure-port\" flag: \
             strconv.ParseInt: parsing \"abc\": invalid syntax",
        ),
        (
            &["x", "--request-timeout=5"],
            "invalid argument \"5\" for \"--request-timeout\" flag: time: missing unit in duration \"5\"",
        ),
        (
            &["x", "--bind-address", "5"],
            "invalid argument \"5\" for \"--bind-address\" flag: failed to parse IP: \"5\"",
        ),
        (&["kube-apiserver", "serve"], "\"kube-apiserver\" does not take any arguments, got [\"serve\"]"),
        (&["x", "serve", "more"], "\"keelson\" does not take any arguments, got [\"more\"]"),
    ] {
        assert_eq!(refused(args), expected, "{args:?}");
    }
}

#[test]
fn help_and_version_end_the_run() {
    assert_eq!(parse(["x", "--version"].map(Into::into)).expect_err("no run"), Stop::Version);
    for flag in ["--help", "-h"] {
        let Stop::Help(help) = parse(["x", flag].map(Into::into)).expect_err("no run") else { panic!() };
        for flag in FLAGS {
            assert!(help.contains(&format!("--{}", flag.name)), "{}", flag.name);
        }
    }
}

#[test]
fn the_page_of_flags_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/flags.md");
    if std::env::var_os("KEELSON_BLESS").is_some() {
        std::fs::write(&path, docs::page()).expect("docs can be written");
    }
    let page = std::fs::read_to_string(&path).expect("docs/flags.md");
    assert!(page == docs::page(), "docs/flags.md is old: KEELSON_BLESS=1 cargo test -p keelson flags");
}
