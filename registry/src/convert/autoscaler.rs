//! HorizontalPodAutoscaler: v2 (stored) and v1. What v1 has no member for travels in annotations.
//!
//! Rules and annotation names are upstream's pkg/apis/autoscaling/v1 conversions.

use keelson_api::catalogue::{self, TypeId};
use keelson_api::codec::{Diagnostics, json};
use keelson_api::schema;
use keelson_api::tree::{Object, Value};

const METRICS: &str = "autoscaling.alpha.kubernetes.io/metrics";
const CURRENT_METRICS: &str = "autoscaling.alpha.kubernetes.io/current-metrics";
const CONDITIONS: &str = "autoscaling.alpha.kubernetes.io/conditions";
const BEHAVIOR: &str = "autoscaling.alpha.kubernetes.io/behavior";

/// (v2 path, v1 member) of one kind of metric source or status.
type Members = &'static [(&'static [&'static str], &'static str)];

/// Metric sources by the member that holds them.
const SOURCES: &[(&str, Members)] = &[
    (
        "object",
        &[
            (&["describedObject"], "target"),
            (&["metric", "name"], "metricName"),
            (&["metric", "selector"], "selector"),
            (&["target", "value"], "targetValue"),
            (&["target", "averageValue"], "averageValue"),
        ],
    ),
    (
        "pods",
        &[
            (&["metric", "name"], "metricName"),
            (&["metric", "selector"], "selector"),
            (&["target", "averageValue"], "targetAverageValue"),
        ],
    ),
    ("resource", RESOURCE_SOURCE),
    ("containerResource", RESOURCE_SOURCE),
    (
        "external",
        &[
            (&["metric", "name"], "metricName"),
            (&["metric", "selector"], "metricSelector"),
            (&["target", "value"], "targetValue"),
            (&["target", "averageValue"], "targetAverageValue"),
        ],
    ),
];

const RESOURCE_SOURCE: Members = &[
    (&["name"], "name"),
    (&["container"], "container"),
    (&["target", "averageUtilization"], "targetAverageUtilization"),
    (&["target", "averageValue"], "targetAverageValue"),
];

/// Metric statuses by the member that holds them.
const STATUSES: &[(&str, Members)] = &[
    (
        "object",
        &[
            (&["describedObject"], "target"),
            (&["metric", "name"], "metricName"),
            (&["metric", "selector"], "selector"),
            (&["current", "value"], "currentValue"),
            (&["current", "averageValue"], "averageValue"),
        ],
    ),
    (
        "pods",
        &[
            (&["metric", "name"], "metricName"),
            (&["metric", "selector"], "selector"),
            (&["current", "averageValue"], "currentAverageValue"),
        ],
    ),
    ("resource", RESOURCE_STATUS),
    ("containerResource", RESOURCE_STATUS),
    (
        "external",
        &[
            (&["metric", "name"], "metricName"),
            (&["metric", "selector"], "metricSelector"),
            (&["current", "value"], "currentValue"),
            (&["current", "averageValue"], "currentAverageValue"),
        ],
    ),
];

const RESOURCE_STATUS: Members = &[
    (&["name"], "name"),
    (&["container"], "container"),
    (&["current", "averageUtilization"], "currentAverageUtilization"),
    (&["current", "averageValue"], "currentAverageValue"),
];

/// Members of behavior: in v2, and as the annotation spells them.
const BEHAVIOR_NAMES: &[(&str, &str)] = &[
    ("scaleUp", "ScaleUp"),
    ("scaleDown", "ScaleDown"),
    ("stabilizationWindowSeconds", "StabilizationWindowSeconds"),
    ("selectPolicy", "SelectPolicy"),
    ("policies", "Policies"),
    ("type", "Type"),
    ("value", "Value"),
    ("periodSeconds", "PeriodSeconds"),
    ("tolerance", "Tolerance"),
];

