//! Files in and out, focus, and other things only a browser has.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::js::{call, from_buffer, get, is_same, list, make, object, text, wait};

/// Offers a text as a file to keep, named after what it is and today's date.
pub fn download(what: &str, ending: &str, kind: &str, content: &str) {
    let name = format!("sprs-calculator-{what}-{}.{ending}", today());
    let given = [list(&[&JsValue::from_str(content)]), object("{}", &[("type", &JsValue::from_str(kind))])];
    let Ok(blob) = make("Blob", &[&given[0], &given[1]]) else { return };
    let Some(urls) = get(&window(), "URL") else { return };
    let Ok(url) = call(&urls, "createObjectURL", &[&blob]) else { return };
    if let Ok(link) = document().create_element("a") {
        let _ = link.set_attribute("download", &name);
        let _ = link.set_attribute("href", &url.as_string().unwrap_or_default());
        let _ = call(&link, "click", &[]);
    }
    // Some browsers read it only after the click has been dealt with.
    set_timeout(
        move || {
            let _ = call(&urls, "revokeObjectURL", &[&url]);
        },
        Duration::from_secs(60),
    );
}

/// Today by the clock of this computer: `2026-11-22`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Now by the clock of this computer, in seconds since 1970.
pub fn now() -> i64 {
    (js_sys::Date::now() / 1000.0) as i64
}

/// A time in seconds since 1970 by the clock of this computer: `2026-11-22 14:05`.
pub fn date_and_time(at: i64) -> String {
    let at = js_sys::Date::new(&JsValue::from_f64(at as f64 * 1000.0));
    format!(
        "{}-{:02}-{:02} {:02}:{:02}",
        at.get_full_year(),
        at.get_month() + 1,
        at.get_date(),
        at.get_hours(),
        at.get_minutes()
    )
}

/// The largest file that is read, in bytes. What this program writes is smaller: a backup fits into local storage, and a
/// hundred large assessments in one file are half of that. A larger file is another one, chosen by mistake, and could
/// take all memory of the page.
pub const LARGEST_FILE: usize = 60_000_000;

/// Why a chosen file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has more than [`LARGEST_FILE`] bytes.
    TooLarge,
    /// The browser could not read it.
    Failed,
}

/// The bytes of a chosen file.
pub type Chosen = Result<Vec<u8>, Unread>;

/// Reads the file chosen in an input and empties the input, so that the same file can be chosen again.
pub fn read_chosen(event: &Event, then: impl FnOnce(String, Chosen) + 'static) {
    let input: HtmlInputElement = event_target(event);
    let Some(file) = get(&input, "files").and_then(|files| get(&files, "0")) else { return };
    read_file(&file, then);
    input.set_value("");
}

/// As [`read_chosen`], for all files that were chosen.
pub fn read_each(event: &Event, then: impl Fn(String, Chosen) + Copy + 'static) {
    let input: HtmlInputElement = event_target(event);
    let files = get(&input, "files").unwrap_or_default();
    for file in (0..).map_while(|place: usize| get(&files, &place.to_string())) {
        read_file(&file, then);
    }
    input.set_value("");
}

/// Begins to read a file at once; what is in it comes later.
fn read_file(file: &JsValue, then: impl FnOnce(String, Chosen) + 'static) {
    let name = text(file, "name");
    // As a text: what makes a number of it would be one more binding in the first load.
    let size = call(&window(), "String", &[&get(file, "size").unwrap_or_default()]);
    let size = size.ok().and_then(|size| size.as_string()?.parse().ok()).unwrap_or(0);
    if size > LARGEST_FILE {
        return then(name, Err(Unread::TooLarge));
    }
    let reading = wait(file, "arrayBuffer", &[]);
    spawn_local(async move {
        let buffer = reading.await;
        then(name, buffer.map(|buffer| from_buffer(&buffer)).map_err(|_| Unread::Failed));
    });
}

/// Puts the focus on the first element that a selector finds.
pub fn focus(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus_element(&element);
    }
}

/// Puts the focus on an element.
pub fn focus_element(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Puts the focus on the first element that a selector finds, once the page has been drawn.
pub fn focus_soon(selector: String) {
    request_animation_frame(move || focus(&selector));
}

/// Goes to an address within the page.
pub fn go(hash: &str) {
    let _ = location().set_hash(hash);
}

/// Goes to an address within the page, in the place of the one that is shown: the way back does not lead to that one.
pub fn replace_address(hash: &str) {
    let _ = call(&location(), "replace", &[&JsValue::from_str(hash)]);
}

/// Writes another address within the page into the bar, and leads nowhere.
pub fn keep_address(hash: &str) {
    if let Some(history) = get(&window(), "history") {
        let _ = call(&history, "replaceState", &[&JsValue::NULL, &"".into(), &hash.into()]);
    }
}

/// The address of the page, without what stands behind `?` and `#`.
pub fn address() -> String {
    let whole = text(&location(), "href");
    whole.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Whether the page is shown inside another one.
pub fn is_framed() -> bool {
    get(&window(), "top").is_none_or(|top| !is_same(&top, &window()))
}

/// Puts the focus on a text field and selects all that is in it.
pub fn select(id: &str) {
    if let Some(field) = document().get_element_by_id(id) {
        focus_element(&field);
        let _ = call(&field, "select", &[]);
    }
}

/// Copies a text that stands in a field, and says whether that worked. If not, the field is selected.
pub fn copy(field: impl AsRef<str> + 'static, text: &str, then: impl FnOnce(bool) + 'static) {
    // Only a page that came over a secure connection has a clipboard.
    let clipboard = get(&window(), "navigator").and_then(|navigator| get(&navigator, "clipboard"));
    let writing = clipboard.map(|clipboard| wait(&clipboard, "writeText", &[&JsValue::from_str(text)]));
    spawn_local(async move {
        let done = match writing {
            Some(writing) => writing.await.is_ok(),
            None => false,
        };
        if !done {
            select(field.as_ref());
        }
        then(done);
    });
}
