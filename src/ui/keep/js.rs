//! What web-sys has no stable binding for, called by its name. Few general calls also keep the first load small, since
//! every binding stands there.

use js_sys::{Array, Function, JSON, Object, Promise, Reflect, Uint8Array};
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
    let list: Array = JSON::parse("[]")?.unchecked_into();
    for (place, value) in given.iter().enumerate() {
        Reflect::set(&list, &JsValue::from_str(&place.to_string()), value)?;
    }
    Reflect::apply(&function, this, &list)
}

/// Calls a method and waits for what it promises.
pub async fn wait(object: &JsValue, method: &str, given: &[&JsValue]) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&call(object, method, given)?)).await
}

/// Whether it is `true` and not only like it.
pub fn is_true(value: &JsValue) -> bool {
    Object::is(value, &JsValue::TRUE)
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
