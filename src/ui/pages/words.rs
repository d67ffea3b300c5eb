//! The glossary.

use crate::ui::components::howto::rich;
use crate::ui::dom::{El, el};
use crate::ui::later::with_guides;
use crate::ui::state::AppState;
use crate::ui::text::pages::pages_text;

/// The content of the page.
pub fn words(state: AppState) -> Vec<El> {
    with_guides(state, |texts| {
        let terms = texts.terms().iter().map(|term| {
            let meaning = rich(texts, el("dd"), term.meaning, true);
            el("div").child(el("dt").text(term.name)).child(meaning)
        });
        let lead = el("p").class("lead").text(pages_text().words_lead);
        vec![lead, el("dl").class("words").children(terms)]
    })
}
