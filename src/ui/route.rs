//! The pages and their addresses, which stand behind the `#` so that any static host serves them.

use std::fmt;
use std::str::FromStr;

use crate::catalog::{FamilyId, RequirementId};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// One family, `#/assess/ac`, or all of them, `#/assess/all`.
    Assess(Option<FamilyId>),
    /// A requirement, opened in its family: `#/assess/3.1.12`.
    Requirement(RequirementId),
    /// `#/score`.
    Score,
    /// `#/documents`.
    Documents,
    /// `#/help`.
    Help,
    /// The glossary: `#/words`.
    Words,
    /// Which status follows from the answers: `#/status`.
    Status,
    /// The gaps and the way up: `#/plan`.
    Plan,
    /// Which level, the scope, the program's dates: `#/scope`.
    Scope,
    /// The requirements of Level 3: `#/level3`.
    Level3,
    /// Where the requirements go in Rev. 3: `#/rev3`.
    Rev3,
    /// Answers that came by link, `#/link/` and their code, which stays in the address: `#/link`.
    Link,
    /// All assessments in this browser: `#/assessments`.
    Assessments,
    /// Snapshots and edits of the open one: `#/history`.
    History,
    /// What is stored where, and what was requested: `#/privacy`.
    Privacy,
    /// What ISO certificates give: `#/iso`.
    Iso,
    /// All requirements with the clauses and controls that help: `#/inventory`. What it is narrowed to stays in the
    /// address: `#/inventory/9001/7.2`.
    Inventory,
    /// The parts of a working program: `#/program`. Which part stays in the address: `#/program/audits`.
    Program,
    /// The licenses of everything that is in the page: `#/licenses`.
    Licenses,
}

/// The address of the worked example, a part of the page [`Route::Program`].
pub const EXAMPLE: &str = "#/program/example";

/// The pages that need no more than a name.
static NAMES: [(Route, &str); 17] = [
    (Route::Score, "score"),
    (Route::Documents, "documents"),
    (Route::Help, "help"),
    (Route::Words, "words"),
    (Route::Status, "status"),
    (Route::Plan, "plan"),
    (Route::Scope, "scope"),
    (Route::Level3, "level3"),
    (Route::Rev3, "rev3"),
    (Route::Link, "link"),
    (Route::Assessments, "assessments"),
    (Route::History, "history"),
    (Route::Privacy, "privacy"),
    (Route::Licenses, "licenses"),
    (Route::Iso, "iso"),
    (Route::Inventory, "inventory"),
    (Route::Program, "program"),
];

impl Route {
    /// Whether its address goes on with something that the page itself reads.
    pub const fn goes_on(self) -> bool {
        matches!(self, Route::Link | Route::Inventory | Route::Program)
    }

    /// The first page: the first family.
    pub fn start() -> Route {
        Route::Assess(FamilyId::all().next())
    }

    /// The family that is shown, where one is.
    pub fn family(self) -> Option<FamilyId> {
        match self {
            Route::Assess(family) => family,
            Route::Requirement(id) => Some(id.family()),
            _ => None,
        }
    }

    /// Whether it is a page with requirements to answer.
    pub const fn is_assess(self) -> bool {
        matches!(self, Route::Assess(_) | Route::Requirement(_))
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Assess(None) => f.write_str("#/assess/all"),
            Route::Assess(Some(family)) => write!(f, "#/assess/{}", family.get().code.to_ascii_lowercase()),
            Route::Requirement(id) => write!(f, "#/assess/{id}"),
            other => {
                let page = NAMES.iter().find(|(route, _)| route == other);
                write!(f, "#/{}", page.map_or("", |(_, name)| name))
            }
        }
    }
}

impl FromStr for Route {
    type Err = ();

    fn from_str(hash: &str) -> Result<Self, ()> {
        match hash {
            "" | "#" | "#/" | "#/assess" => return Ok(Route::start()),
            "#/assess/all" => return Ok(Route::Assess(None)),
            _ => {}
        }
        let page = hash.strip_prefix("#/").ok_or(())?;
        let (first, rest) = page.split_once('/').unwrap_or((page, ""));
        if let Some((route, _)) = NAMES.iter().find(|(_, name)| *name == first)
            && (rest.is_empty() || route.goes_on())
        {
            return Ok(*route);
        }
        let place = page.strip_prefix("assess/").ok_or(())?;
        match FamilyId::parse(place) {
            Some(family) => Ok(Route::Assess(Some(family))),
            None => place.parse().map(Route::Requirement),
        }
    }
}
