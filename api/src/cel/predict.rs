//! Which alternative the input has, where one token does not tell: all of them are followed at once until one
//! is left, first without regard to what invoked the rule, then with it (as ALL(*) parsers do).
//!
//! What broken input is said to be depends on how far this looks. The work has a bound.

use super::grammar::{Edge, Grammar, Rule, StateKind};
use super::lexer::{EOF, Kind};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Stands for the end of a stack where stacks differ in length.
const NOWHERE: u16 = u16::MAX;
/// The stack that is empty.
const EMPTY: u32 = 0;
/// Steps from state to state that one expression may cost.
pub(super) const WORK: usize = 4_000_000;

/// A place in the network that an alternative may have come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Config {
    state: u16,
    alt: u8,
    stack: u32,
    /// The precedence that must be allowed.
    level: Option<u8>,
    /// It may not be dropped in favour of the first alternative.
    kept: bool,
    /// How often it left the rule in which the decision is made.
    left: u32,
}

type Key = (u16, u8, Option<u8>);

/// Places, those that differ in their stacks alone being one.
#[derive(Clone, Default)]
struct Configs {
    all: Vec<Config>,
    index: HashMap<Key, usize>,
    whole: bool,
}

impl Configs {
    fn new(whole: bool) -> Self {
        Self { whole, ..Self::default() }
    }

    fn add(&mut self, config: Config, stacks: &mut Stacks) {
        let key = (config.state, config.alt, config.level);
        match self.index.get(&key) {
            None => {
                self.index.insert(key, self.all.len());
                self.all.push(config);
            }
            Some(at) => {
                let known = &mut self.all[*at];
                known.stack = stacks.merge(known.stack, config.stack, !self.whole);
                known.left = known.left.max(config.left);
                known.kept |= config.kept;
            }
        }
    }

    fn unique(&self) -> Option<u8> {
        let first = self.all.first()?.alt;
        self.all.iter().all(|config| config.alt == first).then_some(first)
    }
}

/// Stacks of rules to go on with, shared: each a set of ways back, sorted.
#[derive(Default)]
struct Stacks {
    nodes: Vec<Vec<(u16, u32)>>,
    known: HashMap<Vec<(u16, u32)>, u32>,
    merged: HashMap<(u32, u32, bool), u32>,
}

impl Stacks {
    fn new() -> Self {
        let mut stacks = Self::default();
        stacks.intern(vec![(NOWHERE, EMPTY)]);
        stacks
    }

    fn intern(&mut self, node: Vec<(u16, u32)>) -> u32 {
        if let Some(id) = self.known.get(&node) {
            return *id;
        }
        let id = self.nodes.len() as u32;
        self.nodes.push(node.clone());
        self.known.insert(node, id);
        id
    }

    fn push(&mut self, stack: u32, state: u16) -> u32 {
        self.intern(vec![(state, stack)])
    }

    fn ways(&self, stack: u32) -> &[(u16, u32)] {
        &self.nodes[stack as usize]
    }

    fn may_be_empty(&self, stack: u32) -> bool {
        self.ways(stack).iter().any(|(state, _)| *state == NOWHERE)
    }

    /// `wild`: an empty stack stands for every one.
    fn merge(&mut self, a: u32, b: u32, wild: bool) -> u32 {
        if a == b {
            return a;
        }
        if wild && (a == EMPTY || b == EMPTY) {
            return EMPTY;
        }
        let key = (a.min(b), a.max(b), wild);
        if let Some(id) = self.merged.get(&key) {
            return *id;
        }
        let mut ways: BTreeMap<u16, u32> = self.ways(a).iter().copied().collect();
        for (state, parent) in self.ways(b).to_vec() {
            let parent = match ways.get(&state) {
                Some(known) => self.merge(*known, parent, wild),
                None => parent,
            };
            ways.insert(state, parent);
        }
        let id = self.intern(ways.into_iter().collect());
        self.merged.insert(key, id);
        id
    }
}

