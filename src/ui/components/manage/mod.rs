//! The parts of a working program.

mod actions;
mod audits;
mod example;
mod overview;
mod questionnaire;
mod review;
mod roadmap;
mod roles;
mod suppliers;
mod training;

pub use actions::actions;
pub use audits::audits;
pub use example::example;
pub use overview::overview;
pub use questionnaire::questionnaire;
pub use review::review;
pub use roadmap::roadmap;
pub use roles::roles;
pub use suppliers::suppliers;
pub use training::training;

use leptos::prelude::*;
use time::Date;

use crate::assessment::records::read_date;
use crate::documents::write_table;
use crate::ui::browser::{self, download};
use crate::ui::dom::{El, button, el};
use crate::ui::route::Route;
use crate::ui::text::manage::manage_text;
use crate::ui::text::pages::pages_text;

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// All parts at a glance.
    Overview,
    /// The gaps as dated work.
    Roadmap,
    /// Who has which role.
    Roles,
    /// The internal audits.
    Audits,
    /// Corrective action.
    Actions,
    /// The training matrix.
    Training,
    /// The management review.
    Review,
    /// Suppliers and what flows down to them.
    Suppliers,
    /// A questionnaire that a customer sent: `#/program/questionnaire/` and its code.
    Questionnaire,
    /// The worked example.
    Example,
}

impl Place {
    /// Those in the navigation.
    pub const PARTS: [Place; 8] = [
        Place::Overview,
        Place::Roadmap,
        Place::Roles,
        Place::Audits,
        Place::Actions,
        Place::Training,
        Place::Review,
        Place::Suppliers,
    ];

    const ALL: [(Place, &str); 10] = [
        (Place::Overview, ""),
        (Place::Roadmap, "roadmap"),
        (Place::Roles, "roles"),
        (Place::Audits, "audits"),
        (Place::Actions, "actions"),
        (Place::Training, "training"),
        (Place::Review, "review"),
        (Place::Suppliers, "suppliers"),
        (Place::Questionnaire, "questionnaire"),
        (Place::Example, "example"),
    ];

    /// The part that an address names, and what stands behind it. What it does not know is the overview.
    pub fn parse(hash: &str) -> (Place, &str) {
        let page = Route::Program.to_string();
        let rest = hash.strip_prefix(&page).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
        let (name, rest) = rest.split_once('/').unwrap_or((rest, ""));
        let place = Place::ALL.into_iter().find(|(_, known)| *known == name);
        (place.map_or(Place::Overview, |(place, _)| place), rest)
    }

    /// Its address.
    pub fn address(self) -> String {
        let name = Place::ALL.into_iter().find(|(place, _)| *place == self).map_or("", |(_, name)| name);
        let page = Route::Program.to_string();
        if name.is_empty() { page } else { format!("{page}/{name}") }
    }

    /// What it is called.
    pub fn title(self) -> &'static str {
        let text = manage_text();
        match self {
            Place::Overview => text.overview,
            Place::Roadmap => text.roadmap,
            Place::Roles => text.roles,
            Place::Audits => text.audits,
            Place::Actions => text.actions,
            Place::Training => text.training,
            Place::Review => text.review,
            Place::Suppliers => text.suppliers,
            Place::Questionnaire => text.questionnaire,
            Place::Example => text.example,
        }
    }
}

/// Today by the clock of this computer.
fn today() -> Option<Date> {
    read_date(&browser::today())
}

/// Prints the page, and gives a table as a file.
fn exports(what: &'static str, rows: impl Fn() -> Vec<Vec<String>> + 'static) -> El {
    let text = pages_text();
    let csv = button(manage_text().csv, move || {
        download(what, "csv", "text/csv", &write_table(&rows()));
    });
    el("p").class("actions no-print").child(csv).child(printer(text.print))
}

/// A button that prints the page.
fn printer(words: &str) -> El {
    button(words, || {
        let _ = window().print();
    })
}
