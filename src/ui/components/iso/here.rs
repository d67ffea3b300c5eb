//! What ISO certificates give at one requirement.

use leptos::prelude::*;

use crate::catalog::{RequirementId, Standard};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::paragraph;
use crate::ui::dom::{El, el, link};
use crate::ui::iso::with_iso;
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::iso::iso_text;

use super::entry::{entry, name};
use super::to_clause;

/// The entries of the requirement, behind a summary. Who has said that there is no certificate sees nothing of it.
pub fn here(state: AppState, id: RequirementId) -> El {
    let none = Memo::new(move |_| answers_of(state, |answers| answers.certificates().none()));
    let opened = RwSignal::new(false);
    let part = move || {
        if none.get() {
            return Vec::new();
        }
        let held = answers_of(state, |answers| {
            let certificates = answers.certificates();
            Standard::ALL.iter().any(|standard| certificates.get(*standard).held == Some(true))
        });
        let text = iso_text();
        let summary = el("summary").text(if held { text.here_heading } else { text.here_ask });
        let inside = move || if opened.get() { with_iso(|iso| inside(state, iso, id)) } else { Vec::new() };
        let details = el("details").child(summary).child(el("div").region(inside));
        let details = if opened.get_untracked() { details.attr("open", "") } else { details };
        vec![details.on("toggle", move |_| {
            if !opened.get_untracked() {
                opened.set(true);
            }
        })]
    };
    el("section").class("iso-here l2").region(part)
}

fn inside(state: AppState, iso: &'static crate::catalog::iso::Iso<'static>, id: RequirementId) -> Vec<El> {
    let text = iso_text();
    let held = answers_of(state, |answers| {
        let certificates = answers.certificates();
        Standard::ALL.map(|standard| certificates.get(standard).held)
    });
    let mut parts = vec![paragraph(text.never).class("hint")];
    for (standard, none) in Standard::ALL.into_iter().zip([text.here_9001, text.here_27001]) {
        // Of two, the one that is not held stays out of the way.
        if held[standard as usize] == Some(false) {
            continue;
        }
        let mut links = iso.of(id).filter(|link| link.clause.standard() == standard).peekable();
        if links.peek().is_none() {
            parts.push(paragraph(none));
            continue;
        }
        let entries = links.map(|link| {
            let heading = el("b").child(to_clause(link.clause, &name(iso, link)));
            entry(state, *link, heading)
        });
        parts.push(el("ul").class("entries").children(entries));
    }
    if let Some(note) = iso.note(id) {
        parts.extend([el("h4").text(text.here_open), paragraph(note)]);
    }
    parts.push(el("p").child(link(&Route::Iso.to_string(), crate::ui::text::text().iso_title)));
    parts
}
