//! What is due by when. The days are counted by hand or one by one.

use proptest::prelude::*;
use sprs_calculator::assessment::records::read_date;
use sprs_calculator::assessment::{Held, Level, Profile};
use sprs_calculator::planning::dates::{self, Due, DueKind, add_years, days_left, due, expired_levels};
use time::{Date, Month};

fn date(text: &str) -> Date {
    read_date(text).unwrap_or_else(|| panic!("no date `{text}`"))
}

fn holds(start: Date, held: Held) -> Profile {
    Profile { status: Some(held), status_date: Some(start), ..Profile::default() }
}

fn level2(start: Date, held: Held) -> Vec<Due> {
    due(&holds(start, held), None)
}

/// The last day for the closeout of a Conditional status of that day.
fn closeout(start: Date) -> Option<Date> {
    let dues = level2(start, Held::Conditional);
    dues.iter().find(|due| due.what == DueKind::Closeout).map(|due| due.date)
}

fn assert_dues(found: &[Due], level: Level, expected: &[(DueKind, &str)]) {
    let due = |(what, day): &(DueKind, &str)| Due { level, what: *what, date: date(day) };
    assert_eq!(found, expected.iter().map(due).collect::<Vec<_>>());
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
    let found = level2(date("2026-09-01"), Held::Conditional);
    assert_dues(
        &found,
        Level::Two,
        &[
            (DueKind::StatusAffirmation, "2026-09-01"),
            (DueKind::Closeout, "2027-02-28"),
            (DueKind::YearlyAffirmation, "2027-09-01"),
            (DueKind::YearlyAffirmation, "2028-09-01"),
            (DueKind::Assessment, "2029-09-01"),
        ],
    );
}

#[test]
fn a_final_status_has_no_closeout() {
    let found = level2(date("2026-12-31"), Held::Final);
    assert_dues(
        &found,
        Level::Two,
        &[
            (DueKind::StatusAffirmation, "2026-12-31"),
            (DueKind::YearlyAffirmation, "2027-12-31"),
            (DueKind::YearlyAffirmation, "2028-12-31"),
            (DueKind::Assessment, "2029-12-31"),
        ],
    );
}

#[test]
fn who_assesses_level_2_moves_no_date() {
    for held in Held::ALL {
        let own = holds(date("2026-05-04"), held);
        assert_eq!(due(&own, None), due(&Profile { c3pao: true, ..own.clone() }, None));
    }
}

#[test]
fn both_levels_stand_in_the_order_of_their_dates() {
    let place = |level1: &str| {
        let profile =
            Profile { level1_date: Some(date(level1)), ..holds(date("2026-09-01"), Held::Conditional) };
        let found = due(&profile, None);
        assert_eq!(found.len(), 6);
        assert!(found.is_sorted_by_key(|due| due.date));
        found.iter().position(|due| due.level == Level::One).unwrap()
    };
    assert_eq!(place("2025-08-31"), 0, "due 2026-08-31, before the status date");
    assert_eq!(place("2025-09-01"), 1, "due on the status date: Level 2 first");
    assert_eq!(place("2025-09-02"), 1, "due the day after");
    assert_eq!(place("2026-02-28"), 2, "due on the last day of the closeout: Level 2 first");
    assert_eq!(place("2026-02-27"), 1, "due the day before that");
    assert_eq!(place("2028-09-02"), 5, "due 2029-09-02, after the next assessment");
}

#[test]
fn level_1_is_due_after_a_year() {
    let profile = Profile { level1_date: Some(date("2026-03-31")), ..Profile::default() };
    assert_dues(&due(&profile, None), Level::One, &[(DueKind::Assessment, "2027-03-31")]);
}

#[test]
fn nothing_is_due_without_a_date_or_a_status() {
    let day = Some(date("2026-09-01"));
    assert_eq!(due(&Profile::default(), day), []);
    assert_eq!(due(&Profile { status_date: day, ..Profile::default() }, day), []);
    assert_eq!(due(&Profile { status: Some(Held::Final), ..Profile::default() }, day), []);
}

