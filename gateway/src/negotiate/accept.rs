//! Reading of Accept headers, clause by clause, in the order in which kube-apiserver tries them.
//!
//! The order is that of goautoneg: its comparison is no order at all (a clause of more weight and a
//! concrete one both come "before"), so the very algorithm decides and is kept here.

/// Clauses beyond this many are not read: nobody means them, and sorting is quadratic.
const MAX_CLAUSES: usize = 64;

/// One clause of an Accept header.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Clause<'a> {
    /// `application`, or `*`.
    pub(crate) ty: &'a str,
    /// `json`, or `*`.
    pub(crate) subtype: &'a str,
    /// What else it says.
    pub(crate) params: Params<'a>,
    weight: f32,
}

/// The parameters of a clause that mean something; later ones of a name replace earlier ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Params<'a> {
    /// `as`: the kind to show objects as.
    pub(crate) kind: Option<&'a str>,
    /// `g`: that kind's group.
    pub(crate) group: Option<&'a str>,
    /// `v`: that kind's version.
    pub(crate) version: Option<&'a str>,
    /// `stream`: what protocol of a stream is wanted.
    pub(crate) stream: &'a str,
    /// `sv`: the version of generic types.
    pub(crate) server_version: &'a str,
    /// `pretty`: indented.
    pub(crate) pretty: bool,
}

impl<'a> Params<'a> {
    /// The wanted kind as group, version and kind; parts that were not given are empty.
    pub(crate) fn target(&self) -> Option<(&'a str, &'a str, &'a str)> {
        if self.kind.is_none() && self.group.is_none() && self.version.is_none() {
            return None;
        }
        let said = |part: Option<&'a str>| part.unwrap_or_default();
        Some((said(self.group), said(self.version), said(self.kind)))
    }

    fn set(&mut self, key: &str, value: &'a str) {
        match key {
            "as" => self.kind = Some(value),
            "g" => self.group = Some(value),
            "pretty" => self.pretty = value == "1",
            "stream" => self.stream = value,
            "sv" => self.server_version = value,
            "v" => self.version = Some(value),
            // Unknown ones (and `export`, `profile`) change nothing here.
            _ => {}
        }
    }
}

/// The clauses of a header, best first.
pub(crate) fn parse(header: &str) -> Vec<Clause<'_>> {
    let mut clauses: Vec<Clause<'_>> = header.split(',').filter_map(clause).take(MAX_CLAUSES).collect();
    for i in 1..clauses.len() {
        let mut j = i;
        while j > 0 && comes_before(&clauses[j], &clauses[j - 1]) {
            clauses.swap(j, j - 1);
            j -= 1;
        }
    }
    clauses
}

fn comes_before(a: &Clause<'_>, b: &Clause<'_>) -> bool {
    a.weight > b.weight || (a.ty != "*" && b.ty == "*") || (a.subtype != "*" && b.subtype == "*")
}

fn clause(part: &str) -> Option<Clause<'_>> {
    let mut pieces = spaces(part).split(';');
    let media = pieces.next().unwrap_or_default();
    let (ty, subtype) = match media.split_once('/') {
        Some((ty, subtype)) if !subtype.is_empty() => (spaces(ty), subtype),
        _ if spaces(media.trim_end_matches('/')) == "*" => ("*", "*"),
        _ => return None,
    };
    // A second slash spoils the clause, unless nothing follows it.
    let subtype = match subtype.split_once('/') {
        Some((subtype, "")) => spaces(subtype),
        Some(_) => return None,
        None => spaces(subtype),
    };
    let mut clause = Clause { ty, subtype, params: Params::default(), weight: 1.0 };
    for piece in pieces {
        let Some((key, value)) = piece.split_once('=') else { continue };
        let value = value.strip_suffix('=').unwrap_or(value);
        if value.is_empty() || value.contains('=') {
            continue;
        }
        match spaces(key) {
            "q" => clause.weight = value.parse().unwrap_or(0.0),
            key => clause.params.set(key, spaces(value)),
        }
    }
    Some(clause)
}

fn spaces(text: &str) -> &str {
    text.trim_matches(' ')
}

#[cfg(test)]
mod tests {
    use super::{MAX_CLAUSES, parse};

    fn order(header: &str) -> Vec<String> {
        parse(header).iter().map(|clause| format!("{}/{}", clause.ty, clause.subtype)).collect()
    }

    #[test]
    fn clauses_come_in_the_order_they_are_tried() {
        assert_eq!(order("a/b"), ["a/b"]);
        assert_eq!(order("*/*, a/*, a/b"), ["a/b", "a/*", "*/*"]);
        assert_eq!(order("a/b;q=0.1, c/d"), ["c/d", "a/b"]);
        assert_eq!(order("*;q=1, a/b;q=0.1"), ["a/b", "*/*"]);
        assert_eq!(order("text/html, application/json;q=0.9, */*;q=0.8").last().unwrap(), "*/*");
    }

    #[test]
    fn what_is_no_clause_is_passed_over() {
        assert_eq!(order(", ,a,a/,/b,a/b/c, a / b ,*"), ["/b", "a/b", "*/*"]);
        assert_eq!(parse("").len(), 0);
        assert_eq!(parse(&"a/b,".repeat(1000)).len(), MAX_CLAUSES);
    }

    #[test]
    fn parameters_are_read_as_they_stand() {
        let header =
            "application/json;as=Table; g = meta.k8s.io ;v=v1beta1;v=v1;q=x;a=b=c;pretty=1;stream=watch";
        let clauses = parse(header);
        let params = clauses[0].params;
        assert_eq!(params.target(), Some(("meta.k8s.io", "v1", "Table")));
        assert!(params.pretty);
        assert_eq!(params.stream, "watch");
        assert_eq!(parse("a/b;v=v1")[0].params.target(), Some(("", "v1", "")));
        assert_eq!(parse("a/b;q=0.5")[0].params.target(), None);
    }
}
