//! Scorings a second, natively: `cargo bench --no-default-features --bench engine`.
#![allow(clippy::print_stdout)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use sprs_calculator::assessment::{Answer, Assessment, Change, Item};
use sprs_calculator::catalog::RequirementId;
use sprs_calculator::documents::{read_backup, write_backup};
use sprs_calculator::scoring::score;

const RUNS: usize = 9;
const RUN: Duration = Duration::from_millis(300);

fn main() {
    let cases = [
        ("nothing answered", Assessment::default()),
        ("110 quick answers", quick()),
        ("320 objectives", by_objectives()),
    ];
    println!("{:<20}{:>15}{:>15}", "a second", "scorings", "saves+loads");
    for (name, answers) in &cases {
        let scorings = rate(|| {
            black_box(score(black_box(answers)).reading());
        });
        let trips = rate(|| {
            black_box(read_backup(&write_backup(black_box(answers)))).ok();
        });
        println!("{name:<20}{scorings:>15}{trips:>15}");
    }
}

/// Every third requirement NOT MET, the others MET.
fn quick() -> Assessment {
    let mut answers = Assessment::default();
    for id in RequirementId::all() {
        let answer = if id.index() % 3 == 0 { Answer::NotMet } else { Answer::Met };
        answers.apply(Change::Answer(Item::Requirement(id), Some(answer)));
    }
    answers
}

/// Every objective MET, and the quick answers beside them.
fn by_objectives() -> Assessment {
    let mut answers = quick();
    for id in RequirementId::all().flat_map(RequirementId::objectives) {
        answers.apply(Change::Answer(Item::Objective(id), Some(Answer::Met)));
    }
    answers
}

/// How often a second something can be done: the median of some runs.
fn rate(work: impl Fn()) -> u64 {
    let mut rates = [0; RUNS];
    for rate in &mut rates {
        let (start, mut times) = (Instant::now(), 0_u64);
        while start.elapsed() < RUN {
            (0..100).for_each(|_| work());
            times += 100;
        }
        *rate = (times as f64 / start.elapsed().as_secs_f64()) as u64;
    }
    rates.sort_unstable();
    rates[RUNS / 2]
}
