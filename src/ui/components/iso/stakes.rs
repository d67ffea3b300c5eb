//! Points at stake by family, without and with the head start.

use leptos::prelude::*;

use crate::catalog::iso::Iso;
use crate::planning::head_start::{Stake, begun, stakes};
use crate::ui::components::parts::{paragraph, table_head};
use crate::ui::dom::{El, el, link, svg};
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::iso::iso_text;

/// The table, with a drawing in each row.
pub fn drawn(state: AppState, iso: &'static Iso<'static>) -> El {
    let text = iso_text();
    let stakes = Memo::new(move |_| {
        state.read(Part::Around, |model| {
            stakes(&begun(iso, model.session.assessment()), model.session.score())
        })
    });
    let rows = move || {
        stakes.with(|stakes| {
            let most = stakes.iter().map(|stake| stake.points).max().unwrap_or(0).max(1);
            let sum = stakes.iter().fold([0; 5], |sum, stake| {
                let numbers = numbers(stake);
                std::array::from_fn(|place| sum[place] + numbers[place])
            });
            let family = |stake: &Stake| {
                let family = stake.family.get();
                let name = link(&Route::Assess(Some(stake.family)).to_string(), family.name);
                let heading = el("th").attr("scope", "row").child(el("b").text(family.code)).text(" ");
                row(heading.child(name), Some(bars(stake, most)), numbers(stake))
            };
            let last = row(el("th").attr("scope", "row").text(text.sum), None, sum).class("sum");
            stakes.iter().map(family).chain([last]).collect()
        })
    };
    let columns = [
        text.column_family,
        text.column_drawn,
        text.column_stake,
        text.column_strong,
        text.column_moderate,
        text.column_weak,
        text.column_left,
    ];
    el("div")
        .child(el("h3").text(text.stakes))
        .child(paragraph(text.stakes_lead))
        .child(el("table").class("stakes").child(table_head(&columns)).child(el("tbody").region(rows)))
        .child(paragraph(text.stakes_nist).class("hint"))
}

fn numbers(stake: &Stake) -> [u16; 5] {
    let [strong, moderate, weak] = stake.begun;
    [stake.points, strong, moderate, weak, stake.from_nothing()]
}

fn row(heading: El, bars: Option<El>, numbers: [u16; 5]) -> El {
    let text = iso_text();
    let labels =
        [text.column_stake, text.column_strong, text.column_moderate, text.column_weak, text.column_left];
    let cells = numbers
        .iter()
        .zip(labels)
        .map(|(number, label)| el("td").class("number").attr("data-label", label).text(&number.to_string()));
    el("tr").child(heading).child(el("td").class("drawn").children(bars)).children(cells)
}

/// Two bars: what is at stake, and what is left of it.
fn bars(stake: &Stake, most: u16) -> El {
    let bar = |class: &str, points: u16, y: &str| {
        svg("rect")
            .class(class)
            .attr("width", &(u32::from(points) * 300 / u32::from(most)).to_string())
            .attr("y", y)
            .attr("height", "5")
    };
    svg("svg")
        .attr("viewBox", "0 0 300 12")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(bar("whole", stake.points, "0"))
        .child(bar("rest", stake.from_nothing(), "7"))
}
