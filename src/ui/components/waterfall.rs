//! From 110 down by family: drawn, with the same numbers beside the drawing.

use crate::catalog::FamilyId;
use crate::catalog::rules::MAX_SCORE;
use crate::scoring::{Score, Tally};
use crate::ui::dom::{El, el, svg};
use crate::ui::route::Route;
use crate::ui::text::pages::pages_text;
use crate::ui::text::signed;

use super::families::progress;
use super::scale::place;

/// A table with a bar in each row.
pub fn waterfall(score: &Score) -> El {
    let mut left = MAX_SCORE;
    let mut body = el("tbody").child(line(el("th").text(pages_text().row_start), None, left, left));
    for id in FamilyId::all() {
        let (family, tally) = (id.get(), score.family(id));
        let link = el("a")
            .attr("href", &Route::Assess(Some(id)).to_string())
            .child(el("b").text(family.code))
            .text(" ")
            .child(el("span").text(family.name));
        body = body.child(line(el("th").child(link), Some(&tally), left, left - tally.lost));
        left -= tally.lost;
    }
    let columns = [
        (pages_text().column_family, ""),
        (pages_text().column_answered, "number"),
        (pages_text().column_drawn, "drawn"),
        (pages_text().column_lost, "number"),
        (pages_text().column_at_stake, "number"),
        (pages_text().column_left, "number"),
    ];
    let headings = columns.map(|(words, class)| el("th").attr("scope", "col").class(class).text(words));
    let sum = line(el("th").text(pages_text().row_end), Some(&score.tally()), left, left);
    el("table")
        .class("waterfall")
        .child(el("thead").child(el("tr").children(headings)))
        .child(body)
        .child(el("tfoot").child(sum))
}

/// One row: what was left before it, what it takes, what is left after it.
fn line(heading: El, tally: Option<&Tally>, before: i16, after: i16) -> El {
    let number = |words: Option<String>| el("td").class("number").text(&words.unwrap_or_default());
    el("tr")
        .child(heading.attr("scope", "row"))
        .child(number(tally.map(progress)))
        .child(el("td").class("drawn").child(bar(before, after, tally.map_or(0, |tally| tally.at_stake))))
        .child(number(tally.map(|tally| signed(-tally.lost))))
        .child(number(tally.map(|tally| signed(-tally.at_stake))))
        .child(number(Some(signed(after))))
}

/// Points lost solid, points at stake open, and a mark at what is left.
fn bar(before: i16, after: i16, at_stake: i16) -> El {
    let rect = |class, from: i16, to: i16| {
        let (from, to) = (place(from), place(to));
        svg("rect").class(class).attr("x", &from.to_string()).attr("width", &(to - from).to_string())
    };
    svg("svg")
        .attr("viewBox", "0 0 313 10")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(svg("path").class("ticks").attr("d", "M203 0V10M291 0V10"))
        .child(rect("lost", after, before).attr("y", "2").attr("height", "6"))
        .child(rect("at-stake", after - at_stake, after).attr("y", "3").attr("height", "4"))
        .child(svg("path").class("end").attr("d", &format!("M{} 0V10", place(after))))
}
