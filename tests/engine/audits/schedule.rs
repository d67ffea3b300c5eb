//! Marks, what an audit covers, cycles, and the schedule.

use super::*;

#[test]
fn each_requirement_is_marked_for_one_kind_of_auditor() {
    use AuditKind::{Process, Technical};
    for (id, kind) in [
        ("3.2.1", Process),
        ("3.13.1", Technical),
        ("3.5.3", Technical),
        ("3.6.3", Process),
        ("3.10.1", Process),
        ("3.1.5", Process),
        ("3.3.1", Technical),
        ("3.4.2", Technical),
        ("3.9.2", Process),
        ("3.8.3", Process),
        ("3.11.1", Process),
        ("3.12.1", Process),
        ("3.13.11", Technical),
        ("3.14.2", Technical),
    ] {
        assert_eq!(mark(requirement(id)), kind, "{id}");
    }
    let mut texts = BTreeSet::new();
    for id in RequirementId::all() {
        assert!(texts.insert(looked_at(id)), "{id}: said twice");
    }
    assert_eq!(texts.len(), 110);
    let only: Vec<&str> = FamilyId::all()
        .filter(|family| {
            marked(*family, Process).next().is_none() || marked(*family, Technical).next().is_none()
        })
        .map(|family| family.get().code)
        .collect();
    assert_eq!(only, ["AT", "IR", "PS", "PE", "CA"], "there is nothing to set or to measure in these");
    let all = FamilyId::all().map(|family| weight(family, Process) + weight(family, Technical));
    assert_eq!(all.sum::<usize>(), 320);
}

#[test]
fn an_audit_covers_what_its_fields_name() {
    let found = covers(&Audit {
        families: "ac, IR;xx".to_owned(),
        clauses: "7 9.3, 9.2.2; 8.9 3 4th 10.".to_owned(),
        ..Audit::default()
    });
    let expected: Vec<RequirementId> =
        marked(family("AC"), AuditKind::Process).chain(marked(family("IR"), AuditKind::Process)).collect();
    assert_eq!(found.requirements, expected);
    let numbers: Vec<String> = found.clauses.iter().map(|id| id.number()).collect();
    assert_eq!(numbers, ["7.1", "7.2", "7.3", "7.4", "7.5", "9.2", "9.3", "10.1", "10.2", "10.3"]);
    assert_eq!(found.unknown, ["xx", "8.9", "3", "4th"]);
    let technical = covers(&audit("2027-01-01", AuditKind::Technical, "IR AT"));
    assert_eq!(technical.requirements, [], "nothing technical in them");
    let sections: Vec<(String, usize)> =
        sections().into_iter().map(|(number, clauses)| (number, clauses.len())).collect();
    let expected = [("4", 4), ("5", 3), ("6", 3), ("7", 5), ("8", 7), ("9", 3), ("10", 3)];
    assert_eq!(sections, expected.map(|(number, count)| (number.to_owned(), count)));
}

#[test]
fn families_are_ticked_in_official_order() {
    assert_eq!(with_family("ia xx ac", family("AU"), true), "AC AU IA xx");
    assert_eq!(with_family("AC, AC;IA", family("AC"), false), "IA");
    assert_eq!(with_family("", family("SI"), true), "SI");
    assert_eq!(with_family("SI", family("SI"), true), "SI");
    assert_eq!(with_family("SI", family("SI"), false), "");
    assert_eq!(families("si AC"), [family("AC"), family("SI")]);
}

#[test]
fn an_audit_is_in_time_on_its_day() {
    let day = "2028-03-01";
    let planned = audit(day, AuditKind::Process, "AC");
    for (today, expected, begun) in [
        ("2028-01-30", AuditState::Planned, false),
        ("2028-01-31", AuditState::Soon, false),
        ("2028-02-29", AuditState::Soon, false),
        ("2028-03-01", AuditState::Soon, true),
        ("2028-03-02", AuditState::Overdue, true),
    ] {
        assert_eq!(state(&planned, date(today)), expected, "{today}");
        assert_eq!(under_way(&planned, date(today)), begun, "{today}");
    }
    let done = Audit { done: Some(date("2028-04-01")), ..planned };
    assert_eq!(state(&done, date("2028-05-01")), AuditState::Done);
    assert_eq!(state(&Audit::default(), date(day)), AuditState::Undated);
    assert!(under_way(&done, date("2028-01-01")) && !under_way(&Audit::default(), date(day)));
}

