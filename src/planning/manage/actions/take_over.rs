//! Gaps that become items of the POA&M, each with a record of its own.

use time::Date;

use crate::assessment::records::{Action, Collection, Origin, RecordId};
use crate::assessment::{Assessment, Change};
use crate::catalog::RequirementId;
use crate::planning::gaps::{Order, gaps};
use crate::scoring::Score;

use super::{Stage, stage};

/// The gaps that are planned, by an owner or a target date, and have no open record yet, in the recommended order.
pub fn candidates(assessment: &Assessment, score: &Score) -> Vec<RequirementId> {
    let actions = assessment.all::<Action>();
    let open = |id: RequirementId| {
        actions.iter().any(|(_, action)| action.requirement == Some(id) && stage(action) != Stage::Closed)
    };
    let planned = |id: RequirementId| assessment.plan(id).target.is_some() || owned(assessment, id);
    let all = gaps(assessment, score, Order::Recommended);
    all.iter().map(|gap| gap.id).filter(|id| planned(*id) && !open(*id)).collect()
}

/// Whether the plan for a gap names an owner.
pub fn owned(assessment: &Assessment, id: RequirementId) -> bool {
    !assessment.plan(id).owner.trim().is_empty()
}

/// The record of a gap, with what its plan says.
pub fn from_gap(assessment: &Assessment, id: RequirementId, today: Date) -> Action {
    let plan = assessment.plan(id);
    Action {
        title: id.get().title.to_owned(),
        origin: Origin::Poam,
        requirement: Some(id),
        opened: Some(today),
        owner: plan.owner.trim().to_owned(),
        due: plan.target,
        action: plan.next_step.trim().to_owned(),
        ..Action::default()
    }
}

/// Makes records of gaps, as one edit.
pub fn take_over(assessment: &Assessment, ids: &[RequirementId], today: Date) -> Change {
    let first = assessment.records().next_key(Collection::Actions);
    let record = |(place, id): (usize, &RequirementId)| {
        let key = first.saturating_add(place as RecordId);
        Change::record(key, Some(&from_gap(assessment, *id, today)))
    };
    Change::Many(ids.iter().enumerate().map(record).collect())
}
