//! Role bindings and certificate signing requests.

use super::cells::{Cells, HumanDuration};
use super::parts::{NONE, created, name, spec, status};
use keelson_api::catalogue::names::{
    certificate_signing_request_condition as csr_condition, certificate_signing_request_spec as csr_spec,
    certificate_signing_request_status as csr_status, role_binding, role_ref, subject,
};
use keelson_api::codec::view::View;

/// Prints a role binding or cluster role binding.
pub(super) fn role_binding(object: View<'_>, cells: &mut Cells) {
    let role = object.msg(role_binding::ROLE_REF);
    cells.str(name(object));
    cells.text(format_args!("{}/{}", role.str(role_ref::KIND), role.str(role_ref::NAME)));
    cells.age(created(object));
    for kind in ["User", "Group"] {
        let subjects = object.list(role_binding::SUBJECTS).filter(|s| s.str(subject::KIND) == kind);
        cells.joined(subjects.map(|s| s.str(subject::NAME)), ", ", "");
    }
    let accounts = object.list(role_binding::SUBJECTS).filter(|s| s.str(subject::KIND) == "ServiceAccount");
    let accounts: Vec<String> =
        accounts.map(|s| format!("{}/{}", s.str(subject::NAMESPACE), s.str(subject::NAME))).collect();
    cells.str(&accounts.join(", "));
}

/// Prints a certificate signing request.
pub(super) fn certificate_signing_request(object: View<'_>, cells: &mut Cells) {
    let spec = spec(object);
    cells.str(name(object));
    cells.age(created(object));
    cells.str_or(spec.str(csr_spec::SIGNER_NAME), NONE);
    cells.str(spec.str(csr_spec::USERNAME));
    match spec.opt_int(csr_spec::EXPIRATION_SECONDS) {
        None => cells.str(NONE),
        Some(seconds) => cells.text(format_args!("{}", HumanDuration(seconds))),
    }
    let status = status(object);
    let is = |ty| status.list(csr_status::CONDITIONS).any(|c| c.str(csr_condition::TYPE) == ty);
    let states = [
        Some(match (is("Denied"), is("Approved")) {
            (true, _) => "Denied",
            (false, true) => "Approved",
            (false, false) => "Pending",
        }),
        is("Failed").then_some("Failed"),
        (!status.raw(csr_status::CERTIFICATE).is_empty()).then_some("Issued"),
    ];
    cells.joined(states.into_iter().flatten(), ",", "");
}
