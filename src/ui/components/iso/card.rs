//! A clause or control by itself: its record, how real it is, and everything it helps with.

use leptos::prelude::*;

use crate::catalog::iso::{Iso, Link};
use crate::catalog::{ClauseId, Standard, Through};
use crate::ui::components::field::answers_of;
use crate::ui::components::parts::{paragraph, section, to};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::count;
use crate::ui::text::iso::{inventory_text, iso_text};

use super::entry::entry;
use super::real::judgement;

/// What is said of a clause, or of each control of a theme. A whole standard has too many entries to show them all.
pub fn card(state: AppState, iso: &'static Iso<'static>, through: Option<Through>) -> Vec<El> {
    let Some(Through::Clause(id)) = through else { return Vec::new() };
    let clauses = iso.clauses().iter().filter(|clause| clause.id == id || clause.id.theme() == Some(id));
    clauses.map(|clause| one(state, iso, clause.id)).collect()
}

/// The heading of a clause with its standard.
fn heading(iso: &Iso<'_>, id: ClauseId) -> String {
    let name = iso.clause(id).map_or("", |clause| clause.name);
    format!("{}, {} {name}", id.standard().name(), id.number())
}

fn one(state: AppState, iso: &'static Iso<'static>, id: ClauseId) -> El {
    let (text, words) = (iso_text(), inventory_text());
    let Some(clause) = iso.clause(id) else { return el("div") };
    let links: Vec<Link<'static>> = iso.links().iter().filter(|link| link.clause == id).copied().collect();
    let said = |heading: &str, words: &str| {
        (!words.is_empty()).then(|| el("p").child(el("b").text(heading)).text(" ").text(words))
    };
    let question = if clause.ask.is_empty() { text.judge } else { clause.ask };
    let held = Memo::new(move |_| {
        answers_of(state, |answers| answers.certificates().get(id.standard()).held == Some(true))
    });
    let judged = move || Vec::from_iter(held.get().then(|| judgement(state, id, question)));
    let entries = links.iter().map(|link| entry(state, *link, el("b").child(to(link.requirement))));
    let all = (!links.is_empty()).then(|| {
        el("details")
            .attr("open", "")
            .child(el("summary").text(&count(words.entries, links.len())))
            .child(el("ul").class("entries").children(entries))
    });
    let new = (id.standard() == Standard::Iso27001 && id.is_new_in_2022())
        .then(|| paragraph(text.new_2022).class("quiet"));
    section(&heading(iso, id))
        .class("card")
        .child(el("p").child(el("b").text(text.record)).text(" ").text(clause.record).text("."))
        .children(new)
        .children(said(words.card_none, clause.none))
        .region(judged)
        .children(all)
}
