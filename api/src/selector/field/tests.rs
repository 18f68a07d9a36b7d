//! Field selectors: what is read, how it is printed, what it matches and which errors it gives.

use super::*;
use std::convert::Infallible;

fn parse(text: &str) -> FieldSelector {
    FieldSelector::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn prints_canonically() {
    for (text, canonical) in [
        ("", ""),
        (",,", ""),
        ("=", ""),
        ("z=1,a!=b\\,c,,=x,b==q", "=x,a!=b\\,c,b=q,z=1"),
        ("a=\\=\\\\", "a=\\=\\\\"),
        ("metadata.name=", "metadata.name="),
        (" a = b ", " a = b "),
        ("a!b=c", "a!b=c"),
    ] {
        assert_eq!(parse(text).to_string(), canonical, "{text}");
    }
    assert!(parse(",").is_empty() && !parse("a=b").is_empty());
}

#[test]
fn matches_fields() {
    let value = |field: &str| if field == "status.phase" { "Running" } else { "" };
    for yes in
        ["", "status.phase=Running", "status.phase!=Failed,status.phase!=Succeeded", "other=", "other!=x"]
    {
        assert!(parse(yes).matches(value), "{yes}");
    }
    for no in ["status.phase=Failed", "status.phase!=Running", "other!=", "status.phase=Running,other=x"] {
        assert!(!parse(no).matches(value), "{no}");
    }
}

#[test]
fn tells_what_is_demanded() {
    let selector = parse("metadata.name=a\\,b,spec.x!=c");
    assert_eq!((selector.exact("metadata.name"), selector.exact("spec.x")), (Some("a,b"), None));
    let [first, second] = selector.requirements() else { panic!("two requirements") };
    assert_eq!((first.op, second.op, second.value.as_str()), (FieldOp::Equals, FieldOp::NotEquals, "c"));
}

#[test]
fn converts() {
    let convert = |field: &str, value: &str| -> Result<_, Infallible> {
        Ok(match field {
            "drop" => (Text::default(), Text::default()),
            field => (Text::from(field.replace("host", "nodeName")), Text::from(value)),
        })
    };
    let selector = parse("spec.host!=n,drop=x").convert(convert).expect("it cannot fail");
    assert_eq!(selector.to_string(), "spec.nodeName!=n");
    assert_eq!(parse("a=b").convert(|_, _| Err("refused")), Err("refused"));
}

#[test]
fn says_what_is_wrong() {
    for (text, message) in [
        ("a", "invalid selector: 'a'; can't understand 'a'"),
        ("b=1,a\\,", "invalid selector: 'b=1,a\\,'; can't understand 'a\\,'"),
        ("a=b=c", "invalid field selector: unescaped character in value: 61"),
        ("a=\\x", "invalid field selector: invalid escape sequence: \\x"),
        ("a=\\", "invalid field selector: invalid escape sequence: \\"),
    ] {
        assert_eq!(FieldSelector::parse(text), Err(SelectorError(message.to_owned())), "{text}");
    }
}

#[test]
fn bounds_its_input() {
    assert!(FieldSelector::parse(&"a=b,".repeat(20_000)).is_err());
}