/// The parser as it stands where a decision is made.
pub(super) struct Place<'a> {
    /// Kinds of the tokens from here on.
    pub(super) ahead: &'a mut dyn FnMut(usize) -> Kind,
    /// States that invoked the rules at work, the innermost last.
    pub(super) invoked: &'a dyn Fn() -> Vec<u16>,
    pub(super) precedence: u8,
}

/// What came of a decision.
pub(super) enum Choice {
    /// This alternative, the first being 0.
    Alt(usize),
    /// None fits; the token after so many does not.
    NotViable(usize),
    /// It took too much work.
    TooMuch,
}

/// Where a token leads to, as far as it was looked.
#[derive(Clone, Copy)]
enum Way {
    /// Nowhere.
    Dead,
    /// To a set of places.
    Next(usize),
    /// To one alternative, or none that precedence allows.
    Decided(Option<u8>),
    /// To alternatives that no token tells apart: what invoked the rule must be looked at.
    Conflict,
}

/// What was found out about one decision: sets of places, and where tokens lead from them.
#[derive(Default)]
struct Known {
    sets: Vec<(Configs, HashMap<u8, Way>)>,
}

/// Sets of places that are remembered.
const REMEMBERED: usize = 4_000;

/// Decides, and remembers what it found out.
pub(super) struct Predictor {
    grammar: &'static Grammar,
    stacks: Stacks,
    known: HashMap<(u16, u8), Known>,
    sets: usize,
    work: usize,
}

/// One decision.
struct Decision<'a, 'b> {
    predictor: &'a mut Predictor,
    place: &'a mut Place<'b>,
    state: u16,
    /// The rule whose loop over suffixes is decided about.
    suffixed: Option<Rule>,
}

impl Predictor {
    pub(super) fn new() -> Self {
        let (stacks, known) = (Stacks::new(), HashMap::new());
        Self { grammar: Grammar::get(), stacks, known, sets: 0, work: WORK }
    }

    /// Begins another expression.
    pub(super) fn begin(&mut self) {
        self.work = WORK;
        if self.sets > REMEMBERED || self.stacks.nodes.len() > REMEMBERED * 4 {
            *self = Self::new();
        }
    }

    pub(super) fn choose(&mut self, state: u16, place: &mut Place<'_>) -> Choice {
        let here = &self.grammar.states[usize::from(state)];
        let suffixed = here.suffixes.map(|_| here.rule);
        let key = (state, place.precedence);
        let mut known = self.known.remove(&key).unwrap_or_default();
        let mut decision = Decision { predictor: self, place, state, suffixed };
        let choice = decision.run(&mut known);
        self.known.insert(key, known);
        if self.work == 0 { Choice::TooMuch } else { choice }
    }
}

impl Decision<'_, '_> {
    fn run(&mut self, known: &mut Known) -> Choice {
        if known.sets.is_empty() {
            let mut start = self.start(EMPTY, false);
            if self.suffixed.is_some() {
                start = self.filter(&start);
            }
            known.sets.push((start, HashMap::new()));
        }
        let (mut set, mut at) = (0, 0);
        loop {
            self.predictor.work = self.predictor.work.saturating_sub(1);
            let token = (self.place.ahead)(at);
            let way = match known.sets[set].1.get(&token.0) {
                Some(way) => *way,
                None => self.look(known, set, token),
            };
            if self.predictor.work == 0 {
                return Choice::TooMuch;
            }
            match way {
                Way::Dead => {
                    let ended = self.finished(&known.sets[set].0);
                    return ended.map_or(Choice::NotViable(at), Choice::Alt);
                }
                Way::Decided(alt) => {
                    return alt.map_or(Choice::NotViable(0), |alt| Choice::Alt(usize::from(alt) - 1));
                }
                Way::Conflict => return self.run_whole(),
                Way::Next(next) => set = next,
            }
            if token != EOF {
                at += 1;
            }
        }
    }

