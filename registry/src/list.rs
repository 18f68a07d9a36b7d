//! List: which state of the cache, which entries of it, and how to go on.
//!
//! The rules are kube-apiserver's for each combination of resourceVersion, match and limit.

use crate::continuation;
use crate::list_rules::revision;
use crate::options::ListOptions;
use crate::resource::Resource;
use crate::selection::Selection;
use keelson_api::status::{Result, Status};
use keelson_storage::Revision;
use keelson_storage_cache::{self as cache, Entry, FRESH_TIMEOUT, Root, Snapshot, Topic, Walk};
use std::sync::Arc;

/// A page of a list: its entries are walked where they lie.
#[derive(Debug)]
pub struct Page {
    /// The list's resourceVersion.
    pub revision: u64,
    /// How to get the next page; empty: there is none.
    pub continue_token: String,
    /// How many objects come after this page, where that is known.
    pub remaining: Option<i64>,
    source: Source,
}

#[derive(Debug)]
enum Source {
    Picked(std::vec::IntoIter<Arc<Entry>>),
    Walk(Walk, Arc<Selection>),
}

impl Page {
    /// The next entries, at most `max`; none: the page is done.
    pub fn next(&mut self, max: usize) -> Vec<Arc<Entry>> {
        match &mut self.source {
            Source::Picked(entries) => entries.by_ref().take(max).collect(),
            Source::Walk(walk, selection) => {
                let mut taken = Vec::new();
                walk.step(|entry| {
                    if selection.matches(entry) {
                        taken.push(entry.clone());
                    }
                    taken.len() < max
                });
                taken
            }
        }
    }
}

/// Which state a list wants.
enum State {
    /// Everything acknowledged before.
    Latest,
    /// Everything acknowledged before, refused at once where that is older than this.
    LatestFrom(u64),
    /// At least this revision; 0: whatever is at hand.
    NotOlderThan(u64),
    /// Exactly this revision.
    Exact(u64),
    /// Exactly this revision, refused at once where it is not there yet.
    ExactNow(u64),
}

impl State {
    /// The same, but nothing is waited for.
    const fn at_once(self) -> Self {
        match self {
            Self::NotOlderThan(0) => Self::Latest,
            Self::NotOlderThan(revision) => Self::LatestFrom(revision),
            Self::Exact(revision) => Self::ExactNow(revision),
            other => other,
        }
    }
}

/// A list as its options ask for it.
struct Plan {
    selection: Arc<Selection>,
    prefix: String,
    /// The key it goes on from; empty: the first.
    start: String,
    state: State,
    /// How many objects; 0: all.
    limit: usize,
    /// Whether a token says where it goes on.
    continued: bool,
}

impl Resource {
    /// GET of a collection.
    ///
    /// # Errors
    /// A Status: what the client sees.
    pub async fn list(&self, namespace: &str, options: &ListOptions) -> Result<Page> {
        self.page(namespace, &options.judged()?).await
    }

    /// A page, as options ask for it that go together.
    pub(crate) async fn page(&self, namespace: &str, options: &ListOptions) -> Result<Page> {
        let plan = Plan::new(self, namespace, options)?;
        let is_ready = self.stored()?.cache.ready();
        if !is_ready && plan.limit > 0 && plan.selection.is_everything() {
            return self.stored_state(&plan).await;
        }
        match self.snapshot(&plan.state).await {
            Ok(Some(snapshot)) => shown(&snapshot, &plan),
            Ok(None) => match plan.state {
                State::Exact(revision) | State::ExactNow(revision) => {
                    let old = self.old_state(Revision(revision), &plan).await;
                    old.map_err(|status| plan.expired(status))
                }
                State::Latest | State::LatestFrom(_) | State::NotOlderThan(_) => {
                    unreachable!("only exact states can be gone")
                }
            },
            Err(status) => Err(status),
        }
    }

