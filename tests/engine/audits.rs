//! Roles and internal audits: who looks at what, schedules across month ends, nobody audits their own work, findings.

mod coverage;
mod files;
mod findings;
mod properties;
mod roles;
mod schedule;

use std::collections::BTreeSet;

use proptest::prelude::*;
use sprs_calculator::assessment::records::{
    Action, Audit, AuditKind, Certificates, Collection, Duty, Origin, Person, Plan, Program, Role, read_date,
};
use sprs_calculator::assessment::{Answer, Assessment, Change, Item};
use sprs_calculator::catalog::{ClauseId, FamilyId, RequirementId, Standard};
use sprs_calculator::planning::manage::TaskKind;
use sprs_calculator::planning::manage::assign::{
    Unfilled, assignment, assignment_change, conflicts, free, limits,
};
use sprs_calculator::planning::manage::auditors::{looked_at, mark, marked, weight};
use sprs_calculator::planning::manage::audits::{
    AuditState, covers, duty, families, sections, state, status, tasks, under_way, with_family,
};
use sprs_calculator::planning::manage::coverage::{Share, coverage, cycle};
use sprs_calculator::planning::manage::findings::{
    Draft, finding_change, finding_effect, findings, removal, verdicts,
};
use sprs_calculator::planning::manage::roles::{
    DUTIES, Own, deputies, holders, known, names, own_work, people, vacant,
};
use sprs_calculator::planning::manage::schedule::{schedule, schedule_change};
use sprs_calculator::scoring::{Determination, Reading, score};
use sprs_calculator::ui::text::manage::audits as words;
use sprs_calculator::ui::text::manage::roles::{about, cells};
use time::{Date, Duration};

use crate::{all_met, answer, item, requirement};

fn date(text: &str) -> Date {
    read_date(text).unwrap_or_else(|| panic!("no date `{text}`"))
}

fn family(code: &str) -> FamilyId {
    FamilyId::parse(code).unwrap()
}

fn audit(day: &str, kind: AuditKind, families: &str) -> Audit {
    Audit { date: Some(date(day)), kind, families: families.to_owned(), ..Audit::default() }
}

fn add(assessment: &mut Assessment, audit: &Audit) -> u32 {
    let key = assessment.records().next_key(Collection::Audits);
    assessment.apply(Change::record(key, Some(audit)));
    key
}

fn role(assessment: &mut Assessment, duty: Duty, person: &str, deputy: &str) {
    let key = assessment.records().next_key(Collection::Roles);
    let role = Role { duty, person: person.to_owned(), deputy: deputy.to_owned(), ..Role::default() };
    assessment.apply(Change::record(key, Some(&role)));
}

fn owner(assessment: &mut Assessment, id: &str, owner: &str) {
    let plan = Plan { owner: owner.to_owned(), ..Plan::default() };
    assessment.apply(Change::plan(requirement(id), &plan));
}

fn program(assessment: &mut Assessment, start: &str, months: Option<u32>) {
    let program = Program { start: Some(date(start)), audit_months: months, ..Program::default() };
    assessment.apply(Change::record(0, Some(&program)));
}

fn quality(assessment: &mut Assessment) {
    let mut certificates = Certificates::default();
    certificates.certificates[Standard::Iso9001 as usize].held = Some(true);
    assessment.apply(Change::certificates(&certificates));
}

fn shown(names: &[sprs_calculator::planning::manage::roles::Name]) -> Vec<&str> {
    names.iter().map(|name| name.as_str()).collect()
}
