//! What to do next: the gaps and their order, the way up, due dates, and what to look at before a score is reported.

pub mod contradictions;
pub mod dates;
pub mod dependencies;
pub mod estimates;
pub mod gaps;
pub mod head_start;
pub mod inventory;
pub mod listing;
pub mod manage;
pub mod markets;
pub mod need;
pub mod path;
pub mod projection;
pub mod questions;
pub mod readiness;
pub mod rev3;
pub mod scatter;
pub mod scope;
pub mod take_over;
pub mod way;
pub mod what_if;