    /// Finds out where a token leads to.
    fn look(&mut self, known: &mut Known, set: usize, token: Kind) -> Way {
        let reach = self.reach(&known.sets[set].0, token, false);
        if self.predictor.work == 0 {
            return Way::Dead;
        }
        let unique = reach.unique();
        let conflicts = unique.is_none() && !reach.all.is_empty() && self.conflicts(&reach);
        let way = if reach.all.is_empty() {
            Way::Dead
        } else if unique.is_some() || conflicts {
            match self.allowed(&reach, unique).as_slice() {
                [one] => Way::Decided(Some(*one)),
                _ if conflicts => Way::Conflict,
                alts => Way::Decided(alts.first().copied()),
            }
        } else if let Some(same) = known.sets.iter().position(|(own, _)| own.all == reach.all) {
            Way::Next(same)
        } else {
            known.sets.push((reach, HashMap::new()));
            self.predictor.sets += 1;
            Way::Next(known.sets.len() - 1)
        };
        known.sets[set].1.insert(token.0, way);
        way
    }

    /// Alternatives of a decided set whose precedence is allowed.
    fn allowed(&self, reach: &Configs, unique: Option<u8>) -> Vec<u8> {
        let mut alts: BTreeMap<u8, bool> = BTreeMap::new();
        let any = reach.all.iter().any(|config| config.level.is_some());
        for config in &reach.all {
            let fits = config.level.is_none_or(|level| level >= self.place.precedence);
            *alts.entry(config.alt).or_default() |= fits;
        }
        if !any {
            return unique.map_or_else(|| alts.into_keys().collect(), |alt| vec![alt]);
        }
        alts.into_iter().filter(|(_, fits)| *fits).map(|(alt, _)| alt).collect()
    }

    /// Once more, with what invoked the rules.
    fn run_whole(&mut self) -> Choice {
        let mut stack = EMPTY;
        for state in (self.place.invoked)() {
            let follow = self.predictor.grammar.follow(state);
            stack = self.predictor.stacks.push(stack, follow);
        }
        let mut configs = self.start(stack, true);
        let mut at = 0;
        loop {
            let token = (self.place.ahead)(at);
            let reach = self.reach(&configs, token, true);
            if reach.all.is_empty() || self.predictor.work == 0 {
                // Upstream has gone back by then: it is the first token that is said not to fit.
                return self.finished(&configs).map_or(Choice::NotViable(0), Choice::Alt);
            }
            if let Some(alt) = reach.unique().or_else(|| single(&subsets(&reach))) {
                return Choice::Alt(usize::from(alt) - 1);
            }
            configs = reach;
            if token != EOF {
                at += 1;
            }
        }
    }

    fn start(&mut self, stack: u32, whole: bool) -> Configs {
        let mut configs = Configs::new(whole);
        let edges = &self.predictor.grammar.states[usize::from(self.state)].edges;
        for (alt, edge) in (1..).zip(edges) {
            let Edge::Epsilon(state, _) = *edge else { continue };
            let config = Config { state, alt, stack, level: None, kept: false, left: 0 };
            self.closure(config, &mut configs, &mut HashSet::new(), Reading { collect: true, end: false }, 0);
        }
        configs
    }

    /// Drops what the first alternative has too, and what precedence does not allow.
    fn filter(&mut self, configs: &Configs) -> Configs {
        let mut out = Configs::new(false);
        let mut first = HashMap::new();
        for config in configs.all.iter().filter(|config| config.alt == 1) {
            if config.level.is_none_or(|level| level >= self.place.precedence) {
                first.insert(config.state, config.stack);
                out.add(Config { level: None, ..*config }, &mut self.predictor.stacks);
            }
        }
        for config in configs.all.iter().filter(|config| config.alt != 1) {
            if config.kept || first.get(&config.state) != Some(&config.stack) {
                out.add(*config, &mut self.predictor.stacks);
            }
        }
        out
    }

    fn is_stop(&self, state: u16) -> bool {
        self.predictor.grammar.states[usize::from(state)].kind == StateKind::Stop
    }

