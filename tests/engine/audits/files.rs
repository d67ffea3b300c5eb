//! Words and files.

use super::*;

#[test]
fn an_audit_says_what_it_looks_at() {
    let with = |families: &str, clauses: &str| {
        let audit = Audit { families: families.to_owned(), clauses: clauses.to_owned(), ..Audit::default() };
        words::covered(&audit)
    };
    assert_eq!(with("", ""), "Looks at nothing yet: choose families.");
    assert_eq!(with("at", ""), "Looks at 3 requirements of AT.");
    assert_eq!(with("SC", ""), "Looks at 1 requirement of SC.", "3.13.2 alone is for a process auditor");
    assert_eq!(
        with("AT PS", "9"),
        "Looks at 5 requirements of AT, PS and at 3 clauses of ISO 9001: 9.1, 9.2, 9.3."
    );
    assert_eq!(with("", "9.2"), "Looks at 1 clause of ISO 9001: 9.2.");
    let moved = |before, after| words::moved(before, after);
    assert_eq!(moved(Reading::Score(3), Reading::Score(-2)), "The score goes from 3 to \u{2212}2.");
    let range = |worst, best| Reading::Range { worst, best };
    assert_eq!(
        moved(range(-203, 110), range(-203, 105)),
        "The highest score that is possible goes from 110 to 105."
    );
    assert_eq!(moved(range(0, 1), range(0, 1)), "The score stays.");
    let none = Reading::NoScore { worst: 0, best: 5 };
    assert_eq!(moved(Reading::Score(5), none), "There is no score without a current SSP (3.12.4).");
}

#[test]
fn the_files_have_a_row_for_everything() {
    let mut assessment = Assessment::default();
    role(&mut assessment, Duty::Lead, "Kim", "");
    role(&mut assessment, Duty::Lead, "Pat", "Sam");
    role(&mut assessment, Duty::Unknown, "=cmd()", "");
    let rows = cells(&assessment);
    assert_eq!(rows.len(), 1 + 2 + 4 + 1, "the heading, two leads, four roles of nobody, one without a role");
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    assert_eq!(rows[2][..3], ["CMMC lead", "Pat", "Sam"]);
    owner(&mut assessment, "3.2.1", "Pat");
    let audit = Audit { auditor: "Pat".to_owned(), ..audit("2027-03-01", AuditKind::Process, "AT") };
    let key = add(&mut assessment, &audit);
    let draft = Draft { title: "x".to_owned(), ..Draft::default() };
    assessment.apply(finding_change(&assessment, key, &draft, None));
    let rows = words::cells(&assessment, date("2027-04-01"), true);
    assert_eq!(rows.len(), 1 + 1 + 110 + 28);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let row = |place: usize, column: &str| {
        let at = rows[0].iter().position(|name| name == column).unwrap();
        rows[place][at].as_str()
    };
    assert_eq!(row(1, "State"), "Overdue");
    assert_eq!(row(1, "Requirements covered"), "3");
    assert_eq!(row(1, "Which"), "3.2.1 3.2.2 3.2.3");
    assert_eq!((row(1, "Own work of the auditor"), row(1, "Findings")), ("3.2.1", "x"));
    let training = 2 + requirement("3.2.1").index();
    assert_eq!((row(training, "Number"), row(training, "Next audit")), ("3.2.1", "2027-03-01"));
    assert_eq!(row(training, "State"), "Planned in this cycle");
    assert_eq!(row(2, "State"), "In no audit of this cycle");
    assert_eq!(words::cells(&assessment, date("2027-04-01"), false).len(), 112);
}

#[test]
fn every_role_has_four_to_seven_duties() {
    for duty in DUTIES {
        let about = about(duty);
        assert!((4..=7).contains(&about.does.lines().count()), "{}", about.name);
        assert!(!about.is.is_empty() && !about.apart.is_empty());
    }
}
