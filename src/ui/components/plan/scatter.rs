//! Effort against points.

use leptos::prelude::*;

use crate::assessment::Measure;
use crate::planning::gaps::Gap;
use crate::planning::scatter::{LANES, LENGTH, Mark, marks, most, ticks};
use crate::planning::way::{Outlook, measured};
use crate::ui::components::parts::{paragraph, section, to};
use crate::ui::dom::{El, el};
use crate::ui::text::numbers::grouped;
use crate::ui::text::pages::pages_text;
use crate::ui::text::plan::plan_text;
use crate::ui::text::{fill, text};

use super::chart::{along, chart, label, line, mark};
use super::table;

/// Pixels between two lanes of a row.
const LANE: i32 = 8;

/// Pixels from row to row.
const ROW: i32 = (2 * LANES + 2) * LANE;

/// The drawing and its table.
pub fn scatter(outlook: Memo<Outlook>, measure: Memo<Measure>) -> El {
    let text = plan_text();
    let drawn = move || outlook.with(|outlook| vec![drawing(outlook, measure.get())]);
    let listed = move || outlook.with(|outlook| vec![rows(outlook, measure.get())]);
    let ssp = move || {
        let open = outlook.with(|outlook| outlook.gaps.iter().any(|planned| planned.gap.points == 0));
        Vec::from_iter(open.then(|| paragraph(text.scatter_ssp)))
    };
    section(text.scatter)
        .child(paragraph(text.scatter_lead))
        .child(el("div").region(drawn))
        .child(
            el("p")
                .class("axis")
                .attr("aria-hidden", "true")
                .live(move || text.axis(measure.get()).to_owned()),
        )
        .region(ssp)
        .child(el("details").child(el("summary").text(text.scatter_table)).region(listed))
}

fn drawing(outlook: &Outlook, measure: Measure) -> El {
    let mut drawing = chart("scatter");
    let bottom = (3 * ROW).to_string();
    for (quarter, value) in (0..).zip(ticks(most(outlook, measure))) {
        let x = along(quarter, 4);
        let anchor = if quarter == 4 { "end" } else { "middle" };
        drawing = drawing.child(line("grid", [&x, "0"], [&x, &bottom])).child(label(
            &grouped(value),
            [&x, &(3 * ROW + 18).to_string()],
            anchor,
        ));
    }
    for (row, points) in (0..).zip([5, 3, 1]) {
        let (middle, below) = (ROW * row + ROW / 2, (ROW * (row + 1)).to_string());
        drawing = drawing
            .child(label(&points.to_string(), ["0", &(middle + 4).to_string()], "start"))
            .child(line("edge", ["0", &below], ["100%", &below]));
    }
    drawing.children(marks(outlook, measure).into_iter().map(|place| drawn(outlook, measure, place)))
}

fn drawn(outlook: &Outlook, measure: Measure, place: Mark) -> El {
    let row = (5 - i32::from(place.points)) / 2;
    let y = ROW * row + ROW / 2 + place.lane * LANE;
    let class = if place.not_met { "mark" } else { "mark open" };
    let words = outlook.gap(place.id).map(|planned| described(outlook, measure, &planned.gap));
    let x = along(place.x, LENGTH);
    mark(class, [&x, &y.to_string()], &words.unwrap_or_default())
}

/// `3.1.8 Unsuccessful Logon Attempts: 1 point, 4 hours`
fn described(outlook: &Outlook, measure: Measure, gap: &Gap) -> String {
    let text = plan_text();
    let effort = text.effort(measure, measured(measure, gap.effort, outlook.hour_dollars));
    fill(text.described, &[gap.id.get().id, gap.id.get().title, &text.points(gap.points.into()), &effort])
}

/// The same numbers, least effort for a point first.
fn rows(outlook: &Outlook, measure: Measure) -> El {
    let words = plan_text();
    let effort = |gap: &Gap| measured(measure, gap.effort, outlook.hour_dollars);
    let mut gaps: Vec<&Gap> = outlook.gaps.iter().map(|planned| &planned.gap).collect();
    // Without points, nothing is got for any effort.
    let each = |gap: &Gap| effort(gap).saturating_mul(15).checked_div(gap.points.into()).unwrap_or(u64::MAX);
    gaps.sort_by_key(|gap| (each(gap), std::cmp::Reverse(gap.points)));
    let row = |gap: &Gap| {
        let state = if gap.not_met { text().finding_not_met } else { words.unanswered };
        el("tr")
            .child(el("th").attr("scope", "row").child(to(gap.id)).text(" ").child(el("small").text(state)))
            .child(el("td").class("number").text(&gap.points.to_string()))
            .child(el("td").class("number").text(&words.effort(measure, effort(gap))))
    };
    let columns = [
        (pages_text().column_requirement, ""),
        (pages_text().column_points, "number"),
        (words.column_effort, "number"),
    ];
    table(&columns, gaps.into_iter().map(row))
}
