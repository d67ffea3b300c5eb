//! What comes after the first load: the second WASM with the pages and pieces that are needed only now and then, and
//! the how-to texts.
//!
//! `scripts/finish.mjs` splits the second WASM off; both share one memory. A build without the feature `split` has
//! all in one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::catalog::RequirementId;
use crate::catalog::howto::HowTo;

use super::components::{body, derivation, trouble};
use super::dom::{El, button, el};
use super::route::Route;
use super::state::{AppState, Model, Part};
use super::text::text;
use super::{keep, pages, upkeep};

/// Something that is fetched when it is first needed.
pub enum Fetched<T> {
    /// Nobody needed it yet.
    Unasked,
    /// On its way.
    Asked,
    /// It did not come.
    Failed,
    /// Here, for as long as the page lives.
    Here(T),
}

impl<T> Fetched<T> {
    /// It, when it is here.
    pub fn here(&self) -> Option<&T> {
        match self {
            Fetched::Here(it) => Some(it),
            _ => None,
        }
    }
}

/// A piece of the page that is in the second WASM.
#[derive(Clone, Copy)]
pub enum Piece {
    /// The content of a page.
    Page(Route),
    /// What opening a requirement shows.
    Body(RequirementId),
    /// Why a requirement costs points.
    Derivation(RequirementId),
    /// What storage cannot do.
    Trouble,
    /// Nothing to see: what is done after a save.
    Upkeep,
}

fn make(state: AppState, piece: Piece) -> Vec<El> {
    keep::watch(state);
    if state.peek(|model| model.questions.is_none()) {
        state.search_in(RequirementId::questions);
    }
    match piece {
        Piece::Page(route) => pages::content(state, route),
        Piece::Body(id) => body(state, id),
        Piece::Derivation(id) => vec![derivation(state, id, &state.finding(id))],
        Piece::Trouble => trouble(state),
        Piece::Upkeep => {
            upkeep::keep(state);
            Vec::new()
        }
    }
}

#[cfg(not(feature = "split"))]
mod second {
    use super::{AppState, El, Piece};

    pub async fn fetch() -> Result<(), ()> {
        Ok(())
    }

    pub fn made(state: AppState, piece: Piece) -> Option<Vec<El>> {
        Some(super::make(state, piece))
    }
}

#[cfg(feature = "split")]
mod second {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{AppState, El, Piece};

    #[wasm_split(second, fallible, preload(fetch))]
    pub fn split(state: AppState, piece: Piece) -> Result<Vec<El>, SplitLoaderError> {
        Ok(super::make(state, piece))
    }

    /// Once the WASM is here there is nothing to wait for.
    pub fn made(state: AppState, piece: Piece) -> Option<Vec<El>> {
        match pin!(split(state, piece)).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(made) => made.ok(),
            Poll::Pending => None,
        }
    }
}

/// A piece of the page, or what to say while it is not here. For a [`El::region`], which is made anew when it comes.
pub fn later(state: AppState, piece: Piece) -> Vec<El> {
    awaited(state).or_else(|| second::made(state, piece)).unwrap_or_default()
}

/// What to say while the second WASM is not here.
pub fn awaited(state: AppState) -> Option<Vec<El>> {
    state.fetch_second(false);
    let here = state.read(Part::Second, |model| model.second.here().is_some());
    (!here).then(|| {
        let failed = state.peek(|model| matches!(model.second, Fetched::Failed));
        waiting(failed, move || state.fetch_second(true))
    })
}

/// What to make of the how-to texts, or what to say while they are not here.
pub fn with_guides(state: AppState, make: impl FnOnce(&HowTo<'static>) -> Vec<El>) -> Vec<El> {
    state.fetch_guides(false);
    let made = state.read(Part::Guides, |model| model.guides.here().map(make));
    made.unwrap_or_else(|| {
        let failed = state.peek(|model| matches!(model.guides, Fetched::Failed));
        waiting(failed, move || state.fetch_guides(true))
    })
}

/// What to say while something is on its way, or did not come.
pub fn waiting(failed: bool, again: impl FnMut() + 'static) -> Vec<El> {
    let message = el("p").class("hint");
    if failed {
        vec![message.text(text().later_failed).text(" ").child(button(text().later_again, again))]
    } else {
        vec![message.text(text().later_loading)]
    }
}

impl AppState {
    /// Fetches the second WASM when nobody did, or `again` when it did not come.
    fn fetch_second(self, again: bool) {
        if self.asks(Part::Second, again, |model| &model.second, |model| &mut model.second) {
            spawn_local(async move {
                let here = second::fetch().await.map_or(Fetched::Failed, |()| Fetched::Here(()));
                self.change(Part::Second, |model| model.second = here);
                self.upkeep();
            });
        }
    }

    /// Does what is to be done after a save and when the page has been opened.
    pub fn upkeep(self) {
        // What waits to be taken over keeps everything else from being saved.
        let again = self.peek(|model| model.found.is_some() && matches!(model.second, Fetched::Failed));
        self.fetch_second(again);
        if self.peek(|model| model.second.here().is_some()) {
            let _ = second::made(self, Piece::Upkeep);
        }
    }

    /// Fetches the how-to texts when nobody did, or `again` when they did not come.
    pub fn fetch_guides(self, again: bool) {
        if self.asks(Part::Guides, again, |model| &model.guides, |model| &mut model.guides) {
            spawn_local(async move {
                let texts = fetch_text("data-howto").await.and_then(|text| HowTo::parse(text.leak()));
                self.change(Part::Guides, |model| {
                    model.guides = texts.map_or(Fetched::Failed, Fetched::Here)
                });
            });
        }
    }

    /// Whether something is to be fetched now. It then counts as asked for.
    fn asks<T>(
        self,
        part: Part,
        again: bool,
        what: fn(&Model) -> &Fetched<T>,
        set: fn(&mut Model) -> &mut Fetched<T>,
    ) -> bool {
        let wanted = self.peek(|model| match what(model) {
            Fetched::Unasked => !again,
            Fetched::Failed => again,
            _ => false,
        });
        if wanted {
            self.change(part, |model| *set(model) = Fetched::Asked);
        }
        wanted
    }
}

/// The text of the file that the build names in an attribute of the script that starts the page.
pub async fn fetch_text(named: &str) -> Option<String> {
    let name = document().get_element_by_id("boot")?.get_attribute(named)?;
    let response: Response = JsFuture::from(window().fetch_with_str(&name)).await.ok()?.unchecked_into();
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
