//! Many assessments: the open one in the quick store, the others in the archive.
//!
//! A text lies in at least one of the two at every moment. Where it lies in both, the quick store is right, since only
//! there it is edited. Each step writes, reads back what it wrote, and only then takes the old one away.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::documents::read_backup;
use crate::scoring::score;

use super::backups::OWN_SETTINGS;
use super::{ANSWERS_KEY, Archive, AssessmentId, OURS, Store, StoreError, Summary, setting_key};

const COPIES: &str = "sprs-calculator/copy/";
const SNAPSHOTS: &str = "sprs-calculator/snapshot/";

/// Of each assessment two earlier states are kept: the last one, and one that is at least so many seconds older as
/// soon as there is such a one.
const APART: i64 = 300;

/// An earlier state of an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generation {
    /// When it was kept, in seconds since 1970.
    pub at: i64,
    /// The answers as text.
    pub text: String,
}

/// The assessments in both stores.
pub struct Shelf {
    local: Rc<dyn Store>,
    archive: Rc<dyn Archive>,
}

impl Shelf {
    /// The shelf over a quick store and an archive.
    pub fn new(local: Rc<dyn Store>, archive: Rc<dyn Archive>) -> Shelf {
        Shelf { local, archive }
    }

    /// The archive.
    pub fn archive(&self) -> &dyn Archive {
        &*self.archive
    }

    /// All assessments with what is known about them, in the order of their ids. A summary that cannot be read counts
    /// as an empty one.
    ///
    /// # Errors
    /// [`StoreError`] when the quick store cannot be read.
    pub fn list(&self) -> Result<Vec<(AssessmentId, Summary)>, StoreError> {
        Summary::list(&*self.local)
    }

    /// What is known about one, if it is known at all.
    ///
    /// # Errors
    /// [`StoreError`] when the quick store cannot be read.
    pub fn summary(&self, id: &AssessmentId) -> Result<Option<Summary>, StoreError> {
        Summary::read(&*self.local, id)
    }

    /// Notes what is known about one. One that was not there is there from then on.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be stored.
    pub fn describe(&self, id: &AssessmentId, summary: &Summary) -> Result<(), StoreError> {
        summary.write(&*self.local, id)
    }

    /// The answers of one as text, wherever they lie.
    ///
    /// # Errors
    /// [`StoreError`] when a store cannot be read.
    pub async fn text(&self, id: &AssessmentId) -> Result<Option<String>, StoreError> {
        match self.local.read(&id.answers_key())? {
            Some(text) => Ok(Some(text)),
            None => self.archive.get(&id.answers_key()).await,
        }
    }

    /// Stores answers of one that is not open.
    ///
    /// # Errors
    /// [`StoreError`] when they cannot be stored; what was there before is still there.
    pub async fn store(&self, id: &AssessmentId, text: &str) -> Result<(), StoreError> {
        let key = id.answers_key();
        if self.local.read(&key)?.is_some() {
            return self.local.write(&key, text);
        }
        self.keep(&key, text).await
    }

    /// Brings the answers of one into the quick store, so that it can be opened. `false` when they are in neither.
    ///
    /// # Errors
    /// [`StoreError`] when they cannot be read or there is no room; nothing is lost then.
    pub async fn fetch(&self, id: &AssessmentId) -> Result<bool, StoreError> {
        let key = id.answers_key();
        if self.local.read(&key)?.is_some() {
            return Ok(true);
        }
        let Some(text) = self.archive.get(&key).await? else { return Ok(false) };
        if self.local.write(&key, &text) == Err(StoreError::Full) {
            // What can be undone makes room for answers.
            for log in self.local.keys(AssessmentId::LOGS)? {
                self.local.remove(&log)?;
            }
            self.local.write(&key, &text)?;
        }
        verified(self.local.read(&key)?.as_deref(), &text)?;
        Ok(true)
    }

    /// Moves the answers of one from the quick store into the archive.
    ///
    /// # Errors
    /// [`StoreError`] when they cannot be stored there; they stay where they are.
    pub async fn put_away(&self, id: &AssessmentId) -> Result<(), StoreError> {
        let key = id.answers_key();
        let Some(text) = self.local.read(&key)? else { return Ok(()) };
        self.keep(&key, &text).await?;
        // Another tab may have edited it meanwhile: then it stays.
        if self.local.read(&key)?.as_deref() == Some(text.as_str()) {
            self.local.remove(&key)?;
        }
        Ok(())
    }

    /// Lists what is in the archive and was not listed, as after the quick store was lost. Returns how many.
    ///
    /// # Errors
    /// [`StoreError`] when a store cannot be read or written.
    pub async fn find_again(&self) -> Result<usize, StoreError> {
        let mut ids = BTreeSet::new();
        for key in self.archive.list(ANSWERS_KEY).await? {
            let id = match key.strip_prefix(ANSWERS_KEY).map(|rest| rest.strip_prefix('/')) {
                Some(None) => Ok(AssessmentId::first()),
                Some(Some(id)) => id.parse(),
                None => Err(()),
            };
            ids.extend(id);
        }
        // Of the one that was open there are good states.
        for key in self.archive.list(COPIES).await? {
            ids.extend(key[COPIES.len()..].split('/').next().and_then(|id| id.parse().ok()));
        }
        let mut found = 0;
        for id in ids {
            if self.summary(&id)?.is_some() {
                continue;
            }
            let mut text = self.text(&id).await?;
            if text.is_none() {
                text = self.generations(&id).await?.into_iter().next().map(|kept| kept.text);
            }
            // What cannot be read is listed too: opening it says what is wrong.
            let answers = text.and_then(|text| read_backup(&text).ok());
            let summary =
                answers.map(|answers| Summary::of(&answers, &score(&answers), 0, &Summary::default()));
            self.describe(&id, &summary.unwrap_or_default())?;
            found += 1;
        }
        Ok(found)
    }

