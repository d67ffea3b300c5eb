//! Every edit as a value, so that it can be undone, tested and replayed.

use crate::catalog::{ClauseId, RequirementId};

use super::records::{
    Asset, Certificates, Collection, Fields, Keys, Plan, Provider, Reality, Record, RecordId,
};
use super::{Answer, Assessment, Entry, Item, Profile, allowed};

/// An edit that was made: when, and what takes it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When, in seconds since 1970, by the clock of the computer.
    pub at: i64,
    /// The edit that takes it back, or makes it again.
    pub change: Change,
}

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Answer an item, or clear its answer.
    Answer(Item, Option<Answer>),
    /// Write the reason of an item's answer.
    Reason(Item, String),
    /// Put an answer and its reason together, as taking back [`Change::Answer`] may have to.
    Entry(Item, Entry),
    /// Write the note of a requirement.
    Note(RequirementId, String),
    /// Put or (`None`) remove a record.
    Record(Collection, RecordId, Option<Fields>),
    /// Several edits, made in order and taken back as one.
    Many(Vec<Change>),
    /// Replace everything: a restored backup, an import, or a fresh start.
    Replace(Box<Assessment>),
}

impl Change {
    /// Writes the plan for a requirement.
    pub fn plan(id: RequirementId, plan: &Plan) -> Change {
        Change::Record(Collection::Plans, id.index() as u32, Some(plan.write()))
    }

    /// Writes what the firm is and needs.
    pub fn profile(profile: &Profile) -> Change {
        Change::Record(Collection::Profile, 0, Some(profile.write()))
    }

    /// Adds, writes or (`None`) removes an asset of the scope worksheet.
    pub fn asset(key: RecordId, asset: Option<&Asset>) -> Change {
        Change::Record(Collection::Assets, key, asset.map(Asset::write))
    }

    /// Adds, writes or (`None`) removes a provider of the scope worksheet.
    pub fn provider(key: RecordId, provider: Option<&Provider>) -> Change {
        Change::Record(Collection::Providers, key, provider.map(Provider::write))
    }

    /// Writes which certificates the firm holds.
    pub fn certificates(certificates: &Certificates) -> Change {
        Change::Record(Collection::Certificates, 0, Some(certificates.write()))
    }

    /// Judges how real a clause, a control or a theme is.
    pub fn reality(id: ClauseId, reality: Reality) -> Change {
        Change::Record(Collection::Clauses, id.key(), Some(reality.write()))
    }

    /// Adds, writes or (`None`) removes a record.
    pub fn record<T: Record>(key: RecordId, record: Option<&T>) -> Change {
        Change::Record(T::COLLECTION, key, record.map(T::write))
    }

    /// The requirement it touches; `None` when it may touch all of them.
    pub fn requirement(&self) -> Option<RequirementId> {
        match self {
            Change::Answer(item, _) | Change::Reason(item, _) | Change::Entry(item, _) => item.requirement(),
            Change::Note(id, _) => Some(*id),
            Change::Record(Collection::Plans, key, _) => RequirementId::all().nth(*key as usize),
            Change::Record(..) | Change::Many(_) | Change::Replace(_) => None,
        }
    }

    /// Whether it can move the score.
    pub fn is_scored(&self) -> bool {
        match self {
            Change::Answer(..) | Change::Reason(..) | Change::Entry(..) | Change::Replace(_) => true,
            Change::Many(changes) => changes.iter().any(Change::is_scored),
            Change::Note(..) | Change::Record(..) => false,
        }
    }

    /// Whether both write the same text field, so that one undo may take back both.
    pub fn continues(&self, earlier: &Change) -> bool {
        match (self, earlier) {
            (Change::Reason(a, _), Change::Reason(b, _)) => a == b,
            (Change::Note(a, _), Change::Note(b, _)) => a == b,
            (Change::Record(a, i, now), Change::Record(b, j, before)) => {
                // Adding and removing a numbered record are steps of their own; elsewhere none is an empty one.
                let typed = now.is_some() && before.is_some() || a.get().keys != Keys::Numbered;
                (a, i) == (b, j) && typed
            }
            _ => false,
        }
    }
}

impl Assessment {
    /// Makes an edit and returns the edit that takes it back exactly. An answer that the item cannot take
    /// (see [`allowed`]) changes nothing. A reason that was written for another answer does not count for a new
    /// one that needs a reason of its own: it goes with the answer it belonged to.
    pub fn apply(&mut self, change: Change) -> Change {
        match change {
            Change::Answer(item, answer) => {
                let entry = self.entry_mut(item);
                let answer = match answer {
                    Some(answer) if allowed(item, answer).is_err() => entry.answer,
                    other => other,
                };
                if entry.answer == answer {
                    return Change::Answer(item, answer);
                }
                let takes_over = entry.answer.is_some() && answer.is_some_and(Answer::needs_reason);
                let reason = if takes_over { String::new() } else { entry.reason.clone() };
                Change::Entry(item, std::mem::replace(entry, Entry { answer, reason }))
            }
            Change::Entry(item, new) => {
                let entry = self.entry_mut(item);
                match new.answer.map(|answer| allowed(item, answer)) {
                    Some(Err(_)) => Change::Entry(item, entry.clone()),
                    _ => Change::Entry(item, std::mem::replace(entry, new)),
                }
            }
            Change::Reason(item, text) => {
                Change::Reason(item, std::mem::replace(&mut self.entry_mut(item).reason, text))
            }
            Change::Note(id, text) => {
                Change::Note(id, std::mem::replace(&mut self.response_mut(id).note, text))
            }
            Change::Record(collection, key, fields) if collection.has_key(key) => {
                Change::Record(collection, key, self.records.put((collection, key), fields))
            }
            Change::Record(collection, key, _) => Change::Record(collection, key, None),
            Change::Many(changes) => {
                let mut inverse: Vec<Change> = changes.into_iter().map(|change| self.apply(change)).collect();
                inverse.reverse();
                Change::Many(inverse)
            }
            Change::Replace(mut whole) => {
                std::mem::swap(self, &mut whole);
                Change::Replace(whole)
            }
        }
    }
}
