//! Files to take away and to bring in.

use crate::assessment::Change;
use crate::documents::{
    DocumentError, Problem, is_collection, read_backup, read_csv, read_text, write_backup, write_csv,
};
use crate::ui::autosave::Trouble;
use crate::ui::browser::{Chosen, LARGEST_FILE, Unread, download};
use crate::ui::components::confirm::{confirmed, confirmed_file, sure};
use crate::ui::components::keep::{Locked, encrypt, lasting, on_disk, unlock, unsaved_work};
use crate::ui::components::parts::{beyond, file_input, paragraph, picker, section};
use crate::ui::components::share::share;
use crate::ui::dom::{El, button, el};
use crate::ui::state::{AppState, Part};
use crate::ui::text::fill;
use crate::ui::text::link::link_text;
use crate::ui::text::pages::pages_text;
use crate::ui::text::trouble::{quoted, refusal, refused};

/// What a file asks for: the edit, and what to tell the user then.
type Taken = Result<(Change, String), DocumentError>;

/// Offers the backup as a file, and counts it as one.
pub fn back_up(state: AppState) {
    download_backup(state);
    state.backed_up();
}

/// Offers the backup as a file. Where this is called alone nothing can be stored, so nothing is counted.
pub fn download_backup(state: AppState) {
    download(
        "backup",
        "json",
        "application/json",
        &state.peek(|model| write_backup(model.session.assessment())),
    );
}

/// The content of the page.
pub fn documents(state: AppState) -> Vec<El> {
    let csv = move || {
        download("answers", "csv", "text/csv", &state.peek(|model| write_csv(model.session.assessment())))
    };
    let start_over = move || {
        state.edit(Change::Replace(Box::default()));
        state.tell(pages_text().started_over.to_owned(), false);
    };
    // Where nothing is stored there is nothing to count or to ask the browser for.
    let lasts = state.peek(|model| model.trouble != Some(Trouble::Chosen));
    let locked = Locked::new(state);
    let restoring = replacing(pages_text().backup_restore, ".json,application/json", move |name, bytes| {
        locked.offer(name, bytes);
    });
    let importing = replacing(pages_text().csv_import, ".csv,.tsv,.txt,text/csv", move |name, bytes| {
        take(state, &name, bytes, import);
    });
    vec![
        el("p").class("lead").text(pages_text().documents_lead),
        beyond(),
        section(pages_text().backup)
            .child(paragraph(pages_text().backup_lead))
            .child(
                actions()
                    .child(button(pages_text().backup_download, move || back_up(state)).class("primary"))
                    .child(restoring),
            )
            .child(unlock(locked))
            .children(lasts.then(|| unsaved_work(state)))
            .child(encrypt(state)),
        on_disk(state),
        section(pages_text().csv)
            .child(paragraph(pages_text().csv_lead))
            .child(actions().child(button(pages_text().csv_download, csv).class("primary")).child(importing)),
        share(state),
        kept(state),
        if lasts { lasting(state) } else { el("div") },
        section(pages_text().start_over).child(paragraph(pages_text().start_over_lead)).child(
            actions().child(confirmed(
                pages_text().start_over_button,
                pages_text().start_over_word,
                start_over,
            )),
        ),
    ]
}

fn actions() -> El {
    el("p").class("actions")
}

/// Chooses a file. What is in it replaces what is here.
fn replacing(words: &str, accept: &str, take: impl Fn(String, Chosen) + Copy + 'static) -> El {
    confirmed_file(file_input(accept, take), link_text().replace, |input| picker(words, input))
}

/// Hands the bytes of a file to a reader; what it makes of them replaces everything, if all of it is sound, and gives
/// whether it is.
fn take(state: AppState, name: &str, bytes: Chosen, read: fn(AppState, &str, &[u8]) -> Taken) -> bool {
    let taken = bytes.map(|bytes| read(state, name, &bytes));
    let sound = matches!(taken, Ok(Ok(_)));
    match taken {
        Err(why) => state.tell(unread(name, why), true),
        Ok(Ok((change, told))) => {
            state.edit(change);
            state.tell(told, false);
        }
        Ok(Err(error)) => {
            state.tell(fill(pages_text().refused, &[&refused(name, &error), &refusal(&error)]), true);
        }
    }
    sound
}

/// Why a file was not read.
pub fn unread(name: &str, why: Unread) -> String {
    match why {
        Unread::Failed => fill(pages_text().unreadable_file, &[name]),
        Unread::TooLarge => fill(pages_text().large_file, &[name, &(LARGEST_FILE / 1_000_000).to_string()]),
    }
}

/// Restores a backup that is not encrypted, or not any more.
pub fn restore_backup(state: AppState, name: &str, bytes: Chosen) {
    if take(state, name, bytes, restore) {
        // What is on the page now is in that file.
        state.backed_up();
    }
}

fn restore(state: AppState, name: &str, bytes: &[u8]) -> Taken {
    let text = read_text(bytes)?;
    if is_collection(text) {
        return Err(DocumentError { line: 0, problem: Problem::Several });
    }
    let assessment = read_backup(text)?;
    let mut told = fill(pages_text().restored, &[name]);
    let before = state.peek(|model| model.session.assessment().profile().name);
    let after = assessment.profile().name;
    if !before.is_empty() && before != after {
        told.push_str(&fill(pages_text().restored_name, &[&before, &after]));
    }
    Ok((Change::Replace(Box::new(assessment)), told))
}

fn import(state: AppState, name: &str, bytes: &[u8]) -> Taken {
    let import = state.peek(|model| read_csv(bytes, model.session.assessment()))?;
    let mut told = fill(pages_text().imported, &[&import.rows.to_string(), name]);
    if !import.ignored.is_empty() {
        told.push_str(&fill(pages_text().imported_ignored, &[&quoted(&import.ignored.join(", "))]));
    }
    Ok((Change::Replace(Box::new(import.assessment)), told))
}

/// Texts that were set aside because they could not be read.
fn kept(state: AppState) -> El {
    let entry = move |(key, content): (&'static str, String)| {
        let save = button(pages_text().kept_download, move || {
            download("unreadable", "txt", "text/plain", &content);
        });
        let delete = confirmed(pages_text().kept_delete, link_text().delete, move || {
            if sure(pages_text().kept_really) {
                state.forget(key);
            }
        });
        actions().child(save).child(delete)
    };
    el("div").region(move || {
        let texts = state.read(Part::Trouble, |model| model.vault.aside());
        if texts.is_empty() {
            return Vec::new();
        }
        vec![
            section(pages_text().kept)
                .child(paragraph(pages_text().kept_lead))
                .children(texts.into_iter().map(entry)),
        ]
    })
}
