//! What moved between two snapshots, or between one and now.

use leptos::prelude::*;

use crate::catalog::RequirementId;
use crate::documents::snapshot::{Moved, Snapshot, moved as moves};
use crate::ui::browser::{date_and_time, now};
use crate::ui::components::field::select;
use crate::ui::components::parts::{paragraph, section, table, to};
use crate::ui::dom::{El, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::shelf::shelf_text;
use crate::ui::text::{fill, signed};

/// Two selects and the table of what moved. Nothing where there is no snapshot.
pub fn moved(state: AppState, snapshots: Vec<Snapshot>) -> Vec<El> {
    let text = shelf_text();
    if snapshots.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = snapshots
        .iter()
        .map(|snapshot| fill("{0}, {1}", &[&snapshot.name, &date_and_time(snapshot.at)]))
        .chain([text.compare_now.to_owned()])
        .collect();
    let (from, to) = (RwSignal::new(snapshots.len() - 1), RwSignal::new(snapshots.len()));
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let controls = el("div")
        .class("controls")
        .child(select(text.compare_from, &names, move || from.get(), move |place| from.set(place)))
        .child(select(text.compare_to, &names, move || to.get(), move |place| to.set(place)));
    let found = el("div").region(move || {
        let today = || {
            state.read(Part::Score, |model| {
                Snapshot::take(model.session.assessment(), model.session.score(), text.compare_now, now())
            })
        };
        let get = |place: usize| snapshots.get(place).cloned().unwrap_or_else(today);
        differences(&get(from.get()), &get(to.get()))
    });
    vec![section(text.compare).child(controls).child(found)]
}

fn differences(before: &Snapshot, after: &Snapshot) -> Vec<El> {
    let text = shelf_text();
    let mut parts = Vec::new();
    if before.rules != after.rules {
        parts.push(paragraph(&fill(text.compare_rules, &[&before.rules, &after.rules])));
    }
    let moved = moves(before, after);
    if moved.is_empty() {
        parts.push(paragraph(text.compare_none));
        return parts;
    }
    let total = fill(
        text.compare_total,
        &[&signed(before.worst), &signed(after.worst), &change(after.worst - before.worst)],
    );
    parts.push(paragraph(&total));
    let heads = [text.moved_requirement, text.moved_before, text.moved_after, text.moved_points];
    parts.push(table("moved", &heads, moved.iter().map(row)));
    parts
}

fn row(moved: &Moved) -> El {
    let requirement: RequirementId = moved.id;
    el("tr")
        .child(el("th").attr("scope", "row").child(to(requirement)))
        .child(el("td").text(found(&moved.before)))
        .child(el("td").text(found(&moved.after)))
        .child(el("td").class("number").text(&change(moved.points)))
}

fn found(name: &str) -> &'static str {
    match name {
        "not_met" => shelf_text().moved_not_met,
        "unanswered" => shelf_text().moved_unanswered,
        _ => shelf_text().moved_met,
    }
}

/// `+5`, `−3`, `0`.
fn change(points: i16) -> String {
    if points > 0 { format!("+{points}") } else { signed(points) }
}
