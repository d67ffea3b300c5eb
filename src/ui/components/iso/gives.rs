//! What the certificates of the firm begin: points by family, and the candidates.

use leptos::prelude::*;

use crate::assessment::Item;
use crate::catalog::iso::{Iso, Strength};
use crate::catalog::{RequirementId, Standard};
use crate::planning::gaps::is_open;
use crate::planning::head_start::{Candidate, Stake, begun, candidates, stakes, unjudged};
use crate::ui::browser::focus;
use crate::ui::components::choice::{choice, reason};
use crate::ui::components::parts::{paragraph, table, to};
use crate::ui::dom::{El, button, el, link, svg};
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::iso::{iso_text, strength};
use crate::ui::text::{count, determination, fill, points};

use super::entry::name;
use super::to_clause;

/// The whole part.
pub fn gives(state: AppState, iso: &'static Iso<'static>) -> Vec<El> {
    let shown = RwSignal::new(Vec::<RequirementId>::new());
    let now = move || {
        state.read(Part::Around, |model| {
            let all = candidates(iso, model.session.assessment(), model.session.score());
            all.iter().map(|candidate| candidate.id).collect::<Vec<_>>()
        })
    };
    // What is listed stands still under the hands until the certificates are judged anew, or the user asks.
    let judged = Memo::new(move |_| {
        state.read(Part::Around, |model| begun_at(&begun(iso, model.session.assessment())))
    });
    let list = move || {
        judged.track();
        shown.set(untrack(now));
    };
    vec![
        el("div").region(move || summary(state, iso)),
        el("div").region(move || {
            list();
            let none = judged.with(Vec::is_empty);
            if none { Vec::new() } else { vec![drawn(state, iso)] }
        }),
        el("div").region(move || {
            if judged.with(Vec::is_empty) { Vec::new() } else { listed(state, iso, shown, now) }
        }),
    ]
}

fn begun_at(all: &[Candidate<'_, '_>]) -> Vec<(RequirementId, Strength)> {
    all.iter().map(|candidate| (candidate.id, candidate.strength())).collect()
}

/// How much is begun, and what is not judged yet.
fn summary(state: AppState, iso: &'static Iso<'static>) -> Vec<El> {
    let text = iso_text();
    state.read(Part::Around, |model| {
        let (assessment, score) = (model.session.assessment(), model.session.score());
        let all = begun(iso, assessment);
        let open: usize = Standard::ALL.iter().map(|standard| unjudged(iso, assessment, *standard)).sum();
        let held = Standard::ALL.map(|standard| assessment.certificates().get(standard).held == Some(true));
        let mut parts = Vec::new();
        if all.is_empty() {
            let waits = open > 0 || held == [false, false];
            parts.push(paragraph(if waits { text.gives_wait } else { text.gives_none }));
        } else {
            let of = |which: Strength| all.iter().filter(|one| one.strength() == which).count().to_string();
            let done = all.iter().filter(|one| !is_open(score, one.id)).count().to_string();
            let [strong, moderate, weak] = Strength::ALL.map(of);
            let sum = fill(text.gives_sum, &[&all.len().to_string(), &strong, &moderate, &weak, &done]);
            parts.push(paragraph(&sum).class("lead"));
        }
        if open > 0 && !all.is_empty() {
            parts.push(paragraph(&count(text.gives_unjudged, open)).class("todo"));
        }
        parts
    })
}

/// Points at stake by family, without and with the head start.
fn drawn(state: AppState, iso: &'static Iso<'static>) -> El {
    let text = iso_text();
    let rows = move || {
        state.read(Part::Around, |model| {
            let all = begun(iso, model.session.assessment());
            let stakes = stakes(&all, model.session.score());
            let most = stakes.iter().map(|stake| stake.points).max().unwrap_or(0).max(1);
            let sum = stakes.iter().fold([0; 5], |sum, stake| {
                let numbers = numbers(stake);
                std::array::from_fn(|place| sum[place] + numbers[place])
            });
            let mut rows: Vec<El> = stakes
                .iter()
                .map(|stake| {
                    let family = stake.family.get();
                    let name = link(&Route::Assess(Some(stake.family)).to_string(), family.name);
                    let heading = el("th").attr("scope", "row").child(el("b").text(family.code)).text(" ");
                    row(heading.child(name), Some(bars(stake, most)), numbers(stake))
                })
                .collect();
            rows.push(row(el("th").attr("scope", "row").text(text.sum), None, sum).class("sum"));
            rows
        })
    };
    let columns = [
        text.column_family,
        text.column_drawn,
        text.column_stake,
        text.column_strong,
        text.column_moderate,
        text.column_weak,
        text.column_left,
    ];
    el("div")
        .child(el("h3").text(text.stakes))
        .child(paragraph(text.stakes_lead))
        .child(table("stakes", &columns, []).child(el("tbody").region(rows)))
}

fn numbers(stake: &Stake) -> [u16; 5] {
    let [strong, moderate, weak] = stake.begun;
    [stake.points, strong, moderate, weak, stake.from_nothing()]
}

