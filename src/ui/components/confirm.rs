//! A button for what replaces or clears answers.

use leptos::prelude::*;

use crate::ui::browser::is_framed;
use crate::ui::dom::{El, button, el};
use crate::ui::text::fill;
use crate::ui::text::link::link_text;

/// A button that does something that must not happen by a stolen click. On a page of its own it asks nothing. Inside
/// another page, which can lay itself over this one, the button works only once `word` is typed beside it.
pub fn confirmed(words: &str, word: &'static str, act: impl FnMut() + 'static) -> El {
    if !is_framed() {
        return button(words, act);
    }
    let typed = RwSignal::new(false);
    let field = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .on("input", move |event| typed.set(event_target_value(&event).trim().eq_ignore_ascii_case(word)));
    el("div")
        .class("confirm")
        .child(el("label").child(el("span").text(&fill(link_text().framed, &[word]))).child(field))
        .child(button(words, act).flag("disabled", move || !typed.get()))
}
