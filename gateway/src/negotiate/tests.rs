use super::{Asker, Encoding, Form, MetaVersion, Output};
use crate::context::Query;
use http::header::{ACCEPT, ACCEPT_ENCODING, USER_AGENT};
use http::{HeaderMap, HeaderValue};

fn accepting(accept: &'static str) -> HeaderMap {
    [(ACCEPT, HeaderValue::from_static(accept))].into_iter().collect()
}

fn objects(accept: &'static str) -> Option<(Encoding, Form)> {
    let headers = accepting(accept);
    Asker::of_headers(&headers).objects(true).ok().map(|output| (output.encoding, output.form))
}

#[test]
fn clients_get_the_first_clause_that_can_be_served() {
    use Encoding::{Json, Protobuf, Yaml};
    use MetaVersion::{V1, V1Beta1};
    for (accept, want) in [
        ("", Some((Json, Form::Whole))),
        ("*/*", Some((Json, Form::Whole))),
        ("application/*", Some((Json, Form::Whole))),
        ("application/yaml", Some((Yaml, Form::Whole))),
        ("application/vnd.kubernetes.protobuf,application/json", Some((Protobuf, Form::Whole))),
        ("text/html, */*;q=0.1", Some((Json, Form::Whole))),
        ("text/html", None),
        ("application/cbor", None),
        ("application/json;as=Table;v=v1;g=meta.k8s.io,application/json", Some((Json, Form::Table(V1)))),
        ("application/yaml;as=Table;v=v1beta1;g=meta.k8s.io", Some((Yaml, Form::Table(V1Beta1)))),
        ("*/*;as=Table;v=v1;g=meta.k8s.io", Some((Json, Form::Table(V1)))),
        ("application/vnd.kubernetes.protobuf;as=Table;v=v1;g=meta.k8s.io", None),
        (
            "application/vnd.kubernetes.protobuf;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1",
            Some((Protobuf, Form::MetadataList(V1))),
        ),
        ("application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1", Some((Json, Form::Metadata(V1)))),
        ("application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v2", None),
        ("application/json;as=PartialObjectMetadata;v=v1", None),
        ("application/json;as=Foo;v=v1;g=meta.k8s.io", None),
        ("application/json;stream=watch", Some((Json, Form::Whole))),
        ("application/yaml;stream=watch", None),
        ("application/json;stream=foo", None),
        ("application/json;sv=v1;export=1;foo=bar", Some((Json, Form::Whole))),
        ("application/json;sv=v2", None),
    ] {
        assert_eq!(objects(accept), want, "{accept}");
    }
}

#[test]
fn tables_only_where_there_are_some() {
    let headers = accepting("application/json;as=Table;v=v1;g=meta.k8s.io,application/json");
    let output = Asker::of_headers(&headers).objects(false).unwrap();
    assert_eq!(output.form, Form::Whole);
}

#[test]
fn errors_take_no_form() {
    let headers = accepting("application/json;as=Table;v=v1;g=meta.k8s.io");
    assert_eq!(Asker::of_headers(&headers).plain(), None);
    let headers = accepting("application/json;as=Table;v=v1;g=meta.k8s.io,application/yaml");
    let want = Output { encoding: Encoding::Yaml, form: Form::Whole, pretty: false };
    assert_eq!(Asker::of_headers(&headers).plain(), Some(want));
}

#[test]
fn aggregated_discovery_passes_over_other_clauses() {
    let aggregated =
        |accept| Asker::of_headers(&accepting(accept)).aggregated().map(|output| output.encoding);
    let v2 =
        "application/json;q=0.5,application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList;q=0.1";
    assert_eq!(aggregated(v2), Some(Encoding::Json));
    let beta = "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";
    assert_eq!(aggregated(beta), None);
    assert_eq!(aggregated(""), None);
    let yaml = "application/yaml;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList;profile=nopeer";
    assert_eq!(aggregated(yaml), Some(Encoding::Yaml));
}

#[test]
fn the_router_looks_at_whole_types_only() {
    let fits = |accept| Asker::of_headers(&accepting(accept)).check_representations(false).is_ok();
    assert!(fits("") && fits("*/*") && fits("text/html, application/yaml;q=0.1"));
    assert!(!fits("*") && !fits("application/*") && !fits(",") && !fits("text/html"));
    let headers = accepting("text/html");
    let status = Asker::of_headers(&headers).check_representations(true).unwrap_err();
    let listed = "406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, \
                  application/vnd.kubernetes.protobuf, application/json;stream=watch, \
                  application/vnd.kubernetes.protobuf;stream=watch";
    assert_eq!(status.message, listed);
}

#[test]
fn people_get_indented_json() {
    let pretty = |agent: &'static str, query: &str, accept: &'static str| {
        let mut headers = accepting(accept);
        headers.insert(USER_AGENT, HeaderValue::from_static(agent));
        Asker::new(&headers, &Query::parse(query)).objects(true).unwrap().pretty
    };
    assert!(pretty("curl/8", "", "*/*"));
    assert!(!pretty("curl/8", "pretty=false", "*/*"));
    assert!(!pretty("curl/8", "pretty=yes", "*/*"));
    assert!(pretty("curl/8", "pretty=", "*/*"));
    assert!(pretty("kubectl/v1.36", "pretty=T", "*/*"));
    assert!(pretty("kubectl/v1.36", "", "application/json;pretty=1"));
    assert!(!pretty("curl/8", "", "application/yaml"));
}

#[test]
fn gzip_is_a_token() {
    let gzip = |value: &'static str| {
        let headers: HeaderMap = [(ACCEPT_ENCODING, HeaderValue::from_static(value))].into_iter().collect();
        Asker::of_headers(&headers).gzip
    };
    assert!(gzip("gzip") && gzip("deflate, gzip "));
    assert!(!gzip("") && !gzip("gzip;q=1") && !gzip("x-gzip"));
}
