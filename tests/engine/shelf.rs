//! Many assessments over two stores: at whatever write the power goes, each is still there as it was before or after.

use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use sprs_calculator::assessment::{Answer, Assessment, Change, Profile};
use sprs_calculator::documents::write_backup;
use sprs_calculator::scoring::score;
use sprs_calculator::storage::{
    ANSWERS_KEY, AssessmentId, Generation, Memory, Shelf, Store, StoreError, Summary,
};

use crate::{all_met, answer};

/// Both stores of these tests answer at once.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("a store in memory never waits"),
    }
}

/// A store in which the power goes before a change: that change and all after it fail.
#[derive(Clone)]
struct Cut {
    memory: Rc<Memory>,
    left: Rc<Cell<usize>>,
}

impl Cut {
    fn spend(&self) -> Result<(), StoreError> {
        let left = self.left.get().checked_sub(1).ok_or(StoreError::Other("cut".to_owned()))?;
        self.left.set(left);
        Ok(())
    }
}

impl Store for Cut {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.memory.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.spend()?;
        self.memory.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.spend()?;
        self.memory.remove(key)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.memory.keys(prefix)
    }
}

/// Both stores, and how many changes may still be made in them.
struct Disk {
    local: Rc<Memory>,
    archive: Rc<Memory>,
    left: Rc<Cell<usize>>,
}

impl Disk {
    fn new() -> Disk {
        Disk { local: Rc::default(), archive: Rc::default(), left: Rc::new(Cell::new(usize::MAX)) }
    }

    fn shelf(&self) -> Shelf {
        let cut = |memory: &Rc<Memory>| Cut { memory: Rc::clone(memory), left: Rc::clone(&self.left) };
        Shelf::new(Rc::new(cut(&self.local)), Rc::new(cut(&self.archive)))
    }
}

fn id(text: &str) -> AssessmentId {
    text.parse().unwrap()
}

fn put(disk: &Disk, name: &str, text: &str) {
    let shelf = disk.shelf();
    now(shelf.store(&id(name), text)).unwrap();
    shelf.describe(&id(name), &Summary { name: name.to_owned(), ..Summary::default() }).unwrap();
}

/// Does something again and again, with the power going one change later each time, until it gets through.
fn with_every_cut(
    prepare: impl Fn(&Disk),
    act: impl Fn(&Shelf) -> Result<(), StoreError>,
    check: impl Fn(&Disk, bool),
) {
    for changes in 0.. {
        let disk = Disk::new();
        prepare(&disk);
        disk.left.set(changes);
        let done = act(&disk.shelf());
        disk.left.set(usize::MAX);
        check(&disk, done.is_ok());
        if done.is_ok() {
            assert!(changes > 0, "nothing was changed");
            return;
        }
    }
}

#[test]
fn an_id_is_short_and_plain() {
    for wrong in ["", "A", "a/b", "a b", "ä", "12345678901234567"] {
        assert!(wrong.parse::<AssessmentId>().is_err(), "{wrong}");
    }
    assert_eq!(AssessmentId::first().answers_key(), ANSWERS_KEY);
    for number in [0, 1, u64::MAX] {
        let made = AssessmentId::from_random(number);
        assert_eq!(made.to_string().parse(), Ok(made.clone()));
        assert_ne!(made, AssessmentId::first());
    }
}

#[test]
fn going_to_another_assessment_loses_neither() {
    with_every_cut(
        |disk| {
            disk.local.write(&id("a1").answers_key(), "one").unwrap();
            put(disk, "a2", "two");
        },
        |shelf| {
            now(shelf.fetch(&id("a2")))?;
            now(shelf.put_away(&id("a1")))
        },
        |disk, _| {
            let shelf = disk.shelf();
            assert_eq!(now(shelf.text(&id("a1"))), Ok(Some("one".to_owned())));
            assert_eq!(now(shelf.text(&id("a2"))), Ok(Some("two".to_owned())));
        },
    );
}

