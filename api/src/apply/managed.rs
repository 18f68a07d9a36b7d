//! metadata.managedFields: who owns which fields.
//!
//! Entries are told apart by operation, manager, subresource and, for updates, by version. What a
//! client sends may be anything; what cannot be read is refused as a whole.

use super::fields_v1::FieldsError;
use super::set::Set;
use crate::catalogue::names::managed_fields_entry as n;
use crate::catalogue::names::object_meta;
use crate::codec::json;
use crate::leaf::time;
use crate::tree::{Object, Raw, Text, Value};
use std::cmp::Ordering;
use std::collections::HashMap;

/// What a manager does to the fields that it owns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    /// It applies configurations.
    Apply,
    /// Anything else.
    Update,
}

impl Operation {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Apply => "Apply",
            Self::Update => "Update",
        }
    }
}

/// What tells entries apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manager {
    /// Its name.
    pub name: Text,
    /// What it does.
    pub operation: Operation,
    /// The version in which it updates; empty for those that apply.
    pub api_version: Text,
    /// The subresource through which it writes; empty for the object itself.
    pub subresource: Text,
}

impl Manager {
    /// Who has what the oldest of a version had.
    fn ancient(api_version: Text) -> Self {
        Self { name: ANCIENT.into(), operation: Operation::Update, api_version, subresource: Text::default() }
    }

    /// Upstream sorts managers by their JSON text, in which a quote ends the name.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        let (a, b) = (self.name.bytes().chain([b'"']), other.name.bytes().chain([b'"']));
        a.cmp(b)
            .then(self.operation.cmp(&other.operation))
            .then_with(|| self.api_version.cmp(&other.api_version))
            .then_with(|| self.subresource.cmp(&other.subresource))
    }
}

/// What one manager owns.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Who.
    pub manager: Manager,
    /// The version in which `set` names fields.
    pub api_version: Text,
    /// When it last changed something.
    pub time: Option<Text>,
    set: Set,
    /// The text of `set`, if it is known.
    text: Option<Raw>,
}

impl Entry {
    pub(super) const fn new(manager: Manager, api_version: Text, set: Set) -> Self {
        Self { manager, api_version, time: None, set, text: None }
    }

    /// The fields.
    #[must_use]
    pub const fn set(&self) -> &Set {
        &self.set
    }

    /// The fields, to change.
    pub(super) fn set_mut(&mut self) -> &mut Set {
        self.text = None;
        &mut self.set
    }

    /// Takes fields out.
    pub(super) fn subtract(&mut self, other: &Set) {
        if self.set.subtract(other) {
            self.text = None;
        }
    }

    /// Lets `change` change the fields; it says whether it did.
    pub(super) fn reconcile(&mut self, change: impl FnOnce(&mut Set) -> bool) {
        if change(&mut self.set) {
            self.text = None;
        }
    }

    /// Names the fields in another version. The manager stays the same.
    pub(super) fn rename(&mut self, api_version: Text, set: Set) {
        self.api_version = api_version;
        *self.set_mut() = set;
    }

    fn seconds(&self) -> i64 {
        let read = self.time.as_deref().map(time::parse);
        read.and_then(Result::ok).map_or(0, |instant| instant.seconds)
    }

    fn decode(at: usize, entry: &Value, normal: bool) -> Result<Self, ManagedError> {
        let Value::Object(entry) = entry else { return Err(ManagedError::Operation) };
        let operation = match entry.text(n::OPERATION) {
            "Apply" => Operation::Apply,
            "Update" => Operation::Update,
            _ => return Err(ManagedError::Operation),
        };
        let api_version = Text::new(entry.text(n::API_VERSION));
        if api_version.is_empty() {
            return Err(ManagedError::Version);
        }
        match entry.text(n::FIELDS_TYPE) {
            "FieldsV1" => {}
            "" => return Err(ManagedError::NoType(at)),
            other => return Err(ManagedError::Type(other.to_owned(), at)),
        }
        let (set, text) = match entry.get(n::FIELDS_V1) {
            None | Some(Value::Null) => (Set::new(), None),
            Some(Value::Raw(raw)) => (Set::from_json(raw.as_str())?, normal.then(|| raw.clone())),
            Some(tree) => {
                let mut text = Vec::new();
                json::write(tree, &mut text);
                (Set::from_json(&String::from_utf8_lossy(&text))?, None)
            }
        };
        let applies = operation == Operation::Apply;
        let manager = Manager {
            name: Text::new(entry.text(n::MANAGER)),
            operation,
            api_version: if applies { Text::default() } else { api_version.clone() },
            subresource: Text::new(entry.text(n::SUBRESOURCE)),
        };
        Ok(Self { manager, api_version, time: entry.str(n::TIME).map(Text::new), set, text })
    }

