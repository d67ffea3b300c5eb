//! The backup: what is refused, and that the first version loads for ever.

use sprs_calculator::assessment::{Answer, AnswerError};
use sprs_calculator::documents::{Problem, read_backup, write_backup};
use sprs_calculator::scoring::score;

use crate::item;

fn refused(text: &str) -> Problem {
    read_backup(text).unwrap_err().problem
}

fn with(requirements: &str) -> String {
    format!(r#"{{"format":"sprs-calculator","version":1,"requirements":[{requirements}]}}"#)
}

#[test]
fn version_1_loads() {
    let assessment = read_backup(include_str!("../fixtures/backup-v1.json")).unwrap();
    assert_eq!(assessment.entry(item("3.1.1[c]")).answer, Some(Answer::NotMet));
    assert_eq!(assessment.entry(item("3.1.12")).reason, "No remote access is allowed (policy 7).");
    assert_eq!(
        assessment.response(crate::requirement("3.5.3")).note,
        "Tokens for admins; \"VPN\" for engineers\nñ 漢"
    );
    let score = score(&assessment);
    assert_eq!((score.best(), score.tally().answered), (102, 5));
    assert_eq!(write_backup(&assessment), include_str!("../fixtures/backup-v1.json").trim_end());
}

#[test]
fn what_is_not_a_backup_is_refused_with_its_line() {
    for text in
        ["", "null", "[]", "{}", "{\"format\":1}", &with("")[1..], "{\n\"format\": \"sprs-calculator\",\n!"]
    {
        assert!(matches!(refused(text), Problem::NotABackup(_)), "{text}");
    }
    assert_eq!(read_backup("{\n\n!").unwrap_err().line, 3);
    let other = with("").replace("sprs-calculator", "another");
    assert!(matches!(refused(&other), Problem::NotABackup(_)));
    assert!(matches!(refused(&with("").replace(":1,", ":0,")), Problem::NotABackup(_)));
    let extra = with("").replace("\"version\"", "\"extra\":1,\"version\"");
    assert!(matches!(refused(&extra), Problem::NotABackup(_)), "an unknown field is not dropped silently");
}

#[test]
fn a_newer_version_is_told_apart_whatever_else_it_holds() {
    let newer = r#"{"format":"sprs-calculator","version":2,"something":["new"]}"#;
    assert_eq!(refused(newer), Problem::NewerVersion(2));
}

#[test]
fn every_row_is_checked() {
    assert_eq!(refused(&with(r#"{"id":"3.1.99"}"#)), Problem::UnknownId("3.1.99".to_owned()));
    let objective = with(r#"{"id":"3.1.2","objectives":[{"id":"c","answer":"met"}]}"#);
    assert_eq!(refused(&objective), Problem::UnknownId("3.1.2[c]".to_owned()));
    let answer = with(r#"{"id":"3.1.1","answer":"yes"}"#);
    assert_eq!(refused(&answer), Problem::UnknownAnswer("yes".to_owned()));
    let partial = with(r#"{"id":"3.1.1","answer":"partial"}"#);
    assert_eq!(refused(&partial), Problem::NotAllowed("3.1.1".to_owned(), AnswerError::NoPartial));
    let twice = with(r#"{"id":"3.1.1","answer":"met"},{"id":"3.1.1","answer":"not_met"}"#);
    assert_eq!(refused(&twice), Problem::Repeated("3.1.1".to_owned()));
    let nested = with(r#"{"id":"3.1.1","objectives":[{"id":"a","note":"x"}]}"#);
    assert!(matches!(refused(&nested), Problem::NotABackup(_)));
}
