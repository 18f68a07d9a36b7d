//! From words to a tree of the grammar's rules, going on after what is wrong as kube-apiserver's generated
//! parser does: its words for what it did not expect, and where it goes on, are kept.
//!
//! Nothing recurses here: rules at work are on a list. Depth, attempts and looks ahead are bounded.

use super::grammar::{EPSILON, Grammar, Label, Rule, START, Set, Slot, StateKind, Step, bit};
use super::lexer::{self as lex, Kind, SyntaxFaults, Token, Words};
use super::predict::{Choice, Place, Predictor};
use super::source::Source;
use std::cell::RefCell;

/// Times one rule may be at work within itself.
pub(super) const DEPTH: usize = 250;
/// Attempts to go on after what is wrong.
const RECOVERIES: usize = 30;
/// Tokens that one such attempt may pass over.
const PASSED_OVER: usize = 256;

/// A word of the input, or one that was missing.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) kind: Kind,
    pub(super) at: u32,
    pub(super) text: String,
}

/// What a node holds.
#[derive(Clone, Debug)]
pub(super) enum Child {
    Word(Word),
    Node(usize),
}

/// A rule as it was met.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) rule: Rule,
    pub(super) label: Label,
    /// Where its first word stands.
    pub(super) at: u32,
    pub(super) children: Vec<(Slot, Child)>,
}

/// The nodes of an expression; the last of them need not be the root.
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) root: usize,
}

/// The parser gave up; what it said was reported.
pub(super) struct GaveUp;

/// Something that is wrong in a rule.
enum Problem {
    /// Nothing that begins with these tokens fits: the first and the last of them.
    NotViable(usize, usize),
    /// Another token was expected, of these.
    Mismatch(usize, Set),
    /// Precedence does not allow it.
    NotAllowed,
}

/// Ends the parser, or only the rule at work.
enum Stop {
    Rule(Problem),
    All,
}

type Outcome<T = ()> = Result<T, Stop>;

struct Frame {
    rule: Rule,
    node: usize,
    /// The state that invoked it, and where to go on.
    invoked: u16,
    back: usize,
    slot: Slot,
    precedence: u8,
    /// Where its first word stands.
    at: u32,
}

struct Parser<'a, 'b> {
    grammar: &'static Grammar,
    source: &'a Source,
    words: &'a Words,
    faults: &'a mut SyntaxFaults<'b>,
    predictor: &'a mut Predictor,
    nodes: Vec<Node>,
    frames: Vec<Frame>,
    depth: Vec<usize>,
    at: usize,
    state: u16,
    recovering: bool,
    recoveries: usize,
    /// Where it last went on, and in which states, without reading anything since.
    last: Option<(usize, Vec<u16>)>,
}

/// Recognizes an expression.
pub(super) fn recognize(
    source: &Source,
    words: &Words,
    faults: &mut SyntaxFaults<'_>,
) -> Result<Tree, GaveUp> {
    thread_local! {
        static PREDICTOR: RefCell<Predictor> = RefCell::new(Predictor::new());
    }
    PREDICTOR.with_borrow_mut(|predictor| run(source, words, faults, predictor))
}

fn run(
    source: &Source,
    words: &Words,
    faults: &mut SyntaxFaults<'_>,
    predictor: &mut Predictor,
) -> Result<Tree, GaveUp> {
    let grammar = Grammar::get();
    predictor.begin();
    let mut parser = Parser {
        grammar,
        source,
        words,
        faults,
        predictor,
        nodes: Vec::new(),
        frames: Vec::new(),
        depth: vec![0; grammar.entry.len()],
        at: 0,
        state: 0,
        recovering: false,
        recoveries: 0,
        last: None,
    };
    parser.run().map_err(|_| GaveUp)?;
    Ok(Tree { nodes: parser.nodes, root: 0 })
}

impl Parser<'_, '_> {
    fn run(&mut self) -> Outcome {
        self.enter(START, 0, usize::MAX, Slot::None, 0)?;
        let mut pc = self.grammar.entry[START];
        loop {
            match self.step(&self.grammar.steps[pc], pc) {
                Ok(Some(next)) => pc = next,
                Ok(None) => match self.leave() {
                    Some(next) => pc = next,
                    None => return Ok(()),
                },
                Err(Stop::Rule(problem)) => {
                    self.report(&problem)?;
                    self.recover()?;
                    match self.leave() {
                        Some(next) => pc = next,
                        None => return Ok(()),
                    }
                }
                Err(Stop::All) => return Err(Stop::All),
            }
            if self.faults.stopped {
                return Err(Stop::All);
            }
        }
    }

