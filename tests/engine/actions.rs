//! Corrective action: stages, what closure takes, the 72 hours, ages, tasks, gaps taken over.

use sprs_calculator::assessment::records::{
    Action, Collection, IncidentClass, Origin, Plan, Record, read_date,
};
use sprs_calculator::assessment::{Answer, Assessment, Change};
use sprs_calculator::documents::write_table;
use sprs_calculator::planning::manage::actions::{
    Bucket, Late, Missing, Nearness, Reporting, Stage, Status, Timing, ageing, ahead, came_to_nothing,
    candidates, days_open, late, missing, read_time, report, stage, status, take_over, tasks,
};
use sprs_calculator::planning::manage::{Task, TaskKind};
use sprs_calculator::scoring::score;
use sprs_calculator::ui::text::manage::actions::{cells, kind, report_words};
use time::Date;

use crate::{all_met, answer, requirement};

fn day(text: &str) -> Date {
    read_date(text).unwrap()
}

/// A nonconformity with everything that closure takes, and closed.
fn closed() -> Action {
    Action {
        title: "Unlocked server room".into(),
        opened: read_date("2026-03-02"),
        owner: "Ann Lee".into(),
        due: read_date("2026-04-01"),
        containment: "Locked it".into(),
        cause: "No check at closing time".into(),
        action: "A line on the closing list".into(),
        done: read_date("2026-03-20"),
        check_by: read_date("2026-05-20"),
        verifier: "Bob Ray".into(),
        verification: "Looked at eight lists".into(),
        verified: read_date("2026-05-19"),
        effective: Some(true),
        closed: read_date("2026-05-19"),
        ..Action::default()
    }
}

fn incident() -> Action {
    Action { origin: Origin::Incident, discovered: read_date("2026-11-22"), ..Action::default() }
}

fn with(actions: &[Action]) -> Assessment {
    let mut assessment = Assessment::default();
    for (key, action) in actions.iter().enumerate() {
        assessment.apply(Change::record(key as u32, Some(action)));
    }
    assessment
}

/// Something that is done to a record.
type Edit = fn(&mut Action);

#[test]
fn the_stage_follows_what_is_written_in_the_order_of_the_process() {
    let mut action = Action { title: "Scratched part".into(), ..Action::default() };
    assert_eq!(stage(&action), Stage::Open);
    action.containment = "Set aside".into();
    assert_eq!(stage(&action), Stage::Contained);
    action.cause = "Worn clamp".into();
    assert_eq!(stage(&action), Stage::CauseKnown);
    action.action = "New clamp".into();
    assert_eq!(stage(&action), Stage::CauseKnown, "it is not done yet");
    action.done = read_date("2026-03-01");
    assert_eq!(stage(&action), Stage::ActionTaken);
    action.verified = read_date("2026-04-01");
    assert_eq!(stage(&action), Stage::ActionTaken, "whether it worked is not said");
    action.effective = Some(true);
    assert_eq!(stage(&action), Stage::EffectVerified);
    assert_eq!(stage(&closed()), Stage::Closed);
}

#[test]
fn a_later_step_does_not_count_before_an_earlier_one() {
    let unsafe_still = Action { containment: " ".into(), closed: None, ..closed() };
    assert_eq!(stage(&unsafe_still), Stage::Open);
    let no_cause = Action { cause: String::new(), closed: None, ..closed() };
    assert_eq!(stage(&no_cause), Stage::Contained);
    // What is planned, decided or found on paper has nothing to contain.
    for origin in [Origin::Poam, Origin::Audit, Origin::Review] {
        let action = Action { origin, containment: String::new(), ..closed() };
        assert_eq!(stage(&action), Stage::Closed, "{origin:?}");
    }
    for origin in [Origin::Nonconformity, Origin::Supplier] {
        let action = Action { origin, containment: String::new(), ..closed() };
        assert_eq!((stage(&action), missing(&action)), (Stage::Open, vec![Missing::Containment]));
    }
}

#[test]
fn what_was_not_effective_goes_back_to_the_cause() {
    let action = Action { effective: Some(false), ..closed() };
    assert_eq!(stage(&action), Stage::Contained);
    assert_eq!(missing(&action), [Missing::NotEffective]);
    let paper = Action { origin: Origin::Poam, containment: String::new(), ..action.clone() };
    assert_eq!(stage(&paper), Stage::Open);
    // It has to be done again, so what was due is due.
    assert_eq!(late(&action, day("2026-04-01")), None);
    assert_eq!(late(&action, day("2026-04-02")), Some(Late::Action(day("2026-04-01"))));
}

