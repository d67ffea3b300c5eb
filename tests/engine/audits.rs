//! Roles and internal audits: who looks at what, schedules across month ends, nobody audits their own work, findings.

use std::collections::BTreeSet;

use proptest::prelude::*;
use sprs_calculator::assessment::records::{
    Action, Audit, AuditKind, Certificates, Collection, Duty, Origin, Person, Plan, Program, Role, read_date,
};
use sprs_calculator::assessment::{Answer, Assessment, Change, Item};
use sprs_calculator::catalog::{ClauseId, FamilyId, RequirementId, Standard};
use sprs_calculator::planning::manage::TaskKind;
use sprs_calculator::planning::manage::assign::{
    Unfilled, assignment, assignment_change, conflicts, free, limits,
};
use sprs_calculator::planning::manage::auditors::{looked_at, mark, marked, weight};
use sprs_calculator::planning::manage::audits::{
    AuditState, covers, duty, families, sections, state, status, tasks, under_way, with_family,
};
use sprs_calculator::planning::manage::coverage::{Share, coverage, cycle};
use sprs_calculator::planning::manage::findings::{
    Draft, finding_change, finding_effect, findings, removal, verdicts,
};
use sprs_calculator::planning::manage::roles::{
    DUTIES, Own, deputies, holders, known, names, own_work, people, vacant,
};
use sprs_calculator::planning::manage::schedule::{schedule, schedule_change};
use sprs_calculator::scoring::{Determination, Reading, score};
use sprs_calculator::ui::text::manage::audits as words;
use sprs_calculator::ui::text::manage::roles::{about, cells};
use time::{Date, Duration};

use crate::{all_met, answer, item, requirement};

fn date(text: &str) -> Date {
    read_date(text).unwrap_or_else(|| panic!("no date `{text}`"))
}

