//! What would follow if some gaps were closed, without touching the answers.

use crate::assessment::{Answer, Assessment, Change, Entry, Item};
use crate::catalog::RequirementId;

/// The answers as they would be with the requirements that the plans mark for the what-if MET.
pub fn what_if(assessment: &Assessment) -> Assessment {
    with_met(assessment, RequirementId::all().filter(|id| assessment.plan(*id).what_if))
}

/// The answers as they would be with some requirements MET.
pub fn with_met(assessment: &Assessment, met: impl IntoIterator<Item = RequirementId>) -> Assessment {
    let mut then = assessment.clone();
    for id in met {
        for objective in id.objectives() {
            then.apply(Change::Entry(Item::Objective(objective), Entry::default()));
        }
        let entry = Entry { answer: Some(Answer::Met), reason: String::new() };
        then.apply(Change::Entry(Item::Requirement(id), entry));
    }
    then
}
