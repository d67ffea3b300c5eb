//! Answers that could not be opened at once.

use leptos::task::spawn_local;

use crate::assessment::Change;
use crate::documents::{mark, read_backup};
use crate::storage::{Held, Loaded, OPEN_KEY, Shelf, StoreError};
use crate::ui::autosave::{Saved, Trouble};
use crate::ui::browser::date_and_time;
use crate::ui::state::{AppState, Model, Part};
use crate::ui::text::fill;
use crate::ui::text::shelf::shelf_text;

use super::meet::take_over;
use super::shelf::{open, shelf};

/// Fetches answers that are in the archive, and falls back on a good state where there is nothing to be read.
pub(super) async fn mend(state: AppState) {
    let id = state.peek(|model| model.id.clone());
    let away =
        state.peek(|model| matches!(model.trouble, Some(Trouble::Held(Held::Away) | Trouble::Unfetched(_))));
    let shelf = match shelf(state).await {
        Ok(shelf) => shelf,
        Err(error) if away => return state.set_trouble(Some(Trouble::Unfetched(error))),
        Err(_) => return,
    };
    if away {
        match shelf.fetch(&id).await {
            Ok(_) => load(state),
            Err(error) => return state.set_trouble(Some(Trouble::Unfetched(error))),
        }
    }
    let empty = |model: &Model| {
        let unread = model.vault.text().is_none() || matches!(model.trouble, Some(Trouble::SetAside(_)));
        unread && !model.vault.is_held() && model.session.steps().is_empty() && !model.session.is_unsaved()
    };
    if !state.peek(empty) {
        return;
    }
    let kept = match shelf.generations(&id).await {
        Ok(kept) => kept,
        Err(error) if away => return unfetched(state, error),
        Err(_) => return,
    };
    for kept in kept {
        if let Ok(answers) = read_backup(&kept.text) {
            if state.peek(empty) {
                state.edit(Change::Replace(Box::new(answers)));
                state.tell(fill(shelf_text().mended, &[&date_and_time(kept.at)]), true);
            }
            return;
        }
    }
    if away {
        state.change(Part::Log, |model| {
            model.vault.hold();
            model.saved = Saved::No;
        });
        state.set_trouble(Some(Trouble::Lost));
    } else if state.peek(|model| model.vault.text().is_none()) {
        let _ = find(state, &shelf).await;
    }
}

/// Tries again to fetch the answers.
pub fn mend_again(state: AppState) {
    spawn_local(mend(state));
}

/// Nothing is saved until the answers are here.
fn unfetched(state: AppState, error: StoreError) {
    state.change(Part::Log, |model| {
        model.vault.hold();
        model.saved = Saved::No;
    });
    state.set_trouble(Some(Trouble::Unfetched(error)));
}

/// Opens what has been fetched.
fn load(state: AppState) {
    let loaded = state.change(Part::Log, |model| {
        let loaded = model.vault.load();
        model.began = model.vault.text().map(mark).unwrap_or_default();
        loaded
    });
    state.set_trouble(match loaded {
        Ok(Loaded::Answers(answers)) => {
            take_over(state, *answers, &[]);
            None
        }
        Ok(Loaded::Nothing) => None,
        Ok(Loaded::SetAside(error)) => Some(Trouble::SetAside(error)),
        Ok(Loaded::Held(held)) => Some(Trouble::Held(held)),
        Err(error) => Some(Trouble::Store(error)),
    });
    state.change(Part::Log, |model| {
        if !model.vault.is_held() {
            model.saved = if model.session.is_unsaved() { Saved::Soon } else { Saved::Yes };
        }
    });
}

/// Nothing is stored where the page looks. Where the quick store was lost, or does not say which one is open, the one
/// that was edited last is opened.
async fn find(state: AppState, shelf: &Shelf) -> Result<(), StoreError> {
    shelf.find_again().await?;
    if state.peek(|model| model.vault.store()).read(OPEN_KEY)?.is_some() {
        return Ok(());
    }
    let listed = shelf.list()?.into_iter().filter(|(_, summary)| !summary.deleted);
    let latest = listed.max_by_key(|(_, summary)| (!summary.archived, summary.edited));
    match latest {
        Some((id, _)) if state.peek(|model| model.id != id && !model.session.is_unsaved()) => {
            open(state, id).await
        }
        _ => Ok(()),
    }
}
