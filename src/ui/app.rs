//! The frame around the pages: header, scale, messages, and what the window tells.

use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PageTransitionEvent, StorageEvent, VisibilityState};

use crate::assessment::records::Collection;
use crate::assessment::{Assessment, Profile};

use super::autosave::{Saved, Trouble};
use super::browser::{focus, focus_soon};
use super::components::banners;
use super::components::scale::scale;
use super::dom::{El, button, el, link, listen_to_window};
use super::route::Route;
use super::shell::pages;
use super::state::{AppState, Model, Part};
use super::text::text;
use super::{keys, pages as page};

/// Puts the page in the place of the shell.
pub fn start() {
    let place = document().get_element_by_id("app").and_then(|place| place.dyn_into::<HtmlElement>().ok());
    if let Some(place) = place {
        // Not as HTML: the policy allows no text to become that.
        place.set_text_content(None);
        mount(place);
    }
}

/// Mounts the page into an element, for as long as the window lives.
pub fn mount(place: HtmlElement) {
    let parts = place.clone();
    mount_to(place, move || {
        for part in app() {
            let _ = parts.append_child(part.element());
        }
    })
    .forget();
}

fn app() -> [El; 4] {
    let state = AppState::load(current_route().unwrap_or_else(Route::start));
    listen(state);
    // What was edited in earlier visits can be undone once the rest is here, and nobody waits for the questions.
    set_timeout(move || state.upkeep(), REST);
    keys::listen(state);
    // The address stays that of the page: the part behind `#` names the page here.
    let skip = link("#main", text().skip).class("skip").on("click", |event| {
        event.prevent_default();
        focus("h1");
    });
    // The style takes away what only Level 2 has.
    let level = move || state.only_level1().then(|| "1".to_owned());
    let header =
        el("header").class("top").live_attr("data-level", level).child(bar(state)).child(scale(state));
    let content =
        el("div").live_attr("data-level", level).region(move || vec![page::page(state, state.route())]);
    [skip, header, banners(state), content]
}

/// Name, pages, and what concerns every page.
fn bar(state: AppState) -> El {
    let text = text();
    let links = pages().map(|(route, name)| {
        let current = move || {
            let shown = state.route();
            (shown == route || shown.is_assess() && route.is_assess()).then(|| "page".to_owned())
        };
        el("li").child(link(&route.to_string(), name).live_attr("aria-current", current))
    });
    let saved = move || state.read(Part::Log, |model| model.saved);
    let words = move || match saved() {
        Saved::Yes => text.saved,
        Saved::Soon => text.saving,
        Saved::No => text.not_saved,
    };
    let tools = el("div")
        .class("tools")
        .child(
            el("span")
                .class("saved")
                .class_when("unsaved", move || saved() == Saved::No)
                .live(move || words().to_owned()),
        )
        .child(
            button(text.undo, move || state.undo())
                .flag("disabled", move || !state.read(Part::Log, |model| model.session.can_undo())),
        )
        .child(
            button(text.redo, move || state.redo())
                .flag("disabled", move || !state.read(Part::Log, |model| model.session.can_redo())),
        );
    el("div")
        .class("bar")
        .child(link(&Route::start().to_string(), text.name).class("name"))
        .child(link(&Route::Assessments.to_string(), "").class("which").live(move || {
            let name = state.read(Part::Around, |model| name(model.session.assessment()).to_owned());
            if name.trim().is_empty() { text.assessments_title.to_owned() } else { name }
        }))
        .child(el("nav").attr("aria-label", text.nav).child(el("ul").children(links)))
        .child(tools)
}

/// What the assessment is called.
fn name(assessment: &Assessment) -> &str {
    assessment.records().get(Collection::Profile, 0).map_or("", |fields| fields.get(Profile::NAME))
}

fn current_route() -> Option<Route> {
    location().hash().ok()?.parse().ok()
}

/// How long after the page is there the rest of the program is fetched.
const REST: Duration = Duration::from_millis(600);

/// What the window tells: another address, another tab, the end.
fn listen(state: AppState) {
    listen_to_window("hashchange", move |_| {
        // An address that is no page leaves the page as it is. Another link is another page.
        let other = |route: &Route| route.goes_on() || state.peek(|model| model.route != *route);
        if let Some(route) = current_route().filter(other) {
            state.go(route);
            focus_soon(match route {
                Route::Requirement(id) => format!("[data-item=\"{id}\"] [data-focus]"),
                _ => "h1".to_owned(),
            });
        }
    });
    // The event of a hidden page bubbles up to the window.
    listen_to_window("visibilitychange", move |_| {
        if document().visibility_state() == VisibilityState::Hidden {
            state.save();
        }
    });
    // `boot.js` has found a database.
    listen_to_window("stored", move |_| state.upkeep());
    listen_to_window("pagehide", move |_| state.save());
    listen_to_window("beforeunload", move |event| {
        state.save();
        // In these two nothing on the page is stored, edited or not.
        let bare = |model: &Model| {
            matches!(model.trouble, Some(Trouble::Chosen | Trouble::Gone))
                && model.session.score().tally().answered > 0
        };
        if state.peek(|model| model.session.is_unsaved() || bare(model)) {
            event.prevent_default();
        }
    });
    // A page that comes back from the history has missed what other tabs saved meanwhile.
    listen_to_window("pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            state.catch_up();
        }
    });
    listen_to_window("storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        // No key: the whole store was cleared.
        if event.key().is_none_or(|key| state.peek(|model| model.vault.key() == key)) {
            state.catch_up();
        }
    });
}
