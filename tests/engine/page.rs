//! What of the page needs no browser: the session with its undo log, addresses, search, words.

use sprs_calculator::assessment::records::{Asset, Plan};
use sprs_calculator::assessment::{Answer, Assessment, Change, Profile};
use sprs_calculator::catalog::{FamilyId, RequirementId};
use sprs_calculator::scoring::score;
use sprs_calculator::ui::route::Route;
use sprs_calculator::ui::search::{Filter, finds};
use sprs_calculator::ui::session::Session;
use sprs_calculator::ui::text::{fill, points, signed};

use crate::{item, requirement};

fn set(id: &str, answer: Answer) -> Change {
    Change::Answer(item(id), Some(answer))
}

fn note(text: &str) -> Change {
    Change::Note(requirement("3.1.1"), text.to_owned())
}

#[test]
fn undo_and_redo_walk_through_every_edit() {
    let mut session = Session::new(Assessment::default());
    let states: Vec<Assessment> =
        [set("3.1.1", Answer::Met), set("3.1.1", Answer::NotMet), set("3.5.3", Answer::Partial)]
            .into_iter()
            .map(|change| {
                session.edit(change, 0);
                session.assessment().clone()
            })
            .collect();
    assert_eq!(session.score().best(), 110 - 5 - 3);
    assert!(session.undo().is_some());
    assert_eq!(session.assessment(), &states[1]);
    session.undo();
    session.undo();
    assert_eq!(session.assessment(), &Assessment::default());
    assert_eq!(session.score(), &score(&Assessment::default()));
    assert!(!session.can_undo() && session.undo().is_none());
    for state in &states {
        session.redo();
        assert_eq!(session.assessment(), state);
    }
    assert!(!session.can_redo());
    session.undo();
    session.edit(set("3.1.2", Answer::Met), 0);
    assert!(!session.can_redo(), "a new edit ends what could be redone");
}

#[test]
fn typing_in_a_field_is_one_edit_until_the_field_is_left() {
    let mut session = Session::new(Assessment::default());
    for text in ["a", "ab", "abc"] {
        session.edit(note(text), 0);
    }
    session.end_typing();
    session.edit(note("abcd"), 0);
    session.edit(Change::Reason(item("3.1.1"), "r".to_owned()), 0);
    session.undo();
    assert_eq!(session.assessment().response(requirement("3.1.1")).note, "abcd");
    session.undo();
    assert_eq!(session.assessment().response(requirement("3.1.1")).note, "abc");
    session.undo();
    assert_eq!(session.assessment(), &Assessment::default());
}

#[test]
fn typing_in_a_record_is_one_edit_from_its_first_letter() {
    let mut session = Session::new(Assessment::default());
    let plan = |owner: &str| {
        Change::plan(requirement("3.1.1"), &Plan { owner: owner.to_owned(), ..Plan::default() })
    };
    for owner in ["A", "Al", "Al "] {
        session.edit(plan(owner), 0);
    }
    session.undo();
    assert_eq!(session.assessment(), &Assessment::default());
    // Adding an asset and naming it are two steps.
    let asset = |name: &str| Change::asset(0, Some(&Asset { name: name.to_owned(), ..Asset::default() }));
    session.edit(asset(""), 0);
    session.end_typing();
    session.edit(asset("M"), 0);
    session.edit(asset("Mi"), 0);
    session.undo();
    assert_eq!(session.assessment().assets().get(0), Some(&Asset::default()));
    session.undo();
    assert!(session.assessment().is_empty());
}

#[test]
fn what_changes_nothing_is_nothing_to_undo() {
    let mut session = Session::new(Assessment::default());
    session.edit(Change::Answer(item("3.1.1"), None), 0);
    session.edit(Change::Replace(Box::default()), 0);
    assert!(!session.can_undo() && !session.is_unsaved());
    session.edit(set("3.1.1", Answer::Met), 0);
    session.undo();
    session.edit(Change::Answer(item("3.1.2"), None), 0);
    assert!(session.can_redo(), "an edit without effect does not end what could be redone");
}

#[test]
fn a_reason_goes_with_the_answer_it_was_written_for() {
    let mut session = Session::new(Assessment::default());
    session.edit(set("3.1.1", Answer::Inherited), 0);
    session.edit(Change::Reason(item("3.1.1"), "Acme IT".to_owned()), 0);
    let named = session.assessment().clone();
    session.edit(set("3.1.1", Answer::NotApplicable), 0);
    assert!(!session.assessment().entry(item("3.1.1")).has_reason());
    assert!(!session.score().finding(requirement("3.1.1")).answered, "a provider is no reason for N/A");
    session.undo();
    assert_eq!(session.assessment(), &named);
    session.redo();
    session.undo();
    assert_eq!(session.assessment(), &named);
}

