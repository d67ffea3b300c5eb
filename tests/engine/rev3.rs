//! Rev. 3 beside Rev. 2: what leads where, and what the answers of today say of it.

use std::collections::BTreeMap;

use sprs_calculator::assessment::{Answer, Assessment};
use sprs_calculator::catalog::RequirementId;
use sprs_calculator::catalog::rev3::{Fate, REV3, fate, find};
use sprs_calculator::planning::rev3::{Counts, Start, counts, from, start, withdrawn};
use sprs_calculator::scoring::score;

use crate::{all_met, answer, reason, reference, requirement};

fn start_of(assessment: &Assessment, number: &str) -> Start {
    start(&score(assessment), find(number).unwrap())
}

#[test]
fn the_revisions_in_numbers() {
    let counts = counts();
    let expected =
        Counts { kept: 77, incorporated: 22, addressed: 5, no_successor: 6, new: 20, new_with_source: 2 };
    assert_eq!(counts, expected);
    assert_eq!(counts.kept + counts.withdrawn(), RequirementId::all().count());
    assert_eq!(counts.kept + counts.new, REV3.len());
    assert_eq!(withdrawn().count(), 33);
}

/// Both tables say the same: what became of a requirement, and where one comes from.
#[test]
fn the_two_tables_are_each_others_inverse() {
    let mut into: BTreeMap<&str, Vec<RequirementId>> = BTreeMap::new();
    for id in RequirementId::all() {
        let kept = REV3.iter().find(|rev3| !rev3.is_new() && from(rev3).contains(&id) && keeps(rev3.id, id));
        assert_eq!(kept.is_some(), fate(id) == Fate::Kept, "{id}");
        let targets: Vec<&str> = match fate(id) {
            Fate::Kept => kept.map(|rev3| rev3.id).into_iter().collect(),
            Fate::Incorporated(targets) | Fate::Addressed(targets) => targets.to_vec(),
            Fate::Withdrawn => Vec::new(),
        };
        for target in targets {
            into.entry(target).or_default().push(id);
        }
    }
    for rev3 in &REV3 {
        let mut expected = into.remove(rev3.id).unwrap_or_default();
        expected.sort();
        assert_eq!(from(rev3), expected, "{}", rev3.id);
    }
    assert!(into.is_empty(), "every target is in the table: {into:?}");
}

/// `03.01.01` keeps 3.1.1.
fn keeps(number: &str, id: RequirementId) -> bool {
    let numbers = |text: &str| text.split('.').map(|part| part.parse().unwrap()).collect::<Vec<u8>>();
    numbers(number) == numbers(id.get().id)
}

#[test]
fn the_tables_are_those_of_the_crosswalk() {
    let Some(crosswalk) = reference("rev3_crosswalk.json") else { return };
    let rows = crosswalk["r3"].as_array().unwrap();
    assert_eq!(rows.len(), REV3.len());
    for (rev3, row) in REV3.iter().zip(rows) {
        let from: Vec<&str> =
            row["from_r2"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
        assert_eq!((rev3.id, rev3.title), (row["id"].as_str().unwrap(), row["title"].as_str().unwrap()));
        assert_eq!(
            (rev3.from, rev3.is_new()),
            (&from[..], row["new_in_r3"].as_bool().unwrap()),
            "{}",
            rev3.id
        );
    }
}

#[test]
fn one_not_met_makes_a_gap_whatever_else_is_open() {
    let mut assessment = Assessment::default();
    let all = ["3.1.12", "3.1.14", "3.1.15", "3.13.7"].map(requirement);
    assert_eq!(start_of(&assessment, "03.01.12"), Start::Open(all.to_vec()));
    answer(&mut assessment, "3.1.12", Answer::Met);
    answer(&mut assessment, "3.1.15", Answer::Met);
    assert_eq!(start_of(&assessment, "03.01.12"), Start::Open(vec![all[1], all[3]]));
    answer(&mut assessment, "3.1.14", Answer::NotMet);
    assert_eq!(start_of(&assessment, "03.01.12"), Start::Gap(vec![all[1]]));
}

#[test]
fn met_and_not_applicable_carry_as_a_start() {
    let mut assessment = Assessment::default();
    answer(&mut assessment, "3.1.16", Answer::Met);
    answer(&mut assessment, "3.1.17", Answer::NotApplicable);
    assert_eq!(start_of(&assessment, "03.01.16"), Start::Open(vec![requirement("3.1.17")]), "no reason yet");
    reason(&mut assessment, "3.1.17", "No wireless");
    assert_eq!(start_of(&assessment, "03.01.16"), Start::Carries);
}

#[test]
fn what_nothing_leads_to_is_new_whatever_is_answered() {
    let complete = all_met();
    let starts = || REV3.iter().map(|rev3| start(&score(&complete), rev3));
    assert_eq!(starts().filter(|start| *start == Start::New).count(), 18);
    assert_eq!(starts().filter(|start| *start == Start::Carries).count(), 79);
    assert_eq!(start_of(&Assessment::default(), "03.17.01"), Start::New);
    // A new number that takes over withdrawn requirements is not new in that sense.
    assert!(find("03.10.07").unwrap().is_new());
    assert_eq!(start_of(&complete, "03.10.07"), Start::Carries);
}
