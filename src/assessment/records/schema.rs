//! Which collections of records there are, with which fields, and what may stand in them.

use time::{Date, Month};

use crate::assessment::{Fact, Held, Measure};
use crate::catalog::{ClauseId, REQUIREMENTS, RequirementId};

use super::{Category, Choice, Coverage, Edition, Position, ProviderKind, Reality, RecordId, manage};

/// A collection of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Collection {
    /// What the firm is and needs: one record.
    Profile,
    /// The plans for gaps, a record a requirement.
    Plans,
    /// The assets of the scope worksheet.
    Assets,
    /// The external service providers of the scope worksheet.
    Providers,
    /// Which ISO certificates the firm holds: one record.
    Certificates,
    /// How real a clause or control of ISO is, a record each.
    Clauses,
    /// How the program is planned: one record.
    Program,
    /// The milestones of the roadmap.
    Milestones,
    /// Who has which role.
    Roles,
    /// The internal audits.
    Audits,
    /// Corrective actions.
    Actions,
    /// The roles that need training.
    TrainingRoles,
    /// Who is trained.
    People,
    /// The management reviews.
    Reviews,
    /// The suppliers.
    Suppliers,
    /// Questionnaires that customers sent.
    Received,
}

/// What the keys of a collection are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    /// There is one record, with the key 0.
    One,
    /// The places of requirements among the 110.
    Requirements,
    /// Numbers that the page gives.
    Numbered,
    /// The keys of clauses and controls.
    Clauses,
}

/// What may stand in a field.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Anything.
    Text,
    /// A whole number from 0 to 4,294,967,295.
    Number,
    /// A date: `2026-11-22`.
    Date,
    /// `yes`, or nothing.
    Flag,
    /// `yes` or `no`, or nothing.
    YesNo,
    /// One of these names.
    OneOf(&'static [&'static str]),
    /// The number of a requirement: `3.1.1`.
    Requirement,
}

/// How a collection is made.
#[derive(Debug)]
pub struct Schema {
    /// Its name in files.
    pub name: &'static str,
    /// What its keys are.
    pub keys: Keys,
    /// Its fields: names in files, and what may stand in them.
    pub fields: &'static [(&'static str, Kind)],
}

impl Collection {
    /// All of them.
    pub const ALL: [Collection; 16] = [
        Collection::Profile,
        Collection::Plans,
        Collection::Assets,
        Collection::Providers,
        Collection::Certificates,
        Collection::Clauses,
        Collection::Program,
        Collection::Milestones,
        Collection::Roles,
        Collection::Audits,
        Collection::Actions,
        Collection::TrainingRoles,
        Collection::People,
        Collection::Reviews,
        Collection::Suppliers,
        Collection::Received,
    ];

    /// How it is made.
    pub const fn get(self) -> &'static Schema {
        match self {
            Collection::Profile => &PROFILE,
            Collection::Plans => &PLANS,
            Collection::Assets => &ASSETS,
            Collection::Providers => &PROVIDERS,
            Collection::Certificates => &CERTIFICATES,
            Collection::Clauses => &CLAUSES,
            Collection::Program => &manage::PROGRAM,
            Collection::Milestones => &manage::MILESTONES,
            Collection::Roles => &manage::ROLES,
            Collection::Audits => &manage::AUDITS,
            Collection::Actions => &manage::ACTIONS,
            Collection::TrainingRoles => &manage::TRAINING_ROLES,
            Collection::People => &manage::PEOPLE,
            Collection::Reviews => &manage::REVIEWS,
            Collection::Suppliers => &manage::SUPPLIERS,
            Collection::Received => &manage::RECEIVED,
        }
    }

    /// Whether a record can have a key.
    pub fn has_key(self, key: RecordId) -> bool {
        match self.get().keys {
            Keys::One => key == 0,
            Keys::Requirements => (key as usize) < REQUIREMENTS,
            Keys::Numbered => true,
            Keys::Clauses => ClauseId::of_key(key).is_some(),
        }
    }
}

impl Kind {
    /// Whether a text that is not empty may stand in the field.
    pub fn accepts(self, text: &str) -> bool {
        match self {
            Kind::Text => true,
            Kind::Number => text.bytes().all(|byte| byte.is_ascii_digit()) && text.parse::<u32>().is_ok(),
            Kind::Date => read_date(text).is_some(),
            Kind::Flag => text == "yes",
            Kind::YesNo => matches!(text, "yes" | "no"),
            Kind::OneOf(names) => names.contains(&text),
            Kind::Requirement => text.parse().is_ok_and(|id: RequirementId| id.get().id == text),
        }
    }
}

