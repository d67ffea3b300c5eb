//! What taking over somebody else's answers would do to those that are here: answers without their reasons, as a link
//! carries them.

use crate::assessment::{Answer, Assessment, Change, Entry, Item};
use crate::catalog::RequirementId;
use crate::scoring::score;

/// What taking over would do.
#[derive(Clone, Debug)]
pub struct TakeOver {
    /// The one edit that does it.
    pub change: Change,
    /// Everything as it would be then.
    pub after: Assessment,
    /// The requirements of which an answer would be another one, in official order.
    pub differing: Vec<RequirementId>,
    /// The answers that would need a reason and have none, in official order.
    pub lacking: Vec<Item>,
}

/// What taking over the answers of `theirs` would do.
///
/// What is written stays. A reason stays with its answer where that is the same, and where the new one needs none.
/// Beside an answer that needs a reason of its own, or beside none, it could count for what it does not say: there it
/// goes to the end of the note of the requirement, in the words of `moved`.
pub fn take_over(here: &Assessment, theirs: &Assessment, moved: impl Fn(Item, &Entry) -> String) -> TakeOver {
    let (mut changes, mut differing) = (Vec::new(), Vec::new());
    for id in RequirementId::all() {
        let mut note = here.response(id).note.clone();
        let before = changes.len();
        for item in items(id) {
            let (old, new) = (here.entry(item), theirs.entry(item).answer);
            if old.answer == new {
                continue;
            }
            if old.has_reason() && new.is_none_or(Answer::needs_reason) {
                if !note.trim().is_empty() {
                    note.push('\n');
                }
                note.push_str(&moved(item, old));
                changes.push(Change::Entry(item, Entry { answer: new, reason: String::new() }));
            } else {
                changes.push(Change::Answer(item, new));
            }
        }
        if changes.len() > before {
            differing.push(id);
        }
        if note != here.response(id).note {
            changes.push(Change::Note(id, note));
        }
    }
    let change = Change::Many(changes);
    let mut after = here.clone();
    after.apply(change.clone());
    let lacking = lacking(&after);
    TakeOver { change, after, differing, lacking }
}

/// A requirement and its objectives.
fn items(id: RequirementId) -> impl Iterator<Item = Item> {
    std::iter::once(Item::Requirement(id)).chain(id.objectives().map(Item::Objective))
}

/// The answers that need a reason and have none, in official order (32 CFR 170.24(b)). Where all objectives are
/// NOT APPLICABLE, one reason is enough; it is looked for at the first.
pub fn lacking(assessment: &Assessment) -> Vec<Item> {
    let score = score(assessment);
    let lacks = |item: Item, without: Option<Answer>| {
        let entry = assessment.entry(item);
        entry.answer.is_some_and(|answer| answer.needs_reason() && Some(answer) != without)
            && !entry.has_reason()
    };
    let mut found = Vec::new();
    for id in RequirementId::all() {
        let finding = score.finding(id);
        if !finding.by_objectives && lacks(Item::Requirement(id), None) {
            found.push(Item::Requirement(id));
        }
        // A single objective that is NOT APPLICABLE counts as it stands.
        let objectives = id.objectives().map(Item::Objective);
        let before = found.len();
        found.extend(objectives.clone().filter(|item| lacks(*item, Some(Answer::NotApplicable))));
        if finding.reason_missing && found.len() == before {
            found.extend(objectives.take(1));
        }
    }
    found
}

/// The same answers as they would be with these reasons written, for their score.
pub fn with_reasons(assessment: &Assessment, lacking: &[Item]) -> Assessment {
    let mut written = assessment.clone();
    for item in lacking {
        written.apply(Change::Reason(*item, ".".to_owned()));
    }
    written
}
