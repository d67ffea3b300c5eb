//! The backup: everything, as versioned JSON. The same text is what local storage keeps. The format is
//! described in `docs/file-format.md`.

use serde::{Deserialize, Serialize};

use crate::assessment::{Answer, Assessment, Change, Entry, Item, allowed};
use crate::catalog::{ObjectiveId, RequirementId};

use super::{DocumentError, Problem};

/// The version of the format that is written.
pub const BACKUP_VERSION: u32 = 1;

/// What the file says it is.
const FORMAT: &str = "sprs-calculator";

#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Backup {
    format: String,
    version: u32,
    requirements: Vec<Row>,
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
    let requirements = RequirementId::all().map(|id| {
        let mut row = Row::new(id.to_string(), assessment.entry(Item::Requirement(id)));
        row.note = assessment.response(id).note.clone();
        let objectives = id.objectives().map(|objective| {
            Row::new(objective.letter().to_string(), assessment.entry(Item::Objective(objective)))
        });
        row.objectives = objectives.filter(|row| !row.is_empty()).collect();
        row
    });
    let backup = Backup {
        format: FORMAT.to_owned(),
        version: BACKUP_VERSION,
        requirements: requirements.filter(|row| !row.is_empty()).collect(),
    };
    // Strings and lists always serialize.
    serde_json::to_string(&backup).unwrap_or_default()
}

/// Reads a backup. All of it is checked before anything is returned.
///
/// # Errors
/// When it is not a backup, is of a newer version, or holds an id or an answer that does not exist.
pub fn read_backup(text: &str) -> Result<Assessment, DocumentError> {
    let text = text.trim_start_matches('\u{feff}');
    let header: Header = parse(text)?;
    if header.format != FORMAT {
        return Err(DocumentError::whole(Problem::NotABackup(format!("format `{}`", header.format))));
    }
    if header.version > BACKUP_VERSION {
        return Err(DocumentError::whole(Problem::NewerVersion(header.version)));
    }
    if header.version != BACKUP_VERSION {
        return Err(DocumentError::whole(Problem::NotABackup(format!("version `{}`", header.version))));
    }
    let backup: Backup = parse(text)?;
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
                let detail = format!("`{full}` has fields of a requirement");
                return Err(DocumentError::whole(Problem::NotABackup(detail)));
            }
            put(&mut assessment, Item::Objective(objective_id), &objective.answer, objective.reason)?;
        }
        put(&mut assessment, Item::Requirement(id), &row.answer, row.reason)?;
    }
    Ok(assessment)
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, DocumentError> {
    serde_json::from_str(text).map_err(|error| DocumentError {
        line: error.line() as u64,
        problem: Problem::NotABackup(error.to_string()),
    })
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