#[test]
fn what_is_edited_while_it_is_put_away_stays() {
    let disk = Disk::new();
    disk.archive.write(&id("a1").answers_key(), "old").unwrap();
    disk.local.write(&id("a1").answers_key(), "new").unwrap();
    assert_eq!(now(disk.shelf().text(&id("a1"))), Ok(Some("new".to_owned())), "the quick store is right");
    now(disk.shelf().put_away(&id("a1"))).unwrap();
    assert_eq!(disk.local.read(&id("a1").answers_key()), Ok(None));
    assert_eq!(now(disk.shelf().text(&id("a1"))), Ok(Some("new".to_owned())));
}

#[test]
fn storing_keeps_the_old_text_until_the_new_one_is_there() {
    with_every_cut(
        |disk| put(disk, "a1", "old"),
        |shelf| now(shelf.store(&id("a1"), "new")),
        |disk, done| {
            let found = now(disk.shelf().text(&id("a1"))).unwrap();
            assert_eq!(found.as_deref(), Some(if done { "new" } else { "old" }));
        },
    );
}

#[test]
fn a_full_archive_leaves_everything_where_it_is() {
    let disk = Disk::new();
    disk.local.write(&id("a1").answers_key(), &"x".repeat(1000)).unwrap();
    disk.archive.set_room(500);
    assert_eq!(now(disk.shelf().put_away(&id("a1"))), Err(StoreError::Full));
    assert_eq!(now(disk.shelf().text(&id("a1"))), Ok(Some("x".repeat(1000))));
}

#[test]
fn two_generations_are_kept_and_one_is_there_at_every_moment() {
    let kept = |at, text: &str| Generation { at, text: text.to_owned() };
    with_every_cut(
        |disk| {
            for (at, text) in [(1, "one"), (2, "two")] {
                now(disk.shelf().keep_generation(&id("a1"), &kept(at, text))).unwrap();
            }
        },
        |shelf| now(shelf.keep_generation(&id("a1"), &kept(3, "three"))),
        |disk, done| {
            let found = now(disk.shelf().generations(&id("a1"))).unwrap();
            assert!(found.contains(&kept(2, "two")) || found.contains(&kept(3, "three")));
            if done {
                assert_eq!(found, [kept(3, "three"), kept(1, "one")], "the second is close to the first");
            }
        },
    );
    let disk = Disk::new();
    for (at, text) in [(1, "one"), (400, "two"), (401, "three"), (402, "four")] {
        now(disk.shelf().keep_generation(&id("a1"), &kept(at, text))).unwrap();
    }
    let found = now(disk.shelf().generations(&id("a1"))).unwrap();
    assert_eq!(found, [kept(402, "four"), kept(400, "two")], "the older one is minutes older");
    let disk = Disk::new();
    for at in 1..4 {
        now(disk.shelf().keep_generation(&id("a1"), &kept(at, "same"))).unwrap();
    }
    assert_eq!(now(disk.shelf().generations(&id("a1"))), Ok(vec![kept(1, "same")]), "one state, one copy");
    for (at, text) in [(2, "two"), (3, "three"), (3, "three more")] {
        now(disk.shelf().keep_generation(&id("a1"), &kept(at, text))).unwrap();
    }
    let found = now(disk.shelf().generations(&id("a1"))).unwrap();
    assert_eq!(found, [kept(4, "three more"), kept(1, "same")], "the later of one second is the latest");
}

#[test]
fn logs_of_edits_make_room_for_the_answers_that_are_opened() {
    let disk = Disk::new();
    put(&disk, "a1", &"x".repeat(500));
    for log in ["first", "a1", "a2"] {
        disk.local.write(&id(log).history_key(), &"y".repeat(300)).unwrap();
    }
    disk.local.set_room(1200);
    assert_eq!(now(disk.shelf().fetch(&id("a1"))), Ok(true));
    assert_eq!(disk.local.read(&id("a1").answers_key()), Ok(Some("x".repeat(500))));
    disk.local.remove(&id("a1").answers_key()).unwrap();
    disk.local.set_room(100);
    assert_eq!(now(disk.shelf().fetch(&id("a1"))), Err(StoreError::Full));
    assert_eq!(now(disk.shelf().text(&id("a1"))), Ok(Some("x".repeat(500))), "it stays where it is");
}

