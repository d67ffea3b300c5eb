//! Arbitrary bytes as the text in local storage, with much or little room beside it. Whatever it is, opening the page
//! and saving loses nothing of it that could not be read.

use std::rc::Rc;

use sprs_calculator::assessment::Assessment;
use sprs_calculator::storage::{ANSWERS_KEY, Loaded, Memory, Store, Vault};

pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let needed = ANSWERS_KEY.len() + text.len();
    for room in [needed, 2 * needed, usize::MAX] {
        let store = Memory::with_room(room);
        store.write(ANSWERS_KEY, &text).expect("there is room for the text");
        let mut vault = Vault::new(Rc::new(store), ANSWERS_KEY.to_owned());
        match vault.load().expect("memory can be read") {
            Loaded::Answers(answers) => {
                if vault.save(&answers).is_ok() {
                    assert_eq!(vault.load(), Ok(Loaded::Answers(answers)));
                }
            }
            _ => {
                let _ = vault.save(&Assessment::default());
                let kept = vault.aside().into_iter().map(|(_, text)| text).chain(vault.unreadable());
                assert!(kept.into_iter().any(|kept| kept == text), "the text is kept");
            }
        }
    }
}
