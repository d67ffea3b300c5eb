//! The parts of the status page.

mod dates;
mod level2;
mod levels;
mod ready;

pub use dates::dates;
pub use level2::{level2, status_line};
pub use levels::{level1, level3};
pub use ready::{contradictions, ready};

use crate::catalog::RequirementId;

/// Their numbers in a sentence: `3.1.1, 3.5.3`.
fn numbers(ids: &[RequirementId]) -> String {
    ids.iter().map(|id| id.get().id).collect::<Vec<_>>().join(", ")
}
