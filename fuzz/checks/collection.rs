//! Arbitrary bytes as a file of several assessments. What can be read is written and read back the same.

use sprs_calculator::documents::{read_collection, write_backup, write_collection};

pub fn check(bytes: &[u8]) {
    let Ok(all) = read_collection(&String::from_utf8_lossy(bytes)) else { return };
    let text = write_collection(all.iter().map(write_backup).collect());
    assert_eq!(read_collection(&text), Ok(all));
}