#[test]
fn the_archive_follows_what_is_open_and_was_in_it_before() {
    let disk = Disk::new();
    let (shelf, key) = (disk.shelf(), id("a1").answers_key());
    disk.local.write(&key, "one").unwrap();
    now(shelf.follow(&id("a1"), "one")).unwrap();
    assert_eq!(disk.archive.read(&key), Ok(None), "what was never put away is in one place");
    disk.archive.write(&key, "old").unwrap();
    now(shelf.follow(&id("a1"), "one")).unwrap();
    assert_eq!(disk.archive.read(&key), Ok(Some("one".to_owned())));
    // Another tab has saved more, or put it away.
    now(shelf.follow(&id("a1"), "older")).unwrap();
    disk.local.remove(&key).unwrap();
    now(shelf.follow(&id("a1"), "older")).unwrap();
    assert_eq!(disk.archive.read(&key), Ok(Some("one".to_owned())));
    assert_eq!(disk.local.keys(""), Ok(Vec::new()), "nothing else is written");
}

#[test]
fn what_is_deleted_for_good_leaves_nothing_and_can_be_tried_again() {
    with_every_cut(
        |disk| {
            let shelf = disk.shelf();
            for name in ["a1", "a11"] {
                now(shelf.add_snapshot(&id(name), 5, "then")).unwrap();
                // As if it had been open before.
                let kept = Generation { at: 6, text: "copy".to_owned() };
                now(shelf.keep_generation(&id(name), &kept)).unwrap();
                put(disk, name, if name == "a1" { "one" } else { "other" });
            }
        },
        |shelf| now(shelf.delete_for_good(&id("a1"))),
        |disk, done| {
            let shelf = disk.shelf();
            let listed = shelf.list().unwrap().iter().any(|(listed, _)| *listed == id("a1"));
            assert_eq!(listed, !done, "it is listed until all of it is gone");
            assert_eq!(now(shelf.snapshots(&id("a11"))), Ok(vec![(5, "then".to_owned())]));
            assert_eq!(now(shelf.text(&id("a11"))), Ok(Some("other".to_owned())));
            if done {
                assert_eq!(now(shelf.text(&id("a1"))), Ok(None));
                assert_eq!(now(shelf.snapshots(&id("a1"))), Ok(Vec::new()));
                assert_eq!(now(shelf.generations(&id("a1"))), Ok(Vec::new()));
            }
        },
    );
}

#[test]
fn the_list_knows_what_was_described() {
    let disk = Disk::new();
    let mut assessment = all_met();
    answer(&mut assessment, "3.1.1", Answer::NotMet);
    let profile = Profile { name: "Plant 2".to_owned(), cage: "1ABC2".to_owned(), ..Profile::default() };
    assessment.apply(Change::profile(&profile));
    let before = Summary { archived: true, ..Summary::default() };
    let summary = Summary::of(&assessment, &score(&assessment), 77, &before);
    disk.shelf().describe(&id("a1"), &summary).unwrap();
    disk.local.write("sprs-calculator/summary/a2", "no summary").unwrap();
    disk.local.write("sprs-calculator/summary/../x", "{}").unwrap();
    let listed = disk.shelf().list().unwrap();
    assert_eq!(listed, [(id("a1"), summary.clone()), (id("a2"), Summary::default())]);
    assert_eq!((summary.worst, summary.best, summary.answered), (105, 105, 110));
    assert_eq!((summary.name.as_str(), summary.status.as_str()), ("Plant 2", "No CMMC Status"));
    assert!(summary.archived && !summary.deleted && !summary.no_ssp);
}

