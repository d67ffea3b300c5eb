//! The gaps, what builds on what, what clashes, what is ready, when it is going to be what.

use std::collections::HashSet;

use sprs_calculator::assessment::records::{Plan, Position, Provider, ProviderKind, read_date};
use sprs_calculator::assessment::{Answer, Assessment, Change, Item};
use sprs_calculator::catalog::rev3::{Fate, REV3, fate};
use sprs_calculator::catalog::{ObjectiveId, RequirementId};
use sprs_calculator::planning::contradictions::{Claim, all_contradictions, contradictions};
use sprs_calculator::planning::dependencies::{builds_on, carries, dependencies};
use sprs_calculator::planning::estimates::{effort, estimate};
use sprs_calculator::planning::gaps::{Order, gaps};
use sprs_calculator::planning::projection::projection;
use sprs_calculator::planning::readiness::readiness;
use sprs_calculator::planning::scope::{ProviderRule, inherited_from, often_answered, provider_rule};
use sprs_calculator::planning::what_if::what_if;
use sprs_calculator::scoring::score;

use crate::{all_met, answer, item, reason, reference, requirement};

fn ids(order: Order, assessment: &Assessment) -> Vec<&'static str> {
    gaps(assessment, &score(assessment), order).iter().map(|gap| gap.id.get().id).collect()
}

fn plan(assessment: &mut Assessment, id: &str, plan: Plan) {
    assessment.apply(Change::plan(requirement(id), &plan));
}

#[test]
fn dependencies_name_requirements_once_and_go_in_no_circle() {
    let all: Vec<_> = dependencies().collect();
    assert!(all.len() >= 100);
    let pairs: HashSet<_> = all.iter().map(|d| (d.requirement, d.on)).collect();
    assert_eq!(pairs.len(), all.len(), "no pair twice");
    let reasons: HashSet<_> = all.iter().map(|d| d.reason).collect();
    assert_eq!(reasons.len(), all.len(), "each has a reason of its own");
    assert!(all.iter().all(|d| d.reason.ends_with('.') && d.requirement != d.on));
    // Takes away what builds on nothing that is left, until nothing changes.
    let mut left: Vec<RequirementId> = RequirementId::all().collect();
    loop {
        let free: Vec<_> =
            left.iter().copied().filter(|id| builds_on(*id).iter().all(|d| !left.contains(&d.on))).collect();
        if free.is_empty() {
            break;
        }
        left.retain(|id| !free.contains(id));
    }
    assert!(left.is_empty(), "a circle: {left:?}");
    assert!(carries(requirement("3.4.1")).len() >= 5, "many build on the inventory");
}

#[test]
fn estimates_are_within_reason_and_give_way_to_the_users() {
    let all: Vec<_> = RequirementId::all().map(estimate).collect();
    assert!(all.iter().all(|e| (1..=200).contains(&e.hours) && (1..=52).contains(&e.weeks)));
    let hours: u32 = all.iter().map(|e| e.hours).sum();
    let dollars: u32 = all.iter().map(|e| e.dollars).sum();
    assert!((500..5000).contains(&hours) && (20_000..400_000).contains(&dollars), "{hours} {dollars}");
    let own = Plan { hours: Some(0), dollars: Some(7), ..Plan::default() };
    let found = effort(requirement("3.5.3"), &own);
    assert_eq!((found.hours, found.dollars, found.weeks), (0, 7, estimate(requirement("3.5.3")).weeks));
}

#[test]
fn what_blocks_comes_first_then_points_then_what_carries() {
    let mut assessment = all_met();
    for id in ["3.1.3", "3.1.20", "3.1.5", "3.1.1", "3.12.4"] {
        answer(&mut assessment, id, if id == "3.12.4" { Answer::Partial } else { Answer::NotMet });
    }
    // 3.12.4 with a gap, 5 points, 3 points, the listed one, one that may stand on a POA&M.
    answer(&mut assessment, "3.12.4", Answer::NotMet);
    assert_eq!(ids(Order::Recommended, &assessment), ["3.12.4", "3.1.1", "3.1.5", "3.1.20", "3.1.3"]);
    assert_eq!(ids(Order::Family, &assessment), ["3.1.1", "3.1.3", "3.1.5", "3.1.20", "3.12.4"]);
    assert_eq!(ids(Order::Points, &assessment)[..2], ["3.1.1", "3.1.5"]);
    let found = gaps(&assessment, &score(&assessment), Order::Family);
    let blocks: Vec<bool> = found.iter().map(|gap| gap.blocks).collect();
    assert_eq!(blocks, [true, false, true, true, true]);
}

