//! The vault over the memory twin: what cannot be read is never written over, and nothing is lost when there is
//! no room.

use std::rc::Rc;

use sprs_calculator::assessment::{Answer, Assessment};
use sprs_calculator::documents::{read_backup, write_backup};
use sprs_calculator::storage::{
    ANSWERS_KEY, Beside, Held, Loaded, Memory, Store, StoreError, Vault, WORTH_A_REMINDER,
};

use crate::answer;

/// A store that holds `text` as the answers, and a vault in it.
fn vault(text: Option<&str>) -> (Rc<Memory>, Vault) {
    let memory = Rc::new(Memory::default());
    if let Some(text) = text {
        memory.write(ANSWERS_KEY, text).unwrap();
    }
    let vault = open(&memory);
    (memory, vault)
}

fn open(memory: &Rc<Memory>) -> Vault {
    let store: Rc<dyn Store> = memory.clone();
    Vault::new(store, ANSWERS_KEY.to_owned())
}

fn some_answers() -> Assessment {
    let mut assessment = Assessment::default();
    answer(&mut assessment, "3.1.1", Answer::Met);
    assessment
}

#[test]
fn what_is_saved_is_loaded() {
    let (memory, mut vault) = vault(None);
    assert_eq!(vault.load(), Ok(Loaded::Nothing));
    vault.save(&some_answers()).unwrap();
    let mut again = open(&memory);
    assert_eq!(again.load(), Ok(Loaded::Answers(Box::new(some_answers()))));
}

#[test]
fn what_others_write_is_noticed_before_it_is_written_over() {
    let (memory, mut vault) = vault(None);
    vault.load().unwrap();
    assert_eq!(vault.changed_by_others(), Ok(None));
    vault.save(&some_answers()).unwrap();
    assert_eq!(vault.changed_by_others(), Ok(None), "what it wrote itself is no news");
    memory.write(ANSWERS_KEY, &write_backup(&crate::all_met())).unwrap();
    assert_eq!(
        vault.changed_by_others(),
        Ok(Some((Loaded::Answers(Box::new(crate::all_met())), Vec::new())))
    );
    assert_eq!(vault.changed_by_others(), Ok(None), "news only once");
    let newer = r#"{"format":"sprs-calculator","version":9}"#;
    memory.write(ANSWERS_KEY, newer).unwrap();
    assert_eq!(vault.changed_by_others(), Ok(Some((Loaded::Held(Held::Newer), Vec::new()))));
    vault.save(&some_answers()).unwrap();
    assert_eq!(memory.read(ANSWERS_KEY).unwrap().as_deref(), Some(newer));
}

#[test]
fn a_text_that_is_deleted_does_not_come_back() {
    let (memory, mut vault) = vault(Some("{damaged"));
    vault.load().unwrap();
    let (key, _) = vault.aside()[0].clone();
    vault.forget(key).unwrap();
    assert_eq!(memory.read(ANSWERS_KEY), Ok(None));
    assert_eq!(vault.unreadable(), None);
    assert_eq!(vault.changed_by_others(), Ok(None));
}

#[test]
fn nothing_is_saved_before_it_was_tried_to_load() {
    let (memory, mut vault) = vault(Some("not read yet"));
    vault.save(&some_answers()).unwrap();
    assert_eq!(memory.read(ANSWERS_KEY).unwrap().as_deref(), Some("not read yet"));
}

#[test]
fn corrupt_text_is_set_aside_before_anything_is_saved() {
    let (memory, mut vault) = vault(Some("{damaged"));
    assert!(matches!(vault.load(), Ok(Loaded::SetAside(_))));
    assert_eq!(
        memory.read(ANSWERS_KEY).unwrap().as_deref(),
        Some("{damaged"),
        "loading writes nothing over it"
    );
    vault.save(&some_answers()).unwrap();
    assert_eq!(read_backup(&memory.read(ANSWERS_KEY).unwrap().unwrap()), Ok(some_answers()));
    assert_eq!(vault.unreadable().as_deref(), Some("{damaged"));
}

