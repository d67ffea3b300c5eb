//! Which status follows (32 CFR 170.21): every rule, the worked cases, Level 1 and Level 3.

use serde_json::Value;
use sprs_calculator::assessment::{Answer, Assessment, Change, Item};
use sprs_calculator::catalog::{Level3Id, RequirementId};
use sprs_calculator::scoring::score;
use sprs_calculator::scoring::status::{LEVEL1_STATUS, Level2, Status, level1, level2, level3};

use crate::{all_met, answer, reason, reference, requirement};

/// All MET but these; `3.5.3p` is partial.
fn but(ids: &[&str]) -> Assessment {
    let mut assessment = all_met();
    for id in ids {
        match id.strip_suffix('p') {
            Some(id) => answer(&mut assessment, id, Answer::Partial),
            None => answer(&mut assessment, id, Answer::NotMet),
        }
    }
    assessment
}

fn standing(ids: &[&str]) -> Level2 {
    level2(&score(&but(ids)))
}

fn blockers(standing: &Level2) -> Vec<&'static str> {
    standing.blockers.iter().map(|id| id.get().id).collect()
}

/// 32 CFR 170.16(a)(1)(ii) and (iii), 170.21(a)(2).
#[test]
fn final_conditional_or_nothing() {
    assert_eq!(standing(&[]).status(), Some(Status::Final));
    assert_eq!(standing(&["3.1.3"]).status(), Some(Status::Conditional));
    assert_eq!(standing(&["3.1.1"]).status(), Some(Status::NoStatus));
    assert_eq!(Status::Final.level2_name(), "Final Level 2 (Self)");
    assert_eq!(Status::Conditional.level2_name(), "Conditional Level 2 (Self)");
    assert_eq!(Status::NoStatus.level2_name(), "No CMMC Status");
    assert_eq!(Status::NotCompleted.level2_name(), "assessment could not be completed");
}

/// 32 CFR 170.21(a)(2)(iii): six are never on a POA&M, at any score.
#[test]
fn the_six_that_are_listed_block_at_109_points() {
    for id in ["3.1.20", "3.1.22", "3.10.3", "3.10.4", "3.10.5"] {
        let standing = standing(&[id]);
        assert_eq!(score(&but(&[id])).points(), Some(109), "{id}");
        assert_eq!((standing.status(), standing.reaches_88), (Some(Status::NoStatus), Some(true)), "{id}");
        assert_eq!(blockers(&standing), [id]);
    }
    let gap = standing(&["3.12.4p"]);
    assert_eq!((gap.status(), blockers(&gap)), (Some(Status::NoStatus), vec!["3.12.4"]));
}

/// 32 CFR 170.21(a)(2)(ii): above one point only 3.13.11 at three.
#[test]
fn above_one_point_only_unvalidated_encryption_may_stand() {
    assert_eq!(standing(&["3.13.11p"]).status(), Some(Status::Conditional));
    assert_eq!(blockers(&standing(&["3.13.11"])), ["3.13.11"]);
    assert_eq!(blockers(&standing(&["3.5.3p"])), ["3.5.3"]);
    assert_eq!(blockers(&standing(&["3.1.5", "3.1.3", "3.1.1"])), ["3.1.1", "3.1.5"]);
}

/// 32 CFR 170.21(a)(2)(i): 88 is enough and 87 is not, though everything may stand on a POA&M.
#[test]
fn eighty_eight_points_are_the_least() {
    let eligible: Vec<&str> = RequirementId::all()
        .filter(|id| id.poam() == sprs_calculator::catalog::Poam::Eligible)
        .map(|id| id.get().id)
        .collect();
    assert_eq!(eligible.len(), 46);
    let (at_88, at_87) = (standing(&eligible[..22]), standing(&eligible[..23]));
    assert_eq!((at_88.status(), at_88.reaches_88), (Some(Status::Conditional), Some(true)));
    assert_eq!((at_87.status(), at_87.reaches_88), (Some(Status::NoStatus), Some(false)));
    assert!(at_87.blockers.is_empty(), "the score alone is in the way");
}

