//! What the page of the history is made of.

pub mod compare;
pub mod log;
pub mod trend;
