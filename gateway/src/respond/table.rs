//! Objects as a Table: columns once, a row for each.

use super::listing::Listing;
use super::served::Served;
use super::shown::{Shown, put_kind};
use crate::context::Query;
use crate::negotiate::MetaVersion;
use bytes::Bytes;
use keelson_api::status::{FieldError, Result, Status};
use keelson_registry::printers::{self, Cells, Printer, Stamp};
use keelson_registry::wire::Shape;
use std::time::{SystemTime, UNIX_EPOCH};

/// What of an object stands in its row beside the cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Include {
    /// Its metadata.
    Metadata,
    /// Nothing.
    None,
    /// All of it.
    Object,
}

impl Include {
    /// What the query asks for.
    pub(crate) fn asked(query: &Query) -> Result<Self> {
        match query.first("includeObject").unwrap_or_default() {
            "" | "Metadata" => Ok(Self::Metadata),
            "None" => Ok(Self::None),
            "Object" => Ok(Self::Object),
            other => {
                let detail = "must be 'Metadata', 'Object', 'None', or empty";
                let error = FieldError::invalid("includeObject", other, detail);
                Err(Status::bad_request(format!("Unable to convert to Table as requested: {error}")))
            }
        }
    }
}

/// Writes Tables of one kind, ages as they were when it was made.
pub(crate) struct Tabling {
    version: MetaVersion,
    include: Include,
    printer: &'static Printer,
    now: Stamp,
    cells: Cells,
}

impl Tabling {
    /// For objects of that shape that the resource gives.
    pub(crate) fn new(version: MetaVersion, include: Include, served: &Served, shape: Shape) -> Self {
        let own = shape.ty == served.resource.shape.ty || shape.ty == served.resource.list_shape.ty;
        let printer = if own {
            served.printer
        } else {
            let group = shape.api_version.split_once('/').map_or("", |(group, _)| group);
            Printer::of(group, shape.kind)
        };
        Self { version, include, printer, now: now(), cells: Cells::new() }
    }

    /// The printer.
    pub(crate) const fn printer(&self) -> &'static Printer {
        self.printer
    }

    /// Looks at the clock again, for tables that follow one another in a stream.
    pub(crate) fn turn(&mut self) {
        self.now = now();
    }

    /// Writes a Table up to its rows, which end with `]}`.
    pub(crate) fn put_head(&self, listing: &Listing, columns: bool, out: &mut Vec<u8>) {
        put_kind("Table", self.version.api_version(), out);
        out.extend_from_slice(b",\"metadata\":");
        listing.put_json(out);
        out.extend_from_slice(b",\"columnDefinitions\":");
        if columns {
            printers::write_columns(self.printer.columns, out);
        } else {
            out.extend_from_slice(b"null");
        }
        out.extend_from_slice(b",\"rows\":[");
    }

    /// Writes an object's row.
    pub(crate) fn put_row(&mut self, shown: &Shown<'_>, out: &mut Vec<u8>) -> Result<()> {
        let include = self.include;
        self.put_row_including(include, shown, out)
    }

    /// Writes an object's row; a bookmark's object is shown even where objects are not wanted.
    pub(crate) fn put_bookmark_row(&mut self, shown: &Shown<'_>, out: &mut Vec<u8>) -> Result<()> {
        let include = if self.include == Include::Object { Include::Object } else { Include::Metadata };
        self.put_row_including(include, shown, out)
    }

    fn put_row_including(&mut self, include: Include, shown: &Shown<'_>, out: &mut Vec<u8>) -> Result<()> {
        let (printer, cells) = (self.printer, &mut self.cells);
        let row = shown.row(|view| {
            printer.print(view, cells);
            let mut row = cells.pack();
            let conditions = printer.conditions(view);
            if !conditions.is_empty() {
                row.extend_from_slice(b",\"conditions\":");
                printers::write_conditions(conditions, &mut row);
            }
            Bytes::copy_from_slice(&row)
        });
        out.extend_from_slice(b"{\"cells\":");
        printers::write_packed(&row, self.now, out);
        out.extend_from_slice(b",\"object\":");
        match include {
            Include::Metadata => shown.put_metadata(self.version, out)?,
            Include::None => out.extend_from_slice(b"null"),
            Include::Object => shown.put_whole(out)?,
        }
        out.push(b'}');
        Ok(())
    }
}

fn now() -> Stamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    (i64::try_from(since.as_secs()).unwrap_or(i64::MAX), since.subsec_nanos().cast_signed())
}
