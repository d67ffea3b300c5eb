//! What storage cannot do, in the second WASM.

use crate::storage::{Held, StoreError};
use crate::ui::autosave::Trouble;
use crate::ui::browser::download;
use crate::ui::dom::{El, button, el};
use crate::ui::pages::download_backup;
use crate::ui::state::{AppState, Part};
use crate::ui::text::shelf::store_refusal;
use crate::ui::text::trouble::{refusal, trouble_text};
use crate::ui::text::{fill, text};
use crate::ui::upkeep;

/// What keeps the answers from being saved, and the next step.
pub fn trouble(state: AppState) -> Vec<El> {
    let (text, dismiss) = (trouble_text(), text().dismiss);
    let Some(trouble) = state.read(Part::Trouble, |model| model.trouble.clone()) else { return Vec::new() };
    let words = match &trouble {
        Trouble::Store(StoreError::Denied) => text.storage_denied.to_owned(),
        Trouble::Store(StoreError::Full) => text.storage_full.to_owned(),
        Trouble::Store(StoreError::Other(detail)) => fill(text.storage_other, &[detail]),
        Trouble::Held(Held::Newer) => text.storage_newer.to_owned(),
        Trouble::Held(Held::Corrupt(error)) => fill(text.storage_corrupt_held, &[&refusal(error)]),
        Trouble::SetAside(error) => fill(text.storage_corrupt, &[&refusal(error)]),
        Trouble::Store(StoreError::Torn) => text.storage_torn.to_owned(),
        Trouble::Held(Held::Away) => text.storage_away.to_owned(),
        Trouble::Gone => text.storage_gone.to_owned(),
        Trouble::Unfetched(error) => fill(text.storage_unfetched, &[&store_refusal(error)]),
        Trouble::Lost => text.storage_lost.to_owned(),
        Trouble::Chosen => text.storage_chosen.to_owned(),
    };
    let raw = || {
        button(text.storage_download_text, move || {
            let kept = state.peek(|model| model.vault.unreadable());
            download("unreadable", "txt", "text/plain", &kept.unwrap_or_default());
        })
    };
    let backup = || button(text.storage_save_backup, move || download_backup(state));
    let dismissing = || button(dismiss, move || state.set_trouble(None));
    let release = |words| button(words, move || state.retry());
    let buttons = match trouble {
        Trouble::Held(Held::Away) => Vec::new(),
        Trouble::Unfetched(_) => vec![button(text.storage_retry, move || upkeep::mend_again(state))],
        Trouble::Lost => vec![release(text.storage_empty)],
        Trouble::Gone => vec![backup(), button(text.storage_again, move || state.store_all())],
        Trouble::Store(StoreError::Denied) | Trouble::Chosen => vec![backup(), dismissing()],
        Trouble::Store(_) => vec![backup(), release(text.storage_retry)],
        Trouble::Held(Held::Newer) => vec![raw(), backup(), release(text.storage_newer_continue)],
        Trouble::Held(Held::Corrupt(_)) => vec![raw(), backup(), release(text.storage_retry)],
        Trouble::SetAside(_) => vec![raw(), dismissing()],
    };
    std::iter::once(el("span").text(&words)).chain(buttons).collect()
}
