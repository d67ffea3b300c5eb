//! The real local storage of a browser, and the page mounted in one: run in Chromium by `scripts/test web`.
//! Natively this file is empty.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use js_sys::{Object, Reflect};
use sprs_calculator::assessment::{Answer, Assessment, Change};
use sprs_calculator::documents::{DocumentError, read_backup, write_backup};
use sprs_calculator::storage::{
    ANSWERS_KEY, Archive, AssessmentId, Held, Idb, Loaded, Local, Shelf, Store, StoreError, Vault,
};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{DomException, HtmlElement, Storage};

wasm_bindgen_test_configure!(run_in_browser);

const OURS: &str = "sprs-calculator/";
const FILLER: &str = "sprs-calculator/filler";
const NEWER: &str = r#"{"format":"sprs-calculator","version":9,"everything":["is","different"]}"#;
const CORRUPT: &str = r#"{"format":"sprs-calculator","version":1,"requ"#;

fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

fn stored(key: &str) -> Option<String> {
    storage().get_item(key).unwrap()
}

/// Removes all that this program stored. A test that fails ends the program, so each also starts with this.
fn clean() {
    let keys = (0..storage().length().unwrap()).filter_map(|place| storage().key(place).unwrap());
    for key in keys.filter(|key| key.starts_with(OURS)).collect::<Vec<_>>() {
        storage().remove_item(&key).unwrap();
    }
}

/// Fills local storage to the last character.
fn fill() {
    let mut text = String::new();
    let mut size = 1 << 22;
    while size > 0 {
        let more = text.clone() + &"x".repeat(size);
        match storage().set_item(FILLER, &more) {
            Ok(()) => text = more,
            Err(_) => size /= 2,
        }
    }
}

fn vault() -> Vault {
    Vault::new(std::rc::Rc::new(Local::open().unwrap()), ANSWERS_KEY.to_owned())
}

/// One requirement that is NOT MET.
fn answers(id: &str) -> Assessment {
    let mut answers = Assessment::default();
    answers.apply(Change::Answer(id.parse().unwrap(), Some(Answer::NotMet)));
    answers
}

#[wasm_bindgen_test]
fn local_storage_keeps_texts_and_its_probe_leaves_nothing() {
    clean();
    let local = Local::open().unwrap();
    assert_eq!(storage().length().unwrap(), 0, "the probe is gone");
    let text = "Grüße, “quotes” and 漢字\n\u{1f510}";
    assert_eq!(local.read(ANSWERS_KEY), Ok(None));
    local.write(ANSWERS_KEY, text).unwrap();
    assert_eq!(Local::open().unwrap().read(ANSWERS_KEY), Ok(Some(text.to_owned())));
    local.write(ANSWERS_KEY, "shorter").unwrap();
    assert_eq!(local.read(ANSWERS_KEY), Ok(Some("shorter".to_owned())));
    local.remove(ANSWERS_KEY).unwrap();
    assert_eq!(local.read(ANSWERS_KEY), Ok(None));
    assert_eq!(local.remove(ANSWERS_KEY), Ok(()), "a key that is not there is no error");
}

#[wasm_bindgen_test]
fn answers_come_back_in_another_visit() {
    clean();
    let mut first = vault();
    assert_eq!(first.load(), Ok(Loaded::Nothing));
    first.save(&answers("3.1.1")).unwrap();
    assert_eq!(vault().load(), Ok(Loaded::Answers(Box::new(answers("3.1.1")))));
    clean();
}

#[wasm_bindgen_test]
fn full_storage_is_told_and_keeps_what_was_there() {
    clean();
    let mut vault = vault();
    vault.load().unwrap();
    vault.save(&answers("3.1.1")).unwrap();
    fill();
    let mut longer = answers("3.1.1");
    longer.apply(Change::Note("3.1.1".parse().unwrap(), "n".repeat(1000)));
    assert_eq!(vault.save(&longer), Err(StoreError::Full));
    assert_eq!(read_backup(&stored(ANSWERS_KEY).unwrap()), Ok(answers("3.1.1")));
    assert!(Local::open().is_ok(), "full is not denied");
    storage().remove_item(FILLER).unwrap();
    assert_eq!(vault.save(&longer), Ok(()));
    clean();
}

#[wasm_bindgen_test]
fn a_text_that_cannot_be_read_is_set_aside_before_anything_is_written() {
    clean();
    storage().set_item(ANSWERS_KEY, CORRUPT).unwrap();
    let mut vault = vault();
    assert!(matches!(vault.load(), Ok(Loaded::SetAside(DocumentError { .. }))));
    let aside = vault.aside();
    assert_eq!(aside.len(), 1);
    let (key, kept) = &aside[0];
    assert_eq!(kept, CORRUPT);
    assert_eq!(stored(key).as_deref(), Some(CORRUPT));
    vault.save(&answers("3.1.1")).unwrap();
    assert_eq!(stored(key).as_deref(), Some(CORRUPT));
    vault.forget(key).unwrap();
    assert_eq!(stored(key), None);
    clean();
}

