//! What has been read of an expression, as far as repetitions and limits need it.

use super::Flags;

/// What stands since the last bracket or bar.
#[derive(Clone, Copy, Default)]
struct Run {
    /// The last part: how often it repeats at most, and its height.
    last: Option<(u64, usize)>,
    /// The same over all parts.
    most: (u64, usize),
    parts: usize,
}

struct Group {
    flags: Flags,
    /// What came before the bracket.
    outer: Run,
    /// Over the alternatives before the last.
    most: (u64, usize),
    alternatives: usize,
}

pub(super) struct Stack {
    groups: Vec<Group>,
    run: Run,
    height: usize,
    times: u64,
}

impl Stack {
    pub(super) fn new() -> Self {
        Self { groups: Vec::new(), run: Run::default(), height: 0, times: 1 }
    }

    /// The height of what has been read.
    pub(super) const fn height(&self) -> usize {
        self.height
    }

    /// How often a part of it repeats at most.
    pub(super) const fn times(&self) -> u64 {
        self.times
    }

    pub(super) const fn is_open(&self) -> bool {
        !self.groups.is_empty()
    }

    /// A part that stands for itself.
    pub(super) fn push(&mut self) {
        self.add((1, 1));
    }

    fn add(&mut self, part: (u64, usize)) {
        self.run.last = Some(part);
        self.run.parts += 1;
        self.raise(part);
    }

    fn raise(&mut self, part: (u64, usize)) {
        self.run.most = (self.run.most.0.max(part.0), self.run.most.1.max(part.1));
        self.height = self.height.max(part.1);
        self.times = self.times.max(part.0);
    }

    pub(super) fn alternate(&mut self) {
        let whole = self.run.whole();
        self.run = Run::default();
        if let Some(group) = self.groups.last_mut() {
            group.most = (group.most.0.max(whole.0), group.most.1.max(whole.1));
            group.alternatives += 1;
        }
    }

    pub(super) fn open(&mut self, flags: Flags) {
        let outer = std::mem::take(&mut self.run);
        self.groups.push(Group { flags, outer, most: (0, 0), alternatives: 1 });
    }

    /// Ends a group; the flags before it.
    pub(super) fn close(&mut self) -> Option<Flags> {
        let group = self.groups.pop()?;
        let whole = self.run.whole();
        let height = group.most.1.max(whole.1) + 1 + usize::from(group.alternatives > 1);
        self.run = group.outer;
        self.add((group.most.0.max(whole.0), height));
        Some(group.flags)
    }

    /// Repeats the last part; how often it then repeats at most, if there is one.
    pub(super) fn repeat(&mut self, factor: u64) -> Option<u64> {
        let (times, height) = self.run.last?;
        let part = (times.saturating_mul(factor), height + 1);
        self.run.last = Some(part);
        self.raise(part);
        Some(part.0)
    }
}

impl Run {
    fn whole(self) -> (u64, usize) {
        (self.most.0.max(1), self.most.1 + usize::from(self.parts > 1))
    }
}
