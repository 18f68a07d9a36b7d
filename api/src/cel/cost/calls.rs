//! What calls cost, and how large what comes out of them may be.

use super::{Call, Coster, EntrySize, LIST, Node, ONE, Range};
use crate::cel::ast::{Expr, ExprKind, Literal};
use crate::cel::types::Type;

/// Reading a character.
const READ: f64 = 0.1;
/// A character of a regular expression, for each part of a step that the text costs.
const PATTERN: f64 = 0.25;
/// Asking an authorizer.
const AUTHORIZE: Range = Range::exactly(350_000);
/// Characters of the regular expression of a named format.
const FORMAT_PATTERN: f64 = 128.0;
/// Characters of a format's name.
const FORMAT_NAME: u64 = 64;
/// Bytes of an address.
const ADDRESS: Range = Range { min: 4, max: 16 };
/// A call and a list that it makes.
const MAKES_LIST: Range = Range::exactly(11);

/// A cost, and the size of the result where it is known.
type Estimate = (Range, Option<Range>);

impl Coster<'_> {
    /// The cost of a call with its arguments.
    pub(super) fn overload(&mut self, call: &Call<'_>, overload: &str) -> Estimate {
        let args = call.costs.iter().copied().fold(Range::default(), Range::add);
        let own = self
            .sizes
            .call(overload)
            .map(|cost| (cost, None))
            .or_else(|| self.of_lists(call, overload))
            .or_else(|| self.of_libraries(call, overload));
        if let Some((cost, size)) = own {
            return (cost.add(args), size);
        }
        match overload {
            "logical_or" | "logical_and" => match call.costs.as_slice() {
                [left, right] => (Range { min: left.min, max: left.add(*right).max }, None),
                _ => (args, None),
            },
            "conditional" => self.conditional(call),
            "add_string" | "add_bytes" | "add_list" => self.sum(call, overload == "add_list", args),
            _ => {
                let (cost, size) = self.of_standard(call, overload).unwrap_or((ONE, None));
                (cost.add(args), size)
            }
        }
    }

    fn known(&self, node: &Node<'_>) -> Range {
        node.size.or_else(|| self.sizes.size(&node.path)).unwrap_or(Range::UNKNOWN)
    }

    fn entry(&self, node: &Node<'_>) -> Option<EntrySize> {
        self.entry_size(node.expr?)
    }

    fn conditional(&mut self, call: &Call<'_>) -> Estimate {
        let ([_, then, other], [condition, cost_then, cost_other]) =
            (call.args.as_slice(), call.costs.as_slice())
        else {
            return (Range::default(), None);
        };
        let size = unknown(then).union(unknown(other));
        if let (Some(one), Some(two)) = (self.entry(then), self.entry(other)) {
            self.entries.insert(call.expr.id, one.union(two));
        }
        (condition.add(cost_then.union(*cost_other)), Some(size))
    }

    fn sum(&mut self, call: &Call<'_>, lists: bool, args: Range) -> Estimate {
        let [left, right] = call.args.as_slice() else { return (ONE.add(args), None) };
        let size = unknown(left).add(unknown(right));
        if let (Some(one), Some(two)) = (self.entry(left), self.entry(right)) {
            self.entries.insert(call.expr.id, one.union(two));
        }
        let cost = if lists { ONE } else { size.scale(READ) };
        (cost.add(args), Some(size))
    }

    fn of_standard(&mut self, call: &Call<'_>, overload: &str) -> Option<Estimate> {
        let target = call.target.as_ref();
        let first = call.args.first();
        Some(match overload {
            "string_format" => (unknown(target?).scale(READ), None),
            "string_to_bytes" => {
                let size = unknown(first?);
                let result = Range { max: size.max.wrapping_mul(4), ..size };
                (size.scale(READ), Some(result))
            }
            "bytes_to_string" => {
                let size = unknown(first?);
                (size.scale(READ), Some(Range { min: size.min / 4, ..size }))
            }
            "strings_quote" => {
                let size = unknown(first?);
                let max = size.max.wrapping_mul(2).wrapping_add(2);
                (size.scale(READ), Some(Range { min: size.min + 2, max }))
            }
            "starts_with_string" | "ends_with_string" => (unknown(first?).scale(READ), None),
            "in_list" => (unknown(call.args.get(1)?).scale(1.0), None),
            "matches_string" => {
                let text = unknown(target?).add(ONE).scale(READ);
                (text.multiply(unknown(first?).scale(PATTERN)), None)
            }
            "contains_string" => (unknown(target?).scale(READ).multiply(unknown(first?).scale(READ)), None),
            "less_string"
            | "greater_string"
            | "less_equals_string"
            | "greater_equals_string"
            | "less_bytes"
            | "greater_bytes"
            | "less_equals_bytes"
            | "greater_equals_bytes"
            | "equals"
            | "not_equals" => {
                let max = unknown(first?).max.min(unknown(call.args.get(1)?).max);
                (Range { min: u64::from(max > 0), max }.scale(READ), None)
            }
            _ => return None,
        })
    }

    /// Functions that make lists, and sets.
    fn of_lists(&self, call: &Call<'_>, overload: &str) -> Option<Estimate> {
        let target = call.target.as_ref();
        let makes = |factor: f64, size: Range| Some((size.scale(factor).add(MAKES_LIST), Some(size)));
        match overload {
            "list_sets_contains_list" | "list_sets_intersects_list" | "list_sets_equivalent_list" => {
                let [one, two] = call.args.as_slice() else { return None };
                let factor = if overload == "list_sets_equivalent_list" { 2.0 } else { 1.0 };
                Some((self.known(one).multiply(self.known(two)).scale(factor).add(ONE), None))
            }
            "list_slice" => {
                let size = self.known(target?);
                let [start, end] = call.args.as_slice() else { return None };
                let (start, end) = (number(start, 0), number(end, size.max));
                makes(1.0, Range::exactly(end.wrapping_sub(start)))
            }
            "lists_range" => makes(1.0, Range::exactly(number(call.args.first()?, u64::MAX))),
            "list_reverse" => makes(1.0, self.known(target?)),
            "list_flatten" | "list_flatten_int" => {
                let depth = call.args.first().map_or(1, |arg| number(arg, u64::MAX));
                makes(depth as f64, self.known(target?))
            }
            "list_distinct" => {
                let size = self.known(target?);
                makes(2.0, size.multiply(size))
            }
            _ if overload.starts_with("list_") => {
                let (node, ty) = match overload.strip_suffix("_sort") {
                    Some(ty) => (target?, ty),
                    None => (call.args.first()?, overload.strip_suffix("_sortByAssociatedKeys")?),
                };
                let size = self.known(node);
                let reads = matches!(ty, "list_string" | "list_bytes");
                makes(if reads { 2.0 + READ } else { 2.0 }, size.multiply(size))
            }
            _ => None,
        }
    }

    /// Functions of Kubernetes' libraries, and those of texts.
    fn of_libraries(&self, call: &Call<'_>, overload: &str) -> Option<Estimate> {
        let target = call.target.as_ref();
        let first = call.args.first();
        let reads = |node: &Node<'_>, factor: f64| (self.known(node).scale(factor), None);
        Some(match call.function {
            "check" => (AUTHORIZE, None),
            "fieldSelector" | "labelSelector" => (selector(self.known(first?)), None),
            "isSorted" | "sum" | "max" | "min" | "indexOf" | "lastIndexOf" => (self.search(target?), None),
            "url" | "jsonpatch.escapeKey" => {
                let size = self.known(first?);
                (size.scale(READ), Some(size))
            }
            "lowerAscii" | "upperAscii" | "substring" | "trim" => {
                let size = self.known(target?);
                (size.scale(READ), Some(size))
            }
            "replace" => self.replace(target?, first?, call.args.get(1)?),
            "split" => {
                let size = self.known(target?);
                let max = match call.args.get(1).and_then(|arg| literal(arg)) {
                    Some(Literal::Int(parts)) => *parts as u64,
                    _ => size.max,
                };
                (size.scale(2.0 * READ), Some(Range::up_to(max)))
            }
            "join" => self.join(target?, first),
            "find" | "findAll" => {
                let size = self.known(target?);
                let text = size.add(ONE).scale(READ);
                let cost = text.multiply(self.known(first?).scale(PATTERN));
                (cost, Some(Range::up_to(size.max)))
            }
            "ip" if overload == "cidr_ip" => (ONE, None),
            "cidr" | "isIP" | "isCIDR" | "ip" | "quantity" | "isQuantity" | "semver" | "isSemver" => {
                reads(first?, READ)
            }
            "ip.isCanonical" => reads(first?, 2.0 * READ),
            "containsIP" | "containsCIDR" => (self.contains(call, first?, overload), None),
            "validate" => (self.known(first?).scale(READ).scale(FORMAT_PATTERN * PATTERN), None),
            "_==_" => (equality(&call.args)?, None),
            name if COSTS_ONE.contains(&name) => (ONE, None),
            _ => return None,
        })
    }

    /// The node of a list's items.
    fn items(&self, node: &Node<'_>) -> Option<(Type, Range)> {
        let ty = node.ty.args().first()?.clone();
        let mut path = node.path.clone();
        if !path.is_empty() {
            path.push("@items".to_owned());
        }
        Some((ty, self.sizes.size(&path).unwrap_or(Range::UNKNOWN)))
    }

    fn search(&self, target: &Node<'_>) -> Range {
        let Some((ty, size)) = self.items(target) else { return self.known(target).scale(READ) };
        let reads = matches!(ty, Type::Text | Type::Bytes);
        let one = if reads { ONE.add(size.scale(READ)) } else { ONE };
        self.known(target).multiply(one)
    }

    fn join(&self, target: &Node<'_>, separator: Option<&Node<'_>>) -> Estimate {
        let count = self.known(target);
        let mut size = self.items(target).map_or_else(Range::default, |(_, size)| count.multiply(size));
        if let Some(separator) = separator {
            let between = Range { min: count.min.saturating_sub(1), max: count.max.saturating_sub(1) };
            size = size.add(self.known(separator).multiply(between));
        }
        (size.scale(READ), Some(size))
    }

    fn replace(&self, target: &Node<'_>, from: &Node<'_>, to: &Node<'_>) -> Estimate {
        let (size, from, to) = (self.known(target), self.known(from), self.known(to));
        // How often it is found, and how much stays, for the most and for the least.
        let bound = |size: u64, from: u64, shrinks: bool| {
            if from == 0 {
                (size.saturating_add(1), size)
            } else if shrinks {
                (0, size)
            } else {
                ((size as f64 / from as f64).ceil() as u64, 0)
            }
        };
        let (most, stays_most) = bound(size.max, from.min, to.max <= from.min);
        let (least, stays_least) = bound(size.min, from.max, from.max <= to.min);
        let count = Range { min: least, max: most };
        let stays = Range { min: stays_least, max: stays_most };
        (size.scale(2.0 * READ), Some(count.multiply(to).add(stays)))
    }

    fn contains(&self, call: &Call<'_>, arg: &Node<'_>, overload: &str) -> Range {
        let mut cost = ADDRESS.add(ADDRESS).scale(READ);
        if call.function == "containsCIDR" {
            cost = cost.add(ADDRESS.scale(READ)).add(ONE);
        }
        if overload.ends_with("_string") {
            cost = cost.add(self.known(arg).scale(READ));
        }
        cost
    }
}

