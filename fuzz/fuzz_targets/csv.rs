//! Arbitrary bytes as a CSV. What can be read is written and read back the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sprs_calculator::assessment::Assessment;
use sprs_calculator::documents::{read_csv, write_csv};

fuzz_target!(|bytes: &[u8]| {
    let Ok(import) = read_csv(bytes, &Assessment::default()) else { return };
    let text = write_csv(&import.assessment);
    let again = read_csv(text.as_bytes(), &Assessment::default());
    assert_eq!(again.map(|again| again.assessment), Ok(import.assessment));
});
