//! Whether an incident is one to report to DoD, and until when (DFARS 252.204-7012).

use time::{Date, Duration, Time};

use crate::assessment::records::{Action, IncidentClass, Origin};

/// Days from discovery to the end of the 72 hours, at the same time of day ("rapidly report", DFARS 252.204-7012(a)).
const REPORT_DAYS: i64 = 3;

/// Days for which images and logs are kept, from the report on (DFARS 252.204-7012(e)).
const KEEP_DAYS: i64 = 90;

/// Whether an incident is one to report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reporting {
    /// It is: it affects, or may, a covered system, the CUI on it, or operationally critical support (DFARS
    /// 252.204-7012(c)(1)).
    Due,
    /// That is not known yet. Until it is, the clock counts as running.
    Open,
    /// It affects none of these.
    NotDue,
    /// It came to nothing, or is no incident at all.
    Nothing,
}

/// The end of the 72 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The day, by the civil calendar.
    pub date: Date,
    /// The time of that day. Without one the time of discovery is not known, and the deadline is the start of the day:
    /// no discovery on that day has an earlier one.
    pub time: Option<Time>,
}

/// Where today is, seen from a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// A day before it.
    Ahead,
    /// The day on which it ends; the hour decides.
    Today,
    /// After it.
    Passed,
}

/// Whether a report came in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// It did.
    InTime,
    /// It came after the deadline.
    Late,
    /// It came on the day of the deadline, and of the report only the day is known.
    Unsure,
    /// It has a date before the discovery: one of the two is wrong.
    BeforeDiscovery,
}

/// What is to say about the report of an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// Whether it is one to report.
    pub duty: Reporting,
    /// Until when: `None` without a day of discovery, or where nothing is due.
    pub deadline: Option<Deadline>,
    /// Whether it was reported in time, where it was reported and the deadline is known.
    pub timing: Option<Timing>,
    /// The last of the 90 days from the report for which images and logs are kept (DFARS 252.204-7012(e)).
    pub keep_until: Option<Date>,
}

impl Deadline {
    /// 72 hours after a discovery: the same time of day three days later, by the civil calendar. `None` beyond the end
    /// of the calendar.
    fn after(discovered: Date, time: Option<Time>) -> Option<Deadline> {
        let date = discovered.checked_add(Duration::days(REPORT_DAYS))?;
        Some(Deadline { date, time })
    }

    /// The last day on which a report is in time. Where the deadline is the start of a day, it is the day before.
    pub fn last_day(self) -> Date {
        let before = || self.date.previous_day().unwrap_or(self.date);
        if self.time.is_some() { self.date } else { before() }
    }

    /// Where today is, seen from it.
    pub fn nearness(self, today: Date) -> Nearness {
        let last = self.last_day();
        if today > last {
            Nearness::Passed
        } else if today == last {
            Nearness::Today
        } else {
            Nearness::Ahead
        }
    }

    fn timing(self, discovered: Date, reported: Date) -> Timing {
        if reported < discovered {
            Timing::BeforeDiscovery
        } else if reported < self.date {
            Timing::InTime
        } else if reported == self.date {
            Timing::Unsure
        } else {
            Timing::Late
        }
    }
}

/// What is to say about the report of a record. What is no incident has nothing to report here.
pub fn report(action: &Action) -> Report {
    let duty = duty(action);
    let counts = matches!(duty, Reporting::Due | Reporting::Open) || action.reported.is_some();
    let discovered = action.discovered.filter(|_| counts && action.origin == Origin::Incident);
    let deadline = discovered.and_then(|discovered| Deadline::after(discovered, read_time(&action.time)));
    let timing = || Some(deadline?.timing(discovered?, action.reported?));
    let kept = action.reported.filter(|_| action.origin == Origin::Incident);
    Report {
        duty,
        deadline,
        timing: timing(),
        keep_until: kept.and_then(|reported| reported.checked_add(Duration::days(KEEP_DAYS))),
    }
}

fn duty(action: &Action) -> Reporting {
    if action.origin != Origin::Incident || came_to_nothing(action) {
        return Reporting::Nothing;
    }
    match (action.cui, action.support) {
        (Some(true), _) | (_, Some(true)) => Reporting::Due,
        (Some(false), Some(false)) => Reporting::NotDue,
        _ => Reporting::Open,
    }
}

/// Whether a record is of an event that came to nothing. One that is said to have affected CUI, or operationally
/// critical support, is an incident whatever it is called.
pub fn came_to_nothing(action: &Action) -> bool {
    let affects = action.cui == Some(true) || action.support == Some(true);
    action.origin == Origin::Incident && action.class == IncidentClass::Event && !affects
}

/// A time of day as records have it: `14:05`. Seconds are left out.
pub fn read_time(text: &str) -> Option<Time> {
    let mut parts = text.trim().split(':');
    let mut number = || {
        let part = parts.next()?;
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse::<u8>().ok() } else { None }
    };
    Time::from_hms(number()?, number()?, 0).ok()
}
