//! The least-effort path: cases worked out by hand. Random ones are in `path_exact`.

use sprs_calculator::assessment::records::Choice;
use sprs_calculator::catalog::{Poam, RequirementId};
use sprs_calculator::planning::path::{Gap, Path, Target, Unreachable, least_effort};

use crate::requirement;

/// A gap that may stay open and is nobody's choice.
fn gap(id: &str, points: u8, effort: u64) -> Gap {
    Gap { id: requirement(id), points, must: false, effort, choice: Choice::Free }
}

fn ids(ids: &[&str]) -> Vec<RequirementId> {
    ids.iter().map(|id| requirement(id)).collect()
}

fn path(close: &[&str], effort: u64, score: i16, leave: &[&str]) -> Result<Path, Unreachable> {
    Ok(Path { close: ids(close), effort, score, leave: ids(leave) })
}

/// All 110 as they stand when nothing is answered, each of the same effort.
fn nothing_answered(effort: u64) -> Vec<Gap> {
    let gap = |id: RequirementId| Gap {
        id,
        points: id.get().points.most(),
        must: id.poam() != Poam::Eligible,
        effort,
        choice: Choice::Free,
    };
    RequirementId::all().map(gap).collect()
}

#[test]
fn most_points_for_the_effort_first_would_cost_more() {
    // 3.1.2 is best by points for the effort, but nothing completes it for less than 6.
    let gaps = [gap("3.1.1", 5, 10), gap("3.1.2", 3, 5), gap("3.1.3", 3, 6)];
    assert_eq!(least_effort(&gaps, 83, Target::Points(88)), path(&["3.1.1"], 10, 88, &["3.1.2", "3.1.3"]));
}

#[test]
fn most_points_first_would_cost_more() {
    let gaps = [gap("3.1.1", 5, 10), gap("3.1.2", 3, 4), gap("3.1.3", 1, 2)];
    assert_eq!(least_effort(&gaps, 84, Target::Points(88)), path(&["3.1.2", "3.1.3"], 6, 88, &["3.1.1"]));
}

#[test]
fn more_points_than_needed_may_cost_less() {
    let gaps = [gap("3.1.1", 3, 6), gap("3.1.2", 1, 3), gap("3.1.3", 5, 8)];
    assert_eq!(least_effort(&gaps, 84, Target::Points(88)), path(&["3.1.3"], 8, 89, &["3.1.1", "3.1.2"]));
}

#[test]
fn at_equal_effort_fewer_gaps_then_more_points_then_the_order_given() {
    let fewer = [gap("3.1.1", 1, 2), gap("3.1.2", 1, 2), gap("3.1.3", 3, 4)];
    assert_eq!(least_effort(&fewer, 86, Target::Points(88)).unwrap().close, ids(&["3.1.3"]));
    let free_of_effort = [gap("3.1.1", 1, 0), gap("3.1.2", 5, 0), gap("3.1.3", 3, 0)];
    assert_eq!(least_effort(&free_of_effort, 86, Target::Points(88)).unwrap().close, ids(&["3.1.2"]));
    // 5 and 1, or 3 and 3: two gaps, effort 6 and six points each. Which has the gap that is given first?
    let (five, one) = (gap("3.1.1", 5, 4), gap("3.1.2", 1, 2));
    let (three, other) = (gap("3.1.3", 3, 3), gap("3.1.4", 3, 3));
    let of = |gaps: &[Gap]| least_effort(gaps, 82, Target::Points(88)).unwrap().close;
    assert_eq!(of(&[five, three, other, one]), ids(&["3.1.1", "3.1.2"]));
    assert_eq!(of(&[one, other, three, five]), ids(&["3.1.2", "3.1.1"]));
    assert_eq!(of(&[three, five, one, other]), ids(&["3.1.3", "3.1.4"]));
    assert_eq!(of(&[other, three, one, five]), ids(&["3.1.4", "3.1.3"]));
}

#[test]
fn a_gap_that_is_not_needed_stays_open_even_without_effort() {
    let gaps = [gap("3.1.3", 1, 0), gap("3.1.1", 5, 7)];
    assert_eq!(least_effort(&gaps, 88, Target::Points(88)), path(&[], 0, 88, &["3.1.3", "3.1.1"]));
    assert_eq!(least_effort(&gaps, 104, Target::Conditional), path(&[], 0, 104, &["3.1.3", "3.1.1"]));
    assert_eq!(least_effort(&[], 110, Target::Everything), path(&[], 0, 110, &[]));
}

#[test]
fn first_is_closed_and_stands_first_even_when_it_is_not_needed() {
    let first = Gap { choice: Choice::First, ..gap("3.1.3", 1, 9) };
    let gaps = [gap("3.1.2", 5, 3), first, gap("3.1.1", 5, 2)];
    let expected = path(&["3.1.3", "3.1.1"], 11, 91, &["3.1.2"]);
    assert_eq!(least_effort(&gaps, 85, Target::Points(88)), expected);
    assert_eq!(least_effort(&gaps, 99, Target::Points(88)), path(&["3.1.3"], 9, 100, &["3.1.2", "3.1.1"]));
    assert_eq!(least_effort(&gaps, 99, Target::Everything), path(&["3.1.3", "3.1.2", "3.1.1"], 14, 110, &[]));
}

#[test]
fn what_first_gives_back_counts() {
    let first = Gap { choice: Choice::First, ..gap("3.1.2", 3, 50) };
    let gaps = [gap("3.1.1", 5, 4), gap("3.1.3", 1, 1), gap("3.1.4", 1, 2), first];
    let expected = path(&["3.1.2", "3.1.3", "3.1.4"], 53, 88, &["3.1.1"]);
    assert_eq!(least_effort(&gaps, 83, Target::Points(88)), expected);
}