#[test]
fn the_cycle_is_the_one_that_today_lies_in() {
    let ends = |assessment: &Assessment, today: &str| {
        let cycle = cycle(assessment, date(today));
        (cycle.begin.to_string(), cycle.end.to_string(), cycle.months)
    };
    let days = |begin: &str, end: &str, months: u32| (begin.to_owned(), end.to_owned(), months);
    let mut assessment = Assessment::default();
    assert_eq!(ends(&assessment, "2028-02-29"), days("2028-02-29", "2029-02-28", 12));
    program(&mut assessment, "2026-01-31", Some(1));
    assert_eq!(ends(&assessment, "2026-02-27"), days("2026-01-31", "2026-02-28", 1));
    assert_eq!(ends(&assessment, "2026-02-28"), days("2026-02-28", "2026-03-31", 1));
    assert_eq!(ends(&assessment, "2026-03-30"), days("2026-02-28", "2026-03-31", 1));
    assert_eq!(ends(&assessment, "2026-03-31"), days("2026-03-31", "2026-04-30", 1), "back to the 31st");
    program(&mut assessment, "2026-08-31", Some(6));
    assert_eq!(ends(&assessment, "2027-02-27"), days("2026-08-31", "2027-02-28", 6));
    assert_eq!(ends(&assessment, "2027-02-28"), days("2027-02-28", "2027-08-31", 6));
    assert_eq!(ends(&assessment, "2025-12-01"), days("2026-08-31", "2027-02-28", 6), "not begun yet");
    program(&mut assessment, "2026-08-31", Some(0));
    assert_eq!(ends(&assessment, "2026-09-01"), days("2026-08-31", "2027-08-31", 12), "0 says nothing");
    program(&mut assessment, "2026-08-31", Some(u32::MAX));
    assert_eq!(ends(&assessment, "2026-09-01"), days("2026-08-31", "2029-08-31", 36), "at most three years");
    let mut assessment = Assessment::default();
    add(&mut assessment, &audit("2026-05-04", AuditKind::Process, "AC"));
    let done = Audit { done: Some(date("2026-03-09")), ..audit("2026-06-01", AuditKind::Process, "AT") };
    add(&mut assessment, &done);
    assert_eq!(ends(&assessment, "2026-04-01"), days("2026-03-09", "2027-03-09", 12), "the first audit");
}

#[test]
fn an_audit_of_the_past_does_not_move_the_cycles_of_a_program_that_was_made() {
    let mut assessment = Assessment::default();
    let today = date("2026-11-22");
    assessment.apply(schedule_change(&assessment, today).unwrap());
    let made = coverage(&assessment, today);
    assert_eq!(made.cycle.begin, today);
    add(&mut assessment, &audit("2026-01-15", AuditKind::Process, "AC"));
    let later = coverage(&assessment, today);
    assert_eq!(later.cycle, made.cycle);
    assert!(RequirementId::all().all(|id| later.of(id).within()));
    // Who says when the work begins is not overruled.
    let mut said = Assessment::default();
    let program = Program { start: Some(date("2026-06-01")), ..Program::default() };
    said.apply(Change::record(0, Some(&program)));
    said.apply(schedule_change(&said, today).unwrap());
    assert_eq!(said.one::<Program>(0), program);
}

/// Makes a schedule and gives its days.
fn made(assessment: &mut Assessment, today: &str) -> Vec<Audit> {
    let audits = schedule(assessment, date(today));
    if let Some(change) = schedule_change(assessment, date(today)) {
        assessment.apply(change);
    }
    audits
}

#[test]
fn a_year_has_two_audits_a_quarter_and_covers_everything() {
    let mut assessment = Assessment::default();
    program(&mut assessment, "2027-12-31", None);
    quality(&mut assessment);
    let before = assessment.clone();
    let audits = schedule(&assessment, date("2027-12-31"));
    let days: Vec<String> = audits.iter().map(|audit| audit.date.unwrap().to_string()).collect();
    let expected = ["2028-02-29", "2028-05-31", "2028-08-31", "2028-11-30"];
    assert_eq!(days, expected.iter().flat_map(|day| [*day, *day]).collect::<Vec<_>>());
    for pair in audits.chunks(2) {
        assert_eq!([pair[0].kind, pair[1].kind], [AuditKind::Process, AuditKind::Technical]);
        assert!(!pair[0].families.is_empty() && !pair[1].families.is_empty());
        assert!(!pair[0].clauses.is_empty() && pair[1].clauses.is_empty());
    }
    for kind in [AuditKind::Process, AuditKind::Technical] {
        let order: Vec<FamilyId> = audits
            .iter()
            .filter(|audit| audit.kind == kind)
            .flat_map(|audit| audit.families.split(' ').map(family).collect::<Vec<_>>())
            .collect();
        assert_eq!(order[..2], [family("AC"), family("IA")], "first what costs most");
        assert_eq!(order.len(), order.iter().collect::<BTreeSet<_>>().len(), "no family twice");
        let loads = audits.iter().filter(|audit| audit.kind == kind).map(|audit| {
            families(&audit.families).into_iter().map(|family| weight(family, kind)).sum::<usize>()
        });
        let heaviest_family = FamilyId::all().map(|family| weight(family, kind)).max().unwrap();
        let total: usize = FamilyId::all().map(|family| weight(family, kind)).sum();
        let heaviest = loads.max().unwrap();
        assert!(heaviest <= total / 4 + heaviest_family, "{heaviest} of {total}");
    }
    let change = schedule_change(&assessment, date("2027-12-31")).unwrap();
    let undo = assessment.apply(change);
    let coverage = coverage(&assessment, date("2027-12-31"));
    assert_eq!(coverage.missing().count(), 0);
    assert!(coverage.clauses.iter().all(|(_, seen)| seen.planned && !seen.done));
    assert_eq!(schedule(&assessment, date("2027-12-31")), [], "nothing is left to add");
    assert_eq!(schedule_change(&assessment, date("2028-01-01")), None);
    assessment.apply(undo);
    assert_eq!(assessment, before);
}

