//! What the answers on Rev. 2 say of Rev. 3 of NIST SP 800-171. A start for planning, and no score: Rev. 3 has none.

use crate::catalog::RequirementId;
use crate::catalog::rev3::{Fate, REV3, Rev3, fate};
use crate::scoring::{Determination, Score};

/// How far the answers of today lead to a requirement of Rev. 3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// All that leads to it is MET or NOT APPLICABLE. That is a start and no claim that it is met.
    Carries,
    /// Some of what leads to it is NOT MET: these, in the order of [`Rev3::from`].
    Gap(Vec<RequirementId>),
    /// Nothing is NOT MET, and these have no determination yet.
    Open(Vec<RequirementId>),
    /// Nothing in Rev. 2 leads to it.
    New,
}

/// How far the answers of today lead to a requirement of Rev. 3.
pub fn start(score: &Score, requirement: &Rev3) -> Start {
    let from = from(requirement);
    let with = |determination: Determination| -> Vec<RequirementId> {
        from.iter().copied().filter(|id| score.finding(*id).determination == determination).collect()
    };
    let (not_met, open) = (with(Determination::NotMet), with(Determination::Unanswered));
    match () {
        () if from.is_empty() => Start::New,
        () if !not_met.is_empty() => Start::Gap(not_met),
        () if !open.is_empty() => Start::Open(open),
        () => Start::Carries,
    }
}

/// The requirements of Rev. 2 that lead to one of Rev. 3.
pub fn from(requirement: &Rev3) -> Vec<RequirementId> {
    requirement.from.iter().filter_map(|number| number.parse().ok()).collect()
}

/// The requirements of Rev. 2 whose numbers Rev. 3 withdrew, with what became of them, in official order.
pub fn withdrawn() -> impl Iterator<Item = (RequirementId, Fate)> {
    RequirementId::all().map(|id| (id, fate(id))).filter(|(_, fate)| *fate != Fate::Kept)
}

/// The two revisions in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Numbers of Rev. 2 that Rev. 3 keeps.
    pub kept: usize,
    /// Numbers that it withdrew and incorporated into others.
    pub incorporated: usize,
    /// Numbers that it withdrew and others address.
    pub addressed: usize,
    /// Numbers that it withdrew without a successor.
    pub no_successor: usize,
    /// Numbers that Rev. 2 does not have.
    pub new: usize,
    /// New numbers to which something in Rev. 2 leads.
    pub new_with_source: usize,
}

impl Counts {
    /// Numbers of Rev. 2 that Rev. 3 withdrew.
    pub const fn withdrawn(&self) -> usize {
        self.incorporated + self.addressed + self.no_successor
    }
}

/// The two revisions in numbers.
pub fn counts() -> Counts {
    let mut counts = Counts::default();
    for id in RequirementId::all() {
        match fate(id) {
            Fate::Kept => counts.kept += 1,
            Fate::Incorporated(_) => counts.incorporated += 1,
            Fate::Addressed(_) => counts.addressed += 1,
            Fate::Withdrawn => counts.no_successor += 1,
        }
    }
    let new = || REV3.iter().filter(|requirement| requirement.is_new());
    counts.new = new().count();
    counts.new_with_source = new().filter(|requirement| !requirement.from.is_empty()).count();
    counts
}
