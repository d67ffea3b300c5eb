//! Local storage of the browser.

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, JsValue};

use super::{Store, StoreError};

const PROBE_KEY: &str = "sprs-calculator/probe";

/// Local storage. It can be had only after a probe showed that it works: where storage is denied, the
/// functions of gloo throw through WASM.
#[derive(Debug)]
pub struct Local(web_sys::Storage);

impl Local {
    /// Opens local storage.
    ///
    /// # Errors
    /// [`StoreError::Denied`] where the browser allows no access. A full store is not denied.
    pub fn open() -> Result<Local, StoreError> {
        let allowed = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        if allowed.is_none() {
            return Err(StoreError::Denied);
        }
        let local = Local(LocalStorage::raw());
        match local.write(PROBE_KEY, "1") {
            Ok(()) => local.remove(PROBE_KEY)?,
            Err(StoreError::Full) => {}
            Err(_) => return Err(StoreError::Denied),
        }
        Ok(local)
    }
}

impl Store for Local {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get_item(key).map_err(|error| told(&error))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.set_item(key, text).map_err(|error| told(&error))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove_item(key).map_err(|error| told(&error))
    }
}

/// What a thrown value means.
fn told(error: &JsValue) -> StoreError {
    let Some(exception) = error.dyn_ref::<web_sys::DomException>() else {
        return StoreError::Other(error.as_string().unwrap_or_default());
    };
    match exception.name().as_str() {
        // The second is what older Firefox says.
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        "SecurityError" => StoreError::Denied,
        _ => StoreError::Other(exception.message()),
    }
}
