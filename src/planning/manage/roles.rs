//! Who has which role, and whose work is what.
//!
//! Names are compared as they are written, capital letters and blanks aside: the page knows people by nothing else.

use crate::assessment::Assessment;
use crate::assessment::records::{Duty, Person, Role};
use crate::catalog::{FamilyId, RequirementId};

use super::names::add;
pub use super::names::{Name, names, people};

/// The five roles in the order of the page.
pub const DUTIES: [Duty; 5] =
    [Duty::Lead, Duty::AffirmingOfficial, Duty::SystemOwner, Duty::ProcessAuditor, Duty::TechnicalAuditor];

/// The family of security assessment, which is about the program itself.
const ASSESSMENT_FAMILY: &str = "CA";

/// The people who have a role, each once, in the order of their records.
pub fn holders(assessment: &Assessment, duty: Duty) -> Vec<Name> {
    named(assessment, duty, |role| &role.person)
}

/// The people who stand in for a role and do not have it themselves.
pub fn deputies(assessment: &Assessment, duty: Duty) -> Vec<Name> {
    let holders = holders(assessment, duty);
    let mut deputies = named(assessment, duty, |role| &role.deputy);
    deputies.retain(|name| !holders.contains(name));
    deputies
}

fn named(assessment: &Assessment, duty: Duty, field: fn(&Role) -> &String) -> Vec<Name> {
    let mut found = Vec::new();
    for (_, role) in assessment.all::<Role>().iter().filter(|(_, role)| role.duty == duty) {
        people(field(role)).into_iter().for_each(|name| add(&mut found, name));
    }
    found
}

/// The roles that nobody has.
pub fn vacant(assessment: &Assessment) -> Vec<Duty> {
    DUTIES.into_iter().filter(|duty| holders(assessment, *duty).is_empty()).collect()
}

/// Everybody whose name stands somewhere in the answers, each once, by their names: roles, trained people, owners.
pub fn known(assessment: &Assessment) -> Vec<Name> {
    let mut found = Vec::new();
    let mut read = |text: &str| people(text).into_iter().for_each(|name| add(&mut found, name));
    for (_, role) in assessment.all::<Role>().iter() {
        read(&role.person);
        read(&role.deputy);
    }
    assessment.all::<Person>().iter().for_each(|(_, person)| read(&person.name));
    RequirementId::all().for_each(|id| read(&assessment.plan(id).owner));
    found.sort_by_key(|name| name.as_str().to_lowercase());
    found
}

/// Why a requirement is somebody's own work. These are conventions of ours: ISO 9001 clause 9.2 asks for auditors who
/// are impartial, and leaves it to the firm to say when they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Own {
    /// The plan for it names the person as owner.
    Owner,
    /// The person leads the program, which is what the requirements of family CA (3.12) are about.
    Lead,
    /// The person owns the system, which the SSP (3.12.4) describes.
    SystemOwner,
}

/// The requirements that are a person's own work, in official order, each with the first reason that holds. A deputy
/// counts where a plan names that person as owner, and not for the role.
pub fn own_work(assessment: &Assessment, person: &str) -> Vec<(RequirementId, Own)> {
    let who = people(person);
    let one_of = |names: Vec<Name>| names.iter().any(|name| who.contains(name));
    let lead = one_of(holders(assessment, Duty::Lead));
    let system = one_of(holders(assessment, Duty::SystemOwner));
    let program = FamilyId::parse(ASSESSMENT_FAMILY);
    let own = |id: RequirementId| {
        if one_of(people(&assessment.plan(id).owner)) {
            Some(Own::Owner)
        } else if lead && Some(id.family()) == program {
            Some(Own::Lead)
        } else if system && id == RequirementId::SSP {
            Some(Own::SystemOwner)
        } else {
            None
        }
    };
    RequirementId::all().filter_map(|id| Some((id, own(id)?))).collect()
}
