//! One file a page.

mod assess;
pub mod documents;
pub mod help;
pub mod level3;
pub mod plan;
pub mod rev3;
pub mod scope;
pub mod score;
pub mod status;
pub mod words;

use leptos::prelude::*;

use super::dom::{El, el};
use super::later::{Piece, later};
use super::route::Route;
use super::state::AppState;
use super::text::text;

pub use documents::download_backup;

/// The page of a route, with its title in the title bar.
pub fn page(state: AppState, route: Route) -> El {
    let (title, page) = match route {
        Route::Assess(_) | Route::Requirement(_) => {
            (assess::title(state, route), assess::assess(state, route))
        }
        Route::Score => lazy(state, text().score_title, Piece::Score),
        Route::Documents => lazy(state, text().documents_title, Piece::Documents),
        Route::Help => lazy(state, text().help_title, Piece::Help),
        Route::Words => lazy(state, text().words_title, Piece::Words),
        Route::Status => lazy(state, text().status_title, Piece::Status),
        Route::Plan => lazy(state, text().plan_title, Piece::Plan),
        Route::Scope => lazy(state, text().scope_title, Piece::Scope),
        Route::Level3 => lazy(state, text().level3_title, Piece::Level3),
        Route::Rev3 => lazy(state, text().rev3_title, Piece::Rev3),
    };
    document().set_title(&format!("{title} · {}", text().name));
    page
}

/// A page whose content is fetched when it is first needed.
fn lazy(state: AppState, title: &'static str, content: Piece) -> (&'static str, El) {
    let main = el("main").class("page").attr("id", "main").child(heading(title));
    (title, main.region(move || later(state, content)))
}

/// The heading of a page, which takes the focus when the page is opened.
fn heading(title: &str) -> El {
    el("h1").attr("tabindex", "-1").text(title)
}

/// A part of a page with its heading.
fn section(heading: &str) -> El {
    el("section").child(el("h2").text(heading))
}

/// A paragraph.
fn paragraph(words: &str) -> El {
    el("p").text(words)
}
