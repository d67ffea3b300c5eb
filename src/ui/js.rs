//! What web-sys has no stable binding for, called by its name. Few general calls also keep the first load small, since
//! every binding stands there.

use js_sys::{Function, JSON, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property, unless it is missing.
pub fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined()).then_some(value)
}

/// A property that is a text.
pub fn text(object: &JsValue, name: &str) -> String {
    get(object, name).and_then(|value| value.as_string()).unwrap_or_default()
}

/// Calls a method.
pub fn call(object: &JsValue, method: &str, given: &[&JsValue]) -> Result<JsValue, JsValue> {
    apply(object, method, object, given)
}

/// Calls a method of one object on another, as those of a prototype are.
pub fn apply(object: &JsValue, method: &str, this: &JsValue, given: &[&JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = get(object, method).unwrap_or_default().dyn_into()?;
    Reflect::apply(&function, this, list(given).unchecked_ref())
}

/// Makes an object of a class of the window.
pub fn make(class: &str, given: &[&JsValue]) -> Result<JsValue, JsValue> {
    let class: Function = get(&window(), class).unwrap_or_default().dyn_into()?;
    Reflect::construct(&class, list(given).unchecked_ref())
}

/// A list of values.
pub fn list(values: &[&JsValue]) -> JsValue {
    let list = object("[]", &[]);
    for (place, value) in values.iter().enumerate() {
        let _ = Reflect::set(&list, &JsValue::from_str(&place.to_string()), value);
    }
    list
}

/// Calls a method at once, and waits for what it promises.
pub fn wait(
    object: &JsValue,
    method: &str,
    given: &[&JsValue],
) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
    let called = call(object, method, given);
    async move { JsFuture::from(Promise::resolve(&called?)).await }
}

/// Whether two values are one and the same.
pub fn is_same(one: &JsValue, other: &JsValue) -> bool {
    Object::is(one, other)
}

/// Whether it is `true` and not only like it.
pub fn is_true(value: &JsValue) -> bool {
    is_same(value, &JsValue::TRUE)
}

/// The value that a JSON text describes, with more properties.
pub fn object(json: &str, more: &[(&str, &JsValue)]) -> JsValue {
    let object = JSON::parse(json).unwrap_or_default();
    for (name, value) in more {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
}

/// Bytes for the browser.
pub fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// Bytes from the browser: of an `ArrayBuffer`.
pub fn from_buffer(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}