pub(super) fn v2_to_v1(mut object: Object) -> Object {
    drop_annotations(&mut object);
    let mut notes: Vec<(&str, Value)> = Vec::new();
    if let Some(spec) = object.object_mut("spec") {
        let metrics = taken_list(spec, "metrics");
        let cpu = metrics.iter().filter_map(Value::as_object).find_map(|m| cpu_utilization(m, "target"));
        if let Some(cpu) = cpu {
            spec.insert("targetCPUUtilizationPercentage", cpu);
        }
        let is_cpu = |m: &Value| m.as_object().is_some_and(|m| cpu_utilization(m, "target").is_some());
        let others: Vec<Value> = metrics.into_iter().filter(|m| !is_cpu(m)).collect();
        if !others.is_empty() {
            notes.push((METRICS, v1_list("MetricSpec", &others, SOURCES)));
        }
        if let Some(Value::Object(behavior)) = spec.remove("behavior") {
            notes.push((BEHAVIOR, renamed(&Value::Object(behavior), false)));
        }
    }
    if let Some(status) = object.object_mut("status") {
        let metrics = taken_list(status, "currentMetrics");
        let cpu = metrics.iter().filter_map(Value::as_object).find_map(|m| cpu_utilization(m, "current"));
        if let Some(cpu) = cpu {
            status.insert("currentCPUUtilizationPercentage", cpu);
        }
        if !metrics.is_empty() {
            notes.push((CURRENT_METRICS, v1_list("MetricStatus", &metrics, STATUSES)));
        }
        let conditions = taken_list(status, "conditions");
        if !conditions.is_empty() {
            notes.push((CONDITIONS, as_json("HorizontalPodAutoscalerCondition", conditions)));
        }
    }
    for (annotation, value) in notes {
        let mut text = Vec::new();
        json::write(&value, &mut text);
        let text = String::from_utf8_lossy(&text).into_owned();
        object.object_entry("metadata").object_entry("annotations").insert(annotation, text);
    }
    object
}

pub(super) fn v1_to_v2(mut object: Object) -> Object {
    let note = |object: &Object, name: &str| {
        let text = object.object("metadata")?.object("annotations")?.str(name)?;
        json::parse(text.as_bytes(), &mut Diagnostics::ignore()).ok()
    };
    let (metrics, behavior) = (note(&object, METRICS), note(&object, BEHAVIOR));
    let (current, conditions) = (note(&object, CURRENT_METRICS), note(&object, CONDITIONS));
    drop_annotations(&mut object);
    let cpu = object.object_mut("spec").and_then(|s| s.remove("targetCPUUtilizationPercentage"));
    let mut all = metrics.map(|m| v2_list(&m, SOURCES, "target")).unwrap_or_default();
    all.extend(cpu.map(|cpu| cpu_metric(cpu, "target")));
    if !all.is_empty() {
        object.object_entry("spec").insert("metrics", all);
    }
    if let Some(behavior) = behavior {
        object.object_entry("spec").insert("behavior", renamed(&behavior, true));
    }
    let cpu = object.object_mut("status").and_then(|s| s.remove("currentCPUUtilizationPercentage"));
    let mut seen: Vec<Value> = cpu.map(|cpu| cpu_metric(cpu, "current")).into_iter().collect();
    if let Some(current) = current {
        seen = v2_list(&current, STATUSES, "current");
    }
    if !seen.is_empty() {
        object.object_entry("status").insert("currentMetrics", seen);
    }
    if let Some(conditions) = conditions {
        object.object_entry("status").insert("conditions", conditions);
    }
    settle(object)
}

/// Annotations are the client's text: what they add takes the canonical form of the type, or is dropped.
fn settle(object: Object) -> Object {
    let Some(ty) = catalogue::type_named("io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler") else {
        return object;
    };
    let mut bare = object.clone();
    match schema::retype(ty, Value::Object(object), &mut Diagnostics::ignore()) {
        Ok(settled) => settled,
        Err(_) => {
            if let Some(spec) = bare.object_mut("spec") {
                spec.remove("metrics");
                spec.remove("behavior");
            }
            bare.remove("status");
            bare
        }
    }
}

fn drop_annotations(object: &mut Object) {
    let Some(metadata) = object.object_mut("metadata") else { return };
    let Some(annotations) = metadata.object_mut("annotations") else { return };
    for name in [METRICS, CURRENT_METRICS, CONDITIONS, BEHAVIOR] {
        annotations.remove(name);
    }
    if annotations.is_empty() {
        metadata.remove("annotations");
    }
}

fn taken_list(object: &mut Object, member: &str) -> Vec<Value> {
    match object.remove(member) {
        Some(Value::List(list)) => list,
        _ => Vec::new(),
    }
}

/// The average utilization of a cpu metric.
fn cpu_utilization(metric: &Object, part: &str) -> Option<i64> {
    let resource = metric.object("resource").filter(|_| metric.text("type") == "Resource")?;
    if resource.text("name") != "cpu" {
        return None;
    }
    resource.object(part)?.int("averageUtilization")
}

