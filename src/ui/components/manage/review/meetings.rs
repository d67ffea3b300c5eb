//! The meetings: when, who, what was decided. Held ones keep their score.

use leptos::prelude::*;

use crate::assessment::Change;
use crate::assessment::records::{
    Action, Collection, Origin, Record, RecordId, Review, ReviewField, read_date,
};
use crate::planning::manage::review::{Standing, hold, unhold};
use crate::ui::browser::focus_soon;
use crate::ui::components::draft::draft;
use crate::ui::components::fold::{Folds, paper};
use crate::ui::components::manage::today;
use crate::ui::components::parts::paragraph;
use crate::ui::components::records::{Form, List, folded, remover};
use crate::ui::dom::{El, button, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::fill;
use crate::ui::text::manage::review::review_text;
use crate::ui::text::plan::plan_text;

use super::pack::reads;

/// The list.
pub fn meetings(state: AppState) -> [El; 3] {
    let text = review_text();
    let words = [text.meetings_none, text.meeting_add];
    let folds = Folds::new();
    let row = move |state, key| meeting(state, folds, key);
    folded(
        state,
        folds,
        List { collection: Collection::Reviews, fresh: |_| Review::default().write(), row, words },
    )
}

fn meeting(state: AppState, folds: Folds, key: RecordId) -> El {
    let form = Form { state, at: (Collection::Reviews, key) };
    let called = move || match read_date(&form.get(ReviewField::Date)) {
        Some(date) => fill(review_text().meeting_of, &[&plan_text().date(date)]),
        None => fill(review_text().meeting, &[&(key + 1).to_string()]),
    };
    let then = Memo::new(move |_| {
        state.read(Part::Around, |model| Standing::then(&model.session.assessment().one(key)))
    });
    let stands = move |_: Option<&String>| {
        let text = review_text();
        match (form.get(ReviewField::Held).is_empty(), then.get()) {
            (true, _) => text.planned.to_owned(),
            (false, None) => text.held.to_owned(),
            (false, Some(then)) => fill(text.held_score, &[&reads(then)]),
        }
    };
    let inside = move || {
        let remove = el("p").class("actions no-print").child(remover(state, form.at, called));
        fields(form, then).into_iter().chain([remove]).collect()
    };
    let words = Memo::new(stands);
    let full = el("div").class("on-paper").region(move || {
        let text = review_text();
        let facts = [
            (text.attendees, ReviewField::Attendees),
            (text.context, ReviewField::Context),
            (text.spend, ReviewField::Resources),
            (text.decisions, ReviewField::Decisions),
            (text.minutes, ReviewField::Minutes),
        ];
        let next = read_date(&form.get(ReviewField::Next)).map(|date| plan_text().date(date));
        let facts = facts.map(|(name, place)| (name, form.get(place)));
        let last = (text.next, next.unwrap_or_default());
        vec![el("h4").text(&format!("{}: {}", called(), words.get())), paper(facts.into_iter().chain([last]))]
    });
    el("li").child(folds.row(key, called, move || vec![(words.get(), "")], inside)).child(full)
}

fn fields(form: Form, then: Memo<Option<Standing>>) -> Vec<El> {
    let (text, state) = (review_text(), form.state);
    let first = el("div")
        .class("fields")
        .child(form.date(ReviewField::Date, text.date))
        .child(form.line(ReviewField::Attendees, text.attendees))
        .child(form.date(ReviewField::Next, text.next))
        .child(form.area(ReviewField::Context, text.context, "3"))
        .child(form.area(ReviewField::Resources, text.spend, "3"))
        .child(form.area(ReviewField::Decisions, text.decisions, "4"))
        .child(form.area(ReviewField::Minutes, text.minutes, "4"));
    let held = button(text.hold, move || {
        let Some(today) = today() else { return };
        let held = state.peek(|model| {
            let review: Review = model.session.assessment().one(form.at.1);
            hold(&review, model.session.score(), today)
        });
        state.end_typing();
        state.edit(Change::record(form.at.1, Some(&held)));
        state.end_typing();
        let date = held.date.map(|date| plan_text().date(date)).unwrap_or_default();
        state.tell(fill(text.held_told, &[&date]), false);
        // The button goes.
        focus_soon(format!("#{}", form.id(ReviewField::Minutes)));
    });
    let undone = button(text.unhold, move || {
        let review = state.peek(|model| model.session.assessment().one::<Review>(form.at.1));
        state.end_typing();
        state.edit(Change::record(form.at.1, Some(&unhold(&review))));
        state.end_typing();
    });
    let is_held = Memo::new(move |_| !form.get(ReviewField::Held).is_empty());
    let held = held.flag("hidden", move || is_held.get());
    let undone = undone.flag("hidden", move || !is_held.get());
    let held = el("p").class("actions no-print").child(held).child(undone);
    let kept = move || {
        let words =
            then.get().map(|then| paragraph(&fill(text.again, &[&reads(then), &then.met.to_string()])));
        Vec::from_iter(words)
    };
    vec![first, el("div").region(kept), held, follow(form)]
}

/// A decision that becomes a corrective action.
fn follow(form: Form) -> El {
    let (text, state) = (review_text(), form.state);
    let id = format!("follow-{}", form.at.1);
    let decision = draft(&id, String::new());
    let input = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("id", &id)
        .value(move || decision.get())
        .on("input", move |event| decision.set(event_target_value(&event)));
    let field = format!("#{id}");
    let add = move || {
        let title = decision.get_untracked().trim().to_owned();
        focus_soon(field.clone());
        if title.is_empty() {
            return state.tell(text.follow_none.to_owned(), true);
        }
        let key = state.peek(|model| model.session.assessment().records().next_key(Collection::Actions));
        let action = Action { title, origin: Origin::Review, opened: today(), ..Action::default() };
        state.end_typing();
        state.edit(Change::record(key, Some(&action)));
        state.end_typing();
        decision.set(String::new());
        state.tell(text.follow_told.to_owned(), false);
    };
    // Enter adds it as well.
    el("form")
        .class("follow no-print")
        .child(el("label").attr("for", &id).text(text.follow))
        .child(input)
        .child(el("button").text(text.follow_add))
        .on("submit", move |event| {
            event.prevent_default();
            add();
        })
}
