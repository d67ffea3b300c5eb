//! A store that answers later, for what is large or closed.

use std::future::{Future, ready};
use std::pin::Pin;
use std::rc::Rc;

use super::{Store, StoreError};

/// An answer that comes later.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + 'a>>;

/// Texts by key, like [`Store`], in a place that takes its time: IndexedDB, or any [`Store`] where there is none. The
/// errors are those of [`Store`].
pub trait Archive {
    /// The text under a key, if there is one.
    fn get<'a>(&'a self, key: &'a str) -> Later<'a, Option<String>>;

    /// Puts a text under a key. When it fails, what was there before is still there.
    fn put<'a>(&'a self, key: &'a str, text: &'a str) -> Later<'a, ()>;

    /// Removes a key; one that is not there is no error.
    fn delete<'a>(&'a self, key: &'a str) -> Later<'a, ()>;

    /// The keys that begin like that, in order.
    fn list<'a>(&'a self, prefix: &'a str) -> Later<'a, Vec<String>>;
}

impl<S: Store> Archive for S {
    fn get<'a>(&'a self, key: &'a str) -> Later<'a, Option<String>> {
        Box::pin(ready(self.read(key)))
    }

    fn put<'a>(&'a self, key: &'a str, text: &'a str) -> Later<'a, ()> {
        Box::pin(ready(self.write(key, text)))
    }

    fn delete<'a>(&'a self, key: &'a str) -> Later<'a, ()> {
        Box::pin(ready(self.remove(key)))
    }

    fn list<'a>(&'a self, prefix: &'a str) -> Later<'a, Vec<String>> {
        let keys = self.keys(prefix).map(|mut keys| {
            keys.sort();
            keys
        });
        Box::pin(ready(keys))
    }
}

/// An archive in the quick store, for browsers that have no other: under keys of its own.
pub struct Beside(pub Rc<dyn Store>);

impl Beside {
    const BEFORE: &str = "sprs-calculator/archive/";

    fn key(key: &str) -> String {
        format!("{}{key}", Beside::BEFORE)
    }
}

impl Store for Beside {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.read(&Beside::key(key))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.write(&Beside::key(key), text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove(&Beside::key(key))
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let keys = self.0.keys(&Beside::key(prefix))?;
        Ok(keys.into_iter().map(|key| key[Beside::BEFORE.len()..].to_owned()).collect())
    }
}
