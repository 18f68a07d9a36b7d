//! CertificateApproval, CertificateSigning and CertificateSubjectRestriction: who may approve and sign
//! requests for certificates, and for whom none is made.

use crate::objects::{forbidden, is, spec};
use crate::{Answer, Facts, Notes, Operation, Plugin, at_once};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use futures_util::future::Either;
use keelson_api::catalogue::names::certificate_signing_request_spec as request;
use keelson_api::catalogue::names::certificate_signing_request_status as status;
use keelson_api::status::{Quoted, Result};
use keelson_api::tree::Object;
use keelson_api::user::MASTERS;
use keelson_authz::{Attributes, Authorizer, Decision};
use std::sync::Arc;
use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::pem::parse_x509_pem;
use x509_parser::prelude::FromDer;

const GROUP: &str = "certificates.k8s.io";
const REQUESTS: &str = "certificatesigningrequests";
/// Who signs certificates that clients of the API show.
const CLIENT_SIGNER: &str = "kubernetes.io/kube-apiserver-client";

/// CertificateApproval or CertificateSigning.
pub struct CertificateRights {
    name: &'static str,
    subresource: &'static str,
    verb: &'static str,
    authorizer: Arc<dyn Authorizer>,
}

impl CertificateRights {
    /// CertificateApproval.
    #[must_use]
    pub fn approval(authorizer: Arc<dyn Authorizer>) -> Self {
        Self { name: "CertificateApproval", subresource: "approval", verb: "approve", authorizer }
    }

    /// CertificateSigning.
    #[must_use]
    pub fn signing(authorizer: Arc<dyn Authorizer>) -> Self {
        Self { name: "CertificateSigning", subresource: "status", verb: "sign", authorizer }
    }

    async fn judge(&self, facts: &Facts<'_>, object: &Object, signer: &str) -> Result<()> {
        // Either this signer, or all of its domain.
        let domain = signer.split_once('/').map_or(signer, |(domain, _)| domain);
        for name in [signer.to_owned(), format!("{domain}/*")] {
            let asked = Attributes {
                user: facts.user,
                verb: self.verb,
                is_resource: true,
                group: GROUP,
                version: "*",
                resource: "signers",
                subresource: "",
                namespace: "",
                name: &name,
                path: "",
                field_selector: "",
                label_selector: "",
            };
            if self.authorizer.authorize(asked).await.decision == Decision::Allow {
                return Ok(());
            }
        }
        let why = format!("user not permitted to {} requests with signerName {}", self.verb, Quoted(signer));
        Err(forbidden(facts, Some(object), &why))
    }
}

/// Does an update touch what a signer says?
fn is_signed(object: &Object, old: &Object) -> bool {
    let parts = |object: &Object| {
        let status = object.object("status");
        [status::CERTIFICATE, status::CONDITIONS]
            .map(|member| status.and_then(|own| own.get(member).cloned()))
    };
    parts(object) != parts(old)
}

impl Plugin for CertificateRights {
    fn name(&self) -> &'static str {
        self.name
    }

    fn handles(&self, operation: Operation) -> bool {
        operation == Operation::Update
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        match (object, facts.old) {
            (Some(object), Some(old))
                if is(facts, GROUP, REQUESTS, self.subresource)
                    && (self.verb != "sign" || is_signed(object, old)) =>
            {
                Either::Right(Box::pin(self.judge(facts, object, spec(old).text(request::SIGNER_NAME))))
            }
            _ => at_once(Ok(())),
        }
    }
}

/// CertificateSubjectRestriction.
#[derive(Clone, Copy, Debug)]
pub struct CertificateSubjectRestriction;

/// For whom a request for a certificate is.
pub(crate) struct Subject {
    pub(crate) common_name: String,
    pub(crate) organizations: Vec<String>,
}

/// Reads a request for a certificate, base64 around PEM.
pub(crate) fn subject(text: &str) -> std::result::Result<Subject, String> {
    let wrong = || "PEM block type must be CERTIFICATE REQUEST".to_owned();
    let pem = STANDARD.decode(text).map_err(|_| wrong())?;
    let (_, block) = parse_x509_pem(&pem).map_err(|_| wrong())?;
    if block.label != "CERTIFICATE REQUEST" {
        return Err(wrong());
    }
    let (_, read) = X509CertificationRequest::from_der(&block.contents).map_err(|error| error.to_string())?;
    let own = &read.certification_request_info.subject;
    let organizations = own.iter_organization().filter_map(|name| name.as_str().ok()).map(str::to_owned);
    // Of several the last counts.
    let common_name = own.iter_common_name().filter_map(|name| name.as_str().ok()).last();
    Ok(Subject {
        common_name: common_name.unwrap_or_default().to_owned(),
        organizations: organizations.collect(),
    })
}

impl Plugin for CertificateSubjectRestriction {
    fn name(&self) -> &'static str {
        "CertificateSubjectRestriction"
    }

    fn handles(&self, operation: Operation) -> bool {
        operation == Operation::Create
    }

    fn validate<'a>(
        &'a self,
        facts: &'a Facts<'a>,
        object: Option<&'a Object>,
        _notes: &'a mut Notes,
    ) -> Answer<'a> {
        let Some(object) = object.filter(|_| is(facts, GROUP, REQUESTS, "")) else { return at_once(Ok(())) };
        let own = spec(object);
        if own.text(request::SIGNER_NAME) != CLIENT_SIGNER {
            return at_once(Ok(()));
        }
        let why = match subject(own.text(request::REQUEST)) {
            Err(why) => format!("failed to parse CSR: {why}"),
            Ok(subject) if subject.organizations.iter().any(|one| one == MASTERS) => {
                format!("use of {CLIENT_SIGNER} signer with {MASTERS} group is not allowed")
            }
            Ok(_) => return at_once(Ok(())),
        };
        at_once(Err(forbidden(facts, Some(object), &why)))
    }
}
