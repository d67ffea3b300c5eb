//! A questionnaire for a supplier, as a link and as a file, and the file of the reply. All of it comes from somebody
//! else, so the readers are strict and bounded. The formats are described in `docs/file-format.md`.

mod check;
mod error;
mod reply;

pub use error::{QuestionnaireError, Wrong};
pub use reply::{read_reply, write_reply};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::assessment::records::{Information, SupplierLevel};
use crate::planning::manage::suppliers::Questionnaire;

use super::read_text;
use check::{date, line, lines, named, some, tidy, tidy_line, token};

/// The version of both formats that is written.
pub const VERSION: u64 = 1;

/// The most characters of a link behind `#/program/questionnaire/`.
pub const LINK_MOST: usize = 8_000;

/// The most bytes of a file.
pub const FILE_MOST: usize = 200_000;

/// The most characters of a name, of who replies and of how to reach that person.
pub const NAME_MOST: usize = 200;

/// The most questions of the customer's own.
pub const QUESTIONS_MOST: usize = 20;

/// The most characters of such a question.
pub const QUESTION_MOST: usize = 500;

/// The most characters of the message of a questionnaire.
pub const MESSAGE_MOST: usize = 2_000;

/// The most characters of the note beside an answer.
pub const NOTE_MOST: usize = 1_000;

/// The most characters of a CMMC unique identifier.
pub const UID_MOST: usize = 20;

/// What a questionnaire says it is.
pub const QUESTIONNAIRE: &str = "sprs-calculator-questionnaire";

/// What a reply says it is.
pub const REPLY: &str = "sprs-calculator-reply";

/// How every file begins, whatever follows.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Paper {
    format: String,
    version: u64,
    token: String,
    customer: String,
    supplier: String,
    level: String,
    information: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    due: String,
    #[serde(default, skip_serializing_if = "<[String]>::is_empty")]
    questions: Vec<String>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    message: String,
}

/// Writes a questionnaire. Characters that cannot be seen are left out. The same content gives the same text.
///
/// # Errors
/// The first thing that [`read_questionnaire`] would refuse.
pub fn write_questionnaire(questionnaire: &Questionnaire) -> Result<String, QuestionnaireError> {
    let paper = Paper {
        format: QUESTIONNAIRE.to_owned(),
        version: VERSION,
        token: questionnaire.token.to_string(),
        customer: tidy_line(&questionnaire.customer),
        supplier: tidy_line(&questionnaire.supplier),
        level: questionnaire.level.name().to_owned(),
        information: questionnaire.information.name().to_owned(),
        due: questionnaire.due.map(|date| date.to_string()).unwrap_or_default(),
        questions: questionnaire.questions.iter().map(|question| tidy_line(question)).collect(),
        message: tidy(&questionnaire.message),
    };
    let text = written(&paper)?;
    read_questionnaire(&text).map(|_| text)
}

/// Writes a questionnaire as the code of a link, in base64url without padding.
///
/// # Errors
/// As [`write_questionnaire`], and [`QuestionnaireError::LinkTooLong`]: then it goes as a file.
pub fn write_code(questionnaire: &Questionnaire) -> Result<String, QuestionnaireError> {
    let code = URL_SAFE_NO_PAD.encode(write_questionnaire(questionnaire)?);
    if code.len() > LINK_MOST { Err(QuestionnaireError::LinkTooLong) } else { Ok(code) }
}

/// Reads a questionnaire. All of it is checked before anything is returned.
///
/// # Errors
/// What is wrong, and where.
pub fn read_questionnaire(text: &str) -> Result<Questionnaire, QuestionnaireError> {
    let paper: Paper = read(text, QUESTIONNAIRE)?;
    line("customer", &paper.customer, NAME_MOST)?;
    some("customer", &paper.customer)?;
    line("supplier", &paper.supplier, NAME_MOST)?;
    some("supplier", &paper.supplier)?;
    lines("message", &paper.message, MESSAGE_MOST)?;
    if paper.questions.len() > QUESTIONS_MOST {
        return Err(QuestionnaireError::at("questions", Wrong::TooMany(QUESTIONS_MOST)));
    }
    for (place, question) in paper.questions.iter().enumerate() {
        let name = format!("questions[{}]", place + 1);
        line(&name, question, QUESTION_MOST)?;
        some(&name, question)?;
        if paper.questions[..place].contains(question) {
            return Err(QuestionnaireError::at(&name, Wrong::Repeated));
        }
    }
    some("level", &paper.level)?;
    some("information", &paper.information)?;
    Ok(Questionnaire {
        token: token(&paper.token)?,
        level: named::<SupplierLevel>("level", &paper.level)?,
        information: named::<Information>("information", &paper.information)?,
        due: date("due", &paper.due)?,
        customer: paper.customer,
        supplier: paper.supplier,
        questions: paper.questions,
        message: paper.message,
    })
}

/// Reads the code of a link.
///
/// # Errors
/// What is wrong with the code, or with the questionnaire in it.
pub fn read_code(code: &str) -> Result<Questionnaire, QuestionnaireError> {
    if code.is_empty() {
        return Err(QuestionnaireError::Empty);
    }
    if code.len() > LINK_MOST {
        return Err(QuestionnaireError::LinkTooLong);
    }
    let known = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
    if let Some((place, character)) = code.chars().enumerate().find(|(_, character)| !known(*character)) {
        return Err(QuestionnaireError::Character(place + 1, character));
    }
    let bytes = URL_SAFE_NO_PAD.decode(code).map_err(|_| QuestionnaireError::Cut)?;
    read_questionnaire(std::str::from_utf8(&bytes).map_err(|_| QuestionnaireError::NotUtf8)?)
}

/// The text of a file that somebody chose.
///
/// # Errors
/// When it has too many bytes, or is not UTF-8.
pub fn read_chosen(bytes: &[u8]) -> Result<&str, QuestionnaireError> {
    if bytes.len() > FILE_MOST {
        return Err(QuestionnaireError::FileTooLong);
    }
    read_text(bytes).map_err(|_| QuestionnaireError::NotUtf8)
}

/// Reads the fields of a file of one format. Its head comes first, so that a file of another format or of a newer
/// version can be told from a damaged one.
fn read<T: DeserializeOwned>(text: &str, format: &str) -> Result<T, QuestionnaireError> {
    if text.len() > FILE_MOST {
        return Err(QuestionnaireError::FileTooLong);
    }
    if text.trim().is_empty() {
        return Err(QuestionnaireError::Empty);
    }
    let unread = |error: serde_json::Error| {
        QuestionnaireError::Unread(error.line(), error.column(), tidy_line(&error.to_string()))
    };
    let head: Head = serde_json::from_str(text).map_err(unread)?;
    if head.format != format {
        return Err(QuestionnaireError::Format(tidy_line(&head.format)));
    }
    if head.version > VERSION {
        return Err(QuestionnaireError::Newer(head.version));
    }
    if head.version != VERSION {
        return Err(QuestionnaireError::at("version", Wrong::Value(head.version.to_string())));
    }
    serde_json::from_str(text).map_err(unread)
}

fn written(paper: &impl Serialize) -> Result<String, QuestionnaireError> {
    // Strings, numbers and lists always serialize.
    let text = serde_json::to_string(paper).unwrap_or_default();
    if text.len() > FILE_MOST { Err(QuestionnaireError::FileTooLong) } else { Ok(text) }
}
