//! The catalog against an independent table: the values of DoD Assessment Methodology v1.2.1, Annex A.

use std::collections::BTreeSet;

use sprs_calculator::catalog::{Basis, FAMILIES, FamilyId, ObjectiveId, Poam, Points, RequirementId};

use crate::{reference, requirement};

struct Fact<'a> {
    id: &'a str,
    cmmc_id: &'a str,
    title: &'a str,
    basis: &'a str,
    annex_a_value: &'a str,
    paragraph: &'a str,
    level1: &'a str,
    poam: &'a str,
    objectives: u8,
}

fn facts() -> Vec<Fact<'static>> {
    let lines = include_str!("../fixtures/requirements.csv").lines().skip(1);
    let fact = |line: &'static str| match line.split(',').collect::<Vec<_>>()[..] {
        [id, cmmc_id, title, basis, annex_a_value, paragraph, level1, poam, objectives] => Fact {
            id,
            cmmc_id,
            title,
            basis,
            annex_a_value,
            paragraph,
            level1,
            poam,
            objectives: objectives.parse().unwrap(),
        },
        _ => panic!("a fixture row has nine cells: {line}"),
    };
    lines.map(fact).collect()
}

#[test]
fn every_weight_is_the_one_of_annex_a() {
    for fact in facts() {
        let expected = match fact.annex_a_value {
            "5" => Points::Five,
            "3" => Points::Three,
            "1" => Points::One,
            "3 to 5" => Points::FiveOrThree,
            "NA" => Points::NoPoints,
            other => panic!("unknown value {other}"),
        };
        assert_eq!(requirement(fact.id).get().points, expected, "{}", fact.id);
    }
}

#[test]
fn ids_titles_bases_paragraphs_and_level_1_links_are_the_official_ones() {
    let facts = facts();
    assert_eq!(facts.len(), RequirementId::all().count());
    for (fact, id) in facts.iter().zip(RequirementId::all()) {
        let entry = id.get();
        assert_eq!(entry.id, fact.id);
        assert_eq!(id.cmmc_id(), fact.cmmc_id);
        assert_eq!(entry.title, fact.title, "{id}");
        let basis = if fact.basis == "basic" { Basis::Basic } else { Basis::Derived };
        assert_eq!(entry.basis, basis, "{id}");
        assert_eq!(entry.paragraph(), format!("32 CFR 170.24{}", fact.paragraph), "{id}");
        assert_eq!(id.level1_id().unwrap_or_default(), fact.level1, "{id}");
        assert_eq!(entry.objectives, fact.objectives, "{id}");
    }
}

/// 32 CFR 170.21(a)(2).
#[test]
fn poam_classes_are_those_of_170_21() {
    for fact in facts() {
        let poam = requirement(fact.id).poam();
        let expected = match poam {
            Poam::Eligible => "eligible",
            Poam::EligibleWhenPartial => "partial",
            Poam::AboveOnePoint | Poam::Listed => "never",
        };
        assert_eq!(expected, fact.poam, "{}", fact.id);
        let points = requirement(fact.id).get().points;
        assert!(poam != Poam::AboveOnePoint || points.most() > 1, "{}", fact.id);
    }
    let listed = RequirementId::all().filter(|id| id.poam() == Poam::Listed).map(|id| id.get().id);
    assert_eq!(listed.collect::<Vec<_>>(), ["3.1.20", "3.1.22", "3.10.3", "3.10.4", "3.10.5", "3.12.4"]);
}

#[test]
fn families_have_the_official_codes_and_sizes() {
    let sizes: Vec<_> = FAMILIES.iter().map(|family| (family.code, family.requirements.len())).collect();
    let expected = [
        ("AC", 22),
        ("AT", 3),
        ("AU", 9),
        ("CM", 9),
        ("IA", 11),
        ("IR", 3),
        ("MA", 6),
        ("MP", 9),
        ("PS", 2),
        ("PE", 6),
        ("RA", 3),
        ("CA", 4),
        ("SC", 16),
        ("SI", 7),
    ];
    assert_eq!(sizes, expected);
    for family in FamilyId::all() {
        assert_eq!(FamilyId::parse(family.get().code), Some(family));
        assert!(family.requirements().all(|id| id.family() == family));
    }
}

