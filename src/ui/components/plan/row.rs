//! A gap in the list, and what opening it shows.

use leptos::prelude::*;

use crate::assessment::records::{Choice, read_date};
use crate::catalog::RequirementId;
use crate::planning::gaps::gap;
use crate::scoring::Ssp;
use crate::ui::browser::today;
use crate::ui::components::howto::rich;
use crate::ui::components::parts::{to, unfolding};
use crate::ui::dom::{El, el};
use crate::ui::later::with_guides;
use crate::ui::state::{AppState, Part};
use crate::ui::text::pages::pages_text;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{self, fill, text};

use super::edit_plan;
use super::facts::{builds_on, why};
use super::fields::{fields, read};

/// The row of a gap.
pub fn row(state: AppState, id: RequirementId) -> El {
    let words = plan_text();
    let tick = el("input")
        .attr("type", "checkbox")
        .flag("checked", move || read(state, id, |plan| plan.what_if))
        .on("change", move |event| {
            let on = event_target_checked(&event);
            edit_plan(state, id, |plan| plan.what_if = on);
            state.end_typing();
        });
    let summary = el("summary").text(&fill(words.open_gap, &[id.get().id]));
    let details = unfolding(summary, move || inside(state, id));
    let name = el("span").class("unseen").text(id.get().id);
    el("li")
        .attr("data-gap", id.get().id)
        .child(el("h3").child(to(id)))
        .child(el("p").class("short").region(move || short(state, id)))
        .child(el("label").class("l2").child(tick).text(" ").text(words.what_if_mark).text(" ").child(name))
        .child(details)
}

/// Points, state, owner and date.
fn short(state: AppState, id: RequirementId) -> Vec<El> {
    let words = plan_text();
    state.read(Part::Row(id), |model| {
        let (assessment, score) = (model.session.assessment(), model.session.score());
        let plan = assessment.plan(id);
        let mut facts: Vec<(String, &str)> = Vec::new();
        let gap = gap(assessment, score, id);
        let gap_open = gap.is_some();
        match gap {
            None => {
                let now = text::determination(score.finding(id).determination);
                facts.push((fill(words.no_gap, &[now]), "closed"));
            }
            Some(gap) => {
                let points = match gap.points {
                    0 if score.ssp == Ssp::Current => words.points_none.to_owned(),
                    0 => text().points_none.to_owned(),
                    points => words.points(points.into()),
                };
                facts.push((points, if gap.points == 5 { "l2 strong" } else { "l2" }));
                let state = if gap.not_met { text().finding_not_met } else { words.unanswered };
                facts.push((state.to_owned(), if gap.not_met { "unmet" } else { "" }));
                if gap.blocks {
                    facts.push((words.blocks.to_owned(), "l2 strong"));
                }
            }
        }
        if plan.choice != Choice::Free {
            facts.push((words.choice(plan.choice).to_owned(), ""));
        }
        if !plan.owner.trim().is_empty() {
            facts.push((fill(words.owner_short, &[plan.owner.trim()]), ""));
        }
        facts.extend(plan.target.map(|date| {
            let overdue = gap_open && read_date(&today()).is_some_and(|today| date < today);
            let template = if overdue { words.overdue_short } else { words.due_short };
            (fill(template, &[&words.date(date)]), if overdue { "unmet" } else { "" })
        }));
        facts.into_iter().map(|(words, class)| el("span").class(class).text(&words)).collect()
    })
}

/// Why it stands here, what it builds on, the plan, the steps.
fn inside(state: AppState, id: RequirementId) -> Vec<El> {
    let words = plan_text();
    let part = |heading: &str| el("div").child(el("h4").text(heading));
    let around = el("div")
        .class("around")
        .child(part(words.why_here).class("l2").child(el("div").region(move || why(state, id))))
        .child(part(words.builds_on).child(el("div").region(move || builds_on(state, id))));
    let plan = part(words.your_plan).child(fields(state, id));
    vec![
        around,
        plan,
        part(pages_text().steps).class("how").child(el("div").region(move || steps(state, id))),
    ]
}

/// How it is usually met.
fn steps(state: AppState, id: RequirementId) -> Vec<El> {
    with_guides(state, |texts| {
        let steps = texts.guide(id).steps().map(|step| rich(texts, el("li"), step, true));
        vec![el("ul").children(steps)]
    })
}
