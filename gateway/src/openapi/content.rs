//! Documents over HTTP as Go's `http.ServeContent` gives them: conditions, parts of the whole, validators.
//!
//! Knows headers and bytes; nothing of what the bytes are.

use crate::body::Body;
use crate::negotiate::header;
use bytes::Bytes;
use http::header::{
    ACCEPT_RANGES, AsHeaderName, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_MATCH,
    IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE, LAST_MODIFIED, RANGE,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};
use std::ops::Range;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What is known of a document before it is written.
pub(super) struct Content<'a> {
    /// Its tag in quotes; empty: it has none.
    pub(super) etag: &'a str,
    /// When it was made.
    pub(super) modified: SystemTime,
    /// Its media type.
    pub(super) content_type: &'static str,
}

/// What a request comes to.
enum Wanted {
    Whole,
    Part,
    NotModified,
    Failed,
}

impl Content<'_> {
    /// The answer: `whole` makes the reply with everything, `bytes` what parts are taken of.
    pub(super) fn serve(
        &self,
        method: &Method,
        headers: &HeaderMap,
        whole: impl FnOnce() -> Response<Body>,
        bytes: impl FnOnce() -> Bytes,
    ) -> Response<Body> {
        let mut reply = match self.wanted(method, headers) {
            Wanted::NotModified => {
                let mut reply = empty(StatusCode::NOT_MODIFIED);
                self.tag(&mut reply);
                return reply;
            }
            Wanted::Failed => empty(StatusCode::PRECONDITION_FAILED),
            Wanted::Whole => accepting(whole()),
            Wanted::Part => match part(header(headers, RANGE), &bytes()) {
                Some(Ok(reply)) => accepting(reply),
                Some(Err(refused)) => return refused,
                None => accepting(whole()),
            },
        };
        set(&mut reply, CONTENT_TYPE, self.content_type);
        set(&mut reply, LAST_MODIFIED, &httpdate::fmt_http_date(self.modified));
        self.tag(&mut reply);
        reply
    }

    fn tag(&self, reply: &mut Response<Body>) {
        if !self.etag.is_empty() {
            set(reply, ETAG, self.etag);
        }
    }

    /// Go's order: what must be, then what must not be, then the part.
    fn wanted(&self, method: &Method, headers: &HeaderMap) -> Wanted {
        let reads = matches!(*method, Method::GET | Method::HEAD);
        let says = |name: HeaderName| headers.contains_key(name);
        if says(IF_MATCH) {
            if !self.has(header(headers, IF_MATCH), false) {
                return Wanted::Failed;
            }
        } else if self.modified_since(headers, IF_UNMODIFIED_SINCE) == Some(true) {
            return Wanted::Failed;
        }
        if says(IF_NONE_MATCH) {
            if self.has(header(headers, IF_NONE_MATCH), true) {
                return if reads { Wanted::NotModified } else { Wanted::Failed };
            }
        } else if reads && self.modified_since(headers, IF_MODIFIED_SINCE) == Some(false) {
            return Wanted::NotModified;
        }
        let is_same = match header(headers, IF_RANGE) {
            "" => true,
            tag if tag.starts_with('"') => tag == self.etag,
            _ => self.modified_since(headers, IF_RANGE) == Some(false),
        };
        if says(RANGE) && is_same { Wanted::Part } else { Wanted::Whole }
    }

    /// Is the tag among these? Weak ones count where that is enough.
    fn has(&self, tags: &str, weak: bool) -> bool {
        tags.split(',').map(str::trim).any(|one| {
            let strong = if weak { one.strip_prefix("W/").unwrap_or(one) } else { one };
            one == "*" || (!self.etag.is_empty() && strong == self.etag)
        })
    }

    /// Has it been made after the header's time, to the second?
    fn modified_since(&self, headers: &HeaderMap, name: impl AsHeaderName) -> Option<bool> {
        let time = httpdate::parse_http_date(header(headers, name)).ok()?;
        let seconds =
            |time: SystemTime| time.duration_since(UNIX_EPOCH).map_or(Duration::ZERO, |since| since);
        Some(seconds(self.modified).as_secs() > seconds(time).as_secs())
    }
}

