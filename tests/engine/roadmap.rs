//! The gaps as dated work.

use proptest::prelude::*;
use sprs_calculator::assessment::records::{
    Certificates, Choice, Milestone, Plan, Program, Quality, Reality,
};
use sprs_calculator::assessment::{Answer, Assessment, Change, Level, Profile};
use sprs_calculator::catalog::RequirementId;
use sprs_calculator::planning::dates::{add_months, days_left};
use sprs_calculator::planning::dependencies::builds_on;
use sprs_calculator::planning::manage::TaskKind;
use sprs_calculator::planning::manage::roadmap::{
    FIRST_OWN, Roadmap, Step, Work, own_milestones, quality, roadmap, take, tasks, usual,
};
use sprs_calculator::scoring::score;
use time::Date;

use crate::{all_met, answer, requirement};

fn day(text: &str) -> Date {
    sprs_calculator::assessment::records::read_date(text).unwrap()
}

fn made(answers: &Assessment, today: &str) -> Roadmap {
    roadmap(answers, &score(answers), day(today)).unwrap()
}

fn program(answers: &mut Assessment, write: impl FnOnce(&mut Program)) {
    let mut program = answers.one::<Program>(0);
    write(&mut program);
    answers.apply(Change::record(0, Some(&program)));
}

fn plan(answers: &mut Assessment, id: &str, write: impl FnOnce(&mut Plan)) {
    let id = requirement(id);
    let mut plan = answers.plan(id);
    write(&mut plan);
    answers.apply(Change::plan(id, &plan));
}

fn bar(made: &Roadmap, step: Step) -> (Date, Date) {
    let bar = made.steps[step as usize];
    assert_eq!(bar.step, step);
    (bar.start, bar.end)
}

#[test]
fn from_nothing_it_takes_as_long_as_it_usually_does() {
    for today in ["2026-11-22", "2027-01-31", "2028-02-29", "2026-12-31"] {
        let mut answers = Assessment::default();
        for said in [Quality::Working, Quality::Nominal, Quality::Missing] {
            program(&mut answers, |program| program.quality = said);
            let made = made(&answers, today);
            let [least, most] = usual(said);
            assert!((least..=most).contains(&made.months), "{today} {said:?}: {} months", made.months);
            assert_eq!(made.start, day(today));
            // Full months: one less would end too early.
            assert!(add_months(made.start, made.months).unwrap() >= made.end);
            assert!(add_months(made.start, made.months - 1).unwrap() < made.end);
        }
    }
}

#[test]
fn the_quality_system_counts_as_certificates_and_clauses_have_it() {
    let mut answers = Assessment::default();
    assert_eq!(quality(&answers), Quality::Missing);
    let mut certificates = Certificates::default();
    certificates.certificates[0].held = Some(true);
    answers.apply(Change::certificates(&certificates));
    assert_eq!(quality(&answers), Quality::Working);
    let judge = |answers: &mut Assessment, id: &str, reality: Reality| {
        answers.apply(Change::reality(id.parse().unwrap(), reality));
    };
    judge(&mut answers, "9001/7.2", Reality::Paper);
    assert_eq!(quality(&answers), Quality::Nominal, "all that is judged stands on paper");
    judge(&mut answers, "9001/9.2", Reality::Working);
    assert_eq!(quality(&answers), Quality::Nominal, "half of it");
    judge(&mut answers, "9001/9.3", Reality::Partly);
    assert_eq!(quality(&answers), Quality::Working);
    judge(&mut answers, "27001/A.5.9", Reality::Paper);
    judge(&mut answers, "27001/A.5.10", Reality::Paper);
    assert_eq!(quality(&answers), Quality::Working, "controls of the other standard play no part");
    program(&mut answers, |program| program.quality = Quality::Missing);
    assert_eq!(quality(&answers), Quality::Missing, "what the user says counts");
}

/// Whether the second builds on the first, by however many steps.
fn carries(on: RequirementId, id: RequirementId) -> bool {
    builds_on(id).iter().any(|dependency| dependency.on == on || carries(on, dependency.on))
}