#[test]
fn the_same_corrupt_text_is_kept_once_and_others_beside_it() {
    let (memory, mut first) = vault(Some("one"));
    first.load().unwrap();
    for text in ["one", "two", "three"] {
        memory.write(ANSWERS_KEY, text).unwrap();
        let mut next = open(&memory);
        assert!(matches!(next.load(), Ok(Loaded::SetAside(_))));
    }
    let texts: Vec<_> = first.aside().into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["one", "two", "three"]);
    let (key, _) = first.aside()[1].clone();
    first.forget(key).unwrap();
    assert_eq!(first.aside().len(), 2);
}

#[test]
fn corrupt_text_that_cannot_be_set_aside_is_held() {
    let (memory, mut vault) = vault(Some("{damaged"));
    memory.set_room(ANSWERS_KEY.len() + "{damaged".len());
    assert!(matches!(vault.load(), Ok(Loaded::Held(Held::Corrupt(_)))));
    vault.save(&Assessment::default()).unwrap();
    assert_eq!(memory.read(ANSWERS_KEY).unwrap().as_deref(), Some("{damaged"));
    assert_eq!(vault.unreadable().as_deref(), Some("{damaged"));
    assert_eq!(vault.release(), Err(StoreError::Full));
    assert!(vault.is_held());
    memory.set_room(usize::MAX);
    vault.release().unwrap();
    vault.save(&some_answers()).unwrap();
    assert_eq!(vault.unreadable().as_deref(), Some("{damaged"));
}

#[test]
fn when_every_place_for_corrupt_text_is_taken_it_is_held() {
    let (memory, mut vault) = vault(None);
    for text in ["1", "2", "3", "4"] {
        memory.write(ANSWERS_KEY, text).unwrap();
        assert!(matches!(vault.load(), Ok(Loaded::SetAside(_))), "{text}");
    }
    memory.write(ANSWERS_KEY, "5").unwrap();
    let mut next = open(&memory);
    assert!(matches!(next.load(), Ok(Loaded::Held(Held::Corrupt(_)))));
    assert!(next.is_held());
}

#[test]
fn text_of_a_newer_version_is_held_until_it_is_released() {
    let newer = r#"{"format":"sprs-calculator","version":9,"more":{}}"#;
    let (memory, mut vault) = vault(Some(newer));
    assert_eq!(vault.load(), Ok(Loaded::Held(Held::Newer)));
    vault.save(&some_answers()).unwrap();
    assert_eq!(memory.read(ANSWERS_KEY).unwrap().as_deref(), Some(newer));
    vault.release().unwrap();
    vault.save(&some_answers()).unwrap();
    assert_eq!(vault.unreadable().as_deref(), Some(newer));
}

#[test]
fn answers_that_can_be_read_are_never_set_aside_or_deleted_as_unreadable() {
    let (memory, mut vault) = vault(None);
    vault.load().unwrap();
    vault.save(&some_answers()).unwrap();
    vault.release().unwrap();
    assert!(vault.aside().is_empty());
    // A copy of good answers under one of the keys takes nothing with it.
    memory.write("sprs-calculator/unreadable-1", &write_backup(&some_answers())).unwrap();
    vault.forget("sprs-calculator/unreadable-1").unwrap();
    assert_eq!(read_backup(&memory.read(ANSWERS_KEY).unwrap().unwrap()), Ok(some_answers()));
}

#[test]
fn what_is_held_is_what_is_offered_to_download() {
    let (memory, mut vault) = vault(Some("old damage"));
    vault.load().unwrap();
    let newer = r#"{"format":"sprs-calculator","version":9}"#;
    memory.write(ANSWERS_KEY, newer).unwrap();
    vault.load().unwrap();
    assert_eq!(vault.unreadable().as_deref(), Some(newer));
    assert_eq!(vault.aside().len(), 1);
}

#[test]
fn a_full_store_keeps_what_it_had() {
    let (memory, mut vault) = vault(None);
    vault.load().unwrap();
    vault.save(&some_answers()).unwrap();
    let before = memory.read(ANSWERS_KEY).unwrap();
    memory.set_room(ANSWERS_KEY.len() + before.as_ref().map_or(0, String::len));
    assert_eq!(vault.save(&crate::all_met()), Err(StoreError::Full));
    assert_eq!(memory.read(ANSWERS_KEY).unwrap(), before);
}

