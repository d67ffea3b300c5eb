//! Which level the firm needs, what is in the assessment scope, and where the program stands.

use crate::catalog::rules::CFR_170_19;
use crate::ui::components::parts::{paragraph, section};
use crate::ui::components::scope::{assets, dates, extent, level, providers};
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::program::program_text;
use crate::ui::text::scope::scope_text;

/// The content of the page.
pub fn scope(state: AppState) -> Vec<El> {
    let text = scope_text();
    let others = [(Route::Level3, text.see_level3), (Route::Rev3, text.see_rev3)]
        .map(|(route, words)| el("li").child(link(&route.to_string(), words)));
    let source = el("p").class("quiet").child(link(CFR_170_19.url, CFR_170_19.name).attr("rel", "noopener"));
    vec![
        paragraph(text.lead).class("lead"),
        el("ul").class("links").children(others),
        section(text.level)
            .child(paragraph(text.level_lead))
            .child(paragraph(text.not_advice).class("todo"))
            .child(level(state)),
        section(text.sheet)
            .class("sheet")
            .child(paragraph(text.sheet_lead))
            .region(move || Vec::from_iter(state.only_level1().then(|| paragraph(text.sheet_level1))))
            .child(source)
            .child(extent(state))
            .child(assets(state))
            .child(providers(state)),
        section(program_text().heading).class("sheet").children(dates()),
    ]
}
