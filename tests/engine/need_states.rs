//! Which level a firm needs: what must hold for all 3^12 states of the facts.

use std::collections::{BTreeMap, BTreeSet};

use sprs_calculator::assessment::Fact::{self, *};
use sprs_calculator::assessment::Profile;
use sprs_calculator::planning::need::{Level2By, Need, Needed, Reason, need};

fn with(profile: &Profile, fact: Fact, holds: Option<bool>) -> Profile {
    let mut profile = profile.clone();
    profile.set_fact(fact, holds);
    profile
}

/// 0 none, 1 to 3 the level; nothing while it is unknown.
fn rank(level: &Needed) -> Option<u8> {
    match level {
        Needed::Unknown(_) => None,
        Needed::NoneNow => Some(0),
        Needed::One => Some(1),
        Needed::Two => Some(2),
        Needed::Three => Some(3),
    }
}

/// Every state of `facts`, the others not known.
fn states(facts: &[Fact]) -> impl Iterator<Item = Profile> {
    let states = 3_usize.pow(facts.len() as u32);
    (0..states).map(move |mut state| {
        let mut profile = Profile::default();
        for fact in facts {
            profile.set_fact(*fact, [None, Some(false), Some(true)][state % 3]);
            state /= 3;
        }
        profile
    })
}

/// The facts that bear on the level.
const DECIDING: [Fact; 7] = [DodWork, CotsOnly, Fci, Cui, Subcontractor, C3paoAsked, Level3Asked];

#[test]
fn a_decided_level_is_never_taken_back_or_lowered_by_learning_a_fact() {
    for before in states(&DECIDING) {
        let found = need(&before);
        let mut at_once = Vec::new();
        for fact in DECIDING.into_iter().filter(|fact| before.fact(*fact).is_none()) {
            let learned = [false, true].map(|holds| need(&with(&before, fact, Some(holds))));
            for after in &learned {
                assert!(rank(&found.level) <= rank(&after.level), "{before:?}, {fact:?}");
                let settled = matches!(found.assessment, Some(Level2By::SelfAssessment | Level2By::C3pao));
                let other = after.level == found.level && after.assessment != found.assessment;
                assert!(!(settled && other), "who assesses is not changed: {before:?}, {fact:?}");
            }
            let same = |after: &Need| after.level == found.level && after.assessment == found.assessment;
            if !learned.iter().all(same) {
                at_once.push(fact);
            }
        }
        if rank(&found.level).is_some() {
            at_once.sort();
            assert_eq!(found.open, at_once, "{before:?}");
        }
    }
}

#[test]
fn what_is_missing_decides_once_it_is_known_and_nothing_of_it_is_idle() {
    for before in states(&DECIDING) {
        let Needed::Unknown(missing) = need(&before).level else { continue };
        assert!(missing.is_sorted() && missing.iter().all(|fact| before.fact(*fact).is_none()));
        let mut decides = 0;
        let mut bear = BTreeSet::new();
        for answers in 0..1_usize << missing.len() {
            let answer = |place: usize| Some(answers & (1 << place) != 0);
            let fill = |profile, (place, fact): (usize, &Fact)| with(&profile, *fact, answer(place));
            let full = missing.iter().enumerate().fold(before.clone(), fill);
            let level = rank(&need(&full).level);
            assert!(level.is_some(), "{before:?} with {missing:?} answered");
            for fact in &missing {
                let flipped = with(&full, *fact, full.fact(*fact).map(|holds| !holds));
                if rank(&need(&flipped).level) != level {
                    bear.insert(*fact);
                }
                let alone = with(&before, *fact, full.fact(*fact));
                decides += usize::from(rank(&need(&alone).level).is_some());
            }
        }
        assert!(decides > 0, "no single answer decides: {before:?}");
        assert_eq!(bear.into_iter().collect::<Vec<_>>(), missing, "{before:?}");
    }
}

/// All 531,441 states.
#[test]
fn every_state_of_the_facts_keeps_the_rules() {
    let mut seen = BTreeSet::new();
    let mut levels = BTreeMap::new();
    for profile in states(&Fact::ALL) {
        let yes = |fact| profile.fact(fact) == Some(true);
        let no = |fact| profile.fact(fact) == Some(false);
        let need = need(&profile);
        let (two, three) = (need.level == Needed::Two, need.level == Needed::Three);
        assert!(!yes(Cui) || two || three, "CUI is Level 2 at least: {profile:?}");
        assert!(!three || yes(Level3Asked) && no(Subcontractor), "{profile:?}");
        assert!(!two || yes(Cui) || yes(C3paoAsked), "{profile:?}");
        assert!(!(yes(CotsOnly) || no(DodWork)) || yes(Cui) || need.level == Needed::NoneNow, "{profile:?}");
        assert_eq!(need.assessment.is_some(), two, "{profile:?}");
        assert!(!need.also_level1 || two || three, "{profile:?}");
        assert_eq!(need.also_level1, need.reasons.contains(&Reason::FciElsewhere), "{profile:?}");
        assert!(need.reasons.is_sorted_by(|a, b| a < b), "in order, none twice: {profile:?}");
        let decided = rank(&need.level).is_some();
        assert!(!decided || need.reasons.iter().any(|reason| !reason.is_to_ask()), "a reason: {profile:?}");
        assert!(need.open.iter().all(|fact| DECIDING.contains(fact)), "{profile:?}");
        seen.extend(need.reasons);
        let found = (rank(&need.level), need.assessment, need.open);
        let deciding = DECIDING.map(|fact| profile.fact(fact));
        let first = levels.entry(deciding).or_insert_with(|| found.clone());
        assert_eq!(*first, found, "clauses do not bear on the level: {profile:?}");
    }
    assert_eq!(seen.len(), 27, "every rule applies somewhere");
}