#[test]
fn an_answer_of_another_tab_and_an_unsaved_one_both_survive() {
    let mut session = Session::new(Assessment::default());
    session.edit(set("3.1.1", Answer::Met), 0);
    session.saved("a");
    assert!(!session.is_unsaved());
    session.edit(set("3.1.2", Answer::NotMet), 0);
    let mut theirs = Assessment::default();
    theirs.apply(set("3.1.1", Answer::Met));
    theirs.apply(set("3.1.3", Answer::NotMet));
    assert!(session.merge(theirs.clone(), &[], 0).is_empty());
    theirs.apply(set("3.1.2", Answer::NotMet));
    assert_eq!(session.assessment(), &theirs);
    assert_eq!(session.score(), &score(&theirs));
    assert!(session.is_unsaved(), "what was not saved is still to be saved");
}

#[test]
fn changes_are_counted_by_the_requirement_and_not_by_the_keystroke() {
    let mut session = Session::new(Assessment::default());
    assert_eq!(session.saved("a"), 0);
    session.edit(set("3.1.1", Answer::NotMet), 0);
    for text in ["a", "ab"] {
        session.edit(note(text), 0);
    }
    session.end_typing();
    session.edit(set("3.1.1[a]", Answer::Met), 0);
    assert_eq!(session.saved("a"), 1, "one requirement in a row");
    session.edit(note("ab, and on"), 0);
    assert_eq!(session.saved("a"), 0, "still the same one");
    session.edit(set("3.1.2", Answer::Met), 0);
    session.edit(set("3.1.2", Answer::Met), 0);
    session.edit(set("3.1.1", Answer::Met), 0);
    assert_eq!(session.saved("a"), 2, "what changes nothing does not count");
    for name in ["M", "Mi", "Mill"] {
        let asset = Asset { name: name.to_owned(), ..Asset::default() };
        session.edit(Change::asset(0, Some(&asset)), 0);
    }
    assert_eq!(session.saved("a"), 2, "adding it and naming it");
}

#[test]
fn what_replaces_everything_counts_by_the_requirements_it_changes() {
    let mut session = Session::new(Assessment::default());
    session.edit(set("3.1.1", Answer::Met), 0);
    session.edit(set("3.1.2", Answer::NotMet), 0);
    assert_eq!(session.saved("a"), 2);
    session.edit(Change::Replace(Box::new(crate::all_met())), 0);
    assert_eq!(session.saved("a"), 109, "3.1.1 was MET already");
    session.undo();
    assert_eq!(session.saved("a"), 109);
    session.redo();
    session.edit(set("3.1.3", Answer::NotMet), 0);
    assert_eq!(session.saved("a"), 110);
}

#[test]
fn a_save_that_another_tab_wrote_over_is_made_again() {
    let mut session = Session::new(Assessment::default());
    session.edit(set("3.1.1", Answer::Met), 0);
    session.saved("seen");
    session.edit(set("3.1.2", Answer::Met), 0);
    session.saved("missed");
    let mut theirs = Assessment::default();
    theirs.apply(set("3.1.1", Answer::NotMet));
    theirs.apply(set("3.1.3", Answer::NotMet));
    assert!(session.merge(theirs.clone(), &["missed".to_owned()], 0).is_empty());
    theirs.apply(set("3.1.2", Answer::Met));
    assert_eq!(session.assessment(), &theirs, "what was seen there and changed there stays changed");
    assert!(session.is_unsaved());
}

#[test]
fn the_same_changed_in_two_tabs_is_told_and_undo_gives_theirs() {
    let mut session = Session::new(Assessment::default());
    session.edit(set("3.1.1", Answer::Met), 0);
    session.edit(set("3.1.2", Answer::Met), 0);
    let mut theirs = Assessment::default();
    theirs.apply(set("3.1.1", Answer::NotMet));
    theirs.apply(set("3.1.2", Answer::Met));
    let conflicts = session.merge(theirs.clone(), &[], 7);
    assert_eq!(conflicts, [set("3.1.1", Answer::Met)], "the same answer twice is no conflict");
    assert_eq!(session.assessment().entry(item("3.1.1")).answer, Some(Answer::Met), "ours counts");
    session.undo();
    assert_eq!(session.assessment(), &theirs);
}

#[test]
fn the_edits_of_another_tab_stand_in_the_log_by_their_times_and_once() {
    let mut here = Session::new(Assessment::default());
    here.edit(set("3.1.1", Answer::Met), 10);
    here.end_typing();
    let shared = here.steps().to_vec();
    here.edit(set("3.1.3", Answer::Met), 30);
    let mut there = Session::new(Assessment::default());
    there.edit(set("3.1.2", Answer::Met), 20);
    here.interleave([shared, there.steps().to_vec()].concat());
    let times: Vec<i64> = here.steps().iter().map(|step| step.at).collect();
    assert_eq!(times, [10, 20, 30]);
    here.undo();
    here.undo();
    assert_eq!(
        here.assessment().entry(item("3.1.2")).answer,
        None,
        "what the other tab did can be undone here"
    );
}

