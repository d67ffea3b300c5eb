//! What ISO certificates give at one requirement.

use leptos::prelude::*;

use crate::catalog::iso::{Iso, Source};
use crate::catalog::{RequirementId, Standard};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{paragraph, unfolding};
use crate::ui::dom::{El, el, link};
use crate::ui::iso::with_iso;
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::iso::iso_text;
use crate::ui::text::text;

use super::entry::{entry, name};
use super::to_clause;

/// The entries of the requirement, behind a summary. Who has said that there is no certificate sees nothing of it.
pub fn here(state: AppState, id: RequirementId) -> El {
    let none = Memo::new(move |_| answers_of(state, |answers| answers.certificates().none()));
    let some = Memo::new(move |_| answers_of(state, |answers| answers.certificates().some()));
    let words = move || if some.get() { iso_text().here_heading } else { iso_text().here_ask };
    let held = Memo::new(move |_| {
        answers_of(state, |answers| answers.certificates().certificates.map(|certificate| certificate.held))
    });
    let inside = move || with_iso(|iso| inside(state, iso, id, held.get()));
    el("section")
        .class("iso-here l2")
        .flag("hidden", move || none.get())
        .child(unfolding(el("summary").live(move || words().to_owned()), inside))
}

fn inside(
    state: AppState,
    iso: &'static Iso<'static>,
    id: RequirementId,
    held: [Option<bool>; 2],
) -> Vec<El> {
    let words = iso_text();
    let mut parts = vec![paragraph(words.never).class("hint")];
    for standard in Standard::ALL {
        // Of two, the one that is not held stays out of the way.
        if held[standard as usize] == Some(false) {
            continue;
        }
        let links: Vec<_> = iso.of(id).filter(|link| link.clause.standard() == standard).collect();
        if links.is_empty() {
            parts.push(paragraph(words.here_9001));
            continue;
        }
        let entries = links.iter().map(|link| {
            let heading = el("b").child(to_clause(link.clause, &name(iso, link.clause)));
            entry(state, **link, heading, true)
        });
        parts.push(el("ul").class("entries").children(entries));
        if links.iter().any(|link| link.source != Source::Ours) {
            parts.push(paragraph(words.nist_why).class("hint"));
        }
    }
    if let Some(note) = iso.note(id) {
        parts.extend([el("h4").text(words.here_open), paragraph(note)]);
    }
    parts.push(el("p").child(link(&Route::Iso.to_string(), text().iso_title)));
    parts
}
