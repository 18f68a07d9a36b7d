//! The object tree that writes work on.
//!
//! Reads never build one: they serve bytes. A tree keeps `null` apart from absent and integers apart
//! from floating point numbers; field names that the catalogue knows are numeric ids. The tree knows
//! no types: what a field means stands in the catalogue (`crate::catalogue`), and the typed codecs and
//! `schema` keep a tree in canonical form for its type. Canonical form is described in
//! docs/adr/0001-tree.md. It must not know encodings, and it never interns a key globally.

use crate::catalogue::Name;
use hashbrown::HashTable;
use std::borrow::Borrow;
use std::fmt;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};

/// A string in a tree: short ones (up to 24 bytes) need no allocation.
pub type Text = compact_str::CompactString;

/// How deep arrays and objects may nest. Parsers refuse deeper input; everything that walks a tree
/// may recurse because of it.
pub const MAX_DEPTH: usize = 256;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An explicit null (absent members have no value at all).
    Null,
    /// true or false.
    Bool(bool),
    /// A number written without fraction and exponent that fits.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// A string. Bytes are base64 text, times RFC 3339 text, quantities their canonical text.
    Str(Text),
    /// JSON text kept to the letter (RawExtension, FieldsV1, JSON leaves).
    Raw(Raw),
    /// An array.
    List(Vec<Self>),
    /// An object or a map.
    Object(Object),
}

/// Valid JSON text, kept as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raw(Box<str>);

impl Raw {
    /// Wraps text that the caller has checked to be one JSON value.
    #[must_use]
    pub fn new(text: impl Into<Box<str>>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A member's key: an id where the catalogue has the name, owned text otherwise.
///
/// Both constructors canonicalise, so equal keys are equal values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A field name of the catalogue.
    Name(Name),
    /// Any other key. Never holds text that the catalogue knows: build keys with `Key::new`.
    Own(Text),
}

impl Key {
    /// The key for this text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Name::lookup(text).map_or_else(|| Self::Own(Text::new(text)), Self::Name)
    }

    /// The key's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Name(name) => name.as_str(),
            Self::Own(text) => text,
        }
    }
}

impl From<Name> for Key {
    fn from(name: Name) -> Self {
        Self::Name(name)
    }
}

impl From<&str> for Key {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What can name a member in a lookup: a `Name` constant of the catalogue, a `Key`, or text.
pub trait Lookup {
    /// Is this the key meant?
    fn is(&self, key: &Key) -> bool;
    /// The same as an owned key.
    fn to_key(&self) -> Key;
}

impl Lookup for Name {
    fn is(&self, key: &Key) -> bool {
        matches!(key, Key::Name(name) if name == self)
    }
    fn to_key(&self) -> Key {
        Key::Name(*self)
    }
}

impl Lookup for Key {
    fn is(&self, key: &Key) -> bool {
        self == key
    }
    fn to_key(&self) -> Key {
        self.clone()
    }
}

impl Lookup for str {
    fn is(&self, key: &Key) -> bool {
        self == key.as_str()
    }
    fn to_key(&self) -> Key {
        Key::new(self)
    }
}

impl<T: Lookup + ?Sized> Lookup for &T {
    fn is(&self, key: &Key) -> bool {
        (**self).is(key)
    }
    fn to_key(&self) -> Key {
        (**self).to_key()
    }
}

/// Objects with more members than this carry a hash index, so that hostile ones stay linear.
const INDEX_ABOVE: usize = 16;

/// Members put into objects by this process, counted where debug assertions are on.
static BUILT: AtomicU64 = AtomicU64::new(0);

/// How many members have been put into objects so far, by this whole process: what shows that a way of
/// serving builds no tree. Builds without debug assertions do not count.
#[must_use]
pub fn members_built() -> Option<u64> {
    cfg!(debug_assertions).then(|| BUILT.load(Ordering::Relaxed))
}

fn count_built(members: usize) {
    if cfg!(debug_assertions) {
        BUILT.fetch_add(members as u64, Ordering::Relaxed);
    }
}

/// An object: members in order of insertion, keys unique.
#[derive(Default)]
pub struct Object {
    entries: Vec<(Key, Value)>,
    index: Option<Box<Index>>,
}

impl Clone for Object {
    fn clone(&self) -> Self {
        count_built(self.entries.len());
        Self { entries: self.entries.clone(), index: self.index.clone() }
    }
}

#[derive(Clone, Default)]
struct Index {
    table: HashTable<u32>,
    hasher: foldhash::fast::RandomState,
}

impl Index {
    fn hash(&self, key: &Key) -> u64 {
        self.hasher.hash_one(key)
    }
}

impl Object {
    /// An empty object.
    #[must_use]
    pub const fn new() -> Self {
        Self { entries: Vec::new(), index: None }
    }