#[test]
fn unanswered_ones_are_gaps_too_and_count_what_they_may_cost() {
    let open = gaps(&Assessment::default(), &score(&Assessment::default()), Order::Recommended);
    assert_eq!(open.len(), 110);
    assert_eq!(open.iter().map(|gap| u32::from(gap.points)).sum::<u32>(), 313);
    assert!(open.iter().all(|gap| !gap.not_met));
    assert_eq!(open[0].id, RequirementId::SSP, "without it there is no score");
    assert_eq!(open.iter().filter(|gap| gap.blocks).count(), 110 - 46);
    assert!(ids(Order::Family, &all_met()).is_empty());
}

#[test]
fn only_open_requirements_carry_weight() {
    let mut assessment = all_met();
    answer(&mut assessment, "3.4.1", Answer::NotMet);
    let alone = gaps(&assessment, &score(&assessment), Order::Recommended);
    assert_eq!((alone.len(), alone[0].carries), (1, 0));
    answer(&mut assessment, "3.4.2", Answer::NotMet);
    let both = gaps(&assessment, &score(&assessment), Order::Family);
    assert_eq!(both[0].carries, 1, "3.4.2 builds on 3.4.1");
}

#[test]
fn due_and_owner_put_those_without_last() {
    let mut assessment = all_met();
    for id in ["3.1.1", "3.1.2", "3.1.3"] {
        answer(&mut assessment, id, Answer::NotMet);
    }
    plan(
        &mut assessment,
        "3.1.3",
        Plan { owner: "ann".into(), target: read_date("2027-03-01"), ..Plan::default() },
    );
    plan(
        &mut assessment,
        "3.1.2",
        Plan { owner: "Bob".into(), target: read_date("2027-02-01"), ..Plan::default() },
    );
    assert_eq!(ids(Order::Due, &assessment), ["3.1.2", "3.1.3", "3.1.1"]);
    assert_eq!(ids(Order::Owner, &assessment), ["3.1.3", "3.1.2", "3.1.1"]);
}

#[test]
fn a_what_if_changes_no_answer() {
    let mut assessment = all_met();
    answer(&mut assessment, "3.1.1", Answer::NotMet);
    answer(&mut assessment, "3.1.2[a]", Answer::NotMet);
    plan(&mut assessment, "3.1.2", Plan { what_if: true, ..Plan::default() });
    let before = assessment.clone();
    assert_eq!(score(&what_if(&assessment)).points(), Some(105));
    assert_eq!(assessment, before);
    assert_eq!(score(&assessment).points(), Some(100));
}

#[test]
fn the_projection_follows_the_target_dates() {
    let mut assessment = all_met();
    let eligible = ["3.1.3", "3.1.4", "3.1.6"];
    for id in ["3.1.1", "3.1.2", "3.1.12", "3.1.13"].iter().chain(&eligible) {
        answer(&mut assessment, id, Answer::NotMet);
    }
    let start = projection(&assessment, &score(&assessment));
    assert_eq!((start.now, start.undated, start.steps.len()), (87, 7, 0));
    let on = |date: &str| Plan { target: read_date(date), ..Plan::default() };
    plan(&mut assessment, "3.1.3", on("2027-01-31"));
    for id in ["3.1.1", "3.1.2", "3.1.12", "3.1.13"] {
        plan(&mut assessment, id, on("2027-02-28"));
    }
    let found = projection(&assessment, &score(&assessment));
    let steps: Vec<(String, i16)> =
        found.steps.iter().map(|step| (step.date.to_string(), step.score)).collect();
    assert_eq!(steps, [("2027-01-31".to_owned(), 88), ("2027-02-28".to_owned(), 108)]);
    assert_eq!(found.reaches_88, read_date("2027-01-31"));
    assert_eq!(found.conditional, read_date("2027-02-28"), "88 alone is no status");
    assert_eq!((found.everything, found.undated), (None, 2));
    plan(&mut assessment, "3.1.4", on("2027-03-01"));
    plan(&mut assessment, "3.1.6", on("2027-03-01"));
    assert_eq!(projection(&assessment, &score(&assessment)).everything, read_date("2027-03-01"));
}

