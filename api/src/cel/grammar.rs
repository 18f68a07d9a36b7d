//! The published grammar of expressions as rows, and what is made of them once: a network of states, which
//! says what may follow, and for each rule the steps of a parser.
//!
//! kube-apiserver's parser is a generated one. What it says of broken input follows from its states, so they
//! are here; nothing here reads input.

use super::lexer::{self as lex, Kind};
use std::sync::OnceLock;

/// A set of kinds of tokens, one bit each.
pub(super) type Set = u64;
/// The end of a rule can be reached without a token.
pub(super) const EPSILON: Set = 1 << 63;

pub(super) const fn bit(kind: Kind) -> Set {
    1 << kind.0
}

/// What a child of a node is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    None,
    Main,
    Then,
    Else,
    More,
    Op,
    Optional,
    Id,
    Dot,
    Inner,
    Sign,
    Key,
    Colon,
    Value,
}

/// What kind of node an alternative makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// No alternative was found, or the rule has none.
    Plain,
    Binary,
    Operand,
    Not,
    Negate,
    Select,
    Call,
    Index,
    Ident,
    GlobalCall,
    Nested,
    List,
    Map,
    Message,
    Literal,
    Int,
    Uint,
    Double,
    Text,
    Bytes,
    True,
    False,
    Null,
    Escaped,
}

/// Rules, numbered.
pub(super) type Rule = usize;
pub(super) const START: Rule = 0;
pub(super) const EXPR: Rule = 1;
pub(super) const OR: Rule = 2;
pub(super) const AND: Rule = 3;
const RELATION: Rule = 4;
const CALC: Rule = 5;
pub(super) const UNARY: Rule = 6;
const MEMBER: Rule = 7;
const PRIMARY: Rule = 8;
const ARGS: Rule = 9;
const ELEMENTS: Rule = 10;
const FIELDS: Rule = 11;
const OPT_FIELD: Rule = 12;
const ENTRIES: Rule = 13;
const ESCAPE: Rule = 14;
const OPT_EXPR: Rule = 15;
const LITERAL: Rule = 16;

