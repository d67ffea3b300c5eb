//! The score with everything that makes it up.

use leptos::prelude::*;

use crate::catalog::rules::{CFR_170_24, MAX_SCORE};
use crate::catalog::{REQUIREMENTS, RequirementId};
use crate::scoring::{Determination, Finding, Reading, Score, Ssp};
use crate::ui::components::parts::{links, paragraph, section, to};
use crate::ui::components::scale::{range, reading};
use crate::ui::components::{derivation, waterfall};
use crate::ui::dom::{El, button, el, link};
use crate::ui::state::AppState;
use crate::ui::text::pages::pages_text;
use crate::ui::text::{count, fill, signed};

/// The content of the page.
pub fn score(state: AppState) -> Vec<El> {
    let print = button(pages_text().print, || {
        let _ = window().print();
    });
    state.score(|score| {
        let no_ssp = (score.ssp == Ssp::Missing).then(|| paragraph(pages_text().not_a_score).class("todo"));
        let families = section(pages_text().by_family)
            .children(no_ssp)
            .child(paragraph(pages_text().by_family_lead))
            .child(waterfall(score));
        let mut parts = vec![headline(score)];
        parts.extend(to_settle(score));
        parts.extend([families, deductions(state, score), el("p").class("actions").child(print)]);
        parts
    })
}

/// The reading, large, and what it means.
fn headline(score: &Score) -> El {
    let tally = score.tally();
    let open = REQUIREMENTS - tally.answered;
    let words = match score.reading() {
        Reading::NoScore { worst, best } => fill(pages_text().score_no_ssp, &[&range(worst, best)]),
        Reading::Score(points) => {
            fill(pages_text().score_final, &[&signed(points), &(MAX_SCORE - points).to_string()])
        }
        Reading::Range { .. } if tally.answered == 0 => pages_text().score_none.to_owned(),
        Reading::Range { .. } if open == 1 && score.ssp == Ssp::Unanswered => {
            pages_text().score_ssp_open.to_owned()
        }
        Reading::Range { worst, best } => {
            fill(pages_text().score_range, &[&signed(worst), &signed(best), &open.to_string()])
        }
    };
    el("p")
        .class("headline")
        .child(el("strong").text(&reading(score)))
        .text(" ")
        .child(el("span").text(&words))
}

/// What stands between the user and one right number.
fn to_settle(score: &Score) -> Option<El> {
    let those = |what: fn(&Finding) -> bool| -> Vec<RequirementId> {
        RequirementId::all().filter(|id| what(score.finding(*id))).collect()
    };
    let open = those(|finding| !finding.answered);
    let contradictions = those(|finding| finding.contradiction);
    let free = those(|finding| finding.determination == Determination::NotMet && finding.lost == 0);
    let mut parts = Vec::new();
    for (words, ids) in
        [(pages_text().to_settle_contradictions, contradictions), (pages_text().to_settle_ssp, free)]
    {
        if !ids.is_empty() {
            parts.extend([paragraph(words), links(&ids)]);
        }
    }
    if !open.is_empty() {
        let details =
            el("details").child(el("summary").text(&count(pages_text().to_settle_unanswered, open.len())));
        let details = if open.len() <= 5 { details.attr("open", "") } else { details };
        parts.push(details.child(links(&open)));
    }
    (!parts.is_empty()).then(|| section(pages_text().to_settle).children(parts))
}

/// Every lost point with its rule.
fn deductions(state: AppState, score: &Score) -> El {
    let mut rows = score.deductions().map(|lost| {
        let id = lost.requirement;
        el("tr")
            .child(el("th").attr("scope", "row").child(to(id)))
            .child(el("td").class("number").text(&signed(-i16::from(lost.points))))
            .child(el("td").child(derivation(state, id, score.finding(id))))
    });
    let part = section(pages_text().deductions);
    let part = match rows.next() {
        None => part.child(paragraph(pages_text().deductions_none)),
        Some(first) => {
            let columns = [
                (pages_text().column_requirement, ""),
                (pages_text().column_points, "number"),
                (pages_text().column_rule, ""),
            ];
            let headings =
                columns.map(|(words, class)| el("th").attr("scope", "col").class(class).text(words));
            let table = el("table")
                .class("deductions")
                .child(el("thead").child(el("tr").children(headings)))
                .child(el("tbody").child(first).children(rows));
            part.child(table)
        }
    };
    part.child(el("p").class("quiet").child(link(CFR_170_24.url, CFR_170_24.name).attr("rel", "noopener")))
}
