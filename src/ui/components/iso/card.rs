//! A clause or control by itself: its record, how real it is, and everything it helps with.

use leptos::prelude::*;

use crate::catalog::iso::{Iso, Source};
use crate::catalog::{ClauseId, Through};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{paragraph, said, section, to};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::count;
use crate::ui::text::inventory::inventory_text;
use crate::ui::text::iso::iso_text;

use super::entry::{entry, name};
use super::real::judgement;

/// What is said of a clause or control. Standards and themes have too many entries to show them above the table.
pub fn card(state: AppState, iso: &'static Iso<'static>, through: Option<Through>) -> Vec<El> {
    match through {
        Some(Through::Clause(id)) => one(state, iso, id).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn one(state: AppState, iso: &'static Iso<'static>, id: ClauseId) -> Option<El> {
    let (text, words) = (iso_text(), inventory_text());
    let clause = iso.clause(id)?;
    let links: Vec<_> = iso.links().iter().filter(|link| link.clause == id).copied().collect();
    let held = Memo::new(move |_| {
        answers_of(state, |answers| answers.certificates().get(id.standard()).held == Some(true))
    });
    let judged = move || Vec::from_iter(held.get().then(|| judgement(state, id, clause.ask)));
    let nist = links.iter().any(|link| link.source != Source::Ours);
    let entries = links.iter().map(|link| entry(state, *link, el("b").child(to(link.requirement)), false));
    let all = (!links.is_empty()).then(|| {
        el("details")
            .attr("open", "")
            .child(el("summary").text(&count(words.entries, links.len())))
            .child(el("ul").class("entries").children(entries))
    });
    let new = id.is_new_in_2022().then(|| paragraph(text.new_2022).class("quiet"));
    let card = section(&name(iso, id))
        .class("card")
        .child(el("p").child(el("b").text(text.record)).text(" ").text(clause.record).text("."))
        .children(new)
        .children(said(words.card_none, clause.none))
        .children(said(words.card_adds, clause.adds))
        .region(judged)
        .children(all)
        .children(nist.then(|| paragraph(text.nist_why).class("hint")));
    Some(card)
}
