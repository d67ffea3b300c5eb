//! What opening a requirement shows: what it means in practice, its objectives as questions with the evidence for
//! each, a note, how it is usually met, and where it comes from. In the second WASM, with the questions.

use leptos::prelude::*;

use crate::assessment::{Change, Item};
use crate::catalog::{ObjectiveId, RequirementId};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::pages::pages_text;

use super::basis::basis;
use super::choice::{choice, reason};
use super::{howto, iso};

/// The opened part of a requirement.
pub fn body(state: AppState, id: RequirementId) -> Vec<El> {
    let note_id = format!("note-{id}");
    let note = note(state, id).attr("id", &note_id).attr("rows", "2");
    let work = el("div")
        .class("work")
        .child(el("h3").text(pages_text().questions))
        .child(
            el("ol").class("questions").children(id.objectives().map(|objective| question(state, objective))),
        )
        .child(
            el("div")
                .class("field")
                .child(el("label").attr("for", &note_id).text(pages_text().note))
                .child(note),
        );
    let practice = el("div")
        .class("practice")
        .child(el("h3").text(pages_text().practice))
        .region(move || howto::practice(state, id));
    let steps = el("div")
        .class("steps")
        .region(move || howto::steps(state, id).into_iter().chain([iso::here(state, id)]).collect());
    vec![practice, work, steps, el("aside").children(basis(id))]
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
                .child(el("summary").text(pages_text().evidence))
                .region(move || howto::evidence(state, objective)),
        )
}
