//! Where the answers are kept: local storage, or memory when that is denied. The page never writes over text
//! that it could not read; see [`Vault`].

mod archive;
mod backups;
mod id;
#[cfg(feature = "ui")]
mod idb;
#[cfg(feature = "ui")]
mod local;
mod memory;
mod shelf;
mod summary;
mod vault;

pub use archive::{Archive, Beside, Later};
pub use backups::{FILE, WORTH_A_REMINDER};
pub use id::{AssessmentId, OPEN_KEY};
#[cfg(feature = "ui")]
pub use idb::Idb;
#[cfg(feature = "ui")]
pub use local::{Local, of_this_tab, tell_this_tab};
pub use memory::{Memory, Nowhere};
pub use shelf::{Generation, Shelf};
pub use summary::Summary;
pub use vault::{ANSWERS_KEY, Held, Loaded, Vault, setting_key};

use std::fmt;

/// How every key of this program begins: where the page is one of several on a host, theirs are not touched.
pub const OURS: &str = "sprs-calculator/";

/// Why storing or reading failed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreError {
    /// The browser does not let this page store anything.
    Denied,
    /// There is no room left.
    Full,
    /// What was written does not read back as it was written.
    Torn,
    /// Anything else, in the browser's words.
    Other(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Denied => f.write_str("storage is denied"),
            StoreError::Full => f.write_str("storage is full"),
            StoreError::Torn => f.write_str("what was stored does not read back"),
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

    /// The keys that begin like that, in no order.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be read.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;
}
