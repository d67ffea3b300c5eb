//! What is due by when. The days are counted by hand or one by one.

use proptest::prelude::*;
use sprs_calculator::assessment::Profile;
use sprs_calculator::assessment::records::read_date;
use sprs_calculator::planning::dates::{Due, DueKind, add_years, days_left, due};
use sprs_calculator::scoring::status::Status;
use time::{Date, Month};

fn date(text: &str) -> Date {
    read_date(text).unwrap_or_else(|| panic!("no date `{text}`"))
}

fn level2(start: Date, status: Option<Status>) -> Vec<Due> {
    due(&Profile { status_date: Some(start), ..Profile::default() }, status, None)
}

/// The last day for the closeout of a Conditional status of that day.
fn closeout(start: Date) -> Option<Date> {
    let dues = level2(start, Some(Status::Conditional));
    dues.iter().find(|due| due.what == DueKind::Closeout).map(|due| due.date)
}

fn assert_dues(found: &[Due], expected: &[(DueKind, &str)]) {
    let expected: Vec<Due> =
        expected.iter().map(|(what, day)| Due { what: *what, date: date(day) }).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_conditional_status_is_closed_out_within_180_days() {
    for (start, last) in [
        // The reference cases D1 and D2.
        ("2026-01-15", "2026-07-14"),
        ("2026-09-01", "2027-02-28"),
        // The first of a year, common and leap.
        ("2026-01-01", "2026-06-30"),
        ("2028-01-01", "2028-06-29"),
        // Ends of a month and of a year.
        ("2026-01-31", "2026-07-30"),
        ("2026-12-31", "2027-06-29"),
        // Up to, onto and over a leap day, and the same days where there is none.
        ("2027-08-30", "2028-02-26"),
        ("2027-09-02", "2028-02-29"),
        ("2027-09-03", "2028-03-01"),
        ("2026-09-02", "2027-03-01"),
        ("2028-02-29", "2028-08-27"),
    ] {
        assert_eq!(closeout(date(start)), Some(date(last)), "{start}");
        assert_eq!(days_left(date(start), date(last)), 180, "{start}");
    }
}

#[test]
fn the_reference_date_cases_hold() {
    let Some(reference) = crate::reference("score_cases.json") else { return };
    let cases = reference["date_cases"].as_array().unwrap();
    assert!(!cases.is_empty());
    for case in cases {
        let day = |name: &str| date(case[name].as_str().unwrap());
        let (start, last) = (day("conditional_status_date"), day("last_day_for_closeout"));
        assert_eq!(closeout(start), Some(last), "{}", case["id"]);
        assert_eq!(Some(days_left(start, last)), case["days"].as_i64(), "{}", case["id"]);
    }
}

#[test]
fn a_conditional_status_keeps_its_date_for_all_that_follows() {
    let found = level2(date("2026-09-01"), Some(Status::Conditional));
    assert_dues(
        &found,
        &[
            (DueKind::StatusAffirmation, "2026-09-01"),
            (DueKind::Closeout, "2027-02-28"),
            (DueKind::YearlyAffirmation, "2027-09-01"),
            (DueKind::YearlyAffirmation, "2028-09-01"),
            (DueKind::Level2Assessment, "2029-09-01"),
        ],
    );
}

#[test]
fn a_final_status_has_no_closeout() {
    let found = level2(date("2026-12-31"), Some(Status::Final));
    assert_dues(
        &found,
        &[
            (DueKind::StatusAffirmation, "2026-12-31"),
            (DueKind::YearlyAffirmation, "2027-12-31"),
            (DueKind::YearlyAffirmation, "2028-12-31"),
            (DueKind::Level2Assessment, "2029-12-31"),
        ],
    );
}

#[test]
fn who_assesses_level_2_moves_no_date() {
    let own = Profile { status_date: Some(date("2026-05-04")), ..Profile::default() };
    let certified = Profile { c3pao: true, ..own.clone() };
    for status in [Status::Final, Status::Conditional] {
        assert_eq!(due(&own, Some(status), None), due(&certified, Some(status), None));
    }
}

#[test]
fn both_levels_stand_in_the_order_of_their_dates() {
    let profile = |level1: &str| Profile {
        status_date: Some(date("2026-09-01")),
        level1_date: Some(date(level1)),
        ..Profile::default()
    };
    let place = |level1: &str| {
        let found = due(&profile(level1), Some(Status::Conditional), Some(true));
        assert_eq!(found.len(), 6);
        assert!(found.is_sorted_by_key(|due| due.date));
        found.iter().position(|due| due.what == DueKind::Level1Assessment).unwrap()
    };
    assert_eq!(place("2025-08-31"), 0, "due 2026-08-31, before the status date");
    assert_eq!(place("2025-09-01"), 1, "due on the status date: Level 2 first");
    assert_eq!(place("2025-09-02"), 1, "due the day after");
    assert_eq!(place("2026-02-28"), 2, "due on the last day of the closeout: Level 2 first");
    assert_eq!(place("2026-02-27"), 1, "due the day before that");
    assert_eq!(place("2028-09-02"), 5, "due 2029-09-02, after the next assessment");
}

#[test]
fn level_1_is_due_after_a_year_and_only_when_it_is_met() {
    let profile = Profile { level1_date: Some(date("2026-03-31")), ..Profile::default() };
    assert_dues(&due(&profile, None, Some(true)), &[(DueKind::Level1Assessment, "2027-03-31")]);
    assert_dues(
        &due(&profile, Some(Status::Final), Some(true)),
        &[(DueKind::Level1Assessment, "2027-03-31")],
    );
    assert_dues(&due(&profile, Some(Status::Final), Some(false)), &[]);
    assert_dues(&due(&profile, Some(Status::Final), None), &[]);
    assert_dues(&due(&Profile::default(), None, Some(true)), &[]);
}

#[test]
fn nothing_is_due_without_a_date_or_a_status() {
    for status in [None, Some(Status::NoStatus), Some(Status::NotCompleted)] {
        assert_dues(&level2(date("2026-09-01"), status), &[]);
    }
    for status in [Status::Final, Status::Conditional] {
        assert_dues(&due(&Profile::default(), Some(status), Some(true)), &[]);
    }
    // A status that is missing at Level 2 takes nothing from Level 1.
    let both = Profile {
        status_date: Some(date("2026-09-01")),
        level1_date: Some(date("2026-09-01")),
        ..Profile::default()
    };
    let found = due(&both, Some(Status::NoStatus), Some(true));
    assert_dues(&found, &[(DueKind::Level1Assessment, "2027-09-01")]);
}

#[test]
fn anniversaries_of_a_leap_day_fall_on_28_february() {
    let found = level2(date("2028-02-29"), Some(Status::Conditional));
    assert_dues(
        &found,
        &[
            (DueKind::StatusAffirmation, "2028-02-29"),
            (DueKind::Closeout, "2028-08-27"),
            (DueKind::YearlyAffirmation, "2029-02-28"),
            (DueKind::YearlyAffirmation, "2030-02-28"),
            (DueKind::Level2Assessment, "2031-02-28"),
        ],
    );
    let leap = date("2028-02-29");
    assert_eq!(add_years(leap, 4), Some(date("2032-02-29")));
    assert_eq!(add_years(leap, -4), Some(date("2024-02-29")));
    assert_eq!(add_years(leap, -1), Some(date("2027-02-28")));
    assert_eq!(add_years(leap, 72), Some(date("2100-02-28")), "2100 is no leap year");
    assert_eq!(add_years(date("2027-02-28"), 1), Some(date("2028-02-28")), "28 February stays");
}

#[test]
fn dates_beyond_the_calendar_are_left_out() {
    let kinds = |start: Date| -> Vec<DueKind> {
        level2(start, Some(Status::Conditional)).iter().map(|due| due.what).collect()
    };
    assert_eq!(kinds(Date::MAX), [DueKind::StatusAffirmation]);
    assert_eq!(closeout(date("9999-07-04")), Some(date("9999-12-31")));
    assert_eq!(closeout(date("9999-07-05")), None);
    assert_eq!(
        kinds(date("9998-12-31")),
        [DueKind::StatusAffirmation, DueKind::Closeout, DueKind::YearlyAffirmation]
    );
    let level1 = Profile { level1_date: Some(Date::MAX), ..Profile::default() };
    assert_dues(&due(&level1, None, Some(true)), &[]);
    for years in [i32::MIN, -20_000, 20_000, i32::MAX] {
        assert_eq!(add_years(date("2026-09-01"), years), None);
    }
    assert_eq!(add_years(Date::MAX, 0), Some(Date::MAX));
    assert_eq!(add_years(Date::MIN, -1), None);
}

#[test]
fn days_left_are_none_on_the_last_day() {
    let last = date("2027-02-28");
    assert_eq!(days_left(date("2027-02-27"), last), 1);
    assert_eq!(days_left(last, last), 0);
    assert_eq!(days_left(date("2027-03-01"), last), -1);
    assert_eq!(days_left(date("2028-02-28"), date("2028-03-01")), 2, "a leap day between");
    assert_eq!(days_left(date("2026-12-31"), date("2027-12-31")), 365);
    // The Gregorian calendar repeats after 146,097 days, which are 400 years.
    assert_eq!(days_left(date("1600-03-01"), date("2000-03-01")), 146_097);
    assert_eq!(days_left(Date::MAX, Date::MIN), -days_left(Date::MIN, Date::MAX));
}

fn any_date() -> impl Strategy<Value = Date> {
    (Date::MIN.to_julian_day()..=Date::MAX.to_julian_day())
        .prop_map(|day| Date::from_julian_day(day).unwrap())
}

proptest! {
    #[test]
    fn the_closeout_is_180_steps_away(start in any_date()) {
        let stepped = (0..180).try_fold(start, |day, _| day.next_day());
        prop_assert_eq!(closeout(start), stepped);
        if let Some(last) = stepped {
            prop_assert_eq!(days_left(start, last), 180);
        }
    }

    #[test]
    fn an_anniversary_keeps_month_and_day(start in any_date(), years in -500..500) {
        let year = start.year() + years;
        let same = Date::from_calendar_date(year, start.month(), start.day()).ok();
        let expected = same.or_else(|| Date::from_calendar_date(year, Month::February, 28).ok());
        prop_assert_eq!(add_years(start, years), expected.filter(|_| (-9999..=9999).contains(&year)));
    }

    #[test]
    fn dues_are_in_order_and_none_before_its_status(
        level2 in any_date(), level1 in any_date(), conditional in any::<bool>(),
    ) {
        let profile =
            Profile { status_date: Some(level2), level1_date: Some(level1), ..Profile::default() };
        let status = if conditional { Status::Conditional } else { Status::Final };
        let found = due(&profile, Some(status), Some(true));
        prop_assert!(found.is_sorted_by_key(|due| due.date));
        for due in found {
            let start = if due.what == DueKind::Level1Assessment { level1 } else { level2 };
            prop_assert!(due.date >= start);
        }
    }
}
