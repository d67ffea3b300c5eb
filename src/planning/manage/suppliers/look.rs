//! What is missing in a reply, as the one who writes it sees it and as the one who asked.

use time::Date;

use crate::assessment::records::{SupplierLevel, SupplierStatus};
use crate::catalog::rules::{CONDITIONAL_SCORE, MAX_SCORE};
use crate::planning::dates::add_years;

use super::{Asked, Questionnaire, Reply, Said, covers, until};

/// Years that a NIST SP 800-171 score in SPRS counts (DFARS 252.204-7019(b)).
pub const SCORE_YEARS: i32 = 3;

/// What a reply lacks, or what in it has to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It names no CMMC status.
    NoStatus,
    /// The status is below the level that is needed.
    StatusBelow,
    /// The status has no date.
    NoStatusDate,
    /// The date of the status is yet to come.
    StatusAhead(Date),
    /// The status ran out: its last day.
    StatusOver(Date),
    /// It names no score, which Level 2 has.
    NoScore,
    /// The score does not go with the status: a Final status of Level 2 or 3 has 110 points, a Conditional one 88 or
    /// more (32 CFR 170.21(a)(2)).
    ScoreDoubt(i16),
    /// The date of the score is yet to come.
    ScoreAhead(Date),
    /// The score is too old: its last day.
    ScoreOver(Date),
    /// A question without an answer.
    Unanswered(Asked),
    /// A question that was answered with no.
    No(Asked),
    /// A question that was answered with in part.
    Partly(Asked),
    /// A question that always applies, and was answered with not applicable.
    NotApplicable(Asked),
}

/// What a reply lacks for what is asked today. Nothing in it is verified: it is what the supplier says.
pub fn lacks(asked: &Questionnaire, reply: &Reply, today: Date) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if asked.level > SupplierLevel::Nothing {
        match reply.status {
            SupplierStatus::Unknown | SupplierStatus::Nothing => lacks.push(Lack::NoStatus),
            status => {
                if !covers(status, asked.level) {
                    lacks.push(Lack::StatusBelow);
                }
                lacks.extend(match reply.status_date {
                    None => Some(Lack::NoStatusDate),
                    Some(date) if date > today => Some(Lack::StatusAhead(date)),
                    Some(date) => until(status, date).filter(|last| *last < today).map(Lack::StatusOver),
                });
            }
        }
    }
    if asked.level > SupplierLevel::One {
        match reply.score {
            None => lacks.push(Lack::NoScore),
            Some(score) if score < least(reply.status) => lacks.push(Lack::ScoreDoubt(score)),
            Some(_) => {}
        }
        let old = |date| add_years(date, SCORE_YEARS).filter(|last| *last < today);
        lacks.extend(reply.score_date.and_then(|date| match date > today {
            true => Some(Lack::ScoreAhead(date)),
            false => old(date).map(Lack::ScoreOver),
        }));
    }
    for question in asked.asked() {
        let counts = !matches!(&question, Asked::Standard(question) if !question.counts());
        let applies = matches!(&question, Asked::Standard(question) if !question.can_be_moot());
        lacks.extend(match reply.answer(&question).said {
            None => Some(Lack::Unanswered(question)),
            Some(Said::No) if counts => Some(Lack::No(question)),
            Some(Said::Partly) if counts => Some(Lack::Partly(question)),
            Some(Said::NotApplicable) if applies => Some(Lack::NotApplicable(question)),
            Some(_) => None,
        });
    }
    lacks
}

/// The least score that goes with a status.
fn least(status: SupplierStatus) -> i16 {
    use SupplierStatus::*;
    match status {
        Unknown | Nothing | One => i16::MIN,
        TwoSelfConditional | TwoC3paoConditional => CONDITIONAL_SCORE,
        // A Conditional Level 3 comes after a Final Level 2 (32 CFR 170.18(a)).
        TwoSelf | TwoC3pao | ThreeConditional | Three => MAX_SCORE,
    }
}

/// What is still to be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// Who replies, as a firm.
    Supplier,
    /// Who replies, as a person.
    By,
    /// How to reach that person.
    Contact,
    /// The CMMC status.
    Status,
    /// Its date.
    StatusDate,
    /// The score.
    Score,
    /// Its date.
    ScoreDate,
    /// An answer.
    Answer(Asked),
}

/// What is still to be filled in before a reply is complete. That there is no status is something to be said; without a
/// status there need not be a score.
pub fn open(asked: &Questionnaire, reply: &Reply) -> Vec<Open> {
    let has_status = !matches!(reply.status, SupplierStatus::Unknown | SupplierStatus::Nothing);
    let status = asked.level > SupplierLevel::Nothing;
    let score = asked.level > SupplierLevel::One;
    let fields = [
        (Open::Supplier, reply.supplier.trim().is_empty()),
        (Open::By, reply.by.trim().is_empty()),
        (Open::Contact, reply.contact.trim().is_empty()),
        (Open::Status, status && reply.status == SupplierStatus::Unknown),
        (Open::StatusDate, status && has_status && reply.status_date.is_none()),
        (Open::Score, score && has_status && reply.score.is_none()),
        (Open::ScoreDate, reply.score.is_some() && reply.score_date.is_none()),
    ];
    let fields = fields.into_iter().filter(|(_, open)| *open).map(|(field, _)| field);
    let questions = asked.asked().into_iter().filter(|question| reply.answer(question).said.is_none());
    fields.chain(questions.map(Open::Answer)).collect()
}
