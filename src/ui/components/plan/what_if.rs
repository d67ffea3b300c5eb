//! What would follow if the ticked gaps were closed.

use leptos::prelude::*;

use crate::assessment::{Assessment, Change};
use crate::catalog::RequirementId;
use crate::planning::gaps::is_open;
use crate::planning::what_if::what_if as with_ticked_met;
use crate::scoring::status::{Level2, Status, blocking, level2};
use crate::scoring::{Score, score};
use crate::ui::browser::focus;
use crate::ui::components::scale::reading;
use crate::ui::dom::{El, button, el};
use crate::ui::state::{AppState, Model, Part};
use crate::ui::text::plan::plan_text;
use crate::ui::text::{count, fill};

use super::table;

/// Score and status today, and with the ticked gaps MET.
pub fn what_if(state: AppState) -> El {
    let text = plan_text();
    let number = Memo::new(move |_| state.read(Part::Around, |model| ticked(model).len()));
    let clear = button(text.what_if_clear, move || {
        let changes = state.peek(|model| ticks(model.session.assessment()).map(cleared(model)).collect());
        state.edit(Change::Many(changes));
        // The button goes with the ticks.
        focus("#what-if");
    });
    let words = move || match number.get() {
        0 => text.what_if_none.to_owned(),
        some => count(text.what_if_some, some),
    };
    let compared = move || {
        if number.get() == 0 {
            return Vec::new();
        }
        state.read(Part::Around, |model| {
            let then = score(&with_ticked_met(model.session.assessment()));
            vec![comparison(model.session.score(), &then)]
        })
    };
    el("section")
        .child(el("h2").attr("id", "what-if").attr("tabindex", "-1").text(text.what_if))
        .child(el("p").live(words))
        .child(el("div").region(compared))
        .child(el("p").class("actions").flag("hidden", move || number.get() == 0).child(clear))
}

/// What the plans mark for the what-if.
fn ticks(assessment: &Assessment) -> impl Iterator<Item = RequirementId> {
    RequirementId::all().filter(|id| assessment.plan(*id).what_if)
}

/// The marked ones that are gaps.
fn ticked(model: &Model) -> Vec<RequirementId> {
    ticks(model.session.assessment()).filter(|id| is_open(model.session.score(), *id)).collect()
}

fn cleared(model: &Model) -> impl Fn(RequirementId) -> Change {
    |id| {
        let mut plan = model.session.assessment().plan(id);
        plan.what_if = false;
        Change::plan(id, &plan)
    }
}

fn comparison(now: &Score, then: &Score) -> El {
    let text = plan_text();
    let (status_now, status_then) = (level2(now), level2(then));
    let row = |name: &str, values: [String; 2]| {
        let values = values.map(|value| el("td").text(&value));
        el("tr").child(el("th").attr("scope", "row").text(name)).children(values)
    };
    let rows = [
        row(text.what_if_score, [reading(now), reading(then)]),
        row(text.what_if_status, [status(&status_now), status(&status_then)]),
        row(text.what_if_blocking, [now, then].map(|score| blocking(score).count().to_string())),
        row(text.what_if_open, [&status_now, &status_then].map(|level2| level2.open.to_string())),
    ];
    table(&[("", ""), (text.what_if_now, ""), (text.what_if_then, "")], rows).class("compared")
}

/// The status at Level 2 in words.
fn status(level2: &Level2) -> String {
    let text = plan_text();
    let name = match level2.if_met {
        Status::Final => text.status_final,
        Status::Conditional => text.status_conditional,
        Status::NoStatus => return text.status_none.to_owned(),
        Status::NotCompleted => return text.status_missing.to_owned(),
    };
    if level2.open == 0 { name.to_owned() } else { fill(text.status_open, &[name]) }
}
