//! The list of assessments, and what can be done with each.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use crate::documents::{read_backup, write_backup};
use crate::storage::{AssessmentId, Shelf, StoreError, Summary};
use crate::ui::browser::{date_and_time, focus_soon};
use crate::ui::components::confirm::{confirmed_of, sure};
use crate::ui::components::parts::{self, paragraph};
use crate::ui::dom::{El, button, el};
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::link::link_text;
use crate::ui::text::shelf::{name_of, score_of, shelf_text};
use crate::ui::upkeep;

use super::{add, named};

/// Rows beyond that are shown when asked for.
const ROWS: usize = 100;

/// The id of the heading.
const LANDING: &str = "list";

/// An assessment with what the list says about it.
type Listed = (AssessmentId, Summary);

/// The lists: those in use, those archived, those deleted.
pub fn lists(
    state: AppState,
    mut listed: Vec<Listed>,
    filter: RwSignal<String>,
    all: RwSignal<bool>,
) -> Vec<El> {
    let text = shelf_text();
    listed.sort_by(|(_, a), (_, b)| b.edited.cmp(&a.edited).then_with(|| a.name.cmp(&b.name)));
    let (deleted, listed): (Vec<_>, Vec<_>) = listed.into_iter().partition(|(_, summary)| summary.deleted);
    let (archived, active): (Vec<_>, Vec<_>) = listed.into_iter().partition(|(_, summary)| summary.archived);
    let mut parts = Vec::new();
    if active.len() <= 1 {
        parts.push(paragraph(text.list_none));
    }
    if active.len() > 8 {
        parts.push(search(filter));
    }
    parts.push(el("div").region(move || {
        let wanted = filter.read().to_lowercase();
        let fits = |(_, summary): &&Listed| {
            [&summary.name, &summary.cage].iter().any(|words| words.to_lowercase().contains(&wanted))
        };
        let found: Vec<&Listed> = active.iter().filter(fits).collect();
        let shown = if all.get() { found.len() } else { found.len().min(ROWS) };
        let mut parts = vec![table(state, found[..shown].iter().copied())];
        if !wanted.is_empty() {
            let numbers = [found.len(), active.len()].map(|number| number.to_string());
            parts.push(
                paragraph(&fill(text.filter_found, &[&numbers[0], &numbers[1]])).attr("role", "status"),
            );
        }
        if shown < found.len() {
            let words = fill(text.show_all, &[&found.len().to_string()]);
            parts.push(el("p").child(button(&words, move || all.set(true))));
        }
        parts
    }));
    for (words, lead, some) in
        [(text.archived, None, archived), (text.deleted, Some(text.deleted_lead), deleted)]
    {
        if !some.is_empty() {
            parts.push(
                el("details")
                    .child(el("summary").text(&fill(words, &[&some.len().to_string()])))
                    .children(lead.map(paragraph))
                    .child(table(state, some.iter())),
            );
        }
    }
    vec![el("section").child(landing(text.list)).children(parts)]
}

/// A heading that takes the focus when the row that had it is gone.
fn landing(words: &str) -> El {
    el("h2").attr("id", LANDING).attr("tabindex", "-1").text(words)
}

fn search(filter: RwSignal<String>) -> El {
    let field = el("input")
        .attr("type", "search")
        .value(move || filter.get())
        .on("input", move |event| filter.set(event_target_value(&event)));
    let label = el("label").child(el("span").text(shelf_text().filter)).child(field);
    el("p").class("controls").child(label)
}

fn table<'a>(state: AppState, listed: impl Iterator<Item = &'a Listed>) -> El {
    let text = shelf_text();
    let heads = [
        text.column_name,
        text.column_score,
        text.column_status,
        text.column_answered,
        text.column_edited,
        text.column_actions,
    ];
    parts::table("shelf", &heads, listed.map(|(id, summary)| row(state, id, summary)))
}

fn row(state: AppState, id: &AssessmentId, summary: &Summary) -> El {
    let text = shelf_text();
    let is_open = state.peek(|model| model.id == *id);
    let name = name_of(summary);
    let open = {
        let id = id.clone();
        button(name, move || {
            let id = id.clone();
            upkeep::act(state, move |_| upkeep::open(state, id));
        })
        .class("as-link")
    };
    let title = el("th").attr("scope", "row");
    let title = match (is_open, summary.deleted) {
        (true, _) => title.text(name).text(" ").child(el("small").text(text.is_open)),
        (false, true) => title.text(name),
        (false, false) => title.child(open),
    };
    let title =
        if summary.cage.is_empty() { title } else { title.text(" ").child(el("small").text(&summary.cage)) };
    let status = if summary.status.is_empty() { text.status_open } else { &summary.status };
    let edited = if summary.edited > 0 { date_and_time(summary.edited) } else { text.never.to_owned() };
    let cell = |words: &str| el("td").text(words);
    el("tr")
        .child(title)
        .child(cell(&score_of(summary.no_ssp, summary.worst, summary.best)))
        .child(cell(status))
        .child(cell(&fill(text.answered, &[&summary.answered.to_string()])))
        .child(cell(&edited))
        .child(el("td").child(actions(state, id, summary, is_open)))
}

