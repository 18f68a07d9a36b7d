//! The public constants: a module for each type, named after it as code speaks of it.

use super::emit::Words;
use super::model::{Type, Types};
use super::naming::{group_version, snake, stability};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Groups whose types get the plain module name before other groups, whatever their version.
const ALWAYS: &[&str] = &["core", "meta"];
/// The next ones, among types that are equally stable; then all others by name.
const FIRST: &[&str] = &["apps", "rbac"];

/// Sorts the groups that have a type of one name: the first gets the plain module name.
fn rank(group: &str, newest: &Type) -> (usize, u8, usize) {
    let at = |list: &[&str]| list.iter().position(|g| *g == group).unwrap_or(list.len());
    (at(ALWAYS), stability(&group_version(&newest.go).1).0, at(FIRST))
}

/// The names.rs file.
pub(crate) fn file(types: &Types, words: &Words) -> String {
    let mut out = "//! Field names, a module for each type. The plain module is that of the newest stable version; where\n\
                   //! other versions or groups have members of their own, their modules carry version or group.\n\
                   // Written by `cargo xtask catalogue`; do not edit.\n"
        .to_owned();
    for (module, ty) in modules(types) {
        let constants = constants(ty, words);
        let _ = writeln!(out, "\n/// `{}.{}`.\npub mod {module} {{", ty.go.package, ty.go.name);
        list(&mut out, &constants);
        out.push_str("}\n");
    }
    out
}

/// What the module holds: constants as they are, or under their plain name where another word took it.
fn constants(ty: &Type, words: &Words) -> BTreeSet<String> {
    let all: BTreeSet<&str> = members(ty).into_iter().map(|name| words.of(name)).collect();
    let renamed = all.iter().map(|constant| match constant.trim_end_matches('_') {
        plain if plain != *constant && !all.contains(plain) => format!("{constant} as {plain}"),
        _ => (*constant).to_owned(),
    });
    renamed.collect()
}

fn list(out: &mut String, constants: &BTreeSet<String>) {
    out.push_str("    pub use super::super::words::{");
    let mut column = 200;
    for constant in constants {
        if column + constant.len() > 100 {
            out.push_str("\n       ");
            column = 8;
        }
        let _ = write!(out, " {constant},");
        column += constant.len() + 2;
    }
    out.push_str("\n    };\n");
}

fn members(ty: &Type) -> BTreeSet<&str> {
    ty.json.iter().chain(&ty.proto).map(|row| row.name.as_str()).collect()
}

/// Which modules there are. Types without members have none.
fn modules(types: &Types) -> BTreeMap<String, &Type> {
    let mut by_name: BTreeMap<&str, BTreeMap<String, Vec<&Type>>> = BTreeMap::new();
    for ty in types.values().filter(|ty| !members(ty).is_empty()) {
        let groups = by_name.entry(&ty.go.name).or_default();
        groups.entry(group_version(&ty.go).0).or_default().push(ty);
    }
    let mut modules = BTreeMap::new();
    for (name, groups) in by_name {
        let mut groups: Vec<_> = groups.into_iter().collect();
        for (_, versions) in &mut groups {
            versions.sort_by_key(|ty| stability(&group_version(&ty.go).1));
        }
        groups.sort_by_key(|(group, versions)| (rank(group, versions[0]), group.clone()));
        let mut overall: Option<&Type> = None;
        for (group, versions) in groups {
            let plain = if overall.is_none() { snake(name) } else { format!("{group}_{}", snake(name)) };
            let first = versions[0];
            if overall.is_none_or(|of| members(of) != members(first)) {
                modules.insert(plain.clone(), first);
            }
            overall = overall.or(Some(first));
            for ty in &versions[1..] {
                if members(ty) != members(first) {
                    modules.insert(format!("{plain}_{}", group_version(&ty.go).1), *ty);
                }
            }
        }
    }
    modules
}
