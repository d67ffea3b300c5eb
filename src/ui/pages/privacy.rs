//! What is stored where, what was requested, and how to be rid of it.

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::storage::{Archive, AssessmentId, OPEN_KEY, OURS, StoreError, Summary, of_this_tab};
use crate::ui::autosave::Trouble;
use crate::ui::components::confirm::{confirmed, sure};
use crate::ui::components::parts::{paragraph, section, table};
use crate::ui::dom::{El, button, el};
use crate::ui::js;
use crate::ui::state::{AppState, Part};
use crate::ui::text::fill;
use crate::ui::text::numbers::grouped;
use crate::ui::text::shelf::shelf_text;
use crate::ui::upkeep;

/// The content of the page.
pub fn privacy(state: AppState) -> Vec<El> {
    let text = shelf_text();
    vec![
        paragraph(text.privacy_lead),
        stored(state),
        requests(),
        section(text.typed)
            .child(paragraph(text.typed_lead))
            .child(paragraph(text.typed_fips))
            .child(paragraph(text.crash)),
        nothing(state),
        section(text.erase).child(paragraph(text.erase_lead)).child(el("p").child(confirmed(
            text.erase_do,
            text.erase_word,
            move || {
                if sure(text.erase_really) {
                    upkeep::erase(state, false);
                }
            },
        ))),
    ]
}

/// A stored text: where, its key, itself.
type Stored = (&'static str, String, String);

fn stored(state: AppState) -> El {
    let text = shelf_text();
    let found: RwSignal<Option<Vec<Stored>>, LocalStorage> = RwSignal::new_local(None);
    if !state.read(Part::Trouble, upkeep::lasts) {
        return section(text.stored).child(paragraph(text.stored_chosen));
    }
    upkeep::act(state, move |shelf| async move {
        found.set(Some(everything(state, shelf.archive()).await?));
        Ok(())
    });
    let rows = move || match &*found.read() {
        None => Vec::new(),
        Some(rows) if rows.is_empty() => vec![paragraph(text.stored_none)],
        Some(rows) => {
            let head = [text.stored_what, text.stored_where, text.stored_size, text.stored_show];
            vec![table("shelf stored", &head, rows.iter().map(|stored| row(state, stored)))]
        }
    };
    section(text.stored)
        .child(paragraph(text.stored_lead))
        .child(el("div").region(rows))
        .child(paragraph(text.stored_program))
}

fn row(state: AppState, (place, key, content): &Stored) -> El {
    let content = content.clone();
    let size = grouped(content.encode_utf16().count() as u64);
    let opened = RwSignal::new(false);
    let shown = el("details")
        .child(el("summary").text(key))
        .on("toggle", move |_| opened.set(true))
        .region(move || Vec::from_iter(opened.get().then(|| el("pre").attr("tabindex", "0").text(&content))));
    el("tr")
        .child(
            el("th")
                .attr("scope", "row")
                .text(kind(key))
                .text(" ")
                .child(el("small").text(&owner(state, key))),
        )
        .child(el("td").text(place))
        .child(el("td").class("number").text(&size))
        .child(el("td").child(shown))
}

/// The name of the assessment that a key belongs to, where it has one.
fn owner(state: AppState, key: &str) -> String {
    let parts = key.rsplit('/').filter_map(|part| part.parse::<AssessmentId>().ok());
    let summary = |id: AssessmentId| {
        let summary = state.peek(|model| Summary::read(&*model.vault.store(), &id)).ok().flatten();
        summary.map(|summary| summary.name).filter(|name| !name.is_empty())
    };
    parts.filter_map(summary).next().unwrap_or_default()
}

/// What a key holds, in words.
fn kind(key: &str) -> &'static str {
    let text = shelf_text();
    if key == OPEN_KEY {
        return text.kind_open;
    }
    let rest = key.strip_prefix("sprs-calculator/").unwrap_or_default();
    let rest = rest.strip_prefix("archive/sprs-calculator/").unwrap_or(rest);
    if rest.starts_with("unreadable") {
        return text.kind_unreadable;
    }
    match rest.split('/').next() {
        Some("answers") => text.kind_answers,
        Some("summary") => text.kind_summary,
        Some("history") => text.kind_history,
        Some("copy") => text.kind_copy,
        Some("snapshot") => text.kind_snapshot,
        Some("setting") => text.kind_setting,
        _ => text.kind_other,
    }
}

async fn everything(state: AppState, archive: &dyn Archive) -> Result<Vec<Stored>, StoreError> {
    let text = shelf_text();
    let mut found = Vec::new();
    let store = state.peek(|model| model.vault.store());
    let mut keys = store.keys(OURS)?;
    keys.sort();
    for key in keys {
        let content = store.read(&key)?.unwrap_or_default();
        found.push((text.stored_local, key, content));
    }
    for key in archive.list(OURS).await? {
        // Where there is no database the archive is in local storage, too, and is listed already.
        if store.read(&format!("{OURS}archive/{key}"))?.is_none() {
            let content = archive.get(&key).await?.unwrap_or_default();
            found.push((text.stored_database, key, content));
        }
    }
    if let Some(id) = of_this_tab(OPEN_KEY) {
        found.push((text.stored_tab, OPEN_KEY.to_owned(), id));
    }
    Ok(found)
}

/// What the browser says that this page has requested.
fn requests() -> El {
    let text = shelf_text();
    let entries = js::get(&window(), "performance")
        .and_then(|performance| js::call(&performance, "getEntriesByType", &[&"resource".into()]).ok())
        .and_then(|entries| entries.dyn_into::<Array>().ok());
    let Some(entries) = entries else {
        return section(text.requests).child(paragraph(text.requests_unknown));
    };
    let names: Vec<String> = entries.iter().map(|entry| js::text(&entry, "name")).collect();
    let home = location().href().unwrap_or_default();
    let home = home.split('#').next().unwrap_or_default();
    // The folder of the page: what is a part of it lies there.
    let home = home.split('?').next().unwrap_or_default();
    let home = home.rsplit_once('/').map_or("", |(folder, _)| folder);
    let home = format!("{home}/");
    let away = names
        .iter()
        .filter(|name| !name.starts_with(&home) && !name.starts_with("blob:") && !name.starts_with("data:"));
    let away = away.count();
    let verdict = match away {
        _ if names.is_empty() => text.requests_none.to_owned(),
        0 => text.requests_home.to_owned(),
        some => fill(text.requests_away, &[&some.to_string()]),
    };
    let list =
        el("ul").class("requests").children(names.iter().map(|name| el("li").child(el("code").text(name))));
    section(text.requests)
        .child(paragraph(&fill(text.requests_count, &[&names.len().to_string()])))
        .child(paragraph(&verdict))
        .child(el("details").child(el("summary").text(text.requests_list)).child(list))
}

/// The mode in which nothing is kept.
fn nothing(state: AppState) -> El {
    let text = shelf_text();
    section(text.nothing).region(move || {
        let chosen = state.read(Part::Trouble, |model| model.trouble == Some(Trouble::Chosen));
        let act = if chosen {
            button(text.nothing_end, move || upkeep::keep_again(state))
        } else {
            confirmed(text.nothing_do, text.erase_word, move || {
                if sure(text.nothing_really) {
                    upkeep::erase(state, true);
                }
            })
        };
        let lead = if chosen { text.nothing_on } else { text.nothing_lead };
        vec![paragraph(lead), el("p").child(act)]
    })
}
