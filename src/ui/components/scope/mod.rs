//! The parts of the scope page.

mod assets;
mod dates;
mod level;
mod providers;
mod words;

pub use assets::assets;
pub use dates::dates;
pub use level::level;
pub use providers::providers;

use leptos::prelude::*;

use crate::assessment::records::RecordId;
use crate::assessment::{Assessment, Change, Profile};
use crate::ui::browser::{focus, focus_soon};
use crate::ui::components::field::{answers_of, edit_profile, radios};
use crate::ui::dom::{El, button, choice_option, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::scope::scope_text;

/// What is to be assessed, an enclave or the whole enterprise.
pub fn extent(state: AppState) -> El {
    let text = scope_text();
    let answers = [(Some(false), text.extent_enterprise), (Some(true), text.extent_enclave)];
    let answers = answers.into_iter().chain([(None, text.extent_open)]);
    ask(
        state,
        "extent",
        [text.extent, text.extent_help],
        answers,
        |profile| profile.enclave,
        |profile, is| {
            profile.enclave = is;
        },
    )
}

/// A question about the firm with its answers as radios.
fn ask(
    state: AppState,
    name: &str,
    words: [&str; 2],
    answers: impl IntoIterator<Item = (Option<bool>, &'static str)>,
    read: impl Fn(&Profile) -> Option<bool> + Copy + 'static,
    write: impl Fn(&mut Profile, Option<bool>) + Copy + 'static,
) -> El {
    let answers = answers.into_iter().map(|(answer, words)| (answer, words, answer.is_none()));
    radios(
        name,
        words,
        answers,
        move || answers_of(state, |answers| read(&answers.profile())),
        move |answer| {
            edit_profile(state, |profile| write(profile, answer));
            // The next answer is an edit of its own.
            state.end_typing();
        },
    )
}

/// A list of records that grows and shrinks: its rows are made anew only when one comes or goes, so that a row keeps
/// the focus while somebody types in it.
struct List {
    /// The start of the ids in it.
    name: &'static str,
    /// The keys of the records.
    ids: fn(&Assessment) -> Vec<RecordId>,
    /// The key of the next one.
    next: fn(&Assessment) -> RecordId,
    /// An empty record.
    empty: fn(RecordId) -> Change,
    /// A row.
    row: fn(AppState, RecordId) -> El,
    /// What to say when there is none, and on the button that adds one.
    words: [&'static str; 2],
}

fn list(state: AppState, list: List) -> [El; 3] {
    let List { name, ids, next, empty, row, words: [none, add] } = list;
    let ids = Memo::new(move |_| answers_of(state, ids));
    let rows =
        el("ul").class("records").region(move || ids.get().into_iter().map(|id| row(state, id)).collect());
    let nothing = el("div").region(move || Vec::from_iter(ids.get().is_empty().then(|| el("p").text(none))));
    let add = button(add, move || {
        let id = state.peek(|model| next(model.session.assessment()));
        state.edit(empty(id));
        state.end_typing();
        focus_soon(format!("#{name}-{id}-name"));
    });
    [nothing, rows, el("p").class("actions").child(add.attr("id", &adder(name)))]
}

fn adder(name: &str) -> String {
    format!("{name}-add")
}

/// The frame of a row: its fields as a group under the name of the record, and a button that removes it.
fn record(
    state: AppState,
    name: &'static str,
    called: impl Fn() -> String + Copy + 'static,
    remove: impl Fn() -> Change + 'static,
    parts: impl IntoIterator<Item = El>,
) -> El {
    let text = scope_text();
    let remove = button(text.remove, move || {
        state.edit(remove());
        state.end_typing();
        // The button goes with the row.
        focus(&format!("#{}", adder(name)));
    });
    let label = move || Some(fill(scope_text().remove_label, &[&called()]));
    let group = el("fieldset").child(el("legend").live(called)).children(parts);
    el("li").child(group).child(el("p").class("actions").child(remove.live_attr("aria-label", label)))
}

/// A field with its label.
fn field(id: &str, label: &str, input: El) -> El {
    el("div").class("field").child(el("label").attr("for", id).text(label)).child(input.attr("id", id))
}

/// A line or, with `rows`, an area of text.
fn typed(
    state: AppState,
    rows: Option<&str>,
    value: impl Fn() -> String + 'static,
    write: impl Fn(String) + 'static,
) -> El {
    let input = match rows {
        None => el("input").attr("type", "text").attr("autocomplete", "off"),
        Some(rows) => el("textarea").attr("rows", rows),
    };
    input
        .value(value)
        .on("input", move |event| write(event_target_value(&event)))
        .on("change", move |_| state.end_typing())
}

/// A choice among the values of a type, by their names in files.
fn select<T: Copy + PartialEq + 'static>(
    state: AppState,
    values: &'static [T],
    name: fn(T) -> &'static str,
    words: fn(T) -> &'static str,
    value: impl Fn() -> T + Copy + 'static,
    write: impl Fn(T) + 'static,
) -> El {
    let options = values.iter().map(|option| {
        let option = *option;
        choice_option(name(option), move || words(option).to_owned(), move || value() == option)
    });
    el("select").children(options).on("change", move |event| {
        let chosen = event_target_value(&event);
        if let Some(chosen) = values.iter().find(|option| name(**option) == chosen) {
            state.end_typing();
            write(*chosen);
            state.end_typing();
        }
    })
}

/// A yes or no.
fn tick(
    state: AppState,
    words: &str,
    value: impl Fn() -> bool + 'static,
    write: impl Fn(bool) + 'static,
) -> El {
    let input = el("input").attr("type", "checkbox").flag("checked", value).on("change", move |event| {
        state.end_typing();
        write(event_target_checked(&event));
        state.end_typing();
    });
    el("label").child(input).text(" ").child(el("span").text(words))
}
