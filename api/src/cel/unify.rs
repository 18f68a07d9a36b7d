//! Which type goes for which, and what that says of types that are not known yet. Attempts that fail leave
//! nothing behind. Types and work are bounded: types that double with every step would have no end.

use super::types::Type;
use std::collections::HashMap;

/// Types that one type may be made of.
const TYPE_SIZE: usize = 5_000;
/// Comparisons of types that one expression may cost.
const WORK: usize = 5_000_000;

/// What is known of open types.
#[derive(Default)]
pub(super) struct Mapping {
    vars: Vec<Option<Type>>,
    params: HashMap<u8, Type>,
    /// What was there before, to be put back.
    trail: Vec<(Type, Option<Type>)>,
    work: usize,
    overgrown: bool,
}

impl Mapping {
    /// A type that is not known yet.
    pub(super) fn fresh(&mut self) -> Type {
        self.vars.push(None);
        Type::Var((self.vars.len() - 1) as u32)
    }

    /// A type or the work was too much: what was said since is worth nothing.
    pub(super) fn is_overgrown(&self) -> bool {
        self.overgrown
    }

    fn spend(&mut self) -> bool {
        self.work += 1;
        self.overgrown |= self.work > WORK;
        !self.overgrown
    }

    fn find(&self, ty: &Type) -> Option<&Type> {
        match ty {
            Type::Var(number) => self.vars.get(*number as usize)?.as_ref(),
            Type::Param(letter) => self.params.get(letter),
            _ => None,
        }
    }

    fn set(&mut self, ty: &Type, to: Option<Type>) -> Option<Type> {
        match (ty, to) {
            (Type::Var(number), to) => {
                self.vars.get_mut(*number as usize).and_then(|slot| std::mem::replace(slot, to))
            }
            (Type::Param(letter), Some(to)) => self.params.insert(*letter, to),
            (Type::Param(letter), None) => self.params.remove(letter),
            _ => None,
        }
    }

    fn add(&mut self, ty: &Type, to: Type) {
        let before = self.set(ty, Some(to));
        self.trail.push((ty.clone(), before));
    }

    /// Does the first go for the second?
    pub(super) fn assignable(&mut self, one: &Type, two: &Type) -> bool {
        self.attempt(|mapping| mapping.fits(one, two))
    }

    /// Does each of the first go for its counterpart?
    pub(super) fn all_assignable(&mut self, ones: &[Type], twos: &[Type]) -> bool {
        self.attempt(|mapping| mapping.all_fit(ones, twos))
    }

    fn attempt(&mut self, fits: impl FnOnce(&mut Self) -> bool) -> bool {
        self.trail.clear();
        let fits = fits(self);
        if !fits {
            while let Some((ty, before)) = self.trail.pop() {
                self.set(&ty, before);
            }
        }
        fits
    }

    fn all_fit(&mut self, ones: &[Type], twos: &[Type]) -> bool {
        ones.len() == twos.len() && ones.iter().zip(twos).all(|(one, two)| self.fits(one, two))
    }

    fn fits(&mut self, one: &Type, two: &Type) -> bool {
        if !self.spend() {
            return true;
        }
        if two.is_open() {
            let (valid, known) = self.stands_for(one, two);
            if valid || known {
                return valid;
            }
        }
        if one.is_open() {
            return self.stands_for(two, one).0;
        }
        if one.is_dyn_or_error() || two.is_dyn_or_error() {
            return true;
        }
        if *one == Type::Null {
            return is_nullable(two);
        }
        if *two == Type::Null {
            return is_nullable(one);
        }
        match one {
            Type::Type(_) => matches!(two, Type::Type(_)),
            Type::Opaque(..) | Type::List(_) | Type::Map(_) => {
                one.same_kind(two) && self.all_fit(one.args(), two.args())
            }
            Type::Nothing => false,
            _ => one == two,
        }
    }

    /// May the open type stand for the other? And is something known of it?
    fn stands_for(&mut self, ty: &Type, open: &Type) -> (bool, bool) {
        if ty == open {
            return (true, true);
        }
        if let Some(known) = self.find(open).cloned() {
            if *ty == known {
                return (true, true);
            }
            if self.fits(ty, &known) {
                let general = most_general(ty, &known);
                if self.is_absent(open, &general) {
                    self.add(open, general);
                }
                return (true, true);
            }
            return (false, true);
        }
        if self.is_absent(open, ty) {
            self.add(open, ty.clone());
            return (true, false);
        }
        (false, false)
    }

    /// Is the open type nowhere within the other?
    fn is_absent(&mut self, open: &Type, within: &Type) -> bool {
        if !self.spend() || open == within {
            return false;
        }
        if within.is_open() {
            return match self.find(within).cloned() {
                Some(known) => self.is_absent(open, &known),
                None => true,
            };
        }
        within.args().iter().all(|arg| self.is_absent(open, arg))
    }

    /// The type with all that is known put in; `close`: what is not known is any type.
    pub(super) fn resolve(&mut self, ty: &Type, close: bool) -> Type {
        if !self.spend() {
            return Type::Error;
        }
        if let Some(known) = self.find(ty).cloned() {
            return self.resolve(&known, close);
        }
        if ty.is_open() {
            return if close { Type::Dyn } else { ty.clone() };
        }
        if ty.args().is_empty() {
            return ty.clone();
        }
        let args = ty.args().iter().map(|arg| self.resolve(arg, close)).collect();
        let resolved = ty.with(args);
        if resolved.size() > TYPE_SIZE {
            self.overgrown = true;
            return Type::Error;
        }
        resolved
    }

    /// Says that a type became too large.
    pub(super) fn check_size(&mut self, ty: &Type) {
        self.overgrown |= ty.size() > TYPE_SIZE;
    }
}

fn is_nullable(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Opaque(..) | Type::Object(_) | Type::Any | Type::Duration | Type::Timestamp | Type::Null
    )
}

/// The more general of two types of which one goes for the other.
pub(super) fn most_general(one: &Type, two: &Type) -> Type {
    if is_less_specific(one, two) { one.clone() } else { two.clone() }
}

fn is_less_specific(one: &Type, two: &Type) -> bool {
    if one.is_dyn() || one.is_open() {
        return true;
    }
    if two.is_dyn() || two.is_open() {
        return false;
    }
    match one {
        Type::Type(_) => matches!(two, Type::Type(_)),
        Type::Opaque(..) | Type::List(_) | Type::Map(_) => {
            let (own, others) = (one.args(), two.args());
            one.same_kind(two)
                && own.len() == others.len()
                && own.iter().zip(others).all(|(a, b)| is_less_specific(a, b))
        }
        _ => one == two,
    }
}

/// Puts types in the place of a row's open ones.
pub(super) fn instantiate(ty: &Type, known: &HashMap<u8, Type>) -> Type {
    match ty {
        Type::Param(letter) => known.get(letter).cloned().unwrap_or_else(|| ty.clone()),
        _ if ty.args().is_empty() => ty.clone(),
        _ => ty.with(ty.args().iter().map(|arg| instantiate(arg, known)).collect()),
    }
}

/// Letters of open types within.
pub(super) fn letters(ty: &Type, out: &mut Vec<u8>) {
    match ty {
        Type::Param(letter) if !out.contains(letter) => out.push(*letter),
        _ => ty.args().iter().for_each(|arg| letters(arg, out)),
    }
}
