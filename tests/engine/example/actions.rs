//! The corrective actions of the example.

use std::collections::BTreeSet;

use sprs_calculator::assessment::records::{Action, Audit, IncidentClass, Origin};
use sprs_calculator::documents::EXAMPLE_DAY;
use sprs_calculator::planning::manage::actions::{
    Reporting, Stage, Timing, ahead, came_to_nothing, report, sent_back, stage, status,
};

use super::example;

#[test]
fn corrective_actions_are_at_every_stage_and_of_every_origin() {
    let assessment = example();
    let actions = assessment.all::<Action>();
    let stages: BTreeSet<Stage> = actions.iter().map(|(_, action)| stage(action)).collect();
    assert_eq!(Vec::from_iter(stages), Stage::ALL);
    let back = actions.iter().filter(|(_, action)| sent_back(action)).map(|(_, action)| stage(action));
    assert_eq!(Vec::from_iter(back), [Stage::Contained], "one did not help and is back before its cause");
    let origins: BTreeSet<Origin> = actions.iter().map(|(_, action)| action.origin).collect();
    assert_eq!(origins.len(), Origin::ALL.len(), "{origins:?}");
    let status = status(&assessment, EXAMPLE_DAY);
    assert_eq!((status.overdue, status.to_report, status.closed_wrongly), (1, 0, 0), "{status:?}");
    for (key, action) in actions.iter() {
        assert!(!action.title.is_empty() && !action.owner.is_empty(), "{key}");
        assert_ne!(action.owner, action.verifier, "{key}");
        let order = [action.opened, action.done, action.verified, action.closed];
        assert!(order.into_iter().flatten().is_sorted(), "{key}");
        assert!(!ahead(action, EXAMPLE_DAY), "{key}");
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
    assert_eq!(report(phishing).duty, Reporting::Due);
    assert_eq!(report(phishing).timing, Some(Timing::InTime));
    assert!(phishing.report.contains("EXAMPLE"));
    assert_eq!((event.class, event.cui, event.support), (IncidentClass::Event, Some(false), Some(false)));
    assert!(came_to_nothing(event) && event.reported.is_none());
}