    /// An empty object with room for `n` members.
    #[must_use]
    pub fn with_capacity(n: usize) -> Self {
        Self { entries: Vec::with_capacity(n), index: None }
    }

    /// How many members there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Has it no member?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn position(&self, key: &(impl Lookup + ?Sized)) -> Option<usize> {
        let Some(index) = &self.index else {
            return self.entries.iter().position(|(k, _)| key.is(k));
        };
        let key = key.to_key();
        let found = index.table.find(index.hash(&key), |&i| self.entries[i as usize].0 == key);
        found.map(|&i| i as usize)
    }

    /// The member's value.
    #[must_use]
    pub fn get(&self, key: impl Lookup) -> Option<&Value> {
        self.position(&key).map(|i| &self.entries[i].1)
    }

    /// The member's value, to change.
    #[must_use]
    pub fn get_mut(&mut self, key: impl Lookup) -> Option<&mut Value> {
        let i = self.position(&key)?;
        Some(&mut self.entries[i].1)
    }

    /// Is there such a member?
    #[must_use]
    pub fn contains(&self, key: impl Lookup) -> bool {
        self.position(&key).is_some()
    }

    /// Sets a member and returns what it was before; a new one goes to the end.
    pub fn insert(&mut self, key: impl Into<Key>, value: impl Into<Value>) -> Option<Value> {
        let (key, value) = (key.into(), value.into());
        if let Some(i) = self.position(&key) {
            return Some(std::mem::replace(&mut self.entries[i].1, value));
        }
        self.push(key, value);
        None
    }

    fn push(&mut self, key: Key, value: Value) {
        let at = u32::try_from(self.entries.len()).expect("an object is bounded by its document");
        count_built(1);
        self.entries.push((key, value));
        if let Some(index) = &mut self.index {
            let hash = index.hash(&self.entries[at as usize].0);
            let (entries, hasher) = (&self.entries, &index.hasher);
            index.table.insert_unique(hash, at, |&i| hasher.hash_one(&entries[i as usize].0));
        } else if self.entries.len() > INDEX_ABOVE {
            self.reindex();
        }
    }

    fn reindex(&mut self) {
        if self.entries.len() <= INDEX_ABOVE {
            self.index = None;
            return;
        }
        let mut index = Box::<Index>::default();
        for (i, (key, _)) in self.entries.iter().enumerate() {
            let hash = index.hash(key);
            let Index { table, hasher } = &mut *index;
            let at = u32::try_from(i).expect("an object is bounded by its document");
            table.insert_unique(hash, at, |&i| hasher.hash_one(&self.entries[i as usize].0));
        }
        self.index = Some(index);
    }

    /// Takes a member out. In a large object the last member takes its place: order in trees carries
    /// no meaning, encoders order members by the catalogue or by key.
    pub fn remove(&mut self, key: impl Lookup) -> Option<Value> {
        let i = self.position(&key)?;
        let Some(index) = &mut self.index else {
            return Some(self.entries.remove(i).1);
        };
        let hash = index.hash(&self.entries[i].0);
        if let Ok(slot) = index.table.find_entry(hash, |&at| at as usize == i) {
            slot.remove();
        }
        let last = self.entries.len() - 1;
        if i != last {
            let hash = index.hash(&self.entries[last].0);
            if let Some(at) = index.table.find_mut(hash, |&at| at as usize == last) {
                *at = u32::try_from(i).expect("an object is bounded by its document");
            }
        }
        Some(self.entries.swap_remove(i).1)
    }

    /// Keeps the members for which `keep` says so.
    pub fn retain(&mut self, mut keep: impl FnMut(&Key, &mut Value) -> bool) {
        self.entries.retain_mut(|(k, v)| keep(k, v));
        self.reindex();
    }