#[test]
fn a_date_of_closure_without_the_rest_closes_nothing() {
    let only_a_date = Action { closed: read_date("2026-05-19"), ..Action::default() };
    assert_eq!(stage(&only_a_date), Stage::Open);
    assert_eq!(
        missing(&only_a_date),
        [
            Missing::Containment,
            Missing::Cause,
            Missing::Action,
            Missing::Done,
            Missing::Owner,
            Missing::Verifier,
            Missing::Verification,
            Missing::Verified,
            Missing::Effective,
        ]
    );
    let lacks: [(Missing, Edit); 9] = [
        (Missing::Containment, |action| action.containment.clear()),
        (Missing::Cause, |action| action.cause = "\n".into()),
        (Missing::Action, |action| action.action.clear()),
        (Missing::Done, |action| action.done = None),
        (Missing::Owner, |action| action.owner = " , ".into()),
        (Missing::Verifier, |action| action.verifier.clear()),
        (Missing::Verification, |action| action.verification.clear()),
        (Missing::Verified, |action| action.verified = None),
        (Missing::Effective, |action| action.effective = None),
    ];
    for (lacking, take) in lacks {
        let mut action = closed();
        take(&mut action);
        assert_eq!(missing(&action), [lacking]);
        assert_ne!(stage(&action), Stage::Closed, "{lacking:?}");
    }
    assert_eq!(status(&with(&[closed(), only_a_date]), day("2026-06-01")).closed_wrongly, 1);
}

#[test]
fn nobody_verifies_their_own_action() {
    let own = ["ann  lee", "ANN LEE", " Ann Lee ", "Bob Ray, Ann Lee", "Bob/ann lee", "Bob and Ann Lee"];
    for verifier in own {
        let action = Action { verifier: verifier.into(), ..closed() };
        assert_eq!(missing(&action), [Missing::OwnVerifier], "{verifier}");
        assert_eq!(stage(&action), Stage::EffectVerified, "{verifier}");
    }
    let others = ["Ann", "Lee", "Ann Leeds", "Andrew Lee; Andy", "Bob & Cy"];
    for verifier in others {
        let action = Action { verifier: verifier.into(), ..closed() };
        assert_eq!(stage(&action), Stage::Closed, "{verifier}");
    }
    let both = Action { owner: "Ann Lee & Cy\nDee".into(), verifier: "DEE".into(), ..closed() };
    assert_eq!(missing(&both), [Missing::OwnVerifier]);
}

#[test]
fn the_dates_of_a_closure_stand_in_order() {
    let early = Action { verified: read_date("2026-03-19"), ..closed() };
    assert_eq!(missing(&early), [Missing::Order], "looked at before it was done");
    let early = Action { closed: read_date("2026-05-18"), ..closed() };
    assert_eq!(missing(&early), [Missing::Order], "closed before it was looked at");
    let same = Action { done: read_date("2026-05-19"), ..closed() };
    assert!(missing(&same).is_empty(), "all on one day is in order");
    assert!(ahead(&closed(), day("2026-05-18")) && !ahead(&closed(), day("2026-05-19")));
    let planned = Action { due: read_date("2027-01-01"), ..Action::default() };
    assert!(!ahead(&planned, day("2026-01-01")), "a plan may lie ahead");
}

#[test]
fn overdue_is_the_day_after() {
    let action = Action { done: None, verified: None, effective: None, closed: None, ..closed() };
    assert_eq!(late(&action, day("2026-04-01")), None);
    assert_eq!(late(&action, day("2026-04-02")), Some(Late::Action(day("2026-04-01"))));
    let done = Action { done: read_date("2026-03-20"), ..action };
    assert_eq!(late(&done, day("2026-05-20")), None);
    assert_eq!(late(&done, day("2026-05-21")), Some(Late::Check(day("2026-05-20"))));
    assert_eq!(late(&closed(), day("2030-01-01")), None);
}

/// 72 hours are three days at the same time of day.
#[test]
fn the_72_hours_end_by_the_civil_calendar() {
    let ends = [
        ("2026-11-22", "2026-11-25"),
        ("2026-11-28", "2026-12-01"),
        ("2026-12-29", "2027-01-01"),
        ("2026-12-31", "2027-01-03"),
        ("2027-02-26", "2027-03-01"),
        ("2028-02-26", "2028-02-29"),
        ("2028-02-27", "2028-03-01"),
        ("2026-04-30", "2026-05-03"),
    ];
    for (discovered, end) in ends {
        let action =
            Action { discovered: read_date(discovered), time: "14:05".into(), cui: Some(true), ..incident() };
        let deadline = report(&action).deadline.unwrap();
        assert_eq!(deadline.date, day(end));
        assert_eq!(deadline.time.map(|time| (time.hour(), time.minute())), Some((14, 5)));
        assert_eq!(deadline.last_day(), day(end));
        // Without a time the start of the day counts, so the day before is the last one.
        let untimed = report(&Action { time: String::new(), ..action }).deadline.unwrap();
        assert_eq!((untimed.date, untimed.time), (day(end), None));
        assert_eq!(untimed.last_day(), day(end).previous_day().unwrap());
    }
    let last =
        Action { discovered: Date::from_calendar_date(9999, time::Month::December, 30).ok(), ..incident() };
    assert_eq!(report(&last).deadline, None, "the calendar ends");
}

#[test]
fn a_time_is_read_or_taken_as_none() {
    let minutes = |text: &str| read_time(text).map(|time| (time.hour(), time.minute()));
    assert_eq!(minutes("14:05"), Some((14, 5)));
    assert_eq!(minutes(" 9:30 "), Some((9, 30)));
    assert_eq!(minutes("00:00"), Some((0, 0)));
    assert_eq!(minutes("23:59:59"), Some((23, 59)));
    for text in ["", "14", "24:00", "12:60", "+1:05", "ab:cd", "2 pm", "123:00", ":", "1:"] {
        assert_eq!(read_time(text), None, "{text}");
    }
}

