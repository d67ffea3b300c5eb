//! Corrective action: how far each record is, what it lacks to be closed, and what is due.
//!
//! One process for everything that went wrong (3.12.2, 3.6.1, 3.6.2, 3.14.1; ISO 9001 clause 10.2).

mod age;
mod report;
mod take_over;

pub use age::{Ages, Bucket, ageing, days_open};
pub use report::{Deadline, Nearness, Report, Reporting, Timing, came_to_nothing, read_time, report};
pub use take_over::{candidates, from_gap, owned, take_over};

use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{Action, Origin};

use super::names::{names, share_a_name};
use super::{Task, TaskKind};

/// How far a record is. Each stage takes what those before it take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It is written down.
    Open,
    /// It gets no worse.
    Contained,
    /// It is known why it happened.
    CauseKnown,
    /// The action is done.
    ActionTaken,
    /// It was looked at, and the action worked.
    EffectVerified,
    /// It is closed, and nothing is missing for that.
    Closed,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Stage; 6] = [
        Stage::Open,
        Stage::Contained,
        Stage::CauseKnown,
        Stage::ActionTaken,
        Stage::EffectVerified,
        Stage::Closed,
    ];
}

/// What a record lacks to be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Whether the incident affected CUI or operationally critical support, which decides about the report.
    Decision,
    /// The report to DoD (DFARS 252.204-7012(c)(1)(ii)).
    Report,
    /// What was done at once.
    Containment,
    /// Why it happened.
    Cause,
    /// What is done against that.
    Action,
    /// When that was done.
    Done,
    /// Who sees to it, without which nobody can be told from the verifier.
    Owner,
    /// Who looked at the effect.
    Verifier,
    /// Somebody else as verifier: the one who is named owns the action.
    OwnVerifier,
    /// How the effect was looked at.
    Verification,
    /// When that was.
    Verified,
    /// Whether it was effective.
    Effective,
    /// Another action: this one was not effective.
    NotEffective,
    /// An order of the dates in which the effect was looked at after the action, and the closure came last.
    Order,
}

/// What is past its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Late {
    /// The action was to be done by this day.
    Action(Date),
    /// Its effect was to be looked at by this day.
    Check(Date),
}

impl Late {
    /// The day that has passed.
    pub const fn date(self) -> Date {
        match self {
            Late::Action(date) | Late::Check(date) => date,
        }
    }
}

/// The numbers for an overview.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// Records that are not closed.
    pub open: usize,
    /// Of those, records with something past its day.
    pub overdue: usize,
    /// Incidents to be reported to DoD, or of which that is not decided yet.
    pub to_report: usize,
    /// Records that are closed.
    pub closed: usize,
    /// Records with a date of closure that does not count, since something is missing.
    pub closed_wrongly: usize,
}

/// How far a record is, by what is written in it and in that order: a cause does not count before the containment, where
/// there is something to contain. An action that was not effective goes back to before the cause.
pub fn stage(action: &Action) -> Stage {
    if action.closed.is_some() && missing(action).is_empty() {
        return Stage::Closed;
    }
    let contained = written(&action.containment);
    let before_cause = if contained { Stage::Contained } else { Stage::Open };
    if !contained && needs_containment(action) || !written(&action.cause) || sent_back(action) {
        before_cause
    } else if action.done.is_none() {
        Stage::CauseKnown
    } else if !checked(action) {
        Stage::ActionTaken
    } else {
        Stage::EffectVerified
    }
}

