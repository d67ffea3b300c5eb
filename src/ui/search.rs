//! Search and filters over the list of requirements.

use crate::assessment::Item;
use crate::catalog::howto::HowTo;
use crate::catalog::{FamilyId, RequirementId};
use crate::scoring::{Determination, Finding, Score};

/// What gives the questions of a requirement. The second WASM brings it along.
pub type Questions = fn(RequirementId) -> &'static str;

/// What the list is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must all occur in ids, titles, statements or questions.
    pub query: String,
    /// Only unanswered requirements.
    pub unanswered: bool,
    /// Only requirements that are NOT MET.
    pub not_met: bool,
    /// Only requirements that cost at most this: 0 for all, else 5, 3 or 1.
    pub points: u8,
    /// Only requirements that Level 1 has as well.
    pub level1: bool,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        !self.searches() && !self.unanswered && !self.not_met && self.points == 0
    }

    /// Whether there is something to search for.
    pub fn searches(&self) -> bool {
        !self.query.trim().is_empty()
    }

    /// Whether a requirement gets through, whatever is searched for. `unanswered` and `not_met` together mean
    /// either.
    fn admits(&self, id: RequirementId, finding: &Finding) -> bool {
        let state = match (self.unanswered, self.not_met) {
            (false, false) => true,
            (unanswered, not_met) => {
                (unanswered && !finding.answered)
                    || (not_met && finding.determination == Determination::NotMet)
            }
        };
        state
            && (self.points == 0 || id.get().points.most() == self.points)
            && (!self.level1 || id.get().level1.is_some())
    }

    /// What gets through: of one family, or of all when there is something to search for. Questions and how-to texts are
    /// searched once they are here.
    pub fn list(
        &self,
        family: Option<FamilyId>,
        score: &Score,
        questions: Option<Questions>,
        guides: Option<&HowTo<'_>>,
    ) -> Listed {
        let family = family.filter(|_| !self.searches());
        let asked = |id: RequirementId| questions.map_or("", |questions| questions(id));
        let admitted = RequirementId::all().filter(|id| {
            family.is_none_or(|family| family == id.family()) && self.admits(*id, score.finding(*id))
        });
        let (found, rest) = admitted.partition(|id| finds(&self.query, *id, asked(*id), ""));
        let mut rest: Vec<RequirementId> = rest;
        rest.retain(|id| {
            guides.is_some_and(|guides| finds(&self.query, *id, asked(*id), guides.guide(*id).text()))
        });
        Listed { found, in_guides: rest }
    }
}

/// The requirements to show, in official order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Those whose ids, title, statement and questions have all words of the query.
    pub found: Vec<RequirementId>,
    /// Those that have them only together with their how-to text.
    pub in_guides: Vec<RequirementId>,
}

/// Whether all words of `query` occur in what the catalog says of a requirement, in its questions or in `more`, in any
/// case.
pub fn finds(query: &str, id: RequirementId, questions: &str, more: &str) -> bool {
    let mut all = id.cmmc_id() + "\n" + &id.level1_id().unwrap_or_default();
    for part in [id.get().title, id.get().statement, questions, more] {
        all.push('\n');
        all.push_str(part);
    }
    all.make_ascii_lowercase();
    query.split([' ', '\t', '\u{a0}']).all(|word| match word.parse::<Item>() {
        _ if word.is_empty() => true,
        // A whole identifier finds its requirement, and not 3.1.10 for 3.1.1.
        Ok(item) => item.requirement() == Some(id),
        Err(()) => {
            let word = word.to_ascii_lowercase();
            all.as_bytes().windows(word.len()).any(|part| part == word.as_bytes())
        }
    })
}
