//! All assessments: opening another one, erasing, keeping nothing.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::assessment::Assessment;
use crate::storage::{
    Archive, AssessmentId, Beside, Idb, Later, Local, Nowhere, OPEN_KEY, Shelf, Store, StoreError, Vault,
    setting_key, tell_this_tab,
};
use crate::ui::autosave::{KEEP, Saved, Trouble};
use crate::ui::session::Session;
use crate::ui::state::{AppState, Model, Part};
use crate::ui::text::fill;
use crate::ui::text::shelf::{shelf_text, store_refusal};

use super::{lasts, note};

/// The shelf of this browser.
pub(super) async fn shelf(state: AppState) -> Shelf {
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
pub(super) fn keep_nothing(model: &mut Model) {
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