    /// The members.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&Key, &Value)> {
        self.entries.iter().map(|(k, v)| (k, v))
    }

    /// The members, values to change.
    pub fn iter_mut(&mut self) -> impl ExactSizeIterator<Item = (&Key, &mut Value)> {
        self.entries.iter_mut().map(|(k, v)| (&*k, v))
    }

    /// The keys.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &Key> {
        self.entries.iter().map(|(k, _)| k)
    }

    /// Puts members in the order of `rank`; equal ranks keep their order.
    pub fn sort_by_key<K: Ord>(&mut self, mut rank: impl FnMut(&Key) -> K) {
        self.entries.sort_by_key(|(k, _)| rank(k));
        self.reindex();
    }

    /// The value of `key`, made from `default` if absent.
    pub fn entry(&mut self, key: impl Into<Key>, default: impl FnOnce() -> Value) -> &mut Value {
        let key = key.into();
        let at = self.position(&key).unwrap_or_else(|| {
            self.push(key, default());
            self.entries.len() - 1
        });
        &mut self.entries[at].1
    }

    /// The object under `key`, made if it is absent or not an object.
    pub fn object_entry(&mut self, key: impl Into<Key>) -> &mut Self {
        let value = self.entry(key, || Value::Object(Self::new()));
        if !matches!(value, Value::Object(_)) {
            *value = Value::Object(Self::new());
        }
        match value {
            Value::Object(object) => object,
            _ => unreachable!("made an object above"),
        }
    }

    /// The member as text.
    #[must_use]
    pub fn str(&self, key: impl Lookup) -> Option<&str> {
        self.get(key).and_then(Value::as_str)
    }

    /// The member as text, empty where absent.
    #[must_use]
    pub fn text(&self, key: impl Lookup) -> &str {
        self.str(key).unwrap_or_default()
    }

    /// The member as an integer.
    #[must_use]
    pub fn int(&self, key: impl Lookup) -> Option<i64> {
        self.get(key).and_then(Value::as_int)
    }

    /// The member as a truth value.
    #[must_use]
    pub fn bool(&self, key: impl Lookup) -> Option<bool> {
        self.get(key).and_then(Value::as_bool)
    }

    /// The member as an object.
    #[must_use]
    pub fn object(&self, key: impl Lookup) -> Option<&Self> {
        self.get(key).and_then(Value::as_object)
    }

    /// The member as an object, to change.
    #[must_use]
    pub fn object_mut(&mut self, key: impl Lookup) -> Option<&mut Self> {
        self.get_mut(key).and_then(Value::as_object_mut)
    }

    /// The member as a list, empty where absent.
    #[must_use]
    pub fn list(&self, key: impl Lookup) -> &[Value] {
        self.get(key).and_then(Value::as_list).unwrap_or_default()
    }

    /// The member as a list, to change.
    #[must_use]
    pub fn list_mut(&mut self, key: impl Lookup) -> Option<&mut Vec<Value>> {
        match self.get_mut(key) {
            Some(Value::List(list)) => Some(list),
            _ => None,
        }
    }
}

/// Equal when they hold the same members, in whatever order.
impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(k, v)| other.get(k) == Some(v))
    }
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter().map(|(k, v)| (k.as_str(), v))).finish()
    }
}

impl IntoIterator for Object {
    type Item = (Key, Value);
    type IntoIter = std::vec::IntoIter<(Key, Value)>;
    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<K: Into<Key>, V: Into<Value>> FromIterator<(K, V)> for Object {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(members: I) -> Self {
        let mut object = Self::new();
        for (key, value) in members {
            object.insert(key, value);
        }
        object
    }
}

impl Value {
    /// An empty object.
    #[must_use]
    pub const fn object() -> Self {
        Self::Object(Object::new())
    }

    /// The text, if it is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The integer, if it is one.
    #[must_use]
    pub const fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(n) => Some(*n),
            _ => None,
        }
    }

    /// The truth value, if it is one.
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(b) => Some(*b),
            _ => None,
        }
    }

    /// The members, if it is an object.
    #[must_use]
    pub const fn as_object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The members, if it is an object, to change.
    #[must_use]
    pub const fn as_object_mut(&mut self) -> Option<&mut Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The items, if it is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Str(Text::new(text))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Str(text.into())
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Self::Str(text)
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}

impl From<bool> for Value {
    fn from(b: bool) -> Self {
        Self::Bool(b)
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl From<Vec<Self>> for Value {
    fn from(items: Vec<Self>) -> Self {
        Self::List(items)
    }
}

impl Borrow<str> for Key {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}
