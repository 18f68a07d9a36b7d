//! The measures: a name, a budget, what is sent. Budgets are processor time of the server for each.

use crate::args::Args;
use crate::client::{Call, JSON, PROTOBUF, Protocol, TABLE};
use crate::load::{Plan, Sample};
use crate::pods::{self, PER_NODE, SCRATCH, Scene};
use crate::watching::{Fanout, Wire};
use anyhow::{Result, ensure};
use http::Method;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// One measure.
pub(crate) struct Measure {
    /// Its name.
    pub(crate) name: &'static str,
    /// Processor time of the server for each, in microseconds.
    pub(crate) budget_micros: Option<f64>,
    /// Is it taken unless others are named?
    usual: bool,
    what: What,
}

enum What {
    Load(fn(&Scene) -> Result<Plan>),
    /// Creates, and takes away again what was created.
    Create(fn(&Scene) -> Result<Plan>),
    Watch(fn(&Args) -> Fanout),
}

const fn load(name: &'static str, budget: f64, plan: fn(&Scene) -> Result<Plan>) -> Measure {
    Measure { name, budget_micros: Some(budget), usual: true, what: What::Load(plan) }
}

const fn extra(name: &'static str, plan: fn(&Scene) -> Result<Plan>) -> Measure {
    Measure { name, budget_micros: None, usual: true, what: What::Load(plan) }
}

/// Pods created at most: what is made must also be taken away.
const CREATED_MOST: u64 = 10_000;
/// Pods that patches go to, all over the collection: they grow by a manager's entry, and the mean must
/// stay what it is.
const PATCHED: u64 = 1_000;

static MEASURES: &[Measure] = &[
    load("get-json-h1", 40.0, |scene| Ok(get(scene, Protocol::H1, JSON))),
    load("get-json-h2", 40.0, |scene| Ok(get(scene, Protocol::H2, JSON))),
    load("get-protobuf-h2", 40.0, |scene| Ok(get(scene, Protocol::H2, PROTOBUF))),
    load("list-json", 50_000.0, |_| Ok(list("", JSON, false))),
    load("list-protobuf", 35_000.0, |_| Ok(list("", PROTOBUF, false))),
    extra("list-json-gzip", |_| Ok(list("", JSON, true))),
    extra("list-protobuf-gzip", |_| Ok(list("", PROTOBUF, true))),
    load("page-json", 2_500.0, |_| Ok(list("?limit=500", JSON, false))),
    extra("page-json-gzip", |_| Ok(list("?limit=500", JSON, true))),
    load("page-table", 2_000.0, |_| Ok(list("?limit=500", TABLE, false))),
    extra("page-table-gzip", |_| Ok(list("?limit=500", TABLE, true))),
    extra("list-node-json", |scene| Ok(by_node(scene, JSON, false))),
    extra("list-node-json-gzip", |scene| Ok(by_node(scene, JSON, true))),
    extra("list-node-protobuf", |scene| Ok(by_node(scene, PROTOBUF, false))),
    Measure { name: "create", budget_micros: Some(180.0), usual: true, what: What::Create(create_json) },
    Measure {
        name: "create-protobuf",
        budget_micros: Some(180.0),
        usual: true,
        what: What::Create(create_protobuf),
    },
    load("patch-merge", 250.0, |scene| {
        let (turn, pods) = (turn(), scene.pods);
        Ok(write(move |number| pods::label_patch(patched(number, pods), turn + number)))
    }),
    load("patch-status", 250.0, |scene| {
        let (turn, pods) = (turn(), scene.pods);
        Ok(write(move |number| pods::status_patch(patched(number, pods), turn / 1_000_000_000 + number)))
    }),
    load("patch-lease", 60.0, |_| {
        let turn = turn();
        Ok(write(move |number| pods::lease_patch(number, turn + number)))
    }),
    Measure {
        name: "watch-100",
        budget_micros: Some(10.0),
        usual: true,
        what: What::Watch(|_| Fanout::new(100, 100, Wire::Own)),
    },
    Measure {
        name: "watch-1000",
        budget_micros: Some(7.0),
        usual: true,
        what: What::Watch(|_| Fanout::new(1000, 20, Wire::Own)),
    },
    Measure {
        name: "watch-1000-shared",
        budget_micros: None,
        usual: true,
        what: What::Watch(|_| Fanout::new(1000, 20, Wire::Shared)),
    },
    Measure {
        name: "watch-many",
        budget_micros: None,
        usual: false,
        what: What::Watch(|args| Fanout::new(args.watchers, args.rate, Wire::Own)),
    },
    Measure {
        name: "watch-many-shared",
        budget_micros: None,
        usual: false,
        what: What::Watch(|args| Fanout::new(args.watchers, args.rate, Wire::Shared)),
    },
    Measure {
        name: "watch-stalled",
        budget_micros: None,
        usual: false,
        what: What::Watch(|args| Fanout::new(args.watchers, args.rate, Wire::Own).half_stall()),
    },
];