/// The part that is wanted; nothing where all of it is to be sent.
fn part(range: &str, bytes: &Bytes) -> Option<Result<Response<Body>, Response<Body>>> {
    let size = bytes.len();
    match parse(range, size) {
        // Several parts would have to be put between boundaries; the whole is as good an answer.
        Ok(None) => None,
        Ok(Some(part)) => {
            let about = format!("bytes {}-{}/{size}", part.start, part.end - 1);
            let mut reply = Response::new(Body::full(bytes.slice(part)));
            *reply.status_mut() = StatusCode::PARTIAL_CONTENT;
            set(&mut reply, CONTENT_RANGE, &about);
            Some(Ok(reply))
        }
        Err(why) => {
            let mut reply = Response::new(Body::full(format!("{why}\n")));
            *reply.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
            if why == NO_OVERLAP {
                set(&mut reply, CONTENT_RANGE, &format!("bytes */{size}"));
            }
            set(&mut reply, CONTENT_TYPE, "text/plain; charset=utf-8");
            set(&mut reply, X_CONTENT_TYPE_OPTIONS, "nosniff");
            Some(Err(reply))
        }
    }
}

const NO_OVERLAP: &str = "invalid range: failed to overlap";
const INVALID: &str = "invalid range";

/// One part of a whole of that size; nothing for several.
fn parse(range: &str, size: usize) -> Result<Option<Range<usize>>, &'static str> {
    let ranges = range.strip_prefix("bytes=").ok_or(INVALID)?;
    let mut ranges = ranges.split(',').map(str::trim).filter(|one| !one.is_empty());
    let (Some(one), None) = (ranges.next(), ranges.next()) else { return Ok(None) };
    let (start, end) = one.split_once('-').ok_or(INVALID)?;
    let number = |text: &str| text.trim().parse::<usize>().map_err(|_| INVALID);
    if start.trim().is_empty() {
        let last = number(end)?;
        return Ok(Some(size.saturating_sub(last)..size).filter(|_| last != 0 && size != 0));
    }
    let start = number(start)?;
    if start >= size {
        return Err(NO_OVERLAP);
    }
    let end = if end.trim().is_empty() { size - 1 } else { number(end)? };
    if start > end {
        return Err(INVALID);
    }
    Ok(Some(start..size.min(end.saturating_add(1))))
}

fn accepting(mut reply: Response<Body>) -> Response<Body> {
    set(&mut reply, ACCEPT_RANGES, "bytes");
    reply
}

/// A reply of nothing but its status.
pub(super) fn empty(status: StatusCode) -> Response<Body> {
    let mut reply = Response::new(Body::full(""));
    *reply.status_mut() = status;
    // Said as upstream says it: HTTP/2 would leave it out.
    if status != StatusCode::NOT_MODIFIED {
        reply.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    reply
}

/// Sets a header.
pub(super) fn set(reply: &mut Response<Body>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        reply.headers_mut().insert(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::{INVALID, NO_OVERLAP, parse};

    #[test]
    fn parts_are_read_as_go_reads_them() {
        assert_eq!(parse("bytes=0-9", 100), Ok(Some(0..10)));
        assert_eq!(parse("bytes=90-", 100), Ok(Some(90..100)));
        assert_eq!(parse("bytes=90-1000", 100), Ok(Some(90..100)));
        assert_eq!(parse("bytes=-5", 100), Ok(Some(95..100)));
        assert_eq!(parse("bytes=-500", 100), Ok(Some(0..100)));
        assert_eq!(parse("bytes=0-9,20-29", 100), Ok(None));
        assert_eq!(parse("bytes=", 100), Ok(None));
        assert_eq!(parse("bytes=100-", 100), Err(NO_OVERLAP));
        for bad in ["", "lines=0-9", "bytes=9-0", "bytes=a-b", "bytes=5", "bytes=--5"] {
            assert_eq!(parse(bad, 100), Err(INVALID), "{bad}");
        }
    }
}