fn row(heading: El, bars: Option<El>, numbers: [u16; 5]) -> El {
    let text = iso_text();
    let labels =
        [text.column_stake, text.column_strong, text.column_moderate, text.column_weak, text.column_left];
    let cells = numbers
        .iter()
        .zip(labels)
        .map(|(number, label)| el("td").class("number").attr("data-label", label).text(&number.to_string()));
    el("tr").child(heading).child(el("td").class("drawn").children(bars)).children(cells)
}

/// Two bars: what is at stake, and what is left of it.
fn bars(stake: &Stake, most: u16) -> El {
    let bar = |class: &str, points: u16, y: &str| {
        svg("rect")
            .class(class)
            .attr("width", &(u32::from(points) * 300 / u32::from(most)).to_string())
            .attr("y", y)
            .attr("height", "5")
    };
    svg("svg")
        .attr("viewBox", "0 0 300 12")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(bar("whole", stake.points, "0"))
        .child(bar("rest", stake.from_nothing(), "7"))
}

/// The candidates.
fn listed(
    state: AppState,
    iso: &'static Iso<'static>,
    shown: RwSignal<Vec<RequirementId>>,
    now: impl Fn() -> Vec<RequirementId> + Copy + Send + Sync + 'static,
) -> Vec<El> {
    let text = iso_text();
    let moved = Memo::new(move |_| shown.get() != now());
    let again = button(text.candidates_again, move || {
        shown.set(untrack(now));
        focus("#candidates");
    });
    let rows = move || {
        let ids = shown.get();
        if ids.is_empty() {
            return vec![paragraph(text.candidates_none)];
        }
        let strengths: Vec<(RequirementId, Strength)> =
            state.peek(|model| begun_at(&begun(iso, model.session.assessment())));
        let of = |id: &RequirementId| strengths.iter().find(|(one, _)| one == id).map(|(_, helps)| *helps);
        let groups = Strength::ALL.map(|helps| {
            let mine: Vec<RequirementId> = ids.iter().copied().filter(|id| of(id) == Some(helps)).collect();
            let words = fill(text.candidates_of, &[strength(helps), &mine.len().to_string()]);
            let rows = mine.iter().map(|id| candidate(state, iso, *id));
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
fn candidate(state: AppState, iso: &'static Iso<'static>, id: RequirementId) -> El {
    let text = iso_text();
    let opened = RwSignal::new(false);
    let short = move || {
        state.read(Part::Row(id), |model| {
            let all = begun(iso, model.session.assessment());
            let mine = all.iter().find(|candidate| candidate.id == id);
            let begun = mine.map_or(text.no_link, |candidate| strength(candidate.strength()));
            fill(
                "{0}, {1}, {2}",
                &[
                    begun,
                    &points(id.get().points.most()),
                    determination(model.session.score().finding(id).determination),
                ],
            )
        })
    };
    let inside = move || if opened.get() { inside(state, iso, id) } else { Vec::new() };
    let details = el("details")
        .child(el("summary").text(&fill(text.open_candidate, &[id.get().id])))
        .child(el("div").class("inside").region(inside))
        .on("toggle", move |_| {
            if !opened.get_untracked() {
                opened.set(true);
            }
        });
    el("li")
        .attr("data-candidate", id.get().id)
        .child(el("h4").child(to(id)))
        .child(el("p").class("quiet").live(short))
        .child(details)
}

fn inside(state: AppState, iso: &'static Iso<'static>, id: RequirementId) -> Vec<El> {
    let text = iso_text();
    let records = state.peek(|model| {
        let all = begun(iso, model.session.assessment());
        let mine = all.into_iter().find(|candidate| candidate.id == id);
        let links = mine.map(|candidate| candidate.links).unwrap_or_default();
        links.into_iter().map(|(link, helps)| record(iso, link, helps)).collect::<Vec<_>>()
    });
    let note = iso.note(id).map(|note| el("p").text(note));
    let item = Item::Requirement(id);
    let quick =
        move || state.response(id, |response| response.objectives.iter().all(|entry| entry.answer.is_none()));
    let answer = el("div").class("answer").child(choice(state, item, id.get().id)).child(reason(state, item));
    let mut parts = vec![el("ul").class("entries").children(records)];
    if let Some(note) = note {
        parts.extend([el("h4").text(text.here_open), note]);
    }
    parts.extend([
        el("h4").text(text.answer),
        el("div").class("questions-first").child(answer).class_when("decided", move || !quick()),
        el("p").child(link(&Route::Requirement(id).to_string(), text.answer_questions)),
    ]);
    parts
}

/// A record, what it gives and what remains.
fn record(iso: &Iso<'static>, link: &crate::catalog::iso::Link<'static>, helps: Strength) -> El {
    let text = iso_text();
    let clause = iso.clause(link.clause);
    let said = |heading: &str, words: &str| {
        (!words.is_empty()).then(|| el("p").child(el("b").text(heading)).text(" ").text(words))
    };
    el("li")
        .class("entry")
        .child(
            el("p")
                .child(el("b").child(to_clause(link.clause, &name(iso, link))))
                .text(" ")
                .child(el("span").class("quiet").text(&fill(text.here, &[strength(helps)]))),
        )
        .children(said(text.record, clause.map_or("", |clause| clause.record)))
        .children(said(text.link_gives, link.gives))
        .children(said(&format!("{}:", text.remains), link.adds))
}
