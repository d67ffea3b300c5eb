//! The parts of a working program: roadmap, audits, corrective action, training, management review, suppliers.

pub mod actions;
pub mod agenda;
pub mod assign;
pub mod auditors;
pub mod audits;
pub mod coverage;
pub mod findings;
mod names;
pub mod review;
pub mod roadmap;
pub mod roles;
pub mod schedule;
pub mod suppliers;
pub mod training;

use time::Date;

use crate::assessment::records::RecordId;

/// What kind of duty a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TaskKind {
    /// A milestone of the roadmap.
    Milestone,
    /// An audit that is planned.
    Audit,
    /// A corrective action to be done.
    Action,
    /// The effect of a corrective action to be looked at.
    Check,
    /// An incident to be reported to DoD (DFARS 252.204-7012(c)).
    Report,
    /// Training of a person.
    Training,
    /// A management review.
    Review,
    /// A supplier's reply.
    Reply,
    /// A supplier to be looked at again.
    Supplier,
}

/// Something of the program that is to be done by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The last day on which it is in time.
    pub date: Date,
    /// What kind it is.
    pub kind: TaskKind,
    /// The key of the record that it comes from.
    pub key: RecordId,
    /// What it is about, as the user named it; may be empty.
    pub name: String,
}
