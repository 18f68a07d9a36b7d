//! Security contexts of Pods and containers, and what Windows and Linux have of them.

use super::Context;
use super::containers::visit;
use crate::validate::formats::{descending_path, unix_id};
use crate::validate::gojson::GoJson;
use crate::validate::rules::{self, Check, EMPTY, Pair, Rule, items, rule, texts};
use crate::validate::{Errors, Path};
use keelson_api::catalogue::names::{
    app_armor_profile as app_armor, capabilities, container as container_names,
    pod_security_context as pod_context, pod_spec, seccomp_profile as seccomp, security_context as context,
    sysctl, windows_security_context_options as windows,
};
use keelson_api::catalogue::{Name, types};
use keelson_api::syntax;
use keelson_api::tree::{Object, Value};
use std::collections::HashSet;

const PROFILE_TYPES: &[&str] = &["Localhost", "RuntimeDefault", "Unconfined"];

fn id(own: &Object, field: Name, path: &Path<'_>, errors: &mut Errors) {
    if let Some(id) = own.int(field) {
        errors.invalid_each(&path.name(field), id, unix_id(id));
    }
}

/// The security context of a Pod.
pub(super) fn pod(pod: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = pod.spec.object(pod_spec::SECURITY_CONTEXT) else { return };
    for field in [pod_context::FS_GROUP, pod_context::RUN_AS_USER, pod_context::RUN_AS_GROUP] {
        id(own, field, path, errors);
    }
    let groups = path.name(pod_context::SUPPLEMENTAL_GROUPS);
    for (at, group) in own.list(pod_context::SUPPLEMENTAL_GROUPS).iter().filter_map(Value::as_int).enumerate()
    {
        errors.invalid_each(&groups.index(at), group, unix_id(group));
    }
    let shared = pod.spec.bool(pod_spec::SHARE_PROCESS_NAMESPACE) == Some(true);
    if shared && pod.spec.bool(pod_spec::HOST_PID) == Some(true) {
        let detail = "ShareProcessNamespace and HostPID cannot both be enabled";
        errors.invalid(&path.name(pod_spec::SHARE_PROCESS_NAMESPACE), true, detail);
    }
    sysctls(pod, own, &path.name(pod_context::SYSCTLS), errors);
    rules::run(POLICIES, Pair { new: own, old: None }, path, errors);
    let all = if pod.stored.se_linux_policy { &["MountOption", "Recursive"][..] } else { &["Recursive"] };
    let field = pod_context::SE_LINUX_CHANGE_POLICY;
    if let Some(policy) = own.str(field).filter(|policy| !all.contains(policy)) {
        errors.not_supported(&path.name(field), policy, all);
    }
}

/// Does the stored Pod say how SELinux labels change?
pub(super) fn has_se_linux_policy(spec: &Object) -> bool {
    let own = spec.object(pod_spec::SECURITY_CONTEXT);
    own.is_some_and(|own| own.contains(pod_context::SE_LINUX_CHANGE_POLICY))
}

const POLICIES: &[Rule] = &[
    rule(pod_context::FS_GROUP_CHANGE_POLICY, Check::OneOf(&["Always", "OnRootMismatch"])),
    rule(pod_context::SECCOMP_PROFILE, Check::Whole(seccomp_profile)),
    rule(pod_context::WINDOWS_OPTIONS, Check::Whole(windows_options)),
    rule(pod_context::APP_ARMOR_PROFILE, Check::Whole(app_armor_profile)),
    rule(pod_context::SUPPLEMENTAL_GROUPS_POLICY, Check::OneOf(&["Merge", "Strict"])),
];

const SYSCTL_MAX: usize = 253;
const SYSCTL_REGEX: &str = r"^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";

fn is_sysctl(name: &str) -> bool {
    let edge = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let segment = |part: &str| match part.as_bytes() {
        [] => false,
        bytes => {
            edge(bytes[0])
                && bytes.last().is_some_and(|last| edge(*last))
                && bytes.iter().all(|b| edge(*b) || matches!(b, b'-' | b'_'))
        }
    };
    name.len() <= SYSCTL_MAX && name.split(['.', '/']).all(segment)
}

