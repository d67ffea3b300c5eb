//! Loading and saving the answers so that nothing is lost: text that cannot be read is set aside before
//! anything is written, and when it cannot be set aside, nothing is written.

use std::rc::Rc;

use crate::assessment::Assessment;
use crate::documents::{DocumentError, Problem, mark, read_backup, read_stored, write_stored};

use super::{Store, StoreError};

/// The key of the answers of the first assessment; those of others begin like that.
pub const ANSWERS_KEY: &str = "sprs-calculator/answers";

/// How many marks a stored text carries. Two tabs part by one or two saves, since each takes over what it sees.
const LINE: usize = 12;

/// The mark of an empty store, so that two tabs that begin in one have a common past.
const ROOT: &str = "new";

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
    /// It is not in this store but in the archive, which takes its time.
    Away,
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
    store: Rc<dyn Store>,
    /// The key of the answers.
    key: String,
    held: bool,
    /// The stored text as this vault read or wrote it last.
    known: Option<String>,
    /// The marks of what was stored before it and of itself, the latest last.
    line: Vec<String>,
    /// Where the last text was set aside.
    aside: Option<&'static str>,
}

impl Vault {
    /// A vault for the answers under that key. Load before saving.
    pub fn new(store: Rc<dyn Store>, key: String) -> Vault {
        Vault { store, key, held: true, known: None, line: Vec::new(), aside: None }
    }

    /// The store it is in.
    pub fn store(&self) -> Rc<dyn Store> {
        Rc::clone(&self.store)
    }

    /// The key of the answers.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The stored text as this vault read or wrote it last.
    pub fn text(&self) -> Option<&str> {
        self.known.as_deref()
    }

    /// Reads what is stored. Saving is possible afterwards, unless the answer is [`Loaded::Held`].
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be read; nothing can be saved then.
    pub fn load(&mut self) -> Result<Loaded, StoreError> {
        self.held = true;
        // What was known before is no longer known to be there if reading fails.
        self.known = None;
        self.line.clear();
        self.known = self.store.read(&self.key)?;
        let Some(text) = &self.known else {
            self.held = false;
            self.line.push(ROOT.to_owned());
            return Ok(Loaded::Nothing);
        };
        Ok(match read_stored(text) {
            Ok((answers, after)) => {
                self.held = false;
                self.line.extend(after.split(' ').map(str::to_owned));
                self.line.push(mark(text));
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
    /// With it come the marks of the texts that this vault knew and whoever wrote did not: two tabs that save at
    /// once do not see each other's text, and the later one writes over the earlier.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be read.
    pub fn changed_by_others(&mut self) -> Result<Option<(Loaded, Vec<String>)>, StoreError> {
        if self.held || self.store.read(&self.key)? == self.known {
            return Ok(None);
        }
        let mut missed = std::mem::take(&mut self.line);
        let loaded = self.load()?;
        let shared = missed.iter().rposition(|mark| self.line.contains(mark));
        // A text without a common past has replaced everything.
        missed.drain(..shared.map_or(missed.len(), |shared| shared + 1));
        Ok(Some((loaded, missed)))
    }

    /// Saves the answers, unless what is stored is held.
    ///
    /// # Errors
    /// [`StoreError`] when they could not be stored: what was stored before is still there, or (`Torn`) what is
    /// stored does not read back as it was written.
    pub fn save(&mut self, assessment: &Assessment) -> Result<(), StoreError> {
        if !self.held {
            let mut after = String::new();
            for mark in &self.line {
                after.push_str(if after.is_empty() { "" } else { " " });
                after.push_str(mark);
            }
            let text = write_stored(assessment, &after);
            self.store.write(&self.key, &text)?;
            if self.store.read(&self.key)?.as_ref() != Some(&text) {
                return Err(StoreError::Torn);
            }
            self.line.push(mark(&text));
            self.line.drain(..self.line.len().saturating_sub(LINE));
            self.known = Some(text);
        }
        Ok(())
    }

    /// Nothing is saved until the vault is loaded again or released.
    pub const fn hold(&mut self) {
        self.held = true;
    }

    /// The mark of the stored text, as [`Vault::changed_by_others`] would give it.
    pub fn mark(&self) -> Option<&str> {
        self.line.last().map(String::as_str)
    }

    /// Whether the stored text is the one with that mark, or came after it.
    pub fn follows(&self, mark: &str) -> bool {
        self.line.iter().any(|known| known == mark)
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
        if unreadable && text == self.store.read(&self.key)? {
            self.store.remove(&self.key)?;
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

    /// What is remembered of this assessment.
    pub fn own_setting(&self, name: &str) -> Option<String> {
        self.setting(&self.own(name))
    }

    /// Remembers something of this assessment. That it could not be stored does no harm.
    pub fn set_own_setting(&self, name: &str, value: &str) {
        self.set_setting(&self.own(name), value);
    }

    /// The name with the end of the key, which tells assessments apart.
    fn own(&self, name: &str) -> String {
        format!("{name}{}", self.key.strip_prefix(ANSWERS_KEY).unwrap_or_default())
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

/// The key of a setting of the page.
pub fn setting_key(name: &str) -> String {
    format!("sprs-calculator/setting/{name}")
}
