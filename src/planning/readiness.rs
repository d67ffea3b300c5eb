//! What has to be settled before a score may be called ready to report.

use crate::assessment::{Answer, Assessment, Entry, Item};
use crate::catalog::RequirementId;
use crate::scoring::{Determination, Score, Ssp};

use super::contradictions::contradictions;

/// What stands between the answers and a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    /// Requirements without a determination.
    pub open: Vec<RequirementId>,
    /// Requirements with an answer whose reason is not written (32 CFR 170.24(b)).
    pub reasons: Vec<RequirementId>,
    /// Requirements that are MET without a note on how and where the evidence is.
    pub evidence: Vec<RequirementId>,
    /// How many contradictions there are between answers.
    pub contradictions: usize,
    /// Whether there is a current SSP.
    pub ssp: bool,
}

impl Readiness {
    /// Whether nothing is missing that a report cannot do without. Evidence and contradictions are for the Affirming
    /// Official to judge.
    pub fn is_ready(&self) -> bool {
        self.ssp && self.open.is_empty() && self.reasons.is_empty()
    }
}

/// What stands between the answers and a report; for Level 1 only what it asks, which is no SSP.
pub fn readiness(assessment: &Assessment, score: &Score, level1: bool) -> Readiness {
    let lacks = |entry: &Entry| entry.answer.is_some_and(Answer::needs_reason) && !entry.has_reason();
    let reason_missing = |id: &RequirementId| {
        // A single objective that is NOT APPLICABLE counts as it stands.
        let objective = |entry: &Entry| lacks(entry) && entry.answer != Some(Answer::NotApplicable);
        score.finding(*id).reason_missing
            || lacks(assessment.entry(Item::Requirement(*id))) && !score.finding(*id).by_objectives
            || id.objectives().any(|id| objective(assessment.entry(Item::Objective(id))))
    };
    let bare = |id: &RequirementId| {
        score.finding(*id).determination == Determination::Met
            && assessment.response(*id).note.trim().is_empty()
    };
    let asked = || RequirementId::all().filter(|id| !level1 || id.get().level1.is_some());
    Readiness {
        open: asked().filter(|id| !score.finding(*id).answered).collect(),
        reasons: asked().filter(reason_missing).collect(),
        evidence: asked().filter(bare).collect(),
        contradictions: contradictions(assessment, score).len(),
        ssp: level1 || score.ssp == Ssp::Current,
    }
}
