//! Where a requirement comes from: identifiers and sources.

use crate::catalog::rules::{CFR_170_24, SP_800_171, SP_800_171A};
use crate::catalog::{Basis, RequirementId};
use crate::ui::dom::{El, el, link};
use crate::ui::text::fill;
use crate::ui::text::pages::pages_text;

/// Identifiers and sources.
pub fn basis(id: RequirementId) -> Vec<El> {
    let (requirement, words) = (id.get(), pages_text());
    let basis = match requirement.basis {
        Basis::Basic => words.basic,
        Basis::Derived => words.derived,
    };
    let source = |name: &str, url: &str, what: &str| {
        el("li").child(link(url, name).attr("rel", "noopener")).text(" ").text(what)
    };
    let sources = el("ul")
        .child(source(SP_800_171.name, SP_800_171.url, requirement.id))
        .child(source(SP_800_171A.name, SP_800_171A.url, words.official_objectives))
        .child(source(requirement.paragraph(), CFR_170_24.url, ""));
    let mut parts = vec![
        el("h3").text(words.basis),
        el("p").class("l2").text(&id.cmmc_id()),
        el("p").class("l2").text(basis),
    ];
    parts.extend(id.level1_id().map(|level1| el("p").text(&fill(words.level1, &[&level1]))));
    parts.extend([el("h3").text(words.official), sources, el("p").text(words.official_governs)]);
    parts
}
