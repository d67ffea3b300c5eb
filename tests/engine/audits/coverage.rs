//! What is audited when, and by whom.

use super::*;

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
