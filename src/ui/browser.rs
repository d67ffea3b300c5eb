//! Files in and out, focus, and other things only a browser has.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Element, Event, File, FileReader, HtmlAnchorElement, HtmlElement,
    HtmlInputElement, Url,
};

/// Offers a text as a file to keep, named after what it is and today's date.
pub fn download(what: &str, ending: &str, kind: &str, content: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
    if let Some(link) =
        document().create_element("a").ok().and_then(|a| a.dyn_into::<HtmlAnchorElement>().ok())
    {
        link.set_href(&url);
        link.set_download(&format!("sprs-calculator-{what}-{}.{ending}", today()));
        link.click();
    }
    // Some browsers read it only after the click has been dealt with.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        Duration::from_secs(60),
    );
}

/// Today by the clock of this computer: `2026-11-22`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Reads the file chosen in an input and empties the input, so that the same file can be chosen again. The
/// bytes are `None` when the browser could not read it.
pub fn read_chosen(event: &Event, then: impl FnOnce(String, Option<Vec<u8>>) + 'static) {
    let input: web_sys::HtmlInputElement = event_target(event);
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    read(&file, then);
    input.set_value("");
}

fn read(file: &File, then: impl FnOnce(String, Option<Vec<u8>>) + 'static) {
    let name = file.name();
    let Ok(reader) = FileReader::new() else { return then(name, None) };
    let done = {
        let reader = reader.clone();
        Closure::once_into_js(move || {
            let bytes = reader.result().ok().filter(JsValue::is_object);
            then(name, bytes.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec()));
        })
    };
    reader.set_onloadend(Some(done.unchecked_ref()));
    // A refusal also ends in `loadend`, with no result.
    let _ = reader.read_as_array_buffer(file);
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
    let _ = location().replace(hash);
}

/// The address of the page, without what stands behind `?` and `#`.
pub fn address() -> String {
    let whole = location().href().unwrap_or_default();
    whole.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Whether the page is shown inside another one.
pub fn is_framed() -> bool {
    window().top().ok().flatten().is_none_or(|top| top != window())
}

/// Puts the focus on a text field and selects all that is in it.
pub fn select(id: &str) {
    let field = document().get_element_by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        focus_element(&field);
        field.select();
    }
}

/// Copies a text that stands in a field, and says whether that worked. If not, the field is selected.
pub fn copy(field: &'static str, text: &str, then: impl FnOnce(bool) + 'static) {
    let clipboard = window().navigator().clipboard();
    // Only a page that came over a secure connection has one.
    if clipboard.is_undefined() {
        select(field);
        return then(false);
    }
    let writing = JsFuture::from(clipboard.write_text(text));
    spawn_local(async move {
        let done = writing.await.is_ok();
        if !done {
            select(field);
        }
        then(done);
    });
}