    /// The state in memory that a read wants; `None`: it is older than what memory keeps.
    async fn snapshot(&self, state: &State) -> Result<Option<Snapshot>> {
        let resource = self.ready_cache()?;
        let cache = &self.shared.cache;
        let late = |error| self.cache_fault(&error, "list");
        match *state {
            State::Latest => {
                cache.consistent().await.map_err(late)?;
                Ok(Some(resource.snapshot()))
            }
            State::LatestFrom(revision) => {
                let current = cache.consistent().await.map_err(late)?;
                reached(Revision(revision), current)?;
                Ok(Some(resource.snapshot()))
            }
            State::NotOlderThan(revision) => {
                cache.wait_fresh(Revision(revision), FRESH_TIMEOUT).await.map_err(late)?;
                Ok(Some(resource.snapshot()))
            }
            State::Exact(revision) => {
                cache.wait_fresh(Revision(revision), FRESH_TIMEOUT).await.map_err(late)?;
                Ok(at(resource, Revision(revision)))
            }
            State::ExactNow(revision) => {
                let current = cache.consistent().await.map_err(late)?;
                reached(Revision(revision), current)?;
                Ok(at(resource, Revision(revision)))
            }
        }
    }

    /// A page while the cache is not filled: a small one the store can give.
    async fn stored_state(&self, plan: &Plan) -> Result<Page> {
        let current = self.shared.cache.store().current_revision().await;
        let current = current.map_err(|error| self.store_fault(&error, "list"))?;
        let revision = match plan.state {
            State::Latest => current,
            State::LatestFrom(wanted) | State::NotOlderThan(wanted) => {
                reached(Revision(wanted), current)?;
                current
            }
            State::Exact(wanted) | State::ExactNow(wanted) => {
                reached(Revision(wanted), current)?;
                Revision(wanted)
            }
        };
        self.old_state(revision, plan).await.map_err(|status| plan.expired(status))
    }

    /// A page of a state that only the store still has.
    async fn old_state(&self, revision: Revision, plan: &Plan) -> Result<Page> {
        let resource = &self.stored()?.cache;
        let mut cut = Cut::new(plan.limit);
        let mut from = plan.start.clone();
        loop {
            let slice = resource.slice_at(revision, &plan.prefix, &from, plan.limit).await;
            let slice = slice.map_err(|error| self.cache_fault(&error, "list"))?;
            if let Some(fault) = slice.entries.iter().find_map(|entry| entry.fault.as_ref()) {
                return Err(Status::internal(&fault.to_string()));
            }
            let last = slice.entries.last().map(|entry| entry.key.clone());
            let end = slice.entries.iter().position(|entry| !cut.takes(entry, &plan.selection));
            let rest = end.map_or(0, |at| slice.entries.len() - at) as u64 + slice.remaining;
            match last {
                Some(last) if slice.remaining > 0 && !cut.is_full() => from = format!("{last}\0"),
                _ => return Ok(cut.page(revision, plan, || rest)),
            }
        }
    }

    /// The cache of this resource, once it is filled.
    pub(crate) fn ready_cache(&self) -> Result<&Arc<cache::Resource>> {
        let resource = &self.stored()?.cache;
        if resource.ready() {
            return Ok(resource);
        }
        Err(Status::too_many_requests("storage is (re)initializing", 1))
    }

    /// A cache's fault in the client's words.
    pub(crate) fn cache_fault(&self, error: &cache::Error, verb: &str) -> Box<Status> {
        match error {
            cache::Error::NotFresh { requested, current } => {
                Status::revision_too_large(requested.get(), current.get())
            }
            cache::Error::Store(error) => self.store_fault(error, verb),
            other => Status::internal(&other.to_string()),
        }
    }
}

/// The state at a revision that has been reached, if memory still has it.
fn at(resource: &cache::Resource, revision: Revision) -> Option<Snapshot> {
    resource.root_at(revision).map(|root| Snapshot { root, revision })
}

