//! From answers and plans to the shortest way, the list of gaps and the drawing of them. Numbers are worked out by hand.

use sprs_calculator::assessment::records::{Choice, Plan};
use sprs_calculator::assessment::{Answer, Assessment, Change, Measure, Profile};
use sprs_calculator::catalog::{FamilyId, RequirementId};
use sprs_calculator::planning::estimates::{Effort, estimate};
use sprs_calculator::planning::gaps::{Order, gap, gaps};
use sprs_calculator::planning::listing::Listing;
use sprs_calculator::planning::path::{Target, Unreachable};
use sprs_calculator::planning::scatter::{LANES, LENGTH, marks, ticks};
use sprs_calculator::planning::way::{Outlook, Total, Way, measured};
use sprs_calculator::scoring::score;
use sprs_calculator::ui::session::Session;
use sprs_calculator::ui::text::numbers::grouped;
use sprs_calculator::ui::text::plan::plan_text;

use crate::{all_met, answer, requirement};

const TO_88: Target = Target::Points(88);

fn ids(ids: &[&str]) -> Vec<RequirementId> {
    ids.iter().map(|id| requirement(id)).collect()
}

fn plan(assessment: &mut Assessment, id: &str, write: impl FnOnce(&mut Plan)) {
    let mut plan = assessment.plan(requirement(id)).clone();
    write(&mut plan);
    assessment.apply(Change::plan(requirement(id), &plan));
}

fn cost(assessment: &mut Assessment, id: &str, hours: u32, dollars: u32) {
    plan(assessment, id, |plan| (plan.hours, plan.dollars) = (Some(hours), Some(dollars)));
}

fn outlook(assessment: &Assessment) -> Outlook {
    Outlook::new(assessment, &score(assessment))
}

fn way(assessment: &Assessment, target: Target) -> Way {
    outlook(assessment).way(target, Measure::Work).unwrap()
}

fn why_not(assessment: &Assessment, target: Target) -> Unreachable {
    outlook(assessment).way(target, Measure::Work).unwrap_err()
}

/// All MET but these.
fn not_met(ids: &[&str]) -> Assessment {
    let mut assessment = all_met();
    ids.iter().for_each(|id| answer(&mut assessment, id, Answer::NotMet));
    assessment
}

/// Five gaps of 5 points: 85. One of them brings 90.
fn at_85() -> Assessment {
    let mut assessment = not_met(&["3.1.1", "3.1.2", "3.1.12", "3.1.13", "3.1.16"]);
    cost(&mut assessment, "3.1.1", 1, 1000);
    cost(&mut assessment, "3.1.2", 10, 0);
    for id in ["3.1.12", "3.1.13", "3.1.16"] {
        cost(&mut assessment, id, 100, 10_000);
    }
    assessment
}

#[test]
fn effort_is_hours_or_dollars_or_both_in_dollars() {
    let effort = Effort { hours: 3, dollars: 40, weeks: 9 };
    let all = Measure::ALL.map(|measure| measured(measure, effort, 100));
    assert_eq!(all, [3, 40, 340]);
}

#[test]
fn the_measure_decides_which_gap_the_way_takes() {
    let mut assessment = at_85();
    let close =
        |assessment: &Assessment, measure| outlook(assessment).way(TO_88, measure).unwrap().path.close;
    assert_eq!(close(&assessment, Measure::Work), ids(&["3.1.1"]));
    assert_eq!(close(&assessment, Measure::Money), ids(&["3.1.2"]));
    for (hour, first) in [(100, "3.1.2"), (150, "3.1.1")] {
        let profile = Profile { hour_dollars: Some(hour), ..Profile::default() };
        assessment.apply(Change::profile(&profile));
        assert_eq!(close(&assessment, Measure::Both), ids(&[first]), "{hour} dollars an hour");
    }
}

#[test]
fn a_way_says_what_it_takes_and_what_it_leaves_open() {
    let assessment = at_85();
    let to_88 = way(&assessment, TO_88);
    let weeks = |id: &str| estimate(requirement(id)).weeks;
    assert_eq!(to_88.path.score, 90);
    assert_eq!(to_88.total, Total { hours: 1, dollars: 1000, weeks: weeks("3.1.1") });
    assert_eq!(to_88.blocking.len(), 4, "gaps of 5 points may not stand on a POA&M");
    let all = way(&assessment, Target::Everything);
    assert_eq!((all.path.score, all.path.leave.len(), all.blocking.len()), (110, 0, 0));
    assert_eq!((all.total.hours, all.total.dollars), (311, 31_000));
    let longest = ["3.1.1", "3.1.2", "3.1.12", "3.1.13", "3.1.16"].map(weeks).into_iter().max();
    assert_eq!(Some(all.total.weeks), longest);
}

