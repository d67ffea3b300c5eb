//! The backup: everything, as versioned JSON. The same text is what local storage keeps. The format is
//! described in `docs/file-format.md`.

use serde::{Deserialize, Serialize};

use crate::assessment::{Answer, Assessment, Change, Entry, Item, allowed};
use crate::catalog::{Level3Id, ObjectiveId, RequirementId};

use super::around::{self, Texts};
use super::{DocumentError, Problem};

/// The version of the format that is written.
pub const BACKUP_VERSION: u32 = 3;

/// What the file says it is.
const FORMAT: &str = "sprs-calculator";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Backup {
    format: String,
    version: u32,
    #[serde(default, skip_serializing_if = "<[Row]>::is_empty")]
    requirements: Vec<Row>,
    #[serde(default, skip_serializing_if = "<[Row]>::is_empty")]
    level3: Vec<Row>,
    #[serde(default, skip_serializing_if = "<[Texts]>::is_empty")]
    records: Vec<Texts>,
    /// Stored texts only: the [`mark`](super::mark)s of the texts that it came after, the latest last, with blanks
    /// between them.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    after: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    answer: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    reason: String,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "<[Row]>::is_empty")]
    objectives: Vec<Row>,
}

impl Row {
    fn new(id: String, entry: &Entry) -> Row {
        let answer = entry.answer.map_or("", Answer::name).to_owned();
        Row { id, answer, reason: entry.reason.clone(), ..Row::default() }
    }

    fn is_empty(&self) -> bool {
        self.answer.is_empty() && self.reason.is_empty() && self.note.is_empty() && self.objectives.is_empty()
    }
}

/// Writes everything as JSON. The same answers give the same text.
pub fn write_backup(assessment: &Assessment) -> String {
    write_stored(assessment, "")
}

/// Writes a backup as a store keeps it: with the marks of the texts that it came after, so that tabs can tell who
/// knew what. They are nothing to a reader of backups.
pub fn write_stored(assessment: &Assessment, after: &str) -> String {
    let requirements = RequirementId::all().map(|id| {
        let mut row = Row::new(id.to_string(), assessment.entry(Item::Requirement(id)));
        row.note = assessment.response(id).note.clone();
        let objectives = id.objectives().map(|objective| {
            Row::new(objective.letter().to_string(), assessment.entry(Item::Objective(objective)))
        });
        row.objectives = objectives.filter(|row| !row.is_empty()).collect();
        row
    });
    let level3 = Level3Id::all().map(|id| Row::new(id.to_string(), assessment.entry(Item::Level3(id))));
    let backup = Backup {
        format: FORMAT.to_owned(),
        version: BACKUP_VERSION,
        requirements: requirements.filter(|row| !row.is_empty()).collect(),
        level3: level3.filter(|row| !row.is_empty()).collect(),
        records: around::write(assessment),
        after: after.to_owned(),
    };
    // Strings and lists always serialize.
    serde_json::to_string(&backup).unwrap_or_default()
}

/// Reads a backup. All of it is checked before anything is returned.
///
/// # Errors
/// When it is not a backup, is of a newer version, or holds an id or an answer that does not exist.
pub fn read_backup(text: &str) -> Result<Assessment, DocumentError> {
    read_stored(text).map(|(assessment, _)| assessment)
}

/// Reads a backup with the marks that [`write_stored`] wrote.
///
/// # Errors
/// As [`read_backup`].
pub fn read_stored(text: &str) -> Result<(Assessment, String), DocumentError> {
    let not_a_backup = |detail: String, line| DocumentError { line, problem: Problem::NotABackup(detail) };
    if let Some(version) = newer_version(text) {
        return Err(DocumentError::whole(Problem::NewerVersion(version)));
    }
    let backup: Backup = serde_json::from_str(text)
        .map_err(|error| not_a_backup(format!("{}:{}", error.line(), error.column()), error.line() as u64))?;
    let known = (1..=BACKUP_VERSION).contains(&backup.version);
    // Version 1 had answers only.
    let early = backup.version == 1 && (!backup.level3.is_empty() || !backup.records.is_empty());
    if backup.format != FORMAT || !known || early {
        return Err(not_a_backup(format!("`{}` {}", backup.format, backup.version), 0));
    }
    let mut assessment = Assessment::default();
    let mut last = None;
    for row in backup.requirements {
        let id: RequirementId = row.id.parse().map_err(|()| unknown(&row.id))?;
        in_order(&mut last, id, &row.id)?;
        assessment.apply(Change::Note(id, row.note));
        let mut last = None;
        for objective in row.objectives {
            let full = format!("{}[{}]", row.id, objective.id);
            let objective_id: ObjectiveId = full.parse().map_err(|()| unknown(&full))?;
            in_order(&mut last, objective_id, &full)?;
            if !objective.note.is_empty() || !objective.objectives.is_empty() {
                return Err(not_a_backup(format!("`{full}`"), 0));
            }
            put(&mut assessment, Item::Objective(objective_id), &objective.answer, objective.reason)?;
        }
        put(&mut assessment, Item::Requirement(id), &row.answer, row.reason)?;
    }
    let mut last = None;
    for row in backup.level3 {
        let id: Level3Id = row.id.parse().map_err(|()| unknown(&row.id))?;
        in_order(&mut last, id, &row.id)?;
        if !row.note.is_empty() || !row.objectives.is_empty() {
            return Err(not_a_backup(format!("`{}`", row.id), 0));
        }
        put(&mut assessment, Item::Level3(id), &row.answer, row.reason)?;
    }
    around::read(backup.records, &mut assessment)?;
    Ok((assessment, backup.after))
}

/// The version of a backup, if it is newer than what can be read here. Every version begins with its format and
/// its version, in this order; what follows may be anything.
fn newer_version(text: &str) -> Option<u32> {
    let mut rest = text;
    for token in ["{", "\"format\"", ":", "\"sprs-calculator\"", ",", "\"version\"", ":"] {
        rest = rest.trim_ascii_start().strip_prefix(token)?;
    }
    let rest = rest.trim_ascii_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest[..digits].parse().ok().filter(|version| *version > BACKUP_VERSION)
}

fn unknown(id: &str) -> DocumentError {
    DocumentError::whole(Problem::UnknownId(id.to_owned()))
}

/// Rows stand in official order, which also rules out a second row for one item.
fn in_order<T: Copy + PartialOrd>(last: &mut Option<T>, id: T, text: &str) -> Result<(), DocumentError> {
    if last.is_some_and(|last| last >= id) {
        return Err(DocumentError::whole(Problem::Repeated(text.to_owned())));
    }
    *last = Some(id);
    Ok(())
}

fn put(assessment: &mut Assessment, item: Item, answer: &str, reason: String) -> Result<(), DocumentError> {
    if !answer.is_empty() {
        let answer: Answer =
            answer.parse().map_err(|()| DocumentError::whole(Problem::UnknownAnswer(answer.to_owned())))?;
        allowed(item, answer)
            .map_err(|error| DocumentError::whole(Problem::NotAllowed(item.to_string(), error)))?;
        assessment.apply(Change::Answer(item, Some(answer)));
    }
    assessment.apply(Change::Reason(item, reason));
    Ok(())
}
