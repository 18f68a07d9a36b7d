//! Each authenticator with good and bad credentials, and what the union makes of them.

use crate::bearer::{Bearer, strip};
use crate::token_file::{TOKENS_MAX, TokenFile, TokenFileError};
use crate::tokens::{Bearing, Shown, TokenAnswer, TokenAuthenticator, TokenVerdict, Tokens};
use crate::union::Union;
use crate::x509::{AuthoritiesError, ClientCertificates, ClientChain};
use crate::{Answer, Attempt, Authenticator, Fault, Verdict, at_once};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::FutureExt;
use futures_util::future::Either;
use http::{HeaderMap, HeaderValue};
use keelson_api::user::{AUTHENTICATED, CREDENTIAL_ID, User};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    let pairs = pairs.iter().map(|(name, value)| {
        (http::HeaderName::from_static(name), HeaderValue::from_str(value).expect("a value"))
    });
    let mut map = HeaderMap::new();
    for (name, value) in pairs {
        map.append(name, value);
    }
    map
}

fn judge(authenticator: &dyn Authenticator, headers: &HeaderMap) -> Verdict {
    let attempt = Attempt { headers, chain: None, now: SystemTime::now() };
    authenticator.authenticate(attempt).now_or_never().expect("nothing to wait for")
}

/// The user's name, or what was said instead.
fn said(verdict: &Verdict) -> &str {
    match verdict {
        Verdict::Known(user) => &user.name,
        Verdict::Nothing => "nothing",
        Verdict::Bad(Fault::Token(why)) => why,
        Verdict::Bad(Fault::Certificate(_)) => "bad certificate",
        Verdict::Bad(Fault::Subject(why)) => why,
    }
}

#[test]
fn token_files_are_csv() {
    let text = "a,alice,1\r\n\n\"b\"\"\",bob,2,\"g1,g2\",ignored\n,nobody,3\na,second,4,\nc,\"two\nlines\",5";
    let file = TokenFile::parse(text).expect("a good file");
    let user =
        |token: &str| file.find(token).map(|user| (user.name.clone(), user.uid.clone(), user.groups.clone()));
    let own = |list: &[&str]| list.iter().map(|group| (*group).to_owned()).collect::<Vec<_>>();
    // Of equal tokens the last counts; an empty column is one empty group, as Go splits it.
    assert_eq!(user("a"), Some(("second".into(), "4".into(), own(&["", AUTHENTICATED]))));
    assert_eq!(user("b\""), Some(("bob".into(), "2".into(), own(&["g1", "g2", AUTHENTICATED]))));
    assert_eq!(user("c"), Some(("two\nlines".into(), "5".into(), own(&[AUTHENTICATED]))));
    assert_eq!(user(""), None);
    assert_eq!(user("A"), None);
    assert_eq!(user("aa"), None);
}

#[test]
fn broken_token_files_are_refused() {
    assert_eq!(TokenFile::parse("a,b").expect_err("short"), TokenFileError::Columns(2));
    let bare = TokenFile::parse("a,b,c\nx\"y,b,c").expect_err("a bare quote");
    assert_eq!(bare.to_string(), "record on line 2: bare \" in non-quoted-field");
    assert!(matches!(TokenFile::parse("\"a,b,c"), Err(TokenFileError::Syntax { line: 1, .. })));
    assert!(matches!(TokenFile::parse("\"a\"x,b,c"), Err(TokenFileError::Syntax { line: 1, .. })));
    let many: String = (0..=TOKENS_MAX).map(|at| format!("{at},user,1\n")).collect();
    assert_eq!(TokenFile::parse(&many).expect_err("too many"), TokenFileError::TooMany);
}

