//! The parts of the status page.

mod dates;
mod level2;
mod levels;
mod ready;

pub use dates::dates;
pub use level2::level2;
pub use levels::{level1, level3};
pub use ready::{contradictions, ready};

use crate::catalog::RequirementId;
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;

/// A part of the page with its heading.
fn section(heading: &str) -> El {
    el("section").child(el("h2").text(heading))
}

/// A link to a requirement, opened.
pub fn to(id: RequirementId) -> El {
    link(&Route::Requirement(id).to_string(), &format!("{id} {}", id.get().title))
}

/// A list of links to requirements.
pub fn links(ids: &[RequirementId]) -> El {
    el("ul").class("links").children(ids.iter().map(|id| el("li").child(to(*id))))
}

/// Their numbers in a sentence: `3.1.1, 3.5.3`.
fn numbers(ids: &[RequirementId]) -> String {
    ids.iter().map(|id| id.get().id).collect::<Vec<_>>().join(", ")
}
