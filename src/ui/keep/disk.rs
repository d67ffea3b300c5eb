//! A file on disk that is written after every edit, where the browser has the File System Access API.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use crate::documents::write_backup;
use crate::storage::FILE;
use crate::ui::js::{call, get, object, text, wait};
use crate::ui::state::{AppState, Part};

/// How long after an edit it is written. Longer than the save takes, which always comes first.
const DELAY: Duration = Duration::from_secs(1);

/// The file, if one was chosen, and how it stands.
#[derive(Default)]
pub struct Disk {
    handle: Option<JsValue>,
    /// Counts the files that were chosen, so that what comes late from an earlier one is told apart.
    turn: u32,
    /// Whether a write is due or on its way.
    busy: bool,
    /// What was written last.
    written: String,
    /// How the last write went.
    progress: Progress,
}

/// How writing to the file stands.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Progress {
    /// No file is chosen.
    #[default]
    Off,
    /// Nothing was written yet.
    Soon,
    /// Everything was written, at this time of day.
    Written(String),
    /// The last write failed.
    Failed(Failure),
    /// No file could be chosen.
    Refused(Failure),
}

/// Why a file could not be chosen or written.
#[derive(Clone, PartialEq, Eq)]
pub enum Failure {
    /// The browser forbids it in a frame of another site.
    Frame,
    /// The permission to write is gone.
    Permission,
    /// The file or its folder is gone.
    Gone,
    /// Another program or tab holds it.
    Busy,
    /// The disk is full.
    Full,
    /// Anything else, in the browser's words.
    Other(String),
}

impl From<JsValue> for Failure {
    fn from(error: JsValue) -> Failure {
        match text(&error, "name").as_str() {
            "SecurityError" => Failure::Frame,
            "NotAllowedError" => Failure::Permission,
            "NotFoundError" => Failure::Gone,
            "NoModificationAllowedError" | "InvalidStateError" => Failure::Busy,
            "QuotaExceededError" => Failure::Full,
            _ => Failure::Other(text(&error, "message")),
        }
    }
}

/// Whether the browser can do it.
pub fn is_available() -> bool {
    get(&window(), "showSaveFilePicker").is_some()
}

/// The name of the file: of the one in use, or of the one before the page was opened anew.
pub fn name(state: AppState) -> Option<String> {
    state.peek(|model| model.vault.own_setting(FILE)).filter(|name| !name.is_empty())
}

/// Lets the user choose a file and begins to write to it. `chosen` is called when one was chosen.
pub fn choose(state: AppState, chosen: fn()) {
    spawn_local(async move {
        let options = object(
            r#"{"suggestedName":"sprs-calculator-backup.json","types":[{"accept":{"application/json":[".json"]}}]}"#,
            &[],
        );
        match wait(&window(), "showSaveFilePicker", &[&options]).await {
            Ok(handle) => {
                let name = text(&handle, "name");
                start(state, Some(handle), Progress::Soon, &name);
                write_in(state, Duration::ZERO);
                chosen();
            }
            // The user went back.
            Err(error) if text(&error, "name") == "AbortError" => {}
            Err(error) => show(state, |disk| {
                let kind = if disk.handle.is_some() { Progress::Failed } else { Progress::Refused };
                disk.progress = kind(error.into());
            }),
        }
    });
}

/// Ends writing to the file. What was written stays.
pub fn stop(state: AppState) {
    start(state, None, Progress::Off, "");
}

/// Tries again after a failure.
pub fn retry(state: AppState) {
    write_in(state, Duration::ZERO);
}

/// Something was edited.
pub fn edited(state: AppState) {
    write_in(state, DELAY);
}

fn start(state: AppState, handle: Option<JsValue>, progress: Progress, name: &str) {
    state.peek(|model| model.vault.set_own_setting(FILE, name));
    show(state, |disk| {
        *disk = Disk { handle, turn: disk.turn + 1, busy: disk.busy, written: String::new(), progress };
    });
}

/// Writes a moment later, unless that is due already.
fn write_in(state: AppState, delay: Duration) {
    // An edit that brings the page where the file is leaves nothing to write.
    if on(state, |disk| disk.handle.is_some() && !disk.busy) && pending(state).is_some() {
        on(state, |disk| disk.busy = true);
        set_timeout(move || spawn_local(write(state)), delay);
    }
}

/// What is to be written. Answers that were all cleared are not: the file may be the only copy by then.
fn pending(state: AppState) -> Option<String> {
    let text = state.peek(|model| {
        let answers = model.session.assessment();
        (!answers.is_empty()).then(|| write_backup(answers))
    });
    text.filter(|text| on(state, |disk| *text != disk.written))
}

async fn write(state: AppState) {
    let (handle, turn) = on(state, |disk| (disk.handle.clone(), disk.turn));
    let (Some(handle), Some(backup)) = (handle, pending(state)) else {
        return on(state, |disk| disk.busy = false);
    };
    let result = put(&handle, &backup).await;
    let same = on(state, |disk| {
        disk.busy = false;
        disk.turn == turn
    });
    match result {
        Ok(()) if same => {
            show(state, |disk| {
                disk.written = backup;
                disk.progress = Progress::Written(now());
            });
            if pending(state).is_none() {
                return state.backed_up();
            }
            // Something was edited meanwhile.
            edited(state);
        }
        Err(error) if same => show(state, |disk| disk.progress = Progress::Failed(error.into())),
        // Another file was chosen meanwhile.
        _ => retry(state),
    }
}

/// How writing stands, and again whenever that changes.
pub fn progress(state: AppState) -> Progress {
    state.read(Part::Keep, |_| ());
    on(state, |disk| disk.progress.clone())
}

/// Does something with the file of the page.
fn on<T: Default>(state: AppState, act: impl FnOnce(&mut Disk) -> T) -> T {
    let keep = state.peek(|model| model.keep);
    keep.map(|keep| act(&mut keep.disk.borrow_mut())).unwrap_or_default()
}

/// The same, and tells the page.
fn show(state: AppState, act: impl FnOnce(&mut Disk)) {
    on(state, act);
    state.change(Part::Keep, |_| ());
}

/// Writes a text into a file. The browser puts it in the place of the old one when the file is closed.
async fn put(handle: &JsValue, content: &str) -> Result<(), JsValue> {
    let file = wait(handle, "createWritable", &[]).await?;
    let done = match wait(&file, "write", &[&JsValue::from_str(content)]).await {
        Ok(_) => wait(&file, "close", &[]).await,
        Err(error) => Err(error),
    };
    if done.is_err() {
        // Lets go of the file; there is nothing to do when that fails, too.
        let _ = wait(&file, "abort", &[]).await;
    }
    done.map(|_| ())
}

/// The time of day as the user writes it.
fn now() -> String {
    let time = call(&js_sys::Date::new_0(), "toLocaleTimeString", &[]);
    time.ok().and_then(|time| time.as_string()).unwrap_or_default()
}
