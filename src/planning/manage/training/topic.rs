//! The topics of training, and what each is for.

use time::Date;

use crate::assessment::records::{Person, PersonField, Program, TrainingRole, TrainingRoleField};
use crate::catalog::RequirementId;

/// What people are trained in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Fraudulent messages.
    Phishing,
    /// Handling CUI.
    Cui,
    /// Signs of insider threat, and how to report them.
    Insider,
    /// Noticing and reporting incidents.
    Reporting,
    /// Security duties of administrators and others with special rights.
    Privileged,
    /// The firm's own topic.
    Own1,
    /// Its second.
    Own2,
    /// Its third.
    Own3,
}

/// What the training of people means for a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bearing {
    /// The requirement.
    pub id: RequirementId,
    /// The letters of the objectives that ask whether people were made aware or trained.
    pub objectives: &'static str,
}

/// The requirements that the training of people bears on: 3.2.1[c] and [d], 3.2.2[c], 3.2.3[b].
pub fn bearings() -> Vec<Bearing> {
    let all = [("3.2.1", "cd"), ("3.2.2", "c"), ("3.2.3", "b")];
    all.into_iter()
        .filter_map(|(id, objectives)| Some(Bearing { id: id.parse().ok()?, objectives }))
        .collect()
}

impl Topic {
    /// All of them, in the order of the columns.
    pub const ALL: [Topic; 8] = [
        Topic::Phishing,
        Topic::Cui,
        Topic::Insider,
        Topic::Reporting,
        Topic::Privileged,
        Topic::Own1,
        Topic::Own2,
        Topic::Own3,
    ];

    /// Its name, which for the firm's own is what the firm calls it.
    pub fn name(self, program: &Program) -> &str {
        match self {
            Topic::Phishing => "Phishing",
            Topic::Cui => "CUI handling",
            Topic::Insider => "Insider threat",
            Topic::Reporting => "Incident reporting",
            Topic::Privileged => "Privileged duties",
            Topic::Own1 => program.topic_1.trim(),
            Topic::Own2 => program.topic_2.trim(),
            Topic::Own3 => program.topic_3.trim(),
        }
    }

    /// Whether it is one of the firm's own, which are there for ISO 9001 clause 7.2.
    pub const fn is_own(self) -> bool {
        matches!(self, Topic::Own1 | Topic::Own2 | Topic::Own3)
    }

    /// Whether it is in use: the firm's own are where they have a name.
    pub fn is_used(self, program: &Program) -> bool {
        !self.name(program).is_empty()
    }

    /// The requirement that it serves. To notice and report incidents (3.6.1, 3.6.2) is a duty that people are
    /// trained for, so it counts for 3.2.2.
    pub fn serves(self) -> Option<RequirementId> {
        let id = match self {
            Topic::Phishing | Topic::Cui => "3.2.1",
            Topic::Reporting | Topic::Privileged => "3.2.2",
            Topic::Insider => "3.2.3",
            Topic::Own1 | Topic::Own2 | Topic::Own3 => return None,
        };
        id.parse().ok()
    }

    /// Whether a role needs it.
    pub const fn needed_by(self, role: &TrainingRole) -> bool {
        match self {
            Topic::Phishing => role.phishing,
            Topic::Cui => role.cui,
            Topic::Insider => role.insider,
            Topic::Reporting => role.reporting,
            Topic::Privileged => role.privileged,
            Topic::Own1 => role.own_1,
            Topic::Own2 => role.own_2,
            Topic::Own3 => role.own_3,
        }
    }

    /// Its field in a role.
    pub const fn role_field(self) -> TrainingRoleField {
        match self {
            Topic::Phishing => TrainingRoleField::Phishing,
            Topic::Cui => TrainingRoleField::Cui,
            Topic::Insider => TrainingRoleField::Insider,
            Topic::Reporting => TrainingRoleField::Reporting,
            Topic::Privileged => TrainingRoleField::Privileged,
            Topic::Own1 => TrainingRoleField::Own1,
            Topic::Own2 => TrainingRoleField::Own2,
            Topic::Own3 => TrainingRoleField::Own3,
        }
    }

    /// When a person was trained in it last.
    pub const fn last(self, person: &Person) -> Option<Date> {
        match self {
            Topic::Phishing => person.phishing,
            Topic::Cui => person.cui,
            Topic::Insider => person.insider,
            Topic::Reporting => person.reporting,
            Topic::Privileged => person.privileged,
            Topic::Own1 => person.own_1,
            Topic::Own2 => person.own_2,
            Topic::Own3 => person.own_3,
        }
    }

    /// That day, to be written.
    pub const fn last_mut(self, person: &mut Person) -> &mut Option<Date> {
        match self {
            Topic::Phishing => &mut person.phishing,
            Topic::Cui => &mut person.cui,
            Topic::Insider => &mut person.insider,
            Topic::Reporting => &mut person.reporting,
            Topic::Privileged => &mut person.privileged,
            Topic::Own1 => &mut person.own_1,
            Topic::Own2 => &mut person.own_2,
            Topic::Own3 => &mut person.own_3,
        }
    }

    /// Its field in a person.
    pub const fn person_field(self) -> PersonField {
        match self {
            Topic::Phishing => PersonField::Phishing,
            Topic::Cui => PersonField::Cui,
            Topic::Insider => PersonField::Insider,
            Topic::Reporting => PersonField::Reporting,
            Topic::Privileged => PersonField::Privileged,
            Topic::Own1 => PersonField::Own1,
            Topic::Own2 => PersonField::Own2,
            Topic::Own3 => PersonField::Own3,
        }
    }
}
