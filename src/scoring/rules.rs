//! The exceptions, each once, beside the paragraph that makes it.

use crate::assessment::{Answer, Assessment};
use crate::catalog::rules::MULTIFACTOR;
use crate::catalog::{Points, RequirementId};

use super::Ssp;

/// The points of 3.5.3 and 3.13.11 when they are implemented in part (32 CFR 170.24(c)(2)(i)(B)(4)).
const PARTIAL_POINTS: u8 = 3;

/// Why a requirement that is NOT MET costs what it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Its points in the lists of 32 CFR 170.24(c)(2)(i)(B)(1) to (3).
    Listed,
    /// 3.5.3: no multifactor authentication, or less than the next rule asks for: 5 points,
    /// 32 CFR 170.24(c)(2)(i)(B)(4)(i).
    MultifactorMissing,
    /// 3.5.3: multifactor authentication for remote and privileged users only: 3 points,
    /// 32 CFR 170.24(c)(2)(i)(B)(4)(i).
    MultifactorPartial,
    /// 3.13.11: encryption is not employed: 5 points, 32 CFR 170.24(c)(2)(i)(B)(4)(ii).
    EncryptionMissing,
    /// 3.13.11: encryption is employed but not FIPS-validated: 3 points,
    /// 32 CFR 170.24(c)(2)(i)(B)(4)(ii).
    EncryptionNotValidated,
}

impl Rule {
    /// What it takes from the score: 1, 3 or 5.
    pub fn points(self, id: RequirementId) -> u8 {
        match self {
            Rule::MultifactorPartial | Rule::EncryptionNotValidated => PARTIAL_POINTS,
            Rule::Listed | Rule::MultifactorMissing | Rule::EncryptionMissing => id.get().points.most(),
        }
    }
}

/// The rule that a requirement comes under when it is NOT MET; none for 3.12.4, which has no points.
///
/// Objectives never grant partial credit: the lower price is had only by the requirement's own answer
/// `partial`.
pub(super) fn rule(id: RequirementId, partial: bool) -> Option<Rule> {
    let requirement = id.get();
    match requirement.points {
        Points::NoPoints => None,
        Points::Five | Points::Three | Points::One => Some(Rule::Listed),
        Points::FiveOrThree => Some(match (requirement.id == MULTIFACTOR, partial) {
            (true, false) => Rule::MultifactorMissing,
            (true, true) => Rule::MultifactorPartial,
            (false, false) => Rule::EncryptionMissing,
            (false, true) => Rule::EncryptionNotValidated,
        }),
    }
}

/// Whether there is a current SSP, by the quick answer on 3.12.4 and nothing else. Without one the finding is
/// that the assessment could not be completed (32 CFR 170.24(c)(2)(i)(B)(5)).
pub(super) fn ssp(assessment: &Assessment) -> Ssp {
    match assessment.response(RequirementId::SSP).entry.answer {
        Some(Answer::Met | Answer::Partial) => Ssp::Current,
        Some(Answer::NotMet) => Ssp::Missing,
        _ => Ssp::Unanswered,
    }
}
