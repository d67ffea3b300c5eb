//! How long the browser keeps what the page stores.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use crate::ui::js::{call, get, is_true, text, wait};
use crate::ui::state::{AppState, Part};

/// So many answered requirements are worth asking for.
const WORTH_ASKING: usize = 10;

/// The setting that says what was asked and answered.
const SETTING: &str = "persist";
const ASKED: &str = "asked";
const YES: &str = "yes";
const NO: &str = "no";

/// What the browser promised.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    /// It cannot be asked.
    Never,
    /// It was not asked yet.
    Unasked,
    /// It has not answered.
    Asked,
    /// It keeps what is stored when space runs short.
    Given,
    /// It promised nothing.
    Refused,
}

/// The browser's storage as a whole, if it can be asked to keep it.
fn storage() -> Option<JsValue> {
    let storage = get(&window(), "navigator").and_then(|navigator| get(&navigator, "storage"))?;
    get(&storage, "persist").map(|_| storage)
}

/// What the browser promised, as far as is known.
pub fn promise(state: AppState) -> Promise {
    match state.read(Part::Keep, |model| model.vault.setting(SETTING)).as_deref() {
        Some(YES) => Promise::Given,
        Some(NO) => Promise::Refused,
        Some(_) => Promise::Asked,
        None if storage().is_none() => Promise::Never,
        None => Promise::Unasked,
    }
}

/// Asks, once, as soon as there is something to keep: a first backup, or ten answered requirements.
pub fn ask_once(state: AppState) {
    let worth = state.peek(|model| {
        let (vault, session) = (&model.vault, &model.session);
        let answering = session.can_undo() && session.score().tally().answered >= WORTH_ASKING;
        vault.setting(SETTING).is_none() && (answering || vault.last_backup().is_some())
    });
    let Some(storage) = storage().filter(|_| worth) else { return };
    let told = move |answer| state.change(Part::Keep, |model| model.vault.set_setting(SETTING, answer));
    told(ASKED);
    // Where nothing can be stored there is nothing to keep, and this would be asked again with every edit.
    if state.peek(|model| model.vault.setting(SETTING).is_none()) {
        return;
    }
    spawn_local(async move {
        let given = wait(&storage, "persist", &[]).await.is_ok_and(|given| is_true(&given));
        told(if given { YES } else { NO });
    });
}

/// Whether this browser deletes what a page stored when it was not visited for seven days: WebKit other than Chromium,
/// unless the page is installed.
pub fn seven_days() -> bool {
    let Some(navigator) = get(&window(), "navigator") else { return false };
    let agent = text(&navigator, "userAgent");
    // Chromium calls itself WebKit, too.
    let webkit = agent.contains("AppleWebKit/") && !agent.contains("Chrome/");
    let standalone = JsValue::from_str("(display-mode: standalone)");
    let shown = call(&window(), "matchMedia", &[&standalone]).ok().and_then(|media| get(&media, "matches"));
    let installed = [shown, get(&navigator, "standalone")].iter().flatten().any(is_true);
    webkit && !installed
}