#[test]
fn only_the_levels_worked_toward_have_dates() {
    let day = Some(date("2026-09-01"));
    let all = Profile {
        level1_date: day,
        level3_status: Some(Held::Final),
        level3_date: day,
        ..holds(date("2026-09-01"), Held::Final)
    };
    let levels = |level: Option<Level>| {
        let mut levels: Vec<Level> =
            due(&Profile { level, ..all.clone() }, None).iter().map(|due| due.level).collect();
        levels.sort();
        levels.dedup();
        levels
    };
    assert_eq!(levels(Some(Level::One)), [Level::One]);
    assert_eq!(levels(None), [Level::One, Level::Two]);
    assert_eq!(levels(Some(Level::Two)), [Level::One, Level::Two]);
    assert_eq!(levels(Some(Level::Three)), Level::ALL);
}

#[test]
fn level_3_has_the_same_dates_and_stands_first() {
    let profile = Profile {
        level: Some(Level::Three),
        level3_status: Some(Held::Conditional),
        level3_date: Some(date("2026-09-01")),
        ..holds(date("2026-09-01"), Held::Final)
    };
    let found: Vec<_> = due(&profile, None).iter().map(|due| (due.level, due.date.to_string())).collect();
    let expected = [
        (Level::Three, "2026-09-01"),
        (Level::Two, "2026-09-01"),
        (Level::Three, "2027-02-28"),
        (Level::Three, "2027-09-01"),
        (Level::Two, "2027-09-01"),
        (Level::Three, "2028-09-01"),
        (Level::Two, "2028-09-01"),
        (Level::Three, "2029-09-01"),
        (Level::Two, "2029-09-01"),
    ];
    assert_eq!(found, expected.map(|(level, day)| (level, day.to_owned())));
}

#[test]
fn a_conditional_status_expires_after_the_last_day_of_its_closeout() {
    let profile = holds(date("2026-09-01"), Held::Conditional);
    let on_the_day = Some(date("2027-02-28"));
    assert_eq!(expired_levels(&profile, on_the_day), []);
    assert_eq!(due(&profile, on_the_day), due(&profile, None));
    let after = Some(date("2027-03-01"));
    assert_eq!(expired_levels(&profile, after), [Level::Two]);
    assert_dues(&due(&profile, after), Level::Two, &[(DueKind::Closeout, "2027-02-28")]);
    let closed_out = holds(date("2026-09-01"), Held::Final);
    assert_eq!(expired_levels(&closed_out, after), []);
}

#[test]
fn anniversaries_of_a_leap_day_fall_on_28_february() {
    let found = level2(date("2028-02-29"), Held::Conditional);
    assert_dues(
        &found,
        Level::Two,
        &[
            (DueKind::StatusAffirmation, "2028-02-29"),
            (DueKind::Closeout, "2028-08-27"),
            (DueKind::YearlyAffirmation, "2029-02-28"),
            (DueKind::YearlyAffirmation, "2030-02-28"),
            (DueKind::Assessment, "2031-02-28"),
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
        level2(start, Held::Conditional).iter().map(|due| due.what).collect()
    };
    assert_eq!(kinds(Date::MAX), [DueKind::StatusAffirmation]);
    assert_eq!(closeout(date("9999-07-04")), Some(date("9999-12-31")));
    assert_eq!(closeout(date("9999-07-05")), None);
    assert_eq!(
        kinds(date("9998-12-31")),
        [DueKind::StatusAffirmation, DueKind::Closeout, DueKind::YearlyAffirmation]
    );
    let level1 = Profile { level1_date: Some(Date::MAX), ..Profile::default() };
    assert_eq!(due(&level1, None), []);
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
        level2 in any_date(), level1 in any_date(), today in any_date(), conditional in any::<bool>(),
    ) {
        let held = if conditional { Held::Conditional } else { Held::Final };
        let profile = Profile { level1_date: Some(level1), ..holds(level2, held) };
        let found = due(&profile, Some(today));
        prop_assert!(found.is_sorted_by_key(|due| due.date));
        for due in found {
            let start = if due.level == Level::One { level1 } else { level2 };
            prop_assert!(due.date >= start);
        }
        let late = conditional && dates::closeout(level2).is_some_and(|last| last < today);
        prop_assert_eq!(expired_levels(&profile, Some(today)).len(), usize::from(late));
    }
}
