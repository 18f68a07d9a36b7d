//! Reads the declarations of a Go package: types, struct fields with tags and comments, string constants.
//!
//! A reader for gofmt'd API packages, line by line; function bodies are skipped. It knows nothing of
//! what the declarations mean.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::path::Path;

/// A type expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expr {
    /// `Name`.
    Ident(String),
    /// `pkg.Name`.
    Qualified(String, String),
    /// `*T`.
    Pointer(Box<Self>),
    /// `[]T`.
    Slice(Box<Self>),
    /// `map[K]V`.
    Map(Box<Self>),
    /// `interface{}`, `any`.
    Interface,
    /// Something API structs do not use.
    Other(String),
}

/// A field of a struct.
#[derive(Clone, Debug)]
pub(crate) struct GoField {
    /// The Go name; that of the type for embedded fields.
    pub(crate) name: String,
    pub(crate) embedded: bool,
    pub(crate) expr: Expr,
    /// Tag parts: json, protobuf, patchStrategy, patchMergeKey.
    pub(crate) tags: BTreeMap<String, String>,
    /// The comment lines right above.
    pub(crate) comments: Vec<String>,
}

impl GoField {
    /// The tag of that key, empty where absent.
    pub(crate) fn tag(&self, key: &str) -> &str {
        self.tags.get(key).map_or("", String::as_str)
    }

    /// The values of a `+marker=value` comment.
    pub(crate) fn markers<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        markers(&self.comments, name)
    }

    /// Does a comment say anything to people?
    pub(crate) fn is_described(&self) -> bool {
        self.comments.iter().any(|line| !line.trim().is_empty() && !line.trim().starts_with('+'))
    }
}

/// The values of all `+name` and `+name=value` comment lines.
pub(crate) fn markers<'a>(comments: &'a [String], name: &'a str) -> impl Iterator<Item = &'a str> {
    comments.iter().filter_map(move |line| {
        let rest = line.trim().strip_prefix('+')?.strip_prefix(name)?;
        if rest.is_empty() { Some("") } else { rest.strip_prefix('=').map(str::trim) }
    })
}

/// What a type declaration says.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    Struct(Vec<GoField>),
    /// `type A = B`.
    Alias(Expr),
    /// `type A B`.
    Defined(Expr),
}

/// A type declaration.
#[derive(Clone, Debug)]
pub(crate) struct Decl {
    pub(crate) body: Body,
    /// The comment lines above, those of the block before it too.
    pub(crate) comments: Vec<String>,
}

/// A file's view of other packages: local name to import path.
type Imports = BTreeMap<String, String>;

/// A typed constant.
#[derive(Debug)]
pub(crate) struct Constant {
    pub(crate) name: String,
    pub(crate) ty: String,
    pub(crate) value: Value,
}

/// What a constant holds.
#[derive(Debug)]
pub(crate) enum Value {
    Text(String),
    /// That of another constant.
    Of(Expr),
}

/// One package.
#[derive(Default, Debug)]
pub(crate) struct Package {
    /// Types by name, with the imports of their file.
    pub(crate) types: BTreeMap<String, (Decl, Imports)>,
    /// Typed string constants, in order.
    pub(crate) constants: Vec<Constant>,
    /// The text of register.go and other sources, for who registers what.
    pub(crate) sources: Vec<String>,
}

impl Package {
    /// Reads all hand-written files of the folder.
    pub(crate) fn read(dir: &Path) -> Result<Self> {
        let mut package = Self::default();
        let listing = std::fs::read_dir(dir).with_context(|| format!("package {}", dir.display()))?;
        let mut files: Vec<_> = listing.filter_map(|entry| entry.ok().map(|e| e.path())).collect();
        files.sort();
        for file in files {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let generated =
                name.starts_with("zz_") || name.ends_with(".pb.go") || name.contains("swagger_doc");
            if !name.ends_with(".go") || name.ends_with("_test.go") || generated {
                continue;
            }
            let text = std::fs::read_to_string(&file)?;
            Reader::new(&text).file(&mut package).with_context(|| file.display().to_string())?;
            package.sources.push(text);
        }
        Ok(package)
    }
}

