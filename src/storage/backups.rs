//! How much work is in no backup yet: a count beside the answers, among the settings
//! of the assessment.

use super::Vault;

/// So many changes since the last backup, or since the last reminder was put aside, are worth a reminder.
pub const WORTH_A_REMINDER: u32 = 40;

/// The names of what is remembered of an assessment: the three below, and the name of the file on disk.
pub(super) const OWN_SETTINGS: [&str; 4] = [CHANGES, DATE, SILENCED, FILE];

/// The setting that keeps the name of the file on disk.
pub const FILE: &str = "file";

const CHANGES: &str = "changes";
const DATE: &str = "backup";
const SILENCED: &str = "reminded";

impl Vault {
    /// Changes saved since the last backup.
    pub fn changes(&self) -> u32 {
        self.number(CHANGES)
    }

    /// Changes were saved.
    pub fn add_changes(&self, more: u32) {
        if more > 0 {
            self.set_number(CHANGES, self.changes().saturating_add(more));
        }
    }

    /// The date of the last backup, as it was told.
    pub fn last_backup(&self) -> Option<String> {
        self.own_setting(DATE)
    }

    /// Everything is in a backup now.
    pub fn backed_up(&self, today: &str) {
        for (name, value) in [(CHANGES, "0"), (SILENCED, "0"), (DATE, today)] {
            self.set_own_setting(name, value);
        }
    }

    /// Whether it is time for a reminder.
    pub fn is_backup_due(&self) -> bool {
        self.changes() >= self.number(SILENCED).saturating_add(WORTH_A_REMINDER)
    }

    /// The reminder was put aside.
    pub fn silence_reminder(&self) {
        self.set_number(SILENCED, self.changes());
    }

    fn number(&self, name: &str) -> u32 {
        self.own_setting(name).and_then(|number| number.parse().ok()).unwrap_or(0)
    }

    fn set_number(&self, name: &str, number: u32) {
        self.set_own_setting(name, &number.to_string());
    }
}
