//! CEL, the language of expressions in objects: from text to a tree whose parts have types, with the words of
//! kube-apiserver for what is wrong.
//!
//! Nothing is evaluated here, and nothing is known of requests: an [`Environment`] says what expressions may
//! refer to. Text comes from the network: its size, its depth, the tree, its types and the work they cost
//! are bounded.

pub mod admission;
mod ast;
mod build;
mod check;
pub mod cost;
mod declared;
pub mod devices;
mod environment;
mod format;
mod functions;
mod grammar;
mod lexer;
mod literals;
mod macros;
mod predict;
mod recognize;
mod source;
mod types;
mod unescape;
mod unify;

#[cfg(test)]
mod tests;

pub use ast::{Comprehension, Entry, Expr, ExprId, ExprKind, Literal};
pub use build::is_reserved;
pub use check::Reference;
pub use declared::{Declared, DeclaredSizes, escape};
pub use environment::Environment;
pub use macros::MacroSet;
pub use types::{Args, Name, Type};

use check::Findings;
use lexer::{SyntaxFaults, Words};
use source::{Faults, Source};

/// Code points of one expression.
const CODE_POINTS: usize = 100_000;

/// An expression that was read and checked.
#[derive(Debug)]
pub struct Checked {
    root: Expr,
    findings: Findings,
}

impl Checked {
    /// The expression; names in it are whole ones.
    pub fn root(&self) -> &Expr {
        &self.root
    }

    /// The type of a part of it.
    pub fn type_of(&self, id: ExprId) -> Option<&Type> {
        self.findings.types.get(id as usize)?.as_ref()
    }

    /// What a name or a call refers to.
    pub fn reference(&self, id: ExprId) -> Option<&Reference> {
        self.findings.references.get(&id)
    }

    /// Does it refer to a variable of this name?
    pub fn refers_to(&self, name: &str) -> bool {
        let is_own = |one: &Reference| matches!(one, Reference::Name(own) if own == name);
        self.findings.references.values().any(is_own)
    }

    /// Evaluates what is constant, as upstream does once an expression was checked; the error is what is
    /// wrong.
    pub fn instantiate(&self) -> Result<(), String> {
        literals::fold(self, &self.root)
    }

    /// The type of what comes out.
    pub fn output(&self) -> &Type {
        self.type_of(self.root.id).unwrap_or(&Type::Dyn)
    }
}

impl Environment {
    /// Reads and checks an expression; the error is every fault with its place, as clients see it.
    pub fn compile(&self, text: &str) -> Result<Checked, String> {
        let source = Source::new(text);
        let mut faults = Faults::default();
        self.checked(&source, &mut faults).ok_or_else(|| faults.show(&source))
    }

    fn checked(&self, source: &Source, faults: &mut Faults) -> Option<Checked> {
        let size = source.chars().len();
        if size > CODE_POINTS {
            let limit = CODE_POINTS;
            let message = format!("expression code point size exceeds limit: size: {size}, limit {limit}");
            faults.report(None, message);
            return None;
        }
        let mut syntax = SyntaxFaults::new(faults);
        let words = Words::read(source, &mut syntax);
        let tree = recognize::recognize(source, &words, &mut syntax).ok()?;
        let (mut root, numbers) = build::build(&tree, self.macros(), faults).ok()?;
        if !faults.is_empty() {
            return None;
        }
        let findings = check::check(&mut root, &numbers, self, faults);
        if !faults.is_empty() {
            return None;
        }
        let checked = Checked { root, findings };
        literals::check(&checked, &|id| numbers.place(id), faults);
        faults.is_empty().then_some(checked)
    }
}
