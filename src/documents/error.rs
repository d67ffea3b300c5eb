//! What can be wrong with a document that comes in.

use std::fmt;

use crate::assessment::AnswerError;

/// Why a document was refused, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentError {
    /// The line, from 1; 0 when the document as a whole is meant.
    pub line: u64,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// Not JSON, or JSON that is not a backup; where, or what is not.
    NotABackup(String),
    /// A file of several assessments, where one is asked for.
    Several,
    /// A backup of a newer version of this program; its version.
    NewerVersion(u32),
    /// A CSV without one of its columns; the column.
    NoColumn(&'static str),
    /// A CSV with nothing in it, not even names of columns.
    NoRows,
    /// A CSV with a quotation mark that is never closed; all that follows would be one cell.
    UnclosedQuote,
    /// A CSV row with more cells than there are columns, as when a comma stands outside quotes.
    TooManyCells,
    /// Not a requirement or objective.
    UnknownId(String),
    /// Not an answer.
    UnknownAnswer(String),
    /// An answer that the item cannot take.
    NotAllowed(String, AnswerError),
    /// An item that already had a row.
    Repeated(String),
    /// A record of a backup with a field that is unknown, missing, repeated or not readable: record and field.
    WrongField(String, String),
}

impl DocumentError {
    /// A problem of the whole document.
    pub(super) const fn whole(problem: Problem) -> Self {
        DocumentError { line: 0, problem }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::NotUtf8 => f.write_str("the text is not UTF-8"),
            Problem::NotABackup(detail) => write!(f, "not a backup of this calculator: {detail}"),
            Problem::Several => f.write_str("several assessments where one is asked for"),
            Problem::NewerVersion(version) => write!(f, "made by a newer version, format `{version}`"),
            Problem::NoColumn(column) => write!(f, "no column `{column}` in the first row"),
            Problem::NoRows => f.write_str("nothing in it"),
            Problem::UnclosedQuote => f.write_str("a quotation mark is never closed"),
            Problem::TooManyCells => f.write_str("more cells than columns; text with a comma needs quotes"),
            Problem::UnknownId(id) => write!(f, "`{id}` is not a requirement or an objective"),
            Problem::UnknownAnswer(answer) => write!(f, "`{answer}` is not an answer"),
            Problem::NotAllowed(id, reason) => write!(f, "`{id}`: {reason}"),
            Problem::Repeated(id) => write!(f, "`{id}` already has a row"),
            Problem::WrongField(record, field) => write!(f, "`{field}` of `{record}` is wrong"),
        }
    }
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "line {}: ", self.line)?;
        }
        self.problem.fmt(f)
    }
}

impl std::error::Error for DocumentError {}

/// Why the text of a link was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// There is no text.
    Empty,
    /// A character that no link has: its place, from 1, and the character.
    Character(usize, char),
    /// A first character that is not this version's.
    Version(char),
    /// More text than any link has.
    TooLong,
    /// Cut off or changed: the check at its end does not fit.
    Damaged,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkError::Empty => f.write_str("no answers in the link"),
            LinkError::Character(place, character) => {
                write!(f, "`{character}` at place {place} is in no link of this calculator")
            }
            LinkError::Version(version) => write!(f, "format `{version}` of the link is not known"),
            LinkError::TooLong => f.write_str("longer than any link of this calculator"),
            LinkError::Damaged => f.write_str("the link is cut off or was changed"),
        }
    }
}

impl std::error::Error for LinkError {}

/// Why an encrypted backup was refused before its passphrase was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EnvelopeError {
    /// Cut short, changed or damaged; the first field that is wrong or missing.
    Damaged(String),
    /// Made by a newer version of this program; its version.
    Newer(u64),
    /// So many rounds of key derivation are too few to protect anything, or too many to be meant.
    Rounds(u64),
}

impl fmt::Display for EnvelopeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EnvelopeError::Damaged(detail) => write!(f, "damaged or cut short: `{detail}`"),
            EnvelopeError::Newer(version) => write!(f, "made by a newer version, format `{version}`"),
            EnvelopeError::Rounds(rounds) => write!(f, "`{rounds}` rounds are out of bounds"),
        }
    }
}

impl std::error::Error for EnvelopeError {}