/// A piece of a rule. `Guess`: more than one token may be needed to choose.
enum Piece {
    Token(Kind, Slot),
    OneOf(&'static [Kind], Slot),
    Rule(Rule, u8, Slot),
    Seq(&'static [Self]),
    Opt(&'static Self),
    Star(&'static Self),
    GuessStar(&'static Self),
    Plus(&'static Self),
    GuessPlus(&'static Self),
    Alts(&'static [(Label, Self)]),
    GuessAlts(&'static [(Label, Self)]),
    /// What follows an operand, each with its precedence; the rule is left-recursive.
    Suffixes(&'static [(Label, u8, Self)]),
}

use Piece::{Alts, GuessAlts, GuessPlus, GuessStar, OneOf, Opt, Plus, Seq, Star, Suffixes, Token as T};

const fn sub(rule: Rule, slot: Slot) -> Piece {
    Piece::Rule(rule, 0, slot)
}

const COMMA: Piece = T(lex::COMMA, Slot::None);
const LEADING_DOT: Piece = Opt(&T(lex::DOT, Slot::Dot));
const QUESTION: Piece = Opt(&T(lex::QUESTION, Slot::Optional));
const CALL_ARGS: Piece =
    Seq(&[T(lex::LPAREN, Slot::Op), Opt(&sub(ARGS, Slot::Inner)), T(lex::RPAREN, Slot::None)]);
const RELATIONS: &[Kind] =
    &[lex::LESS, lex::LESS_EQUALS, lex::GREATER_EQUALS, lex::GREATER, lex::EQUALS, lex::NOT_EQUALS, lex::IN];
const FIELD: Piece = Seq(&[sub(OPT_FIELD, Slot::Key), T(lex::COLON, Slot::Colon), sub(EXPR, Slot::Value)]);
const ENTRY: Piece = Seq(&[sub(OPT_EXPR, Slot::Key), T(lex::COLON, Slot::Colon), sub(EXPR, Slot::Value)]);

/// Each rule in the order of its number.
static RULES: &[Piece] = &[
    Seq(&[sub(EXPR, Slot::Main), T(lex::EOF, Slot::None)]),
    Seq(&[
        sub(OR, Slot::Main),
        Opt(&Seq(&[
            T(lex::QUESTION, Slot::Op),
            sub(OR, Slot::Then),
            T(lex::COLON, Slot::None),
            sub(EXPR, Slot::Else),
        ])),
    ]),
    Seq(&[sub(AND, Slot::Main), Star(&Seq(&[T(lex::LOGICAL_OR, Slot::Op), sub(AND, Slot::More)]))]),
    Seq(&[
        sub(RELATION, Slot::Main),
        Star(&Seq(&[T(lex::LOGICAL_AND, Slot::Op), sub(RELATION, Slot::More)])),
    ]),
    Seq(&[
        sub(CALC, Slot::Main),
        Suffixes(&[(
            Label::Binary,
            1,
            Seq(&[OneOf(RELATIONS, Slot::Op), Piece::Rule(RELATION, 2, Slot::More)]),
        )]),
    ]),
    Seq(&[
        sub(UNARY, Slot::Main),
        Suffixes(&[
            (
                Label::Binary,
                2,
                Seq(&[
                    OneOf(&[lex::STAR, lex::SLASH, lex::PERCENT], Slot::Op),
                    Piece::Rule(CALC, 3, Slot::More),
                ]),
            ),
            (
                Label::Binary,
                1,
                Seq(&[OneOf(&[lex::PLUS, lex::MINUS], Slot::Op), Piece::Rule(CALC, 2, Slot::More)]),
            ),
        ]),
    ]),
    GuessAlts(&[
        (Label::Operand, sub(MEMBER, Slot::Main)),
        (Label::Not, Seq(&[Plus(&T(lex::EXCLAM, Slot::Op)), sub(MEMBER, Slot::Main)])),
        (Label::Negate, Seq(&[GuessPlus(&T(lex::MINUS, Slot::Op)), sub(MEMBER, Slot::Main)])),
    ]),
    Seq(&[
        sub(PRIMARY, Slot::Main),
        Suffixes(&[
            (Label::Select, 3, Seq(&[T(lex::DOT, Slot::Op), QUESTION, sub(ESCAPE, Slot::Id)])),
            (Label::Call, 2, Seq(&[T(lex::DOT, Slot::Dot), T(lex::IDENT, Slot::Id), CALL_ARGS])),
            (
                Label::Index,
                1,
                Seq(&[
                    T(lex::LBRACKET, Slot::Op),
                    QUESTION,
                    sub(EXPR, Slot::Inner),
                    T(lex::RBRACKET, Slot::None),
                ]),
            ),
        ]),
    ]),
    GuessAlts(&[
        (Label::Ident, Seq(&[LEADING_DOT, T(lex::IDENT, Slot::Id)])),
        (Label::GlobalCall, Seq(&[LEADING_DOT, T(lex::IDENT, Slot::Id), CALL_ARGS])),
        (
            Label::Nested,
            Seq(&[T(lex::LPAREN, Slot::None), sub(EXPR, Slot::Main), T(lex::RPAREN, Slot::None)]),
        ),
        (
            Label::List,
            Seq(&[
                T(lex::LBRACKET, Slot::Op),
                Opt(&sub(ELEMENTS, Slot::Inner)),
                Opt(&COMMA),
                T(lex::RBRACKET, Slot::None),
            ]),
        ),
        (
            Label::Map,
            Seq(&[
                T(lex::LBRACE, Slot::Op),
                Opt(&sub(ENTRIES, Slot::Inner)),
                Opt(&COMMA),
                T(lex::RBRACE, Slot::None),
            ]),
        ),
        (
            Label::Message,
            Seq(&[
                LEADING_DOT,
                T(lex::IDENT, Slot::Id),
                Star(&Seq(&[T(lex::DOT, Slot::None), T(lex::IDENT, Slot::Id)])),
                T(lex::LBRACE, Slot::Op),
                Opt(&sub(FIELDS, Slot::Inner)),
                Opt(&COMMA),
                T(lex::RBRACE, Slot::None),
            ]),
        ),
        (Label::Literal, sub(LITERAL, Slot::Main)),
    ]),
    Seq(&[sub(EXPR, Slot::More), Star(&Seq(&[COMMA, sub(EXPR, Slot::More)]))]),
    Seq(&[sub(OPT_EXPR, Slot::More), GuessStar(&Seq(&[COMMA, sub(OPT_EXPR, Slot::More)]))]),
    Seq(&[FIELD, GuessStar(&Seq(&[COMMA, FIELD]))]),
    Seq(&[QUESTION, sub(ESCAPE, Slot::Id)]),
    Seq(&[ENTRY, GuessStar(&Seq(&[COMMA, ENTRY]))]),
    Alts(&[(Label::Ident, T(lex::IDENT, Slot::Id)), (Label::Escaped, T(lex::ESCAPED, Slot::Id))]),
    Seq(&[QUESTION, sub(EXPR, Slot::Main)]),
    GuessAlts(&[
        (Label::Int, Seq(&[Opt(&T(lex::MINUS, Slot::Sign)), T(lex::INT, Slot::Main)])),
        (Label::Uint, T(lex::UINT, Slot::Main)),
        (Label::Double, Seq(&[Opt(&T(lex::MINUS, Slot::Sign)), T(lex::FLOAT, Slot::Main)])),
        (Label::Text, T(lex::STRING, Slot::Main)),
        (Label::Bytes, T(lex::BYTES, Slot::Main)),
        (Label::True, T(lex::TRUE, Slot::Main)),
        (Label::False, T(lex::FALSE, Slot::Main)),
        (Label::Null, T(lex::NULL, Slot::Main)),
    ]),
];

/// What a state is in its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StateKind {
    Basic,
    BlockStart,
    LoopEntry,
    LoopBack,
    BlockEnd,
    Stop,
}

/// A way from a state.
#[derive(Clone, Copy, Debug)]
pub(super) enum Edge {
    /// Nothing is read. The rule: what was invoked at its lowest precedence ends here.
    Epsilon(u16, Option<Rule>),
    Tokens(Set, u16),
    Invoke {
        rule: Rule,
        follow: u16,
    },
    Precedence(u8, u16),
}

/// A state of the network.
pub(super) struct State {
    pub(super) rule: Rule,
    pub(super) kind: StateKind,
    /// The loop of a left-recursive rule begins here; the end of what is repeated.
    pub(super) suffixes: Option<u16>,
    pub(super) edges: Vec<Edge>,
}

impl State {
    /// Is a token read on none of its ways?
    pub(super) fn reads_nothing(&self) -> bool {
        !self.edges.iter().any(|edge| matches!(edge, Edge::Tokens(..)))
    }
}

/// A step of the parser of a rule.
#[derive(Clone, Debug)]
pub(super) enum Step {
    Match {
        state: u16,
        set: Set,
        slot: Slot,
    },
    Call {
        state: u16,
        rule: Rule,
        precedence: u8,
        slot: Slot,
    },
    Sync {
        state: u16,
    },
    /// Goes elsewhere unless the next token is one of these.
    Unless(Set, usize),
    /// Goes where the next token says; none: there is no viable alternative.
    Switch(Vec<(Set, usize)>),
    /// Goes where the alternative begins that the input has.
    Guess {
        decision: u16,
        targets: Vec<usize>,
    },
    Goto(usize),
    Label(Label),
    /// A suffix begins: what was there is its operand.
    Leave,
    Push {
        label: Label,
        level: u8,
        state: u16,
    },
    End,
}

/// The grammar, ready for use.
pub(super) struct Grammar {
    pub(super) states: Vec<State>,
    pub(super) steps: Vec<Step>,
    /// Where each rule's steps begin.
    pub(super) entry: Vec<usize>,
    pub(super) start: Vec<u16>,
    pub(super) stop: Vec<u16>,
    /// What may come next, for each state, its own rule's end being `EPSILON`.
    next: Vec<Set>,
}

impl Grammar {
    /// The one grammar there is.
    pub(super) fn get() -> &'static Self {
        static GRAMMAR: OnceLock<Grammar> = OnceLock::new();
        GRAMMAR.get_or_init(Self::build)
    }

    /// What may come after a state within its rule.
    pub(super) fn next(&self, state: u16) -> Set {
        self.next[usize::from(state)]
    }

    /// Where the rule that is invoked in a state goes on.
    pub(super) fn follow(&self, invoking: u16) -> u16 {
        match self.states[usize::from(invoking)].edges[0] {
            Edge::Invoke { follow, .. } | Edge::Epsilon(follow, _) => follow,
            Edge::Tokens(_, to) | Edge::Precedence(_, to) => to,
        }
    }

    /// Is it an operand and what may follow one, with precedences?
    pub(super) fn is_suffixed(&self, rule: Rule) -> bool {
        matches!(rule, RELATION | CALC | MEMBER)
    }

    fn build() -> Self {
        let mut grammar = Self {
            states: Vec::new(),
            steps: Vec::new(),
            entry: Vec::new(),
            start: Vec::new(),
            stop: Vec::new(),
            next: Vec::new(),
        };
        for rule in 0..RULES.len() {
            let (start, stop) = (grammar.state(rule, StateKind::Basic), grammar.state(rule, StateKind::Stop));
            grammar.start.push(start);
            grammar.stop.push(stop);
        }
        for (rule, piece) in RULES.iter().enumerate() {
            let entry = grammar.steps.len();
            grammar.entry.push(entry);
            let (left, right) = grammar.piece(rule, piece);
            grammar.epsilon(grammar.start[rule], left);
            grammar.epsilon(right, grammar.stop[rule]);
            grammar.steps.push(Step::End);
        }
        grammar.skip_ends();
        grammar.returns();
        grammar.next = (0..grammar.states.len()).map(|state| grammar.look(state as u16)).collect();
        for step in 0..grammar.steps.len() {
            grammar.choose(step);
        }
        grammar
    }

    fn state(&mut self, rule: Rule, kind: StateKind) -> u16 {
        self.states.push(State { rule, kind, suffixes: None, edges: Vec::new() });
        (self.states.len() - 1) as u16
    }

    fn edge(&mut self, from: u16, edge: Edge) {
        self.states[usize::from(from)].edges.push(edge);
    }

    fn epsilon(&mut self, from: u16, to: u16) {
        self.edge(from, Edge::Epsilon(to, None));
    }

    /// Adds states and steps of a piece; its first and last state.
    fn piece(&mut self, rule: Rule, piece: &'static Piece) -> (u16, u16) {
        match piece {
            Piece::Token(kind, slot) => self.token(rule, bit(*kind), *slot),
            OneOf(kinds, slot) => {
                let set = kinds.iter().fold(0, |set, kind| set | bit(*kind));
                self.token(rule, set, *slot)
            }
            Piece::Rule(invoked, precedence, slot) => {
                let (left, right) = (self.state(rule, StateKind::Basic), self.state(rule, StateKind::Basic));
                self.edge(left, Edge::Invoke { rule: *invoked, follow: right });
                let (state, precedence) = (left, *precedence);
                self.steps.push(Step::Call { state, rule: *invoked, precedence, slot: *slot });
                (left, right)
            }
            Seq(pieces) => {
                let mut ends = None;
                for piece in *pieces {
                    let (left, right) = self.piece(rule, piece);
                    ends = Some(ends.map_or((left, right), |(first, last)| {
                        self.epsilon(last, left);
                        (first, right)
                    }));
                }
                ends.unwrap_or((0, 0))
            }
            Opt(inner) => self.optional(rule, inner),
            Star(inner) => self.star(rule, inner, false),
            GuessStar(inner) => self.star(rule, inner, true),
            Plus(inner) => self.plus(rule, inner, false),
            GuessPlus(inner) => self.plus(rule, inner, true),
            Alts(alts) => self.alternatives(rule, alts, false),
            GuessAlts(alts) => self.alternatives(rule, alts, true),
            Suffixes(suffixes) => self.suffixes(rule, suffixes),
        }
    }

    fn token(&mut self, rule: Rule, set: Set, slot: Slot) -> (u16, u16) {
        let (left, right) = (self.state(rule, StateKind::Basic), self.state(rule, StateKind::Basic));
        self.edge(left, Edge::Tokens(set, right));
        self.steps.push(Step::Match { state: left, set, slot });
        (left, right)
    }

    fn optional(&mut self, rule: Rule, inner: &'static Piece) -> (u16, u16) {
        let (start, end) = (self.state(rule, StateKind::BlockStart), self.state(rule, StateKind::BlockEnd));
        self.steps.push(Step::Sync { state: start });
        let test = self.steps.len();
        self.steps.push(Step::Unless(0, 0));
        let (left, right) = self.piece(rule, inner);
        self.epsilon(start, left);
        self.epsilon(right, end);
        self.epsilon(start, end);
        self.steps[test] = Step::Unless(Set::from(left), self.steps.len());
        (start, end)
    }

    fn star(&mut self, rule: Rule, inner: &'static Piece, guess: bool) -> (u16, u16) {
        let (entry, back) = (self.state(rule, StateKind::LoopEntry), self.state(rule, StateKind::LoopBack));
        let (block, done) = (self.state(rule, StateKind::BlockEnd), self.state(rule, StateKind::Basic));
        self.steps.push(Step::Sync { state: entry });
        let test = self.steps.len();
        self.steps.push(Step::Goto(0));
        let (left, right) = self.piece(rule, inner);
        self.epsilon(right, block);
        self.epsilon(block, back);
        self.epsilon(back, entry);
        self.epsilon(entry, left);
        self.epsilon(entry, done);
        self.steps.push(Step::Sync { state: back });
        self.steps.push(Step::Goto(test));
        let end = self.steps.len();
        self.steps[test] = if guess {
            Step::Guess { decision: entry, targets: vec![test + 1, end] }
        } else {
            Step::Unless(Set::from(left), end)
        };
        (entry, done)
    }

    fn plus(&mut self, rule: Rule, inner: &'static Piece, guess: bool) -> (u16, u16) {
        let (start, block) = (self.state(rule, StateKind::BlockStart), self.state(rule, StateKind::BlockEnd));
        let (back, done) = (self.state(rule, StateKind::LoopBack), self.state(rule, StateKind::Basic));
        self.steps.push(Step::Sync { state: start });
        let body = self.steps.len();
        let (left, right) = self.piece(rule, inner);
        self.epsilon(start, left);
        self.epsilon(right, block);
        self.epsilon(block, back);
        self.epsilon(back, start);
        self.epsilon(back, done);
        self.steps.push(Step::Sync { state: back });
        let test = self.steps.len();
        if guess {
            self.steps.push(Step::Guess { decision: back, targets: vec![body, test + 1] });
        } else {
            self.steps.push(Step::Unless(Set::from(left), test + 2));
            self.steps.push(Step::Goto(body));
        }
        (start, done)
    }

    fn alternatives(&mut self, rule: Rule, alts: &'static [(Label, Piece)], guess: bool) -> (u16, u16) {
        let (start, end) = (self.state(rule, StateKind::BlockStart), self.state(rule, StateKind::BlockEnd));
        self.steps.push(Step::Sync { state: start });
        let test = self.steps.len();
        self.steps.push(Step::Goto(0));
        let (mut targets, mut leaves) = (Vec::new(), Vec::new());
        for (label, piece) in alts {
            targets.push(self.steps.len());
            self.steps.push(Step::Label(*label));
            let (left, right) = self.piece(rule, piece);
            self.epsilon(start, left);
            self.epsilon(right, end);
            leaves.push(self.steps.len());
            self.steps.push(Step::Goto(0));
        }
        let after = self.steps.len();
        leaves.into_iter().for_each(|leave| self.steps[leave] = Step::Goto(after));
        self.steps[test] = if guess {
            Step::Guess { decision: start, targets }
        } else {
            let lefts = self.states[usize::from(start)].edges.iter().map(|edge| match edge {
                Edge::Epsilon(left, _) => Set::from(*left),
                _ => 0,
            });
            Step::Switch(lefts.zip(targets).collect())
        };
        (start, end)
    }

    fn suffixes(&mut self, rule: Rule, all: &'static [(Label, u8, Piece)]) -> (u16, u16) {
        let (entry, back) = (self.state(rule, StateKind::LoopEntry), self.state(rule, StateKind::LoopBack));
        let (start, block) = (self.state(rule, StateKind::BlockStart), self.state(rule, StateKind::BlockEnd));
        let done = self.state(rule, StateKind::Basic);
        self.states[usize::from(entry)].suffixes = Some(block);
        self.steps.push(Step::Sync { state: entry });
        let test = self.steps.len();
        self.steps.push(Step::Goto(0));
        self.steps.push(Step::Leave);
        let choice = self.steps.len() + 1;
        if all.len() > 1 {
            self.steps.push(Step::Sync { state: start });
            self.steps.push(Step::Goto(0));
        }
        let (mut targets, mut leaves) = (Vec::new(), Vec::new());
        for (label, level, piece) in all {
            targets.push(self.steps.len());
            let gate = self.state(rule, StateKind::Basic);
            self.steps.push(Step::Push { label: *label, level: *level, state: gate });
            let (left, right) = self.piece(rule, piece);
            self.edge(gate, Edge::Precedence(*level, left));
            self.epsilon(start, gate);
            self.epsilon(right, block);
            leaves.push(self.steps.len());
            self.steps.push(Step::Goto(0));
        }
        let after = self.steps.len();
        leaves.into_iter().for_each(|leave| self.steps[leave] = Step::Goto(after));
        if all.len() > 1 {
            self.steps[choice] = Step::Guess { decision: start, targets };
        }
        self.epsilon(block, back);
        self.epsilon(back, entry);
        self.epsilon(entry, start);
        self.epsilon(entry, done);
        self.steps.push(Step::Sync { state: back });
        self.steps.push(Step::Goto(test));
        let end = self.steps.len();
        self.steps[test] = Step::Guess { decision: entry, targets: vec![test + 1, end] };
        (entry, done)
    }

    /// What is last in a block leads to the block's end at once: alternatives that end alike are alike.
    fn skip_ends(&mut self) {
        let end_after = |grammar: &Self, state: u16| {
            let after = &grammar.states[usize::from(state)];
            let [Edge::Epsilon(end, _)] = after.edges.as_slice() else { return state };
            let kind = grammar.states[usize::from(*end)].kind;
            let is_end = matches!(kind, StateKind::BlockEnd | StateKind::LoopBack);
            if after.kind == StateKind::Basic && is_end { *end } else { state }
        };
        for state in 0..self.states.len() {
            for edge in 0..self.states[state].edges.len() {
                let changed = match self.states[state].edges[edge] {
                    Edge::Tokens(set, to) => Edge::Tokens(set, end_after(self, to)),
                    Edge::Invoke { rule, follow } => Edge::Invoke { rule, follow: end_after(self, follow) },
                    other => other,
                };
                self.states[state].edges[edge] = changed;
            }
        }
    }

    /// From the end of a rule to wherever it may have been invoked.
    fn returns(&mut self) {
        let mut ways = Vec::new();
        for step in &self.steps {
            if let Step::Call { state, rule, precedence, .. } = step {
                let outermost = (self.is_suffixed(*rule) && *precedence == 0).then_some(*rule);
                ways.push((self.stop[*rule], Edge::Epsilon(self.follow(*state), outermost)));
            }
        }
        ways.into_iter().for_each(|(from, edge)| self.edge(from, edge));
    }

    /// Puts sets where states stood until all of them were known.
    fn choose(&mut self, step: usize) {
        let first = |state: Set| self.next[state as usize];
        let chosen = match &self.steps[step] {
            Step::Unless(state, to) => Step::Unless(first(*state), *to),
            Step::Switch(alts) => Step::Switch(alts.iter().map(|(state, to)| (first(*state), *to)).collect()),
            other => other.clone(),
        };
        self.steps[step] = chosen;
    }

    /// Tokens that may come next, by walking the network.
    fn look(&self, from: u16) -> Set {
        let (mut set, mut seen) = (0, vec![false; self.states.len()]);
        let mut todo = vec![from];
        while let Some(state) = todo.pop() {
            if std::mem::replace(&mut seen[usize::from(state)], true) {
                continue;
            }
            let here = &self.states[usize::from(state)];
            if here.kind == StateKind::Stop {
                set |= EPSILON;
                continue;
            }
            for edge in &here.edges {
                match edge {
                    Edge::Epsilon(to, _) | Edge::Precedence(_, to) => todo.push(*to),
                    Edge::Tokens(tokens, _) => set |= tokens,
                    // No rule is empty.
                    Edge::Invoke { rule, .. } => set |= self.first(*rule),
                }
            }
        }
        set
    }

    /// Tokens that a rule may begin with.
    fn first(&self, rule: Rule) -> Set {
        let (mut set, mut seen) = (0, vec![false; self.states.len()]);
        let mut todo = vec![self.start[rule]];
        while let Some(state) = todo.pop() {
            if std::mem::replace(&mut seen[usize::from(state)], true) {
                continue;
            }
            for edge in &self.states[usize::from(state)].edges {
                match edge {
                    Edge::Epsilon(to, _) | Edge::Precedence(_, to) => todo.push(*to),
                    Edge::Tokens(tokens, _) => set |= tokens,
                    Edge::Invoke { rule, .. } => todo.push(self.start[*rule]),
                }
            }
        }
        set
    }
}
