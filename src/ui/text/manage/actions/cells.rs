//! Corrective actions as a table: each record as names and values, for the file and for paper.

use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{Action, Audit, Origin, RecordId};
use crate::planning::manage::actions::{days_open, late, missing, report, stage};

use super::{actions_text, kind, time_of};

/// All that a record says, under the names of the fields and in the order of the process. What is derived stands among
/// it.
pub fn facts(key: RecordId, action: &Action, today: Date) -> Vec<(&'static str, String)> {
    let text = actions_text();
    let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let yes_no =
        |holds: Option<bool>| holds.map_or("", |holds| if holds { text.yes } else { text.no }).to_owned();
    // Keys begin with 0, what people count with 1.
    let number = |key: Option<RecordId>| key.map(|key| (u64::from(key) + 1).to_string()).unwrap_or_default();
    let lacks: Vec<&str> =
        missing(action).into_iter().map(|missing| text.missing_words(action, missing)).collect();
    let incident = action.origin == Origin::Incident;
    let report = report(action);
    let deadline = report.deadline.map(|deadline| format!("{} {}", deadline.date, time_of(deadline)));
    let deadline = deadline.unwrap_or_default();
    let of_incident = |words: String| if incident { words } else { String::new() };
    let class = kind(action.class).map_or("", |kind| kind.name).to_owned();
    vec![
        (text.column_number, number(Some(key))),
        (text.title, action.title.clone()),
        (text.origin, text.origin_name(action.origin).to_owned()),
        (text.requirement, action.requirement.map(|id| id.get().id.to_owned()).unwrap_or_default()),
        (text.audit, number(action.audit)),
        (text.stage, text.stage_name(stage(action)).to_owned()),
        (text.opened, date(action.opened)),
        (text.column_days, days_open(action, today).map(|days| days.to_string()).unwrap_or_default()),
        (text.owner, action.owner.clone()),
        (text.kind, of_incident(class)),
        (text.discovered, of_incident(date(action.discovered))),
        (text.time, of_incident(action.time.clone())),
        (text.column_cui, of_incident(yes_no(action.cui))),
        (text.column_support, of_incident(yes_no(action.support))),
        (text.column_deadline, deadline),
        (text.reported, of_incident(date(action.reported))),
        (text.report, of_incident(action.report.clone())),
        (text.column_keep, date(report.keep_until)),
        (text.containment, action.containment.clone()),
        (text.cause, action.cause.clone()),
        (text.action, action.action.clone()),
        (text.due, date(action.due)),
        (text.done, date(action.done)),
        (text.check_by, date(action.check_by)),
        (text.verifier, action.verifier.clone()),
        (text.verification, action.verification.clone()),
        (text.verified, date(action.verified)),
        (text.column_effective, yes_no(action.effective)),
        (text.column_overdue, date(late(action, today).map(|late| late.date()))),
        (text.closed, date(action.closed)),
        (text.column_missing, lacks.join("; ")),
    ]
}

/// The rows of the file, with their headings.
pub fn cells(assessment: &Assessment, today: Date) -> Vec<Vec<String>> {
    let names = facts(0, &Action::default(), today).into_iter().map(|(name, _)| name.to_owned()).collect();
    let row = |(key, action): (RecordId, &Action)| {
        facts(key, action, today).into_iter().map(|(_, value)| value).collect()
    };
    let records = assessment.all::<Action>();
    std::iter::once(names).chain(records.iter().map(row)).collect()
}

/// What an audit is called where records name it: its key, and when it was.
pub fn audit_name(key: RecordId, audit: &Audit) -> String {
    let name = super::fill(actions_text().audit_named, &[&(u64::from(key) + 1).to_string()]);
    match audit.done.or(audit.date) {
        Some(date) => format!("{name} ({})", actions_text().date(date)),
        None => name,
    }
}
