//! Spelling of names: what is fine, and every message in kube-apiserver's words.

use super::*;

type Check = fn(&str) -> Vec<String>;

#[test]
fn takes_what_is_well_spelled() {
    let sixty_three = "a".repeat(63);
    let cases: [(Check, &[&str]); 12] = [
        (dns1123_label, &["a", "0-9", "a-b", &sixty_three]),
        (dns1123_subdomain, &["a", "a.b-c.0", "1.2.3"]),
        (dns1123_subdomain_with_underscore, &["_a.b_c", "a"]),
        (dns1035_label, &["a", "a-9"]),
        (wildcard_dns1123_subdomain, &["*.a", "*.a.b"]),
        (label_key, &["a", "A_b.c-9", "example.com/x", &sixty_three]),
        (label_value, &["", "a", "A_b.c-9"]),
        (path_segment_name, &["", "a:b", "...", "x y"]),
        (c_identifier, &["_", "a9_"]),
        (port_name, &["http", "a-9", "9p"]),
        (percent, &["0%", "100%"]),
        (config_map_key, &["a", "A.b_c-d", ".a"]),
    ];
    for (check, texts) in cases {
        for text in texts {
            assert_eq!(check(text), Vec::<String>::new(), "{text}");
        }
    }
    assert_eq!(
        (env_var_name("-a.B_1"), relaxed_env_var_name("9 {}"), http_header_name("X-9")),
        Default::default()
    );
}

#[test]
fn says_what_is_wrong_with_dns_names() {
    let label = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and \
                 must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex \
                 used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
    assert_eq!(dns1123_label("A"), [label]);
    assert_eq!(dns1123_label("a.b"), ["must not contain dots"]);
    assert_eq!(dns1123_label(&"-".repeat(64)), ["must be no more than 63 characters", label]);
    let subdomain = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, \
                     '-' or '.', and must start and end with an alphanumeric character (e.g. \
                     'example.com', regex used for validation is \
                     '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    for bad in ["", ".a", "a..b", "a.-b", "a_b"] {
        assert_eq!(dns1123_subdomain(bad), [subdomain], "{bad}");
    }
    assert_eq!(dns1123_subdomain(&"a".repeat(254)), ["must be no more than 253 characters"]);
    let label = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an \
                 alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or \
                 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
    assert_eq!(dns1035_label("9a"), [label]);
}

#[test]
fn says_what_is_wrong_with_labels() {
    let name = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an \
                alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for \
                validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
    assert_eq!(label_key(""), ["name part must be non-empty".to_owned(), format!("name part {name}")]);
    assert_eq!(label_key("/a"), ["prefix part must be non-empty"]);
    assert_eq!(label_key(&"a".repeat(64)), ["name part must be no more than 63 bytes"]);
    let long = format!("{}/a", "a".repeat(254));
    assert_eq!(label_key(&long), ["prefix part must be no more than 253 bytes"]);
    let slashes = format!(
        "a valid label key {name} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"
    );
    assert_eq!(label_key("a/b/c"), [slashes]);
    let value = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or \
                 '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or \
                 'my_value',  or '12345', regex used for validation is \
                 '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
    assert_eq!(label_value("a "), [value]);
    assert_eq!(label_value(&"a".repeat(64)), ["must be no more than 63 bytes"]);
}

#[test]
fn says_what_is_wrong_with_other_names() {
    assert_eq!(path_segment_name(".."), ["may not be '..'"]);
    assert_eq!(path_segment_name("a/%"), ["may not contain '/'", "may not contain '%'"]);
    assert_eq!(
        port_name("-"),
        ["must contain at least one letter (a-z)", "must not begin or end with a hyphen"]
    );
    assert_eq!(port_name("a--b"), ["must not contain consecutive hyphens"]);
    assert_eq!(config_map_key(".."), ["must not be '..'"]);
    assert_eq!(config_map_key("..a"), ["must not start with '..'"]);
    assert_eq!(relaxed_env_var_name(""), ["environment variable name must be non-empty"]);
    let percents = "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  \
                    or '93%', regex used for validation is '[0-9]+%')";
    assert_eq!(percent("%"), [percents]);
}

#[test]
fn a_generated_name_may_end_in_a_dash() {
    let masked = ["a", "-", "ab-", "abc", "é-"].map(mask_trailing_dash);
    assert_eq!(masked, ["a", "-", "aa", "abc", "a"]);
}
