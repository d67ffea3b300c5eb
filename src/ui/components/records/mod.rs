//! Lists of records that grow and shrink, and the fields of a record. Everything goes by the places of the fields, so
//! that one code serves all collections.

mod list;

pub use list::{List, add_record, folded, framed, keys, list, next_key, record, remover};

use leptos::prelude::*;
use time::Date;

use crate::assessment::Change;
use crate::assessment::records::{Collection, RecordId, read_date};
use crate::ui::dom::{El, choice_option, el};
use crate::ui::state::AppState;
use crate::ui::text::scope::scope_text;

use super::field::{answers_of, date, number_within, radios};

/// The id of an input.
pub fn field_id(collection: Collection, key: RecordId, place: usize) -> String {
    let schema = collection.get();
    format!("{}-{key}-{}", schema.name, schema.fields.get(place).map_or("", |(name, _)| name))
}

/// A field with its label.
pub fn field(id: &str, label: &str, input: El) -> El {
    el("div").class("field").child(el("label").attr("for", id).text(label)).child(input.attr("id", id))
}

/// A line or, with `rows`, an area of text.
pub fn typed(
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
pub fn select<T: Copy + PartialEq + 'static>(
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
pub fn tick(
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

/// The fields of one record.
#[derive(Clone, Copy)]
pub struct Form {
    /// The state they are bound to.
    pub state: AppState,
    /// Which record.
    pub at: (Collection, RecordId),
}

impl Form {
    /// The text of a field, read again whenever it changes.
    pub fn get(self, place: impl Into<usize>) -> String {
        let ((collection, key), place) = (self.at, place.into());
        answers_of(self.state, |answers| {
            answers.records().get(collection, key).map_or("", |fields| fields.get(place)).to_owned()
        })
    }

    /// Writes a field. Typing on in it is one edit until [`AppState::end_typing`].
    pub fn set(self, place: impl Into<usize>, text: String) {
        let (collection, key) = self.at;
        let mut fields = self.state.peek(|model| {
            model.session.assessment().records().get(collection, key).cloned().unwrap_or_default()
        });
        fields.set(place.into(), text);
        self.state.edit(Change::Record(collection, key, Some(fields)));
    }

    /// Writes a field as an edit of its own.
    pub fn put(self, place: impl Into<usize>, text: String) {
        self.state.end_typing();
        self.set(place, text);
        self.state.end_typing();
    }

    /// The id of an input.
    pub fn id(self, place: impl Into<usize>) -> String {
        field_id(self.at.0, self.at.1, place.into())
    }

    fn labelled(self, place: usize, label: &str, input: El) -> El {
        field(&self.id(place), label, input)
    }

    /// A line of text.
    pub fn line(self, place: impl Into<usize>, label: &str) -> El {
        let place = place.into();
        let input = typed(self.state, None, move || self.get(place), move |text| self.set(place, text));
        self.labelled(place, label, input)
    }

    /// An area of text. On paper all of it stands there, however long.
    pub fn area(self, place: impl Into<usize>, label: &str, rows: &str) -> El {
        let place = place.into();
        let input = typed(self.state, Some(rows), move || self.get(place), move |text| self.set(place, text));
        self.labelled(place, label, input.class("no-print"))
            .class("field wide")
            .child(el("div").class("on-paper").live(move || self.get(place)))
    }

    /// A date.
    pub fn date(self, place: impl Into<usize>, label: &str) -> El {
        let place = place.into();
        self.labelled(place, label, self.date_input(place))
    }

    /// A date whose label only those hear who do not see the table it stands in.
    pub fn date_bare(self, place: impl Into<usize>, label: &str) -> El {
        let place = place.into();
        self.date_input(place).attr("id", &self.id(place)).attr("aria-label", label)
    }

    fn date_input(self, place: usize) -> El {
        let read = move || read_date(&self.get(place));
        let write =
            move |date: Option<Date>| self.set(place, date.map(|date| date.to_string()).unwrap_or_default());
        date(self.state, read, write)
    }

    /// A whole number from the least to the most.
    pub fn number(self, place: impl Into<usize>, label: &str, range: [u32; 2]) -> El {
        let place = place.into();
        let read = move || self.get(place).parse().ok();
        let write = move |number: Option<u32>| {
            self.set(place, number.map(|number| number.to_string()).unwrap_or_default());
        };
        self.labelled(place, label, number_within(self.state, range, read, write))
    }

    /// One of several values, by their names in files.
    pub fn choice(
        self,
        place: impl Into<usize>,
        label: &str,
        options: &[(&'static str, &'static str)],
    ) -> El {
        let options = options.iter().map(|(name, words)| (*name, (*words).to_owned()));
        self.choice_of(place, label, options)
    }

    /// The same with words that are made.
    pub fn choice_of(
        self,
        place: impl Into<usize>,
        label: &str,
        options: impl IntoIterator<Item = (&'static str, String)>,
    ) -> El {
        let place = place.into();
        let options = options
            .into_iter()
            .map(|(name, words)| choice_option(name, move || words.clone(), move || self.get(place) == name));
        let input = el("select").children(options).on("change", move |event| {
            self.put(place, event_target_value(&event));
        });
        self.labelled(place, label, input)
    }

    /// Yes, no, or not known.
    pub fn yes_no(self, place: impl Into<usize>, [question, help]: [&str; 2]) -> El {
        let place = place.into();
        let text = scope_text();
        let answers = [("yes", text.yes, false), ("no", text.no, false), ("", text.unknown, true)];
        radios(
            &self.id(place),
            [question, help],
            answers.map(|(name, words, unknown)| (yes_or_no(name), words, unknown)),
            move || yes_or_no(&self.get(place)),
            move |holds| {
                self.put(place, holds.map_or("", |holds| if holds { "yes" } else { "no" }).to_owned())
            },
        )
    }
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
