//! The least-effort path on random gaps, against methods that are exact by trying everything.

use std::cmp::Reverse;

use proptest::prelude::*;
use sprs_calculator::assessment::records::Choice;
use sprs_calculator::catalog::RequirementId;
use sprs_calculator::planning::path::{Gap, Path, Target, Unreachable, least_effort};

fn efforts() -> impl Strategy<Value = u64> {
    let large = u64::from(u32::MAX);
    prop_oneof![4 => 0..4_u64, 2 => 0..40_u64, 1 => large - 2..=large]
}

fn choices() -> impl Strategy<Value = Choice> {
    prop_oneof![8 => Just(Choice::Free), 1 => Just(Choice::Skip), 1 => Just(Choice::First)]
}

/// So many gaps with different ids in any order.
fn gaps(count: impl Into<prop::sample::SizeRange>) -> impl Strategy<Value = Vec<Gap>> {
    let all: Vec<RequirementId> = RequirementId::all().collect();
    prop::sample::subsequence(all, count).prop_shuffle().prop_flat_map(|ids| {
        let points = prop::sample::select(vec![0, 1, 1, 3, 5_u8]);
        let rest = (points, prop::bool::weighted(0.2), efforts(), choices());
        prop::collection::vec(rest, ids.len()).prop_map(move |rest| {
            let gap = |(id, (points, must, effort, choice)): (&RequirementId, _)| Gap {
                id: *id,
                points,
                must,
                effort,
                choice,
            };
            ids.iter().zip(rest).map(gap).collect()
        })
    })
}

/// Gaps with a score that leaves something to do for most targets.
fn cases(count: impl Into<prop::sample::SizeRange>) -> impl Strategy<Value = (Vec<Gap>, i16, Target)> {
    gaps(count).prop_flat_map(|gaps| {
        let sum: i16 = gaps.iter().map(|gap| i16::from(gap.points)).sum();
        let score = prop_oneof![Just(110 - sum), 86 - sum..=90];
        (Just(gaps), score).prop_flat_map(move |(gaps, score)| {
            let points = (score - 2..=score + sum + 2).prop_map(Target::Points);
            let target =
                prop_oneof![3 => points, 2 => Just(Target::Conditional), 1 => Just(Target::Everything)];
            (Just(gaps), Just(score), target)
        })
    })
}

fn score_of<'a>(score: i16, closed: impl Iterator<Item = &'a Gap>) -> i16 {
    score + closed.map(|gap| i16::from(gap.points)).sum::<i16>()
}

/// The answer by trying every subset.
fn brute_force(gaps: &[Gap], score: i16, target: Target) -> Result<Path, Unreachable> {
    let mut best = None;
    for set in 0..1_u32 << gaps.len() {
        let closed = |place: &usize| set >> place & 1 == 1;
        let allowed = gaps.iter().enumerate().all(|(place, gap)| match gap.choice {
            Choice::Free => true,
            Choice::Skip => !closed(&place),
            Choice::First => closed(&place),
        });
        if !allowed {
            continue;
        }
        let places: Vec<usize> = (0..gaps.len()).filter(closed).collect();
        let reached = score_of(score, places.iter().map(|place| &gaps[*place]));
        let ok = match target {
            Target::Points(least) => reached >= least,
            Target::Conditional => {
                reached >= 88 && (0..gaps.len()).all(|place| closed(&place) || !gaps[place].must)
            }
            Target::Everything => places.len() == gaps.len(),
        };
        let effort: u64 = places.iter().map(|place| gaps[*place].effort).sum();
        // Of sets of the same size, that with the first gap that only one has comes first in this order.
        let rank = (effort, places.len(), Reverse(reached), places);
        if ok && best.as_ref().is_none_or(|best| rank < *best) {
            best = Some(rank);
        }
    }
    let id = |place: &usize| gaps[*place].id;
    let Some((effort, _, Reverse(score), places)) = best else {
        let skipped = |gap: &&Gap| gap.choice == Choice::Skip;
        let best = score_of(score, gaps.iter().filter(|gap| !skipped(gap)));
        let blame = |gap: &&Gap| target == Target::Everything || target == Target::Conditional && gap.must;
        let skipped = gaps.iter().filter(skipped).filter(blame).map(|gap| gap.id).collect();
        return Err(Unreachable { skipped, best });
    };
    let first = |place: &&usize| gaps[**place].choice == Choice::First;
    let rest = places.iter().filter(|place| !first(place)).map(id);
    let close = places.iter().filter(first).map(id).chain(rest).collect();
    let leave = (0..gaps.len()).filter(|place| !places.contains(place)).map(|place| id(&place)).collect();
    Ok(Path { close, effort, score, leave })
}

/// The least effort, count and score for `Points`, out of the cheapest so many gaps of each price.
fn by_prices(gaps: &[Gap], score: i16, least: i16) -> Option<(u64, usize, Reverse<i16>)> {
    // The effort of the cheapest 0, 1, 2 … free gaps of that price.
    let price = |points: u8| {
        let free = gaps.iter().filter(|gap| gap.points == points && gap.choice == Choice::Free);
        let mut efforts: Vec<u64> = free.map(|gap| gap.effort).collect();
        efforts.sort_unstable();
        let mut sums = vec![0];
        for effort in efforts {
            sums.push(sums[sums.len() - 1] + effort);
        }
        sums
    };
    let first: Vec<&Gap> = gaps.iter().filter(|gap| gap.choice == Choice::First).collect();
    let base = score_of(score, first.iter().copied());
    let effort: u64 = first.iter().map(|gap| gap.effort).sum();
    let (ones, threes, fives) = (price(1), price(3), price(5));
    let mut best = None;
    for (five, with_fives) in fives.iter().enumerate() {
        for (three, with_threes) in threes.iter().enumerate() {
            for (one, with_ones) in ones.iter().enumerate() {
                let score = base + (5 * five + 3 * three + one) as i16;
                let total = effort + with_fives + with_threes + with_ones;
                let rank = (total, first.len() + five + three + one, Reverse(score));
                if score >= least && best.is_none_or(|best| rank < best) {
                    best = Some(rank);
                }
            }
        }
    }
    best
}

proptest! {
    #[test]
    fn no_other_set_is_better((gaps, score, target) in cases(0..=12)) {
        prop_assert_eq!(least_effort(&gaps, score, target), brute_force(&gaps, score, target));
    }

    #[test]
    fn no_other_set_is_better_when_all_else_is_equal(
        (gaps, score, target) in cases(0..=12),
        effort in 0..=1_u64,
    ) {
        let gaps: Vec<Gap> = gaps.into_iter().map(|gap| Gap { effort, ..gap }).collect();
        prop_assert_eq!(least_effort(&gaps, score, target), brute_force(&gaps, score, target));
    }

    #[test]
    fn a_long_list_is_as_exact(gaps in gaps(60..=110), seed in any::<prop::sample::Index>()) {
        let sum: i16 = gaps.iter().map(|gap| i16::from(gap.points)).sum();
        let (score, least) = (110 - sum, 110 - seed.index(usize::from(sum.unsigned_abs()) + 1) as i16);
        let found = least_effort(&gaps, score, Target::Points(least));
        let rank = found.ok().map(|path| (path.effort, path.close.len(), Reverse(path.score)));
        prop_assert_eq!(rank, by_prices(&gaps, score, least));
    }
}
