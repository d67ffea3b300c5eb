//! The gaps with their dates, in the order of the work.

use leptos::prelude::*;

use crate::catalog::RequirementId;
use crate::planning::manage::roadmap::{Roadmap, Work};
use crate::ui::components::field::{answers_of, date};
use crate::ui::components::parts::{table_head, to};
use crate::ui::components::plan::edit_plan;
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::manage::roadmap::roadmap_text;
use crate::ui::text::numbers::grouped;
use crate::ui::text::plan::plan_text;

/// The table. Its rows are made anew only when their order changes.
pub fn gaps(state: AppState, made: Memo<Option<Roadmap>>) -> El {
    let text = roadmap_text();
    let ids = Memo::new(move |_| {
        let ids = |made: &Roadmap| made.gaps.iter().map(|work| work.id).collect::<Vec<_>>();
        made.with(|made| made.as_ref().map(ids).unwrap_or_default())
    });
    let columns =
        [text.column_gap, text.column_hours, text.column_from, text.column_until, text.column_target];
    let rows = move || ids.get().into_iter().map(|id| row(state, made, id)).collect();
    let table = el("table").class("stack").child(table_head(&columns)).child(el("tbody").region(rows));
    el("details")
        .child(el("summary").live(move || match ids.with(Vec::len) {
            1 => fill(text.gap, &["1"]),
            some => fill(text.gaps, &[&some.to_string()]),
        }))
        .child(table)
}

fn row(state: AppState, made: Memo<Option<Roadmap>>, id: RequirementId) -> El {
    let text = roadmap_text();
    let work = Memo::new(move |_| {
        let of = |made: &Roadmap| made.gaps.iter().find(|work| work.id == id).copied();
        made.with(|made| made.as_ref().and_then(of))
    });
    let cell = |label: &str| el("td").attr("data-label", label);
    let read = move |read: fn(&Work) -> String| work.get().as_ref().map(read).unwrap_or_default();
    let until = |work: &Work| {
        let day = plan_text().date(work.end);
        if work.is_tight() {
            let then = fill(roadmap_text().is_tight, &[&plan_text().date(work.worked_out)]);
            format!("{day}, {then}")
        } else {
            day
        }
    };
    let target = date(
        state,
        move || answers_of(state, |answers| answers.plan(id).target),
        move |date| edit_plan(state, id, |plan| plan.target = date),
    );
    el("tr")
        .attr("data-work", id.get().id)
        .child(el("th").attr("scope", "row").child(to(id)))
        .child(cell(text.column_hours).class("number").live(move || read(|work| grouped(work.hours.into()))))
        .child(cell(text.column_from).live(move || read(|work| plan_text().date(work.start))))
        .child(cell(text.column_until).live(move || read(until)))
        .child(
            cell(text.column_target)
                .child(target.attr("aria-label", &fill(text.target_label, &[id.get().id]))),
        )
}
