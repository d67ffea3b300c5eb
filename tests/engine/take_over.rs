//! What taking over answers without their reasons does to those that are here.

use sprs_calculator::assessment::records::Plan;
use sprs_calculator::assessment::{Answer, Assessment, Change, Entry, Item};
use sprs_calculator::planning::take_over::{TakeOver, lacking, take_over, with_reasons};
use sprs_calculator::scoring::{Reading, score};

use crate::{all_met, answer, item, reason, requirement};

fn moved(item: Item, entry: &Entry) -> String {
    format!("{item}: {}", entry.reason)
}

fn over(here: &Assessment, theirs: &Assessment) -> TakeOver {
    take_over(here, theirs, moved)
}

fn note(assessment: &Assessment, id: &str) -> String {
    assessment.response(requirement(id)).note.clone()
}

#[test]
fn what_is_not_an_answer_stays_and_one_step_takes_it_back() {
    let mut here = all_met();
    here.apply(Change::Note(requirement("3.1.1"), "Groups".to_owned()));
    let plan = Plan { owner: "Kim".to_owned(), ..Plan::default() };
    here.apply(Change::plan(requirement("3.5.3"), &plan));
    answer(&mut here, "AC.L3-3.1.2e", Answer::NotMet);
    let mut theirs = Assessment::default();
    answer(&mut theirs, "3.1.1", Answer::NotMet);
    answer(&mut theirs, "3.1.2[a]", Answer::Met);
    let planned = over(&here, &theirs);
    assert_eq!(planned.differing.len(), 110, "what is unanswered there becomes unanswered here");
    let mut after = here.clone();
    let back = after.apply(planned.change);
    assert_eq!(after, planned.after);
    assert_eq!(after.entry(item("3.1.1")).answer, Some(Answer::NotMet));
    assert_eq!(after.entry(item("3.1.2[a]")).answer, Some(Answer::Met));
    assert_eq!(after.entry(item("3.1.2")).answer, None);
    assert_eq!((note(&after, "3.1.1"), after.plan(requirement("3.5.3"))), ("Groups".to_owned(), plan));
    assert_eq!(after.entry(item("AC.L3-3.1.2e")).answer, Some(Answer::NotMet));
    after.apply(back);
    assert_eq!(after, here);
}

#[test]
fn a_reason_stays_with_its_answer_and_never_counts_for_another() {
    let mut here = Assessment::default();
    for (id, given, words) in [
        ("3.1.12", Answer::NotApplicable, "No remote access"),
        ("3.1.16", Answer::NotApplicable, "No wireless"),
        ("3.6.1", Answer::Inherited, "Acme"),
        ("3.1.20", Answer::Inherited, "Northwind"),
    ] {
        answer(&mut here, id, given);
        reason(&mut here, id, words);
    }
    here.apply(Change::Note(requirement("3.6.1"), "See the binder".to_owned()));
    let mut theirs = Assessment::default();
    answer(&mut theirs, "3.1.12", Answer::NotApplicable);
    answer(&mut theirs, "3.1.16", Answer::Met);
    answer(&mut theirs, "3.6.1", Answer::TemporaryDeficiency);
    let after = over(&here, &theirs).after;
    let words = |id: &str| after.entry(item(id)).reason.clone();
    // The same answer; one that needs none; one that needs its own; none at all.
    assert_eq!([words("3.1.12"), words("3.1.16")], ["No remote access", "No wireless"]);
    assert_eq!([words("3.6.1"), words("3.1.20")], ["", ""]);
    assert_eq!(note(&after, "3.6.1"), "See the binder\n3.6.1: Acme");
    assert_eq!(note(&after, "3.1.20"), "3.1.20: Northwind");
    assert_eq!(lacking(&after), [item("3.6.1")]);
    assert!(score(&after).finding(requirement("3.1.12")).answered);
    assert!(!score(&after).finding(requirement("3.6.1")).answered);
}

/// The name of a provider left beside no answer would otherwise pass for why all objectives do not apply.
#[test]
fn a_reason_without_its_answer_does_not_speak_for_objectives() {
    let mut here = Assessment::default();
    answer(&mut here, "3.1.2", Answer::Inherited);
    reason(&mut here, "3.1.2", "Acme");
    let mut theirs = Assessment::default();
    answer(&mut theirs, "3.1.2[a]", Answer::NotApplicable);
    answer(&mut theirs, "3.1.2[b]", Answer::NotApplicable);
    let planned = over(&here, &theirs);
    assert!(!score(&planned.after).finding(requirement("3.1.2")).answered);
    assert_eq!(planned.lacking, [item("3.1.2[a]")], "one reason is enough");
    let written = with_reasons(&planned.after, &planned.lacking);
    assert!(score(&written).finding(requirement("3.1.2")).answered);
}

#[test]
fn the_score_with_and_without_the_reasons() {
    let mut theirs = all_met();
    // 5 points each, and one that is settled without its reason.
    answer(&mut theirs, "3.1.1", Answer::Inherited);
    answer(&mut theirs, "3.1.2[a]", Answer::EnduringException);
    answer(&mut theirs, "3.1.2[b]", Answer::Met);
    answer(&mut theirs, "3.6.1[a]", Answer::TemporaryDeficiency);
    answer(&mut theirs, "3.6.1[b]", Answer::NotMet);
    answer(&mut theirs, "3.1.3[a]", Answer::NotApplicable);
    for letter in ["b", "c", "d", "e"] {
        answer(&mut theirs, &format!("3.1.3[{letter}]"), Answer::Met);
    }
    let planned = over(&Assessment::default(), &theirs);
    assert_eq!(planned.lacking, ["3.1.1", "3.1.2[a]", "3.6.1[a]"].map(item));
    let reading = |assessment: &Assessment| score(assessment).reading();
    assert_eq!(reading(&planned.after), Reading::Range { worst: 110 - 15, best: 105 });
    assert_eq!(reading(&with_reasons(&planned.after, &planned.lacking)), Reading::Score(105));
}

#[test]
fn the_same_answers_are_no_edit() {
    let here = all_met();
    let planned = over(&here, &here);
    assert!(planned.differing.is_empty() && planned.lacking.is_empty());
    let mut after = here.clone();
    let inverse = after.apply(planned.change.clone());
    assert_eq!((after, inverse), (here, planned.change));
}