    /// One step; the next, or none at the end of the rule.
    fn step(&mut self, step: &'static Step, pc: usize) -> Outcome<Option<usize>> {
        match *step {
            Step::Match { state, set, slot } => {
                self.state = state;
                let word = self.expect(set)?;
                self.child(slot, Child::Word(word));
            }
            Step::Call { state, rule, precedence, slot } => {
                self.state = state;
                self.enter(rule, state, pc + 1, slot, precedence)?;
                return Ok(Some(self.grammar.entry[rule]));
            }
            Step::Sync { state } => {
                self.state = state;
                self.sync()?;
            }
            Step::Unless(set, other) => {
                if set & bit(self.peek(0)) == 0 {
                    return Ok(Some(other));
                }
            }
            Step::Switch(ref alts) => {
                let next = bit(self.peek(0));
                let target = alts.iter().find(|(set, _)| set & next != 0).map(|(_, target)| *target);
                return match target {
                    Some(target) => Ok(Some(target)),
                    None => Err(Stop::Rule(Problem::NotViable(self.at, self.at))),
                };
            }
            Step::Guess { decision, ref targets } => return self.guess(decision, targets).map(Some),
            Step::Goto(target) => return Ok(Some(target)),
            Step::Label(label) => {
                let node = self.frame().node;
                self.nodes[node].label = label;
            }
            Step::Leave => self.shallower(),
            Step::Push { label, level, state } => self.push(label, level, state)?,
            Step::End => return Ok(None),
        }
        Ok(Some(pc + 1))
    }

    fn frame(&self) -> &Frame {
        self.frames.last().expect("a rule is at work while there are steps")
    }

    fn child(&mut self, slot: Slot, child: Child) {
        let node = self.frame().node;
        self.nodes[node].children.push((slot, child));
    }

    fn peek(&self, ahead: usize) -> Kind {
        self.words.tokens[(self.at + ahead).min(self.words.tokens.len() - 1)].kind
    }

    fn token(&self) -> Token {
        self.words.tokens[self.at]
    }

    fn text(&self, token: Token) -> String {
        if token.kind == lex::EOF {
            return lex::EOF.shown().to_owned();
        }
        self.source.slice(token.from as usize, token.to as usize)
    }

    fn enter(&mut self, rule: Rule, invoked: u16, back: usize, slot: Slot, precedence: u8) -> Outcome {
        let (node, at) = (self.nodes.len(), self.token().from);
        self.nodes.push(Node { rule, label: Label::Plain, at, children: Vec::new() });
        self.frames.push(Frame { rule, node, invoked, back, slot, precedence, at });
        self.deeper(rule)
    }

    fn deeper(&mut self, rule: Rule) -> Outcome {
        self.depth[rule] += 1;
        if self.depth[rule] > DEPTH {
            self.faults.faults.report(None, format!("expression recursion limit exceeded: {DEPTH}"));
            return Err(Stop::All);
        }
        Ok(())
    }

    fn shallower(&mut self) {
        let rule = self.frame().rule;
        self.depth[rule] = self.depth[rule].saturating_sub(1);
    }

    /// The rule ends; where to go on, if it was not the first.
    fn leave(&mut self) -> Option<usize> {
        self.shallower();
        let frame = self.frames.pop()?;
        self.state = frame.invoked;
        if self.frames.is_empty() {
            return None;
        }
        self.child(frame.slot, Child::Node(frame.node));
        Some(frame.back)
    }

    /// What was met so far is the operand of what follows.
    fn push(&mut self, label: Label, level: u8, state: u16) -> Outcome {
        let (rule, operand, at) = (self.frame().rule, self.frame().node, self.frame().at);
        let node = self.nodes.len();
        self.nodes.push(Node { rule, label, at, children: vec![(Slot::Main, Child::Node(operand))] });
        if let Some(frame) = self.frames.last_mut() {
            frame.node = node;
        }
        self.deeper(rule)?;
        self.state = state;
        if level < self.frame().precedence {
            return Err(Stop::Rule(Problem::NotAllowed));
        }
        Ok(())
    }

