//! List: which state of the cache, which entries of it, and how to go on.
//!
//! The rules are kube-apiserver's for each combination of resourceVersion, match and limit.

use crate::continuation;
use crate::options::ListOptions;
use crate::resource::Resource;
use crate::selection::Selection;
use keelson_api::status::{FieldError, GroupResource, Quoted, Reason, Result, Status};
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
    /// Whatever is at hand.
    Any,
    /// At least this revision.
    NotOlderThan(u64),
    /// Exactly this revision.
    Exact(u64),
}

impl Resource {
    /// GET of a collection.
    ///
    /// # Errors
    /// A Status: what the client sees.
    pub async fn list(&self, namespace: &str, options: &ListOptions) -> Result<Page> {
        check(options)?;
        let selection = Arc::new(Selection::new(self, namespace, options)?);
        let prefix = selection.prefix();
        let mut start = String::new();
        let mut state = state(options)?;
        if !options.continue_token.is_empty() {
            let from = continuation::decode(&options.continue_token, &prefix)?;
            if !matches!(options.resource_version.as_str(), "" | "0") {
                let message = "specifying resource version is not allowed when using continue";
                return Err(Status::bad_request(message));
            }
            start = from.start;
            state = from.revision.map_or(State::Latest, State::Exact);
        }
        // A list of whatever is at hand is never cut: its next page would have no state to come from.
        let limit = if matches!(state, State::Any) { 0 } else { usize::try_from(options.limit).unwrap_or(0) };
        let snapshot = match self.snapshot(&state).await {
            Ok(Some(snapshot)) => snapshot,
            Ok(None) => {
                let State::Exact(revision) = state else { unreachable!("only exact states can be gone") };
                let old = self.old_state(Revision(revision), &prefix, &start, &selection, limit).await;
                return old.map_err(|status| expired(status, options, &prefix, &start));
            }
            Err(status) => return Err(expired(status, options, &prefix, &start)),
        };
        let Snapshot { root, revision } = snapshot;
        if root.faults() > 0 {
            let broken = root.range(&prefix, &start).find_map(|entry| entry.fault.as_ref());
            if let Some(fault) = broken {
                return Err(Status::internal(&fault.to_string()));
            }
        }
        if limit == 0 {
            return Ok(whole(root, revision, &prefix, &start, selection));
        }
        Ok(cut(&root, revision, &prefix, &start, &selection, limit))
    }

    /// The state in memory that a read wants; `None`: it is older than what memory keeps.
    async fn snapshot(&self, state: &State) -> Result<Option<Snapshot>> {
        let resource = self.ready_cache()?;
        let cache = &self.shared.cache;
        match state {
            State::Any => Ok(Some(resource.snapshot())),
            State::Latest => {
                cache.consistent().await.map_err(|error| self.cache_fault(&error, "list"))?;
                Ok(Some(resource.snapshot()))
            }
            State::NotOlderThan(revision) => {
                let wait = cache.wait_fresh(Revision(*revision), FRESH_TIMEOUT).await;
                wait.map_err(|error| self.cache_fault(&error, "list"))?;
                Ok(Some(resource.snapshot()))
            }
            State::Exact(revision) => {
                let revision = Revision(*revision);
                let wait = cache.wait_fresh(revision, FRESH_TIMEOUT).await;
                wait.map_err(|error| self.cache_fault(&error, "list"))?;
                Ok(resource.root_at(revision).map(|root| Snapshot { root, revision }))
            }
        }
    }