#[test]
fn two_tabs_that_write_other_fields_of_a_record_keep_both() {
    let profile = |name: &str, cage: &str| Profile {
        name: name.to_owned(),
        cage: cage.to_owned(),
        ..Profile::default()
    };
    let merged = |base: Profile, mine: Profile, theirs: Profile| {
        let mut assessment = Assessment::default();
        assessment.apply(Change::profile(&base));
        let mut session = Session::new(assessment.clone());
        session.edit(Change::profile(&mine), 0);
        assessment.apply(Change::profile(&theirs));
        let conflicts = session.merge(assessment, &[], 0);
        (session.assessment().profile(), conflicts.len())
    };
    let (both, conflicts) = merged(profile("", ""), profile("Plant", ""), profile("", "1ABC2"));
    assert_eq!((both, conflicts), (profile("Plant", "1ABC2"), 0));
    let (one, conflicts) = merged(profile("Old", ""), profile("Mine", ""), profile("Theirs", ""));
    assert_eq!((one, conflicts), (profile("Mine", ""), 1));
    let (cleared, conflicts) = merged(profile("Old", "1ABC2"), profile("", "1ABC2"), profile("Old", "9ZZZ9"));
    assert_eq!((cleared, conflicts), (profile("", "9ZZZ9"), 0), "an emptied field is a change too");
}

#[test]
fn addresses_are_read_as_they_are_written() {
    let families = FamilyId::all().map(|family| Route::Assess(Some(family)));
    let requirements = RequirementId::all().map(Route::Requirement);
    let others = [
        Route::Assess(None),
        Route::Score,
        Route::Documents,
        Route::Help,
        Route::Link,
        Route::Licenses,
        Route::Privacy,
    ];
    for route in families.chain(requirements).chain(others) {
        assert_eq!(route.to_string().parse(), Ok(route), "{route}");
    }
    for link in ["#/link", "#/link/", "#/link/1IOYwK", "#/link/%20"] {
        assert_eq!(link.parse(), Ok(Route::Link), "what is wrong with a link is for its page to say");
    }
    for start in ["", "#", "#/"] {
        assert_eq!(start.parse(), Ok(Route::start()));
    }
    for unknown in
        ["#main", "#/assess/xx", "#/assess/3.1.99", "#/assess/3.1.1[a]", "#/elsewhere", "#/<script>"]
    {
        assert!(unknown.parse::<Route>().is_err(), "{unknown}");
    }
}

#[test]
fn search_finds_ids_titles_statements_and_questions() {
    let found = |query: &str| -> Vec<&str> {
        RequirementId::all()
            .filter(|id| finds(query, *id, id.questions(), ""))
            .map(|id| id.get().id)
            .collect()
    };
    assert_eq!(found("3.1.1"), ["3.1.1"]);
    assert_eq!(found("3.1.1[b]"), ["3.1.1"]);
    assert_eq!(found("PE.L1-b.1.ix"), ["3.10.3", "3.10.4", "3.10.5"]);
    assert_eq!(found("ia.l2-3.5.3"), ["3.5.3"]);
    assert_eq!(found("Split TUNNELING"), ["3.13.7"]);
    assert!(found("whiteboards").contains(&"3.13.12"), "a word of a question");
    assert!(found("guesses").contains(&"3.1.8"), "a word of a statement");
    assert_eq!(found("mobile 3.1.19"), ["3.1.19"], "all words must fit");
    assert_eq!(found("qqq"), [""; 0]);
    assert_eq!(found("  ").len(), 110);
    assert_eq!(found("é").len(), 0);
}

#[test]
fn filters_narrow_by_state_and_points() {
    let mut assessment = Assessment::default();
    assessment.apply(set("3.1.1", Answer::NotMet));
    assessment.apply(set("3.1.2", Answer::Met));
    let score = score(&assessment);
    let count = |filter: &Filter| filter.list(None, &score, None, None).found.len();
    assert_eq!(count(&Filter::default()), 110);
    assert_eq!(count(&Filter { unanswered: true, ..Filter::default() }), 108);
    assert_eq!(count(&Filter { not_met: true, ..Filter::default() }), 1);
    assert_eq!(count(&Filter { unanswered: true, not_met: true, ..Filter::default() }), 109);
    assert_eq!(count(&Filter { points: 5, ..Filter::default() }), 44);
    assert_eq!(count(&Filter { points: 3, ..Filter::default() }), 14);
    assert_eq!(count(&Filter { points: 1, ..Filter::default() }), 51);
    assert_eq!(count(&Filter { points: 5, unanswered: true, ..Filter::default() }), 42);
    assert!(!Filter { points: 1, ..Filter::default() }.is_empty());
}

#[test]
fn numbers_and_places_in_sentences() {
    assert_eq!(signed(-203), "−203");
    assert_eq!(signed(0), "0");
    assert_eq!((points(1), points(5)), ("1 point".to_owned(), "5 points".to_owned()));
    assert_eq!(fill("{0} of {1}, {0}", &["a", "b"]), "a of b, a");
    assert_eq!(fill("{9} {x} {", &["a"]), "{9} {x} {");
    assert_eq!(fill("{0}", &["{0}"]), "{0}", "what is put in is not filled again");
}
