//! Corrective action: stages, what closure takes, the 72 hours, ages, tasks, gaps taken over.

mod lists;
mod report;
mod stages;
mod words;

use sprs_calculator::assessment::records::{
    Action, Collection, IncidentClass, Origin, Plan, Record, read_date,
};
use sprs_calculator::assessment::{Answer, Assessment, Change};
use sprs_calculator::documents::write_table;
use sprs_calculator::planning::manage::actions::{
    Bucket, Late, Missing, Nearness, Reporting, Stage, Status, Timing, ageing, ahead, came_to_nothing,
    candidates, days_open, late, missing, read_time, report, stage, status, take_over, tasks,
};
use sprs_calculator::planning::manage::{Task, TaskKind};
use sprs_calculator::scoring::score;
use sprs_calculator::ui::text::manage::actions::{cells, kind, report_words};
use time::Date;

use crate::{all_met, answer, requirement};

fn day(text: &str) -> Date {
    read_date(text).unwrap()
}

/// A nonconformity with everything that closure takes, and closed.
fn closed() -> Action {
    Action {
        title: "Unlocked server room".into(),
        opened: read_date("2026-03-02"),
        owner: "Ann Lee".into(),
        due: read_date("2026-04-01"),
        containment: "Locked it".into(),
        cause: "No check at closing time".into(),
        action: "A line on the closing list".into(),
        done: read_date("2026-03-20"),
        check_by: read_date("2026-05-20"),
        verifier: "Bob Ray".into(),
        verification: "Looked at eight lists".into(),
        verified: read_date("2026-05-19"),
        effective: Some(true),
        closed: read_date("2026-05-19"),
        ..Action::default()
    }
}

fn incident() -> Action {
    Action { origin: Origin::Incident, discovered: read_date("2026-11-22"), ..Action::default() }
}

fn with(actions: &[Action]) -> Assessment {
    let mut assessment = Assessment::default();
    for (key, action) in actions.iter().enumerate() {
        assessment.apply(Change::record(key as u32, Some(action)));
    }
    assessment
}

/// Something that is done to a record.
type Edit = fn(&mut Action);
