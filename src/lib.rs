//! The SPRS score of a NIST SP 800-171 Rev. 2 self-assessment, worked out by the rules of 32 CFR 170.24.
//!
//! Two halves: an engine that knows the rules and never sees a browser (the rooms from [`catalog`] to
//! [`documents`], built alone with `--no-default-features`), and a page that shows it (feature `ui`).
//! A room uses only the rooms above it in this list.

/// What the rules say: requirements, objectives, points, citations.
pub mod catalog;

/// What the contractor answered: plain data, every edit as a value.
pub mod assessment;

/// What the answers are worth: determinations, score, range, derivation.
pub mod scoring;

/// What to do next: gaps, the way up, due dates, contradictions.
pub mod planning;

/// What leaves and comes in: backup, CSV, links.
pub mod documents;

/// Where the answers are kept: local storage, and memory when that is denied.
pub mod storage;

/// What people see.
pub mod ui;
