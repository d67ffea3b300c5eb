//! The list of suppliers: states, tasks, numbers, keys.

use super::*;

#[test]
fn a_supplier_goes_from_not_sent_to_decided_and_again() {
    let today = day("2027-03-01");
    let at = |change: &dyn Fn(&mut Supplier)| {
        let mut supplier = Supplier::default();
        change(&mut supplier);
        state(&supplier, today)
    };
    assert_eq!(at(&|_| {}), State::NotSent);
    assert_eq!(at(&|supplier| supplier.due = some("2027-01-01")), State::NotSent);
    let sent = |supplier: &mut Supplier| supplier.sent = some("2027-02-01");
    assert_eq!(at(&sent), State::Waiting);
    let due = |text: &'static str| {
        at(&move |supplier| {
            sent(supplier);
            supplier.due = some(text);
        })
    };
    assert_eq!(due("2027-03-01"), State::Waiting, "the last day is in time");
    assert_eq!(due("2027-02-28"), State::Overdue);
    let replied = |supplier: &mut Supplier| {
        sent(supplier);
        supplier.due = some("2027-02-28");
        supplier.replied = some("2027-02-20");
    };
    assert_eq!(at(&replied), State::Replied);
    let decided = |decided: &'static str, again: Option<Date>| {
        at(&move |supplier| {
            replied(supplier);
            (supplier.approval, supplier.decided, supplier.again) = (Approval::Refused, some(decided), again);
        })
    };
    assert_eq!(decided("2027-02-20", None), State::Decided, "decided on the day of the reply");
    assert_eq!(decided("2027-02-21", some("2027-03-02")), State::Decided);
    assert_eq!(decided("2027-02-21", some("2027-03-01")), State::LookAgain);
    assert_eq!(decided("2027-02-10", None), State::Replied, "the reply came after the decision");
    let undated = at(&|supplier| {
        replied(supplier);
        supplier.approval = Approval::Approved;
    });
    assert_eq!(undated, State::Decided);
}

/// Four suppliers across the end of February.
fn several() -> Assessment {
    let mut answers = Assessment::default();
    let suppliers = [
        Supplier {
            name: "A".to_owned(),
            sent: some("2027-02-01"),
            due: some("2027-02-28"),
            ..Supplier::default()
        },
        Supplier { name: "B".to_owned(), due: some("2027-02-01"), ..Supplier::default() },
        Supplier {
            sent: some("2026-02-01"),
            replied: some("2026-02-20"),
            due: some("2026-02-28"),
            approval: Approval::Conditions,
            decided: some("2026-02-28"),
            again: some("2027-02-28"),
            ..Supplier::default()
        },
        Supplier { name: "D".to_owned(), replied: some("2027-02-01"), ..Supplier::default() },
    ];
    for (key, supplier) in (0..).zip(&suppliers) {
        answers.apply(Change::record(key, Some(supplier)));
    }
    answers
}

#[test]
fn replies_and_next_looks_are_tasks() {
    let task = |kind, key, name: &str| Task { date: day("2027-02-28"), kind, key, name: name.to_owned() };
    let expected = [task(TaskKind::Reply, 0, "A"), task(TaskKind::Supplier, 2, "")];
    for today in ["2027-02-02", "2027-02-28", "2027-03-01"] {
        assert_eq!(tasks(&several(), day(today)), expected, "{today}");
    }
    assert_eq!(tasks(&Assessment::default(), day("2027-01-01")), []);
}

#[test]
fn the_numbers_add_up() {
    let standing = status(&several(), day("2027-02-28"));
    let expected =
        Standing { not_sent: 1, waiting: 1, replied: 1, again: 1, conditions: 1, ..Standing::default() };
    assert_eq!((standing, standing.all()), (expected, 4));
    let standing = status(&several(), day("2027-03-01"));
    assert_eq!((standing.waiting, standing.overdue, standing.all()), (0, 1, 4));
    let standing = status(&several(), day("2027-02-27"));
    assert_eq!((standing.decided, standing.again), (1, 0));
}

#[test]
fn a_new_record_takes_the_place_of_none() {
    let mut assessment = Assessment::default();
    let add = |assessment: &mut Assessment, key| {
        assessment.apply(Change::Record(Collection::Suppliers, key, Some(Supplier::default().write())));
    };
    let next = |assessment: &Assessment| assessment.records().next_key(Collection::Suppliers);
    assert_eq!(next(&assessment), 0);
    for key in [3, u32::MAX, u32::MAX - 1] {
        add(&mut assessment, key);
    }
    assert_eq!(next(&assessment), u32::MAX - 2);
}
