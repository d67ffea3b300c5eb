//! Several assessments in one file: a list of backups. The format is described in `docs/file-format.md`.

use serde::{Deserialize, Serialize};

use crate::assessment::Assessment;

use super::{DocumentError, Problem, read_backup};

const FORMAT: &str = "sprs-calculator-collection";
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Collection {
    format: String,
    version: u32,
    backups: Vec<String>,
}

/// Whether a text says that it holds several assessments.
pub fn is_collection(text: &str) -> bool {
    let mut rest = text;
    ["{", "\"format\"", ":", "\"sprs-calculator-collection\""]
        .into_iter()
        .all(|token| rest.trim_ascii_start().strip_prefix(token).map(|after| rest = after).is_some())
}

/// Writes several backups as one text.
pub fn write_collection(backups: Vec<String>) -> String {
    let collection = Collection { format: FORMAT.to_owned(), version: VERSION, backups };
    // Texts and lists always serialize.
    serde_json::to_string(&collection).unwrap_or_default()
}

/// Reads a file of several assessments, or a backup of one. All of it is checked before anything is returned.
///
/// # Errors
/// When it is neither, or one of its backups cannot be read: the line is then its place in the file, from 1.
pub fn read_collection(text: &str) -> Result<Vec<Assessment>, DocumentError> {
    if !is_collection(text) {
        return read_backup(text).map(|one| vec![one]);
    }
    let wrong = |detail: String| DocumentError::whole(Problem::NotABackup(detail));
    let collection: Collection = serde_json::from_str(text).map_err(|error| wrong(error.to_string()))?;
    if collection.version > VERSION {
        return Err(DocumentError::whole(Problem::NewerVersion(collection.version)));
    }
    if collection.format != FORMAT || collection.version != VERSION {
        return Err(wrong(format!("`{}` {}", collection.format, collection.version)));
    }
    let read = |(place, text): (u64, &String)| {
        read_backup(text).map_err(|error| DocumentError { line: place, problem: error.problem })
    };
    (1..).zip(&collection.backups).map(read).collect()
}
