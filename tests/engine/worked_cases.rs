//! Worked cases, published or worked out by hand from 32 CFR 170.24.

use sprs_calculator::assessment::{Answer, Assessment};
use sprs_calculator::catalog::{FamilyId, Points, RequirementId};
use sprs_calculator::scoring::score;

use crate::{all_met, answer, reason, reference, requirement};

/// All MET but for these.
fn with(not_met: &[&str], partial: &[&str], not_applicable: &[&str]) -> Assessment {
    let mut assessment = all_met();
    for id in not_met {
        answer(&mut assessment, id, Answer::NotMet);
    }
    for id in partial {
        answer(&mut assessment, id, Answer::Partial);
    }
    for id in not_applicable {
        answer(&mut assessment, id, Answer::NotApplicable);
        reason(&mut assessment, id, "not permitted by policy");
    }
    assessment
}

fn every(points: Points) -> Vec<&'static str> {
    RequirementId::all()
        .map(RequirementId::get)
        .filter(|entry| entry.points == points)
        .map(|entry| entry.id)
        .collect()
}

#[test]
fn single_requirements() {
    type Ids = &'static [&'static str];
    let cases: [(Ids, Ids, Ids, i16); 13] = [
        (&[], &[], &[], 110),
        (&[], &["3.5.3"], &[], 107),
        (&["3.5.3"], &[], &[], 105),
        (&[], &["3.13.11"], &[], 107),
        (&["3.13.11"], &[], &[], 105),
        (&["3.1.1"], &[], &[], 105),
        (&["3.1.5"], &[], &[], 107),
        (&["3.1.3"], &[], &[], 109),
        (&["3.1.1", "3.1.3", "3.1.19"], &[], &[], 101),
        (&["3.10.4"], &[], &[], 109),
        (&[], &[], &["3.1.12", "3.1.13"], 110),
        (&[], &[], &["3.1.16", "3.1.17", "3.1.18"], 110),
        (&[], &[], &["3.13.5"], 110),
    ];
    for (not_met, partial, not_applicable, expected) in cases {
        let score = score(&with(not_met, partial, not_applicable));
        assert_eq!(score.points(), Some(expected), "{not_met:?} {partial:?} {not_applicable:?}");
    }
}

#[test]
fn all_of_one_kind() {
    assert_eq!(score(&with(&every(Points::One), &[], &[])).points(), Some(59));
    let mut fives = every(Points::Five);
    fives.extend(every(Points::FiveOrThree));
    assert_eq!(score(&with(&fives, &[], &[])).points(), Some(-110));
    let all: Vec<_> = RequirementId::all().filter(|id| !id.get().is_ssp()).map(|id| id.get().id).collect();
    assert_eq!(score(&with(&all, &[], &[])).points(), Some(-203));
}

#[test]
fn no_ssp_is_no_score_and_not_minus_203() {
    let all: Vec<_> = RequirementId::all().map(|id| id.get().id).collect();
    assert_eq!(score(&with(&all, &[], &[])).points(), None);
    assert_eq!(score(&with(&["3.12.4"], &[], &[])).points(), None);
}

/// Family totals of the DCMA DIBCAC self-assessment database v1.1.
#[test]
fn a_whole_family_not_met() {
    let expected = [56, 99, 91, 77, 83, 99, 92, 87, 102, 96, 101, 97, 68, 79];
    for (family, expected) in FamilyId::all().zip(expected) {
        let lost: Vec<_> =
            family.requirements().filter(|id| !id.get().is_ssp()).map(|id| id.get().id).collect();
        let score = score(&with(&lost, &[], &[]));
        assert_eq!(score.points(), Some(expected), "{}", family.get().code);
        assert_eq!(score.family(family).lost, 110 - expected);
    }
}

/// 32 CFR 170.24(b)(1): a temporary deficiency in an operational plan of action, and an enduring exception
/// described in the SSP, are assessed as MET.
#[test]
fn deficiencies_and_exceptions_that_are_handled_cost_nothing() {
    let mut assessment = all_met();
    answer(&mut assessment, "3.13.11", Answer::TemporaryDeficiency);
    reason(&mut assessment, "3.13.11", "OPA-7: validation lapsed with a patch");
    answer(&mut assessment, "3.4.8", Answer::EnduringException);
    reason(&mut assessment, "3.4.8", "SSP 4.2, mill controller");
    assert_eq!(score(&assessment).points(), Some(110));
}

/// All cases of the reference, where it is there.
#[test]
fn the_reference_cases() {
    let Some(reference) = reference("score_cases.json") else { return };
    let ids = |list: &serde_json::Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
    };
    for case in reference["cases"].as_array().unwrap() {
        let input = &case["input"];
        let lists = ["not_met", "partial", "not_applicable"].map(|key| ids(&input[key]));
        let [not_met, partial, not_applicable] =
            lists.each_ref().map(|list| list.iter().map(String::as_str).collect::<Vec<_>>());
        let mut assessment = with(&not_met, &partial, &not_applicable);
        if input["ssp"] == "missing" {
            answer(&mut assessment, "3.12.4", Answer::NotMet);
        }
        let expected = case["expected"]["score"].as_i64();
        assert_eq!(score(&assessment).points().map(i64::from), expected, "{}", case["id"]);
    }
    for case in reference["objective_cases"].as_array().unwrap() {
        let id = case["requirement"].as_str().unwrap();
        let mut assessment = all_met();
        for (letter, given) in case["objectives"].as_object().unwrap() {
            let given = given.as_str().unwrap().parse().unwrap();
            answer(&mut assessment, &format!("{id}[{letter}]"), given);
        }
        let expected = case["score_if_all_else_met"].as_i64();
        assert_eq!(score(&assessment).points().map(i64::from), expected, "{}", case["id"]);
        assert!(score(&assessment).finding(requirement(id)).by_objectives);
    }
}
