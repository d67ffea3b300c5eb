//! Buttons and file inputs for what replaces, clears or deletes. On a page of its own they ask nothing more than they
//! say. Inside another page, which can lay itself over this one and so have it clicked or have a file dropped on it,
//! they work only once a word is typed beside them.

use leptos::prelude::*;

use crate::ui::browser::{focus_element, is_framed};
use crate::ui::dom::{El, button, el};
use crate::ui::text::fill;
use crate::ui::text::link::link_text;

/// A button that does something that must not happen by a stolen click: inside another page it takes `word`.
pub fn confirmed(words: &str, word: &'static str, act: impl FnMut() + 'static) -> El {
    guarded(button(words, act), word, |button| button)
}

/// As [`confirmed`], in a row of a list: `about` names the row for those who hear the button alone, and the field for
/// the word comes only when it is asked for, so that the list stays a list.
pub fn confirmed_of(words: &str, about: &str, word: &'static str, act: impl FnMut() + Clone + 'static) -> El {
    if !is_framed() {
        return button(words, act).attr("aria-label", about);
    }
    let asked = RwSignal::new(false);
    let (words, about) = (words.to_owned(), about.to_owned());
    el("div").region(move || {
        if !asked.get() {
            return vec![button(&words, move || asked.set(true)).attr("aria-label", &about)];
        }
        let shown = guarded(button(&words, act.clone()).attr("aria-label", &about), word, |button| button);
        let field = shown.element().query_selector("input").ok().flatten();
        // Once it is on the page.
        request_animation_frame(move || {
            if let Some(field) = field {
                focus_element(&field);
            }
        });
        vec![shown]
    })
}

/// As [`confirmed`], for the choice of a file: `around` is what shows the input.
pub fn confirmed_file(input: El, word: &'static str, around: impl FnOnce(El) -> El) -> El {
    guarded(input, word, around)
}

/// A control that can be used at once, or inside another page once the word is typed.
fn guarded(control: El, word: &'static str, around: impl FnOnce(El) -> El) -> El {
    if !is_framed() {
        return around(control);
    }
    let typed = RwSignal::new(false);
    let field = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .on("input", move |event| typed.set(event_target_value(&event).trim().eq_ignore_ascii_case(word)));
    el("div")
        .class("confirm")
        .child(el("label").child(el("span").text(&fill(link_text().framed, &[word]))).child(field))
        .child(around(control.flag("disabled", move || !typed.get())))
}

/// Asks in a dialog of the browser, for what cannot be undone. Inside another page the typed word has said it: browsers
/// show no dialog there when the other page is of another site, and take that as a no.
pub fn sure(question: &str) -> bool {
    is_framed() || window().confirm_with_message(question).unwrap_or(false)
}
