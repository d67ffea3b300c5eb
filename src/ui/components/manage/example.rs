//! The worked example: fetched, and opened as an assessment of its own.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::assessment::{Assessment, Change};
use crate::documents::read_example;
use crate::storage::{AssessmentId, Summary};
use crate::ui::browser::{focus_soon, keep_address, replace_address};
use crate::ui::components::parts::paragraph;
use crate::ui::components::shelf::add;
use crate::ui::dom::{El, button, el};
use crate::ui::later::fetch_text;
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::manage::example::example_text;
use crate::ui::text::manage::manage_text;
use crate::ui::text::text;
use crate::ui::text::trouble::refusal;
use crate::ui::upkeep;

use super::today;

/// The content of the part.
pub fn example(state: AppState) -> Vec<El> {
    let text = example_text();
    let lasts = Memo::new(move |_| state.read(Part::Trouble, upkeep::lasts));
    let offer = move || {
        if !lasts.get() {
            let put = button(text.put, move || fetch(state, move |answers| put(state, answers)));
            return vec![paragraph(text.instead), el("p").class("actions").child(put)];
        }
        let open = button(text.open, move || fetch(state, move |answers| open(state, answers)));
        vec![paragraph(text.beside), el("p").class("actions").child(open)]
    };
    vec![
        el("h2").text(manage_text().example),
        paragraph(text.lead).class("lead"),
        el("div").region(offer),
        paragraph(text.invented).class("hint"),
    ]
}

/// Fetches the example and does something with it.
fn fetch(state: AppState, then: impl FnOnce(Assessment) + 'static) {
    spawn_local(async move {
        let read = fetch_text("data-example").await.zip(today());
        match read.map(|(example, today)| read_example(&example, today)) {
            Some(Ok(answers)) => then(answers),
            Some(Err(error)) => {
                state.tell(crate::ui::text::fill(example_text().refused, &[&refusal(&error)]), true)
            }
            None => state.tell(text().later_failed.to_owned(), true),
        }
    });
}

/// Opens it as an assessment of its own, or the one that is here already.
fn open(state: AppState, answers: Assessment) {
    let name = answers.profile().name;
    let listed = state.peek(|model| Summary::list(&*model.vault.store())).unwrap_or_default();
    let there = listed.into_iter().find(|(_, summary)| !summary.deleted && summary.name == name);
    let there: Option<AssessmentId> = there.map(|(id, _)| id);
    if there.as_ref().is_some_and(|id| state.peek(|model| model.id == *id)) {
        return replace_address(&Route::Program.to_string());
    }
    upkeep::act(state, move |shelf| async move {
        let id = match there {
            Some(id) => id,
            None => add(&shelf, &answers).await?,
        };
        // The page is loaded anew, and begins with the overview.
        keep_address(&Route::Program.to_string());
        upkeep::open(state, id).await
    });
}

/// Puts it in the place of what is on the page.
fn put(state: AppState, answers: Assessment) {
    state.end_typing();
    state.edit(Change::Replace(Box::new(answers)));
    state.end_typing();
    // An address that is followed would take back what is told.
    keep_address(&Route::Program.to_string());
    state.go(Route::Program);
    state.tell(example_text().put_told.to_owned(), false);
    focus_soon("h1".to_owned());
}
