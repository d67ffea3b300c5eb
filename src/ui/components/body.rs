//! What opening a requirement shows: what it means in practice, its objectives as questions with the evidence for
//! each, a note, how it is usually met, and where it comes from.

use leptos::prelude::*;

use crate::assessment::{Change, Item};
use crate::catalog::rules::{CFR_170_24, SP_800_171, SP_800_171A};
use crate::catalog::{Basis, ObjectiveId, RequirementId};
use crate::ui::dom::{El, el, link};
use crate::ui::later::{Piece, later};
use crate::ui::state::AppState;
use crate::ui::text::{fill, text};

use super::choice::{choice, reason};

/// The opened part of a requirement.
pub fn body(state: AppState, id: RequirementId) -> Vec<El> {
    let note_id = format!("note-{id}");
    let note = el("textarea")
        .attr("id", &note_id)
        .attr("rows", "2")
        .value(move || state.response(id, |response| response.note.clone()))
        .on("input", move |event| state.edit(Change::Note(id, event_target_value(&event))))
        .on("change", move |_| state.end_typing());
    let work = el("div")
        .class("work")
        .child(el("h3").text(text().questions))
        .child(
            el("ol").class("questions").children(id.objectives().map(|objective| question(state, objective))),
        )
        .child(
            el("div").class("field").child(el("label").attr("for", &note_id).text(text().note)).child(note),
        );
    let practice = el("div")
        .class("practice")
        .child(el("h3").text(text().practice))
        .region(move || later(state, Piece::Practice(id)));
    let steps = el("div").class("steps").region(move || later(state, Piece::Steps(id)));
    vec![practice, work, steps, basis(id)]
}

/// One objective.
fn question(state: AppState, objective: ObjectiveId) -> El {
    let item = Item::Objective(objective);
    let id = item.to_string();
    el("li")
        .attr("data-item", &id)
        .child(el("b").text(&format!("[{}]", objective.letter())))
        .child(el("span").text(objective.question()))
        .child(el("div").class("answer").child(choice(state, item, &id)).child(reason(state, item)))
        .child(
            el("details")
                .class("evidence")
                .child(el("summary").text(text().evidence))
                .region(move || later(state, Piece::Evidence(objective))),
        )
}

/// Identifiers and sources.
fn basis(id: RequirementId) -> El {
    let (requirement, text) = (id.get(), text());
    let basis = match requirement.basis {
        Basis::Basic => text.basic,
        Basis::Derived => text.derived,
    };
    let source = |name: &str, url: &str, what: &str| {
        el("li").child(link(url, name).attr("rel", "noopener")).text(" ").text(what)
    };
    el("aside")
        .child(el("h3").text(text.basis))
        .child(el("p").text(&id.cmmc_id()))
        .child(el("p").text(basis))
        .children(id.level1_id().map(|level1| el("p").text(&fill(text.level1, &[&level1]))))
        .child(el("h3").text(text.official))
        .child(
            el("ul")
                .child(source(SP_800_171.name, SP_800_171.url, requirement.id))
                .child(source(SP_800_171A.name, SP_800_171A.url, text.official_objectives))
                .child(source(requirement.paragraph(), CFR_170_24.url, "")),
        )
        .child(el("p").text(text.official_governs))
}
