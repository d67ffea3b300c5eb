//! Which questions about the firm are asked, and which answers count.

use sprs_calculator::assessment::{Fact, Profile};
use sprs_calculator::planning::need::{Needed, need};
use sprs_calculator::planning::questions::{asked, considered};

fn profile(facts: &[(Fact, bool)]) -> Profile {
    let mut profile = Profile::default();
    for (fact, holds) in facts {
        profile.set_fact(*fact, Some(*holds));
    }
    profile
}

fn all_but(hidden: &[Fact]) -> Vec<Fact> {
    Fact::ALL.into_iter().filter(|fact| !hidden.contains(fact)).collect()
}

#[test]
fn at_first_all_is_asked_that_needs_no_level() {
    assert_eq!(asked(&Profile::default()), all_but(&[Fact::FciElsewhere]));
}

#[test]
fn without_dod_work_nothing_else_is_asked() {
    assert_eq!(asked(&profile(&[(Fact::DodWork, false)])), [Fact::DodWork]);
    assert_eq!(
        asked(&profile(&[(Fact::DodWork, true), (Fact::CotsOnly, true)])),
        [Fact::DodWork, Fact::CotsOnly]
    );
}

#[test]
fn an_answer_that_is_not_asked_for_is_kept_and_does_not_count() {
    let kept = profile(&[(Fact::DodWork, false), (Fact::CotsOnly, true), (Fact::Subcontractor, true)]);
    assert_eq!(asked(&kept), [Fact::DodWork]);
    let counted = considered(&kept);
    assert_eq!(counted.fact(Fact::CotsOnly), None);
    assert_eq!(kept.fact(Fact::CotsOnly), Some(true));
    assert_eq!(need(&counted).level, Needed::NoneNow);
}

/// An answer that clashes with the others stays in view, or nobody could take it back.
#[test]
fn an_answer_that_clashes_stays_in_view() {
    let cui = profile(&[(Fact::DodWork, false), (Fact::Cui, true)]);
    let seen = asked(&cui);
    assert!(seen.contains(&Fact::Cui) && seen.contains(&Fact::CotsOnly) && seen.contains(&Fact::Clause7012));
    assert_eq!(need(&considered(&cui)), need(&cui));
    let clauses = profile(&[(Fact::DodWork, false), (Fact::Clause7012, true), (Fact::Clause7020, true)]);
    assert_eq!(asked(&clauses), [Fact::DodWork, Fact::Clause7012, Fact::Clause7020]);
    assert_eq!(need(&considered(&clauses)), need(&clauses));
}

#[test]
fn without_fci_and_cui_the_clauses_are_still_asked_for() {
    let nothing =
        profile(&[(Fact::DodWork, true), (Fact::CotsOnly, false), (Fact::Fci, false), (Fact::Cui, false)]);
    assert_eq!(asked(&nothing), all_but(&[Fact::Subcontractor, Fact::FciElsewhere]));
}

#[test]
fn fci_elsewhere_is_asked_for_once_there_is_a_level_that_could_leave_it_out() {
    let two =
        profile(&[(Fact::DodWork, true), (Fact::CotsOnly, false), (Fact::Fci, true), (Fact::Cui, true)]);
    assert_eq!(asked(&two), Fact::ALL);
    let one =
        profile(&[(Fact::DodWork, true), (Fact::CotsOnly, false), (Fact::Fci, true), (Fact::Cui, false)]);
    assert_eq!(asked(&one), all_but(&[Fact::FciElsewhere]));
}

/// In every state, also with all answers given: what is asked is what it is asked about, and hides nothing that
/// raises the level.
#[test]
fn what_counts_asks_the_same_again() {
    for state in 0..3_u32.pow(12) {
        // Every 101st: the powers of 3 and 101 have nothing in common, so each answer meets each other.
        if state % 101 != 0 {
            continue;
        }
        let mut profile = Profile::default();
        let mut rest = state;
        for fact in Fact::ALL {
            profile.set_fact(fact, [None, Some(false), Some(true)][rest as usize % 3]);
            rest /= 3;
        }
        let counted = considered(&profile);
        assert_eq!(asked(&counted), asked(&profile), "{profile:?}");
        assert_eq!(need(&counted).level, need(&profile).level, "{profile:?}");
    }
}