#[test]
fn tokens_are_found_where_a_request_may_carry_them() {
    let tokens = bearer(TokenFile::parse("secret,robot,1").expect("a file").into_judge(Vec::new()));
    let encoded =
        |token: &str| format!("base64url.bearer.authorization.k8s.io.{}", URL_SAFE_NO_PAD.encode(token));
    let socket = |protocols: &str| {
        headers(&[
            ("upgrade", "websocket"),
            ("connection", "keep-alive, Upgrade"),
            ("sec-websocket-protocol", protocols),
        ])
    };
    for (headers, expected) in [
        (headers(&[]), "nothing"),
        (headers(&[("authorization", "Bearer secret")]), "robot"),
        (headers(&[("authorization", " bEARER secret rest")]), "robot"),
        (headers(&[("authorization", "Bearer  secret")]), "nothing"),
        (headers(&[("authorization", "Bearer")]), "nothing"),
        (headers(&[("authorization", "Basic secret")]), "nothing"),
        (headers(&[("authorization", "Bearer wrong")]), "invalid bearer token"),
        (socket(&format!("v4, {}", encoded("secret"))), "robot"),
        (socket(&format!("v4, {}", encoded("wrong"))), "invalid bearer token"),
        (socket("v4, v5"), "nothing"),
        (socket(&encoded("secret")), "missing additional subprotocol"),
        (
            socket(&format!("v4,{0},{0}", encoded("a"))),
            "multiple base64.bearer.authorization tokens specified",
        ),
        (
            socket("v4, base64url.bearer.authorization.k8s.io.!"),
            "invalid base64.bearer.authorization token encoding",
        ),
        (headers(&[("sec-websocket-protocol", &format!("v4,{}", encoded("secret")))]), "nothing"),
    ] {
        assert_eq!(said(&judge(&tokens, &headers)), expected, "{headers:?}");
    }

    let mut known = socket(&format!("v4, {} ,v5", encoded("secret")));
    known.insert("authorization", HeaderValue::from_static("Bearer secret"));
    strip(&mut known);
    assert_eq!(known.get("sec-websocket-protocol").expect("the others"), "v4,v5");
    assert!(known.get("authorization").is_none());
}

/// Says one thing, at once or later, and counts how often it was asked.
struct Says(Verdict, bool, Arc<AtomicUsize>);

impl Authenticator for Says {
    fn authenticate<'a>(&'a self, _: Attempt<'a>) -> Answer<'a> {
        if !self.1 {
            self.2.fetch_add(1, Ordering::Relaxed);
            return at_once(self.0.clone());
        }
        let later = async {
            self.2.fetch_add(1, Ordering::Relaxed);
            self.0.clone()
        };
        Either::Right(later.boxed())
    }
}

#[test]
fn the_first_that_knows_wins_and_is_authenticated() {
    let known = |name: &str| Verdict::Known(Arc::new(User { name: name.to_owned(), ..User::default() }));
    let bad = |why: &'static str| Verdict::Bad(Fault::Token(why.into()));
    for later in [[false; 4], [true; 4], [false, true, false, true]] {
        for (verdicts, expected, asked) in [
            ([Verdict::Nothing, known("b"), known("c"), bad("d")], "b", 2),
            ([bad("a"), bad("b"), Verdict::Nothing, known("d")], "d", 4),
            ([Verdict::Nothing, bad("b"), bad("c"), Verdict::Nothing], "b", 4),
            ([const { Verdict::Nothing }; 4], "nothing", 4),
        ] {
            let count = Arc::new(AtomicUsize::new(0));
            let members = verdicts.into_iter().zip(later);
            let members = members.map(|(verdict, later)| -> Box<dyn Authenticator> {
                Box::new(Says(verdict, later, Arc::clone(&count)))
            });
            let verdict = judge(&Union::new(members.collect()), &HeaderMap::new());
            assert_eq!(said(&verdict), expected);
            assert_eq!(count.load(Ordering::Relaxed), asked, "each is asked at most once");
            if let Verdict::Known(user) = verdict {
                assert_eq!(user.groups, [AUTHENTICATED]);
            }
        }
    }
    assert_eq!(said(&judge(&Union::new(Vec::new()), &HeaderMap::new())), "nothing");
}

struct Never;

impl TokenAuthenticator for Never {
    fn judge<'a>(&'a self, shown: Shown<'a>) -> TokenAnswer<'a> {
        let said = async move {
            match shown.token {
                "later" => TokenVerdict::Known(Bearing { user: Arc::default(), audiences: Vec::new() }),
                "bad" => TokenVerdict::Bad("it is bad".into()),
                _ => TokenVerdict::Unknown,
            }
        };
        Either::Right(said.boxed())
    }
}

fn bearer(judge: impl TokenAuthenticator + 'static) -> Bearer {
    Bearer::new(Arc::new(Tokens::new(vec![Box::new(judge)], Vec::new())))
}

#[test]
fn tokens_may_be_judged_later() {
    let bearer = bearer(Never);
    let asked = |token: &str| judge(&bearer, &headers(&[("authorization", &format!("Bearer {token}"))]));
    assert_eq!(said(&asked("later")), "");
    assert_eq!(said(&asked("sooner")), "invalid bearer token");
    assert_eq!(said(&asked("bad")), "it is bad");
}