#[test]
fn settings_stand_beside_the_answers() {
    let (_, vault) = vault(None);
    assert_eq!(vault.setting("keys"), None);
    vault.set_setting("keys", "off");
    assert_eq!(vault.setting("keys").as_deref(), Some("off"));
}

#[test]
fn work_in_no_backup_is_counted_across_visits_and_reminded_of_by_its_amount() {
    let (memory, vault) = vault(None);
    assert_eq!((vault.changes(), vault.last_backup(), vault.is_backup_due()), (0, None, false));
    vault.add_changes(39);
    assert!(!vault.is_backup_due());
    let again = open(&memory);
    again.add_changes(1);
    assert_eq!((vault.changes(), vault.is_backup_due()), (40, true));
    vault.silence_reminder();
    vault.add_changes(39);
    assert!(!vault.is_backup_due(), "silent until as many again");
    vault.add_changes(1);
    assert!(vault.is_backup_due());
    vault.backed_up("2026-11-22");
    assert_eq!((again.changes(), again.is_backup_due()), (0, false));
    assert_eq!(again.last_backup().as_deref(), Some("2026-11-22"));
    vault.add_changes(WORTH_A_REMINDER);
    assert!(vault.is_backup_due(), "a backup also ends the silence");
}

#[test]
fn a_count_that_is_no_number_or_too_large_does_no_harm() {
    let (_, vault) = vault(None);
    vault.set_setting("changes", "many");
    assert_eq!(vault.changes(), 0);
    vault.set_setting("changes", "4294967295");
    vault.add_changes(5);
    assert_eq!(vault.changes(), u32::MAX);
    vault.silence_reminder();
    vault.add_changes(50);
    assert_eq!(vault.changes(), u32::MAX);
}

#[test]
fn what_is_remembered_of_one_assessment_is_not_of_another() {
    let (memory, first) = vault(None);
    let other = Vault::new(memory.clone(), format!("{ANSWERS_KEY}/a1"));
    first.add_changes(5);
    other.add_changes(7);
    assert_eq!((first.changes(), other.changes()), (5, 7));
}

#[test]
fn two_tabs_that_do_not_see_each_other_know_what_the_other_missed() {
    let (memory, mut here) = vault(None);
    let mut there = open(&memory);
    here.load().unwrap();
    there.load().unwrap();
    here.save(&some_answers()).unwrap();
    let mine = here.mark().unwrap().to_owned();
    there.save(&crate::all_met()).unwrap();
    let (_, missed) = here.changed_by_others().unwrap().unwrap();
    assert_eq!(missed, [mine], "the other tab wrote over it without having seen it");
    here.save(&some_answers()).unwrap();
    let (_, missed) = there.changed_by_others().unwrap().unwrap();
    assert!(missed.is_empty(), "this one had seen what it wrote over");
    // However often both go on, the past that they share is found.
    for _ in 0..20 {
        here.save(&crate::all_met()).unwrap();
        there.changed_by_others().unwrap();
        there.save(&some_answers()).unwrap();
        assert_eq!(here.changed_by_others().unwrap().unwrap().1, Vec::<String>::new());
    }
}

#[test]
fn an_archive_beside_the_answers_keeps_apart_from_them() {
    let memory = Rc::new(Memory::default());
    let beside = Beside(memory.clone());
    memory.write(ANSWERS_KEY, "open").unwrap();
    beside.write(ANSWERS_KEY, "closed").unwrap();
    assert_eq!(beside.keys("sprs").unwrap(), [ANSWERS_KEY]);
    memory.remove(ANSWERS_KEY).unwrap();
    assert_eq!(beside.read(ANSWERS_KEY).unwrap().as_deref(), Some("closed"));
    beside.remove(ANSWERS_KEY).unwrap();
    assert_eq!(memory.keys("").unwrap(), Vec::<String>::new());
}
