//! From the tree of rules to the tree of expressions. What the recognizer could not read is `Unknown` here,
//! and was reported.

use super::ast::{Entry, Expr, ExprId, ExprKind, Literal, Numbers};
use super::grammar::{Label, Slot};
use super::lexer as lex;
use super::macros::{self, MacroSet};
use super::recognize::{Child, DEPTH, Node, Tree, Word};
use super::source::{At, BEFORE, Faults};
use super::unescape::{self, unescape};

/// Expressions that one text may become, copies that macros make included.
const EXPRESSIONS: usize = 200_000;

/// Expressions within each other, once macros are expanded: what walks them recurses, and every level takes
/// up to 2 KiB of the stack in a build that is not optimized.
const LEVELS: usize = 500;

/// Words that the grammar takes for names and that name nothing.
const RESERVED: &[&str] = &[
    "as",
    "break",
    "const",
    "continue",
    "else",
    "false",
    "for",
    "function",
    "if",
    "import",
    "in",
    "let",
    "loop",
    "package",
    "namespace",
    "null",
    "return",
    "true",
    "var",
    "void",
    "while",
];

/// Is it a word of the language, which names nothing?
pub fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name)
}

/// It is too deep or too large; that was reported.
pub(super) struct TooMuch;

type Built<T = Expr> = Result<T, TooMuch>;

pub(super) struct Builder<'a> {
    nodes: &'a [Node],
    pub(super) numbers: Numbers,
    pub(super) faults: &'a mut Faults,
    macros: MacroSet,
    depth: usize,
    /// Expressions that are being built, each within the one before.
    level: usize,
}

/// Builds the expression of a tree.
pub(super) fn build(tree: &Tree, macros: MacroSet, faults: &mut Faults) -> Built<(Expr, Numbers)> {
    let numbers = Numbers::default();
    let mut builder = Builder { nodes: &tree.nodes, numbers, faults, macros, depth: 0, level: 0 };
    let expr = builder.visit(Some(tree.root))?;
    builder.check_size()?;
    Ok((expr, builder.numbers))
}

impl Node {
    fn word(&self, slot: Slot) -> Option<&Word> {
        self.words(slot).next()
    }

    fn words(&self, slot: Slot) -> impl Iterator<Item = &Word> {
        self.children.iter().filter(move |(own, _)| *own == slot).filter_map(|(_, child)| match child {
            Child::Word(word) => Some(word),
            Child::Node(_) => None,
        })
    }

    fn node(&self, slot: Slot) -> Option<usize> {
        self.nodes(slot).next()
    }

    fn nodes(&self, slot: Slot) -> impl Iterator<Item = usize> {
        self.children.iter().filter(move |(own, _)| *own == slot).filter_map(|(_, child)| match child {
            Child::Node(node) => Some(*node),
            Child::Word(_) => None,
        })
    }
}

impl<'a> Builder<'a> {
    /// An expression without a meaning, in the place of one that is wrong.
    pub(super) fn wrong(&mut self, at: At, message: impl Into<String>) -> Expr {
        self.faults.report(at, message);
        self.numbers.make(at, ExprKind::Unknown)
    }

    fn unknown(&mut self, at: At) -> Expr {
        self.numbers.make(at, ExprKind::Unknown)
    }

    pub(super) fn check_size(&mut self) -> Built<()> {
        if self.numbers.count() > EXPRESSIONS {
            self.faults.report(None, format!("expression has more than {EXPRESSIONS} parts"));
            return Err(TooMuch);
        }
        if self.numbers.highest().max(self.level) > LEVELS {
            self.faults.report(None, format!("expression has more than {LEVELS} levels"));
            return Err(TooMuch);
        }
        Ok(())
    }

    /// Passes by rules that only hold another one.
    fn unnest(&self, mut id: usize) -> usize {
        loop {
            let node = &self.nodes[id];
            let holds = match node.label {
                Label::Plain => {
                    node.word(Slot::Op).is_none() && node.rule != super::grammar::START && !node.is_list()
                }
                Label::Operand | Label::Nested | Label::Literal => true,
                _ => false,
            };
            match node.node(Slot::Main) {
                Some(inner) if holds => id = inner,
                _ => return id,
            }
        }
    }

