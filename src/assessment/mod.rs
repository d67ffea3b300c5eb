//! What the contractor answered. Facts only: what they are worth is for [`crate::scoring`] to say.

mod answer;
mod change;

pub use answer::{Answer, AnswerError, allowed};
pub use change::Change;

use std::fmt;
use std::str::FromStr;

use crate::catalog::{ObjectiveId, REQUIREMENTS, RequirementId};

/// Something that can be answered: a requirement or one of its objectives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The quick answer on a requirement. For 3.12.4 it answers "is there a current SSP?".
    Requirement(RequirementId),
    /// The answer on one assessment objective.
    Objective(ObjectiveId),
}

impl Item {
    /// The requirement that the item is or belongs to.
    pub const fn requirement(self) -> RequirementId {
        match self {
            Item::Requirement(id) => id,
            Item::Objective(id) => id.requirement(),
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Item::Requirement(id) => id.fmt(f),
            Item::Objective(id) => id.fmt(f),
        }
    }
}

impl FromStr for Item {
    type Err = ();

    /// Accepts `3.1.1`, `3.1.1[a]` and both with the CMMC prefix `AC.L2-`.
    fn from_str(text: &str) -> Result<Self, ()> {
        text.parse().map(Item::Requirement).or_else(|()| text.parse().map(Item::Objective))
    }
}

/// One answer with the words that belong to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The answer, if one was given.
    pub answer: Option<Answer>,
    /// Why it is NOT APPLICABLE, or the name of the operational plan of action, the SSP section or the
    /// provider; see [`Answer::needs_reason`].
    pub reason: String,
}

impl Entry {
    /// Whether a reason is written: more than white space.
    pub fn has_reason(&self) -> bool {
        !self.reason.trim().is_empty()
    }
}

/// Everything said about one requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The quick answer.
    pub entry: Entry,
    /// How it is done here, and where the evidence is.
    pub note: String,
    /// The objectives in the order of their letters.
    pub objectives: Box<[Entry]>,
}

/// The answers to all 110 requirements and their 320 objectives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    responses: Box<[Response]>,
}

impl Default for Assessment {
    /// Nothing answered.
    fn default() -> Self {
        let empty = |id: RequirementId| Response {
            entry: Entry::default(),
            note: String::new(),
            objectives: id.objectives().map(|_| Entry::default()).collect(),
        };
        Assessment { responses: RequirementId::all().map(empty).collect() }
    }
}

impl Assessment {
    /// What was said about a requirement.
    pub fn response(&self, id: RequirementId) -> &Response {
        debug_assert_eq!(self.responses.len(), REQUIREMENTS);
        &self.responses[id.index()]
    }

    /// The answer on one item.
    pub fn entry(&self, item: Item) -> &Entry {
        let response = self.response(item.requirement());
        match item {
            Item::Requirement(_) => &response.entry,
            Item::Objective(id) => &response.objectives[id.index()],
        }
    }

    /// Whether nothing at all has been said.
    pub fn is_empty(&self) -> bool {
        *self == Assessment::default()
    }

    fn response_mut(&mut self, id: RequirementId) -> &mut Response {
        &mut self.responses[id.index()]
    }

    fn entry_mut(&mut self, item: Item) -> &mut Entry {
        let response = self.response_mut(item.requirement());
        match item {
            Item::Requirement(_) => &mut response.entry,
            Item::Objective(id) => &mut response.objectives[id.index()],
        }
    }
}
