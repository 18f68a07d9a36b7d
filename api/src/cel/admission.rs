//! Environments of admission: what policies and conditions of webhooks may refer to.

use super::environment::Environment;
use super::types::Type;

/// The object that holds a policy's variables.
pub const VARIABLES: &str = "kubernetes.variables";

/// What is there beside the object and the request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Optional {
    /// `params`.
    pub params: bool,
    /// `authorizer` and `authorizer.requestResource`.
    pub authorizer: bool,
    /// What makes objects and patches.
    pub patches: bool,
}

/// The environment of expressions about a request; objects in it have no schema.
pub fn environment(optional: Optional) -> Environment {
    let mut environment = request(namespace(Environment::base()))
        .variable("object", Type::Dyn)
        .variable("oldObject", Type::Dyn)
        .variable("namespaceObject", Type::object("kubernetes.Namespace"))
        .variable("request", Type::object("kubernetes.AdmissionRequest"));
    if optional.params {
        environment = environment.variable("params", Type::Dyn);
    }
    if optional.authorizer {
        let authorization = |name: &str| Type::object(&format!("kubernetes.authorization.{name}"));
        environment = environment
            .variable("authorizer", authorization("Authorizer"))
            .variable("authorizer.requestResource", authorization("ResourceCheck"));
    }
    if optional.patches { environment.patches() } else { environment }
}

fn texts() -> Type {
    Type::list(Type::Text)
}

fn request(environment: Environment) -> Environment {
    let (kind, resource) =
        (Type::object("kubernetes.GroupVersionKind"), Type::object("kubernetes.GroupVersionResource"));
    environment
        .object(
            "kubernetes.GroupVersionKind",
            &[("group", Type::Text), ("version", Type::Text), ("kind", Type::Text)],
        )
        .object(
            "kubernetes.GroupVersionResource",
            &[("group", Type::Text), ("version", Type::Text), ("resource", Type::Text)],
        )
        .object(
            "kubernetes.UserInfo",
            &[
                ("username", Type::Text),
                ("uid", Type::Text),
                ("groups", texts()),
                ("extra", Type::map(Type::Text, texts())),
            ],
        )
        .object(
            "kubernetes.AdmissionRequest",
            &[
                ("kind", kind.clone()),
                ("resource", resource.clone()),
                ("subResource", Type::Text),
                ("requestKind", kind),
                ("requestResource", resource),
                ("requestSubResource", Type::Text),
                ("name", Type::Text),
                ("namespace", Type::Text),
                ("operation", Type::Text),
                ("userInfo", Type::object("kubernetes.UserInfo")),
                ("dryRun", Type::Bool),
                ("options", Type::Dyn),
            ],
        )
}

fn namespace(environment: Environment) -> Environment {
    let map = || Type::map(Type::Text, Type::Text);
    environment
        .object("kubernetes.NamespaceSpec", &[("finalizers", texts())])
        .object(
            "kubernetes.NamespaceCondition",
            &[
                ("status", Type::Text),
                ("type", Type::Text),
                ("lastTransitionTime", Type::Timestamp),
                ("message", Type::Text),
                ("reason", Type::Text),
            ],
        )
        .object(
            "kubernetes.NamespaceStatus",
            &[
                ("conditions", Type::list(Type::object("kubernetes.NamespaceCondition"))),
                ("phase", Type::Text),
            ],
        )
        .object(
            "kubernetes.NamespaceMetadata",
            &[
                ("name", Type::Text),
                ("generateName", Type::Text),
                ("namespace", Type::Text),
                ("labels", map()),
                ("annotations", map()),
                ("UID", Type::Text),
                ("creationTimestamp", Type::Timestamp),
                ("deletionGracePeriodSeconds", Type::Int),
                ("deletionTimestamp", Type::Timestamp),
                ("generation", Type::Int),
                ("resourceVersion", Type::Text),
                ("finalizers", texts()),
            ],
        )
        .object(
            "kubernetes.Namespace",
            &[
                ("metadata", Type::object("kubernetes.NamespaceMetadata")),
                ("spec", Type::object("kubernetes.NamespaceSpec")),
                ("status", Type::object("kubernetes.NamespaceStatus")),
            ],
        )
}