    fn visit(&mut self, id: Option<usize>) -> Built {
        let Some(id) = id else { return Ok(self.unknown(Some(BEFORE))) };
        self.level += 1;
        self.check_size()?;
        let id = self.unnest(id);
        let nodes = self.nodes;
        let node = &nodes[id];
        let counts = node.counts();
        self.depth += usize::from(counts);
        if self.depth > DEPTH {
            self.faults.report(None, "max recursion depth exceeded");
            return Err(TooMuch);
        }
        let built = match node.label {
            Label::Plain => self.plain(node),
            Label::Binary => self.binary(node),
            Label::Select => self.select(node),
            Label::Call => self.member_call(node),
            Label::Index => self.index(node),
            Label::Not => self.prefix(node, "!_"),
            Label::Negate => self.prefix(node, "-_"),
            Label::Ident => Ok(self.ident(node)),
            Label::GlobalCall => self.global_call(node),
            Label::List => self.list(node),
            Label::Map => self.map(node),
            Label::Message => self.message(node),
            Label::Int
            | Label::Uint
            | Label::Double
            | Label::Text
            | Label::Bytes
            | Label::True
            | Label::False
            | Label::Null => Ok(self.literal(node)),
            Label::Operand | Label::Nested | Label::Literal | Label::Escaped => {
                Ok(self.unknown(Some(BEFORE)))
            }
        };
        self.depth -= usize::from(counts);
        self.level -= 1;
        built
    }

    /// Rules without alternatives.
    fn plain(&mut self, node: &'a Node) -> Built {
        match (node.rule, node.word(Slot::Op)) {
            (super::grammar::START, _) => self.visit(node.node(Slot::Main)),
            (super::grammar::EXPR, Some(op)) => self.conditional(node, op),
            (super::grammar::OR, Some(_)) => self.logic(node, "_||_"),
            (super::grammar::AND, Some(_)) => self.logic(node, "_&&_"),
            (super::grammar::UNARY, _) => {
                let text = Literal::Text("<<error>>".to_owned());
                Ok(self.numbers.make(Some(node.at), ExprKind::Literal(text)))
            }
            _ => Ok(self.unknown(Some(BEFORE))),
        }
    }

    fn conditional(&mut self, node: &'a Node, op: &Word) -> Built {
        let condition = self.visit(node.node(Slot::Main))?;
        let id = self.numbers.next(Some(op.at));
        let then = self.visit(node.node(Slot::Then))?;
        let other = self.visit(node.node(Slot::Else))?;
        self.call(id, "_?_:_", None, vec![condition, then, other])
    }

    /// A chain of `&&` or `||`, as a tree of little depth.
    fn logic(&mut self, node: &'a Node, function: &str) -> Built {
        let mut terms = vec![self.visit(node.node(Slot::Main))?];
        let mut ops = Vec::new();
        for (op, term) in node.words(Slot::Op).zip(node.nodes(Slot::More)) {
            terms.push(self.visit(Some(term))?);
            ops.push(self.numbers.next(Some(op.at)));
        }
        let mut terms = terms.into_iter();
        let whole = balanced(function, &ops, &mut terms, &mut self.numbers);
        whole.map_or_else(|| Ok(self.unknown(Some(BEFORE))), Ok)
    }

    fn binary(&mut self, node: &'a Node) -> Built {
        let op = node.word(Slot::Op);
        let Some(function) = op.and_then(|op| operator(op.kind)) else {
            return Ok(self.wrong(Some(node.at), "operator not found"));
        };
        let left = self.visit(node.node(Slot::Main))?;
        let id = self.numbers.next(op.map(|op| op.at));
        let right = self.visit(node.node(Slot::More))?;
        self.call(id, function, None, vec![left, right])
    }

    fn prefix(&mut self, node: &'a Node, function: &str) -> Built {
        if node.words(Slot::Op).count().is_multiple_of(2) {
            return self.visit(node.node(Slot::Main));
        }
        let id = self.numbers.next(node.word(Slot::Op).map(|op| op.at));
        let operand = self.visit(node.node(Slot::Main))?;
        self.call(id, function, None, vec![operand])
    }

