//! All resources, wired to one store and one cache.

use crate::admit::Admission;
use crate::convert;
use crate::fields::{self, Selectable};
use crate::ownership::Filters;
use crate::plugins;
use crate::resource::{Resource, Stored};
use crate::review::Judges;
use crate::services::Services;
use crate::strategy;
use crate::table::{ROWS, Row, Storage, group_version};
use crate::validate;
use crate::wire::Shape;
use ipnet::{IpNet, Ipv4Net};
use keelson_admission::Plugins;
use keelson_admission::settings::Settings;
use keelson_api::catalogue;
use keelson_api::status::{Result, Status};
use keelson_storage::Store;
use keelson_storage_cache::{self as cache, Cache, Spec};
use std::collections::HashMap;
use std::net::Ipv4Addr;
use std::ops::RangeInclusive;
use std::sync::{Arc, OnceLock, Weak};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What the registry is told.
pub struct Config {
    /// Below what everything is stored, with slashes: `/registry/`.
    pub prefix: String,
    /// Watches without timeoutSeconds last one to two times this long.
    pub min_request_timeout: Duration,
    /// Where cluster IPs come from; the first range is the one of the Service `kubernetes`.
    pub service_ranges: Vec<IpNet>,
    /// Where node ports come from.
    pub node_ports: RangeInclusive<u16>,
    /// The admission plugins by name; their order is compiled in.
    pub plugins: Vec<&'static str>,
    /// What plugins are told.
    pub settings: Settings,
    /// For how many seconds pods stay on a node that is not ready, and on one that is not reached.
    pub toleration_seconds: [i64; 2],
    /// May containers be privileged?
    pub allow_privileged: bool,
}

/// `--service-cluster-ip-range` where nobody says otherwise.
const DEFAULT_SERVICE_RANGE: IpNet = IpNet::V4(Ipv4Net::new_assert(Ipv4Addr::new(10, 0, 0, 0), 24));
/// `--service-node-port-range` where nobody says otherwise.
const DEFAULT_NODE_PORTS: RangeInclusive<u16> = 30000..=32767;

impl Default for Config {
    fn default() -> Self {
        Self {
            prefix: "/registry/".to_owned(),
            min_request_timeout: Duration::from_secs(1800),
            service_ranges: vec![DEFAULT_SERVICE_RANGE],
            node_ports: DEFAULT_NODE_PORTS,
            plugins: Vec::new(),
            settings: Settings::default(),
            toleration_seconds: [300, 300],
            allow_privileged: false,
        }
    }
}

/// What all resources share.
pub(crate) struct Shared {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) cache: Cache,
    pub(crate) min_request_timeout: Duration,
    /// What Services are given.
    pub(crate) services: Services,
    /// All resources, set once they exist. They hold this.
    pub(crate) peers: OnceLock<HashMap<Path, Weak<Resource>>>,
    pub(crate) allow_privileged: bool,
    /// Set once, when there is something that plugins can ask.
    pub(crate) plugins: OnceLock<Plugins>,
    /// Whom reviews ask; set once.
    pub(crate) judges: Arc<OnceLock<Judges>>,
}

impl Shared {
    /// Seconds of unix time: what timestamps in metadata say.
    pub(crate) fn now(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    }

    /// Another resource, in its version v1.
    pub(crate) fn peer(&self, group: &str, resource: &str) -> Result<Arc<Resource>> {
        let peers = self.peers.get();
        let found = peers.and_then(|peers| peers.get(&(group, "v1", resource))?.upgrade());
        found.ok_or_else(|| Status::internal(&format!("there is no resource {resource}")))
    }
}

