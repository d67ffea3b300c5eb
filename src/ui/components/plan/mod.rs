//! The parts of the plan page.

mod chart;
mod facts;
mod fields;
mod list;
mod rise;
mod row;
mod scatter;
mod ways;
mod what_if;

pub use list::list;
pub use rise::rise;
pub use scatter::scatter;
pub use ways::ways;
pub use what_if::what_if;

use leptos::prelude::*;

use crate::assessment::Change;
use crate::assessment::records::Plan;
use crate::catalog::RequirementId;
use crate::ui::dom::{El, choice_option, el};
use crate::ui::state::AppState;

/// Names and values.
fn pairs(pairs: impl IntoIterator<Item = (&'static str, String)>) -> El {
    let pair =
        |(name, value): (&str, String)| el("div").child(el("dt").text(name)).child(el("dd").text(&value));
    el("dl").class("pairs").children(pairs.into_iter().map(pair))
}

/// A table with a row of column headings; classes go with the columns.
fn table(columns: &[(&'static str, &'static str)], rows: impl IntoIterator<Item = El>) -> El {
    let heading = |(words, class): &(&str, &str)| {
        let heading = if words.is_empty() { el("td") } else { el("th").attr("scope", "col").text(words) };
        heading.class(class)
    };
    el("table")
        .child(el("thead").child(el("tr").children(columns.iter().map(heading))))
        .child(el("tbody").children(rows))
}

/// A select with its label; options go by their places.
fn select(
    label: &str,
    options: &[&'static str],
    chosen: impl Fn() -> usize + Copy + 'static,
    choose: impl Fn(usize) + 'static,
) -> El {
    let option = |(place, words): (usize, &&'static str)| {
        let words = *words;
        choice_option(&place.to_string(), move || words.to_owned(), move || chosen() == place)
    };
    let field = el("select").children(options.iter().enumerate().map(option)).on("change", move |event| {
        if let Ok(place) = event_target_value(&event).parse() {
            choose(place);
        }
    });
    el("label").child(el("span").text(label)).child(field)
}

/// Writes something of a plan, as an edit of its own.
fn edit_plan(state: AppState, id: RequirementId, write: impl FnOnce(&mut Plan)) {
    let mut plan = state.peek(|model| model.session.assessment().plan(id));
    write(&mut plan);
    state.edit(Change::plan(id, &plan));
}
