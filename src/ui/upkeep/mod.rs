//! What is done beside saving, in the second WASM: the list of assessments and the log of edits are kept up to date,
//! good states are kept to fall back on, and what could not be opened is fetched or mended.

mod meet;
mod mend;
mod shelf;

pub use mend::mend_again;
pub use shelf::{act, erase, keep_again, open};

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{StorageEvent, VisibilityState};

use crate::documents::{read_history, read_log, write_history};
use crate::storage::{AssessmentId, Generation, Held, OPEN_KEY, StoreError, Summary, tell_this_tab};

use super::autosave::Trouble;
use super::browser::now;
use super::dom::listen_to_window;
use super::state::{AppState, Model, Part};
use super::text::shelf::shelf_text;

use meet::meet;
use mend::mend;
use shelf::shelf;

/// How long after a save its traces are written, so that fast answering writes them once.
const DELAY: Duration = Duration::from_secs(2);

/// What is remembered of it.
#[derive(Default)]
pub struct Upkeep {
    awake: bool,
    due: bool,
    /// The mark of the stored text whose traces are written.
    noted: String,
}

/// Whether this page may write to what lasts.
pub fn lasts(model: &Model) -> bool {
    !matches!(
        model.trouble,
        Some(
            Trouble::Chosen
                | Trouble::Store(StoreError::Denied)
                | Trouble::Held(Held::Newer | Held::Corrupt(_))
        )
    )
}

/// Called when the second WASM is here, and after each save.
pub fn keep(state: AppState) {
    meet(state);
    if !state.peek(lasts) {
        return;
    }
    let (woken, due) = state.change(Part::Log, |model| {
        let woken = !std::mem::replace(&mut model.upkeep.awake, true);
        let unnoted = model.vault.mark().is_some_and(|mark| mark != model.upkeep.noted);
        let due = !woken && unnoted && !std::mem::replace(&mut model.upkeep.due, true);
        (woken, due)
    });
    if woken {
        wake(state);
    }
    if due {
        set_timeout(move || note(state), DELAY);
    }
}

fn wake(state: AppState) {
    listen_to_window("pagehide", move |_| note(state));
    listen_to_window("visibilitychange", move |_| {
        if document().visibility_state() == VisibilityState::Hidden {
            note(state);
        }
    });
    listen_to_window("storage", move |event| {
        let event = event.dyn_ref::<StorageEvent>();
        let key = event.and_then(StorageEvent::key);
        if key.as_deref() == Some(OPEN_KEY) && event.and_then(StorageEvent::new_value).is_some() {
            // Another tab has opened another one. A reload of this tab opens its own.
            tell_this_tab(OPEN_KEY, Some(&state.peek(|model| model.id.to_string())));
        }
        if key.as_ref().is_none_or(|key| key.starts_with(Summary::PREFIX)) {
            state.change(Part::Shelf, |_| ());
        }
        let deleted = state.peek(|model| {
            key.is_some_and(|key| key == model.id.summary_key())
                && Summary::read(&*model.vault.store(), &model.id)
                    .is_ok_and(|found| found.is_some_and(|found| found.deleted))
        });
        if deleted {
            state.tell(shelf_text().deleted_elsewhere.to_owned(), true);
        }
    });
    spawn_local(async move {
        mend(state).await;
        remember(state);
        note(state);
    });
}

/// Puts the edits of earlier visits in the log.
fn remember(state: AppState) {
    let earlier = state.peek(|model| {
        let text = model.vault.store().read(&model.id.history_key()).ok().flatten()?;
        read_history(&text, &model.began).ok()
    });
    if let Some(earlier) = earlier {
        state.change(Part::Log, |model| {
            model.session.remember(earlier);
            // Nothing new to note, unless something was saved since.
            model.upkeep.noted.clone_from(&model.began);
        });
    }
}

/// Writes what the list says about the answers, and the log of edits. What cannot be written is not missed by the
/// answers.
fn note(state: AppState) {
    let good = state.change(Part::Log, |model| {
        model.upkeep.due = false;
        let mark = model.vault.mark()?.to_owned();
        if model.session.is_unsaved() || model.upkeep.noted == mark || !lasts(model) {
            return None;
        }
        let text = model.vault.text()?.to_owned();
        let store = model.vault.store();
        let before = Summary::read(&*store, &model.id).ok().flatten().unwrap_or_default();
        let key = model.id.history_key();
        // The other tab's edits belong to these answers, too.
        let log = store.read(&key).ok().flatten().and_then(|log| read_log(&log).ok());
        if let Some((of, steps)) = log
            && of != model.upkeep.noted
            && model.vault.follows(&of)
        {
            model.session.interleave(steps);
        }
        let session = &model.session;
        // Opening is no edit.
        let opened = mark == model.began && before.edited > 0;
        let edited = if opened { before.edited } else { now() };
        let mut summary = Summary::of(session.assessment(), session.score(), edited, &before);
        // What is edited is in use.
        summary.deleted &= opened;
        let _ = summary.write(&*store, &model.id);
        // Which one to open next time: where nothing says so it is the first.
        if model.id != AssessmentId::first() && store.read(OPEN_KEY).is_ok_and(|open| open.is_none()) {
            let _ = store.write(OPEN_KEY, &model.id.to_string());
            tell_this_tab(OPEN_KEY, Some(&model.id.to_string()));
        }
        if store.write(&key, &write_history(session.steps(), &mark)).is_err() {
            let _ = store.remove(&key);
        }
        model.upkeep.noted = mark;
        Some((model.id.clone(), Generation { at: now(), text }))
    });
    state.change(Part::Shelf, |_| ());
    if let Some((id, good)) = good {
        spawn_local(async move {
            // A state to fall back on that could not be kept is told by nothing that is lost yet.
            if let Ok(shelf) = shelf(state).await {
                let _ = shelf.keep_generation(&id, &good).await;
                let _ = shelf.follow(&id, &good.text).await;
            }
        });
    }
}
