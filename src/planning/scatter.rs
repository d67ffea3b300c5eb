//! Where the gaps stand when effort is drawn against points.

use crate::assessment::Measure;
use crate::catalog::RequirementId;

use super::way::{Outlook, measured};

/// Length of the effort axis.
pub const LENGTH: i32 = 1000;

/// Highest lane above and below the middle of a row of equal points.
pub const LANES: i32 = 5;

/// The least distance of two marks in a lane.
const DISTANCE: i32 = 26;

/// A gap in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The gap.
    pub id: RequirementId,
    /// The row it stands in: 1, 3 or 5.
    pub points: u8,
    /// Whether it is NOT MET; else it is unanswered.
    pub not_met: bool,
    /// Its place on the effort axis: 0 to [`LENGTH`].
    pub x: i32,
    /// How far it is moved from the middle of its row, so that it covers no other: −[`LANES`] to [`LANES`].
    pub lane: i32,
}

/// Five round values for the effort axis, which stand at its quarters: the axis grows with the root of the effort,
/// so that small efforts, of which there are many, can be told apart.
pub fn ticks(most: u64) -> [u64; 5] {
    let step = most.div_ceil(16).max(1);
    let round = (10_u64.pow(step.ilog10()) / 2).max(1);
    let step = step.div_ceil(round).saturating_mul(round);
    [0, 1, 4, 9, 16].map(|times| step.saturating_mul(times))
}

/// The largest effort of a gap.
pub fn most(outlook: &Outlook, measure: Measure) -> u64 {
    let efforts =
        outlook.gaps.iter().map(|planned| measured(measure, planned.gap.effort, outlook.hour_dollars));
    efforts.max().unwrap_or(0)
}

/// The marks of all gaps that have points. Where many have the same effort, some are moved aside a little.
pub fn marks(outlook: &Outlook, measure: Measure) -> Vec<Mark> {
    let end = ticks(most(outlook, measure))[4];
    let mut marks = Vec::new();
    for points in [5, 3, 1] {
        let row = outlook.gaps.iter().map(|planned| &planned.gap).filter(|gap| gap.points == points);
        let mut row: Vec<Mark> = row
            .map(|gap| Mark {
                id: gap.id,
                points,
                not_met: gap.not_met,
                x: place(measured(measure, gap.effort, outlook.hour_dollars), end),
                lane: 0,
            })
            .collect();
        row.sort_by_key(|mark| (mark.x, mark.id));
        // From both ends toward the middle, so that nothing is moved past an end.
        let middle = row.partition_point(|mark| mark.x <= LENGTH / 2);
        let (low, high) = row.split_at_mut(middle);
        spread(low.iter_mut(), 1);
        spread(high.iter_mut().rev(), -1);
        marks.append(&mut row);
    }
    marks
}

fn place(effort: u64, end: u64) -> i32 {
    let share = (effort as f64 / end as f64).sqrt();
    (share * f64::from(LENGTH)).round() as i32
}

/// Gives each mark the first lane that is free at its place. Where none is, it moves on in `direction` to where the
/// first one is.
fn spread<'a>(marks: impl Iterator<Item = &'a mut Mark>, direction: i32) {
    let lanes: Vec<i32> = (0..=LANES).flat_map(|lane| [lane, -lane]).skip(1).collect();
    // Where each lane is free, as a distance in that direction.
    let mut free = vec![i32::MIN; lanes.len()];
    for mark in marks {
        let at = mark.x * direction;
        let lane = free.iter().position(|free| *free <= at);
        let lane = lane.or_else(|| (0..free.len()).min_by_key(|lane| free[*lane])).unwrap_or(0);
        let at = at.max(free[lane]);
        free[lane] = at + DISTANCE;
        mark.x = at * direction;
        mark.lane = lanes[lane];
    }
}
