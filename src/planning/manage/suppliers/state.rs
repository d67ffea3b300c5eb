//! Where each supplier stands, what is due, and the numbers of it all.

use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{Approval, Supplier};
use crate::planning::manage::{Task, TaskKind};

/// Where a supplier stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// No questionnaire was sent.
    NotSent,
    /// It was sent, and there is no reply yet.
    Waiting,
    /// The reply is overdue.
    Overdue,
    /// There is a reply, and no decision.
    Replied,
    /// It was decided.
    Decided,
    /// It was decided, and is to be looked at again.
    LookAgain,
}

/// Where a supplier stands on a day. What was asked or replied after a decision opens it again; on the day of the
/// decision it does not. The last day for a reply is in time, and the day of the next look is due.
pub fn state(supplier: &Supplier, today: Date) -> State {
    let latest = supplier.sent.max(supplier.replied);
    let reopened = supplier.decided.is_some() && latest > supplier.decided;
    if supplier.approval != Approval::Open && !reopened {
        let again = supplier.again.is_some_and(|again| again <= today);
        return if again { State::LookAgain } else { State::Decided };
    }
    match (supplier.replied, supplier.sent) {
        (Some(_), _) => State::Replied,
        (None, None) => State::NotSent,
        (None, Some(_)) if supplier.due.is_some_and(|due| due < today) => State::Overdue,
        (None, Some(_)) => State::Waiting,
    }
}

/// The replies that are waited for, by the last day for each, and the suppliers to be looked at again, by that day.
pub fn tasks(assessment: &Assessment, today: Date) -> Vec<Task> {
    let mut tasks = Vec::new();
    for (key, supplier) in assessment.all::<Supplier>().iter() {
        let waits = matches!(state(supplier, today), State::Waiting | State::Overdue);
        let due = supplier.due.filter(|_| waits).map(|date| (date, TaskKind::Reply));
        let again = supplier.again.map(|date| (date, TaskKind::Supplier));
        let name = supplier.name.trim();
        tasks.extend(due.into_iter().chain(again).map(|(date, kind)| Task {
            date,
            kind,
            key,
            name: name.to_owned(),
        }));
    }
    tasks.sort_by_key(|task| (task.date, task.kind, task.key));
    tasks
}

/// The suppliers in numbers. The first six add up to all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// No questionnaire was sent.
    pub not_sent: usize,
    /// Sent, without a reply.
    pub waiting: usize,
    /// Sent, and the reply is overdue.
    pub overdue: usize,
    /// Replied, without a decision.
    pub replied: usize,
    /// Decided.
    pub decided: usize,
    /// Decided, and to be looked at again.
    pub again: usize,
    /// Approved, by the last decision.
    pub approved: usize,
    /// Approved with conditions, by the last decision.
    pub conditions: usize,
    /// Not approved, by the last decision.
    pub refused: usize,
}

impl Standing {
    /// All suppliers.
    pub const fn all(&self) -> usize {
        self.not_sent + self.waiting + self.overdue + self.replied + self.decided + self.again
    }
}

/// The suppliers in numbers on a day.
pub fn status(assessment: &Assessment, today: Date) -> Standing {
    let mut standing = Standing::default();
    for (_, supplier) in assessment.all::<Supplier>().iter() {
        *match state(supplier, today) {
            State::NotSent => &mut standing.not_sent,
            State::Waiting => &mut standing.waiting,
            State::Overdue => &mut standing.overdue,
            State::Replied => &mut standing.replied,
            State::Decided => &mut standing.decided,
            State::LookAgain => &mut standing.again,
        } += 1;
        match supplier.approval {
            Approval::Open => {}
            Approval::Approved => standing.approved += 1,
            Approval::Conditions => standing.conditions += 1,
            Approval::Refused => standing.refused += 1,
        }
    }
    standing
}
