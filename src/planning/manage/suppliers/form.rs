//! The questionnaire that goes to a supplier, and the reply that comes back.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{Information, Program, RecordId, Supplier, SupplierLevel, SupplierStatus};

use super::{Asked, level_of, standard};

/// What a questionnaire and its reply are told apart by: 16 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one from random bytes.
    pub fn from_random(bytes: [u8; 8]) -> Token {
        Token(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Token {
    type Err = ();

    fn from_str(text: &str) -> Result<Token, ()> {
        let digits = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if digits && text.len() == 16 { Ok(Token(text.to_owned())) } else { Err(()) }
    }
}

/// What a customer asks a supplier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// Tells it apart.
    pub token: Token,
    /// Who asks.
    pub customer: String,
    /// Who is asked.
    pub supplier: String,
    /// The level that the supplier needs.
    pub level: SupplierLevel,
    /// What the supplier gets or makes.
    pub information: Information,
    /// Until when it is to answer.
    pub due: Option<Date>,
    /// The customer's own questions.
    pub questions: Vec<String>,
    /// What else is said.
    pub message: String,
}

impl Questionnaire {
    /// All its questions: the standard ones, then the customer's own.
    pub fn asked(&self) -> Vec<Asked> {
        let own = self.questions.iter().cloned().map(Asked::Own);
        standard(self.level, self.information).into_iter().map(Asked::Standard).chain(own).collect()
    }
}

/// The questionnaire for a supplier as the records have it. The firm is named as its suppliers know it, else as the
/// assessment is called. Own questions stand a line each, every one once.
pub fn questionnaire(assessment: &Assessment, key: RecordId, token: Token) -> Questionnaire {
    let (profile, supplier) = (assessment.profile(), assessment.one::<Supplier>(key));
    let firm = assessment.one::<Program>(0).firm;
    let mut questions: Vec<String> = Vec::new();
    for line in supplier.questions.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !questions.iter().any(|known| known == line) {
            questions.push(line.to_owned());
        }
    }
    Questionnaire {
        token,
        customer: if firm.trim().is_empty() { profile.name.clone() } else { firm }.trim().to_owned(),
        supplier: supplier.name.trim().to_owned(),
        level: level_of(&profile, &supplier),
        information: supplier.information,
        due: supplier.due,
        questions,
        message: supplier.message.trim().to_owned(),
    }
}

/// An answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
    /// The question has no object here.
    NotApplicable,
}

impl Said {
    /// All of them.
    pub const ALL: [Said; 4] = [Said::Yes, Said::Partly, Said::No, Said::NotApplicable];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Said::Yes => "yes",
            Said::Partly => "partly",
            Said::No => "no",
            Said::NotApplicable => "not_applicable",
        }
    }
}

/// What was said to a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The answer, once there is one.
    pub said: Option<Said>,
    /// What was written beside it.
    pub note: String,
}

/// What a supplier says to a questionnaire, or so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// That of the questionnaire.
    pub token: Token,
    /// Who replies, as a firm.
    pub supplier: String,
    /// Who replies, as a person.
    pub by: String,
    /// How to reach that person.
    pub contact: String,
    /// When the reply was given.
    pub date: Option<Date>,
    /// The CMMC status.
    pub status: SupplierStatus,
    /// The CMMC Status Date.
    pub status_date: Option<Date>,
    /// The score in SPRS, −203 to 110.
    pub score: Option<i16>,
    /// The date of that score.
    pub score_date: Option<Date>,
    /// The CMMC unique identifier of the assessment.
    pub uid: String,
    /// The answers.
    pub answers: BTreeMap<Asked, Answer>,
}

impl Reply {
    /// One in which nothing is said yet.
    pub fn to(questionnaire: &Questionnaire) -> Reply {
        Reply {
            token: questionnaire.token.clone(),
            supplier: questionnaire.supplier.clone(),
            by: String::new(),
            contact: String::new(),
            date: None,
            status: SupplierStatus::Unknown,
            status_date: None,
            score: None,
            score_date: None,
            uid: String::new(),
            answers: BTreeMap::new(),
        }
    }

    /// The answer to a question; an empty one where nothing was said.
    pub fn answer(&self, asked: &Asked) -> Answer {
        self.answers.get(asked).cloned().unwrap_or_default()
    }
}
