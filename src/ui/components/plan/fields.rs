//! The fields of a plan.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement};

use crate::assessment::records::read_date;
use crate::assessment::records::{Choice, Plan};
use crate::catalog::RequirementId;
use crate::planning::estimates::estimate;
use crate::ui::components::parts::paragraph;
use crate::ui::dom::{El, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::fill;
use crate::ui::text::numbers::grouped;
use crate::ui::text::plan::plan_text;

use super::{edit_plan, select};

/// Keeps an input and what is stored the same. What is typed counts as soon as the browser finds it valid, so that
/// half a date or number is not taken for an empty field; when the field is left it shows what is stored.
pub fn bind(
    state: AppState,
    input: El,
    stored: impl Fn() -> String + Copy + 'static,
    write: impl Fn(String) + Copy + 'static,
) -> El {
    let take = move |event: &Event| {
        let input: HtmlInputElement = event_target(event);
        if input.check_validity() && input.value() != untrack(stored) {
            write(input.value());
        }
        input
    };
    input
        .value(stored)
        .on("input", move |event| {
            take(&event);
        })
        .on("blur", move |event| {
            take(&event).set_value(&untrack(stored));
            state.end_typing();
        })
}

/// A field for a whole number, or for none.
pub fn number(
    state: AppState,
    stored: impl Fn() -> Option<u32> + Copy + 'static,
    write: impl Fn(Option<u32>) + Copy + 'static,
) -> El {
    let input = el("input").attr("type", "number").attr("min", "0").attr("max", "9999999").attr("step", "1");
    let shown = move || stored().map(|number| number.to_string()).unwrap_or_default();
    bind(state, input, shown, move |text| match text.parse() {
        Ok(number) => write(Some(number)),
        Err(_) if text.is_empty() => write(None),
        Err(_) => {}
    })
}

/// Who, how much, when, whether, and a note.
pub fn fields(state: AppState, id: RequirementId) -> El {
    let (text, estimate) = (plan_text(), estimate(id));
    let guess = |number: u32| fill(text.estimate, &[&grouped(number.into())]);
    let estimates = [
        text.hours(estimate.hours.into()),
        text.dollars(estimate.dollars.into()),
        text.weeks(estimate.weeks),
    ];
    let owner = bind(
        state,
        el("input").attr("type", "text").attr("autocomplete", "off"),
        move || read(state, id, |plan| plan.owner.clone()),
        move |owner| edit_plan(state, id, |plan| plan.owner = owner),
    );
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
    let target = bind(
        state,
        el("input").attr("type", "date").attr("min", "2020-01-01").attr("max", "2099-12-31"),
        move || read(state, id, |plan| plan.target.map(|date| date.to_string()).unwrap_or_default()),
        move |date| edit_plan(state, id, |plan| plan.target = read_date(&date)),
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
        .child(el("div").class("field").child(choice(state, id)))
        .child(field(text.note, note).class("field wide"))
        .child(
            paragraph(&fill(text.estimate_text, &estimates.each_ref().map(String::as_str)))
                .class("hint wide"),
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
