//! The dates that follow from the CMMC Status Dates (32 CFR 170.15 to 170.18, 170.21, 170.22).

use time::{Date, Duration, Month};

use crate::assessment::{Held, Level, Profile};
use crate::catalog::rules::CLOSEOUT_DAYS;

/// Years from the CMMC Status Date of Level 1 to the next self-assessment (32 CFR 170.15).
pub const LEVEL1_YEARS: i32 = 1;

/// Years from the CMMC Status Date of Level 2 or 3 to the next assessment (32 CFR 170.16 to 170.18).
pub const ASSESSMENT_YEARS: i32 = 3;

/// What has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    /// The affirmation that goes with a Conditional or Final status, at the CMMC Status Date (32 CFR
    /// 170.22(a)(3)). The one after a POA&M closeout has no date of its own and belongs to
    /// [`DueKind::Closeout`].
    StatusAffirmation,
    /// The POA&M closeout assessment, 180 days after the Conditional CMMC Status Date (32 CFR 170.21(b)), and
    /// the affirmation after it (170.22(a)(3)(iv)). If it is missed, the Conditional status expires.
    Closeout,
    /// The yearly affirmation, at each anniversary of the CMMC Status Date before the next assessment (32 CFR
    /// 170.22(a)(3)). It presumes a Final status: after a Conditional, that the POA&M is closed out.
    YearlyAffirmation,
    /// The next assessment: three years after the CMMC Status Date at Levels 2 and 3 (32 CFR 170.16 to 170.18),
    /// where a closeout sets no new date and that of the Conditional stays (170.4); one year after it at Level 1,
    /// with its affirmation (170.15, 170.22).
    Assessment,
}

/// Something that has to be done by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The level it is about.
    pub level: Level,
    /// What has to be done.
    pub what: DueKind,
    /// The last day on which it is in time.
    pub date: Date,
}

/// What the statuses that SPRS shows make due, past or to come, in the order of the dates; on the same day the
/// higher level stands first.
///
/// The answers of today play no part: a status that was given keeps its dates whatever changes after it. A firm
/// that works toward Level 1 only has the dates of Level 1. Where a rule sets a number of days, the day of the
/// status is day 0 and the last day counts: 180 days from 2026-01-15 end with 2026-07-14. Of an expired
/// Conditional status only the closeout is left. A date after the end of the calendar (year 9999) is left out.
pub fn due(profile: &Profile, today: Option<Date>) -> Vec<Due> {
    let mut dues = Vec::new();
    let mut push = |level: Level, what: DueKind, date: Option<Date>| {
        dues.extend(date.map(|date| Due { level, what, date }));
    };
    for (level, held, start) in statuses(profile) {
        if expired(held, start, today) {
            push(level, DueKind::Closeout, closeout(start));
            continue;
        }
        push(level, DueKind::StatusAffirmation, Some(start));
        if held == Held::Conditional {
            push(level, DueKind::Closeout, closeout(start));
        }
        for years in 1..ASSESSMENT_YEARS {
            push(level, DueKind::YearlyAffirmation, add_years(start, years));
        }
        push(level, DueKind::Assessment, add_years(start, ASSESSMENT_YEARS));
    }
    if let Some(start) = profile.level1_date {
        push(Level::One, DueKind::Assessment, add_years(start, LEVEL1_YEARS));
    }
    dues.sort_by_key(|due| due.date);
    dues
}

/// The levels whose Conditional status has expired, since its closeout was not done in time (32 CFR 170.21(b)).
pub fn expired_levels(profile: &Profile, today: Option<Date>) -> Vec<Level> {
    let expired = statuses(profile).filter(|(_, held, start)| expired(*held, *start, today));
    expired.map(|(level, ..)| level).collect()
}

/// The last day for the closeout of a Conditional status of that day; `None` beyond the end of the calendar.
pub fn closeout(start: Date) -> Option<Date> {
    start.checked_add(Duration::days(CLOSEOUT_DAYS))
}

/// The statuses of Levels 3 and 2 that count for the level the firm works toward.
fn statuses(profile: &Profile) -> impl Iterator<Item = (Level, Held, Date)> {
    let level = profile.level.unwrap_or(Level::Two);
    let three = (Level::Three, profile.level3_status, profile.level3_date);
    let two = (Level::Two, profile.status, profile.status_date);
    let counts = move |found: &(Level, Option<Held>, Option<Date>)| found.0 <= level;
    [three, two].into_iter().filter(counts).filter_map(|(level, held, date)| Some((level, held?, date?)))
}

fn expired(held: Held, start: Date, today: Option<Date>) -> bool {
    held == Held::Conditional && closeout(start).zip(today).is_some_and(|(last, today)| last < today)
}

/// The same day of the year, so many years later, or earlier with a negative number. 29 February falls on 28
/// February in common years: the rules do not say, and the earlier day is in time by either reading. `None`
/// beyond the ends of the calendar.
pub fn add_years(date: Date, years: i32) -> Option<Date> {
    let year = date.year().checked_add(years)?;
    let day = date.day().min(date.month().length(year));
    Date::from_calendar_date(year, date.month(), day).ok()
}

/// The same day of the month, so many months later. Where the month is shorter, its last day: a month after 31 January
/// is 28 or 29 February. `None` beyond the end of the calendar.
pub fn add_months(date: Date, months: u32) -> Option<Date> {
    let all = u32::from(u8::from(date.month()) - 1).checked_add(months)?;
    let year = date.year().checked_add(i32::try_from(all / 12).ok()?)?;
    let month = Month::try_from((all % 12) as u8 + 1).ok()?;
    Date::from_calendar_date(year, month, date.day().min(month.length(year))).ok()
}

/// Days from today to the last day: 0 on the last day itself, negative once it has passed.
pub fn days_left(today: Date, due: Date) -> i64 {
    i64::from(due.to_julian_day()) - i64::from(today.to_julian_day())
}
