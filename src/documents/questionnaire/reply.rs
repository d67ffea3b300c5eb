//! The file of a reply, which is also how a reply is kept while it is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::assessment::records::SupplierStatus;
use crate::catalog::rules::{MAX_SCORE, MIN_SCORE};
use crate::planning::manage::suppliers::{Answer, Asked, Question, Reply, Said};

use super::check::{date, line, lines, named, some, tidy, tidy_line, token, wrong};
use super::{
    NAME_MOST, NOTE_MOST, QUESTION_MOST, QUESTIONS_MOST, QuestionnaireError, REPLY, UID_MOST, VERSION, Wrong,
    read, written,
};

/// The id of a question of the customer's own.
const OWN: &str = "own";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Paper {
    format: String,
    version: u64,
    token: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    supplier: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    by: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    contact: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    date: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    status: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    status_date: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    score: Option<i64>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    score_date: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    uid: String,
    #[serde(default, skip_serializing_if = "<[Row]>::is_empty")]
    answers: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    question: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    answer: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    note: String,
}

/// Writes a reply. Characters that cannot be seen are left out, and so are answers that say nothing. The same content
/// gives the same text.
///
/// # Errors
/// The first thing that [`read_reply`] would refuse.
pub fn write_reply(reply: &Reply) -> Result<String, QuestionnaireError> {
    let day = |date: Option<time::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let paper = Paper {
        format: REPLY.to_owned(),
        version: VERSION,
        token: reply.token.to_string(),
        supplier: tidy_line(&reply.supplier),
        by: tidy_line(&reply.by),
        contact: tidy_line(&reply.contact),
        date: day(reply.date),
        status: reply.status.name().to_owned(),
        status_date: day(reply.status_date),
        score: reply.score.map(i64::from),
        score_date: day(reply.score_date),
        uid: tidy_line(&reply.uid),
        answers: reply.answers.iter().map(row).filter(|row| !row.is_empty()).collect(),
    };
    let text = written(&paper)?;
    read_reply(&text).map(|_| text)
}

fn row((asked, answer): (&Asked, &Answer)) -> Row {
    let (id, question) = match asked {
        Asked::Standard(question) => (question.id(), String::new()),
        Asked::Own(question) => (OWN, tidy_line(question)),
    };
    let said = answer.said.map_or("", Said::name).to_owned();
    Row { id: id.to_owned(), question, answer: said, note: tidy(&answer.note) }
}

impl Row {
    fn is_empty(&self) -> bool {
        self.answer.is_empty() && self.note.is_empty()
    }

    fn read(self, place: &str) -> Result<(Asked, Answer), QuestionnaireError> {
        let at = |field: &str| format!("{place}.{field}");
        lines(&at("note"), &self.note, NOTE_MOST)?;
        line(&at("question"), &self.question, QUESTION_MOST)?;
        if self.is_empty() {
            return Err(QuestionnaireError::at(&at("answer"), Wrong::Missing));
        }
        let said = Said::ALL.into_iter().find(|said| said.name() == self.answer);
        if said.is_none() && !self.answer.is_empty() {
            return Err(wrong(&at("answer"), &self.answer));
        }
        let asked = match Question::ALL.into_iter().find(|question| question.id() == self.id) {
            Some(_) if !self.question.is_empty() => {
                return Err(wrong(&at("question"), &self.question));
            }
            Some(question) => Asked::Standard(question),
            None if self.id == OWN => {
                some(&at("question"), &self.question)?;
                Asked::Own(self.question)
            }
            None => return Err(wrong(&at("id"), &self.id)),
        };
        Ok((asked, Answer { said, note: self.note }))
    }
}

/// Reads a reply. All of it is checked before anything is returned.
///
/// # Errors
/// What is wrong, and where.
pub fn read_reply(text: &str) -> Result<Reply, QuestionnaireError> {
    let paper: Paper = read(text, REPLY)?;
    for (place, text, most) in [
        ("supplier", &paper.supplier, NAME_MOST),
        ("by", &paper.by, NAME_MOST),
        ("contact", &paper.contact, NAME_MOST),
        ("uid", &paper.uid, UID_MOST),
    ] {
        line(place, text, most)?;
    }
    let most = Question::ALL.len() + QUESTIONS_MOST;
    if paper.answers.len() > most {
        return Err(QuestionnaireError::at("answers", Wrong::TooMany(most)));
    }
    let mut answers = BTreeMap::new();
    for (place, row) in (1..).zip(paper.answers) {
        let name = format!("answers[{place}]");
        let (asked, answer) = row.read(&name)?;
        if answers.insert(asked, answer).is_some() {
            return Err(QuestionnaireError::at(&name, Wrong::Repeated));
        }
    }
    let possible = i64::from(MIN_SCORE)..=i64::from(MAX_SCORE);
    if let Some(score) = paper.score.filter(|score| !possible.contains(score)) {
        return Err(wrong("score", &score.to_string()));
    }
    Ok(Reply {
        token: token(&paper.token)?,
        date: date("date", &paper.date)?,
        status: named::<SupplierStatus>("status", &paper.status)?,
        status_date: date("status_date", &paper.status_date)?,
        score: paper.score.and_then(|score| i16::try_from(score).ok()),
        score_date: date("score_date", &paper.score_date)?,
        supplier: paper.supplier,
        by: paper.by,
        contact: paper.contact,
        uid: paper.uid,
        answers,
    })
}
