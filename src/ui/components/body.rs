//! What opening a requirement shows: what it means in practice, its objectives as questions with the evidence for
//! each, a note, how it is usually met, and where it comes from.

use leptos::prelude::*;

use crate::assessment::{Change, Item};
use crate::catalog::{ObjectiveId, RequirementId};
use crate::ui::dom::{El, el};
use crate::ui::later::{Piece, later};
use crate::ui::state::AppState;
use crate::ui::text::text;

use super::choice::{choice, reason};

/// The opened part of a requirement.
pub fn body(state: AppState, id: RequirementId) -> Vec<El> {
    let note_id = format!("note-{id}");
    let note = note(state, id).attr("id", &note_id).attr("rows", "2");
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
    let basis = el("aside").region(move || later(state, Piece::Basis(id)));
    vec![practice, work, steps, basis]
}

/// The field for how a requirement is met, and where the evidence is.
pub fn note(state: AppState, id: RequirementId) -> El {
    el("textarea")
        .value(move || state.response(id, |response| response.note.clone()))
        .on("input", move |event| state.edit(Change::Note(id, event_target_value(&event))))
        .on("change", move |_| state.end_typing())
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