#[test]
fn a_way_names_what_it_builds_on_and_leaves_open() {
    // Encrypted remote access (3.1.13) builds on validated encryption (3.13.11).
    let mut assessment = not_met(&["3.1.13", "3.13.11", "3.1.1", "3.1.2", "3.3.1"]);
    cost(&mut assessment, "3.1.13", 1, 0);
    let to_88 = way(&assessment, TO_88);
    assert_eq!(to_88.path.close, ids(&["3.1.13"]));
    assert_eq!(to_88.presumes, ids(&["3.13.11"]));
    assert!(way(&assessment, Target::Everything).presumes.is_empty());
}

#[test]
fn conditional_closes_what_may_not_stand_on_a_poam() {
    // 3.1.1 costs 5, 3.10.3 is named in 32 CFR 170.21(a)(2)(iii), 3.1.3 may stay open.
    let assessment = not_met(&["3.1.1", "3.1.3", "3.10.3"]);
    let outlook = outlook(&assessment);
    assert!(outlook.reached(TO_88) && !outlook.reached(Target::Conditional));
    let way = way(&assessment, Target::Conditional);
    assert_eq!(way.path.close, ids(&["3.1.1", "3.10.3"]));
    assert_eq!((way.path.leave, way.path.score), (ids(&["3.1.3"]), 109));
    assert!(way.blocking.is_empty());
}

#[test]
fn what_is_reached_has_nothing_to_close() {
    let assessment = not_met(&["3.1.3"]);
    let outlook = outlook(&assessment);
    assert!(outlook.reached(TO_88) && outlook.reached(Target::Conditional));
    assert!(!outlook.reached(Target::Everything));
    assert!(way(&assessment, Target::Conditional).path.close.is_empty());
    let outlook = self::outlook(&all_met());
    assert!(outlook.gaps.is_empty() && outlook.reached(Target::Everything));
}

#[test]
fn without_an_ssp_no_score_counts() {
    for ssp in [Some(Answer::NotMet), None] {
        let mut assessment = all_met();
        assessment.apply(Change::Answer(crate::item("3.12.4"), ssp));
        assert!(!outlook(&assessment).reached(TO_88), "{ssp:?}");
        assert_eq!(way(&assessment, TO_88).path.close, ids(&["3.12.4"]), "{ssp:?}");
        plan(&mut assessment, "3.12.4", |plan| plan.choice = Choice::Skip);
        let why = Unreachable { skipped: ids(&["3.12.4"]), best: 110 };
        assert_eq!(why_not(&assessment, TO_88), why, "{ssp:?}");
        assert_eq!(why_not(&assessment, Target::Conditional), why, "{ssp:?}");
    }
    // A current SSP with gaps: the score stands, a status does not.
    let mut assessment = all_met();
    answer(&mut assessment, "3.12.4", Answer::Partial);
    let to_88 = way(&assessment, TO_88);
    assert!(outlook(&assessment).reached(TO_88) && to_88.path.close.is_empty());
    assert_eq!(to_88.blocking, ids(&["3.12.4"]));
}

#[test]
fn what_is_ruled_out_is_named() {
    let mut assessment = at_85();
    for id in ["3.1.1", "3.1.2", "3.1.12", "3.1.13", "3.1.16"] {
        plan(&mut assessment, id, |plan| plan.choice = Choice::Skip);
    }
    let all = ids(&["3.1.1", "3.1.2", "3.1.12", "3.1.13", "3.1.16"]);
    let mut named = outlook(&assessment).ruled_out();
    named.sort();
    assert_eq!(named, all);
    assert_eq!(why_not(&assessment, TO_88), Unreachable { skipped: Vec::new(), best: 85 });
    assert_eq!(why_not(&assessment, Target::Everything).skipped.len(), 5);
}

#[test]
fn an_owner_or_a_tick_does_not_move_the_outlook() {
    let mut assessment = at_85();
    let before = outlook(&assessment);
    plan(&mut assessment, "3.1.1", |plan| {
        plan.owner = "Ana".to_owned();
        plan.what_if = true;
    });
    assert_eq!(outlook(&assessment), before);
    cost(&mut assessment, "3.1.1", 2, 1000);
    assert_ne!(outlook(&assessment), before);
}

#[test]
fn one_gap_alone_is_the_same_as_in_the_list() {
    for assessment in [at_85(), Assessment::default()] {
        let score = score(&assessment);
        let listed = gaps(&assessment, &score, Order::Family);
        let alone: Vec<_> = RequirementId::all().filter_map(|id| gap(&assessment, &score, id)).collect();
        assert_eq!(alone, listed);
    }
}

