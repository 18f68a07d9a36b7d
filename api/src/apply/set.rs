//! Sets of fields: a trie of path elements, sorted at every level.
//!
//! It knows nothing of types. Everything here is linear in the sets it is given and as deep as they
//! are, which their parser bounds.

use super::element::Element;

/// A set of fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// Ascending, and none without meaning: a node is a member or has children.
    nodes: Vec<Node>,
}

/// What a set holds of one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) element: Element,
    /// Is the field itself in the set?
    pub(super) member: bool,
    /// What of its inside is in the set.
    pub(super) children: Set,
}

impl Node {
    const fn is_empty(&self) -> bool {
        !self.member && self.children.is_empty()
    }
}

impl Set {
    /// The empty set.
    #[must_use]
    pub const fn new() -> Self {
        Self { nodes: Vec::new() }
    }

    /// The set of these fields, each given by the names on its path.
    #[must_use]
    pub fn of<'a>(paths: impl IntoIterator<Item = &'a [&'a str]>) -> Self {
        let mut set = Self::new();
        for path in paths {
            let path: Vec<Element> = path.iter().map(|name| Element::name(name)).collect();
            set.insert(&path);
        }
        set
    }

    /// Takes nodes in whatever order. Of nodes for the same element the children of the last that has
    /// any stay.
    pub(super) fn from_nodes(mut nodes: Vec<Node>) -> Self {
        if !nodes.is_sorted_by(|a, b| a.element < b.element) {
            nodes.sort_by(|a, b| a.element.cmp(&b.element));
            nodes.dedup_by(|later, kept| {
                let same = later.element == kept.element;
                if same {
                    kept.member |= later.member;
                    if !later.children.is_empty() {
                        kept.children = std::mem::take(&mut later.children);
                    }
                }
                same
            });
        }
        Self { nodes }
    }

    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Is nothing in it?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    fn find(&self, element: &Element) -> Result<usize, usize> {
        self.nodes.binary_search_by(|node| node.element.cmp(element))
    }

    pub(super) fn node(&self, element: &Element) -> Option<&Node> {
        self.find(element).ok().map(|at| &self.nodes[at])
    }

    /// Adds a field. Nobody owns a whole object: the empty path adds nothing.
    pub fn insert(&mut self, path: &[Element]) {
        let Some((element, rest)) = path.split_first() else { return };
        let at = self.find(element).unwrap_or_else(|at| {
            let node = Node { element: element.clone(), member: false, children: Self::new() };
            self.nodes.insert(at, node);
            at
        });
        if rest.is_empty() {
            self.nodes[at].member = true;
        } else {
            self.nodes[at].children.insert(rest);
        }
    }

    /// Is this very field in the set?
    #[must_use]
    pub fn has(&self, path: &[Element]) -> bool {
        match path {
            [] => false,
            [last] => self.node(last).is_some_and(|node| node.member),
            [element, rest @ ..] => self.node(element).is_some_and(|node| node.children.has(rest)),
        }
    }

