//! The dates that follow from the CMMC Status Dates (32 CFR 170.15 to 170.17, 170.21, 170.22).

use time::{Date, Duration};

use crate::assessment::Profile;
use crate::catalog::rules::CLOSEOUT_DAYS;
use crate::scoring::status::Status;

/// Years from the CMMC Status Date of Level 1 to the next self-assessment (32 CFR 170.15).
pub const LEVEL1_YEARS: i32 = 1;

/// Years from the CMMC Status Date of Level 2 to the next assessment (32 CFR 170.16, 170.17).
pub const LEVEL2_YEARS: i32 = 3;

/// What has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    /// The affirmation that goes with a Conditional or Final Level 2 status, at the CMMC Status Date
    /// (32 CFR 170.22(a)(3)). The one after a POA&M closeout has no date of its own and belongs to
    /// [`DueKind::Closeout`].
    StatusAffirmation,
    /// The POA&M closeout assessment, 180 days after the Conditional CMMC Status Date (32 CFR 170.21(b)), and
    /// the affirmation after it (170.22(a)(3)(iv)). If it is missed, the Conditional status expires.
    Closeout,
    /// The yearly affirmation of Level 2, at each anniversary of the CMMC Status Date before the next
    /// assessment (32 CFR 170.22(a)(3)). It presumes a Final status: after a Conditional, that the POA&M
    /// is closed out.
    YearlyAffirmation,
    /// The next Level 2 assessment, three years after the CMMC Status Date, by the firm itself (32 CFR
    /// 170.16) or by a C3PAO (170.17). A closeout sets no new date: that of the Conditional stays (170.4).
    Level2Assessment,
    /// The next Level 1 self-assessment and its affirmation, one year after the CMMC Status Date of Level 1
    /// (32 CFR 170.15, 170.22).
    Level1Assessment,
}

/// Something that has to be done by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Due {
    /// What has to be done.
    pub what: DueKind,
    /// The last day on which it is in time.
    pub date: Date,
}

/// What the status dates of a profile make due, past or to come, in the order of the dates; on the same day
/// Level 2 stands before Level 1.
///
/// Level 2 makes something due only with a status date and a Final or Conditional status; Level 1 only with a
/// status date and when it is met. Where a rule sets a number of days, the day of the status is day 0 and the
/// last day counts: 180 days from 2026-01-15 end with 2026-07-14. A date after the end of the calendar (year
/// 9999) is left out.
pub fn due(profile: &Profile, status: Option<Status>, level1_met: Option<bool>) -> Vec<Due> {
    let mut found: Vec<(DueKind, Option<Date>)> = Vec::new();
    if let (Some(start), Some(Status::Final | Status::Conditional)) = (profile.status_date, status) {
        found.push((DueKind::StatusAffirmation, Some(start)));
        if status == Some(Status::Conditional) {
            found.push((DueKind::Closeout, start.checked_add(Duration::days(CLOSEOUT_DAYS))));
        }
        found.extend((1..LEVEL2_YEARS).map(|years| (DueKind::YearlyAffirmation, add_years(start, years))));
        found.push((DueKind::Level2Assessment, add_years(start, LEVEL2_YEARS)));
    }
    if let (Some(start), Some(true)) = (profile.level1_date, level1_met) {
        found.push((DueKind::Level1Assessment, add_years(start, LEVEL1_YEARS)));
    }
    let mut dues: Vec<Due> =
        found.into_iter().filter_map(|(what, date)| Some(Due { what, date: date? })).collect();
    dues.sort_by_key(|due| due.date);
    dues
}

/// The same day of the year, so many years later, or earlier with a negative number. 29 February falls on 28
/// February in common years: the rules do not say, and the earlier day is in time by either reading. `None`
/// beyond the ends of the calendar.
pub fn add_years(date: Date, years: i32) -> Option<Date> {
    let year = date.year().checked_add(years)?;
    let day = date.day().min(date.month().length(year));
    Date::from_calendar_date(year, date.month(), day).ok()
}

/// Days from today to the last day: 0 on the last day itself, negative once it has passed.
pub fn days_left(today: Date, due: Date) -> i64 {
    i64::from(due.to_julian_day()) - i64::from(today.to_julian_day())
}
