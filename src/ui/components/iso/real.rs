//! How real each clause and control is.

use leptos::prelude::*;

use crate::assessment::Change;
use crate::assessment::records::Reality;
use crate::catalog::iso::{Clause, Iso};
use crate::catalog::{ClauseId, Standard};
use crate::ui::components::field::{answers_of, radios, select};
use crate::ui::components::parts::{paragraph, unfolding};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::iso::{iso_text, reality, theme_name};
use crate::ui::text::{count, fill};

use super::to_clause;

/// In the order in which they are offered.
const OFFERED: [Reality; 5] =
    [Reality::Working, Reality::Partly, Reality::Paper, Reality::Excluded, Reality::Unknown];

/// The clauses of the certificates held, and the controls of Annex A by theme.
pub fn real(state: AppState, iso: &'static Iso<'static>) -> Vec<El> {
    let text = iso_text();
    let groups: [(Standard, bool, &str); 3] = [
        (Standard::Iso9001, false, text.real_9001),
        (Standard::Iso27001, false, text.real_27001),
        (Standard::Iso27001, true, text.real_annex),
    ];
    let groups = groups.map(|(standard, annex, heading)| {
        let held = move || answers_of(state, |all| all.certificates().get(standard).held == Some(true));
        let held = Memo::new(move |_| held());
        el("div")
            .region(move || Vec::from_iter(held.get().then(|| group(state, iso, standard, annex, heading))))
    });
    std::iter::once(paragraph(text.real_lead)).chain(groups).collect()
}

/// The clauses or the controls of a standard behind a summary. It is open until all of them were judged.
fn group(
    state: AppState,
    iso: &'static Iso<'static>,
    standard: Standard,
    is_annex: bool,
    heading: &'static str,
) -> El {
    let clauses = move || {
        iso.clauses().iter().filter(move |one| one.id.standard() == standard && one.id.is_annex() == is_annex)
    };
    let counts = move || {
        answers_of(state, |answers| {
            let judged = clauses().filter(|clause| answers.reality(clause.id) != Reality::Unknown);
            (judged.count(), clauses().count())
        })
    };
    let (judged, all) = untrack(counts);
    let words = move || {
        let (judged, all) = counts();
        fill(iso_text().judged, &[heading, &judged.to_string(), &all.to_string()])
    };
    let content = if is_annex {
        annex(state, iso)
    } else {
        el("ul").class("real").children(clauses().map(|clause| one(state, clause)))
    };
    let details = el("details").child(el("summary").live(words)).child(content);
    if judged < all { details.attr("open", "") } else { details }
}

/// A clause with its question and the record behind it.
fn one(state: AppState, clause: &Clause<'static>) -> El {
    let heading = to_clause(clause.id, &format!("{} {}", clause.id.number(), clause.name));
    let record = el("p").class("quiet").text(iso_text().record).text(" ").text(clause.record).text(".");
    el("li").child(el("h3").child(heading)).child(record).child(judgement(state, clause.id, clause.ask))
}

/// The answer to how real a clause, a control or a theme is. A control without one goes with its theme, and is asked
/// about without a question of its own.
pub fn judgement(state: AppState, id: ClauseId, question: &str) -> El {
    let control = question.is_empty();
    let asked = fill(iso_text().judge, &[&id.number()]);
    let offered = OFFERED.map(|one| (one, reality(one, control), one == Reality::Unknown));
    radios(
        &format!("real-{}", id.key()),
        [if control { &asked } else { question }, ""],
        offered,
        move || answers_of(state, |answers| answers.own_reality(id)),
        move |reality| judge(state, id, reality),
    )
}

fn judge(state: AppState, id: ClauseId, reality: Reality) {
    state.edit(Change::reality(id, reality));
    state.end_typing();
}

/// The themes, each with its controls one by one.
fn annex(state: AppState, iso: &'static Iso<'static>) -> El {
    let text = iso_text();
    let themes = ClauseId::themes().map(|theme| {
        let mine = move || iso.clauses().iter().filter(move |clause| clause.id.theme() == Some(theme));
        let summary = el("summary").text(&count(text.controls, mine().count()));
        let controls = move || vec![el("ul").class("real").children(mine().map(|one| control(state, one)))];
        let name = theme_name(theme);
        el("li")
            .child(el("h3").text(&name))
            .child(judgement(state, theme, &fill(text.judge, &[&name])))
            .child(unfolding(summary, controls))
    });
    el("div").child(paragraph(text.real_annex_lead)).child(el("ul").class("real").children(themes))
}

/// A control, which may differ from its theme.
fn control(state: AppState, clause: &Clause<'static>) -> El {
    let id = clause.id;
    let options = OFFERED.map(|one| reality(one, true));
    let own = move || answers_of(state, |answers| answers.own_reality(id));
    let chosen = move || OFFERED.iter().position(|one| *one == own()).unwrap_or(0);
    let name = format!("{} {}", id.number(), clause.name);
    let none = (!clause.none.is_empty()).then(|| el("span").class("quiet").text(iso_text().helps_none));
    el("li").child(el("p").child(to_clause(id, &name)).text(" ").children(none)).child(select(
        &fill(iso_text().judge, &[&id.number()]),
        &options,
        chosen,
        move |place| {
            judge(state, id, OFFERED.get(place).copied().unwrap_or_default());
        },
    ))
}