#[test]
fn tokens_of_a_file_are_for_the_audiences_of_the_api() {
    let own = || vec!["api".to_owned(), "more".to_owned()];
    let file = TokenFile::parse("secret,robot,1").expect("a file");
    let tokens = Tokens::new(vec![Box::new(file.into_judge(own()))], own());
    let asked = |audiences: &[&str]| {
        let audiences: Vec<String> = audiences.iter().map(|one| (*one).to_owned()).collect();
        let shown = Shown { token: "secret", audiences: &audiences, now: SystemTime::now() };
        match tokens.judge_for(shown).now_or_never().expect("at once") {
            TokenVerdict::Known(bearing) => Some(bearing.audiences),
            TokenVerdict::Unknown | TokenVerdict::Bad(_) => None,
        }
    };
    assert_eq!(asked(&["x", "more", "api"]), Some(vec!["more".to_owned(), "api".to_owned()]));
    assert_eq!(asked(&["x"]), None);
}

fn authority() -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::new(Vec::new()).expect("no names");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("a certificate")
}

fn chain(
    authority: &CertifiedIssuer<'static, KeyPair>,
    subject: &[(DnType, &str)],
    usage: ExtendedKeyUsagePurpose,
) -> ClientChain {
    let mut params = CertificateParams::new(Vec::new()).expect("no names");
    params.distinguished_name.remove(DnType::CommonName);
    for (kind, value) in subject {
        params.distinguished_name.push(kind.clone(), *value);
    }
    params.extended_key_usages = vec![usage];
    let key = KeyPair::generate().expect("a key");
    let certificate = params.signed_by(&key, authority).expect("a certificate");
    ClientChain::new(vec![certificate.der().clone()]).expect("a chain")
}

fn shown(judge: &ClientCertificates, chain: &ClientChain, now: SystemTime) -> Verdict {
    let headers = HeaderMap::new();
    let attempt = Attempt { headers: &headers, chain: Some(chain), now };
    judge.authenticate(attempt).now_or_never().expect("nothing to wait for")
}

#[test]
fn certificates_name_users() {
    let authority = authority();
    let judge = ClientCertificates::from_pem(authority.pem().as_bytes()).expect("authorities");
    let uid = || DnType::CustomDnType(vec![1, 3, 6, 1, 4, 1, 57683, 2]);
    let subject = [
        (DnType::CommonName, "jane"),
        (DnType::OrganizationName, "dev"),
        // The same attribute once more: a subject keeps one value for each of its own types.
        (DnType::CustomDnType(vec![2, 5, 4, 10]), "ops"),
        (uid(), "42"),
    ];
    let certificates = chain(&authority, &subject, ExtendedKeyUsagePurpose::ClientAuth);
    let now = SystemTime::now();
    let Verdict::Known(user) = shown(&judge, &certificates, now) else { panic!("a good certificate") };
    assert_eq!((user.name.as_str(), user.uid.as_str()), ("jane", "42"));
    assert_eq!(user.groups, ["dev", "ops", AUTHENTICATED]);
    let [(key, values)] = user.extra.as_slice() else { panic!("{:?}", user.extra) };
    assert_eq!((key.as_str(), values.len()), (CREDENTIAL_ID, 1));
    assert!(values[0].starts_with("X509SHA256=") && values[0].len() == 11 + 64, "{values:?}");

    // The connection keeps the verdict, but not for another judge and not for ever.
    let Verdict::Known(again) = shown(&judge, &certificates, now) else { panic!("still good") };
    assert!(Arc::ptr_eq(&user, &again));
    let Verdict::Known(later) = shown(&judge, &certificates, now + Duration::from_secs(301)) else {
        panic!("still good")
    };
    assert!(!Arc::ptr_eq(&user, &later) && user == later);
    let stranger = ClientCertificates::from_pem(self::authority().pem().as_bytes()).expect("authorities");
    assert_eq!(said(&shown(&stranger, &certificates, now)), "bad certificate");
    let in_9000_years = now + Duration::from_secs(9000 * 366 * 86_400);
    assert_eq!(said(&shown(&judge, &certificates, in_9000_years)), "bad certificate");

    let empty_uid =
        chain(&authority, &[(DnType::CommonName, "x"), (uid(), "")], ExtendedKeyUsagePurpose::ClientAuth);
    assert_eq!(said(&shown(&judge, &empty_uid, now)), "UID cannot be an empty string");
    let nameless =
        chain(&authority, &[(DnType::OrganizationName, "dev")], ExtendedKeyUsagePurpose::ClientAuth);
    assert_eq!(said(&shown(&judge, &nameless, now)), "nothing");
    let server = chain(&authority, &subject[..1], ExtendedKeyUsagePurpose::ServerAuth);
    assert_eq!(said(&shown(&judge, &server, now)), "bad certificate");
}

#[test]
fn authorities_must_be_there() {
    assert!(matches!(ClientCertificates::from_pem(b"nothing"), Err(AuthoritiesError::Empty)));
    let broken = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    assert!(matches!(ClientCertificates::from_pem(broken), Err(AuthoritiesError::Certificate(0, _))));
}