#[test]
fn the_ssp_is_first_then_access_control_and_authentication_with_what_they_build_on() {
    let made = made(&Assessment::default(), "2026-11-22");
    assert_eq!(made.gaps.len(), 110);
    let early = |work: &Work| matches!(work.id.family().get().code, "AC" | "IA");
    let ssp = made.gaps.iter().position(|work| work.id.get().is_ssp()).unwrap();
    assert!(made.gaps[..ssp].iter().all(|work| carries(work.id, requirement("3.12.4"))));
    let last = made.gaps.iter().rposition(early).unwrap();
    for (place, work) in made.gaps[..last].iter().enumerate().skip(ssp + 1) {
        let later = || made.gaps[place..].iter().filter(|work| early(work));
        assert!(
            early(work) || later().any(|other| carries(work.id, other.id)),
            "{} stands too early",
            work.id
        );
    }
    for work in &made.gaps {
        for on in builds_on(work.id) {
            let on = made.gaps.iter().find(|other| other.id == on.on).unwrap();
            assert!(on.end <= work.end, "{} ends before {}", work.id, on.id);
        }
    }
}

#[test]
fn the_steps_follow_each_other_and_what_is_done_takes_no_more_time() {
    let mut answers = Assessment::default();
    program(&mut answers, |program| {
        program.start = Some(day("2026-08-31"));
        program.quality = Quality::Missing;
    });
    let made_now = made(&answers, "2026-11-22");
    assert_eq!(bar(&made_now, Step::Quality).0, day("2026-08-31"));
    for pair in [
        (Step::Quality, Step::Scope),
        (Step::Scope, Step::SelfAssessment),
        (Step::SelfAssessment, Step::Gaps),
    ] {
        assert_eq!(bar(&made_now, pair.0).1, bar(&made_now, pair.1).0, "{pair:?}");
    }
    assert!(made_now.gaps.iter().all(|work| work.start >= day("2026-11-22")));
    assert!(bar(&made_now, Step::Assessment).1 >= bar(&made_now, Step::Gaps).1);
    // The system works since October: the scope can be drawn from today on.
    let done = Milestone { done: Some(day("2026-10-31")), ..Milestone::default() };
    answers.apply(Change::record(Step::Quality.key(), Some(&done)));
    let sooner = made(&answers, "2026-11-22");
    assert_eq!(bar(&sooner, Step::Quality), (day("2026-08-31"), day("2026-10-31")));
    assert_eq!(bar(&sooner, Step::Scope).1, day("2026-12-20"), "four weeks from today");
    assert!(sooner.end < made_now.end);
    // A date of the user's own moves what follows.
    let own = Milestone { date: Some(day("2027-03-31")), ..Milestone::default() };
    answers.apply(Change::record(Step::Scope.key(), Some(&own)));
    let moved = made(&answers, "2026-11-22");
    assert_eq!(bar(&moved, Step::SelfAssessment).0, day("2027-03-31"));
    assert!(moved.steps[Step::Scope as usize].own && !moved.steps[Step::Scope as usize].done);
    assert_eq!(days_left(sooner.end, moved.end), days_left(day("2026-12-20"), day("2027-03-31")));
}

#[test]
fn a_target_date_of_the_users_own_wins_and_one_too_early_is_named() {
    let mut answers = Assessment::default();
    plan(&mut answers, "3.5.3", |plan| plan.target = Some(day("2026-12-31")));
    plan(&mut answers, "3.14.2", |plan| plan.target = Some(day("2030-01-31")));
    plan(&mut answers, "3.4.9", |plan| plan.choice = Choice::Skip);
    let made = made(&answers, "2026-11-22");
    let work = |id: &str| *made.gaps.iter().find(|work| work.id == requirement(id)).unwrap();
    assert_eq!((work("3.5.3").end, work("3.5.3").is_tight()), (day("2026-12-31"), true));
    assert_eq!((work("3.14.2").end, work("3.14.2").is_tight()), (day("2030-01-31"), false));
    assert!(made.end > day("2030-01-31"), "the assessment comes after the last gap");
    assert_eq!((made.skipped, made.gaps.len()), (1, 109));
}

