//! The list of gaps as the user wants to see it.

use crate::assessment::Assessment;
use crate::catalog::{FamilyId, RequirementId};
use crate::scoring::Score;

use super::gaps::{Gap, Order, gaps};

/// An order, and what the list is narrowed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The order.
    pub order: Order,
    /// Only what Level 1 asks for.
    pub level1: bool,
    /// Only one family.
    pub family: Option<FamilyId>,
    /// Only what keeps every status away (32 CFR 170.21(a)(2)).
    pub blocks: bool,
    /// Only gaps without an owner.
    pub unowned: bool,
    /// Only what is NOT MET (`Some(true)`), or only what is unanswered (`Some(false)`).
    pub not_met: Option<bool>,
}

impl Listing {
    /// The gaps to show, in order.
    pub fn list(&self, assessment: &Assessment, score: &Score) -> Vec<RequirementId> {
        let owned = |gap: &Gap| !assessment.plan(gap.id).owner.trim().is_empty();
        let admits = |gap: &Gap| {
            (!self.level1 || gap.id.get().level1.is_some())
                && self.family.is_none_or(|family| gap.id.family() == family)
                && (gap.blocks || !self.blocks)
                && !(self.unowned && owned(gap))
                && self.not_met.is_none_or(|not_met| gap.not_met == not_met)
        };
        gaps(assessment, score, self.order).iter().filter(|gap| admits(gap)).map(|gap| gap.id).collect()
    }
}
