//! The catalogue: for every built-in type its fields, and for every kind its type.
//!
//! Rows are facts that Kubernetes publishes for a release, written by `cargo xtask catalogue` into
//! `generated.rs` (docs/howto/next-release.md). Walkers read rows; no code here knows a kind by name.

mod generated;

use generated::{FIELD_NAMES, KINDS, TYPES};
pub use generated::{names, types};

#[cfg(test)]
mod tests;

/// The id of a field name. Constants stand in [`names`], one module for each type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name(u16);

impl Name {
    /// The id of this text, if any type of the catalogue has such a field.
    #[must_use]
    pub fn lookup(text: &str) -> Option<Self> {
        let mut slot = hash(text.as_bytes()) as usize % SLOTS;
        loop {
            match NAMES_BY_HASH[slot] {
                FREE => return None,
                id if FIELD_NAMES[id as usize] == text => return Some(Self(id)),
                _ => slot = (slot + 1) % SLOTS,
            }
        }
    }

    /// The JSON name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        FIELD_NAMES[self.0 as usize]
    }
}

/// Slots of the table that finds names: a power of two that leaves most of it free.
const SLOTS: usize = 4096;
const FREE: u16 = u16::MAX;

/// Open addressing over `FIELD_NAMES`, filled when the crate is compiled: decoders look up every key.
static NAMES_BY_HASH: [u16; SLOTS] = {
    assert!(FIELD_NAMES.len() < SLOTS / 2, "too full to stay fast");
    let mut table = [FREE; SLOTS];
    let mut id = 0;
    while id < FIELD_NAMES.len() {
        let mut slot = hash(FIELD_NAMES[id].as_bytes()) as usize % SLOTS;
        while table[slot] != FREE {
            slot = (slot + 1) % SLOTS;
        }
        table[slot] = id as u16;
        id += 1;
    }
    table
};

/// FNV-1a, folded so that its better upper bits count. Hostile keys cannot crowd the table: it is fixed.
const fn hash(text: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut i = 0;
    while i < text.len() {
        hash = (hash ^ text[i] as u32).wrapping_mul(0x0100_0193);
        i += 1;
    }
    hash ^ (hash >> 15)
}

/// The id of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(u16);

impl TypeId {
    /// The target of fields that have none.
    pub const NONE: Self = Self(u16::MAX);

    /// Its row.
    #[must_use]
    pub fn row(self) -> &'static Type {
        &TYPES[self.0 as usize]
    }

    /// Where its row stands: below `type_count`.
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// One struct type.
#[derive(Debug)]
pub struct Type {
    /// The name as in OpenAPI, such as `io.k8s.api.core.v1.PodSpec`.
    pub name: &'static str,
    /// Its JSON members in Go's struct order, those of inlined structs in their place.
    pub json: &'static [Field],
    /// Its protobuf fields in ascending number, inlined structs as one field (`Kind::Inline`).
    pub proto: &'static [Field],
    /// The whole struct is one value for apply (`+structType=atomic`).
    pub atomic: bool,
}

impl Type {
    /// The member of that JSON name.
    #[must_use]
    pub fn field(&self, name: Name) -> Option<&'static Field> {
        self.json.iter().find(|field| field.name == name)
    }
}

/// One field of a type.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// JSON name. For rows of `Type::proto` that JSON does not have (`Kind::Inline` and raw bytes) the
    /// protobuf name, not used on the wire.
    pub name: Name,
    /// Protobuf number in this type's message; 0 where it has none: kind and apiVersion, types without
    /// protobuf, and in `Type::json` the members of inlined structs (their number counts in the message
    /// of the `Kind::Inline` row).
    pub number: u16,
    /// What a single value is.
    pub kind: Kind,
    /// The struct type where `kind` is `Message`, `Inline` or one of the schema kinds; else `TypeId::NONE`.
    pub target: TypeId,
    /// One value, a list, or a map with string keys.
    pub card: Card,
    /// A Go pointer (of the value; for lists and maps: of their elements): presence counts, not the value.
    pub pointer: bool,
    /// When JSON leaves it out.
    pub omit: Omit,
    /// Rarer facts.
    pub facts: &'static Facts,
}

