//! What clients are told about each column of a Table.
//!
//! Names, types and descriptions are what Kubernetes publishes; the test of tables compares them. One
//! file for each family of kinds.

pub(super) mod access;
pub(super) mod cluster;
pub(super) mod core;
pub(super) mod devices;
pub(super) mod networking;
pub(super) mod storage;
pub(super) mod workloads;

/// One column of a Table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Heading.
    pub name: &'static str,
    /// OpenAPI type of the cells: `string`, `integer`, `boolean` or `date`.
    pub ty: &'static str,
    /// OpenAPI format; `name` marks the object's name.
    pub format: &'static str,
    /// What the column says.
    pub description: &'static str,
    /// 0: always shown; 1: shown when wide output is asked for.
    pub priority: i32,
}

impl Column {
    const fn format(mut self, format: &'static str) -> Self {
        self.format = format;
        self
    }

    const fn wide(mut self) -> Self {
        self.priority = 1;
        self
    }
}

const fn column(name: &'static str, ty: &'static str, description: &'static str) -> Column {
    Column { name, ty, format: "", description, priority: 0 }
}

const fn text(name: &'static str, description: &'static str) -> Column {
    column(name, "string", description)
}

const fn integer(name: &'static str, description: &'static str) -> Column {
    column(name, "integer", description)
}

const fn boolean(name: &'static str, description: &'static str) -> Column {
    column(name, "boolean", description)
}

const NAME: Column = text(
    "Name",
    "Name must be unique within a namespace. Is required when creating resources, although some \
     resources may allow a client to request the generation of an appropriate name automatically. Name \
     is primarily intended for creation idempotence and configuration definition. Cannot be updated. \
     More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names",
)
.format("name");

const AGE: Column = text(
    "Age",
    "CreationTimestamp is a timestamp representing the server time when this object was created. It is \
     not guaranteed to be set in happens-before order across separate operations. Clients may not set \
     this value. It is represented in RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. \
     Null for lists. More info: \
     https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata",
);

/// Columns of kinds that have no printer of their own.
pub static DEFAULT: &[Column] = &[NAME, column("Created At", "date", AGE.description)];
