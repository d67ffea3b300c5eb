//! The control inventory: all requirements with the clauses and controls that help, seen from either side.

use leptos::prelude::*;

use crate::catalog::Through;
use crate::ui::components::iso::table;
use crate::ui::components::parts::paragraph;
use crate::ui::dom::{El, el, link};
use crate::ui::iso::with_iso;
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::inventory::inventory_text;

/// The content of the page. What the address does not know is not narrowed.
pub fn inventory(state: AppState) -> Vec<El> {
    let text = inventory_text();
    let hash = location().hash().unwrap_or_default();
    let through: Option<Through> =
        hash.strip_prefix(&format!("{}/", Route::Inventory)).and_then(|through| through.parse().ok());
    vec![
        paragraph(text.lead).class("lead"),
        el("p").class("no-print").child(link(&Route::Iso.to_string(), text.back)),
        el("div").region(move || with_iso(|iso| table(state, iso, through))),
    ]
}