#[test]
fn taking_the_dates_is_one_step_and_changes_none_of_them() {
    let mut answers = Assessment::default();
    plan(&mut answers, "3.5.3", |plan| {
        plan.owner = "Kim".to_owned();
        plan.target = Some(day("2027-06-30"));
    });
    plan(&mut answers, "3.1.1", |plan| plan.note = "Ask the provider".to_owned());
    let (before, worked_out) = (answers.clone(), made(&answers, "2026-11-22"));
    let back = answers.apply(take(&answers, &worked_out).unwrap());
    for work in &worked_out.gaps {
        assert_eq!(answers.plan(work.id).target, Some(work.end), "{}", work.id);
    }
    assert_eq!(answers.plan(requirement("3.1.1")).note, "Ask the provider");
    let after = made(&answers, "2026-11-22");
    assert_eq!(after.end, worked_out.end);
    assert!(after.gaps.iter().all(|work| work.own));
    assert_eq!(take(&answers, &after), None);
    answers.apply(back);
    assert_eq!(answers, before);
}

#[test]
fn with_everything_met_only_scope_lead_and_assessment_are_left() {
    let made = made(&all_met(), "2026-11-22");
    assert!(made.gaps.is_empty());
    assert_eq!(bar(&made, Step::SelfAssessment), bar(&made, Step::Gaps));
    assert!(made.months <= 3, "{}", made.months);
}

#[test]
fn level_1_has_its_own_gaps_alone() {
    let mut answers = Assessment::default();
    answers.apply(Change::profile(&Profile { level: Some(Level::One), ..Profile::default() }));
    let made = made(&answers, "2026-11-22");
    assert!(made.gaps.iter().all(|work| work.id.get().level1.is_some()));
    assert_eq!(made.gaps.len(), RequirementId::all().filter(|id| id.get().level1.is_some()).count());
}

#[test]
fn own_milestones_stand_behind_the_steps_and_dated_ones_are_tasks() {
    let mut answers = Assessment::default();
    let named = |name: &str, date: &str| Milestone {
        name: name.to_owned(),
        date: Some(day(date)),
        ..Milestone::default()
    };
    answers.apply(Change::record(FIRST_OWN, Some(&named("Firewall in place", "2027-02-28"))));
    answers.apply(Change::record(Step::Scope.key(), Some(&named("", "2027-01-31"))));
    let reached = Milestone { done: Some(day("2026-11-01")), ..named("Reached", "2026-11-30") };
    answers.apply(Change::record(FIRST_OWN + 1, Some(&reached)));
    let own: Vec<_> =
        own_milestones(&answers).into_iter().map(|(key, milestone)| (key, milestone.name)).collect();
    assert_eq!(own, [(FIRST_OWN, "Firewall in place".to_owned()), (FIRST_OWN + 1, "Reached".to_owned())]);
    let due: Vec<_> = tasks(&answers).into_iter().map(|task| (task.date, task.kind, task.key)).collect();
    let milestone = TaskKind::Milestone;
    assert_eq!(due, [(day("2027-01-31"), milestone, 1), (day("2027-02-28"), milestone, FIRST_OWN)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn more_hours_never_take_longer_and_the_hours_fit_the_weeks(
        met in proptest::collection::vec(any::<bool>(), 110),
        hours in 1_u32..200,
        more in 1_u32..200,
    ) {
        let mut answers = Assessment::default();
        for (id, met) in RequirementId::all().zip(met) {
            if met {
                answer(&mut answers, id.get().id, Answer::Met);
            }
        }
        program(&mut answers, |program| program.hours = Some(hours));
        let slow = made(&answers, "2026-11-22");
        if let Some(last) = slow.gaps.iter().map(|work| work.end).max() {
            let days = days_left(bar(&slow, Step::Gaps).0, last);
            prop_assert!(days * i64::from(hours) >= slow.total as i64 * 7);
        }
        program(&mut answers, |program| program.hours = Some(hours + more));
        prop_assert!(made(&answers, "2026-11-22").end <= slow.end);
    }
}
