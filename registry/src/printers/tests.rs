use super::{PRINTERS, Printer};

#[test]
fn printers_are_sorted_and_found() {
    assert!(PRINTERS.is_sorted_by_key(|row| (row.group, row.kind)));
    for row in PRINTERS {
        assert_eq!(Printer::of(row.group, row.kind).kind, row.kind);
    }
    assert_eq!(Printer::of("rbac.authorization.k8s.io", "ClusterRole").columns[1].name, "Created At");
}
