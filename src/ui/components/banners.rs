//! Messages under the header: what storage cannot do, and what just happened.

use crate::ui::browser::focus;
use crate::ui::dom::{El, button, el};
use crate::ui::later::{Piece, later};
use crate::ui::state::{AppState, Part};
use crate::ui::text::text;

/// All messages there are.
pub fn banners(state: AppState) -> El {
    let notice = move || {
        Vec::from_iter(state.read(Part::Notice, |model| model.notice.clone()).map(|notice| {
            el("p")
                .class(if notice.error { "banner error" } else { "banner" })
                .child(el("span").text(&notice.text))
                .child(button(text().dismiss, move || {
                    state.change(Part::Notice, |model| model.notice = None);
                    focus("h1");
                }))
        }))
    };
    el("div")
        .class("banners")
        .child(el("div").attr("role", "alert").region(move || Vec::from_iter(trouble(state))))
        .child(el("div").attr("role", "status").region(notice))
}

/// What storage cannot do. Which words say that, and what can be done, comes with the second WASM; until then, and
/// when it does not come, the first says that there is a problem.
fn trouble(state: AppState) -> Option<El> {
    let content = move || {
        let mut parts = later(state, Piece::Trouble);
        if state.peek(|model| model.second.here().is_none()) {
            parts.insert(0, el("span").text(text().storage_trouble));
        }
        parts
    };
    let wrong = state.read(Part::Trouble, |model| model.trouble.is_some());
    wrong.then(|| el("div").class("banner error").region(content))
}
