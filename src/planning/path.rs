//! The set of gaps that reaches a target with the least effort. Exact: no other set is better.
//!
//! Of two sets that reach the target, the better one is the first of these that tells them apart:
//!
//! 1. less effort in total;
//! 2. fewer gaps closed;
//! 3. the higher score;
//! 4. order of the input: the set that has the first gap that only one of the two has.
//!
//! Two different sets always differ in the last, so there is one best set and it depends on the input alone.

use std::cmp::Reverse;

use crate::assessment::records::Choice;
use crate::catalog::RequirementId;
use crate::catalog::rules::{CONDITIONAL_SCORE, MAX_SCORE};

/// A requirement that is not met yet: NOT MET, or unanswered and taken as NOT MET.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The requirement.
    pub id: RequirementId,
    /// What it costs, or may cost while it is unanswered: 0, 1, 3 or 5. Closing it gives that back.
    pub points: u8,
    /// Whether it keeps any status away, since it may not stand on a POA&M as it is
    /// (32 CFR 170.21(a)(2)(ii) and (iii)).
    pub must: bool,
    /// What closing it takes, in one unit for all gaps, such as hours or dollars. Exact while totals fit 64
    /// bits.
    pub effort: u64,
    /// Whether it has to be closed, or must not be.
    pub choice: Choice,
}

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// At least that score, whether or not what stays open may stand on a POA&M. 88 is the score that a
    /// Conditional status asks for (32 CFR 170.21(a)(2)(i)).
    Points(i16),
    /// What a Conditional Level 2 status asks for: a score of at least 88, and nothing open that may not
    /// stand on a POA&M (32 CFR 170.21(a)(2)).
    Conditional,
    /// Every gap closed: 110.
    Everything,
}

impl Target {
    /// The least score with which it is reached.
    pub const fn score(self) -> i16 {
        match self {
            Target::Points(score) => score,
            Target::Conditional => CONDITIONAL_SCORE,
            Target::Everything => MAX_SCORE,
        }
    }

    /// Whether it cannot be reached while that gap is open, whatever else is closed.
    const fn needs(self, gap: &Gap) -> bool {
        match self {
            Target::Points(_) => false,
            Target::Conditional => gap.must,
            Target::Everything => true,
        }
    }
}

/// Which gaps to close, and what that comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// What to close: first what was chosen by [`Choice::First`], then the rest, both in the order of the
    /// input.
    pub close: Vec<RequirementId>,
    /// The effort of all that.
    pub effort: u64,
    /// The score then, with what stays open taken as NOT MET.
    pub score: i16,
    /// What stays open, in the order of the input.
    pub leave: Vec<RequirementId>,
}

/// The target cannot be reached with what is skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreachable {
    /// Skipped gaps each of which keeps the target away by itself, in the order of the input: for
    /// [`Target::Conditional`] those that may not stand on a POA&M, for [`Target::Everything`] all, for
    /// [`Target::Points`] none.
    pub skipped: Vec<RequirementId>,
    /// The score with everything closed that is not skipped. Below [`Target::score`] it is a reason as well,
    /// and the only one where `skipped` is empty.
    pub best: i16,
}

/// Finds the best set of gaps to close, by the order at the head of this module.
///
/// `score_now` is the score if all that is unanswered turns out NOT MET (−203 to 110). A gap with
/// [`Choice::Skip`] is never closed, one with [`Choice::First`] always, needed or not.
pub fn least_effort(gaps: &[Gap], score_now: i16, target: Target) -> Result<Path, Unreachable> {
    let skip = |gap: &Gap| gap.choice == Choice::Skip;
    let skipped: Vec<_> =
        gaps.iter().filter(|gap| skip(gap) && target.needs(gap)).map(|gap| gap.id).collect();
    let best = score_with(score_now, gaps.iter().filter(|gap| !skip(gap)));
    // Every gap closed is all that `Everything` asks; 110 follows from that where the list is complete.
    let too_low = best < target.score() && target != Target::Everything;
    if too_low || !skipped.is_empty() {
        return Err(Unreachable { skipped, best });
    }

    let settled = |gap: &Gap| gap.choice == Choice::First || target.needs(gap);
    let mut closed: Vec<bool> = gaps.iter().map(settled).collect();
    let score = score_with(score_now, gaps.iter().filter(|gap| settled(gap)));
    let needed = usize::from(target.score().saturating_sub(score).max(0).unsigned_abs());
    let useful = |gap: &Gap| gap.points > 0 && !skip(gap) && !settled(gap);
    let free: Vec<usize> = (0..gaps.len()).filter(|place| useful(&gaps[*place])).collect();
    for place in cheapest(gaps, &free, needed) {
        closed[place] = true;
    }

    let mut path = Path { close: Vec::new(), effort: 0, score: score_now, leave: Vec::new() };
    let mut rest = Vec::new();
    for (gap, closed) in gaps.iter().zip(closed) {
        match (closed, gap.choice) {
            (false, _) => path.leave.push(gap.id),
            (true, Choice::First) => path.close.push(gap.id),
            (true, _) => rest.push(gap.id),
        }
        if closed {
            path.effort = path.effort.saturating_add(gap.effort);
            path.score = score_with(path.score, [gap]);
        }
    }
    path.close.append(&mut rest);
    Ok(path)
}

/// The score once these gaps are closed.
fn score_with<'a>(score: i16, closed: impl IntoIterator<Item = &'a Gap>) -> i16 {
    closed.into_iter().fold(score, |score, gap| score.saturating_add(i16::from(gap.points)))
}

/// The places of the best set among those at `free` (rising, each with points) whose points come to at least
/// `needed`; none where all of them together fall short.
///
/// Dynamic programming over exact sums of points, which the third rule needs: gaps times points, 110 times
/// 313 at most.
fn cheapest(gaps: &[Gap], free: &[usize], needed: usize) -> Vec<usize> {
    if needed == 0 {
        return Vec::new();
    }
    let points = |place: usize| usize::from(gaps[place].points);
    let sums = free.iter().map(|place| points(*place)).sum::<usize>() + 1;
    // The least (effort, count) that gives each sum, out of the gaps from the current one on.
    let mut costs: Vec<Option<(u64, usize)>> = vec![None; sums];
    costs[0] = Some((0, 0));
    // For each gap and sum, whether a best set out of the gaps from there on has the gap. Going backwards and
    // taking it on a tie, the walk below meets the earliest gaps that it can: the fourth rule.
    let mut takes = vec![false; free.len() * sums];
    for (place, takes) in free.iter().zip(takes.chunks_exact_mut(sums)).rev() {
        // Downwards, so that no sum has the gap twice.
        for sum in (points(*place)..sums).rev() {
            let Some((effort, count)) = costs[sum - points(*place)] else { continue };
            let with = (effort.saturating_add(gaps[*place].effort), count + 1);
            if costs[sum].is_none_or(|without| with <= without) {
                costs[sum] = Some(with);
                takes[sum] = true;
            }
        }
    }

    let reached = (needed..sums).filter_map(|sum| Some((costs[sum]?, Reverse(sum))));
    let Some((_, Reverse(mut left))) = reached.min() else { return Vec::new() };
    let mut taken = Vec::new();
    for (place, takes) in free.iter().zip(takes.chunks_exact(sums)) {
        if takes[left] {
            taken.push(*place);
            left -= points(*place);
        }
    }
    taken
}
