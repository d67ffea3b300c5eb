//! The management review, and what is due.

use sprs_calculator::assessment::records::{
    Action, Audit, IncidentClass, Milestone, Origin, Person, Plan, Record, RecordId, Review, Supplier,
    TrainingRole, read_date,
};
use sprs_calculator::assessment::{Answer, Assessment, Change};
use sprs_calculator::planning::manage::TaskKind;
use sprs_calculator::planning::manage::agenda::{AHEAD_DAYS, agenda, soon};
use sprs_calculator::planning::manage::review::{Pack, Standing, hold, pack, tasks, unhold};
use sprs_calculator::scoring::score;
use time::{Date, Duration};

use crate::{all_met, answer, requirement};

fn day(text: &str) -> Date {
    read_date(text).unwrap()
}

fn put<T: Record>(answers: &mut Assessment, key: RecordId, record: &T) {
    answers.apply(Change::record(key, Some(record)));
}

fn packed(answers: &Assessment, today: &str) -> Pack {
    pack(answers, &score(answers), day(today))
}

/// An action with all that closing takes.
fn closed(opened: &str, on: &str, effective: bool) -> Action {
    Action {
        title: "Scrap at station 4".to_owned(),
        opened: Some(day(opened)),
        owner: "Kim".to_owned(),
        containment: "Lot blocked".to_owned(),
        cause: "Worn tool".to_owned(),
        action: "Tool life in the router".to_owned(),
        done: Some(day(on)),
        verifier: "Sam".to_owned(),
        verification: "Ten lots without scrap".to_owned(),
        verified: Some(day(on)),
        effective: Some(effective),
        closed: Some(day(on)),
        ..Action::default()
    }
}

#[test]
fn a_review_that_is_held_keeps_the_score_of_its_day() {
    let mut answers = all_met();
    answer(&mut answers, "3.5.3", Answer::NotMet);
    answer(&mut answers, "3.1.1", Answer::NotMet);
    let planned = Review { date: Some(day("2026-12-31")), attendees: "All".to_owned(), ..Review::default() };
    let held = hold(&planned, &score(&answers), day("2026-11-22"));
    assert_eq!(held.date, Some(day("2026-11-22")), "a meeting that was held is not in the future");
    assert_eq!((held.held, held.attendees.as_str()), (true, "All"));
    let then = Standing::then(&held).unwrap();
    assert_eq!((then.score, then.met), (Some((100, 100)), 108));
    assert_eq!(Standing::then(&planned), None);
    let earlier = Review { date: Some(day("2026-10-31")), ..planned };
    assert_eq!(hold(&earlier, &score(&answers), day("2026-11-22")).date, Some(day("2026-10-31")));
    // A record that was changed by hand outside says nothing.
    assert_eq!(Standing::then(&Review { lowest: "x".to_owned(), ..held.clone() }), None);
    assert_eq!(Standing::then(&Review { lowest: "101".to_owned(), ..held }), None);
}

#[test]
fn a_review_that_was_not_held_after_all_is_planned_again() {
    let planned = Review { date: Some(day("2026-10-31")), minutes: "None".to_owned(), ..Review::default() };
    let held = hold(&planned, &score(&all_met()), day("2026-11-22"));
    assert_ne!(held, planned);
    assert_eq!(unhold(&held), planned);
}

/// 32 CFR 170.24(c)(2)(i)(B)(5): without a current SSP there is no score, so a review keeps none.
#[test]
fn without_an_ssp_a_review_keeps_no_score() {
    let mut answers = all_met();
    answer(&mut answers, "3.12.4", Answer::NotMet);
    let held = hold(&Review::default(), &score(&answers), day("2026-11-22"));
    assert_eq!((held.lowest.as_str(), held.highest.as_str(), held.met), ("", "", Some(109)));
    let then = Standing::then(&held);
    assert_eq!(then, Some(Standing { score: None, met: 109 }));
    put(&mut answers, 0, &held);
    let made = packed(&answers, "2026-11-23");
    assert_eq!((made.now.score, made.trend), (None, vec![(day("2026-11-22"), then.unwrap())]));
}

#[test]
fn what_moved_is_counted_from_the_last_review_that_was_held() {
    let mut answers = all_met();
    answer(&mut answers, "3.5.3", Answer::NotMet);
    for (key, date, held, lowest) in
        [(0, "2026-03-31", true, "40"), (1, "2026-08-31", true, "61"), (2, "2026-12-15", false, "")]
    {
        let score = lowest.to_owned();
        let review = Review {
            date: Some(day(date)),
            held,
            lowest: score.clone(),
            highest: score,
            decisions: format!("Of {date}"),
            ..Review::default()
        };
        put(&mut answers, key, &review);
    }
    put(&mut answers, 0, &closed("2026-02-01", "2026-03-01", true));
    put(&mut answers, 1, &closed("2026-08-30", "2026-09-30", true));
    put(&mut answers, 2, &closed("2026-09-01", "2026-10-31", true));
    put(
        &mut answers,
        3,
        &Action { origin: Origin::Poam, opened: Some(day("2026-05-31")), ..Action::default() },
    );
    put(
        &mut answers,
        4,
        &Action { origin: Origin::Audit, opened: Some(day("2026-08-31")), ..Action::default() },
    );
    let incident = Action {
        origin: Origin::Incident,
        class: IncidentClass::Account,
        opened: Some(day("2026-11-20")),
        reported: Some(day("2026-11-21")),
        cui: Some(true),
        ..Action::default()
    };
    put(&mut answers, 5, &incident);
    put(&mut answers, 0, &Audit { done: Some(day("2026-08-30")), ..Audit::default() });
    put(&mut answers, 1, &Audit { done: Some(day("2026-09-30")), ..Audit::default() });
    let made = packed(&answers, "2026-11-22");
    assert_eq!(made.since, Some(day("2026-08-31")));
    let trend: Vec<_> = made.trend.iter().map(|(date, then)| (date.to_string(), then.score)).collect();
    assert_eq!(trend, [("2026-03-31".to_owned(), Some((40, 40))), ("2026-08-31".to_owned(), Some((61, 61)))]);
    assert_eq!((made.now.score, made.decisions.as_str()), (Some((105, 105)), "Of 2026-08-31"));
    assert_eq!((made.capa.opened, made.capa.closed, made.capa.open, made.capa.effective), (2, 2, 2, 2));
    assert_eq!(
        (made.incidents.opened, made.incidents.closed, made.incidents.open, made.reported),
        (1, 0, 1, 1)
    );
    assert_eq!((made.audits_done, made.findings), (1, 1));
    let poam = made.ages.iter().find(|ages| ages.origin == Origin::Poam).unwrap();
    assert_eq!(poam.open, [0, 0, 1, 0, 0], "175 days");
    assert_eq!(
        packed(&answers, "2026-11-27").ages.iter().find(|a| a.origin == Origin::Poam).unwrap().open[2],
        1
    );
    let later = packed(&answers, "2026-11-28");
    assert_eq!(later.ages.iter().find(|a| a.origin == Origin::Poam).unwrap().open, [0, 0, 0, 1, 0]);
    // Before any review all of it is new.
    assert_eq!(packed(&answers, "2026-03-30").since, None);
}

