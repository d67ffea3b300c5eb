//! From answers to determinations, each rule by its paragraph.

use sprs_calculator::assessment::{Answer, Answer::*, Assessment};
use sprs_calculator::scoring::{Determination, Finding, Reading, Rule, Ssp, score};

use crate::{all_met, answer, reason, requirement};

/// The finding on `id` after the given answers and nothing else.
fn finding(id: &str, answers: &[(&str, Answer)]) -> Finding {
    let mut assessment = Assessment::default();
    for (item, given) in answers {
        answer(&mut assessment, item, *given);
    }
    *score(&assessment).finding(requirement(id))
}

fn determination(id: &str, answers: &[(&str, Answer)]) -> Determination {
    finding(id, answers).determination
}

/// 32 CFR 170.24(b)(2).
#[test]
fn one_objective_not_met_makes_the_requirement_not_met_at_once() {
    let found = finding("3.1.1", &[("3.1.1[c]", NotMet)]);
    assert_eq!((found.determination, found.lost, found.at_stake), (Determination::NotMet, 5, 0));
    let found = finding("3.1.1", &[("3.1.1", Met), ("3.1.1[a]", Met), ("3.1.1[f]", NotMet)]);
    assert_eq!((found.determination, found.lost), (Determination::NotMet, 5));
}

/// 32 CFR 170.24(b)(1).
#[test]
fn met_takes_every_objective() {
    let both = [("3.1.2[a]", Met), ("3.1.2[b]", Met)];
    assert_eq!(determination("3.1.2", &both), Determination::Met);
    assert_eq!(determination("3.1.2", &both[..1]), Determination::Unanswered);
}

#[test]
fn some_objectives_met_leave_it_unanswered_whatever_the_quick_answer_was() {
    for quick in [Met, NotMet] {
        let found = finding("3.1.2", &[("3.1.2", quick), ("3.1.2[a]", Met)]);
        assert_eq!((found.determination, found.at_stake), (Determination::Unanswered, 5), "{quick:?}");
        assert!(!found.contradiction);
    }
}

/// 32 CFR 170.24(b)(3): an objective that is not applicable is equivalent to one that is MET.
#[test]
fn objectives_may_be_not_applicable_beside_met_ones() {
    assert_eq!(determination("3.1.2", &[("3.1.2[a]", Met), ("3.1.2[b]", NotApplicable)]), Determination::Met);
}

#[test]
fn a_requirement_whose_objectives_are_all_not_applicable_needs_a_written_reason() {
    let mut assessment = Assessment::default();
    answer(&mut assessment, "3.1.2[a]", NotApplicable);
    answer(&mut assessment, "3.1.2[b]", NotApplicable);
    let found = |assessment: &Assessment| score(assessment).finding(requirement("3.1.2")).determination;
    assert_eq!(found(&assessment), Determination::Unanswered);
    assert!(score(&assessment).finding(requirement("3.1.2")).reason_missing);
    let mut on_objective = assessment.clone();
    reason(&mut on_objective, "3.1.2[b]", "no users");
    assert_eq!(found(&on_objective), Determination::NotApplicable);
    reason(&mut assessment, "3.1.2", "no users");
    assert_eq!(found(&assessment), Determination::NotApplicable);
    answer(&mut assessment, "3.1.2", Inherited);
    reason(&mut assessment, "3.1.2", "Acme IT");
    assert_eq!(found(&assessment), Determination::Unanswered, "a provider is no reason");
}

#[test]
fn a_quick_answer_is_enough_while_no_objective_is_answered() {
    assert_eq!(determination("3.2.1", &[("3.2.1", Met)]), Determination::Met);
    assert_eq!(determination("3.2.1", &[("3.2.1", NotMet)]), Determination::NotMet);
    assert_eq!(determination("3.2.1", &[]), Determination::Unanswered);
}

