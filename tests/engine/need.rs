//! Which level a firm needs: each rule by a case made by hand.

use sprs_calculator::assessment::Fact::{self, *};
use sprs_calculator::assessment::Profile;
use sprs_calculator::planning::need::{Level2By, Need, Needed, Reason, need};

/// A profile with these facts; all others are not known.
fn profile(yes: &[Fact], no: &[Fact]) -> Profile {
    let mut profile = Profile::default();
    for fact in yes {
        profile.set_fact(*fact, Some(true));
    }
    for fact in no {
        profile.set_fact(*fact, Some(false));
    }
    profile
}

fn of(yes: &[Fact], no: &[Fact]) -> Need {
    need(&profile(yes, no))
}

/// What is needed with `yes` answered yes and everything else no.
fn only(yes: &[Fact]) -> Need {
    let no: Vec<Fact> = Fact::ALL.into_iter().filter(|fact| !yes.contains(fact)).collect();
    of(yes, &no)
}

#[test]
fn nothing_known_asks_for_work_cots_fci_and_cui() {
    let need = of(&[], &[]);
    assert_eq!(need.level, Needed::Unknown(vec![DodWork, CotsOnly, Fci, Cui]));
    assert_eq!((need.assessment, need.also_level1), (None, false));
    assert!(need.reasons.is_empty() && need.open.is_empty());
}

#[test]
fn what_is_missing_is_only_what_still_bears_on_the_level() {
    let missing = |yes: &[Fact], no: &[Fact]| of(yes, no).level;
    assert_eq!(missing(&[DodWork, Fci], &[CotsOnly]), Needed::Unknown(vec![Cui]));
    assert_eq!(missing(&[Fci], &[Cui]), Needed::Unknown(vec![DodWork, CotsOnly]));
    assert_eq!(missing(&[DodWork], &[Cui, CotsOnly]), Needed::Unknown(vec![Fci]));
    assert_eq!(missing(&[], &[Fci]), Needed::Unknown(vec![Cui]), "without FCI only CUI can make a level");
}

#[test]
fn no_dod_work_no_information_or_cots_only_needs_none() {
    let need = of(&[], &[DodWork]);
    assert_eq!((need.level, need.reasons), (Needed::NoneNow, vec![Reason::NoDodWork]));
    assert_eq!(need.open, [Cui], "CUI may come from a DoD contract that the firm was not told about");
    let need = only(&[DodWork, CotsOnly, Fci]);
    assert_eq!((need.level, need.reasons), (Needed::NoneNow, vec![Reason::CotsOnly]));
    let need = only(&[DodWork]);
    assert_eq!((need.level, need.reasons), (Needed::NoneNow, vec![Reason::NoInformation]));
    assert!(need.open.is_empty());
}

#[test]
fn fci_alone_needs_level_1() {
    let need = only(&[DodWork, Fci, ClauseFar21, Clause7021]);
    assert_eq!(need.level, Needed::One);
    assert_eq!(need.reasons, [Reason::FciLevel1, Reason::BasicSafeguarding, Reason::StatusForAward]);
    assert_eq!((need.assessment, need.also_level1), (None, false));
}

#[test]
fn cui_needs_level_2_whatever_the_clauses() {
    let need = only(&[DodWork, Fci, Cui, ClauseFar21]);
    assert_eq!((need.level, need.assessment), (Needed::Two, Some(Level2By::SelfAssessment)));
    assert_eq!(need.reasons, [Reason::CuiLevel2, Reason::BasicSafeguarding, Reason::NotInContractYet]);
    let need = of(&[Cui], &[]);
    assert_eq!((need.level, need.assessment), (Needed::Two, Some(Level2By::Open)));
    assert_eq!(need.open, [C3paoAsked, Level3Asked], "what a contract asks for can still change it");
}

#[test]
fn a_clause_about_cui_says_what_is_due_already() {
    let need = only(&[DodWork, Fci, Cui, Clause7012, Clause7020, Clause7021]);
    let due = [Reason::Sp800171Already, Reason::ScoreInSprs, Reason::StatusForAward];
    assert_eq!(need.reasons, [[Reason::CuiLevel2].as_slice(), &due].concat());
    let need = only(&[DodWork, Fci, Clause7012, Clause7020]);
    assert_eq!(need.level, Needed::One);
    let reasons = [Reason::FciLevel1, Reason::NotInContractYet, Reason::CuiClausesWithoutCui];
    assert_eq!(need.reasons, reasons, "without CUI they ask nothing yet");
}

#[test]
fn a_contract_that_asks_for_more_is_a_condition_of_its_award() {
    let need = only(&[DodWork, Fci, Cui, Clause7021, C3paoAsked]);
    assert_eq!((need.level, need.assessment), (Needed::Two, Some(Level2By::C3pao)));
    let reasons = [Reason::CuiLevel2, Reason::C3paoAsked, Reason::StatusForAward, Reason::C3paoSuspended];
    assert_eq!(need.reasons, reasons);
    let need = only(&[DodWork, Fci, Cui, Clause7021, C3paoAsked, Level3Asked]);
    assert_eq!((need.level, need.assessment), (Needed::Three, None));
    let reasons = [Reason::CuiLevel2, Reason::Level3Asked, Reason::StatusForAward, Reason::Level3Suspended];
    assert_eq!(need.reasons, reasons);
    let need = only(&[DodWork, Fci, Clause7021, C3paoAsked]);
    assert_eq!((need.level, need.assessment), (Needed::Two, Some(Level2By::C3pao)));
    assert!(need.reasons.contains(&Reason::AskedWithoutCui) && !need.reasons.contains(&Reason::CuiLevel2));
    assert_eq!(only(&[DodWork, Fci, Level3Asked]).level, Needed::Three);
}