    /// Is every field of this set in `other`?
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.nodes.iter().all(|node| match other.node(&node.element) {
            Some(same) => (same.member || !node.member) && node.children.is_within(&same.children),
            None => false,
        })
    }

    /// What is in either set.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        if self.is_empty() {
            return other;
        }
        if other.is_empty() {
            return self;
        }
        let mut nodes = Vec::with_capacity(self.nodes.len() + other.nodes.len());
        let mut theirs = other.nodes.into_iter().peekable();
        for mut node in self.nodes {
            while let Some(before) = theirs.next_if(|other| other.element < node.element) {
                nodes.push(before);
            }
            if let Some(same) = theirs.next_if(|other| other.element == node.element) {
                node.member |= same.member;
                node.children = node.children.union(same.children);
            }
            nodes.push(node);
        }
        nodes.extend(theirs);
        Self { nodes }
    }

    /// What is in any of the sets. Pairs first: a large set does not meet every small one.
    #[must_use]
    pub fn union_all(mut sets: Vec<Self>) -> Self {
        while sets.len() > 1 {
            let mut rest = sets.into_iter();
            sets = std::iter::from_fn(|| rest.next().map(|set| set.union(rest.next().unwrap_or_default())))
                .collect();
        }
        sets.pop().unwrap_or_default()
    }

    /// What is in both sets.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let mut nodes = Vec::new();
        let mut theirs = other.nodes.iter().peekable();
        for node in &self.nodes {
            while theirs.next_if(|other| other.element < node.element).is_some() {}
            let Some(same) = theirs.next_if(|other| other.element == node.element) else { continue };
            let member = node.member && same.member;
            let children = node.children.intersection(&same.children);
            if member || !children.is_empty() {
                nodes.push(Node { element: node.element.clone(), member, children });
            }
        }
        Self { nodes }
    }

    /// Takes out the fields that are in `other`, not what is inside of them. Was there any?
    pub fn subtract(&mut self, other: &Self) -> bool {
        if self.is_empty() || other.is_empty() {
            return false;
        }
        let mut changed = false;
        let mut theirs = other.nodes.iter().peekable();
        self.nodes.retain_mut(|node| {
            while theirs.next_if(|other| other.element < node.element).is_some() {}
            if let Some(same) = theirs.next_if(|other| other.element == node.element) {
                changed |= node.member && same.member;
                node.member &= !same.member;
                changed |= node.children.subtract(&same.children);
            }
            !node.is_empty()
        });
        changed
    }

    /// Takes out the fields that are in `other` with all that is inside of them.
    pub fn subtract_recursive(&mut self, other: &Self) {
        if self.is_empty() || other.is_empty() {
            return;
        }
        let mut theirs = other.nodes.iter().peekable();
        self.nodes.retain_mut(|node| {
            while theirs.next_if(|other| other.element < node.element).is_some() {}
            if let Some(same) = theirs.next_if(|other| other.element == node.element) {
                if same.member {
                    return false;
                }
                node.children.subtract_recursive(&same.children);
            }
            !node.is_empty()
        });
    }

    /// The members that have nothing in the set inside of them.
    #[must_use]
    pub fn leaves(&self) -> Self {
        let leaf = |node: &Node| Node {
            element: node.element.clone(),
            member: node.children.is_empty(),
            children: node.children.leaves(),
        };
        Self { nodes: self.nodes.iter().map(leaf).collect() }
    }

    /// Keeps of each node what `keep` leaves of it.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(&mut Node)) {
        self.nodes.retain_mut(|node| {
            keep(node);
            !node.is_empty()
        });
    }

    /// Every field: those of a level go before what is inside of them.
    pub fn paths(&self) -> Vec<Vec<Element>> {
        let mut paths = Vec::new();
        self.collect(&mut Vec::new(), &mut paths);
        paths
    }

    fn collect(&self, prefix: &mut Vec<Element>, paths: &mut Vec<Vec<Element>>) {
        for node in self.nodes.iter().filter(|node| node.member) {
            let mut path = prefix.clone();
            path.push(node.element.clone());
            paths.push(path);
        }
        for node in self.nodes.iter().filter(|node| !node.children.is_empty()) {
            prefix.push(node.element.clone());
            node.children.collect(prefix, paths);
            prefix.pop();
        }
    }
}

/// Which fields of a write count for ownership.
#[derive(Clone, Debug, Default)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// All but these and what is inside of them: the fields that a strategy resets.
    Except(Set),
    /// Those under one of these paths alone; `None` stands for any element.
    Under(Vec<Vec<Option<Element>>>),
}

impl Filter {
    /// Takes out what does not count.
    pub fn apply(&self, set: &mut Set) {
        match self {
            Self::All => {}
            Self::Except(reset) => set.subtract_recursive(reset),
            Self::Under(paths) => {
                let paths: Vec<&[Option<Element>]> = paths.iter().map(Vec::as_slice).collect();
                under(set, &paths);
            }
        }
    }
}

/// Upstream keeps the fields on the way to what a pattern names, if they are members.
fn under(set: &mut Set, paths: &[&[Option<Element>]]) {
    if paths.iter().any(|path| path.is_empty()) {
        return;
    }
    set.retain(|node| {
        let fits = |step: &Option<Element>| step.as_ref().is_none_or(|element| *element == node.element);
        let inside: Vec<_> = paths.iter().filter(|path| fits(&path[0])).map(|path| &path[1..]).collect();
        if inside.is_empty() {
            node.member = false;
            node.children = Set::new();
        } else {
            under(&mut node.children, &inside);
        }
    });
}
