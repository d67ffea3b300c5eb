//! Saving after edits, and everything that can keep it from working.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::assessment::{Assessment, Change};
use crate::documents::{DocumentError, read_backup};
use crate::storage::{ANSWERS_KEY, Held, Loaded, Local, Memory, StoreError, Vault};

use super::state::AppState;

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

/// Saves the answers.
#[derive(Clone, Copy)]
pub struct Autosave {
    vault: StoredValue<Vault, LocalStorage>,
    unsaved: StoredValue<Vec<Change>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Whether what is on the page is stored.
    pub saved: RwSignal<Saved>,
    /// What to tell the user about storage.
    pub trouble: RwSignal<Option<Trouble>>,
}

impl Autosave {
    /// Opens the store and reads what is in it.
    pub fn open() -> (Autosave, Option<Assessment>) {
        let mut trouble = None;
        let mut vault = match Local::open() {
            Ok(local) => Vault::new(Box::new(local)),
            Err(error) => {
                trouble = Some(Trouble::Store(error));
                Vault::new(Box::<Memory>::default())
            }
        };
        let mut stored = None;
        match vault.load() {
            Ok(Loaded::Nothing) => {}
            Ok(Loaded::Answers(answers)) => stored = Some(*answers),
            Ok(Loaded::SetAside(error)) => trouble = Some(Trouble::SetAside(error)),
            Ok(Loaded::Held(held)) => trouble = Some(Trouble::Held(held)),
            Err(error) => trouble = Some(Trouble::Store(error)),
        }
        let lasting = !matches!(trouble, Some(Trouble::Store(_) | Trouble::Held(_)));
        let autosave = Autosave {
            vault: StoredValue::new_local(vault),
            unsaved: StoredValue::new(Vec::new()),
            timer: StoredValue::new(None),
            saved: RwSignal::new(if lasting { Saved::Yes } else { Saved::No }),
            trouble: RwSignal::new(trouble),
        };
        (autosave, stored)
    }

    /// An edit was made.
    pub fn changed(self, state: AppState, change: Change) {
        self.unsaved.update_value(|unsaved| unsaved.push(change));
        if self.saved.get_untracked() == Saved::Yes {
            self.saved.set(Saved::Soon);
        }
        if self.timer.with_value(Option::is_none) {
            let timer = set_timeout_with_handle(move || self.flush(state), DELAY);
            self.timer.set_value(timer.ok());
        }
    }

    /// Saves now what is not saved yet.
    pub fn flush(self, state: AppState) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if self.unsaved.with_value(Vec::is_empty) {
            return;
        }
        let denied = matches!(self.trouble.get_untracked(), Some(Trouble::Store(StoreError::Denied)));
        if denied || self.vault.with_value(Vault::is_held) {
            return;
        }
        match state.with_answers(|answers| self.vault.with_value(|vault| vault.save(answers))) {
            Ok(()) => {
                self.unsaved.update_value(Vec::clear);
                self.saved.set(Saved::Yes);
                if matches!(self.trouble.get_untracked(), Some(Trouble::Store(_))) {
                    self.trouble.set(None);
                }
            }
            Err(error) => {
                self.saved.set(Saved::No);
                self.trouble.set(Some(Trouble::Store(error)));
            }
        }
    }

    /// Sets the held text aside and saves from now on.
    pub fn release(self, state: AppState) {
        match self.vault.try_update_value(Vault::release) {
            Some(Err(error)) => self.trouble.set(Some(Trouble::Store(error))),
            _ => {
                self.trouble.set(None);
                self.saved.set(Saved::Yes);
                self.flush(state);
            }
        }
    }

    /// Whether closing the page now would lose something.
    pub fn would_lose(self) -> bool {
        !self.unsaved.with_value(Vec::is_empty)
    }

    /// Edits that are not saved yet; they are forgotten here.
    pub fn take_unsaved(self) -> Vec<Change> {
        self.unsaved.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// What another tab saved under a key, if it is the answers.
    pub fn from_other_tab(self, key: Option<&str>, text: Option<&str>) -> Option<Assessment> {
        if key != Some(ANSWERS_KEY) || self.vault.with_value(Vault::is_held) {
            return None;
        }
        read_backup(text?).ok()
    }

    /// The stored text as it is.
    pub fn stored(self) -> Option<String> {
        self.vault.with_value(|vault| vault.stored().ok().flatten())
    }

    /// Texts that were set aside, with their keys.
    pub fn aside(self) -> Vec<(&'static str, String)> {
        self.vault.with_value(Vault::aside)
    }

    /// Deletes a text that was set aside.
    pub fn forget(self, key: &str) {
        if let Err(error) = self.vault.with_value(|vault| vault.forget(key)) {
            self.trouble.set(Some(Trouble::Store(error)));
        }
    }

    /// A setting of the page.
    pub fn setting(self, name: &str) -> Option<String> {
        self.vault.with_value(|vault| vault.setting(name))
    }

    /// Stores a setting of the page.
    pub fn set_setting(self, name: &str, value: &str) {
        self.vault.with_value(|vault| vault.set_setting(name, value));
    }
}
