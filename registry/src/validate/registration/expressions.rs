//! Expressions of policies and of conditions: they are compiled, and what comes out of them must be of the
//! types that are asked for.
//!
//! A policy's variables are known to the expressions after them. Stored expressions are compiled like new
//! ones: nothing is known to this version of the language that an earlier release could not have stored.

use crate::validate::{Errors, Path};
use keelson_api::cel::admission::{self, Optional, VARIABLES};
use keelson_api::cel::{Environment, Type};
use std::cell::OnceCell;
use std::sync::OnceLock;

/// Types that may come out.
pub(super) enum Wanted {
    /// Any at all.
    Any,
    /// One of these.
    OneOf(&'static [Type]),
    /// An object that is applied.
    Applied,
    /// Steps of a patch.
    Patch,
}

pub(super) const BOOL: Wanted = Wanted::OneOf(&[Type::Bool]);
pub(super) const TEXT: Wanted = Wanted::OneOf(&[Type::Text]);
pub(super) const TEXT_OR_NULL: Wanted = Wanted::OneOf(&[Type::Text, Type::Null]);

/// Compiles the expressions of one object: first its variables, then what may refer to all of them.
pub(super) struct Compiler {
    /// Are there `params`?
    params: bool,
    /// Types of variables so far; `None`: there is no `variables`.
    variables: Option<Vec<(String, Type)>>,
    /// Of most expressions.
    usual: Environment,
    /// Of those that make patches, and of messages.
    patches: OnceCell<Environment>,
    messages: OnceCell<Environment>,
}

/// What is there in an expression of a kind, variables aside.
fn known(optional: Optional) -> Environment {
    static KNOWN: [OnceLock<Environment>; 8] = [const { OnceLock::new() }; 8];
    let Optional { params, authorizer, patches } = optional;
    let place = usize::from(params) | usize::from(authorizer) << 1 | usize::from(patches) << 2;
    KNOWN[place].get_or_init(|| admission::environment(optional)).clone()
}

impl Compiler {
    /// For expressions that stand alone.
    pub(super) fn alone(params: bool) -> Self {
        let usual = known(Optional { params, authorizer: true, patches: false });
        let (patches, messages) = (OnceCell::new(), OnceCell::new());
        Self { params, variables: None, usual, patches, messages }
    }

    /// For those that may refer to variables.
    pub(super) fn with_variables(params: bool) -> Self {
        let alone = Self::alone(params);
        let usual = alone.usual.object(VARIABLES, &[]).variable("variables", Type::object(VARIABLES));
        Self { variables: Some(Vec::new()), usual, ..alone }
    }

    /// Another environment, with the variables that there are.
    fn other(&self, authorizer: bool, patches: bool) -> Environment {
        let other = known(Optional { params: self.params, authorizer, patches });
        let Some(variables) = &self.variables else { return other };
        let fields: Vec<(&str, Type)> =
            variables.iter().map(|(name, ty)| (name.as_str(), ty.clone())).collect();
        other.object(VARIABLES, &fields).variable("variables", Type::object(VARIABLES))
    }

    /// Compiles; the type of what comes out, or what is wrong.
    fn compile(&self, text: &str, wanted: &Wanted, authorizer: bool) -> Result<Type, String> {
        let environment = match wanted {
            Wanted::Applied | Wanted::Patch => self.patches.get_or_init(|| self.other(true, true)),
            _ if authorizer => &self.usual,
            _ => self.messages.get_or_init(|| self.other(false, false)),
        };
        let checked = environment.compile(text).map_err(|faults| format!("compilation failed: {faults}"))?;
        let output = checked.output();
        let types = match wanted {
            Wanted::Any => Vec::new(),
            Wanted::OneOf(types) => types.to_vec(),
            Wanted::Applied => vec![Type::object("Object")],
            Wanted::Patch => vec![Type::list(Type::object("JSONPatch"))],
        };
        if !types.is_empty() && !types.contains(output) {
            return Err(match types.as_slice() {
                [one] => format!("must evaluate to {one} but got {output}"),
                all => {
                    let names: Vec<String> = all.iter().map(ToString::to_string).collect();
                    format!("must evaluate to one of [{}] but got {output}", names.join(" "))
                }
            });
        }
        checked.instantiate().map_err(|problem| format!("program instantiation failed: {problem}"))?;
        Ok(output.clone())
    }

    /// Judges an expression; `shown` is what an error shows of it.
    pub(super) fn check(
        &self,
        text: &str,
        shown: &str,
        wanted: &Wanted,
        path: &Path<'_>,
        errors: &mut Errors,
    ) {
        if let Err(detail) = self.compile(text, wanted, true) {
            errors.invalid(path, shown, detail);
        }
    }

    /// Judges the expression of a message, which asks nobody what is allowed.
    pub(super) fn message(&self, text: &str, path: &Path<'_>, errors: &mut Errors) {
        if let Err(detail) = self.compile(text, &TEXT, false) {
            errors.invalid(path, text, detail);
        }
    }

    /// Judges a variable, which the expressions after it may refer to, wrong or not.
    pub(super) fn variable(&mut self, name: &str, text: &str, path: &Path<'_>, errors: &mut Errors) {
        let ty = self.compile(text, &Wanted::Any, true).unwrap_or_else(|detail| {
            errors.invalid(path, text, detail);
            Type::Dyn
        });
        if let Some(variables) = &mut self.variables {
            let ty = plain(&ty);
            self.usual.set_field(VARIABLES, name, ty.clone());
            variables.push((name.to_owned(), ty));
        }
    }
}

/// The type that a variable has: only plain ones, lists and maps are kept.
fn plain(ty: &Type) -> Type {
    match (ty, ty.args()) {
        (Type::List(_), [item]) => Type::list(plain(item)),
        (Type::Map(_), [key, value]) => Type::map(plain(key), plain(value)),
        (
            Type::Any
            | Type::Bool
            | Type::Bytes
            | Type::Double
            | Type::Duration
            | Type::Int
            | Type::Null
            | Type::Text
            | Type::Timestamp
            | Type::Uint,
            _,
        ) => ty.clone(),
        _ => Type::Dyn,
    }
}
