//! The parts of the head start and of the control inventory.

mod both;
mod candidates;
mod card;
mod certificates;
mod entry;
mod filters;
mod gives;
mod here;
mod real;
mod share;
mod stakes;
mod table;

pub use both::{both, side_by_side};
pub use card::card;
pub use certificates::certificates;
pub use gives::gives;
pub use here::here;
pub use real::real;
pub use share::{counterparts, share, suppliers};
pub use table::table;

use crate::assessment::Change;
use crate::assessment::records::Certificates;
use crate::catalog::{ClauseId, Through};
use crate::ui::dom::{El, link};
use crate::ui::route::Route;
use crate::ui::state::AppState;

/// Writes something of the certificates, as an edit of its own.
fn edit_certificates(state: AppState, write: impl FnOnce(&mut Certificates)) {
    let mut certificates = state.peek(|model| model.session.assessment().certificates());
    write(&mut certificates);
    state.edit(Change::certificates(&certificates));
    state.end_typing();
}

/// A link to the inventory, narrowed.
fn to_inventory(through: Through, words: &str) -> El {
    link(&format!("{}/{through}", Route::Inventory), words)
}

/// A link to what a clause or control helps with.
fn to_clause(id: ClauseId, words: &str) -> El {
    to_inventory(Through::Clause(id), words)
}
