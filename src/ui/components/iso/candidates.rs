//! The open requirements that a record of the firm begins.

use leptos::prelude::*;

use crate::assessment::Item;
use crate::catalog::iso::{Iso, Link, Strength};
use crate::catalog::{ClauseId, RequirementId};
use crate::planning::head_start::{candidate, candidates};
use crate::ui::browser::focus;
use crate::ui::components::choice::{choice, reason};
use crate::ui::components::parts::{paragraph, said, to, unfolding};
use crate::ui::dom::{El, button, el, link};
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::iso::{iso_text, strength};
use crate::ui::text::{determination, fill, points};

use super::entry::name;
use super::to_clause;

/// The list. What is listed stands still under the hands until the user asks.
pub fn listed(state: AppState, iso: &'static Iso<'static>) -> Vec<El> {
    let text = iso_text();
    let now = move || {
        state.read(Part::Around, |model| {
            let all = candidates(iso, model.session.assessment(), model.session.score());
            all.iter().map(|one| (one.id, one.strength())).collect::<Vec<_>>()
        })
    };
    let shown = RwSignal::new(untrack(now));
    let moved = Memo::new(move |_| {
        let open = |all: &[(RequirementId, Strength)]| all.iter().map(|(id, _)| *id).collect::<Vec<_>>();
        open(&shown.get()) != open(&now())
    });
    let again = button(text.candidates_again, move || {
        shown.set(untrack(now));
        focus("#candidates");
    });
    let rows = move || {
        let all = shown.get();
        if all.is_empty() {
            return vec![paragraph(text.candidates_none)];
        }
        let groups = Strength::ALL.map(|helps| {
            let mine = all.iter().filter(|(_, strength)| *strength == helps);
            let mine: Vec<RequirementId> = mine.map(|(id, _)| *id).collect();
            let words = fill(text.candidates_of, &[strength(helps), &mine.len().to_string()]);
            let rows = mine.iter().map(|id| row(state, iso, *id));
            let group = el("details")
                .child(el("summary").text(&words))
                .child(el("ul").class("candidates").children(rows));
            let group = if helps == Strength::Weak { group } else { group.attr("open", "") };
            (!mine.is_empty()).then_some(group)
        });
        groups.into_iter().flatten().collect()
    };
    vec![
        el("h3").attr("id", "candidates").attr("tabindex", "-1").text(text.candidates),
        paragraph(text.candidates_lead),
        el("p").class("actions").child(again.flag("hidden", move || !moved.get())),
        el("div").region(rows),
    ]
}

/// A candidate: what is short of it, and opened its records, what remains, and the answer.
fn row(state: AppState, iso: &'static Iso<'static>, id: RequirementId) -> El {
    let text = iso_text();
    let begun = Memo::new(move |_| {
        state.read(Part::Around, |model| {
            let all = candidate(iso, model.session.assessment(), id);
            all.map_or_else(Vec::new, |one| {
                one.links.iter().map(|(link, helps)| (link.clause, *helps)).collect()
            })
        })
    });
    let short = move || {
        let start = begun.with(|all| all.first().map_or(text.no_link, |(_, helps)| strength(*helps)));
        let finding = state.finding(id);
        let cost = match finding.points() {
            0 if id.get().is_ssp() => crate::ui::text::text().points_none.to_owned(),
            cost => points(cost),
        };
        fill(text.short, &[start, &cost, determination(finding.settled())])
    };
    let records = move || {
        let all: Vec<(ClauseId, Strength)> = begun.get();
        let links = all.iter().filter_map(|(clause, helps)| {
            iso.of(id).find(|link| link.clause == *clause).map(|link| record(iso, link, *helps))
        });
        links.collect()
    };
    let inside = move || {
        let note = iso.note(id).map(|note| [el("h5").text(text.here_open), paragraph(note)]);
        let mut parts = vec![el("ul").class("entries").region(records)];
        parts.extend(note.into_iter().flatten());
        parts.extend([
            el("h5").text(text.answer),
            el("div").region(move || answer(state, id)),
            el("p").child(link(&Route::Requirement(id).to_string(), text.answer_questions)),
        ]);
        parts
    };
    let summary = el("summary").text(&fill(text.open_candidate, &[id.get().id]));
    el("li")
        .attr("data-candidate", id.get().id)
        .child(el("h4").child(to(id)))
        .child(el("p").class("quiet").live(short))
        .child(unfolding(summary, inside))
}

/// The quick answer, unless its questions decide.
fn answer(state: AppState, id: RequirementId) -> Vec<El> {
    let decided = Memo::new(move |_| {
        state.response(id, |response| response.objectives.iter().any(|entry| entry.answer.is_some()))
    });
    let item = Item::Requirement(id);
    let quick =
        move || {
            if decided.get() {
                return vec![paragraph(iso_text().answer_decided).class("hint")];
            }
            let asked = if id.get().is_ssp() { crate::ui::text::text().ssp_question } else { id.get().id };
            vec![el("div").attr("data-item", id.get().id).child(
                el("div").class("answer").child(choice(state, item, asked)).child(reason(state, item)),
            )]
        };
    vec![el("div").region(quick)]
}

/// A record, what it gives and what remains.
fn record(iso: &Iso<'static>, link: &Link<'static>, helps: Strength) -> El {
    let text = iso_text();
    let record = iso.clause(link.clause).map_or("", |clause| clause.record);
    el("li")
        .class("entry")
        .child(
            el("p")
                .child(el("b").child(to_clause(link.clause, &name(iso, link.clause))))
                .text(" ")
                .child(el("span").class("quiet").text(&fill(text.here, &[strength(helps)]))),
        )
        .children(said(text.record, record))
        .children(said(text.link_gives, link.gives))
        .children(said(text.remains, link.adds))
}