/// Separators of a sysctl's name may be dots or slashes: whichever comes first rules.
fn with_dots(name: &str) -> String {
    let swapped = |c: char| match c {
        '.' => '/',
        '/' => '.',
        other => other,
    };
    if name.find(['.', '/']).is_some_and(|at| name.as_bytes()[at] == b'/') {
        return name.chars().map(swapped).collect();
    }
    name.to_owned()
}

fn is_of_network(name: &str) -> bool {
    with_dots(name).starts_with("net.")
}

fn is_of_ipc(name: &str) -> bool {
    let name = with_dots(name);
    name == "kernel.sem"
        || ["kernel.shm", "kernel.msg", "fs.mqueue."].iter().any(|head| name.starts_with(head))
}

fn host_sysctl(spec: &Object, name: &str) -> Option<&'static str> {
    if spec.bool(pod_spec::HOST_NETWORK) == Some(true) && is_of_network(name) {
        return Some("may not be specified when 'hostNetwork' is true");
    }
    let host_ipc = spec.bool(pod_spec::HOST_IPC) == Some(true);
    (host_ipc && is_of_ipc(name)).then_some("may not be specified when 'hostIPC' is true")
}

/// Does the stored Pod set what is the host's?
pub(super) fn has_host_sysctl(spec: &Object) -> bool {
    let own = spec.object(pod_spec::SECURITY_CONTEXT).unwrap_or(&EMPTY);
    items(own, pod_context::SYSCTLS).any(|(_, item)| host_sysctl(spec, item.text(sysctl::NAME)).is_some())
}

fn sysctls(pod: &Context<'_>, own: &Object, path: &Path<'_>, errors: &mut Errors) {
    let mut seen = HashSet::new();
    for (at, item) in items(own, pod_context::SYSCTLS) {
        let name = item.text(sysctl::NAME);
        let path = path.index(at);
        let path = path.name(sysctl::NAME);
        if name.is_empty() {
            errors.required(&path, "");
        } else if !is_sysctl(name) {
            let detail = format!("must have at most {SYSCTL_MAX} characters and match regex {SYSCTL_REGEX}");
            errors.invalid(&path, name, detail);
        } else if seen.contains(name) {
            errors.duplicate(&path, name);
        }
        if let Some(detail) = host_sysctl(pod.spec, name).filter(|_| !pod.stored.host_sysctl) {
            errors.invalid(&path, name, detail);
        }
        seen.insert(name);
    }
}

fn seccomp_profile(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    let Some(own) = pair.new.object(context::SECCOMP_PROFILE) else { return };
    let path = path.name(context::SECCOMP_PROFILE);
    let kind = own.text(seccomp::TYPE);
    if kind.is_empty() {
        errors.required(&path.name(seccomp::TYPE), "type is required when seccompProfile is set");
    } else if !PROFILE_TYPES.contains(&kind) {
        errors.not_supported(&path.name(seccomp::TYPE), kind, PROFILE_TYPES);
    }
    let field = path.name(seccomp::LOCALHOST_PROFILE);
    match (kind == "Localhost", own.str(seccomp::LOCALHOST_PROFILE)) {
        (true, None) => errors.required(&field, "must be set when seccomp type is Localhost"),
        (true, Some(profile)) => errors.invalid_each(&field, profile, descending_path(profile)),
        (false, Some(_)) => {
            let shown = GoJson(types::CORE_V1_SECCOMP_PROFILE, own);
            errors.invalid(&field, shown, "can only be set when seccomp type is Localhost");
        }
        (false, None) => {}
    }
}

