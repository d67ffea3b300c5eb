//! Corrective action: the records, what gaps give, and how old everything is.

mod ages;
mod form;
mod gaps;
mod incident;
mod list;

use crate::catalog::RequirementId;
use crate::ui::components::parts::{links, paragraph};
use crate::ui::dom::{El, el};
use crate::ui::state::AppState;
use crate::ui::text::manage::actions::{actions_text, cells};

use super::{Place, exports, today};

use list::List;

/// The requirements that the part serves.
const SERVES: [&str; 4] = ["3.12.2", "3.6.1", "3.6.2", "3.14.1"];

/// The content of the part.
pub fn actions(state: AppState) -> Vec<El> {
    let text = actions_text();
    let list = List::new(state);
    let serves: Vec<RequirementId> = SERVES.iter().filter_map(|id| id.parse().ok()).collect();
    let rows = move || {
        let rows = |today| state.peek(|model| cells(model.session.assessment(), today));
        today().map(rows).unwrap_or_default()
    };
    let parts = el("div")
        .class("cases-part")
        .child(paragraph(text.lead).class("lead"))
        .child(paragraph(text.serves))
        .child(links(&serves))
        .child(list.section())
        .child(gaps::section(list))
        .child(ages::section(state))
        .child(incident::kinds())
        .child(exports("corrective-action", rows));
    vec![el("h2").text(Place::Actions.title()), parts]
}