    /// A field's name.
    fn field(&mut self, node: Option<usize>) -> Result<String, &'static str> {
        let node = node.map(|node| &self.nodes[node]);
        match node.map(|node| (node.label, node.word(Slot::Id))) {
            Some((Label::Ident, Some(word))) => Ok(word.text.clone()),
            Some((Label::Escaped, _)) => Err("unsupported syntax: '`'"),
            _ => Err("unsupported ident kind"),
        }
    }

    fn select(&mut self, node: &'a Node) -> Built {
        let operand = self.visit(node.node(Slot::Main))?;
        let (Some(id), Some(op)) = (node.node(Slot::Id), node.word(Slot::Op)) else {
            return Ok(self.unknown(Some(node.at)));
        };
        let at = Some(self.nodes[id].at);
        let field = self.field(Some(id)).unwrap_or_else(|problem| {
            self.wrong(at, problem);
            String::new()
        });
        if node.word(Slot::Optional).is_some() {
            let id = self.numbers.next(Some(op.at));
            let name = self.numbers.make(at, ExprKind::Literal(Literal::Text(field)));
            let call =
                ExprKind::Call { function: "_?._".to_owned(), target: None, args: vec![operand, name] };
            return Ok(self.numbers.give(id, call));
        }
        let kind = ExprKind::Select { operand: Box::new(operand), field, test: false };
        Ok(self.numbers.make(Some(op.at), kind))
    }

    fn member_call(&mut self, node: &'a Node) -> Built {
        let operand = self.visit(node.node(Slot::Main))?;
        let Some(name) = node.word(Slot::Id) else { return Ok(self.unknown(Some(node.at))) };
        let id = self.numbers.next(node.word(Slot::Op).map(|op| op.at));
        let args = self.args(node)?;
        self.call(id, &name.text, Some(operand), args)
    }

    fn index(&mut self, node: &'a Node) -> Built {
        let target = self.visit(node.node(Slot::Main))?;
        let Some(op) = node.word(Slot::Op) else { return Ok(self.unknown(Some(node.at))) };
        let id = self.numbers.next(Some(op.at));
        let index = self.visit(node.node(Slot::Inner))?;
        let function = if node.word(Slot::Optional).is_some() { "_[?_]" } else { "_[_]" };
        self.call(id, function, None, vec![target, index])
    }

    fn args(&mut self, node: &'a Node) -> Built<Vec<Expr>> {
        let Some(list) = node.node(Slot::Inner) else { return Ok(Vec::new()) };
        let nodes = self.nodes;
        let mut args = Vec::new();
        for arg in nodes[list].nodes(Slot::More) {
            args.push(self.visit(Some(arg))?);
        }
        Ok(args)
    }

    fn ident(&mut self, node: &Node) -> Expr {
        let Some(word) = node.word(Slot::Id) else { return self.unknown(Some(node.at)) };
        if is_reserved(&word.text) {
            return self.wrong(Some(node.at), format!("reserved identifier: {}", word.text));
        }
        let dot = if node.word(Slot::Dot).is_some() { "." } else { "" };
        self.numbers.make(Some(word.at), ExprKind::Ident(format!("{dot}{}", word.text)))
    }

    fn global_call(&mut self, node: &'a Node) -> Built {
        let Some(word) = node.word(Slot::Id) else { return Ok(self.unknown(Some(node.at))) };
        if is_reserved(&word.text) {
            return Ok(self.wrong(Some(node.at), format!("reserved identifier: {}", word.text)));
        }
        let dot = if node.word(Slot::Dot).is_some() { "." } else { "" };
        let id = self.numbers.next(node.word(Slot::Op).map(|op| op.at));
        let args = self.args(node)?;
        self.call(id, &format!("{dot}{}", word.text), None, args)
    }

    fn list(&mut self, node: &'a Node) -> Built {
        let id = self.numbers.next(node.word(Slot::Op).map(|op| op.at));
        let (mut items, mut optional) = (Vec::new(), Vec::new());
        let nodes = self.nodes;
        for item in node.node(Slot::Inner).into_iter().flat_map(|list| nodes[list].nodes(Slot::More)) {
            if nodes[item].word(Slot::Optional).is_some() {
                optional.push(items.len());
            }
            items.push(self.visit(nodes[item].node(Slot::Main))?);
        }
        Ok(self.numbers.give(id, ExprKind::List { items, optional }))
    }

    fn map(&mut self, node: &'a Node) -> Built {
        let id = self.numbers.next(node.word(Slot::Op).map(|op| op.at));
        let mut entries = Vec::new();
        let nodes = self.nodes;
        if let Some(list) = node.node(Slot::Inner).map(|list| &nodes[list]) {
            let (mut keys, mut values) = (list.nodes(Slot::Key), list.nodes(Slot::Value));
            for colon in list.words(Slot::Colon) {
                let entry = self.numbers.next(Some(colon.at));
                let (Some(key), Some(value)) = (keys.next(), values.next()) else { break };
                let optional = nodes[key].word(Slot::Optional).is_some();
                let key = self.visit(nodes[key].node(Slot::Main))?;
                let value = self.visit(Some(value))?;
                entries.push(Entry { id: entry, key, value, optional });
            }
        }
        Ok(self.numbers.give(id, ExprKind::Map(entries)))
    }

    fn message(&mut self, node: &'a Node) -> Built {
        let names: Vec<&str> = node.words(Slot::Id).map(|word| word.text.as_str()).collect();
        let dot = if node.word(Slot::Dot).is_some() { "." } else { "" };
        let name = format!("{dot}{}", names.join("."));
        let id = self.numbers.next(node.word(Slot::Op).map(|op| op.at));
        let mut fields = Vec::new();
        let nodes = self.nodes;
        if let Some(list) = node.node(Slot::Inner).map(|list| &nodes[list]) {
            let (mut colons, mut values) = (list.words(Slot::Colon), list.nodes(Slot::Value));
            for key in list.nodes(Slot::Key) {
                let (Some(colon), Some(value)) = (colons.next(), values.next()) else { break };
                let entry = self.numbers.next(Some(colon.at));
                let optional = nodes[key].word(Slot::Optional).is_some();
                match self.field(nodes[key].node(Slot::Id)) {
                    Ok(key) => {
                        let value = self.visit(Some(value))?;
                        fields.push(Entry { id: entry, key, value, optional });
                    }
                    Err(problem) => {
                        self.wrong(Some(list.at), problem);
                    }
                }
            }
        }
        Ok(self.numbers.give(id, ExprKind::Message { name, fields }))
    }

    fn literal(&mut self, node: &Node) -> Expr {
        let at = Some(node.at);
        let text = node.word(Slot::Main).map(|word| word.text.as_str()).unwrap_or_default();
        let sign = if node.word(Slot::Sign).is_some() { "-" } else { "" };
        let quoted = |bytes: bool, text: &str, builder: &mut Self| match unescape(text, bytes) {
            Ok(found) => found,
            Err(problem) => {
                builder.wrong(at, problem);
                text.as_bytes().to_vec()
            }
        };
        let literal = match node.label {
            Label::Int => unescape::int(sign, text).map(Literal::Int).ok_or("invalid int literal"),
            Label::Uint => unescape::uint(text).map(Literal::Uint).ok_or("invalid uint literal"),
            Label::Double => {
                unescape::double(sign, text).map(Literal::Double).ok_or("invalid double literal")
            }
            Label::Text => {
                let bytes = quoted(false, text, self);
                Ok(Literal::Text(String::from_utf8_lossy(&bytes).into_owned()))
            }
            Label::Bytes => Ok(Literal::Bytes(quoted(true, text.get(1..).unwrap_or_default(), self))),
            Label::True => Ok(Literal::Bool(true)),
            Label::False => Ok(Literal::Bool(false)),
            _ => Ok(Literal::Null),
        };
        match literal {
            Ok(literal) => self.numbers.make(at, ExprKind::Literal(literal)),
            Err(problem) => self.wrong(at, problem),
        }
    }

    /// A call, or what the macro of that name makes of it.
    fn call(&mut self, id: ExprId, function: &str, target: Option<Expr>, args: Vec<Expr>) -> Built {
        let set = self.macros;
        let (target, args) = match macros::expand(self, set, id, function, target, args) {
            macros::Expansion::Done(expr) => {
                self.check_size()?;
                return Ok(expr);
            }
            macros::Expansion::None(target, args) => (target, args),
        };
        let kind = ExprKind::Call { function: function.to_owned(), target: target.map(Box::new), args };
        Ok(self.numbers.give(id, kind))
    }
}

