//! Keyed collections: the plans for gaps, what the firm is, the scope worksheet, its certificates, and the parts of a
//! working program. Later ones join here.
//!
//! A record is kept as named texts, checked against the [`schema`] of its collection. So every collection has the same
//! edits, undo, merge and backup without code of its own, and what only a later page needs is no part of the first
//! load. [`Plan`], [`Profile`](super::Profile), [`Asset`], [`Provider`], [`Certificates`] and [`Reality`] are typed views of such records.

mod define;
mod iso;
mod manage;
mod plan;
mod schema;
mod scope;

pub use define::{Record, Value};
pub use iso::{Certificate, Certificates, Coverage, Edition, Reality};
pub use manage::*;
pub use plan::{Choice, Plan};
pub(super) use plan::{either, flag, named, optional, yes_or_no};
pub use schema::{Collection, Keys, Kind, Schema, read_date};
pub use scope::{Asset, Category, Position, Provider, ProviderKind};

/// The key of a record in its collection. The key of a record that was removed can be given again, so whoever removes one
/// takes it out of what refers to it.
pub type RecordId = u32;

/// The texts of a record by the places of their fields in the schema, in that order; none is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(u8, String)>);

impl Fields {
    /// The text of a field; empty when there is none.
    pub fn get(&self, field: usize) -> &str {
        self.0.iter().find(|(place, _)| usize::from(*place) == field).map_or("", |(_, text)| text)
    }

    /// Writes the text of a field.
    pub fn set(&mut self, field: usize, text: String) {
        let place = self.0.partition_point(|(place, _)| usize::from(*place) < field);
        let there = self.0.get(place).is_some_and(|(found, _)| usize::from(*found) == field);
        match (there, text.is_empty()) {
            (true, true) => {
                self.0.remove(place);
            }
            (true, false) => self.0[place].1 = text,
            (false, true) => {}
            (false, false) => self.0.insert(place, (field as u8, text)),
        }
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The texts with the places of their fields.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &str)> {
        self.0.iter().map(|(place, text)| (usize::from(*place), text.as_str()))
    }

    /// Texts in the order of the schema, empty ones left out.
    pub(super) fn of<const N: usize>(texts: [String; N]) -> Fields {
        let mut fields = Fields::default();
        for (place, text) in texts.into_iter().enumerate() {
            fields.set(place, text);
        }
        fields
    }
}

/// All records, in the order of their collections and keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Store(Vec<((Collection, RecordId), Fields)>);

impl Store {
    /// A record.
    pub fn get(&self, collection: Collection, key: RecordId) -> Option<&Fields> {
        let place = self.0.binary_search_by_key(&(collection, key), |(at, _)| *at).ok()?;
        Some(&self.0[place].1)
    }

    /// All records with where they belong.
    pub fn iter(&self) -> impl Iterator<Item = (Collection, RecordId, &Fields)> {
        self.0.iter().map(|((collection, key), fields)| (*collection, *key, fields))
    }

    /// A key that no record of a collection has: one more than the highest, or the next below that is free where a file
    /// has used up the highest there is.
    pub fn next_key(&self, collection: Collection) -> RecordId {
        let Some((_, last, _)) = self.iter().filter(|(at, ..)| *at == collection).last() else { return 0 };
        let free = |key: &RecordId| self.get(collection, *key).is_none();
        last.checked_add(1).or_else(|| (0..last).rev().find(free)).unwrap_or(last)
    }

    /// Puts a record, or removes it with `None`, and returns what was there. Where the keys are not numbers given by
    /// the page, an empty record is none.
    pub(super) fn put(&mut self, at: (Collection, RecordId), fields: Option<Fields>) -> Option<Fields> {
        let keeps_empty = at.0.get().keys == Keys::Numbered;
        let fields = fields.filter(|fields| keeps_empty || !fields.is_empty());
        match (self.0.binary_search_by_key(&at, |(at, _)| *at), fields) {
            (Ok(place), Some(fields)) => Some(std::mem::replace(&mut self.0[place].1, fields)),
            (Ok(place), None) => Some(self.0.remove(place).1),
            (Err(place), Some(fields)) => {
                self.0.insert(place, (at, fields));
                None
            }
            (Err(_), None) => None,
        }
    }
}

/// Typed records of a numbered collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Records<T>(pub(super) Vec<(RecordId, T)>);

impl<T> Records<T> {
    /// All of them by their keys.
    pub fn iter(&self) -> impl Iterator<Item = (RecordId, &T)> {
        self.0.iter().map(|(key, record)| (*key, record))
    }

    /// One of them.
    pub fn get(&self, key: RecordId) -> Option<&T> {
        self.iter().find(|(at, _)| *at == key).map(|(_, record)| record)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A key that none has, higher than all.
    pub fn next_id(&self) -> RecordId {
        self.0.last().map_or(0, |(key, _)| key.saturating_add(1))
    }
}
