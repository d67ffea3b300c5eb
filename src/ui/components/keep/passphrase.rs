//! Fields for a passphrase.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::ui::browser::focus_element;
use crate::ui::dom::{El, el};
use crate::ui::text::keep::keep_text;

/// A form that does one slow thing with what was typed into it.
#[derive(Clone, Copy)]
pub struct Form {
    /// Whether it is done right now.
    pub busy: RwSignal<bool>,
    /// What went wrong.
    pub problem: RwSignal<String>,
    /// What is good to know.
    pub news: RwSignal<String>,
    /// Whether what is typed can be read.
    shown: RwSignal<bool>,
}

/// A field for a passphrase.
#[derive(Clone)]
pub struct Field {
    input: El,
    label: &'static str,
}

impl Form {
    /// An idle form.
    pub fn new() -> Form {
        Form {
            busy: RwSignal::new(false),
            problem: RwSignal::default(),
            news: RwSignal::default(),
            shown: RwSignal::new(false),
        }
    }

    /// A field. `kind` is what a password manager makes of it.
    pub fn field(self, label: &'static str, kind: &str) -> Field {
        let shown = move || Some(if self.shown.get() { "text" } else { "password" }.to_owned());
        let input = el("input")
            .attr("autocomplete", kind)
            .attr("autocapitalize", "none")
            .attr("spellcheck", "false")
            .live_attr("type", shown);
        Field { input, label }
    }

    /// The checkbox that shows what is typed.
    pub fn toggle(self) -> El {
        let box_ = el("input").attr("type", "checkbox").on("change", move |event| {
            self.shown.set(event_target_checked(&event));
        });
        el("p").child(el("label").child(box_).text(" ").text(keep_text().passphrase_show))
    }

    /// The button that starts it. While it is done the button keeps the focus and does nothing.
    pub fn submit(self, words: &'static str) -> El {
        el("button")
            .attr("type", "submit")
            .class("primary")
            .live_attr("aria-disabled", move || self.busy.get().then(|| "true".to_owned()))
            .live(move || if self.busy.get() { keep_text().working } else { words }.to_owned())
    }

    /// The form around its parts. `act` runs when it is sent off, unless it is being done.
    pub fn around(self, parts: impl IntoIterator<Item = El>, act: impl Fn() + 'static) -> El {
        el("form")
            .class("passphrase")
            .on("submit", move |event| {
                // Nothing is sent anywhere.
                event.prevent_default();
                if !self.busy.get_untracked() {
                    self.problem.set(String::new());
                    self.news.set(String::new());
                    act();
                }
            })
            .children(parts)
            .child(el("p").attr("role", "alert").class("todo").live(move || self.problem.get()))
            .child(
                el("p").attr("role", "status").live(move || {
                    if self.busy.get() { keep_text().working.to_owned() } else { self.news.get() }
                }),
            )
    }
}

impl Field {
    /// The field with its label.
    pub fn labeled(&self) -> El {
        let words = el("span").text(self.label);
        el("div").class("field").child(el("label").child(words).child(self.input.clone()))
    }

    /// Runs something whenever something is typed.
    pub fn on_input(self, act: impl Fn(&str) + 'static) -> Field {
        Field { input: self.input.on("input", move |event| act(&event_target_value(&event))), ..self }
    }

    /// What is typed.
    pub fn value(&self) -> String {
        self.input().value()
    }

    /// Empties it.
    pub fn clear(&self) {
        self.input().set_value("");
    }

    /// Puts the focus on it.
    pub fn focus(&self) {
        focus_element(self.input.element());
    }

    fn input(&self) -> &HtmlInputElement {
        self.input.element().unchecked_ref()
    }
}
