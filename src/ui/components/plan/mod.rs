//! The parts of the plan page.

pub mod chart;
mod facts;
mod fields;
mod list;
mod rise;
mod row;
mod scatter;
mod ways;
mod what_if;

pub use fields::line;
pub use list::list;
pub use rise::rise;
pub use scatter::scatter;
pub use ways::ways;
pub use what_if::what_if;

use crate::assessment::Change;
use crate::assessment::records::Plan;
use crate::catalog::RequirementId;
use crate::ui::dom::{El, el};
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

/// Writes something of a plan, as an edit of its own.
pub fn edit_plan(state: AppState, id: RequirementId, write: impl FnOnce(&mut Plan)) {
    let mut plan = state.peek(|model| model.session.assessment().plan(id));
    write(&mut plan);
    state.edit(Change::plan(id, &plan));
}
