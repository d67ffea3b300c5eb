//! The keys of the list. They never fire while somebody types, and can be turned off.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use crate::assessment::{Answer, Change, Item, allowed};
use crate::catalog::FamilyId;

use super::browser::{focus, focus_element, focus_soon, go};
use super::dom::listen_to_window;
use super::route::Route;
use super::state::{AppState, Model};

/// Listens for keys for as long as the page lives.
pub fn listen(state: AppState) {
    listen_to_window("keydown", move |event| {
        if event.dyn_ref().is_some_and(|event| on_key(state, event)) {
            event.prevent_default();
        }
    });
}

/// Whether a key was one of ours.
fn on_key(state: AppState, event: &KeyboardEvent) -> bool {
    // Caps Lock must not change what a key does.
    let key = event.key().to_ascii_lowercase();
    let active = document().active_element();
    let typing = active.as_ref().is_some_and(takes_text);
    if event.is_composing() || event.alt_key() {
        return false;
    }
    if event.ctrl_key() || event.meta_key() {
        match key.as_str() {
            _ if typing => return false,
            "z" if !event.shift_key() => state.undo(),
            "z" | "y" => state.redo(),
            _ => return false,
        }
        return true;
    }
    if typing {
        // Back from a text field to the row it stands in.
        if key == "escape" {
            return active.and_then(|element| row_of(&element)).is_some_and(|row| focus_row(&row));
        }
        return false;
    }
    if !state.peek(|model| model.keys) {
        return false;
    }
    match key.as_str() {
        "j" => step(active, 1),
        "k" => step(active, -1),
        "1" => answer(state, active, Some(Answer::Met)),
        "2" => answer(state, active, Some(Answer::NotMet)),
        "3" => answer(state, active, Some(Answer::Partial)),
        "4" => answer(state, active, Some(Answer::NotApplicable)),
        "0" => answer(state, active, None),
        "n" => family(state, 1),
        "p" => family(state, -1),
        "u" => {
            state.undo();
            true
        }
        "r" => {
            state.redo();
            true
        }
        "/" => {
            if !state.peek(|model| model.route.is_assess()) {
                // The page is changed here and not by the new address, which would take the focus to the heading.
                state.go(Route::start());
                go(&Route::start().to_string());
            }
            focus_soon("#search".to_owned());
            true
        }
        "?" => {
            go(&Route::Help.to_string());
            true
        }
        _ => false,
    }
}

/// Whether keys typed there are text.
fn takes_text(element: &Element) -> bool {
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => element
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(|input| !matches!(input.type_().as_str(), "radio" | "checkbox" | "file" | "button")),
        _ => false,
    }
}

/// The requirement or question that an element stands in.
fn row_of(element: &Element) -> Option<Element> {
    element.closest("[data-item]").ok().flatten()
}

fn focus_row(row: &Element) -> bool {
    let inside = |selector| row.query_selector(selector).ok().flatten();
    match inside("[data-focus]").or_else(|| inside("input:checked")).or_else(|| inside("input")) {
        Some(element) => {
            focus_element(&element);
            true
        }
        None => false,
    }
}

/// Moves to the next or previous requirement or question on the page.
fn step(active: Option<Element>, by: i32) -> bool {
    let Ok(rows) = document().query_selector_all("[data-item]") else { return false };
    let row = |place: u32| rows.get(place).and_then(|node| node.dyn_into::<Element>().ok());
    let here = active.and_then(|element| row_of(&element));
    let place = here.and_then(|here| (0..rows.length()).find(|place| row(*place).as_ref() == Some(&here)));
    let next = match place {
        None => 0,
        Some(place) => place as i32 + by,
    };
    match u32::try_from(next).ok().and_then(row) {
        Some(row) => focus_row(&row),
        None if by > 0 && next > 0 => {
            focus("#next");
            true
        }
        None => true,
    }
}

/// Answers the item that has the focus.
fn answer(state: AppState, active: Option<Element>, answer: Option<Answer>) -> bool {
    let row = active.and_then(|element| row_of(&element));
    let name = row.and_then(|row| row.get_attribute("data-item"));
    let Some(item) = name.and_then(|name| name.parse::<Item>().ok()) else { return false };
    if answer.is_some_and(|answer| allowed(item, answer).is_err()) {
        return true;
    }
    state.edit(Change::Answer(item, answer));
    // In a question the focus is on a radio: it goes along with the answer.
    if let (Item::Objective(_), Some(answer)) = (item, answer) {
        focus(&format!("[data-item=\"{item}\"] label.{} input", answer.name()));
    }
    if answer == Some(Answer::NotApplicable) {
        focus_soon(format!("[data-item=\"{item}\"] textarea.reason"));
    }
    true
}

/// Goes to the next or previous family.
fn family(state: AppState, by: i32) -> bool {
    let Some(family) = state.peek(|model| model.route.family()) else { return false };
    let only = state.peek(Model::only_level1);
    let mut all = FamilyId::all().filter(|id| !only || id.has_level1());
    let next = if by > 0 { all.find(|id| *id > family) } else { all.take_while(|id| *id < family).last() };
    if let Some(family) = next {
        // The page changes at once and not with the address, so that a key held down loses no step.
        let route = Route::Assess(Some(family));
        state.go(route);
        go(&route.to_string());
        focus_soon("h1".to_owned());
    }
    true
}
