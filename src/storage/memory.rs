//! The twin of local storage for tests, and the store of those who have none.

use std::cell::{Cell, RefCell};

use super::{Store, StoreError};

/// A store that lasts as long as the program.
#[derive(Debug)]
pub struct Memory {
    texts: RefCell<Vec<(String, String)>>,
    room: Cell<usize>,
}

impl Default for Memory {
    /// Empty, with room for everything.
    fn default() -> Self {
        Memory::with_room(usize::MAX)
    }
}

impl Memory {
    /// Empty, with room for so many bytes of keys and texts.
    pub fn with_room(room: usize) -> Memory {
        Memory { texts: RefCell::default(), room: Cell::new(room) }
    }

    /// Changes how many bytes there is room for. What is stored stays.
    pub fn set_room(&self, room: usize) {
        self.room.set(room);
    }
}

impl Store for Memory {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        let texts = self.texts.borrow();
        Ok(texts.iter().find(|(other, _)| other == key).map(|(_, text)| text.clone()))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let mut texts = self.texts.borrow_mut();
        let others = texts.iter().filter(|(other, _)| other != key).map(|(key, text)| key.len() + text.len());
        if others.sum::<usize>() + key.len() + text.len() > self.room.get() {
            return Err(StoreError::Full);
        }
        texts.retain(|(other, _)| other != key);
        texts.push((key.to_owned(), text.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().retain(|(other, _)| other != key);
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let texts = self.texts.borrow();
        Ok(texts.iter().map(|(key, _)| key).filter(|key| key.starts_with(prefix)).cloned().collect())
    }
}

/// The store of a browser that denies one: empty, and nothing can be stored.
#[derive(Debug)]
pub struct Nowhere;

impl Store for Nowhere {
    fn read(&self, _: &str) -> Result<Option<String>, StoreError> {
        Ok(None)
    }

    fn write(&self, _: &str, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Denied)
    }

    fn remove(&self, _: &str) -> Result<(), StoreError> {
        Ok(())
    }

    fn keys(&self, _: &str) -> Result<Vec<String>, StoreError> {
        Ok(Vec::new())
    }
}
