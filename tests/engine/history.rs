//! Edits as text: what is written leads back to where it came from, and to nowhere else.

use proptest::prelude::*;
use sprs_calculator::assessment::records::{Choice, Plan};
use sprs_calculator::assessment::{Answer, Assessment, Change, Entry, Profile, Step};
use sprs_calculator::documents::snapshot::{Snapshot, moved};
use sprs_calculator::documents::{MAX_BYTES, MAX_STEPS, mark, read_history, write_backup, write_history};
use sprs_calculator::scoring::score;

use crate::{all_met, answer, item, requirement};

fn edits() -> Vec<Change> {
    let plan = Plan { owner: "Ana".to_owned(), choice: Choice::First, ..Plan::default() };
    let profile = Profile { name: "Plant".to_owned(), ..Profile::default() };
    vec![
        Change::Answer(item("3.1.1"), Some(Answer::Met)),
        Change::Answer(item("3.1.1[a]"), Some(Answer::NotMet)),
        Change::Answer(item("3.1.1"), Some(Answer::Inherited)),
        Change::Reason(item("3.1.1"), "Acme \"IT\"\n".to_owned()),
        Change::Entry(item("3.5.3"), Entry { answer: Some(Answer::Partial), reason: String::new() }),
        Change::Note(requirement("3.1.2"), "on the shelf".to_owned()),
        Change::plan(requirement("3.1.1"), &plan),
        Change::profile(&profile),
        Change::asset(4, Some(&Default::default())),
        Change::asset(4, None),
        Change::Many(vec![
            Change::Answer(item("3.1.3"), None),
            Change::Note(requirement("3.1.3"), "n".to_owned()),
        ]),
        Change::Replace(Box::new(all_met())),
        Change::Answer(item("3.1.9"), Some(Answer::NotMet)),
    ]
}

/// Makes edits, and returns what takes each of them back.
fn made(assessment: &mut Assessment, edits: Vec<Change>) -> Vec<Step> {
    let step = |(at, change)| Step { at, change: assessment.apply(change) };
    (1000..).zip(edits).map(step).collect()
}

#[test]
fn steps_of_every_kind_lead_back_to_the_beginning() {
    let mut assessment = Assessment::default();
    let steps = made(&mut assessment, edits());
    let text = mark(&write_backup(&assessment));
    let read = read_history(&write_history(&steps, &text), &text).unwrap();
    assert_eq!(read, steps);
    for step in read.into_iter().rev() {
        assessment.apply(step.change);
    }
    assert_eq!(assessment, Assessment::default());
}

#[test]
fn steps_of_other_answers_are_refused() {
    let mut assessment = Assessment::default();
    let steps = made(&mut assessment, edits());
    let text = mark(&write_backup(&assessment));
    let history = write_history(&steps, &text);
    answer(&mut assessment, "3.1.1", Answer::NotMet);
    assert!(read_history(&history, &mark(&write_backup(&assessment))).is_err());
    for end in 0..history.len() {
        if history.is_char_boundary(end) {
            assert!(read_history(&history[..end], &text).is_err(), "cut at {end}");
        }
    }
    assert!(read_history(&history.replace("3.1.1", "3.9.9"), &text).is_err());
}

#[test]
fn the_latest_steps_are_kept() {
    let step = |at: usize| Step { at: at as i64, change: Change::Note(requirement("3.1.1"), at.to_string()) };
    let steps: Vec<Step> = (0..MAX_STEPS + 3).map(step).collect();
    let read = read_history(&write_history(&steps, ""), "").unwrap();
    assert_eq!(read, steps[3..]);
    let long = |at: i64| Step { at, change: Change::Note(requirement("3.1.1"), "x".repeat(MAX_BYTES / 2)) };
    let read = read_history(&write_history(&[long(1), long(2), long(3)], ""), "").unwrap();
    assert_eq!(read, [long(3)], "the room is for one of them and the names around it");
}

#[test]
fn a_snapshot_keeps_what_it_was_worth() {
    let mut assessment = all_met();
    answer(&mut assessment, "3.1.1", Answer::NotMet);
    answer(&mut assessment, "3.5.3", Answer::Partial);
    let before = Snapshot::take(&assessment, &score(&assessment), "before", 1000);
    assert_eq!(Snapshot::read(&before.write()), Ok(before.clone()));
    assert_eq!((before.worst, before.best, before.found.len()), (102, 102, 2));
    assert_eq!(before.answers(), Ok(assessment.clone()));
    let first = before.found(requirement("3.1.1")).unwrap();
    assert_eq!((first.found.as_str(), first.points), ("not_met", 5));
    assert!(!first.rule.is_empty() && before.rules.contains("2026-10-01"));

    answer(&mut assessment, "3.1.1", Answer::Met);
    answer(&mut assessment, "3.1.3", Answer::NotMet);
    assessment.apply(Change::Answer(item("3.1.4"), None));
    let after = Snapshot::take(&assessment, &score(&assessment), "after", 2000);
    let found: Vec<_> = moved(&before, &after)
        .into_iter()
        .map(|moved| (moved.id.to_string(), moved.before, moved.after, moved.points))
        .collect();
    let expected =
        [("3.1.1", "not_met", "", 5), ("3.1.3", "", "not_met", -1), ("3.1.4", "", "unanswered", -1)];
    assert_eq!(found, expected.map(|(id, a, b, points)| (id.to_owned(), a.to_owned(), b.to_owned(), points)));
    let sum: i16 = moved(&before, &after).iter().map(|moved| moved.points).sum();
    assert_eq!(sum, after.worst - before.worst, "the rows come to what is said below them");
    assert!(moved(&after, &after).is_empty());
    for wrong in
        ["", "{}", "[]", &before.write()[1..], &before.write().replace("\"version\":1", "\"version\":9")]
    {
        assert!(Snapshot::read(wrong).is_err(), "{wrong:.40}");
    }
}

proptest! {
    #[test]
    fn no_text_is_too_odd_for_the_readers(text in ".{0,200}", of in ".{0,20}") {
        prop_assert!(read_history(&text, &of).is_err());
        prop_assert!(Snapshot::read(&text).is_err());
    }
}

/// A version that was written once is read for ever.
#[test]
fn the_log_and_the_snapshot_of_version_1_are_read() {
    let steps = read_history(include_str!("../fixtures/history-v1.json"), "m").unwrap();
    assert_eq!(steps.len(), 8);
    assert_eq!(steps[0], Step { at: 1_795_340_000, change: Change::Answer(item("3.1.1"), None) });
    assert_eq!(steps[1].change, Change::Reason(item("3.1.16"), "No wireless\n\"at all\"".to_owned()));
    assert_eq!(steps[5].change, Change::asset(4, None));
    let Change::Replace(whole) = &steps[7].change else { panic!("{:?}", steps[7]) };
    assert_eq!(whole.entry(item("3.7.1")).reason, "Acme IT");

    let snapshot = Snapshot::read(include_str!("../fixtures/snapshot-v1.json")).unwrap();
    assert_eq!((snapshot.name.as_str(), snapshot.worst, snapshot.best), ("Entered in SPRS", -198, 105));
    assert_eq!(snapshot.rules, "32 CFR 170.24 (2026-10-01)");
    let found = snapshot.found(requirement("3.1.1")).unwrap();
    assert_eq!((found.found.as_str(), found.points), ("not_met", 5));
    assert_eq!(snapshot.answers().unwrap().entry(item("3.7.1")).reason, "Acme IT");
}