#[test]
fn what_is_to_be_reported_follows_the_two_answers() {
    let duty = |cui, support| report(&Action { cui, support, ..incident() }).duty;
    for other in [None, Some(true), Some(false)] {
        assert_eq!(duty(Some(true), other), Reporting::Due);
        assert_eq!(duty(other, Some(true)), Reporting::Due);
    }
    assert_eq!(duty(Some(false), Some(false)), Reporting::NotDue);
    for (cui, support) in [(None, None), (Some(false), None), (None, Some(false))] {
        assert_eq!(duty(cui, support), Reporting::Open);
    }
    assert!(report(&incident()).deadline.is_some(), "while it is open the clock runs");
    let not_due = Action { cui: Some(false), support: Some(false), ..incident() };
    assert_eq!(report(&not_due).deadline, None);
    for origin in Origin::ALL.iter().filter(|origin| **origin != Origin::Incident) {
        let other = Action { origin: *origin, cui: Some(true), ..incident() };
        let found = report(&other);
        assert_eq!((found.duty, found.deadline, found.keep_until), (Reporting::Nothing, None, None));
    }
}

#[test]
fn an_event_came_to_nothing_unless_it_touched_something() {
    let event = Action { class: IncidentClass::Event, ..incident() };
    assert!(came_to_nothing(&event));
    assert_eq!(report(&event).duty, Reporting::Nothing);
    assert_eq!(missing(&event), [Missing::Cause]);
    let known = Action {
        cause: "A test file".into(),
        opened: read_date("2026-11-22"),
        closed: read_date("2026-11-23"),
        due: read_date("2026-11-24"),
        ..event.clone()
    };
    assert_eq!(stage(&known), Stage::Closed);
    let touched = Action { cui: Some(true), ..known };
    assert_eq!(report(&touched).duty, Reporting::Due);
    assert_ne!(stage(&touched), Stage::Closed);
    assert!(!came_to_nothing(&Action { origin: Origin::Audit, ..event }));
}

#[test]
fn an_incident_is_not_closed_before_it_is_decided_and_reported() {
    let full = Action { origin: Origin::Incident, discovered: read_date("2026-03-02"), ..closed() };
    assert_eq!(missing(&full), [Missing::Decision]);
    let due = Action { cui: Some(true), ..full.clone() };
    assert_eq!(missing(&due), [Missing::Report]);
    let reported = Action { reported: read_date("2026-03-03"), ..due };
    assert_eq!(stage(&reported), Stage::Closed);
    let not_due = Action { cui: Some(false), support: Some(false), ..full };
    assert_eq!(stage(&not_due), Stage::Closed);
}

#[test]
fn whether_a_report_was_in_time_is_told_as_far_as_days_tell_it() {
    let timing = |reported: &str, time: &str| {
        let action =
            Action { reported: read_date(reported), time: time.into(), cui: Some(true), ..incident() };
        report(&action).timing.unwrap()
    };
    for time in ["14:05", ""] {
        assert_eq!(timing("2026-11-21", time), Timing::BeforeDiscovery);
        assert_eq!(timing("2026-11-22", time), Timing::InTime);
        assert_eq!(timing("2026-11-24", time), Timing::InTime);
        assert_eq!(timing("2026-11-25", time), Timing::Unsure);
        assert_eq!(timing("2026-11-26", time), Timing::Late);
    }
    assert_eq!(report(&incident()).timing, None);
    let undated = Action { reported: read_date("2026-11-25"), discovered: None, ..incident() };
    assert_eq!(report(&undated).timing, None);
}

#[test]
fn images_are_kept_for_90_days_from_the_report() {
    let kept = |reported: &str| {
        report(&Action { reported: read_date(reported), ..incident() }).keep_until.unwrap().to_string()
    };
    assert_eq!(kept("2026-11-25"), "2027-02-23");
    assert_eq!(kept("2027-12-01"), "2028-02-29");
    assert_eq!(kept("2027-01-01"), "2027-04-01");
    assert_eq!(report(&incident()).keep_until, None);
}

#[test]
fn the_nearness_of_a_deadline_turns_on_its_last_day() {
    let action = Action { time: "08:00".into(), cui: Some(true), ..incident() };
    let near = |action: &Action, today: &str| report(action).deadline.unwrap().nearness(day(today));
    assert_eq!(near(&action, "2026-11-24"), Nearness::Ahead);
    assert_eq!(near(&action, "2026-11-25"), Nearness::Today);
    assert_eq!(near(&action, "2026-11-26"), Nearness::Passed);
    let untimed = Action { time: String::new(), ..action };
    assert_eq!(near(&untimed, "2026-11-23"), Nearness::Ahead);
    assert_eq!(near(&untimed, "2026-11-24"), Nearness::Today);
    assert_eq!(near(&untimed, "2026-11-25"), Nearness::Passed);
}

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