/// What is asked of the store at once is refused at once, without a hint when to come back.
pub(crate) fn reached(wanted: Revision, current: Revision) -> Result<()> {
    if wanted <= current {
        return Ok(());
    }
    let mut status = Status::revision_too_large(wanted.get(), current.get());
    status.details.get_or_insert_default().retry_after_seconds = 0;
    Err(status)
}

impl Plan {
    fn new(resource: &Resource, namespace: &str, options: &ListOptions) -> Result<Self> {
        let selection = Arc::new(Selection::new(resource, namespace, options)?);
        let prefix = selection.prefix();
        // What is at hand is never cut: its next page would have no state to come from.
        let is_whole = options.resource_version == "0" && !resource.row.uncached;
        let mut limit = if is_whole { 0 } else { usize::try_from(options.limit).unwrap_or(0) };
        let continued = !options.continue_token.is_empty();
        let (start, state) = if continued {
            let from = continuation::decode(&options.continue_token, &prefix)?;
            if !matches!(options.resource_version.as_str(), "" | "0") {
                let message = "specifying resource version is not allowed when using continue";
                return Err(Status::bad_request(message));
            }
            (from.start, from.revision.map_or(State::Latest, State::Exact))
        } else if matches!(selection.topic(), Topic::Key(_)) {
            let state = single_state(options)?;
            limit = 0;
            (String::new(), state)
        } else {
            (String::new(), state(options)?)
        };
        let state = if resource.row.uncached { state.at_once() } else { state };
        Ok(Self { selection, prefix, start, state, limit, continued })
    }

    /// A page that expired tells how to go on without its state.
    fn expired(&self, mut status: Box<Status>) -> Box<Status> {
        if status.code == 410 && self.continued {
            EXPIRED_CONTINUE.clone_into(&mut status.message);
            let last = self.start.strip_suffix('\0').unwrap_or(&self.start);
            status.continue_token = continuation::encode(last, &self.prefix, None);
        }
        status
    }
}

const EXPIRED_CONTINUE: &str = "The provided continue parameter is too old to display a consistent list \
    result. You can start a new list without the continue parameter, or use the continue token in this \
    response to retrieve the remainder of the results. Continuing with the provided token results in an \
    inconsistent list - objects that were created, modified, or deleted between the time the first chunk \
    was returned and now may show up in the list.";

/// What of a state a page takes: up to `limit` of what is selected. That there is more is said as soon as
/// anything follows, selected or not: whether it is, the next page finds out.
struct Cut {
    limit: usize,
    entries: Vec<Arc<Entry>>,
}

impl Cut {
    fn new(limit: usize) -> Self {
        Self { limit, entries: Vec::with_capacity(limit.min(1024)) }
    }

    fn is_full(&self) -> bool {
        self.limit > 0 && self.entries.len() >= self.limit
    }

    /// Takes the next entry, if it is selected; false: the page is full, the entry follows it.
    fn takes(&mut self, entry: &Arc<Entry>, selection: &Selection) -> bool {
        if self.is_full() {
            return false;
        }
        if selection.matches(entry) {
            self.entries.push(entry.clone());
        }
        true
    }

    /// The page, which `rest` objects follow.
    fn page(self, revision: Revision, plan: &Plan, rest: impl FnOnce() -> u64) -> Page {
        let (mut continue_token, mut remaining) = (String::new(), None);
        if let Some(last) = self.entries.last().filter(|_| self.is_full()) {
            let rest = rest();
            if rest > 0 {
                continue_token = continuation::encode(&last.key, &plan.prefix, Some(revision.get()));
                remaining = i64::try_from(rest).ok().filter(|_| plan.selection.is_everything());
            }
        }
        let source = Source::Picked(self.entries.into_iter());
        Page { revision: revision.get(), continue_token, remaining, source }
    }
}