/// The measures with these names, or the usual ones.
pub(crate) fn chosen(names: &[String]) -> Result<Vec<&'static Measure>> {
    for name in names {
        let known: Vec<_> = MEASURES.iter().map(|measure| measure.name).collect();
        ensure!(known.contains(&name.as_str()), "no measure {name:?}; there are: {}", known.join(", "));
    }
    let wanted = |measure: &&Measure| match names {
        [] => measure.usual,
        names => names.iter().any(|name| name == measure.name),
    };
    Ok(MEASURES.iter().filter(wanted).collect())
}

impl Measure {
    /// Measures.
    pub(crate) async fn run(&self, scene: &Scene, args: &Args) -> Result<Sample> {
        let length = Duration::from_secs(args.seconds);
        match self.what {
            What::Load(plan) => plan(scene)?.run(&scene.server, length).await,
            What::Create(plan) => {
                let sample = plan(scene)?.run(&scene.server, length).await?;
                scene.clear_pods(SCRATCH).await?;
                Ok(sample)
            }
            What::Watch(fanout) => fanout(args).run(scene, length).await,
        }
    }
}

/// A number that no run before had: nanoseconds of the clock.
pub(crate) fn turn() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
}

/// The pod that the write with this number goes to.
pub(crate) fn patched(number: u64, pods: u64) -> u64 {
    number % PATCHED.min(pods) * (pods / PATCHED).max(1)
}

fn plan(
    protocol: Protocol,
    connections: usize,
    streams: usize,
    make: impl Fn(u64) -> Call + Send + Sync + 'static,
) -> Plan {
    Plan { protocol, connections, streams, most: u64::MAX, make: Arc::new(make) }
}

fn get(scene: &Scene, protocol: Protocol, accept: &'static str) -> Plan {
    let pods = scene.pods;
    // A prime stride: pods come in no order, and none twice in a row.
    let make = move |number: u64| Call::get(pods::pod_path(number.wrapping_mul(7919) % pods), accept);
    match protocol {
        Protocol::H1 => plan(protocol, 8, 1, make),
        Protocol::H2 => plan(protocol, 4, 4, make),
    }
}

fn list(query: &'static str, accept: &'static str, gzip: bool) -> Plan {
    let make = move |_| {
        let call = Call::get(format!("/api/v1/pods{query}"), accept);
        if gzip { call.gzipped() } else { call }
    };
    plan(Protocol::H2, 1, 1, make)
}

fn by_node(scene: &Scene, accept: &'static str, gzip: bool) -> Plan {
    let nodes = (scene.pods / PER_NODE).max(1);
    let make = move |number: u64| {
        let node = pods::node(number.wrapping_mul(7919) % nodes);
        let call = Call::get(format!("/api/v1/pods?fieldSelector=spec.nodeName%3D{node}"), accept);
        if gzip { call.gzipped() } else { call }
    };
    plan(Protocol::H2, 2, 2, make)
}

fn write(make: impl Fn(u64) -> Call + Send + Sync + 'static) -> Plan {
    plan(Protocol::H2, 4, 4, make)
}

fn scratch() -> String {
    format!("/api/v1/namespaces/{SCRATCH}/pods?fieldManager=kube-controller-manager")
}

fn create_json(scene: &Scene) -> Result<Plan> {
    let (turn, template) = (turn(), scene.template());
    let make = move |number: u64| {
        let body = Scene::body(&template, &format!("made-{:x}", turn + number));
        Call::with(Method::POST, scratch(), JSON, body)
    };
    Ok(Plan { most: CREATED_MOST, ..write(make) })
}

/// In protobuf a name can be replaced by one of the same length.
fn create_protobuf(scene: &Scene) -> Result<Plan> {
    let turn = turn();
    let first = name(turn);
    let message = scene.message(&first)?;
    let at = memchr::memmem::find(&message, first.as_bytes()).unwrap_or_default();
    let make = move |number: u64| {
        let mut body = message.to_vec();
        body[at..at + first.len()].copy_from_slice(name(turn + number).as_bytes());
        Call { accept: PROTOBUF, ..Call::with(Method::POST, scratch(), PROTOBUF, body) }
    };
    Ok(Plan { most: CREATED_MOST, ..write(make) })
}

fn name(number: u64) -> String {
    format!("made-{number:016x}")
}

#[cfg(test)]
mod tests {
    use super::{MEASURES, chosen};
    use std::collections::BTreeSet;

    #[test]
    fn writes_go_to_few_pods_all_over() {
        let pods: BTreeSet<_> = (0..5_000).map(|number| super::patched(number, 10_000)).collect();
        assert_eq!((pods.len(), pods.last()), (1_000, Some(&9_990)));
        assert_eq!(super::patched(17, 16), 1);
    }

    #[test]
    fn names_are_names() {
        let names: BTreeSet<_> = MEASURES.iter().map(|measure| measure.name).collect();
        assert_eq!(names.len(), MEASURES.len());
        let two = chosen(&["create".to_owned(), "list-json".to_owned()]).unwrap();
        assert_eq!(two.iter().map(|measure| measure.name).collect::<Vec<_>>(), ["list-json", "create"]);
        assert!(chosen(&["nothing".to_owned()]).is_err());
        assert!(chosen(&[]).unwrap().iter().all(|measure| measure.name != "watch-many"));
    }
}
