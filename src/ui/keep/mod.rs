//! Keeping what was entered beyond local storage: which backups there are, the file on disk, and what the browser
//! promises. Nearly all of it is in the second WASM.

pub mod crypt;
pub mod disk;
mod lasting;

pub use lasting::{Promise, promise, seven_days};

use std::cell::{Cell, RefCell};

use leptos::task::spawn_local;

use super::browser::today;
use super::dom::watch as watch_for_good;
use super::state::{AppState, Part};
use disk::Disk;

/// What the page knows about copies of the answers, for as long as it is open. It is never let go, so that the first
/// WASM needs no code to do that.
#[derive(Default)]
pub struct Keep {
    /// The file that is kept up to date.
    pub disk: RefCell<Disk>,
}

/// Looks after edits from now on: writes them to the file on disk, and asks the browser to keep what it stores.
/// Calling it again does nothing.
pub fn watch(state: AppState) {
    if state.peek(|model| model.keep.is_some()) {
        return;
    }
    state.change(Part::Keep, |model| model.keep = Some(Box::leak(Box::default())));
    // In a task of its own, which has no owner: the piece that is being made now may go before the page does.
    spawn_local(async move {
        let arriving = Cell::new(true);
        watch_for_good(Box::new(move || {
            state.read(Part::Log, |_| ());
            // What is there on arrival is no edit.
            if !arriving.replace(false) {
                disk::edited(state);
                lasting::ask_once(state);
            }
        }));
    });
}

impl AppState {
    /// What is on the page has just gone into a file.
    pub fn backed_up(self) {
        self.save();
        self.change(Part::Keep, |model| model.vault.backed_up(&today()));
    }
}
