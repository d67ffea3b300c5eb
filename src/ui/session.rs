//! The answers while they are worked on: the score beside them, what can be undone, what is not saved yet.
//! Plain data, so that all of it is tested without a browser.

use crate::assessment::{Assessment, Change};
use crate::catalog::RequirementId;
use crate::scoring::{Score, score};

/// The answers and the logs of their edits.
#[derive(Clone, Debug)]
pub struct Session {
    assessment: Assessment,
    score: Score,
    undo: Vec<Change>,
    redo: Vec<Change>,
    unsaved: Vec<Change>,
    /// Whether the last edit typed in a field that has not been left since.
    typing: bool,
    /// What was changed and not counted by the vault yet; see [`Session::saved`].
    changes: u32,
    /// What the last change was made on.
    place: Option<RequirementId>,
}

/// One of the two logs of a session.
type Log = fn(&mut Session) -> &mut Vec<Change>;

impl Session {
    /// Starts with stored answers, or none.
    pub fn new(assessment: Assessment) -> Session {
        Session {
            score: score(&assessment),
            assessment,
            undo: Vec::new(),
            redo: Vec::new(),
            unsaved: Vec::new(),
            typing: false,
            changes: 0,
            place: None,
        }
    }

    /// The answers.
    pub const fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// What they are worth.
    pub const fn score(&self) -> &Score {
        &self.score
    }

    /// Makes an edit that can be undone. Typing on in a field is one edit until the field is left.
    pub fn edit(&mut self, change: Change) {
        let inverse = self.make(change.clone());
        // Answering again what is answered already is nothing to undo.
        if inverse == change {
            return;
        }
        let goes_on = self.typing && self.undo.last().is_some_and(|last| inverse.continues(last));
        if !goes_on {
            self.count(&inverse);
            self.undo.push(inverse);
        }
        self.typing = true;
        self.redo.clear();
    }

    /// A text field was left.
    pub const fn end_typing(&mut self) {
        self.typing = false;
    }

    /// Takes the last edit back and returns what was done to that end; `None` when there is nothing to undo.
    pub fn undo(&mut self) -> Option<Change> {
        self.step(|session| &mut session.undo, |session| &mut session.redo)
    }

    /// Makes an edit again that was taken back, and returns it; `None` when there is nothing to redo.
    pub fn redo(&mut self) -> Option<Change> {
        self.step(|session| &mut session.redo, |session| &mut session.undo)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Whether something is not saved yet.
    pub fn is_unsaved(&self) -> bool {
        !self.unsaved.is_empty()
    }

    /// Everything has been saved. Gives how much was changed since the last time: edits on one requirement in a row
    /// count as one, and what replaces everything as many times as there are requirements that it changes.
    pub fn saved(&mut self) -> u32 {
        self.unsaved.clear();
        std::mem::take(&mut self.changes)
    }

    /// Takes over answers that were saved elsewhere, and makes the edits again that are not saved here yet.
    pub fn merge(&mut self, theirs: Assessment) {
        self.assessment = theirs;
        for change in &self.unsaved {
            self.assessment.apply(change.clone());
        }
        self.score = score(&self.assessment);
    }

    /// Makes the last edit of one log and puts what takes it back in the other.
    fn step(&mut self, from: Log, to: Log) -> Option<Change> {
        let change = from(self).pop()?;
        let inverse = self.make(change.clone());
        self.count(&inverse);
        to(self).push(inverse);
        self.typing = false;
        Some(change)
    }

    /// Counts the edit that this takes back.
    fn count(&mut self, inverse: &Change) {
        let place = inverse.requirement();
        if let Change::Replace(before) = inverse {
            for id in RequirementId::all() {
                self.changes += u32::from(before.response(id) != self.assessment.response(id));
            }
        } else if place.is_none() || place != self.place {
            self.changes += 1;
        }
        self.place = place;
    }

    fn make(&mut self, change: Change) -> Change {
        let scored = change.is_scored();
        let inverse = self.assessment.apply(change.clone());
        if inverse == change {
            return inverse;
        }
        match &change {
            Change::Replace(_) => self.unsaved.clear(),
            typed if self.unsaved.last().is_some_and(|last| typed.continues(last)) => {
                self.unsaved.pop();
            }
            _ => {}
        }
        self.unsaved.push(change);
        if scored {
            self.score = score(&self.assessment);
        }
        inverse
    }
}