/// What a single value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Go bool.
    Bool,
    /// int32 or smaller.
    Int32,
    /// int64 or int.
    Int64,
    /// uint32 and smaller unsigned (protobuf varint).
    Uint32,
    /// uint64.
    Uint64,
    /// float64 (protobuf double).
    Double,
    /// Any string type.
    String,
    /// `[]byte`: base64 in JSON.
    Bytes,
    /// A struct.
    Message,
    /// An embedded struct whose members JSON inlines; protobuf nests it.
    Inline,
    /// metav1.Time: RFC 3339 seconds, UTC; protobuf {1 seconds, 2 nanos}.
    Time,
    /// metav1.MicroTime: six digits.
    MicroTime,
    /// metav1.Duration: Go duration text; protobuf {1 nanoseconds}.
    Duration,
    /// resource.Quantity: canonical text; protobuf {1 text}.
    Quantity,
    /// intstr.IntOrString: protobuf {1 type, 2 intVal, 3 strVal}.
    IntOrString,
    /// runtime.RawExtension: JSON text; protobuf {1 raw}.
    RawExtension,
    /// metav1.FieldsV1: JSON text; protobuf {1 raw}.
    FieldsV1,
    /// apiextensions JSON and cells of tables: JSON text; protobuf {1 raw}.
    Json,
    /// A Go slice type that protobuf wraps in a message {1 repeated items} (ExtraValue, Verbs).
    StringList,
    /// JSONSchemaPropsOrArray: protobuf {1 schema, 2 repeated jSONSchemas}; `target` is JSONSchemaProps.
    SchemaOrArray,
    /// JSONSchemaPropsOrBool: protobuf {1 allows, 2 schema}; `target` is JSONSchemaProps.
    SchemaOrBool,
    /// JSONSchemaPropsOrStringArray: protobuf {1 schema, 2 repeated property}; `target` is JSONSchemaProps.
    SchemaOrStringArray,
}

/// How many values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    /// One.
    One,
    /// A list.
    List,
    /// A map from string.
    Map,
}

/// When JSON leaves a field out (Go's tags).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Omit {
    /// Never: zero values are printed (nil lists and maps as null).
    Never,
    /// `omitempty`: false, 0, "", nil pointer, empty list or map; never a struct.
    Empty,
    /// `omitzero`: as `Empty` for what Go calls zero, structs too (IsZero where the type has it); a
    /// non-nil empty list stays. Only structs have it where Go says both.
    Zero,
}

/// Facts that most fields do not have.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// `+listType`, `+mapType`, and `+structType` of the field (it goes before `Type::atomic`).
    pub topology: Topology,
    /// `+listMapKey`s, in order.
    pub list_keys: &'static [Name],
    /// `patchStrategy` has merge.
    pub patch_merge: bool,
    /// `patchStrategy` has retainKeys.
    pub patch_retain_keys: bool,
    /// `patchStrategy` has replace.
    pub patch_replace: bool,
    /// `patchMergeKey`.
    pub patch_key: Option<Name>,
    /// OpenAPI calls it required.
    pub required: bool,
    /// Allowed values (OpenAPI enum), sorted; of the items where the field is a list or map.
    pub values: &'static [&'static str],
    /// OpenAPI default, as JSON text; zero values and `{}` too where OpenAPI says them.
    pub default: Option<&'static str>,
    /// OpenAPI format, where the kind does not say it.
    pub format: Option<&'static str>,
    /// Its part in a union (`+union` of the type).
    pub union: Union,
    /// A struct by pointer without text or default: OpenAPI v3 refers to its schema directly.
    pub bare: bool,
}

/// The part of a field where only one of several may be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Union {
    /// None.
    No,
    /// It says which member is set.
    Discriminator,
    /// One of those.
    Member,
}

/// How apply and merge see a list or map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topology {
    /// Nothing said: lists are atomic, maps granular.
    Unset,
    /// One value.
    Atomic,
    /// A set of scalars.
    Set,
    /// A list of structs with keys (`list_keys`).
    Map,
    /// A map whose members are owned one by one.
    Granular,
}

impl Facts {
    /// Nothing out of the ordinary.
    pub const NONE: Self = Self {
        topology: Topology::Unset,
        list_keys: &[],
        patch_merge: false,
        patch_retain_keys: false,
        patch_replace: false,
        patch_key: None,
        required: false,
        values: &[],
        default: None,
        format: None,
        union: Union::No,
        bare: false,
    };
}

/// One kind: a type that stands alone on the wire (lists and options included).
#[derive(Debug)]
pub struct KindRow {
    /// API group, empty for the core group.
    pub group: &'static str,
    /// Version.
    pub version: &'static str,
    /// Kind.
    pub kind: &'static str,
    /// Its type.
    pub ty: TypeId,
}

/// How many types there are.
pub(crate) const fn type_count() -> usize {
    TYPES.len()
}

/// All kinds, sorted by group, version, kind.
#[must_use]
pub fn kinds() -> &'static [KindRow] {
    KINDS
}

/// The kind's row.
#[must_use]
pub fn kind(group: &str, version: &str, kind: &str) -> Option<&'static KindRow> {
    let at = KINDS.binary_search_by(|row| (row.group, row.version, row.kind).cmp(&(group, version, kind)));
    at.ok().map(|i| &KINDS[i])
}

/// The type of that OpenAPI name.
#[must_use]
pub fn type_named(name: &str) -> Option<TypeId> {
    TYPES.binary_search_by(|row| row.name.cmp(name)).ok().map(|i| TypeId(i as u16))
}
