//! Where a decoder is in a document: links on its own stack, put into words only for a report.

use crate::catalogue::{Field, Kind, Type, TypeId};
use std::fmt::{self, Display, Write};

/// A place: how it is reached from the place above.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Path<'p> {
    up: Option<&'p Self>,
    step: Step<'p>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    /// A field of that type.
    Field(TypeId, &'static Field),
    /// A key of a map or an untyped object.
    Key(&'p str),
    Index(usize),
}

impl<'p> Path<'p> {
    /// The document itself.
    pub(crate) const ROOT: Self = Self { up: None, step: Step::Root };

    pub(crate) const fn field(&'p self, ty: TypeId, field: &'static Field) -> Self {
        Self { up: Some(self), step: Step::Field(ty, field) }
    }

    pub(crate) const fn key(&'p self, key: &'p str) -> Self {
        Self { up: Some(self), step: Step::Key(key) }
    }

    pub(crate) const fn index(&'p self, index: usize) -> Self {
        Self { up: Some(self), step: Step::Index(index) }
    }

    /// The struct whose field this is or is inside of.
    pub(crate) fn owner(&self) -> Option<&'static Type> {
        match self.step {
            Step::Field(ty, _) => Some(ty.row()),
            _ => self.up?.owner(),
        }
    }

    /// The struct and the path that Go names in type errors: fields alone, inlined structs by their
    /// type. None outside of any field.
    #[cold]
    pub(crate) fn go_field(&self) -> Option<(String, String)> {
        let mut fields = Vec::new();
        let mut at = Some(self);
        while let Some(path) = at {
            if let Step::Field(ty, field) = path.step {
                fields.push((ty, field));
            }
            at = path.up;
        }
        let owner = fields.first()?.0.row();
        let mut names: Vec<&str> = Vec::new();
        for (ty, field) in fields.into_iter().rev() {
            embedding(ty.row(), field, &mut names);
            names.push(field.name.as_str());
        }
        Some((short_name(owner).to_owned(), names.join(".")))
    }
}

/// The Go names of the embedded structs through which a type has that member.
fn embedding(ty: &'static Type, field: &Field, names: &mut Vec<&'static str>) {
    if field.number != 0 {
        return;
    }
    let inlined = ty.proto.iter().filter(|row| row.kind == Kind::Inline);
    for inner in inlined.map(|row| row.target.row()) {
        if let Some(member) = inner.field(field.name) {
            names.push(short_name(inner));
            return embedding(inner, member, names);
        }
    }
    if matches!(field.name.as_str(), "kind" | "apiVersion") {
        names.push("TypeMeta");
    }
}

/// `PodSpec` of `io.k8s.api.core.v1.PodSpec`.
pub(crate) fn short_name(ty: &Type) -> &str {
    ty.name.rsplit('.').next().unwrap_or(ty.name)
}

/// `v1.PodSpec` of `io.k8s.api.core.v1.PodSpec`: how Go prints the type.
pub(crate) fn go_name(ty: &Type) -> &str {
    let package = ty.name.rmatch_indices('.').nth(1);
    package.map_or(ty.name, |(at, _)| &ty.name[at + 1..])
}

/// `spec.containers[0].name`.
impl Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(up) = self.up {
            up.fmt(f)?;
        }
        let name = match self.step {
            Step::Root => return Ok(()),
            Step::Index(index) => return write!(f, "[{index}]"),
            Step::Field(_, field) => field.name.as_str(),
            Step::Key(key) => key,
        };
        if self.up.is_some_and(|up| !matches!(up.step, Step::Root)) {
            f.write_char('.')?;
        }
        f.write_str(name)
    }
}
