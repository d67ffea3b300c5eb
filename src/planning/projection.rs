//! When the score is going to be what, if every gap is closed on its target date.

use time::Date;

use crate::assessment::Assessment;
use crate::catalog::RequirementId;
use crate::catalog::rules::CONDITIONAL_SCORE;
use crate::scoring::status::{Status, level2};
use crate::scoring::{Score, Ssp, score};

use super::gaps::{Order, gaps, is_open};
use super::what_if::with_met;

/// The score on a day on which something is to be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The target date.
    pub date: Date,
    /// The score after it, everything unanswered counted as NOT MET.
    pub score: i16,
}

/// How the score is going to rise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// The score now, everything unanswered counted as NOT MET.
    pub now: i16,
    /// What the target dates bring, a step a day.
    pub steps: Vec<Step>,
    /// The day from which the score is at least 88, if the dates bring it there.
    pub reaches_88: Option<Date>,
    /// The day from which a Conditional status is possible, or a Final one.
    pub conditional: Option<Date>,
    /// The day from which everything is MET.
    pub everything: Option<Date>,
    /// How many gaps have no target date.
    pub undated: usize,
}

/// Projects the score along the target dates of the gaps. What is reached already has no date.
pub fn projection(assessment: &Assessment, today: &Score) -> Projection {
    let open = gaps(assessment, today, Order::Due);
    let dated: Vec<(Date, RequirementId)> =
        open.iter().filter_map(|gap| Some((assessment.plan(gap.id).target?, gap.id))).collect();
    let mut projection = Projection {
        now: today.worst(),
        steps: Vec::new(),
        reaches_88: None,
        conditional: None,
        everything: None,
        undated: open.len() - dated.len(),
    };
    let mut then = assessment.clone();
    let mut before = today.clone();
    for day in dated.chunk_by(|a, b| a.0 == b.0) {
        then = with_met(&then, day.iter().map(|(_, id)| *id));
        let after = score(&then);
        let date = day[0].0;
        let passes = |reached: fn(&Score) -> bool| (!reached(&before) && reached(&after)).then_some(date);
        projection.reaches_88 = projection.reaches_88.or(passes(is_88));
        projection.conditional = projection.conditional.or(passes(is_conditional));
        projection.everything = projection.everything.or(passes(is_everything));
        projection.steps.push(Step { date, score: after.worst() });
        before = after;
    }
    projection
}

/// Whether 88 points are certain. Without a current SSP there is no score (32 CFR 170.24(c)(2)(i)(B)(5)).
fn is_88(score: &Score) -> bool {
    score.ssp == Ssp::Current && score.worst() >= CONDITIONAL_SCORE
}

/// Whether there is no gap.
fn is_everything(score: &Score) -> bool {
    !RequirementId::all().any(|id| is_open(score, id))
}

/// Whether a status is certain, whatever the unanswered ones turn out to be: they may not block, and the score holds
/// without them.
fn is_conditional(score: &Score) -> bool {
    let level2 = level2(score);
    let open_blocks = RequirementId::all()
        .any(|id| !score.finding(id).answered && id.poam() != crate::catalog::Poam::Eligible);
    matches!(level2.if_met, Status::Final | Status::Conditional)
        && score.worst() >= CONDITIONAL_SCORE
        && !open_blocks
}
