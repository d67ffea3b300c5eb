//! Snapshots of the open assessment, what moved between them, and the log of edits.

use std::cell::Cell;

use leptos::prelude::*;

use crate::documents::snapshot::Snapshot;
use crate::ui::browser::{date_and_time, now};
use crate::ui::components::confirm::{confirmed_of, sure};
use crate::ui::components::parts::{beyond, paragraph, section, table};
use crate::ui::components::shelf::{compare, log, trend};
use crate::ui::dom::{El, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::fill;
use crate::ui::text::link::link_text;
use crate::ui::text::shelf::{score_of, shelf_text};
use crate::ui::upkeep;

/// The snapshots, the earliest first, once they are read.
type Snapshots = RwSignal<Vec<Snapshot>, LocalStorage>;

/// The content of the page.
pub fn history(state: AppState) -> Vec<El> {
    if !state.read(Part::Trouble, upkeep::lasts) {
        return vec![paragraph(shelf_text().not_here)];
    }
    let snapshots: Snapshots = RwSignal::new_local(Vec::new());
    load(state, snapshots);
    let list = el("div").region(move || list(state, snapshots));
    let moved = el("div").region(move || compare::moved(state, snapshots.get()));
    let drawn = el("div").region(move || trend::trend(&snapshots.read()));
    vec![
        paragraph(shelf_text().history_lead),
        beyond(),
        take(state, snapshots),
        list,
        drawn,
        moved,
        log::log(state),
    ]
}

/// Reads the snapshots of the open assessment.
fn load(state: AppState, snapshots: Snapshots) {
    upkeep::act(state, move |shelf| async move {
        let id = state.peek(|model| model.id.clone());
        let found = shelf.snapshots(&id).await?;
        let total = found.len();
        let read: Vec<Snapshot> = found.iter().filter_map(|(_, text)| Snapshot::read(text).ok()).collect();
        if read.len() < total {
            let damaged = (total - read.len()).to_string();
            state.tell(fill(shelf_text().snapshot_damaged, &[&damaged]), true);
        }
        snapshots.set(read);
        Ok(())
    });
}

/// The form that takes one.
fn take(state: AppState, snapshots: Snapshots) -> El {
    let text = shelf_text();
    let name = RwSignal::new(String::new());
    let last = Cell::new(0);
    let field = el("input")
        .attr("type", "text")
        .attr("maxlength", "120")
        .attr("placeholder", text.snapshot_hint)
        .value(move || name.get())
        .on("input", move |event| name.set(event_target_value(&event)));
    let form = el("form")
        .class("controls")
        .child(el("label").child(el("span").text(text.snapshot_name)).child(field))
        .child(el("button").attr("type", "submit").text(text.snapshot_take))
        .on("submit", move |event| {
            event.prevent_default();
            let words = name.get_untracked().trim().to_owned();
            let words = if words.is_empty() { text.snapshot_unnamed } else { &words };
            // Snapshots are told apart by their seconds.
            let mut at = now().max(last.get() + 1);
            while snapshots.read_untracked().iter().any(|other| other.at == at) {
                at += 1;
            }
            last.set(at);
            let (id, taken) = state.peek(|model| {
                let session = &model.session;
                (model.id.clone(), Snapshot::take(session.assessment(), session.score(), words, at))
            });
            upkeep::act(state, move |shelf| async move {
                shelf.add_snapshot(&id, taken.at, &taken.write()).await?;
                name.set(String::new());
                state.tell(text.snapshot_taken.to_owned(), false);
                load(state, snapshots);
                Ok(())
            });
        });
    section(text.snapshots).child(paragraph(text.snapshots_lead)).child(form)
}

fn list(state: AppState, snapshots: Snapshots) -> Vec<El> {
    let text = shelf_text();
    let all = snapshots.read();
    if all.is_empty() {
        return vec![paragraph(text.snapshot_none)];
    }
    let heads = [
        text.column_name,
        text.snapshot_date,
        text.column_score,
        text.column_status,
        text.snapshot_rules,
        text.column_actions,
    ];
    let rows = all.iter().rev().map(|snapshot| row(state, snapshots, snapshot));
    vec![table("shelf", &heads, rows)]
}

fn row(state: AppState, snapshots: Snapshots, snapshot: &Snapshot) -> El {
    let text = shelf_text();
    let about = |words: &str| fill("{0}: {1}", &[words, &snapshot.name]);
    let cell = |words: &str| el("td").text(words);
    let status = if snapshot.status.is_empty() { text.status_open } else { &snapshot.status };
    let at = snapshot.at;
    let delete =
        confirmed_of(text.snapshot_delete, &about(text.snapshot_delete), link_text().delete, move || {
            if sure(text.snapshot_really) {
                upkeep::act(state, move |shelf| async move {
                    let id = state.peek(|model| model.id.clone());
                    shelf.delete_snapshot(&id, at).await?;
                    load(state, snapshots);
                    Ok(())
                });
            }
        });
    let kept = snapshot.clone();
    let back = move || match kept.answers() {
        Ok(answers) => {
            state.edit(crate::assessment::Change::Replace(Box::new(answers)));
            state.tell(fill(text.snapshot_loaded, &[&kept.name]), false);
        }
        Err(_) => state.tell(fill(text.snapshot_damaged, &["1"]), true),
    };
    let back = confirmed_of(text.snapshot_load, &about(text.snapshot_load), link_text().replace, back);
    el("tr")
        .child(el("th").attr("scope", "row").text(&snapshot.name))
        .child(cell(&date_and_time(at)))
        .child(cell(&score_of(snapshot.no_ssp, snapshot.worst, snapshot.best)))
        .child(cell(status))
        .child(cell(&snapshot.rules))
        .child(el("td").child(el("div").class("actions").child(back).child(delete)))
}
