//! The internal audits and the management reviews.

use time::Date;

use crate::assessment::records::define::{choices, record};

choices! {
    /// Who audits.
    AuditKind {
        /// A process auditor: procedures, records, interviews.
        Process,
        /// Technical support: settings, networks, trials.
        Technical = "technical",
    }
}

record! {
    /// An internal audit (ISO 9001 clause 9.2; 3.12.1 and 3.12.3).
    Audit, AuditField, AUDITS: "audit", Audits, Numbered {
        /// When it is planned.
        date Date: Option<Date>,
        /// Who audits.
        kind Kind: AuditKind,
        /// By name.
        auditor Auditor: String,
        /// The families that it looks at, by their codes: `AC AT`.
        families Families: String,
        /// The sections and clauses of ISO 9001 that it looks at: `7 9.3`.
        clauses Clauses: String,
        /// When it was done.
        done Done: Option<Date>,
        /// What it found, in short, and where the report is.
        result Result: String,
    }
}

record! {
    /// A management review (ISO 9001 clause 9.3).
    Review, ReviewField, REVIEWS: "review", Reviews, Numbered {
        /// When it is planned, or was held.
        date Date: Option<Date>,
        /// Whether it was held.
        held Held: bool,
        /// Who was there.
        attendees Attendees: String,
        /// The lowest score that was possible when it was held: `-17`.
        lowest Lowest: String,
        /// The highest score that was possible then; the same where the score was certain.
        highest Highest: String,
        /// How many requirements were MET or NOT APPLICABLE then.
        met Met: Option<u32>,
        /// What has changed around the firm and its contracts.
        context Context: String,
        /// What was said about people, money and time.
        resources Resources: String,
        /// What was decided, who does it, by when.
        decisions Decisions: String,
        /// The rest of the minutes.
        minutes Minutes: String,
        /// When the next one is.
        next Next: Option<Date>,
    }
}
