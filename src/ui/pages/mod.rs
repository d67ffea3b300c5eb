//! One file a page.

mod assess;
pub mod documents;
pub mod help;
pub mod score;
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
        Route::Assess(_) | Route::Requirement(_) => (assess::title(route), assess::assess(state, route)),
        Route::Score => (text().score_title, lazy(state, text().score_title, Piece::Score)),
        Route::Documents => (text().documents_title, lazy(state, text().documents_title, Piece::Documents)),
        Route::Help => (text().help_title, lazy(state, text().help_title, Piece::Help)),
        Route::Words => (text().words_title, lazy(state, text().words_title, Piece::Words)),
    };
    document().set_title(&format!("{title} · {}", text().name));
    page
}

/// A page whose content is fetched when it is first needed.
fn lazy(state: AppState, title: &str, content: Piece) -> El {
    el("main").class("page").attr("id", "main").child(heading(title)).region(move || later(state, content))
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