/// A page of a state in memory.
fn shown(snapshot: &Snapshot, plan: &Plan) -> Result<Page> {
    let Snapshot { root, revision } = snapshot;
    if root.faults() > 0 {
        let broken = root.range(&plan.prefix, &plan.start).find_map(|entry| entry.fault.as_ref());
        if let Some(fault) = broken {
            return Err(Status::internal(&fault.to_string()));
        }
    }
    if plan.limit == 0 {
        let selection = Arc::clone(&plan.selection);
        return Ok(whole(Arc::clone(root), *revision, &plan.prefix, &plan.start, selection));
    }
    let mut cut = Cut::new(plan.limit);
    // An index knows the present only, and no place to go on from.
    let indexed = match (plan.selection.topic(), &plan.state) {
        (Topic::Field(at, value), State::Latest | State::NotOlderThan(_)) if !plan.continued => {
            Some((*at, value))
        }
        _ => None,
    };
    let next = if let Some((at, value)) = indexed {
        let mut found = root.by_field(at, value).filter(|entry| entry.key.starts_with(&plan.prefix));
        found.find(|entry| !cut.takes(entry, &plan.selection))
    } else {
        root.range(&plan.prefix, &plan.start).find(|entry| !cut.takes(entry, &plan.selection))
    };
    let page = cut.page(*revision, plan, || match next {
        None => 0,
        // How many is only asked where it is told, because it is counted.
        Some(next) if plan.selection.is_everything() => root.count(&plan.prefix, &next.key) as u64,
        Some(_) => 1,
    });
    if !page.continue_token.is_empty() {
        root.hold();
    }
    Ok(page)
}

/// All that is selected, walked as it is written.
fn whole(root: Arc<Root>, revision: Revision, prefix: &str, start: &str, selection: Arc<Selection>) -> Page {
    let source = match selection.topic() {
        Topic::Field(at, value) if start.is_empty() => {
            let entries = root.by_field(*at, value).filter(|entry| selection.matches(entry));
            Source::Picked(entries.cloned().collect::<Vec<_>>().into_iter())
        }
        Topic::Key(key) if start.is_empty() => {
            let entry = root.get(key).filter(|entry| selection.matches(entry)).cloned();
            Source::Picked(entry.into_iter().collect::<Vec<_>>().into_iter())
        }
        _ => Source::Walk(Walk::new(root, prefix, start), selection),
    };
    Page { revision: revision.get(), continue_token: String::new(), remaining: None, source }
}

fn state(options: &ListOptions) -> Result<State> {
    let wanted = wanted(options)?;
    Ok(match (options.resource_version.as_str(), options.resource_version_match.as_str()) {
        ("", _) => State::Latest,
        (_, "Exact") => exact(wanted),
        (_, "NotOlderThan") | ("0", _) => State::NotOlderThan(wanted),
        _ if options.limit > 0 => exact(wanted),
        _ => State::NotOlderThan(wanted),
    })
}

/// Zero in any other writing than "0" is no revision, but not just anything either.
const fn exact(wanted: u64) -> State {
    if wanted == 0 { State::Latest } else { State::Exact(wanted) }
}

/// The state for a list of one object by its name, which upstream asks the store for where a list would be
/// cut out of the cache's past.
fn single_state(options: &ListOptions) -> Result<State> {
    let wanted = wanted(options)?;
    Ok(match (options.resource_version.as_str(), options.resource_version_match.as_str()) {
        ("", _) => State::Latest,
        (_, "Exact") if wanted == 0 => State::Latest,
        (_, "Exact") => State::ExactNow(wanted),
        (_, "NotOlderThan") | ("0", _) => State::NotOlderThan(wanted),
        _ if options.limit > 0 => State::LatestFrom(wanted),
        _ => State::NotOlderThan(wanted),
    })
}

fn wanted(options: &ListOptions) -> Result<u64> {
    revision(&options.resource_version)
        .map_err(|status| Status::bad_request(format!("invalid resource version: {}", status.message)))
}
