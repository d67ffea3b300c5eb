//! From answers to MET, NOT MET, NOT APPLICABLE or unanswered, requirement by requirement.

use crate::assessment::{Answer, Entry, Response};
use crate::catalog::{Points, RequirementId};

use super::rules::{self, Rule};

/// What the answers say of a requirement (32 CFR 170.24(b)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Determination {
    /// MET.
    Met,
    /// NOT MET.
    NotMet,
    /// NOT APPLICABLE; counts as MET (32 CFR 170.24(b)(3)).
    NotApplicable,
    /// Not determined yet.
    Unanswered,
}

/// The determination of one requirement and what follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What the answers say.
    pub determination: Determination,
    /// Whether nothing about it is left to answer. Differs from the determination only for 3.12.4, where
    /// "is there a current SSP?" has to be answered as well.
    pub answered: bool,
    /// Points lost: 0, 1, 3 or 5.
    pub lost: u8,
    /// Points it may still cost: 0 once it is determined.
    pub at_stake: u8,
    /// The rule that takes the points, when any are lost.
    pub rule: Option<Rule>,
    /// Whether the objectives decided, and not the quick answer.
    pub by_objectives: bool,
    /// Whether the quick answer says something else than the objectives do.
    pub contradiction: bool,
    /// Whether every objective is answered, and only a reason is missing for a determination.
    pub reason_missing: bool,
}

impl Finding {
    /// Points that the requirement costs, or may cost while it is open: 0, 1, 3 or 5.
    pub const fn points(&self) -> u8 {
        match self.determination {
            Determination::NotMet => self.lost,
            _ => self.at_stake,
        }
    }

    /// The determination, where nothing of it is left to answer or it is NOT MET whatever the rest is.
    pub const fn settled(&self) -> Determination {
        match self.determination {
            Determination::NotMet => Determination::NotMet,
            _ if !self.answered => Determination::Unanswered,
            settled => settled,
        }
    }
}

/// Determines one requirement from what was said about it.
pub fn finding(id: RequirementId, response: &Response) -> Finding {
    let requirement = id.get();
    let quick = response.entry.answer;
    let no_ssp = requirement.is_ssp() && quick == Some(Answer::NotMet);
    let some_objective = response.objectives.iter().any(|entry| entry.answer.is_some());
    let by_objectives = some_objective && !no_ssp;
    let objectives = from_objectives(response);
    let determination = if by_objectives { objectives } else { entry_determination(&response.entry) };
    let partial = quick == Some(Answer::Partial);
    let rule = rules::rule(id, partial);
    let cost = rule.map_or(0, |rule| rule.points(id));
    let unanswered = determination == Determination::Unanswered;
    let ssp_open = requirement.is_ssp() && quick.is_none();
    let not_met = determination == Determination::NotMet;
    Finding {
        determination,
        answered: !unanswered && !ssp_open,
        lost: if not_met { cost } else { 0 },
        at_stake: match (unanswered, requirement.points) {
            (false, _) => 0,
            // Alone, an answer `partial` determines 3.5.3 and 3.13.11. Where objectives are still open
            // beside it, what they can still cost is what a NOT MET objective costs beside it.
            (true, Points::FiveOrThree) if partial => cost,
            (true, points) => points.most(),
        },
        rule: if not_met { rule } else { None },
        by_objectives,
        contradiction: some_objective && contradicts(requirement.is_ssp(), quick, objectives),
        reason_missing: by_objectives
            && unanswered
            && response.objectives.iter().all(|entry| entry.answer.is_some()),
    }
}

/// One answer alone.
pub(super) fn entry_determination(entry: &Entry) -> Determination {
    match entry.answer {
        None => Determination::Unanswered,
        Some(answer) if answer.needs_reason() && !entry.has_reason() => Determination::Unanswered,
        Some(Answer::NotApplicable) => Determination::NotApplicable,
        Some(Answer::NotMet | Answer::Partial) => Determination::NotMet,
        Some(Answer::Met | Answer::TemporaryDeficiency | Answer::EnduringException | Answer::Inherited) => {
            Determination::Met
        }
    }
}

/// The objectives alone: one NOT MET is enough, MET takes all of them (32 CFR 170.24(b)(1) and (2)).
///
/// An objective that is not applicable counts as MET as it stands. When all of them are, the requirement is
/// NOT APPLICABLE, and that takes a written reason, on the requirement or on an objective.
fn from_objectives(response: &Response) -> Determination {
    let objectives = &response.objectives;
    if objectives.iter().any(|entry| entry.answer == Some(Answer::NotMet)) {
        return Determination::NotMet;
    }
    let not_applicable = |entry: &Entry| entry.answer == Some(Answer::NotApplicable);
    if objectives.iter().all(not_applicable) {
        // A reason beside another quick answer, such as the name of a provider, does not say why it does not apply.
        let own = matches!(response.entry.answer, None | Some(Answer::NotApplicable));
        let reason = (own && response.entry.has_reason()) || objectives.iter().any(Entry::has_reason);
        return if reason { Determination::NotApplicable } else { Determination::Unanswered };
    }
    let counts = |entry: &Entry| not_applicable(entry) || entry_determination(entry) == Determination::Met;
    if objectives.iter().all(counts) { Determination::Met } else { Determination::Unanswered }
}

/// Whether the quick answer and determined objectives say different things. For 3.12.4 the quick answer is a
/// question of its own, so only `partial` and `not_met` can differ from objectives that are all MET.
fn contradicts(is_ssp: bool, quick: Option<Answer>, objectives: Determination) -> bool {
    let Some(quick) = quick else { return false };
    let denies = matches!(quick, Answer::NotMet | Answer::Partial);
    match objectives {
        Determination::Unanswered => false,
        Determination::NotMet => !denies && !is_ssp,
        Determination::Met => denies || quick == Answer::NotApplicable,
        Determination::NotApplicable => denies || quick == Answer::Met,
    }
}
