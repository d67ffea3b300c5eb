//! The edits of an assessment as text, so that they can be taken back in a later visit. The format is described in
//! `docs/file-format.md`.

use serde::{Deserialize, Serialize};

use crate::assessment::{Answer, Change, Entry, Item, Step, allowed};
use crate::catalog::RequirementId;

use super::around::{self, Texts};
use super::{DocumentError, Problem, read_backup, write_backup};

/// The version of the format that is written.
const VERSION: u32 = 1;

/// Steps beyond that are forgotten, the earliest first.
pub const MAX_STEPS: usize = 500;

/// So are steps beyond that many bytes.
pub const MAX_BYTES: usize = 200_000;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct History {
    version: u32,
    /// Which answers the steps lead to.
    of: String,
    steps: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    at: i64,
    #[serde(rename = "do")]
    edit: Edit,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Edit {
    Answer(String, String),
    Reason(String, String),
    Entry(String, String, String),
    Note(String, String),
    Record(Texts),
    Remove(Texts),
    Many(Vec<Edit>),
    Replace(String),
}

/// Writes the latest steps; `of` is the [`mark`] of the answers that they lead to.
pub fn write_history(steps: &[Step], of: &str) -> String {
    let mut room = MAX_BYTES;
    let mut rows = Vec::new();
    for step in steps.iter().rev().take(MAX_STEPS) {
        let row = Row { at: step.at, edit: write_edit(&step.change) };
        // Lists and texts always serialize.
        let size = serde_json::to_string(&row).unwrap_or_default().len();
        let Some(left) = room.checked_sub(size) else { break };
        room = left;
        rows.push(row);
    }
    rows.reverse();
    serde_json::to_string(&History { version: VERSION, of: of.to_owned(), steps: rows }).unwrap_or_default()
}

/// Reads steps that lead to the answers with that [`mark`].
///
/// # Errors
/// When it is not a history, or one of other answers: then its steps would take back something else.
pub fn read_history(text: &str, of: &str) -> Result<Vec<Step>, DocumentError> {
    let (found, steps) = read_log(text)?;
    if found != of {
        return Err(DocumentError::whole(Problem::NotABackup(format!("`{found}`"))));
    }
    Ok(steps)
}

/// Reads steps with the [`mark`] of the answers that they lead to.
///
/// # Errors
/// When it is not a history.
pub fn read_log(text: &str) -> Result<(String, Vec<Step>), DocumentError> {
    let wrong = |detail: String| DocumentError::whole(Problem::NotABackup(detail));
    let history: History = serde_json::from_str(text).map_err(|error| wrong(error.to_string()))?;
    if history.version != VERSION {
        return Err(wrong(format!("`{}`", history.version)));
    }
    let step = |row: Row| Ok(Step { at: row.at, change: read_edit(row.edit)? });
    let steps: Result<_, DocumentError> = history.steps.into_iter().map(step).collect();
    Ok((history.of, steps?))
}

/// Tells texts of answers apart: their length and a hash (FNV-1a, 64 bits). It is no protection against forgery.
pub fn mark(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{}-{hash:x}", text.len())
}

fn write_edit(change: &Change) -> Edit {
    let name = |answer: Option<Answer>| answer.map_or("", Answer::name).to_owned();
    match change {
        Change::Answer(item, answer) => Edit::Answer(item.to_string(), name(*answer)),
        Change::Reason(item, reason) => Edit::Reason(item.to_string(), reason.clone()),
        Change::Entry(item, entry) => Edit::Entry(item.to_string(), name(entry.answer), entry.reason.clone()),
        Change::Note(id, note) => Edit::Note(id.to_string(), note.clone()),
        Change::Record(collection, key, Some(fields)) => {
            Edit::Record(around::write_one(*collection, *key, fields))
        }
        Change::Record(collection, key, None) => {
            Edit::Remove(around::write_one(*collection, *key, &crate::assessment::records::Fields::default()))
        }
        Change::Many(changes) => Edit::Many(changes.iter().map(write_edit).collect()),
        Change::Replace(assessment) => Edit::Replace(write_backup(assessment)),
    }
}

fn read_edit(edit: Edit) -> Result<Change, DocumentError> {
    let item =
        |id: &str| id.parse::<Item>().map_err(|()| DocumentError::whole(Problem::UnknownId(id.to_owned())));
    let wrong = |field| DocumentError::whole(Problem::WrongField("1".to_owned(), field));
    Ok(match edit {
        Edit::Answer(id, answer) => {
            let item = item(&id)?;
            Change::Answer(item, read_answer(item, &answer)?)
        }
        Edit::Reason(id, reason) => Change::Reason(item(&id)?, reason),
        Edit::Entry(id, answer, reason) => {
            let item = item(&id)?;
            Change::Entry(item, Entry { answer: read_answer(item, &answer)?, reason })
        }
        Edit::Note(id, note) => {
            let requirement: RequirementId =
                id.parse().map_err(|()| DocumentError::whole(Problem::UnknownId(id)))?;
            Change::Note(requirement, note)
        }
        Edit::Record(texts) => {
            let (collection, key, fields) = around::read_one(texts).map_err(wrong)?;
            Change::Record(collection, key, Some(fields))
        }
        Edit::Remove(texts) => {
            let (collection, key, _) = around::read_one(texts).map_err(wrong)?;
            Change::Record(collection, key, None)
        }
        Edit::Many(edits) => Change::Many(edits.into_iter().map(read_edit).collect::<Result<_, _>>()?),
        Edit::Replace(text) => Change::Replace(Box::new(read_backup(&text)?)),
    })
}

fn read_answer(item: Item, answer: &str) -> Result<Option<Answer>, DocumentError> {
    if answer.is_empty() {
        return Ok(None);
    }
    let answer: Answer =
        answer.parse().map_err(|()| DocumentError::whole(Problem::UnknownAnswer(answer.to_owned())))?;
    allowed(item, answer)
        .map_err(|error| DocumentError::whole(Problem::NotAllowed(item.to_string(), error)))?;
    Ok(Some(answer))
}