impl Node {
    /// Does upstream count it as a level of depth?
    fn counts(&self) -> bool {
        match self.label {
            Label::Binary | Label::Select | Label::Call | Label::Index => true,
            Label::Plain => self.rule == super::grammar::EXPR && self.word(Slot::Op).is_some(),
            _ => false,
        }
    }

    /// Rules that hold several expressions and are none.
    fn is_list(&self) -> bool {
        self.children.iter().any(|(slot, _)| matches!(slot, Slot::Key | Slot::Colon | Slot::Id))
    }
}

fn operator(kind: lex::Kind) -> Option<&'static str> {
    Some(match kind {
        lex::EQUALS => "_==_",
        lex::NOT_EQUALS => "_!=_",
        lex::IN => "@in",
        lex::LESS => "_<_",
        lex::LESS_EQUALS => "_<=_",
        lex::GREATER => "_>_",
        lex::GREATER_EQUALS => "_>=_",
        lex::PLUS => "_+_",
        lex::MINUS => "_-_",
        lex::STAR => "_*_",
        lex::SLASH => "_/_",
        lex::PERCENT => "_%_",
        _ => return None,
    })
}

/// A tree over terms in their order, halved at each step.
fn balanced(
    function: &str,
    ops: &[ExprId],
    terms: &mut impl Iterator<Item = Expr>,
    numbers: &mut Numbers,
) -> Option<Expr> {
    if ops.is_empty() {
        return terms.next();
    }
    let mid = ops.len() / 2;
    let left = balanced(function, &ops[..mid], terms, numbers)?;
    let right = balanced(function, &ops[mid + 1..], terms, numbers)?;
    let kind = ExprKind::Call { function: function.to_owned(), target: None, args: vec![left, right] };
    Some(numbers.give(ops[mid], kind))
}
