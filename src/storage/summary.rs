//! What the list of assessments says about each, so that none has to be opened for it.

use serde::{Deserialize, Serialize};

use crate::assessment::Assessment;
use crate::scoring::status::level2;
use crate::scoring::{Score, Ssp};

use super::{AssessmentId, Store, StoreError};

/// What the list says about an assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// Its name, which may be empty.
    pub name: String,
    /// The CAGE codes it is for.
    pub cage: String,
    /// The score if all that is unanswered turns out NOT MET.
    pub worst: i16,
    /// The score if all that is unanswered turns out MET.
    pub best: i16,
    /// Whether the finding is that there is no SSP, so that there is no score.
    pub no_ssp: bool,
    /// How many of the 110 are answered.
    pub answered: usize,
    /// The status at Level 2, once nothing is open; else empty.
    pub status: String,
    /// When it was edited last, in seconds since 1970; 0 when never.
    pub edited: i64,
    /// Whether it is put away from the list.
    pub archived: bool,
    /// Whether it was deleted. It can be taken back until it is deleted for good.
    pub deleted: bool,
}

impl Summary {
    /// How the keys of summaries begin, as in [`AssessmentId::summary_key`].
    pub const PREFIX: &str = "sprs-calculator/summary/";

    /// What is known about an assessment, if it is known at all. What cannot be read counts as nothing known.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be read.
    pub fn read(store: &dyn Store, id: &AssessmentId) -> Result<Option<Summary>, StoreError> {
        let text = store.read(&id.summary_key())?;
        Ok(text.map(|text| serde_json::from_str(&text).unwrap_or_default()))
    }

    /// Notes it. An assessment that was not listed is from then on.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be stored.
    pub fn write(&self, store: &dyn Store, id: &AssessmentId) -> Result<(), StoreError> {
        // Texts, numbers and flags always serialize.
        store.write(&id.summary_key(), &serde_json::to_string(self).unwrap_or_default())
    }

    /// All assessments with what is known about them, in the order of their ids. A summary that cannot be read counts
    /// as an empty one.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be read.
    pub fn list(store: &dyn Store) -> Result<Vec<(AssessmentId, Summary)>, StoreError> {
        let mut all = Vec::new();
        for key in store.keys(Summary::PREFIX)? {
            let Ok(id) = key[Summary::PREFIX.len()..].parse::<AssessmentId>() else { continue };
            let summary = Summary::read(store, &id)?.unwrap_or_default();
            all.push((id, summary));
        }
        all.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(all)
    }

    /// What is to be said of these answers. `before` keeps what answers do not tell.
    pub fn of(assessment: &Assessment, score: &Score, edited: i64, before: &Summary) -> Summary {
        let profile = assessment.profile();
        Summary {
            name: profile.name,
            cage: profile.cage,
            worst: score.worst(),
            best: score.best(),
            no_ssp: score.ssp == Ssp::Missing,
            answered: score.tally().answered,
            status: level2(score).status().map_or("", |status| status.level2_name()).to_owned(),
            edited,
            archived: before.archived,
            deleted: before.deleted,
        }
    }
}
