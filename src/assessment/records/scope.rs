//! The scope worksheet (32 CFR 170.19): what is in the assessment scope, and who serves it.

use super::Fields;
use super::plan::{flag, named};

/// The category of an asset (32 CFR 170.19(c)(1), Table 3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// It processes, stores or transmits CUI.
    #[default]
    Cui,
    /// It protects the assets in scope.
    SecurityProtection,
    /// It could handle CUI, and policy and practice keep CUI off it.
    ContractorRiskManaged,
    /// It can handle CUI and cannot be fully secured: OT, IoT, test equipment, government property.
    Specialized,
    /// It cannot handle CUI and protects nothing in scope.
    OutOfScope,
}

impl Category {
    /// All five.
    pub const ALL: [Category; 5] = [
        Category::Cui,
        Category::SecurityProtection,
        Category::ContractorRiskManaged,
        Category::Specialized,
        Category::OutOfScope,
    ];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Category::Cui => "cui",
            Category::SecurityProtection => "security_protection",
            Category::ContractorRiskManaged => "contractor_risk_managed",
            Category::Specialized => "specialized",
            Category::OutOfScope => "out_of_scope",
        }
    }
}

/// A thing, a group of things, a place or a service in the scope worksheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asset {
    /// What it is: `CAD stations (6)`.
    pub name: String,
    /// Its category.
    pub category: Category,
    /// Where it is, how it is kept apart, or why it is in this category.
    pub note: String,
}

/// What an external service provider is (32 CFR 170.4, 170.19(c)(2)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProviderKind {
    /// A cloud service provider.
    #[default]
    Cloud,
    /// Any other, such as a managed service provider.
    Other,
}

impl ProviderKind {
    /// Both.
    pub const ALL: [ProviderKind; 2] = [ProviderKind::Cloud, ProviderKind::Other];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            ProviderKind::Cloud => "cloud",
            ProviderKind::Other => "other",
        }
    }
}

/// What a provider has to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Position {
    /// Not known.
    #[default]
    Unknown,
    /// Nothing.
    Nothing,
    /// FedRAMP Moderate or higher authorization.
    FedrampModerate,
    /// Evidence for the DoD's equivalency to FedRAMP Moderate.
    Equivalent,
    /// A CMMC status at the level needed or above.
    CmmcStatus,
}

impl Position {
    /// All five.
    pub const ALL: [Position; 5] = [
        Position::Unknown,
        Position::Nothing,
        Position::FedrampModerate,
        Position::Equivalent,
        Position::CmmcStatus,
    ];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Position::Unknown => "unknown",
            Position::Nothing => "nothing",
            Position::FedrampModerate => "fedramp_moderate",
            Position::Equivalent => "equivalent",
            Position::CmmcStatus => "cmmc_status",
        }
    }
}

/// An external service provider.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provider {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ProviderKind,
    /// Whether it processes, stores or transmits CUI.
    pub cui: bool,
    /// Whether it processes, stores or transmits security protection data, such as logs and settings.
    pub protection_data: bool,
    /// What it has to show.
    pub position: Position,
    /// Whether there is a shared (customer) responsibility matrix.
    pub matrix: bool,
    /// What it does, and what is inherited from it.
    pub note: String,
}

impl Asset {
    /// Reads it from its record.
    pub fn read(fields: &Fields) -> Asset {
        Asset {
            name: fields.get(0).to_owned(),
            category: named(fields.get(1), Category::ALL, Category::name),
            note: fields.get(2).to_owned(),
        }
    }

    /// Its record.
    pub fn write(&self) -> Fields {
        Fields::of([self.name.clone(), self.category.name().to_owned(), self.note.clone()])
    }
}

impl Provider {
    /// Reads it from its record.
    pub fn read(fields: &Fields) -> Provider {
        Provider {
            name: fields.get(0).to_owned(),
            kind: named(fields.get(1), ProviderKind::ALL, ProviderKind::name),
            cui: fields.get(2) == "yes",
            protection_data: fields.get(3) == "yes",
            position: named(fields.get(4), Position::ALL, Position::name),
            matrix: fields.get(5) == "yes",
            note: fields.get(6).to_owned(),
        }
    }

    /// Its record.
    pub fn write(&self) -> Fields {
        Fields::of([
            self.name.clone(),
            self.kind.name().to_owned(),
            flag(self.cui),
            flag(self.protection_data),
            self.position.name().to_owned(),
            flag(self.matrix),
            self.note.clone(),
        ])
    }
}
