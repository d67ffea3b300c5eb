//! A program of audits for a cycle: each quarter one process audit and one technical audit.

use time::Date;

use crate::assessment::records::{Audit, AuditKind, Collection, Program};
use crate::assessment::{Assessment, Change};
use crate::catalog::FamilyId;

use super::auditors::{marked, weight};
use super::audits::{audits_quality, sections};
use super::coverage::{Coverage, coverage};

/// The months of a quarter.
const QUARTER: u32 = 3;

/// The families that come first: access control and authentication, where most points are.
const FIRST: [&str; 2] = ["AC", "IA"];

/// The audits that are missing in the cycle, by their dates; on the same day the process audit first.
///
/// The families with a requirement that no audit of the cycle looks at are spread over what is left of it, so that each
/// audit has about as many objectives. Where the firm holds ISO 9001, the sections 4 to 10 are spread over the
/// process audits in the same way, so that one schedule serves clause 9.2 as well.
pub fn schedule(assessment: &Assessment, today: Date) -> Vec<Audit> {
    let coverage = coverage(assessment, today);
    let days = days(&coverage, today);
    let [process, technical] = [AuditKind::Process, AuditKind::Technical].map(|kind| {
        let families = missing(&coverage, kind);
        let weights: Vec<usize> = families.iter().map(|family| weight(*family, kind)).collect();
        let codes: Vec<String> = families.iter().map(|family| family.get().code.to_owned()).collect();
        spread(&codes, &weights, days.len())
    });
    let (names, weights) = if audits_quality(assessment) { clauses(&coverage) } else { Default::default() };
    let quality = spread(&names, &weights, days.len());
    let mut audits = Vec::new();
    for (place, date) in days.into_iter().enumerate() {
        let part = |parts: &[String]| parts.get(place).cloned().unwrap_or_default();
        let kinds = [
            (AuditKind::Process, part(&process), part(&quality)),
            (AuditKind::Technical, part(&technical), String::new()),
        ];
        for (kind, families, clauses) in kinds {
            if !(families.is_empty() && clauses.is_empty()) {
                audits.push(Audit { date: Some(date), kind, families, clauses, ..Audit::default() });
            }
        }
    }
    audits
}

/// The one edit that adds the missing audits; none where nothing is missing. The day on which the cycles begin is kept with
/// it, so that an audit of the past that is added later does not move them.
pub fn schedule_change(assessment: &Assessment, today: Date) -> Option<Change> {
    let first = assessment.records().next_key(Collection::Audits);
    let audits = schedule(assessment, today);
    let mut changes: Vec<Change> =
        (first..).zip(&audits).map(|(key, audit)| Change::record(key, Some(audit))).collect();
    if changes.is_empty() {
        return None;
    }
    let program = assessment.one::<Program>(0);
    if program.start.is_none() {
        let start = Some(coverage(assessment, today).cycle.first);
        changes.push(Change::record(0, Some(&Program { start, ..program })));
    }
    Some(Change::Many(changes))
}

/// The days of audits: two months into each quarter of the cycle, which leaves a month to be late, as far as they are
/// still to come; else the last day of the cycle.
fn days(coverage: &Coverage, today: Date) -> Vec<Date> {
    let cycle = &coverage.cycle;
    let quarters = cycle.months.div_ceil(QUARTER);
    let day = |quarter: u32| cycle.month((quarter * QUARTER + 2).min(cycle.months - 1));
    let mut days: Vec<Date> = (0..quarters).map(day).filter(|day| *day >= today).collect();
    if days.is_empty() {
        days.extend(cycle.end.previous_day());
    }
    days
}

/// The families with something that is not audited in the cycle, in the order in which they are.
fn missing(coverage: &Coverage, kind: AuditKind) -> Vec<FamilyId> {
    let missing = |family: &FamilyId| marked(*family, kind).any(|id| !coverage.of(id).within());
    let mut families: Vec<FamilyId> = FamilyId::all().filter(missing).collect();
    families.sort_by_key(|family| !FIRST.contains(&family.get().code));
    families
}

/// The sections of ISO 9001 that are not audited in the cycle, each with its number of clauses; of a section that is
/// audited in part the clauses that are left.
fn clauses(coverage: &Coverage) -> (Vec<String>, Vec<usize>) {
    let within = |clause| coverage.clauses.iter().any(|(id, seen)| *id == clause && seen.within());
    let mut found = Vec::new();
    for (section, clauses) in sections() {
        let all = clauses.len();
        let left: Vec<String> = clauses.into_iter().filter(|id| !within(*id)).map(|id| id.number()).collect();
        if left.len() == all {
            found.push((section, all));
        } else if !left.is_empty() {
            found.push((left.join(" "), left.len()));
        }
    }
    found.into_iter().unzip()
}

/// Puts names in a row into as many groups, or into one each where there are fewer names, so that the sum of the
/// squares of what the groups weigh is smallest: none is much heavier than it has to be.
fn spread(names: &[String], weights: &[usize], groups: usize) -> Vec<String> {
    let (count, groups) = (names.len(), groups.min(names.len()));
    // For the first names in so many groups: the smallest sum, and where the last group begins.
    let mut best = vec![vec![(usize::MAX, 0); count + 1]; groups + 1];
    best[0][0] = (0, 0);
    for group in 1..=groups {
        for end in group..=count {
            let mut weight = 0;
            for begin in (group - 1..end).rev() {
                weight += weights[begin];
                let sum = best[group - 1][begin].0.saturating_add(weight * weight);
                if sum < best[group][end].0 {
                    best[group][end] = (sum, begin);
                }
            }
        }
    }
    let (mut parts, mut end) = (Vec::new(), count);
    for group in (1..=groups).rev() {
        let begin = best[group][end].1;
        parts.push(names[begin..end].join(" "));
        end = begin;
    }
    parts.reverse();
    parts
}
