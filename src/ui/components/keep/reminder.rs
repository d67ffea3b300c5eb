//! How much is in no backup, and a reminder when it is much.

use leptos::prelude::*;

use crate::ui::browser::focus;
use crate::ui::dom::{El, button, el, link};
use crate::ui::route::Route;
use crate::ui::state::{AppState, Part};
use crate::ui::text::fill;
use crate::ui::text::keep::keep_text;

/// One line: how much was changed since the last backup.
pub fn unsaved_work(state: AppState) -> El {
    let line = move || {
        let text = keep_text();
        state.read(Part::Keep, |_| ());
        state.read(Part::Log, |model| {
            let changes = model.vault.changes().to_string();
            match model.vault.last_backup() {
                Some(date) => fill(text.changes, &[&changes, &date]),
                None if model.session.assessment().is_empty() => text.changes_none.to_owned(),
                None => fill(text.changes_never, &[&changes]),
            }
        })
    };
    el("p").class("quiet backed-up").live(line)
}

/// The content of a page, with a reminder at its top when one is due.
pub fn with_reminder(state: AppState, content: Vec<El>) -> Vec<El> {
    // The page may be made anew with every edit, which must not depend on this.
    let due = Memo::new(move |_| {
        state.read(Part::Keep, |_| ());
        let due = |model: &crate::ui::state::Model| {
            let worth = model.vault.is_backup_due() && !model.session.assessment().is_empty();
            worth.then(|| model.vault.changes())
        };
        state.read(Part::Log, due)
    });
    let reminder = move || {
        let text = keep_text();
        let later = move || {
            state.change(Part::Keep, |model| model.vault.silence_reminder());
            focus("h1");
        };
        Vec::from_iter(due.get().map(|changes| {
            el("p")
                .class("reminder")
                .child(el("span").text(&fill(text.reminder, &[&changes.to_string()])))
                .child(link(&Route::Documents.to_string(), text.reminder_go))
                .child(button(text.reminder_later, later))
        }))
    };
    std::iter::once(el("div").region(reminder)).chain(content).collect()
}
