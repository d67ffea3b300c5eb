//! All assessments: opening another one, erasing, keeping nothing.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::assessment::Assessment;
use crate::storage::{
    Archive, AssessmentId, Beside, Idb, Later, Loaded, Local, Nowhere, OPEN_KEY, Shelf, Store, StoreError,
    Vault, setting_key, tell_this_tab,
};
use crate::ui::autosave::{KEEP, Saved, Trouble};
use crate::ui::js;
use crate::ui::session::Session;
use crate::ui::state::{AppState, Model, Part};
use crate::ui::text::fill;
use crate::ui::text::shelf::{name_of, shelf_text, store_refusal};

use super::meet::merge;
use super::{lasts, note};

/// The shelf of this browser.
///
/// # Errors
/// [`StoreError`] when the database cannot be opened, or nothing may be stored.
pub(super) async fn shelf(state: AppState) -> Result<Shelf, StoreError> {
    if state.peek(lasts) {
        over(state.peek(|model| model.vault.store())).await
    } else {
        Err(StoreError::Denied)
    }
}

/// The shelf over a quick store and the database of the browser. Only where there never is one, the quick store takes its
/// place: one that fails now and opens later must not hide what is in the other.
async fn over(local: Rc<dyn Store>) -> Result<Shelf, StoreError> {
    let none = js::get(&window(), "indexedDB").is_none_or(|database| database.is_null());
    let archive: Rc<dyn Archive> =
        if none { Rc::new(Beside(Rc::clone(&local))) } else { Rc::new(Idb::open().await?) };
    Ok(Shelf::new(local, archive))
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
        tell_this_tab(OPEN_KEY, None);
        let chosen = setting_key(KEEP);
        // Other tabs see the choice before what they hold is gone. In a full store there is room for it afterwards.
        let told = nothing && local.write(&chosen, "on").is_ok();
        let erased = match over(Rc::clone(&local)).await {
            Ok(shelf) => shelf.erase(told.then_some(&*chosen)).await,
            Err(error) => Err(error),
        };
        let done = match erased {
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
pub(super) fn keep_nothing(model: &mut Model) {
    model.vault = Vault::new(Rc::new(Nowhere), model.id.answers_key());
    model.saved = Saved::No;
}

/// Ends the mode in which nothing is kept: what is on the page is stored, together with what another tab has stored since.
pub fn keep_again(state: AppState) {
    let opened = Local::open().and_then(|local| {
        local.remove(&setting_key(KEEP))?;
        let mut vault = Vault::new(Rc::new(local), state.peek(|model| model.id.answers_key()));
        let loaded = vault.load()?;
        Ok((vault, loaded))
    });
    let (vault, loaded) = match opened {
        Ok(opened) => opened,
        Err(error) => return state.set_trouble(Some(Trouble::Store(error))),
    };
    state.change(Part::Log, |model| model.vault = vault);
    match loaded {
        Loaded::Answers(theirs) => {
            state.set_trouble(None);
            merge(state, *theirs, &[]);
            state.save();
        }
        Loaded::Nothing => state.store_all(),
        Loaded::SetAside(error) => {
            state.store_all();
            state.set_trouble(Some(Trouble::SetAside(error)));
        }
        Loaded::Held(held) => state.set_trouble(Some(Trouble::Held(held))),
    }
    state.upkeep();
}

/// Opens another assessment: its answers come into the quick store before those that are open leave it.
pub async fn open(state: AppState, id: AssessmentId) -> Result<(), StoreError> {
    state.save();
    note(state);
    let shelf = shelf(state).await?;
    if !shelf.fetch(&id).await? && shelf.generations(&id).await?.is_empty() {
        let summary = shelf.summary(&id)?.unwrap_or_default();
        state.tell(fill(shelf_text().unreadable, &[name_of(&summary)]), true);
        return Ok(());
    }
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
        let done = match shelf(state).await {
            Ok(shelf) => work(shelf).await,
            Err(error) => Err(error),
        };
        if let Err(error) = done {
            state.tell(fill(shelf_text().failed, &[&store_refusal(&error)]), true);
        }
        state.change(Part::Shelf, |_| ());
    });
}
