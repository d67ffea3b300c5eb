//! Findings, and what they make.

use super::*;

#[test]
fn a_finding_is_an_action_and_a_gap() {
    let mut assessment = all_met();
    let key = add(&mut assessment, &audit("2027-01-01", AuditKind::Process, "AT"));
    let id = requirement("3.2.1");
    let options = verdicts(&assessment, id);
    assert_eq!(options, [(item("3.2.1"), Answer::NotMet)]);
    let effect = finding_effect(&assessment, options[0]);
    assert_eq!((effect.before, effect.after), (Reading::Score(110), Reading::Score(105)));
    assert_eq!(effect.points, 5);
    let draft =
        Draft { requirement: Some(id), title: " No records \n".to_owned(), verdict: Some(options[0]) };
    let before = assessment.clone();
    let undo = assessment.apply(finding_change(&assessment, key, &draft, Some(date("2027-01-02"))));
    assert_eq!(score(&assessment).points(), Some(105));
    let expected = Action {
        title: "No records".to_owned(),
        origin: Origin::Audit,
        requirement: Some(id),
        audit: Some(key),
        opened: Some(date("2027-01-02")),
        ..Action::default()
    };
    assert_eq!(findings(&assessment, key), [(0, expected)]);
    assert_eq!(findings(&assessment, key + 1), []);
    assert_eq!(verdicts(&assessment, id), [], "it is NOT MET already");
    // Without the audit the finding stays, and belongs to no audit that gets the key later.
    let mut later = assessment.clone();
    later.apply(removal(&assessment, key));
    assert!(later.all::<Audit>().is_empty());
    assert_eq!(later.one::<Action>(0).title, "No records");
    assert_eq!(later.one::<Action>(0).audit, None);
    assessment.apply(undo);
    assert_eq!(assessment, before);
    let only = Draft { verdict: None, ..draft };
    assessment.apply(finding_change(&assessment, key, &only, None));
    assert_eq!(score(&assessment), score(&before), "without a verdict no answer changes");
}

#[test]
fn where_objectives_decide_one_of_them_is_not_met() {
    let mut assessment = all_met();
    let id = requirement("3.1.5");
    for objective in id.objectives() {
        answer(&mut assessment, &objective.to_string(), Answer::Met);
    }
    answer(&mut assessment, "3.1.5[b]", Answer::NotMet);
    let options: Vec<Item> = verdicts(&assessment, id).into_iter().map(|(item, _)| item).collect();
    assert_eq!(options, [item("3.1.5[a]"), item("3.1.5[c]"), item("3.1.5[d]")]);
    let effect = finding_effect(&assessment, (item("3.1.5[a]"), Answer::NotMet));
    assert_eq!(effect.points, 0, "it is NOT MET by another objective");
    answer(&mut assessment, "3.1.5[b]", Answer::Met);
    assert_eq!(finding_effect(&assessment, (item("3.1.5[a]"), Answer::NotMet)).points, 3);
}

#[test]
fn partial_and_the_ssp_have_verdicts_of_their_own() {
    let mut assessment = all_met();
    let points = |assessment: &Assessment, id: &str| -> Vec<(Answer, i16)> {
        let options = verdicts(assessment, requirement(id)).into_iter();
        options.map(|option| (option.1, finding_effect(assessment, option).points)).collect()
    };
    assert_eq!(points(&assessment, "3.5.3"), [(Answer::NotMet, 5), (Answer::Partial, 3)]);
    let ssp = verdicts(&assessment, RequirementId::SSP);
    assert_eq!(ssp.len(), RequirementId::SSP.objectives().count() + 1);
    assert_eq!(finding_effect(&assessment, ssp[0]).after, Reading::Score(110), "a current SSP with a gap");
    let none = *ssp.last().unwrap();
    assert_eq!(none, (item("3.12.4"), Answer::NotMet));
    assert!(matches!(finding_effect(&assessment, none).after, Reading::NoScore { .. }));
    answer(&mut assessment, "3.12.4", Answer::NotMet);
    assert_eq!(verdicts(&assessment, RequirementId::SSP), []);
}

#[test]
fn every_verdict_makes_a_gap() {
    let mut some = Assessment::default();
    for id in RequirementId::all().filter(|id| id.index() % 3 == 0) {
        let first = id.objectives().next().unwrap();
        some.apply(Change::Answer(Item::Objective(first), Some(Answer::Met)));
    }
    for assessment in [Assessment::default(), all_met(), some] {
        for id in RequirementId::all() {
            let options = verdicts(&assessment, id);
            assert!(!options.is_empty(), "{id}");
            for (item, answer) in options {
                let mut then = assessment.clone();
                then.apply(Change::Answer(item, Some(answer)));
                assert_eq!(score(&then).finding(id).determination, Determination::NotMet, "{item}");
                assert!((0..=5).contains(&finding_effect(&assessment, (item, answer)).points));
            }
        }
    }
}
