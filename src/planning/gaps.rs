//! What is not met yet, in the order in which it is best closed.

use time::Date;

use crate::assessment::Assessment;
use crate::catalog::{Poam, RequirementId};
use crate::scoring::status::blocks;
use crate::scoring::{Determination, Score};

use super::dependencies::dependencies;
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

/// All gaps in an order. Equal ones stand in the recommended order.
pub fn gaps(assessment: &Assessment, score: &Score, order: Order) -> Vec<Gap> {
    let open = |id: &RequirementId| {
        let finding = score.finding(*id);
        finding.determination == Determination::NotMet || !finding.answered
    };
    let all: Vec<RequirementId> = RequirementId::all().filter(open).collect();
    let mut carried = vec![0; RequirementId::all().count()];
    for dependency in dependencies().filter(|dependency| all.contains(&dependency.requirement)) {
        carried[dependency.on.index()] += 1;
    }
    let gap = |id: RequirementId| {
        let finding = score.finding(id);
        let not_met = finding.determination == Determination::NotMet;
        Gap {
            id,
            not_met,
            points: if not_met { finding.lost } else { finding.at_stake },
            blocks: if not_met { blocks(score, id) } else { id.poam() != Poam::Eligible },
            carries: carried[id.index()],
            effort: effort(id, &assessment.plan(id)),
        }
    };
    let mut gaps: Vec<Gap> = all.into_iter().map(gap).collect();
    gaps.sort_by_key(recommended);
    let plan = |gap: &Gap| assessment.plan(gap.id);
    let due = |gap: &Gap| plan(gap).target.map_or((true, Date::MIN), |date| (false, date));
    let owner = |gap: &Gap| {
        let owner = plan(gap).owner.trim().to_lowercase();
        (owner.is_empty(), owner)
    };
    match order {
        Order::Recommended => {}
        Order::Points => gaps.sort_by_key(|gap| std::cmp::Reverse(gap.points)),
        Order::Family => gaps.sort_by_key(|gap| gap.id),
        Order::Hours => gaps.sort_by_key(|gap| gap.effort.hours),
        Order::Dollars => gaps.sort_by_key(|gap| gap.effort.dollars),
        Order::Due => gaps.sort_by_key(due),
        Order::Owner => gaps.sort_by_key(owner),
    }
    gaps
}

/// Smaller is earlier. The SSP is the gate to any score, so it comes before everything.
fn recommended(gap: &Gap) -> impl Ord + use<> {
    use std::cmp::Reverse;
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