/// A date as files have it: `2026-11-22`.
pub fn read_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let mut number = |digits: usize| -> Option<u16> {
        let part = parts.next().filter(|part| part.len() == digits)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    let month = Month::try_from(month as u8).ok()?;
    let date = Date::from_calendar_date(i32::from(year), month, day as u8).ok();
    date.filter(|_| parts.next().is_none())
}

const HELD: [&str; 2] = [Held::Conditional.name(), Held::Final.name()];
const LEVELS: [&str; 3] = ["1", "2", "3"];

static PROFILE: Schema = Schema {
    name: "profile",
    keys: Keys::One,
    fields: &[
        ("level", Kind::OneOf(&LEVELS)),
        ("c3pao", Kind::Flag),
        ("status_date", Kind::Date),
        ("level1_date", Kind::Date),
        ("enclave", Kind::YesNo),
        ("hour_dollars", Kind::Number),
        ("status", Kind::OneOf(&HELD)),
        ("level3_status", Kind::OneOf(&HELD)),
        ("level3_date", Kind::Date),
        ("measure", Kind::OneOf(&[Measure::Money.name(), Measure::Both.name()])),
        ("name", Kind::Text),
        ("cage", Kind::Text),
        (Fact::ALL[0].name(), Kind::YesNo),
        (Fact::ALL[1].name(), Kind::YesNo),
        (Fact::ALL[2].name(), Kind::YesNo),
        (Fact::ALL[3].name(), Kind::YesNo),
        (Fact::ALL[4].name(), Kind::YesNo),
        (Fact::ALL[5].name(), Kind::YesNo),
        (Fact::ALL[6].name(), Kind::YesNo),
        (Fact::ALL[7].name(), Kind::YesNo),
        (Fact::ALL[8].name(), Kind::YesNo),
        (Fact::ALL[9].name(), Kind::YesNo),
        (Fact::ALL[10].name(), Kind::YesNo),
        (Fact::ALL[11].name(), Kind::YesNo),
    ],
};

static PLANS: Schema = Schema {
    name: "plan",
    keys: Keys::Requirements,
    fields: &[
        ("owner", Kind::Text),
        ("hours", Kind::Number),
        ("dollars", Kind::Number),
        ("target", Kind::Date),
        ("note", Kind::Text),
        ("choice", Kind::OneOf(&[Choice::Skip.name(), Choice::First.name()])),
        ("what_if", Kind::Flag),
        ("next_step", Kind::Text),
    ],
};

static ASSETS: Schema = Schema {
    name: "asset",
    keys: Keys::Numbered,
    fields: &[
        ("name", Kind::Text),
        (
            "category",
            Kind::OneOf(&[
                Category::Cui.name(),
                Category::SecurityProtection.name(),
                Category::ContractorRiskManaged.name(),
                Category::Specialized.name(),
                Category::OutOfScope.name(),
            ]),
        ),
        ("note", Kind::Text),
    ],
};

static PROVIDERS: Schema = Schema {
    name: "provider",
    keys: Keys::Numbered,
    fields: &[
        ("name", Kind::Text),
        ("kind", Kind::OneOf(&[ProviderKind::Cloud.name(), ProviderKind::Other.name()])),
        ("cui", Kind::Flag),
        ("protection_data", Kind::Flag),
        (
            "position",
            Kind::OneOf(&[
                Position::Unknown.name(),
                Position::Nothing.name(),
                Position::FedrampModerate.name(),
                Position::Equivalent.name(),
                Position::CmmcStatus.name(),
            ]),
        ),
        ("matrix", Kind::Flag),
        ("note", Kind::Text),
    ],
};

const COVERAGE: Kind =
    Kind::OneOf(&[Coverage::Covers.name(), Coverage::Partly.name(), Coverage::Apart.name()]);
const EDITION: Kind = Kind::OneOf(&[Edition::Current.name(), Edition::Other.name()]);

static CERTIFICATES: Schema = Schema {
    name: "certificates",
    keys: Keys::One,
    fields: &[
        ("iso9001", Kind::YesNo),
        ("iso9001_edition", EDITION),
        ("iso9001_scope", COVERAGE),
        ("iso27001", Kind::YesNo),
        ("iso27001_edition", EDITION),
        ("iso27001_scope", COVERAGE),
        ("commercial", Kind::YesNo),
        ("abroad", Kind::YesNo),
    ],
};

static CLAUSES: Schema = Schema {
    name: "clause",
    keys: Keys::Clauses,
    fields: &[(
        "reality",
        Kind::OneOf(&[
            Reality::Working.name(),
            Reality::Partly.name(),
            Reality::Paper.name(),
            Reality::Excluded.name(),
        ]),
    )],
};