/// 32 CFR 170.24(c)(2)(i)(B)(5).
#[test]
fn without_an_ssp_there_is_no_result_whatever_is_open() {
    let mut assessment = Assessment::default();
    answer(&mut assessment, "3.12.4", Answer::NotMet);
    answer(&mut assessment, "3.1.1", Answer::NotMet);
    let standing = level2(&score(&assessment));
    assert_eq!(standing.status(), Some(Status::NotCompleted));
    assert_eq!((standing.reaches_88, standing.blockers), (None, Vec::new()));
}

#[test]
fn what_is_unanswered_leaves_the_status_open() {
    let mut assessment = all_met();
    for id in ["3.1.3", "3.1.4"] {
        assessment.apply(Change::Answer(Item::Requirement(requirement(id)), None));
    }
    let open = level2(&score(&assessment));
    assert_eq!((open.open, open.if_met, open.status()), (2, Status::Final, None));
    answer(&mut assessment, "3.1.3", Answer::NotMet);
    let open = level2(&score(&assessment));
    assert_eq!((open.open, open.if_met, open.reaches_88), (1, Status::Conditional, Some(true)));
    assert_eq!(level2(&score(&Assessment::default())).reaches_88, None);
    let mut no_ssp_yet = all_met();
    no_ssp_yet.apply(Change::Answer(Item::Requirement(requirement("3.12.4")), None));
    assert_eq!(level2(&score(&no_ssp_yet)).reaches_88, None, "there may turn out to be no score");
    let mut no_reason = all_met();
    answer(&mut no_reason, "3.1.16", Answer::NotApplicable);
    assert_eq!(level2(&score(&no_reason)).status(), None, "N/A without a reason is unanswered");
    reason(&mut no_reason, "3.1.16", "No wireless");
    assert_eq!(level2(&score(&no_reason)).status(), Some(Status::Final));
}

/// 32 CFR 170.24(c)(1), 170.21(a)(1): all 15, or not.
#[test]
fn level_1_is_met_in_full_or_not() {
    assert_eq!(level1(&score(&all_met())).is_met(), Some(true));
    let visitors = level1(&score(&but(&["3.10.3", "3.10.4", "3.10.5"])));
    assert_eq!(
        (visitors.met, visitors.not_met, visitors.is_met()),
        (14, 1, Some(false)),
        "(ix) is one of the 15"
    );
    assert_eq!(level1(&score(&but(&["3.5.3", "3.13.11"]))).is_met(), Some(true), "Level 2 alone has these");
    let empty = level1(&score(&Assessment::default()));
    assert_eq!((empty.met, empty.is_met()), (0, None));
    let counted: std::collections::BTreeSet<u8> =
        RequirementId::all().filter_map(|id| id.get().level1).collect();
    assert_eq!(counted, (1..=15).collect());
    assert_eq!(LEVEL1_STATUS, "Final Level 1 (Self)");
}

fn level3_but(ids: &[&str]) -> Assessment {
    let mut assessment = all_met();
    for id in Level3Id::all() {
        assessment.apply(Change::Answer(Item::Level3(id), Some(Answer::Met)));
    }
    for id in ids {
        answer(&mut assessment, id, Answer::NotMet);
    }
    assessment
}

/// 32 CFR 170.21(a)(3), 170.24(c)(3).
#[test]
fn level_3_needs_20_of_24_and_none_of_the_seven() {
    let of = |ids: &[&str]| level3(&level3_but(ids));
    assert_eq!((of(&[]).met, of(&[]).status()), (24, Some(Status::Final)));
    let four = ["AC.L3-3.1.2e", "AC.L3-3.1.3e", "AT.L3-3.2.1e", "AT.L3-3.2.2e"];
    assert_eq!((of(&four).met, of(&four).status()), (20, Some(Status::Conditional)));
    let five = [four.as_slice(), &["CM.L3-3.4.1e"]].concat();
    assert_eq!((of(&five).met, of(&five).status()), (19, Some(Status::NoStatus)));
    let never = [
        "IR.L3-3.6.1e",
        "IR.L3-3.6.2e",
        "RA.L3-3.11.1e",
        "RA.L3-3.11.4e",
        "RA.L3-3.11.6e",
        "RA.L3-3.11.7e",
        "SI.L3-3.14.3e",
    ];
    for id in never {
        let standing = of(&[id]);
        assert_eq!((standing.met, standing.status()), (23, Some(Status::NoStatus)), "{id}");
        assert_eq!(standing.blockers.iter().map(ToString::to_string).collect::<Vec<_>>(), [id]);
    }
    let empty = level3(&all_met());
    assert_eq!((empty.open, empty.status(), empty.if_met), (24, None, Status::Final));
}