#[test]
fn a_quick_answer_that_contradicts_its_objectives_is_shown() {
    let contradiction = |answers: &[(&str, Answer)]| finding("3.1.2", answers).contradiction;
    assert!(contradiction(&[("3.1.2", Met), ("3.1.2[b]", NotMet)]));
    assert!(contradiction(&[("3.1.2", NotMet), ("3.1.2[a]", Met), ("3.1.2[b]", Met)]));
    assert!(contradiction(&[("3.1.2", Inherited), ("3.1.2[a]", NotMet)]));
    assert!(contradiction(&[("3.1.2", NotApplicable), ("3.1.2[a]", Met), ("3.1.2[b]", Met)]));
    assert!(!contradiction(&[("3.1.2", Met), ("3.1.2[a]", Met), ("3.1.2[b]", Met)]));
    assert!(!contradiction(&[("3.1.2", NotMet), ("3.1.2[b]", NotMet)]));
    assert!(!contradiction(&[("3.1.2[a]", Met), ("3.1.2[b]", NotMet)]));
}

/// 32 CFR 170.24(b)(3), and (b)(1) for deficiencies, exceptions and inheritance.
#[test]
fn answers_that_need_a_reason_say_nothing_without_one() {
    let expected = [
        (NotApplicable, Determination::NotApplicable),
        (TemporaryDeficiency, Determination::Met),
        (EnduringException, Determination::Met),
        (Inherited, Determination::Met),
    ];
    for (given, after) in expected {
        for item in ["3.8.2", "3.8.2[a]"] {
            let mut assessment = Assessment::default();
            answer(&mut assessment, item, given);
            for blank in ["", " \t\r\n\u{a0}"] {
                reason(&mut assessment, item, blank);
                let found = *score(&assessment).finding(requirement("3.8.2"));
                assert_eq!(found.determination, Determination::Unanswered, "{item} {given:?}");
                assert_eq!((found.lost, found.at_stake), (0, 3), "{item} {given:?}");
            }
            reason(&mut assessment, item, "named");
            let found = *score(&assessment).finding(requirement("3.8.2"));
            assert_eq!((found.determination, found.lost), (after, 0), "{item} {given:?}");
        }
    }
}

/// 32 CFR 170.24(c)(2)(i)(B)(4)(i).
#[test]
fn multifactor_costs_5_and_3_when_it_covers_remote_and_privileged_users() {
    let none = finding("3.5.3", &[("3.5.3", NotMet)]);
    assert_eq!((none.lost, none.rule), (5, Some(Rule::MultifactorMissing)));
    let some = finding("3.5.3", &[("3.5.3", Partial)]);
    assert_eq!((some.lost, some.rule), (3, Some(Rule::MultifactorPartial)));
    assert_eq!(some.determination, Determination::NotMet);
}

/// 32 CFR 170.24(c)(2)(i)(B)(4)(ii).
#[test]
fn encryption_costs_5_and_3_when_it_is_not_validated() {
    let none = finding("3.13.11", &[("3.13.11", NotMet)]);
    assert_eq!((none.lost, none.rule), (5, Some(Rule::EncryptionMissing)));
    let some = finding("3.13.11", &[("3.13.11", Partial)]);
    assert_eq!((some.lost, some.rule), (3, Some(Rule::EncryptionNotValidated)));
}

#[test]
fn objectives_never_grant_partial_credit() {
    assert_eq!(finding("3.5.3", &[("3.5.3[a]", Met), ("3.5.3[d]", NotMet)]).lost, 5);
    assert_eq!(finding("3.5.3", &[("3.5.3", Met), ("3.5.3[d]", NotMet)]).lost, 5);
    assert_eq!(finding("3.5.3", &[("3.5.3", Partial), ("3.5.3[d]", NotMet)]).lost, 3);
    assert_eq!(finding("3.13.11", &[("3.13.11[a]", NotMet)]).lost, 5);
    assert_eq!(finding("3.13.11", &[("3.13.11", Partial), ("3.13.11[a]", NotMet)]).lost, 3);
}

#[test]
fn partial_beside_objectives_that_are_all_met_is_a_contradiction_and_the_objectives_decide() {
    let found = finding("3.13.11", &[("3.13.11", Partial), ("3.13.11[a]", Met)]);
    assert_eq!((found.determination, found.lost, found.contradiction), (Determination::Met, 0, true));
}

