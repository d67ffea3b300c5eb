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

/// What this tab remembers for as long as it is open, also across reloads: nothing where that is denied.
pub fn of_this_tab(key: &str) -> Option<String> {
    session_storage()?.get_item(key).ok().flatten()
}

/// Lets this tab remember something, or (`None`) forget it.
pub fn tell_this_tab(key: &str, text: Option<&str>) {
    if let Some(storage) = session_storage() {
        let _ = match text {
            Some(text) => storage.set_item(key, text),
            None => storage.remove_item(key),
        };
    }
}

fn session_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
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

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let number = self.0.length().map_err(|error| told(&error))?;
        let keys = (0..number).filter_map(|place| self.0.key(place).ok().flatten());
        Ok(keys.filter(|key| key.starts_with(prefix)).collect())
    }
}

/// What a thrown value means.
pub(super) fn told(error: &JsValue) -> StoreError {
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
