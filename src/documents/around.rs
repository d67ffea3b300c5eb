//! The records around the answers in a backup: each an object of named texts, with `in` for its collection and `key`.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::assessment::records::{Collection, Fields, Keys, RecordId};
use crate::assessment::{Assessment, Change};
use crate::catalog::{ClauseId, RequirementId};

use super::{DocumentError, Problem};

/// An object of named texts, in the order of the file.
#[derive(Default)]
pub(super) struct Texts(Vec<(String, String)>);

impl Serialize for Texts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, text)| (name, text)))
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Texts;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of texts")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Texts, A::Error> {
                let mut texts = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    texts.push(entry);
                }
                Ok(Texts(texts))
            }
        }
        deserializer.deserialize_map(Reader)
    }
}

/// Writes all records.
pub(super) fn write(assessment: &Assessment) -> Vec<Texts> {
    assessment.records().iter().map(|(collection, key, fields)| write_one(collection, key, fields)).collect()
}

/// Writes one record.
pub(super) fn write_one(collection: Collection, key: RecordId, fields: &Fields) -> Texts {
    let schema = collection.get();
    let named = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let mut texts = vec![named("in", schema.name)];
    match schema.keys {
        Keys::One => {}
        Keys::Requirements => {
            let id = RequirementId::all().nth(key as usize);
            texts.push(named("key", id.map_or("", |id| id.get().id)));
        }
        Keys::Numbered => texts.push(named("key", &key.to_string())),
        Keys::Clauses => {
            let id = ClauseId::of_key(key).map(ClauseId::name);
            texts.push(named("key", &id.unwrap_or_default()));
        }
    }
    texts.extend(fields.iter().map(|(field, text)| named(schema.fields[field].0, text)));
    Texts(texts)
}

/// Reads records into an assessment. They stand in order, which also rules out a second one with the same key.
pub(super) fn read(records: Vec<Texts>, assessment: &mut Assessment) -> Result<(), DocumentError> {
    let mut last = None;
    for (place, texts) in records.into_iter().enumerate() {
        let wrong = |field: String| DocumentError::whole(Problem::WrongField((place + 1).to_string(), field));
        let (collection, key, fields) = read_one(texts).map_err(wrong)?;
        if last >= Some((collection, key)) {
            return Err(wrong("key".to_owned()));
        }
        last = Some((collection, key));
        assessment.apply(Change::Record(collection, key, Some(fields)));
    }
    Ok(())
}

/// Reads one record, or says which field is wrong.
pub(super) fn read_one(Texts(texts): Texts) -> Result<(Collection, RecordId, Fields), String> {
    let mut texts = texts.into_iter().peekable();
    let name = texts.next_if(|(name, _)| name == "in").ok_or("in")?.1;
    let collection =
        Collection::ALL.into_iter().find(|collection| collection.get().name == name).ok_or("in")?;
    let schema = collection.get();
    let key = texts.next_if(|(name, _)| name == "key").map(|(_, key)| key);
    let key = match (schema.keys, key) {
        (Keys::One, None) => Some(0),
        (Keys::Requirements, Some(key)) => key.parse().ok().map(|id: RequirementId| id.index() as u32),
        (Keys::Numbered, Some(key)) => key.parse().ok(),
        (Keys::Clauses, Some(key)) => key.parse().ok().map(ClauseId::key),
        _ => None,
    };
    let key = key.ok_or("key")?;
    let mut fields = Fields::default();
    for (name, text) in texts {
        let field = schema.fields.iter().position(|(field, _)| *field == name);
        let field = field.filter(|field| {
            fields.get(*field).is_empty() && !text.is_empty() && schema.fields[*field].1.accepts(&text)
        });
        fields.set(field.ok_or(name)?, text);
    }
    Ok((collection, key, fields))
}
