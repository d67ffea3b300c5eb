//! What the contractor answered. Facts only: what they are worth is for [`crate::scoring`] to say.

mod answer;
mod change;
mod merge;
mod profile;
pub mod records;

pub use answer::{Answer, AnswerError, allowed};
pub use change::{Change, Step};
pub use merge::Made;
pub use profile::{Fact, Held, Level, Measure, Profile};

use std::fmt;
use std::str::FromStr;

use crate::catalog::{ClauseId, LEVEL3_REQUIREMENTS, Level3Id, ObjectiveId, REQUIREMENTS, RequirementId};

use records::{Asset, Certificates, Collection, Plan, Provider, Reality, Record, RecordId, Records, Store};

/// Something that can be answered: a requirement, one of its objectives, or a Level 3 requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The quick answer on a requirement. For 3.12.4 it answers "is there a current SSP?".
    Requirement(RequirementId),
    /// The answer on one assessment objective.
    Objective(ObjectiveId),
    /// The answer on a requirement of Level 3.
    Level3(Level3Id),
}

impl Item {
    /// The requirement that the item is or belongs to; none for Level 3.
    pub const fn requirement(self) -> Option<RequirementId> {
        match self {
            Item::Requirement(id) => Some(id),
            Item::Objective(id) => Some(id.requirement()),
            Item::Level3(_) => None,
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Item::Requirement(id) => id.fmt(f),
            Item::Objective(id) => id.fmt(f),
            Item::Level3(id) => id.fmt(f),
        }
    }
}

impl FromStr for Item {
    type Err = ();

    /// Accepts `3.1.1`, `3.1.1[a]`, both with the CMMC prefix `AC.L2-`, and `AC.L3-3.1.2e`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let requirement = text.parse().map(Item::Requirement);
        requirement
            .or_else(|()| text.parse().map(Item::Objective))
            .or_else(|()| text.parse().map(Item::Level3))
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

/// The answers to all 110 requirements and their 320 objectives, to Level 3, and what is planned around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    responses: Box<[Response]>,
    level3: Box<[Entry]>,
    records: Store,
}

impl Default for Assessment {
    /// Nothing answered.
    fn default() -> Self {
        let empty = |id: RequirementId| Response {
            entry: Entry::default(),
            note: String::new(),
            objectives: id.objectives().map(|_| Entry::default()).collect(),
        };
        Assessment {
            responses: RequirementId::all().map(empty).collect(),
            level3: vec![Entry::default(); LEVEL3_REQUIREMENTS].into(),
            records: Store::default(),
        }
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
        match item {
            Item::Requirement(id) => &self.response(id).entry,
            Item::Objective(id) => &self.response(id.requirement()).objectives[id.index()],
            Item::Level3(id) => &self.level3[id.index()],
        }
    }

    /// All records around the answers.
    pub const fn records(&self) -> &Store {
        &self.records
    }

    /// What is planned for a requirement that is not met yet.
    pub fn plan(&self, id: RequirementId) -> Plan {
        let record = self.records.get(Collection::Plans, id.index() as u32);
        record.map(Plan::read).unwrap_or_default()
    }

    /// What the firm is and needs.
    pub fn profile(&self) -> Profile {
        self.records.get(Collection::Profile, 0).map(Profile::read).unwrap_or_default()
    }

    /// The assets of the scope worksheet.
    pub fn assets(&self) -> Records<Asset> {
        let assets = self.records.iter().filter(|(collection, ..)| *collection == Collection::Assets);
        Records(assets.map(|(_, key, fields)| (key, Asset::read(fields))).collect())
    }

    /// The external service providers of the scope worksheet.
    pub fn providers(&self) -> Records<Provider> {
        let providers = self.records.iter().filter(|(collection, ..)| *collection == Collection::Providers);
        Records(providers.map(|(_, key, fields)| (key, Provider::read(fields))).collect())
    }

    /// The records of a collection, typed.
    pub fn all<T: Record>(&self) -> Records<T> {
        let records = self.records.iter().filter(|(collection, ..)| *collection == T::COLLECTION);
        Records(records.map(|(_, key, fields)| (key, T::read(fields))).collect())
    }

    /// A record, typed; the default where nothing is written.
    pub fn one<T: Record>(&self, key: RecordId) -> T {
        self.records.get(T::COLLECTION, key).map(T::read).unwrap_or_default()
    }

    /// Which ISO certificates the firm holds.
    pub fn certificates(&self) -> Certificates {
        self.records.get(Collection::Certificates, 0).map(Certificates::read).unwrap_or_default()
    }

    /// How real a clause or control is: as judged, else as its whole theme was.
    pub fn reality(&self, id: ClauseId) -> Reality {
        match (self.own_reality(id), id.theme()) {
            (Reality::Unknown, Some(theme)) => self.own_reality(theme),
            (own, _) => own,
        }
    }

    /// How real a clause or control is, as it was judged itself.
    pub fn own_reality(&self, id: ClauseId) -> Reality {
        self.records.get(Collection::Clauses, id.key()).map(Reality::read).unwrap_or_default()
    }

    /// Whether nothing at all has been said.
    pub fn is_empty(&self) -> bool {
        *self == Assessment::default()
    }

    fn response_mut(&mut self, id: RequirementId) -> &mut Response {
        &mut self.responses[id.index()]
    }

    fn entry_mut(&mut self, item: Item) -> &mut Entry {
        match item {
            Item::Requirement(id) => &mut self.response_mut(id).entry,
            Item::Objective(id) => &mut self.response_mut(id.requirement()).objectives[id.index()],
            Item::Level3(id) => &mut self.level3[id.index()],
        }
    }
}