    /// Deletes one with everything that belongs to it.
    ///
    /// # Errors
    /// [`StoreError`] when something of it cannot be deleted. The summary goes last, so that it can be tried again.
    pub async fn delete_for_good(&self, id: &AssessmentId) -> Result<(), StoreError> {
        for key in [id.answers_key(), id.history_key()] {
            self.local.remove(&key)?;
            self.archive.delete(&key).await?;
        }
        for prefix in [format!("{COPIES}{id}/"), format!("{SNAPSHOTS}{id}/")] {
            for key in self.archive.list(&prefix).await? {
                self.archive.delete(&key).await?;
            }
        }
        // What is remembered of it, such as when the last backup was made.
        let key = id.answers_key();
        let end = key.strip_prefix(ANSWERS_KEY).unwrap_or_default();
        for name in OWN_SETTINGS {
            self.local.remove(&setting_key(&format!("{name}{end}")))?;
        }
        self.local.remove(&id.summary_key())
    }

    /// Keeps a good state of the open assessment, to fall back on when the stored one cannot be read.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be stored; the states kept before are still there.
    pub async fn keep_generation(&self, id: &AssessmentId, kept: &Generation) -> Result<(), StoreError> {
        let earlier = self.generations(id).await?;
        if earlier.first().is_some_and(|last| last.text == kept.text) {
            return Ok(());
        }
        let prefix = format!("{COPIES}{id}/");
        // The latest stands last, whatever became of the clock meanwhile.
        let at = earlier.first().map_or(kept.at, |last| kept.at.max(last.at + 1));
        self.keep(&format!("{prefix}{at:016}"), &kept.text).await?;
        // What was kept before is the latest first. The newer one makes way, unless it is well after the older.
        if let [newer, older, ..] = &earlier[..] {
            let gone = if newer.at - older.at < APART { newer } else { older };
            self.archive.delete(&format!("{prefix}{:016}", gone.at)).await?;
        }
        Ok(())
    }

    /// Brings answers that lie in the archive from before they were opened up to what is open: where the quick store is
    /// lost, they are found there. They are never deleted: the assessment may just be being put away.
    ///
    /// # Errors
    /// [`StoreError`] when they cannot be stored there; what was there before still is.
    pub async fn follow(&self, id: &AssessmentId, text: &str) -> Result<(), StoreError> {
        let key = id.answers_key();
        let behind = self.archive.get(&key).await?.is_some_and(|there| there != text);
        // What the quick store does not hold is not the latest.
        if behind && self.local.read(&key)?.as_deref() == Some(text) {
            self.keep(&key, text).await?;
        }
        Ok(())
    }

    /// The good states that are kept, the latest first.
    ///
    /// # Errors
    /// [`StoreError`] when they cannot be read.
    pub async fn generations(&self, id: &AssessmentId) -> Result<Vec<Generation>, StoreError> {
        let mut found = self.numbered(&format!("{COPIES}{id}/")).await?;
        found.reverse();
        Ok(found.into_iter().map(|(at, text)| Generation { at, text }).collect())
    }

    /// Adds a snapshot under the time at which it was taken.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be stored.
    pub async fn add_snapshot(&self, id: &AssessmentId, at: i64, text: &str) -> Result<(), StoreError> {
        self.keep(&snapshot_key(id, at), text).await
    }

    /// The snapshots with their times, the earliest first.
    ///
    /// # Errors
    /// [`StoreError`] when they cannot be read.
    pub async fn snapshots(&self, id: &AssessmentId) -> Result<Vec<(i64, String)>, StoreError> {
        self.numbered(&format!("{SNAPSHOTS}{id}/")).await
    }

    /// Deletes a snapshot.
    ///
    /// # Errors
    /// [`StoreError`] when it cannot be deleted.
    pub async fn delete_snapshot(&self, id: &AssessmentId, at: i64) -> Result<(), StoreError> {
        self.archive.delete(&snapshot_key(id, at)).await
    }

    /// Everything of this program goes, from both stores, `but` one key of the quick store. The list goes first: other
    /// tabs take answers that are gone for put away as long as they are listed, and store them again.
    ///
    /// # Errors
    /// [`StoreError`] when something could not be deleted.
    pub async fn erase(&self, but: Option<&str>) -> Result<(), StoreError> {
        for key in self.local.keys(Summary::PREFIX)? {
            self.local.remove(&key)?;
        }
        for key in self.archive.list(OURS).await? {
            self.archive.delete(&key).await?;
        }
        for key in self.local.keys(OURS)? {
            if but != Some(key.as_str()) {
                self.local.remove(&key)?;
            }
        }
        Ok(())
    }

    /// Writes into the archive and reads back.
    async fn keep(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.archive.put(key, text).await?;
        verified(self.archive.get(key).await?.as_deref(), text)
    }

    /// Texts whose keys end with a number, in the order of the numbers.
    async fn numbered(&self, prefix: &str) -> Result<Vec<(i64, String)>, StoreError> {
        let mut found = Vec::new();
        for key in self.archive.list(prefix).await? {
            let Ok(number) = key[prefix.len()..].parse() else { continue };
            if let Some(text) = self.archive.get(&key).await? {
                found.push((number, text));
            }
        }
        Ok(found)
    }
}

fn snapshot_key(id: &AssessmentId, at: i64) -> String {
    format!("{SNAPSHOTS}{id}/{at:016}")
}

fn verified(found: Option<&str>, text: &str) -> Result<(), StoreError> {
    if found == Some(text) { Ok(()) } else { Err(StoreError::Torn) }
}