    /// Where a token leads to.
    fn reach(&mut self, from: &Configs, token: Kind, whole: bool) -> Configs {
        let grammar = self.predictor.grammar;
        let mut direct = Configs::new(whole);
        let mut stopped = Vec::new();
        for config in &from.all {
            if self.is_stop(config.state) {
                if whole || token == EOF {
                    stopped.push(*config);
                }
                continue;
            }
            for edge in &grammar.states[usize::from(config.state)].edges {
                if let Edge::Tokens(set, to) = edge
                    && set & (1 << token.0) != 0
                {
                    direct.add(Config { state: *to, ..*config }, &mut self.predictor.stacks);
                }
            }
        }
        let is_decided = direct.all.len() == 1 || direct.unique().is_some();
        let mut reach = if stopped.is_empty() && token != EOF && is_decided {
            direct
        } else {
            let mut reach = Configs::new(whole);
            let mut busy = HashSet::new();
            for config in &direct.all {
                let reading = Reading { collect: false, end: token == EOF };
                self.closure(*config, &mut reach, &mut busy, reading, 0);
            }
            if token == EOF {
                reach = self.ends(&reach, reach.all == direct.all);
            }
            reach
        };
        if !whole || !reach.all.iter().any(|config| self.is_stop(config.state)) {
            for config in stopped {
                reach.add(config, &mut self.predictor.stacks);
            }
        }
        reach
    }

    /// Those at the end of their rule; `look`: those too that can come there without a token.
    fn ends(&mut self, configs: &Configs, look: bool) -> Configs {
        let grammar = self.predictor.grammar;
        let mut out = Configs::new(configs.whole);
        for config in &configs.all {
            let state = &grammar.states[usize::from(config.state)];
            if state.kind == StateKind::Stop {
                out.add(*config, &mut self.predictor.stacks);
            } else if look
                && state.reads_nothing()
                && grammar.next(config.state) & super::grammar::EPSILON != 0
            {
                let end = Config { state: grammar.stop[state.rule], ..*config };
                out.add(end, &mut self.predictor.stacks);
            }
        }
        out
    }

    /// Is there more than one alternative that no token will tell apart, stacks aside?
    fn conflicts(&self, configs: &Configs) -> bool {
        if configs.all.iter().all(|config| self.is_stop(config.state)) {
            return true;
        }
        let mut states: HashMap<u16, HashSet<u8>> = HashMap::new();
        for config in &configs.all {
            states.entry(config.state).or_default().insert(config.alt);
        }
        subsets(configs).iter().any(|alts| alts.len() > 1) && states.values().all(|alts| alts.len() > 1)
    }

    /// The first alternative that came to the end of the rule in which the decision is made.
    fn finished(&self, configs: &Configs) -> Option<usize> {
        let ended = |config: &&Config| {
            config.left > 0
                || (self.is_stop(config.state) && self.predictor.stacks.may_be_empty(config.stack))
        };
        let fits = |config: &&Config| config.level.is_none_or(|level| level >= self.place.precedence);
        let alts = |fitting: bool| {
            configs.all.iter().filter(|c| fits(c) == fitting).filter(ended).map(|config| config.alt).min()
        };
        alts(true).or_else(|| alts(false)).map(|alt| usize::from(alt) - 1)
    }

    fn closure(
        &mut self,
        config: Config,
        configs: &mut Configs,
        busy: &mut HashSet<Config>,
        reading: Reading,
        depth: i32,
    ) {
        let mut todo = vec![config];
        while let Some(config) = todo.pop() {
            self.predictor.work = self.predictor.work.saturating_sub(1);
            if self.predictor.work == 0 {
                return;
            }
            if self.is_stop(config.state) {
                if config.stack != EMPTY {
                    for (state, parent) in self.predictor.stacks.ways(config.stack).to_vec() {
                        if state != NOWHERE {
                            todo.push(Config { state, stack: parent, kept: false, ..config });
                        } else if configs.whole {
                            configs.add(Config { stack: EMPTY, ..config }, &mut self.predictor.stacks);
                        } else {
                            self.step(config, configs, busy, reading, depth);
                        }
                    }
                    continue;
                } else if configs.whole {
                    configs.add(config, &mut self.predictor.stacks);
                    continue;
                }
            }
            self.step(config, configs, busy, reading, depth);
        }
    }

