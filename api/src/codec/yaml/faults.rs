//! The parser's errors in the words of go-yaml, whose parser comes from the same ancestor.

use super::super::{DecodeError, DecodeKind};
use granit_parser::{ErrorKind, ScanError};

/// An error with go-yaml's prefix.
#[cold]
pub(super) fn fault(message: impl std::fmt::Display) -> DecodeError {
    DecodeError::new(DecodeKind::Syntax, format!("yaml: {message}"))
}

/// Too many levels.
#[cold]
pub(super) fn too_deep() -> DecodeError {
    DecodeError::new(DecodeKind::Depth, "yaml: exceeded max depth")
}

/// What the parser says. go-yaml counts lines from zero for faults of structure and from one for
/// faults of characters, and leaves the first line out.
#[cold]
pub(super) fn syntax(error: &ScanError) -> DecodeError {
    let kind = error.kind();
    if matches!(kind, ErrorKind::RecursionLimitExceeded) {
        return too_deep();
    }
    // The mark of a tab inside a scalar is where the scalar began.
    let ahead = usize::from(matches!(kind, ErrorKind::TabInPlainScalar));
    let line = error.marker().line().saturating_sub(1) + ahead;
    let (structure, message) = words(kind);
    let message = message.map_or_else(|| error.info(), str::to_owned);
    match line {
        0 => fault(message),
        line => fault(format_args!("line {}: {message}", if structure { line } else { line + 1 })),
    }
}

/// Is it a fault of structure, and what does go-yaml call it?
fn words(kind: &ErrorKind) -> (bool, Option<&'static str>) {
    use ErrorKind as E;
    let (structure, words) = match kind {
        E::ExpectedNodeContent
        | E::UnexpectedEof
        | E::InvalidColonPlacement
        | E::MisplacedFlowCollectionEnd => (true, "did not find expected node content"),
        E::ExpectedBlockMappingKey
        | E::UnexpectedEofBlockMapping
        | E::InvalidTrailingSingleQuotedScalar
        | E::InvalidTrailingDoubleQuotedScalar => (true, "did not find expected key"),
        E::ExpectedBlockSequenceEntry | E::UnexpectedEofBlockSequence => {
            (true, "did not find expected '-' indicator")
        }
        E::ExpectedFlowMappingSeparator
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping
        | E::MismatchedFlowCollectionEnd { open: '{', .. }
        | E::UnclosedFlowCollection { open: '{' } => (true, "did not find expected ',' or '}'"),
        E::ExpectedFlowSequenceSeparator
        | E::UnexpectedEofFlowSequence
        | E::MismatchedFlowCollectionEnd { .. }
        | E::UnclosedFlowCollection { .. } => (true, "did not find expected ',' or ']'"),
        E::ExpectedDocumentStart => (true, "did not find expected <document start>"),
        E::UndeclaredTagHandle => (true, "found undefined tag handle"),
        E::DuplicateVersionDirective => (true, "found duplicate %YAML directive"),
        E::DuplicateTagDirective => (true, "found duplicate %TAG directive"),
        E::UnsupportedYamlMajorVersion => (true, "found incompatible YAML document"),
        E::UnexpectedCharacter { .. }
        | E::TabNotAllowed
        | E::InvalidBlockEntryWhitespace
        | E::InvalidMappingValueWhitespace => (false, "found character that cannot start any token"),
        E::TabInBlockIndentation | E::TabInPlainScalar => {
            (false, "found a tab character that violates indentation")
        }
        E::TabInIndentation | E::TabAtBlockScalarStart => {
            (false, "found a tab character where an indentation space is expected")
        }
        E::SimpleKeyExpected | E::InvalidSimpleKey => (false, "could not find expected ':'"),
        E::MappingValueNotAllowed => (false, "mapping values are not allowed in this context"),
        E::MappingKeyNotAllowed => (false, "mapping keys are not allowed in this context"),
        E::BlockSequenceEntryNotAllowed | E::BlockEntryInFlowCollection => {
            (false, "block sequence entries are not allowed in this context")
        }
        E::UnclosedQuotedScalar | E::InvalidQuotedScalarIndent => (false, "found unexpected end of stream"),
        E::DocumentIndicatorInQuotedScalar => (false, "found unexpected document indicator"),
        E::UnknownQuotedScalarEscape => (false, "found unknown escape character"),
        E::InvalidQuotedScalarHexEscape | E::InvalidLowSurrogateHexEscape => {
            (false, "did not find expected hexdecimal number")
        }
        E::InvalidLowSurrogate
        | E::MissingLowSurrogate
        | E::UnpairedLowSurrogate
        | E::InvalidUnicodeEscape => (false, "found invalid Unicode character escape code"),
        E::MissingAnchorOrAliasName => (false, "did not find expected alphabetic or numeric character"),
        E::ZeroBlockScalarIndent => (false, "found an indentation indicator equal to 0"),
        E::InvalidBlockScalarHeader => (false, "did not find expected comment or line break"),
        _ => return (false, None),
    };
    (structure, Some(words))
}
