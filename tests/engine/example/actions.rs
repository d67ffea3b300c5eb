//! The corrective actions of the example.

use std::collections::BTreeSet;

use sprs_calculator::assessment::records::{Action, Audit, IncidentClass, Origin};
use sprs_calculator::documents::EXAMPLE_DAY;

use super::example;

/// How far a corrective action is, by its fields alone.
fn stage(action: &Action) -> &'static str {
    if action.closed.is_some() {
        "closed"
    } else if action.effective == Some(false) {
        "back at the cause"
    } else if action.verified.is_some() {
        "verified"
    } else if action.done.is_some() {
        "action taken"
    } else if !action.cause.is_empty() {
        "cause known"
    } else if !action.containment.is_empty() {
        "contained"
    } else {
        "open"
    }
}

#[test]
fn corrective_actions_are_at_every_stage_and_of_every_origin() {
    let assessment = example();
    let actions = assessment.all::<Action>();
    let stages: BTreeSet<&str> = actions.iter().map(|(_, action)| stage(action)).collect();
    for wanted in ["open", "cause known", "action taken", "verified", "closed", "back at the cause"] {
        assert!(stages.contains(wanted), "{wanted}: {stages:?}");
    }
    let origins: BTreeSet<Origin> = actions.iter().map(|(_, action)| action.origin).collect();
    assert_eq!(origins.len(), Origin::ALL.len(), "{origins:?}");
    let late = |action: &Action| action.done.is_none() && action.due.is_some_and(|due| due < EXAMPLE_DAY);
    assert_eq!(actions.iter().filter(|(_, action)| late(action)).count(), 1);
    for (key, action) in actions.iter() {
        assert!(!action.title.is_empty() && !action.owner.is_empty(), "{key}");
        assert_ne!(action.owner, action.verifier, "{key}");
        let order = [action.opened, action.done, action.verified, action.closed];
        assert!(order.into_iter().flatten().is_sorted(), "{key}");
        assert!(order.into_iter().flatten().all(|date| date <= EXAMPLE_DAY), "{key}");
        // An audit that found something was done, at latest on the day on which that was opened, and looks at it.
        let Some(audit) = action.audit else { continue };
        let audit = assessment.all::<Audit>().get(audit).cloned().expect("the audit is there");
        let family = action.requirement.unwrap().family().get().code;
        assert!(
            audit.done <= action.opened && audit.done.is_some() && audit.families.contains(family),
            "{key}"
        );
    }
}

#[test]
fn one_incident_was_reported_in_time_and_one_came_to_nothing() {
    let assessment = example();
    let actions = assessment.all::<Action>();
    let incidents = actions.iter().filter(|(_, action)| action.origin == Origin::Incident);
    let incidents: Vec<&Action> = incidents.map(|(_, action)| action).collect();
    let [phishing, event] = incidents[..] else { panic!("two incidents") };
    assert_eq!((phishing.class, phishing.cui), (IncidentClass::Phishing, Some(true)));
    let (discovered, reported) = (phishing.discovered.unwrap(), phishing.reported.unwrap());
    assert!((0..3).contains(&(reported - discovered).whole_days()), "within 72 hours at any time of the day");
    assert!(phishing.report.contains("EXAMPLE"));
    assert_eq!((event.class, event.cui, event.support), (IncidentClass::Event, Some(false), Some(false)));
    assert_eq!(event.reported, None);
}
