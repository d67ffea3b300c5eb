//! The requirements of CMMC Level 3, to be answered for preparation.

use crate::catalog::Level3Id;
use crate::catalog::rules::{AS_OF, CFR_170_14, CFR_170_18, CFR_170_21, CFR_170_24, SP_800_172};
use crate::ui::components::level3::{row, standing};
use crate::ui::components::parts::{paragraph, section};
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::level3::level3_text;
use crate::ui::text::pages::pages_text;

/// The content of the page.
pub fn level3(state: AppState) -> Vec<El> {
    let words = level3_text();
    let rules = [
        words.rule_first,
        words.rule_who,
        words.rule_points,
        words.rule_conditional,
        words.rule_never,
        words.rule_closeout,
    ];
    let sources = [&SP_800_172, &CFR_170_14, &CFR_170_18, &CFR_170_21, &CFR_170_24]
        .map(|source| el("li").child(link(source.url, source.name).attr("rel", "noopener")));
    let status = el("p").class("quiet").child(link(&Route::Status.to_string(), words.level2));
    let rows = el("div").class("rows").children(Level3Id::all().map(|id| row(state, id)));
    vec![
        paragraph(words.lead).class("lead"),
        el("p").child(link(&Route::Scope.to_string(), words.need)),
        section(words.rules).child(el("ul").children(rules.map(|rule| el("li").text(rule)))),
        section(words.stand).child(standing(state)).child(status),
        section(words.list).class("level3").child(rows),
        section(words.sources)
            .child(paragraph(pages_text().official_governs))
            .child(paragraph(&fill(pages_text().help_sources_text, &[AS_OF])))
            .child(el("ul").children(sources)),
    ]
}
