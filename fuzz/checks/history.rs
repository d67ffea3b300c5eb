//! Arbitrary bytes as a log of edits. What can be read can be taken back, and is written and read back the same.

use sprs_calculator::assessment::Assessment;
use sprs_calculator::documents::{read_history, write_history};

pub fn check(bytes: &[u8]) {
    let Ok(steps) = read_history(&String::from_utf8_lossy(bytes), "m") else { return };
    let again = read_history(&write_history(&steps, "m"), "m").expect("what is written can be read");
    // Only the latest are written.
    assert!(steps.ends_with(&again));
    let mut answers = Assessment::default();
    for step in steps.into_iter().rev() {
        answers.apply(step.change);
    }
}