#[test]
fn level_3_agrees_with_the_reference() {
    let Some(facts) = reference("level3.json") else { return };
    let facts = facts["requirements"].as_array().unwrap();
    assert_eq!(facts.len(), Level3Id::all().count());
    for (id, fact) in Level3Id::all().zip(facts) {
        assert_eq!(fact["id"], id.get().id);
        assert_eq!(fact["title"], id.get().title);
        assert_eq!(fact["poam_allowed"], id.get().poam);
        assert!(id.get().questions().count() >= 2 && id.get().statement().ends_with('.'), "{id}");
    }
}

/// Scores and statuses worked out by hand from 32 CFR 170.21 and 170.24, and published ones: case, SSP, what is NOT MET,
/// partial and not applicable, and what follows.
const CASES: &str = include_str!("../fixtures/statuses.csv");

#[test]
fn every_worked_case() {
    let mut seen = 0;
    for line in CASES.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [name, ssp, not_met, partial, not_applicable, expected, status, blocking] = cells[..] else {
            panic!("{line}")
        };
        let mut assessment = all_met();
        let given =
            [(not_met, Answer::NotMet), (partial, Answer::Partial), (not_applicable, Answer::NotApplicable)];
        for (ids, given) in given {
            for id in ids.split_whitespace() {
                // A current SSP with 3.12.4 among what is NOT MET is one with a gap.
                let gap = id == "3.12.4" && ssp == "up_to_date";
                answer(&mut assessment, id, if gap { Answer::Partial } else { given });
                if given == Answer::NotApplicable {
                    reason(&mut assessment, id, "Not here");
                }
            }
        }
        if ssp == "missing" {
            answer(&mut assessment, "3.12.4", Answer::NotMet);
        }
        let score = score(&assessment);
        let standing = level2(&score);
        assert_eq!(score.points().map(|points| points.to_string()).unwrap_or_default(), expected, "{name}");
        assert_eq!(standing.status().map(Status::level2_name), Some(status), "{name}");
        assert_eq!(blockers(&standing).join(" "), blocking, "{name}");
        seen += 1;
    }
    assert!(seen > 15);
}

/// The reference has no case that is not in our own table, where it is there.
#[test]
fn the_table_of_cases_is_complete() {
    let Some(cases) = reference("score_cases.json") else { return };
    let ids = |value: &Value| -> Vec<String> {
        value.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
    };
    for case in cases["cases"].as_array().unwrap() {
        let expected = &case["expected"];
        let end = format!(
            ",{},{},{}",
            expected["score"].as_i64().map(|score| score.to_string()).unwrap_or_default(),
            expected["status_level2_self"].as_str().unwrap(),
            ids(&expected["poam_blockers"]).join(" ")
        );
        let start = format!("{},", case["id"].as_str().unwrap());
        assert!(CASES.lines().any(|line| line.starts_with(&start) && line.ends_with(&end)), "{start}");
    }
    for case in cases["level3_cases"].as_array().unwrap() {
        let open = ids(&case["not_met"]);
        let standing = level3(&level3_but(&open.iter().map(String::as_str).collect::<Vec<_>>()));
        assert_eq!(case["score"].as_u64(), Some(standing.met as u64));
        assert_eq!(case["status"].as_str(), standing.status().map(Status::level3_name));
    }
}
