//! Stages, and what a closure takes.

use super::*;

#[test]
fn the_stage_follows_what_is_written_in_the_order_of_the_process() {
    let mut action = Action { title: "Scratched part".into(), ..Action::default() };
    assert_eq!(stage(&action), Stage::Open);
    action.containment = "Set aside".into();
    assert_eq!(stage(&action), Stage::Contained);
    action.cause = "Worn clamp".into();
    assert_eq!(stage(&action), Stage::CauseKnown);
    action.action = "New clamp".into();
    assert_eq!(stage(&action), Stage::CauseKnown, "it is not done yet");
    action.done = read_date("2026-03-01");
    assert_eq!(stage(&action), Stage::ActionTaken);
    action.verified = read_date("2026-04-01");
    assert_eq!(stage(&action), Stage::ActionTaken, "whether it worked is not said");
    action.effective = Some(true);
    assert_eq!(stage(&action), Stage::EffectVerified);
    assert_eq!(stage(&closed()), Stage::Closed);
}

#[test]
fn a_later_step_does_not_count_before_an_earlier_one() {
    let unsafe_still = Action { containment: " ".into(), closed: None, ..closed() };
    assert_eq!(stage(&unsafe_still), Stage::Open);
    let no_cause = Action { cause: String::new(), closed: None, ..closed() };
    assert_eq!(stage(&no_cause), Stage::Contained);
    // What is planned, decided or found on paper has nothing to contain.
    for origin in [Origin::Poam, Origin::Audit, Origin::Review] {
        let action = Action { origin, containment: String::new(), ..closed() };
        assert_eq!(stage(&action), Stage::Closed, "{origin:?}");
    }
    for origin in [Origin::Nonconformity, Origin::Supplier] {
        let action = Action { origin, containment: String::new(), ..closed() };
        assert_eq!((stage(&action), missing(&action)), (Stage::Open, vec![Missing::Containment]));
    }
}

#[test]
fn what_was_not_effective_goes_back_to_the_cause() {
    let action = Action { effective: Some(false), ..closed() };
    assert_eq!(stage(&action), Stage::Contained);
    assert_eq!(missing(&action), [Missing::NotEffective]);
    let paper = Action { origin: Origin::Poam, containment: String::new(), ..action.clone() };
    assert_eq!(stage(&paper), Stage::Open);
    // It has to be done again, so what was due is due.
    assert_eq!(late(&action, day("2026-04-01")), None);
    assert_eq!(late(&action, day("2026-04-02")), Some(Late::Action(day("2026-04-01"))));
}

#[test]
fn a_date_of_closure_without_the_rest_closes_nothing() {
    let only_a_date = Action { closed: read_date("2026-05-19"), ..Action::default() };
    assert_eq!(stage(&only_a_date), Stage::Open);
    assert_eq!(
        missing(&only_a_date),
        [
            Missing::Containment,
            Missing::Cause,
            Missing::Action,
            Missing::Done,
            Missing::Owner,
            Missing::Verifier,
            Missing::Verification,
            Missing::Verified,
            Missing::Effective,
        ]
    );
    let lacks: [(Missing, Edit); 9] = [
        (Missing::Containment, |action| action.containment.clear()),
        (Missing::Cause, |action| action.cause = "\n".into()),
        (Missing::Action, |action| action.action.clear()),
        (Missing::Done, |action| action.done = None),
        (Missing::Owner, |action| action.owner = " , ".into()),
        (Missing::Verifier, |action| action.verifier.clear()),
        (Missing::Verification, |action| action.verification.clear()),
        (Missing::Verified, |action| action.verified = None),
        (Missing::Effective, |action| action.effective = None),
    ];
    for (lacking, take) in lacks {
        let mut action = closed();
        take(&mut action);
        assert_eq!(missing(&action), [lacking]);
        assert_ne!(stage(&action), Stage::Closed, "{lacking:?}");
    }
    assert_eq!(status(&with(&[closed(), only_a_date]), day("2026-06-01")).closed_wrongly, 1);
}

#[test]
fn nobody_verifies_their_own_action() {
    let own = ["ann  lee", "ANN LEE", " Ann Lee ", "Bob Ray, Ann Lee", "Bob/ann lee", "Bob and Ann Lee"];
    for verifier in own {
        let action = Action { verifier: verifier.into(), ..closed() };
        assert_eq!(missing(&action), [Missing::OwnVerifier], "{verifier}");
        assert_eq!(stage(&action), Stage::EffectVerified, "{verifier}");
    }
    let others = ["Ann", "Lee", "Ann Leeds", "Andrew Lee; Andy", "Bob & Cy"];
    for verifier in others {
        let action = Action { verifier: verifier.into(), ..closed() };
        assert_eq!(stage(&action), Stage::Closed, "{verifier}");
    }
    let both = Action { owner: "Ann Lee & Cy\nDee".into(), verifier: "DEE".into(), ..closed() };
    assert_eq!(missing(&both), [Missing::OwnVerifier]);
}

#[test]
fn the_dates_of_a_closure_stand_in_order() {
    let early = Action { verified: read_date("2026-03-19"), ..closed() };
    assert_eq!(missing(&early), [Missing::Order], "looked at before it was done");
    let early = Action { closed: read_date("2026-05-18"), ..closed() };
    assert_eq!(missing(&early), [Missing::Order], "closed before it was looked at");
    let same = Action { done: read_date("2026-05-19"), ..closed() };
    assert!(missing(&same).is_empty(), "all on one day is in order");
    assert!(ahead(&closed(), day("2026-05-18")) && !ahead(&closed(), day("2026-05-19")));
    let planned = Action { due: read_date("2027-01-01"), ..Action::default() };
    assert!(!ahead(&planned, day("2026-01-01")), "a plan may lie ahead");
}

#[test]
fn overdue_is_the_day_after() {
    let action = Action { done: None, verified: None, effective: None, closed: None, ..closed() };
    assert_eq!(late(&action, day("2026-04-01")), None);
    assert_eq!(late(&action, day("2026-04-02")), Some(Late::Action(day("2026-04-01"))));
    let done = Action { done: read_date("2026-03-20"), ..action };
    assert_eq!(late(&done, day("2026-05-20")), None);
    assert_eq!(late(&done, day("2026-05-21")), Some(Late::Check(day("2026-05-20"))));
    assert_eq!(late(&closed(), day("2030-01-01")), None);
}
