//! Arbitrary bytes as a snapshot. What can be read is written and read back the same, and compared with itself nothing
//! moved.

use sprs_calculator::documents::snapshot::{Snapshot, moved};

pub fn check(bytes: &[u8]) {
    let Ok(snapshot) = Snapshot::read(&String::from_utf8_lossy(bytes)) else { return };
    assert_eq!(Snapshot::read(&snapshot.write()).as_ref(), Ok(&snapshot));
    assert!(moved(&snapshot, &snapshot).is_empty());
    let _ = snapshot.answers();
}
