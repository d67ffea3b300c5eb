//! Search and filters above the list.

use leptos::prelude::*;

use crate::ui::dom::{El, choice_option, el};
use crate::ui::search::Filter;
use crate::ui::state::{AppState, Part};
use crate::ui::text::text;

/// The search field and the filters.
pub fn filters(state: AppState) -> El {
    let text = text();
    let search = el("input")
        .attr("id", "search")
        .attr("type", "search")
        .attr("placeholder", text.search)
        .attr("aria-label", text.search)
        .value(move || state.read(Part::Filter, |model| model.filter.query.clone()))
        .on("input", move |event| {
            state.change(Part::Filter, |model| model.filter.query = event_target_value(&event))
        });
    let points = |points: u8| {
        let words = if points == 0 { text.filter_any_points.to_owned() } else { points.to_string() };
        choice_option(
            &points.to_string(),
            move || words.clone(),
            move || state.read(Part::Filter, |model| model.filter.points == points),
        )
    };
    let select = el("select").children([0, 5, 3, 1].map(points)).on("change", move |event| {
        state.change(Part::Filter, |model| {
            model.filter.points = event_target_value(&event).parse().unwrap_or(0)
        });
    });
    let boxes = el("fieldset")
        .child(el("legend").text(text.filters))
        .child(checkbox(state, text.filter_unanswered, |filter| &mut filter.unanswered))
        .child(checkbox(state, text.finding_not_met, |filter| &mut filter.not_met))
        .child(el("label").text(text.filter_points).text(" ").child(select));
    el("search").class("filters").child(search).child(boxes)
}

fn checkbox(state: AppState, words: &str, field: fn(&mut Filter) -> &mut bool) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .flag("checked", move || state.read(Part::Filter, |model| *field(&mut model.filter.clone())))
        .on("change", move |event| {
            state.change(Part::Filter, |model| *field(&mut model.filter) = event_target_checked(&event))
        });
    el("label").child(input).text(" ").text(words)
}