/// 32 CFR 170.23(a)(1) to (4).
#[test]
fn a_subcontractor_needs_what_flows_down() {
    let sub = |more: &[Fact]| {
        let need = only(&[&[DodWork, Subcontractor, Fci, Clause7021], more].concat());
        (need.level, need.assessment, need.reasons)
    };
    let award = Reason::StatusForAward;
    assert_eq!(sub(&[]), (Needed::One, None, vec![Reason::FciLevel1, Reason::FlowDownFci, award]));
    for prime in [C3paoAsked, Level3Asked] {
        assert_eq!(sub(&[prime]).0, Needed::One, "FCI alone stays Level 1 under any prime contract");
    }
    let by = Some(Level2By::SelfAssessment);
    assert_eq!(sub(&[Cui]), (Needed::Two, by, vec![Reason::CuiLevel2, Reason::FlowDownCui, award]));
    let (by, suspended) = (Some(Level2By::C3pao), Reason::C3paoSuspended);
    let reasons = vec![Reason::CuiLevel2, Reason::FlowDownC3pao, award, suspended];
    assert_eq!(sub(&[Cui, C3paoAsked]), (Needed::Two, by, reasons));
    let reasons = vec![Reason::CuiLevel2, Reason::FlowDownLevel3, award, Reason::Level3Suspended];
    assert_eq!(sub(&[Cui, Level3Asked]), (Needed::Two, by, reasons));
}

#[test]
fn whose_contract_asks_for_level_3_is_open_until_it_is_known() {
    let need = of(&[DodWork, Fci, Cui, Level3Asked], &[CotsOnly]);
    assert_eq!(
        (need.level, need.assessment),
        (Needed::Two, Some(Level2By::C3pao)),
        "it takes that in any case"
    );
    assert_eq!(need.open, [Subcontractor]);
    let need = of(&[DodWork, Fci, C3paoAsked], &[CotsOnly, Cui]);
    assert_eq!((need.level, need.open), (Needed::One, vec![Subcontractor]));
}

#[test]
fn what_the_own_contract_asks_for_decides_before_cui_is_known() {
    let need = of(&[DodWork, Fci, C3paoAsked], &[CotsOnly, Subcontractor]);
    assert_eq!((need.level, need.assessment), (Needed::Two, Some(Level2By::C3pao)));
    assert_eq!(need.reasons, [Reason::C3paoAsked, Reason::C3paoSuspended]);
}

#[test]
fn fci_outside_the_systems_with_cui_is_a_level_1_of_its_own() {
    let need = only(&[DodWork, Fci, Cui, Clause7021, FciElsewhere]);
    assert!(need.also_level1);
    assert_eq!(need.reasons, [Reason::CuiLevel2, Reason::FciElsewhere, Reason::StatusForAward]);
    assert!(!only(&[DodWork, Fci, FciElsewhere]).also_level1, "Level 1 covers it");
    assert!(!only(&[DodWork, Fci, C3paoAsked, FciElsewhere]).also_level1, "no CUI for it to be apart from");
    let need = only(&[DodWork, Cui, FciElsewhere]);
    assert!(need.also_level1 && need.reasons.contains(&Reason::ElsewhereWithoutFci));
}

#[test]
fn answers_that_hardly_go_together_are_to_be_asked_about() {
    let need = only(&[Cui, Clause7012]);
    assert_eq!(need.level, Needed::Two);
    let asks = [Reason::CuiWithoutDodWork, Reason::ClausesWithoutDodWork];
    assert!(need.reasons.ends_with(&asks), "{:?}", need.reasons);
    let need = only(&[DodWork, CotsOnly, Cui, Clause7012]);
    assert_eq!((need.level, need.reasons.last()), (Needed::Two, Some(&Reason::CotsWithCui)));
    for clause in [ClauseFar21, Clause7012, Clause7020, Clause7021, C3paoAsked, Level3Asked] {
        let reasons = only(&[DodWork, clause]).reasons;
        assert_eq!(reasons, [Reason::NoInformation, Reason::ClausesWithoutInformation], "{clause:?}");
        let reasons = only(&[DodWork, CotsOnly, Fci, clause]).reasons;
        assert_eq!(reasons, [Reason::CotsOnly, Reason::CotsWithClauses], "{clause:?}");
        let reasons = only(&[Fci, clause]).reasons;
        let of_dod = clause != ClauseFar21;
        assert_eq!(
            reasons.contains(&Reason::ClausesWithoutDodWork),
            of_dod,
            "civil contracts have the FAR too"
        );
        assert!(!reasons.contains(&Reason::ClausesWithoutInformation), "{clause:?}");
    }
}
