//! Why a questionnaire or a reply was refused.

use std::fmt;

/// Why a questionnaire or a reply was refused, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum QuestionnaireError {
    /// There is nothing in it.
    Empty,
    /// A link of more than [`LINK_MOST`](super::LINK_MOST) characters.
    LinkTooLong,
    /// A file of more than [`FILE_MOST`](super::FILE_MOST) bytes.
    FileTooLong,
    /// A character that no link has: its place, from 1, and the character.
    Character(usize, char),
    /// The code of a link is cut off.
    Cut,
    /// The bytes are not UTF-8.
    NotUtf8,
    /// Not JSON, or JSON with other fields, or with one twice: line, column, and what is wrong there.
    Unread(usize, usize, String),
    /// It says that it is something else; what.
    Format(String),
    /// Made by a newer version of this program; its version.
    Newer(u64),
    /// A field that cannot be: its name, and what is wrong with it.
    Field(String, Wrong),
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Wrong {
    /// It is missing, or empty.
    Missing,
    /// It has more characters than this.
    TooLong(usize),
    /// It has more entries than this.
    TooMany(usize),
    /// It has a character that cannot be seen, or that hides the order of others.
    Unseen(char),
    /// It was there before.
    Repeated,
    /// A value that cannot stand there.
    Value(String),
}

impl QuestionnaireError {
    pub(super) fn at(place: &str, wrong: Wrong) -> QuestionnaireError {
        QuestionnaireError::Field(place.to_owned(), wrong)
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Wrong::Missing => f.write_str("is missing"),
            Wrong::TooLong(most) => write!(f, "has more than {most} characters"),
            Wrong::TooMany(most) => write!(f, "has more than {most} entries"),
            Wrong::Unseen(unseen) => write!(f, "has the character U+{:04X}", u32::from(*unseen)),
            Wrong::Repeated => f.write_str("was there before"),
            Wrong::Value(value) => write!(f, "cannot be `{value}`"),
        }
    }
}

impl fmt::Display for QuestionnaireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            QuestionnaireError::Empty => f.write_str("nothing in it"),
            QuestionnaireError::LinkTooLong => f.write_str("longer than any link with a questionnaire"),
            QuestionnaireError::FileTooLong => f.write_str("larger than any questionnaire or reply"),
            QuestionnaireError::Character(place, character) => {
                write!(f, "`{character}` at place {place} is in no link with a questionnaire")
            }
            QuestionnaireError::Cut => f.write_str("the link is cut off"),
            QuestionnaireError::NotUtf8 => f.write_str("the text is not UTF-8"),
            QuestionnaireError::Unread(line, column, detail) => {
                write!(f, "line {line}, column {column}: {detail}")
            }
            QuestionnaireError::Format(format) => write!(f, "`{format}` is another format"),
            QuestionnaireError::Newer(version) => write!(f, "made by a newer version, format `{version}`"),
            QuestionnaireError::Field(place, wrong) => write!(f, "`{place}` {wrong}"),
        }
    }
}

impl std::error::Error for QuestionnaireError {}
