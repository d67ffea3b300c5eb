//! Findings of an audit: each a corrective action, and a gap where a requirement turns out NOT MET.

use time::Date;

use crate::assessment::records::{Action, ActionField, Audit, Collection, Origin, RecordId};
use crate::assessment::{Answer, Assessment, Change, Item};
use crate::catalog::{Points, RequirementId};
use crate::scoring::{Determination, Reading, finding, score};

/// An answer that a finding gives.
pub type Verdict = (Item, Answer);

/// The answers that a finding on a requirement could give, the usual one first; none where it is NOT MET by its quick
/// answer already.
///
/// Where an objective is answered, the objectives decide (32 CFR 170.24(b)), so it has to be one of them that is not
/// met. At 3.12.4 an objective can be missed by a current SSP, and NOT MET for the whole says that there is none.
pub fn verdicts(assessment: &Assessment, id: RequirementId) -> Vec<Verdict> {
    let finding = finding(id, assessment.response(id));
    let whole = Item::Requirement(id);
    let quick = assessment.entry(whole).answer;
    let mut verdicts = Vec::new();
    let no_ssp = id.get().is_ssp() && quick == Some(Answer::NotMet);
    if !no_ssp && (finding.by_objectives || id.get().is_ssp()) {
        let open = |item: &Item| assessment.entry(*item).answer != Some(Answer::NotMet);
        let objectives = id.objectives().map(Item::Objective).filter(open);
        verdicts.extend(objectives.map(|item| (item, Answer::NotMet)));
    }
    let by_whole = !finding.by_objectives && finding.determination != Determination::NotMet;
    if !no_ssp && (id.get().is_ssp() || by_whole) {
        verdicts.push((whole, Answer::NotMet));
        verdicts.extend((id.get().points == Points::FiveOrThree).then_some((whole, Answer::Partial)));
    }
    verdicts
}

/// What an answer would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// How the score reads now.
    pub before: Reading,
    /// How it would read then.
    pub after: Reading,
    /// Points that would be lost for certain beyond those that are now: 0 to 5; below 0 never.
    pub points: i16,
}

/// What a finding with this answer would do to the score.
pub fn finding_effect(assessment: &Assessment, (item, answer): Verdict) -> Effect {
    let before = score(assessment);
    let mut then = assessment.clone();
    then.apply(Change::Answer(item, Some(answer)));
    let after = score(&then);
    Effect { before: before.reading(), after: after.reading(), points: before.best() - after.best() }
}

/// A finding that is to be recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The requirement it is about; none for a clause of ISO 9001.
    pub requirement: Option<RequirementId>,
    /// What was found.
    pub title: String,
    /// The answer that it gives, if any.
    pub verdict: Option<Verdict>,
}

/// The one edit that records a finding of an audit: a corrective action, and the answer.
pub fn finding_change(
    assessment: &Assessment,
    audit: RecordId,
    draft: &Draft,
    today: Option<Date>,
) -> Change {
    let action = Action {
        title: draft.title.trim().to_owned(),
        origin: Origin::Audit,
        requirement: draft.requirement,
        audit: Some(audit),
        opened: today,
        ..Action::default()
    };
    let key = assessment.records().next_key(Collection::Actions);
    let mut changes = vec![Change::record(key, Some(&action))];
    changes.extend(draft.verdict.map(|(item, answer)| Change::Answer(item, Some(answer))));
    Change::Many(changes)
}

/// The findings of an audit with their keys.
pub fn findings(assessment: &Assessment, audit: RecordId) -> Vec<(RecordId, Action)> {
    let actions = assessment.all::<Action>();
    let those = actions.iter().filter(|(_, action)| action.audit == Some(audit));
    those.map(|(key, action)| (key, action.clone())).collect()
}

/// The one edit that removes an audit. Its findings stay as corrective actions without it: the key could be given again.
pub fn removal(assessment: &Assessment, audit: RecordId) -> Change {
    let mut changes = vec![Change::record::<Audit>(audit, None)];
    for (key, _) in findings(assessment, audit) {
        if let Some(mut fields) = assessment.records().get(Collection::Actions, key).cloned() {
            fields.set(ActionField::Audit.into(), String::new());
            changes.push(Change::Record(Collection::Actions, key, Some(fields)));
        }
    }
    Change::Many(changes)
}
