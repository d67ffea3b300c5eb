//! Arbitrary bytes as a backup. What can be read is written and read back the same, and so is its score.

use sprs_calculator::documents::{read_backup, write_backup};
use sprs_calculator::scoring::score;

pub fn check(bytes: &[u8]) {
    let Ok(answers) = read_backup(&String::from_utf8_lossy(bytes)) else { return };
    let again = read_backup(&write_backup(&answers)).expect("what is written can be read");
    assert_eq!(again, answers);
    assert!((-203..=110).contains(&score(&answers).worst()));
    assert!(score(&answers).worst() <= score(&answers).best());
}
