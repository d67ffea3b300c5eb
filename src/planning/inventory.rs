//! One list of all 110 requirements with the clauses and controls that help, the state, the plan and what is left:
//! seen from a requirement, or from a clause.

use time::Date;

use crate::assessment::{Answer, Assessment};
use crate::catalog::iso::{Iso, Link, Strength};
use crate::catalog::{FamilyId, RequirementId, Standard, Through};
use crate::scoring::{Determination, Score};

/// What is told of a requirement in the list.
#[derive(Clone, Debug)]
pub struct Row<'i, 'a> {
    /// The requirement.
    pub id: RequirementId,
    /// What links to it, in the order of clauses and controls, whatever the list is narrowed to.
    pub links: Vec<&'i Link<'a>>,
    /// What the answers say. Not MET while something of it is still to answer.
    pub determination: Determination,
    /// Points lost, or those that it may still cost.
    pub points: u8,
    /// Letters of the objectives that are answered NOT MET.
    pub not_met: String,
    /// Letters of the objectives that are not answered, where some are.
    pub unanswered: String,
    /// Whether only a reason is missing for a determination.
    pub reason_missing: bool,
    /// Who sees to it.
    pub owner: String,
    /// How it is done, and where the evidence is.
    pub evidence: String,
    /// What is done next.
    pub next_step: String,
    /// When it is to be met.
    pub target: Option<Date>,
}

impl Row<'_, '_> {
    /// The strength of the best link by a standard.
    pub fn best(&self, standard: Standard) -> Option<Strength> {
        let those = self.links.iter().filter(|link| link.clause.standard() == standard);
        those.map(|link| link.strength).max()
    }
}

/// What the list is narrowed to. Whole rows fit or do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Narrow {
    /// Only what this standard, clause or control, or a control of this theme, helps with.
    pub through: Option<Through>,
    /// Only this family.
    pub family: Option<FamilyId>,
    /// Only this determination.
    pub state: Option<Determination>,
    /// Only what a link of this strength helps with, or (`Some(None)`) what none helps with: of the links of
    /// `through`, where that is a standard, a clause or a theme.
    pub strength: Option<Option<Strength>>,
}

impl Narrow {
    /// Whether a link is one of those that are looked for.
    pub fn fits(&self, link: &Link<'_>) -> bool {
        let of = |through| match through {
            Through::Standard(standard) => link.clause.standard() == standard,
            Through::Clause(clause) => clause == link.clause || link.clause.theme() == Some(clause),
        };
        self.through.is_none_or(of)
            && self.strength.flatten().is_none_or(|strength| strength == link.strength)
    }

    fn shows(&self, row: &Row<'_, '_>) -> bool {
        let linked = row.links.iter().any(|link| self.fits(link));
        let by_link = match (self.strength, self.through) {
            (Some(None), _) => !linked,
            (None, None) => true,
            _ => linked,
        };
        by_link
            && self.family.is_none_or(|family| row.id.family() == family)
            && self.state.is_none_or(|state| state == row.determination)
    }
}

/// The list, in official order.
pub fn inventory<'i, 'a>(
    iso: &'i Iso<'a>,
    assessment: &Assessment,
    score: &Score,
    narrow: Narrow,
) -> Vec<Row<'i, 'a>> {
    let rows = RequirementId::all().map(|id| row(iso, assessment, score, id));
    rows.filter(|row| narrow.shows(row)).collect()
}

/// What is told of one requirement.
pub fn row<'i, 'a>(
    iso: &'i Iso<'a>,
    assessment: &Assessment,
    score: &Score,
    id: RequirementId,
) -> Row<'i, 'a> {
    let (finding, plan) = (score.finding(id), assessment.plan(id));
    let response = assessment.response(id);
    let letters = |which: fn(Option<Answer>) -> bool| -> String {
        let those = id.objectives().zip(&response.objectives).filter(|(_, entry)| which(entry.answer));
        those.map(|(objective, _)| objective.letter()).collect()
    };
    let unanswered = letters(|answer| answer.is_none());
    let some = unanswered.len() < response.objectives.len();
    Row {
        id,
        links: iso.of(id).collect(),
        determination: finding.settled(),
        points: finding.points(),
        not_met: letters(|answer| answer == Some(Answer::NotMet)),
        unanswered: if some && !finding.answered { unanswered } else { String::new() },
        reason_missing: finding.reason_missing
            || response.entry.answer.is_some_and(|answer| {
                answer.needs_reason() && !response.entry.has_reason() && !finding.by_objectives
            }),
        owner: plan.owner.trim().to_owned(),
        evidence: response.note.trim().to_owned(),
        next_step: plan.next_step.trim().to_owned(),
        target: plan.target,
    }
}
