//! Several assessments out to a file and in again, each as a new one.

use crate::assessment::Assessment;
use crate::documents::{
    DocumentError, is_envelope, read_backup, read_collection, read_text, write_backup, write_collection,
};
use crate::storage::{Shelf, StoreError, Vault};
use crate::ui::browser::{Chosen, download, today};
use crate::ui::components::parts::{file_input, paragraph, picker, section};
use crate::ui::dom::{El, button, el};
use crate::ui::pages::unread;
use crate::ui::state::AppState;
use crate::ui::text::fill;
use crate::ui::text::shelf::{shelf_text, store_refusal};
use crate::ui::text::trouble::{refusal, refused};
use crate::ui::upkeep;

use super::add;

/// The part of the page.
pub fn files(state: AppState) -> El {
    let text = shelf_text();
    let save = button(text.files_save, move || {
        state.save();
        upkeep::act(state, move |shelf| async move { save_all(state, &shelf).await });
    });
    let input = file_input(".json,application/json", move |name, bytes| take(state, name, bytes));
    let bring = picker(text.files_add, input);
    section(text.files)
        .child(paragraph(text.files_lead))
        .child(el("p").class("actions").child(save).child(bring))
}

/// All that can be read, also what is archived, in one file.
async fn save_all(state: AppState, shelf: &Shelf) -> Result<(), StoreError> {
    let (mut backups, mut saved) = (Vec::new(), Vec::new());
    let mut missing = 0;
    for (id, summary) in shelf.list()? {
        if summary.deleted {
            continue;
        }
        match shelf.text(&id).await?.and_then(|text| read_backup(&text).ok()) {
            Some(answers) => {
                backups.push(write_backup(&answers));
                saved.push(id);
            }
            None => missing += 1,
        }
    }
    if backups.is_empty() {
        backups.push(state.peek(|model| write_backup(model.session.assessment())));
    }
    let number = backups.len().to_string();
    download("assessments", "json", "application/json", &write_collection(backups));
    for id in saved {
        let store = state.peek(|model| model.vault.store());
        Vault::new(store, id.answers_key()).backed_up(&today());
    }
    state.backed_up();
    let told = fill(shelf_text().files_saved, &[&number]);
    if missing > 0 {
        state.tell(fill(shelf_text().files_missing, &[&told, &missing.to_string()]), true);
    } else {
        state.tell(told, false);
    }
    Ok(())
}

fn take(state: AppState, name: String, bytes: Chosen) {
    let text = shelf_text();
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(why) => return state.tell(unread(&name, why), true),
    };
    let content = read_text(&bytes);
    if content.as_ref().is_ok_and(|content| is_envelope(content)) {
        return state.tell(fill(text.files_encrypted, &[&name]), true);
    }
    match content.and_then(read_collection) {
        Err(error) => state.tell(told(&name, &error), true),
        Ok(found) => upkeep::act(state, move |shelf| async move { add_all(state, &shelf, found).await }),
    }
}

fn told(name: &str, error: &DocumentError) -> String {
    fill(shelf_text().files_refused, &[&refused(name, error), &refusal(error)])
}

/// Adds each as a new one, unless the very same is there.
async fn add_all(state: AppState, shelf: &Shelf, found: Vec<Assessment>) -> Result<(), StoreError> {
    let mut known = Vec::new();
    for (id, summary) in shelf.list()? {
        if !summary.deleted {
            known.extend(shelf.text(&id).await?.and_then(|text| read_backup(&text).ok()));
        }
    }
    let (mut added, mut left_out) = (0, 0);
    let total = found.len().to_string();
    for answers in found {
        if known.contains(&answers) {
            left_out += 1;
            continue;
        }
        if let Err(error) = add(shelf, &answers).await {
            let (added, why) = (added.to_string(), store_refusal(&error));
            state.tell(fill(shelf_text().files_partly, &[&added, &total, &why]), true);
            return Ok(());
        }
        known.push(answers);
        added += 1;
    }
    state.tell(fill(shelf_text().files_added, &[&added.to_string(), &left_out.to_string()]), false);
    Ok(())
}
