//! Which level the firm needs: the questions, and what follows from the answers.

use leptos::prelude::*;

use crate::assessment::{Fact, Level};
use crate::planning::need::{Level2By, Need, Needed, Reason, need};
use crate::planning::questions::{asked, considered};
use crate::ui::browser::focus;
use crate::ui::components::field::edit_profile;
use crate::ui::dom::{El, button, el, link};
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::scope::scope_text;

use super::words::{question, reason};
use super::{answers_of, ask};

/// The questions, and beside them the level.
pub fn level(state: AppState) -> El {
    let shown = Memo::new(move |_| answers_of(state, |answers| asked(&answers.profile())));
    let found = Memo::new(move |_| answers_of(state, |answers| need(&considered(&answers.profile()))));
    let text = scope_text();
    let questions = Fact::ALL.map(|fact| {
        let answers = [(Some(true), text.yes), (Some(false), text.no), (None, text.unknown)];
        let read = move |profile: &crate::assessment::Profile| profile.fact(fact);
        ask(state, &key(fact), question(fact), answers, read, move |profile, holds| {
            profile.set_fact(fact, holds);
        })
        .flag("hidden", move || !shown.get().contains(&fact))
    });
    // What is read out when it changes stays in its place.
    let headline = el("div").attr("role", "status").region(move || vec![headline(&found.get())]);
    let result = el("div")
        .class("need")
        .child(headline)
        .region(move || toward(state, &found.get()))
        .region(move || grounds(&found.get(), &shown.get()));
    el("div").class("level").child(el("div").children(questions)).child(result)
}

fn key(fact: Fact) -> String {
    format!("fact-{}", fact.name())
}

const fn level_of(needed: &Needed) -> Option<Level> {
    match needed {
        Needed::Unknown(_) | Needed::NoneNow => None,
        Needed::One => Some(Level::One),
        Needed::Two => Some(Level::Two),
        Needed::Three => Some(Level::Three),
    }
}

fn headline(need: &Need) -> El {
    let text = scope_text();
    let (name, by) = match need.level {
        Needed::Unknown(_) => (text.need_unknown, None),
        Needed::NoneNow => (text.need_none, None),
        Needed::One => (text.need_one, Some(text.by_one)),
        Needed::Two => (text.need_two, None),
        Needed::Three => (text.need_three, Some(text.by_three)),
    };
    let by = by.or(need.assessment.map(|by| match by {
        Level2By::SelfAssessment => text.by_self,
        Level2By::C3pao => text.by_c3pao,
        Level2By::Open => text.by_open,
    }));
    let name = if need.also_level1 { fill(text.need_also_one, &[name]) } else { name.to_owned() };
    let by = by.map(|by| el("span").text(by));
    el("p").class("headline").child(el("strong").text(&name)).text(" ").children(by)
}

/// The button that takes the level over, and who assesses it where that is known.
fn toward(state: AppState, need: &Need) -> Vec<El> {
    let Some(level) = level_of(&need.level) else { return Vec::new() };
    let by = need.assessment;
    let take = button(scope_text().work_toward, move || {
        edit_profile(state, |profile| {
            profile.level = Some(level);
            profile.c3pao = match by {
                Some(Level2By::C3pao) => true,
                Some(Level2By::SelfAssessment) => false,
                Some(Level2By::Open) | None => profile.c3pao,
            };
        });
        state.end_typing();
    });
    let now = move || match answers_of(state, |answers| answers.profile().level) {
        Some(level) => fill(scope_text().working, &[&level.number().to_string()]),
        None => String::new(),
    };
    vec![el("p").class("actions").child(take).child(el("span").class("quiet").live(now))]
}

/// Why, what to ask about, and what is still open.
fn grounds(need: &Need, shown: &[Fact]) -> Vec<El> {
    let text = scope_text();
    let list = |heading: &str, reasons: Vec<Reason>| {
        let items = reasons.into_iter().map(|why| el("li").text(reason(why)));
        part(heading, items.collect())
    };
    let (to_ask, why) = need.reasons.iter().partition(|reason| reason.is_to_ask());
    let open = need.open.iter().filter(|fact| shown.contains(fact)).map(|fact| to(*fact)).collect();
    let missing = match &need.level {
        Needed::Unknown(facts) => facts.iter().map(|fact| to(*fact)).collect(),
        _ => Vec::new(),
    };
    let parts = [
        part(text.need_unknown_says, missing),
        list(text.why, why),
        list(text.to_ask, to_ask),
        part(text.open, open),
    ];
    parts.into_iter().flatten().collect()
}

/// A heading and what stands under it, if anything does.
fn part(heading: &str, items: Vec<El>) -> Option<El> {
    (!items.is_empty()).then(|| el("div").child(el("h3").text(heading)).child(el("ul").children(items)))
}

/// A link to a question. The address stays that of the page.
fn to(fact: Fact) -> El {
    let [words, _] = question(fact);
    let to = link(&Route::Scope.to_string(), words).on("click", move |event| {
        event.prevent_default();
        focus(&format!("#{} input:checked", key(fact)));
    });
    el("li").child(to)
}
