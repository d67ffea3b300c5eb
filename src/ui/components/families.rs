//! The 14 families: how far, what is lost, where you are. A list, and on phones a select.

use leptos::prelude::*;

use crate::catalog::FamilyId;
use crate::scoring::Tally;
use crate::ui::browser::go;
use crate::ui::dom::{El, choice_option, el, svg};
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::{fill, text};

/// Both forms; the style shows one of them.
pub fn families(state: AppState) -> El {
    let shown = move || state.route().family();
    let all = Route::Assess(None).to_string();
    let everything = el("a")
        .attr("href", &all)
        .live_attr("aria-current", move || (state.route() == Route::Assess(None)).then(|| "true".to_owned()))
        .child(el("b"))
        .child(el("span").live(move || all_families(state).to_owned()));
    let listed = move || {
        let only = state.only_level1();
        FamilyId::all().filter(move |id| !only || id.has_level1())
    };
    let options = move || {
        let option = |id: FamilyId| {
            let words = move || format!("{} · {}", id.get().name, progress(&tally(state, id)));
            choice_option(&Route::Assess(Some(id)).to_string(), words, move || shown() == Some(id))
        };
        listed().map(option).collect()
    };
    let select = el("select")
        .attr("aria-label", text().family_pick)
        .region(options)
        .child(choice_option(
            &all,
            move || all_families(state).to_owned(),
            move || shown().is_none_or(|family| state.only_level1() && !family.has_level1()),
        ))
        .on("change", |event| go(&event_target_value(&event)));
    let entries = move || listed().map(|id| entry(state, id)).collect();
    let list = el("ul").region(entries).child(el("li").child(everything));
    el("nav").class("families").attr("aria-label", text().families).child(list).child(select)
}

/// What all of them together are called.
fn all_families(state: AppState) -> &'static str {
    if state.only_level1() { text().all_families_level1 } else { text().all_families }
}

/// `12/22`
pub fn progress(tally: &Tally) -> String {
    fill(text().family_progress, &[&tally.answered.to_string(), &tally.total.to_string()])
}

/// What counts of a family at the level the firm works toward.
fn tally(state: AppState, id: FamilyId) -> Tally {
    let only = state.only_level1();
    let counted = id.requirements().filter(|id| !only || id.get().level1.is_some());
    state.score(|score| score.tally_of(counted))
}

fn entry(state: AppState, id: FamilyId) -> El {
    let family = id.get();
    let tally = move || tally(state, id);
    let number = |read: fn(&Tally) -> usize| move || Some(read(&tally()).to_string());
    let fine: fn(&Tally) -> usize = |tally| tally.answered.saturating_sub(tally.not_met);
    let rect = |class| svg("rect").class(class).attr("height", "1");
    let bar = svg("svg")
        .class("progress")
        .attr("viewBox", &format!("0 0 {} 1", untrack(tally).total))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(rect("done").live_attr("width", number(fine)))
        .child(rect("lost").live_attr("x", number(fine)).live_attr("width", number(|tally| tally.not_met)));
    let lost = move || match tally().lost {
        0 => String::new(),
        lost => fill(text().family_lost, &[&lost.to_string()]),
    };
    let link = el("a")
        .attr("href", &Route::Assess(Some(id)).to_string())
        .live_attr("aria-current", move || (state.route().family() == Some(id)).then(|| "true".to_owned()))
        .child(el("b").text(family.code))
        .child(el("span").text(family.name))
        .child(el("i").live(move || progress(&tally())))
        .child(bar)
        .child(el("em").live(lost));
    el("li").child(link)
}
