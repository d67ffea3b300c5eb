//! What is written, shown and filed.

use super::*;

#[test]
fn a_record_keeps_all_that_is_written_in_it() {
    let action = Action {
        origin: Origin::Incident,
        requirement: Some(requirement("3.6.2")),
        audit: Some(3),
        class: IncidentClass::Spill,
        discovered: read_date("2026-11-22"),
        time: "14:05".into(),
        cui: Some(false),
        support: Some(true),
        reported: read_date("2026-11-23"),
        report: "ICF-1".into(),
        ..closed()
    };
    let fields = action.write();
    assert_eq!(Action::read(&fields), action);
    assert_eq!(Collection::Actions.get().fields.len(), fields.iter().count(), "each field is tried");
}

#[test]
fn the_report_is_told_with_its_day_and_hour() {
    let words = |action: &Action, today: &str| report_words(action, read_date(today)).join(" ");
    let timed = Action { time: "14:05".into(), cui: Some(true), ..incident() };
    let said = words(&timed, "2026-11-23");
    assert!(said.contains("by Nov 25, 2026, 14:05") && !said.contains("passed"), "{said}");
    assert!(words(&timed, "2026-11-26").contains("passed"));
    assert!(words(&timed, "2026-11-25").contains("Today"));
    let untimed = Action { time: String::new(), ..timed.clone() };
    let said = words(&untimed, "2026-11-23");
    assert!(said.contains("Nov 25, 2026, 00:00") && said.contains("Without a time"), "{said}");
    let open = Action { cui: None, ..timed.clone() };
    assert!(words(&open, "2026-11-23").contains("not decided"));
    let reported = Action { reported: read_date("2026-11-25"), ..timed.clone() };
    let said = words(&reported, "2026-12-01");
    assert!(said.contains("does not tell") && said.contains("Feb 23, 2027"), "{said}");
    let not_due = Action { cui: Some(false), support: Some(false), ..timed.clone() };
    assert!(words(&not_due, "2026-11-23").starts_with("Not one to report"));
    let undated = Action { discovered: None, ..timed };
    assert!(words(&undated, "2026-11-23").contains("Write when it was discovered"));
}

#[test]
fn every_kind_of_incident_says_what_to_do_first() {
    assert!(kind(IncidentClass::Unknown).is_none());
    for class in &IncidentClass::ALL[1..] {
        let kind = kind(*class).unwrap();
        let sentences = [kind.what, kind.first, kind.report];
        assert!(!kind.name.is_empty() && sentences.iter().all(|words| words.ends_with('.')), "{class:?}");
    }
}

#[test]
fn the_file_has_a_row_a_record_and_nothing_in_it_runs_as_a_formula() {
    let formula = Action { title: "=1+1".into(), verifier: "Ann Lee".into(), ..closed() };
    let spill = Action { class: IncidentClass::Spill, cui: Some(true), ..incident() };
    // What was once an incident keeps its fields, and does not show them.
    let no_more = Action { origin: Origin::Audit, ..spill.clone() };
    let rows = cells(&with(&[formula, spill, no_more]), day("2026-11-23"));
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let cell = |row: usize, name: &str| {
        let place = rows[0].iter().position(|heading| heading == name).unwrap();
        rows[row][place].as_str()
    };
    assert_eq!((cell(1, "Number"), cell(1, "Stage"), cell(1, "Days open")), ("1", "Effect verified", "266"));
    assert!(cell(1, "Missing for closure").contains("other than the owner"));
    assert_eq!(
        (cell(2, "Kind"), cell(2, "Report to DoD by")),
        ("CUI in the wrong place", "2026-11-25 00:00")
    );
    assert_eq!((cell(3, "Kind"), cell(3, "Report to DoD by"), cell(3, "Discovered on")), ("", "", ""));
    assert!(write_table(&rows).contains(",\"'=1+1\","));
}
