//! Messages under the header: what storage cannot do, and what just happened.

use crate::storage::{Held, StoreError};
use crate::ui::autosave::Trouble;
use crate::ui::browser::{download, focus};
use crate::ui::dom::{El, button, el};
use crate::ui::pages::download_backup;
use crate::ui::state::{AppState, Part};
use crate::ui::text::{fill, refusal, text};

/// All messages there are.
pub fn banners(state: AppState) -> El {
    let notice = move || {
        Vec::from_iter(state.read(Part::Notice, |model| model.notice.clone()).map(|notice| {
            el("p")
                .class(if notice.error { "banner error" } else { "banner" })
                .child(el("span").text(&notice.text))
                .child(button(text().dismiss, move || {
                    state.change(Part::Notice, |model| model.notice = None);
                    focus("h1");
                }))
        }))
    };
    el("div")
        .class("banners")
        .child(el("div").attr("role", "alert").region(move || {
            Vec::from_iter(
                state
                    .read(Part::Trouble, |model| model.trouble.clone())
                    .map(|trouble| explain(state, &trouble)),
            )
        }))
        .child(el("div").attr("role", "status").region(notice))
}

/// What keeps the answers from being saved, and the next step.
fn explain(state: AppState, trouble: &Trouble) -> El {
    let text = text();
    let words = match trouble {
        Trouble::Store(StoreError::Denied) => text.storage_denied.to_owned(),
        Trouble::Store(StoreError::Full) => text.storage_full.to_owned(),
        Trouble::Store(StoreError::Other(detail)) => fill(text.storage_other, &[detail]),
        Trouble::Held(Held::Newer) => text.storage_newer.to_owned(),
        Trouble::Held(Held::Corrupt(error)) => fill(text.storage_corrupt_held, &[&refusal(error)]),
        Trouble::SetAside(error) => fill(text.storage_corrupt, &[&refusal(error)]),
    };
    let raw = || {
        button(text.storage_download_text, move || {
            let kept = state.peek(|model| model.vault.unreadable());
            download("unreadable", "txt", "text/plain", &kept.unwrap_or_default());
        })
    };
    let backup = || button(text.storage_save_backup, move || download_backup(state));
    let dismiss = || button(text.dismiss, move || state.set_trouble(None));
    let release = |words| button(words, move || state.retry());
    let buttons = match trouble {
        Trouble::Store(StoreError::Denied) => vec![backup(), dismiss()],
        Trouble::Store(_) => vec![backup(), release(text.storage_retry)],
        Trouble::Held(Held::Newer) => vec![raw(), backup(), release(text.storage_newer_continue)],
        Trouble::Held(Held::Corrupt(_)) => vec![raw(), backup(), release(text.storage_retry)],
        Trouble::SetAside(_) => vec![raw(), dismiss()],
    };
    el("p").class("banner error").child(el("span").text(&words)).children(buttons)
}