struct Reader<'a> {
    lines: std::iter::Peekable<std::str::Lines<'a>>,
    imports: Imports,
    /// The comment block right above the current line.
    comments: Vec<String>,
    /// The block before that one, parted by a blank line.
    before: Vec<String>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self { lines: text.lines().peekable(), imports: Imports::new(), comments: vec![], before: vec![] }
    }

    /// Keeps comments; true if the line was one or blank.
    fn comment(&mut self, line: &str) -> bool {
        let line = line.trim();
        if let Some(text) = line.strip_prefix("//") {
            self.comments.push(text.trim().to_owned());
            return true;
        }
        if line.is_empty() {
            if !self.comments.is_empty() {
                self.before = std::mem::take(&mut self.comments);
            }
            return true;
        }
        false
    }

    fn file(&mut self, package: &mut Package) -> Result<()> {
        while let Some(line) = self.lines.next() {
            if self.comment(line) {
                continue;
            }
            if line.starts_with("/*") {
                self.skip_until(|l| l.contains("*/"), line.contains("*/"));
            } else if line == "import (" {
                self.imports();
            } else if let Some(one) = line.strip_prefix("import ") {
                self.import(one);
            } else if line == "const (" {
                self.constants(package);
            } else if let Some(one) = line.strip_prefix("const ") {
                constant(one, package);
            } else if let Some(rest) = line.strip_prefix("type ") {
                self.declaration(rest, package)?;
            } else if line.starts_with("func ") && !line.ends_with('}') {
                self.skip_until(|l| l == "}", false);
            }
            self.comments.clear();
            self.before.clear();
        }
        Ok(())
    }

    fn skip_until(&mut self, done: impl Fn(&str) -> bool, already: bool) {
        if !already {
            self.lines.by_ref().find(|line| done(line));
        }
    }

    fn imports(&mut self) {
        while let Some(line) = self.lines.next() {
            if line.trim() == ")" {
                return;
            }
            self.import(line);
        }
    }

    fn import(&mut self, line: &str) {
        let mut parts = line.split('"');
        let alias = parts.next().unwrap_or_default().trim();
        if let Some(path) = parts.next() {
            let local = if alias.is_empty() { path.rsplit('/').next().unwrap_or(path) } else { alias };
            self.imports.insert(local.to_owned(), path.to_owned());
        }
    }

    fn constants(&mut self, package: &mut Package) {
        for line in self.lines.by_ref() {
            if line == ")" {
                return;
            }
            constant(line.trim(), package);
        }
    }

    fn declaration(&mut self, rest: &str, package: &mut Package) -> Result<()> {
        if rest == "(" {
            bail!("grouped type declarations are not read");
        }
        let (name, what) = rest.split_once(' ').context("a type without a body")?;
        if name.contains('[') {
            return self.skip_body(what);
        }
        let mut comments = std::mem::take(&mut self.before);
        comments.append(&mut self.comments);
        let what = without_comment(what);
        let body = if what == "struct {" {
            Body::Struct(self.fields()?)
        } else if what.starts_with("struct{") {
            Body::Struct(vec![])
        } else if what.starts_with("interface {") || what.starts_with("func(") {
            return self.skip_body(what);
        } else if let Some(of) = what.strip_prefix("= ") {
            Body::Alias(expression(of))
        } else {
            Body::Defined(expression(what))
        };
        package.types.insert(name.to_owned(), (Decl { body, comments }, self.imports.clone()));
        Ok(())
    }

    fn skip_body(&mut self, what: &str) -> Result<()> {
        self.skip_until(|l| l == "}", !what.ends_with('{'));
        Ok(())
    }

    fn fields(&mut self) -> Result<Vec<GoField>> {
        let mut fields = vec![];
        self.comments.clear();
        while let Some(line) = self.lines.next() {
            if line == "}" {
                return Ok(fields);
            }
            if self.comment(line) {
                continue;
            }
            if line.trim().starts_with("/*") {
                self.skip_until(|l| l.contains("*/"), line.contains("*/"));
                continue;
            }
            let comments = std::mem::take(&mut self.comments);
            fields.push(field(line.trim(), comments)?);
        }
        bail!("a struct without an end")
    }
}

fn without_comment(text: &str) -> &str {
    text.split("//").next().unwrap_or(text).trim()
}

/// `Name Type = "value"` or `Name = Type(value)`; other constants are of no use here.
fn constant(line: &str, package: &mut Package) {
    let Some((left, right)) = line.split_once('=') else { return };
    let right = without_comment(right);
    let mut words = left.split_whitespace();
    let Some(name) = words.next() else { return };
    let (ty, right) = match (words.next(), right.trim_end_matches(')').split_once('(')) {
        (Some(ty), _) => (ty, right),
        (None, Some((ty, inner))) => (ty, inner),
        (None, None) => return,
    };
    let value = match right.split_once('"') {
        Some(("", rest)) => Value::Text(rest.trim_end_matches('"').to_owned()),
        _ => Value::Of(expression(right)),
    };
    package.constants.push(Constant { name: name.to_owned(), ty: ty.to_owned(), value });
}

fn field(line: &str, comments: Vec<String>) -> Result<GoField> {
    let (declared, tag) = match line.split_once('`') {
        Some((declared, rest)) => (declared.trim(), rest.split('`').next().unwrap_or_default()),
        None => (without_comment(line), ""),
    };
    let (name, of) = match declared.split_once(char::is_whitespace) {
        Some((name, of)) => (Some(name), of.trim()),
        None => (None, declared),
    };
    let expr = expression(of);
    let bare = of.trim_start_matches('*');
    let own = name.unwrap_or_else(|| bare.rsplit('.').next().unwrap_or(bare));
    let expr = if own.ends_with(',') { Expr::Other(line.to_owned()) } else { expr };
    Ok(GoField { name: own.to_owned(), embedded: name.is_none(), expr, tags: tags(tag), comments })
}

/// `json:"a,omitempty" protobuf:"..."`.
fn tags(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut rest = text.trim();
    while let Some((key, after)) = rest.split_once(":\"") {
        let Some((value, after)) = after.split_once('"') else { break };
        found.insert(key.trim().to_owned(), value.to_owned());
        rest = after;
    }
    found
}

fn expression(text: &str) -> Expr {
    let text = text.trim();
    if let Some(of) = text.strip_prefix('*') {
        return Expr::Pointer(Box::new(expression(of)));
    }
    if let Some(of) = text.strip_prefix("[]") {
        return Expr::Slice(Box::new(expression(of)));
    }
    if let Some(of) = text.strip_prefix("map[")
        && let Some((_key, value)) = of.split_once(']')
    {
        return Expr::Map(Box::new(expression(value)));
    }
    if text == "any" || text.starts_with("interface{") {
        return Expr::Interface;
    }
    let word = |s: &str| !s.is_empty() && s.chars().all(|c| c.is_alphanumeric() || c == '_');
    match text.split_once('.') {
        Some((package, name)) if word(package) && word(name) => {
            Expr::Qualified(package.to_owned(), name.to_owned())
        }
        None if word(text) => Expr::Ident(text.to_owned()),
        _ => Expr::Other(text.to_owned()),
    }
}
