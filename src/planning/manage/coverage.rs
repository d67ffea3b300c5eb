//! What is audited when, and what is left out within the cycle of the audits (3.12.1, 3.12.3, and ISO 9001 clause 9.2).

use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{Audit, Program};
use crate::catalog::{ClauseId, REQUIREMENTS, RequirementId, Standard};
use crate::planning::dates::add_months;

use super::audits::covers;

/// Months of a cycle where the user names no number.
pub const CYCLE_MONTHS: u32 = 12;

/// The longest cycle in months: a CMMC status of Level 2 holds for three years (32 CFR 170.16, 170.17), and nothing
/// should go through all of them without a look.
pub const LONGEST_CYCLE: u32 = 36;

/// The time in which everything is to be audited once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// Its first day.
    pub begin: Date,
    /// The first day after it.
    pub end: Date,
    /// How long it is: 1 to 36.
    pub months: u32,
    /// The first day of the first cycle.
    pub first: Date,
    before: u32,
}

impl Cycle {
    /// The day so many months into it. Counted from the day on which the first cycle began, so that short months do not
    /// move it. The end of the calendar stands for what is beyond.
    pub fn month(&self, months: u32) -> Date {
        add_months(self.first, self.before.saturating_add(months)).unwrap_or(Date::MAX)
    }

    /// Whether an audit counts in it: done within it, or open and planned before its end. An overdue audit is still to
    /// be done, so it counts wherever its date is.
    pub fn has(&self, audit: &Audit) -> bool {
        match audit.done {
            Some(done) => self.begin <= done && done < self.end,
            None => audit.date.is_some_and(|date| date < self.end),
        }
    }
}

/// The cycle that today lies in, or the first one where it has not begun. It begins on the day on which the work begins
/// (the record of the program), else on the day of the first audit, else today; the next one follows at once.
pub fn cycle(assessment: &Assessment, today: Date) -> Cycle {
    let program = assessment.one::<Program>(0);
    let months = program.audit_months.filter(|months| *months > 0).unwrap_or(CYCLE_MONTHS).min(LONGEST_CYCLE);
    let first_audit =
        || assessment.all::<Audit>().iter().filter_map(|(_, audit)| audit.done.or(audit.date)).min();
    let first = program.start.or_else(first_audit).unwrap_or(today);
    let count = |date: Date| i64::from(date.year()) * 12 + i64::from(u8::from(date.month()));
    let elapsed = u32::try_from(count(today) - count(first)).unwrap_or(0);
    let mut cycle = Cycle { begin: first, end: Date::MAX, months, first, before: elapsed / months * months };
    if cycle.before > 0 && cycle.month(0) > today {
        cycle.before -= months;
    }
    (cycle.begin, cycle.end) = (cycle.month(0), cycle.month(months));
    cycle
}

/// When something is audited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// When it was audited last.
    pub last: Option<Date>,
    /// The earliest audit that is planned and not done, in the past where that is overdue.
    pub next: Option<Date>,
    /// Whether it was audited within the cycle.
    pub done: bool,
    /// Whether an audit of the cycle that is not done looks at it.
    pub planned: bool,
}

impl Seen {
    /// Whether an audit of the cycle looks at it.
    pub const fn within(&self) -> bool {
        self.done || self.planned
    }

    fn add(&mut self, audit: &Audit, cycle: &Cycle) {
        match audit.done {
            Some(done) => {
                self.last = self.last.max(Some(done));
                self.done |= cycle.has(audit);
            }
            None => {
                self.next = [self.next, audit.date].into_iter().flatten().min();
                self.planned |= cycle.has(audit);
            }
        }
    }
}

/// What is audited when, and what is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The cycle it is looked at in.
    pub cycle: Cycle,
    requirements: Vec<Seen>,
    /// The clauses of ISO 9001 in their order, whether the firm holds a certificate or not.
    pub clauses: Vec<(ClauseId, Seen)>,
}

impl Coverage {
    /// When a requirement is audited.
    pub fn of(&self, id: RequirementId) -> Seen {
        self.requirements.get(id.index()).copied().unwrap_or_default()
    }

    /// The requirements that no audit of the cycle looks at, in official order.
    pub fn missing(&self) -> impl Iterator<Item = RequirementId> {
        RequirementId::all().filter(|id| !self.of(*id).within())
    }
}

/// What is audited when.
pub fn coverage(assessment: &Assessment, today: Date) -> Coverage {
    let cycle = cycle(assessment, today);
    let mut requirements = vec![Seen::default(); REQUIREMENTS];
    let mut clauses: Vec<_> = ClauseId::all(Standard::Iso9001).map(|id| (id, Seen::default())).collect();
    for (_, audit) in assessment.all::<Audit>().iter() {
        let covers = covers(audit);
        for id in covers.requirements {
            requirements[id.index()].add(audit, &cycle);
        }
        for (_, seen) in clauses.iter_mut().filter(|(id, _)| covers.clauses.contains(id)) {
            seen.add(audit, &cycle);
        }
    }
    Coverage { cycle, requirements, clauses }
}

/// Counts over some requirements or clauses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many there are.
    pub total: usize,
    /// Those audited within the cycle.
    pub done: usize,
    /// Those not audited within the cycle yet that an audit of it looks at.
    pub planned: usize,
    /// When one of them was audited last.
    pub last: Option<Date>,
    /// When one of them is audited next.
    pub next: Option<Date>,
}

impl Share {
    /// The counts over what was seen.
    pub fn of(all: impl Iterator<Item = Seen>) -> Share {
        let mut share = Share::default();
        for seen in all {
            share.total += 1;
            share.done += usize::from(seen.done);
            share.planned += usize::from(seen.planned && !seen.done);
            share.last = share.last.max(seen.last);
            share.next = [share.next, seen.next].into_iter().flatten().min();
        }
        share
    }

    /// Those that no audit of the cycle looks at.
    pub const fn missing(&self) -> usize {
        self.total - self.done - self.planned
    }
}