fn family(code: &str) -> FamilyId {
    FamilyId::parse(code).unwrap()
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

fn audit(day: &str, kind: AuditKind, families: &str) -> Audit {
    Audit { date: Some(date(day)), kind, families: families.to_owned(), ..Audit::default() }
}

fn add(assessment: &mut Assessment, audit: &Audit) -> u32 {
    let key = assessment.records().next_key(Collection::Audits);
    assessment.apply(Change::record(key, Some(audit)));
    key
}

fn role(assessment: &mut Assessment, duty: Duty, person: &str, deputy: &str) {
    let key = assessment.records().next_key(Collection::Roles);
    let role = Role { duty, person: person.to_owned(), deputy: deputy.to_owned(), ..Role::default() };
    assessment.apply(Change::record(key, Some(&role)));
}

fn owner(assessment: &mut Assessment, id: &str, owner: &str) {
    let plan = Plan { owner: owner.to_owned(), ..Plan::default() };
    assessment.apply(Change::plan(requirement(id), &plan));
}

fn program(assessment: &mut Assessment, start: &str, months: Option<u32>) {
    let program = Program { start: Some(date(start)), audit_months: months, ..Program::default() };
    assessment.apply(Change::record(0, Some(&program)));
}

fn quality(assessment: &mut Assessment) {
    let mut certificates = Certificates::default();
    certificates.certificates[Standard::Iso9001 as usize].held = Some(true);
    assessment.apply(Change::certificates(&certificates));
}

fn shown(names: &[sprs_calculator::planning::manage::roles::Name]) -> Vec<&str> {
    names.iter().map(|name| name.as_str()).collect()
}

#[test]
fn a_field_can_name_several_people() {
    for (text, expected) in [
        ("", vec![]),
        (" , ;and& ", vec![]),
        ("Kim Lee", vec!["kim lee"]),
        ("Kim Lee, Pat / Sam and Alex", vec!["kim lee", "pat", "sam", "alex"]),
        ("  KIM \t lee; kim Lee & Pat+Sam", vec!["kim lee", "pat", "sam"]),
        ("Kim, and Pat", vec!["kim", "pat"]),
        ("Andy Anders AND Sandra", vec!["andy anders", "sandra"]),
        ("Ärla Öst\nkim", vec!["ärla öst", "kim"]),
    ] {
        assert_eq!(names(text), expected, "{text:?}");
    }
    assert_eq!(shown(&people("Kim  LEE / kim lee")), ["Kim LEE"], "as it was written first");
}

#[test]
fn roles_have_holders_deputies_or_nobody() {
    let mut assessment = Assessment::default();
    assert_eq!(vacant(&assessment).len(), 5);
    role(&mut assessment, Duty::Lead, "Kim Lee", "Pat");
    role(&mut assessment, Duty::ProcessAuditor, "Pat & Sam", "sam, Alex");
    role(&mut assessment, Duty::ProcessAuditor, "PAT", "");
    role(&mut assessment, Duty::SystemOwner, " ", "Alex");
    assert_eq!(shown(&holders(&assessment, Duty::ProcessAuditor)), ["Pat", "Sam"]);
    assert_eq!(shown(&deputies(&assessment, Duty::ProcessAuditor)), ["Alex"], "Sam has the role");
    assert_eq!(
        vacant(&assessment),
        [Duty::AffirmingOfficial, Duty::SystemOwner, Duty::TechnicalAuditor],
        "a deputy alone does not fill a role"
    );
}

#[test]
fn names_that_stand_somewhere_are_known() {
    let mut assessment = Assessment::default();
    role(&mut assessment, Duty::Lead, "Sam", "kim lee");
    owner(&mut assessment, "3.1.1", "Kim  Lee and Alex");
    let person = Person { name: "Jo".to_owned(), ..Person::default() };
    assessment.apply(Change::record(0, Some(&person)));
    assert_eq!(shown(&known(&assessment)), ["Alex", "Jo", "kim lee", "Sam"]);
}

#[test]
fn own_work_is_what_one_owns_leads_or_answers_for() {
    let mut assessment = Assessment::default();
    role(&mut assessment, Duty::Lead, "Kim Lee", "Alex");
    role(&mut assessment, Duty::SystemOwner, "Sam", "");
    owner(&mut assessment, "3.1.1", "Pat and KIM  LEE");
    owner(&mut assessment, "3.12.1", "Sam, Kim Lee");
    let of = |person: &str| -> Vec<(String, Own)> {
        own_work(&assessment, person).into_iter().map(|(id, own)| (id.to_string(), own)).collect()
    };
    let own = |list: &[(&str, Own)]| -> Vec<(String, Own)> {
        list.iter().map(|(id, own)| ((*id).to_owned(), *own)).collect()
    };
    assert_eq!(
        of("kim lee"),
        own(&[
            ("3.1.1", Own::Owner),
            ("3.12.1", Own::Owner),
            ("3.12.2", Own::Lead),
            ("3.12.3", Own::Lead),
            ("3.12.4", Own::Lead)
        ])
    );
    assert_eq!(of("Sam"), own(&[("3.12.1", Own::Owner), ("3.12.4", Own::SystemOwner)]));
    assert_eq!(of("Pat"), own(&[("3.1.1", Own::Owner)]));
    assert_eq!(of("Alex"), [], "a deputy has done nothing yet");
    assert_eq!(of("Kim"), [], "another name");
    assert_eq!(of(""), []);
}

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

#[test]
fn coverage_knows_the_last_audit_and_the_next() {
    let mut assessment = Assessment::default();
    program(&mut assessment, "2027-01-01", None);
    for (day, done) in [
        ("2026-03-01", Some("2026-03-04")),
        ("2027-02-01", Some("2027-02-26")),
        ("2027-11-01", None),
        ("2027-09-30", None),
    ] {
        let done = done.map(date);
        add(&mut assessment, &Audit { done, ..audit(day, AuditKind::Process, "AT") });
    }
    add(&mut assessment, &audit("2027-05-01", AuditKind::Process, "IR"));
    let found = coverage(&assessment, date("2027-04-01"));
    let training = found.of(requirement("3.2.1"));
    assert_eq!((training.last, training.next), (Some(date("2027-02-26")), Some(date("2027-09-30"))));
    assert!(training.done && training.planned);
    let all = Share::of(["3.2.1", "3.6.1", "3.1.1"].iter().map(|id| found.of(requirement(id))));
    assert_eq!((all.total, all.done, all.planned, all.missing()), (3, 1, 1, 1));
    assert_eq!((all.last, all.next), (Some(date("2027-02-26")), Some(date("2027-05-01"))));
    let found = status(&assessment, date("2027-04-01"));
    assert_eq!((found.planned, found.soon, found.overdue), (3, 1, 0));
    assert_eq!(found.done, 1, "2026-03-04 is more than twelve months ago");
    assert_eq!((found.covered, found.audited), (6, 3));
    assert_eq!(status(&assessment, date("2027-03-03")).done, 2);
    assert_eq!(status(&assessment, date("2027-03-04")).done, 1);
    let due: Vec<(String, String)> =
        tasks(&assessment).into_iter().map(|task| (task.date.to_string(), task.name)).collect();
    let expected = [("2027-11-01", "AT"), ("2027-09-30", "AT"), ("2027-05-01", "IR")];
    assert_eq!(due, expected.map(|(day, name)| (day.to_owned(), name.to_owned())));
    assert!(tasks(&assessment).iter().all(|task| task.kind == TaskKind::Audit));
}

#[test]
fn an_auditor_who_owns_something_is_named() {
    let mut assessment = Assessment::default();
    role(&mut assessment, Duty::Lead, "Kim Lee", "");
    role(&mut assessment, Duty::ProcessAuditor, "kim lee, Pat", "Sam");
    owner(&mut assessment, "3.2.1", "PAT");
    owner(&mut assessment, "3.1.1", "Pat");
    let with = |auditor: &str, families: &str| Audit {
        auditor: auditor.to_owned(),
        ..audit("2027-01-01", AuditKind::Process, families)
    };
    let found = |audit: &Audit| -> Vec<(String, String, Own)> {
        let found = conflicts(&assessment, audit).into_iter();
        found.map(|one| (one.requirement.to_string(), one.person.to_string(), one.own)).collect()
    };
    let pat = |id: &str| (id.to_owned(), "Pat".to_owned(), Own::Owner);
    assert_eq!(found(&with("Pat", "AC AT")), [pat("3.2.1")], "3.1.1 is for technical support");
    assert_eq!(found(&with("Pat", "AC IR")), []);
    assert_eq!(found(&with("", "AT")), []);
    let both = found(&with("Kim Lee and Pat", "AT CA"));
    assert_eq!(both[0], pat("3.2.1"));
    assert_eq!(both.len(), 5);
    assert!(both[1..].iter().all(|(_, person, own)| person == "Kim Lee" && *own == Own::Lead));
    assert_eq!(shown(&free(&assessment, &with("", "AT"))), ["kim lee", "Sam"]);
    let limits = limits(&assessment, &with("", ""));
    let limited: Vec<(&str, usize)> = limits.iter().map(|(name, own)| (name.as_str(), own.len())).collect();
    assert_eq!(limited, [("kim lee", 4), ("Pat", 1)]);
    add(&mut assessment, &with("Pat", "AT"));
    assert_eq!(status(&assessment, date("2027-01-01")).own_work, 1);
}

#[test]
fn auditors_are_assigned_evenly_and_never_to_own_work() {
    let mut assessment = Assessment::default();
    role(&mut assessment, Duty::ProcessAuditor, "Kim, Pat", "Sam");
    owner(&mut assessment, "3.2.1", "Kim");
    owner(&mut assessment, "3.9.1", "Kim, Pat");
    owner(&mut assessment, "3.6.1", "Kim, Pat, Sam");
    // The first three could be anybody's, the fourth only Pat's.
    for families in ["AC", "AU", "IA", "AT", "PS", "IR"] {
        add(&mut assessment, &audit("2027-01-01", AuditKind::Process, families));
    }
    add(&mut assessment, &audit("2027-01-01", AuditKind::Technical, "AC"));
    let done = Audit { done: Some(date("2027-01-01")), ..audit("2027-01-01", AuditKind::Process, "MP") };
    add(&mut assessment, &done);
    let found = assignment(&assessment);
    let to = |name: &str| found.given.iter().filter(|(_, given)| given.as_str() == name).count();
    assert_eq!((to("Kim"), to("Pat"), to("Sam")), (2, 2, 1));
    let of = |key: u32| found.given.iter().find(|(at, _)| *at == key).map(|(_, name)| name.as_str());
    assert_eq!((of(3), of(4)), (Some("Pat"), Some("Sam")), "the deputy where no holder is free");
    let unfilled: Vec<u32> = found.unfilled.iter().map(|(key, _)| *key).collect();
    assert_eq!(unfilled, [5, 6]);
    assert!(matches!(&found.unfilled[0].1, Unfilled::OwnWork(own) if own.len() == 3));
    assert_eq!(found.unfilled[1].1, Unfilled::NoHolder);
    let undo = assessment.apply(assignment_change(&assessment).unwrap());
    assert_eq!(assessment.one::<Audit>(4).auditor, "Sam");
    assert_eq!(assessment.one::<Audit>(7).auditor, "", "it is done");
    assert_eq!(assignment_change(&assessment), None);
    assessment.apply(undo);
    assert_eq!(assessment.one::<Audit>(4).auditor, "");
}

#[test]
fn a_finding_is_an_action_and_a_gap() {
    let mut assessment = all_met();
    let key = add(&mut assessment, &audit("2027-01-01", AuditKind::Process, "AT"));
    let id = requirement("3.2.1");
    let options = verdicts(&assessment, id);
    assert_eq!(options, [(item("3.2.1"), Answer::NotMet)]);
    let effect = finding_effect(&assessment, options[0]);
    assert_eq!((effect.before, effect.after), (Reading::Score(110), Reading::Score(105)));
    assert_eq!(effect.points, 5);
    let draft =
        Draft { requirement: Some(id), title: " No records \n".to_owned(), verdict: Some(options[0]) };
    let before = assessment.clone();
    let undo = assessment.apply(finding_change(&assessment, key, &draft, Some(date("2027-01-02"))));
    assert_eq!(score(&assessment).points(), Some(105));
    let expected = Action {
        title: "No records".to_owned(),
        origin: Origin::Audit,
        requirement: Some(id),
        audit: Some(key),
        opened: Some(date("2027-01-02")),
        ..Action::default()
    };
    assert_eq!(findings(&assessment, key), [(0, expected)]);
    assert_eq!(findings(&assessment, key + 1), []);
    assert_eq!(verdicts(&assessment, id), [], "it is NOT MET already");
    // Without the audit the finding stays, and belongs to no audit that gets the key later.
    let mut later = assessment.clone();
    later.apply(removal(&assessment, key));
    assert!(later.all::<Audit>().is_empty());
    assert_eq!(later.one::<Action>(0).title, "No records");
    assert_eq!(later.one::<Action>(0).audit, None);
    assessment.apply(undo);
    assert_eq!(assessment, before);
    let only = Draft { verdict: None, ..draft };
    assessment.apply(finding_change(&assessment, key, &only, None));
    assert_eq!(score(&assessment), score(&before), "without a verdict no answer changes");
}

#[test]
fn where_objectives_decide_one_of_them_is_not_met() {
    let mut assessment = all_met();
    let id = requirement("3.1.5");
    for objective in id.objectives() {
        answer(&mut assessment, &objective.to_string(), Answer::Met);
    }
    answer(&mut assessment, "3.1.5[b]", Answer::NotMet);
    let options: Vec<Item> = verdicts(&assessment, id).into_iter().map(|(item, _)| item).collect();
    assert_eq!(options, [item("3.1.5[a]"), item("3.1.5[c]"), item("3.1.5[d]")]);
    let effect = finding_effect(&assessment, (item("3.1.5[a]"), Answer::NotMet));
    assert_eq!(effect.points, 0, "it is NOT MET by another objective");
    answer(&mut assessment, "3.1.5[b]", Answer::Met);
    assert_eq!(finding_effect(&assessment, (item("3.1.5[a]"), Answer::NotMet)).points, 3);
}

#[test]
fn partial_and_the_ssp_have_verdicts_of_their_own() {
    let mut assessment = all_met();
    let points = |assessment: &Assessment, id: &str| -> Vec<(Answer, i16)> {
        let options = verdicts(assessment, requirement(id)).into_iter();
        options.map(|option| (option.1, finding_effect(assessment, option).points)).collect()
    };
    assert_eq!(points(&assessment, "3.5.3"), [(Answer::NotMet, 5), (Answer::Partial, 3)]);
    let ssp = verdicts(&assessment, RequirementId::SSP);
    assert_eq!(ssp.len(), RequirementId::SSP.objectives().count() + 1);
    assert_eq!(finding_effect(&assessment, ssp[0]).after, Reading::Score(110), "a current SSP with a gap");
    let none = *ssp.last().unwrap();
    assert_eq!(none, (item("3.12.4"), Answer::NotMet));
    assert!(matches!(finding_effect(&assessment, none).after, Reading::NoScore { .. }));
    answer(&mut assessment, "3.12.4", Answer::NotMet);
    assert_eq!(verdicts(&assessment, RequirementId::SSP), []);
}

#[test]
fn every_verdict_makes_a_gap() {
    let mut some = Assessment::default();
    for id in RequirementId::all().filter(|id| id.index() % 3 == 0) {
        let first = id.objectives().next().unwrap();
        some.apply(Change::Answer(Item::Objective(first), Some(Answer::Met)));
    }
    for assessment in [Assessment::default(), all_met(), some] {
        for id in RequirementId::all() {
            let options = verdicts(&assessment, id);
            assert!(!options.is_empty(), "{id}");
            for (item, answer) in options {
                let mut then = assessment.clone();
                then.apply(Change::Answer(item, Some(answer)));
                assert_eq!(score(&then).finding(id).determination, Determination::NotMet, "{item}");
                assert!((0..=5).contains(&finding_effect(&assessment, (item, answer)).points));
            }
        }
    }
}

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

const PEOPLE: [&str; 5] = ["Kim Lee", "Pat", "Sam", "Alex", "Jo"];

fn some_people() -> impl Strategy<Value = String> {
    proptest::sample::subsequence(PEOPLE.to_vec(), 0..3).prop_map(|names| names.join(" and "))
}

/// Firms with roles, owners and audits without an auditor, some of them with one.
fn firms() -> impl Strategy<Value = Assessment> {
    let duties = proptest::sample::select(Duty::ALL.to_vec());
    let roles = proptest::collection::vec((duties, some_people(), some_people()), 0..6);
    let all: Vec<RequirementId> = RequirementId::all().collect();
    let owners = proptest::collection::vec((proptest::sample::select(all), some_people()), 0..30);
    let codes: Vec<&str> = FamilyId::all().map(|family| family.get().code).collect();
    let families = proptest::sample::subsequence(codes, 0..4).prop_map(|codes| codes.join(" "));
    let auditor = prop_oneof![4 => Just(String::new()), 1 => some_people()];
    let audits = proptest::collection::vec((families, any::<bool>(), any::<bool>(), auditor), 0..10);
    (roles, owners, audits).prop_map(|(roles, owners, audits)| {
        let mut assessment = Assessment::default();
        for (duty, person, deputy) in roles {
            role(&mut assessment, duty, &person, &deputy);
        }
        for (id, names) in owners {
            owner(&mut assessment, id.get().id, &names);
        }
        for (families, technical, done, auditor) in audits {
            let kind = if technical { AuditKind::Technical } else { AuditKind::Process };
            let done = done.then(|| date("2027-01-01"));
            add(&mut assessment, &Audit { done, auditor, ..audit("2027-01-01", kind, &families) });
        }
        assessment
    })
}

/// Everybody with the role for an audit, the deputies among them.
fn with_role(assessment: &Assessment, audit: &Audit) -> BTreeSet<String> {
    let roles = assessment.all::<Role>();
    let those = roles.iter().filter(|(_, role)| role.duty == duty(audit.kind));
    those.flat_map(|(_, role)| [names(&role.person), names(&role.deputy)].concat()).collect()
}

/// Whether somebody may make an audit, the slow way.
fn may(assessment: &Assessment, audit: &Audit, name: &str) -> bool {
    let has = |duty: Duty| {
        let roles = assessment.all::<Role>();
        roles.iter().any(|(_, role)| role.duty == duty && names(&role.person).iter().any(|one| one == name))
    };
    covers(audit).requirements.into_iter().all(|id| {
        let owned = names(&assessment.plan(id).owner).iter().any(|one| one == name);
        let led = id.get().id.starts_with("3.12.") && has(Duty::Lead);
        let system = id.get().id == "3.12.4" && has(Duty::SystemOwner);
        !owned && !led && !system
    })
}

proptest! {
    #[test]
    fn nobody_audits_their_own_work(mut assessment in firms()) {
        let before = assessment.clone();
        let found = assignment(&assessment);
        for (key, name) in &found.given {
            let audit = before.one::<Audit>(*key);
            let name = names(name.as_str()).remove(0);
            prop_assert!(audit.auditor.is_empty() && audit.done.is_none());
            prop_assert!(with_role(&before, &audit).contains(&name), "{} has no such role", name);
            prop_assert!(may(&before, &audit, &name), "{} would audit own work", name);
        }
        let audits = before.all::<Audit>();
        let open: Vec<_> =
            audits.iter().filter(|(_, audit)| audit.auditor.is_empty() && audit.done.is_none()).collect();
        prop_assert_eq!(open.len(), found.given.len() + found.unfilled.len());
        for (key, why) in &found.unfilled {
            let audit = before.one::<Audit>(*key);
            let all = with_role(&before, &audit);
            prop_assert!(all.iter().all(|name| !may(&before, &audit, name)), "somebody could have taken {}", key);
            prop_assert_eq!(all.is_empty(), *why == Unfilled::NoHolder);
        }
        if let Some(change) = assignment_change(&assessment) {
            let undo = assessment.apply(change);
            for (key, _) in &found.given {
                prop_assert_eq!(conflicts(&assessment, &assessment.one::<Audit>(*key)), vec![]);
            }
            assessment.apply(undo);
        }
        prop_assert_eq!(assessment, before);
    }

    #[test]
    fn no_audit_could_be_handed_on_to_make_it_more_even(assessment in firms()) {
        let mut then = assessment.clone();
        assignment_change(&assessment).map(|change| then.apply(change));
        let load = |name: &str| {
            let audits = then.all::<Audit>();
            let those = audits.iter().filter(|(_, audit)| {
                audit.done.is_none() && names(&audit.auditor).iter().any(|one| one == name)
            });
            those.count()
        };
        for (key, given) in assignment(&assessment).given {
            let audit = assessment.one::<Audit>(key);
            let given = names(given.as_str()).remove(0);
            let holders: BTreeSet<String> =
                holders(&assessment, duty(audit.kind)).iter().flat_map(|name| names(name.as_str())).collect();
            for other in holders.iter().filter(|name| may(&assessment, &audit, name)) {
                prop_assert!(holders.contains(&given), "a deputy, though {} may", other);
                prop_assert!(load(&given) <= load(other) + 1, "{} has more than {}", given, other);
            }
        }
    }

    #[test]
    fn a_schedule_covers_the_cycle_in_time_and_only_once(
        start in 0..4000_i64, later in -400..1600_i64, months in 1..40_u32, held in any::<bool>(),
        earlier in firms(),
    ) {
        let mut assessment = earlier;
        let start = date("2024-01-01") + Duration::days(start);
        program(&mut assessment, &start.to_string(), Some(months));
        if held {
            quality(&mut assessment);
        }
        let today = start + Duration::days(later);
        let cycle = cycle(&assessment, today);
        prop_assert!(cycle.begin < cycle.end);
        prop_assert!(today < cycle.end && (cycle.begin <= today || cycle.begin == start));
        let before = coverage(&assessment, today);
        for audit in schedule(&assessment, today) {
            let day = audit.date.unwrap();
            prop_assert!(cycle.begin <= day && day < cycle.end && day >= today, "{} from {}", day, today);
            let covers = covers(&audit);
            prop_assert!(covers.unknown.is_empty());
            let new = |id: &RequirementId| !before.of(*id).within();
            prop_assert!(covers.requirements.iter().any(new) || !covers.clauses.is_empty());
        }
        if let Some(change) = schedule_change(&assessment, today) {
            assessment.apply(change);
        }
        let after = coverage(&assessment, today);
        prop_assert_eq!(after.missing().count(), 0);
        prop_assert!(!held || after.clauses.iter().all(|(_, seen)| seen.within()));
        prop_assert_eq!(schedule(&assessment, today), vec![]);
    }

    #[test]
    fn any_text_in_the_fields_of_an_audit_is_read(families in any::<String>(), clauses in any::<String>()) {
        let audit = Audit { families: families.clone(), clauses, ..Audit::default() };
        let found = covers(&audit);
        prop_assert!(found.requirements.len() <= 110 && found.clauses.len() <= 28);
        for family in FamilyId::all() {
            let ticked = with_family(&families, family, true);
            prop_assert!(sprs_calculator::planning::manage::audits::families(&ticked).contains(&family));
            let cleared = with_family(&ticked, family, false);
            prop_assert!(!sprs_calculator::planning::manage::audits::families(&cleared).contains(&family));
        }
    }

    #[test]
    fn a_clause_by_its_number_is_covered(
        id in proptest::sample::select(ClauseId::all(Standard::Iso9001).collect::<Vec<_>>()),
    ) {
        let audit = Audit { clauses: format!("({})", id.number()), ..Audit::default() };
        prop_assert_eq!(covers(&audit).clauses, vec![id]);
    }
}
