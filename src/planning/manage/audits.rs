//! The internal audits: what each covers and how it stands (3.12.1, 3.12.3, and ISO 9001 clause 9.2).

use time::Date;

use crate::assessment::Assessment;
use crate::assessment::records::{Audit, AuditKind, Duty, RecordId};
use crate::catalog::{ClauseId, FamilyId, RequirementId, Standard};
use crate::planning::dates::{add_months, days_left};

use super::assign::conflicts;
use super::auditors::mark;
use super::coverage::coverage;
use super::roles::vacant;
use super::{Task, TaskKind};

/// Days before an audit in which it is due soon.
pub const SOON_DAYS: i64 = 30;

/// What an audit looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Covers {
    /// The requirements of its families that carry the mark of its kind, in official order.
    pub requirements: Vec<RequirementId>,
    /// The clauses of ISO 9001, those of whole sections among them, in their order.
    pub clauses: Vec<ClauseId>,
    /// What stands in its fields and means nothing.
    pub unknown: Vec<String>,
}

/// What an audit looks at. Its fields are read with tolerance: codes in either case, with blanks, commas or semicolons
/// between them; a clause below the second level (`9.2.2`) stands for the one it belongs to.
pub fn covers(audit: &Audit) -> Covers {
    let mut covers = Covers::default();
    let families = families(&audit.families);
    let unknown = |token: &&str| FamilyId::parse(token).is_none();
    covers.unknown.extend(tokens(&audit.families).filter(unknown).map(str::to_owned));
    let looked_at = |id: &RequirementId| families.contains(&id.family()) && mark(*id) == audit.kind;
    covers.requirements.extend(RequirementId::all().filter(looked_at));
    let mut numbers = Vec::new();
    for token in tokens(&audit.clauses) {
        match clause(token) {
            Some(number) => numbers.push(number),
            None => covers.unknown.push(token.to_owned()),
        }
    }
    let named =
        |id: &ClauseId| numbers.iter().any(|number| *number == id.number() || *number == section(*id));
    covers.clauses.extend(ClauseId::all(Standard::Iso9001).filter(named));
    covers
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';'))
        .filter(|token| !token.is_empty())
}

/// The families that a field names, in official order.
pub fn families(text: &str) -> Vec<FamilyId> {
    FamilyId::all()
        .filter(|family| tokens(text).any(|token| FamilyId::parse(token) == Some(*family)))
        .collect()
}

/// The field with a family put in or taken out: codes in official order, and what means nothing behind them.
pub fn with_family(text: &str, family: FamilyId, on: bool) -> String {
    let named = families(text);
    let there = |one: &FamilyId| if *one == family { on } else { named.contains(one) };
    let known = FamilyId::all().filter(there).map(|one| one.get().code);
    let unknown = tokens(text).filter(|token| FamilyId::parse(token).is_none());
    known.chain(unknown).collect::<Vec<_>>().join(" ")
}

/// The number of the section or clause that a token names: `7`, `9.3`, `9.3` for `9.3.2`.
fn clause(token: &str) -> Option<String> {
    let token = token.trim_matches(|sign: char| matches!(sign, '.' | '§' | '(' | ')'));
    let numeric = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !token.split('.').all(numeric) {
        return None;
    }
    let number = token.split('.').take(2).collect::<Vec<_>>().join(".");
    let known = |id: ClauseId| id.number() == number || section(id) == number;
    ClauseId::all(Standard::Iso9001).any(known).then_some(number)
}

/// The section that a clause stands in: `9` for 9.3.
pub fn section(id: ClauseId) -> String {
    id.number().split('.').next().unwrap_or_default().to_owned()
}

