//! One file a page.

mod assess;
mod documents;
mod help;
mod score;

use leptos::prelude::*;

use super::dom::{El, el};
use super::route::Route;
use super::state::AppState;
use super::text::text;

pub use documents::download_backup;

/// The page of a route, with its title in the title bar.
pub fn page(state: AppState, route: Route) -> El {
    let (title, page) = match route {
        Route::Assess(_) | Route::Requirement(_) => (assess::title(route), assess::assess(state, route)),
        Route::Score => (text().score_title, score::score(state)),
        Route::Documents => (text().documents_title, documents::documents(state)),
        Route::Help => (text().help_title, help::help(state)),
    };
    document().set_title(&format!("{title} · {}", text().name));
    page
}

/// A page with its heading.
fn titled(title: &str) -> El {
    el("main").class("page").attr("id", "main").child(heading(title))
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
