//! Label selectors: what is read, how it is printed, what it matches and which errors it gives.

use super::*;

fn parse(text: &str) -> LabelSelector {
    LabelSelector::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn prints_canonically() {
    for (text, canonical) in [
        ("", ""),
        (" x ", "x"),
        ("b in (c,,a),a,!c", "a,b in (,a,c),!c"),
        ("x=a,y==b,z!=c", "x=a,y==b,z!=c"),
        ("x=,z= ", "x=,z="),
        ("x in ()", "x in ()"),
        ("x in (,)", "x in ()"),
        ("x notin (b , b,a)", "x notin (a,b)"),
        ("x in (a,)", "x in (,a)"),
        ("in in (in,notin)", "in in (in,notin)"),
        ("x>5 , y<7", "x>5,y<7"),
        ("example.com/name=v", "example.com/name=v"),
        ("x\t=\na", "x=a"),
    ] {
        assert_eq!(parse(text).to_string(), canonical, "{text:?}");
        assert_eq!(parse(canonical), parse(text), "{canonical} reads as {text:?}");
    }
    assert!(parse("").is_empty() && !parse("a").is_empty());
}

#[test]
fn matches_labels() {
    let labels =
        |key: &str| [("app", "web"), ("tier", ""), ("n", "5")].iter().find(|l| l.0 == key).map(|l| l.1);
    for yes in [
        "",
        "app",
        "!no",
        "app=web",
        "app==web",
        "app!=x",
        "no!=x",
        "app in (a,web,z)",
        "app notin (a,b)",
        "no notin (a)",
        "tier=",
        "n>4",
        "n<6",
        "app=web,n>4,!no",
        "tier in ()",
    ] {
        assert!(parse(yes).matches(labels), "{yes}");
    }
    for no in [
        "!app",
        "no",
        "app=x",
        "app!=web",
        "app in (a,b)",
        "app notin (web)",
        "no in (a)",
        "n>5",
        "n<5",
        "app>1",
        "no>1",
        "app=web,no",
    ] {
        assert!(!parse(no).matches(labels), "{no}");
    }
}

#[test]
fn tells_what_is_demanded() {
    let selector = parse("a=1,b in (2),c in (1,2),d!=1,e");
    let exact: Vec<_> = ["a", "b", "c", "d", "e", "f"].map(|key| selector.exact(key)).into();
    assert_eq!(exact, [Some("1"), Some("2"), None, None, None, None]);
    let requirement = &selector.requirements()[2];
    assert_eq!((requirement.key(), requirement.op(), requirement.values().len()), ("c", LabelOp::In, 2));
}

#[test]
fn says_what_is_wrong() {
    let name = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an \
                alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for \
                validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
    let value = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or \
                 '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or \
                 'my_value',  or '12345', regex used for validation is \
                 '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
    for (text, message) in [
        ("x,,y", "found ',', expected: identifier after ','".to_owned()),
        (",", "found ',', expected: !, identifier, or 'end of string'".to_owned()),
        ("x=a y", "found 'y', expected: ',' or 'end of string'".to_owned()),
        ("!x=a", "found '=', expected: ',' or 'end of string'".to_owned()),
        ("x y", "unable to parse requirement: found 'y', expected: in, notin, =, ==, !=, gt, lt".to_owned()),
        ("x!", "unable to parse requirement: found '!', expected: in, notin, =, ==, !=, gt, lt".to_owned()),
        ("!", "unable to parse requirement: found '', expected: identifier".to_owned()),
        ("x in a", "unable to parse requirement: found 'a' expected: '('".to_owned()),
        ("x in (", "unable to parse requirement: found '', expected: ',', ')' or identifier".to_owned()),
        ("x in (a", "unable to parse requirement: found '', expected: ',' or ')'".to_owned()),
        ("x in (a,", "unable to parse requirement: found '', expected: ',', or identifier".to_owned()),
        ("x==(", "unable to parse requirement: found '(', expected: identifier".to_owned()),
        ("-x", format!("unable to parse requirement: <nil>: Invalid value: \"-x\": name part {name}")),
        ("x=-a", format!("unable to parse requirement: values[0][x]: Invalid value: \"-a\": {value}")),
        (
            "x>a",
            "unable to parse requirement: values[0]: Invalid value: \"a\": for 'Gt', 'Lt' operators, the \
             value must be an integer"
                .to_owned(),
        ),
        (
            "x in (-a,b-)",
            format!(
                "unable to parse requirement: [values[0][x]: Invalid value: \"-a\": {value}, \
                 values[1][x]: Invalid value: \"b-\": {value}]"
            ),
        ),
    ] {
        assert_eq!(LabelSelector::parse(text), Err(SelectorError(message)), "{text}");
    }
}

#[test]
fn bounds_its_input() {
    let long = vec!["a"; super::super::MAX_BYTES].join(",");
    assert!(LabelSelector::parse(&long).is_err());
    let many = vec!["a"; 1000].join(",");
    assert_eq!(parse(&many).requirements().len(), 1000);
}