fn app_armor_profile(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    const PROFILE_MAX: usize = 4095;
    const MUST: &str = "must be set when AppArmor type is Localhost";
    let Some(own) = pair.new.object(context::APP_ARMOR_PROFILE) else { return };
    let path = path.name(context::APP_ARMOR_PROFILE);
    let field = path.name(app_armor::LOCALHOST_PROFILE);
    let profile = own.str(app_armor::LOCALHOST_PROFILE);
    match (own.text(app_armor::TYPE), profile) {
        ("Localhost", None) => errors.required(&field, MUST),
        ("Localhost", Some(profile)) => {
            if profile.trim() != profile {
                errors.invalid(&field, profile, "must not be padded with whitespace");
            } else if profile.is_empty() {
                errors.required(&field, MUST);
            }
            if profile.len() > PROFILE_MAX {
                errors.too_long(&field, PROFILE_MAX);
            }
        }
        ("RuntimeDefault" | "Unconfined", Some(profile)) => {
            errors.invalid(&field, profile, "can only be set when AppArmor type is Localhost");
        }
        ("RuntimeDefault" | "Unconfined", None) => {}
        ("", _) => {
            errors.required(&path.name(app_armor::TYPE), "type is required when appArmorProfile is set")
        }
        (other, _) => errors.not_supported(&path.name(app_armor::TYPE), other, PROFILE_TYPES),
    }
}

/// The security context of a container.
pub(super) fn container(own: &Object, pod: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    const PROC_MOUNTS: &[&str] = &["Default", "Unmasked"];
    let Some(own) = own.object(container_names::SECURITY_CONTEXT) else { return };
    let privileged = own.bool(context::PRIVILEGED) == Some(true);
    if privileged && !pod.allow_privileged {
        errors.forbidden(&path.name(context::PRIVILEGED), "disallowed by cluster policy");
    }
    id(own, context::RUN_AS_USER, path, errors);
    id(own, context::RUN_AS_GROUP, path, errors);
    if let Some(mount) = own.str(context::PROC_MOUNT) {
        let path = path.name(context::PROC_MOUNT);
        if !PROC_MOUNTS.contains(&mount) {
            errors.not_supported(&path, mount, PROC_MOUNTS);
        }
        if mount == "Unmasked" && pod.spec.bool(pod_spec::HOST_USERS) != Some(false) {
            errors.invalid(&path, mount, "`hostUsers` must be false to use `Unmasked`");
        }
    }
    let pair = Pair { new: own, old: None };
    seccomp_profile(pair, path, errors);
    if own.bool(context::ALLOW_PRIVILEGE_ESCALATION) == Some(false) {
        escalation(own, privileged, path, errors);
    }
    windows_options(pair, path, errors);
    app_armor_profile(pair, path, errors);
}

fn escalation(own: &Object, privileged: bool, path: &Path<'_>, errors: &mut Errors) {
    if privileged {
        let detail = "cannot set `allowPrivilegeEscalation` to false and `privileged` to true";
        errors.invalid(path, GoJson(types::CORE_V1_SECURITY_CONTEXT, own), detail);
    }
    let given = own.object(context::CAPABILITIES).unwrap_or(&EMPTY);
    for (_, added) in texts(given, capabilities::ADD) {
        if added == "CAP_SYS_ADMIN" {
            let detail =
                "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN";
            errors.invalid(path, GoJson(types::CORE_V1_SECURITY_CONTEXT, own), detail);
        }
    }
}

fn windows_options(pair: Pair<'_>, path: &Path<'_>, errors: &mut Errors) {
    const SPEC_KIB: usize = 64;
    let Some(own) = pair.new.object(context::WINDOWS_OPTIONS) else { return };
    let path = path.name(context::WINDOWS_OPTIONS);
    if let Some(name) = own.str(windows::GMSA_CREDENTIAL_SPEC_NAME) {
        let field = path.name(windows::GMSA_CREDENTIAL_SPEC_NAME);
        errors.invalid_each(&field, name, syntax::dns1123_subdomain(name));
    }
    if let Some(spec) = own.str(windows::GMSA_CREDENTIAL_SPEC) {
        let field = path.name(windows::GMSA_CREDENTIAL_SPEC);
        if spec.is_empty() {
            errors.invalid(&field, spec, "gmsaCredentialSpec cannot be an empty string");
        } else if spec.len() > SPEC_KIB * 1024 {
            errors.invalid(&field, spec, format!("gmsaCredentialSpec size must be under {SPEC_KIB} KiB"));
        }
    }
    if let Some(name) = own.str(windows::RUN_AS_USER_NAME) {
        let field = path.name(windows::RUN_AS_USER_NAME);
        for problem in windows_user(name) {
            errors.invalid(&field, name, format!("runAsUserName{problem}"));
        }
    }
}

