//! The answer to one item: a segmented group of native radios, a select for the rarer answers, and the reason
//! where one is needed.

use leptos::prelude::*;

use crate::assessment::{Answer, Change, Item, allowed};
use crate::ui::dom::{El, choice_option, el};
use crate::ui::state::AppState;
use crate::ui::text::{self, fill, text};

const OTHERS: [Answer; 3] = [Answer::TemporaryDeficiency, Answer::EnduringException, Answer::Inherited];

/// The radios and the select of an item.
pub fn choice(state: AppState, item: Item, legend: &str) -> El {
    let name = item.to_string();
    let radio = |answer: Answer| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", &name)
            .flag("checked", move || state.entry(item, |entry| entry.answer == Some(answer)))
            .on("change", move |_| state.edit(Change::Answer(item, Some(answer))));
        el("label").class(answer.name()).child(input).child(el("span").text(label(item, answer)))
    };
    let radios = [Answer::Met, Answer::Partial, Answer::NotMet, Answer::NotApplicable]
        .into_iter()
        .filter(|answer| allowed(item, *answer).is_ok())
        .map(radio);
    let others = allowed(item, Answer::Inherited).is_ok().then(|| others(state, item));
    el("fieldset")
        .class("choice")
        .child(el("legend").text(legend))
        .child(el("div").class("segments").children(radios).children(others))
}

/// The answers that few need.
fn others(state: AppState, item: Item) -> El {
    let current = move || state.entry(item, |entry| entry.answer.filter(|answer| OTHERS.contains(answer)));
    let option = |answer: Answer| {
        choice_option(
            answer.name(),
            move || text::answer(answer).to_owned(),
            move || current() == Some(answer),
        )
    };
    el("select")
        .attr("aria-label", &fill(text().other_label, &[&item.to_string()]))
        .class_when("on", move || current().is_some())
        .child(choice_option("", || text().other.to_owned(), move || current().is_none()))
        .children(OTHERS.map(option))
        .on("change", move |event| {
            // The first entry is no answer of its own: choosing it takes back one of the others.
            let chosen = event_target_value(&event).parse().ok();
            if chosen.is_some() || untrack(current).is_some() {
                state.edit(Change::Answer(item, chosen));
            }
        })
}

/// What an answer is called on an item: questions are answered with yes and no.
pub fn label(item: Item, answer: Answer) -> &'static str {
    let question = match item {
        Item::Objective(_) => true,
        Item::Requirement(id) => id.get().is_ssp(),
        Item::Level3(_) => false,
    };
    match answer {
        Answer::Met if question => text().yes,
        Answer::NotMet if question => text().no,
        Answer::Partial if question => text().ssp_partial,
        _ => text::answer(answer),
    }
}

/// The reason of an item, where its answer needs one or one is written.
pub fn reason(state: AppState, item: Item) -> El {
    let needs = move || state.entry(item, |entry| entry.answer.is_some_and(Answer::needs_reason));
    let shown = Memo::new(move |_| needs() || state.entry(item, |entry| !entry.reason.is_empty()));
    // One objective that is not applicable counts as it stands.
    let counts = move || {
        matches!(item, Item::Objective(_))
            && state.entry(item, |entry| entry.answer == Some(Answer::NotApplicable))
    };
    let missing = Memo::new(move |_| needs() && !counts() && state.entry(item, |entry| !entry.has_reason()));
    let field = move || {
        let id = format!("reason-{item}");
        let area = el("textarea")
            .class("reason")
            .attr("id", &id)
            .attr("rows", "1")
            .value(move || state.entry(item, |entry| entry.reason.clone()))
            .on("input", move |event| state.edit(Change::Reason(item, event_target_value(&event))))
            .on("change", move |_| state.end_typing());
        el("div")
            .class("field")
            .child(
                el("label")
                    .attr("for", &id)
                    .live(move || state.entry(item, |entry| text::reason(entry.answer).to_owned())),
            )
            .child(area)
            .region(move || {
                Vec::from_iter(missing.get().then(|| el("p").class("todo").text(text().reason_missing)))
            })
    };
    el("div").region(move || Vec::from_iter(shown.get().then(field)))
}
