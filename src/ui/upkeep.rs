//! What is done beside saving, in the second WASM: the list of assessments and the log of edits are kept up to date,
//! good states are kept to fall back on, and what could not be opened is fetched or mended.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{StorageEvent, VisibilityState};

use crate::assessment::{Assessment, Change};
use crate::documents::{mark, read_backup, read_history, write_history};
use crate::storage::{
    Archive, AssessmentId, Beside, Generation, Held, Idb, Later, Loaded, Local, Nowhere, OPEN_KEY, Shelf,
    Store, StoreError, Summary, Vault, setting_key, tell_this_tab,
};

use super::autosave::{KEEP, Saved, Trouble};
use super::browser::{date_and_time, now};
use super::dom::listen_to_window;
use super::session::Session;
use super::state::{AppState, Model, Part, subject};
use super::text::fill;
use super::text::shelf::{shelf_text, store_refusal};

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
        if key.is_none_or(|key| key.starts_with(Summary::PREFIX)) {
            state.change(Part::Shelf, |_| ());
        }
    });
    spawn_local(async move {
        mend(state).await;
        remember(state);
        note(state);
    });
}

/// Takes over what another tab stored. Text that cannot be read is treated as when the page opens.
fn meet(state: AppState) {
    let Some((loaded, missed)) = state.change(Part::Log, |model| model.found.take()) else { return };
    match loaded {
        Loaded::Answers(theirs) => merge(state, *theirs, &missed),
        Loaded::SetAside(error) => state.set_trouble(Some(Trouble::SetAside(error))),
        Loaded::Held(held) => state.set_trouble(Some(Trouble::Held(held))),
        // Another tab has erased everything, so that nothing is kept.
        Loaded::Nothing if state.peek(|model| model.vault.setting(KEEP).is_some()) => {
            state.change(Part::Log, keep_nothing);
            state.set_trouble(Some(Trouble::Chosen));
        }
        // Where there are several, another tab has put it away: here it is still open.
        Loaded::Nothing
            if state.peek(|model| model.vault.store().read(OPEN_KEY).is_ok_and(|id| id.is_some())) =>
        {
            state.store_all();
        }
        // Somebody cleared the store. What is on the page stays; the next edit saves all of it.
        Loaded::Nothing => {
            state.change(Part::Log, |model| model.saved = Saved::No);
            state.set_trouble(Some(Trouble::Gone));
        }
    }
}

/// Takes over what another tab saved, and says where both changed the same.
fn merge(state: AppState, theirs: Assessment, missed: &[String]) {
    let conflicts = take_over(state, theirs, missed);
    if conflicts.is_empty() {
        // What went wrong a moment ago has to be read first.
        if !state.peek(|model| model.notice.as_ref().is_some_and(|notice| notice.error)) {
            state.tell(shelf_text().other_tab.to_owned(), false);
        }
        return;
    }
    let mut what: Vec<String> = conflicts.iter().map(subject).collect();
    what.dedup();
    state.tell(fill(shelf_text().conflict, &[&what.join(", ")]), true);
}

/// Takes over answers that were stored elsewhere; see [`Session::merge`].
fn take_over(state: AppState, theirs: Assessment, missed: &[String]) -> Vec<Change> {
    state.step(None, |session| session.merge(theirs, missed, now()))
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
pub fn note(state: AppState) {
    let good = state.change(Part::Log, |model| {
        model.upkeep.due = false;
        let mark = model.vault.mark()?.to_owned();
        if model.session.is_unsaved() || model.upkeep.noted == mark || !lasts(model) {
            return None;
        }
        let text = model.vault.text()?.to_owned();
        let store = model.vault.store();
        let before = Summary::read(&*store, &model.id).ok().flatten().unwrap_or_default();
        let session = &model.session;
        // Opening is no edit.
        let edited = if mark == model.began && before.edited > 0 { before.edited } else { now() };
        let _ = Summary::of(session.assessment(), session.score(), edited, &before).write(&*store, &model.id);
        let key = model.id.history_key();
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
            let shelf = shelf(state).await;
            let _ = shelf.keep_generation(&id, &good).await;
            let _ = shelf.follow(&id, &good.text).await;
        });
    }
}

