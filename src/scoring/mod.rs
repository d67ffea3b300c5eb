//! What the answers are worth, by 32 CFR 170.24 and the DoD Assessment Methodology v1.2.1.
//!
//! [`score`] is a pure function of the answers. Unanswered is neither MET nor NOT MET: it makes the distance
//! between [`Score::worst`] and [`Score::best`], and there is one number only when nothing is unanswered.

mod determination;
mod rules;
pub mod status;

pub use determination::{Determination, Finding, finding};
pub use rules::Rule;

use crate::assessment::Assessment;
use crate::catalog::rules::MAX_SCORE;
use crate::catalog::{FamilyId, REQUIREMENTS, RequirementId};

/// Points lost, and the rule that takes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deduction {
    /// The requirement that is NOT MET.
    pub requirement: RequirementId,
    /// What it costs: 1, 3 or 5.
    pub points: u8,
    /// Why that many.
    pub rule: Rule,
}

/// Whether there is a current system security plan (3.12.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ssp {
    /// There is one.
    Current,
    /// There is none: the assessment could not be completed (32 CFR 170.24(c)(2)(i)(B)(5)).
    Missing,
    /// Not answered.
    Unanswered,
}

/// How the score reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// All 110 are answered and there is a current SSP: one number.
    Score(i16),
    /// Something is unanswered: everything from the worst to the best is still possible.
    Range {
        /// If all that is unanswered turns out NOT MET.
        worst: i16,
        /// If all that is unanswered turns out MET.
        best: i16,
    },
    /// No current SSP, so no score. The ends say what the rest would give.
    NoScore {
        /// If all that is unanswered turns out NOT MET.
        worst: i16,
        /// If all that is unanswered turns out MET.
        best: i16,
    },
}

/// The counts of a family, or of all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Requirements in it.
    pub total: usize,
    /// Requirements with a determination.
    pub answered: usize,
    /// Requirements that are NOT MET.
    pub not_met: usize,
    /// Points lost for certain.
    pub lost: i16,
    /// Points that unanswered requirements may still cost.
    pub at_stake: i16,
}

/// The score with everything that makes it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    findings: Box<[Finding]>,
    /// The answer to "is there a current SSP?".
    pub ssp: Ssp,
}

/// Scores an assessment.
pub fn score(assessment: &Assessment) -> Score {
    let findings = RequirementId::all().map(|id| finding(id, assessment.response(id))).collect();
    Score { findings, ssp: rules::ssp(assessment) }
}

impl Score {
    /// The finding on one requirement.
    pub fn finding(&self, id: RequirementId) -> &Finding {
        &self.findings[id.index()]
    }

    /// The score if all that is unanswered turns out MET: −203 to 110.
    pub fn best(&self) -> i16 {
        MAX_SCORE - self.tally().lost
    }

    /// The score if all that is unanswered turns out NOT MET: −203 to 110.
    pub fn worst(&self) -> i16 {
        let tally = self.tally();
        MAX_SCORE - tally.lost - tally.at_stake
    }

    /// The score, if there is one: nothing is unanswered and there is a current SSP.
    pub fn points(&self) -> Option<i16> {
        match self.reading() {
            Reading::Score(points) => Some(points),
            Reading::Range { .. } | Reading::NoScore { .. } => None,
        }
    }

    /// How the score reads.
    pub fn reading(&self) -> Reading {
        let tally = self.tally();
        let (worst, best) = (self.worst(), self.best());
        match self.ssp {
            Ssp::Missing => Reading::NoScore { worst, best },
            Ssp::Current if tally.answered == REQUIREMENTS => Reading::Score(best),
            Ssp::Current | Ssp::Unanswered => Reading::Range { worst, best },
        }
    }

    /// The counts over all 110 requirements.
    pub fn tally(&self) -> Tally {
        self.tally_of(RequirementId::all())
    }

    /// The counts of one family.
    pub fn family(&self, family: FamilyId) -> Tally {
        self.tally_of(family.requirements())
    }

    /// Every point lost with its rule, in official order.
    pub fn deductions(&self) -> impl Iterator<Item = Deduction> {
        RequirementId::all().filter_map(|requirement| {
            let finding = self.finding(requirement);
            let rule = finding.rule?;
            Some(Deduction { requirement, points: finding.lost, rule })
        })
    }

    /// Requirements with that determination, in official order.
    pub fn with(&self, determination: Determination) -> impl Iterator<Item = RequirementId> {
        RequirementId::all().filter(move |id| self.finding(*id).determination == determination)
    }

    /// The counts of some requirements.
    pub fn tally_of(&self, requirements: impl Iterator<Item = RequirementId>) -> Tally {
        let mut tally = Tally::default();
        for id in requirements {
            let finding = self.finding(id);
            tally.total += 1;
            tally.answered += usize::from(finding.answered);
            tally.not_met += usize::from(finding.determination == Determination::NotMet);
            tally.lost += i16::from(finding.lost);
            tally.at_stake += i16::from(finding.at_stake);
        }
        tally
    }
}