/// What can be done with one.
fn actions(state: AppState, id: &AssessmentId, summary: &Summary, is_open: bool) -> El {
    let text = shelf_text();
    let name = name_of(summary).to_owned();
    let about = |words: &str| fill("{0}: {1}", &[words, &name]);
    let act = |words: &str, work: fn(AppState, AssessmentId, Summary)| {
        let (id, summary) = (id.clone(), summary.clone());
        button(words, move || work(state, id.clone(), summary.clone())).attr("aria-label", &about(words))
    };
    let group = el("div").class("actions");
    if summary.deleted {
        let group = group.child(act(text.restore, restore));
        if is_open {
            return group;
        }
        return group.child({
            let (id, summary) = (id.clone(), summary.clone());
            let words = text.delete_for_good;
            confirmed_of(words, &about(words), link_text().delete, move || {
                delete_for_good(state, id.clone(), summary.clone());
            })
        });
    }
    let group = group.child(act(text.copy, copy));
    if is_open {
        return group;
    }
    let group = group.child(rename(state, id, &name));
    let group = if summary.archived {
        group.child(act(text.unarchive, unarchive))
    } else {
        group.child(act(text.archive, archive))
    };
    group.child(act(text.delete, delete))
}

/// A button that gives way to a field.
fn rename(state: AppState, id: &AssessmentId, name: &str) -> El {
    let text = shelf_text();
    let typing = RwSignal::new(false);
    let (id, name) = (id.clone(), name.to_owned());
    el("div").region(move || {
        if !typing.get() {
            let about = fill("{0}: {1}", &[text.rename, &name]);
            let focus = format!("[data-rename=\"{id}\"]");
            let start = move || {
                typing.set(true);
                focus_soon(focus.clone());
            };
            return vec![button(text.rename, start).attr("aria-label", &about)];
        }
        let field = el("input")
            .attr("type", "text")
            .attr("maxlength", "120")
            .attr("data-rename", &id.to_string())
            .attr("aria-label", &fill(text.rename_label, &[&name]))
            .attr("value", &name)
            .on("keydown", move |event| {
                if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                    typing.set(false);
                    land();
                }
            });
        let id = id.clone();
        let form = el("form")
            .child(field)
            .child(el("button").attr("type", "submit").text(text.rename_done))
            .on("submit", move |event| {
                event.prevent_default();
                let form: web_sys::HtmlElement = event_target(&event);
                let field = form.query_selector("input").ok().flatten();
                let words = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
                let words = words.map(|field| field.value()).unwrap_or_default();
                let id = id.clone();
                upkeep::act(
                    state,
                    move |shelf| async move { give_name(state, &shelf, &id, words.trim()).await },
                );
            });
        vec![form]
    })
}

/// Writes another name into answers that are not open.
async fn give_name(state: AppState, shelf: &Shelf, id: &AssessmentId, name: &str) -> Result<(), StoreError> {
    let before = shelf.summary(id)?.unwrap_or_default();
    let text = shelf.text(id).await?.unwrap_or_default();
    let Ok(answers) = read_backup(&text) else {
        state.tell(fill(shelf_text().unreadable, &[name_of(&before)]), true);
        return Ok(());
    };
    shelf.store(id, &write_backup(&named(answers, name))).await?;
    let summary = Summary { name: name.to_owned(), ..before };
    shelf.describe(id, &summary)?;
    state.tell(fill(shelf_text().done_renamed, &[name_of(&summary)]), false);
    land();
    Ok(())
}

/// Once the list is drawn anew.
fn land() {
    focus_soon(format!("#{LANDING}"));
}

fn copy(state: AppState, id: AssessmentId, summary: Summary) {
    state.save();
    upkeep::act(state, move |shelf| async move {
        let name = name_of(&summary);
        let text = shelf.text(&id).await?.unwrap_or_default();
        match read_backup(&text) {
            Ok(answers) => {
                let answers = named(answers, &fill(shelf_text().copy_name, &[name]));
                add(&shelf, &answers).await?;
                state.tell(fill(shelf_text().done_copied, &[name]), false);
                land();
            }
            Err(_) => state.tell(fill(shelf_text().unreadable, &[name]), true),
        }
        Ok(())
    });
}

/// Notes something in the list and says so.
fn describe(state: AppState, id: AssessmentId, summary: Summary, told: Option<&'static str>) {
    upkeep::act(state, move |shelf| async move {
        shelf.describe(&id, &summary)?;
        if let Some(told) = told {
            state.tell(fill(told, &[name_of(&summary)]), false);
        }
        land();
        Ok(())
    });
}

fn archive(state: AppState, id: AssessmentId, summary: Summary) {
    describe(state, id, Summary { archived: true, ..summary }, Some(shelf_text().done_archived));
}

fn unarchive(state: AppState, id: AssessmentId, summary: Summary) {
    describe(state, id, Summary { archived: false, ..summary }, None);
}

fn delete(state: AppState, id: AssessmentId, summary: Summary) {
    describe(state, id, Summary { deleted: true, ..summary }, Some(shelf_text().done_deleted));
}

fn restore(state: AppState, id: AssessmentId, summary: Summary) {
    describe(state, id, Summary { deleted: false, ..summary }, None);
}

fn delete_for_good(state: AppState, id: AssessmentId, summary: Summary) {
    if sure(shelf_text().really_for_good) {
        upkeep::act(state, move |shelf| async move {
            shelf.delete_for_good(&id).await?;
            state.tell(fill(shelf_text().done_for_good, &[name_of(&summary)]), false);
            land();
            Ok(())
        });
    }
}