/// The sections of ISO 9001 that are audited, 4 to 10, each with its clauses.
pub fn sections() -> Vec<(String, Vec<ClauseId>)> {
    let mut sections: Vec<(String, Vec<ClauseId>)> = Vec::new();
    for id in ClauseId::all(Standard::Iso9001) {
        match sections.last_mut().filter(|(number, _)| *number == section(id)) {
            Some((_, clauses)) => clauses.push(id),
            None => sections.push((section(id), vec![id])),
        }
    }
    sections
}

/// Whether the firm holds ISO 9001, so that its sections belong to the schedule.
pub fn audits_quality(assessment: &Assessment) -> bool {
    assessment.certificates().get(Standard::Iso9001).held == Some(true)
}

/// How an audit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AuditState {
    /// It has no date.
    Undated,
    /// Its date is more than 30 days away.
    Planned,
    /// Its date is today or within 30 days.
    Soon,
    /// Its date has passed.
    Overdue,
    /// It was done.
    Done,
}

/// How an audit stands today. The date is the last day on which it is in time.
pub fn state(audit: &Audit, today: Date) -> AuditState {
    match (audit.done, audit.date.map(|date| days_left(today, date))) {
        (Some(_), _) => AuditState::Done,
        (None, None) => AuditState::Undated,
        (None, Some(days)) if days < 0 => AuditState::Overdue,
        (None, Some(days)) if days <= SOON_DAYS => AuditState::Soon,
        (None, Some(_)) => AuditState::Planned,
    }
}

/// Whether an audit can have findings: it was done, or its date has come.
pub fn under_way(audit: &Audit, today: Date) -> bool {
    audit.done.is_some() || audit.date.is_some_and(|date| date <= today)
}

/// The audits that have a date and are not done, as tasks.
pub fn tasks(assessment: &Assessment) -> Vec<Task> {
    let task = |(key, audit): (RecordId, &Audit)| {
        let name = [audit.families.trim(), audit.clauses.trim()];
        let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let date = audit.date.filter(|_| audit.done.is_none())?;
        Some(Task { date, kind: TaskKind::Audit, key, name })
    };
    assessment.all::<Audit>().iter().filter_map(task).collect()
}

/// Roles and audits in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// The roles that nobody has.
    pub vacant: Vec<Duty>,
    /// Audits with a date that are not done, overdue ones left out.
    pub planned: usize,
    /// Those of them that are due within 30 days.
    pub soon: usize,
    /// Audits whose date has passed without them.
    pub overdue: usize,
    /// Audits done within the months of a cycle up to today.
    pub done: usize,
    /// Audits, done or not, whose auditor looks at own work.
    pub own_work: usize,
    /// Requirements that an audit of the cycle looks at, or has looked at.
    pub covered: usize,
    /// Those of them that were audited within the cycle.
    pub audited: usize,
}

/// Roles and audits in numbers, today.
pub fn status(assessment: &Assessment, today: Date) -> Status {
    let coverage = coverage(assessment, today);
    let mut status = Status { vacant: vacant(assessment), ..Status::default() };
    let recent = |done: Date| {
        done <= today && add_months(done, coverage.cycle.months).is_none_or(|again| today < again)
    };
    for (_, audit) in assessment.all::<Audit>().iter() {
        match state(audit, today) {
            AuditState::Undated => {}
            AuditState::Planned => status.planned += 1,
            AuditState::Soon => {
                status.planned += 1;
                status.soon += 1;
            }
            AuditState::Overdue => status.overdue += 1,
            AuditState::Done => status.done += usize::from(audit.done.is_some_and(recent)),
        }
        status.own_work += usize::from(!conflicts(assessment, audit).is_empty());
    }
    for seen in RequirementId::all().map(|id| coverage.of(id)) {
        status.covered += usize::from(seen.within());
        status.audited += usize::from(seen.done);
    }
    status
}

/// The role whose holders make audits of a kind.
pub const fn duty(kind: AuditKind) -> Duty {
    match kind {
        AuditKind::Process => Duty::ProcessAuditor,
        AuditKind::Technical => Duty::TechnicalAuditor,
    }
}
