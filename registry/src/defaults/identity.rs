//! Who may do what, and tokens.

use super::{Family, Give, Rule, rule};
use keelson_api::catalogue::names::{role_ref, subject, token_request_spec};
use keelson_api::catalogue::types as t;

const GROUP: Give = Give::Text("rbac.authorization.k8s.io");

pub(super) const FAMILY: Family = Family { rules: RULES, code: &[], rounded: &[] };

const RULES: &[Rule] = &[
    rule(&[t::RBAC_V1_ROLE_REF], &[role_ref::API_GROUP], GROUP),
    rule(&[t::RBAC_V1_SUBJECT], &[subject::API_GROUP], GROUP).when(subject::KIND, &["Group", "User"]),
    rule(
        &[t::AUTHENTICATION_V1_TOKEN_REQUEST_SPEC],
        &[token_request_spec::EXPIRATION_SECONDS],
        Give::Int(3600),
    ),
];