fn cpu_metric(utilization: Value, part: &str) -> Value {
    let mut target = Object::new();
    if part == "target" {
        target.insert("type", "Utilization");
    }
    target.insert("averageUtilization", utilization);
    let resource: Object =
        [("name", Value::from("cpu")), (part, Value::Object(target))].into_iter().collect();
    let metric: Object =
        [("type", Value::from("Resource")), ("resource", Value::Object(resource))].into_iter().collect();
    Value::Object(metric)
}

fn v1_type(name: &str) -> Option<TypeId> {
    catalogue::type_named(&format!("io.k8s.api.autoscaling.v1.{name}"))
}

/// v1 metrics as the JSON that Go prints for them.
fn v1_list(ty: &str, metrics: &[Value], members: &[(&str, Members)]) -> Value {
    let converted = metrics.iter().filter_map(Value::as_object).map(|metric| {
        let mut out = Object::new();
        out.insert("type", metric.text("type"));
        for (member, paths) in members {
            let Some(source) = metric.object(*member) else { continue };
            let mut flat = Object::new();
            for (path, name) in *paths {
                if let Some(value) = at(source, path) {
                    flat.insert(*name, value.clone());
                }
            }
            out.insert(*member, flat);
        }
        Value::Object(out)
    });
    as_json(ty, converted.collect())
}

/// Items in the shape that Go prints for their v1 type.
fn as_json(ty: &str, items: Vec<Value>) -> Value {
    let Some(ty) = v1_type(ty) else { return Value::List(items) };
    let shaped = items.into_iter().map(|item| {
        let typed = schema::retype(ty, item.clone(), &mut Diagnostics::ignore());
        let text = typed.map(|typed| {
            let mut out = Vec::new();
            json::encode(ty, &typed, &mut out);
            String::from_utf8_lossy(&out).into_owned()
        });
        text.map_or(item, |text| Value::Raw(keelson_api::tree::Raw::new(text)))
    });
    Value::List(shaped.collect())
}

fn v2_list(metrics: &Value, members: &[(&str, Members)], part: &str) -> Vec<Value> {
    let metrics = metrics.as_list().unwrap_or_default().iter().filter_map(Value::as_object);
    let converted = metrics.map(|metric| {
        let mut out = Object::new();
        out.insert("type", metric.text("type"));
        for (member, paths) in members {
            let Some(flat) = metric.object(*member) else { continue };
            let mut source = Object::new();
            for (path, name) in *paths {
                let Some(value) = flat.get(*name) else { continue };
                let (last, parents) = path.split_last().expect("paths in the tables have members");
                let parent = parents.iter().fold(&mut source, |object, step| object.object_entry(*step));
                parent.insert(*last, value.clone());
            }
            if part == "target" {
                target_type(member, source.object_entry("target"));
            }
            out.insert(*member, source);
        }
        Value::Object(out)
    });
    converted.collect()
}

/// v1 does not say what a target is: it follows from what is set.
fn target_type(member: &str, target: &mut Object) {
    let by_value = match member {
        "object" => !target.contains("averageValue"),
        "external" => target.contains("value"),
        _ => false,
    };
    let by_utilization = target.contains("averageUtilization");
    let zero = target.str("value") == Some("0");
    if member == "object" && !by_value && zero {
        target.remove("value");
    }
    let name = if by_utilization {
        "Utilization"
    } else if by_value {
        "Value"
    } else {
        "AverageValue"
    };
    target.insert("type", name);
}

fn at<'a>(object: &'a Object, path: &[&str]) -> Option<&'a Value> {
    let (last, parents) = path.split_last()?;
    parents.iter().try_fold(object, |object, step| object.object(*step))?.get(*last)
}

/// Behavior between v2's names and the annotation's.
fn renamed(value: &Value, to_v2: bool) -> Value {
    match value {
        Value::Object(object) => {
            let members = object.iter().map(|(key, value)| {
                let pair = BEHAVIOR_NAMES
                    .iter()
                    .find(|(v2, note)| if to_v2 { *note == key.as_str() } else { *v2 == key.as_str() });
                let name = pair.map_or(key.as_str(), |(v2, note)| if to_v2 { v2 } else { note });
                (name.to_owned(), renamed(value, to_v2))
            });
            Value::Object(members.map(|(name, value)| (keelson_api::tree::Key::new(&name), value)).collect())
        }
        Value::List(items) => Value::List(items.iter().map(|item| renamed(item, to_v2)).collect()),
        other => other.clone(),
    }
}