#[test]
fn contradictions_name_what_exists_and_each_can_be_found() {
    let all = all_contradictions();
    assert!(all.len() >= 20);
    let says: HashSet<_> = all.iter().map(|found| found.says).collect();
    assert_eq!(says.len(), all.len());
    for found in all {
        let mut assessment = Assessment::default();
        for claim in found.when {
            let (text, given) = match *claim {
                Claim::Met(id) => (id.to_owned(), Answer::Met),
                Claim::NotMet(id) => (id.to_owned(), Answer::NotMet),
                Claim::Partial(id) => (id.to_owned(), Answer::Partial),
                Claim::NotApplicable(id) => (id.to_owned(), Answer::NotApplicable),
                Claim::ObjectiveMet(id, letter) => (format!("{id}[{letter}]"), Answer::Met),
                Claim::ObjectiveNotMet(id, letter) => (format!("{id}[{letter}]"), Answer::NotMet),
                Claim::AnyNotMet => ("3.6.3".to_owned(), Answer::NotMet),
                Claim::AnyTemporaryDeficiency => ("3.6.3".to_owned(), Answer::TemporaryDeficiency),
                Claim::AnyEnduringException => ("3.6.3".to_owned(), Answer::EnduringException),
                Claim::AnyInherited => ("3.6.3".to_owned(), Answer::Inherited),
            };
            let given = if text == "3.12.4" && given == Answer::NotMet { Answer::Partial } else { given };
            answer(&mut assessment, &text, given);
            reason(&mut assessment, &text, "a reason");
        }
        let found_now = contradictions(&assessment, &score(&assessment));
        assert!(found_now.contains(&found), "{:?}", found.when);
    }
    assert!(contradictions(&all_met(), &score(&all_met())).is_empty());
    assert!(contradictions(&Assessment::default(), &score(&Assessment::default())).is_empty());
}

#[test]
fn ready_takes_answers_reasons_and_an_ssp() {
    let mut assessment = all_met();
    let ready = readiness(&assessment, &score(&assessment), false);
    assert!(ready.is_ready() && ready.evidence.len() == 110, "no note anywhere");
    assessment.apply(Change::Note(requirement("3.1.1"), "Directory groups".into()));
    assert_eq!(readiness(&assessment, &score(&assessment), false).evidence.len(), 109);
    answer(&mut assessment, "3.1.2", Answer::Inherited);
    let ready = readiness(&assessment, &score(&assessment), false);
    assert_eq!((ready.open, ready.reasons), (vec![requirement("3.1.2")], vec![requirement("3.1.2")]));
    reason(&mut assessment, "3.1.2", "Acme");
    assert!(readiness(&assessment, &score(&assessment), false).is_ready());
    answer(&mut assessment, "3.12.4", Answer::NotMet);
    assert!(!readiness(&assessment, &score(&assessment), false).is_ready());
    assert!(!readiness(&Assessment::default(), &score(&Assessment::default()), false).is_ready());
}

#[test]
fn level_1_asks_for_its_own_17_and_no_ssp() {
    let mut assessment = Assessment::default();
    assert_eq!(readiness(&assessment, &score(&assessment), true).open.len(), 17);
    for id in RequirementId::all().filter(|id| id.get().level1.is_some()) {
        answer(&mut assessment, id.get().id, Answer::Met);
    }
    let ready = readiness(&assessment, &score(&assessment), true);
    assert!(ready.is_ready() && ready.evidence.len() == 17);
    assert!(!readiness(&assessment, &score(&assessment), false).is_ready());
}

/// 32 CFR 170.16(c)(2) and (3), 170.19(c)(2).
#[test]
fn a_provider_is_judged_by_what_it_handles() {
    let provider = |kind, cui, protection_data, position, matrix| {
        provider_rule(&Provider { kind, cui, protection_data, position, matrix, ..Provider::default() })
    };
    use Position::*;
    use ProviderKind::*;
    assert_eq!(provider(Cloud, true, false, Unknown, true), (ProviderRule::Fedramp, false));
    assert_eq!(provider(Cloud, true, true, FedrampModerate, true), (ProviderRule::Fedramp, true));
    assert_eq!(provider(Cloud, true, false, CmmcStatus, true), (ProviderRule::Fedramp, false));
    assert_eq!(provider(Cloud, true, false, Equivalent, false), (ProviderRule::Fedramp, false));
    assert_eq!(provider(Cloud, false, true, Unknown, true), (ProviderRule::CloudProtection, true));
    assert_eq!(provider(Other, true, false, Unknown, false), (ProviderRule::Services, false));
    assert_eq!(provider(Other, false, true, Unknown, true), (ProviderRule::ServicesProtection, true));
    assert_eq!(provider(Other, false, false, Unknown, false), (ProviderRule::NotAnEsp, true));
    for kind in ProviderKind::ALL {
        assert!(often_answered(kind).iter().all(|id| id.parse::<RequirementId>().is_ok()));
    }
}

