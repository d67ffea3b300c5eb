//! The score of the snapshots over time, drawn.

use crate::catalog::rules::{CONDITIONAL_SCORE, MAX_SCORE, MIN_SCORE};
use crate::documents::snapshot::Snapshot;
use crate::ui::browser::date_and_time;
use crate::ui::components::parts::{paragraph, section};
use crate::ui::components::plan::chart::{along, between, chart, label, line, mark};
use crate::ui::dom::El;
use crate::ui::text::shelf::shelf_text;
use crate::ui::text::{fill, signed};

/// From two snapshots on. The numbers stand in the list of the snapshots.
pub fn trend(snapshots: &[Snapshot]) -> Vec<El> {
    let [first, .., last] = snapshots else { return Vec::new() };
    let whole = (last.at - first.at).max(1);
    let height = |score: i16| between(90, 6, i64::from(score - MIN_SCORE), i64::from(MAX_SCORE - MIN_SCORE));
    let mut drawing = chart("rise");
    for score in [MIN_SCORE, 0, CONDITIONAL_SCORE, MAX_SCORE] {
        let at = height(score);
        drawing = drawing.child(line("grid", [&along(0, 1), &at], [&along(1, 1), &at])).child(label(
            &signed(score),
            ["0", &at],
            "start",
        ));
    }
    let place = |snapshot: &Snapshot| (along(snapshot.at - first.at, whole), height(snapshot.worst));
    for pair in snapshots.windows(2) {
        let ((x1, y1), (x2, y2)) = (place(&pair[0]), place(&pair[1]));
        drawing = drawing.child(line("step", [&x1, &y1], [&x2, &y2]));
    }
    for snapshot in snapshots {
        let (x, y) = place(snapshot);
        let words =
            fill("{0}, {1}: {2}", &[&snapshot.name, &date_and_time(snapshot.at), &signed(snapshot.worst)]);
        drawing = drawing.child(mark("mark", [&x, &y], &words));
    }
    for (at, anchor, score) in [(first.at, "start", first), (last.at, "end", last)] {
        let day = date_and_time(at);
        let day = day.split(' ').next().unwrap_or_default();
        let x = along(score.at - first.at, whole);
        drawing = drawing.child(label(day, [&x, "100%"], anchor));
    }
    let legend = paragraph(shelf_text().trend_lead).class("hint");
    vec![section(shelf_text().trend).child(drawing).child(legend)]
}
