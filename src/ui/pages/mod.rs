//! One file a page.

mod assess;
mod assessments;
mod documents;
mod help;
mod history;
mod inventory;
mod iso;
mod level3;
mod licenses;
mod link;
mod plan;
mod privacy;
mod program;
mod rev3;
mod scope;
mod score;
mod status;
mod words;

use leptos::prelude::*;

use super::components::keep::with_reminder;
use super::dom::{El, el};
use super::later::{Piece, later};
use super::route::Route;
use super::state::AppState;
use super::text::text;

pub use documents::{back_up, download_backup, restore_backup, unread};

/// The page of a route, with its title in the title bar.
pub fn page(state: AppState, route: Route) -> El {
    let (title, page) = match route {
        Route::Assess(_) | Route::Requirement(_) => {
            (assess::title(state, route), assess::assess(state, route))
        }
        Route::Score => lazy(state, text().score_title, route),
        Route::Documents => lazy(state, text().documents_title, route),
        Route::Help => lazy(state, text().help_title, route),
        Route::Words => lazy(state, text().words_title, route),
        Route::Status => lazy(state, text().status_title, route),
        Route::Plan => lazy(state, text().plan_title, route),
        Route::Scope => lazy(state, text().scope_title, route),
        Route::Level3 => lazy(state, text().level3_title, route),
        Route::Rev3 => lazy(state, text().rev3_title, route),
        Route::Link => lazy(state, text().link_title, route),
        Route::Assessments => lazy(state, text().assessments_title, route),
        Route::History => lazy(state, text().history_title, route),
        Route::Privacy => lazy(state, text().privacy_title, route),
        Route::Licenses => lazy(state, text().licenses_title, route),
        Route::Iso => lazy(state, text().iso_title, route),
        Route::Inventory => lazy(state, text().inventory_title, route),
        Route::Program => lazy(state, text().program_title, route),
    };
    document().set_title(&format!("{title} · {}", text().name));
    page
}

/// A page whose content is fetched when it is first needed.
fn lazy(state: AppState, title: &'static str, route: Route) -> (&'static str, El) {
    let main = el("main").class("page").attr("id", "main").child(heading(title));
    (title, main.region(move || later(state, Piece::Page(route))))
}

/// The heading of a page, which takes the focus when the page is opened.
fn heading(title: &str) -> El {
    el("h1").attr("tabindex", "-1").text(title)
}

/// What stands on a page under its heading, for all but the first page.
pub fn content(state: AppState, route: Route) -> Vec<El> {
    match route {
        Route::Assess(_) | Route::Requirement(_) => Vec::new(),
        Route::Score => with_reminder(state, score::score(state)),
        Route::Status => with_reminder(state, status::status(state)),
        Route::Plan => plan::plan(state),
        Route::Scope => scope::scope(state),
        Route::Level3 => level3::level3(state),
        Route::Rev3 => rev3::rev3(state),
        Route::Link => link::link(state),
        Route::Licenses => licenses::licenses(),
        Route::Iso => iso::iso(state),
        Route::Inventory => inventory::inventory(state),
        Route::Program => program::program(state),
        Route::Documents => documents::documents(state),
        Route::Help => help::help(state),
        Route::Words => words::words(state),
        Route::Assessments => assessments::assessments(state),
        Route::History => history::history(state),
        Route::Privacy => privacy::privacy(state),
    }
}
