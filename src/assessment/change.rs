//! Every edit as a value, so that it can be undone, tested and replayed.

use crate::catalog::RequirementId;

use super::{Answer, Assessment, Item, allowed};

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Answer an item, or clear its answer.
    Answer(Item, Option<Answer>),
    /// Write the reason of an item's answer.
    Reason(Item, String),
    /// Write the note of a requirement.
    Note(RequirementId, String),
    /// Replace everything: a restored backup, an import, or a fresh start.
    Replace(Box<Assessment>),
}

impl Change {
    /// The requirement it touches; `None` when it may touch all of them.
    pub const fn requirement(&self) -> Option<RequirementId> {
        match self {
            Change::Answer(item, _) | Change::Reason(item, _) => Some(item.requirement()),
            Change::Note(id, _) => Some(*id),
            Change::Replace(_) => None,
        }
    }

    /// Whether both write the same text field, so that one undo may take back both.
    pub fn continues(&self, earlier: &Change) -> bool {
        match (self, earlier) {
            (Change::Reason(a, _), Change::Reason(b, _)) => a == b,
            (Change::Note(a, _), Change::Note(b, _)) => a == b,
            _ => false,
        }
    }
}

impl Assessment {
    /// Makes an edit and returns the edit that takes it back exactly. An answer that the item cannot take
    /// (see [`allowed`]) changes nothing.
    pub fn apply(&mut self, change: Change) -> Change {
        match change {
            Change::Answer(item, answer) => {
                let entry = self.entry_mut(item);
                let answer = match answer {
                    Some(answer) if allowed(item, answer).is_err() => entry.answer,
                    other => other,
                };
                Change::Answer(item, std::mem::replace(&mut entry.answer, answer))
            }
            Change::Reason(item, text) => {
                Change::Reason(item, std::mem::replace(&mut self.entry_mut(item).reason, text))
            }
            Change::Note(id, text) => {
                Change::Note(id, std::mem::replace(&mut self.response_mut(id).note, text))
            }
            Change::Replace(mut whole) => {
                std::mem::swap(self, &mut whole);
                Change::Replace(whole)
            }
        }
    }
}