    fn guess(&mut self, decision: u16, targets: &[usize]) -> Outcome<usize> {
        let frames = &self.frames;
        let invoked = || frames.iter().skip(1).map(|frame| frame.invoked).collect();
        let suffixed = |frame: &&Frame| frame.precedence > 0 || self.grammar.is_suffixed(frame.rule);
        let precedence = self.frames.iter().rev().find(suffixed).map_or(0, |frame| frame.precedence);
        let (tokens, at) = (&self.words.tokens, self.at);
        let mut ahead = |ahead: usize| tokens[(at + ahead).min(tokens.len() - 1)].kind;
        let mut place = Place { ahead: &mut ahead, invoked: &invoked, precedence };
        match self.predictor.choose(decision, &mut place) {
            Choice::Alt(alt) => Ok(targets[alt.min(targets.len() - 1)]),
            Choice::NotViable(ahead) => {
                let last = (self.at + ahead).min(self.words.tokens.len() - 1);
                Err(Stop::Rule(Problem::NotViable(self.at, last)))
            }
            Choice::TooMuch => {
                self.faults.faults.report(None, "expression takes too much work to parse");
                Err(Stop::All)
            }
        }
    }

    fn consume(&mut self) {
        if self.at + 1 < self.words.tokens.len() {
            self.at += 1;
        }
    }

    fn calm(&mut self) {
        self.recovering = false;
        self.last = None;
    }

    fn word(&self, token: Token) -> Word {
        Word { kind: token.kind, at: token.from, text: self.text(token) }
    }

    fn expect(&mut self, set: Set) -> Outcome<Word> {
        let token = self.token();
        if set & bit(token.kind) != 0 {
            self.calm();
            self.consume();
            return Ok(self.word(token));
        }
        self.attempt()?;
        if self.delete() {
            let token = self.token();
            self.consume();
            return Ok(self.word(token));
        }
        let next = self.grammar.follow(self.state);
        if self.follows(next) & bit(token.kind) != 0 {
            let expected = self.expected();
            self.complain(|shown| format!("missing {} at {shown}", show(expected)));
            return Ok(self.missing(token, expected));
        }
        Err(Stop::Rule(Problem::Mismatch(self.at, self.expected())))
    }

    /// A word in the place of one that is missing.
    fn missing(&self, token: Token, expected: Set) -> Word {
        let kind = Kind(expected.trailing_zeros() as u8);
        let text = match kind {
            lex::EOF => "<missing EOF>".to_owned(),
            kind if kind.shown().starts_with('\'') => format!("<missing {}>", kind.shown()),
            _ => "<missing undefined>".to_owned(),
        };
        let before = self.at.checked_sub(1).map(|at| self.words.tokens[at]);
        let at =
            if token.kind == lex::EOF { before.map_or(token.from, |token| token.from) } else { token.from };
        Word { kind, at, text }
    }

    /// Says what is wrong with the next token, once until something fits again.
    fn complain(&mut self, words: impl FnOnce(&str) -> String) {
        if self.recovering {
            return;
        }
        self.recovering = true;
        let token = self.token();
        let shown = quoted(&self.text(token));
        self.faults.report(token.from, &words(&shown));
    }

    fn unwanted(&mut self) {
        let expected = self.expected();
        self.complain(|shown| format!("extraneous input {shown} expecting {}", show(expected)));
    }

    /// Passes over a token, if the one after it fits.
    fn delete(&mut self) -> bool {
        if self.expected() & bit(self.peek(1)) == 0 {
            return false;
        }
        self.unwanted();
        self.consume();
        self.calm();
        true
    }

    fn sync(&mut self) -> Outcome {
        if self.recovering {
            return Ok(());
        }
        let next = self.grammar.next(self.state);
        if next & (EPSILON | bit(self.peek(0))) != 0 {
            return Ok(());
        }
        match self.grammar.states[usize::from(self.state)].kind {
            StateKind::BlockStart | StateKind::LoopEntry => {
                if self.delete() {
                    return Ok(());
                }
                Err(Stop::Rule(Problem::Mismatch(self.at, self.expected())))
            }
            StateKind::LoopBack => {
                self.unwanted();
                let stops = self.expected() | self.recovery();
                while self.peek(0) != lex::EOF && stops & bit(self.peek(0)) == 0 {
                    self.consume();
                }
                Ok(())
            }
            StateKind::Basic | StateKind::BlockEnd | StateKind::Stop => Ok(()),
        }
    }

