//! Where the answers are kept: local storage, or memory when that is denied. The page never writes over text
//! that it could not read; see [`Vault`].

mod backups;
#[cfg(feature = "ui")]
mod local;
mod memory;
mod vault;

pub use backups::WORTH_A_REMINDER;
#[cfg(feature = "ui")]
pub use local::Local;
pub use memory::Memory;
pub use vault::{ANSWERS_KEY, Held, Loaded, Vault};

use std::fmt;

/// Why storing or reading failed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreError {
    /// The browser does not let this page store anything.
    Denied,
    /// There is no room left.
    Full,
    /// Anything else, in the browser's words.
    Other(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Denied => f.write_str("storage is denied"),
            StoreError::Full => f.write_str("storage is full"),
            StoreError::Other(detail) => write!(f, "storage failed: `{detail}`"),
        }
    }
}

impl std::error::Error for StoreError {}

/// Texts by key. Keys of this program start with `sprs-calculator/`, since other pages of the same host may
/// share the store.
pub trait Store {
    /// The text under a key, if there is one.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be read.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a text under a key. When it fails, what was there before is still there.
    ///
    /// # Errors
    /// [`StoreError`] when the text cannot be stored.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes a key; one that is not there is no error.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be changed.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
}
