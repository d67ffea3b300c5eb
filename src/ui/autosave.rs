//! Saving after edits, and everything that can keep it from working.

use std::time::Duration;

use leptos::prelude::*;

use crate::assessment::Assessment;
use crate::documents::DocumentError;
use crate::storage::{Held, Loaded, Local, Memory, StoreError, Vault};

use super::state::{AppState, Part};

/// How long after an edit it is saved. Leaving the page saves at once.
const DELAY: Duration = Duration::from_millis(300);

/// What keeps the answers from being saved, or kept saved ones from being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser allows no storage, or the store is full, or something else.
    Store(StoreError),
    /// What is stored cannot be read; nothing is saved over it.
    Held(Held),
    /// What was stored could not be read and is set aside; saving works.
    SetAside(DocumentError),
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
    let mut vault = match Local::open() {
        Ok(local) => Vault::new(Box::new(local)),
        Err(error) => {
            // A vault that never loads never saves: what is kept in memory must not be called saved.
            let vault = Vault::new(Box::<Memory>::default());
            return Opened { vault, stored: None, trouble: Some(Trouble::Store(error)), saved: Saved::No };
        }
    };
    let (mut stored, mut trouble) = (None, None);
    match vault.load() {
        Ok(Loaded::Nothing) => {}
        Ok(Loaded::Answers(answers)) => stored = Some(*answers),
        Ok(Loaded::SetAside(error)) => trouble = Some(Trouble::SetAside(error)),
        Ok(Loaded::Held(held)) => trouble = Some(Trouble::Held(held)),
        Err(error) => trouble = Some(Trouble::Store(error)),
    }
    let lasting = !matches!(trouble, Some(Trouble::Store(_) | Trouble::Held(_)));
    Opened { vault, stored, trouble, saved: if lasting { Saved::Yes } else { Saved::No } }
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
        if self.peek(|model| model.vault.is_held()) {
            return;
        }
        let stored = self.change(Part::Log, |model| {
            let stored = model.vault.save(model.session.assessment());
            model.saved = if stored.is_ok() { Saved::Yes } else { Saved::No };
            if stored.is_ok() {
                let changes = model.session.saved();
                model.vault.add_changes(changes);
            }
            stored
        });
        let trouble = stored.err().map(Trouble::Store);
        // A save that works clears what kept the last one from working, and nothing else.
        if trouble.is_some() || self.peek(|model| matches!(model.trouble, Some(Trouble::Store(_)))) {
            self.set_trouble(trouble);
        }
    }

    /// Takes over what another tab saved. Text that cannot be read is treated as when the page opens.
    pub fn catch_up(self) {
        let found = self.change(Part::Log, |model| {
            let found = model.vault.changed_by_others();
            if model.vault.is_held() {
                model.saved = Saved::No;
            }
            found
        });
        match found {
            Ok(Some(Loaded::Answers(theirs))) => self.merge(*theirs),
            Ok(Some(Loaded::SetAside(error))) => self.set_trouble(Some(Trouble::SetAside(error))),
            Ok(Some(Loaded::Held(held))) => self.set_trouble(Some(Trouble::Held(held))),
            // Somebody cleared the store. What is on the page stays; the next edit saves all of it.
            Ok(Some(Loaded::Nothing)) => self.change(Part::Log, |model| model.saved = Saved::No),
            Ok(None) => {}
            Err(error) => self.set_trouble(Some(Trouble::Store(error))),
        }
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
