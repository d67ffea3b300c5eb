//! Fields that are bound to something stored, and selects.

use leptos::prelude::*;
use time::Date;
use web_sys::{Event, HtmlInputElement};

use crate::assessment::records::read_date;
use crate::assessment::{Assessment, Change, Profile};
use crate::ui::dom::{El, choice_option, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::fill;
use crate::ui::text::numbers::grouped;
use crate::ui::text::plan::plan_text;

/// Keeps an input and what is stored the same. What is typed counts as soon as the browser finds it valid, so that
/// half a date or number is not taken for an empty field. When the field is left with what is not valid, what was stored
/// when it was entered is stored again, `refused` says why, and the field shows what is stored. What a file brought
/// stays as it is until it is edited, valid or not.
pub fn bind(
    state: AppState,
    input: El,
    refused: &str,
    stored: impl Fn() -> String + Copy + 'static,
    write: impl Fn(String) + Copy + 'static,
) -> El {
    let refused = refused.to_owned();
    let before = StoredValue::new(None::<String>);
    let take = move |event: &Event| {
        let input: HtmlInputElement = event_target(event);
        let valid = input.check_validity();
        if valid && input.value() != untrack(stored) {
            write(input.value());
        }
        (input, valid)
    };
    input
        .value(stored)
        .on("focus", move |_| before.set_value(Some(untrack(stored))))
        .on("input", move |event| {
            take(&event);
        })
        .on("blur", move |event| {
            let (input, valid) = take(&event);
            // What cannot be read at all gives no value.
            let edited = input.value().is_empty() || input.value() != untrack(stored);
            if !valid && edited {
                // On the way to 37 there was a 3.
                if let Some(before) = before.get_value().filter(|before| *before != untrack(stored)) {
                    write(before);
                }
                state.tell(refused.clone(), true);
            }
            input.set_value(&untrack(stored));
            state.end_typing();
        })
}

/// A field for a whole number of hours or dollars, or for none.
pub fn number(
    state: AppState,
    stored: impl Fn() -> Option<u32> + Copy + 'static,
    write: impl Fn(Option<u32>) + Copy + 'static,
) -> El {
    ranged(state, [0, 9_999_999], plan_text().refused_number, stored, write)
}

/// A field for a whole number from the least to the most, or for none.
pub fn number_within(
    state: AppState,
    range: [u32; 2],
    stored: impl Fn() -> Option<u32> + Copy + 'static,
    write: impl Fn(Option<u32>) + Copy + 'static,
) -> El {
    let ends = range.map(|end| grouped(end.into()));
    let refused = fill(plan_text().refused_range, &ends.each_ref().map(String::as_str));
    ranged(state, range, &refused, stored, write)
}

fn ranged(
    state: AppState,
    [least, most]: [u32; 2],
    refused: &str,
    stored: impl Fn() -> Option<u32> + Copy + 'static,
    write: impl Fn(Option<u32>) + Copy + 'static,
) -> El {
    let input = el("input").attr("type", "number").attr("step", "1");
    let input = input.attr("min", &least.to_string()).attr("max", &most.to_string());
    let shown = move || stored().map(|number| number.to_string()).unwrap_or_default();
    bind(state, input, refused, shown, move |text| match text.parse() {
        Ok(number) => write(Some(number)),
        Err(_) if text.is_empty() => write(None),
        Err(_) => {}
    })
}

/// A field for a date of this century, or for none.
pub fn date(
    state: AppState,
    stored: impl Fn() -> Option<Date> + Copy + 'static,
    write: impl Fn(Option<Date>) + Copy + 'static,
) -> El {
    let input = el("input").attr("type", "date").attr("min", "2020-01-01").attr("max", "2099-12-31");
    let input = input.class_when("blank", move || stored().is_none());
    let shown = move || stored().map(|date| date.to_string()).unwrap_or_default();
    bind(state, input, plan_text().refused_date, shown, move |text| write(read_date(&text)))
}

/// A select with its label; options go by their places.
pub fn select(
    label: &str,
    options: &[&str],
    chosen: impl Fn() -> usize + Copy + 'static,
    choose: impl Fn(usize) + 'static,
) -> El {
    let option = |(place, words): (usize, &&str)| {
        let words = (*words).to_owned();
        choice_option(&place.to_string(), move || words.clone(), move || chosen() == place)
    };
    let field = el("select").children(options.iter().enumerate().map(option)).on("change", move |event| {
        if let Ok(place) = event_target_value(&event).parse() {
            choose(place);
        }
    });
    el("label").child(el("span").text(label)).child(field)
}

/// Writes something of what the firm is and needs.
pub fn edit_profile(state: AppState, write: impl FnOnce(&mut Profile)) {
    let mut profile = state.peek(|model| model.session.assessment().profile());
    write(&mut profile);
    state.edit(Change::profile(&profile));
}

/// Reads the answers, and again whenever they change.
pub fn answers_of<T>(state: AppState, read: impl FnOnce(&Assessment) -> T) -> T {
    state.read(Part::Around, |model| read(model.session.assessment()))
}

/// A question with its answers as radios, and whether each of them means that nothing is known.
pub fn radios<T: Copy + PartialEq + 'static>(
    name: &str,
    [question, help]: [&str; 2],
    answers: impl IntoIterator<Item = (T, &'static str, bool)>,
    chosen: impl Fn() -> T + Copy + 'static,
    choose: impl Fn(T) + Copy + 'static,
) -> El {
    let radios = answers.into_iter().map(|(answer, words, unknown)| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", name)
            .flag("checked", move || chosen() == answer)
            .on("change", move |_| choose(answer));
        el("label")
            .class(if unknown { "unknown" } else { "known" })
            .child(input)
            .child(el("span").text(words))
    });
    let group = el("fieldset").class("ask").attr("id", name).child(el("legend").text(question));
    let help_id = format!("{name}-help");
    let group = if help.is_empty() {
        group
    } else {
        let help = el("p").class("hint").attr("id", &help_id).text(help);
        group.attr("aria-describedby", &help_id).child(help)
    };
    group.child(el("div").class("segments").children(radios))
}
