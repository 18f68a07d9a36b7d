//! The three plugins about requests for certificates.

use crate::cluster::Asked;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use futures_util::future::{Either, ready};
use keelson_admission::Operation;
use keelson_admission::certificates::{CertificateRights, CertificateSubjectRestriction};
use keelson_authz::{Answer, Attributes, Authorizer, Ruling};
use std::sync::Arc;

const CSR: (&str, &str, &str) = ("certificates.k8s.io", "certificatesigningrequests", "");

/// Lets jane do one thing.
struct Only(&'static str, &'static str);

impl Authorizer for Only {
    fn authorize<'a>(&'a self, asked: Attributes<'a>) -> Answer<'a> {
        assert_eq!(
            (asked.user.name.as_str(), asked.group, asked.resource),
            ("jane", "certificates.k8s.io", "signers")
        );
        let may = (asked.verb, asked.name) == (self.0, self.1);
        Either::Left(ready(if may { Ruling::allow("") } else { Ruling::no_opinion() }))
    }
}

fn update(sub: &'static str, old: &'static str) -> Asked<'static> {
    Asked { operation: Operation::Update, resource: (CSR.0, CSR.1, sub), old, ..Asked::default() }
}

#[tokio::test]
async fn approving_needs_the_right_for_the_signer() {
    let old = r#"{"metadata":{"name":"r"},"spec":{"signerName":"x.io/a"}}"#;
    for (name, may) in [("x.io/a", true), ("x.io/*", true), ("x.io/b", false), ("*", false)] {
        let plugin = CertificateRights::approval(Arc::new(Only("approve", name)));
        let told = update("approval", old).told(&plugin, old).await;
        let refused = "403 certificatesigningrequests.certificates.k8s.io \"r\" is forbidden: user not permitted \
                       to approve requests with signerName \"x.io/a\"";
        assert_eq!(told, if may { old } else { refused }, "{name}");
        assert_eq!(update("status", old).told(&plugin, old).await, old, "not its business");
    }
}

#[tokio::test]
async fn signing_needs_it_where_something_is_signed() {
    let old = r#"{"metadata":{"name":"r"},"spec":{"signerName":"x.io/a"}}"#;
    let signed =
        r#"{"metadata":{"name":"r"},"spec":{"signerName":"x.io/a"},"status":{"certificate":"AA=="}}"#;
    let nobody = CertificateRights::signing(Arc::new(Only("sign", "none")));
    assert_eq!(update("status", old).told(&nobody, old).await, old, "nothing is signed");
    let told = update("status", old).told(&nobody, signed).await;
    assert!(told.ends_with("user not permitted to sign requests with signerName \"x.io/a\""), "{told}");
    let signer = CertificateRights::signing(Arc::new(Only("sign", "x.io/*")));
    assert_eq!(update("status", old).told(&signer, signed).await, signed);
}

#[tokio::test]
async fn nobody_becomes_master_by_a_certificate() {
    let request = |organization: &str| {
        let mut params = rcgen::CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name.push(rcgen::DnType::OrganizationName, organization);
        let key = rcgen::KeyPair::generate().unwrap();
        STANDARD.encode(params.serialize_request(&key).unwrap().pem().unwrap())
    };
    let ask = async |signer: &str, request: &str| {
        let sent = format!(
            r#"{{"metadata":{{"name":"r"}},"spec":{{"request":"{request}","signerName":"kubernetes.io/{signer}"}}}}"#
        );
        let told =
            Asked { resource: CSR, ..Asked::default() }.told(&CertificateSubjectRestriction, &sent).await;
        if told == sent { "passes".to_owned() } else { told }
    };
    let refused =
        |why: &str| format!("403 certificatesigningrequests.certificates.k8s.io \"r\" is forbidden: {why}");
    assert_eq!(
        ask("kube-apiserver-client", &request("system:masters")).await,
        refused("use of kubernetes.io/kube-apiserver-client signer with system:masters group is not allowed")
    );
    assert_eq!(ask("kube-apiserver-client", &request("dev")).await, "passes");
    assert_eq!(ask("kubelet-serving", &request("system:masters")).await, "passes");
    assert_eq!(
        ask("kube-apiserver-client", "AAAA").await,
        refused("failed to parse CSR: PEM block type must be CERTIFICATE REQUEST")
    );
}
