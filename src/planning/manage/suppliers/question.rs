//! The standard questions, and which supplier is asked which.

use crate::assessment::records::{Information, SupplierLevel};

/// A question that is asked of every supplier of its kind. Yes is what the customer hopes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Whether the assessed scope has the systems with the customer's information (32 CFR 170.19).
    Scope,
    /// Whether there is a current affirmation in SPRS (32 CFR 170.22).
    Affirmation,
    /// Whether the 15 requirements of FAR 52.204-21(b)(1) are met.
    Basic,
    /// Whether there is a current SSP (3.12.4).
    Ssp,
    /// Multifactor authentication (3.5.3).
    Mfa,
    /// FIPS-validated encryption of CUI (3.13.11).
    Fips,
    /// Clouds with CUI: FedRAMP Moderate or equivalent (DFARS 252.204-7012(b)(2)(ii)(D)).
    Cloud,
    /// Marking and handling of CUI.
    Marking,
    /// Reports of cyber incidents to DoD within 72 hours, and to the customer (DFARS 252.204-7012(c), (m)(2)(ii)).
    Incident,
    /// Word to the customer when information without CUI may be exposed.
    Notice,
    /// Who else gets the information, at which level (32 CFR 170.23).
    Subcontractors,
    /// Foreign persons, where drawings are export controlled.
    Export,
    /// Return and destruction.
    Returning,
    /// Training of those who handle the information (3.2.1 to 3.2.3).
    Training,
    /// Word to the customer when something of this changes.
    Changes,
    /// Certificates such as ISO 9001.
    Certificates,
}

impl Question {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Question; 16] = [
        Question::Scope,
        Question::Affirmation,
        Question::Basic,
        Question::Ssp,
        Question::Mfa,
        Question::Fips,
        Question::Cloud,
        Question::Marking,
        Question::Incident,
        Question::Notice,
        Question::Subcontractors,
        Question::Export,
        Question::Returning,
        Question::Training,
        Question::Changes,
        Question::Certificates,
    ];

    /// Its id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Question::Scope => "scope",
            Question::Affirmation => "affirmation",
            Question::Basic => "basic",
            Question::Ssp => "ssp",
            Question::Mfa => "mfa",
            Question::Fips => "fips",
            Question::Cloud => "cloud",
            Question::Marking => "marking",
            Question::Incident => "incident",
            Question::Notice => "notice",
            Question::Subcontractors => "subcontractors",
            Question::Export => "export",
            Question::Returning => "return",
            Question::Training => "training",
            Question::Changes => "changes",
            Question::Certificates => "certificates",
        }
    }

    /// Whether an answer other than yes is something that the customer has to look at.
    pub const fn counts(self) -> bool {
        !matches!(self, Question::Certificates)
    }

    /// Whether it can be that it does not apply: there may be no cloud, nobody else, nothing controlled.
    pub const fn can_be_moot(self) -> bool {
        matches!(self, Question::Cloud | Question::Subcontractors | Question::Export | Question::Certificates)
    }

    /// Whether it is asked of a supplier that needs this level and gets this information.
    fn is_asked(self, level: SupplierLevel, information: Information) -> bool {
        let cui = information == Information::Cui;
        let some = cui || information == Information::Fci;
        match self {
            Question::Scope | Question::Affirmation => level > SupplierLevel::Nothing,
            Question::Basic => level == SupplierLevel::One,
            Question::Ssp | Question::Mfa | Question::Fips => level > SupplierLevel::One,
            Question::Cloud | Question::Marking | Question::Incident => cui,
            Question::Notice => some && !cui,
            Question::Subcontractors | Question::Export | Question::Returning | Question::Training => some,
            Question::Changes | Question::Certificates => true,
        }
    }
}

/// The standard questions for a level and what the supplier gets.
pub fn standard(level: SupplierLevel, information: Information) -> Vec<Question> {
    Question::ALL.into_iter().filter(|question| question.is_asked(level, information)).collect()
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// One of the standard questions.
    Standard(Question),
    /// A question of the customer's own, in its words.
    Own(String),
}
