//! Several assessments in one file.

use sprs_calculator::assessment::{Answer, Assessment};
use sprs_calculator::documents::{
    Problem, is_collection, read_backup, read_collection, write_backup, write_collection,
};

use crate::{all_met, answer};

fn some() -> Vec<Assessment> {
    let mut one = Assessment::default();
    answer(&mut one, "3.1.1", Answer::NotMet);
    vec![one, Assessment::default(), all_met()]
}

#[test]
fn what_is_written_is_read_in_its_order() {
    let text = write_collection(some().iter().map(write_backup).collect());
    assert!(is_collection(&text));
    assert_eq!(read_collection(&text), Ok(some()));
    assert!(read_backup(&text).is_err(), "it is not taken for one assessment");
}

#[test]
fn a_backup_of_one_is_a_file_of_one() {
    let text = write_backup(&all_met());
    assert!(!is_collection(&text));
    assert_eq!(read_collection(&text), Ok(vec![all_met()]));
}

#[test]
fn the_collection_of_version_1_is_read() {
    let read = read_collection(include_str!("../fixtures/collection-v1.json")).unwrap();
    let first = read_backup(include_str!("../fixtures/backup-v1.json")).unwrap();
    let second = read_backup(include_str!("../fixtures/backup-v2.json")).unwrap();
    assert_eq!(read, [first, second]);
}

#[test]
fn a_file_with_one_damaged_backup_is_refused_with_its_place() {
    let text = write_collection(vec![write_backup(&all_met()), "{".to_owned()]);
    let error = read_collection(&text).unwrap_err();
    assert_eq!(error.line, 2);
    assert!(matches!(error.problem, Problem::NotABackup(_)));
    let newer = text.replace("\"version\":1", "\"version\":2");
    assert_eq!(read_collection(&newer).unwrap_err().problem, Problem::NewerVersion(2));
    for damaged in [&text[..text.len() - 1], "{\"format\":\"sprs-calculator-collection\"}"] {
        assert!(is_collection(damaged) && read_collection(damaged).is_err(), "{damaged}");
    }
}
