//! Where the requirements go in Rev. 3 of NIST SP 800-171, beside Rev. 2 and never instead of it.

use crate::catalog::rev3::REV3;
use crate::catalog::rules::{CFR_170_14, SP_800_171, SP_800_171_REV3};
use crate::planning::rev3::counts;
use crate::ui::components::parts::{paragraph, section};
use crate::ui::components::rev3::{crosswalk, gone};
use crate::ui::dom::{El, el, link};
use crate::ui::state::AppState;
use crate::ui::text::rev3::rev3_text;
use crate::ui::text::{count, fill};

/// The content of the page.
pub fn rev3(state: AppState) -> Vec<El> {
    let (text, counts) = (rev3_text(), counts());
    let parts = [counts.incorporated, counts.addressed, counts.no_successor].map(|number| number.to_string());
    let withdrawn = fill(text.numbers_withdrawn, &parts.each_ref().map(String::as_str));
    let numbers = [
        (REV3.len(), text.numbers_all.to_owned()),
        (counts.kept, text.numbers_kept.to_owned()),
        (counts.withdrawn(), withdrawn),
        (counts.new, count(text.numbers_new, counts.new_with_source)),
    ];
    let numbers = numbers.map(|(number, words)| {
        el("div").child(el("dt").text(&number.to_string())).child(el("dd").text(&words))
    });
    let sources = [&SP_800_171, &SP_800_171_REV3, &CFR_170_14]
        .map(|source| el("li").child(link(source.url, source.name).attr("rel", "noopener")));
    vec![
        paragraph(text.lead).class("lead"),
        paragraph(text.caution).class("todo"),
        section(text.numbers).child(el("dl").children(numbers)),
        section(text.table).child(paragraph(text.table_lead)).children(crosswalk(state)),
        section(text.gone).child(paragraph(&count(text.gone_lead, counts.withdrawn()))).child(gone()),
        section(text.sources).child(paragraph(text.source)).child(el("ul").children(sources)),
    ]
}