/// What is wrong with `DOMAIN\User`; each problem goes on after the field's name.
fn windows_user(name: &str) -> Vec<String> {
    const DOMAIN_MAX: usize = 256;
    const USER_MAX: usize = 104;
    let one = |text: &str| vec![text.to_owned()];
    if name.is_empty() {
        return one(" cannot be an empty string");
    }
    if name.chars().any(|c| c.is_ascii_control()) {
        return one(" cannot contain control characters");
    }
    let (domain, user) = match name.split_once('\\') {
        Some((_, user)) if user.contains('\\') => return one(" cannot contain more than one backslash"),
        Some((domain, user)) => (Some(domain), user),
        None => (None, name),
    };
    let mut problems = Vec::new();
    let mut check = |bad: bool, problem: String| {
        if bad {
            problems.push(problem);
        }
    };
    if let Some(domain) = domain {
        check(domain.len() >= DOMAIN_MAX, format!("'s Domain length must be under {DOMAIN_MAX} characters"));
        let fine = is_netbios(domain) || is_dns_domain(domain);
        check(!fine, "'s Domain doesn't match the NetBios nor the DNS format".to_owned());
    }
    check(user.is_empty(), "'s User cannot be empty".to_owned());
    check(user.len() > USER_MAX, format!("'s User length must not be longer than {USER_MAX} characters"));
    let only = !user.is_empty() && user.chars().all(|c| matches!(c, '.' | ' '));
    check(only, "'s User cannot contain only periods or spaces".to_owned());
    let bad = |c: char| "\"/\\:;|=,+*?<>@[]".contains(c);
    let list = r#"'s User cannot contain the following characters: "/\:;|=,+*?<>@[]"#;
    check(user.contains(bad), list.to_owned());
    problems
}

fn is_netbios(domain: &str) -> bool {
    let count = domain.chars().count();
    (1..=15).contains(&count) && !domain.starts_with('.') && !domain.contains(|c| "\\/:*?\"<>|".contains(c))
}

fn is_dns_domain(domain: &str) -> bool {
    domain.split('.').all(|label| {
        let bytes = label.as_bytes();
        let edges = [bytes.first(), bytes.last()];
        (1..=63).contains(&bytes.len())
            && edges.iter().all(|edge| edge.is_some_and(u8::is_ascii_alphanumeric))
            && bytes.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-')
    })
}

fn host_process(own: &Object, field: Name) -> Option<bool> {
    own.object(field)?.object(context::WINDOWS_OPTIONS)?.bool(windows::HOST_PROCESS)
}

/// Windows: all containers of a Pod are processes of the host, or none is.
pub(super) fn host_processes(pod: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    let whole = host_process(pod.spec, pod_spec::SECURITY_CONTEXT);
    let (mut containers, mut of_host) = (0_usize, 0_usize);
    visit(pod.spec, path, |own, path| {
        containers += 1;
        let one = host_process(own, container_names::SECURITY_CONTEXT);
        if let (Some(whole), Some(one)) = (whole, one)
            && whole != one
        {
            let detail =
                format!("pod hostProcess value must be identical if both are specified, was {whole}");
            errors.invalid(&path.field("securityContext.windowsOptions.hostProcess"), one, detail);
        }
        of_host += usize::from(one.or(whole) == Some(true));
    });
    if of_host == 0 {
        return;
    }
    if of_host != containers {
        let detail = "If pod contains any hostProcess containers then all containers must be HostProcess \
                      containers";
        errors.invalid(path, "", detail);
    }
    if pod.spec.bool(pod_spec::HOST_NETWORK) != Some(true) {
        let detail = "hostNetwork must be true if pod contains any hostProcess containers";
        errors.invalid(&path.name(pod_spec::HOST_NETWORK), false, detail);
    }
    if !pod.allow_privileged {
        errors.forbidden(path, "hostProcess containers are disallowed by cluster policy");
    }
}

