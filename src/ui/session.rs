//! The answers while they are worked on: the score beside them, what can be undone, what is not saved yet.
//! Plain data, so that all of it is tested without a browser.

use std::collections::VecDeque;

use crate::assessment::{Assessment, Change, Made, Step};
use crate::catalog::RequirementId;
use crate::scoring::{Score, score};

/// The answers and the logs of their edits.
#[derive(Clone, Debug)]
pub struct Session {
    assessment: Assessment,
    score: Score,
    undo: Vec<Step>,
    redo: Vec<Step>,
    unsaved: Vec<Made>,
    /// What was saved last, with the marks of the stored texts: another tab may write over it unseen.
    saved: VecDeque<(String, Vec<Made>)>,
    /// Whether the last edit typed in a field that has not been left since.
    typing: bool,
    /// What was changed and not counted by the vault yet; see [`Session::saved`].
    changes: u32,
    /// What the last change was made on.
    place: Option<RequirementId>,
}

/// How many saves can be made again.
const SAVES: usize = 12;

/// One of the two logs of a session.
type Log = fn(&mut Session) -> &mut Vec<Step>;

impl Session {
    /// Starts with stored answers, or none.
    pub fn new(assessment: Assessment) -> Session {
        Session {
            score: score(&assessment),
            assessment,
            undo: Vec::new(),
            redo: Vec::new(),
            unsaved: Vec::new(),
            saved: VecDeque::new(),
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

    /// Makes an edit that can be undone, at a time in seconds since 1970. Typing on in a field is one edit until the
    /// field is left.
    pub fn edit(&mut self, change: Change, at: i64) {
        let inverse = self.make(change.clone());
        // Answering again what is answered already is nothing to undo.
        if inverse == change {
            return;
        }
        let goes_on = self.typing && self.undo.last().is_some_and(|last| inverse.continues(&last.change));
        if !goes_on {
            self.count(&inverse);
            self.undo.push(Step { at, change: inverse });
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

    /// What takes the edits back, the latest last.
    pub fn steps(&self) -> &[Step] {
        &self.undo
    }

    /// Puts edits of an earlier visit before those of this one. They have to lead to the answers that this session
    /// began with.
    pub fn remember(&mut self, mut earlier: Vec<Step>) {
        earlier.append(&mut self.undo);
        self.undo = earlier;
    }

    /// Puts the edits of another tab that has the same answers among those of this one, by their times.
    pub fn interleave(&mut self, theirs: Vec<Step>) {
        let new = theirs.into_iter().filter(|step| !self.undo.contains(step)).collect::<Vec<_>>();
        self.undo.extend(new);
        self.undo.sort_by_key(|step| step.at);
    }

    /// All of it counts as not saved, since what was stored is gone.
    pub fn lost(&mut self) {
        let all = Change::Replace(Box::new(self.assessment.clone()));
        self.unsaved = vec![Made { change: all.clone(), inverse: all }];
    }

    /// Everything has been saved, as the stored text with that mark. Gives how much was changed since the last time:
    /// edits on one requirement in a row count as one, and what replaces everything as many times as there are
    /// requirements that it changes.
    pub fn saved(&mut self, mark: &str) -> u32 {
        let made = std::mem::take(&mut self.unsaved);
        self.saved.push_back((mark.to_owned(), made));
        if self.saved.len() > SAVES {
            self.saved.pop_front();
        }
        std::mem::take(&mut self.changes)
    }

    /// Takes over answers that were saved elsewhere, and makes the edits again that they know nothing of: what is not
    /// saved here yet, and what was saved here as one of the `missed` texts. Returns the edits whose very subject was
    /// changed there too: ours count, and taking them back gives theirs.
    pub fn merge(&mut self, theirs: Assessment, missed: &[String], at: i64) -> Vec<Change> {
        let mut again: Vec<Made> = Vec::new();
        self.saved.retain_mut(|(mark, made)| {
            let is_missed = missed.contains(mark);
            if is_missed {
                again.append(made);
            }
            !is_missed
        });
        again.append(&mut self.unsaved);
        self.assessment = theirs;
        let mut conflicts = Vec::new();
        for made in again {
            let (change, conflict) = made.rebased(&self.assessment);
            let inverse = self.make(change.clone());
            if conflict {
                self.undo.push(Step { at, change: inverse });
                conflicts.push(change);
            }
        }
        self.score = score(&self.assessment);
        conflicts
    }

    /// Makes the last edit of one log and puts what takes it back in the other.
    fn step(&mut self, from: Log, to: Log) -> Option<Change> {
        let Step { at, change } = from(self).pop()?;
        let inverse = self.make(change.clone());
        self.count(&inverse);
        to(self).push(Step { at, change: inverse });
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
        let mut before = inverse.clone();
        if let Some(last) = self.unsaved.pop_if(|last| change.continues(&last.change)) {
            before = last.inverse;
        }
        self.unsaved.push(Made { change, inverse: before });
        if scored {
            self.score = score(&self.assessment);
        }
        inverse
    }
}
