//! The state of the page. Every edit goes through [`AppState::edit`].

use leptos::prelude::*;

use crate::assessment::{Assessment, Change, Entry, Item, Response};
use crate::catalog::RequirementId;
use crate::scoring::{Finding, Score, finding, score};

use super::autosave::Autosave;
use super::route::Route;
use super::search::Filter;
use super::text::{fill, text};

/// A message to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// Whether something went wrong.
    pub error: bool,
}

/// The answers, what is shown of them, and the undo log.
///
/// The answers themselves are one plain [`Assessment`]; what reads them subscribes to a trigger: one a
/// requirement, and one for everything that can move the score. So a row repaints alone, the engine reads the
/// answers where they are, and no copy of them can disagree.
#[derive(Clone, Copy)]
pub struct AppState {
    assessment: StoredValue<Assessment>,
    rows: StoredValue<Vec<Trigger>>,
    opened: StoredValue<Vec<RwSignal<bool>>>,
    answers: Trigger,
    undo: RwSignal<Vec<Change>>,
    redo: RwSignal<Vec<Change>>,
    /// Whether the next edit of a text field starts a new entry in the undo log.
    fresh: StoredValue<bool>,
    /// The score.
    pub score: Memo<Score>,
    /// The page that is shown.
    pub route: RwSignal<Route>,
    /// What the list of requirements is narrowed to.
    pub filter: RwSignal<Filter>,
    /// What to tell the user.
    pub notice: RwSignal<Option<Notice>>,
    /// Whether the keys of the list are on.
    pub keys: RwSignal<bool>,
    /// Saving.
    pub autosave: Autosave,
}

impl AppState {
    /// The state with what is stored, and saving armed after that.
    pub fn load(route: Route) -> AppState {
        let (autosave, stored) = Autosave::open();
        let assessment = StoredValue::new(stored.unwrap_or_default());
        let answers = Trigger::new();
        AppState {
            assessment,
            rows: StoredValue::new(RequirementId::all().map(|_| Trigger::new()).collect()),
            opened: StoredValue::new(RequirementId::all().map(|_| RwSignal::new(false)).collect()),
            answers,
            undo: RwSignal::new(Vec::new()),
            redo: RwSignal::new(Vec::new()),
            fresh: StoredValue::new(true),
            score: Memo::new(move |_| {
                answers.track();
                assessment.with_value(score)
            }),
            route: RwSignal::new(route),
            filter: RwSignal::new(Filter::default()),
            notice: RwSignal::new(None),
            keys: RwSignal::new(autosave.setting("keys").as_deref() != Some("off")),
            autosave,
        }
    }

    /// Reads what was said about a requirement, and again whenever that changes.
    pub fn response<T>(self, id: RequirementId, read: impl FnOnce(&Response) -> T) -> T {
        self.rows.with_value(|rows| rows[id.index()].track());
        self.assessment.with_value(|assessment| read(assessment.response(id)))
    }

    /// Reads the answer on an item, and again whenever that changes.
    pub fn entry<T>(self, item: Item, read: impl FnOnce(&Entry) -> T) -> T {
        self.rows.with_value(|rows| rows[item.requirement().index()].track());
        self.assessment.with_value(|assessment| read(assessment.entry(item)))
    }

    /// Whether a requirement is opened.
    pub fn open(self, id: RequirementId) -> RwSignal<bool> {
        self.opened.with_value(|opened| opened[id.index()])
    }

    /// The finding on a requirement, kept up to date.
    pub fn finding(self, id: RequirementId) -> Finding {
        self.response(id, |response| finding(id, response))
    }

    /// All answers as they are now.
    pub fn with_answers<T>(self, read: impl FnOnce(&Assessment) -> T) -> T {
        self.assessment.with_value(read)
    }

    /// Makes an edit that can be undone.
    pub fn edit(self, change: Change) {
        let inverse = self.make(change);
        let goes_on = !self.fresh.get_value()
            && self.undo.with_untracked(|undo| undo.last().is_some_and(|last| inverse.continues(last)));
        self.fresh.set_value(false);
        if !goes_on {
            self.undo.update(|undo| undo.push(inverse));
        }
        self.redo.update(Vec::clear);
    }

    /// A text field was left: what is typed next is an edit of its own.
    pub fn end_typing(self) {
        self.fresh.set_value(true);
    }

    /// Takes the last edit back.
    pub fn undo(self) {
        self.step(self.undo, self.redo, text().undone);
    }

    /// Makes an edit again that was taken back.
    pub fn redo(self) {
        self.step(self.redo, self.undo, text().redone);
    }

    /// Whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.undo.with(|log| !log.is_empty())
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.redo.with(|log| !log.is_empty())
    }

    /// Tells the user something.
    pub fn tell(self, text: String, error: bool) {
        self.notice.set(Some(Notice { text, error }));
    }

    /// Takes over what another tab saved, and makes the edits again that this tab had not saved yet.
    pub fn merge(self, theirs: Assessment) {
        let unsaved = self.autosave.take_unsaved();
        self.assessment.set_value(theirs);
        for change in &unsaved {
            self.assessment.update_value(|assessment| {
                assessment.apply(change.clone());
            });
        }
        self.touch(None);
        for change in unsaved {
            self.autosave.changed(self, change);
        }
        self.tell(text().other_tab.to_owned(), false);
    }

    fn step(self, from: RwSignal<Vec<Change>>, to: RwSignal<Vec<Change>>, told: &str) {
        let Some(change) = from.try_update(Vec::pop).flatten() else { return };
        self.end_typing();
        let what = match &change {
            Change::Answer(item, _) | Change::Reason(item, _) => item.to_string(),
            Change::Note(id, _) => id.to_string(),
            Change::Replace(_) => text().everything.to_owned(),
        };
        let inverse = self.make(change);
        to.update(|log| log.push(inverse));
        self.tell(fill(told, &[&what]), false);
    }

    fn make(self, change: Change) -> Change {
        let made = change.clone();
        let inverse = self.assessment.try_update_value(|assessment| assessment.apply(made));
        match &change {
            // A note cannot move the score.
            Change::Note(id, _) => self.rows.with_value(|rows| rows[id.index()].notify()),
            _ => self.touch(change.requirement()),
        }
        let inverse = inverse.unwrap_or_else(|| change.clone());
        self.autosave.changed(self, change);
        inverse
    }

    fn touch(self, requirement: Option<RequirementId>) {
        self.rows.with_value(|rows| match requirement {
            Some(id) => rows[id.index()].notify(),
            None => rows.iter().for_each(Trigger::notify),
        });
        self.answers.notify();
    }
}
