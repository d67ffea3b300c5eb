//! What ISO certificates give: whether both are needed, how real the clauses are, what is begun, how much is touched.

use leptos::prelude::*;

use crate::catalog::iso::Strength;
use crate::catalog::rules::SP_800_171;
use crate::ui::components::field::answers_of;
use crate::ui::components::iso as parts;
use crate::ui::components::parts::{paragraph, section};
use crate::ui::dom::{El, el, link};
use crate::ui::iso::with_iso;
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::iso::{iso_text, strength};

/// The content of the page.
pub fn iso(state: AppState) -> Vec<El> {
    let text = iso_text();
    let none = Memo::new(move |_| answers_of(state, |answers| answers.certificates().none()));
    let some = Memo::new(move |_| answers_of(state, |answers| answers.certificates().some()));
    let to_inventory = link(&Route::Inventory.to_string(), text.to_inventory);
    let mine = move || {
        if none.get() {
            return vec![paragraph(text.none).class("hint")];
        }
        let real = section(text.real).region(move || with_iso(|iso| parts::real(state, iso)));
        vec![
            real.flag("hidden", move || !some.get()),
            section(text.gives).region(move || with_iso(|iso| parts::gives(state, iso))),
        ]
    };
    let source = link(SP_800_171.url, SP_800_171.name).attr("rel", "noopener");
    vec![
        paragraph(text.lead).class("lead"),
        paragraph(text.never).class("todo"),
        means(),
        el("p").class("actions").child(to_inventory),
        section(text.yours).child(parts::certificates(state)),
        el("div").class("iso-mine").region(mine),
        section(text.share).region(move || with_iso(parts::share)),
        section(text.no_9001).region(move || with_iso(|iso| vec![parts::counterparts(iso)])),
        section(text.supply).children(parts::suppliers()),
        section(text.both).child(paragraph(text.both_lead)).child(parts::both(state)),
        section(text.side).children(parts::side_by_side()),
        section(text.sources)
            .child(paragraph(text.source_nist))
            .child(paragraph(text.source_ours))
            .child(el("p").child(source)),
    ]
}

/// What the strengths mean.
fn means() -> El {
    let text = iso_text();
    let means = [text.means_strong, text.means_moderate, text.means_weak];
    let pairs = Strength::ALL
        .into_iter()
        .zip(means)
        .map(|(one, means)| el("div").child(el("dt").text(strength(one))).child(el("dd").text(means)));
    el("details").child(el("summary").text(text.means)).child(el("dl").class("means").children(pairs))
}
