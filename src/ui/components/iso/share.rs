//! How much each standard touches, where ISO 9001 has no counterpart, and suppliers.

use crate::catalog::iso::{Iso, Link, Source};
use crate::catalog::rules::{MAX_SCORE, MIN_SCORE};
use crate::catalog::{OBJECTIVES, REQUIREMENTS, Standard, Through};
use crate::planning::head_start::{Share, named, together, touched};
use crate::ui::components::parts::{paragraph, table};
use crate::ui::dom::{El, el, link};
use crate::ui::route::Route;
use crate::ui::text::fill;
use crate::ui::text::iso::iso_text;

use super::to_inventory;

/// The most that all requirements cost together: the sum of their points.
const ALL_POINTS: usize = (MAX_SCORE - MIN_SCORE) as usize;

type Counts = fn(&Link<'_>) -> bool;

/// The table of shares with what is claimed elsewhere.
pub fn share(iso: &Iso<'static>) -> Vec<El> {
    let text = iso_text();
    let is_27001: Counts = |link| link.clause.standard() == Standard::Iso27001;
    let tables: [(&str, Counts); 5] = [
        (text.share_9001, |link| link.clause.standard() == Standard::Iso9001),
        (text.share_nist, |link| matches!(link.source, Source::Nist { .. })),
        (text.share_ours, |link| link.clause.standard() == Standard::Iso27001 && link.source == Source::Ours),
        (text.share_27001, is_27001),
        (text.share_all, |_| true),
    ];
    let quality = touched(iso, tables[0].1);
    let percent = |some: usize| (some * 100 + REQUIREMENTS / 2) / REQUIREMENTS;
    let claim =
        [&quality[..], &quality[..2]].map(|shares| percent(together(shares).requirements).to_string());
    let rows = tables.map(|(name, counts)| row(name, touched(iso, counts), named(iso, counts)));
    let entries = Standard::ALL.map(|standard| {
        let words = fill(text.share_entries, &[standard.name()]);
        el("li").child(to_inventory(Through::Standard(standard), &words))
    });
    vec![
        paragraph(text.share_lead),
        table(
            "shares",
            &[text.share_which, text.share_touched, text.share_points, text.share_objectives],
            rows,
        ),
        paragraph(&fill(text.share_claim, &claim.each_ref().map(String::as_str))),
        paragraph(text.share_method).class("hint"),
        el("ul").class("links").children(entries),
    ]
}

fn row(name: &str, shares: [Share; 3], objectives: usize) -> El {
    let text = iso_text();
    let sum = together(&shares);
    let cell = |label: &str, some: usize, all: usize, below: &str| {
        let percent = (some * 100 + all / 2) / all;
        let of = numbered(text.share_of, [some, all, percent]);
        el("td")
            .attr("data-label", label)
            .child(el("b").text(&of))
            .child(el("span").class("quiet").text(below))
    };
    let split = |split: [usize; 3]| numbered(text.share_split, split);
    let requirements = split(shares.map(|share| share.requirements));
    let points = split(shares.map(|share| usize::from(share.points)));
    let named = match objectives {
        0 => el("td").attr("data-label", text.share_objectives).class("quiet").text(text.share_unnamed),
        some => cell(text.share_objectives, some, OBJECTIVES, ""),
    };
    el("tr")
        .child(el("th").attr("scope", "row").text(name))
        .child(cell(text.share_touched, sum.requirements, REQUIREMENTS, &requirements))
        .child(cell(text.share_points, sum.points.into(), ALL_POINTS, &points))
        .child(named)
}

/// A text with three numbers in it.
fn numbered(template: &str, numbers: [usize; 3]) -> String {
    fill(template, &numbers.map(|number| number.to_string()).each_ref().map(String::as_str))
}

/// The families that ISO 9001 says nothing about.
pub fn counterparts(iso: &Iso<'static>) -> El {
    let text = iso_text();
    let items = iso.families().iter().map(|(family, note)| {
        let linked = family
            .requirements()
            .filter(|id| iso.of(*id).any(|link| link.clause.standard() == Standard::Iso9001));
        let numbers = [linked.count(), family.requirements().count()].map(|number| number.to_string());
        let counted = fill(text.no_count, &numbers.each_ref().map(String::as_str));
        let name = link(&Route::Assess(Some(*family)).to_string(), family.get().name);
        el("li")
            .child(el("h3").child(name))
            .child(paragraph(note))
            .child(el("p").class("quiet").text(&counted))
    });
    el("ul").class("counterparts").children(items)
}

/// What is owed where Level 2 has no family.
pub fn suppliers() -> Vec<El> {
    let text = iso_text();
    let level3 = link(&Route::Level3.to_string(), text.supply_to_level3);
    vec![paragraph(text.supply_lead), el("p").text(text.supply_level3).text(" ").child(level3)]
}
