//! Which status follows from the answers, what blocks it, when what is due, and what to settle before a report.

use crate::assessment::{Level, Profile};
use crate::ui::components::field::edit_profile;
use crate::ui::components::status::{contradictions, dates, level1, level2, level3, ready};
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::status::status_text;

/// The content of the page.
pub fn status(state: AppState) -> Vec<El> {
    let text = status_text();
    let level = move || state.read(Part::Around, |model| model.session.assessment().profile().level);
    let parts = move || {
        let level = level();
        let mut parts = Vec::new();
        if level != Some(Level::One) {
            parts.push(level2(state));
        }
        parts.push(level1(state));
        if level != Some(Level::One) {
            parts.push(level3(state, level == Some(Level::Three)));
        }
        let dates = dates(state, level.unwrap_or(Level::Two));
        parts.extend([dates, ready(state), contradictions(state)]);
        parts
    };
    // The parts are made anew only when the level changes, not with every edit.
    let parts = {
        let level = leptos::prelude::Memo::new(move |_| level());
        el("div").region(move || {
            leptos::prelude::Get::get(&level);
            leptos::prelude::untrack(parts)
        })
    };
    let level_choice = choice(
        state,
        "level",
        text.level,
        [(Level::One, text.level_1), (Level::Two, text.level_2), (Level::Three, text.level_3)],
        |profile| profile.level.unwrap_or(Level::Two),
        |profile, level| profile.level = Some(level),
    );
    let assessor = choice(
        state,
        "assessor",
        text.assessor,
        [(false, text.assessor_self), (true, text.assessor_c3pao)],
        Profile::by_c3pao,
        |profile, c3pao| profile.c3pao = c3pao,
    );
    // Level 3 leaves no choice.
    let three = move || level() == Some(Level::Three);
    let assessor = assessor.class("l2").flag("hidden", three);
    let c3pao = el("p").flag("hidden", move || !three()).text(text.c3pao_first);
    let help = el("p").class("quiet").child(link(&Route::Scope.to_string(), text.level_help));
    vec![
        el("p").class("lead").text(text.lead),
        el("div").class("asks").child(level_choice).child(assessor).child(c3pao).child(help),
        parts,
    ]
}

/// Radios that write one field of the profile.
fn choice<T: Copy + PartialEq + 'static, const N: usize>(
    state: AppState,
    name: &str,
    legend: &str,
    values: [(T, &str); N],
    read: fn(&Profile) -> T,
    write: fn(&mut Profile, T),
) -> El {
    let radios = values.map(|(value, words)| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", name)
            .flag("checked", move || {
                state.read(Part::Around, |model| read(&model.session.assessment().profile()) == value)
            })
            .on("change", move |_| {
                edit_profile(state, |profile| write(profile, value));
                // The next choice is an edit of its own.
                state.end_typing();
            });
        el("label").child(input).text(" ").text(words)
    });
    el("fieldset").child(el("legend").text(legend)).children(radios)
}
