//! Tables, compared with what kube-apiserver 1.36 prints: on the reference data, where it is present,
//! and on rows recorded from objects made to take every branch of the printers.

use keelson_api::catalogue::{self, TypeId};
use keelson_api::codec::view::View;
use keelson_api::codec::{Diagnostics, json, proto};
use keelson_api::tree::{Object, Value};
use keelson_registry::printers::{Column, Printer, Stamp, write_columns, write_conditions};
use std::path::PathBuf;

/// When the reference was recorded: 2026-11-20T10:48:15Z.
const REFERENCE_TIME: Stamp = (1_795_171_695, 0);

fn reference() -> Option<String> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/kubernetes-1.36");
    let root = std::env::var_os("KEELSON_REFERENCE").map_or_else(|| PathBuf::from(default), PathBuf::from);
    let text = std::fs::read_to_string(root.join("cases/tables.jsonl")).ok();
    if text.is_none() {
        eprintln!("skipped: no reference data (KEELSON_REFERENCE)");
    }
    text
}

fn parse(text: &[u8]) -> Value {
    json::parse(text, &mut Diagnostics::new()).expect("valid JSON")
}

fn lines(text: &str) -> impl Iterator<Item = Object> {
    text.lines().map(|line| match parse(line.as_bytes()) {
        Value::Object(object) => object,
        other => panic!("not an object: {other:?}"),
    })
}

/// Group, version and kind.
fn gvk(case: &Object) -> (&str, &str, &str) {
    let (gv, kind) = case.text("gvk").rsplit_once('/').expect("group, version and kind");
    let (group, version) = gv.split_once('/').unwrap_or(("", gv));
    (group, version, kind)
}

fn ty(group: &str, version: &str, kind: &str) -> TypeId {
    catalogue::kind(group, version, kind).expect("the catalogue has the kind").ty
}

/// The name of a row's object.
fn name(row: &Object) -> Option<&Value> {
    row.object("object")?.object("metadata")?.get("name")
}

/// The object as protobuf.
fn message(ty: TypeId, object: &Value) -> Vec<u8> {
    let (mut text, mut message) = (Vec::new(), Vec::new());
    json::write(object, &mut text);
    let mut problems = Diagnostics::new();
    let object = json::decode(ty, &text, &mut problems).expect("the object decodes");
    proto::encode(ty, &object, &mut message);
    message
}

fn cells(printer: &Printer, ty: TypeId, object: &Value, now: Stamp) -> Value {
    let (message, mut out) = (message(ty, object), Vec::new());
    printer.cells(View::new(ty, &message)).write(now, &mut out);
    parse(&out)
}

#[test]
fn columns_are_those_of_kube_apiserver() {
    let Some(text) = reference() else { return };
    let mut count = 0;
    for case in lines(&text) {
        let (group, _, kind) = gvk(&case);
        let mut out = Vec::new();
        write_columns(Printer::of(group, kind).columns, &mut out);
        assert_eq!(Some(&parse(&out)), case.get("columnDefinitions"), "{}", case.text("gvk"));
        count += 1;
    }
    assert_eq!(count, 61);
}

#[test]
fn cells_are_those_of_kube_apiserver() {
    let Some(text) = reference() else { return };
    let mut count = 0;
    for case in lines(&text) {
        let (group, version, kind) = gvk(&case);
        // The older version of autoscalers is printed from the stored one, which has a case too.
        if (group, version) == ("autoscaling", "v1") {
            continue;
        }
        let (ty, printer) = (ty(group, version, kind), Printer::of(group, kind));
        let rows = || case.list("rows").iter().filter_map(Value::as_object);
        for row in rows() {
            // Where rows have an order of their own, objects stand beside the cells of others.
            let of = match printer.order() {
                Some(_) => rows().find(|of| name(of) == row.list("cells").first()),
                None => Some(row),
            };
            let Some(object) = of.and_then(|of| of.get("object")) else { continue };
            let cells = cells(printer, ty, object, REFERENCE_TIME);
            assert_eq!(Some(&cells), row.get("cells"), "{} {object:?}", case.text("gvk"));
            count += 1;
        }
    }
    assert!(count > 95, "{count} rows");
}

#[test]
fn recorded_rows_are_printed_alike() {
    let mut count = 0;
    for case in lines(include_str!("tables/recorded.jsonl")) {
        let (group, version, kind) = gvk(&case);
        let (ty, printer) = (ty(group, version, kind), Printer::of(group, kind));
        let object = case.get("object").expect("an object");
        let now: Vec<i64> = case.list("now").iter().filter_map(Value::as_int).collect();
        let now = (now[0], i32::try_from(now[1]).expect("nanoseconds"));
        let printed = cells(printer, ty, object, now);
        assert_eq!(Some(&printed), case.get("cells"), "{} {object:?}", case.text("gvk"));
        let message = message(ty, object);
        let mut conditions = Vec::new();
        write_conditions(printer.conditions(View::new(ty, &message)), &mut conditions);
        assert_eq!(parse(&conditions).as_list(), Some(case.list("conditions")), "{object:?}");
        count += 1;
    }
    assert_eq!(count, 158);
}

#[test]
fn an_empty_object_has_as_many_cells_as_a_full_one() {
    for row in catalogue::kinds() {
        let printer = Printer::of(row.group, row.kind);
        if printer.kind != row.kind {
            continue;
        }
        let mut out = Vec::new();
        printer.cells(View::new(row.ty, &[])).write((0, 0), &mut out);
        // Addresses have one cell more than columns, as with kube-apiserver.
        let extra = usize::from(row.kind == "IPAddress");
        let cells = parse(&out).as_list().map(<[Value]>::len);
        assert_eq!(cells, Some(printer.columns.len() + extra), "{}/{}", row.group, row.kind);
    }
}

#[test]
fn flow_schemas_are_ordered_by_precedence() {
    let ty = ty("flowcontrol.apiserver.k8s.io", "v1", "FlowSchema");
    let schema = |name: &str, precedence: i64| {
        let spec = format!(r#"{{"matchingPrecedence":{precedence}}}"#);
        let text = format!(r#"{{"metadata":{{"name":"{name}"}},"spec":{spec}}}"#);
        message(ty, &parse(text.as_bytes()))
    };
    let mut all = [schema("b", 2), schema("c", 1), schema("a", 2)];
    let order = Printer::of("flowcontrol.apiserver.k8s.io", "FlowSchema").order().expect("an order");
    all.sort_by(|a, b| order(View::new(ty, a), View::new(ty, b)));
    assert_eq!(all, [schema("c", 1), schema("a", 2), schema("b", 2)]);
    assert!(Printer::of("", "Pod").order().is_none());
}

#[test]
fn kinds_without_a_printer_get_name_and_creation_time() {
    let printer = Printer::of("example.com", "Thing");
    assert_eq!(printer.columns.iter().map(|c: &Column| c.name).collect::<Vec<_>>(), ["Name", "Created At"]);
    let ty = ty("", "v1", "LimitRange");
    let object = parse(br#"{"metadata":{"name":"x"}}"#);
    let expected = parse(br#"["x","0001-01-01T00:00:00Z"]"#);
    assert_eq!(cells(printer, ty, &object, (0, 0)), expected);
}