/// Fetches answers that are in the archive, and falls back on a good state where there is nothing to be read.
async fn mend(state: AppState) {
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

/// The shelf of this browser.
pub async fn shelf(state: AppState) -> Shelf {
    let local = state.peek(|model| model.vault.store());
    if state.peek(lasts) { over(local).await } else { Shelf::new(Rc::clone(&local), Rc::new(Beside(local))) }
}

/// The shelf over a quick store, with the database of the browser where there is one.
async fn over(local: Rc<dyn Store>) -> Shelf {
    let archive: Rc<dyn Archive> = match Idb::open().await {
        Ok(database) => Rc::new(database),
        Err(_) => Rc::new(Beside(Rc::clone(&local))),
    };
    Shelf::new(local, archive)
}

/// Erases everything of this program. Either the page is opened anew, or (`nothing`) it goes on and keeps nothing.
pub fn erase(state: AppState, nothing: bool) {
    // Whatever happens, nothing is saved again.
    let local = state.change(Part::Log, |model| {
        let local = model.vault.store();
        if nothing {
            keep_nothing(model);
        } else {
            model.vault = Vault::new(Rc::clone(&local), model.id.answers_key());
            model.session = Session::new(Assessment::default());
        }
        local
    });
    spawn_local(async move {
        let shelf = over(Rc::clone(&local)).await;
        tell_this_tab(OPEN_KEY, None);
        let chosen = setting_key(KEEP);
        // Other tabs see the choice before what they hold is gone. In a full store there is room for it afterwards.
        let told = nothing && local.write(&chosen, "on").is_ok();
        let done = match shelf.erase(told.then_some(&*chosen)).await {
            Ok(()) if nothing && !told => local.write(&chosen, "on"),
            other => other,
        };
        match done {
            Err(error) => state.tell(fill(shelf_text().erase_failed, &[&store_refusal(&error)]), true),
            Ok(()) if nothing => state.set_trouble(Some(Trouble::Chosen)),
            Ok(()) => {
                let _ = location().reload();
            }
        }
        state.change(Part::Shelf, |_| ());
    });
}

/// From now on the answers are on the page only.
fn keep_nothing(model: &mut Model) {
    model.vault = Vault::new(Rc::new(Nowhere), model.id.answers_key());
    model.saved = Saved::No;
    model.session.lost();
}

/// Ends the mode in which nothing is kept: what is on the page is stored.
pub fn keep_again(state: AppState) {
    let opened = Local::open().and_then(|local| {
        local.remove(&setting_key(KEEP))?;
        let mut vault = Vault::new(Rc::new(local), state.peek(|model| model.id.answers_key()));
        vault.load()?;
        Ok(vault)
    });
    match opened {
        Ok(vault) => {
            state.change(Part::Log, |model| model.vault = vault);
            state.set_trouble(None);
            state.store_all();
        }
        Err(error) => state.set_trouble(Some(Trouble::Store(error))),
    }
}

/// Opens another assessment: its answers come into the quick store before those that are open leave it.
pub async fn open(state: AppState, id: AssessmentId) -> Result<(), StoreError> {
    state.save();
    note(state);
    let shelf = shelf(state).await;
    shelf.fetch(&id).await?;
    state.peek(|model| model.vault.store()).write(OPEN_KEY, &id.to_string())?;
    tell_this_tab(OPEN_KEY, Some(&id.to_string()));
    for (other, _) in shelf.list()? {
        if other != id {
            // One that cannot be put away stays where it is, and is found there.
            let _ = shelf.put_away(&other).await;
        }
    }
    let _ = location().reload();
    Ok(())
}

/// Does something with the shelf, says what went wrong, and has its lists drawn anew.
pub fn act<F>(state: AppState, work: impl FnOnce(Shelf) -> F + 'static)
where
    F: Future<Output = Result<(), StoreError>> + 'static,
{
    act_boxed(state, Box::new(|shelf| Box::pin(work(shelf))));
}

/// As a function of its own, since each kind of work would bring another copy.
fn act_boxed(state: AppState, work: Box<dyn FnOnce(Shelf) -> Later<'static, ()>>) {
    spawn_local(async move {
        if let Err(error) = work(shelf(state).await).await {
            state.tell(fill(shelf_text().failed, &[&store_refusal(&error)]), true);
        }
        state.change(Part::Shelf, |_| ());
    });
}
