//! The answers there are, and which of them an item can take.

use std::fmt;
use std::str::FromStr;

use super::Item;

/// An answer on a requirement or an objective (32 CFR 170.24(b)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// MET. On 3.12.4: there is a current SSP.
    Met,
    /// Implemented in part. On 3.5.3: multifactor authentication for remote and privileged users only; on
    /// 3.13.11: encryption that is not FIPS-validated; on 3.12.4: a current SSP, with an objective NOT MET.
    Partial,
    /// NOT MET. On 3.12.4: there is no current SSP.
    NotMet,
    /// NOT APPLICABLE; the reason says why.
    NotApplicable,
    /// A temporary deficiency in an operational plan of action; the reason names the plan.
    TemporaryDeficiency,
    /// An enduring exception described in the SSP with its mitigations; the reason names the section.
    EnduringException,
    /// Inherited from a provider; the reason names the provider.
    Inherited,
}

impl Answer {
    /// All seven.
    pub const ALL: [Answer; 7] = [
        Answer::Met,
        Answer::Partial,
        Answer::NotMet,
        Answer::NotApplicable,
        Answer::TemporaryDeficiency,
        Answer::EnduringException,
        Answer::Inherited,
    ];

    /// Its name in files: `met`, `not_applicable` …
    pub const fn name(self) -> &'static str {
        match self {
            Answer::Met => "met",
            Answer::Partial => "partial",
            Answer::NotMet => "not_met",
            Answer::NotApplicable => "not_applicable",
            Answer::TemporaryDeficiency => "temporary_deficiency",
            Answer::EnduringException => "enduring_exception",
            Answer::Inherited => "inherited",
        }
    }

    /// Whether the answer says nothing until a reason is written beside it.
    pub const fn needs_reason(self) -> bool {
        matches!(
            self,
            Answer::NotApplicable
                | Answer::TemporaryDeficiency
                | Answer::EnduringException
                | Answer::Inherited
        )
    }
}

impl FromStr for Answer {
    type Err = ();

    /// Reads the name used in files.
    fn from_str(text: &str) -> Result<Self, ()> {
        Answer::ALL.into_iter().find(|answer| answer.name() == text).ok_or(())
    }
}

/// Why an item cannot take an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// Only 3.5.3, 3.13.11 and 3.12.4 can be answered `partial`, and no objective can.
    NoPartial,
    /// Whether there is a current SSP (3.12.4) can be answered only `met`, `partial` or `not_met`.
    SspIsYesOrNo,
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            AnswerError::NoPartial => "`partial` exists only for 3.5.3, 3.13.11 and 3.12.4",
            AnswerError::SspIsYesOrNo => "`3.12.4` takes only `met`, `partial` or `not_met`",
        })
    }
}

/// Whether an item can take an answer.
///
/// # Errors
/// [`AnswerError`] when it cannot.
pub fn allowed(item: Item, answer: Answer) -> Result<(), AnswerError> {
    match item {
        Item::Requirement(id) if id.get().is_ssp() && answer.needs_reason() => Err(AnswerError::SspIsYesOrNo),
        Item::Requirement(id) if answer == Answer::Partial && !id.get().has_partial() => {
            Err(AnswerError::NoPartial)
        }
        Item::Objective(_) | Item::Level3(_) if answer == Answer::Partial => Err(AnswerError::NoPartial),
        _ => Ok(()),
    }
}
