//! What the pages of assessments and their history are made of.

pub mod compare;
pub mod files;
pub mod list;
pub mod log;
pub mod trend;

use crate::assessment::{Assessment, Change};
use crate::documents::write_backup;
use crate::scoring::score;
use crate::storage::{AssessmentId, Shelf, StoreError, Summary};
use crate::ui::browser::now;

/// Gives answers a name.
pub fn named(mut assessment: Assessment, name: &str) -> Assessment {
    let mut profile = assessment.profile();
    profile.name = name.to_owned();
    assessment.apply(Change::profile(&profile));
    assessment
}

/// Stores a new assessment and lists it.
pub async fn add(shelf: &Shelf, assessment: &Assessment) -> Result<AssessmentId, StoreError> {
    let id = loop {
        let id = AssessmentId::from_random((js_sys::Math::random() * (1_u64 << 53) as f64) as u64);
        if shelf.summary(&id)?.is_none() {
            break id;
        }
    };
    shelf.store(&id, &write_backup(assessment)).await?;
    shelf.describe(&id, &Summary::of(assessment, &score(assessment), now(), &Summary::default()))?;
    Ok(id)
}