    fn encode(self) -> Value {
        let mut entry = Object::with_capacity(7);
        let text = |entry: &mut Object, name, text: Text| {
            if !text.is_empty() {
                entry.insert(name, text);
            }
        };
        text(&mut entry, n::MANAGER, self.manager.name);
        entry.insert(n::OPERATION, self.manager.operation.as_str());
        text(&mut entry, n::API_VERSION, self.api_version);
        if let Some(time) = self.time {
            entry.insert(n::TIME, time);
        }
        entry.insert(n::FIELDS_TYPE, "FieldsV1");
        let fields = self.text.unwrap_or_else(|| Raw::new(self.set.to_json()));
        entry.insert(n::FIELDS_V1, Value::Raw(fields));
        text(&mut entry, n::SUBRESOURCE, self.manager.subresource);
        Value::Object(entry)
    }

    /// The order in which entries are written.
    fn order(&self, other: &Self) -> Ordering {
        let (a, b) = (&self.manager, &other.manager);
        a.operation
            .cmp(&b.operation)
            .then_with(|| self.seconds().cmp(&other.seconds()))
            .then_with(|| a.name.cmp(&b.name))
            .then_with(|| self.api_version.cmp(&other.api_version))
            .then_with(|| a.subresource.cmp(&b.subresource))
    }
}

/// Why managedFields cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ManagedError {
    /// Neither Apply nor Update.
    #[error("operation must be `Apply` or `Update`")]
    Operation,
    /// No version.
    #[error("apiVersion must not be empty")]
    Version,
    /// No type of fields.
    #[error("missing fieldsType in managed fields entry {0}")]
    NoType(usize),
    /// Another type of fields.
    #[error("invalid fieldsType {quoted} in managed fields entry {1}", quoted = json::quote(.0))]
    Type(String, usize),
    /// Fields that are none.
    #[error("error decoding set: {0}")]
    Fields(#[from] FieldsError),
}

/// Who owns which fields of an object.
#[derive(Clone, Debug, Default)]
pub struct ManagedFields {
    /// Sorted by manager, each there once.
    entries: Vec<Entry>,
}

impl ManagedFields {
    /// Nobody owns anything.
    #[must_use]
    pub const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// Reads metadata.managedFields. `normal`: the text of sets is as this module wrote it, and may be
    /// written again for those that do not change.
    pub fn decode(list: &[Value], normal: bool) -> Result<Self, ManagedError> {
        let read = list.iter().enumerate().map(|(at, entry)| Entry::decode(at, entry, normal));
        let mut entries = read.collect::<Result<Vec<_>, _>>()?;
        // Of entries of the same manager the last one counts.
        entries.reverse();
        entries.sort_by(|a, b| a.manager.order(&b.manager));
        entries.dedup_by(|later, kept| later.manager == kept.manager);
        Ok(Self { entries })
    }

    /// What an object says.
    pub fn of(object: &Object, normal: bool) -> Result<Self, ManagedError> {
        Self::decode(list(object), normal)
    }

    /// The list as it is written.
    #[must_use]
    pub fn encode(mut self) -> Vec<Value> {
        self.entries.sort_by(Entry::order);
        self.entries.into_iter().map(Entry::encode).collect()
    }

    /// Writes what the object says, or takes the member out where nobody owns anything.
    pub fn store(self, object: &mut Object) {
        let Some(meta) = object.object_mut(super::METADATA) else {
            if !self.entries.is_empty() {
                object.object_entry(super::METADATA).insert(object_meta::MANAGED_FIELDS, self.encode());
            }
            return;
        };
        if self.entries.is_empty() {
            meta.remove(object_meta::MANAGED_FIELDS);
        } else {
            meta.insert(object_meta::MANAGED_FIELDS, self.encode());
        }
    }

