//! Loading and saving the answers so that nothing is lost: text that cannot be read is set aside before
//! anything is written, and when it cannot be set aside, nothing is written.

use crate::assessment::Assessment;
use crate::documents::{DocumentError, Problem, read_backup, write_backup};

use super::{Store, StoreError};

/// The key of the answers.
pub const ANSWERS_KEY: &str = "sprs-calculator/answers";

/// Keys of texts that could not be read, from the first on.
const ASIDE_KEYS: [&str; 4] = [
    "sprs-calculator/unreadable-1",
    "sprs-calculator/unreadable-2",
    "sprs-calculator/unreadable-3",
    "sprs-calculator/unreadable-4",
];

/// Why nothing is saved over what is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// A newer version of the program wrote it.
    Newer,
    /// It cannot be read, and there is no room to set it aside.
    Corrupt(DocumentError),
}

/// What was found when the page opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// Nothing was stored.
    Nothing,
    /// The answers.
    Answers(Box<Assessment>),
    /// Text that cannot be read. It has been set aside, and saving goes on.
    SetAside(DocumentError),
    /// Text that cannot be read and stays where it is; nothing is saved until [`Vault::release`].
    Held(Held),
}

/// The answers in a store.
pub struct Vault {
    store: Box<dyn Store>,
    held: bool,
    /// The stored text as this vault read or wrote it last.
    known: Option<String>,
    /// Where the last text was set aside.
    aside: Option<&'static str>,
}

impl Vault {
    /// A vault in that store. Load before saving.
    pub fn new(store: Box<dyn Store>) -> Vault {
        Vault { store, held: true, known: None, aside: None }
    }

    /// Reads what is stored. Saving is possible afterwards, unless the answer is [`Loaded::Held`].
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be read; nothing can be saved then.
    pub fn load(&mut self) -> Result<Loaded, StoreError> {
        self.held = true;
        // What was known before is no longer known to be there if reading fails.
        self.known = None;
        self.known = self.store.read(ANSWERS_KEY)?;
        let Some(text) = &self.known else {
            self.held = false;
            return Ok(Loaded::Nothing);
        };
        Ok(match read_backup(text) {
            Ok(answers) => {
                self.held = false;
                Loaded::Answers(Box::new(answers))
            }
            Err(DocumentError { problem: Problem::NewerVersion(_), .. }) => Loaded::Held(Held::Newer),
            Err(error) => match self.release() {
                Ok(()) => Loaded::SetAside(error),
                Err(_) => Loaded::Held(Held::Corrupt(error)),
            },
        })
    }

    /// Loads again if something else has written since this vault last read or wrote: another tab, or another
    /// version of this program. `None` when nothing has. Call it before saving.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be read.
    pub fn changed_by_others(&mut self) -> Result<Option<Loaded>, StoreError> {
        if self.held || self.store.read(ANSWERS_KEY)? == self.known {
            return Ok(None);
        }
        self.load().map(Some)
    }

    /// Saves the answers, unless what is stored is held.
    ///
    /// # Errors
    /// [`StoreError`] when they could not be stored; what was stored before is still there.
    pub fn save(&mut self, assessment: &Assessment) -> Result<(), StoreError> {
        if !self.held {
            let text = write_backup(assessment);
            self.store.write(ANSWERS_KEY, &text)?;
            self.known = Some(text);
        }
        Ok(())
    }

    /// Whether nothing is saved.
    pub const fn is_held(&self) -> bool {
        self.held
    }

    /// Sets held text aside and lets saving begin. Nothing happens when nothing is held.
    ///
    /// # Errors
    /// [`StoreError`] when the text could not be set aside; it stays held.
    pub fn release(&mut self) -> Result<(), StoreError> {
        if let Some(text) = self.known.as_ref().filter(|_| self.held) {
            self.aside = Some(self.set_aside(text)?);
        }
        self.held = false;
        Ok(())
    }

    /// The text that could not be read: what is held, or what was set aside last.
    pub fn unreadable(&self) -> Option<String> {
        if self.held { self.known.clone() } else { self.store.read(self.aside?).ok().flatten() }
    }

    /// Texts that were set aside, with their keys.
    pub fn aside(&self) -> Vec<(&'static str, String)> {
        let text = |key| self.store.read(key).ok().flatten().map(|text| (key, text));
        ASIDE_KEYS.into_iter().filter_map(text).collect()
    }

    /// Deletes a text that was set aside, also where it was found if it is still there.
    ///
    /// # Errors
    /// [`StoreError`] when it could not be deleted.
    pub fn forget(&mut self, key: &str) -> Result<(), StoreError> {
        let text = self.store.read(key)?;
        let unreadable = text.as_ref().is_some_and(|text| read_backup(text).is_err());
        if unreadable && text == self.store.read(ANSWERS_KEY)? {
            self.store.remove(ANSWERS_KEY)?;
            self.known = None;
        }
        self.store.remove(key)
    }

    /// A setting of the page, such as `keys`.
    pub fn setting(&self, name: &str) -> Option<String> {
        self.store.read(&setting_key(name)).ok().flatten()
    }

    /// Stores a setting of the page. That it could not be stored does no harm.
    pub fn set_setting(&self, name: &str, value: &str) {
        let _ = self.store.write(&setting_key(name), value);
    }

    /// Writes the text under a free key, reads it back, and returns the key.
    fn set_aside(&self, text: &str) -> Result<&'static str, StoreError> {
        for key in ASIDE_KEYS {
            match self.store.read(key)? {
                Some(kept) if kept == text => return Ok(key),
                Some(_) => {}
                None => {
                    self.store.write(key, text)?;
                    let kept = self.store.read(key)?.is_some_and(|kept| kept == text);
                    return if kept { Ok(key) } else { Err(StoreError::Full) };
                }
            }
        }
        Err(StoreError::Full)
    }
}

fn setting_key(name: &str) -> String {
    format!("sprs-calculator/setting/{name}")
}
