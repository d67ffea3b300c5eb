//! A snapshot: the answers of a day with the score they had by the rules of that day.

use serde::{Deserialize, Serialize};

use crate::assessment::Assessment;
use crate::catalog::RequirementId;
use crate::catalog::rules::rule_pack;
use crate::scoring::status::level2;
use crate::scoring::{Determination, Score, Ssp};

use super::{DocumentError, Problem, read_backup, write_backup};

const FORMAT: &str = "sprs-calculator-snapshot";
const VERSION: u32 = 1;

/// What a requirement came to in a snapshot or today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// The requirement.
    pub id: String,
    /// `not_met` or `unanswered`; what is MET or NOT APPLICABLE is not listed.
    pub found: String,
    /// Points lost; where it is unanswered, those at stake.
    pub points: u8,
    /// The paragraph that takes them, as it was cited then.
    pub rule: String,
}

/// The answers of a day with the score they had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    format: String,
    version: u32,
    /// What it is called.
    pub name: String,
    /// When it was taken, in seconds since 1970.
    pub at: i64,
    /// The rule pack that gave the score.
    pub rules: String,
    /// The score if all that was unanswered had turned out NOT MET.
    pub worst: i16,
    /// The score if all that was unanswered had turned out MET.
    pub best: i16,
    /// Whether there was no SSP, and so no score.
    pub no_ssp: bool,
    /// The status at Level 2, where one was decided.
    pub status: String,
    /// What was not MET or not answered, with the points lost, in official order.
    pub found: Vec<Found>,
    /// The answers as a backup.
    answers: String,
}

impl Snapshot {
    /// Takes one.
    pub fn take(assessment: &Assessment, score: &Score, name: &str, at: i64) -> Snapshot {
        Snapshot {
            format: FORMAT.to_owned(),
            version: VERSION,
            name: name.to_owned(),
            at,
            rules: rule_pack(),
            worst: score.worst(),
            best: score.best(),
            no_ssp: score.ssp == Ssp::Missing,
            status: level2(score).status().map_or("", |status| status.level2_name()).to_owned(),
            found: RequirementId::all().filter_map(|id| found(score, id)).collect(),
            answers: write_backup(assessment),
        }
    }

    /// What a requirement came to, if it was not MET or not answered.
    pub fn found(&self, id: RequirementId) -> Option<&Found> {
        self.found.iter().find(|found| found.id == id.get().id)
    }

    /// The answers.
    ///
    /// # Errors
    /// As [`read_backup`].
    pub fn answers(&self) -> Result<Assessment, DocumentError> {
        read_backup(&self.answers)
    }

    /// Its text.
    pub fn write(&self) -> String {
        // Texts, numbers and lists always serialize.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads it.
    ///
    /// # Errors
    /// When the text is no snapshot, or one of a newer version.
    pub fn read(text: &str) -> Result<Snapshot, DocumentError> {
        let wrong = |detail: String| DocumentError::whole(Problem::NotABackup(detail));
        let snapshot: Snapshot = serde_json::from_str(text).map_err(|error| wrong(error.to_string()))?;
        if snapshot.format != FORMAT || snapshot.version != VERSION {
            return Err(wrong(format!("`{}` {}", snapshot.format, snapshot.version)));
        }
        Ok(snapshot)
    }
}

/// What a requirement comes to now, if it is not MET or not answered.
fn found(score: &Score, id: RequirementId) -> Option<Found> {
    let finding = score.finding(id);
    let name = match finding.determination {
        Determination::NotMet => "not_met",
        _ if !finding.answered => "unanswered",
        _ => return None,
    };
    let rule = finding.rule.map_or("", |_| id.get().paragraph());
    Some(Found {
        id: id.to_string(),
        found: name.to_owned(),
        points: finding.lost + finding.at_stake,
        rule: rule.to_owned(),
    })
}

/// A requirement that came to something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The requirement.
    pub id: RequirementId,
    /// What it came to before: `not_met`, `unanswered`, or nothing where it was MET or NOT APPLICABLE.
    pub before: String,
    /// What it came to after.
    pub after: String,
    /// By how many points the score moved with it, with what is unanswered counted as NOT MET.
    pub points: i16,
}

/// What moved from one snapshot to another, in official order.
pub fn moved(before: &Snapshot, after: &Snapshot) -> Vec<Moved> {
    let side = |snapshot: &Snapshot, id: RequirementId| {
        snapshot.found(id).map_or((String::new(), 0), |found| (found.found.clone(), i16::from(found.points)))
    };
    let moved = |id: RequirementId| {
        let (before, after) = (side(before, id), side(after, id));
        (before != after).then(|| Moved { id, before: before.0, after: after.0, points: before.1 - after.1 })
    };
    RequirementId::all().filter_map(moved).collect()
}
