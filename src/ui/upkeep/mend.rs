//! Answers that could not be opened at once.

use crate::assessment::Change;
use crate::documents::{mark, read_backup};
use crate::storage::{Held, Loaded};
use crate::ui::autosave::{Saved, Trouble};
use crate::ui::browser::date_and_time;
use crate::ui::state::{AppState, Model, Part};
use crate::ui::text::fill;
use crate::ui::text::shelf::shelf_text;

use super::meet::take_over;
use super::shelf::shelf;

/// Fetches answers that are in the archive, and falls back on a good state where there is nothing to be read.
pub(super) async fn mend(state: AppState) {
    let shelf = shelf(state).await;
    let id = state.peek(|model| model.id.clone());
    let away = state.peek(|model| model.trouble == Some(Trouble::Held(Held::Away)));
    if away {
        if let Err(error) = shelf.fetch(&id).await {
            return state.set_trouble(Some(Trouble::Store(error)));
        }
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
    let nothing = |model: &Model| {
        let unread = model.vault.text().is_none() || matches!(model.trouble, Some(Trouble::SetAside(_)));
        unread && !model.vault.is_held() && model.session.steps().is_empty() && !model.session.is_unsaved()
    };
    if !state.peek(nothing) {
        return;
    }
    for kept in shelf.generations(&id).await.unwrap_or_default() {
        if let Ok(answers) = read_backup(&kept.text) {
            if state.peek(nothing) {
                state.edit(Change::Replace(Box::new(answers)));
                state.tell(fill(shelf_text().mended, &[&date_and_time(kept.at)]), true);
            }
            return;
        }
    }
    if away {
        state.tell(shelf_text().lost.to_owned(), true);
    }
}