#[test]
fn the_list_can_be_narrowed() {
    let mut assessment = not_met(&["3.1.1", "3.1.3", "3.5.3"]);
    assessment.apply(Change::Answer(crate::item("3.5.4"), None));
    plan(&mut assessment, "3.1.1", |plan| plan.owner = "Ana".to_owned());
    plan(&mut assessment, "3.1.3", |plan| plan.owner = "  ".to_owned());
    let list = |change: fn(&mut Listing)| {
        let mut listing = Listing { order: Order::Family, ..Listing::default() };
        change(&mut listing);
        listing.list(&assessment, &score(&assessment))
    };
    assert_eq!(list(|_| {}), ids(&["3.1.1", "3.1.3", "3.5.3", "3.5.4"]));
    assert_eq!(list(|listing| listing.family = FamilyId::parse("ia")), ids(&["3.5.3", "3.5.4"]));
    assert_eq!(list(|listing| listing.blocks = true), ids(&["3.1.1", "3.5.3"]));
    assert_eq!(list(|listing| listing.unowned = true), ids(&["3.1.3", "3.5.3", "3.5.4"]));
    assert_eq!(list(|listing| listing.not_met = Some(true)), ids(&["3.1.1", "3.1.3", "3.5.3"]));
    assert_eq!(list(|listing| listing.not_met = Some(false)), ids(&["3.5.4"]));
}

#[test]
fn the_effort_axis_ends_at_a_round_value_that_fits() {
    assert_eq!(ticks(80), [0, 5, 20, 45, 80]);
    assert_eq!(ticks(0), [0, 1, 4, 9, 16]);
    // 26000 / 16 is 1625, and 1000, 1500, 2000 are round.
    assert_eq!(ticks(26_000), [0, 2000, 8000, 18_000, 32_000]);
    for most in [1, 15, 16, 17, 99, 160, 161, 1599, 123_456, u64::from(u32::MAX), u64::MAX] {
        let ticks = ticks(most);
        assert!(ticks[4] >= most && ticks.is_sorted(), "{most}: {ticks:?}");
    }
}

#[test]
fn no_mark_covers_another() {
    let everything_alike = |hours| {
        let mut assessment = Assessment::default();
        RequirementId::all().for_each(|id| cost(&mut assessment, id.get().id, hours, 0));
        assessment
    };
    for assessment in [Assessment::default(), everything_alike(0), everything_alike(40)] {
        for measure in Measure::ALL {
            let marks = marks(&outlook(&assessment), measure);
            assert_eq!(marks.len(), 109, "3.12.4 has no points");
            for (place, mark) in marks.iter().enumerate() {
                assert!((0..=LENGTH).contains(&mark.x) && mark.lane.abs() <= LANES, "{mark:?}");
                for other in &marks[place + 1..] {
                    let apart = mark.points != other.points
                        || mark.lane != other.lane
                        || (mark.x - other.x).abs() >= 20;
                    assert!(apart, "{measure:?}: {mark:?} and {other:?}");
                }
            }
        }
    }
}

#[test]
fn a_mark_stands_at_the_root_of_its_effort() {
    let mut assessment = not_met(&["3.1.1", "3.1.3", "3.2.1"]);
    cost(&mut assessment, "3.1.1", 80, 0);
    cost(&mut assessment, "3.1.3", 20, 0);
    cost(&mut assessment, "3.2.1", 5, 0);
    let marks = marks(&outlook(&assessment), Measure::Work);
    let place =
        |id: &str| marks.iter().find(|mark| mark.id == requirement(id)).map(|mark| (mark.points, mark.x));
    assert_eq!(place("3.1.1"), Some((5, 1000)));
    assert_eq!(place("3.1.3"), Some((1, 500)));
    assert_eq!(place("3.2.1"), Some((5, 250)));
}

#[test]
fn several_edits_are_taken_back_as_one() {
    let mut session = Session::new(not_met(&["3.1.1", "3.1.3"]));
    let tick = |session: &Session, id: &str, what_if| {
        let plan = Plan { what_if, ..session.assessment().plan(requirement(id)).clone() };
        Change::plan(requirement(id), &plan)
    };
    for id in ["3.1.1", "3.1.3"] {
        session.edit(tick(&session, id, true), 0);
        session.end_typing();
    }
    let ticked = session.assessment().clone();
    let both = ["3.1.1", "3.1.3"].map(|id| tick(&session, id, false)).to_vec();
    session.edit(Change::Many(both), 0);
    let cleared = session.assessment().clone();
    assert!(RequirementId::all().all(|id| !cleared.plan(id).what_if));
    session.undo();
    assert_eq!(session.assessment(), &ticked);
    session.redo();
    assert_eq!(session.assessment(), &cleared);
    // Edits of one thing are taken back in the reverse order, and the score follows.
    let item = crate::item("3.1.1");
    let answers = [Answer::NotApplicable, Answer::Met].map(|answer| Change::Answer(item, Some(answer)));
    session.edit(Change::Many(answers.to_vec()), 0);
    assert_eq!(session.score().points(), Some(109));
    session.undo();
    assert_eq!((session.assessment(), session.score().points()), (&cleared, Some(104)));
}

#[test]
fn large_numbers_are_grouped_and_one_is_singular() {
    assert_eq!([0, 999, 1000, 26_000, 1_234_567].map(grouped), ["0", "999", "1,000", "26,000", "1,234,567"]);
    assert_eq!([plan_text().hours(1), plan_text().hours(24)], ["1 hour", "24 hours"]);
}
