//! What is not met yet, in the order in which it is best closed.

use std::cmp::{Ordering, Reverse};

use time::Date;

use crate::assessment::Assessment;
use crate::catalog::{Poam, REQUIREMENTS, RequirementId};
use crate::scoring::status::blocks;
use crate::scoring::{Determination, Score};

use super::dependencies::{carries, dependencies};
use super::estimates::{Effort, effort};

/// A requirement that is NOT MET or has no determination yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The requirement.
    pub id: RequirementId,
    /// Whether it is NOT MET; else it is unanswered.
    pub not_met: bool,
    /// What it costs, or may cost while it is unanswered: 0, 1, 3 or 5.
    pub points: u8,
    /// Whether it keeps every status away, or would if it turned out NOT MET (32 CFR 170.21(a)(2)).
    pub blocks: bool,
    /// How many other gaps build on it.
    pub carries: usize,
    /// What it takes: the user's numbers, else our estimate.
    pub effort: Effort,
}

/// An order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What blocks status, then points, then what builds on it, then lead time; among equals access control and
    /// authentication first.
    #[default]
    Recommended,
    /// Most points first.
    Points,
    /// Official order.
    Family,
    /// Least work first.
    Hours,
    /// Least money first.
    Dollars,
    /// Earliest target date first, those without one last.
    Due,
    /// By the names of the owners, those without one last.
    Owner,
}

impl Order {
    /// All of them.
    pub const ALL: [Order; 7] = [
        Order::Recommended,
        Order::Points,
        Order::Family,
        Order::Hours,
        Order::Dollars,
        Order::Due,
        Order::Owner,
    ];
}

/// The gap of a requirement, if it is one.
pub fn gap(assessment: &Assessment, score: &Score, id: RequirementId) -> Option<Gap> {
    let open = carries(id).into_iter().filter(|dependency| is_open(score, dependency.requirement));
    made(assessment, score, id, open.count())
}

fn made(assessment: &Assessment, score: &Score, id: RequirementId, carries: usize) -> Option<Gap> {
    let finding = score.finding(id);
    let not_met = finding.determination == Determination::NotMet;
    is_open(score, id).then(|| Gap {
        id,
        not_met,
        points: finding.points(),
        blocks: if not_met { blocks(score, id) } else { id.poam() != Poam::Eligible },
        carries,
        effort: effort(id, &assessment.plan(id)),
    })
}

/// Whether a requirement is NOT MET or has no determination yet.
pub fn is_open(score: &Score, id: RequirementId) -> bool {
    let finding = score.finding(id);
    finding.determination == Determination::NotMet || !finding.answered
}

/// All gaps in an order. Equal ones stand in the recommended order.
pub fn gaps(assessment: &Assessment, score: &Score, order: Order) -> Vec<Gap> {
    let mut carried = [0; REQUIREMENTS];
    for dependency in dependencies().filter(|dependency| is_open(score, dependency.requirement)) {
        carried[dependency.on.index()] += 1;
    }
    let gap = |id: RequirementId| made(assessment, score, id, carried[id.index()]);
    let mut gaps: Vec<Gap> = RequirementId::all().filter_map(gap).collect();
    // One comparison for all orders: sorting is much code for each.
    gaps.sort_by(|a, b| ordered(assessment, order, a, b).then_with(|| recommended(a).cmp(&recommended(b))));
    gaps
}

/// The order of two gaps, before the recommended order tells equal ones apart.
fn ordered(assessment: &Assessment, order: Order, a: &Gap, b: &Gap) -> Ordering {
    let due = |gap: &Gap| assessment.plan(gap.id).target.map_or((true, Date::MIN), |date| (false, date));
    let owner = |gap: &Gap| {
        let owner = assessment.plan(gap.id).owner.trim().to_lowercase();
        (owner.is_empty(), owner)
    };
    match order {
        Order::Recommended => Ordering::Equal,
        Order::Points => b.points.cmp(&a.points),
        Order::Family => a.id.cmp(&b.id),
        Order::Hours => a.effort.hours.cmp(&b.effort.hours),
        Order::Dollars => a.effort.dollars.cmp(&b.effort.dollars),
        Order::Due => due(a).cmp(&due(b)),
        Order::Owner => owner(a).cmp(&owner(b)),
    }
}

/// Smaller is earlier. The SSP is the gate to any score, so it comes before everything.
fn recommended(gap: &Gap) -> impl Ord + use<> {
    let first_families = matches!(gap.id.family().get().code, "AC" | "IA");
    (
        !gap.id.get().is_ssp(),
        !gap.blocks,
        Reverse(gap.points),
        Reverse(gap.carries),
        Reverse(gap.effort.weeks),
        !first_families,
        gap.id,
    )
}
