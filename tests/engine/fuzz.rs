//! What fuzzing found once (`tests/fixtures/fuzz`, a folder for each target of `fuzz/`) holds from then on.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../../fuzz/checks/backup.rs"]
mod backup;
#[path = "../../fuzz/checks/collection.rs"]
mod collection;
#[path = "../../fuzz/checks/csv.rs"]
mod csv;
#[path = "../../fuzz/checks/encrypted.rs"]
mod encrypted;
#[path = "../../fuzz/checks/history.rs"]
mod history;
#[path = "../../fuzz/checks/link.rs"]
mod link;
#[path = "../../fuzz/checks/questionnaire.rs"]
mod questionnaire;
#[path = "../../fuzz/checks/snapshot.rs"]
mod snapshot;
#[path = "../../fuzz/checks/stored.rs"]
mod stored;

type Check = fn(&[u8]);

/// The targets and what each checks.
const CHECKS: [(&str, Check); 9] = [
    ("backup", backup::check),
    ("collection", collection::check),
    ("csv", csv::check),
    ("encrypted", encrypted::check),
    ("history", history::check),
    ("link", link::check),
    ("questionnaire", questionnaire::check),
    ("snapshot", snapshot::check),
    ("stored", stored::check),
];

/// What is in a folder of this repository.
fn entries(folder: &str) -> Vec<PathBuf> {
    let found = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    found.map(|entry| entry.unwrap().path()).filter(|path| !path.ends_with(".gitkeep")).collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn every_target_has_its_check_here() {
    let known = BTreeSet::from(CHECKS.map(|(name, _)| name.to_owned()));
    let targets: BTreeSet<_> = entries("fuzz/fuzz_targets").iter().map(|path| stem(path)).collect();
    assert_eq!(targets, known);
    let found: BTreeSet<_> = entries("tests/fixtures/fuzz").iter().map(|path| stem(path)).collect();
    assert_eq!(found, known, "a folder for each target");
}

#[test]
fn what_was_found_once_holds() {
    for (name, check) in CHECKS {
        let mut found = entries(&format!("tests/fixtures/fuzz/{name}"));
        assert!(!found.is_empty(), "{name} has something to look at");
        found.sort();
        for path in found {
            eprintln!("{}", path.display());
            check(&fs::read(path).unwrap());
        }
    }
}
