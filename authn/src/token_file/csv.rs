//! As much of CSV as Go's `encoding/csv` reads by default: quotes, quoted line breaks, no comments.

use super::TokenFileError;

/// The records of a text; empty lines are none.
pub(super) fn records(text: &str) -> impl Iterator<Item = Result<Vec<String>, TokenFileError>> {
    Reader { rest: text, line: 1 }
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl Reader<'_> {
    fn fault(&self, why: &'static str) -> TokenFileError {
        TokenFileError::Syntax { line: self.line, why }
    }

    fn skip_line_breaks(&mut self) {
        while let Some(rest) = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix('\n')) {
            self.rest = rest;
            self.line += 1;
        }
    }

    /// One field, and whether the record goes on behind it.
    fn field(&mut self) -> Result<(String, bool), TokenFileError> {
        let field = match self.rest.strip_prefix('"') {
            Some(rest) => {
                self.rest = rest;
                self.quoted()?
            }
            None => self.bare()?,
        };
        if let Some(rest) = self.rest.strip_prefix(',') {
            self.rest = rest;
            return Ok((field, true));
        }
        Ok((field, false))
    }

    fn bare(&mut self) -> Result<String, TokenFileError> {
        let end = self.rest.find([',', '\n']).unwrap_or(self.rest.len());
        let (field, rest) = self.rest.split_at(end);
        let field = if rest.starts_with(',') { field } else { field.strip_suffix('\r').unwrap_or(field) };
        if field.contains('"') {
            return Err(self.fault("bare \" in non-quoted-field"));
        }
        self.rest = rest;
        Ok(field.to_owned())
    }

    fn quoted(&mut self) -> Result<String, TokenFileError> {
        let mut field = String::new();
        loop {
            let Some((text, rest)) = self.rest.split_once('"') else {
                return Err(self.fault("extraneous or missing \" in quoted-field"));
            };
            field.push_str(text);
            self.line += text.matches('\n').count();
            self.rest = rest;
            if let Some(rest) = rest.strip_prefix('"') {
                field.push('"');
                self.rest = rest;
                continue;
            }
            let ended = rest.is_empty() || rest.starts_with([',', '\n']) || rest.starts_with("\r\n");
            return if ended {
                Ok(field)
            } else {
                Err(self.fault("extraneous or missing \" in quoted-field"))
            };
        }
    }
}

impl Iterator for Reader<'_> {
    type Item = Result<Vec<String>, TokenFileError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.skip_line_breaks();
        if self.rest.is_empty() {
            return None;
        }
        let mut record = Vec::with_capacity(4);
        loop {
            match self.field() {
                Ok((field, more)) => {
                    record.push(field);
                    if !more {
                        return Some(Ok(record));
                    }
                }
                Err(fault) => {
                    self.rest = "";
                    return Some(Err(fault));
                }
            }
        }
    }
}