    /// Follows all ways that read nothing.
    fn step(
        &mut self,
        config: Config,
        configs: &mut Configs,
        busy: &mut HashSet<Config>,
        reading: Reading,
        depth: i32,
    ) {
        let grammar = self.predictor.grammar;
        let state = &grammar.states[usize::from(config.state)];
        if !state.reads_nothing() {
            configs.add(config, &mut self.predictor.stacks);
        }
        // An end that nothing invoked is an end too: it stays.
        if state.kind == StateKind::Stop && state.edges.is_empty() {
            configs.add(config, &mut self.predictor.stacks);
        }
        for (at, edge) in state.edges.iter().enumerate() {
            if at == 0 && self.is_loop_for_caller(&config) {
                continue;
            }
            let fresh = Config { kept: config.kept, ..config };
            let (mut next, mut below) = match *edge {
                Edge::Epsilon(to, _) => (Config { state: to, ..fresh }, depth),
                Edge::Invoke { rule, follow } => {
                    let stack = self.predictor.stacks.push(config.stack, follow);
                    let below = if depth >= 0 { depth + 1 } else { depth };
                    (Config { state: grammar.start[rule], stack, ..fresh }, below)
                }
                Edge::Precedence(level, to) => {
                    let Some(next) = self.gate(fresh, level, to, reading, depth, configs.whole) else {
                        continue;
                    };
                    (next, depth)
                }
                Edge::Tokens(set, to) => {
                    let next = Config { state: to, ..fresh };
                    if !reading.end || set & 1 == 0 || !busy.insert(Config { left: 0, ..next }) {
                        continue;
                    }
                    (next, depth)
                }
            };
            if state.kind == StateKind::Stop {
                if let Edge::Epsilon(_, Some(outermost)) = edge {
                    next.kept |= self.suffixed == Some(*outermost);
                }
                next.left += 1;
                if !busy.insert(Config { left: 0, ..next }) {
                    continue;
                }
                below = depth - 1;
            }
            self.closure(next, configs, busy, reading, below);
        }
    }

    fn gate(
        &self,
        config: Config,
        level: u8,
        to: u16,
        reading: Reading,
        depth: i32,
        whole: bool,
    ) -> Option<Config> {
        let next = Config { state: to, ..config };
        if !reading.collect || depth != 0 {
            return Some(next);
        }
        if whole {
            return (level >= self.place.precedence).then_some(next);
        }
        Some(Config { level: Some(level), ..next })
    }

    /// At the loop over suffixes of a rule that only its own suffixes invoked: what follows is theirs.
    fn is_loop_for_caller(&self, config: &Config) -> bool {
        let grammar = self.predictor.grammar;
        let Some(block) = grammar.states[usize::from(config.state)].suffixes else { return false };
        if config.stack == EMPTY || self.predictor.stacks.may_be_empty(config.stack) {
            return false;
        }
        let rule = grammar.states[usize::from(config.state)].rule;
        self.predictor.stacks.ways(config.stack).iter().all(|(way, _)| {
            let state = &grammar.states[usize::from(*way)];
            let ends = |to: u16| *way == block || to == block;
            state.rule == rule && matches!(state.edges.as_slice(), [Edge::Epsilon(to, _)] if ends(*to))
        })
    }
}

/// How ways are followed.
#[derive(Clone, Copy)]
struct Reading {
    /// Are precedences that must be allowed noted?
    collect: bool,
    /// Is the end of the input read like nothing?
    end: bool,
}

/// Alternatives that came to the same place with the same stack.
fn subsets(configs: &Configs) -> Vec<HashSet<u8>> {
    let mut sets: HashMap<(u16, u32), HashSet<u8>> = HashMap::new();
    for config in &configs.all {
        sets.entry((config.state, config.stack)).or_default().insert(config.alt);
    }
    sets.into_values().collect()
}

/// The one alternative that is the least of each.
fn single(subsets: &[HashSet<u8>]) -> Option<u8> {
    let mut least = subsets.iter().filter_map(|alts| alts.iter().min());
    let first = *least.next()?;
    least.all(|alt| *alt == first).then_some(first)
}
