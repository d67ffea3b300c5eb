//! The order in which the gaps are worked on.

use crate::assessment::Assessment;
use crate::assessment::records::Choice;
use crate::catalog::RequirementId;
use crate::planning::dependencies::builds_on;
use crate::planning::estimates::Effort;
use crate::planning::gaps::{Gap, Order, gaps};
use crate::scoring::Score;

/// A gap that is worked on.
#[derive(Clone, Debug)]
pub struct Open {
    /// The requirement.
    pub id: RequirementId,
    /// Whether it is NOT MET; else it is unanswered.
    pub not_met: bool,
    /// What it takes.
    pub effort: Effort,
    /// What it builds on.
    pub builds_on: Vec<RequirementId>,
}

/// The gaps in the order of the work, and how many the user leaves open on purpose. The SSP comes first, since there is
/// no score without it; then access control and authentication, which no ISO 9001 record covers and which take longest;
/// then the rest as recommended. Whatever a gap builds on comes before it.
pub fn ordered(answers: &Assessment, score: &Score, only_level1: bool) -> (Vec<Open>, usize) {
    let all = gaps(answers, score, Order::Recommended);
    let wanted = all.into_iter().filter(|gap| !only_level1 || gap.id.get().level1.is_some());
    let (skipped, mut open): (Vec<Gap>, Vec<Gap>) =
        wanted.partition(|gap| answers.plan(gap.id).choice == Choice::Skip);
    open.sort_by_key(|gap| match gap.id.family().get().code {
        _ if gap.id.get().is_ssp() => 0,
        "AC" | "IA" => 1,
        _ => 2,
    });
    let mut order = Vec::new();
    for gap in &open {
        put(&open, gap.id, &mut order);
    }
    (order, skipped.len())
}

/// Puts a gap behind all that it builds on. Dependencies are free of circles.
fn put(open: &[Gap], id: RequirementId, order: &mut Vec<Open>) {
    let Some(gap) = open.iter().find(|gap| gap.id == id) else { return };
    if order.iter().any(|there| there.id == id) {
        return;
    }
    let builds_on: Vec<RequirementId> = builds_on(id).into_iter().map(|dependency| dependency.on).collect();
    for on in &builds_on {
        put(open, *on, order);
    }
    order.push(Open { id, not_met: gap.not_met, effort: gap.effort, builds_on });
}