#[wasm_bindgen_test]
fn a_text_that_cannot_be_read_stays_where_it_is_when_there_is_no_room_beside_it() {
    clean();
    let corrupt = format!("{CORRUPT}{}", " ".repeat(1000));
    storage().set_item(ANSWERS_KEY, &corrupt).unwrap();
    fill();
    let mut vault = vault();
    assert!(matches!(vault.load(), Ok(Loaded::Held(Held::Corrupt(_)))));
    assert_eq!(vault.release(), Err(StoreError::Full));
    vault.save(&answers("3.1.1")).unwrap();
    assert_eq!(stored(ANSWERS_KEY), Some(corrupt), "nothing is saved while it is held");
    clean();
}

#[wasm_bindgen_test]
fn a_newer_text_is_held_until_it_is_released() {
    clean();
    storage().set_item(ANSWERS_KEY, NEWER).unwrap();
    let mut vault = vault();
    assert_eq!(vault.load(), Ok(Loaded::Held(Held::Newer)));
    vault.save(&answers("3.1.1")).unwrap();
    assert_eq!(stored(ANSWERS_KEY).as_deref(), Some(NEWER));
    vault.release().unwrap();
    vault.save(&answers("3.1.1")).unwrap();
    assert_eq!(read_backup(&stored(ANSWERS_KEY).unwrap()), Ok(answers("3.1.1")));
    assert_eq!(vault.aside().first().map(|(_, text)| text.as_str()), Some(NEWER));
    clean();
}

#[wasm_bindgen_test]
fn denied_storage_is_told() {
    clean();
    let window: Object = web_sys::window().unwrap().unchecked_into();
    let name = JsValue::from_str("localStorage");
    let before = Reflect::get_own_property_descriptor(&window, &name).unwrap();
    let refuse = Closure::<dyn Fn() -> Result<JsValue, JsValue>>::new(|| {
        Err(DomException::new_with_message_and_name("denied", "SecurityError").unwrap().into())
    });
    let descriptor = Object::new();
    Reflect::set(&descriptor, &"get".into(), refuse.as_ref()).unwrap();
    Reflect::set(&descriptor, &"configurable".into(), &JsValue::TRUE).unwrap();
    Object::define_property(&window, &name, &descriptor);
    let denied = Local::open().map(drop);
    Object::define_property(&window, &name, before.unchecked_ref());
    assert_eq!(denied, Err(StoreError::Denied));
    assert!(Local::open().is_ok(), "the browser's own storage is back");
}

#[wasm_bindgen_test]
fn the_page_mounts_with_the_first_family_and_what_was_stored() {
    clean();
    storage().set_item(ANSWERS_KEY, &write_backup(&answers("3.1.1"))).unwrap();
    let document = web_sys::window().unwrap().document().unwrap();
    let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    document.body().unwrap().append_child(&place).unwrap();
    sprs_calculator::ui::mount(place.clone());
    let texts = |selector: &str| {
        let found = place.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.get(index).unwrap().text_content().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(texts("h1"), ["Access Control"]);
    // The family has 22 requirements, and only it is mounted.
    assert_eq!(texts("article[data-item]").len(), 22);
    assert_eq!(texts("[data-item='3.1.22'] h2 .id"), ["3.1.22"]);
    // 3.1.1 costs 5 points.
    assert_eq!(texts(".reading strong"), ["−203 to 105"]);
    place.remove();
    clean();
}

#[wasm_bindgen_test]
async fn the_database_keeps_texts_and_lists_their_keys_in_order() {
    let database = Idb::open().await.unwrap();
    for (key, text) in [("t/b", "two"), ("t/a", "one"), ("u", "other"), ("t/b", "two again")] {
        database.put(key, text).await.unwrap();
    }
    assert_eq!(database.get("t/b").await, Ok(Some("two again".to_owned())));
    assert_eq!(database.get("t/").await, Ok(None));
    assert_eq!(database.list("t/").await, Ok(vec!["t/a".to_owned(), "t/b".to_owned()]));
    // Opened once more, as another tab does.
    let again = Idb::open().await.unwrap();
    let large = "ñ漢".repeat(200_000);
    again.put("t/c", &large).await.unwrap();
    assert_eq!(database.get("t/c").await, Ok(Some(large)));
    for key in database.list("").await.unwrap() {
        database.delete(&key).await.unwrap();
        assert_eq!(database.delete(&key).await, Ok(()), "a key that is not there is no error");
    }
    assert_eq!(again.list("").await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn answers_go_to_the_database_and_come_back() {
    clean();
    let local: std::rc::Rc<dyn Store> = std::rc::Rc::new(Local::open().unwrap());
    let shelf = Shelf::new(std::rc::Rc::clone(&local), std::rc::Rc::new(Idb::open().await.unwrap()));
    let id: AssessmentId = "a1".parse().unwrap();
    let text = write_backup(&answers("3.1.1"));
    local.write(&id.answers_key(), &text).unwrap();
    shelf.put_away(&id).await.unwrap();
    assert_eq!(local.read(&id.answers_key()), Ok(None));
    assert_eq!(shelf.text(&id).await, Ok(Some(text.clone())));
    shelf.fetch(&id).await.unwrap();
    assert_eq!(local.read(&id.answers_key()), Ok(Some(text)));
    shelf.erase(None).await.unwrap();
    assert_eq!(shelf.text(&id).await, Ok(None));
    clean();
}