#[test]
fn partial_beside_open_objectives_leaves_three_points_at_stake() {
    let found = finding("3.5.3", &[("3.5.3", Partial), ("3.5.3[a]", Met)]);
    assert_eq!((found.determination, found.at_stake), (Determination::Unanswered, 3));
}

/// 32 CFR 170.24(c)(2)(i)(B)(5).
#[test]
fn without_a_current_ssp_there_is_no_score_whatever_else_is_answered() {
    let mut assessment = all_met();
    answer(&mut assessment, "3.12.4", NotMet);
    answer(&mut assessment, "3.1.1", NotMet);
    for letter in 'a'..='h' {
        answer(&mut assessment, &format!("3.12.4[{letter}]"), Met);
    }
    let score = score(&assessment);
    assert_eq!(score.ssp, Ssp::Missing);
    assert_eq!(score.points(), None);
    assert_eq!(score.reading(), Reading::NoScore { worst: 105, best: 105 });
    let ssp = score.finding(requirement("3.12.4"));
    assert_eq!((ssp.determination, ssp.lost, ssp.contradiction), (Determination::NotMet, 0, true));
    assert!(!ssp.by_objectives, "the answer about the SSP decided");
}

#[test]
fn a_current_ssp_with_an_objective_not_met_leaves_the_score() {
    for quick in [Met, Partial] {
        let mut assessment = all_met();
        answer(&mut assessment, "3.12.4", quick);
        answer(&mut assessment, "3.12.4[h]", NotMet);
        let score = score(&assessment);
        assert_eq!(score.points(), Some(110), "{quick:?}");
        let ssp = score.finding(requirement("3.12.4"));
        assert_eq!((ssp.determination, ssp.contradiction), (Determination::NotMet, false), "{quick:?}");
    }
    let mut assessment = all_met();
    answer(&mut assessment, "3.12.4", Partial);
    let score = score(&assessment);
    assert_eq!(score.points(), Some(110));
    assert_eq!(score.finding(requirement("3.12.4")).determination, Determination::NotMet);
    assert_eq!(score.deductions().count(), 0);
}

#[test]
fn the_ssp_question_is_not_derived_from_objectives() {
    let mut assessment = all_met();
    assessment.apply(sprs_calculator::assessment::Change::Answer(crate::item("3.12.4"), None));
    for letter in 'a'..='h' {
        answer(&mut assessment, &format!("3.12.4[{letter}]"), Met);
    }
    let open = score(&assessment);
    assert_eq!((open.ssp, open.points(), open.tally().answered), (Ssp::Unanswered, None, 109));
    assert_eq!(open.reading(), Reading::Range { worst: 110, best: 110 });
}

/// A requirement that is NOT MET costs its points and is counted once.
#[test]
fn every_lost_point_has_a_deduction() {
    let mut assessment = Assessment::default();
    for id in ["3.1.1", "3.1.3", "3.1.5", "3.5.3"] {
        answer(&mut assessment, id, NotMet);
    }
    let score = score(&assessment);
    let lost: Vec<_> = score.deductions().map(|lost| (lost.requirement.get().id, lost.points)).collect();
    assert_eq!(lost, [("3.1.1", 5), ("3.1.3", 1), ("3.1.5", 3), ("3.5.3", 5)]);
    assert_eq!(score.best(), 110 - 14);
}

#[test]
fn an_empty_assessment_reads_from_minus_203_to_110() {
    let score = score(&Assessment::default());
    assert_eq!(score.reading(), Reading::Range { worst: -203, best: 110 });
    assert_eq!((score.points(), score.tally().answered), (None, 0));
}

#[test]
fn one_unanswered_requirement_leaves_a_range() {
    let mut assessment = all_met();
    assessment.apply(sprs_calculator::assessment::Change::Answer(crate::item("3.4.9"), None));
    assert_eq!(score(&assessment).reading(), Reading::Range { worst: 109, best: 110 });
    // 3.12.4 costs nothing, and the range shrinks to a point; it is still not a score.
    let mut assessment = all_met();
    assessment.apply(sprs_calculator::assessment::Change::Answer(crate::item("3.12.4"), None));
    assert_eq!(score(&assessment).reading(), Reading::Range { worst: 110, best: 110 });
}