/// What a record lacks to be closed, in the order of the process. An event that came to nothing takes only a word on
/// what it was.
pub fn missing(action: &Action) -> Vec<Missing> {
    if came_to_nothing(action) {
        return Vec::from_iter((!written(&action.cause)).then_some(Missing::Cause));
    }
    let reporting = report(action);
    let to_report = action.origin == Origin::Incident && action.reported.is_none();
    let verifier = written(&action.verifier);
    let own = verifier && share_a_name(&action.owner, &action.verifier);
    let ordered = [action.done, action.verified, action.closed].into_iter().flatten().is_sorted();
    let lacks = [
        (to_report && reporting.duty == Reporting::Open, Missing::Decision),
        (to_report && reporting.duty == Reporting::Due, Missing::Report),
        (needs_containment(action) && !written(&action.containment), Missing::Containment),
        (!written(&action.cause), Missing::Cause),
        (!written(&action.action), Missing::Action),
        (action.done.is_none(), Missing::Done),
        (names(&action.owner).is_empty(), Missing::Owner),
        (!verifier, Missing::Verifier),
        (own, Missing::OwnVerifier),
        (!written(&action.verification), Missing::Verification),
        (action.verified.is_none(), Missing::Verified),
        (action.effective.is_none(), Missing::Effective),
        (sent_back(action), Missing::NotEffective),
        (!ordered, Missing::Order),
    ];
    lacks.into_iter().filter(|(lacking, _)| *lacking).map(|(_, missing)| missing).collect()
}

/// Whether there is something to contain. What is planned, decided or found on paper does not get worse by the hour.
pub const fn needs_containment(action: &Action) -> bool {
    matches!(action.origin, Origin::Nonconformity | Origin::Incident | Origin::Supplier)
}

/// Whether the action was not effective, so that the cause has to be looked for again.
pub fn sent_back(action: &Action) -> bool {
    action.effective == Some(false)
}

/// Whether something that is said to have happened has a date after today.
pub fn ahead(action: &Action, today: Date) -> bool {
    let happened =
        [action.opened, action.done, action.verified, action.closed, action.discovered, action.reported];
    happened.into_iter().flatten().any(|date| date > today)
}

/// What is past its day: the action first, then the look at its effect. On the day itself both are in time.
pub fn late(action: &Action, today: Date) -> Option<Late> {
    let [due, check] = open_dates(action).map(|date| date.filter(|date| *date < today));
    due.map(Late::Action).or(check.map(Late::Check))
}

/// What is to be done by a day, in the order of the days: actions, looks at their effects, and reports to DoD. A report
/// whose deadline cannot be worked out is due today.
pub fn tasks(assessment: &Assessment, today: Date) -> Vec<Task> {
    let mut tasks = Vec::new();
    for (key, action) in assessment.all::<Action>().iter() {
        let [due, check] = open_dates(action);
        let report = unreported(action).then(|| report(action).deadline.map_or(today, Deadline::last_day));
        let dates = [(due, TaskKind::Action), (check, TaskKind::Check), (report, TaskKind::Report)];
        for (date, kind) in dates {
            let name = action.title.trim().to_owned();
            tasks.extend(date.map(|date| Task { date, kind, key, name }));
        }
    }
    tasks.sort_by_key(|task| task.date);
    tasks
}

/// The numbers for an overview.
pub fn status(assessment: &Assessment, today: Date) -> Status {
    let mut status = Status::default();
    for (_, action) in assessment.all::<Action>().iter() {
        let closed = stage(action) == Stage::Closed;
        status.open += usize::from(!closed);
        status.closed += usize::from(closed);
        status.closed_wrongly += usize::from(!closed && action.closed.is_some());
        status.overdue += usize::from(late(action, today).is_some());
        status.to_report += usize::from(unreported(action));
    }
    status
}

/// Whether an incident is to be reported to DoD, or may be, and was not yet.
pub fn unreported(action: &Action) -> bool {
    let reporting = report(action);
    matches!(reporting.duty, Reporting::Due | Reporting::Open) && action.reported.is_none()
}

/// The days by which the action is to be done and its effect to be looked at, as far as that is still to come.
fn open_dates(action: &Action) -> [Option<Date>; 2] {
    if stage(action) == Stage::Closed || came_to_nothing(action) {
        return [None, None];
    }
    let undone = action.done.is_none() || sent_back(action);
    [action.due.filter(|_| undone), action.check_by.filter(|_| !checked(action))]
}

/// Whether the effect was looked at and seen.
fn checked(action: &Action) -> bool {
    action.verified.is_some() && action.effective == Some(true)
}

fn written(text: &str) -> bool {
    !text.trim().is_empty()
}