    /// A page of a state that only the store still has.
    async fn old_state(
        &self,
        revision: Revision,
        prefix: &str,
        start: &str,
        selection: &Selection,
        limit: usize,
    ) -> Result<Page> {
        let resource = self.ready_cache()?;
        let mut entries: Vec<Arc<Entry>> = Vec::new();
        let mut from = start.to_owned();
        loop {
            let step = if limit == 0 { 0 } else { limit + 1 };
            let slice = resource.slice_at(revision, prefix, &from, step).await;
            let slice = slice.map_err(|error| self.cache_fault(&error, "list"))?;
            if let Some(fault) = slice.entries.iter().find_map(|entry| entry.fault.as_ref()) {
                return Err(Status::internal(&fault.to_string()));
            }
            let last = slice.entries.last().map(|entry| entry.key.clone());
            entries.extend(slice.entries.into_iter().filter(|entry| selection.matches(entry)));
            match last {
                Some(last) if slice.remaining > 0 && entries.len() <= limit => from = format!("{last}\0"),
                _ => return Ok(cut_slice(entries, slice.remaining, revision, prefix, selection, limit)),
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

/// An expired page tells how to go on without it.
fn expired(mut status: Box<Status>, options: &ListOptions, prefix: &str, start: &str) -> Box<Status> {
    if status.code == 410 && !options.continue_token.is_empty() {
        EXPIRED_CONTINUE.clone_into(&mut status.message);
        let last = start.strip_suffix('\0').unwrap_or(start);
        status.continue_token = continuation::encode(last, prefix, None);
    }
    status
}

const EXPIRED_CONTINUE: &str = "The provided continue parameter is too old to display a consistent list \
    result. You can start a new list without the continue parameter, or use the continue token in this \
    response to retrieve the remainder of the results. Continuing with the provided token results in an \
    inconsistent list - objects that were created, modified, or deleted between the time the first chunk \
    was returned and now may show up in the list.";

fn cut_slice(
    mut entries: Vec<Arc<Entry>>,
    beyond: u64,
    revision: Revision,
    prefix: &str,
    selection: &Selection,
    limit: usize,
) -> Page {
    let (mut continue_token, mut remaining) = (String::new(), None);
    if limit > 0 && entries.len() > limit {
        let over = (entries.len() - limit) as u64;
        entries.truncate(limit);
        let last = entries.last().map_or("", |entry| &entry.key);
        continue_token = continuation::encode(last, prefix, Some(revision.get()));
        if selection.is_everything() {
            remaining = i64::try_from(over + beyond).ok();
        }
    }
    let source = Source::Picked(entries.into_iter());
    Page { revision: revision.get(), continue_token, remaining, source }
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

/// The first `limit` of what is selected, and how to go on.
fn cut(
    root: &Arc<Root>,
    revision: Revision,
    prefix: &str,
    start: &str,
    selection: &Selection,
    limit: usize,
) -> Page {
    let mut entries: Vec<Arc<Entry>> = Vec::with_capacity(limit.min(1024));
    let mut more = false;
    for entry in root.range(prefix, start).filter(|entry| selection.matches(entry)) {
        if entries.len() == limit {
            more = true;
            break;
        }
        entries.push(entry.clone());
    }
    let (mut continue_token, mut remaining) = (String::new(), None);
    if let Some(last) = entries.last().filter(|_| more) {
        root.hold();
        continue_token = continuation::encode(&last.key, prefix, Some(revision.get()));
        if selection.is_everything() {
            let next = format!("{}\0", last.key);
            remaining = i64::try_from(root.count(prefix, &next)).ok();
        }
    }
    Page { revision: revision.get(), continue_token, remaining, source: Source::Picked(entries.into_iter()) }
}

/// A resourceVersion text as a number.
pub(crate) fn revision(text: &str) -> Result<u64> {
    if text.is_empty() {
        return Ok(0);
    }
    // Go knows no plus here.
    let digits = if text.starts_with('+') { "+" } else { text };
    digits.parse().map_err(|error: std::num::ParseIntError| {
        let what = match error.kind() {
            std::num::IntErrorKind::PosOverflow => "value out of range",
            _ => "invalid syntax",
        };
        let why = format!("strconv.ParseUint: parsing {}: {what}", Quoted(text));
        let error = FieldError::invalid("resourceVersion", text, why);
        Status::plain(500, Reason::Unknown, error.to_string())
    })
}

fn state(options: &ListOptions) -> Result<State> {
    let wanted = revision(&options.resource_version);
    let wanted = wanted
        .map_err(|status| Status::bad_request(format!("invalid resource version: {}", status.message)))?;
    Ok(match (options.resource_version.as_str(), options.resource_version_match.as_str()) {
        ("", _) => State::Latest,
        (_, "Exact") => State::Exact(wanted),
        _ if wanted == 0 => State::Any,
        (_, "NotOlderThan") => State::NotOlderThan(wanted),
        _ if options.limit > 0 => State::Exact(wanted),
        _ => State::NotOlderThan(wanted),
    })
}

/// Refuses combinations that upstream's ValidateListOptions refuses.
fn check(options: &ListOptions) -> Result<()> {
    let mut errors = Vec::new();
    let field = "resourceVersionMatch";
    let wanted = options.resource_version_match.as_str();
    if !wanted.is_empty() {
        if options.resource_version.is_empty() {
            let detail = "resourceVersionMatch is forbidden unless resourceVersion is provided";
            errors.push(FieldError::forbidden(field, detail));
        }
        if !options.continue_token.is_empty() {
            let detail = "resourceVersionMatch is forbidden when continue is provided";
            errors.push(FieldError::forbidden(field, detail));
        }
        if !matches!(wanted, "Exact" | "NotOlderThan") {
            errors.push(FieldError::not_supported(field, wanted, &["Exact", "NotOlderThan", ""]));
        }
        if wanted == "Exact" && options.resource_version == "0" {
            let detail = "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"";
            errors.push(FieldError::forbidden(field, detail));
        }
    }
    if options.send_initial_events.is_some() {
        let detail = "sendInitialEvents is forbidden for list";
        errors.push(FieldError::forbidden("sendInitialEvents", detail));
    }
    if errors.is_empty() {
        return Ok(());
    }
    Err(Status::invalid(&GroupResource::new("meta.k8s.io", "ListOptions"), "", &errors))
}