#[test]
fn without_a_certificate_no_clause_is_scheduled() {
    let mut assessment = Assessment::default();
    let audits = made(&mut assessment, "2027-01-15");
    assert_eq!(audits.len(), 8);
    assert!(audits.iter().all(|audit| audit.clauses.is_empty()));
    assert_eq!(audits[0].date, Some(date("2027-03-15")));
    // Without a start the first audit begins the cycle, and a second press adds nothing, today or later.
    assert_eq!(made(&mut assessment, "2027-01-15"), []);
    assert_eq!(made(&mut assessment, "2027-06-30"), []);
}

#[test]
fn only_what_is_missing_is_added_and_not_in_the_past() {
    let mut assessment = Assessment::default();
    program(&mut assessment, "2027-01-31", None);
    quality(&mut assessment);
    let done = Audit {
        done: Some(date("2027-02-15")),
        clauses: "9.3 4".to_owned(),
        ..audit("2027-02-01", AuditKind::Process, "AC AT")
    };
    add(&mut assessment, &done);
    add(&mut assessment, &audit("2027-12-01", AuditKind::Technical, "AC"));
    // Done before the cycle: does not count in it.
    let earlier = Audit { done: Some(date("2027-01-30")), ..audit("2027-01-01", AuditKind::Process, "IR") };
    add(&mut assessment, &earlier);
    let audits = schedule(&assessment, date("2027-06-30"));
    let days: BTreeSet<String> = audits.iter().map(|audit| audit.date.unwrap().to_string()).collect();
    // Two months into the quarters: 31 March is gone; 30 June is today.
    assert_eq!(days.into_iter().collect::<Vec<_>>(), ["2027-06-30", "2027-09-30", "2027-12-31"]);
    let named = |kind: AuditKind| -> Vec<FamilyId> {
        let those = audits.iter().filter(|audit| audit.kind == kind);
        those.flat_map(|audit| families(&audit.families)).collect()
    };
    for code in ["AC", "AT"] {
        assert!(!named(AuditKind::Process).contains(&family(code)), "{code} was audited");
    }
    assert!(named(AuditKind::Process).contains(&family("IR")));
    assert!(!named(AuditKind::Technical).contains(&family("AC")));
    let clauses: Vec<&str> = audits.iter().flat_map(|audit| audit.clauses.split_whitespace()).collect();
    assert_eq!(clauses, ["5", "6", "7", "8", "9.1", "9.2", "10"]);
    made(&mut assessment, "2027-06-30");
    assert_eq!(coverage(&assessment, date("2027-06-30")).missing().count(), 0);
}

#[test]
fn in_the_last_month_of_a_cycle_all_is_due_on_its_last_day() {
    let mut assessment = Assessment::default();
    program(&mut assessment, "2027-01-31", Some(12));
    let audits = schedule(&assessment, date("2028-01-15"));
    let days: Vec<Option<Date>> = audits.iter().map(|audit| audit.date).collect();
    assert_eq!(days, [Some(date("2028-01-30")); 2]);
    program(&mut assessment, "2027-01-31", Some(1));
    let audits = schedule(&assessment, date("2027-02-27"));
    assert!(audits.iter().all(|audit| audit.date == Some(date("2027-02-27"))));
    program(&mut assessment, "2027-01-31", Some(36));
    let audits = schedule(&assessment, date("2027-01-31"));
    assert_eq!(audits.iter().filter(|audit| audit.kind == AuditKind::Process).count(), 12);
    assert_eq!(audits.iter().filter(|audit| audit.kind == AuditKind::Technical).count(), 9, "a family each");
}

#[test]
fn an_overdue_audit_is_still_to_be_done() {
    let mut assessment = Assessment::default();
    program(&mut assessment, "2027-01-31", None);
    add(&mut assessment, &audit("2026-11-30", AuditKind::Process, "AT"));
    let found = coverage(&assessment, date("2027-02-01"));
    let seen = found.of(requirement("3.2.1"));
    assert!(seen.planned && !seen.done && seen.last.is_none());
    assert_eq!(seen.next, Some(date("2026-11-30")));
    assert_eq!(found.missing().count(), 107);
}