    /// Does nobody own anything?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(super) fn entries_mut(&mut self) -> &mut Vec<Entry> {
        &mut self.entries
    }

    pub(super) fn find(&self, manager: &Manager) -> Result<usize, usize> {
        self.entries.binary_search_by(|entry| entry.manager.order(manager))
    }

    /// What a manager owns.
    #[must_use]
    pub fn get(&self, manager: &Manager) -> Option<&Entry> {
        self.find(manager).ok().map(|at| &self.entries[at])
    }

    pub(super) fn get_mut(&mut self, manager: &Manager) -> Option<&mut Entry> {
        let at = self.find(manager).ok()?;
        Some(&mut self.entries[at])
    }

    /// Puts an entry in place of what its manager had.
    pub(super) fn put(&mut self, entry: Entry) {
        match self.find(&entry.manager) {
            Ok(at) => self.entries[at] = entry,
            Err(at) => self.entries.insert(at, entry),
        }
    }

    /// Puts entries, each for another manager, in place of what their managers had.
    pub(super) fn put_all(&mut self, mut new: Vec<Entry>) {
        new.append(&mut self.entries);
        new.sort_by(|a, b| a.manager.order(&b.manager));
        new.dedup_by(|old, new| old.manager == new.manager);
        self.entries = new;
    }

    pub(super) fn remove(&mut self, manager: &Manager) -> Option<Entry> {
        self.find(manager).ok().map(|at| self.entries.remove(at))
    }

    pub(super) fn drop_empty(&mut self) {
        self.entries.retain(|entry| !entry.set.is_empty());
    }

    /// Keeps the number of managers that update within bounds: the oldest become one for each version.
    pub(super) fn cap(&mut self, most: usize) {
        let updates = |entry: &Entry| entry.manager.operation == Operation::Update;
        let mut count = self.entries.iter().filter(|entry| updates(entry)).count();
        if count <= most {
            return;
        }
        let all = self.entries.iter().enumerate().filter(|(_, entry)| updates(entry));
        let mut updaters: Vec<(i64, usize)> = all.map(|(at, entry)| (entry.seconds(), at)).collect();
        // Entries are sorted by manager, which decides between those of the same time.
        updaters.sort_unstable();
        let mut buckets: HashMap<Text, Bucket, foldhash::fast::RandomState> = HashMap::default();
        let mut gone = vec![false; self.entries.len()];
        for (_, at) in updaters {
            if count <= most {
                break;
            }
            let version = self.entries[at].api_version.clone();
            let Some(bucket) = buckets.get_mut(&version) else {
                let found = self.find(&Manager::ancient(version.clone())).ok();
                buckets.insert(version, Bucket { first: at, at: found, sets: Vec::new(), time: None });
                continue;
            };
            bucket.pour(&mut self.entries, &mut gone, at);
            count -= 1;
        }
        let mut made = Vec::new();
        for bucket in buckets.into_values() {
            made.extend(bucket.close(&mut self.entries));
        }
        let mut gone = gone.into_iter();
        self.entries.retain(|_| !gone.next().unwrap_or_default());
        self.entries.append(&mut made);
        self.entries.sort_by(|a, b| a.manager.order(&b.manager));
    }
}

/// Where the oldest entries of a version go.
struct Bucket {
    /// The oldest.
    first: usize,
    /// The bucket of earlier days.
    at: Option<usize>,
    /// What was poured in, and the time of the last of it: a bucket is as old as the youngest in it.
    sets: Vec<Set>,
    time: Option<Text>,
}

impl Bucket {
    fn pour(&mut self, entries: &mut [Entry], gone: &mut [bool], at: usize) {
        gone[at] = true;
        if self.at == Some(at) {
            // Upstream pours the bucket into itself and removes it, if it is not the oldest.
            self.at = None;
            self.sets.clear();
            return;
        }
        if self.at.is_none() && self.sets.is_empty() {
            gone[self.first] = true;
            self.sets.push(std::mem::take(entries[self.first].set_mut()));
        }
        self.sets.push(std::mem::take(entries[at].set_mut()));
        self.time = entries[at].time.take();
    }

    /// Makes the bucket if there was none.
    fn close(mut self, entries: &mut [Entry]) -> Option<Entry> {
        if self.sets.is_empty() {
            return None;
        }
        if let Some(at) = self.at {
            let bucket = &mut entries[at];
            self.sets.push(std::mem::take(bucket.set_mut()));
            *bucket.set_mut() = Set::union_all(self.sets);
            bucket.time = self.time;
            return None;
        }
        let version = entries[self.first].api_version.clone();
        let manager = Manager::ancient(version.clone());
        let mut made = Entry::new(manager, version, Set::union_all(self.sets));
        made.time = self.time;
        Some(made)
    }
}

const ANCIENT: &str = "ancient-changes";

/// The entries of an object as they stand in it.
pub(super) fn list(object: &Object) -> &[Value] {
    object.object(super::METADATA).map_or(&[], |meta| meta.list(object_meta::MANAGED_FIELDS))
}

/// Is this the wish that nobody owns anything: `[]` or `[{}]`?
pub(super) fn is_reset(object: &Object) -> bool {
    let meta = object.object(super::METADATA);
    match meta.and_then(|meta| meta.get(object_meta::MANAGED_FIELDS)) {
        Some(Value::List(list)) => match list.as_slice() {
            [] => true,
            [Value::Object(only)] => only.is_empty(),
            [only] => *only == Value::Null,
            _ => false,
        },
        _ => false,
    }
}