/// Functions of the libraries that cost one step.
const COSTS_ONE: &[&str] = &[
    "serviceAccount",
    "path",
    "group",
    "resource",
    "subresource",
    "namespace",
    "name",
    "allowed",
    "reason",
    "error",
    "errored",
    "masked",
    "prefixLength",
    "family",
    "isUnspecified",
    "isLoopback",
    "isLinkLocalMulticast",
    "isLinkLocalUnicast",
    "isGlobalUnicast",
    "format.named",
    "sign",
    "asInteger",
    "isInteger",
    "asApproximateFloat",
    "isGreaterThan",
    "isLessThan",
    "compareTo",
    "add",
    "sub",
    "major",
    "minor",
    "patch",
    "getScheme",
    "getHostname",
    "getHost",
    "getPort",
    "getEscapedPath",
    "getQuery",
];

fn unknown(node: &Node<'_>) -> Range {
    node.size.unwrap_or(Range::UNKNOWN)
}

fn literal<'e>(node: &Node<'e>) -> Option<&'e Literal> {
    match &node.expr? {
        Expr { kind: ExprKind::Literal(literal), .. } => Some(literal),
        _ => None,
    }
}

/// The number that an argument is.
fn number(node: &Node<'_>, otherwise: u64) -> u64 {
    match literal(node) {
        Some(Literal::Int(number)) => u64::try_from(*number).unwrap_or(0),
        _ => otherwise,
    }
}

/// Reading a selector of labels or fields: every second character may be a requirement, which is a list and a
/// struct.
fn selector(size: Range) -> Range {
    LIST.add(size.scale(READ)).add(size.scale(0.5).scale(50.0))
}

/// Comparing two values of a type of the libraries.
fn equality(args: &[Node<'_>]) -> Option<Range> {
    let [one, two] = args else { return None };
    if one.ty != two.ty {
        return None;
    }
    Some(match &one.ty {
        Type::Opaque(name, _) if matches!(&**name, "net.IP" | "net.CIDR") => ONE,
        Type::Object(name) => match &**name {
            "kubernetes.NamedFormat" => Range { min: 1, max: FORMAT_NAME }.scale(READ),
            "kubernetes.URL" => {
                let max = two.size.map_or(1, |size| size.max);
                Range { min: 1, max }.scale(READ)
            }
            "kubernetes.Quantity" | "kubernetes.Semver" => ONE,
            name if name.starts_with("kubernetes.authorization.") => ONE,
            _ => return None,
        },
        _ => return None,
    })
}