#[test]
fn conditional_closes_what_may_not_stay_open_before_it_counts_points() {
    let ssp = Gap { must: true, ..gap("3.12.4", 0, 20) };
    let listed = Gap { must: true, ..gap("3.1.20", 1, 30) };
    let gaps = [gap("3.1.3", 1, 1), listed, gap("3.1.4", 1, 2), ssp];
    assert_eq!(
        least_effort(&gaps, 90, Target::Conditional),
        path(&["3.1.20", "3.12.4"], 50, 91, &["3.1.3", "3.1.4"])
    );
    assert_eq!(
        least_effort(&gaps, 86, Target::Conditional),
        path(&["3.1.3", "3.1.20", "3.12.4"], 51, 88, &["3.1.4"])
    );
    // The score alone does not ask for it, and a gap without points does not help.
    assert_eq!(
        least_effort(&gaps, 86, Target::Points(88)),
        path(&["3.1.3", "3.1.4"], 3, 88, &["3.1.20", "3.12.4"])
    );
}

#[test]
fn conditional_is_out_of_reach_by_what_is_skipped() {
    let must = |id: &str, points| Gap { must: true, choice: Choice::Skip, ..gap(id, points, 1) };
    let may = |id: &str| Gap { choice: Choice::Skip, ..gap(id, 1, 1) };
    let gaps = [must("3.5.3", 5), may("3.1.3"), gap("3.1.4", 1, 1), must("3.12.4", 0)];
    let skipped = ids(&["3.5.3", "3.12.4"]);
    assert_eq!(least_effort(&gaps, 103, Target::Conditional), Err(Unreachable { skipped, best: 104 }));
    // Nothing skipped that blocks, but too many points.
    let gaps = [may("3.1.3"), gap("3.1.4", 1, 1)];
    assert_eq!(least_effort(&gaps, 86, Target::Conditional), Err(Unreachable { skipped: vec![], best: 87 }));
    assert_eq!(least_effort(&gaps, 87, Target::Conditional), path(&["3.1.4"], 1, 88, &["3.1.3"]));
}

#[test]
fn everything_is_out_of_reach_by_all_that_is_skipped() {
    let skip = |id: &str, points, must| Gap { must, choice: Choice::Skip, ..gap(id, points, 1) };
    let gaps = [skip("3.5.3", 5, true), gap("3.1.4", 1, 1), skip("3.1.3", 1, false)];
    let skipped = ids(&["3.5.3", "3.1.3"]);
    assert_eq!(least_effort(&gaps, 103, Target::Everything), Err(Unreachable { skipped, best: 104 }));
    // Also one without points: 110, and still a requirement is not met.
    let skipped = ids(&["3.12.4"]);
    let ssp = [skip("3.12.4", 0, true)];
    assert_eq!(least_effort(&ssp, 110, Target::Everything), Err(Unreachable { skipped, best: 110 }));
}

#[test]
fn points_are_out_of_reach_by_the_score_alone() {
    let gaps = [Gap { choice: Choice::Skip, ..gap("3.1.1", 5, 1) }, gap("3.1.2", 3, 1)];
    let expected = Err(Unreachable { skipped: vec![], best: 105 });
    assert_eq!(least_effort(&gaps, 102, Target::Points(106)), expected);
    assert_eq!(least_effort(&gaps, 102, Target::Points(105)), path(&["3.1.2"], 1, 105, &["3.1.1"]));
    assert_eq!(least_effort(&[], 110, Target::Points(111)), Err(Unreachable { skipped: vec![], best: 110 }));
}

#[test]
fn everything_from_nothing_is_all_110() {
    let gaps = nothing_answered(u64::from(u32::MAX));
    let everything = least_effort(&gaps, -203, Target::Everything).unwrap();
    assert_eq!(everything.close, RequirementId::all().collect::<Vec<_>>());
    // 110 times 4,294,967,295.
    assert_eq!((everything.effort, everything.score), (472_446_402_450, 110));
    assert!(everything.leave.is_empty());
}

#[test]
fn the_path_from_nothing_leaves_22_points_open() {
    let gaps = nothing_answered(u64::from(u32::MAX));
    let may: Vec<RequirementId> = RequirementId::all().filter(|id| id.poam() == Poam::Eligible).collect();
    // 51 requirements cost one point, five of them may not stand on a POA&M: 46 may, 22 of which can stay.
    assert_eq!(may.len(), 46);
    let conditional = least_effort(&gaps, -203, Target::Conditional).unwrap();
    assert_eq!((conditional.close.len(), conditional.score), (88, 88));
    assert_eq!(conditional.effort, 88 * u64::from(u32::MAX));
    assert_eq!(conditional.leave, may[24..]);
    // The score alone also leaves 3.12.4, which has no points.
    let points = least_effort(&gaps, -203, Target::Points(88)).unwrap();
    assert_eq!((points.close.len(), points.score), (87, 88));
    assert!(points.leave.contains(&RequirementId::SSP));
}

/// `u64::MAX` each is more than a total can hold; it must not stop the page.
#[test]
fn totals_beyond_64_bits_stay_at_the_limit() {
    let path = least_effort(&nothing_answered(u64::MAX), -203, Target::Points(88)).unwrap();
    assert_eq!((path.effort, path.score), (u64::MAX, 88));
}