#[test]
fn the_projection_knows_that_there_is_no_score_without_an_ssp() {
    let on = |assessment: &mut Assessment, id: &str, day: &str| {
        let plan = Plan { target: read_date(day), ..Plan::default() };
        assessment.apply(Change::plan(requirement(id), &plan));
    };
    let project = |assessment: &Assessment| {
        let found = projection(assessment, &score(assessment));
        [found.reaches_88, found.conditional, found.everything]
    };
    let (january, march) = (read_date("2027-01-15"), read_date("2027-03-01"));
    // Only the SSP is missing: everything hangs on its date.
    let mut assessment = all_met();
    answer(&mut assessment, "3.12.4", Answer::NotMet);
    on(&mut assessment, "3.12.4", "2027-01-15");
    assert_eq!(project(&assessment), [january; 3]);
    // There is one, with gaps: 88 is reached already.
    answer(&mut assessment, "3.12.4", Answer::Partial);
    assert_eq!(project(&assessment), [None, january, january]);
    // It stays missing: no score, whatever else is closed.
    let mut assessment = all_met();
    for id in ["3.12.4", "3.1.1", "3.1.2", "3.3.1", "3.4.1", "3.5.1"] {
        answer(&mut assessment, id, Answer::NotMet);
        on(&mut assessment, id, "2027-03-01");
    }
    assert_eq!(project(&assessment), [march; 3]);
    assessment.apply(Change::plan(requirement("3.12.4"), &Plan::default()));
    assert_eq!(project(&assessment), [None; 3]);
}

#[test]
fn what_is_inherited_is_found_by_the_providers_name() {
    let mut assessment = all_met();
    for (id, name) in [("3.1.1", "Acme IT, matrix 4"), ("3.7.1[a]", "ACME it"), ("3.7.2", "Other")] {
        answer(&mut assessment, id, Answer::Inherited);
        reason(&mut assessment, id, name);
    }
    assert_eq!(inherited_from(&assessment, " acme it "), [requirement("3.1.1"), requirement("3.7.1")]);
    assert!(inherited_from(&assessment, " ").is_empty());
    assert!(inherited_from(&assessment, "cme it").is_empty(), "only whole words");
    assert_eq!(assessment.entry(item("3.7.2")).reason, "Other");
}

#[test]
fn rev_3_has_97_requirements_and_takes_over_what_it_says() {
    assert_eq!(REV3.len(), 97);
    assert_eq!(REV3.iter().filter(|entry| entry.is_new()).count(), 20);
    let fates: Vec<Fate> = RequirementId::all().map(fate).collect();
    let count = |is: fn(&Fate) -> bool| fates.iter().filter(|fate| is(fate)).count();
    assert_eq!(count(|fate| *fate == Fate::Kept), 77);
    assert_eq!(count(|fate| matches!(fate, Fate::Incorporated(_))), 22);
    assert_eq!(count(|fate| matches!(fate, Fate::Addressed(_))), 5);
    assert_eq!(count(|fate| *fate == Fate::Withdrawn), 6);
    for entry in &REV3 {
        assert!(entry.from.iter().all(|id| id.parse::<RequirementId>().is_ok()), "{}", entry.id);
    }
    let Some(facts) = reference("rev3_crosswalk.json") else { return };
    for (entry, fact) in REV3.iter().zip(facts["r3"].as_array().unwrap()) {
        assert_eq!((fact["id"].as_str(), fact["title"].as_str()), (Some(entry.id), Some(entry.title)));
    }
}

/// The plan for a requirement is a record of its own, and undone as one.
#[test]
fn a_plan_is_an_edit_with_an_inverse() {
    let mut assessment = Assessment::default();
    let given = Plan { owner: "Kim".into(), hours: Some(3), ..Plan::default() };
    let back = assessment.apply(Change::plan(requirement("3.1.1"), &given));
    assert_eq!(assessment.plan(requirement("3.1.1")), given);
    assessment.apply(back);
    assert!(assessment.is_empty());
    assert_eq!(ObjectiveId::new(requirement("3.1.1"), 'a').map(Item::Objective), Some(item("3.1.1[a]")));
}
