//! The engine, natively: every rule, the worked cases, the properties, the documents.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod actions;
mod audits;
mod backup;
mod calendar;
mod catalog;
mod collection;
mod csv;
mod dates;
mod determination;
mod encrypted;
mod example;
mod fuzz;
mod generated;
mod head_start;
mod history;
mod howto;
mod inventory;
mod iso;
mod licenses;
mod link;
mod need;
mod need_states;
mod page;
mod path;
mod path_exact;
mod planning;
mod program;
mod properties;
mod questionnaire;
mod questions;
mod rev3;
mod review;
mod roadmap;
mod rooms;
mod scope;
mod security;
mod shelf;
mod status;
mod storage;
mod suppliers;
mod take_over;
mod training;
mod way;
mod worked_cases;

use sprs_calculator::assessment::{Answer, Assessment, Change, Item};
use sprs_calculator::catalog::RequirementId;

/// An item by its id.
fn item(id: &str) -> Item {
    id.parse().unwrap_or_else(|()| panic!("no item `{id}`"))
}

/// A requirement by its id.
fn requirement(id: &str) -> RequirementId {
    id.parse().unwrap_or_else(|()| panic!("no requirement `{id}`"))
}

/// Answers an item.
fn answer(assessment: &mut Assessment, id: &str, answer: Answer) {
    assessment.apply(Change::Answer(item(id), Some(answer)));
    assert_eq!(assessment.entry(item(id)).answer, Some(answer), "{id} takes {answer:?}");
}

/// Writes a reason.
fn reason(assessment: &mut Assessment, id: &str, text: &str) {
    assessment.apply(Change::Reason(item(id), text.to_owned()));
}

/// All 110 MET by quick answers.
fn all_met() -> Assessment {
    let mut assessment = Assessment::default();
    for id in RequirementId::all() {
        answer(&mut assessment, id.get().id, Answer::Met);
    }
    assessment
}

/// A reference file, where the reference folder stands beside the project.
fn reference(name: &str) -> Option<serde_json::Value> {
    let path = format!("{}/../shared/reference/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).ok()?;
    Some(serde_json::from_str(&text).expect("reference files are JSON"))
}