    /// What may come next here, whatever invoked the rules.
    fn expected(&self) -> Set {
        self.follows(self.state)
    }

    fn follows(&self, state: u16) -> Set {
        let mut next = self.grammar.next(state);
        let mut set = next & !EPSILON;
        for frame in self.frames.iter().skip(1).rev() {
            if next & EPSILON == 0 {
                break;
            }
            next = self.grammar.next(self.grammar.follow(frame.invoked));
            set |= next & !EPSILON;
        }
        if next & EPSILON != 0 { set | bit(lex::EOF) } else { set }
    }

    /// Tokens with which any of the rules at work can go on.
    fn recovery(&self) -> Set {
        let follow = |frame: &Frame| self.grammar.next(self.grammar.follow(frame.invoked));
        self.frames.iter().skip(1).map(follow).fold(0, |set, next| set | next) & !EPSILON
    }

    fn report(&mut self, problem: &Problem) -> Outcome {
        if self.recovering {
            return Ok(());
        }
        self.recovering = true;
        let (at, words) = match *problem {
            Problem::NotViable(first, last) => {
                let (first, last) = (self.words.tokens[first], self.words.tokens[last]);
                let text = if first.kind == lex::EOF {
                    lex::EOF.shown().to_owned()
                } else {
                    self.words.between(self.source, first, last)
                };
                (last.from, reserved(format!("no viable alternative at input {}", quoted(&text))))
            }
            Problem::Mismatch(at, expected) => {
                let token = self.words.tokens[at];
                let shown = quoted(&self.text(token));
                (token.from, format!("mismatched input {shown} expecting {}", show(expected)))
            }
            Problem::NotAllowed => (self.token().from, "an operator stands where it cannot".to_owned()),
        };
        self.faults.report(at, &words);
        if self.faults.stopped { Err(Stop::All) } else { Ok(()) }
    }

    /// Counts attempts to go on.
    fn attempt(&mut self) -> Outcome {
        if self.recoveries == RECOVERIES {
            let words = format!("error recovery attempt limit exceeded: {RECOVERIES}");
            self.faults.report(self.token().from, &words);
            return Err(Stop::All);
        }
        self.recoveries += 1;
        Ok(())
    }

    /// Passes over tokens until a rule at work can go on.
    fn recover(&mut self) -> Outcome {
        self.attempt()?;
        let mut passed = 0;
        let (at, mut states) = self.last.take().unwrap_or((usize::MAX, Vec::new()));
        if at == self.at && states.contains(&self.state) {
            self.consume();
            passed += 1;
        }
        states.push(self.state);
        self.last = Some((self.at, states));
        let stops = self.recovery();
        while self.peek(0) != lex::EOF && stops & bit(self.peek(0)) == 0 {
            if passed >= PASSED_OVER {
                let words = format!("error recovery token lookahead limit exceeded: {PASSED_OVER}");
                self.faults.faults.report(None, words);
                return Err(Stop::All);
            }
            passed += 1;
            self.consume();
        }
        Ok(())
    }
}

/// A set of tokens as it is shown.
fn show(set: Set) -> String {
    let names: Vec<&str> =
        (0..63).filter(|number| set & (1 << number) != 0).map(|number| Kind(number).shown()).collect();
    match names.as_slice() {
        [one] => (*one).to_owned(),
        all => format!("{{{}}}", all.join(", ")),
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r"))
}

/// A reserved word where a name is expected has words of its own.
fn reserved(words: String) -> String {
    const START: &str = "no viable alternative at input '";
    let text = words.strip_prefix(START).and_then(|rest| rest.strip_suffix('\'')).unwrap_or_default();
    let mut chars = text.chars();
    match (chars.next(), chars.as_str()) {
        (Some(_), name @ ("true" | "false" | "null")) => {
            format!("mismatched input '{name}' expecting IDENTIFIER")
        }
        _ => words,
    }
}
