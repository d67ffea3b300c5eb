//! Arbitrary bytes as an encrypted backup. What is accepted is within its bounds, and is written and read back the same.

use sprs_calculator::documents::{ROUNDS_MAX, ROUNDS_MIN, read_envelope, write_envelope};

pub fn check(bytes: &[u8]) {
    let Ok(envelope) = read_envelope(&String::from_utf8_lossy(bytes)) else { return };
    assert!((ROUNDS_MIN..=ROUNDS_MAX).contains(&envelope.header.rounds));
    assert_eq!(read_envelope(&write_envelope(&envelope)), Ok(envelope));
}
