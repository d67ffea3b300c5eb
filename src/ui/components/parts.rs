//! The smallest pieces that every page is made of.

use crate::catalog::RequirementId;
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;

/// A part of a page with its heading.
pub fn section(heading: &str) -> El {
    el("section").child(el("h2").text(heading))
}

/// A paragraph.
pub fn paragraph(words: &str) -> El {
    el("p").text(words)
}

/// A link to a requirement, opened.
pub fn to(id: RequirementId) -> El {
    link(&Route::Requirement(id).to_string(), &format!("{id} {}", id.get().title))
}

/// A list of links to requirements.
pub fn links(ids: &[RequirementId]) -> El {
    el("ul").class("links").children(ids.iter().map(|id| el("li").child(to(*id))))
}
