//! All assessments in this browser.

use leptos::prelude::*;
use web_sys::Event;

use crate::assessment::{Assessment, Profile};
use crate::storage::Summary;
use crate::ui::components::field::{bind, edit_profile};
use crate::ui::components::parts::{beyond, paragraph, section};
use crate::ui::components::shelf::files::files;
use crate::ui::components::shelf::list::lists;
use crate::ui::components::shelf::{add, named};
use crate::ui::dom::{El, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::fill;
use crate::ui::text::shelf::{shelf_text, store_refusal};
use crate::ui::upkeep;

/// The content of the page.
pub fn assessments(state: AppState) -> Vec<El> {
    if !state.read(Part::Trouble, upkeep::lasts) {
        return vec![paragraph(shelf_text().not_here)];
    }
    find_again(state);
    let (filter, all) = (RwSignal::new(String::new()), RwSignal::new(false));
    // It is drawn anew only when it says something else, so that no click is lost on a row that goes.
    let listed = Memo::new(move |_| {
        let listed = state.read(Part::Shelf, |model| Summary::list(&*model.vault.store()));
        listed.map(|mut listed| {
            listed.sort_by(|(a, _), (b, _)| a.cmp(b));
            listed
        })
    });
    let list = el("div").region(move || match listed.get() {
        Ok(listed) => lists(state, listed, filter, all),
        Err(error) => vec![paragraph(&fill(shelf_text().failed, &[&store_refusal(&error)]))],
    });
    vec![paragraph(shelf_text().lead), open_now(state), new(state), list, files(state)]
}

/// What is in the archive and not in the list comes back to the list.
fn find_again(state: AppState) {
    upkeep::act(state, move |shelf| async move {
        let found = shelf.find_again().await?;
        if found > 0 {
            state.tell(fill(shelf_text().found_again, &[&found.to_string()]), false);
        }
        Ok(())
    });
}

/// Name and CAGE codes of the one that is open.
fn open_now(state: AppState) -> El {
    let text = shelf_text();
    let field = |label: &str, hint: &str, get: fn(&Profile) -> &String, set: fn(&mut Profile, String)| {
        let input = el("input").attr("type", "text").attr("maxlength", "120").attr("placeholder", hint);
        let stored =
            move || state.read(Part::Around, |model| get(&model.session.assessment().profile()).clone());
        let input = bind(state, input, "", stored, move |words| {
            edit_profile(state, |profile| set(profile, words));
        });
        el("label").child(el("span").text(label)).child(input)
    };
    let fields = el("div")
        .class("controls")
        .child(field(
            text.name,
            text.name_hint,
            |profile| &profile.name,
            |profile, words| profile.name = words,
        ))
        .child(field(text.cage, "", |profile| &profile.cage, |profile, words| profile.cage = words));
    section(text.open_now).child(fields).child(beyond())
}

/// Begins another one.
fn new(state: AppState) -> El {
    let text = shelf_text();
    let name = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let create = move || {
        let name = name.get_untracked().trim().to_owned();
        let taken = state.peek(|model| Summary::list(&*model.vault.store())).unwrap_or_default();
        if name.is_empty() {
            return state.tell(text.create_nameless.to_owned(), true);
        }
        if taken.iter().any(|(_, summary)| !summary.deleted && summary.name == name) {
            return state.tell(text.create_again.to_owned(), true);
        }
        // A second click comes before the page is loaded anew.
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        upkeep::act(state, move |shelf| async move {
            let created = add(&shelf, &named(Assessment::default(), &name)).await;
            if created.is_err() {
                busy.set(false);
            }
            upkeep::open(state, created?).await
        });
    };
    let field = el("input")
        .attr("type", "text")
        .attr("maxlength", "120")
        .on("input", move |event| name.set(event_target_value(&event)));
    let form = el("form")
        .class("controls")
        .on("submit", move |event: Event| {
            event.prevent_default();
            create();
        })
        .child(el("label").child(el("span").text(text.new_name)).child(field))
        .child(el("button").attr("type", "submit").text(text.create));
    section(text.new).child(form)
}