#[test]
fn the_gaps_are_counted_with_their_plans() {
    let mut answers = all_met();
    for (id, target, owner) in
        [("3.5.3", Some("2026-11-21"), "Kim"), ("3.1.1", Some("2026-11-22"), ""), ("3.4.9", None, "Sam")]
    {
        answer(&mut answers, id, Answer::NotMet);
        let plan = Plan {
            target: target.map(day),
            owner: owner.to_owned(),
            hours: Some(10),
            dollars: Some(100),
            ..Plan::default()
        };
        answers.apply(Change::plan(requirement(id), &plan));
    }
    let open = packed(&answers, "2026-11-22").open;
    assert_eq!((open.gaps, open.not_met, open.blocking), (3, 3, 2));
    assert_eq!((open.late, open.undated, open.unowned), (1, 1, 1));
    assert_eq!((open.hours, open.dollars), (30, 300));
}

#[test]
fn the_next_review_is_the_planned_one_or_the_one_that_the_last_named() {
    let mut answers = Assessment::default();
    assert!(tasks(&answers).is_empty());
    let held = |date: &str, next: &str| Review {
        date: Some(day(date)),
        held: true,
        next: Some(day(next)),
        ..Review::default()
    };
    put(&mut answers, 3, &held("2026-06-30", "2027-06-30"));
    put(&mut answers, 4, &held("2025-06-30", "2026-06-30"));
    let due: Vec<_> = tasks(&answers).iter().map(|task| (task.key, task.date)).collect();
    assert_eq!(due, [(3, day("2027-06-30"))]);
    put(&mut answers, 5, &Review { date: Some(day("2027-02-28")), ..Review::default() });
    let due: Vec<_> = tasks(&answers).iter().map(|task| (task.key, task.date)).collect();
    assert_eq!(due, [(5, day("2027-02-28"))]);
}

#[test]
fn the_agenda_has_every_kind_in_the_order_of_its_days() {
    let mut answers = Assessment::default();
    let on = |days: i64| Some(day("2026-12-31") + Duration::days(days));
    put(&mut answers, 7, &Milestone { date: on(8), ..Milestone::default() });
    put(&mut answers, 0, &Audit { date: on(7), ..Audit::default() });
    put(&mut answers, 0, &Action { due: on(6), opened: on(-20), ..Action::default() });
    put(&mut answers, 1, &Action { check_by: on(5), done: on(-1), opened: on(-20), ..Action::default() });
    let incident = Action {
        origin: Origin::Incident,
        discovered: on(1),
        time: "14:05".to_owned(),
        cui: Some(true),
        ..Action::default()
    };
    put(&mut answers, 2, &incident);
    put(&mut answers, 0, &TrainingRole { name: "All".to_owned(), phishing: true, ..TrainingRole::default() });
    let person = Person { name: "Kim".to_owned(), roles: "0".to_owned(), joined: on(3), ..Person::default() };
    put(&mut answers, 0, &person);
    put(&mut answers, 0, &Review { date: on(2), ..Review::default() });
    put(
        &mut answers,
        0,
        &Supplier { sent: on(-9), due: on(1), token: "0".repeat(16), ..Supplier::default() },
    );
    put(&mut answers, 1, &Supplier { again: on(0), ..Supplier::default() });
    let today = day("2026-12-31");
    let all = agenda(&answers, today);
    assert!(all.is_sorted_by_key(|task| task.date));
    let kinds: Vec<TaskKind> = all.iter().map(|task| task.kind).collect();
    assert_eq!(
        kinds,
        [
            TaskKind::Supplier,
            TaskKind::Reply,
            TaskKind::Review,
            TaskKind::Training,
            TaskKind::Report,
            TaskKind::Check,
            TaskKind::Action,
            TaskKind::Audit,
            TaskKind::Milestone,
        ]
    );
    // The incident was found on New Year's Day: 72 hours end in the other year.
    assert_eq!(all.iter().find(|task| task.kind == TaskKind::Report).unwrap().date, day("2027-01-04"));
    let last = all.last().unwrap().date;
    assert_eq!(soon(&all, last - Duration::days(AHEAD_DAYS)).len(), all.len());
    assert_eq!(soon(&all, last - Duration::days(AHEAD_DAYS + 1)).len(), all.len() - 1);
}