/// A resource by group, version and plural name.
pub(crate) type Path = (&'static str, &'static str, &'static str);

/// All resources.
pub struct Registry {
    resources: Vec<Arc<Resource>>,
    paths: HashMap<Path, usize>,
    cache: Cache,
    shared: Arc<Shared>,
}

impl Registry {
    /// Wires the table's rows to a store and its cache. The cache's dispatcher is run by the caller.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, cache: Cache, config: &Config) -> Self {
        let (ranges, ports) = (&config.service_ranges, config.node_ports.clone());
        let services = Services::new(Arc::clone(&store), &config.prefix, ranges, ports);
        let shared = Arc::new(Shared {
            store,
            services,
            cache: cache.clone(),
            min_request_timeout: config.min_request_timeout,
            peers: OnceLock::new(),
            allow_privileged: config.allow_privileged,
            plugins: OnceLock::new(),
            judges: Arc::default(),
        });
        let mut collections = Collections { prefix: &config.prefix, cache: &cache, made: HashMap::new() };
        let mut resources = Vec::with_capacity(ROWS.len());
        let mut paths = HashMap::with_capacity(ROWS.len());
        for row in ROWS {
            paths.insert((row.group, row.version, row.resource), resources.len());
            resources.push(Arc::new(resource(row, &shared, &mut collections)));
        }
        let peers = paths.iter().map(|(path, at)| (*path, Arc::downgrade(&resources[*at]))).collect();
        shared.peers.get_or_init(|| peers);
        let registry = Self { resources, paths, cache, shared: Arc::clone(&shared) };
        if let Some(namespaces) = registry.find("", "v1", "namespaces") {
            let made = plugins::made(config, &shared, namespaces);
            shared.plugins.get_or_init(|| made);
        }
        registry
    }

    /// The resource at a group, version and plural name.
    #[must_use]
    pub fn find(&self, group: &str, version: &str, resource: &str) -> Option<&Arc<Resource>> {
        self.paths.get(&(group, version, resource)).map(|at| &self.resources[*at])
    }

    /// All resources in the table's order.
    #[must_use]
    pub fn resources(&self) -> &[Arc<Resource>] {
        &self.resources
    }

    /// Can every resource be read?
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.cache.ready()
    }

    /// Seconds of unix time.
    pub(crate) fn now(&self) -> i64 {
        self.shared.now()
    }

    /// The ranges of cluster IPs that the server was started with.
    pub(crate) fn service_ranges(&self) -> &[IpNet] {
        &self.shared.services.ranges
    }

    /// Finds what writes that were cut off have left of the Services' addresses and ports. `idle` are the
    /// node ports that nobody had the last time.
    pub(crate) async fn repair_services(&self, idle: &[i64]) -> Result<Vec<i64>> {
        self.shared.services.repair(&self.shared, idle).await
    }

    /// The cache under all resources.
    #[must_use]
    pub fn cache(&self) -> &Cache {
        &self.cache
    }
}

fn resource(row: &'static Row, shared: &Arc<Shared>, collections: &mut Collections<'_>) -> Resource {
    let shape = shape(row.group, row.version, row.kind);
    let list_shape = match row.storage {
        Some(_) => self::shape(row.group, row.version, leak(format!("{}List", row.kind))),
        None => shape,
    };
    let (stored, fields, indexed) = match row.storage {
        None => (None, Vec::new(), Vec::new()),
        Some(storage) => {
            let collection = collections.of(row, storage);
            let fields = labels(row, &collection.fields);
            let indexed = collection.indexed.clone();
            let convert = convert::conversion(collection.shape.ty, shape.ty);
            let stored = Stored {
                prefix: collection.prefix.clone(),
                shape: collection.shape,
                convert,
                cache: Arc::clone(&collection.cache),
            };
            (Some(stored), fields, indexed)
        }
    };
    let (strategy, validation) = (strategy::of(row), validate::of(row));
    let (filters, shared) = (Filters::of(row), Arc::clone(shared));
    Resource { row, shape, list_shape, stored, fields, indexed, filters, strategy, validation, shared }
}

/// Texts of the table's kinds live as long as the process; there is one per row.
fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn shape(group: &str, version: &str, kind: &'static str) -> Shape {
    let row = catalogue::kind(group, version, kind);
    let row = row.unwrap_or_else(|| panic!("the catalogue has {group}/{version} {kind}"));
    Shape { api_version: leak(group_version(group, version)), kind: row.kind, ty: row.ty }
}

/// Where the values of a row's selectable fields stand in heads.
fn labels(row: &Row, kept: &[&'static Selectable]) -> Vec<(&'static str, usize)> {
    let own = fields::selectable(row.group, row.resource);
    let placed = own.iter().filter_map(|field| {
        let at = kept.iter().position(|one| std::ptr::eq(*one, field))?;
        Some((field.label, at))
    });
    placed.collect()
}

/// Collections in the store; two versions of one kind share one.
struct Collections<'a> {
    prefix: &'a str,
    cache: &'a Cache,
    made: HashMap<&'static str, Collection>,
}

struct Collection {
    prefix: String,
    shape: Shape,
    fields: Vec<&'static Selectable>,
    indexed: Vec<usize>,
    cache: Arc<cache::Resource>,
}

impl Collections<'_> {
    fn of(&mut self, row: &Row, storage: Storage) -> &Collection {
        let (prefix, cache) = (self.prefix, self.cache);
        self.made.entry(storage.collection).or_insert_with(|| {
            let sharers = ROWS
                .iter()
                .filter(|row| row.storage.is_some_and(|other| other.collection == storage.collection));
            let all = sharers.flat_map(|row| fields::selectable(row.group, row.resource));
            // Names and namespaces are in the key.
            let fields: Vec<_> = all.filter(|field| !field.label.starts_with("metadata.")).collect();
            let is_indexed = |field: &&Selectable| row.indexed.contains(&field.label);
            let indexed = fields.iter().enumerate().filter(|(_, field)| is_indexed(field)).map(|(at, _)| at);
            let indexed: Vec<usize> = indexed.collect();
            let prefix = format!("{prefix}{}/", storage.collection);
            let shape = shape(storage.group, storage.version, row.kind);
            let admit = Arc::new(Admission { shape, fields: fields.clone() });
            let spec = Spec { prefix: prefix.as_str().into(), admit, indexed: indexed.clone().into() };
            Collection { shape, fields, indexed, cache: cache.register(spec), prefix }
        })
    }
}
