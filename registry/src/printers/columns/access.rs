//! Columns of roles, certificates and admission, as kube-apiserver 1.36 describes them to clients.

use super::{AGE, Column, NAME, integer, text};

const PARAM_KIND: &str = "ParamKind specifies the kind of resources used to parameterize this policy";
const POLICY_NAME: &str = "PolicyName indicates the policy definition which the policy binding binded to";
const PARAM_REF: &str = "ParamRef indicates the param resource which sets the configuration param";
const WEBHOOKS: &str = "Webhooks indicates the number of webhooks registered in this configuration";

pub(in crate::printers) static CERTIFICATE_SIGNING_REQUEST: &[Column] = &[
    NAME,
    AGE,
    text(
        "SignerName",
        "Requested signer for the request. It is a qualified name in the form: `scope-hostname.io/name`. \
         If empty, it will be defaulted:\n 1. If it's a kubelet client certificate, it is assigned\n    \
         \"kubernetes.io/kube-apiserver-client-kubelet\".\n 2. If it's a kubelet serving certificate, it \
         is assigned\n    \"kubernetes.io/kubelet-serving\".\n 3. Otherwise, it is assigned \
         \"kubernetes.io/legacy-unknown\".\nDistribution of trust for signers happens out of band. You can \
         select on this field using `spec.signerName`.",
    ),
    text("Requestor", "Base64-encoded PKCS#10 CSR data"),
    text(
        "RequestedDuration",
        "expirationSeconds is the requested duration of validity of the issued certificate. The \
         certificate signer may issue a certificate with a different validity duration so a client must \
         check the delta between the notBefore and and notAfter fields in the issued certificate to \
         determine the actual duration.\n\nThe v1.22+ in-tree implementations of the well-known Kubernetes \
         signers will honor this field as long as the requested duration is not greater than the maximum \
         duration they will honor per the --cluster-signing-duration CLI flag to the Kubernetes controller \
         manager.\n\nCertificate signers may not honor this field for various reasons:\n\n  1. Old signer \
         that is unaware of the field (such as the in-tree\n     implementations prior to v1.22)\n  2. \
         Signer whose configured maximum is shorter than the requested duration\n  3. Signer whose \
         configured minimum is longer than the requested duration\n\nThe minimum valid value for \
         expirationSeconds is 600, i.e. 10 minutes.",
    ),
    text("Condition", "Conditions applied to the request, such as approval or denial."),
];

pub(in crate::printers) static CLUSTER_ROLE_BINDING: &[Column] = &[
    NAME,
    text(
        "Role",
        "RoleRef can only reference a ClusterRole in the global namespace. If the RoleRef cannot be \
         resolved, the Authorizer must return an error.",
    ),
    AGE,
    text("Users", "Users in the clusterRoleBinding").wide(),
    text("Groups", "Groups in the clusterRoleBinding").wide(),
    text("ServiceAccounts", "ServiceAccounts in the clusterRoleBinding").wide(),
];

pub(in crate::printers) static ROLE_BINDING: &[Column] = &[
    NAME,
    text(
        "Role",
        "RoleRef can reference a Role in the current namespace or a ClusterRole in the global namespace. \
         If the RoleRef cannot be resolved, the Authorizer must return an error.",
    ),
    AGE,
    text("Users", "Users in the roleBinding").wide(),
    text("Groups", "Groups in the roleBinding").wide(),
    text("ServiceAccounts", "ServiceAccounts in the roleBinding").wide(),
];

pub(in crate::printers) static MUTATING_ADMISSION_POLICY: &[Column] = &[
    NAME,
    integer("Mutations", "Mutation indicates the number of mutations rules defined in this configuration"),
    text("ParamKind", PARAM_KIND),
    AGE,
];

pub(in crate::printers) static MUTATING_ADMISSION_POLICY_BINDING: &[Column] =
    &[NAME, text("PolicyName", POLICY_NAME), text("ParamRef", PARAM_REF), AGE];

pub(in crate::printers) static MUTATING_WEBHOOK_CONFIGURATION: &[Column] =
    &[NAME, integer("Webhooks", WEBHOOKS), AGE];

pub(in crate::printers) static VALIDATING_ADMISSION_POLICY: &[Column] = &[
    NAME,
    integer(
        "Validations",
        "Validations indicates the number of validation rules defined in this configuration",
    ),
    text("ParamKind", PARAM_KIND),
    AGE,
];

pub(in crate::printers) static VALIDATING_ADMISSION_POLICY_BINDING: &[Column] =
    &[NAME, text("PolicyName", POLICY_NAME), text("ParamRef", PARAM_REF), AGE];

pub(in crate::printers) static VALIDATING_WEBHOOK_CONFIGURATION: &[Column] =
    &[NAME, integer("Webhooks", WEBHOOKS), AGE];
