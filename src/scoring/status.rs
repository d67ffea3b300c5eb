//! The CMMC status that follows from the answers (32 CFR 170.15 to 170.18, 170.21).

use crate::assessment::{Assessment, Item};
use crate::catalog::rules::{CONDITIONAL_SCORE, LEVEL3_CONDITIONAL, MAX_SCORE};
use crate::catalog::{LEVEL3_REQUIREMENTS, Level3Id, Poam, REQUIREMENTS, RequirementId};

use super::determination::entry_determination;
use super::{Determination, Score, Ssp};

/// A CMMC status, for any level. What it is called is for [`Status::name`] and the page to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Everything is MET.
    Final,
    /// What is NOT MET may stand on a POA&M, for 180 days.
    Conditional,
    /// Neither.
    NoStatus,
    /// There is no current SSP, so there is no result at all (32 CFR 170.24(c)(2)(i)(B)(5)).
    NotCompleted,
}

impl Status {
    /// Its name at Level 2 after a self-assessment, in the words of 32 CFR 170.16 and of SPRS.
    pub const fn level2_name(self) -> &'static str {
        match self {
            Status::Final => "Final Level 2 (Self)",
            Status::Conditional => "Conditional Level 2 (Self)",
            Status::NoStatus => "No CMMC Status",
            Status::NotCompleted => "assessment could not be completed",
        }
    }

    /// Its name at Level 3 (32 CFR 170.18).
    pub const fn level3_name(self) -> &'static str {
        match self {
            Status::Final => "Final Level 3 (DIBCAC)",
            Status::Conditional => "Conditional Level 3 (DIBCAC)",
            Status::NoStatus | Status::NotCompleted => "No CMMC Status",
        }
    }
}

/// The only status there is at Level 1 (32 CFR 170.15).
pub const LEVEL1_STATUS: &str = "Final Level 1 (Self)";

/// Where Level 2 stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level2 {
    /// Requirements without a determination, 3.12.4 without an answer among them.
    pub open: usize,
    /// NOT MET requirements that may not stand on a POA&M, in official order. None where there is no SSP: then
    /// there is no result that they could block.
    pub blockers: Vec<RequirementId>,
    /// The status if everything that is open turns out MET.
    pub if_met: Status,
    /// Whether the score is at least 88; `None` while that is open, as it is until 3.12.4 is answered, or when
    /// there is no score. Says nothing about the status.
    pub reaches_88: Option<bool>,
}

impl Level2 {
    /// The status, once nothing is open. A missing SSP decides at once.
    pub fn status(&self) -> Option<Status> {
        (self.open == 0 || self.if_met == Status::NotCompleted).then_some(self.if_met)
    }
}

/// Where Level 1 stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level1 {
    /// How many of the 15 are MET.
    pub met: usize,
    /// How many of the 15 are NOT MET.
    pub not_met: usize,
}

impl Level1 {
    /// How many requirements Level 1 has (FAR 52.204-21(b)(1)(i) to (xv)).
    pub const REQUIREMENTS: usize = 15;

    /// Whether Level 1 is met in full, the only way to have it (32 CFR 170.24(c)(1)); `None` while that is open.
    pub const fn is_met(self) -> Option<bool> {
        match (self.met, self.not_met) {
            (Level1::REQUIREMENTS, _) => Some(true),
            (_, 0) => None,
            _ => Some(false),
        }
    }
}

/// Where Level 3 stands. It needs a Final Level 2 (C3PAO) status for the same scope first (32 CFR 170.18(a)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level3 {
    /// How many of the 24 are MET: the score (32 CFR 170.24(c)(3)).
    pub met: usize,
    /// How many have no answer.
    pub open: usize,
    /// NOT MET requirements that may not stand on a POA&M (32 CFR 170.21(a)(3)(ii)).
    pub blockers: Vec<Level3Id>,
    /// The status if everything that is open turns out MET.
    pub if_met: Status,
}

