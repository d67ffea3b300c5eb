//! One entry of the table: a clause or control, and what it means for a requirement.

use leptos::prelude::*;

use crate::catalog::ClauseId;
use crate::catalog::iso::{Iso, Link, Source};
use crate::planning::head_start::{Standing, standing};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::said;
use crate::ui::dom::{El, el};
use crate::ui::inventory::letters;
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::iso::{iso_text, source, strength};

/// What the entry says, under a heading that names the other side of the link. What CMMC wants beyond a control that
/// NIST links is the same at each of its requirements: `adds` says whether it stands here.
pub fn entry(state: AppState, link: Link<'static>, heading: El, adds: bool) -> El {
    let text = iso_text();
    let ours = link.source == Source::Ours;
    let objectives = match link.objectives.len() {
        0 => text.link_whole.to_owned(),
        1 => fill(text.link_objective, &[link.objectives]),
        _ => fill(text.link_objectives, &[&letters(link.objectives)]),
    };
    let marks = [strength(link.strength), source(&link), &objectives].join(", ");
    let stands = Memo::new(move |_| {
        answers_of(state, |answers| {
            let certificates = answers.certificates();
            // Where it is not held there is nothing to say at each entry.
            let held = certificates.get(link.clause.standard()).held == Some(true);
            held.then(|| standing(&certificates, answers.reality(link.clause), &link))
        })
    });
    let standing = move || {
        let words = match stands.get() {
            None => return Vec::new(),
            Some(Standing::Absent) => text.standing_absent.to_owned(),
            Some(Standing::Unjudged) => text.standing_unjudged.to_owned(),
            Some(Standing::Nothing) => fill(text.standing_nothing, &[strength(link.strength)]),
            Some(Standing::Helps(helps)) => fill(text.standing_helps, &[strength(helps)]),
        };
        vec![el("p").class("quiet").text(&words)]
    };
    el("li")
        .class("entry")
        .child(el("p").child(heading).text(" ").child(el("span").class("quiet").text(&marks)))
        .children(said(text.link_gives, link.gives))
        .children(if ours || adds { said(text.link_adds, link.adds) } else { None })
        .children(said(&fill(text.link_why, &[strength(link.strength)]), link.why))
        .region(standing)
}

/// A clause or control with its standard, number and name.
pub fn name(iso: &Iso<'_>, id: ClauseId) -> String {
    let name = iso.clause(id).map_or("", |clause| clause.name);
    format!("{}, {} {name}", id.standard().name(), id.number())
}
