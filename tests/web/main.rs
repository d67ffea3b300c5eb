//! The real local storage of a browser, and the page mounted in one: run in Chromium by `scripts/test web`.
//! Natively this file is empty.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use sprs_calculator::assessment::{Answer, Assessment, Change};
use sprs_calculator::documents::{DocumentError, Problem, write_backup};
use sprs_calculator::storage::{ANSWERS_KEY, Held, Loaded, Local, Store, StoreError, Vault};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const FILLER: &str = "sprs-calculator/filler";
const NEWER: &str = r#"{"format":"sprs-calculator","version":2,"requirements":{}}"#;
const CORRUPT: &str = r#"{"format":"sprs-calculator","version":1,"requ"#;

fn storage() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// The keys of this program that hold something.
fn keys() -> Vec<String> {
    let all = (0..storage().length().unwrap()).filter_map(|place| storage().key(place).unwrap());
    all.filter(|key| key.starts_with("sprs-calculator/")).collect()
}

/// Clears what this program stored, now and again at the end, also of a test that fails.
struct Clean;

impl Clean {
    fn new() -> Clean {
        keys().iter().for_each(|key| storage().remove_item(key).unwrap());
        Clean
    }
}

impl Drop for Clean {
    fn drop(&mut self) {
        Clean::new_without_guard();
    }
}

impl Clean {
    fn new_without_guard() {
        keys().iter().for_each(|key| storage().remove_item(key).unwrap());
    }
}