#[test]
fn only_the_five_requirements_of_annex_a_can_be_prohibited_away() {
    let some: Vec<_> = RequirementId::all().filter(|id| id.get().prohibition.is_some()).collect();
    let expected = ["3.1.12", "3.1.13", "3.1.16", "3.1.17", "3.1.18"].map(requirement);
    assert_eq!(some, expected);
}

#[test]
fn ids_are_read_in_both_forms_and_nothing_else_is() {
    assert_eq!("AC.L2-3.1.1".parse(), Ok(requirement("3.1.1")));
    assert_eq!("ia.l2-3.5.3".parse(), Ok(requirement("3.5.3")));
    let objective: ObjectiveId = "SC.L2-3.13.11[a]".parse().unwrap();
    assert_eq!(objective.to_string(), "3.13.11[a]");
    for wrong in
        ["", "3.1", "3.1.23", "3.15.1", "AT.L2-3.1.1", "AC.L1-3.1.1", "AC.", "AC.é-3.1.1", "03.01.01"]
    {
        assert!(wrong.parse::<RequirementId>().is_err(), "{wrong}");
    }
    for wrong in ["3.1.1", "3.1.1[g]", "3.1.1[a", "3.1.1[]", "3.1.1[ab]", "3.13.11[b]"] {
        assert!(wrong.parse::<ObjectiveId>().is_err(), "{wrong}");
    }
}

#[test]
fn no_two_statements_or_sibling_questions_are_the_same_and_all_are_sentences() {
    let mut statements = BTreeSet::new();
    for id in RequirementId::all() {
        let entry = id.get();
        assert!(statements.insert(entry.statement), "{id}: statement stands twice");
        assert!(entry.statement.ends_with('.'), "{id}");
        let questions: BTreeSet<_> = id.questions().lines().collect();
        assert_eq!(questions.len(), usize::from(entry.objectives), "{id}: a question stands twice");
        assert!(id.questions().lines().all(|question| question.ends_with('?')), "{id}");
    }
}

/// Every field that the catalog and the reference both hold, where the reference is there.
#[test]
fn the_catalog_agrees_with_the_reference() {
    let Some(facts) = reference("requirements.json") else { return };
    for fact in facts["requirements"].as_array().unwrap() {
        let id = requirement(fact["id"].as_str().unwrap());
        let entry = id.get();
        assert_eq!(entry.title, fact["title"], "{id}");
        assert_eq!(id.family().get().code, fact["family"], "{id}");
        assert_eq!(id.family().get().name, fact["family_name"], "{id}");
        assert_eq!(id.cmmc_id(), fact["cmmc_id"].as_str().unwrap());
        assert_eq!(entry.points.most(), fact["max_deduction"], "{id}");
        assert_eq!(entry.paragraph(), fact["points_basis"], "{id}");
        assert_eq!(id.level1_id().as_deref(), fact["level1_id"].as_str(), "{id}");
        assert_eq!(entry.prohibition.is_some(), fact["no_deduction_when"].is_string(), "{id}");
    }
    let objectives = reference("objectives.json").unwrap();
    let known: Vec<_> = RequirementId::all().flat_map(RequirementId::objectives).collect();
    let official = objectives["objectives"].as_array().unwrap();
    assert_eq!(known.len(), official.len());
    for (objective, fact) in known.iter().zip(official) {
        assert_eq!(objective.requirement().get().id, fact["requirement"]);
        assert_eq!(objective.letter().to_string(), fact["cmmc_letter"].as_str().unwrap());
    }
}
