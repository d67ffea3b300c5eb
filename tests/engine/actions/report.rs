//! The report to DoD: whether, by when, and what is kept.

use super::*;

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
