//! How old corrective actions are.

use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{Action, Origin};
use crate::planning::dates::days_left;

use super::{Stage, late, stage};

/// An age, in days from the day on which a record was opened to today, or to its closure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bucket {
    /// 0 to 30 days.
    UpTo30,
    /// 31 to 90 days.
    UpTo90,
    /// 91 to 180 days. 180 days after a Conditional CMMC Status Date its POA&M has to be closed (32 CFR 170.21(b)).
    UpTo180,
    /// More than 180 days.
    Over180,
    /// It has no day on which it was opened.
    Undated,
}

impl Bucket {
    /// All of them, in order.
    pub const ALL: [Bucket; 5] =
        [Bucket::UpTo30, Bucket::UpTo90, Bucket::UpTo180, Bucket::Over180, Bucket::Undated];

    /// The bucket of an age in days.
    pub const fn of(days: Option<u32>) -> Bucket {
        match days {
            Some(0..=30) => Bucket::UpTo30,
            Some(31..=90) => Bucket::UpTo90,
            Some(91..=180) => Bucket::UpTo180,
            Some(_) => Bucket::Over180,
            None => Bucket::Undated,
        }
    }

    /// Its place in [`Bucket::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// The ages of the records of one origin: how many there are in each bucket, in the order of [`Bucket::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    /// Where they come from.
    pub origin: Origin,
    /// Those that are open, by how long they have been.
    pub open: [usize; 5],
    /// Those that are closed, by how long they were open.
    pub closed: [usize; 5],
    /// Open ones with something past its day.
    pub overdue: usize,
}

/// Days from the day on which a record was opened to its closure, or to today while it is open. 0 where it was opened
/// after that.
pub fn days_open(action: &Action, today: Date) -> Option<u32> {
    let closed = action.closed.filter(|_| stage(action) == Stage::Closed);
    let end = closed.unwrap_or(today);
    Some(u32::try_from(days_left(action.opened?, end)).unwrap_or(0))
}

/// The ages of all records, for each origin in the order of [`Origin::ALL`]. The POA&M has one of its own.
pub fn ageing(assessment: &Assessment, today: Date) -> Vec<Ages> {
    let none = |origin: &Origin| Ages { origin: *origin, open: [0; 5], closed: [0; 5], overdue: 0 };
    let mut all: Vec<Ages> = Origin::ALL.iter().map(none).collect();
    for (_, action) in assessment.all::<Action>().iter() {
        let bucket = Bucket::of(days_open(action, today)).index();
        for ages in all.iter_mut().filter(|ages| ages.origin == action.origin) {
            if stage(action) == Stage::Closed {
                ages.closed[bucket] += 1;
            } else {
                ages.open[bucket] += 1;
                ages.overdue += usize::from(late(action, today).is_some());
            }
        }
    }
    all
}
