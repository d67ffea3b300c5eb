//! From the gaps and what is planned for them to the shortest way to a target.

use time::Date;

use crate::assessment::records::Choice;
use crate::assessment::{Assessment, Measure};
use crate::catalog::RequirementId;
use crate::scoring::{Score, Ssp, Tally};

use super::dependencies::carries;
use super::estimates::{Effort, HOUR_DOLLARS};
use super::gaps::{Gap, Order, gaps};
use super::path::{self, Path, Target, Unreachable, least_effort};

/// What closing a gap takes: hours for work, else dollars. `hour_dollars` is what an hour costs.
pub fn measured(measure: Measure, effort: Effort, hour_dollars: u32) -> u64 {
    let [hours, dollars, each] = [effort.hours, effort.dollars, hour_dollars].map(u64::from);
    match measure {
        Measure::Work => hours,
        Measure::Money => dollars,
        Measure::Both => hours.saturating_mul(each).saturating_add(dollars),
    }
}

/// A gap with what the plan says about when and whether it is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The gap.
    pub gap: Gap,
    /// Whether the plan has to close it.
    pub choice: Choice,
    /// When it is to be met.
    pub target: Option<Date>,
}

/// Everything the way up depends on. It stays equal while only owners, notes and the what-if change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The gaps in the recommended order.
    pub gaps: Vec<Planned>,
    /// What they cost, and how much is answered.
    pub tally: Tally,
    /// Whether there is a current SSP.
    pub ssp: Ssp,
    /// The score if all that is unanswered turns out NOT MET: −203 to 110.
    pub worst: i16,
    /// What an hour of work costs, in dollars.
    pub hour_dollars: u32,
}

/// What closing some gaps takes together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// Hours of work.
    pub hours: u64,
    /// Dollars beyond that work.
    pub dollars: u64,
    /// The longest lead time among them, in weeks.
    pub weeks: u32,
}

/// A way to a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What to close and what stays open.
    pub path: Path,
    /// What closing it takes.
    pub total: Total,
    /// What stays open and may not stand on a POA&M, so that it keeps every status away (32 CFR 170.21(a)(2)).
    pub blocking: Vec<RequirementId>,
    /// What stays open although something to close builds on it, by our table of dependencies.
    pub presumes: Vec<RequirementId>,
}

impl Outlook {
    /// Reads it from the answers and plans.
    pub fn new(assessment: &Assessment, score: &Score) -> Outlook {
        let planned = |gap: Gap| {
            let plan = assessment.plan(gap.id);
            Planned { choice: plan.choice, target: plan.target, gap }
        };
        Outlook {
            gaps: gaps(assessment, score, Order::Recommended).into_iter().map(planned).collect(),
            tally: score.tally(),
            ssp: score.ssp,
            worst: score.worst(),
            hour_dollars: assessment.profile().hour_dollars.unwrap_or(HOUR_DOLLARS),
        }
    }

    /// The gap of a requirement, if it is one.
    pub fn gap(&self, id: RequirementId) -> Option<&Planned> {
        self.gaps.iter().find(|planned| planned.gap.id == id)
    }

    /// How many gaps are NOT MET; the others are unanswered.
    pub fn not_met(&self) -> usize {
        self.gaps.iter().filter(|planned| planned.gap.not_met).count()
    }

    /// The gaps with points that the plan rules out.
    pub fn ruled_out(&self) -> Vec<RequirementId> {
        let out = |planned: &&Planned| planned.choice == Choice::Skip && planned.gap.points > 0;
        self.gaps.iter().filter(out).map(|planned| planned.gap.id).collect()
    }

    /// Whether a target is reached with what is certain today.
    pub fn reached(&self, target: Target) -> bool {
        match target {
            Target::Everything => self.gaps.is_empty(),
            Target::Conditional => {
                self.worst >= target.score() && !self.gaps.iter().any(|planned| planned.gap.blocks)
            }
            Target::Points(score) => self.worst >= score && self.ssp == Ssp::Current,
        }
    }

    /// The shortest way to a target.
    ///
    /// # Errors
    /// [`Unreachable`] when what the plan rules out keeps it away. Without a current SSP there is no score at all
    /// (32 CFR 170.24(c)(2)(i)(B)(5)), so 3.12.4 is then on every way.
    pub fn way(&self, target: Target, measure: Measure) -> Result<Way, Unreachable> {
        let no_score = |id: RequirementId| id.get().is_ssp() && self.ssp != Ssp::Current;
        let gaps: Vec<path::Gap> = self
            .gaps
            .iter()
            .map(|planned| path::Gap {
                id: planned.gap.id,
                points: planned.gap.points,
                must: planned.gap.blocks,
                effort: measured(measure, planned.gap.effort, self.hour_dollars),
                choice: match planned.choice {
                    Choice::Free if no_score(planned.gap.id) => Choice::First,
                    choice => choice,
                },
            })
            .collect();
        let way = least_effort(&gaps, self.worst, target);
        if let Some(ssp) = gaps.iter().find(|gap| gap.choice == Choice::Skip && no_score(gap.id)) {
            let closed = gaps.iter().filter(|gap| gap.choice != Choice::Skip);
            let best = closed.fold(self.worst, |score, gap| score + i16::from(gap.points));
            let mut skipped = way.err().map_or_else(Vec::new, |why| why.skipped);
            if !skipped.contains(&ssp.id) {
                skipped.insert(0, ssp.id);
            }
            return Err(Unreachable { skipped, best });
        }
        let path = way?;
        let blocks = |id: &RequirementId| self.gap(*id).is_some_and(|planned| planned.gap.blocks);
        let blocking = path.leave.iter().copied().filter(blocks).collect();
        let builds_on =
            |id: &RequirementId| carries(*id).iter().any(|on| path.close.contains(&on.requirement));
        let presumes = path.leave.iter().copied().filter(builds_on).collect();
        Ok(Way { total: self.total(&path.close), blocking, presumes, path })
    }

    /// What closing some gaps takes together.
    pub fn total(&self, ids: &[RequirementId]) -> Total {
        let efforts = ids.iter().filter_map(|id| self.gap(*id)).map(|planned| planned.gap.effort);
        efforts.fold(Total::default(), |total, effort| Total {
            hours: total.hours + u64::from(effort.hours),
            dollars: total.dollars + u64::from(effort.dollars),
            weeks: total.weeks.max(effort.weeks),
        })
    }
}
