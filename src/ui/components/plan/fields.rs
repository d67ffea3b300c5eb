//! The fields of a plan.

use leptos::prelude::*;

use crate::assessment::records::{Choice, Plan};
use crate::catalog::RequirementId;
use crate::planning::estimates::estimate;
use crate::ui::components::field::{bind, date, number, select};
use crate::ui::components::parts::paragraph;
use crate::ui::dom::{El, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::fill;
use crate::ui::text::numbers::grouped;
use crate::ui::text::plan::plan_text;

use super::edit_plan;

/// Who, how much, when, whether, and a note.
pub fn fields(state: AppState, id: RequirementId) -> El {
    let (text, estimate) = (plan_text(), estimate(id));
    let guess = |number: u32| fill(text.estimate, &[&grouped(number.into())]);
    let estimates = [
        text.hours(estimate.hours.into()),
        text.dollars(estimate.dollars.into()),
        text.weeks(estimate.weeks),
    ];
    let owner = line(state, id, |plan| &mut plan.owner);
    let next_step = line(state, id, |plan| &mut plan.next_step);
    let hours = number(
        state,
        move || read(state, id, |plan| plan.hours),
        move |hours| edit_plan(state, id, |plan| plan.hours = hours),
    );
    let dollars = number(
        state,
        move || read(state, id, |plan| plan.dollars),
        move |dollars| edit_plan(state, id, |plan| plan.dollars = dollars),
    );
    let target = date(
        state,
        move || read(state, id, |plan| plan.target),
        move |date| edit_plan(state, id, |plan| plan.target = date),
    );
    let note = el("textarea")
        .attr("rows", "2")
        .value(move || read(state, id, |plan| plan.note.clone()))
        .on("input", move |event| edit_plan(state, id, |plan| plan.note = event_target_value(&event)))
        .on("change", move |_| state.end_typing());
    let field = |label: &str, input: El| {
        el("div").class("field").child(el("label").child(el("span").text(label)).child(input))
    };
    el("div")
        .class("plan-fields")
        .child(field(text.owner, owner))
        .child(field(text.target, target))
        .child(field(text.own_hours, hours.attr("placeholder", &guess(estimate.hours))))
        .child(field(text.own_dollars, dollars.attr("placeholder", &guess(estimate.dollars))))
        .child(el("div").class("field l2").child(choice(state, id)))
        .child(field(text.next_step, next_step).class("field wide"))
        .child(field(text.note, note).class("field wide"))
        .child(
            paragraph(&fill(text.estimate_text, &estimates.each_ref().map(String::as_str)))
                .class("hint wide"),
        )
}

/// A line of text in a plan.
pub fn line(state: AppState, id: RequirementId, field: fn(&mut Plan) -> &mut String) -> El {
    bind(
        state,
        el("input").attr("type", "text").attr("autocomplete", "off"),
        "",
        move || {
            let mut plan = read(state, id, Plan::clone);
            std::mem::take(field(&mut plan))
        },
        move |words| edit_plan(state, id, |plan| *field(plan) = words),
    )
}

/// Whether the shortest way has to have it.
fn choice(state: AppState, id: RequirementId) -> El {
    let text = plan_text();
    let names = Choice::ALL.map(|choice| text.choice(choice));
    let chosen = move || {
        let choice = read(state, id, |plan| plan.choice);
        Choice::ALL.iter().position(|other| *other == choice).unwrap_or(0)
    };
    select(text.choice, &names, chosen, move |place| {
        if let Some(choice) = Choice::ALL.get(place) {
            edit_plan(state, id, |plan| plan.choice = *choice);
            state.end_typing();
        }
    })
}

/// Reads the plan for a requirement.
pub fn read<T>(state: AppState, id: RequirementId, read: impl FnOnce(&Plan) -> T) -> T {
    state.read(Part::Row(id), |model| read(&model.session.assessment().plan(id)))
}
