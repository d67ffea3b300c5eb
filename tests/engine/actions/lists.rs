//! Ages, tasks, numbers, and gaps that are taken over.

use super::*;

#[test]
fn ages_are_counted_in_days_from_month_to_month() {
    let opened = Action { opened: read_date("2028-01-31"), ..Action::default() };
    let age = |today: &str| {
        let days = days_open(&opened, day(today));
        (days.unwrap(), Bucket::of(days))
    };
    assert_eq!(age("2028-01-31"), (0, Bucket::UpTo30));
    assert_eq!(age("2028-03-01"), (30, Bucket::UpTo30), "29 days of February");
    assert_eq!(age("2028-03-02"), (31, Bucket::UpTo90));
    assert_eq!(age("2028-04-30"), (90, Bucket::UpTo90));
    assert_eq!(age("2028-05-01"), (91, Bucket::UpTo180));
    assert_eq!(age("2028-07-29"), (180, Bucket::UpTo180));
    assert_eq!(age("2028-07-30"), (181, Bucket::Over180));
    assert_eq!(age("2028-01-01"), (0, Bucket::UpTo30), "opened after today");
    assert_eq!(days_open(&Action::default(), day("2028-01-31")), None);
    assert_eq!(days_open(&closed(), day("2030-01-01")), Some(78), "March 2 to May 19");
    let wrongly = Action { verifier: String::new(), ..closed() };
    assert_eq!(days_open(&wrongly, day("2026-06-01")), Some(91), "it is still open");
}

#[test]
fn ageing_counts_by_origin_and_bucket() {
    let poam = |opened: &str| Action {
        origin: Origin::Poam,
        opened: read_date(opened),
        due: read_date("2026-06-30"),
        ..Action::default()
    };
    let actions = [
        poam("2026-06-01"),
        poam("2026-01-01"),
        poam("2025-01-01"),
        poam("none"),
        closed(),
        Action::default(),
    ];
    let found = ageing(&with(&actions), day("2026-07-01"));
    let origins: Vec<Origin> = found.iter().map(|ages| ages.origin).collect();
    assert_eq!(origins, Origin::ALL);
    let ages = |origin| found.iter().find(|ages| ages.origin == origin).unwrap();
    assert_eq!(ages(Origin::Poam).open, [1, 0, 0, 2, 1], "181 days since January 1");
    assert_eq!((ages(Origin::Poam).closed, ages(Origin::Poam).overdue), ([0; 5], 4));
    assert_eq!(ages(Origin::Nonconformity).open, [0, 0, 0, 0, 1]);
    assert_eq!(ages(Origin::Nonconformity).closed, [0, 1, 0, 0, 0]);
    assert_eq!(ages(Origin::Incident).open, [0; 5]);
}

#[test]
fn tasks_stand_in_the_order_of_their_days_and_end_with_what_they_ask() {
    let open = Action { done: None, verified: None, effective: None, closed: None, ..closed() };
    let timed = Action { title: "Ransom note".into(), time: "14:05".into(), cui: Some(true), ..incident() };
    let untimed = Action { time: String::new(), ..timed.clone() };
    let undated = Action { discovered: None, ..timed.clone() };
    let assessment = with(&[timed, closed(), open.clone(), untimed, undated]);
    let task = |date: &str, kind, key, name: &str| Task { date: day(date), kind, key, name: name.into() };
    assert_eq!(
        tasks(&assessment, day("2026-11-23")),
        [
            task("2026-04-01", TaskKind::Action, 2, "Unlocked server room"),
            task("2026-05-20", TaskKind::Check, 2, "Unlocked server room"),
            task("2026-11-23", TaskKind::Report, 4, "Ransom note"),
            task("2026-11-24", TaskKind::Report, 3, "Ransom note"),
            task("2026-11-25", TaskKind::Report, 0, "Ransom note"),
        ]
    );
    let done = Action { done: read_date("2026-03-20"), ..open };
    let kinds: Vec<TaskKind> =
        tasks(&with(&[done]), day("2026-11-23")).iter().map(|task| task.kind).collect();
    assert_eq!(kinds, [TaskKind::Check]);
    let reported = Action { cui: Some(true), reported: read_date("2026-11-23"), ..incident() };
    assert!(tasks(&with(&[reported, closed()]), day("2026-11-23")).is_empty());
}

#[test]
fn the_numbers_for_an_overview() {
    let late = Action { due: read_date("2026-11-20"), ..Action::default() };
    let decided = Action { cui: Some(false), support: Some(false), ..incident() };
    let assessment = with(&[late, incident(), decided, closed()]);
    assert_eq!(
        status(&assessment, day("2026-11-23")),
        Status { open: 3, overdue: 1, to_report: 1, closed: 1, closed_wrongly: 0 }
    );
    assert_eq!(status(&Assessment::default(), day("2026-11-23")), Status::default());
}

#[test]
fn planned_gaps_become_records_in_one_step() {
    let mut assessment = all_met();
    for id in ["3.1.1", "3.1.2", "3.1.3", "3.1.5"] {
        answer(&mut assessment, id, Answer::NotMet);
    }
    let plans = [
        ("3.1.1", Plan { owner: " Ann ".into(), next_step: "List accounts".into(), ..Plan::default() }),
        ("3.1.3", Plan { target: read_date("2027-02-28"), ..Plan::default() }),
        ("3.1.5", Plan { owner: "  ".into(), ..Plan::default() }),
        ("3.3.1", Plan { owner: "Ann".into(), ..Plan::default() }),
    ];
    for (id, plan) in plans {
        assessment.apply(Change::plan(requirement(id), &plan));
    }
    let found = candidates(&assessment, &score(&assessment));
    assert_eq!(found, [requirement("3.1.1"), requirement("3.1.3")], "gaps with an owner or a date");

    assessment.apply(Change::record(7, Some(&closed())));
    let before = assessment.clone();
    let today = day("2026-11-23");
    let undo = assessment.apply(take_over(&assessment.clone(), &found, today));
    let actions = assessment.all::<Action>();
    assert_eq!(actions.iter().map(|(key, _)| key).collect::<Vec<_>>(), [7, 8, 9]);
    let first = actions.get(8).unwrap();
    assert_eq!((first.origin, first.requirement), (Origin::Poam, Some(requirement("3.1.1"))));
    assert_eq!((first.owner.as_str(), first.action.as_str()), ("Ann", "List accounts"));
    assert_eq!((first.opened, first.due), (Some(today), None));
    assert_eq!(first.title, requirement("3.1.1").get().title);
    assert_eq!(actions.get(9).unwrap().due, read_date("2027-02-28"));
    assert_eq!(stage(first), Stage::Open);
    assert!(candidates(&assessment, &score(&assessment)).is_empty(), "they have an open record");
    assert_eq!(score(&assessment), score(&before), "a record answers nothing");
    assessment.apply(undo);
    assert_eq!(assessment, before);

    // A record that is closed does not stand in the way of a new one.
    let done = Action { requirement: Some(requirement("3.1.1")), ..closed() };
    assessment.apply(Change::record(7, Some(&done)));
    assert!(candidates(&assessment, &score(&assessment)).contains(&requirement("3.1.1")));
}