/// What a Pod may not have that keeps its users apart from the host's.
pub(super) fn host_users(pod: &Context<'_>, path: &Path<'_>, errors: &mut Errors) {
    const DETAIL: &str = "when `hostUsers` is false";
    if pod.spec.bool(pod_spec::HOST_USERS) != Some(false) {
        return;
    }
    for (field, shown) in [
        (pod_spec::HOST_NETWORK, "hostNetwork"),
        (pod_spec::HOST_PID, "HostPID"),
        (pod_spec::HOST_IPC, "HostIPC"),
    ] {
        if pod.spec.bool(field) == Some(true) {
            errors.forbidden(&path.field(shown), DETAIL);
        }
    }
    if !pod.stored.user_devices {
        visit(pod.spec, path, |own, path| {
            if !own.list(container_names::VOLUME_DEVICES).is_empty() {
                errors.forbidden(&path.name(container_names::VOLUME_DEVICES), DETAIL);
            }
        });
    }
}

/// What Linux has nothing of.
pub(super) fn linux(spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    const DETAIL: &str = "windows options cannot be set for a linux pod";
    let has = |own: &Object, field: Name| {
        own.object(field).is_some_and(|own| own.contains(context::WINDOWS_OPTIONS))
    };
    if has(spec, pod_spec::SECURITY_CONTEXT) {
        errors.forbidden(&path.field("securityContext.windowsOptions"), DETAIL);
    }
    visit(spec, path, |own, path| {
        if has(own, container_names::SECURITY_CONTEXT) {
            errors.forbidden(&path.field("securityContext.windowsOptions"), DETAIL);
        }
    });
}

/// What Windows has nothing of, in upstream's order: of the spec or of its security context.
const NOT_ON_WINDOWS: &[(bool, Name)] = &[
    (true, pod_context::APP_ARMOR_PROFILE),
    (true, pod_context::SE_LINUX_OPTIONS),
    (false, pod_spec::HOST_USERS),
    (false, pod_spec::HOST_PID),
    (false, pod_spec::HOST_IPC),
    (true, pod_context::SECCOMP_PROFILE),
    (true, pod_context::FS_GROUP),
    (true, pod_context::FS_GROUP_CHANGE_POLICY),
    (true, pod_context::SYSCTLS),
    (false, pod_spec::SHARE_PROCESS_NAMESPACE),
    (true, pod_context::RUN_AS_USER),
    (true, pod_context::RUN_AS_GROUP),
    (true, pod_context::SUPPLEMENTAL_GROUPS),
    (true, pod_context::SUPPLEMENTAL_GROUPS_POLICY),
    (true, pod_context::SE_LINUX_CHANGE_POLICY),
];

/// Of a container's security context.
const NOT_ON_WINDOWS_CONTAINERS: &[Name] = &[
    context::APP_ARMOR_PROFILE,
    context::SE_LINUX_OPTIONS,
    context::SECCOMP_PROFILE,
    context::CAPABILITIES,
    context::READ_ONLY_ROOT_FILESYSTEM,
    context::PRIVILEGED,
    context::ALLOW_PRIVILEGE_ESCALATION,
    context::PROC_MOUNT,
    context::RUN_AS_USER,
    context::RUN_AS_GROUP,
];

/// What Windows has nothing of.
pub(super) fn windows(spec: &Object, path: &Path<'_>, errors: &mut Errors) {
    const DETAIL: &str = "cannot be set for a windows pod";
    let own = spec.object(pod_spec::SECURITY_CONTEXT).unwrap_or(&EMPTY);
    let below = path.name(pod_spec::SECURITY_CONTEXT);
    for (in_context, field) in NOT_ON_WINDOWS {
        let (own, path) = if *in_context { (own, &below) } else { (spec, path) };
        if own.contains(*field) {
            errors.forbidden(&path.name(*field), DETAIL);
        }
    }
    visit(spec, path, |own, path| {
        let Some(own) = own.object(container_names::SECURITY_CONTEXT) else { return };
        let path = path.name(container_names::SECURITY_CONTEXT);
        for field in NOT_ON_WINDOWS_CONTAINERS.iter().filter(|field| own.contains(**field)) {
            errors.forbidden(&path.name(*field), DETAIL);
        }
    });
}