#[test]
fn erasing_leaves_nothing_of_this_program_and_everything_of_others() {
    let disk = Disk::new();
    put(&disk, "a1", "one");
    disk.local.write(ANSWERS_KEY, "two").unwrap();
    disk.local.write("somebody-else", "kept").unwrap();
    now(disk.shelf().erase(None)).unwrap();
    assert_eq!(disk.local.keys(""), Ok(vec!["somebody-else".to_owned()]));
    assert_eq!(disk.archive.keys(""), Ok(Vec::new()));
    disk.local.write("sprs-calculator/one", "stays").unwrap();
    put(&disk, "a1", "one");
    now(disk.shelf().erase(Some("sprs-calculator/one"))).unwrap();
    assert_eq!(disk.local.keys("sprs"), Ok(vec!["sprs-calculator/one".to_owned()]));
}

/// Another tab that sees its answers gone stores them again as long as they are listed.
#[test]
fn what_is_erased_is_listed_no_more_before_its_answers_go() {
    with_every_cut(
        |disk| {
            put(disk, "a1", "one");
            disk.local.write(&id("a1").answers_key(), "one").unwrap();
        },
        |shelf| now(shelf.erase(None)),
        |disk, _| {
            let listed = disk.shelf().summary(&id("a1")).unwrap().is_some();
            assert!(!listed || disk.local.read(&id("a1").answers_key()).unwrap().is_some());
        },
    );
}

#[test]
fn a_thousand_are_listed_without_reading_one() {
    let disk = Disk::new();
    let text = write_backup(&Assessment::default());
    for number in 0..1000 {
        put(&disk, &format!("a{number}"), &text);
    }
    disk.archive.set_room(0);
    assert_eq!(disk.shelf().list().unwrap().len(), 1000);
    assert_eq!(disk.local.keys(ANSWERS_KEY), Ok(Vec::new()), "the quick store holds none of them");
}

#[test]
fn what_is_in_neither_store_is_said_and_changes_nothing() {
    let disk = Disk::new();
    disk.shelf().describe(&id("a1"), &Summary::default()).unwrap();
    assert_eq!(now(disk.shelf().fetch(&id("a1"))), Ok(false));
    assert_eq!(disk.local.read(&id("a1").answers_key()), Ok(None));
}

#[test]
fn a_clock_that_was_ahead_does_not_make_an_old_state_the_latest() {
    let disk = Disk::new();
    let kept = |at, text: &str| Generation { at, text: text.to_owned() };
    for (at, text) in [(1_900_000_000, "of the future"), (1_000, "now"), (1_060, "later")] {
        now(disk.shelf().keep_generation(&id("a1"), &kept(at, text))).unwrap();
    }
    assert_eq!(now(disk.shelf().generations(&id("a1"))).unwrap()[0].text, "later");
}

#[test]
fn what_the_list_lost_is_found_again_in_the_archive() {
    let disk = Disk::new();
    let mut named = all_met();
    named.apply(Change::profile(&Profile { name: "Plant 2".to_owned(), ..Profile::default() }));
    disk.archive.write(ANSWERS_KEY, &write_backup(&named)).unwrap();
    disk.archive.write(&id("a1").answers_key(), "not to be read").unwrap();
    put(&disk, "a2", "listed already");
    let known = disk.shelf().summary(&id("a2")).unwrap();
    assert_eq!(now(disk.shelf().find_again()), Ok(2));
    let listed = disk.shelf().list().unwrap();
    let names: Vec<(String, &str)> =
        listed.iter().map(|(id, found)| (id.to_string(), found.name.as_str())).collect();
    let known_name = known.as_ref().map_or("", |known| &known.name);
    assert_eq!(
        names,
        [("a1".to_owned(), ""), ("a2".to_owned(), known_name), ("first".to_owned(), "Plant 2")]
    );
    assert_eq!(now(disk.shelf().find_again()), Ok(0), "only once");
}
