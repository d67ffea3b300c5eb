//! Does a firm need CMMC, a certificate, or both; and how the three differ.

use leptos::prelude::*;

use crate::assessment::records::Certificates;
use crate::catalog::Standard;
use crate::planning::markets::{Markets, markets};
use crate::ui::components::field::{answers_of, radios};
use crate::ui::components::parts::{paragraph, table};
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;
use crate::ui::state::AppState;
use crate::ui::text::count;
use crate::ui::text::iso::iso_text;

use super::edit_certificates;

/// The questions about markets, and beside them what follows.
pub fn both(state: AppState) -> El {
    let text = iso_text();
    let ask = |name: &str,
               words,
               read: fn(&Certificates) -> Option<bool>,
               write: fn(&mut Certificates, Option<bool>)| {
        radios(
            name,
            words,
            [(Some(true), text.yes, false), (Some(false), text.no, false), (None, text.open, true)],
            move || answers_of(state, |answers| read(&answers.certificates())),
            move |answer| edit_certificates(state, |certificates| write(certificates, answer)),
        )
    };
    let questions = [
        ask(
            "iso-commercial",
            [text.commercial, text.commercial_help],
            |all| all.commercial,
            |all, asked| {
                all.commercial = asked;
            },
        ),
        ask("iso-abroad", [text.abroad, text.abroad_help], |all| all.abroad, |all, asked| all.abroad = asked),
    ];
    let found =
        Memo::new(move |_| answers_of(state, |answers| markets(&answers.profile(), &answers.certificates())));
    let result =
        el("div").class("need").child(el("div").attr("role", "status").region(move || result(found.get())));
    el("div").class("level").child(el("div").children(questions)).child(result)
}

/// What follows: the work for DoD, the verdict, what it costs and reuses.
fn result(markets: Markets) -> Vec<El> {
    let text = iso_text();
    let dod = match markets.cmmc {
        None => text.dod_unknown.to_owned(),
        Some(None) => text.dod_none.to_owned(),
        Some(Some(level)) => count(text.dod_level, level.number().into()),
    };
    let cmmc = [text.cmmc_costs, text.cmmc_reuses];
    let iso = [text.iso_costs, text.iso_reuses];
    let both = [text.both_costs, text.both_reuses];
    let (verdict, because, says) = match (markets.cmmc.map(|level| level.is_some()), markets.iso) {
        (Some(true), Some(true)) => (text.result_both, text.result_both_says, Some(both)),
        (Some(true), Some(false)) => (text.result_cmmc, text.result_cmmc_says, Some(cmmc)),
        (Some(false), Some(true)) => (text.result_iso, text.result_iso_says, Some(iso)),
        (Some(false), Some(false)) => (text.result_neither, text.result_neither_says, None),
        (Some(true), None) => (text.result_iso_open, text.result_iso_open_says, Some(cmmc)),
        (None, Some(true)) => (text.result_cmmc_open, text.result_cmmc_open_says, Some(iso)),
        _ => (text.result_unknown, text.result_unknown_says, None),
    };
    let says = says.into_iter().flat_map(|[costs, reuses]| {
        [el("h3").text(text.costs), paragraph(costs), el("h3").text(text.reuses), paragraph(reuses)]
    });
    let change = link(&Route::Scope.to_string(), text.dod_change);
    let mut parts = vec![
        el("p").class("headline").child(el("strong").text(verdict)).text(" ").child(el("span").text(because)),
        el("p").class("quiet").text(&dod).text(" ").child(change),
    ];
    parts.extend(says);
    parts
}

/// CMMC and the two standards in one table, and why a certificate does not count.
pub fn side_by_side() -> Vec<El> {
    let text = iso_text();
    let names = [text.side_cmmc, Standard::Iso9001.name(), Standard::Iso27001.name()];
    let rows = [
        (text.who, [text.who_cmmc, text.who_9001, text.who_27001]),
        (text.basis, [text.basis_cmmc, text.basis_9001, text.basis_27001]),
        (text.scope, [text.scope_cmmc, text.scope_9001, text.scope_27001]),
        (text.assessed, [text.assessed_cmmc, text.assessed_9001, text.assessed_27001]),
        (text.style, [text.style_cmmc, text.style_9001, text.style_27001]),
        (text.result, [text.result_row_cmmc, text.result_row_9001, text.result_row_27001]),
    ];
    let rows = rows.map(|(topic, cells)| {
        let cells =
            names.iter().zip(cells).map(|(name, words)| el("td").attr("data-label", name).text(words));
        el("tr").child(el("th").attr("scope", "row").text(topic)).children(cells)
    });
    let columns = [text.side_topic, names[0], names[1], names[2]];
    let why = [text.why_authority, text.why_style, text.why_assessment].map(|words| el("li").text(words));
    vec![table("side", &columns, rows), el("h3").text(text.why), el("ul").class("why-not").children(why)]
}
