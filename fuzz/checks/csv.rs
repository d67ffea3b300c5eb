//! Arbitrary bytes as a CSV. What can be read is written and read back the same.

use sprs_calculator::assessment::Assessment;
use sprs_calculator::documents::{read_csv, write_csv};

pub fn check(bytes: &[u8]) {
    let Ok(import) = read_csv(bytes, &Assessment::default()) else { return };
    let text = write_csv(&import.assessment);
    let again = read_csv(text.as_bytes(), &Assessment::default());
    assert_eq!(again.map(|again| again.assessment), Ok(import.assessment));
}