impl Level3 {
    /// The status, once nothing is open.
    pub fn status(&self) -> Option<Status> {
        (self.open == 0).then_some(self.if_met)
    }
}

/// Whether a requirement that is NOT MET keeps any status away (32 CFR 170.21(a)(2)(ii) and (iii)).
pub fn blocks(score: &Score, id: RequirementId) -> bool {
    let finding = score.finding(id);
    finding.determination == Determination::NotMet
        && match id.poam() {
            Poam::Eligible => false,
            Poam::EligibleWhenPartial => finding.lost > 3,
            Poam::AboveOnePoint | Poam::Listed => true,
        }
}

/// The requirements that are NOT MET and keep any status away, in official order, whether or not there is an SSP.
pub fn blocking(score: &Score) -> impl Iterator<Item = RequirementId> {
    RequirementId::all().filter(|id| blocks(score, *id))
}

/// Where Level 2 stands.
pub fn level2(score: &Score) -> Level2 {
    let missing = score.ssp == Ssp::Missing;
    let blockers: Vec<RequirementId> = if missing { Vec::new() } else { blocking(score).collect() };
    let (best, worst) = (score.best(), score.worst());
    let not_met = score.tally().not_met;
    let if_met = if missing {
        Status::NotCompleted
    } else if not_met == 0 && best == MAX_SCORE {
        Status::Final
    } else if best >= CONDITIONAL_SCORE && blockers.is_empty() {
        Status::Conditional
    } else {
        Status::NoStatus
    };
    let reaches_88 = match score.ssp {
        Ssp::Missing => None,
        _ if best < CONDITIONAL_SCORE => Some(false),
        Ssp::Current if worst >= CONDITIONAL_SCORE => Some(true),
        _ => None,
    };
    Level2 { open: REQUIREMENTS - score.tally().answered, blockers, if_met, reaches_88 }
}

/// What one of the 15 requirements of Level 1 comes to, by its paragraph of FAR 52.204-21(b)(1): the worst of the
/// Level 2 requirements behind it.
pub fn level1_paragraph(score: &Score, paragraph: u8) -> Determination {
    let behind = RequirementId::all().filter(|id| id.get().level1 == Some(paragraph));
    let found: Vec<Determination> = behind.map(|id| score.finding(id).determination).collect();
    for worst in [Determination::NotMet, Determination::Unanswered, Determination::Met] {
        if found.contains(&worst) {
            return worst;
        }
    }
    Determination::NotApplicable
}

/// Where Level 1 stands, read from the same answers.
pub fn level1(score: &Score) -> Level1 {
    let mut level1 = Level1 { met: 0, not_met: 0 };
    for paragraph in 1..=Level1::REQUIREMENTS as u8 {
        match level1_paragraph(score, paragraph) {
            Determination::Met | Determination::NotApplicable => level1.met += 1,
            Determination::NotMet => level1.not_met += 1,
            Determination::Unanswered => {}
        }
    }
    level1
}

/// The determination on a requirement of Level 3.
pub fn level3_determination(assessment: &Assessment, id: Level3Id) -> Determination {
    entry_determination(assessment.entry(Item::Level3(id)))
}

/// Where Level 3 stands, by its own 24 requirements.
pub fn level3(assessment: &Assessment) -> Level3 {
    let (mut met, mut open, mut blockers) = (0, 0, Vec::new());
    for id in Level3Id::all() {
        match level3_determination(assessment, id) {
            Determination::Met | Determination::NotApplicable => met += 1,
            Determination::Unanswered => open += 1,
            Determination::NotMet if !id.get().poam => blockers.push(id),
            Determination::NotMet => {}
        }
    }
    let if_met = if met + open == LEVEL3_REQUIREMENTS {
        Status::Final
    } else if met + open >= LEVEL3_CONDITIONAL && blockers.is_empty() {
        Status::Conditional
    } else {
        Status::NoStatus
    };
    Level3 { met, open, blockers, if_met }
}
