//! Saving after edits, and everything that can keep it from working.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use crate::assessment::Assessment;
use crate::documents::DocumentError;
use crate::storage::{
    AssessmentId, Held, Loaded, Local, Nowhere, OPEN_KEY, Store, StoreError, Vault, of_this_tab,
};

use super::state::{AppState, Model, Part};

/// How long after an edit it is saved. Leaving the page saves at once.
const DELAY: Duration = Duration::from_millis(300);

/// The setting that nothing is kept on this device.
pub const KEEP: &str = "keep-nothing";

/// What keeps the answers from being saved, or kept saved ones from being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser allows no storage, or the store is full, or something else.
    Store(StoreError),
    /// What is stored cannot be read; nothing is saved over it.
    Held(Held),
    /// What was stored could not be read and is set aside; saving works.
    SetAside(DocumentError),
    /// What was stored is gone. Nothing is stored again until the user says so.
    Gone,
    /// The answers are in the archive and could not be fetched.
    Unfetched(StoreError),
    /// The answers are listed and nowhere to be found.
    Lost,
    /// Nothing is stored, because the user chose so.
    Chosen,
}

/// Whether what is on the page is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// All of it.
    Yes,
    /// It soon will be.
    Soon,
    /// It is not; see the trouble.
    No,
}

/// What opening the store gave.
pub struct Opened {
    /// Which assessment.
    pub id: AssessmentId,
    /// Where to save.
    pub vault: Vault,
    /// The stored answers.
    pub stored: Option<Assessment>,
    /// What is wrong.
    pub trouble: Option<Trouble>,
    /// Whether saving lasts.
    pub saved: Saved,
}

/// Opens the store and reads what is in it.
pub fn open() -> Opened {
    let store: Rc<dyn Store> = match Local::open() {
        Ok(local) => Rc::new(local),
        Err(error) => return nowhere(Trouble::Store(error)),
    };
    // A tab stays with its assessment, whatever others open.
    let open = of_this_tab(OPEN_KEY).or_else(|| store.read(OPEN_KEY).ok().flatten());
    let id = open.and_then(|id| id.parse().ok()).unwrap_or_else(AssessmentId::first);
    let mut vault = Vault::new(Rc::clone(&store), id.answers_key());
    if vault.setting(KEEP).is_some() {
        return nowhere(Trouble::Chosen);
    }
    let (mut stored, mut trouble) = (None, None);
    match vault.load() {
        // What is listed and not here is in the archive.
        Ok(Loaded::Nothing) if store.read(&id.summary_key()).is_ok_and(|summary| summary.is_some()) => {
            vault.hold();
            trouble = Some(Trouble::Held(Held::Away));
        }
        Ok(Loaded::Nothing) => {}
        Ok(Loaded::Answers(answers)) => stored = Some(*answers),
        Ok(Loaded::SetAside(error)) => trouble = Some(Trouble::SetAside(error)),
        Ok(Loaded::Held(held)) => trouble = Some(Trouble::Held(held)),
        Err(error) => trouble = Some(Trouble::Store(error)),
    }
    let lasting = !matches!(trouble, Some(Trouble::Store(_) | Trouble::Held(_)));
    Opened { id, vault, stored, trouble, saved: if lasting { Saved::Yes } else { Saved::No } }
}

/// A vault that never loads never saves: what is kept in memory must not be called saved.
fn nowhere(trouble: Trouble) -> Opened {
    let id = AssessmentId::first();
    let vault = Vault::new(Rc::new(Nowhere), id.answers_key());
    Opened { id, vault, stored: None, trouble: Some(trouble), saved: Saved::No }
}

impl AppState {
    /// An edit was made: it is saved a moment later.
    pub fn save_soon(self) {
        self.change(Part::Log, |model| {
            if !model.session.is_unsaved() {
                return;
            }
            if model.saved == Saved::Yes {
                model.saved = Saved::Soon;
            }
            if model.timer.is_none() {
                model.timer = set_timeout_with_handle(move || self.save(), DELAY).ok();
            }
        });
    }

    /// Saves now what is not saved yet.
    pub fn save(self) {
        if let Some(timer) = self.change(Part::Log, |model| model.timer.take()) {
            timer.clear();
        }
        if self.peek(|model| !model.session.is_unsaved()) {
            return;
        }
        self.catch_up();
        // What was found is taken over first: see `upkeep::meet`.
        if self.peek(|model| model.vault.is_held() || model.found.is_some()) {
            return;
        }
        let stored = self.change(Part::Log, |model| {
            let mut stored = model.vault.save(model.session.assessment());
            if stored == Err(StoreError::Full) {
                // What can be undone of earlier visits makes room for the answers.
                let store = model.vault.store();
                for log in store.keys(AssessmentId::LOGS).unwrap_or_default() {
                    let _ = store.remove(&log);
                }
                stored = model.vault.save(model.session.assessment());
            }
            model.saved = if stored.is_ok() { Saved::Yes } else { Saved::No };
            if stored.is_ok() {
                let changes = model.session.saved(model.vault.mark().unwrap_or_default());
                model.vault.add_changes(changes);
            }
            stored
        });
        let trouble = stored.err().map(Trouble::Store);
        if trouble.is_none() {
            self.upkeep();
        }
        // A save that works clears what kept the last one from working, and nothing else.
        let over = |model: &Model| matches!(model.trouble, Some(Trouble::Store(_)));
        if trouble.is_some() || self.peek(over) {
            self.set_trouble(trouble);
        }
    }

    /// Looks for what another tab saved. It is taken over by the second WASM, which is there as soon as anything was
    /// stored.
    pub fn catch_up(self) {
        let found = self.change(Part::Log, |model| {
            let found = model.vault.changed_by_others();
            if model.vault.is_held() {
                model.saved = Saved::No;
            }
            found
        });
        match found {
            Ok(Some(found)) => {
                self.change(Part::Log, |model| model.found = Some(found));
                self.upkeep();
            }
            Ok(None) => {}
            Err(error) => self.set_trouble(Some(Trouble::Store(error))),
        }
    }

    /// Saves everything, since it is not stored any more.
    pub fn store_all(self) {
        self.change(Part::Log, |model| model.session.lost());
        self.retry();
    }

    /// Tries again what did not work: sets held text aside, if there is any, and saves.
    pub fn retry(self) {
        let released = self.change(Part::Log, |model| {
            let released = model.vault.release();
            if released.is_ok() {
                model.saved = if model.session.is_unsaved() { Saved::Soon } else { Saved::Yes };
            }
            released
        });
        self.set_trouble(released.err().map(Trouble::Store));
        self.save();
    }

    /// Deletes a text that was set aside. That makes room for one that is held.
    pub fn forget(self, key: &str) {
        let deleted = self.change(Part::Log, |model| model.vault.forget(key));
        match (deleted, self.peek(|model| model.trouble.clone())) {
            (Err(error), _) => self.set_trouble(Some(Trouble::Store(error))),
            (Ok(()), Some(Trouble::Held(Held::Corrupt(_)))) => self.retry(),
            (Ok(()), Some(Trouble::SetAside(_))) => self.set_trouble(None),
            // Whatever else is wrong is still wrong; the list of kept texts is drawn anew.
            (Ok(()), trouble) => self.set_trouble(trouble),
        }
    }

    /// What to tell the user about storage from now on.
    pub fn set_trouble(self, trouble: Option<Trouble>) {
        self.change(Part::Trouble, |model| model.trouble = trouble);
    }
}
